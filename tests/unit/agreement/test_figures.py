from __future__ import annotations

import pytest

from annotator.agreement.categorical import (
    alpha_of_units,
    bennett_s,
    cohen_kappa,
    fleiss_kappa,
    nominal_alpha,
    scott_pi,
)
from annotator.agreement.figures import Figure, Interval, LeftOut, Measure, NoInterval, Undefined, figure

SHARE = Measure("share", "Share", "span", "here")


def test_a_figure_has_a_value_or_a_reason():
    found = figure(SHARE, (3, 4), 4, Undefined.NO_SPANS)
    assert (found.value, found.why_undefined) == (0.75, None)
    assert (found.name, found.unit, found.source, found.n) == ("Share", "span", "here", 4)
    nothing = figure(SHARE, (0, 0), 0, Undefined.NO_SPANS)
    assert (nothing.value, nothing.why_undefined) == (None, Undefined.NO_SPANS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": None},
        {"value": 1.0, "why_undefined": Undefined.NO_SPANS},
        {"value": float("nan")},
        {"value": float("inf")},
        {"value": 1.0, "why_no_interval": None},
        {"value": 1.0, "interval": Interval(0, 1, 0.95, "x")},
    ],
)
def test_nothing_else_is_a_figure(wrong):
    with pytest.raises(ValueError, match="share"):
        Figure(measure=SHARE, n=1, **wrong)


def test_what_was_left_out_is_said_where_there_is_any():
    found = figure(SHARE, (1, 2), 2, Undefined.NO_SPANS).without("short ones", 0).without("long ones", 3)
    assert found.left_out == (LeftOut("long ones", 3),)


def test_an_interval_takes_the_place_of_the_reason_for_none():
    found = figure(SHARE, (1, 2), 2, Undefined.NO_SPANS)
    assert found.why_no_interval is NoInterval.NOT_ASKED
    interval = Interval(0.1, 0.9, 0.95, "x", 1000, 3, 7)
    assert found.within(interval).interval == interval
    assert found.within(NoInterval.FEW_ARTICLES).why_no_interval is NoInterval.FEW_ARTICLES


@pytest.mark.parametrize("coefficient", [cohen_kappa, scott_pi])
def test_one_category_and_no_unit_are_said_and_not_made_up(coefficient):
    assert coefficient([[5, 0], [0, 0]]).why_undefined is Undefined.ONE_CATEGORY
    assert coefficient([[0, 0], [0, 0]]).why_undefined is Undefined.NO_UNITS
    assert coefficient([]).why_undefined is Undefined.NO_UNITS


def test_s_needs_two_categories_that_could_be_used():
    assert bennett_s([[5]]).why_undefined is Undefined.ONE_CATEGORY
    assert bennett_s([[5, 0], [0, 0]]).value == 1


def test_alpha_needs_two_values_of_a_unit():
    assert nominal_alpha(["ab", [None, None]]).why_undefined is Undefined.NO_UNITS
    assert nominal_alpha(["aa", "aa"]).why_undefined is Undefined.ONE_CATEGORY
    assert nominal_alpha([]).why_undefined is Undefined.NO_UNITS
    assert alpha_of_units([{"a": 2}, {"b": 1}, {"b": 2}]).n == 4


def test_fleiss_needs_the_same_raters_everywhere():
    assert fleiss_kappa([{"a": 2}, {"a": 2, "b": 1}]).why_undefined is Undefined.UNEQUAL_RATERS
    assert fleiss_kappa([{"a": 1}]).why_undefined is Undefined.UNEQUAL_RATERS
    assert fleiss_kappa([]).why_undefined is Undefined.NO_UNITS
    assert fleiss_kappa([{"a": 3}]).why_undefined is Undefined.ONE_CATEGORY
