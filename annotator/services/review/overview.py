"""What a comparison comes to: quick counts as it goes on, and every figure with its interval once it is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.agreement.agreement import by_group, by_label, by_pair, by_zone
from annotator.agreement.exact import ExactCounts
from annotator.agreement.figures import Undefined
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
_Sums = defaultdict[str, list[int]]
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
class PartFigures:
    """The figures that count spans by pair, and with their intervals by language, zone and source."""

    pairs: dict[PairKey, Figures] = field(default_factory=dict)
    languages: dict[str, Figures] = field(default_factory=dict)
    zones: dict[str, Figures] = field(default_factory=dict)
    sources: dict[str, Figures] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Overview:
    """What is shown of a comparison.

    ``confusion`` counts spans by (first's label, second's label). ``by_label`` and ``by_pair`` say why they differ: a
    difference counts once under each label that either has there. ``summary`` and ``labels`` hold the figures, None
    until they have been made, and ``parts`` those by pair, language, zone and source. ``clusters`` says which articles
    they were made with as one. ``later`` is the score of the latest submissions, None where nobody sealed twice.
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
    parts: PartFigures = field(default_factory=PartFigures)
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
        resampling = Resampling()
        return replace(
            self,
            summary=summarise(tallies, resampling=resampling, labels=ids, nothing=nothing),
            labels=by_label(tallies, ids, resampling=resampling, nothing=nothing),
            parts=PartFigures(
                pairs=by_pair(tallies),
                languages=by_group(tallies, "language", resampling=resampling),
                zones=by_zone(tallies, resampling=resampling),
                sources=by_group(tallies, "source", resampling=resampling),
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
    languages, zones, sources = _by_part(comparison)
    return Overview(
        comparison=comparison,
        total=replace(score_of(comparison.compared), articles=len(comparison.articles)),
        pairs={pair: score_of(items) for pair, items in pairs.items()},
        languages=languages,
        zones=zones,
        sources=sources,
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


def _by_part(comparison: Comparison) -> tuple[dict[str, PartScore], dict[str, PartScore], dict[str, PartScore]]:
    """Add up all pairs by language, zone and source."""
    found: tuple[_Sums, _Sums, _Sums] = (defaultdict(_nothing), defaultdict(_nothing), defaultdict(_nothing))
    languages, zones, sources = found
    for article in comparison.articles:
        spans = equal = 0
        for zone, more, same in article.zones:
            _add(zones[zone], more, same)
            spans, equal = spans + more, equal + same
        _add(languages[article.tally.language], spans, equal)
        _add(sources[article.tally.source], spans, equal)
    first, second, third = ({name: PartScore(*sums) for name, sums in sorted(part.items())} for part in found)
    return first, second, third


def _nothing() -> list[int]:
    return [0, 0, 0]


def _add(sums: list[int], spans: int, equal: int) -> None:
    sums[0] += 1
    sums[1] += spans
    sums[2] += equal


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
