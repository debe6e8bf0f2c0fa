"""How one annotator's sealed work differs from settled gold: for that annotator to learn from, and no ranking."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.agreement.exact import ExactCounts
from annotator.agreement.pairing import Cause, Difference, PairingCounts, pair
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_editing import merged_into
from annotator.services.adjudication.adjudicating import gold_annotator
from annotator.services.adjudication.overview import overview_of
from annotator.services.adjudication.sealed import latest_of, place_of, sealed_throughout
from annotator.services.projects import annotator_named
from annotator.services.review.differences import DifferenceRow, around
from annotator.services.submissions import SealedWork
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.domain.adjudication import Decision
    from annotator.domain.articles import Article, ArticleInfo
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator
    from annotator.services.review.differences import Context
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class GoldDifference:
    """One difference in an article; in ``how`` the annotator comes first and gold second.

    ``surfaces`` are those of its marks, in their order. ``context`` ends at spaces, where its paragraph goes on
    ``before`` or ``after`` it. ``reasons`` are the lead's.
    """

    how: Difference
    surfaces: tuple[str, ...]
    context: Context
    before: bool
    after: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDifferences:
    """What differs in one article."""

    info: ArticleInfo
    counts: PairingCounts
    differences: tuple[GoldDifference, ...]


@dataclass(frozen=True, slots=True)
class GoldDifferences:
    """One annotator's differences over the settled articles that they have sealed, in the order of import.

    ``left_out`` counts those that they have sealed, but have to work on still, in another round or again; ``stale``
    those whose gold may change, as newer work has come.
    """

    annotator: Annotator
    gold: Annotator
    label_set: LabelSet
    articles: tuple[ArticleDifferences, ...]
    left_out: int = 0
    stale: int = 0

    @property
    def counts(self) -> PairingCounts:
        """How often each kind of difference occurs."""
        return sum((article.counts for article in self.articles), PairingCounts())

    @property
    def causes(self) -> Counter[Cause]:
        """How often each cause of a boundary difference occurs."""
        return Counter(item.how.cause for item in self.differences if item.how.cause is not None)

    @property
    def exact_f1(self) -> float | None:
        """Exact F1 over all spans; None where neither side has one."""
        counts = self.counts
        return ExactCounts(counts.equal, counts.first, counts.second).f1

    @property
    def differences(self) -> list[GoldDifference]:
        """What differs in any article."""
        return [item for article in self.articles for item in article.differences]


class GoldDifferenceRows:
    """The differences as rows of a list, as :class:`annotator.services.review.differences.Differences` has them."""

    def __init__(self, found: GoldDifferences) -> None:
        self._items = [(article.info, item) for article in found.articles for item in article.differences]
        self._sides = (found.annotator.id, found.gold.id)

    def __len__(self) -> int:
        return len(self._items)

    def item(self, number: int) -> GoldDifference:
        """Return a difference by its place in the list."""
        return self._items[number][1]

    def row(self, number: int) -> DifferenceRow:
        """Return a difference as a row, by its place in the list."""
        info, item = self._items[number]
        return DifferenceRow(info, *self._sides, item.how, item.surfaces[0])

    def contexts(self, numbers: Iterable[int]) -> list[Context]:
        """Return the text around each of some differences."""
        return [self._items[number][1].context for number in numbers]


def comparable(units: Units) -> tuple[str, ...]:
    """Return the names of those who have sealed work on settled articles that can be compared with gold, in order.

    Raise ``gold.none-settled``.
    """
    with units() as unit:
        gold = gold_annotator(unit)
        settled = _settled(unit, gold).keys() if gold is not None else set()
        if not settled:
            raise AnnotatorError("gold.none-settled")
        people = [person for person in unit.annotators.all() if not person.gold and not person.withdrawn]
        return tuple(person.name for person in people if settled & sealed_throughout(unit, person.id))


def differences_from_gold(
    units: Units, name: str, *, report: Report = silent, cancelled: Cancelled = never
) -> GoldDifferences:
    """Compare the latest submissions of an annotator (by name) with the settled gold of the same articles.

    An article counts once every assignment of it is sealed: before that, gold would tell how to do it. Raise
    ``annotator.unknown``, ``annotator.withdrawn``, ``gold.itself``, ``gold.none-settled``, ``gold.none-of-theirs``,
    ``work.stopped``.
    """
    with units() as unit:
        person, gold = annotator_named(unit, name), gold_annotator(unit)
        if person.gold:
            raise AnnotatorError("gold.itself", name=person.name)
        if person.withdrawn:
            raise AnnotatorError("annotator.withdrawn", name=person.name)
        settled = _settled(unit, gold) if gold is not None else {}
        if gold is None or not settled:
            raise AnnotatorError("gold.none-settled")
        label_set = unit.label_sets.current()
        theirs = _latest(unit, person.id, settled)
        readable = theirs.keys() & sealed_throughout(unit, person.id)
        if not readable:
            raise AnnotatorError("gold.none-of-theirs", name=person.name)
        reader, found = _Reader(unit, label_set), []
        for number, article in enumerate(unit.articles.texts(readable)):
            report(number, len(readable))
            if cancelled():
                raise AnnotatorError("work.stopped")
            found.append(reader.compared(article, theirs[article.id], settled[article.id]))
        stale = sum(item.stale and item.article in readable for item in overview_of(unit, cancelled=cancelled).articles)
    return GoldDifferences(person, gold, label_set, tuple(found), len(theirs) - len(readable), stale)


def _settled(unit: UnitOfWork, gold: Annotator) -> dict[str, str]:
    """Return the assignment (id) of gold on each article (id) that is settled and not withdrawn."""
    here = {info.id for info in unit.articles.infos()}
    return {
        item.article: item.id
        for item in unit.assignments.of_annotator(gold.id)
        if item.state is AssignmentState.DONE and item.article in here
    }


def _latest(unit: UnitOfWork, annotator: str, articles: Collection[str]) -> dict[str, str]:
    """Return an annotator's latest submission (id) of each of these articles (id), whatever its round."""
    rows = (row for row in unit.adjudication.sealed() if row.annotator == annotator and row.article in articles)
    return {article: theirs[annotator].submission for article, theirs in latest_of(rows).items()}


