"""Folding for search: what a searcher would call the same letters, with a map back to the text.

Folded are alef forms, alef maqsura, ta marbuta, hamza seats, Persian letters, Arabic presentation forms and ligatures,
digits of any script, case, Latin, Greek and Cyrillic diacritics, typographic quotes, apostrophes, hyphens and dots,
and each kind of space. Tashkeel, tatweel, bidi controls, joiners and soft hyphens count for nothing. Runs of spaces
stay runs. Nothing folded is ever stored.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from annotator.domain.graphemes import widened

_SAME: Final = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیئېۍ", "ي"),
    **dict.fromkeys("ؤٶ", "و"),
    **dict.fromkeys("ةۃەہھۀۂ", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("‘’‚‛ʼʹʻʿʾ′`´＇", "'"),
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    **dict.fromkeys("\t\n\u2028\u2029\u0085", " "),
    "⁄": "/",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
}
_DROPPED = re.compile(
    "[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08ff"  # Arabic
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u0591-\u05c7"  # other marks
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # invisible
)


class _Table(dict[int, str]):
    """Folds each character once, then answers as ``str.translate`` asks."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_char(chr(code))
        return folded


def _folded_char(char: str) -> str:
    # Taken apart, a Hangul syllable would match the beginning of others.
    if char in _SAME or "\uac00" <= char <= "\ud7a3":
        return _SAME.get(char, char)
    if _DROPPED.match(char):
        return ""
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    plain = unicodedata.normalize("NFKD", char.casefold()).casefold()
    return plain if plain == char else "".join(part if part == " " else _folded_char(part) for part in plain)


_TABLE = _Table()

_Map = tuple[list[int], list[int]]
"""Pieces ``at`` and ``source``: from ``at[n]`` to ``at[n + 1]`` each folded character comes from the one that many
after ``source[n]``; both are empty where nothing moved."""


class Folded:
    """A text folded, and where each of its characters came from; that is reckoned when it is first asked."""

    __slots__ = ("_map", "_of", "text")

    def __init__(self, text: str) -> None:
        self._of = text
        self._map: _Map | None = None
        self.text = fold_text(text)
        """The folded text."""

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return which code points of the text a not empty range of folded characters came from.

        What was dropped at either edge is not part of it.
        """
        return self._source(start), self._source(end - 1) + 1

    def place_of(self, offset: int) -> int:
        """Return the first folded character that comes from a code point at or after an offset of the text."""
        at, source = self._pieces()
        if not at:
            return offset
        piece = bisect_left(source, offset)
        if not piece or (piece < len(source) and source[piece] == offset):
            return at[piece]
        place = at[piece - 1] + offset - source[piece - 1]
        return min(place, at[piece]) if piece < len(at) else place

    def _source(self, offset: int) -> int:
        at, source = self._pieces()
        if not at:
            return offset
        piece = bisect_right(at, offset) - 1
        return source[piece] + offset - at[piece]

    def _pieces(self) -> _Map:
        if self._map is None:
            self._map = _map_of(self._of)
        return self._map


def fold_text(text: str) -> str:
    """Return a text folded, where nobody asks for its offsets."""
    return text.translate(_TABLE)


def _map_of(text: str) -> _Map:
    uneven = {char: size for char in set(text) if (size := len(_TABLE[ord(char)])) != 1}
    if not uneven:
        return [], []
    at, source = [0], [0]
    done = place = 0
    for match in re.compile(f"[{re.escape(''.join(uneven))}]+").finditer(text):
        place += match.start() - done
        for offset, char in enumerate(match.group(), match.start()):
            size = uneven[char]
            for step in range(size):
                _piece(at, source, place + step, offset)
            place += size
        done = match.end()
        _piece(at, source, place, done)
    return at, source


def _piece(at: list[int], source: list[int], place: int, offset: int) -> None:
    """Begin a piece of the map, in place of one that holds no character."""
    if at[-1] == place:
        source[-1] = offset
    else:
        at.append(place)
        source.append(offset)


def find_all(text: str, query: str) -> list[tuple[int, int]]:
    """Return where a query stands in a text when both are folded, as whole graphemes, in order and apart."""
    wanted = fold_text(query)
    if not wanted:
        return []
    folded = folded_once(text)
    found: list[tuple[int, int]] = []
    position = folded.text.find(wanted)
    while position >= 0:
        start, end = folded.source_range(position, position + len(wanted))
        start, end = widened(text, start, with_tatweel(text, end))
        if not found or start >= found[-1][1]:
            found.append((start, end))
        position = folded.text.find(wanted, position + len(wanted))
    return found


@lru_cache(maxsize=2)
def folded_once(text: str) -> Folded:
    """Fold a text once for all the queries a reader types."""
    return Folded(text)


def with_tatweel(text: str, end: int) -> int:
    """Take in the marks and the tatweel that belong to the last letter."""
    while end < len(text) and (text[end] == "\u0640" or unicodedata.combining(text[end])):
        end += 1
    return end
