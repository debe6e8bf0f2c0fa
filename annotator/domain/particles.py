"""Particles attached to the start of an Arabic word: و and ف, then ب، ك or ل, in that order (والحزب، وبسهل، لمعركة).

A light segmenter, for boundaries that a person looks at: it proposes and never changes a text. The article ال is no
particle. Where ل has swallowed the alef of the article (للقوات) the name has no start of its own and ل stays; a و
before it still comes off (وللقوات). Letters that belong to the word stay: by the tables of ``particle_words``, else by
how much would be left. ف and ك as particles are rare in news, so they come off only before the article and before words
that are known.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from annotator.domain import particle_words
from annotator.domain.folding import fold_text
from annotator.domain.graphemes import is_boundary
from annotator.domain.labels import Keep
from annotator.domain.words import word_at

CONJUNCTIONS: Final = "وف"
PREPOSITIONS: Final = "بكل"
_ARTICLE: Final = "ال"
_LEAST_LEFT: Final = {"و": 3, "ب": 4, "ل": 4}
"""How many letters an unknown word keeps without the particle; before others the word must be known."""
_LEAST_AFTER_ARTICLE: Final = 2
_HAMZA_ALEFS: Final = "أإآ"
_PARTICLES = regex.compile(f"[{CONJUNCTIONS}][{PREPOSITIONS}]?|[{PREPOSITIONS}]")
_LETTER = regex.compile(r"\p{L}")
_ENDINGS: Final = tuple(sorted({fold_text(ending) for ending in particle_words.ENDINGS.split()}, key=len, reverse=True))


def _stems(*tables: str) -> frozenset[str]:
    return frozenset(stem for table in tables for word in table.split() for stem in _stems_of(fold_text(word)))


def _stems_of(folded: str) -> set[str]:
    """Return a folded word of a table, and what is left of it before an ending: of وزارة وزار, of بولندا بولند."""
    stems = {folded}
    if (len(folded) > 3 and folded[-1] in "هء") or (len(folded) > 4 and folded[-1] == "ا"):
        stems.add(folded[:-1])
    return stems


_OWN: Final = {
    "و": _stems(particle_words.OWN_WAW),
    "ف": _stems(particle_words.OWN_FA),
    "ب": _stems(particle_words.OWN_BA),
    "ك": _stems(particle_words.OWN_KAF),
    "ل": _stems(particle_words.OWN_LAM),
}
_FUNCTION_WORDS: Final = frozenset(fold_text(word) for word in particle_words.FUNCTION_WORDS.split())
_HEADS: Final = _stems(particle_words.NAME_HEADS).union(*_OWN.values())


def particle_length(word: str) -> int:
    """Return how many code points the particles attached to the start of a word take; 0 where there are none.

    Tashkeel and tatweel between a particle and the word count to the particle.
    """
    places = [match.start() for match in _LETTER.finditer(word) if match.group() != "\u0640"]
    if not places or word[places[0]] not in CONJUNCTIONS + PREPOSITIONS:
        return 0
    letters = "".join(fold_text(word[place]) or word[place] for place in places)
    if len(letters) != len(places):  # a ligature, which no particle comes out of
        return 0
    hamza = len(places) > 1 and word[places[1]] in _HAMZA_ALEFS
    count = _letters_off(letters, digits=_first_digit(word) is not None, hamza=hamza)
    if not count:
        return 0
    after = places[count] if count < len(places) else _first_digit(word)
    return after if after is not None and is_boundary(word, after) else 0


def can_come_off(word: str, length: int) -> bool:
    """Tell whether the first code points of a word can be particles, where a known name is found right after them.

    That takes less than to propose it: only letters that belong to the word by the tables stay.
    """
    letters, off = fold_text(word), fold_text(word[:length])
    if not _PARTICLES.fullmatch(off):
        return False
    return not any(_is(letters[place:], _OWN[letter]) for place, letter in enumerate(off))


def bare_start(text: str, word: tuple[int, int]) -> int:
    """Return where a word ``[start, end)`` of a text begins without its attached particles."""
    return word[0] + particle_length(text[slice(*word)])


def without_particle(text: str, start: int, end: int) -> int:
    """Return the start of ``[start, end)`` without the particles attached to its first word; always before ``end``.

    A stretch that begins inside a word keeps its start.
    """
    word = word_at(text, start)
    if word is None or word[0] != start:
        return start
    bare = bare_start(text, word)
    return bare if bare < end else start


def toggled_start(text: str, start: int, end: int) -> int | None:
    """Return the start of ``[start, end)`` with the attached particles off if they are on, and on if they are off.

    None where the stretch has no attached particle, and where it begins anywhere else inside a word.
    """
    word = word_at(text, start)
    if word is None:
        return None
    bare = bare_start(text, word)
    if bare == word[0] or bare >= end:
        return None
    return {word[0]: bare, bare: word[0]}.get(start)


def after_article(folded: str) -> int:
    """Return how many letters of a folded word are the article ال; 0 where it would leave too little."""
    return len(_ARTICLE) if folded.startswith(_ARTICLE) and len(folded) >= len(_ARTICLE) + _LEAST_LEFT["و"] else 0


def start_by_policy(text: str, start: int, particles: Keep) -> int:
    """Return where a name that begins at a word's start or after its particles begins by a label's policy.

    Where the policy leaves it free, and for any other start, that is where it begins already.
    """
    word = word_at(text, start)
    if word is None or particles is Keep.FREE:
        return start
    bare = bare_start(text, word)
    if start not in {word[0], bare}:
        return start
    return bare if particles is Keep.EXCLUDE else word[0]


@lru_cache(maxsize=4096)
def _letters_off(letters: str, *, digits: bool, hamza: bool) -> int:
    """Return how many of the folded letters are particles.

    ``digits`` tells whether digits follow them, ``hamza`` whether the second is an alef with hamza: before that و and
    ف are particles (وإحدى, not واحد).
    """
    first, rest = letters[0], letters[1:]
    if digits and not rest:
        return 1
    if _is(letters, _OWN[first]) and not (hamza and first in CONJUNCTIONS):
        return 0
    if first in PREPOSITIONS:
        return 1 if _takes(first, rest) else 0
    if rest and rest[0] in PREPOSITIONS and not _is(rest, _OWN[rest[0]]):
        if (digits and len(rest) == 1) or _takes(rest[0], rest[1:]):
            return 2
        if rest.startswith("لل"):
            return 1
    return 1 if _takes(first, rest) else 0


def _takes(particle: str, rest: str) -> bool:
    """Tell whether a word's rest can stand after a particle."""
    if particle == "ل" and rest.startswith("ل"):
        return _is(rest, _OWN["ل"])
    if rest.startswith(_ARTICLE) and particle != "ل" and len(rest) >= len(_ARTICLE) + _LEAST_AFTER_ARTICLE:
        return True
    if rest in _FUNCTION_WORDS or _is(rest, _HEADS):
        return True
    if not "\u0600" <= rest[:1] <= "\u06ff":
        return bool(rest)
    return len(rest) >= _LEAST_LEFT.get(particle, len(rest) + 1)


def _is(letters: str, stems: frozenset[str]) -> bool:
    """Tell whether a word is one of the stems, or one of them with an ending."""
    if letters in stems:
        return True
    return any(letters.endswith(ending) and letters[: -len(ending)] in stems for ending in _ENDINGS)


def _first_digit(word: str) -> int | None:
    return next((place for place, char in enumerate(word) if char.isdecimal()), None)
