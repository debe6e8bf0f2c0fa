"""How far gold is: a state per article, what newer work has changed, and the audit's figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.adjudicating import gold_annotator
from annotator.services.adjudication.audit import AuditResult, audit_of
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.newer_work import kind_of, newer_work
from annotator.services.adjudication.sealed import latest_of, sealed_work
from annotator.services.projects import round_named
from annotator.services.units import never

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from annotator.agreement.matching import Mark
    from annotator.domain.adjudication import Settlement
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.newer_work import NewerWork
    from annotator.services.units import Cancelled, Units
    from annotator.storage.adjudication import SealedIndex
    from annotator.storage.unit_of_work import UnitOfWork

_NAMED: Final = 10
"""So many articles are named where some are told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatus:
    """One article's gold. ``people`` have sealed the article, gold was made from ``read`` submissions.

    ``newer`` is whose work (by name) is another since then.

    ``decided`` counts the decisions taken, those of the audit left out.
    """

    article: str
    title: str
    state: GoldState
    people: int
    read: int = 0
    rule: str = ""
    decided: int = 0
    newer: tuple[tuple[str, NewerWork], ...] = ()

    @property
    def stale(self) -> bool:
        """Whether somebody has sealed something else since gold began."""
        return bool(self.newer)

    @property
    def to_do(self) -> bool:
        """Whether there is something to settle."""
        return self.people > 0 and self.state is not GoldState.SETTLED


@dataclass(frozen=True, slots=True)
class GoldOverview:
    """Every article that somebody has sealed or that has gold, in the order of import; and the audit."""

    articles: tuple[GoldStatus, ...]
    audit: AuditResult
    label_set: LabelSet
    states: Counter[GoldState] = field(default_factory=Counter)

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values; an undefined figure is null."""
        return {
            "label_set": {"name": self.label_set.name, "version": self.label_set.version},
            "states": {state.value: self.states[state] for state in GoldState},
            "stale": [item.article for item in self.articles if item.stale],
            "audit": self.audit.document(),
            "articles": [
                {
                    "id": item.article,
                    "title": item.title,
                    "state": item.state.value,
                    "rule": item.rule or None,
                    "annotators": item.people,
                    "made_from": item.read,
                    "decisions": item.decided,
                    "stale": item.stale,
                    "newer_submissions_of": [name for name, _work in item.newer],
                    "changes": [change for name, work in item.newer for change in self._changes(name, work)],
                }
                for item in self.articles
            ],
        }

    def _changes(self, name: str, work: NewerWork) -> Iterator[dict[str, Any]]:
        for difference in work.differences:
            yield {
                "annotator": name,
                "change": kind_of(difference).value,
                "before": [self._span(mark, work.text) for mark in difference.first],
                "after": [self._span(mark, work.text) for mark in difference.second],
            }
        if work.details:
            yield {"annotator": name, "change": "details", "before": [], "after": []}

    def _span(self, mark: Mark, text: str) -> dict[str, Any]:
        label = self.label_set.label(mark.label)
        return {
            "start": mark.start,
            "end": mark.end,
            "label": label.name if label is not None else mark.label,
            "text": text[mark.start : mark.end],
        }


def overview(units: Units, *, newer: bool = True, cancelled: Cancelled = never) -> GoldOverview:
    """Return how far gold is; without ``newer`` no spans are read, and nothing counts as stale.

    Raise ``work.stopped`` once cancelled.
    """
    with units() as unit:
        return overview_of(unit, newer=newer, cancelled=cancelled)


def overview_of(unit: UnitOfWork, *, newer: bool = True, cancelled: Cancelled = never) -> GoldOverview:
    """Return the same inside a unit of work."""
    people = {person.id: person for person in unit.annotators.all()}
    gold = gold_annotator(unit)
    assignments = (
        {item.article: item for item in unit.assignments.of_annotator(gold.id, round_named(unit, "").id)}
        if gold is not None
        else {}
    )
    settlements = {item.article: item for item in unit.adjudication.settlements()}
    sealed = {
        article: {key: row for key, row in theirs.items() if not (people[key].gold or people[key].withdrawn)}
        for article, theirs in latest_of(unit.adjudication.sealed()).items()
    }
    decisions = unit.adjudication.decisions()
    decided = Counter(item.article for item in decisions if not item.audited)
    titles = {info.id: info.title for info in unit.articles.infos() if not info.withdrawn}
    label_set = unit.label_sets.current()
    names = {key: person.name for key, person in people.items()}
    resealed = {}
    for article, theirs in sealed.items() if newer else ():
        if article in settlements and _sealed_since(settlements[article], theirs):
            resealed[article] = _newer(unit, article, settlements[article], names)
            if cancelled():
                raise AnnotatorError("work.stopped")
    found = []
    for article, title in titles.items():
        theirs, settlement, assignment = sealed.get(article, {}), settlements.get(article), assignments.get(article)
        if not theirs and settlement is None and assignment is None:
            continue
        done = assignment is not None and assignment.state is AssignmentState.DONE
        begun = GoldState.IN_REVIEW if settlement is not None else GoldState.NOT_STARTED
        found.append(
            GoldStatus(
                article=article,
                title=title,
                state=GoldState.SETTLED if done else begun,
                people=len(theirs),
                read=len(settlement.submissions) if settlement is not None else 0,
                rule=settlement.rule if settlement is not None else "",
                decided=decided[article],
                newer=resealed.get(article, ()),
            )
        )
    states = Counter(item.state for item in found)
    return GoldOverview(tuple(found), audit_of(decisions), label_set, states)


def _sealed_since(settlement: Settlement, theirs: dict[str, SealedIndex]) -> bool:
    return any(row.submission not in settlement.submissions for row in theirs.values())


def _newer(
    unit: UnitOfWork, article: str, settlement: Settlement, names: dict[str, str]
) -> tuple[tuple[str, NewerWork], ...]:
    whole = unit.articles.get(article)
    read = sealed_work(unit, whole.info, settlement.submissions)
    works = newer_work(read, sealed_work(unit, whole.info), whole.text)
    return tuple(sorted(((names[work.annotator], work) for work in works), key=lambda item: item[0]))


def notes_on(unit: UnitOfWork, articles: Collection[str], *, drafts: bool) -> list[str]:
    """Return sentences on gold of these articles (ids) that somebody who takes it away must know of.

    With ``drafts`` they hold gold that is in review, too, as far as it is decided.
    """
    there = [item for item in overview_of(unit).articles if item.article in articles]
    found = []
    stale = [item.article for item in there if item.stale]
    if stale:
        found.append(f"gold is stale, as newer work has come since it began, in: {_listed(stale)}")
    open_ = [item.article for item in there if item.state is GoldState.IN_REVIEW] if drafts else []
    if open_:
        found.append(f"gold is in review and stands as far as it is decided, in: {_listed(open_)}")
    return found


def _listed(articles: list[str]) -> str:
    more = f" and {len(articles) - _NAMED} more" if len(articles) > _NAMED else ""
    return f"{', '.join(articles[:_NAMED])}{more}"
