"""Code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.offsets import Utf16Map


@pytest.mark.parametrize(
    ("text", "offset", "units"),
    [
        ("abc", 2, 2),
        ("مرج", 3, 3),
        ("a😀b", 1, 1),
        ("a😀b", 2, 3),
        ("a😀b", 3, 4),
        ("😀😀", 1, 2),
        ("😀😀", 2, 4),
        ("👨‍👩‍👧", 5, 8),
        ("", 0, 0),
    ],
)
def test_offsets_are_mapped(text, offset, units):
    mapped = Utf16Map(text)
    assert mapped.to_units(offset) == units
    assert mapped.to_points(units) == offset


def test_a_unit_inside_a_pair_belongs_to_its_character():
    assert Utf16Map("a😀b").to_points(2) == 1


@pytest.mark.parametrize(("text", "is_identity"), [("", True), ("abc", True), ("مرج", True), ("a😀", False)])
def test_only_wide_characters_cost_anything(text, is_identity):
    assert Utf16Map(text).is_identity is is_identity


@given(st.text(alphabet=st.sampled_from("aب\u0301😀𝒜\u200d \n")))
def test_every_offset_maps_as_the_encoding_counts(text):
    mapped = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert mapped.to_units(offset) == units
        assert mapped.to_points(units) == offset
