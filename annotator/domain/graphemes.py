r"""Grapheme clusters, what a reader takes for one letter: extended clusters of UAX 29, by ``regex``'s ``\X``.

Every question is answered near the place asked about, never by reading the whole text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_CLUSTER = regex.compile(r"\X")
_LONGEST_RUN = 256
"""How far back a place is sought where a cluster surely begins, in code points."""


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether no cluster reaches across an offset."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    if _apart(text[offset - 1], text[offset]):
        return True
    return _cluster_around(text, offset)[0] == offset


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the smallest range of whole clusters that holds ``[start, end)``."""
    if not is_boundary(text, start):
        start = _cluster_around(text, start)[0]
    if not is_boundary(text, end):
        end = _cluster_around(text, end)[1]
    return start, end


def next_boundary(text: str, offset: int) -> int:
    """Return the end of the cluster that holds ``text[offset]``; the text's length at its end."""
    if offset >= len(text):
        return len(text)
    if offset + 1 < len(text) and _apart(text[offset], text[offset + 1]):
        return offset + 1
    return _cluster_around(text, offset)[1]


def previous_boundary(text: str, offset: int) -> int:
    """Return the start of the cluster before an offset; 0 at the text's start."""
    if offset <= 0:
        return 0
    return _cluster_around(text, offset - 1)[0]


def boundaries(text: str) -> list[int]:
    """Return every boundary of a (short) text, 0 and its length included."""
    return [0, *(match.end() for match in _CLUSTER.finditer(text))]


def _cluster_around(text: str, offset: int) -> tuple[int, int]:
    """Return the cluster that holds ``text[offset]``."""
    start = offset
    limit = max(0, offset - _LONGEST_RUN)
    while start > limit and not _apart(text[start - 1], text[start]):
        start -= 1
    while True:
        match = _CLUSTER.match(text, start)
        assert match is not None  # noqa: S101 - a cluster begins at every offset of a text
        if match.end() > offset:
            return match.start(), match.end()
        start = match.end()


def _apart(before: str, after: str) -> bool:
    """Tell whether two neighbours are surely in two clusters, whatever stands around them."""
    if before == "\r":
        return False
    return _stands_alone(after) and _takes_nothing(before)


@lru_cache(maxsize=4096)
def _stands_alone(char: str) -> bool:
    """Tell whether a character never joins the cluster before it, unless that one takes it in."""
    return unicodedata.category(char) in {"Lu", "Ll", "Nd", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Zs"} or (
        unicodedata.category(char) == "Lo" and unicodedata.bidirectional(char) == "AL"
    )


@lru_cache(maxsize=4096)
def _takes_nothing(char: str) -> bool:
    """Tell whether a character never takes the one after it in, unless that one joins by itself."""
    category = unicodedata.category(char)
    if category in {"Lu", "Ll", "Nd", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Zs"}:
        return True
    if category == "Mn":
        return 0x0300 <= ord(char) <= 0x036F or 0x064B <= ord(char) <= 0x0670
    return (category == "Lo" and unicodedata.bidirectional(char) == "AL") or char == "\n"
