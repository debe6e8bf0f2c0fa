from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.spans import contains, crosses, in_reading_order, lanes, outermost, overlap_length, overlaps


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
