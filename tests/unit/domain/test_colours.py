"""Contrast, colour blindness and proposals for labels' colours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.colours import (
    APART,
    DARK_PAGE,
    ENOUGH,
    LIGHT_PAGE,
    MOST_COLOURS,
    Pair,
    Vision,
    both,
    contrast,
    distance,
    legible,
    likenesses,
    proposals,
    seen,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
SHIPPED = [
    Pair("#B5432A", "#F09A7E"),
    Pair("#1F6AA5", "#8EC3EC"),
    Pair("#7A6200", "#E0C25A"),
    Pair("#7A3E8E", "#D7A3E6"),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#777777", "#FFFFFF", 4.48),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#0000FF", "#000000", 2.44),
    ],
)
def test_contrast_as_wcag_has_it(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_who_sees_what():
    assert seen("#B5432A", Vision.USUAL) == "#B5432A"
    for vision in Vision:
        for grey in ("#000000", "#808080", "#FFFFFF"):
            assert distance(seen(grey, vision), grey) < 1
    # Red and green of one luminance are one colour to who lacks the cones for red or green.
    red, green = "#C04000", "#707000"
    assert distance(red, green) > 3 * distance(red, green, Vision.DEUTERANOPIA)
    assert distance("#3060FF", "#008060", Vision.TRITANOPIA) < distance("#3060FF", "#008060")


@given(colours)
def test_a_colour_made_legible_is_legible_on_its_page(colour):
    pair = both(colour)
    assert contrast(pair.light, LIGHT_PAGE) >= ENOUGH
    assert contrast(pair.dark, DARK_PAGE) >= ENOUGH
    assert legible(pair.light, LIGHT_PAGE) == pair.light


def test_so_many_labels_have_colours_of_their_own_and_those_after_them_begin_anew():
    found = proposals(2 * MOST_COLOURS)
    assert len(set(found)) == MOST_COLOURS
    assert found[MOST_COLOURS:] == found[:MOST_COLOURS]


@pytest.mark.parametrize("taken", [[], SHIPPED])
def test_proposals_are_legible_and_apart_for_every_reader(taken):
    found = proposals(3, taken)
    for pair in found:
        assert contrast(pair.light, LIGHT_PAGE) >= ENOUGH
        assert contrast(pair.dark, DARK_PAGE) >= ENOUGH
        for other in [*taken, *found]:
            if other is not pair:
                assert all(distance(pair.light, other.light, vision) >= APART for vision in Vision)
                assert all(distance(pair.dark, other.dark, vision) >= APART for vision in Vision)


def test_likenesses_name_the_two_and_for_whom():
    found = likenesses(["#B5432A", "#1F6AA5", "#B5442B"])
    assert [(item.first, item.second) for item in found] == [(0, 2)]
    assert likenesses(["#C04000", "#707000"])[0].vision in {Vision.PROTANOPIA, Vision.DEUTERANOPIA}
    assert likenesses(["#000000", "#FFFFFF"]) == []


def test_default_labels_that_look_alike_to_some_reader_differ_in_line_and_letter():
    """All are apart with usual sight; what colour cannot tell the colour-blind, pattern and letter do."""
    labels = json.loads((Path(__file__).parents[3] / "schemas" / "conflict-news.json").read_text("utf-8"))["labels"]
    assert [Pair(label["light"], label["dark"]) for label in labels] == SHIPPED
    for page in (0, 1):
        alike = likenesses([pair[page] for pair in SHIPPED])
        assert Vision.USUAL not in {pair.vision for pair in alike}
        for pair in alike:
            first, second = labels[pair.first], labels[pair.second]
            assert first["pattern"] != second["pattern"]
            assert all(first["letter"][language] != second["letter"][language] for language in ("en", "ar"))
