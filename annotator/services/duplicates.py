"""Marking articles that say the same before they are given out: ``duplicate_of`` in their metadata."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from annotator.domain.changes import Change
from annotator.domain.grouping import groups
from annotator.domain.pairs import PairKind
from annotator.services.near_duplicates import near_duplicates
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.articles import ArticleInfo
    from annotator.domain.grouping import IdPair
    from annotator.services.units import Cancelled, Report, Units

MARK = "article.duplicates"


@dataclass(frozen=True, slots=True, order=True)
class DuplicatePair:
    """Two articles whose texts are near each other, by id and title, and how alike they are from 0 to 1."""

    first: str
    second: str
    first_title: str
    second_title: str
    similarity: float

    def document(self) -> dict[str, Any]:
        """Return the pair as JSON-able values."""
        return {"articles": [self.first, self.second], "similarity": self.similarity}


class Duplicates:
    """Finds near-duplicates among all articles and marks them."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def find(self, *, report: Report = silent, cancelled: Cancelled = never) -> tuple[DuplicatePair, ...]:
        """Return the pairs of near texts that are not marked yet. Raise ``work.stopped`` where it was cancelled."""
        with self._units() as unit:
            infos = {info.id: info for info in unit.articles.infos()}
            texts = ((article.id, article.text) for article in unit.articles.texts())
            near = near_duplicates(texts, total=len(infos), report=report, cancelled=cancelled)
        together = groups(infos, marked_pairs(infos.values()))
        of = {id_: number for number, members in enumerate(together) for id_ in members}
        return tuple(
            DuplicatePair(pair.first, pair.second, infos[pair.first].title, infos[pair.second].title, pair.similarity)
            for pair in near
            if of.get(pair.first, pair.first) != of.get(pair.second, pair.second)
        )

    def mark(self, pairs: Iterable[IdPair], *, by: str = "") -> Change:
        """Mark pairs (ids): of articles that hang together, each names the first of them by id."""
        wanted = list(pairs)
        with self._units(writing=True) as unit:
            infos = {info.id: info for info in unit.articles.infos()}
            touched = {id_ for pair in wanted for id_ in pair}
            before, after = [], []
            for members in groups(infos, [*marked_pairs(infos.values()), *wanted]):
                if touched.isdisjoint(members):
                    continue
                for id_ in members[1:]:
                    new = _marked(infos[id_], members[0])
                    if new != infos[id_]:
                        before.append(infos[id_])
                        after.append(new)
            change = Change(MARK, tuple(before), tuple(after))
            if change:
                unit.apply(change, by=by)
                unit.commit()
        return change

    def apply(self, change: Change, *, by: str = "") -> None:
        """Store such a change again, or its inverse."""
        with self._units(writing=True) as unit:
            unit.apply(change, by=by)
            unit.commit()


def marked_pairs(infos: Iterable[ArticleInfo]) -> Iterator[IdPair]:
    """Yield the pairs that are marked as duplicates; translations are none."""
    for info in infos:
        other = dict(info.meta).get(PairKind.DUPLICATE.value)
        if other and other != info.id:
            yield info.id, other


def _marked(info: ArticleInfo, first: str) -> ArticleInfo:
    kept = [(name, value) for name, value in info.meta if name != PairKind.DUPLICATE.value]
    return replace(info, meta=tuple(sorted([*kept, (PairKind.DUPLICATE.value, first)])))
