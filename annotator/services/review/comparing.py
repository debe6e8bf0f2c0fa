"""Holds submissions against each other, article by article.

Submissions never change, nor do texts: what was found for those of an article under one version of the label set holds
for good. So it is kept, and after a change only the articles it touched are compared again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final

from annotator.agreement.pairing import Difference, Kind, PairingCounts, pair
from annotator.agreement.tallies import ArticleTally, tallied
from annotator.domain.articles import ZoneKind
from annotator.services.agreement.sealed_works import offered_attributes, whole_article, work_of
from annotator.services.duplicates import marked_pairs
from annotator.services.review.inventory import Inventory, Scope, taken_stock
from annotator.services.submissions import SealedWork
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.agreement.works import Work
    from annotator.domain.articles import Article, ArticleInfo
    from annotator.domain.grouping import IdPair
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

LOT: Final = 100
"""Articles that are read at a time."""
LONGEST_SURFACE: Final = 200
"""Code points of a surface that are kept."""

Key = tuple[int, tuple[str, ...]]
"""What a comparison follows from: the version of the label set, and the submissions (ids)."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What two annotators (ids) sealed of one article: how often they agree; each difference, its surface and zone."""

    article: str
    first: str
    second: str
    counts: PairingCounts
    differences: tuple[Difference, ...]
    surfaces: tuple[str, ...]
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article that two or more sealed: counted for the figures, and every two of them held against each other.

    ``zones`` are (kind, spans of all pairs, how many of them have an equal one) where there are spans.
    """

    key: Key
    tally: ArticleTally
    pairs: tuple[Compared, ...]
    zones: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Comparison:
    """Everything compared so far in a scope, in the articles' order. ``whole`` once nothing is missing any more.

    ``marked`` are the pairs of articles (ids), of these and all others, that are marked as duplicates.
    """

    inventory: Inventory
    infos: dict[str, ArticleInfo]
    marked: tuple[IdPair, ...]
    articles: tuple[ComparedArticle, ...]
    whole: bool

    @cached_property
    def compared(self) -> tuple[Compared, ...]:
        """Every two annotators in every article."""
        return tuple(item for article in self.articles for item in article.pairs)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the articles."""
        return tuple(sorted({info.language for info in self.infos.values()}))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources of the articles; one is empty where some have none."""
        return tuple(sorted({info.source for info in self.infos.values()}))

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """The kinds of zones that have spans, in the order in which they mostly stand."""
        found = {zone for article in self.articles for zone, _, _ in article.zones}
        return tuple(kind.value for kind in ZoneKind if kind.value in found)

    def same_as(self, other: Comparison) -> bool:
        """Tell whether the very same submissions were compared."""
        if (self.whole, self.inventory.scope) != (other.whole, other.inventory.scope):
            return False
        return [item.key for item in self.articles] == [item.key for item in other.articles]


class Comparing:
    """Compares what was sealed, and keeps what it found for as long as it lives."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self._kept: dict[Key, ComparedArticle] = {}
        self.made = 0
        """How many articles have been compared, rather than known already."""

    def run(
        self,
        scope: Scope,
        *,
        report: Report = silent,
        cancelled: Cancelled = never,
        publish: Callable[[Comparison], None] | None = None,
    ) -> Comparison | None:
        """Compare everything in a scope; None where the work was cancelled.

        ``publish`` is called with what there is after each lot of articles.
        """
        with self._units() as unit:
            inventory = taken_stock(unit, scope)
            version = inventory.label_set.version
            keys = {article: (version, ids) for article, ids in inventory.shared().items()}
            everything = list(unit.articles.infos())
            infos = {info.id: info for info in everything if info.id in keys}
            marked = tuple(marked_pairs(everything))
            found = {article: self._kept.get(key) for article, key in keys.items()}
            missing = [article for article, known in found.items() if known is None]
            done = len(found) - len(missing)

            def so_far(*, whole: bool) -> Comparison:
                return Comparison(inventory, infos, marked, tuple(item for item in found.values() if item), whole)

            for start in range(0, len(missing), LOT):
                if publish is not None:
                    publish(so_far(whole=False))
                report(done + start, len(found))
                if cancelled():
                    return None
                for item in self._compared(unit, inventory, missing[start : start + LOT], keys):
                    found[item.tally.article] = self._kept[item.key] = item
            report(len(found), len(found))
        for key in [key for key in self._kept if key[0] != version]:
            del self._kept[key]
        return so_far(whole=True)

    def _compared(
        self, unit: UnitOfWork, inventory: Inventory, lot: list[str], keys: dict[str, Key]
    ) -> Iterator[ComparedArticle]:
        sealed, offered = SealedWork(inventory.label_set), offered_attributes(inventory.label_set)
        articles = {article.id: article for article in unit.articles.texts(lot)}
        whose = {id_: article for article in lot for id_ in keys[article][1]}
        works = {
            submission.id: work_of(sealed.read(submission, articles[whose[submission.id]].info.language), offered)
            for submission in unit.sealed.with_ids(whose)
        }
        for article in lot:
            rows = inventory.sealed[article]
            sides = {person.id: works[rows[person.id].submission] for person in inventory.people if person.id in rows}
            self.made += 1
            yield _compare(articles[article], sides, keys[article])


def _compare(article: Article, sides: dict[str, Work], key: Key) -> ComparedArticle:
    measured = whole_article(article)
    pairs = []
    for first, second in combinations(sides, 2):
        pairing = pair(sides[first].marks, sides[second].marks, article.text)
        surfaces = tuple(article.text[slice(*core(item))][:LONGEST_SURFACE] for item in pairing.differences)
        zones = tuple(measured.zone_at(item.start) for item in pairing.differences)
        pairs.append(Compared(article.id, first, second, pairing.counts, pairing.differences, surfaces, zones))
    tally = tallied(measured, sides)
    return ComparedArticle(key, tally, tuple(pairs), _by_zone(tally))


def _by_zone(tally: ArticleTally) -> tuple[tuple[str, int, int], ...]:
    spans: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for part in tally.pairs.values():
        for (zone, _), credited in part.cells.items():
            spans[zone] += int(credited.spans)
            equal[zone] += int(credited.exact)
    return tuple((zone, count, equal[zone]) for zone, count in spans.items())


def core(difference: Difference) -> tuple[int, int]:
    """Return the stretch a difference is filed under: what both sides hold, else the span there is.

    So a name that one annotator has missed and one that another has taken with a particle are filed together.
    """
    sides = [
        (min(mark.start for mark in side), max(mark.end for mark in side))
        for side in (difference.first, difference.second)
        if side
    ]
    if difference.kind is Kind.SPLIT_MERGE or len(sides) == 1:
        return difference.start, difference.end
    start, end = max(side[0] for side in sides), min(side[1] for side in sides)
    return (start, end) if start < end else (difference.start, difference.end)
