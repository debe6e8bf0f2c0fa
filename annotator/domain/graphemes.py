r"""Grapheme clusters, what a reader takes for one letter: extended clusters of UAX 29, by ``regex``'s ``\X``.

Whether a cluster ends between two characters mostly shows from these two alone; only where it does not (flags, emoji
sequences, conjuncts) is the nearest place sought where one surely ends, and ``\X`` asked from there. So every
question is answered near the place asked about, never by reading the whole text.
"""

from __future__ import annotations

from itertools import product
from typing import Final

import regex

_CLUSTER = regex.compile(r"\X")
_CLASSES: Final = tuple(
    (kind, regex.compile(pattern))
    for kind, pattern in (
        ("r", r"\r"),
        ("n", r"\n"),
        ("c", r"\p{GCB=Control}"),
        ("x", r"[\p{GCB=Extend}\p{GCB=ZWJ}]"),
        ("s", r"\p{GCB=SpacingMark}"),
        ("p", r"\p{GCB=Prepend}"),
        ("f", r"\p{GCB=Regional_Indicator}"),
        ("L", r"\p{GCB=L}"),
        ("V", r"\p{GCB=V}"),
        ("T", r"\p{GCB=T}"),
        ("2", r"\p{GCB=LV}"),
        ("3", r"\p{GCB=LVT}"),
        ("e", r"\p{Extended_Pictographic}"),
        ("k", "[\u1cf5\u1cf6\U00011a3a]"),  # letters that begin a conjunct
        ("i", r"[^\P{Lo}\p{Arabic}\p{Hebrew}]"),  # a consonant of an Indic conjunct, perhaps
    )
)
_VISIBLE = "xspfLVT23ekio"
_MAY_JOIN: Final = frozenset(
    ("rn", "ff", "LL", "LV", "L2", "L3", "2V", "2T", "VV", "VT", "3T", "TT", "xe", "xi", "si", "ki", "kk")
) | {before + after for before, after in product(_VISIBLE, _VISIBLE) if after in "xs" or before == "p"}
"""Kinds of two neighbours that can be in one cluster; the rules GB3 to GB13 without what stands further away."""


class _Kinds(dict[str, str]):
    """The kind of each character, looked up once."""

    def __missing__(self, char: str) -> str:
        kind = self[char] = next((kind for kind, pattern in _CLASSES if pattern.match(char)), "o")
        return kind


_KINDS = _Kinds()


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether no cluster reaches across an offset; False outside the text."""
    if offset <= 0 or offset >= len(text):
        return offset in {0, len(text)}
    return _apart(text[offset - 1], text[offset]) or _cluster_around(text, offset)[0] == offset


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest range of whole clusters that holds ``[start, end)``; an empty one may grow to a cluster."""
    if not is_boundary(text, start):
        start = _cluster_around(text, start)[0]
    if not is_boundary(text, end):
        end = _cluster_around(text, end)[1]
    return start, end


def next_boundary(text: str, offset: int) -> int:
    """Return the end of the cluster that holds ``text[offset]``; the text's length at its end."""
    if offset + 1 >= len(text) or _apart(text[offset], text[offset + 1]):
        return min(offset + 1, len(text))
    return _cluster_around(text, offset)[1]


def previous_boundary(text: str, offset: int) -> int:
    """Return the start of the cluster that holds the character before an offset; 0 at the text's start."""
    if offset <= 1 or _apart(text[offset - 2], text[offset - 1]):
        return max(offset - 1, 0)
    return _cluster_around(text, offset - 1)[0]


def boundaries(text: str) -> list[int]:
    """Return every boundary of a text (a paragraph, say), 0 and its length included."""
    return [0, *(match.end() for match in _CLUSTER.finditer(text))]


def _apart(before: str, after: str) -> bool:
    """Tell whether two neighbours are in two clusters, whatever stands around them; False where that decides."""
    return _KINDS[before] + _KINDS[after] not in _MAY_JOIN


def _cluster_around(text: str, offset: int) -> tuple[int, int]:
    """Return the cluster that holds ``text[offset]``."""
    start = offset
    while start > 0 and not _apart(text[start - 1], text[start]):
        start -= 1
    while True:
        match = _CLUSTER.match(text, start)
        if match is None or match.end() > offset:
            return start, match.end() if match else len(text)
        start = match.end()
