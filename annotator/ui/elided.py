"""Lines of text that are cut at their own end where there is no room: Arabic on the left, English on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# Looked up once: in Python each of Qt's enumerations costs as much as drawing a word.
_RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft
_LEFT_TO_RIGHT: Final = Qt.LayoutDirection.LeftToRight
_AT_THE_END: Final = Qt.TextElideMode.ElideRight
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SIDES: Final = {True: Qt.AlignmentFlag.AlignRight | _MIDDLE, False: Qt.AlignmentFlag.AlignLeft | _MIDDLE}
_FADED: Final = 0.86


def runs_right_to_left(text: str, *, mirrored: bool) -> bool:
    """Tell which way a line runs; one without a strong character runs as the window does."""
    otherwise = Direction.RIGHT_TO_LEFT if mirrored else Direction.LEFT_TO_RIGHT
    return paragraph_direction(text, otherwise) is Direction.RIGHT_TO_LEFT


def draw_elided(painter: QPainter, area: QRect, text: str, *, mirrored: bool) -> None:
    """Draw a line at the reading start of an area, in its own direction; ``mirrored`` tells of the window."""
    backwards = runs_right_to_left(text, mirrored=mirrored)
    elided = painter.fontMetrics().elidedText(text, _AT_THE_END, area.width())
    # What is elided fills its area; were it a pixel too wide, its first letter must not be what is cut.
    layout = QTextOption(_SIDES[mirrored if elided == text else backwards])
    layout.setTextDirection(_RIGHT_TO_LEFT if backwards else _LEFT_TO_RIGHT)
    layout.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(area.toRectF(), elided, layout)


class ElidedLine(QWidget):
    """One quiet line of text; the whole of it is the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        colour.setAlphaF(_FADED)
        painter.setPen(colour)
        draw_elided(painter, self.rect(), self._text, mirrored=self.layoutDirection() == _RIGHT_TO_LEFT)
