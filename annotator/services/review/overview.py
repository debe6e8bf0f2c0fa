"""What a comparison comes to: quick counts as it goes on, and every figure with its interval once it is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.agreement.agreement import by_label
from annotator.agreement.exact import ExactCounts
from annotator.agreement.pairing import Cause, Kind, PairingCounts
from annotator.agreement.resampling import Resampling
from annotator.agreement.summary import summarise
from annotator.agreement.works import PairKey
from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.agreement.agreement import Figures
    from annotator.agreement.summary import Summary
    from annotator.domain.roster import Round
    from annotator.services.review.comparing import Compared, Comparison

MOST_SURFACES: Final = 8
Reason = tuple[Kind, Cause | None]


@dataclass(frozen=True, slots=True)
class Score:
    """Spans counted over some articles; its F1 is the exact one."""

    articles: int = 0
    counts: ExactCounts = field(default_factory=lambda: ExactCounts(0, 0, 0))

    @property
    def f1(self) -> float | None:
        """Exact F1 over all spans, None where there is nothing to compare."""
        return self.counts.f1 if self.articles else None


@dataclass(frozen=True, slots=True)
class SurfaceCount:
    """A surface as it is mostly written, how often annotators differ on it, and in how many articles."""

    surface: str
    differences: int
    articles: int


@dataclass(frozen=True, slots=True)
class RoundScore:
    """How far annotators agree in a round, over all pairs."""

    round: Round
    score: Score


@dataclass(frozen=True, slots=True)
class Overview:
    """What is shown of a comparison.

    ``confusion`` counts spans by (first's label, second's label). ``by_label`` and ``by_pair`` say why they differ: a
    difference counts once under each label that either has there. ``summary`` and ``labels`` hold the figures, None
    until they have been made; ``later`` is the score of the latest submissions, None where nobody sealed twice.
    """

    comparison: Comparison
    total: Score
    pairs: dict[PairKey, Score]
    languages: dict[str, Score]
    confusion: Counter[tuple[str, str]]
    by_label: dict[str, Counter[Reason]]
    by_pair: dict[PairKey, Counter[Reason]]
    surfaces: tuple[SurfaceCount, ...]
    summary: Summary | None = None
    labels: dict[str, Figures] = field(default_factory=dict)
    later: Score | None = None
    rounds: tuple[RoundScore, ...] = ()

    def with_figures(self) -> Overview:
        """Return it with all figures and their intervals: seconds of work for thousands of articles."""
        tallies = [article.tally for article in self.comparison.articles]
        ids = [label.id for label in self.comparison.inventory.label_set.labels]
        return replace(
            self,
            summary=summarise(tallies, resampling=Resampling(), labels=ids),
            labels=by_label(tallies, ids),
        )


def overview_of(comparison: Comparison) -> Overview:
    """Count what there is of a comparison so far."""
    pairs: dict[PairKey, list[Compared]] = {pair: [] for pair in comparison.inventory.pairs}
    languages: defaultdict[str, list[Compared]] = defaultdict(list)
    confusion: Counter[tuple[str, str]] = Counter()
    reasons: defaultdict[str, Counter[Reason]] = defaultdict(Counter)
    for article in comparison.articles:
        for part in article.tally.pairs.values():
            confusion.update(part.confusion)
    for item in comparison.compared:
        pairs[item.first, item.second].append(item)
        languages[comparison.infos[item.article].language].append(item)
        for difference in item.differences:
            for label in {mark.label for mark in difference.marks}:
                reasons[label][difference.kind, difference.cause] += 1
    return Overview(
        comparison=comparison,
        total=replace(score_of(comparison.compared), articles=len(comparison.articles)),
        pairs={pair: score_of(items) for pair, items in pairs.items()},
        languages={name: score_of(items) for name, items in sorted(languages.items())},
        confusion=confusion,
        by_label=dict(reasons),
        by_pair={
            pair: Counter((each.kind, each.cause) for item in items for each in item.differences)
            for pair, items in pairs.items()
        },
        surfaces=_surfaces(comparison.compared),
    )


def score_of(items: Iterable[Compared]) -> Score:
    """Add up what two or more have sealed, pair by pair."""
    counts, number = PairingCounts(), 0
    for item in items:
        counts += item.counts
        number += 1
    return Score(number, ExactCounts(counts.equal, counts.first, counts.second))


def _surfaces(compared: Iterable[Compared]) -> tuple[SurfaceCount, ...]:
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for item in compared:
        for surface in item.surfaces:
            folded = fold_text(surface)
            written[folded][surface] += 1
            articles[folded].add(item.article)
    most = sorted(written, key=lambda folded: (-written[folded].total(), folded))[:MOST_SURFACES]
    return tuple(
        SurfaceCount(written[folded].most_common(1)[0][0], written[folded].total(), len(articles[folded]))
        for folded in most
    )
