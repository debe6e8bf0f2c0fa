"""What an annotator sees who was given articles; and how a lead takes it back."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.assignments import AssignmentState
from annotator.domain.roster import RoundKind
from annotator.services.assigning import Assigning
from annotator.services.assignment_plan import AssignOptions
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.people import People
from annotator.services.projects import open_project
from annotator.ui.dialogs.assigning.dialog import AssignDialog
from annotator.ui.giving_out import GivingOut

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def given(path, *options, articles=6):
    """Give out articles of a closed project that has so many more."""
    lines = path.with_name("more.jsonl")
    rows = [{"id": f"m{n}", "text": f"Gull {n}", "language": "en"} for n in range(articles)]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([lines], ImportOptions())
        People(project.unit_of_work).add_round("October", RoundKind.CONTROL)
        assigning = Assigning(project.unit_of_work)
        for item in options:
            assigning.assign(assigning.plan(item))


@pytest.fixture
def opened(qtbot, project_path):
    """A function that opens the project in a window, once it is as a test wants it."""
    from annotator.app import make_application, make_window

    made = []

    def open_() -> object:
        window = make_window(make_application())
        made.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.open_project(project_path)
        qtbot.waitUntil(lambda: not window.panels.articles.model.reading)
        return window

    yield open_
    for window in made:
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def ids(window):
    model = window.panels.articles.model
    return [model.row_at(row).id for row in range(model.rowCount())]


def test_the_list_has_what_is_assigned_to_begin_with(qtbot, opened, project_path):
    given(project_path, AssignOptions(conditions=("id~m",), count=3))
    window = opened()
    assert len(ids(window)) == 3
    assert window.panels.flow.session.article.id == ids(window)[0]
    qtbot.waitUntil(lambda: window.panels._progress.text() == "0 of 3 done")
    window.panels.flow.done() if window.panels.flow.session.spans else None
    assert window.panels.articles._shown.text() == "3 articles assigned to you"
    window.panels.articles.panel._assigned.setChecked(False)
    qtbot.waitUntil(lambda: len(ids(window)) == 8)
    window.panels.articles.panel.clear()
    qtbot.waitUntil(lambda: len(ids(window)) == 3)


def test_without_a_plan_everything_is_as_it_was(opened):
    window = opened()
    assert ids(window) == ["ar", "en"]
    assert window.panels.articles.panel._assigned.isHidden()
    assert not window.panels.articles.model.view.filter


def test_where_all_is_done_the_next_round_comes_by_itself(qtbot, opened, project_path, monkeypatch):
    given(
        project_path,
        AssignOptions(conditions=("id=m1",)),
        AssignOptions(conditions=("id=m4",), round="October"),
    )
    monkeypatch.setattr("annotator.ui.dialogs.confirm_dialog.confirm_done_without_spans", lambda *_: True)
    window = opened()
    assert (window.context.round.name, ids(window)) == ("work", ["m1"])
    window.panels.flow.done()
    qtbot.waitUntil(lambda: ids(window) == ["m4"])
    assert window.context.round.name == "October"
    assert window.panels.flow.session.article.id == "m4"
    window.panels.flow.done()
    assert window.context.round.name == "October"
    assert window.panels.flow.session.assignment.state is AssignmentState.DONE
    # Nothing tells what kind of round it is.
    assert "control" not in window.windowTitle() + window.statusBar().currentMessage()


def test_work_that_waits_in_another_round_alone_is_opened_there(opened, project_path):
    given(project_path, AssignOptions(conditions=("id=m4",), round="October"))
    window = opened()
    assert (window.context.round.name, ids(window)) == ("October", ["m4"])
    window.work_in(next(item.id for item in People(window.context.file.unit_of_work).team().rounds))
    assert window.context.round.name == "work"
    assert "m5" in ids(window)


def test_an_assignment_is_undone_across_articles(qtbot, window, monkeypatch):
    def answered(dialog):
        qtbot.waitUntil(lambda: dialog._plan is not None)
        dialog._store()

    monkeypatch.setattr(AssignDialog, "exec", answered)
    GivingOut(window, window.context).assign()
    units = window.context.file.unit_of_work
    with units() as unit:
        assert len(list(unit.assignments.all())) == 2
    assert window.steps.undo_text == "Assign articles"
    with qtbot.waitSignal(window.steps.changed):
        window.actions_by_id["undo-project"].trigger()
    with units() as unit:
        assert [item.article for item in unit.assignments.all()] == ["ar"]
        assert unit.giving_out.plans() == []
    with qtbot.waitSignal(window.steps.changed):
        window.actions_by_id["redo-project"].trigger()
    with units() as unit:
        assert len(list(unit.assignments.all())) == 2
