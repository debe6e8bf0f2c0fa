"""One-to-one matching of overlapping spans by the greatest total intersection over union.

The spans of two annotators that overlap make a bipartite graph; each of its connected parts is matched on its own, by
successive shortest augmenting paths with dual prices (Kuhn 1955 and Munkres 1957 for sparse graphs), in whole numbers,
so that equal totals are equal. Of equally good matchings the one whose spans begin earlier is taken.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from math import lcm
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NEAREST: Final = 32
"""Of more spans of one annotator and one kind over one place, those that begin last are looked at."""
_EXACT_BITS: Final = 256
"""Where a common denominator of a part would be longer, fractions are cut there."""
_MOST_STEPS: Final = 2_000_000
"""A part that would take more steps is matched greedily: thousands of spans lying over each other."""


class Mark(NamedTuple):
    """A span as measures see it: ``[start, end)`` in code points of its article, and the id of its label."""

    start: int
    end: int
    label: str


class Edge(NamedTuple):
    """Two overlapping spans, by their places in the two lists; the code points both hold, and that either holds."""

    row: int
    column: int
    shared: int
    joined: int


def iou(first: Mark, second: Mark) -> float:
    """Return the intersection over union of two spans in code points."""
    shared = min(first.end, second.end) - max(first.start, second.start)
    return shared / (first.end - first.start + second.end - second.start - shared) if shared > 0 else 0.0


def overlapping(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[Edge]:
    """Yield each two spans, one of either sorted list, that share at least one code point."""
    order = sorted(
        [(mark, 0, place) for place, mark in enumerate(first)] + [(mark, 1, place) for place, mark in enumerate(second)]
    )
    open_: tuple[list[tuple[Mark, int]], list[tuple[Mark, int]]] = ([], [])
    for mark, side, place in order:
        start, end = mark.start, mark.end
        other = open_[1 - side]
        other[:] = [item for item in other if item[0].end > start][-NEAREST:]
        for theirs, at in other:
            shared = min(end, theirs.end) - start
            if shared > 0:
                joined = max(end, theirs.end) - theirs.start
                yield Edge(at, place, shared, joined) if side else Edge(place, at, shared, joined)
        mine = open_[side]
        mine.append((mark, place))
        if len(mine) > 2 * NEAREST:
            mine[:] = [item for item in mine if item[0].end > start][-NEAREST:]


def best_matching(
    first: Sequence[Mark], second: Sequence[Mark], allowed: Callable[[Edge], bool] | None = None
) -> list[tuple[int, int]]:
    """Return the places of the spans that belong together, from two sorted lists without a common value."""
    edges = [edge for edge in overlapping(first, second) if allowed is None or allowed(edge)]
    found: list[tuple[int, int]] = []
    for part in _parts(edges):
        if len(part) == 1:
            found.append(part[0][:2])
        else:
            found += _match_part(first, second, part)
    return sorted(found)


def _parts(edges: list[Edge]) -> list[list[Edge]]:
    """Return the edges of each connected part."""
    root: dict[int, int] = {}

    def find(node: int) -> int:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for edge in edges:
        root[find(edge.row)] = find(~edge.column)
    parts: defaultdict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        parts[find(edge.row)].append(edge)
    return list(parts.values())


def _match_part(first: Sequence[Mark], second: Sequence[Mark], part: list[Edge]) -> list[tuple[int, int]]:
    rows, columns = sorted({edge.row for edge in part}), sorted({edge.column for edge in part})
    # Which side is first must make no difference, so the sides are put in an order of their own.
    if [second[place] for place in columns] < [first[place] for place in rows]:
        turned = [Edge(edge.column, edge.row, edge.shared, edge.joined) for edge in part]
        return [(row, column) for column, row in _match_part(second, first, turned)]
    weights = _weights(first, second, part)
    prices = _Prices(weights)
    for row in rows:
        prices.take_in(row)
        if prices.steps > _MOST_STEPS:
            return _greedy(weights)
    return prices.pairs


def _weights(first: Sequence[Mark], second: Sequence[Mark], part: list[Edge]) -> dict[int, dict[int, int]]:
    """Return whole numbers in proportion to the intersection over union, and below that for an early start."""
    scale = 1
    for joined in {edge.joined for edge in part}:
        scale = lcm(scale, joined)
        if scale.bit_length() > _EXACT_BITS:
            scale = 1 << _EXACT_BITS
            break
    starts = [(first[edge.row].start, second[edge.column].start) for edge in part]
    origin = min(map(min, starts))
    reach = 2 * (max(map(max, starts)) - origin) + 1
    step = (reach + 1) * len(part)
    weights: dict[int, dict[int, int]] = {}
    for edge, (here, there) in zip(part, starts, strict=True):
        early = reach - (here - origin) - (there - origin)
        weights.setdefault(edge.row, {})[edge.column] = edge.shared * scale // edge.joined * step + early
    return weights


class _Prices:
    """A matching that is best for the rows taken in so far, with the dual prices that prove it.

    Every row's price plus a column's is at least the weight between them, and equals it where the two are matched; a
    row or column without a partner has the price 0.
    """

    def __init__(self, weights: dict[int, dict[int, int]]) -> None:
        self._weights = weights
        self._row_price = dict.fromkeys(weights, 0)
        self._column_price: defaultdict[int, int] = defaultdict(int)
        self._row_of: dict[int, int] = {}
        self.steps = 0

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The places (row, column) matched."""
        return [(row, column) for column, row in self._row_of.items()]

    def take_in(self, row: int) -> None:
        """Match one more row, moving others where that makes the total greater."""
        self._row_price[row] = max(0, *(weight - self._column_price[at] for at, weight in self._weights[row].items()))
        rows, columns = {row: 0}, dict[int, int]()
        came_from: dict[int, int] = {}
        length, free_column, left_out = self._search(row, rows, columns, came_from)
        for reached, distance in rows.items():
            self._row_price[reached] -= max(0, length - distance)
        for settled, distance in columns.items():
            self._column_price[settled] += max(0, length - distance)
        column_of = {self._row_of[at]: at for at in columns if at in self._row_of}
        column = free_column if free_column is not None else column_of.get(left_out)
        while column is not None:
            holder = came_from[column]
            self._row_of[column] = holder
            column = column_of.get(holder)

    def _search(
        self, row: int, rows: dict[int, int], columns: dict[int, int], came_from: dict[int, int]
    ) -> tuple[int, int | None, int]:
        """Find the cheapest way to end: at a free column, or with a row (perhaps the new one) left out.

        Return its cost with that column or None, and that row.
        """
        best, left_out = self._row_price[row], row
        queue: list[tuple[int, int]] = []
        known: dict[int, int] = {}
        far = 0
        while True:
            price = self._row_price[row]
            self.steps += len(self._weights[row])
            for column, weight in self._weights[row].items():
                distance = far + price + self._column_price[column] - weight
                if distance < known.get(column, best):
                    known[column] = distance
                    came_from[column] = row
                    heappush(queue, (distance, column))
            while queue and queue[0][1] in columns:
                heappop(queue)
            if not queue or queue[0][0] >= best:
                return best, None, left_out
            far, column = heappop(queue)
            if column not in self._row_of:
                return far, column, left_out
            columns[column] = far
            row = self._row_of[column]
            rows[row] = far
            if far + self._row_price[row] < best:
                best, left_out = far + self._row_price[row], row


def _greedy(weights: dict[int, dict[int, int]]) -> list[tuple[int, int]]:
    """Match the best two that are still free, again and again."""
    order = sorted((-weight, row, column) for row, line in weights.items() for column, weight in line.items())
    rows: set[int] = set()
    columns: set[int] = set()
    found = []
    for _, row, column in order:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            found.append((row, column))
    return found
