"""An article's gold from the journal alone: what every change since the first one adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.adjudication import Decision, Settlement
from annotator.domain.assignments import Assignment
from annotator.domain.changes import key_of
from annotator.domain.spans import Link, Span, in_reading_order
from annotator.services.adjudication.adjudicating import gold_annotator

if TYPE_CHECKING:
    from annotator.domain.changes import Record, RecordKey
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RebuiltGold:
    """An article's gold: its spans in reading order, its links, decisions in order of place, and what it began from."""

    assignment: Assignment | None
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    decisions: tuple[Decision, ...]
    settlement: Settlement | None

    def __bool__(self) -> bool:
        """Tell whether there is any gold."""
        return self.assignment is not None or self.settlement is not None or bool(self.decisions or self.spans)


def rebuilt(units: Units, article: str) -> RebuiltGold:
    """Return an article's gold as the journal tells it."""
    with units() as unit:
        golden = _gold_ever(unit)
        standing: dict[RecordKey, Record] = {}
        for entry in reversed(list(unit.journal.entries(article))):
            for item in entry.before:
                record = unit.journal.record(item)
                if record is not None:
                    standing.pop(key_of(record), None)
            for item in entry.after:
                record = unit.journal.record(item)
                if record is not None:
                    standing[key_of(record)] = record
    assignment = next(
        (
            record
            for record in standing.values()
            if isinstance(record, Assignment) and record.article == article and record.annotator in golden
        ),
        None,
    )
    mine = assignment.id if assignment is not None else ""
    return _gathered(article, assignment, [*_of(standing.values(), mine)], list(standing.values()))


def stored(units: Units, article: str) -> RebuiltGold:
    """Return an article's gold as it stands in the project, to compare with what the journal tells."""
    with units() as unit:
        gold = gold_annotator(unit)
        found = [
            item for item in unit.assignments.of_article(article) if gold is not None and item.annotator == gold.id
        ]
        assignment = found[0] if found else None
        records: list[Record] = []
        if assignment is not None:
            records += [*unit.spans.of_assignment(assignment.id), *unit.links.of_assignment(assignment.id)]
        settlement = unit.adjudication.settlement(article)
        others: list[Record] = [*unit.adjudication.decisions(article), *((settlement,) if settlement else ())]
    return _gathered(article, assignment, records, others)


def _gathered(article: str, assignment: Assignment | None, mine: list[Record], others: list[Record]) -> RebuiltGold:
    links = (record for record in mine if isinstance(record, Link))
    decisions = (record for record in others if isinstance(record, Decision) and record.article == article)
    settlements = (record for record in others if isinstance(record, Settlement) and record.article == article)
    return RebuiltGold(
        assignment=assignment,
        spans=tuple(sorted(in_reading_order(r for r in mine if isinstance(r, Span)), key=_span_order)),
        links=tuple(sorted(links, key=lambda link: link.id)),
        decisions=tuple(sorted(decisions, key=lambda item: (item.start, item.id))),
        settlement=next(settlements, None),
    )


def _span_order(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id


def _of(records: Any, assignment: str) -> Any:
    return (record for record in records if isinstance(record, Span | Link) and record.assignment == assignment)


def _gold_ever(unit: UnitOfWork) -> set[str]:
    """Return the ids of whoever is gold in this project."""
    return {person.id for person in unit.annotators.all() if person.gold}
