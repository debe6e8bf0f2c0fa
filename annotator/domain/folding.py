"""Folding for search: what a searcher would call the same letters, with a map back to the text.

Folded are: alef forms, alef maqsura, ta marbuta, hamza seats, tashkeel and tatweel, bidi controls and joiners,
Arabic-Indic and Persian digits, case, Latin diacritics, typographic quotes, apostrophes and hyphens, and hard spaces.
Nothing folded is ever stored.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from annotator.domain.graphemes import widened

_SAME = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",
    **dict.fromkeys("‘’ʼ‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\t\n", " "),
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
}
_DROPPED = re.compile(
    "[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0610-\u061a\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``starts[n]`` is where its n-th character came from, None where nothing moved."""

    text: str
    starts: list[int] | None

    def start(self, offset: int) -> int:
        """Return the source offset of a folded character."""
        return offset if self.starts is None else self.starts[offset]


class _Table(dict[int, str]):
    """Folds each character once, then answers as ``str.translate`` asks."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_char(chr(code))
        return folded


def _folded_char(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    if _DROPPED.match(char):
        return ""
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    lower = char.casefold()
    if lower.isascii():
        return lower
    plain = "".join(
        part for part in unicodedata.normalize("NFD", lower) if not unicodedata.category(part).startswith("M")
    )
    return "".join(_SAME.get(part, part) for part in plain)


_TABLE = _Table()


def fold(text: str) -> Folded:
    """Return a text folded, with the map of its characters to the text's offsets."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text) and all(len(_TABLE[ord(char)]) == 1 for char in set(text)):
        return Folded(folded, None)
    starts: list[int] = []
    odd = re.compile("[" + "".join(re.escape(char) for char in set(text) if len(_TABLE[ord(char)]) != 1) + "]")
    done = 0
    for match in odd.finditer(text):
        starts.extend(range(done, match.start()))
        starts.extend([match.start()] * len(_TABLE[ord(match.group())]))
        done = match.end()
    starts.extend(range(done, len(text)))
    return Folded(folded, starts)


@lru_cache(maxsize=4)
def _cached(text: str) -> Folded:
    return fold(text)


def find_all(text: str, query: str) -> list[tuple[int, int]]:
    """Return where a query stands in a text when both are folded, as whole graphemes, in order and apart."""
    wanted = fold(query).text
    if not wanted:
        return []
    folded = _cached(text)
    found: list[tuple[int, int]] = []
    position = folded.text.find(wanted)
    while position >= 0:
        last = position + len(wanted) - 1
        start, end = widened(text, folded.start(position), folded.start(last) + 1)
        end = _with_dropped(text, end)
        if not found or start >= found[-1][1]:
            found.append((start, end))
        position = folded.text.find(wanted, position + len(wanted))
    return found


def _with_dropped(text: str, end: int) -> int:
    """Take in the tatweel and tashkeel that belong to the last letter."""
    while end < len(text) and ("\u064b" <= text[end] <= "\u065f" or text[end] in "\u0640\u0670"):
        end += 1
    return end


def folded_offset(folded: Folded, source: int) -> int:
    """Return where the first folded character at or after a source offset stands."""
    return source if folded.starts is None else bisect_left(folded.starts, source)
