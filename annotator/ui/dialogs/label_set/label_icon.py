"""A label's look in small: its letter over its tint and line, for lists and combo boxes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.labels import Label, Pattern, local
from annotator.ui.dialogs.label_preview import draw_line
from annotator.ui.language import current
from annotator.ui.theme import PAGES

SIZE: Final = QSize(34, 24)
TINT: Final = 0.14
WORDS: Final = "Idlib إدلب"


def label_icon(label: Label, *, dark: bool, ratio: float = 1.0) -> QIcon:
    """Return a label's letter drawn like a span."""
    colour = QColor(label.dark if dark else label.light)
    pixmap = _blank(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = QColor(colour)
    tint.setAlphaF(TINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(2, 1, 30, 17), 3, 3)
    painter.setPen(colour)
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    letter = local(label.letter, current(), label.name[:1])
    painter.drawText(QRectF(2, 1, 30, 17), Qt.AlignmentFlag.AlignCenter, letter)
    draw_line(painter, label.pattern, colour, QLineF(3, 21, 31, 21))
    painter.end()
    return _icon(pixmap)


def pattern_icon(pattern: Pattern, colour: QColor, *, ratio: float = 1.0) -> QIcon:
    """Return a piece of a line in a pattern."""
    pixmap = _blank(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_line(painter, pattern, colour, QLineF(2, 12, 32, 12))
    painter.end()
    return _icon(pixmap)


def _blank(ratio: float) -> QPixmap:
    pixmap = QPixmap(SIZE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _icon(pixmap: QPixmap) -> QIcon:
    icon = QIcon(pixmap)
    # A selected row keeps its colours: the icon is the label's look.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


class PageSample(QWidget):
    """Two words labelled on the light and on the dark page, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(58)

    def show_label(self, label: Label | None) -> None:
        """Show a label as it looks now."""
        self._label = label
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.width() / 2 - 4
        for number, theme in enumerate(("light", "dark")):
            page = QRectF(number * (half + 8), 0, half, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PAGES[theme].page))
            painter.drawRoundedRect(page, 4, 4)
            if self._label is not None:
                self._draw_words(painter, page, theme, self._label)
        painter.end()

    def _draw_words(self, painter: QPainter, page: QRectF, theme: str, label: Label) -> None:
        colour = QColor(label.dark if theme == "dark" else label.light)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(WORDS) + 10
        box = QRectF(page.center().x() - width / 2, page.top() + 12, width, metrics.height() + 4)
        tint = QColor(colour)
        tint.setAlphaF(TINT)
        painter.setBrush(tint)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(PAGES[theme].text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, WORDS)
        draw_line(painter, label.pattern, colour, QLineF(box.left(), box.bottom() + 4, box.right(), box.bottom() + 4))
