"""How far gold is: a state per article, what is stale and why, and the audit's figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import AssignmentState
from annotator.services.adjudication.adjudicating import gold_annotator
from annotator.services.adjudication.audit import AuditResult, audit_of
from annotator.services.adjudication.cases import GoldState
from annotator.services.projects import round_named

if TYPE_CHECKING:
    from annotator.domain.adjudication import Settlement
    from annotator.services.units import Units
    from annotator.storage.adjudication import SealedIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatus:
    """One article's gold. ``people`` have sealed the article; ``newer`` of them (names) since gold began.

    ``decided`` counts the decisions taken, those of the audit left out.
    """

    article: str
    title: str
    state: GoldState
    people: int
    rule: str = ""
    decided: int = 0
    newer: tuple[str, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether somebody has sealed another submission since gold began."""
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
    label_set: tuple[str, int] = ("", 0)
    states: Counter[GoldState] = field(default_factory=Counter)

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values; an undefined figure is null."""
        return {
            "label_set": {"name": self.label_set[0], "version": self.label_set[1]},
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
                    "decisions": item.decided,
                    "stale": item.stale,
                    "newer_submissions_of": list(item.newer),
                }
                for item in self.articles
            ],
        }


def overview(units: Units) -> GoldOverview:
    """Return how far gold is, without reading any spans."""
    with units() as unit:
        people = {person.id: person for person in unit.annotators.all()}
        gold = gold_annotator(unit)
        assignments = (
            {item.article: item for item in unit.assignments.of_annotator(gold.id, round_named(unit, "").id)}
            if gold is not None
            else {}
        )
        settlements = {item.article: item for item in unit.adjudication.settlements()}
        sealed: dict[str, dict[str, SealedIndex]] = {}
        for row in unit.adjudication.sealed():
            person = people[row.annotator]
            latest = sealed.setdefault(row.article, {})
            if person.gold or person.withdrawn:
                continue
            known = latest.get(row.annotator)
            if known is None or (known.sealed, known.number, known.submission) < (
                row.sealed,
                row.number,
                row.submission,
            ):
                latest[row.annotator] = row
        decisions = unit.adjudication.decisions()
        decided = Counter(item.article for item in decisions if not item.audited)
        titles = {info.id: info.title for info in unit.articles.infos() if not info.withdrawn}
        label_set = unit.label_sets.current()
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
                rule=settlement.rule if settlement is not None else "",
                decided=decided[article],
                newer=_newer(settlement, theirs, {key: person.name for key, person in people.items()}),
            )
        )
    states = Counter(item.state for item in found)
    return GoldOverview(tuple(found), audit_of(decisions), (label_set.name, label_set.version), states)


def _newer(settlement: Settlement | None, theirs: dict[str, SealedIndex], names: dict[str, str]) -> tuple[str, ...]:
    if settlement is None:
        return ()
    known = set(settlement.submissions)
    return tuple(sorted(names[key] for key, row in theirs.items() if row.submission not in known))
