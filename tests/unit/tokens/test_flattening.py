from __future__ import annotations

import pytest
from format_examples import foreign
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.exchange import ForeignSpan
from annotator.tokens.flattening import contest, priority
from annotator.tokens.policies import Overlap

ORDER = {"FACTION": 0, "LOCATION": 1}


def ranked(overlap, *spans):
    key = priority(Overlap(overlap), ORDER)
    return [(span.start, span.end, span.label) for span in sorted(foreign(spans), key=key)]


@pytest.mark.parametrize(
    ("overlap", "expected"),
    [
        ("longest", [(2, 9, "LOCATION"), (0, 5, "FACTION"), (0, 5, "LOCATION"), (4, 9, "FACTION")]),
        ("first", [(0, 5, "FACTION"), (0, 5, "LOCATION"), (2, 9, "LOCATION"), (4, 9, "FACTION")]),
    ],
)
def test_who_goes_first(overlap, expected):
    assert ranked(overlap, *sorted(expected, key=lambda span: span[2])) == expected


def test_unknown_labels_go_last_and_ids_decide_the_rest():
    key = priority(Overlap.LONGEST, ORDER)
    spans = [
        ForeignSpan(id=name, start=0, end=1, label=label) for name, label in [("b", "X"), ("a", "X"), ("c", "LOCATION")]
    ]
    assert [span.id for span in sorted(spans, key=key)] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("claims", "lost"),
    [
        ([(0, 5), (4, 9), (5, 8)], [[], [0], []]),
        ([(0, 9), (0, 9), (2, 3)], [[], [0], [0]]),
        ([(0, 2), (2, 4), (1, 3)], [[], [], [0, 1]]),
        ([(0, 2), None, (1, 3)], [[], [], [0]]),
        ([], []),
    ],
)
def test_later_ranges_lose_against_kept_ones(claims, lost):
    assert contest(claims, range(len(claims))) == lost


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair)))))
def test_contest_equals_comparing_each_with_each(claims):
    kept: list[int] = []
    for index, (start, end) in enumerate(claims):
        rivals = sorted(
            (rival for rival in kept if claims[rival][0] < end and start < claims[rival][1]),
            key=lambda rival: claims[rival],
        )
        assert contest(claims, range(len(claims)))[index] == rivals
        if not rivals:
            kept.append(index)
