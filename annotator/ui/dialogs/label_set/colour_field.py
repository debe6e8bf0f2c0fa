"""A colour as a swatch to click and #RRGGBB to type, with its contrast on the page it is for."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.domain.colours import ENOUGH, contrast
from annotator.ui.messages import number_text

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
ROOM: Final = 32
"""Pixels beside the letters of a field."""
_SWATCH: Final = QSize(26, 14)


class ColourField(QWidget):
    """Edits one colour; what is typed counts as soon as it is a colour."""

    edited = Signal(str)

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._colour = "#000000"
        self._swatch = QPushButton(self)
        self._swatch.setAutoDefault(False)
        self._swatch.setIconSize(_SWATCH)
        self._text = QLineEdit(self)
        self._text.setMaxLength(7)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setFixedWidth(self._text.fontMetrics().horizontalAdvance("#DDDDDD") + ROOM)
        self._contrast = QLabel(self)
        self._contrast.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._swatch, self._text, self._contrast):
            row.addWidget(widget)
        row.addStretch(1)
        self.setFocusProxy(self._text)
        self._swatch.clicked.connect(self._choose)
        self._text.textEdited.connect(self._typed)

    def show_colour(self, colour: str) -> None:
        """Show a colour without telling of it."""
        self._colour = colour
        if self._text.text().upper() != colour.upper():
            self._text.setText(colour)
        pixmap = QPixmap(_SWATCH)
        pixmap.fill(QColor(colour))
        self._swatch.setIcon(QIcon(pixmap))
        ratio = contrast(colour, self._page)
        shown = self.tr("contrast {ratio}").format(ratio=number_text(ratio, 1))
        if ratio < ENOUGH:
            shown = self.tr("contrast {ratio}: too little, at least {least} is needed").format(
                ratio=number_text(ratio, 1), least=number_text(ENOUGH, 1)
            )
        self._contrast.setText(shown)

    def name(self, text: str) -> None:
        """Set the name that screen readers tell."""
        self._text.setAccessibleName(text)
        self._swatch.setAccessibleName(text)

    def _typed(self, text: str) -> None:
        if _COLOUR.fullmatch(text):
            self.edited.emit(text.upper())

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._colour), self)
        if chosen.isValid():
            self.edited.emit(chosen.name().upper())
