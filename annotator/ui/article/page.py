"""The whole article as one page: which block lies where, laid out as far as it has been looked at.

Heights of blocks not yet seen are estimates. Positions are pixels from the page's top and from the column's left.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from annotator.domain.articles import Direction, Zone
from annotator.ui.article.blocks import Blocks
from annotator.ui.article.fonts import Fonts
from annotator.ui.article.geometry import Cells
from annotator.ui.article.heights import Heights
from annotator.ui.article.layout import BlockLayout, LineBox
from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.rhythm import rhythm_of
from annotator.ui.article.span_store import SpanStore

_KEPT_LAYOUTS = 600
"""How many laid-out blocks are kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """A caret's place: an offset, and whether it clings to the letter before it (matters where lines or runs part)."""

    offset: int
    after: bool = False


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line of the page: its block, its number in the block, its layout and its top in the page."""

    block: int
    number: int
    layout: BlockLayout
    y: float

    @property
    def box(self) -> LineBox:
        """The line itself."""
        return self.layout.lines[self.number]

    @property
    def cells(self) -> Cells:
        """The cells of the line's letters; their offsets count from ``origin``."""
        return self.layout.cells(self.number)

    @property
    def origin(self) -> int:
        """The block's start in the article."""
        return self.layout.block.start

    @property
    def baseline(self) -> float:
        """The baseline's height in the page."""
        return self.y - self.box.top + self.box.baseline


