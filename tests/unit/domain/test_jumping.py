from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.folding import fold_text
from annotator.domain.jumping import (
    beginning_with,
    begins_so,
    next_beginning,
    previous_beginning,
    with_next_word,
    with_rest_of_phrase,
    without_last_word,
)
from annotator.domain.words import words

TEXT = "قالت هيئة الإعلام إن الهجوم على إدلب، ولهيئة تحرير الشام قوات.\nÉtienne said RGM left Idlib to al-Nusra."


def found(wanted: str) -> list[str]:
    return [TEXT[start:end] for start, end in beginning_with(TEXT, (fold_text(wanted),), 0)]


@pytest.mark.parametrize(
    ("typed", "stops"),
    [
        ("ه", ["هيئة", "الهجوم", "ولهيئة"]),
        ("هي", ["هيئة", "ولهيئة"]),
        ("اد", ["إدلب"]),
        ("الا", ["الإعلام"]),
        ("ال", ["الإعلام", "الهجوم", "الشام"]),
        ("ول", ["ولهيئة"]),
        ("ét", ["Étienne"]),
        ("et", ["Étienne"]),
        ("rg", ["RGM"]),
        ("dl", []),
        ("nu", ["al-Nusra"]),
        ("al-n", ["al-Nusra"]),
    ],
)
def test_words_that_begin_so(typed, stops):
    assert found(typed) == stops


def test_two_layouts_of_the_same_keys_are_searched_together():
    assert [TEXT[a:b] for a, b in beginning_with(TEXT, ("ه", "i"), 0)] == ["هيئة", "الهجوم", "ولهيئة", "Idlib"]


def test_forwards_and_backwards_go_round():
    last = TEXT.index("ولهيئة")
    assert next_beginning(TEXT, ("ه",), last + 1) == (5, 9)
    assert next_beginning(TEXT, ("ه",), last) == (last, last + 6)
    assert previous_beginning(TEXT, ("ه",), 5) == (last, last + 6)
    assert previous_beginning(TEXT, ("ه",), last) == (21, 27)
    assert next_beginning(TEXT, ("zz",), 0) is None
    assert previous_beginning(TEXT, ("zz",), 30) is None


@given(st.text(alphabet="ab وهال\n.", max_size=60), st.integers(0, 60), st.sampled_from(["a", "ه", "ab", "وه"]))
def test_both_directions_agree_with_a_plain_search(text, offset, wanted):
    offset = min(offset, len(text))
    all_found = [word for word in words(text) if begins_so(text, word, (wanted,))]
    after = [word for word in all_found if word[0] >= offset]
    before = [word for word in all_found if word[0] < offset]
    assert next_beginning(text, (wanted,), offset) == next(iter(after + before), None)
    assert previous_beginning(text, (wanted,), offset) == next(iter(before[::-1] + after[::-1]), None)


def test_backwards_through_a_long_text():
    text = "هدف " + "كلمة " * 3000
    assert previous_beginning(text, ("هد",), len(text)) == (0, 3)


def test_a_stretch_takes_in_words_of_its_line_and_gives_them_back():
    start = TEXT.index("هيئة تحرير")
    one = (start, start + 4)
    two = with_next_word(TEXT, *one)
    three = with_next_word(TEXT, *two)
    assert [TEXT[slice(*it)] for it in (two, three)] == ["هيئة تحرير", "هيئة تحرير الشام"]
    assert without_last_word(TEXT, *three) == two
    assert without_last_word(TEXT, *two) == one
    assert without_last_word(TEXT, *one) == one
    last = (TEXT.index("قوات"), TEXT.index("قوات") + 4)
    assert with_next_word(TEXT, *last) == last
    assert with_next_word(TEXT, len(TEXT) - 9, len(TEXT) - 1) == (len(TEXT) - 9, len(TEXT) - 1)


@pytest.mark.parametrize(
    ("text", "start", "phrase"),
    [
        ("في 21 من آب / أغسطس الجاري، قالت", "21", "21 من آب / أغسطس الجاري"),
        ("the 3.5 million of al-Nusra. He", "the", "the 3.5 million of al-Nusra"),
        ("U.S. troops (about 900) left", "U.S.", "U.S. troops"),
        ("قوات «النورس» هنا", "النورس", "النورس» هنا"),
        ("Gull, the bird", "Gull", "Gull, the bird"),
        ("Gull\nForces", "Gull", "Gull"),
        ("last", "last", "last"),
    ],
)
def test_a_stretch_takes_in_the_rest_of_its_phrase_and_one_word_at_least(text, start, phrase):
    begin = text.index(start)
    assert text[slice(*with_rest_of_phrase(text, begin, begin + len(start)))] == phrase
