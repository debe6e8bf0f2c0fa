"""A matrix of numbers: each cell says its number, more of the accent lies behind the greater ones."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
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
STRONGEST: Final = 0.25
"""How much of the accent colour a cell has at most: text stays legible on it."""
_AROUND: Final = 16
"""Room around what stands in a column."""
_REACH: Final = 8
"""Height of the line below an interval."""


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

    Without a ``door`` nothing is behind it; ``framed`` cells lie on the diagonal. ``words`` stand in the place of a
    number; ``reach`` is (low, value, high), each from 0 to 1, drawn as a line below the text.
    """

    text: str
    door: Door | None = None
    remark: str = ""
    strength: float = 0.0
    framed: bool = False
    words: bool = False
    reach: tuple[float, float, float] | None = None


class Matrix(DoorChart):
    """Rows and columns under their names. ``fitted`` columns are as wide as what is in them, others alike."""

    def __init__(self, parent: QWidget | None = None, *, fitted: bool = False) -> None:
        super().__init__(parent)
        self._fitted = fitted
        self.rows: tuple[Heading, ...] = ()
        self.columns: tuple[Heading, ...] = ()
        self.cells: tuple[tuple[Cell, ...], ...] = ()
        self._numbers: list[float] = []
        self._least: list[float] = []
        self._most: list[float] = []

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
        return self._line * (2 if remarks else 1) + 10 + (_REACH if self._fitted else 0)

    def sizeHint(self) -> QSize:
        return QSize(360, round(self._line + 8 + len(self.rows) * self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def _names(self) -> float:
        named = (row.text for row, cells in zip(self.rows, self.cells, strict=True) if cells)
        longest = max(map(self.fontMetrics().horizontalAdvance, named), default=0)
        swatch = SWATCH + 6 if any(row.style for row in self.rows) else 0
        return min(longest + 12.0 + swatch, self.width() * _MOST_NAME)

    def _measure(self) -> None:
        """Find out how wide the numbers of each column are, all its cells, and these with its heading."""
        width = self.fontMetrics().horizontalAdvance
        self._numbers, self._least, self._most = [], [], []
        for column, heading in enumerate(self.columns):
            cells = [row[column] for row in self.cells if row]
            self._numbers.append(max((width(cell.text) for cell in cells if not cell.words), default=0))
            self._least.append(max((width(cell.text) for cell in cells), default=0) + _AROUND)
            self._most.append(max(self._least[-1], width(heading.text) + _AROUND))

    def _edges(self) -> list[float]:
        """Return where the columns begin, and where the last one ends, from the reading start on."""
        names, count = self._names(), max(1, len(self.columns))
        room = self.width() - names
        widths = [min(_WIDEST, room / count)] * count
        least, most = sum(self._least), sum(self._most)
        if self._fitted and least:
            if room >= most:
                more = max(0.0, min(room, count * _WIDEST) - most) / count
                widths = [wide + more for wide in self._most]
            elif room >= least:
                share = (room - least) / (most - least)
                widths = [low + share * (high - low) for low, high in zip(self._least, self._most, strict=True)]
            else:
                widths = [low * room / least for low in self._least]
        return list(accumulate(widths, initial=names))

    def rect_of(self, row: int, column: int) -> QRectF:
        """Return where a cell lies; row or column -1 is that of the names."""
        edges = self._edges()
        top = self._line + 8 + row * self._height if row >= 0 else 0.0
        height = self._height if row >= 0 else self._line + 8
        left, right = (edges[column], edges[column + 1]) if column >= 0 else (0.0, edges[0])
        return self.turned(QRectF(left, top, right - left, height).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2))

    def place(self) -> list[Door]:
        self._measure()
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
            self._paint_heading(painter, heading, self._above_reach(self.rect_of(row, -1)), centred=False)
            for column, cell in enumerate(self.cells[row]):
                self._paint_cell(painter, cell, row, column)

    def _paint_heading(self, painter: QPainter, heading: Heading, rect: QRectF, *, centred: bool) -> None:
        painter.setPen(self.quiet_ink())
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
            painter.setPen(self.quiet_ink())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter.value, text)

    def _paint_section(self, painter: QPainter, heading: Heading, rect: QRectF) -> None:
        right = rect.right() if self.mirrored else self.rect_of(0, len(self.columns) - 1).right()
        left = self.rect_of(0, len(self.columns) - 1).left() if self.mirrored else rect.left()
        whole = QRectF(left, rect.top(), right - left, rect.height())
        painter.setPen(self.quiet_ink())
        painter.drawText(whole.adjusted(3, 0, -3, -2), self.aligned(start=True), heading.text)
        painter.setPen(QPen(self.ink(0.16), 1))
        y = round(whole.bottom()) - 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _colour(self, style: LabelStyle) -> object:
        from PySide6.QtGui import QColor

        return QColor(style.colour)

    def _paint_cell(self, painter: QPainter, cell: Cell, row: int, column: int) -> None:
        rect = self.rect_of(row, column)
        painter.fillRect(rect, self.ink(0.045) if cell.door or cell.text else self.ink(0.02))
        if cell.strength > 0:
            painter.fillRect(rect, self.accent(STRONGEST * min(1.0, cell.strength)))
        if cell.framed:
            painter.setPen(QPen(self.ink(0.35), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self.ink() if cell.door else self.quiet_ink())
        if not cell.remark:
            self._paint_number(painter, cell, rect, self._numbers[column])
            return
        upper = QRectF(rect.left(), rect.top() + 3, rect.width(), self._line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter.value, cell.text)
        painter.setPen(self.quiet_ink())
        lower = QRectF(rect.left(), rect.bottom() - 3 - self._line, rect.width(), self._line)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter.value, self.elided(cell.remark, rect.width() - 4))

    def _paint_number(self, painter: QPainter, cell: Cell, rect: QRectF, widest: float) -> None:
        """Paint a number, or words in its place; in fitted columns numbers end below each other."""
        room = rect.width() - 4
        text = self.elided(cell.text, room) if self._fitted else cell.text
        rect = self._above_reach(rect)
        if not self._fitted or cell.words or widest > room:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, text)
        else:
            block = QRectF(rect.center().x() - widest / 2 - 1, rect.top(), widest + 2, rect.height())
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(block, end.value, text)
        if cell.reach is not None:
            self._paint_reach(painter, cell.reach, rect)

    def _above_reach(self, rect: QRectF) -> QRectF:
        """Return what is left of a cell, or of a row's name, for text."""
        reaches = self._fitted and any(cell.reach for row in self.cells for cell in row)
        return rect.adjusted(0, 0, 0, -_REACH) if reaches else rect

    def _paint_reach(self, painter: QPainter, reach: tuple[float, float, float], above: QRectF) -> None:
        """Paint from where to where a value may lie, on a line that runs from 0 to 1 at the reading start."""
        left, width, y = above.left() + 8, above.width() - 16, round(above.bottom()) + 0.5
        low, value, high = (left + width * (1 - part if self.mirrored else part) for part in reach)
        painter.setPen(QPen(self.ink(0.18), 1))
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.setPen(QPen(self.accent(), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        painter.setPen(QPen(self.ink(), 1.5))
        painter.drawLine(QPointF(value, y - 3), QPointF(value, y + 3))
