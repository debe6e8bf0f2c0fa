from __future__ import annotations

import pytest
from hypothesis import given
from strategies import text_and_range

from annotator.domain.graphemes import is_boundary, widened
from annotator.domain.trimming import trimmed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" a ", "a"),
        ("\u00a0\u200fقوات\u200e ", "قوات"),
        ("«جهادية»،", "جهادية"),
        ("“agents”", "agents"),
        ("Front (Nusra),", "Front (Nusra)"),
        ("(Nusra) Front", "(Nusra) Front"),
        ("(Nusra)", "Nusra"),
        ("U.S.", "U.S."),
        ("the U.S., ", "the U.S."),
        ("Idlib.", "Idlib"),
        ("مدينة «حلب»", "مدينة «حلب»"),
        ("هيئة تحرير الشام (النصرة)،", "هيئة تحرير الشام (النصرة)"),
        ("“A” and “B”", "“A” and “B”"),
        ("(A (B))", "A (B)"),
        ('Front "Gull".', 'Front "Gull"'),
        ('"Gull" Front', '"Gull" Front'),
        ("'Sham's'", "Sham's"),
        ("‘Hay’at’", "Hay’at"),
        ("‘Hay’at’ Front", "‘Hay’at’ Front"),
        ("rebels'", "rebels"),
        ("Hay'at'", "Hay'at"),
        ("it's 'Gull'", "it's 'Gull'"),
        ("#حلب 5%", "#حلب 5%"),
        ("$5,", "$5"),
        ("«قوات\u200f»", "قوات"),
        ("\u200cحلب\u200d", "حلب\u200d"),
        ("كتابـ،", "كتابـ"),
        ("حلبَ.", "حلبَ"),
        ("👍🏽!", "👍🏽"),
        ("؟!", None),
        ("  ", None),
        ("", None),
    ],
)
def test_what_is_kept(text, kept):
    found = trimmed(text, 0, len(text), punctuation=True)
    assert (text[slice(*found)] if found else None) == kept


@pytest.mark.parametrize(
    ("text", "kept"), [(" Idlib. ", "Idlib."), ("\n«حلب»\u2069\u00a0", "«حلب»"), ("...", "..."), ("\u200b\u202f", None)]
)
def test_punctuation_stays_by_preference(text, kept):
    found = trimmed(text, 0, len(text), punctuation=False)
    assert (text[slice(*found)] if found else None) == kept


@given(text_and_range())
def test_trimming_stays_inside_and_cuts_no_letter(case):
    text, start, end = case
    start, end = widened(text, start, end)
    found = trimmed(text, start, end, punctuation=True)
    if found is not None:
        assert start <= found[0] < found[1] <= end
        assert is_boundary(text, found[0])
        assert is_boundary(text, found[1])
        assert trimmed(text, *found, punctuation=True) == found
