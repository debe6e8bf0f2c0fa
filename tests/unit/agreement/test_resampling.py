from __future__ import annotations

import numpy as np
import pytest

from annotator.agreement.figures import NoInterval
from annotator.agreement.resampling import Ledger, Resampling, draw_weights, interval_of, wilson


def drawn(clusters, resampling):
    return np.concatenate(list(draw_weights(clusters, resampling)))


def test_every_draw_takes_as_many_clusters_as_there_are():
    weights = drawn(25, Resampling(draws=250))
    assert weights.shape == (250, 25)
    assert set(weights.sum(axis=1)) == {25.0}
    assert weights.mean() == 1


def test_the_seed_decides():
    assert (drawn(30, Resampling(seed=1)) == drawn(30, Resampling(seed=1))).all()
    assert (drawn(30, Resampling(seed=1)) != drawn(30, Resampling(seed=2))).any()


def test_a_ledger_adds_up_and_keeps_clusters_to_which_nothing_came():
    ledger = Ledger()
    ledger.open("one")("spans", 3)
    ledger.open("two")
    add = ledger.open("one")
    add("spans", 2)
    add("equal", 1)
    totals = ledger.closed()
    assert totals.matrix.tolist() == [[5, 1], [0, 0]]
    assert float(totals.whole().column("spans")) == 5
    assert float(totals.whole().column("unknown")) == 0


def test_the_interval_of_a_mean_is_what_statistics_says():
    # 400 articles with one span each, half of them equal: a proportion of 0.5 ± 1.96·0.025.
    ledger = Ledger()
    for number in range(400):
        add = ledger.open(str(number))
        add("spans", 1)
        add("equal", number % 2)
    view = ledger.closed().drawn(Resampling(draws=2000))
    found = interval_of((view.column("equal"), view.column("spans")), 400, Resampling(draws=2000))
    assert (found.low, found.high) == (pytest.approx(0.451, abs=0.005), pytest.approx(0.549, abs=0.005))
    assert (found.draws, found.undefined, found.confidence) == (2000, 0, 0.95)


def test_draws_without_a_value_are_counted_and_left_out():
    above, below = np.array([1.0, 0.0, 2.0]), np.array([2.0, 0.0, 4.0])
    found = interval_of((above, below), 20, Resampling())
    assert (found.low, found.high, found.undefined) == (0.5, 0.5, 1)
    nothing = np.zeros(3)
    assert interval_of((nothing, nothing), 20, Resampling()) is NoInterval.UNDEFINED_DRAWS


def test_there_is_no_interval_under_twenty_articles():
    ones = np.ones(5)
    assert interval_of((ones, ones), 19, Resampling()) is NoInterval.FEW_ARTICLES


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (1, 100, 0.0018, 0.0545)],
)
def test_wilson(hits, n, low, high):
    found = wilson(hits, n)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_wilson_of_nothing_is_nothing():
    assert wilson(0, 0) is None
