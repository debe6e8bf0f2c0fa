"""What a comparison comes to: quick counts as it goes on, and every figure with its interval once it is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.agreement.agreement import by_group, by_label, by_pair, by_zone
from annotator.agreement.catalogue import EXACT_MACRO
from annotator.agreement.exact import ExactCounts
from annotator.agreement.figures import Undefined
from annotator.agreement.pairing import Cause, Kind, PairingCounts
from annotator.agreement.resampling import Resampling
from annotator.agreement.summary import summarise
from annotator.agreement.works import PairKey
from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.agreement.agreement import Figures
    from annotator.agreement.figures import Figure
    from annotator.agreement.summary import Summary
    from annotator.agreement.tallies import ArticleTally
    from annotator.domain.roster import Round
    from annotator.services.review.comparing import Compared, Comparison

MOST_SURFACES: Final = 8
_Name = TypeVar("_Name")
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
class PartScore:
    """Spans of both in a part of the articles, pooled over pairs, and how many of them are in equal pairs.

    ``articles`` are those compared; of a zone, those where someone has a span in it.
    """

    articles: int = 0
    spans: int = 0
    equal: int = 0

    @property
    def f1(self) -> float | None:
        """Exact F1 over all spans, None where there are none."""
        return self.equal / self.spans if self.spans else None

    def __add__(self, other: PartScore) -> PartScore:
        """Add up scores of other articles."""
        return PartScore(self.articles + other.articles, self.spans + other.spans, self.equal + other.equal)


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
class Means:
    """The exact F1 as a mean over articles, by pair, language, zone and source."""

    pairs: dict[PairKey, Figure] = field(default_factory=dict)
    languages: dict[str, Figure] = field(default_factory=dict)
    zones: dict[str, Figure] = field(default_factory=dict)
    sources: dict[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Overview:
    """What is shown of a comparison.

    ``confusion`` counts spans by (first's label, second's label). ``by_label`` and ``by_pair`` say why they differ: a
    difference counts once under each label that either has there. ``summary`` and ``labels`` hold the figures, None
    until they have been made; ``means`` the mean F1 over articles by pair, language, zone and source. ``clusters`` says
    which articles those were made with as one. ``later`` is the score of the latest submissions, None where nobody
    sealed twice.
    """

    comparison: Comparison
    total: Score
    pairs: dict[PairKey, Score]
    languages: dict[str, PartScore]
    zones: dict[str, PartScore]
    sources: dict[str, PartScore]
    confusion: Counter[tuple[str, str]]
    by_label: dict[str, Counter[Reason]]
    by_pair: dict[PairKey, Counter[Reason]]
    surfaces: tuple[SurfaceCount, ...]
    summary: Summary | None = None
    labels: dict[str, Figures] = field(default_factory=dict)
    means: Means = field(default_factory=Means)
    clusters: dict[str, str] = field(default_factory=dict)
    later: Score | None = None
    rounds: tuple[RoundScore, ...] = ()

    def with_figures(self, clusters: dict[str, str]) -> Overview:
        """Return it with all figures and their intervals: seconds of work for thousands of articles.

        ``clusters`` says of articles (ids) that are near-duplicates what stands for them.
        """
        inventory = self.comparison.inventory
        known = (article.tally for article in self.comparison.articles)
        tallies = [replace(tally, cluster=clusters.get(tally.article, tally.article)) for tally in known]
        ids = [label.id for label in inventory.label_set.labels if not label.retired]
        nothing = Undefined.NO_ARTICLES if len(inventory.people) > 1 else Undefined.ONE_ANNOTATOR
        return replace(
            self,
            summary=summarise(tallies, resampling=Resampling(), labels=ids, nothing=nothing),
            labels=by_label(tallies, ids, nothing=nothing),
            means=Means(
                pairs=_means(by_pair(tallies)),
                languages=_means(by_group(tallies, "language")),
                zones=_means(by_zone(tallies)),
                sources=_means(by_group(tallies, "source")),
            ),
            clusters=clusters,
        )


def overview_of(comparison: Comparison) -> Overview:
    """Count what there is of a comparison so far."""
    pairs: dict[PairKey, list[Compared]] = {pair: [] for pair in comparison.inventory.pairs}
    confusion: Counter[tuple[str, str]] = Counter()
    reasons: defaultdict[str, Counter[Reason]] = defaultdict(Counter)
    for article in comparison.articles:
        for part in article.tally.pairs.values():
            confusion.update(part.confusion)
    for item in comparison.compared:
        pairs[item.first, item.second].append(item)
        for difference in item.differences:
            for label in {mark.label for mark in difference.marks}:
                reasons[label][difference.kind, difference.cause] += 1
    tallies = [article.tally for article in comparison.articles]
    return Overview(
        comparison=comparison,
        total=replace(score_of(comparison.compared), articles=len(comparison.articles)),
        pairs={pair: score_of(items) for pair, items in pairs.items()},
        languages=_by_articles(tallies, "language"),
        zones=_by_zones(tallies),
        sources=_by_articles(tallies, "source"),
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


def _means(found: Mapping[_Name, Figures]) -> dict[_Name, Figure]:
    return {name: figures[EXACT_MACRO.key] for name, figures in found.items()}


def _by_articles(tallies: Iterable[ArticleTally], field: str) -> dict[str, PartScore]:
    found: defaultdict[str, PartScore] = defaultdict(PartScore)
    for tally in tallies:
        counts = [part.counts for part in tally.pairs.values()]
        spans, equal = sum(each.first + each.second for each in counts), sum(2 * each.equal for each in counts)
        found[getattr(tally, field)] += PartScore(1, spans, equal)
    return dict(sorted(found.items()))


def _by_zones(tallies: Iterable[ArticleTally]) -> dict[str, PartScore]:
    found: defaultdict[str, PartScore] = defaultdict(PartScore)
    for tally in tallies:
        here: defaultdict[str, PartScore] = defaultdict(lambda: PartScore(1))
        for part in tally.pairs.values():
            for (zone, _), credited in part.cells.items():
                here[zone] += PartScore(0, int(credited.spans), int(credited.exact))
        for zone, score in here.items():
            found[zone] += score
    return dict(found)


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
