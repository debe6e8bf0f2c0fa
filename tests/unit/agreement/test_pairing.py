from __future__ import annotations

import time
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.matching import Mark, best_matching, iou
from annotator.agreement.pairing import Cause, Difference, Kind, pair

E, F, L = "EVENT", "FACTION", "LOCATION"

MARKS = st.builds(
    lambda start, length, label: Mark(start, start + length, label),
    st.integers(0, 14),
    st.integers(1, 10),
    st.sampled_from([E, F, L]),
)
SIDES = st.lists(MARKS, max_size=7)


def kinds(first, second, text=""):
    """Return the kinds of all differences, with the spans as (start, end) and the first letter of the label."""
    found = []
    for item in pair(first, second, text).differences:
        sides = [
            "+".join(f"{start}-{end}{label[0]}" for start, end, label in side) for side in (item.first, item.second)
        ]
        found.append((item.kind.value, *sides))
    return found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ([], [], []),
        ([(0, 5, F)], [(0, 5, F)], []),
        ([(0, 5, F)], [(0, 5, L)], [("label", "0-5F", "0-5L")]),
        ([(0, 5, F)], [(1, 5, F)], [("boundary", "0-5F", "1-5F")]),
        ([(0, 5, F)], [(5, 9, F)], [("missing", "0-5F", ""), ("missing", "", "5-9F")]),
        # the same boundaries with another label come before the same label with other boundaries
        ([(0, 5, F)], [(0, 5, L), (0, 6, F)], [("label", "0-5F", "0-5L"), ("missing", "", "0-6F")]),
        # several labels at one place: by name
        ([(0, 5, E), (0, 5, L)], [(0, 5, F)], [("label", "0-5E", "0-5F"), ("missing", "0-5L", "")]),
        # another label from half the same stretch on
        ([(0, 10, F)], [(0, 5, L)], [("both", "0-10F", "0-5L")]),
        ([(0, 10, F)], [(0, 4, L)], [("missing", "", "0-4L"), ("missing", "0-10F", "")]),
        # the best partner, not the first one
        ([(0, 10, F)], [(0, 3, F), (2, 10, F)], [("split/merge", "0-10F", "0-3F+2-10F")]),
        ([(0, 10, F), (9, 14, F)], [(8, 14, F)], [("missing", "0-10F", ""), ("boundary", "9-14F", "8-14F")]),
        # equal parts: the earlier one; it is no group, for the later one lies mostly outside
        ([(4, 8, F)], [(0, 6, F), (6, 12, F)], [("boundary", "4-8F", "0-6F"), ("missing", "", "6-12F")]),
        # the greatest total: two halves are better than one good match alone
        (
            [(0, 10, F), (8, 20, F)],
            [(4, 14, F), (15, 20, F)],
            [("boundary", "0-10F", "4-14F"), ("boundary", "8-20F", "15-20F")],
        ),
        # split and merge
        ([(0, 20, F)], [(0, 9, F), (10, 20, F)], [("split/merge", "0-20F", "0-9F+10-20F")]),
        ([(0, 4, F), (5, 9, F), (10, 14, F)], [(0, 14, F)], [("split/merge", "0-4F+5-9F+10-14F", "0-14F")]),
        ([(0, 20, F)], [(0, 9, F), (10, 20, L)], [("boundary", "0-20F", "0-9F"), ("missing", "", "10-20L")]),
        # what lies mostly outside is no part of a whole
        ([(0, 20, F)], [(0, 6, F), (8, 34, F)], [("missing", "", "0-6F"), ("boundary", "0-20F", "8-34F")]),
        # two small names in something long are no way of cutting it up
        ([(0, 50, F)], [(0, 9, F), (20, 29, F)], [("boundary", "0-50F", "0-9F"), ("missing", "", "20-29F")]),
    ],
)
def test_what_belongs_together(first, second, found):
    assert kinds(first, second) == found
    turned = pair(second, first)
    assert [item.turned() for item in turned.differences] == list(pair(first, second).differences)


def test_an_event_and_a_place_inside_it_are_not_one_disagreement():
    text = "Aleppo raid and Hama raid near Aleppo raid"
    first, second = [(0, 11, E), (0, 6, L), (31, 42, E)], [(0, 11, E), (0, 6, L), (31, 37, L)]
    assert kinds(first, second, text) == [("missing", "", "31-37L"), ("missing", "31-42E", "")]
    # Where nobody puts one into the other, an overlap of half is one disagreement.
    assert kinds(first[2:], second[2:], text) == [("both", "31-42E", "31-37L")]


def test_a_particle_and_another_label_is_one_disagreement_even_where_such_labels_nest():
    text = "معركة إدلب ثم بمعركة"
    first, second = [(0, 10, L), (6, 10, E), (14, 20, L)], [(0, 10, L), (6, 10, E), (15, 20, E)]
    assert kinds(first, second, text) == [("both", "14-20L", "15-20E")]


