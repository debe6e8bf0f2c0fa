"""People and rounds, plans of assignments, and how far the work is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from annotator.domain.roster import RoundKind
from annotator.services.assigning import Assigning
from annotator.services.assignment_plan import AssignOptions
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.people import People
from annotator.ui.dialogs.assigning.dialog import AssignDialog
from annotator.ui.dialogs.round_dialog import RoundDialog
from annotator.ui.dialogs.states_dialog import StatesDialog
from annotator.ui.dialogs.team_dialog import TeamDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def team(project, write_jsonl):
    """Eight articles; Amal and Basim; a round of control and one of repetition."""
    rows = [{"id": f"a{n}", "text": f"Gull {n}", "language": ("ar", "en")[n % 2]} for n in range(8)]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *rows)], ImportOptions())
    people = People(project.unit_of_work)
    for name in ("Amal", "Basim"):
        people.add(name)
    people.add_round("check", RoundKind.CONTROL)
    people.add_round("again", RoundKind.REPEAT)
    return people


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def planned(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._plan is not None and not dialog._delay.isActive())
    return dialog._plan


def chosen(box, value):
    box.setCurrentIndex(box.findData(value))


def row_of(tree, name):
    return next(row for row in range(tree.topLevelItemCount()) if tree.topLevelItem(row).text(0) == name)


def edited(qtbot, tree, row, text):
    """Rename a row the way a person does."""
    tree.setCurrentItem(tree.topLevelItem(row))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    field = tree.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_people_are_added_renamed_and_withdrawn(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, TeamDialog(project, tasks))
    QTest.keyClicks(dialog.annotators.name, "Carol")
    QTest.keyClick(dialog.annotators.name, Qt.Key.Key_Return)
    edited(qtbot, dialog.annotators.tree, 0, "Amal K.")
    qtbot.waitUntil(lambda: len(dialog.changes) == 2)
    dialog.annotators.tree.setCurrentItem(dialog.annotators.tree.topLevelItem(1))
    QTest.mouseClick(dialog._withdraw, Qt.MouseButton.LeftButton)
    assert [(person.name, person.withdrawn) for person in team.team().annotators] == [
        ("Amal K.", False),
        ("Basim", True),
        ("Carol", False),
    ]
    assert dialog._withdraw.text() == "&Take back"
    assert [change.action for change in dialog.changes] == ["annotator.add", "annotator.rename", "annotator.withdraw"]


def test_a_name_too_close_is_refused_with_a_sentence(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, TeamDialog(project, tasks))
    QTest.keyClicks(dialog.annotators.name, "AMAL")
    QTest.keyClick(dialog.annotators.name, Qt.Key.Key_Return)
    assert "too close" in dialog._problem.text()
    assert dialog.annotators.name.text() == "AMAL"
    assert dialog.changes == []


def test_rounds_get_names_and_kinds(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, TeamDialog(project, tasks))
    dialog.tabs.setCurrentWidget(dialog.rounds)
    chosen(dialog.rounds.kind, "training")
    QTest.keyClicks(dialog.rounds.name, "First week")
    QTest.mouseClick(dialog.rounds.add, Qt.MouseButton.LeftButton)
    edited(qtbot, dialog.rounds.tree, row_of(dialog.rounds.tree, "check"), "October")
    qtbot.waitUntil(lambda: len(dialog.changes) == 2)
    tree = dialog.rounds.tree
    box = tree.itemWidget(tree.topLevelItem(row_of(tree, "again")), 1)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    box.activated.emit(box.currentIndex())
    dialog.reject()
    assert {item.name: item.kind.value for item in team.team().rounds} == {
        "work": "work",
        "October": "control",
        "again": "training",
        "First week": "training",
    }


def test_the_plan_follows_the_choices_and_is_what_is_stored(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    assert len(planned(qtbot, dialog).given) == 16
    chosen(dialog.options.spread, "some")
    dialog.options.overlap.setValue(1)
    chosen(dialog.options.amount, "count")
    dialog.options.number.setValue(6)
    plan = planned(qtbot, dialog)
    assert dialog.preview.heading.text() == "6 articles · 6 assignments"
    arabic, english_ = ([dict(load.languages).get(code, 0) for load in plan.loads] for code in ("ar", "en"))
    assert cells(dialog.preview.loads) == [["0", "3", str(arabic[row]), str(english_[row]), "3"] for row in range(2)]
    assert cells(dialog.preview.shared) == [["–", "0"], ["0", "–"]]
    QTest.mouseClick(dialog._assign, Qt.MouseButton.LeftButton)
    assert dialog.result() == AssignDialog.DialogCode.Accepted
    (change,) = dialog.changes
    with project.unit_of_work() as unit:
        assert {(item.article, item.annotator) for item in unit.assignments.all()} == set(plan.given)
    assert len(change.after) == 7


def test_nothing_is_stored_when_it_is_cancelled(qtbot, project, team, tasks):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    planned(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.changes == []
    with project.unit_of_work() as unit:
        assert list(unit.assignments.all()) == []


def test_a_condition_that_is_none_is_told_and_gives_no_plan(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    planned(qtbot, dialog)
    QTest.keyClicks(dialog.options.condition, "colour=red")
    qtbot.waitUntil(lambda: not dialog._delay.isActive())
    assert "no condition" in dialog.options.condition_problem.text()
    assert not dialog._assign.isEnabled()
    dialog.options.condition.clear()
    QTest.keyClicks(dialog.options.condition, "id=a3")
    assert planned(qtbot, dialog).articles == 1


def test_nobody_ticked_is_nobody_to_assign_to(qtbot, project, team, tasks, english):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    for row in range(dialog.options.people.count()):
        dialog.options.people.item(row).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: dialog.preview.heading.text() == "Choose to whom")
    assert not dialog._assign.isEnabled()


def test_a_round_of_repetition_asks_for_a_number_alone(qtbot, project, team, tasks, language):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    chosen(dialog.options.round, "again")
    assert not dialog.options.spread.isEnabled()
    assert dialog.options.options().each == dialog.options.number.value()
    assert planned(qtbot, dialog).given == ()


def test_a_plan_overtaken_by_others_is_made_anew(qtbot, project, team, tasks, english, monkeypatch):
    dialog = shown(qtbot, AssignDialog(project, tasks))
    first = planned(qtbot, dialog)
    assigning = Assigning(project.unit_of_work)
    assigning.assign(assigning.plan(AssignOptions(to=("Amal",), count=2)))
    told = []
    monkeypatch.setattr("annotator.ui.dialogs.errors.show_failure", lambda _parent, problem: told.append(problem.code))
    QTest.mouseClick(dialog._assign, Qt.MouseButton.LeftButton)
    assert told == ["plan.outdated"]
    assert len(planned(qtbot, dialog).given) == len(first.given) - 2
    assert dialog.changes == []


def test_duplicates_are_marked_and_left_out(qtbot, project, team, tasks, english, write_jsonl):
    text = " ".join(f"word{number}" for number in range(60))
    rows = [{"id": "x1", "text": text}, {"id": "x2", "text": f"{text} more"}]
    Importing(project.unit_of_work).run([write_jsonl("more.jsonl", *rows)], ImportOptions())
    dialog = shown(qtbot, AssignDialog(project, tasks))
    assert planned(qtbot, dialog).articles == 10
    QTest.mouseClick(dialog._look, Qt.MouseButton.LeftButton)
    assert planned(qtbot, dialog).articles == 9
    assert dialog._told.text() == "1 pair of duplicates was found and marked."
    assert "1 duplicate of another article is left out." in dialog.preview.remark.text()
    assert [change.action for change in dialog.changes] == ["article.duplicates"]


def test_states_stand_by_annotator_and_by_round_where_there_are_several(qtbot, project, team, tasks, english):
    assigning = Assigning(project.unit_of_work)
    for options in (AssignOptions(to=("Amal",), count=3), AssignOptions(to=("Amal", "Basim"), round="check", count=2)):
        assigning.assign(assigning.plan(options))
    dialog = shown(qtbot, StatesDialog(project, tasks))
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 2)
    amal, basim = (dialog.tree.topLevelItem(row) for row in range(2))
    assert [amal.text(column) for column in range(8)] == ["Amal", "2 rounds", "5", "0", "0", "0", "5", "0 h 0 min"]
    assert [amal.child(row).text(1) for row in range(2)] == ["work", "check (control)"]
    assert (basim.text(1), basim.childCount()) == ("check (control)", 0)


def test_the_kind_of_a_round_is_shown_to_the_lead_alone(qtbot, project, team, tasks, english):
    from annotator.services.own_rounds import OwnRounds

    assigning = Assigning(project.unit_of_work)
    assigning.assign(assigning.plan(AssignOptions(round="check", count=2)))
    found = team.team()
    rounds = OwnRounds(project.unit_of_work, found.annotators[0]).counted()
    for kinds, told in ((False, False), (True, True)):
        dialog = shown(qtbot, RoundDialog(rounds, current=found.rounds[0], kinds=kinds))
        assert ("control" in dialog._list.item(1).text()) is told
        assert "2 articles waiting" in dialog._list.item(1).text()
