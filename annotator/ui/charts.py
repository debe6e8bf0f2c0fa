"""Small charts: bars beside their names, or columns over theirs. Each can be read as words, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP: Final = 8
_EDGE: Final = 5
"""What labels leave free at their edges: names stand under their titles."""
_MOST_NAME: Final = 0.42
"""The share of the width that names take at most."""
_COLUMN_HEIGHT: Final = 72
_COLUMN_WIDTH: Final = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One value: its name, how much it is, how that is written, and its colour (#RRGGBB), "" for the accent's."""

    name: str
    value: float
    text: str
    colour: str = ""
    marked: bool = False


class Chart(QWidget):
    """Shows bars; a screen reader is told all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, title: str, bars: Sequence[Bar], words: str) -> None:
        """Show values under a name for the whole; ``words`` says them as a sentence."""
        self.bars = tuple(bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    @property
    def _most(self) -> float:
        return max((bar.value for bar in self.bars), default=0) or 1

    def _colour(self, bar: Bar) -> QColor:
        return QColor(bar.colour) if bar.colour else self.palette().color(QPalette.ColorRole.Highlight)

    def _track(self) -> QColor:
        colour = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        colour.setAlphaF(0.08)
        return colour

    def _text_colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.WindowText)


class BarChart(Chart):
    """A line each: the name at the reading start, the bar, and the number at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, max(1, len(self.bars)) * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt calls it
        painter = QPainter(self)
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0)
        names = min(longest + 4, round(self.width() * _MOST_NAME))
        numbers = max((metrics.horizontalAdvance(bar.text) for bar in self.bars), default=0)
        room = max(10, self.width() - names - numbers - 2 * _GAP - 2 * _EDGE)
        for row, bar in enumerate(self.bars):
            line = QRect(0, row * self._row(), self.width(), self._row())
            name = QRect(_EDGE, line.top(), names, line.height())
            track = QRect(_EDGE + names + _GAP, line.center().y() - 4, room, 9)
            filled = QRect(track.left(), track.top(), round(room * bar.value / self._most), track.height())
            painter.fillRect(self._mirrored(track), self._track())
            painter.fillRect(self._mirrored(filled), self._colour(bar))
            painter.setPen(self._text_colour())
            shown = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(self._mirrored(name), self._aligned(Qt.AlignmentFlag.AlignLeading), shown)
            number = QRect(track.right() + 1 + _GAP, line.top(), numbers, line.height())
            painter.drawText(self._mirrored(number), self._aligned(Qt.AlignmentFlag.AlignTrailing), bar.text)
        painter.end()

    def _row(self) -> int:
        return self.fontMetrics().height() + 6

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return rect
        return QRect(self.width() - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())

    def _aligned(self, side: Qt.AlignmentFlag) -> int:
        leading = side == Qt.AlignmentFlag.AlignLeading
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        found = Qt.AlignmentFlag.AlignLeft if leading != mirrored else Qt.AlignmentFlag.AlignRight
        return (found | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value


class ColumnChart(Chart):
    """A column each, from the reading start on: the number above it, the name below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self.bars)) * _COLUMN_WIDTH, _COLUMN_HEIGHT + 2 * self._line())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt calls it
        painter = QPainter(self)
        width = self.width() / max(1, len(self.bars))
        bottom = self.height() - self._line()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, bar in enumerate(self.bars):
            left = round(width * (len(self.bars) - 1 - place if mirrored else place))
            height = round(_COLUMN_HEIGHT * bar.value / self._most)
            column = QRect(left + round(width * 0.2), bottom - height, round(width * 0.6), height)
            floor = QRect(column.left(), bottom - 1, column.width(), 1)
            painter.fillRect(floor, self._track())
            painter.fillRect(column, self._colour(bar))
            font = painter.font()
            font.setBold(bar.marked)
            painter.setFont(font)
            painter.setPen(self._text_colour())
            above = QRect(left, bottom - height - self._line(), round(width), self._line())
            if bar.value:
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, bar.text)
            below = QRect(left, bottom, round(width), self._line())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.name)
        painter.end()

    def _line(self) -> int:
        return self.fontMetrics().height() + 4
