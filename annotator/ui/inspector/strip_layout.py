"""Lays an extract out on one line, and tells where its letters, cells and boundaries lie."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from annotator.ui.article.geometry import Cells
from annotator.ui.inspector.extract import Cell, Extract, Letter
from annotator.ui.inspector.names import picture, short_name
from annotator.ui.offsets import Utf16Map

PADDING = 5.0
"""Pixels beside the text in a cell."""
_WIDE = 1e6


@dataclass(frozen=True, slots=True)
class LetterBox:
    """Where a letter lies: pixels from the line's left, and whether it runs from right to left."""

    letter: Letter
    left: float
    right: float
    backwards: bool


class StripLayout:
    """One line in the article's font. ``width`` is its natural one, in pixels."""

    def __init__(self, extract: Extract, font: QFont, caption_font: QFont, *, right_to_left: bool) -> None:
        self.extract = extract
        self.right_to_left = right_to_left
        self._units = Utf16Map(extract.text)
        self._layout = QTextLayout(extract.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(self._stand_ins(QFontMetricsF(font), QFontMetricsF(caption_font)))
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        if self._line.isValid():
            self._line.setLineWidth(_WIDE)
        self._layout.endLayout()
        self.width = self._line.naturalTextWidth() if self._line.isValid() else 0.0
        self.ascent = self._line.ascent() if self._line.isValid() else 0.0
        self._measured: tuple[Cells, list[LetterBox]] | None = None

    def _stand_ins(self, text: QFontMetricsF, caption: QFontMetricsF) -> list[QTextLayout.FormatRange]:
        formats = []
        for cell in self.extract.cells:
            wanted = max(
                text.horizontalAdvance(picture(cell.sign, cell.char)),
                caption.horizontalAdvance(short_name(cell.sign)),
            )
            form = QTextCharFormat()
            form.setForeground(QBrush(Qt.GlobalColor.transparent))
            form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            form.setFontLetterSpacing(max(0.0, wanted + 2 * PADDING - text.horizontalAdvance("*")))
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = self._units.to_units(cell.place), 1, form
            formats.append(one)
        return formats

    @property
    def cells(self) -> Cells:
        """Where each character of the extract lies."""
        return self._measure()[0]

    @property
    def boxes(self) -> list[LetterBox]:
        """Where each letter of the article lies, with the cells of what stands on it; those without width left out."""
        return self._measure()[1]

    def _measure(self) -> tuple[Cells, list[LetterBox]]:
        if self._measured is None:
            cells = Cells(self._line, self._layout, self.extract.text, self._units, right_to_left=self.right_to_left)
            boxes = []
            for letter in self.extract.letters:
                reach = cells.stretches(letter.first, letter.last)
                if reach:
                    backwards = self._backwards(cells, letter)
                    boxes.append(LetterBox(letter, reach[0][0], reach[-1][1], backwards))
            self._measured = cells, boxes
        return self._measured

    def _backwards(self, cells: Cells, letter: Letter) -> bool:
        for index, bound in enumerate(cells.bounds[:-1]):
            if bound >= letter.first:
                return cells.backwards[index]
        return self.right_to_left

    def cell_box(self, cell: Cell) -> tuple[float, float]:
        """Return left and right of a cell."""
        reach = self.cells.stretches(cell.place, cell.place + 1)
        return reach[0] if reach else (0.0, 0.0)

    def stretches(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return the (left, right) pixels of what lies in ``[start, end)`` of the article, from left to right."""
        inside = sorted((box.left, box.right) for box in self.boxes if start <= box.letter.start < end)
        merged: list[tuple[float, float]] = []
        for left, right in inside:
            if merged and left - merged[-1][1] < 1.0:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        return merged

    def edge(self, offset: int, *, after: bool) -> tuple[float, bool] | None:
        """Return where a boundary stands, at the letter before it (``after``) or behind it, and which way that runs."""
        for box in reversed(self.boxes) if after else self.boxes:
            if (box.letter.end <= offset) if after else (box.letter.start >= offset):
                return (box.left if box.backwards == after else box.right), box.backwards
        return None

    def offset_at(self, x: float) -> tuple[int, float] | None:
        """Return the boundary nearest to a place as (offset in the article, pixels from the left)."""
        if not self.boxes:
            return None
        box = min(self.boxes, key=lambda item: max(item.left - x, x - item.right, 0.0))
        in_left_half = x < (box.left + box.right) / 2
        if in_left_half != box.backwards:
            return box.letter.start, box.left if in_left_half else box.right
        return box.letter.end, box.left if in_left_half else box.right

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the letters; the stand-ins are left blank."""
        if self._line.isValid():
            self._line.draw(painter, origin)