class _Reader:
    """Compares submissions as the labels stand now."""

    def __init__(self, unit: UnitOfWork, label_set: LabelSet) -> None:
        self._unit, self._label_set = unit, label_set
        self._reader = SealedWork(label_set)

    def compared(self, article: Article, theirs: str, gold: str) -> ArticleDifferences:
        """Return what differs in an article between a submission (id) and the latest of a gold assignment (id)."""
        (submission,) = self._unit.sealed.with_ids([theirs])
        mine = self._reader.read(submission, article.info.language).spans
        latest = self._unit.submissions.latest(gold)
        settled = self._reader.read(latest, article.info.language).spans if latest is not None else ()
        pairing = pair(map(place_of, mine), map(place_of, settled), article.text)
        decisions = [item for item in self._unit.adjudication.decisions(article.id) if item.reason]
        held = {span.id: place_of(span) for span in settled}
        told = [(self._about(item, held), item.reason) for item in decisions]
        differences = tuple(
            replace(
                _in_context(article, item),
                reasons=tuple(dict.fromkeys(reason for places, reason in told if not places.isdisjoint(item.marks))),
            )
            for item in pairing.differences
        )
        return ArticleDifferences(article.info, pairing.counts, differences)

    def _about(self, decision: Decision, held: dict[str, tuple[int, int, str]]) -> set[tuple[int, int, str]]:
        """Return the places that a decision is about: those of its versions, and of the gold spans it made."""
        versions = {(v[0], v[1], merged_into(self._label_set, v[2])) for v in decision.versions}
        return versions | {held[span] for span in decision.spans if span in held}


def _in_context(article: Article, how: Difference) -> GoldDifference:
    text, found = article.text, around(article.text, how)
    line, first, last = found.text, found.start, found.start + len(found.text)
    before, after = _goes_on(text[max(0, first - 1) : first]), _goes_on(text[last : last + 1])
    if after and (space := line.rfind(" ", how.end - first)) >= 0:
        line = line[:space]
    if before and (space := line.find(" ", 0, how.start - first)) >= 0:
        first, line = first + space + 1, line[space + 1 :]
    surfaces = tuple(text[mark.start : mark.end] for mark in how.marks)
    return GoldDifference(how, surfaces, replace(found, start=first, text=line), before, after)


def _goes_on(beyond: str) -> bool:
    """Tell whether a paragraph goes on with the character that stands beyond a stretch, if there is one."""
    return beyond not in {"", "\n"}
