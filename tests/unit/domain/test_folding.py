from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.domain.folding import Folded, find_all, fold_text
from annotator.domain.graphemes import is_boundary


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("هيئةُ تحريــر الشّامِ", "هيئه", ["هيئةُ"]),
        ("هيئة تحريــر الشّامِ", "تحرير الشام", ["تحريــر الشّامِ"]),
        ("إدلب أدلب ادلب", "ادلب", ["إدلب", "أدلب", "ادلب"]),
        ("موسى موسي", "موسي", ["موسى", "موسي"]),
        ("٢٣ آب و ۲۳", "23", ["٢٣", "۲۳"]),
        ("Café CAFE", "cafe", ["Café", "CAFE"]),
        ("cafe\u0301", "cafe", ["cafe\u0301"]),
        ("“Gull” Hay’at", "hay'at", ["Hay’at"]),
        ("a\u00a0b", "a b", ["a\u00a0b"]),
        ("aaa", "aa", ["aa"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("قال محمـــد: نعم", "محمد:", ["محمـــد:"]),
        ("محمـــد", "محم", ["محمـــ"]),
        ("Straße", "s", ["S", "ß"]),
        ("👨‍👩‍👧 👩", "👩", ["👨‍👩‍👧", "👩"]),
        ("هيئة\u200f تحرير", "هيئة تحرير", ["هيئة\u200f تحرير"]),
        ("حلب\nإدلب", "حلب ادلب", ["حلب\nإدلب"]),
        ("abc", "", []),
        ("abc", "\u064b", []),
    ],
)
def test_what_is_found(text, query, found):
    assert [text[start:end] for start, end in find_all(text, query)] == found


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("أإآٱ ىیئ ؤ ةە ک", "اااا ييي و هه ك"),
        ("مَدِينَةٌ محمـــد", "مدينه محمد"),
        ("ﻻ ﺔ ﷲ", "لا ه الله"),
        ("٢٣ ۲۳ １", "23 23 1"),
        ("Straße Łódź Ærø İstanbul", "strasse lodz aero istanbul"),
        ("‘a’ “b” «c» d–e—f…", '\'a\' "b" "c" d-e-f...'),
        ("a\u00a0\u202f b\tc\nd", "a   b c d"),
        ("\u2067a\u2069\u200f\u200c\u00adb", "ab"),
        ("한국 क्षि", "한국 क्षि"),
    ],
)
def test_what_is_folded(text, folded):
    assert Folded(text).text == fold_text(text) == folded


@given(canonical_text())
def test_every_folded_character_comes_from_the_one_it_says(text):
    folded = Folded(text)
    ranges = [folded.source_range(n, n + 1) for n in range(len(folded.text))]
    assert ranges == sorted(ranges)
    for char, (start, end) in zip(folded.text, ranges, strict=True):
        assert end == start + 1
        assert char in fold_text(text[start:end])


@given(canonical_text())
def test_folding_again_changes_nothing(text):
    assert fold_text(fold_text(text)) == fold_text(text)


@given(canonical_text())
def test_a_text_finds_itself(text):
    found = find_all(text, text)
    assert bool(found) == bool(fold_text(text))
    if found:
        assert fold_text(text[slice(*found[0])]) == fold_text(text)


@given(canonical_text(), canonical_text(min_size=1, max_size=2))
def test_what_is_found_holds_the_query_in_whole_letters_apart_and_in_order(text, query):
    done = 0
    for start, end in find_all(text, query):
        assert done <= start < end
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        assert fold_text(query) in fold_text(text[start:end])
        done = end


@given(canonical_text(), canonical_text(min_size=1, max_size=2), canonical_text())
def test_nothing_that_is_there_is_missed(before, query, after):
    text = before + query + after
    assert bool(find_all(text, query)) == bool(fold_text(query))


@given(st.text(alphabet="aéًـهﻻﷺ ß", max_size=20))
def test_a_place_in_the_folded_text_is_the_first_that_comes_from_there_or_later(text):
    folded = Folded(text)
    sources = [folded.source_range(place, place + 1)[0] for place in range(len(folded.text))]
    for offset in range(len(text) + 1):
        expected = next((place for place, source in enumerate(sources) if source >= offset), len(sources))
        assert folded.place_of(offset) == expected
