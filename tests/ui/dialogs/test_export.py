"""Exporting: what is offered, what is written, and the account of every span."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from annotator.formats.base import Boundary
from annotator.services.export_options import Combine
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.selection import Only
from annotator.ui.dialogs.export.dialog import ExportDialog
from annotator.ui.dialogs.stages import CHOOSING, REPORTING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = "Gulls came. A flock of Gulls left."
LINE = {"id": "x", "text": TEXT, "language": "en", "status": "done"}
INSIDE = {"start": 0, "end": 4, "label": "FACTION"}  # “Gull” of “Gulls”
WHOLE = {"start": 23, "end": 28, "label": "FACTION"}


@pytest.fixture
def filled(project, write_jsonl):
    path = write_jsonl("in.jsonl", *({**LINE, "annotator": name, "spans": [INSIDE, WHOLE]} for name in ("A", "B")))
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


@pytest.fixture
def opened(qtbot, filled, tasks):
    dialog = ExportDialog(filled, tasks)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def choose(dialog, name):
    row = [item.name for item in dialog.list.formats].index(name)
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))


def run(qtbot, dialog, button="start_button"):
    qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    return dialog.report.text()


def test_a_format_says_what_it_cannot_carry(opened, english):
    rows = map(opened.list.topLevelItem, range(opened.list.topLevelItemCount()))
    shown = {row.text(0): row.text(1) for row in rows}
    assert shown["Annotator JSON Lines"] == "journal, suggestions, settings"
    assert "overlaps" in shown["CoNLL-2003"]


def test_a_token_format_asks_for_one_annotator_and_about_boundaries(opened):
    choose(opened, "jsonl")
    assert (opened.form.whose.ticked, opened.form.fitting.boundary.isVisible()) == (("A", "B"), False)
    assert Only(opened.form.whose.only.currentData()) is Only.ALL
    choose(opened, "conll2003")
    assert (opened.form.whose.ticked, opened.form.fitting.boundary.isVisible()) == (("A",), True)
    assert Only(opened.form.whose.only.currentData()) is Only.DONE


def test_the_target_follows_the_format_until_it_is_typed(qtbot, opened, tmp_path):
    choose(opened, "conll2003")
    assert opened.target.path == tmp_path / "p.conll"
    opened.target.line.clear()
    qtbot.keyClicks(opened.target.line, str(tmp_path / "mine.txt"))
    choose(opened, "jsonl")
    assert opened.target.path == tmp_path / "mine.txt"


@pytest.mark.parametrize("target", ["", "{folder}", "{folder}/none/x.conll", "{folder}/p.annotator"])
def test_targets_that_will_not_do_are_refused_beforehand(opened, tmp_path, target):
    opened.target.line.setText(target.format(folder=tmp_path))
    assert not opened.start_button.isEnabled()
    assert opened.notice.text()


def test_nobody_chosen_is_refused(opened):
    choose(opened, "jsonl")
    for row in range(2):
        opened.form.whose.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not opened.start_button.isEnabled()


def test_the_report_accounts_for_every_span(qtbot, opened, tmp_path, english):
    choose(opened, "conll2003")
    report = run(qtbot, opened)
    assert opened.outcome.text() == "Exported 1 article with 2 spans."
    assert "1 as it is · 1 widened" in report
    assert "“Gull” FACTION – widened · ends inside the token “Gulls” · x, 0–4" in report
    assert (tmp_path / "p.conll").read_text(encoding="utf-8").startswith("-DOCSTART-")
    kept = json.loads((tmp_path / "p.conll.report.json").read_text(encoding="utf-8"))
    assert kept["spans"] == 2


def test_the_report_is_in_the_language_of_the_window(qtbot, opened, language):
    choose(opened, "conll2003")
    report = run(qtbot, opened)
    assert ("ينتهي داخل الوحدة" in report) == (language == "ar")


def test_what_options_left_out_is_told_span_by_span(qtbot, opened, english):
    choose(opened, "conll2003")
    tick(opened, "B")
    opened.form.whose.combine.setCurrentIndex(1)
    opened.form.whose.combine.activated.emit(1)
    next(box for box in opened.form.dataset.zones.boxes if box.property("value") == "body").setChecked(True)
    report = run(qtbot, opened)
    assert "Left out by the options chosen – 4" in report
    assert "“Gulls” FACTION – it lies in a zone that is left out · x, 23–28" in report


def test_what_forbids_an_export_leads_back_to_the_choices(qtbot, opened, tmp_path):
    choose(opened, "conll2003")
    opened.form.fitting.boundary.setCurrentIndex(opened.form.fitting.boundary.findData(Boundary.FAIL))
    run(qtbot, opened)
    assert not (tmp_path / "p.conll").exists()
    qtbot.mouseClick(opened.back_button, Qt.MouseButton.LeftButton)
    assert opened.stage == CHOOSING
    opened.form.fitting.boundary.setCurrentIndex(opened.form.fitting.boundary.findData(Boundary.EXPAND))
    run(qtbot, opened)
    assert (tmp_path / "p.conll").exists()


# Several annotators


def tick(dialog, *names):
    for row in range(dialog.form.whose.list.count()):
        item = dialog.form.whose.list.item(row)
        if item.text() in names:
            item.setCheckState(Qt.CheckState.Checked)


def test_several_in_a_format_for_one_are_asked_about_and_get_a_folder(qtbot, opened, tmp_path):
    choose(opened, "conll2003")
    assert not opened.form.whose.combine.isVisible()
    tick(opened, "B")
    assert opened.form.whose.combine.isVisible()
    assert opened.target.path == tmp_path / "p-conll2003"
    run(qtbot, opened)
    written = {path.name for path in (tmp_path / "p-conll2003").iterdir()}
    assert {"A.conll", "B.conll", "manifest.json", "report.json", "README.md"} <= written


def test_what_most_marked_is_one_file(qtbot, opened, tmp_path):
    choose(opened, "conll2003")
    tick(opened, "B")
    opened.form.whose.combine.setFocus()
    qtbot.keyClick(opened.form.whose.combine, Qt.Key.Key_Down)
    assert opened.options().combine is Combine.MAJORITY
    assert opened.target.path == tmp_path / "p.conll"


def test_the_wheel_scrolls_the_form_and_changes_nothing(opened):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    choose(opened, "conll2003")
    box = opened.form.fitting.boundary
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.value == Boundary.EXPAND


# Looking first


def test_a_preview_writes_nothing_and_the_export_goes_on_from_it(qtbot, opened, tmp_path, english):
    choose(opened, "conll2003")
    before = sorted(tmp_path.iterdir())
    report = run(qtbot, opened, "preview_button")
    assert opened.outcome.text() == "Nothing is written yet: this is what the export would give"
    assert "1 as it is · 1 widened" in report
    assert "Files that would be written" in report
    assert sorted(tmp_path.iterdir()) == before
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (tmp_path / "p.conll").exists() and opened.stage == REPORTING)
    assert opened.outcome.text() == "Exported 1 article with 2 spans."
    assert not opened.back_button.isVisible()


def test_one_goes_back_from_a_preview_with_every_choice_kept(qtbot, opened):
    choose(opened, "conll2003")
    opened.form.fitting.boundary.choose(Boundary.SPLIT)
    run(qtbot, opened, "preview_button")
    qtbot.mouseClick(opened.back_button, Qt.MouseButton.LeftButton)
    assert opened.stage == CHOOSING
    assert opened.options().boundary is Boundary.SPLIT


def test_a_preview_needs_no_target_and_its_export_does(qtbot, opened):
    choose(opened, "jsonl")
    opened.target.line.clear()
    run(qtbot, opened, "preview_button")
    assert opened.start_button.isVisible()
    assert not opened.start_button.isEnabled()
