"""Moving spans from one state of a text onto another, as far as there is no doubt where they belong.

Tokens (words, and every other character by itself) are compared without the white space between them; first whole
lines that occur once, then stretches of tokens. What of it differs is compared by letters, so that tokens cut
otherwise do not matter. Canonically equivalent letters (Unicode, UAX 15) are the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

from annotator.domain.certain_matches import CertainMatches, Reach, in_order, once
from annotator.domain.graphemes import widened

ENOUGH: Final = 0.5
"""The share of the shorter text's letters that must stand in the other one for the two to be one text."""

_TOKEN: Final = regex.compile(r"[\p{L}\p{M}\p{N}_]+|\S")
_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}_]")
_LETTER: Final = regex.compile(r"\X")
_SPACE: Final = regex.compile(r"\s+")
_FILLED: Final = regex.compile(r"\S")
_SENTENCE: Final = 60
"""In differing stretches of up to so many tokens, a single word that both have once is the same word."""
_TOKEN_REACHES: Final = (Reach(12, 1 << 30), Reach(6, 1 << 30), Reach(3, 2000), Reach(2, 400), Reach(1, _SENTENCE))
_LETTER_REACHES: Final = (Reach(12, 1 << 30), Reach(6, 400))
_LETTERS: Final = 200
"""Differing stretches of up to so many letters are compared letter by letter."""
_RUN: Final = 3
"""So many letters in a row must be the same."""


class _Piece(NamedTuple):
    """A token or a letter: ``key`` is what it is compared by."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Realignment:
    """Where the characters of ``old`` stand in ``new``: each at ``starts`` to ``ends``, -1 where that is in doubt."""

    old: str
    new: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def between(cls, old: str, new: str) -> Realignment:
        """Compare two canonical texts."""
        if old == new:
            return cls(old, new, tuple(range(len(old))), tuple(range(1, len(old) + 1)))
        return _Comparison(old, new).result()

    @property
    def share(self) -> float:
        """How much of the shorter text's letters, of 1, was found in the other."""
        found = sum(start >= 0 for start in self.starts)
        shorter = min(len(_SPACE.sub("", self.old)), len(_SPACE.sub("", self.new)))
        return min(found / shorter, 1.0) if shorter else 0.0

    @property
    def related(self) -> bool:
        """Whether the two are states of one text at all."""
        return self.share >= ENOUGH

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a range of the old text stands in the new one; None where that is not certain.

        What stands there differs in white space at most (and in which of several equal codings of a letter).
        """
        if self.old == self.new:
            return start, end
        filled = _filled(self.old, start, end)
        if filled is None:
            return None
        first, last = filled
        place = self.starts[first], self.ends[last - 1]
        if min(place) < 0 or place[0] >= place[1]:
            return None
        if _bare(self.old[first:last]) != _bare(self.new[slice(*place)]) or widened(self.new, *place) != place:
            return None
        if self._grown(first, last, *place):
            return None
        return self._with_edges(start, end, filled, place)

    def _grown(self, first: int, last: int, start: int, end: int) -> bool:
        """Tell whether the range is part of a word now that it was not part of before: *Gull* in *Gullible*."""
        if start and _WORD.match(self.new, start - 1) and _WORD.match(self.new, start):
            before = first - 1
            while before >= 0 and self.old[before].isspace():
                before -= 1
            if before < 0 or self.ends[before] != start:
                return True
        if end < len(self.new) and _WORD.match(self.new, end - 1) and _WORD.match(self.new, end):
            after = _FILLED.search(self.old, last)
            return after is None or self.starts[after.start()] != end
        return False

    def _with_edges(self, start: int, end: int, filled: tuple[int, int], place: tuple[int, int]) -> tuple[int, int]:
        """Add the white space at the range's own edges where the new text has the same."""
        before, after = self.old[start : filled[0]], self.old[filled[1] : end]
        first, last = place
        if before and self.new.endswith(before, 0, first):
            first -= len(before)
        if after and self.new.startswith(after, last):
            last += len(after)
        return first, last


