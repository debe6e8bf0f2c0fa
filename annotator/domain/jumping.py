"""Going to a word by its first letters: hamza forms, marks, case, attached particles and the article do not matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.domain.folding import fold_text
from annotator.domain.particles import after_article, bare_start
from annotator.domain.words import next_word, previous_word, word_at, words

STEP = 2000
"""Code points that are searched at a time when going backwards."""


def begins_so(text: str, word: tuple[int, int], wanted: Sequence[str]) -> bool:
    """Tell whether a word begins with one of the folded ``wanted``, with or without its particles and its article."""
    start, end = word
    whole = fold_text(text[start:end])
    if whole.startswith(tuple(wanted)):
        return True
    bare = whole if (begin := bare_start(text, word)) == start else fold_text(text[begin:end])
    return bare.startswith(tuple(wanted)) or bare[after_article(bare) :].startswith(tuple(wanted))


def beginning_with(text: str, wanted: Sequence[str], start: int, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the words of a stretch that begin so, in order; ``wanted`` are folded beginnings, none of them empty.

    A word that holds ``start`` but began before it does not count.
    """
    stop = len(text) if end is None else end
    held = word_at(text, start)
    first = start if held is None or held[0] >= start else held[1]
    for word in words(text, first, stop):
        if begins_so(text, word, wanted):
            yield word


def next_beginning(text: str, wanted: Sequence[str], offset: int) -> tuple[int, int] | None:
    """Return the first word at or after an offset that begins so; after the last one the first of the text."""
    found = next(beginning_with(text, wanted, offset), None)
    return found or next(beginning_with(text, wanted, 0, _word_start(text, offset)), None)


def previous_beginning(text: str, wanted: Sequence[str], offset: int) -> tuple[int, int] | None:
    """Return the last word that begins so and starts before an offset; before the first one the last of the text."""
    return _last(text, wanted, 0, offset) or _last(text, wanted, offset, len(text))


def _last(text: str, wanted: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    """Search backwards piece by piece: the word that is looked for is mostly near."""
    while end > start:
        begin = max(start, _word_start(text, end - STEP))
        found = None
        for word in beginning_with(text, wanted, begin, _word_end(text, end)):
            if word[0] >= end:
                break
            found = word
        if found is not None:
            return found
        end = begin
    return None


def _word_start(text: str, offset: int) -> int:
    """Return the nearest place at or before an offset that no word reaches across."""
    if offset <= 0:
        return 0
    word = word_at(text, offset)
    return word[0] if word is not None and word[0] <= offset < word[1] else offset


def _word_end(text: str, offset: int) -> int:
    """Return the nearest place at or after an offset that no word reaches across."""
    word = word_at(text, offset) if offset < len(text) else None
    return word[1] if word is not None and word[0] < offset < word[1] else min(offset, len(text))


def with_next_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch widened by the word after it, on the same line."""
    following = next_word(text, max(start, end - 1))
    word = word_at(text, following) if following < len(text) else None
    if word is None or "\n" in text[end : word[0]]:
        return start, end
    return start, word[1]


def without_last_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without its last word and what stands before that; one word stays as it is."""
    last = word_at(text, previous_word(text, end))
    if last is None or last[0] <= start:
        return start, end
    before = word_at(text, previous_word(text, last[0]))
    return (start, before[1]) if before is not None and before[1] > start else (start, end)
