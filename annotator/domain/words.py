"""Words as readers take them, for snapping, word keys and figures that need no tokeniser.

A word is a run of letters and digits with their marks, tatweel and joiners, and what UAX 29 keeps inside a word: an
apostrophe between letters (Hay'at), a point, comma, colon or slash between digits (3.5, 10:30, 23/8). A hyphen ends
a word, but for that of the Arabic article in Latin letters (al-Nusra, ash-Sham). Every question is answered near the
place asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from annotator.domain.graphemes import widened

_LETTER = r"[\p{L}\p{M}\p{Nl}\u0640\u200C\u200D]"
_NUMBER = rf"\p{{N}}+(?:[.,:/٫٬]\p{{N}}+)*{_LETTER}*"
_ARTICLE = r"(?:[AaEe][lrsdntz]|[Aa]sh|[Aa]th|[Uu]l|[Dd]h?u)-(?=\p{L})"
_NAME = rf"(?:{_ARTICLE})?[\p{{L}}\p{{Nl}}\u0640]{_LETTER}*(?:['’ʼ·]?[\p{{L}}\p{{N}}]{_LETTER}*)*"
_WORD = regex.compile(rf"{_NUMBER}|{_NAME}")
_INSIDE = regex.compile(r"[\p{L}\p{M}\p{N}\u0640\u200C\u200D'’ʼ·.,:/٫٬-]")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the range of each word in a text, or in a part of it that begins and ends between words."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the word that holds an offset or ends or begins there; the one that begins there goes first."""
    start, end = _neighbourhood(text, offset)
    touching = [span for span in words(text, start, end) if span[0] <= offset <= span[1]]
    return widened(text, *touching[-1]) if touching else None


def next_word(text: str, offset: int) -> int:
    """Return where the next word after an offset begins; the text's length if there is none."""
    position = offset
    found = word_at(text, offset)
    if found is not None and found[0] <= offset < found[1]:
        position = found[1]
    match = _WORD.search(text, position)
    while match is not None and match.start() <= offset:
        match = _WORD.search(text, match.end())
    return match.start() if match else len(text)


def previous_word(text: str, offset: int) -> int:
    """Return where the word that ends at or before an offset, or holds it, begins; 0 if there is none."""
    reach = 64
    while True:
        begin = max(0, offset - reach)
        start, _ = _neighbourhood(text, begin)
        starts = [span[0] for span in words(text, start, _neighbourhood(text, offset)[1]) if span[0] < offset]
        if starts:
            return starts[-1]
        if begin == 0:
            return 0
        reach *= 8


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a dragged range widened to whole words; at its edges spaces and punctuation stay as they were dragged.

    The result is the same whichever way was dragged.
    """
    if start > end:
        start, end = end, start
    first, last = _word_over(text, start, end), _word_over(text, end - 1, end) if end > start else None
    if first is not None and first[0] < start < first[1]:
        start = first[0]
    if last is not None and last[0] < end < last[1]:
        end = last[1]
    return widened(text, start, end)


def _word_over(text: str, offset: int, end: int) -> tuple[int, int] | None:
    """Return the word that holds ``text[offset]``."""
    begin, stop = _neighbourhood(text, offset)
    return next((span for span in words(text, begin, max(stop, end)) if span[0] <= offset < span[1]), None)


def _neighbourhood(text: str, offset: int) -> tuple[int, int]:
    """Return the stretch around an offset that holds whole words only."""
    start = offset
    while start > 0 and _INSIDE.match(text, start - 1):
        start -= 1
    end = offset
    while end < len(text) and _INSIDE.match(text, end):
        end += 1
    return start, end
