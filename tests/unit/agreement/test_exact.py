from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.exact import exact_counts, pair_result

A = (0, 5, "FACTION")
B = (0, 5, "LOCATION")
C = (6, 9, "FACTION")
D = (6, 10, "FACTION")

PLACES = st.lists(st.sampled_from([A, B, C, D, (20, 30, "DATE")]), unique=True)


@pytest.mark.parametrize(
    ("first", "second", "f1"),
    [
        ([A, C], [A, C], 1.0),
        ([A, C], [A, D], 0.5),
        ([A], [B], 0.0),
        ([A], [], 0.0),
        ([], [], None),
        ([A, B, C, D], [A], 0.4),
    ],
)
def test_f1_of_one_article(first, second, f1):
    assert exact_counts(first, second).f1 == f1


def test_the_published_table_of_hripcsak_and_rothschild():
    # a = 40 shared, b = 20 and c = 10 on one side only: 2a / (2a + b + c)
    shared = [(n, n + 1, "X") for n in range(40)]
    first = shared + [(n, n + 1, "X") for n in range(100, 120)]
    second = shared + [(n, n + 1, "X") for n in range(200, 210)]
    assert exact_counts(first, second).f1 == pytest.approx(0.72727, abs=1e-5)


@given(PLACES, PLACES)
def test_it_is_symmetric_and_between_0_and_1(first, second):
    there, back = exact_counts(first, second).f1, exact_counts(second, first).f1
    assert there == back
    assert there is None or 0 <= there <= 1


@given(st.lists(st.tuples(PLACES, PLACES)), st.integers(0, 5))
def test_articles_nobody_labelled_change_no_figure(articles, empty):
    with_empty = pair_result(articles + [([], [])] * empty)
    without = pair_result(articles)
    assert with_empty.counts == without.counts
    assert with_empty.macro == without.macro
    assert with_empty.both_empty == without.both_empty + empty


def test_no_shared_article_gives_no_figure():
    nothing = pair_result([])
    assert nothing.articles == 0
    assert nothing.micro is None
    assert nothing.macro is None


def test_macro_is_the_mean_over_articles_and_micro_over_spans():
    result = pair_result([([A, C], [A, C]), ([A], [B]), ([], [])])
    assert result.micro == pytest.approx(4 / 6)
    assert result.macro == pytest.approx(0.5)
    assert result.both_empty == 1
    assert result.labels["FACTION"].f1 == pytest.approx(4 / 5)
