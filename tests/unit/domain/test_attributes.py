from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.attributes import checked, normalised_date, offered_for, with_value
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice, LabelSet


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("", ""),
        ("  ", ""),
        ("2018", "2018"),
        ("2018-08", "2018-08"),
        ("2018-8-3", "2018-08-03"),
        (" ٢٠١٨-٠٨-٢٣ ", "2018-08-23"),
        ("2024-02-29", "2024-02-29"),
        ("2018-08-23/2018-08-25", "2018-08-23/2018-08-25"),
        ("2018-08 / 2018", "2018-08/2018"),
    ],
)
def test_dates_are_stored_as_iso_8601(written, stored):
    assert normalised_date(written) == stored


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("yesterday", "attribute.date"),
        ("23/8/2018", "attribute.date"),
        ("2018-13", "attribute.date"),
        ("2018-00", "attribute.date"),
        ("2023-02-29", "attribute.date"),
        ("2018-08-00", "attribute.date"),
        ("2018/2019/2020", "attribute.date"),
        ("2018-08-25/2018-08-23", "attribute.date-order"),
        ("2018/2017", "attribute.date-order"),
    ],
)
def test_what_is_no_date_is_refused(written, code):
    with pytest.raises(AnnotatorError) as caught:
        normalised_date(written)
    assert caught.value.code == code
    assert written.strip() in str(caught.value)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from((4, 7, 10)))
def test_every_day_month_and_year_stays_as_it_is(day, length):
    text = day.isoformat()[:length]
    assert normalised_date(text) == text


def definition(kind, *values):
    choices = tuple(Choice(value=value, title=(("en", value),)) for value in values)
    return AttributeDefinition(id="x", name="x", title=(), kind=kind, labels=("event",), choices=choices)


def test_values_are_those_of_their_kind():
    assert checked(definition(AttributeKind.TEXT), " a b ") == "a b"
    assert checked(definition(AttributeKind.YES_NO), False) is False
    assert checked(definition(AttributeKind.CHOICE, "raid", "other"), "raid") == "raid"
    assert checked(definition(AttributeKind.CHOICES, "a", "b", "c"), ("c", "a")) == ("a", "c")
    for kind, value in (
        (AttributeKind.CHOICE, "siege"),
        (AttributeKind.CHOICES, ("a", "z")),
        (AttributeKind.YES_NO, "yes"),
        (AttributeKind.TEXT, True),
    ):
        with pytest.raises(AnnotatorError) as caught:
            checked(definition(kind, "raid", "a"), value)
        assert caught.value.code == "attribute.value"


def test_setting_one_value_keeps_the_others_and_nothing_takes_it_away():
    before = (("b", "1"), ("c", True))
    assert with_value(before, "a", ("x",)) == (("a", ("x",)), ("b", "1"), ("c", True))
    assert with_value(before, "b", "2") == (("b", "2"), ("c", True))
    assert with_value(before, "c", False) == (("b", "1"), ("c", False))
    for nothing in (None, "", ()):
        assert with_value(before, "b", nothing) == (("c", True),)


def test_retired_attributes_are_not_offered():
    kept = definition(AttributeKind.TEXT)
    gone = AttributeDefinition(id="y", name="y", title=(), kind=AttributeKind.TEXT, labels=("event",), retired=True)
    label_set = LabelSet(id="s", name="s", attributes=(gone, kept))
    assert offered_for(label_set, "event") == (kept,)
    assert offered_for(label_set, "date") == ()
