"""Moving spans onto another state of their text: only where there is no doubt."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.graphemes import widened
from annotator.domain.realigning import Realignment

WENT = "He went.\nThe Gulls came.\nThe Gulls left."
NEWS = "Gull Forces seized Olive Meadow on Monday, said a man.\n\nOlive Meadow lies east of the river.\n"
ARABIC = "سيطرت قوات النورس على مرج الزيتون يوم الاثنين.\n\nويقع مرج الزيتون شرقي النهر.\n"


def moved(old: str, new: str, surface: str, number: int = 0) -> str | None:
    """Return what the ``number``-th occurrence of a surface in the old text reads in the new one."""
    start = -1
    for _ in range(number + 1):
        start = old.index(surface, start + 1)
    place = Realignment.between(old, new).span(start, start + len(surface))
    return None if place is None else new[slice(*place)]


@pytest.mark.parametrize(
    ("old", "new", "surface", "number", "expected"),
    [
        # spacing
        ("Gull  Forces came.", "Gull Forces came.", "Gull  Forces", 0, "Gull Forces"),
        ("They do n't like “ Gulls ” .", "They don't like “Gulls”.", "Gulls", 0, "Gulls"),
        ("They do n't like “ Gulls ” .", "They don't like “Gulls”.", "do n't", 0, "don't"),
        ("قال و حلب اليوم", "قال وحلب اليوم", "حلب", 0, "حلب"),
        # what stands around a span is another
        ("He said “Gulls” came.", 'He said "Gulls" came.', "Gulls", 0, "Gulls"),
        ("Home > News\nShare\n" + NEWS, NEWS, "Olive Meadow", 1, "Olive Meadow"),
        (ARABIC, "الرئيسية\n" + ARABIC, "مرج الزيتون", 1, "مرج الزيتون"),
        # one of several equal ones has gone: a line tells which, otherwise nothing does
        (WENT, "He went.\nThe Gulls left.", "Gulls", 0, None),
        (WENT, "He went.\nThe Gulls left.", "Gulls", 1, "Gulls"),
        ("Gulls Gulls", "Gulls", "Gulls", 0, None),
        ("Gulls", "Gulls Gulls", "Gulls", 0, None),
        # the span itself is another
        ("The Gull Forces came today.", "The Gull's Forces came today.", "Gull Forces", 0, None),
        ("A man of Gull land came.", "A man of Gullible land came.", "Gull", 0, None),
        ("Near حلب they met.", "Near وحلب they met.", "حلب", 0, None),
        ("A man of Gull came.", "A man of came.", "Gull", 0, None),
        # the same letters in another coding
        ("A caf\u00e9 opens.", "The cafe\u0301 opens.", "caf\u00e9", 0, "cafe\u0301"),
        # half of an emoji is not what it was
        ("Look 👩 there", "Look 👩\u200d🔬 there", "👩", 0, None),
    ],
)
def test_where_a_span_goes(old, new, surface, number, expected):
    assert moved(old, new, surface, number) == expected


BEFORE = " ".join(f"before{number}" for number in range(20))
AFTER = " ".join(f"after{number}" for number in range(20))


@pytest.mark.parametrize("number", [0, 1])
def test_of_two_equal_names_either_may_have_gone(number):
    long = f"{BEFORE}. The Gulls came. The Gulls {AFTER}"
    short = f"{BEFORE}. The Gulls {AFTER}"
    assert moved(long, short, "Gulls", number) is None
    assert moved(long, short, "before19") == "before19"
    assert moved(long, short, "after0") == "after0"
    assert moved(short, long, "Gulls") is None


def test_white_space_at_the_edges_of_a_span_goes_along_where_it_is_there():
    assert moved("He saw Gulls  fly.", "Once he saw Gulls  fly.", " Gulls ") == " Gulls "
    assert moved("He saw Gulls  fly.", "Once he saw Gulls, fly.", "Gulls ") == "Gulls"
    assert moved("He  saw", "He saw it", "  ") is None


@pytest.mark.parametrize(
    ("old", "new", "related"),
    [
        (NEWS, NEWS, True),
        (NEWS, "Menu\n" * 50 + NEWS, True),
        (" ".join(NEWS.split()), NEWS, True),
        (NEWS, "Talks in Qaranful failed.\nTwo sides met again, then parted on Monday for good.", False),
        (NEWS, ARABIC, False),
    ],
)
def test_two_texts_that_share_little_are_told(old, new, related):
    assert Realignment.between(old, new).related is related


def test_a_name_in_a_passage_that_was_put_in_is_not_the_same_name():
    filler = " ".join(f"word{number}" for number in range(300))
    old = "It began so, they say. In Aleppo it rained. Then it ended well for everybody."
    new = f"It began so, they say. {filler} Aleppo {filler} Then it ended well for everybody."
    assert moved(old, new, "Aleppo") is None


def distinct(text: str) -> str:
    """Number every word, so that each place is one of its kind."""
    return " ".join(f"{word}{number}" for number, word in enumerate(text.split()))


texts = st.text(st.sampled_from("ab ابé\u0301\u064b.،\n\t“\"'👩\u200d🔬"), max_size=60)


@settings(deadline=None)
@given(texts, st.data())
def test_an_unchanged_text_keeps_every_span(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Realignment.between(text, text).span(start, end) == (start, end)


def bare(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub(r"\s", "", text))


@settings(deadline=None, max_examples=300)
@given(texts, texts, st.data())
def test_no_span_ever_lands_on_other_letters(old, new, data):
    alignment = Realignment.between(old, new)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    place = alignment.span(start, end)
    if place is not None and old != new:
        assert bare(new[slice(*place)]) == bare(old[start:end])
        assert widened(new, *place) == place


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(["Gulls", "went", "حلب", "قالت", "Olive"]), min_size=4, max_size=40),
    st.sampled_from(["\n", "  ", " [advert] ", "\n\nShare\n\n", " 👩\u200d🔬 ", " a a a "]),
    st.data(),
)
def test_what_is_put_in_outside_of_a_span_does_not_touch_it(words, addition, data):
    old = distinct(" ".join(words))
    start, end = data.draw(st.sampled_from([match.span() for match in re.finditer(r"\S+", old)]))
    place = data.draw(st.sampled_from([match.start() for match in re.finditer(" ", old)]))
    new = old[:place] + addition + old[place:]
    shift = len(addition) if place < start else 0
    assert Realignment.between(old, new).span(start, end) == (start + shift, end + shift)
    # And the other way round: taking it out again.
    assert Realignment.between(new, old).span(start + shift, end + shift) == (start, end)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from([NEWS, ARABIC, WENT, "Share\n", "😀 \u200f\n"]), min_size=1, max_size=6), st.data())
def test_lost_spacing_moves_every_word(parts, data):
    new = "".join(parts)
    tokens = re.findall(r"\w+|[^\w\s]", new)
    old = " ".join(tokens)
    number = data.draw(st.integers(0, len(tokens) - 1))
    start = sum(len(token) + 1 for token in tokens[:number])
    place = Realignment.between(old, new).span(start, start + len(tokens[number]))
    assert place is not None
    assert new[slice(*place)] == tokens[number]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: " ".join(text.split()),
        lambda text: text.replace(" ", ""),
        lambda text: re.sub(r"7\b", "7 [sic]", text),
        lambda text: text[::-1],
        lambda text: "ha " * 30_000,
    ],
    ids=["joined", "no spaces", "edited", "reversed", "repeated"],
)
def test_a_long_article_takes_little_time(change):
    text = "\n".join(f"On day {n} the Gulls of {n % 70} came to field {n * 7919 % 1009}." for n in range(2500))
    started = time.perf_counter()
    Realignment.between(change(text), text)
    assert len(text) > 100_000
    # Several times what it takes; a quadratic comparison takes minutes.
    assert time.perf_counter() - started < 5
