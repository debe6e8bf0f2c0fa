from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text, raw_text

from annotator.domain.errors import AnnotatorError
from annotator.domain.text import canonicalise, paragraphs, replaced, sha256_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("\ufeffa", "a"),
        ("a\ufeffb", "a\ufeffb"),
        ("a\r\nb\rc\u2028d\u2029e\u0085f\ng", "a\nb\nc\nd\ne\nf\ng"),
        ("\r\r\n\n", "\n\n\n"),
        ("tab\tNBSP\u00a0e\u0301", "tab\tNBSP\u00a0e\u0301"),
    ],
)
def test_what_changes_and_what_does_not(raw, text):
    assert canonicalise(raw).text == text


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x0c", "\x1b", "\ud800", "\ufdd0", "\uffff", "\U0001fffe"])
def test_characters_that_are_refused_or_removed(bad):
    with pytest.raises(AnnotatorError) as caught:
        canonicalise(f"one\ntwo{bad}", file="x.txt")
    assert caught.value.code == "text.control"
    assert caught.value.line == 2
    assert f"U+{ord(bad):04X}" in str(caught.value)
    stripped = canonicalise(f"one\ntwo{bad}!", strip_controls=True)
    assert stripped.text == "one\ntwo!"
    assert len(stripped.removed) == 1


@given(raw_text())
def test_what_is_canonical_stays_as_it_is(raw):
    once = canonicalise(raw).text
    assert canonicalise(once.removeprefix("\ufeff")).text == once.removeprefix("\ufeff")


@given(raw_text())
def test_every_offset_keeps_its_character(raw):
    canonical = canonicalise(raw)
    for offset, char in enumerate(raw):
        if char not in "\r\n\u2028\u2029\u0085\ufeff":
            assert canonical.text[canonical.offset(offset)] == char
    assert canonical.offset(len(raw)) == len(canonical.text)
    offsets = [canonical.offset(offset) for offset in range(len(raw) + 1)]
    assert offsets == sorted(offsets)


@given(raw_text(), st.data())
def test_a_range_without_line_ends_keeps_its_text(raw, data):
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    if not set(raw[start:end]) & set("\r\u2028\u2029\u0085\ufeff"):
        canonical = canonicalise(raw)
        moved = canonical.span(start, end)
        inside_break = start and raw[start - 1 : start + 1] == "\r\n"
        if not inside_break:
            assert canonical.text[slice(*moved)] == raw[start:end]


@given(canonical_text())
def test_paragraphs_are_the_lines(text):
    assert [text[start:end] for start, end in paragraphs(text)] == text.split("\n")


def test_replaced_maps_around_its_edits():
    done = replaced("one **two** three", [(4, 6, ""), (9, 11, "")])
    assert done.text == "one two three"
    assert done.span(6, 9) == (4, 7)
    assert done.span(12, 17) == (8, 13)


def test_the_hash_is_of_utf8():
    assert sha256_of("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
