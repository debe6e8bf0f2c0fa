"""A field to search in, with a button that empties it and says so to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

_CLEAR_ACTION = "_q_qlineeditclearaction"
"""What Qt calls the action of the button, which it gives no text."""


class SearchLine(QLineEdit):
    """A line of text with a clear button that has a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._name_button()

    def _name_button(self) -> None:
        action = self.findChild(QAction, _CLEAR_ACTION)
        if action is not None:
            action.setText(self.tr("Clear"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_button()
        super().changeEvent(event)
