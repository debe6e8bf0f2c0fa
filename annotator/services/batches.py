"""Ending the work on several articles at once, and taking it up again: one change, one entry in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.assignments import FINISHED, Assignment, AssignmentState, SetAsideReason, Submission, moved_to
from annotator.domain.changes import Change, Record
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.services.projects import annotator_named, round_named
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Moved:
    """How many articles were moved to another state, and how many were left; all are left where it was cancelled."""

    moved: int
    left: int


@dataclass(frozen=True, slots=True)
class _Move:
    """The state that assignments are brought to, what the journal calls that, and why."""

    state: AssignmentState
    action: str
    reason: str = ""
    note: str = ""


class Batches:
    """Moves one annotator's work on several articles from state to state. None of it is undone by undo."""

    def __init__(self, units: Units, *, annotator: Annotator, round_: Round, by: str | None = None) -> None:
        """``by`` is who does it (an annotator's id, or empty), where that is not the annotator."""
        self._units = units
        self._annotator = annotator.id
        self._by = self._annotator if by is None else by
        self._round = round_.id

    def done(self, ids: Sequence[str], *, report: Report = silent, cancelled: Cancelled = never) -> Moved:
        """Seal what there is on each article; those that are done or set aside already are left as they are."""
        return self._run(_Move(AssignmentState.DONE, "assignment.done"), ids, report, cancelled)

    def set_aside(
        self,
        ids: Sequence[str],
        reason: SetAsideReason,
        note: str = "",
        *,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> Moved:
        """Put articles away with a reason; those that are done or set aside already are left as they are."""
        move = _Move(AssignmentState.SET_ASIDE, "assignment.set-aside", reason.value, note)
        return self._run(move, ids, report, cancelled)

    def reopen(
        self, ids: Sequence[str], reason: str, *, report: Report = silent, cancelled: Cancelled = never
    ) -> Moved:
        """Take done and set-aside articles up again, with a reason; all others are left as they are."""
        return self._run(_Move(AssignmentState.OPEN, "assignment.reopen", reason), ids, report, cancelled)

    def _run(self, move: _Move, ids: Sequence[str], report: Report, cancelled: Cancelled) -> Moved:
        at = now()
        before: list[Record] = []
        after: list[Record] = []
        with self._units(writing=True) as unit:
            version = unit.label_sets.current().version
            for number, article in enumerate(ids):
                if cancelled():
                    return Moved(0, len(ids))
                old = unit.assignments.find(article, self._annotator, self._round)
                finished = old is not None and old.state in FINISHED
                if finished == (move.state is AssignmentState.OPEN):
                    before += [old] if old else []
                    new = moved_to(
                        old or self._begun(article, at), move.state, at=at, reason=move.reason, note=move.note
                    )
                    after.append(new)
                    if move.state is AssignmentState.DONE:
                        after.append(_sealed(unit, new, version, at))
                report(number + 1, len(ids))
            if after:
                unit.apply(Change(move.action, before=tuple(before), after=tuple(after)), by=self._by, at=at)
                unit.commit()
        moved = sum(isinstance(record, Assignment) for record in after)
        return Moved(moved, len(ids) - moved)

    def _begun(self, article: str, at: str) -> Assignment:
        return Assignment(id=new_id(), article=article, annotator=self._annotator, round=self._round, created=at)


def reopened_by_lead(units: Units, ids: Sequence[str], *, of: str, round_name: str, reason: str) -> Moved:
    """Reopen an annotator's (name) articles (ids) in a round (the default one for "").

    Raise AnnotatorError where there is no such annotator, round or article; ``gold.itself``, ``annotator.withdrawn``.
    """
    with units() as unit:
        annotator, round_ = annotator_named(unit, of), round_named(unit, round_name)
        if annotator.gold or annotator.withdrawn:
            raise AnnotatorError("gold.itself" if annotator.gold else "annotator.withdrawn", name=annotator.name)
        for article in ids:
            unit.articles.info(article)
    return Batches(units, annotator=annotator, round_=round_, by="").reopen(list(dict.fromkeys(ids)), reason)


def _sealed(unit: UnitOfWork, assignment: Assignment, version: int, at: str) -> Submission:
    return Submission(
        id=new_id(),
        assignment=assignment.id,
        number=len(unit.submissions.of_assignment(assignment.id)) + 1,
        version=version,
        sealed=at,
        spans=tuple(unit.spans.of_assignment(assignment.id)),
        links=tuple(unit.links.of_assignment(assignment.id)),
    )
