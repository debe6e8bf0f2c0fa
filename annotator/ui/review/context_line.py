"""One line of text with what two annotators marked in it: the first's spans over the letters, the second's under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption

from annotator.domain.articles import Direction
from annotator.ui.article.geometry import Cells
from annotator.ui.article.ink import pen_of
from annotator.ui.offsets import Utf16Map

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from annotator.agreement.pairing import Mark
    from annotator.ui.article.fonts import Fonts
    from annotator.ui.review.difference_model import ShownDifference

STROKE: Final = 2.0
TICK: Final = 4.0
"""How far the ends of a line reach towards the letters, in pixels."""
AIR: Final = 3.0
"""Between letters and lines."""
_TINT: Final = 0.16
_WIDE: Final = 1e6


class ContextLine:
    """Lays a difference's line out, and draws it with its stretch around the middle of an area."""

    def __init__(self, shown: ShownDifference, fonts: Fonts) -> None:
        self.shown = shown
        text = shown.context.text
        self.right_to_left = _direction(shown) is Direction.RIGHT_TO_LEFT
        self._units = Utf16Map(text)
        self._layout = QTextLayout(text, self._font(fonts))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        # Where the line stands is reckoned here, whatever side its direction would put it on.
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        if self._line.isValid():
            self._line.setLineWidth(_WIDE)
        self._layout.endLayout()
        self._cells = (
            Cells(self._line, self._layout, text, self._units, right_to_left=self.right_to_left)
            if self._line.isValid()
            else None
        )

    def _font(self, fonts: Fonts) -> QFont:
        return fonts.text(right_to_left=self.right_to_left, headline=False)

    def stretches(self, mark: Mark) -> list[tuple[float, float]]:
        """Return the (left, right) pixels of a span on the line, from its left."""
        if self._cells is None:
            return []
        start = self.shown.context.start
        return self._cells.stretches(max(0, mark.start - start), min(len(self.shown.context.text), mark.end - start))

    def reach(self) -> tuple[float, float]:
        """Return the left and the right pixel of all spans together."""
        found = [part for mark in self.shown.row.difference.marks for part in self.stretches(mark)]
        return min((part[0] for part in found), default=0.0), max((part[1] for part in found), default=0.0)

    def draw(self, painter: QPainter, area: QRectF, text: QColor) -> None:
        """Draw into an area; what reaches out of it is cut off."""
        if self._cells is None:
            return
        left, right = self.reach()
        half = min((right - left) / 2, area.width() / 2 - 24)
        # A stretch wider than the area is shown from its reading start.
        middle = right - half if self.right_to_left else left + half
        origin = QPointF(area.center().x() - middle, area.center().y() - self._line.height() / 2)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(text)
        for which in (0, 1):
            for mark in self.shown.side(which)[1]:
                self._tint(painter, origin, mark)
        self._layout.draw(painter, origin)
        for which in (0, 1):
            for mark in self.shown.side(which)[1]:
                self._bracket(painter, origin, mark, above=not which)
        painter.restore()

    def _tint(self, painter: QPainter, origin: QPointF, mark: Mark) -> None:
        colour = QColor(self.shown.dress.style(mark.label).colour)
        colour.setAlphaF(_TINT)
        for left, right in self.stretches(mark):
            painter.fillRect(QRectF(origin.x() + left, origin.y(), right - left, self._line.height()), colour)

    def _bracket(self, painter: QPainter, origin: QPointF, mark: Mark, *, above: bool) -> None:
        style = self.shown.dress.style(mark.label)
        parts = self.stretches(mark)
        if not parts:
            return
        y = origin.y() - AIR if above else origin.y() + self._line.height() + AIR
        inwards = TICK if above else -TICK
        painter.setPen(pen_of(QColor(style.colour), style.pattern, STROKE))
        for left, right in parts:
            painter.drawLine(QPointF(origin.x() + left, y), QPointF(origin.x() + right, y))
        painter.setPen(QPen(QColor(style.colour), 1.6))
        for x in (parts[0][0] + 0.8, parts[-1][1] - 0.8):
            painter.drawLine(QPointF(origin.x() + x, y), QPointF(origin.x() + x, y + inwards))


def _direction(shown: ShownDifference) -> Direction:
    """Return which way the paragraph runs: as was chosen for the article, else by its letters, else by its language."""
    for found in (shown.row.info.direction, shown.context.direction):
        if found is not Direction.AUTO:
            return found
    return Direction.RIGHT_TO_LEFT if shown.row.info.language == "ar" else Direction.LEFT_TO_RIGHT
