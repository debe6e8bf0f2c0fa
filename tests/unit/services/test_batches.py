"""Several articles moved from state to state at once: as one change, or not at all."""

from __future__ import annotations

import json

import pytest

from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.services.annotating import Annotating
from annotator.services.batches import Batches, Moved
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project

OPEN, DONE, ASIDE = AssignmentState.OPEN, AssignmentState.DONE, AssignmentState.SET_ASIDE
TEXT = "Gull Forces seize Olive Meadow."


@pytest.fixture
def desk(tmp_path):
    """A project with the articles 0 to 3; Amal has begun 0 with a span, and has not opened the others."""
    create_project(tmp_path / "p.annotator").close()
    lines = tmp_path / "in.jsonl"
    lines.write_text("".join(json.dumps({"id": str(n), "text": f"{TEXT} {n}"}) + "\n" for n in range(4)))
    project = open_project(tmp_path / "p.annotator")
    Importing(project.unit_of_work).run([lines], ImportOptions())
    roster = Roster(project.unit_of_work)
    annotator, round_ = roster.add("Amal"), roster.overview().rounds[0]
    session = Annotating(project.unit_of_work, annotator=annotator, round_=round_).open("0")
    session.apply(session.plan_label(0, 11, session.label_set.labels[0].id))
    yield project, Batches(project.unit_of_work, annotator=annotator, round_=round_)
    project.close()


def states(project):
    with project.unit_of_work() as unit:
        return {item.article: (item.state, item.reason, item.note) for item in unit.assignments.all()}


def entries(project):
    with project.unit_of_work() as unit:
        return [entry.action for entry in sorted(unit.journal.entries(), key=lambda entry: entry.id)]


def test_several_are_set_aside_as_one_entry_of_the_journal(desk):
    project, batches = desk
    before = entries(project)
    assert batches.set_aside(["0", "2"], SetAsideReason.TOO_DISTRESSING, "no more") == Moved(2, 0)
    assert states(project) == dict.fromkeys(("0", "2"), (ASIDE, "too distressing", "no more"))
    assert entries(project) == [*before, "assignment.set-aside"]


def test_what_is_done_is_sealed_with_its_spans_and_what_was_finished_stays(desk):
    project, batches = desk
    batches.set_aside(["3"], SetAsideReason.GARBLED)
    assert batches.done(["0", "1", "3"]) == Moved(2, 1)
    found = states(project)
    assert {article: state for article, (state, *_rest) in found.items()} == {"0": DONE, "1": DONE, "3": ASIDE}
    with project.unit_of_work() as unit:
        sealed = {
            item.article: [len(sub.spans) for sub in unit.submissions.of_assignment(item.id)]
            for item in unit.assignments.all()
        }
    assert sealed == {"0": [1], "1": [0], "3": []}


def test_the_finished_are_taken_up_again_and_submitted_anew(desk):
    project, batches = desk
    batches.done(["0", "1"])
    assert batches.reopen(["0", "1", "2"], "a name was missed") == Moved(2, 1)
    assert states(project) == dict.fromkeys(("0", "1"), (OPEN, "a name was missed", ""))
    batches.done(["0"])
    with project.unit_of_work() as unit:
        first = next(item for item in unit.assignments.all() if item.article == "0")
        assert [item.number for item in unit.submissions.of_assignment(first.id)] == [1, 2]


def test_cancelled_in_the_middle_nothing_is_moved(desk):
    project, batches = desk
    before = states(project)
    told = []
    assert batches.done(["0", "1", "2"], report=lambda *at: told.append(at), cancelled=lambda: bool(told)) == Moved(
        0, 3
    )
    assert told == [(1, 3)]
    assert states(project) == before
