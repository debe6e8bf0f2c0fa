"""How a span lies on tokens: widened to whole ones, narrowed to whole ones, or with tokens cut at its ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotator.tokens.tokenizers import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class CutToken(NamedTuple):
    """A token of the tokeniser that was cut, and where: offsets into the text, strictly inside it."""

    token: Token
    at: tuple[int, ...]

    @property
    def pieces(self) -> tuple[Token, ...]:
        """The tokens it became."""
        return tuple(Token(start, end) for start, end in pairwise((self.token.start, *self.at, self.token.end)))


class TokenGrid:
    """The tokens of a text (in order, apart from each other), to be asked by offset."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._starts = starts
        self._ends = ends

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> TokenGrid:
        """Return the grid of some tokens."""
        return cls([token[0] for token in tokens], [token[1] for token in tokens])

    @property
    def tokens(self) -> list[Token]:
        """The tokens, in order."""
        return list(map(Token, self._starts, self._ends))

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self._starts)

    def around(self, position: int) -> Token | None:
        """Return the token that an offset lies strictly inside of."""
        index = bisect_right(self._ends, position)
        if index == len(self._ends) or self._starts[index] >= position:
            return None
        return Token(self._starts[index], self._ends[index])

    def expanded(self, start: int, end: int) -> Token | None:
        """Return the range of all tokens that share a code point with ``[start, end)``; None where there are none."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        return Token(self._starts[first], self._ends[last]) if first <= last else None

    def contracted(self, start: int, end: int) -> Token | None:
        """Return the range of all tokens that lie inside ``[start, end)``; None where there are none."""
        first = bisect_left(self._starts, start)
        last = bisect_right(self._ends, end) - 1
        return Token(self._starts[first], self._ends[last]) if first <= last else None

    def cut(self, positions: Iterable[int]) -> tuple[TokenGrid, tuple[CutToken, ...]]:
        """Return the grid with tokens cut at the offsets that lie inside them, and which were cut, in order."""
        inside: dict[Token, list[int]] = {}
        for position in sorted(set(positions)):
            token = self.around(position)
            if token is not None:
                inside.setdefault(token, []).append(position)
        if not inside:
            return self, ()
        cuts = tuple(CutToken(token, tuple(at)) for token, at in inside.items())
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for cut in cuts:
            index = bisect_left(self._starts, cut.token.start)
            starts += (*self._starts[done:index], cut.token.start, *cut.at)
            ends += (*self._ends[done:index], *cut.at, cut.token.end)
            done = index + 1
        starts += self._starts[done:]
        ends += self._ends[done:]
        return TokenGrid(starts, ends), cuts


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``[start, end)`` without the white space at its edges; empty at ``end`` where it is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
