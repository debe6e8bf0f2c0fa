"""Everything the lead's overview shows, in the order in which it is wanted: counts first, intervals last."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.services.clustering import Clustering
from annotator.services.review.comparing import Comparing
from annotator.services.review.inventory import Scope, Which
from annotator.services.review.overview import Overview, RoundScore, Score, overview_of, score_of
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.roster import Round
    from annotator.services.review.comparing import Comparison, Key
    from annotator.services.units import Cancelled, Report, Units

SECONDS: Final = 0.5
"""How often what has been found is published at most."""
PATIENCE: Final = 10
"""How many times longer than one count the pause until the next one is."""
KEPT: Final = 4
"""How many overviews with figures are kept."""
Basis = tuple[int, bool, tuple["Key", ...]]
"""What figures follow from: the version of the label set, whether there are two annotators, and what was compared."""


class Review:
    """Compares and counts; what depends on nothing that has changed is not done again."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self.comparing = Comparing(units)
        self._clustering = Clustering()
        self._figures: dict[Basis, Overview] = {}
        self.measured = 0
        """How often figures have been made, rather than known already."""
        self.measuring = False
        """Whether figures are being made just now: that cannot be stopped, and reads nothing of the project."""

    def close(self) -> None:
        """Let go of what was read of texts."""
        self._clustering.close()

    def run(
        self,
        scope: Scope,
        *,
        report: Report = silent,
        cancelled: Cancelled = never,
        publish: Callable[[Overview], None] | None = None,
    ) -> Overview | None:
        """Return the overview of a scope with all figures; None where the work was cancelled.

        ``publish`` gets what there is before that: first of some articles, then of all, then with the other rounds.
        """
        due = 0.0

        def some(comparison: Comparison) -> None:
            nonlocal due
            began = time.monotonic()
            if publish is not None and began >= due:
                publish(overview_of(comparison))
                # Counting what there is so far must not take much of the time that comparing the rest needs.
                due = time.monotonic() + max(SECONDS, PATIENCE * (time.monotonic() - began))

        comparison = self.comparing.run(scope, report=report, cancelled=cancelled, publish=some)
        if comparison is None:
            return None
        overview = self._as_known(overview_of(comparison))

        def tell() -> None:
            if publish is not None:
                publish(overview)
            # Nothing is being counted now, but the work is not done.
            report(0, 0)

        tell()
        overview = replace(
            overview, later=self._later(scope, comparison, cancelled), rounds=self._rounds(scope, cancelled)
        )
        tell()
        clusters = self._clusters(comparison, cancelled)
        return None if clusters is None or cancelled() else self._with_figures(overview, clusters)

    def _as_known(self, overview: Overview) -> Overview:
        """Return it with its figures where they have been made before."""
        known = self._figures.get(_basis(overview))
        if known is None:
            return overview
        return replace(overview, summary=known.summary, labels=known.labels, parts=known.parts, clusters=known.clusters)

    def _clusters(self, comparison: Comparison, cancelled: Cancelled) -> dict[str, str] | None:
        """Return which articles intervals draw as one; None where the work was cancelled."""
        try:
            with self._units() as unit:
                articles = (article.tally.article for article in comparison.articles)
                return self._clustering.of(unit, articles, comparison.marked, cancelled)
        except AnnotatorError:
            if cancelled():
                return None
            raise

    def _with_figures(self, overview: Overview, clusters: dict[str, str]) -> Overview:
        if overview.summary is not None and overview.clusters == clusters:
            return overview
        self.measured += 1
        self.measuring = True
        try:
            made = self._figures[_basis(overview)] = overview.with_figures(clusters)
        finally:
            self.measuring = False
        while len(self._figures) > KEPT:
            del self._figures[next(iter(self._figures))]
        return made

    def _later(self, scope: Scope, comparison: Comparison, cancelled: Cancelled) -> Score | None:
        if scope.which is not Which.FIRST or not comparison.inventory.reopened:
            return None
        return self._score(replace(scope, which=Which.LATEST), cancelled)

    def _rounds(self, scope: Scope, cancelled: Cancelled) -> tuple[RoundScore, ...]:
        with self._units() as unit:
            rounds: list[Round] = sorted(unit.rounds.all(), key=lambda each: (each.created, each.name))
        found = []
        for each in rounds:
            score = self._score(replace(scope, round=each.name), cancelled)
            if score is not None and score.articles:
                found.append(RoundScore(each, score))
        return tuple(found)

    def _score(self, scope: Scope, cancelled: Cancelled) -> Score | None:
        comparison = self.comparing.run(scope, cancelled=cancelled)
        if comparison is None:
            return None
        return replace(score_of(comparison.compared), articles=len(comparison.articles))


def _basis(overview: Overview) -> Basis:
    inventory = overview.comparison.inventory
    keys = tuple(article.key for article in overview.comparison.articles)
    return inventory.label_set.version, len(inventory.people) > 1, keys
