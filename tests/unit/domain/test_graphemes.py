from __future__ import annotations

from itertools import product

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text, text_and_range

from annotator.domain.graphemes import boundaries, is_boundary, next_boundary, previous_boundary, widened

ANY = st.text(st.sampled_from("abء َُّـ\u200c\u200d\u0300\r\n🧑👍🏽🇸🇾🇫가ᄀ각\u0600١क्षि\ufe0fé1.“\u00a0"), max_size=16)


def scanned(text: str) -> list[int]:
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


@given(ANY | canonical_text())
def test_every_answer_equals_a_scan_of_the_whole_text(text):
    edges = set(scanned(text))
    assert boundaries(text) == sorted(edges)
    for offset in range(len(text) + 1):
        assert is_boundary(text, offset) == (offset in edges)
        assert next_boundary(text, offset) == min((e for e in edges if e > offset), default=len(text))
        assert previous_boundary(text, offset) == max((e for e in edges if e < offset), default=0)


@given(text_and_range())
def test_widening_is_the_smallest_range_of_whole_clusters(case):
    text, start, end = case
    edges = scanned(text)
    expected = max(e for e in edges if e <= start), min(e for e in edges if e >= end)
    assert widened(text, start, end) == expected


@pytest.mark.parametrize("letter", ["e\u0301", "👨‍👩‍👧", "🇸🇾", "👍🏽", "مَ", "مُّ", "각", "क्षि", "\r\n"])
def test_one_letter_has_no_boundary_inside(letter):
    text = f"a{letter}b"
    assert [offset for offset in range(1, len(text)) if is_boundary(text, offset)] == [1, 1 + len(letter)]


JOINING = "a ك\n\r\u0301\u200d\u0903\u0600क\u094d\u1cf5👩🏽🇸각가각"


@pytest.mark.parametrize("length", [1, 2, 3])
def test_every_short_row_of_what_can_join(length):
    for letters in product(JOINING, repeat=length):
        text = "".join(letters)
        assert [offset for offset in range(length + 1) if is_boundary(text, offset)] == scanned(text), ascii(text)


def test_a_long_run_of_flags_is_paired_from_its_start():
    text = "x" + "🇸🇾" * 500 + "🇫"
    assert is_boundary(text, 901)
    assert not is_boundary(text, 902)
    assert widened(text, 902, 902) == (901, 903)
    assert previous_boundary(text, len(text)) == len(text) - 1


def test_two_flags_are_two():
    assert boundaries("🇸🇾🇫🇷") == [0, 2, 4]


def test_outside_is_no_boundary():
    assert not is_boundary("ab", -1)
    assert not is_boundary("ab", 3)
