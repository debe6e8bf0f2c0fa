"""Giving out, returning and taking in packages, by their dialogs."""

from __future__ import annotations

from contextlib import closing

import pytest
from package_exchange import Lead, state_of
from PySide6.QtCore import Qt

from annotator.services.packages.merge_report import Choices
from annotator.services.projects import open_project
from annotator.ui.dialogs.package_give_dialog import PackageGiveDialog
from annotator.ui.dialogs.package_return_dialog import PackageReturnDialog
from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog
from annotator.ui.dialogs.stages import CHOOSING, REPORTING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def lead(tmp_path):
    return Lead(tmp_path).build()


@pytest.fixture
def opened(lead):
    with closing(open_project(lead.path)) as project:
        yield project


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def press(qtbot, dialog, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)


def test_a_package_is_given_out(qtbot, lead, opened, tasks, english):
    dialog = shown(qtbot, PackageGiveDialog(opened, tasks))
    assert [dialog.annotator.itemText(row) for row in range(dialog.annotator.count())] == ["Amal", "Basim"]
    dialog.annotator.setCurrentIndex(1)
    assert dialog.place.path == lead.folder / "lead-Basim.annotator-package"
    press(qtbot, dialog, dialog.start_button)
    assert dialog.outcome.text() == "The package for Basim is ready"
    assert "Articles – 2" in dialog.report.text()
    assert dialog.place.path.is_file()


def test_guidelines_go_out_alone(qtbot, lead, opened, tasks, english):
    dialog = shown(qtbot, PackageGiveDialog(opened, tasks))
    qtbot.keyClick(dialog.guidelines, Qt.Key.Key_Space)
    assert not dialog.round.isEnabled()
    press(qtbot, dialog, dialog.start_button)
    assert "Articles – 0" in dialog.report.text()


def test_work_is_returned(qtbot, lead, tasks, english):
    desk = lead.open_for("Amal")
    desk.label("a1", "Idlib")
    desk.done("a1")
    with closing(open_project(desk.path)) as project:
        dialog = shown(qtbot, PackageReturnDialog(project, tasks))
        qtbot.keyClick(dialog.finished_only, Qt.Key.Key_Space)
        press(qtbot, dialog, dialog.start_button)
        assert "Done or set aside – 1" in dialog.report.text()
        assert "Submissions – 1" in dialog.report.text()


def test_what_was_not_opened_from_a_package_cannot_be_returned(qtbot, opened, tasks, english):
    dialog = shown(qtbot, PackageReturnDialog(opened, tasks))
    press(qtbot, dialog, dialog.start_button)
    assert "was not opened from a package" in dialog.outcome_remark.text()


def test_a_merge_is_looked_at_first(qtbot, lead, opened, tasks, english):
    desk, other = lead.open_for("Amal"), lead.open_for("Amal", " elsewhere")
    desk.label("a1", "Idlib")
    desk.done("a1")
    other.label("a1", "Ahrar")
    other.done("a1")
    other.label("a2", "إدلب")
    lead.merge(other.back())
    before = state_of(lead.path)
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, "", paths=[desk.back(), lead.open_for("Basim").back()]))
    press(qtbot, dialog, dialog.start_button)
    assert dialog.merge_button.isVisible()
    assert state_of(lead.path) == before
    assert "another submission stands here" in dialog.conflicts.text()
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.merge is not None)
    assert not dialog.merge_button.isVisible()
    assert "In conflict; these stay as they are here – 1" in dialog.report.text()
    assert len(state_of(lead.path)["merged_package"]) == 3


def test_a_tick_takes_the_packages_side_of_a_conflict(qtbot, lead, opened, tasks, english):
    desk, other = lead.open_for("Amal"), lead.open_for("Amal", " elsewhere")
    desk.label("a1", "Idlib")
    desk.done("a1")
    other.label("a1", "Ahrar", "FACTION")
    other.done("a1")
    lead.merge(desk.back())
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, "", paths=[other.back()]))
    press(qtbot, dialog, dialog.start_button)
    lines = [line.strip() for line in dialog.conflicts.text().splitlines()]
    assert lines[1].startswith("Here – done · 1 span · sealed ")
    assert lines[2].startswith("In the package – done · 1 span · sealed ")
    assert lines[3].startswith("Only in the package – “Ahrar” as Faction · ")
    assert lines[4].startswith("Only here – “Idlib” as Location · ")
    assert not dialog.conflicts.chosen.works
    dialog.conflicts.setFocus()
    dialog.conflicts.setCurrentItem(dialog.conflicts.topLevelItem(0))
    qtbot.keyClick(dialog.conflicts, Qt.Key.Key_Space)
    assert dialog.outcome_remark.text().startswith("1 article would change · Nothing")
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.merge is not None)
    assert not dialog.conflicts.isVisible()
    assert "Settled as you chose: the package's was taken – 1" in dialog.report.text()
    assert lead.standing("a1") == ("done", "", 2)


