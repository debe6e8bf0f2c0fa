from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import FORBIDDEN, canonical_text, nasty_text, raw_text

from annotator.domain.errors import AnnotatorError
from annotator.domain.text import CanonicalText, canonicalise, paragraphs, replaced, sha256_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("\ufeffa", "a"),
        ("\ufeff\ufeffa", "a"),
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


@pytest.mark.parametrize(
    ("raw", "line", "told"),
    [
        ("a\x00", 1, "U+0000 (null) at character 1"),
        ("\ufeffa\r\nb\rc\x1b", 3, "U+001B (escape) at character 7"),
        ("\n\ud83d", 2, "U+D83D (unpaired surrogate) at character 1"),
        ("\U0010ffff", 1, "U+10FFFF (noncharacter) at character 0"),
    ],
)
def test_the_refusal_tells_what_and_where(raw, line, told):
    with pytest.raises(AnnotatorError) as caught:
        canonicalise(raw, file="x.txt")
    assert told in str(caught.value)
    assert (caught.value.file, caught.value.line) == ("x.txt", line)


def test_the_line_of_the_file_goes_before_that_of_the_text():
    with pytest.raises(AnnotatorError) as caught:
        canonicalise("a\nb\x00", file="x.jsonl", line=7)
    assert (caught.value.file, caught.value.line) == ("x.jsonl", 7)


def test_what_was_removed_is_told_once_a_character():
    found = canonicalise("a\x00b\n\x00\x1b", strip_controls=True)
    assert found.text == "ab\n"
    assert found.removed == (
        "U+0000 (null), 2 times, first at character 1, line 1",
        "U+001B (escape) at character 5, line 2",
    )


@pytest.mark.parametrize(
    "kept", ["\t", "\n", "\x7f", "\x80", "\xa0", "\ufffd", "\U0001f600", "\U00020000", "\U000f0000"]
)
def test_characters_that_stay(kept):
    assert canonicalise(f"a{kept}b") == CanonicalText(f"a{kept}b")


@given(nasty_text())
def test_what_is_canonical_stays_as_it_is(raw):
    once = canonicalise(raw, strip_controls=True).text
    assert canonicalise(once) == CanonicalText(once)


@given(nasty_text())
def test_only_what_is_meant_to_go_goes(raw):
    plain = raw.lstrip("".join((*FORBIDDEN, "\ufeff")))
    for bad in FORBIDDEN:
        plain = plain.replace(bad, "\ue000")
    expected = plain.replace("\r\n", "\n")
    for line_break in "\r\u2028\u2029\u0085":
        expected = expected.replace(line_break, "\n")
    assert canonicalise(raw, strip_controls=True).text == expected.replace("\ue000", "")


@given(nasty_text())
def test_every_surviving_character_keeps_its_place(raw):
    canonical = canonicalise(raw, strip_controls=True)
    for offset, char in enumerate(raw):
        if char not in {*"\r\n\u2028\u2029\u0085\ufeff", *FORBIDDEN}:
            assert canonical.text[slice(*canonical.span(offset, offset + 1))] == char


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
@example("\n")
@example("\n\na")
def test_paragraphs_are_the_lines(text):
    assert [text[start:end] for start, end in paragraphs(text)] == text.split("\n")


@pytest.mark.parametrize(
    ("raw", "start", "end", "kept"),
    [
        ("a\r\nb", 0, 4, "a\nb"),
        ("a\r\nb", 3, 4, "b"),
        ("a\r\nb", 1, 3, "\n"),
        ("a\r\nb", 1, 2, "\n"),
        ("a\r\nb", 2, 3, "\n"),
        ("a\r\nb", 0, 2, "a"),
        ("\ufeffab", 0, 2, "a"),
        ("\ufeffab", 1, 3, "ab"),
        ("\ufeffab", 0, 1, ""),
        ("a\r\nb", 2, 2, ""),
    ],
)
def test_ranges_that_touch_an_edit(raw, start, end, kept):
    canonical = canonicalise(raw)
    assert canonical.text[slice(*canonical.span(start, end))] == kept


def test_replaced_maps_around_its_edits():
    done = replaced("one **two** three", [(4, 6, ""), (9, 11, "")])
    assert done.text == "one two three"
    assert done.span(6, 9) == (4, 7)
    assert done.span(12, 17) == (8, 13)


def test_the_hash_is_of_utf8():
    assert sha256_of("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
