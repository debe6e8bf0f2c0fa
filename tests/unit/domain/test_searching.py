from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.occurrences import places_of
from annotator.domain.searching import index_words, wanted_words
from tests.strategies import canonical_text

NAMES = ["حزب النور", "al-Nusra", "U.S.", "Syria’s", "3.5", "قوات", "إدلب", "Zoë", "«النور»", "10:30", "القوات"]
PARTICLES = ["", "و", "ل", "وب", "ف", "ال"]
AROUND = ["", " ", "،", "«", "”", "\n", "ـ", "\u0651", "\u200f", "s", "'s", "3"]


def may_hold(text: str, surface: str) -> bool:
    words = set(index_words(text))
    return all(words & set(group) for group in wanted_words(surface))


def test_words_are_folded_and_stand_once():
    assert index_words("Gull gull, GULL 12 \u0661\u0662 أحمد احمد") == ["12", "gull", "احمد"]


def test_the_first_word_may_have_particles_before_it():
    assert may_hold("سارت وبقوات النور", "قوات النور")
    assert not may_hold("سارت القوات", "قوات")


def test_a_surface_of_signs_may_stand_anywhere():
    assert wanted_words("…") == []
    assert may_hold("", "…")


@given(
    name=st.sampled_from(NAMES),
    particle=st.sampled_from(PARTICLES),
    before=st.sampled_from(AROUND),
    after=st.sampled_from(AROUND),
    rest=canonical_text(),
)
def test_no_text_that_holds_a_surface_is_left_out(name, particle, before, after, rest):
    text = f"{rest} {before}{particle}{name}{after} {rest}"
    for surface in (name, f"{before}{name}", f"{name}{after}", text[len(rest) // 2 : len(rest) // 2 + 5]):
        if surface.strip() and places_of(text, surface):
            assert may_hold(text, surface)
