"""A choice between values whose names follow the language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_SHORTEST = 14
"""How many characters it shows at least."""


class ChoiceBox(QComboBox):
    """Offers (value, name) pairs, the names marked for translation in a context."""

    def __init__(self, context: str, choices: Sequence[tuple[str, Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._choices = list(choices)
        # A long name must not push a form out of its window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, _name in self._choices:
            self.addItem("", str(value))
        self.retranslate()

    @property
    def value(self) -> str:
        """The value chosen."""
        return str(self.currentData())

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered is taken in as it stands, for whoever uses it to judge."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))

    def name(self, value: str, text: Any) -> None:
        """Name a value otherwise."""
        self._choices = [(known, text if str(known) == value else name) for known, name in self._choices]
        self.retranslate()

    def retranslate(self) -> None:
        """Set every name in the interface language."""
        for index, (_value, name) in enumerate(self._choices):
            self.setItemText(index, QCoreApplication.translate(self._context, str(name)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls through a form means the form.
        event.ignore()
