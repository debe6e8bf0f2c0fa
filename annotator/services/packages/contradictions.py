"""Whether a return contradicts what is here or brings nothing newer, and whether its side can be taken all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.domain.assignments import FINISHED, AssignmentState
from annotator.services.packages.merge_report import Obstacle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.assignments import Assignment, Submission
    from annotator.services.packages.origin import Taken
    from annotator.services.packages.records import Mark

REFUSALS: Final = {
    Obstacle.OTHER_CONTENT: "package.take-other-content",
    Obstacle.SEALED_BEFORE: "package.take-sealed-before",
}
"""Codes of the errors that say why a side cannot be taken."""


def contradict(
    theirs: Sequence[Submission], known: Mapping[str, Submission], *, others: frozenset[str], may_lack: bool
) -> bool:
    """Tell whether submissions contradict those that are here (by id); of ``others`` (ids) they need know nothing."""
    if altered(theirs, known):
        return True
    numbers = {item.number for item in known.values()}
    for item in theirs:
        here = known.get(item.id)
        if here is not None and here.number != item.number and not others:
            return True
        if here is None and (may_lack or (item.number in numbers and not others)):
            return True
    return not may_lack and not known.keys() <= {item.id for item in theirs} | others


def altered(theirs: Sequence[Submission], known: Mapping[str, Submission]) -> bool:
    """Tell whether a submission holds something else than the one of the same id that is here."""
    return any(_content(known[item.id]) != _content(item) for item in theirs if item.id in known)


def obstacle_of(there: Assignment, theirs: Sequence[Submission], known: Mapping[str, Submission]) -> Obstacle | None:
    """Return why a return's side of a conflict cannot be taken; its submissions come in order."""
    if altered(theirs, known):
        return Obstacle.OTHER_CONTENT
    if there.state is AssignmentState.DONE:
        last = known.get(theirs[-1].id)
        if last is not None and last.number < len(known):
            return Obstacle.SEALED_BEFORE
    return None


def no_newer(ours: Assignment, there: Assignment, mark: Mark, taken: Taken) -> bool:
    """Tell whether a return without new submissions brings nothing since the one that was taken in last.

    Then what differs was done here: the lead reopened the very ending that the return still has, or changed the work.
    """
    same_ending = there.state in FINISHED and there.closed == taken.closed
    unchanged = (mark.state, mark.work) == (taken.mark.state, taken.mark.work)
    return unchanged or (ours.state is AssignmentState.OPEN and same_ending)


def _content(item: Submission) -> Submission:
    """Return a submission whatever its number: it has another where others were sealed beside it."""
    return replace(item, number=0)
