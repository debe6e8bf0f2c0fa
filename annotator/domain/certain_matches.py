"""Which items of one sequence stand in another, told only where there is no doubt.

A stretch of several items that occurs once in both sequences is an anchor (as unique lines are in a patience diff);
of anchors that cross, the longest chain in order is kept. Between two anchors the same is done again with shorter
stretches. In what is left, if it is short, an item counts where every longest common subsequence pairs it with the
same other one; everything else stays without a partner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

EFFORT: Final = 40
"""How often, on average, each item may be looked at before the rest is left without partners."""


class Reach(NamedTuple):
    """Stretches of ``length`` items count as anchors in gaps of up to ``gap`` items on either side."""

    length: int
    gap: int


class _Gap(NamedTuple):
    """``old[start:end]`` faces ``new[new_start:new_end]``, with anchors or the texts' ends around both."""

    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def longest(self) -> int:
        return max(self.end - self.start, self.new_end - self.new_start)


class CertainMatches:
    """Pairs of equal items of two sequences, in order and each item at most once.

    ``partners[i]`` is the place in ``new`` of ``old[i]``, or -1. ``lone`` are items that may be an anchor by
    themselves; ``settle`` is the length up to which gaps are searched for a common subsequence.
    """

    def __init__(
        self,
        old: Sequence[Hashable],
        new: Sequence[Hashable],
        reaches: Iterable[Reach],
        *,
        settle: int,
        lone: frozenset[Hashable] | None = None,
    ) -> None:
        self._old, self._new = old, new
        self._reaches = tuple(reaches)
        self._settle = settle
        self._lone = lone
        self._left = EFFORT * (len(old) + len(new))
        self.partners = [-1] * len(old)

    def pair(self, anchors: Iterable[tuple[int, int, int]] = ()) -> None:
        """Find the partners; ``anchors`` (start, start in ``new``, length) are known beforehand, apart and in order."""
        for start, new_start, length in anchors:
            self.partners[start : start + length] = range(new_start, new_start + length)
        gaps = self._between(_Gap(0, len(self._old), 0, len(self._new)))
        while gaps:
            gap = gaps.pop()
            if gap.start >= gap.end or gap.new_start >= gap.new_end:
                continue
            old, new = self._old[gap.start : gap.end], self._new[gap.new_start : gap.new_end]
            if old == new:
                self.partners[gap.start : gap.end] = range(gap.new_start, gap.new_end)
                continue
            if self._left < 0:
                return
            if self._anchor(gap, old, new):
                gaps += self._between(gap)
            elif gap.longest <= self._settle:
                for index, other in _undoubted(old, new):
                    self.partners[gap.start + index] = gap.new_start + other

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the ranges of ``old`` whose partners follow each other in ``new``, too."""
        first = 0
        for index in range(1, len(self.partners) + 1):
            if index < len(self.partners) and 0 <= self.partners[index - 1] == self.partners[index] - 1:
                continue
            if self.partners[index - 1] >= 0:
                yield first, index
            first = index

    def _between(self, gap: _Gap) -> list[_Gap]:
        """Return the gaps that partners leave inside a gap."""
        found: list[_Gap] = []
        start, new_start = gap.start, gap.new_start
        for index in range(gap.start, gap.end):
            partner = self.partners[index]
            if partner < 0:
                continue
            if index > start or partner > new_start:
                found.append(_Gap(start, index, new_start, partner))
            start, new_start = index + 1, partner + 1
        found.append(_Gap(start, gap.end, new_start, gap.new_end))
        return found

    def _anchor(self, gap: _Gap, old: Sequence[Hashable], new: Sequence[Hashable]) -> bool:
        """Pair what the longest kind of anchor of this gap finds; tell whether there was any."""
        for length, longest in self._reaches:
            if gap.longest > longest or length > min(len(old), len(new)):
                continue
            self._left -= len(old) + len(new)
            firsts, others = _once(old, length), _once(new, length)
            shared = [
                (place, others[stretch])
                for stretch, place in firsts.items()
                if stretch in others and (length > 1 or self._lone is None or stretch[0] in self._lone)
            ]
            pairs = _agreed(in_order(shared), length)
            for index, other in pairs:
                self.partners[gap.start + index] = gap.new_start + other
            if pairs:
                return True
        return False


def in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain of pairs that rises on both sides."""
    tails: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    ordered = sorted(pairs)
    for number, (_, other) in enumerate(ordered):
        place = bisect_left(tails, other)
        before.append(lasts[place - 1] if place else -1)
        tails[place : place + 1] = [other]
        lasts[place : place + 1] = [number]
    chain = []
    number = lasts[-1] if lasts else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


def once(items: Iterable[Hashable]) -> dict[Hashable, int]:
    """Return the place of each item that occurs only once."""
    places: dict[Hashable, int] = {}
    for place, item in enumerate(items):
        places[item] = -1 if item in places else place
    return {item: place for item, place in places.items() if place >= 0}


def _once(items: Sequence[Hashable], length: int) -> dict[tuple[Hashable, ...], int]:
    return once(zip(*(items[shift:] for shift in range(length)), strict=False))  # type: ignore[return-value]


def _agreed(anchors: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return the pairs of items that anchors make, without those that another anchor pairs otherwise."""
    partners: dict[int, int] = {}
    owners: dict[int, int] = {}
    doubted: set[int] = set()
    for start, new_start in anchors:
        for index, other in zip(range(start, start + length), range(new_start, new_start + length), strict=True):
            if partners.setdefault(index, other) != other:
                doubted.add(index)
            if owners.setdefault(other, index) != index:
                doubted |= {index, owners[other]}
    return [(index, other) for index, other in partners.items() if index not in doubted]


def _undoubted(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the pairs that are part of every longest common subsequence."""
    before = _lengths(old, new)
    after = [row[::-1] for row in _lengths(old[::-1], new[::-1])[::-1]]
    whole = before[-1][-1]
    found = []
    for index, item in enumerate(old):
        others = [
            other
            for other, candidate in enumerate(new)
            if candidate == item and before[index][other] + 1 + after[index + 1][other + 1] == whole
        ]
        missable = any(before[index][cut] + after[index + 1][cut] == whole for cut in range(len(new) + 1))
        if len(others) == 1 and not missable:
            found.append((index, others[0]))
    return found


def _lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[list[int]]:
    """Return the length of the longest common subsequence of every pair of beginnings."""
    rows = [[0] * (len(new) + 1)]
    for item in old:
        above, row = rows[-1], [0]
        for other, candidate in enumerate(new):
            row.append(above[other] + 1 if candidate == item else max(above[other + 1], row[other]))
        rows.append(row)
    return rows
