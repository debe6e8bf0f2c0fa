"""Going to a word by its first letters: hamza forms, marks, case, attached particles and the article do not matter.

Where letters may begin a word is asked of the folded text, which is made once for each article; only what is found
there is looked at as a word. So a letter costs the same in a long article, as long as there is a word near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from annotator.domain.folding import Folded, fold_text, folded_once
from annotator.domain.particles import CONJUNCTIONS, PREPOSITIONS, after_article, bare_start
from annotator.domain.words import next_word, previous_word, word_at

STEP = 4000
"""Folded characters that are searched at a time when going backwards."""
_PHRASE_SIGN = re.compile(r"[.,;:!?\"()\[\]{}«»“”„؟،؛…–—]")
_REACH = 200
"""More folded characters than anybody types to find a word."""


def begins_so(text: str, word: tuple[int, int], wanted: Sequence[str]) -> bool:
    """Tell whether a word begins with one of the folded ``wanted``, with or without its particles and its article.

    The article is ال, and in Latin letters what stands before a hyphen (al-Nusra).
    """
    beginnings = tuple(wanted)
    start, end = word
    whole = fold_text(text[start:end])
    if whole.startswith(beginnings) or whole.partition("-")[2].startswith(beginnings):
        return True
    bare = whole if (begin := bare_start(text, word)) == start else fold_text(text[begin:end])
    return bare.startswith(beginnings) or bare[after_article(bare) :].startswith(beginnings)


def beginning_with(text: str, wanted: Sequence[str], start: int, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the words that begin so and in a stretch, in order; ``wanted`` are folded beginnings, none of them empty.

    A word that holds ``start`` but began before it does not count.
    """
    stop = len(text) if end is None else end
    done = start
    folded = folded_once(text)
    for match in _pattern(tuple(wanted)).finditer(folded.text, folded.place_of(start)):
        word = _word_of(text, folded, match.start())
        if word is None or word[0] < done:
            continue
        if word[0] >= stop:
            return
        if begins_so(text, word, wanted):
            yield word
            done = word[1]


def next_beginning(text: str, wanted: Sequence[str], offset: int) -> tuple[int, int] | None:
    """Return the first word at or after an offset that begins so; after the last one the first of the text."""
    return next(beginning_with(text, wanted, offset), None) or next(beginning_with(text, wanted, 0, offset), None)


def previous_beginning(text: str, wanted: Sequence[str], offset: int) -> tuple[int, int] | None:
    """Return the last word that begins so and starts before an offset; before the first one the last of the text."""
    return _last(text, wanted, 0, offset) or _last(text, wanted, offset, len(text))


def _last(text: str, wanted: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    """Search backwards piece by piece: the word that is looked for is mostly near."""
    folded, pattern = folded_once(text), _pattern(tuple(wanted))
    first, stop = folded.place_of(start), folded.place_of(end)
    while stop > first:
        begin = max(first, stop - STEP)
        for place in reversed(_places(pattern, folded.text, begin, stop)):
            word = _word_of(text, folded, place)
            if word is not None and start <= word[0] < end and begins_so(text, word, wanted):
                return word
        stop = begin
    return None


def _places(pattern: re.Pattern[str], folded: str, start: int, stop: int) -> list[int]:
    """Return where a pattern begins in ``[start, stop)``; what it finds may reach beyond."""
    return [match.start() for match in pattern.finditer(folded, start, stop + _REACH) if match.start() < stop]


def _word_of(text: str, folded: Folded, place: int) -> tuple[int, int] | None:
    return word_at(text, folded.source_range(place, place + 1)[0])


@lru_cache(maxsize=64)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds every place in a folded text where such a word may begin, and a few more."""
    before = f"[{CONJUNCTIONS}]?[{PREPOSITIONS}]?(?:ال)?|[a-z]{{2,3}}-"
    return re.compile(rf"(?<![^\W_])(?=(?:{before})(?:{'|'.join(map(re.escape, wanted))}))")


def with_next_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch widened by the word after it, on the same line."""
    word = _word_after(text, start, end)
    return (start, word[1]) if word is not None else (start, end)


def with_rest_of_phrase(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch widened to the last word before a sign that ends a phrase, by one word at least.

    A slash or a hyphen ends none, nor does a point or a comma inside a number.
    """
    reach = end
    while (word := _word_after(text, start, reach)) is not None:
        if reach > end and _PHRASE_SIGN.search(text, reach, word[0]):
            break
        reach = word[1]
    return start, reach


def _word_after(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the word after a stretch, on the same line."""
    following = next_word(text, max(start, end - 1))
    word = word_at(text, following) if following < len(text) else None
    return None if word is None or "\n" in text[end : word[0]] else word


def without_last_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without its last word and what stands before that; one word stays as it is."""
    last = word_at(text, previous_word(text, end))
    if last is None or last[0] <= start:
        return start, end
    before = word_at(text, previous_word(text, last[0]))
    return (start, before[1]) if before is not None and before[1] > start else (start, end)
