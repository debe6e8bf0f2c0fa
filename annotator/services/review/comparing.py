"""Holds submissions against each other, article by article and pair by pair.

Submissions never change, nor do texts: what was found for two of them under one version of the label set holds for
good. So it is kept, and after a change only the articles it touched are compared again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.agreement.pairing import Difference, Kind, PairingCounts, pair
from annotator.services.review.inventory import Facing, Inventory, Scope, taken_stock
from annotator.services.submissions import SealedWork
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.domain.articles import ArticleInfo
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

LOT: Final = 100
"""Articles that are read at a time."""
LONGEST_SURFACE: Final = 200
"""Code points of a surface that are kept."""

Place = tuple[int, int, str]
_Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """What two annotators sealed of one article: how often they agree, and each difference with its surface."""

    facing: Facing
    counts: PairingCounts
    equal: tuple[tuple[str, int], ...]
    differences: tuple[Difference, ...]
    surfaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything compared so far in a scope, in the articles' order. ``whole`` once nothing is missing any more."""

    inventory: Inventory
    infos: dict[str, ArticleInfo]
    compared: tuple[Compared, ...]
    whole: bool


class Comparing:
    """Compares what was sealed, and keeps what it found for as long as it lives."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self._kept: dict[_Key, Compared] = {}
        self.made = 0
        """How many pairs of submissions have been compared, rather than known already."""

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
            infos = {info.id: info for info in unit.articles.infos() if info.id in inventory.sealed}
            facing = list(inventory.facing())
            version = inventory.label_set.version
            found = [self._kept.get((*each.submissions, version)) for each in facing]
            missing = [place for place, known in enumerate(found) if known is None]
            done = len(facing) - len(missing)
            if publish is not None and missing:
                publish(Comparison(inventory, infos, tuple(item for item in found if item), whole=False))
            report(done, len(facing))
            for lot in _lots(missing, facing):
                if cancelled():
                    return None
                compared = self._compared(unit, inventory, infos, [facing[place] for place in lot])
                for place, item in zip(lot, compared, strict=True):
                    found[place] = self._kept[(*item.facing.submissions, version)] = item
                done += len(lot)
                if publish is not None and done < len(facing):
                    publish(Comparison(inventory, infos, tuple(item for item in found if item), whole=False))
                report(done, len(facing))
        self._forget_other_versions(version)
        return Comparison(inventory, infos, tuple(item for item in found if item), whole=True)

    def _compared(
        self, unit: UnitOfWork, inventory: Inventory, infos: dict[str, ArticleInfo], facing: list[Facing]
    ) -> Iterator[Compared]:
        sealed = SealedWork(inventory.label_set)
        articles = {id_: each.article for each in facing for id_ in each.submissions}
        places: dict[str, list[Place]] = {}
        for submission in unit.sealed.with_ids(articles):
            language = infos[articles[submission.id]].language
            spans = sealed.read(submission, language).spans
            places[submission.id] = [(span.start, span.end, span.label) for span in spans]
        differing = {each.article for each in facing if len({frozenset(places[id_]) for id_ in each.submissions}) > 1}
        texts = {article.id: article.text for article in unit.articles.texts(differing)}
        for each in facing:
            self.made += 1
            first, second = (places[id_] for id_ in each.submissions)
            yield _compare(each, first, second, texts.get(each.article, ""))

    def _forget_other_versions(self, version: int) -> None:
        for key in [key for key in self._kept if key[2] != version]:
            del self._kept[key]


def _compare(facing: Facing, first: list[Place], second: list[Place], text: str) -> Compared:
    pairing = pair(first, second, text)
    return Compared(
        facing=facing,
        counts=pairing.counts,
        equal=tuple(sorted(Counter(mark.label for mark in pairing.equal).items())),
        differences=pairing.differences,
        surfaces=tuple(text[slice(*core(item))][:LONGEST_SURFACE] for item in pairing.differences),
    )


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


def _lots(missing: list[int], facing: list[Facing]) -> Iterator[list[int]]:
    """Yield the places of what is missing, a lot of articles at a time; those of one article stay together."""
    lot: list[int] = []
    articles: set[str] = set()
    for place in missing:
        article = facing[place].article
        if article not in articles and len(articles) == LOT:
            yield lot
            lot, articles = [], set()
        lot.append(place)
        articles.add(article)
    if lot:
        yield lot