def test_what_cannot_be_taken_has_no_tick_and_says_why(qtbot, lead, opened, tasks, english):
    desk, other = lead.open_for("Amal"), lead.open_for("Amal", " elsewhere")
    for one, surface in ((desk, "Idlib"), (other, "Ahrar")):
        one.label("a1", surface)
        one.done("a1")
    lead.merge(desk.back())
    lead.merge(other.back(), choices=Choices(articles=frozenset({"a1"})))
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, "", paths=[desk.back()]))
    press(qtbot, dialog, dialog.start_button)
    assert "stands here already as an earlier submission" in dialog.conflicts.text()
    dialog.conflicts.setCurrentItem(dialog.conflicts.topLevelItem(0))
    qtbot.keyClick(dialog.conflicts, Qt.Key.Key_Space)
    assert not dialog.conflicts.chosen.works
    assert not dialog.merge_button.isVisible()


def test_what_is_broken_is_said_and_nothing_is_stored(qtbot, lead, opened, tasks, english):
    whole = lead.open_for("Amal").back()
    cut = lead.folder / "cut.annotator-package"
    cut.write_bytes(whole.read_bytes()[:-30])
    before = state_of(lead.path)
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, "", paths=[cut]))
    press(qtbot, dialog, dialog.start_button)
    assert "no whole package" in dialog.outcome_remark.text()
    assert not dialog.merge_button.isVisible()
    assert state_of(lead.path) == before
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.stage == CHOOSING


def test_an_annotator_takes_in_what_the_lead_sends(qtbot, lead, tasks, english):
    desk = lead.open_for("Amal")
    package = lead.give("Amal", guidelines=True)
    with closing(open_project(desk.path)) as project:
        dialog = shown(qtbot, PackageTakeInDialog(project, tasks, "", paths=[package]))
        press(qtbot, dialog, dialog.start_button)
        assert dialog.updated
        assert dialog.outcome.text() == "All of this is here already"


def test_an_annotator_is_told_what_to_take_up_again(qtbot, lead, tasks, english):
    desk = lead.open_for("Amal")
    desk.done("a1")
    desk.done("a2")
    lead.merge(desk.back())
    lead.reopen("a1", "Ahrar is missing")
    lead.reopen("a2", "And here?")
    desk.reopen("a2")
    package = lead.give("Amal", guidelines=True)
    with closing(open_project(desk.path)) as project:
        dialog = shown(qtbot, PackageTakeInDialog(project, tasks, "", paths=[package]))
        press(qtbot, dialog, dialog.start_button)
        lines = [line.strip() for line in dialog.report.text().splitlines()]
    assert lines[-4] == "Taken up again – 1"
    assert "Ahrar is missing" in lines[-3]
    assert "And here?" in lines[-1]


def test_nothing_can_be_looked_at_before_a_file_is_named(qtbot, lead, opened, tasks):
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, ""))
    assert not dialog.start_button.isEnabled()
    dialog.place.line.setText(str(lead.folder / "nowhere"))
    assert not dialog.start_button.isEnabled()
    dialog.place.line.setText(str(lead.give("Amal")))
    assert dialog.start_button.isEnabled()


def test_what_is_wrong_with_a_package_stands_under_the_heading(qtbot, lead, opened, tasks, language):
    cut = lead.folder / "cut.annotator-package"
    cut.write_bytes(lead.give("Amal").read_bytes()[:-40])
    dialog = shown(qtbot, PackageTakeInDialog(opened, tasks, "gold", paths=[cut]))
    press(qtbot, dialog, dialog.start_button)
    told = {"en": "it is no zip, or was cut off", "ar": "ليست ملف ZIP، أو بُترت"}
    assert told[language] in dialog.outcome_remark.text()
    assert dialog.outcome.height() < 2 * dialog.outcome.sizeHint().height()
