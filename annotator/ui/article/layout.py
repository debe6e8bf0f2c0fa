"""One block laid out: its lines, where each lies, and the cells of their letters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotator.ui.article.blocks import Block
from annotator.ui.article.fonts import Fonts
from annotator.ui.article.geometry import Cells
from annotator.ui.article.mixed_line import WRAP_SPACES
from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.rhythm import Rhythm, rhythm_of
from annotator.ui.article.span_store import BlockSpans
from annotator.ui.offsets import Utf16Map


class LineBox:
    """A line of a block. ``start`` and ``end`` are code points of the article; ``top`` counts from the block's.

    ``shown_end`` is where the spaces begin at which it was wrapped. ``depth`` is how many lanes lie under it,
    ``letters`` whether small letters do too. ``spans`` are its spans with their lanes, ``ink`` keeps what was prepared
    to paint them.
    """

    __slots__ = ("baseline", "depth", "end", "height", "ink", "letters", "line", "shown_end", "spans", "start", "top")

    def __init__(self, line: QTextLine, start: int, end: int) -> None:
        self.line = line
        self.start = start
        self.end = self.shown_end = end
        self.top = self.height = self.baseline = 0.0
        self.depth = 0
        self.letters = False
        self.spans: list[tuple[ShownSpan, int]] = []
        self.ink: object | None = None


class BlockLayout:
    """The lines of one block at one width, in one set of fonts."""

    def __init__(self, block: Block, text: str, fonts: Fonts, width: float, spacing: float) -> None:
        self.block = block
        self.text = text
        self.units = Utf16Map(text)
        self.rhythm: Rhythm = rhythm_of(
            fonts, right_to_left=block.right_to_left, headline=block.headline, spacing=spacing
        )
        self._layout = QTextLayout(text, fonts.text(right_to_left=block.right_to_left, headline=block.headline))
        self._layout.setTextOption(_option(right_to_left=block.right_to_left))
        self._layout.setCacheEnabled(True)
        self.lines = self._broken(width)
        self._starts = [line.start for line in self.lines]
        self._cells: dict[int, Cells] = {}
        self.height = 0.0

    def _broken(self, width: float) -> list[LineBox]:
        lines: list[LineBox] = []
        layout, to_points, offset = self._layout, self.units.to_points, self.block.start
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start = line.textStart()
            lines.append(LineBox(line, offset + to_points(start), offset + to_points(start + line.textLength())))
        layout.endLayout()
        for box in lines[:-1]:
            shown = self.text[box.start - offset : box.end - offset].rstrip(WRAP_SPACES)
            box.shown_end = box.start + len(shown)
        return lines

    def arrange(self, spans: BlockSpans, gap: float, beside: Sequence[BlockSpans] = ()) -> float:
        """Open lanes where spans are, put the lines under each other and return the block's height.

        ``gap`` is what stays free below the block. For spans ``beside``, which are shown elsewhere, lines get as much
        room as if they were here.
        """
        rhythm = self.rhythm
        spare = (rhythm.ascent + rhythm.descent) * (rhythm.spacing - 1)
        y = 0.0
        if not self.text:
            return self._arrange_blank()
        for box in self.lines:
            touching = spans.touching(box.start, box.end)
            box.depth, box.letters = _lanes_under(box, spans, touching)
            depth, letters = box.depth, box.letters
            for others in beside:
                more, lettered = _lanes_under(box, others, others.touching(box.start, box.end))
                depth, letters = max(depth, more), letters or lettered
            above = max(rhythm.ascent, min(box.line.ascent(), rhythm.ascent * 1.35)) + spare / 2
            below = max(rhythm.descent + spare / 2, rhythm.needed(depth, letters=letters))
            box.top, box.baseline, box.height = y, round(y + above), round(y + above) - y + round(below)
            shown = [(spans.spans[index], spans.lanes[index]) for index in touching]
            if shown != box.spans:
                box.spans, box.ink = shown, None
            y += box.height
        self.height = y + gap
        return self.height

    def _arrange_blank(self) -> float:
        """Let an empty paragraph stand as a narrow line."""
        box, self.height = self.lines[0], self.rhythm.blank
        box.top, box.height, box.baseline = 0.0, self.height, round(self.height * 0.8)
        return self.height

    def line_index(self, offset: int, *, after: bool = False) -> int:
        """Return the line that shows an offset; ``after`` picks the one that ends there over the one that begins."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        if after and index and self._starts[index] == offset:
            index -= 1
        return index

    def line_at(self, y: float) -> int:
        """Return the line at a height, counted from the block's top."""
        return max(0, bisect_right(self.lines, y, key=_top) - 1)

    def cells(self, index: int) -> Cells:
        """Return the cells of a line; their offsets count from the block's start."""
        found = self._cells.get(index)
        if found is None:
            found = self._cells[index] = Cells(
                self.lines[index].line, self._layout, self.text, self.units, right_to_left=self.block.right_to_left
            )
        return found

    def stretches(self, index: int, start: int, end: int) -> list[tuple[float, float]]:
        """Return the (left, right) pixels on a line of ``[start, end)`` of the article."""
        box, offset = self.lines[index], self.block.start
        start, end = max(start, box.start), min(end, box.shown_end)
        return self.cells(index).stretches(start - offset, end - offset) if start < end else []


def _option(*, right_to_left: bool) -> QTextOption:
    option = QTextOption()
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _lanes_under(box: LineBox, spans: BlockSpans, touching: Sequence[int]) -> tuple[int, bool]:
    """Return how many lanes lie under a line, and whether small letters do too; spans are told by their indexes."""
    depth = 1 + max((spans.lanes[index] for index in touching), default=-1)
    return depth, any(spans.spans[index].start >= box.start for index in touching)


def _top(box: LineBox) -> float:
    return box.top
