"""Running sums of block heights that take a change in logarithmic time (a Fenwick tree)."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """The heights of consecutive blocks, in pixels, and where each begins."""

    __slots__ = ("_sums", "_top", "_values")

    def __init__(self, values: Sequence[float] = ()) -> None:
        self._values = list(values)
        count = len(self._values)
        self._sums = [0.0, *self._values]
        for index in range(1, count + 1):
            above = index + (index & -index)
            if above <= count:
                self._sums[above] += self._sums[index]
        self._top = 1 << (count.bit_length() - 1) if count else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> float:
        """Return the height of one block."""
        return self._values[index]

    def set(self, index: int, value: float) -> float:
        """Give a block another height; return by how much it grew."""
        growth = value - self._values[index]
        if growth:
            self._values[index] = value
            place = index + 1
            while place < len(self._sums):
                self._sums[place] += growth
                place += place & -place
        return growth

    def top(self, index: int) -> float:
        """Return where a block begins: the sum of all heights before it."""
        total = 0.0
        while index > 0:
            total += self._sums[index]
            index -= index & -index
        return total

    @property
    def total(self) -> float:
        """The sum of all heights."""
        return self.top(len(self._values))

    def at(self, y: float) -> int:
        """Return the block that holds a place; the first above all, the last below all."""
        place, step = 0, self._top
        while step:
            after = place + step
            if after < len(self._sums) and self._sums[after] <= y:
                place = after
                y -= self._sums[after]
            step >>= 1
        return max(0, min(place, len(self._values) - 1))
