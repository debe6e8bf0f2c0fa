"""What a selection keeps: no white space at its edges and, by preference, no punctuation."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from annotator.domain.graphemes import next_boundary, previous_boundary

_CLOSING: Final = dict(zip("([{“«‘‹﴾（„", ")]}”»’›﴿）“", strict=True))
_OPENING: Final = {close: opening for opening, close in _CLOSING.items() if opening != "„"}
_STRAIGHT: Final = "\"'"
_APOSTROPHES: Final = "'’"
_WRITTEN_WORDS: Final = frozenset("#@&%‰٪§†‡")
"""Marks that are read aloud, and so belong to what they stand by."""


def trimmed(text: str, start: int, end: int, *, punctuation: bool) -> tuple[int, int] | None:
    """Return what is kept of ``[start, end)``, whole graphemes, or None where nothing is.

    White space, line feeds, bidi controls and joiners at the edges always go. With ``punctuation`` so do punctuation
    marks and quotes; but a bracket or quote at one edge stays whose partner lies inside (“Front (Nusra)”), and so
    does the last point of initials (“U.S.”).
    """
    while start < end and _goes(text[start], punctuation=punctuation) and not _opens_inside(text, start, end):
        start = min(next_boundary(text, start), end)
    while start < end:
        last = max(previous_boundary(text, end), start)
        if not _goes(text[last], punctuation=punctuation) or _belongs(text, start, last):
            break
        end = last
    return (start, end) if start < end else None


@lru_cache(maxsize=4096)
def _goes(char: str, *, punctuation: bool) -> bool:
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp", "Cc", "Cf"}:
        return True
    return punctuation and category.startswith("P") and char not in _WRITTEN_WORDS


def _opens_inside(text: str, first: int, end: int) -> bool:
    """Tell whether a bracket or quote at the start is closed before the last words: “(Nusra) Front”."""
    opening = text[first]
    close = opening if opening in _STRAIGHT else _CLOSING.get(opening)
    if close is None:
        return False
    depth = 1
    for position in range(first + 1, end):
        if text[position] == close and not _inside_word(text, position):
            depth -= 1
        elif text[position] == opening:
            depth += 1
        if not depth:
            return any(not _goes(char, punctuation=True) for char in text[position + 1 : end])
    return False


def _belongs(text: str, start: int, last: int) -> bool:
    """Tell whether the last mark is part of the words: its partner lies inside, or it ends initials."""
    mark = text[last]
    if mark in _STRAIGHT:
        return _count(text, mark, start, last) % 2 == 1
    if mark in _OPENING:
        return _count(text, _OPENING[mark], start, last) > _count(text, mark, start, last)
    return mark == "." and last - start > 2 and text[last - 2] == "." and text[last - 1].isalpha()


def _count(text: str, mark: str, start: int, end: int) -> int:
    if mark not in _APOSTROPHES:
        return text.count(mark, start, end)
    return sum(text[place] == mark and not _inside_word(text, place) for place in range(start, end))


def _inside_word(text: str, place: int) -> bool:
    """Tell an apostrophe (Hay’at) from a quote."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in _APOSTROPHES and len(around) == 2 and around.isalnum()
