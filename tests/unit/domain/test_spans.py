from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.spans import (
    ROW_FIELDS,
    Span,
    contains,
    crosses,
    in_reading_order,
    lanes,
    outermost,
    overlap_length,
    overlaps,
    spans_of,
)


@dataclass(frozen=True)
class Range:
    start: int
    end: int


RANGES = st.builds(lambda start, size: Range(start, start + size), st.integers(0, 30), st.integers(1, 12))


@pytest.mark.parametrize(
    ("a", "b", "overlapping", "containing", "crossing", "length"),
    [
        ((0, 5), (5, 9), False, False, False, 0),
        ((0, 5), (4, 9), True, False, True, 1),
        ((0, 9), (2, 4), True, True, False, 2),
        ((2, 4), (2, 4), True, True, False, 2),
    ],
)
def test_how_two_lie(a, b, overlapping, containing, crossing, length):
    a, b = Range(*a), Range(*b)
    assert overlaps(a, b) is overlaps(b, a) is overlapping
    assert contains(a, b) is containing
    assert crosses(a, b) is crosses(b, a) is crossing
    assert overlap_length(a, b) == overlap_length(b, a) == length


@given(RANGES, RANGES)
def test_the_relations_are_those_of_the_sets_of_code_points(a, b):
    one, other = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert overlaps(a, b) == bool(one & other)
    assert contains(a, b) == (one >= other)
    assert crosses(a, b) == (bool(one & other) and not one >= other and not other >= one)
    assert overlap_length(a, b) == len(one & other)


def test_reading_order_puts_the_longer_first():
    spans = [Range(3, 5), Range(0, 2), Range(3, 9), Range(0, 9)]
    assert in_reading_order(spans) == [Range(0, 9), Range(0, 2), Range(3, 9), Range(3, 5)]


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 9), (2, 4), (8, 12)], [(0, 9), (8, 12)]),
        ([(2, 4), (2, 4)], [(2, 4), (2, 4)]),
        ([(0, 4), (0, 9)], [(0, 9)]),
        ([(0, 9), (5, 9), (9, 10)], [(0, 9), (9, 10)]),
        ([], []),
    ],
)
def test_the_outermost(spans, kept):
    assert outermost([Range(*span) for span in spans]) == [Range(*span) for span in kept]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 9), (2, 4), (3, 6)], [0, 1, 2]),
        ([(2, 4), (0, 9)], [1, 0]),
        ([(0, 3), (3, 6), (2, 4)], [0, 0, 1]),
        ([(0, 5), (0, 5)], [0, 1]),
        ([], []),
    ],
)
def test_lanes_from_the_text_down(spans, expected):
    assert lanes([Range(*span) for span in spans]) == expected


SPAN = Span(
    id="i",
    assignment="w",
    start=2,
    end=5,
    label="L",
    surface="abc",
    attributes=(("k", True),),
    note="n",
    entity="e",
    version=3,
)


def test_a_span_made_from_its_fields_is_a_span_like_any_other():
    (made,) = spans_of([tuple(getattr(SPAN, name) for name in ROW_FIELDS)])
    assert made == SPAN
    assert spans_of([tuple(getattr(SPAN, name) for name in ROW_FIELDS[:-1])]) == [replace(SPAN, attributes=())]
    assert hash(made) == hash(SPAN)
    assert type(made) is Span
    assert len(made) == 3
    assert replace(made, start=3) == replace(SPAN, start=3)
    assert pickle.loads(pickle.dumps(made)) == SPAN
    with pytest.raises(FrozenInstanceError):
        made.start = 1


@given(st.lists(RANGES))
def test_no_span_hides_another_in_its_lane(spans):
    chosen = lanes(spans)
    for i, a in enumerate(spans):
        for j, b in enumerate(spans):
            if i != j and overlaps(a, b):
                assert chosen[i] != chosen[j]
    assert not chosen or max(chosen) < max(sum(a.start <= b.start < a.end for a in spans) for b in spans)


@given(st.lists(RANGES))
def test_the_outermost_contain_all_and_no_other(spans):
    kept = outermost(spans)
    assert kept == in_reading_order(kept)
    for span in spans:
        assert any(contains(outer, span) for outer in kept)
    for span in kept:
        assert not any(contains(other, span) and other != span for other in spans)
