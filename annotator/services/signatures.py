"""MinHash signatures of sets, and which of them are worth comparing.

Signatures are those of ``datasketch.MinHash`` (Broder, "On the Resemblance and Containment of Documents", 1997), of
which the lowest 16 bits are kept (Li and König, "b-Bit Minwise Hashing", WWW 2010). They are cut into bands, and sets
that agree in a whole band are candidates (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, "Mining of
Massive Datasets", chapter 3). ``datasketch.MinHashLSH`` does the same with a dictionary of sets for each band, at some
20 kB a text; sorting each band in turn needs half a kilobyte and is quicker.

Two sets of similarity s become candidates with probability 1 - (1 - s^5)^51: 0.98 at 0.6, 0.9999 at 0.7.

This loads NumPy and datasketch; import it where it is needed only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from datasketch import MinHash

from annotator.services.shingles import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from annotator.services.shingles import Hashes

    Rows = NDArray[np.int64]

BANDS: Final = 51
ROWS: Final = 5
"""Values of a signature in each band."""
SIZE: Final = BANDS * ROWS
NEIGHBOURS: Final = 10
"""Of the sets that agree in a band, each is compared to so many that follow it: a thousand reports from one template
are found to hang together without half a million comparisons."""
_BLOCK: Final = 4096
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)


class Signatures:
    """Keeps the signature of each set given to it, by the set's number."""

    def __init__(self, seed: int) -> None:
        self._sketch = MinHash(SIZE, seed, hashfunc=_same, scheme="affine32")
        self._blocks: list[NDArray[np.uint16]] = []
        self._count = 0

    def add(self, shingles: Hashes) -> None:
        """Take in the signature of the next set."""
        self._sketch.clear()
        for start in range(0, len(shingles), _BLOCK):
            self._sketch.update_batch(shingles[start : start + _BLOCK].astype(np.uint32).tolist())
        if self._count % _BLOCK == 0:
            self._blocks.append(np.empty((_BLOCK, SIZE), np.uint16))
        self._blocks[-1][self._count % _BLOCK] = self._sketch.hashvalues.astype(np.uint16)
        self._count += 1

    def candidates(self, order: Rows, least: float) -> Iterator[tuple[int, int]]:
        """Yield the pairs of sets, by their places in ``order``, that are worth comparing, in order and each once.

        ``order`` holds numbers of sets; it says which are looked at, and which comes first. Pairs whose signatures show
        a similarity far below ``least`` are left out.
        """
        values = np.concatenate(self._blocks or [np.empty((0, SIZE), np.uint16)])[order]
        # Four standard deviations of the estimate where it is widest, at a similarity of one half.
        floor = (least - 4 * (0.25 / SIZE) ** 0.5) * SIZE
        codes = np.empty(0, np.int64)
        for band in range(BANDS):
            agreeing = np.setdiff1d(_agreeing(values[:, band * ROWS : (band + 1) * ROWS]), codes)
            codes = np.union1d(codes, _alike(values, agreeing, floor))
        for code in codes:
            yield divmod(int(code), len(order))


def _alike(values: NDArray[np.uint16], codes: Rows, floor: float) -> Rows:
    """Return those pairs of rows that have at least so many values in common."""
    found = [np.empty(0, np.int64)]
    for start in range(0, len(codes), _BLOCK):
        some = codes[start : start + _BLOCK]
        first, second = np.divmod(some, np.int64(len(values)))
        found.append(some[np.count_nonzero(values[first] == values[second], axis=1) >= floor])
    return np.concatenate(found)


def _same(value: int) -> int:
    return value


def _agreeing(band: NDArray[np.uint16]) -> Rows:
    """Return the pairs of rows that agree, as first * rows + second, where first < second."""
    keys = np.zeros(len(band), np.uint64)
    for column in range(band.shape[1]):
        keys = mixed(keys * _FACTOR + band[:, column])
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    found = [np.empty(0, np.int64)]
    for step in range(1, NEIGHBOURS + 1):
        places = np.flatnonzero(keys[step:] == keys[:-step])
        if not len(places):
            break
        found.append(order[places] * len(order) + order[places + step])
    return np.concatenate(found)
