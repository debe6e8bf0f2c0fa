"""The steps of a session go with it, in an order that Qt can live with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication


def press(view, key, text):
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def test_closing_a_project_lets_its_steps_go_at_once(window) -> None:
    desk = window.panels.desk
    desk.view.set_caret(0)
    press(desk.view, Qt.Key.Key_1, "1")
    (stack,) = desk.stacks.all()
    assert stack.count() == 1
    window.close_project()
    assert stack.count() == 0
    assert desk.stacks.all() == []
