"""Exact F1 per distinct surface: a name that stands thirteen times is one decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.agreement.catalogue import SURFACE
from annotator.agreement.figures import Figure, Interval, NoInterval, Undefined, figure
from annotator.agreement.resampling import Resampling, draw_weights, interval_of
from annotator.agreement.tallies import PairTally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.ratios import Numbers

_MOST_ENTRIES: Final = 200_000
"""Beyond so many (cluster, surface) the resampling would take minutes."""


@dataclass(frozen=True, slots=True)
class _Entries:
    """For each cluster and each surface in it: both by number, the spans of both annotators and those equal."""

    clusters: NDArray[np.int64]
    surfaces: NDArray[np.int64]
    spans: Numbers
    equal: Numbers


def surface_f1(
    tallies: Iterable[tuple[str, PairTally]],
    why: Undefined,
    resampling: Resampling | None = None,
    label: str | None = None,
) -> Figure:
    """Return the mean over distinct (surface, label) of the exact F1 of their spans, pooled over articles and pairs.

    The tallies come with the cluster their article belongs to. With a ``label`` (id) only its surfaces count.
    """
    sums: dict[tuple[str, tuple[str, str]], list[int]] = {}
    clusters: dict[str, int] = {}
    for cluster, tally in tallies:
        clusters.setdefault(cluster, len(clusters))
        for surface, (spans, equal) in tally.surfaces.items():
            if label is None or surface[1] == label:
                entry = sums.setdefault((cluster, surface), [0, 0])
                entry[0] += spans
                entry[1] += 2 * equal
    entries = _entries(sums, clusters)
    distinct = int(entries.surfaces.max()) + 1 if sums else 0
    made = figure(SURFACE, _ratio(entries, None, distinct), distinct, why)
    if resampling is None:
        return made
    if made.value is None:
        return made.within(NoInterval.NO_VALUE)
    if len(sums) > _MOST_ENTRIES:
        return made.within(NoInterval.NOT_ADDITIVE)
    return made.within(_interval(entries, len(clusters), distinct, resampling))


def _entries(sums: dict[tuple[str, tuple[str, str]], list[int]], clusters: dict[str, int]) -> _Entries:
    import numpy as np

    numbers: dict[tuple[str, str], int] = {}
    places = [(clusters[cluster], numbers.setdefault(surface, len(numbers))) for cluster, surface in sums]
    where = np.asarray(places, dtype=np.int64).reshape(-1, 2)
    amounts = np.asarray(list(sums.values()), dtype=np.float64).reshape(-1, 2)
    return _Entries(where[:, 0], where[:, 1], amounts[:, 0], amounts[:, 1])


def _ratio(entries: _Entries, weights: Numbers | None, distinct: int) -> tuple[float, float]:
    """Return the sum of the surfaces' F1 and how many surfaces there are; each cluster counted by its weight."""
    import numpy as np

    factor = 1.0 if weights is None else weights[entries.clusters]
    spans = np.bincount(entries.surfaces, entries.spans * factor, distinct)
    equal = np.bincount(entries.surfaces, entries.equal * factor, distinct)
    there = spans > 0
    return float((equal[there] / spans[there]).sum()), float(there.sum())


def _interval(entries: _Entries, clusters: int, distinct: int, resampling: Resampling) -> Interval | NoInterval:
    import numpy as np

    drawn = [_ratio(entries, weights, distinct) for lot in draw_weights(clusters, resampling) for weights in lot]
    above, below = np.asarray(drawn).T
    return interval_of((above, below), clusters, resampling)