class _Comparison:
    """One comparison of two texts, on its way."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._starts, self._ends = [-1] * len(old), [-1] * len(old)

    def result(self) -> Realignment:
        old, new = _tokens(self._old), _tokens(self._new)
        words = frozenset(piece.key for piece in old if _WORD.match(piece.key))
        matches = CertainMatches(_keys(old), _keys(new), _TOKEN_REACHES, settle=_SENTENCE, lone=words)
        matches.pair(_lines_in_both(_lines(self._old, old), _lines(self._new, new)))
        place = new_place = 0
        for number, partner in enumerate([*matches.partners, len(new)]):
            if partner < 0:
                continue
            self._compare_letters(old[place:number], new[new_place:partner])
            if number < len(old):
                self._pair(old[number], new[partner])
            place, new_place = number + 1, partner + 1
        return Realignment(self._old, self._new, tuple(self._starts), tuple(self._ends))

    def _compare_letters(self, old: Sequence[_Piece], new: Sequence[_Piece]) -> None:
        if not old or not new:
            return
        letters, others = _letters(self._old, old), _letters(self._new, new)
        matches = CertainMatches(_keys(letters), _keys(others), _LETTER_REACHES, settle=_LETTERS)
        matches.pair()
        for first, last in matches.runs():
            # Of any two words some letters are the same by chance.
            if last - first >= _RUN or len(letters) == len(others) == last - first:
                for number in range(first, last):
                    self._pair(letters[number], others[matches.partners[number]])

    def _pair(self, old: _Piece, new: _Piece) -> None:
        """Say that a piece of the old text is this one of the new text."""
        text, other = self._old[old.start : old.end], self._new[new.start : new.end]
        if text == other:
            self._starts[old.start : old.end] = range(new.start, new.end)
            self._ends[old.start : old.end] = range(new.start + 1, new.end + 1)
            return
        letters, others = list(_letters(self._old, [old])), list(_letters(self._new, [new]))
        if len(letters) != len(others):
            letters, others = [old], [new]
        for mine, theirs in zip(letters, others, strict=True):
            length = mine.end - mine.start
            self._starts[mine.start : mine.end] = [theirs.start] * length
            self._ends[mine.start : mine.end] = [theirs.end] * length


def _tokens(text: str) -> list[_Piece]:
    return [_Piece(*match.span(), unicodedata.normalize("NFC", match.group())) for match in _TOKEN.finditer(text)]


def _letters(text: str, pieces: Iterable[_Piece]) -> list[_Piece]:
    return [
        _Piece(*match.span(), unicodedata.normalize("NFC", match.group()))
        for piece in pieces
        for match in _LETTER.finditer(text, piece.start, piece.end)
    ]


def _keys(pieces: Iterable[_Piece]) -> list[Hashable]:
    return [piece.key for piece in pieces]


def _lines(text: str, tokens: Sequence[_Piece]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Return the lines that occur once, by their tokens: the place of the first token, and how many there are."""
    lines: list[tuple[int, int]] = []
    first = 0
    for number in range(1, len(tokens) + 1):
        if number == len(tokens) or "\n" in text[tokens[number - 1].end : tokens[number].start]:
            lines.append((first, number))
            first = number
    keys = [tuple(piece.key for piece in tokens[start:end]) for start, end in lines]
    return {keys[place]: (lines[place][0], len(keys[place])) for place in once(keys).values()}


def _lines_in_both(
    old: dict[tuple[str, ...], tuple[int, int]], new: dict[tuple[str, ...], tuple[int, int]]
) -> list[tuple[int, int, int]]:
    lengths = {old[key][0]: length for key, (_, length) in new.items() if key in old}
    chain = in_order((old[key][0], place) for key, (place, _) in new.items() if key in old)
    return [(start, place, lengths[start]) for start, place in chain]


def _filled(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a range without the white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _bare(text: str) -> str:
    return unicodedata.normalize("NFC", _SPACE.sub("", text))
