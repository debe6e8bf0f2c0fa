"""A matrix of numbers: each cell says its number, more of the accent lies behind the greater ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.ui.article.ink import pen_of
from annotator.ui.review.doors import Door, DoorChart, placed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.ui.article.palette import LabelStyle

GAP: Final = 2.0
SWATCH: Final = 14.0
_MOST_NAME: Final = 0.3
_WIDEST: Final = 118.0
_STRONGEST: Final = 0.34


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a row or column; a label's comes with its line.

    A row without cells stands over the rows below it, and its name may be as wide as the matrix.
    """

    text: str
    style: LabelStyle | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as it is written, a smaller remark below it, and how strong it is from 0 to 1.

    Without a ``door`` nothing is behind it; ``framed`` cells lie on the diagonal.
    """

    text: str
    door: Door | None = None
    remark: str = ""
    strength: float = 0.0
    framed: bool = False


class Matrix(DoorChart):
    """Rows and columns under their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Heading, ...] = ()
        self.columns: tuple[Heading, ...] = ()
        self.cells: tuple[tuple[Cell, ...], ...] = ()

    def show_cells(
        self, title: str, rows: tuple[Heading, ...], columns: tuple[Heading, ...], cells: tuple[tuple[Cell, ...], ...]
    ) -> None:
        """Show cells, row by row."""
        self.rows, self.columns, self.cells = rows, columns, cells
        self.setAccessibleName(title)
        self.changed()

    @property
    def _line(self) -> float:
        return float(self.fontMetrics().height())

    @property
    def _height(self) -> float:
        remarks = any(cell.remark for row in self.cells for cell in row)
        return self._line * (2 if remarks else 1) + 10

    def sizeHint(self) -> QSize:
        return QSize(360, round(self._line + 8 + len(self.rows) * self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def _names(self) -> float:
        named = (row.text for row, cells in zip(self.rows, self.cells, strict=True) if cells)
        longest = max(map(self.fontMetrics().horizontalAdvance, named), default=0)
        swatch = SWATCH + 6 if any(row.style for row in self.rows) else 0
        return min(longest + 12.0 + swatch, self.width() * _MOST_NAME)

    def rect_of(self, row: int, column: int) -> QRectF:
        """Return where a cell lies; row or column -1 is that of the names."""
        names = self._names()
        width = min(_WIDEST, (self.width() - names) / max(1, len(self.columns)))
        top = self._line + 8 + row * self._height if row >= 0 else 0.0
        height = self._height if row >= 0 else self._line + 8
        left, wide = (names + column * width, width) if column >= 0 else (0.0, names)
        return self.turned(QRectF(left, top, wide, height).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2))

    def place(self) -> list[Door]:
        return [
            placed(cell.door, self.rect_of(row, column))
            for row, cells in enumerate(self.cells)
            for column, cell in enumerate(cells)
            if cell.door is not None
        ]

    def paint_chart(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        for column, heading in enumerate(self.columns):
            self._paint_heading(painter, heading, self.rect_of(-1, column), centred=True)
        for row, heading in enumerate(self.rows):
            if not self.cells[row]:
                self._paint_section(painter, heading, self.rect_of(row, -1))
                continue
            self._paint_heading(painter, heading, self.rect_of(row, -1), centred=False)
            for column, cell in enumerate(self.cells[row]):
                self._paint_cell(painter, cell, self.rect_of(row, column))

    def _paint_heading(self, painter: QPainter, heading: Heading, rect: QRectF, *, centred: bool) -> None:
        painter.setPen(self.ink(0.75))
        room = rect.width() - 6
        if heading.style is not None:
            room -= SWATCH + 4
        text = self.elided(heading.text, room)
        width = self.fontMetrics().horizontalAdvance(text)
        total = width + (SWATCH + 4 if heading.style is not None else 0)
        start = (rect.width() - total) / 2 if centred else 3.0
        left = rect.right() - start - total if self.mirrored else rect.left() + start
        words = QRectF(left, rect.top(), width + 2, rect.height())
        if heading.style is not None:
            line = left + width + 4 if self.mirrored else left
            words.moveLeft(left if self.mirrored else left + SWATCH + 4)
            painter.setPen(pen_of(self._colour(heading.style), heading.style.pattern, 2.0))
            y = round(rect.center().y()) + 0.5
            painter.drawLine(int(line), int(y), int(line + SWATCH), int(y))
            painter.setPen(self.ink(0.75))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter.value, text)

    def _paint_section(self, painter: QPainter, heading: Heading, rect: QRectF) -> None:
        right = rect.right() if self.mirrored else self.rect_of(0, len(self.columns) - 1).right()
        left = self.rect_of(0, len(self.columns) - 1).left() if self.mirrored else rect.left()
        whole = QRectF(left, rect.top(), right - left, rect.height())
        painter.setPen(self.ink(0.66))
        painter.drawText(whole.adjusted(3, 0, -3, -2), self.aligned(start=True), heading.text)
        painter.setPen(QPen(self.ink(0.16), 1))
        y = round(whole.bottom()) - 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _colour(self, style: LabelStyle) -> object:
        from PySide6.QtGui import QColor

        return QColor(style.colour)

    def _paint_cell(self, painter: QPainter, cell: Cell, rect: QRectF) -> None:
        painter.fillRect(rect, self.ink(0.045) if cell.door or cell.text else self.ink(0.02))
        if cell.strength > 0:
            painter.fillRect(rect, self.accent(_STRONGEST * min(1.0, cell.strength)))
        if cell.framed:
            painter.setPen(QPen(self.ink(0.35), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self.ink() if cell.door else self.ink(0.7))
        if not cell.remark:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, cell.text)
            return
        upper = QRectF(rect.left(), rect.top() + 3, rect.width(), self._line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter.value, cell.text)
        painter.setPen(self.ink(0.66))
        lower = QRectF(rect.left(), rect.bottom() - 3 - self._line, rect.width(), self._line)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter.value, self.elided(cell.remark, rect.width() - 4))
