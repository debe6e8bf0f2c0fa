from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.assignments import Assignment, AssignmentState, SetAsideReason, moved_to
from annotator.domain.errors import AnnotatorError

S = AssignmentState
ALLOWED = {
    (S.UNOPENED, S.OPEN),
    (S.UNOPENED, S.DONE),
    (S.UNOPENED, S.SET_ASIDE),
    (S.OPEN, S.DONE),
    (S.OPEN, S.SET_ASIDE),
    (S.DONE, S.OPEN),
    (S.SET_ASIDE, S.OPEN),
}


def made(state):
    return Assignment(id="w", article="a", annotator="n", round="r", state=state, opened="t0", note="mine")


@pytest.mark.parametrize("before", S)
@pytest.mark.parametrize("after", S)
def test_the_steps_there_are(before, after):
    if (before, after) in ALLOWED:
        moved = moved_to(made(before), after, at="t1", reason="why")
        assert (moved.state, moved.reason, moved.opened, moved.note) == (after, "why", "t0", "mine")
        assert moved.closed == ("" if after is S.OPEN else "t1")
    else:
        with pytest.raises(AnnotatorError) as caught:
            moved_to(made(before), after, at="t1", title="The talks")
        assert caught.value.code == "assignment.transition"
        assert "The talks" in str(caught.value)


def test_the_first_opening_stays_and_a_new_note_replaces_the_old():
    first = moved_to(replace(made(S.UNOPENED), opened=""), S.OPEN, at="t1")
    again = moved_to(moved_to(first, S.DONE, at="t2"), S.OPEN, at="t3", reason="a mistake", note="look again")
    assert (first.opened, again.opened, again.closed) == ("t1", "t1", "")
    assert (again.reason, again.note) == ("a mistake", "look again")


def test_a_reason_does_not_outlive_its_state():
    aside = moved_to(made(S.OPEN), S.SET_ASIDE, at="t1", reason=SetAsideReason.GARBLED)
    assert aside.reason == "garbled"
    assert moved_to(aside, S.OPEN, at="t2").reason == ""
