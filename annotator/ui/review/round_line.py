"""A figure over rounds: points joined by a line, each with its value and its round's name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.ui.review.doors import Door, DoorChart, placed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 92.0
RADIUS: Final = 5.0


@dataclass(frozen=True, slots=True)
class RoundPoint:
    """A value from 0 to 1 (None where there is none), how it is written, and its round; ``shown`` is the chosen one."""

    name: str
    remark: str
    value: float | None
    text: str
    door: Door
    shown: bool = False


class RoundLine(DoorChart):
    """Rounds from the reading start on, in the order they were made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[RoundPoint, ...] = ()

    def show_points(self, title: str, points: tuple[RoundPoint, ...]) -> None:
        """Show these rounds."""
        self.points = points
        self.setAccessibleName(title)
        self.changed()

    @property
    def _line(self) -> float:
        return float(self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        return QSize(360, round(HEIGHT + 3 * self._line + 14))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _centre(self, number: int) -> QPointF:
        width = self.width() / max(1, len(self.points))
        column = self.turned(QRectF(width * number, 0, width, 1))
        value = self.points[number].value or 0.0
        return QPointF(column.center().x(), self._line + 6 + HEIGHT * (1 - value))

    def place(self) -> list[Door]:
        width = self.width() / max(1, len(self.points))
        return [
            placed(point.door, self.turned(QRectF(width * number + 2, 0, width - 4, self.sizeHint().height() - 1)))
            for number, point in enumerate(self.points)
        ]

    def paint_chart(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        for share in (0.0, 0.5, 1.0):
            y = round(self._line + 6 + HEIGHT * (1 - share)) + 0.5
            painter.setPen(QPen(self.ink(0.16), 1))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        known = [number for number, point in enumerate(self.points) if point.value is not None]
        painter.setPen(QPen(self.accent(), 2))
        for here, there in pairwise(known):
            painter.drawLine(self._centre(here), self._centre(there))
        width = self.width() / max(1, len(self.points))
        for number, point in enumerate(self.points):
            centre = self._centre(number)
            column = self.turned(QRectF(width * number, 0, width, 1))
            if point.value is not None:
                painter.setPen(QPen(self.accent(), 2))
                painter.setBrush(self.accent() if point.shown else self.palette().color(self.backgroundRole()))
                painter.drawEllipse(centre, RADIUS, RADIUS)
            painter.setPen(self.ink())
            above = QRectF(column.left(), centre.y() - RADIUS - self._line - 2, width, self._line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter.value, point.text)
            below = QRectF(column.left(), self._line + HEIGHT + 12, width, self._line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter.value, self.elided(point.name, width - 8))
            painter.setPen(self.quiet_ink())
            below.translate(0, self._line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter.value, self.elided(point.remark, width - 8))
