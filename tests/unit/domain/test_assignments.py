from __future__ import annotations

import pytest

from annotator.domain.assignments import Assignment, AssignmentState, moved_to
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
