"""Looks for what is cut off in the window and its dialogs: large_text.py LANGUAGE PERCENT FOLDER.

Prints as JSON what does not fit, by where it was met. The screen is the platform's.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

SLACK = 3
"""Pixels that a style's hint may ask for in vain."""


def cut_off(root: QWidget) -> list[str]:
    """Return the labels, buttons and fields below a widget that are smaller than their text or reach out of sight.

    What can be scrolled to is in sight; what is elided says all of it in a tool tip.
    """
    return [
        f"{type(widget).__name__} “{_text(widget)}”"
        for widget in root.findChildren(QWidget)
        if widget.window() is root
        and widget.isVisible()
        and isinstance(widget, QLabel | QAbstractButton | QComboBox | QAbstractSpinBox | QLineEdit | QTabBar)
        and not (isinstance(widget, QToolButton) and widget.objectName().startswith("qt_"))
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit | QTabBar | QDockWidget)
        and (_too_small(widget) or _out_of_sight(widget, root))
    ]


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None) or getattr(widget, "currentText", str)
    return str(text())[:60]


def _too_small(widget: QWidget) -> bool:
    if widget.toolTip() and isinstance(widget, QLabel):
        return False
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            return widget.height() + SLACK < widget.heightForWidth(widget.width())
    if isinstance(widget, QAbstractSpinBox):
        # A style sheet lets it be lower than its hint, as low as its text.
        return widget.width() + SLACK < wanted.width() or widget.lineEdit().height() < widget.fontMetrics().height()
    if isinstance(widget, QLineEdit | QComboBox | QTabBar):
        # Their text scrolls, or they have buttons to.
        return widget.height() + SLACK < wanted.height()
    if isinstance(widget, QCheckBox | QRadioButton | QLabel | QAbstractButton):
        return widget.width() + SLACK < wanted.width() or widget.height() + SLACK < wanted.height()
    return False


def _out_of_sight(widget: QWidget, root: QWidget) -> bool:
    parent, place = widget.parentWidget(), QRect(QPoint(0, 0), widget.size())
    inner = widget
    while parent is not None and inner is not root:
        place = QRect(inner.mapTo(parent, place.topLeft()), place.size())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            # What lies below can be scrolled to; what lies beside as well, where that is not switched off.
            off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return off and area.widget().width() > parent.width() + SLACK
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            return True
        inner, parent = parent, parent.parentWidget()
    return False


def walk(language: str, percent: int, folder: Path) -> dict[str, list[str]]:
    """Open the sample project and every dialog over it; return what does not fit, by where it was met."""
    from dialog_gallery import dialogs, pages_of, put_away

    from annotator.app import make_application, make_window
    from annotator.services.demo import build_demo
    from annotator.services.projects import Roster, open_project
    from annotator.ui.preferences import Preferences

    application = make_application()
    project = build_demo(folder / "sample").project
    preferences = Preferences()
    preferences.language, preferences.theme, preferences.interface_size = language, "light", percent
    file = open_project(project)
    preferences.set_annotator_of(project, Roster(file.unit_of_work).overview().annotators[0].id)
    file.close()
    incoming = folder / "incoming"
    incoming.mkdir()
    (incoming / "talks.txt").write_text("Talks go on in Qaranful\nThe two sides met again on Monday.\n")
    window = make_window(application)
    window.resize(1280, 720)
    window.show()
    found = {"welcome": cut_off(window)}
    window.open_project(project)
    session = window.panels.flow.session
    window.context.sealing.reopen(session, "to label on")
    window.panels.desk.show_session(session, read_only=False)
    window.panels.desk.view.select_span(session.in_order()[2].id)
    _settle(application)
    found["window"] = [*cut_off(window), *_too_large(window)]
    window.panels.switch_guideline()
    window.panels.desk.open_find()
    _settle(application)
    found["window with everything"] = cut_off(window)
    for name, make in dialogs(window, incoming).items():
        dialog = make()
        dialog.show()
        _settle(application)
        for page in pages_of(dialog):
            _settle(application)
            found[f"{name} {page}".strip()] = [*cut_off(dialog), *_too_large(dialog)]
        put_away(dialog)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {where: what for where, what in found.items() if what}


def _settle(application: QCoreApplication) -> None:
    for _ in range(6):
        application.processEvents()


def _too_large(window: QWidget) -> list[str]:
    free, size = window.screen().availableGeometry().size(), window.size()
    fits = size.width() <= free.width() and size.height() <= free.height()
    return [] if fits else [f"{size.width()} x {size.height()} is larger than the screen"]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    print(json.dumps(walk(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])), ensure_ascii=False, indent=1))
