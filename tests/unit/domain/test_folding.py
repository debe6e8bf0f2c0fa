from __future__ import annotations

import pytest
from hypothesis import given
from strategies import canonical_text

from annotator.domain.folding import find_all, fold
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
        ("abc", "", []),
        ("abc", "\u064b", []),
    ],
)
def test_what_is_found(text, query, found):
    assert [text[start:end] for start, end in find_all(text, query)] == found


@given(canonical_text())
def test_a_text_finds_itself_and_the_map_is_in_order(text):
    folded = fold(text)
    starts = [folded.start(n) for n in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)
    if folded.text:
        start, end = find_all(text, text)[0]
        assert is_boundary(text, start)
        assert is_boundary(text, end)


@given(canonical_text(), canonical_text(min_size=1, max_size=2))
def test_matches_fold_to_the_query(text, query):
    for start, end in find_all(text, query):
        assert fold(query).text in fold(text[start:end]).text
