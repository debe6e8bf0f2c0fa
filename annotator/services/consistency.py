"""Looking for the same name labelled here and not there, over one's own work or over everybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.consistency import Consistency, Inconsistency, Work
from annotator.domain.errors import AnnotatorError
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork

MOST = 1_000_000
"""Surfaces that are taken in, the most frequent first."""


def inconsistencies(
    units: Units, annotator: str | None, *, report: Report = silent, cancelled: Cancelled = never
) -> list[Inconsistency]:
    """Return the names that an annotator (id) has not labelled alike everywhere, None for everybody together.

    Articles that are done are looked at, and open ones with a span at least; withdrawn and set-aside ones are not.
    Raise ``work.stopped`` where it was cancelled.
    """
    consistency = Consistency()
    with units() as unit:
        people = {person.id: person.name for person in unit.annotators.all()}
        whose = [annotator] if annotator is not None else list(people)
        for person in whose:
            consistency.take(unit.spans.surfaces(person, MOST))
        works = [work for person in whose for work in unit.assignments.of_annotator(person) if _looked_at(work)]
        shown = set(unit.articles.ids())
        for number, assignment in enumerate(works):
            report(number, len(works))
            if cancelled():
                raise AnnotatorError("work.stopped")
            if assignment.article in shown:
                _look(unit, consistency, assignment, people[assignment.annotator])
    return consistency.found()


def _looked_at(assignment: Assignment) -> bool:
    return assignment.state in {AssignmentState.OPEN, AssignmentState.DONE}


def _look(unit: UnitOfWork, consistency: Consistency, assignment: Assignment, annotator: str) -> None:
    spans = unit.spans.of_assignment(assignment.id)
    if not spans and assignment.state is AssignmentState.OPEN:
        return
    article = unit.articles.get(assignment.article)
    leave = set(unit.dismissals.of_article(assignment.annotator, assignment.article))
    work = Work(assignment.id, article.id, article.info.title, annotator)
    consistency.look(work, article.text, spans, leave)
