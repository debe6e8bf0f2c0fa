"""Ending work on an article and taking it up again: done, set aside, reopened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState, SetAsideReason, Submission, moved_to
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.identifiers import new_id

if TYPE_CHECKING:
    from annotator.services.annotating import ArticleSession
    from annotator.services.units import Units


class Sealing:
    """Moves an open article's assignment from state to state. None of it is undone by undo."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def done(self, session: ArticleSession) -> Submission:
        """Seal the session's spans and links as a new submission; no spans is an answer too."""
        session.begin()
        at = now()
        title = session.article.info.title
        assignment = moved_to(session.assignment, AssignmentState.DONE, at=at, title=title)
        with self._units(writing=True) as unit:
            earlier = unit.submissions.of_assignment(assignment.id)
            submission = Submission(
                id=new_id(),
                assignment=assignment.id,
                number=len(earlier) + 1,
                version=session.label_set.version,
                sealed=at,
                spans=tuple(session.in_order()),
                links=tuple(session.links),
            )
            change = Change("assignment.done", before=(session.assignment,), after=(assignment, submission))
            unit.apply(change, by=assignment.annotator, at=at)
            unit.commit()
        session.take_in(change)
        return submission

    def set_aside(self, session: ArticleSession, reason: SetAsideReason, note: str = "") -> None:
        """Put the article away with a reason; its spans stay as a draft."""
        session.begin()
        self._move(session, AssignmentState.SET_ASIDE, "assignment.set-aside", reason.value, note)

    def reopen(self, session: ArticleSession, reason: str) -> None:
        """Take a done or set-aside article up again, with a reason; earlier submissions stay as they are."""
        self._move(session, AssignmentState.OPEN, "assignment.reopen", reason, "")

    def _move(self, session: ArticleSession, state: AssignmentState, action: str, reason: str, note: str) -> None:
        at = now()
        before = session.assignment
        after = moved_to(before, state, at=at, reason=reason, title=session.article.info.title, note=note)
        change = Change(action, before=(before,), after=(after,))
        with self._units(writing=True) as unit:
            unit.apply(change, by=before.annotator, at=at)
            unit.commit()
        session.take_in(change)
