"""Spans found by block, place and order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.blocks import Blocks
from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.span_store import BlockSpans, SpanStore

TEXT = "one two three\nfour five six\nseven"


def span(name, start, end):
    return ShownSpan(name, start, end, "F")


def store(*spans):
    return SpanStore(Blocks(TEXT), spans)


def test_spans_at_a_place_are_innermost_first():
    found = store(span("all", 0, 13), span("two", 4, 7), span("six", 24, 27)).at(5)
    assert [each.id for each in found] == ["two", "all"]


def test_a_span_over_a_paragraph_end_is_in_both_blocks():
    spans = store(span("x", 8, 18))
    assert [each.id for index in (0, 1, 2) for each in spans.of_block(index).spans] == ["x", "x"]


def test_changing_tells_which_blocks_were_touched():
    spans = store(span("x", 8, 18), span("y", 0, 3))
    assert spans.change(["x", "unknown"], [span("z", 28, 33)]) == {0, 1, 2}
    assert spans.change([], [span("y", 4, 7)]) == {0}
    assert [(each.id, each.start) for each in spans.ordered] == [("y", 4), ("z", 28)]


def test_walking_goes_in_reading_order_and_ends():
    a, b, c = span("a", 0, 13), span("b", 0, 3), span("c", 14, 18)
    spans = store(c, b, a)
    assert spans.neighbour(None, 0, 1) == a
    assert spans.neighbour(a, 0, 1) == b
    assert spans.neighbour(b, 0, 1) == c
    assert spans.neighbour(c, 0, 1) is None
    assert spans.neighbour(c, 0, -1) == b
    assert spans.neighbour(None, 13, 1) == c
    assert spans.neighbour(None, 13, -1) == b


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=25), st.integers(0, 45), st.integers(1, 9))
def test_touching_finds_what_overlaps(pairs, start, length):
    spans = BlockSpans([span(str(number), at, at + size) for number, (at, size) in enumerate(pairs)])
    found = {spans.spans[index].id for index in spans.touching(start, start + length)}
    assert found == {each.id for each in spans.spans if each.start < start + length and start < each.end}