class Page:
    """An article, its spans, and where they lie at the present width and fonts."""

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.spacing = 1.0
        self.width = 600.0
        self.blocks = Blocks()
        self.spans = SpanStore(self.blocks)
        self.others: tuple[SpanStore, ...] = ()
        self.heights = Heights()
        self.anchor = 0
        """The block at the window's top: growth above it is kept in ``shift``, so that the view can stay still."""
        self.shift = 0.0
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self._measured: set[int] = set()
        self.relayout()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.blocks.text

    def show(
        self,
        text: str,
        spans: Iterable[ShownSpan],
        zones: Sequence[Zone],
        direction: Direction,
        beside: Iterable[Iterable[ShownSpan]] = (),
    ) -> None:
        """Take another article; lines have room for the spans of each page ``beside``, too."""
        self.blocks = Blocks(text, zones, direction)
        self.spans = SpanStore(self.blocks, spans)
        self.others = tuple(SpanStore(self.blocks, each) for each in beside)
        self.relayout()

    def relayout(self) -> None:
        """Forget every layout: width, fonts, spacing or direction are others now."""
        self._layouts.clear()
        self._measured.clear()
        self.anchor, self.shift = 0, 0.0
        self.heights = Heights(self._estimates())

    def _estimates(self) -> list[float]:
        right_to_left = len(self.blocks) > 0 and self.blocks[0].right_to_left
        rhythm = rhythm_of(self.fonts, right_to_left=right_to_left, headline=False, spacing=self.spacing)
        a_line = max(10.0, self.width / max(1.0, self.fonts.column_width()) * 78)
        line, gap = rhythm.line, rhythm.gap
        blank = rhythm.blank
        values: list[float] = [
            round(ceil((end - start) / a_line) * line + gap) if end > start else blank
            for start, end in zip(self.blocks.starts, self.blocks.ends, strict=True)
        ]
        opened = max(0.0, rhythm.needed(1, letters=True) - rhythm.descent)
        most: Counter[int] = Counter()
        for store in (self.spans, *self.others):
            most |= Counter({index: store.count_in(index) for index in store.blocks_with_spans()})
        for index, count in most.items():
            values[index] += round(min(count, (values[index] - gap) / line) * opened)
        return values

    def layout(self, index: int) -> BlockLayout:
        """Return a block laid out; its height is exact from then on."""
        found = self._layouts.get(index)
        if found is None:
            block = self.blocks[index]
            found = BlockLayout(block, self.text[block.start : block.end], self.fonts, self.width, self.spacing)
            self._layouts[index] = found
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
            self._arrange(index, found)
        else:
            self._layouts.move_to_end(index)
        return found

    def _arrange(self, index: int, layout: BlockLayout) -> None:
        gap = 0.0 if self.blocks.continues(index + 1) or not layout.text else layout.rhythm.gap
        beside = [store.of_block(index) for store in self.others]
        growth = self.heights.set(index, layout.arrange(self.spans.of_block(index), gap, beside))
        if index < self.anchor:
            self.shift += growth

    def change_spans(self, removed: Iterable[str], added: Iterable[ShownSpan]) -> None:
        """Remove and add spans; only the blocks they touch are arranged anew."""
        for index in self.spans.change(removed, added):
            layout = self._layouts.get(index)
            if layout is not None:
                self._arrange(index, layout)

    def forget_ink(self) -> None:
        """Let spans be painted anew: their styles are others now."""
        for layout in self._layouts.values():
            for box in layout.lines:
                box.ink = None

    # Where things are

    def line_of(self, place: Place) -> LinePlace:
        """Return the line that shows a place."""
        index = self._block_of(place)
        layout = self.layout(index)
        number = layout.line_index(place.offset, after=place.after)
        return self.line(index, number)

    def laid_out(self, place: Place) -> bool:
        """Tell whether the line that shows a place can be told without laying anything out."""
        return self._block_of(place) in self._layouts

    def _block_of(self, place: Place) -> int:
        index = self.blocks.index_at(place.offset)
        clings = place.after and place.offset == self.blocks.starts[index] and self.blocks.continues(index)
        return index - 1 if clings else index

    def line(self, index: int, number: int) -> LinePlace:
        """Return a line by its block and its number there; a negative number counts from the end."""
        layout = self.layout(index)
        number %= len(layout.lines)
        return LinePlace(index, number, layout, self.heights.top(index) + layout.lines[number].top)

    def line_at(self, y: float) -> LinePlace:
        """Return the line at a height of the page, or the nearest one."""
        index = self.heights.at(y)
        layout = self.layout(index)
        return self.line(index, layout.line_at(y - self.heights.top(index)))

    def beside(self, line: LinePlace, step: int) -> LinePlace | None:
        """Return the line below (``step`` 1) or above (-1) another; None at the page's ends."""
        number = line.number + step
        if 0 <= number < len(line.layout.lines):
            return self.line(line.block, number)
        index = line.block + step
        if not 0 <= index < len(self.blocks):
            return None
        return self.line(index, 0 if step > 0 else -1)

    def lines_between(self, top: float, bottom: float) -> Iterator[LinePlace]:
        """Yield the lines that reach into a stretch of the page, from its top down."""
        index = self.heights.at(top)
        y = self.heights.top(index)
        while index < len(self.blocks) and y < bottom:
            layout = self.layout(index)
            for number in range(layout.line_at(top - y), len(layout.lines)):
                box = layout.lines[number]
                if y + box.top >= bottom:
                    break
                yield LinePlace(index, number, layout, y + box.top)
            y += self.heights[index]
            index += 1

    def place_on(self, line: LinePlace, x: float) -> Place:
        """Return the caret's place on a line that is nearest to a pixel of the column."""
        offset, after = line.cells.place_at(x)
        return Place(line.origin + offset, after)

    def x_of(self, place: Place) -> tuple[LinePlace, float]:
        """Return the line that shows a place, and the pixel of the column at which the caret stands."""
        line = self.line_of(place)
        if not line.cells.lefts:
            return line, self.width if line.layout.block.right_to_left else 0.0
        return line, line.cells.x_of(place.offset - line.origin, after=place.after)

    def letter_at(self, x: float, y: float) -> int | None:
        """Return the offset of the letter that lies at a point of the page; None beside the lines."""
        index = self.heights.at(y)
        inside = y - self.heights.top(index)
        if not self.text or inside < 0 or inside >= self.heights[index]:
            return None
        line = self.line_at(y)
        cells = line.cells
        found = cells.index_at(x)
        if found is None or not cells.lefts[found] - 1 <= x <= cells.rights[found] + 1:
            return None
        return line.origin + cells.bounds[found]

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Return the top of the first and the bottom of the last line of a stretch of the article."""
        first = self.line_of(Place(start))
        last = self.line_of(Place(end, after=end > start))
        return first.y, last.y + last.box.height
