"""Verifying an export, and comparing what formats lose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.ui.dialogs.compare_formats_dialog import CompareFormatsDialog
from annotator.ui.dialogs.stages import CHOOSING, REPORTING, RUNNING
from annotator.ui.dialogs.verify_dialog import VerifyDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = "Gulls came. A flock of Gulls left."
LINE = {"id": "x", "text": TEXT, "language": "en", "status": "done"}
SPANS = [{"start": 0, "end": 4, "label": "FACTION"}, {"start": 23, "end": 28, "label": "FACTION"}]


@pytest.fixture
def filled(project, write_jsonl):
    path = write_jsonl("in.jsonl", *({**LINE, "annotator": name, "spans": SPANS} for name in ("A", "B")))
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


@pytest.fixture
def exported(filled, tmp_path):
    Exporting(filled.unit_of_work).run(tmp_path / "out", ExportOptions(format="conll2003", annotators=("A", "B")))
    return tmp_path / "out"


@pytest.fixture
def verify(qtbot, filled, tasks):
    return shown(qtbot, VerifyDialog(filled, tasks))


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def run(qtbot, dialog):
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)


def test_an_export_that_is_whole_is_said_to_be(qtbot, verify, exported, english):
    verify.line.setText(str(exported))
    run(qtbot, verify)
    assert verify.outcome.text() == "All is well"
    assert verify.outcome_remark.text().startswith("Looked at: 1 export with ")


def test_problems_are_listed_by_kind(qtbot, verify, exported, english):
    (exported / "A.conll").write_text("?", encoding="utf-8")
    (exported / "B.conll").unlink()
    (exported / "extra.txt").write_text("?", encoding="utf-8")
    verify.line.setText(str(exported))
    run(qtbot, verify)
    assert verify.outcome.text() == "3 problems found"
    assert verify.report.text().split("\n") == [
        "Files that are missing",
        "    B.conll",
        "Files that have changed since they were written",
        "    A.conll",
        "Files that do not belong to the export",
        "    extra.txt",
    ]


def test_a_project_that_gives_something_else_now_is_told(qtbot, verify, filled, exported, write_jsonl, english):
    path = write_jsonl("more.jsonl", {**LINE, "id": "y", "text": "Gulls again.", "annotator": "A"})
    Importing(filled.unit_of_work).run([path], ImportOptions())
    verify.line.setText(str(exported))
    run(qtbot, verify)
    assert "Files that the project would give otherwise by now\n    A.conll" in verify.report.text()


def test_what_is_no_export_is_told_and_another_can_be_chosen(qtbot, verify, exported, tmp_path, monkeypatch, english):
    other = tmp_path / "other"
    other.mkdir()
    (other / "p.annotator.bak").touch()
    verify.line.setText(str(other))
    run(qtbot, verify)
    assert "there is no manifest" in verify.outcome_remark.text()
    qtbot.mouseClick(verify.back_button, Qt.MouseButton.LeftButton)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(exported))
    qtbot.mouseClick(verify._folder, Qt.MouseButton.LeftButton)
    assert verify.place == exported


@pytest.mark.parametrize("name", ["", "nothing-here"])
def test_what_is_not_there_cannot_be_verified(verify, tmp_path, name):
    verify.line.setText(str(tmp_path / name) if name else "")
    assert not verify.start_button.isEnabled()


def test_formats_are_compared_in_a_table_that_can_be_copied(qtbot, filled, tasks, english):
    dialog = shown(qtbot, CompareFormatsDialog(filled, tasks))
    assert dialog.annotators == ("A", "B")
    run(qtbot, dialog)
    assert dialog.outcome.text() == "What becomes of 4 spans"
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:4] == ["Format", "Options", "Layer", "as it is"]
    column = lines[0].index("widened")
    widened = {line[1]: line[column] for line in lines if line[0] == "CoNLL-2003"}
    assert widened["boundary=expand layers=one"] == "2"
    assert widened["boundary=split layers=one"] == "–"
    assert {"Annotator JSON Lines", "brat standoff", "spaCy DocBin"} <= {line[0] for line in lines}
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert (dialog.stage, dialog.copy_button.isVisible()) == (CHOOSING, False)


def test_comparing_can_be_cancelled(qtbot, filled, tasks):
    dialog = shown(qtbot, CompareFormatsDialog(filled, tasks))
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert dialog.stage == RUNNING
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.stage == CHOOSING)


def test_nobody_is_nothing_to_compare(qtbot, filled, tasks):
    dialog = shown(qtbot, CompareFormatsDialog(filled, tasks))
    for row in range(2):
        dialog.people.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.start_button.isEnabled()
