from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.figures import LeftOut, Undefined
from annotator.agreement.matching import Mark
from annotator.agreement.unitizing import (
    LEFT_OUT,
    binary_u_alpha,
    coding_u_alpha,
    label_u_alphas,
    partition,
    u_alpha,
    unit_counts,
)

E, L = "EVENT", "LOCATION"
FAMILY = (u_alpha, binary_u_alpha, coding_u_alpha)

MARKS = st.lists(
    st.builds(lambda start, length, label: Mark(start, start + length, label), st.integers(0, 30),
              st.integers(1, 8), st.sampled_from([E, L, "DATE"])),
    max_size=6,
)  # fmt: skip


@pytest.mark.parametrize(
    ("marks", "kept"),
    [
        ([], []),
        ([(0, 5, E), (5, 9, L)], [(0, 5, E), (5, 9, L)]),
        ([(0, 15, E), (10, 15, L)], [(0, 15, E)]),
        ([(0, 9, E), (5, 15, E)], [(0, 9, E)]),
        ([(0, 5, L), (0, 9, L)], [(0, 9, L)]),
        ([(0, 5, L), (0, 5, E)], [(0, 5, E)]),
        ([(0, 9, E), (2, 4, L), (9, 12, L)], [(0, 9, E), (9, 12, L)]),
    ],
)
def test_of_spans_over_each_other_the_outermost_is_taken(marks, kept):
    assert partition(map(Mark._make, marks)) == (kept, len(marks) - len(kept))


def test_what_was_left_out_is_in_the_figure():
    marks = [Mark(0, 15, E), Mark(10, 15, L)]
    found = u_alpha([unit_counts([marks, marks], 20)])
    assert found.value == 1
    assert found.left_out == (LeftOut(LEFT_OUT, 2),)


def test_the_alphas_tell_place_and_label_apart():
    first = [Mark(0, 10, E), Mark(20, 30, L)]
    moved = [Mark(5, 15, E), Mark(25, 35, L)]
    renamed = [Mark(0, 10, L), Mark(20, 30, E)]
    by_place = [figure([unit_counts([first, moved], 40)]).value for figure in FAMILY]
    by_label = [figure([unit_counts([first, renamed], 40)]).value for figure in FAMILY]
    assert by_place[1] < 0.5
    assert by_place[2] == 1
    assert by_label[1] == 1
    assert by_label[2] < 0


@pytest.mark.parametrize(
    ("articles", "reasons"),
    [
        ([], [Undefined.NO_ARTICLES] * 3),
        ([([[]], 10)], [Undefined.NO_ARTICLES] * 3),
        ([([[], []], 10)], [Undefined.NO_SPANS] * 3),
        ([([[(0, 10, E)], [(0, 10, E)]], 10)], [Undefined.ONE_CATEGORY] * 3),
        ([([[(0, 5, E)], [(0, 5, E)]], 10)], [None, None, Undefined.ONE_CATEGORY]),
        ([([[(0, 5, E)], []], 10)], [None, None, Undefined.NO_OVERLAP]),
        ([([[(0, 5, E)], [(5, 9, L)]], 10)], [None, None, Undefined.NO_OVERLAP]),
    ],
)
def test_where_there_is_nothing_to_measure_it_says_why(articles, reasons):
    counts = [unit_counts([list(map(Mark._make, side)) for side in sides], length) for sides, length in articles]
    assert [figure(counts).why_undefined for figure in FAMILY] == reasons


def test_an_article_without_spans_is_text_that_counts():
    labelled = unit_counts([[Mark(0, 5, E)], [Mark(0, 7, E)]], 20)
    empty = unit_counts([[], []], 100)
    alone, beside = u_alpha([labelled]), u_alpha([labelled, empty])
    assert (alone.n, beside.n) == (40, 240)
    assert beside.value > alone.value


def test_articles_of_two_and_of_three_annotators_are_weighed_by_their_annotators():
    two = unit_counts([[Mark(0, 5, E)], [Mark(0, 5, L)]], 10)
    three = unit_counts([[Mark(0, 5, E)], [Mark(0, 5, E)], [Mark(0, 5, E)]], 10)
    assert u_alpha([two, three]).n == 50
    assert u_alpha([two]).value < u_alpha([two, three]).value < u_alpha([three]).value


@given(MARKS, MARKS, MARKS)
def test_the_order_of_annotators_makes_no_difference(a, b, c):
    for one, two in (([a, b, c], [c, a, b]), ([a, b], [b, a])):
        there, back = [unit_counts(one, 40)], [unit_counts(two, 40)]
        for figure in FAMILY:
            assert figure(there).value == pytest.approx(figure(back).value, abs=1e-9)
        first, second = label_u_alphas(there), label_u_alphas(back)
        assert {label: item.value for label, item in first.items()} == pytest.approx(
            {label: item.value for label, item in second.items()}
        )


@given(MARKS, MARKS)
def test_no_alpha_is_above_one(a, b):
    counts = [unit_counts([a, b], 40)]
    for found in [*(figure(counts) for figure in FAMILY), *label_u_alphas(counts).values()]:
        assert found.value is None or found.value <= 1 + 1e-9
