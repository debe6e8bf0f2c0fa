"""Where the focus is can be seen, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.colours import contrast
from annotator.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

ENOUGH = 3.0
"""The contrast that WCAG 2.2 asks of a focus sign (2.4.13), as well as against what was there before."""


def next_button() -> QPushButton:
    made = QPushButton("Go on")
    made.setProperty("role", "next")
    made.setDefault(True)
    return made


def tool_button() -> QToolButton:
    made = QToolButton()
    made.setText("Filters")
    return made


def tabs() -> QTabWidget:
    made = QTabWidget()
    made.addTab(QLabel("first"), "First")
    made.addTab(QLabel("second"), "Second")
    return made


KINDS = {
    "button": lambda: QPushButton("Browse"),
    "next": next_button,
    "tool button": tool_button,
    "check box": lambda: QCheckBox("Ask again"),
    "radio button": lambda: QRadioButton("Garbled"),
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "page": QTextBrowser,
    "choice": QComboBox,
    "number": QSpinBox,
    "list": QListWidget,
    "tree": QTreeWidget,
    "table": lambda: QTableWidget(0, 2),
}


@pytest.fixture
def stand(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    yield made
    apply_theme("light")


def change(stand: QWidget, widget: QWidget) -> list[float]:
    """Return by how much each pixel that the focus changes stands out from what it was."""
    other = QPushButton("other")
    for shown in (other, widget):
        stand.layout().addWidget(shown)
    stand.resize(300, 260)
    stand.show()
    stand.activateWindow()
    target = widget.tabBar() if isinstance(widget, QTabWidget) else widget
    pictures = []
    for focused in (other, target):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        pictures.append(widget.grab().toImage())
    before, after = pictures
    places = [(x, y) for x in range(after.width()) for y in range(after.height())]
    return [
        contrast(QColor(before.pixel(*place)).name(), QColor(after.pixel(*place)).name())
        for place in places
        if before.pixel(*place) != after.pixel(*place)
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_stands_out(stand, theme, kind):
    apply_theme(theme)
    widget = KINDS[kind]()
    strong = [one for one in change(stand, widget) if one >= ENOUGH]
    assert len(strong) >= widget.height(), f"{len(strong)} pixels"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_tab_with_the_focus_has_another_ground(stand, theme):
    apply_theme(theme)
    assert len(change(stand, tabs())) > 200
