"""Intervals: a bootstrap that resamples articles, and Wilson's for a single proportion.

Spans of one article are not independent of each other, so whole articles are drawn, near-duplicates as one, with all
pairs of annotators in them (cluster bootstrap: Efron & Tibshirani 1993; percentile method). The draws are multinomial
weights from numpy's PCG64 generator: the same seed gives the same interval.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from annotator.agreement.figures import Interval, NoInterval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.agreement.ratios import Numbers, Ratio

LEAST_ARTICLES: Final = 20
METHOD: Final = "percentile bootstrap over articles (PCG64)"
_AT_A_TIME: Final = 100
"""Draws whose weights are in memory together."""


@dataclass(frozen=True, slots=True)
class Resampling:
    """How intervals are made."""

    seed: int = 20_180_823
    draws: int = 1000
    confidence: float = 0.95


class Ledger:
    """Amounts by cluster of articles and by column, which are added up as they come."""

    def __init__(self) -> None:
        self._clusters: dict[str, int] = {}
        self._columns: dict[Hashable, int] = {}
        self._rows: list[int] = []
        self._places: list[int] = []
        self._amounts: list[float] = []

    @property
    def clusters(self) -> int:
        """How many clusters there are."""
        return len(self._clusters)

    def open(self, cluster: str) -> Callable[[Hashable, float], None]:
        """Return what adds an amount to a column of a cluster; the cluster counts even if nothing is added."""
        row = self._clusters.setdefault(cluster, len(self._clusters))
        columns, rows, places, amounts = self._columns, self._rows, self._places, self._amounts

        def add(column: Hashable, amount: float) -> None:
            if amount:
                rows.append(row)
                places.append(columns.setdefault(column, len(columns)))
                amounts.append(amount)

        return add

    def closed(self) -> Totals:
        """Return the sums."""
        import numpy as np

        width = len(self._columns)
        flat = np.asarray(self._rows, dtype=np.int64) * max(width, 1) + np.asarray(self._places, dtype=np.int64)
        amounts = np.asarray(self._amounts, dtype=np.float64)
        matrix: Numbers = np.bincount(flat, amounts, self.clusters * width).astype(np.float64)
        return Totals(dict(self._columns), matrix.reshape(self.clusters, width))


class Totals:
    """The ledger's sums: ``matrix`` is clusters × columns."""

    def __init__(self, columns: dict[Hashable, int], matrix: Numbers) -> None:
        self.columns = columns
        self.matrix = matrix

    def whole(self) -> View:
        """Return the sums over all clusters."""
        return View(self.columns, self.matrix.sum(axis=0))

    def drawn(self, resampling: Resampling) -> View:
        """Return the sums over each draw of as many clusters as there are."""
        import numpy as np

        parts = [weights @ self.matrix for weights in draw_weights(len(self.matrix), resampling)]
        return View(self.columns, np.concatenate(parts))


def draw_weights(clusters: int, resampling: Resampling) -> Iterator[Numbers]:
    """Yield how often each cluster is drawn, some draws (rows) at a time."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(resampling.seed))
    even = np.full(clusters, 1 / clusters)
    for done in range(0, resampling.draws, _AT_A_TIME):
        size = min(_AT_A_TIME, resampling.draws - done)
        yield generator.multinomial(clusters, even, size=size).astype(np.float64)


@dataclass(frozen=True, slots=True)
class View:
    """Sums by column, of everything (one axis) or of many draws (draws × columns)."""

    columns: dict[Hashable, int]
    sums: Numbers

    def column(self, name: Hashable) -> Numbers:
        """Return one column, zero where nothing was added to it."""
        import numpy as np

        place = self.columns.get(name)
        return np.zeros(self.sums.shape[:-1]) if place is None else self.sums[..., place]

    def vector(self, head: Hashable, keys: Sequence[Hashable]) -> Numbers:
        """Return the columns (head, key) along a last axis."""
        import numpy as np

        if not keys:
            return np.zeros((*self.sums.shape[:-1], 0))
        return np.stack([self.column((head, key)) for key in keys], axis=-1)

    def table(self, head: Hashable, keys: Sequence[Hashable]) -> Numbers:
        """Return the columns (head, (key, key)) along two last axes."""
        import numpy as np

        table = np.zeros((*self.sums.shape[:-1], len(keys), len(keys)))
        for row, one in enumerate(keys):
            for column, two in enumerate(keys):
                place = self.columns.get((head, (one, two)))
                if place is not None:
                    table[..., row, column] = self.sums[..., place]
        return table


def interval_of(ratio: Ratio, clusters: int, resampling: Resampling) -> Interval | NoInterval:
    """Return the percentile interval of a figure from its numerators and denominators in all draws."""
    import numpy as np

    if clusters < LEAST_ARTICLES:
        return NoInterval.FEW_ARTICLES
    above, below = ratio
    defined = below > 0
    if not defined.any():
        return NoInterval.UNDEFINED_DRAWS
    values = above[defined] / below[defined]
    outside = (1 - resampling.confidence) / 2
    low, high = np.quantile(values, [outside, 1 - outside])
    undefined = int(len(defined) - defined.sum())
    return Interval(
        float(low), float(high), resampling.confidence, METHOD, resampling.draws, undefined, resampling.seed
    )


def wilson(hits: int, n: int, confidence: float = 0.95) -> Interval | None:
    """Return the Wilson score interval of a proportion (Wilson 1927); None where nothing was looked at."""
    if n <= 0:
        return None
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    share, spread = hits / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    reach = z / (1 + spread) * sqrt(share * (1 - share) / n + spread / (4 * n))
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return Interval(0.0 if hits == 0 else low, 1.0 if hits == n else high, confidence, "Wilson score")
