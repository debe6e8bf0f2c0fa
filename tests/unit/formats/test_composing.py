from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Zone, ZoneKind
from annotator.formats.composing import Composition, filled_zones, headline_for, one_line, table_line

KINDS = (ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.QUOTE, ZoneKind.TABLE, ZoneKind.HEADLINE)
LINES = ("The Gull Forces went on.", "Share it...", "By Mara Linden", "IDLIB — They left.", " a\tb ", "", "قال", "x\ny")


def told(text: str, zones: tuple[Zone, ...]) -> list[tuple[str, str]]:
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in zones]


def test_blocks_become_lines_and_zones():
    composition = Composition()
    composition.add("  Truce agreed ", ZoneKind.HEADLINE)
    composition.add(" \n ")
    composition.add("Fighters at the bridge", ZoneKind.CAPTION)
    composition.add("They left.")
    composition.add("We go.", ZoneKind.QUOTE)
    composition.add("\tSum\na\t1", ZoneKind.TABLE)
    composition.add("The end.\nReally.")
    text = "Truce agreed\nFighters at the bridge\nThey left.\nWe go.\n\tSum\na\t1\nThe end.\nReally."
    assert composition.text == text
    assert composition.headline == "Truce agreed"
    assert told(text, composition.zones(title="Truce agreed")) == [
        ("headline", "Truce agreed"),
        ("caption", "Fighters at the bridge"),
        ("body", "They left."),
        ("quote", "We go."),
        ("table", "\tSum\na\t1"),
        ("body", "The end.\nReally."),
    ]


@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(KINDS)), max_size=12))
def test_zones_of_any_composition_lie_in_order_and_apart_and_leave_no_text_out(blocks):
    composition = Composition()
    for text, kind in blocks:
        composition.add(text, kind)
    text, zones = composition.text, composition.zones(title="By Mara Linden")
    position = 0
    for zone in zones:
        assert position <= zone.start < zone.end <= len(text)
        assert not text[position : zone.start].strip(" —\n\t")
        position = zone.end
    assert not text[position:].strip()
    special = [kind for block, kind in blocks if block.strip() and kind is not ZoneKind.BODY]
    assert [zone.kind for zone in zones if zone.kind in special] == special or ZoneKind.HEADLINE in special


def test_given_zones_stay_as_they_are():
    text = "One.\nTwo.\nThree."
    given_zone = Zone(ZoneKind.QUOTE, 5, 9)
    assert filled_zones(text, [given_zone]) == (
        Zone(ZoneKind.BODY, 0, 4),
        given_zone,
        Zone(ZoneKind.BODY, 10, 16),
    )


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        ("They went on.", "Truce agreed", "Truce agreed"),
        ("They went on.", " Truce\n agreed ", "Truce agreed"),
        ("Truce agreed\nThey went on.", "Truce agreed", ""),
        ("  Truce  agreed. They went on.", "Truce agreed", ""),
        ("هدنة في الوادي: قال", "هدنة في الوادي", ""),
        ("Syrian forces went on.", "Syria", "Syria"),
        ("Text.", "", ""),
        ("Text.", "  ", ""),
    ],
)
def test_a_headline_is_put_before_a_text_that_does_not_begin_with_it(text, title, headline):
    assert headline_for(text, title) == headline


def test_lines():
    assert one_line(" a\u00a0b \n\t c\u2028d ") == "a\u00a0b c d"
    assert table_line([" a\nb", "", "c", ""]) == "a b\t\tc"
