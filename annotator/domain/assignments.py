"""Assignments and their states, and the submissions that *done* seals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.domain.spans import Link, Span


class AssignmentState(StrEnum):
    """Where an annotator stands with an article."""

    UNOPENED = "unopened"
    OPEN = "open"
    DONE = "done"
    SET_ASIDE = "set aside"


FINISHED: Final = frozenset((AssignmentState.DONE, AssignmentState.SET_ASIDE))
"""States in which an annotator has ended work, until it is reopened."""


class SetAsideReason(StrEnum):
    """Why an article was set aside."""

    GARBLED = "garbled"
    WRONG_LANGUAGE = "wrong language"
    DUPLICATE = "duplicate"
    NOT_NEWS = "not news"
    TOO_DISTRESSING = "too distressing"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One annotator's work on one article in one round.

    ``reason`` is a :class:`SetAsideReason` while set aside, or the free text given when it was reopened;
    ``flag`` is why the annotator is unsure, empty when they are not; ``active_seconds`` counts time at work,
    idle time left out. ``opened`` and ``closed`` are ISO 8601 or empty.
    """

    id: str
    article: str
    annotator: str
    round: str
    state: AssignmentState = AssignmentState.UNOPENED
    reason: str = ""
    flag: str = ""
    note: str = ""
    active_seconds: int = 0
    created: str = ""
    opened: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What *done* sealed: spans and links of that moment. ``number`` counts from 1 within the assignment.

    ``origin`` is ``annotator`` or ``import``; ``aids`` names the suggesters that were offered.
    """

    id: str
    assignment: str
    number: int
    version: int
    sealed: str
    origin: str = "annotator"
    aids: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()


_TRANSITIONS = {
    AssignmentState.UNOPENED: {AssignmentState.OPEN, AssignmentState.DONE, AssignmentState.SET_ASIDE},
    AssignmentState.OPEN: {AssignmentState.DONE, AssignmentState.SET_ASIDE},
    AssignmentState.DONE: {AssignmentState.OPEN},
    AssignmentState.SET_ASIDE: {AssignmentState.OPEN},
}


def moved_to(
    assignment: Assignment, state: AssignmentState, *, at: str, reason: str = "", title: str = "", note: str = ""
) -> Assignment:
    """Return the assignment in a new state, or raise if that step does not exist.

    ``at`` is the moment (ISO 8601); ``title`` names the article in the error;
    a ``note`` replaces the one there was.
    """
    if state not in _TRANSITIONS[assignment.state]:
        raise AnnotatorError(
            "assignment.transition",
            title=title or assignment.article,
            state=assignment.state.value,
            wanted=state.value,
        )
    return replace(
        assignment,
        state=state,
        reason=reason,
        note=note or assignment.note,
        opened=assignment.opened or at,
        closed=at if state in FINISHED else "",
    )