@pytest.mark.parametrize(
    ("text", "whole", "bare", "cause"),
    [
        ("في وإدلب اليوم", "وإدلب", "إدلب", Cause.PARTICLE),
        ("في ولإدلب اليوم", "ولإدلب", "إدلب", Cause.PARTICLE),
        ("في ولإدلب اليوم", "لإدلب", "إدلب", Cause.PARTICLE),
        ("قال و“النصرة” اليوم", "و“النصرة”", "النصرة", Cause.PARTICLE),
        ("قال والنصرة، اليوم", "والنصرة،", "النصرة", Cause.PARTICLE),
        ("قال “النصرة”، اليوم", "“النصرة”،", "النصرة", Cause.PUNCTUATION),
        ("in Idlib, today", "Idlib,", "Idlib", Cause.PUNCTUATION),
        ("in Idlib, today", "Idlib, ", "Idlib", Cause.PUNCTUATION),
        ("with President Assad today", "President Assad", "Assad", Cause.TITLE),
        ("مع الشيخ الجولاني اليوم", "الشيخ الجولاني", "الجولاني", Cause.TITLE),
        ("northern Idlib today", "northern Idlib", "Idlib", Cause.OTHER),
        # letters that belong to their word
        ("مع كتائب اليوم", "كتائب", "تائب", Cause.OTHER),
        ("في لبنان اليوم", "لبنان", "بنان", Cause.OTHER),
        ("في وادي اليوم", "وادي", "ادي", Cause.OTHER),
        # the article is no particle
        ("في الحزب اليوم", "الحزب", "حزب", Cause.OTHER),
    ],
)
def test_why_the_ends_differ(text, whole, bare, cause):
    start = text.index(whole)
    inner = start + whole.index(bare)
    first, second = (start, start + len(whole), F), (inner, inner + len(bare), F)
    for sides in ((first, second), (second, first)):
        (item,) = pair([sides[0]], [sides[1]], text).differences
        assert (item.kind, item.cause) == (Kind.BOUNDARY, cause)


def test_without_the_text_the_cause_is_other():
    assert pair([(0, 5, F)], [(1, 5, F)]).differences == (
        Difference(Kind.BOUNDARY, (Mark(0, 5, F),), (Mark(1, 5, F),), Cause.OTHER),
    )


@given(SIDES, SIDES)
def test_the_books_balance_and_every_span_is_there_once(first, second):
    found = pair(first, second)
    assert found.counts.balanced
    assert sorted(mark for item in found for mark in item.first) == sorted(first)
    assert sorted(mark for item in found for mark in item.second) == sorted(second)


@given(SIDES, SIDES, st.randoms())
def test_neither_the_order_of_the_annotators_nor_of_the_spans_matters(first, second, random):
    found = pair(first, second)
    shuffled = random.sample(first, len(first)), random.sample(second, len(second))
    assert pair(*shuffled) == found
    turned = pair(second, first)
    assert turned.equal == found.equal
    assert tuple(item.turned() for item in turned.differences) == found.differences


def test_not_even_where_two_matchings_are_equally_good_and_equally_early():
    first = [(2, 3, F), (3, 11, F), (6, 14, F)]
    second = [(0, 6, F), (7, 10, F), (8, 10, F)]
    turned = pair(second, first)
    assert tuple(item.turned() for item in turned.differences) == pair(first, second).differences


@given(SIDES)
def test_identical_annotators_only_agree(marks):
    found = pair(marks, marks)
    assert found.differences == ()
    assert found.counts.equal == len(marks)


def _best_total(first, second):
    """Try every matching."""
    if len(first) > len(second):
        first, second = second, first
    totals = [
        sum(iou(here, there) for here, there in zip(chosen, order, strict=True))
        for chosen in combinations(first, len(first))
        for order in permutations(second, len(first))
    ]
    return max(totals, default=0)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=5, unique=True),
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=5, unique=True),
)
def test_no_other_matching_has_a_greater_total(first, second):
    rows = sorted({Mark(start, start + length, F) for start, length in first})
    columns = sorted({Mark(start, start + length, F) for start, length in second} - set(rows))
    found = best_matching(rows, columns)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    total = sum(iou(rows[row], columns[column]) for row, column in found)
    assert total == pytest.approx(_best_total(rows, columns), abs=1e-9)


@pytest.mark.parametrize(
    "sides",
    [
        ([(3 * n, 3 * n + 5, F) for n in range(10_000)], [(3 * n + 1, 3 * n + 7, F) for n in range(10_000)]),
        ([(n, 40_000 - n, F) for n in range(10_000)], [(n, 40_001 - n, F) for n in range(10_000)]),
        ([(0, 100_000, F)], [(3 * n, 3 * n + 3, F) for n in range(20_000)]),
        ([(7 * n, 7 * n + 5, F) for n in range(10_000)], [(7 * n, 7 * n + 5 + n % 3, F) for n in range(10_000)]),
    ],
    ids=["a chain", "all over each other", "one over all", "as in an article"],
)
def test_twenty_thousand_spans_in_one_article_take_no_time(sides):
    started = time.process_time()
    assert pair(*sides).counts.balanced
    assert time.process_time() - started < 20
