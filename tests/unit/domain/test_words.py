from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import canonical_text, text_and_range

from annotator.domain.graphemes import is_boundary, widened
from annotator.domain.words import next_word, previous_word, snap, word_at, words

NEAR_WORDS = st.text(st.sampled_from("aBلـَ1٣.,:/'’- \n\u200c\u200d\u0301s👍🏽क"), max_size=20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وإدلب، وقال:", "وإدلب|وقال"),
        ("«مَدِينَةٌ» هــيئة", "مَدِينَةٌ|هــيئة"),
        ("می\u200cخواهم رفت", "می\u200cخواهم|رفت"),
        ("Hay’at, d'Or; can't", "Hay’at|d'Or|can't"),
        ("3.5 23/8 10:30 1,000. ٢٣/٨/٢٠١٨ ١٬٥", "3.5|23/8|10:30|1,000|٢٣/٨/٢٠١٨|١٬٥"),
        ("4th F16 2018م 1990s", "4th|F16|2018م|1990s"),
        ("al-Nusra ash-Sham El-Bab al-nusra", "al-Nusra|ash-Sham|El-Bab|al-nusra"),
        ("pro-Turkish de-escalation at-large T-72", "pro|Turkish|de|escalation|at|large|T|72"),
        ("Al-Mutasim's, the rebels' and James’s", "Al-Mutasim|the|rebels|and|James"),
        ("the U.S. army, U.S.-led, H.T.S", "the|U.S.|army|U.S.|led|H.T.S"),
        ("Idlib.The end", "Idlib|The|end"),
        ("🇸🇾 Syria👍🏽 1\ufe0f\u20e3", "Syria|1\ufe0f\u20e3"),
        ("... – ", ""),
    ],
)
def test_what_a_word_is(text, expected):
    assert "|".join(text[start:end] for start, end in words(text)) == expected


@given(canonical_text() | NEAR_WORDS)
def test_every_answer_near_a_place_equals_that_of_a_scan(text):
    every = list(words(text))
    for offset in range(len(text) + 1):
        holding = next((span for span in every if span[0] <= offset < span[1]), None)
        ending = next((span for span in every if span[1] == offset), None)
        assert word_at(text, offset) == (holding or ending)
        assert next_word(text, offset) == next((start for start, _ in every if start > offset), len(text))
        assert previous_word(text, offset) == max((start for start, _ in every if start < offset), default=0)


@given(canonical_text() | NEAR_WORDS)
def test_words_stand_in_order_apart_and_cut_no_letter(text):
    done = 0
    for start, end in words(text):
        assert done <= start < end
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        assert any(char.isalnum() for char in text[start:end])
        done = end


TEXT = "قال “حرس النهر” (RGM), al-Nada’s men"


@pytest.mark.parametrize(
    ("dragged", "snapped"),
    [
        ("رس ال", "حرس النهر"),
        ("س", "حرس"),
        ("“ح", "“حرس"),
        ("هر” ", "النهر”"),
        (" (R", "(RGM"),
        ("GM),", "RGM),"),
        ("Na", "al-Nada"),
        ("a’s m", "al-Nada’s men"),
        ("), ", "),"),
    ],
)
def test_a_drag_takes_whole_words_and_no_more(dragged, snapped):
    start = TEXT.index(dragged)
    found = snap(TEXT, start, start + len(dragged))
    assert TEXT[slice(*found)] == snapped
    assert snap(TEXT, start + len(dragged), start) == found


def test_a_drag_over_nothing_stays():
    assert snap("ab  cd", 2, 4) == (2, 4)
    assert snap("ab  cd", 1, 1) == (1, 1)
    assert snap("", 0, 0) == (0, 0)


@given(text_and_range())
def test_snapping_again_changes_nothing_and_adds_only_parts_of_words(case):
    text, start, end = case
    first, last = snap(text, start, end)
    assert snap(text, first, last) == (first, last)
    assert is_boundary(text, first)
    assert is_boundary(text, last)
    if text[start:end].strip():
        every = list(words(text))
        inside = range(*widened(text, start, end))
        for offset in range(first, last):
            assert offset in inside or any(a <= offset < b for a, b in every)
