"""Whoever hears the window instead of seeing it knows of every field, list and button what it is."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from dialog_gallery import SHARED, dialogs, pages_of, put_away
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QDockWidget,
    QHeaderView,
    QLabel,
    QProgressBar,
    QScrollArea,
    QTabBar,
    QWidget,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

BY_QT = ("qt_", "QScrollLeftButton", "QScrollRightButton", "ScrollLeftButton", "ScrollRightButton", "companion")


def nameless(root: QWidget) -> list[str]:
    """Return what can be worked or listened to below a widget and has no name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.window() is not root or widget.objectName().startswith(BY_QT) or not is_met(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def is_met(widget: QWidget) -> bool:
    """Tell whether a widget takes the focus, is a button, a list, a panel or shows how far work is."""
    if isinstance(widget, QAbstractButton | QDockWidget | QProgressBar | QDialog):
        return True
    if isinstance(widget, QHeaderView | QLabel | QTabBar | QScrollArea) or isinstance(widget.parent(), QComboBox):
        return False
    if isinstance(widget.parent(), QAbstractScrollArea) and widget.parent().viewport() is widget:
        return False
    focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return isinstance(widget, QAbstractItemView) or focus


@pytest.fixture
def incoming(tmp_path):
    folder = tmp_path / "incoming"
    folder.mkdir()
    (folder / "talks.txt").write_text("Talks go on in Qaranful\nThe two sides met again on Monday.\n")
    return folder


def test_everything_in_the_window_has_a_name(window):
    desk = window.panels.desk
    desk.label("faction")
    window.actions_by_id["guideline"].trigger()
    desk.open_find()
    QCoreApplication.processEvents()
    assert nameless(window) == []
    window.close_project()
    assert nameless(window) == []


def test_everything_in_every_dialog_has_a_name(window, incoming):
    window.panels.desk.label("faction")
    problems = {}
    for name, make in dialogs(window, incoming).items():
        dialog = make()
        dialog.show()
        for page in pages_of(dialog):
            QCoreApplication.processEvents()
            problems |= {f"{name} {page}": found} if (found := nameless(dialog)) else {}
        put_away(dialog)
    print("\n".join(f"{k}: {v}" for k, v in problems.items()))
    assert problems == {}


def test_no_dialog_is_missing_from_the_gallery(window, incoming):
    import annotator.ui

    known = set(dialogs(window, incoming)) | SHARED
    for module in pkgutil.walk_packages(annotator.ui.__path__, "annotator.ui."):
        for name, thing in vars(importlib.import_module(module.name)).items():
            if isinstance(thing, type) and issubclass(thing, QDialog) and thing.__module__ == module.name:
                assert name in known, f"{name} is to be put into tests/dialog_gallery.py"


def test_a_field_without_a_name_is_found(qtbot):
    from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

    root = QDialog()
    qtbot.addWidget(root)
    root.setWindowTitle("Title")
    column = QVBoxLayout(root)
    for widget in (QPushButton("Yes"), QPushButton(), QLineEdit()):
        column.addWidget(widget)
    root.show()
    assert nameless(root) == ["QPushButton in QDialog", "QLineEdit in QDialog"]
