"""What a selection keeps: no white space at its edges and, by preference, no punctuation."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from annotator.domain.graphemes import next_boundary, previous_boundary

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "‘": "’", "‹": "›", "﴾": "﴿"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}


def trimmed(text: str, start: int, end: int, *, punctuation: bool) -> tuple[int, int] | None:
    """Return what is kept of ``[start, end)``, or None where nothing is.

    White space, bidi controls and joiners at the edges always go. With ``punctuation`` so do punctuation marks and
    quotes, but a closing bracket or quote stays whose opening one lies inside: “Front (Nusra)” keeps its bracket.
    """
    while start < end and _goes(text[start], punctuation=punctuation) and not _opens_pair(text, start, end):
        start = min(next_boundary(text, start), end)
    while start < end:
        before = max(previous_boundary(text, end), start)
        if not _goes(text[before], punctuation=punctuation) or _belongs(text, start, before):
            break
        end = before
    return (start, end) if start < end else None


@lru_cache(maxsize=4096)
def _goes(char: str, *, punctuation: bool) -> bool:
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp", "Cc", "Cf"}:
        return True
    return punctuation and category.startswith("P") and char not in "&@#%"


def _opens_pair(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket at the start closes inside, before the end: “(Nusra) Front”."""
    close = _PAIRS.get(text[start])
    if close is None:
        return False
    depth = 0
    for position in range(start, end):
        if text[position] == text[start]:
            depth += 1
        elif text[position] == close:
            depth -= 1
            if not depth:
                return any(not _goes(char, punctuation=True) for char in text[position + 1 : end])
    return False


def _belongs(text: str, start: int, last: int) -> bool:
    """Tell whether the last mark is part of the words: a bracket opened inside, or the point of “U.S.”."""
    return _closes_pair(text, start, last) or (
        text[last] == "." and last - start >= 3 and text[last - 2] == "." and text[last - 1].isalpha()
    )


def _closes_pair(text: str, start: int, last: int) -> bool:
    """Tell whether a bracket at the end was opened inside, after the start."""
    opening = _CLOSING.get(text[last])
    if opening is None:
        return False
    inside = text[start:last]
    return inside.count(opening) > inside.count(text[last])
