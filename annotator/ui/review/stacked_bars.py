"""Bars made of parts, each part by a pattern of its own, with a key below: told apart without colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.ui.review.doors import Door, DoorChart, placed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GAP: Final = 8.0
NARROWEST: Final = 10.0
"""How wide a part is at least, so that it can be hit."""
_MOST_NAME: Final = 0.26
_KEY: Final = 22.0
"""How wide a part of the key shows its pattern."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a part looks in both themes: a colour (#RRGGBB) for light and dark, and a brush's pattern over its tint."""

    light: str
    dark: str
    brush: Qt.BrushStyle


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: how much, how that is written, its pattern's number, and what is behind it."""

    value: int
    text: str
    pattern: int
    door: Door


@dataclass(frozen=True, slots=True)
class StackedBar:
    """A named bar."""

    name: str
    text: str
    parts: tuple[Part, ...]
    door: Door


class StackedBars(DoorChart):
    """Lines of a name, a bar and its sum; a key that can be chosen from as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[StackedBar, ...] = ()
        self.key: tuple[tuple[int, str, Door], ...] = ()
        self.patterns: tuple[Pattern, ...] = ()
        self.dark = False

    def show_bars(
        self,
        title: str,
        bars: tuple[StackedBar, ...],
        key: tuple[tuple[int, str, Door], ...],
        patterns: tuple[Pattern, ...],
        *,
        dark: bool,
    ) -> None:
        """Show bars; the key names patterns by number."""
        self.bars, self.key, self.patterns, self.dark = bars, key, patterns, dark
        self.setAccessibleName(title)
        self.changed()

    @property
    def _row(self) -> float:
        return self.fontMetrics().height() + 12.0

    @property
    def _key_row(self) -> float:
        return self.fontMetrics().height() + 6.0

    def _key_places(self, width: float) -> list[QRectF]:
        left, top, found = 0.0, len(self.bars) * self._row + 6, []
        for _, text, _ in self.key:
            wide = _KEY + 6 + self.fontMetrics().horizontalAdvance(text) + 14
            if left and left + wide > width:
                left, top = 0.0, top + self._key_row
            found.append(QRectF(left, top, min(wide - 6, width), self._key_row))
            left += wide
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._key_places(width)
        return round(places[-1].bottom() + 2 if places else max(1, len(self.bars)) * self._row)

    def sizeHint(self) -> QSize:
        width = max(360, self.width())
        return QSize(360, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _measures(self) -> tuple[float, float, float]:
        """Return the widths of names, sums and the longest bar."""
        metrics = self.fontMetrics()
        names = min(
            max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0) + 6.0, self.width() * _MOST_NAME
        )
        sums = max((metrics.horizontalAdvance(bar.text) for bar in self.bars), default=0) + 6.0
        return names, sums, max(40.0, self.width() - names - sums - 2 * GAP)

    def _parts(self, number: int) -> list[tuple[Part, QRectF]]:
        names, _, room = self._measures()
        most = max((sum(part.value for part in bar.parts) for bar in self.bars), default=0) or 1
        widest = max((len(bar.parts) for bar in self.bars), default=0) * NARROWEST
        left, found = names + GAP, []
        top = number * self._row + 4
        for part in self.bars[number].parts:
            width = NARROWEST + (room - widest) * part.value / most if room > widest else room * part.value / most
            found.append((part, self.turned(QRectF(left, top, width, self._row - 8))))
            left += width
        return found

    def place(self) -> list[Door]:
        names, _, _ = self._measures()
        doors = []
        for number, bar in enumerate(self.bars):
            row = QRectF(0, number * self._row + 2, names, self._row - 4)
            doors.append(placed(bar.door, self.turned(row)))
            doors += [placed(part.door, rect) for part, rect in self._parts(number)]
        places = self._key_places(self.width())
        doors += [placed(door, self.turned(rect)) for (_, _, door), rect in zip(self.key, places, strict=True)]
        return doors

    def paint_chart(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        names, sums, _ = self._measures()
        for number, bar in enumerate(self.bars):
            top = number * self._row
            painter.setPen(self.ink())
            place = self.turned(QRectF(2, top, names - 2, self._row))
            painter.drawText(place, self.aligned(start=True), self.elided(bar.name, names - 2))
            end = names + GAP
            for part, rect in self._parts(number):
                self._fill(painter, rect, part.pattern)
                end += rect.width()
                if part.text and self.fontMetrics().horizontalAdvance(part.text) + 6 <= rect.width():
                    self._write(painter, rect, part.text)
            painter.setPen(self.quiet_ink())
            place = self.turned(QRectF(end + GAP, top, sums, self._row))
            painter.drawText(place, self.aligned(start=True), bar.text)
        for (pattern, text, _), rect in zip(self.key, self._key_places(self.width()), strict=True):
            box = self.turned(QRectF(rect.left() + 3, rect.center().y() - 6, _KEY - 4, 12))
            self._fill(painter, box, pattern)
            painter.setPen(self.quiet_ink())
            words = self.turned(QRectF(rect.left() + _KEY + 3, rect.top(), rect.width() - _KEY - 3, rect.height()))
            painter.drawText(words, self.aligned(start=True), self.elided(text, words.width()))

    def _fill(self, painter: QPainter, rect: QRectF, number: int) -> None:
        pattern = self.patterns[number]
        colour = QColor(pattern.dark if self.dark else pattern.light)
        back = QColor(colour)
        back.setAlphaF(0.22)
        painter.fillRect(rect, back)
        if pattern.brush is Qt.BrushStyle.SolidPattern:
            back.setAlphaF(0.45)
            painter.fillRect(rect, back)
        else:
            painter.fillRect(rect, QBrush(colour, pattern.brush))
        painter.setPen(QPen(colour, 1))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _write(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """Write a number on a ground of its own, so that no pattern runs through it."""
        width = self.fontMetrics().horizontalAdvance(text) + 6.0
        ground = QRectF(rect.center().x() - width / 2, rect.center().y() - 8, width, 16)
        back = self.palette().color(self.backgroundRole())
        painter.fillRect(ground, back)
        painter.setPen(self.ink())
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter.value, text)
