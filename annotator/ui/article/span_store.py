"""The spans shown over an article, found by id, by block and by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from annotator.domain.spans import in_reading_order, lanes, reading_key
from annotator.ui.article.blocks import Blocks
from annotator.ui.article.palette import ShownSpan


class BlockSpans:
    """The spans that touch one block, in reading order, with the lane of each (0 nearest the text)."""

    __slots__ = ("_reach", "_starts", "lanes", "spans")

    def __init__(self, spans: Iterable[ShownSpan]) -> None:
        self.spans = in_reading_order(spans)
        self.lanes = lanes(self.spans)
        self._starts = [span.start for span in self.spans]
        self._reach = list(accumulate((span.end for span in self.spans), max))

    def touching(self, start: int, end: int) -> list[int]:
        """Return the indexes of the spans that share a place with ``[start, end)`` of the article."""
        if not self.spans:
            return []
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        spans = self.spans
        return [index for index in range(first, last) if spans[index].end > start]


_NONE = BlockSpans(())


class SpanStore:
    """All spans of the shown article."""

    def __init__(self, blocks: Blocks, spans: Iterable[ShownSpan] = ()) -> None:
        self._blocks = blocks
        self._spans: dict[str, ShownSpan] = {}
        self._by_block: dict[int, dict[str, ShownSpan]] = {}
        self._laned: dict[int, BlockSpans] = {}
        self._ordered: list[ShownSpan] | None = None
        self._fill(spans)

    def _fill(self, spans: Iterable[ShownSpan]) -> None:
        """Take in all spans of an article at once; nearly each lies in one block, and mostly in the last one's."""
        starts, ends, by_block = self._blocks.starts, self._blocks.ends, self._by_block
        self._spans = {span.id: span for span in spans}
        first = last = -1
        held: dict[str, ShownSpan] = {}
        for span_id, span in self._spans.items():
            start = span.start
            if not first <= start <= last:
                index = max(0, bisect_right(starts, start) - 1)
                first, last = starts[index], ends[index]
                held = by_block.setdefault(index, {})
            if span.end <= last:
                held[span_id] = span
            else:
                for block in self._blocks.range(start, span.end):
                    by_block.setdefault(block, {})[span_id] = span

    def __len__(self) -> int:
        return len(self._spans)

    def change(self, removed: Iterable[str], added: Iterable[ShownSpan]) -> set[int]:
        """Remove spans by id (unknown ones are passed over) and add others; return the blocks touched."""
        touched: set[int] = set()
        for span_id in removed:
            span = self._spans.pop(span_id, None)
            if span is not None:
                for index in self._blocks.range(span.start, span.end):
                    self._by_block.get(index, {}).pop(span_id, None)
                    touched.add(index)
        for span in added:
            if span.id in self._spans:
                touched |= self.change((span.id,), ())
            self._spans[span.id] = span
            for index in self._blocks.range(span.start, span.end):
                self._by_block.setdefault(index, {})[span.id] = span
                touched.add(index)
        for index in touched:
            self._laned.pop(index, None)
        self._ordered = None
        return touched

    def get(self, span_id: str | None) -> ShownSpan | None:
        """Return a span by its id."""
        return self._spans.get(span_id) if span_id is not None else None

    def of_block(self, index: int) -> BlockSpans:
        """Return the spans of a block with their lanes."""
        found = self._laned.get(index)
        if found is None:
            spans = self._by_block.get(index)
            if not spans:
                return _NONE
            found = self._laned[index] = BlockSpans(spans.values())
        return found

    def count_in(self, index: int) -> int:
        """Return how many spans touch a block."""
        return len(self._by_block.get(index, ()))

    def blocks_with_spans(self) -> Iterable[int]:
        """Return the blocks that some span touches."""
        return self._by_block

    def at(self, offset: int) -> list[ShownSpan]:
        """Return the spans that hold the letter at an offset, innermost first."""
        block = self.of_block(self._blocks.index_at(offset))
        found = [block.spans[index] for index in block.touching(offset, offset + 1)]
        return sorted(found, key=_inner_first)

    @property
    def ordered(self) -> list[ShownSpan]:
        """All spans in reading order."""
        if self._ordered is None:
            self._ordered = in_reading_order(self._spans.values())
        return self._ordered

    def neighbour(self, span: ShownSpan | None, offset: int, step: int) -> ShownSpan | None:
        """Return the span after (``step`` 1) or before (-1) one in reading order; without one, from a place."""
        spans = self.ordered
        if span is not None:
            place = bisect_left(spans, reading_key(span), key=reading_key)
            while place < len(spans) and spans[place].id != span.id:
                place += 1
            place += step
        else:
            place = bisect_left(spans, (offset, -len(self._blocks.text) - 1), key=reading_key) - (step < 0)
        return spans[place] if 0 <= place < len(spans) else None


def _inner_first(span: ShownSpan) -> tuple[int, int]:
    return span.end - span.start, -span.start
