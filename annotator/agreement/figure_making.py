"""Figures read off a ledger, with their intervals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.agreement.figures import Figure, Measure, NoInterval, Undefined, figure
from annotator.agreement.resampling import LEAST_ARTICLES, Ledger, Resampling, Totals, View, interval_of

if TYPE_CHECKING:
    from annotator.agreement.ratios import Ratio


class FigureMaker:
    """Reads figures off a ledger, each with its interval where resampling was asked for."""

    def __init__(self, ledger: Ledger, resampling: Resampling | None) -> None:
        totals: Totals = ledger.closed()
        self.view = totals.whole()
        self._clusters = ledger.clusters
        self._resampling = resampling
        wanted = resampling is not None and ledger.clusters >= LEAST_ARTICLES
        self._drawn: View | None = totals.drawn(resampling) if resampling is not None and wanted else None

    def make(self, measure: Measure, ratio: Callable[[View], Ratio], n: float, why: Undefined) -> Figure:
        """Return one figure: what ``ratio`` reads off the sums, and off every draw."""
        made = figure(measure, ratio(self.view), round(n), why)
        if self._resampling is None:
            return made
        if made.value is None:
            return made.within(NoInterval.NO_VALUE)
        if self._drawn is None:
            return made.within(NoInterval.FEW_ARTICLES)
        return made.within(interval_of(ratio(self._drawn), self._clusters, self._resampling))
