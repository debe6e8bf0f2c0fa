"""Case law, questions, cases alike, newer work: what a lead does beside deciding."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.domain.assignments import SetAsideReason
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def in_dialog(name, then):
    """Do something in a dialog as soon as it is there; return a list that says so."""
    seen = []
    timer = QTimer()
    timer.setInterval(5)

    def look():
        found = QApplication.activeModalWidget()
        if isinstance(found, QDialog) and type(found).__name__ == name:
            timer.stop()
            seen.append(timer)
            then(found)

    timer.timeout.connect(look)
    timer.start()
    seen.append(timer)
    return seen


@pytest.fixture
def mode(lead):
    lead.panels.adjudication.enter()
    return lead.panels.adjudication


def press(mode, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(mode.page.view, key, modifiers)
    QApplication.processEvents()


def test_a_ruling_is_listed_and_gone_to(mode, lead):
    press(mode, Qt.Key.Key_Q)
    mode.page.reason.setText("the bare name")
    press(mode, Qt.Key.Key_Q)
    decided = mode.last.decision
    mode.open("en")
    shown = []

    def go(dialog):
        shown.extend((dialog.tree.topLevelItem(0).child(0).text(2), dialog.tree.topLevelItemCount()))
        dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0).child(0))
        dialog._go.click()

    seen = in_dialog("CaseLawDialog", go)
    lead.actions_by_id["case-law"].trigger()
    assert len(seen) == 2
    assert shown == ["the bare name", 1]
    assert mode.work.article.id == "ar"
    assert mode.shown.case.decision == decided


def test_case_law_stands_beside_the_guideline_once_one_s_own_work_is_sealed(mode, lead):
    press(mode, Qt.Key.Key_Q)
    mode.page.reason.setText("the *bare* name")
    press(mode, Qt.Key.Key_Q)
    label = mode.last.decision.label
    mode.leave()
    panels = lead.panels
    panels.guideline_dock.show()
    QApplication.processEvents()
    panels.guideline.show_part(label)
    text = panels.guideline._view.toPlainText()
    assert "Case law" in text
    assert "the *bare* name" in text
    assert "annotator" not in text.lower().split("case law")[1]
    lead.context.sealing.reopen(panels.flow.session, "again")
    panels.flow.finished_changed.emit()
    panels.guideline.show_part(label)
    assert "Case law" not in panels.guideline._view.toPlainText()


def test_a_question_is_answered_and_what_it_affects_is_shown(lead):
    context = lead.context
    other = {"id": "third", "text": "Gull Forces left Olive Meadow.", "language": "en"}
    path = context.file.path.with_name("third.jsonl")
    path.write_text(json.dumps(other), encoding="utf-8")
    Importing(context.file.unit_of_work).run([path], ImportOptions())
    session = context.annotating.open("third")
    session.apply(session.plan_label(0, 11, "faction"))
    context.sealing.set_aside(session, SetAsideReason.QUESTION, "هل هو فصيل واحد؟")

    def answer(dialog):
        assert dialog.list.count() == 1
        assert dialog._question.text() == "\u2068هل هو فصيل واحد؟\u2069"
        dialog.words.setText("gull forces")
        dialog.words.editingFinished.emit()
        assert dialog.affected.rowCount() == 4
        QTest.keyClicks(dialog.field, "Yes, one.")
        dialog.answer_button.click()
        assert dialog.list.item(0).text().startswith("✓")
        assert "Yes, one." in dialog._answers.text()
        dialog._affected.setCurrentIndex(dialog.affected.index(3))
        dialog._open()

    seen = in_dialog("QuestionsDialog", answer)
    lead.actions_by_id["questions"].trigger()
    assert len(seen) == 2
    with context.file.unit_of_work() as unit:
        assert [(item.text, item.surface) for item in unit.adjudication.answers()] == [("Yes, one.", "gull forces")]
    assert lead.panels.flow.session.article.id == "third"


def test_cases_alike_are_decided_after_a_preview_and_taken_back_as_a_whole(lead):
    context = lead.context
    text = "Crows fled Olive Meadow. Then Crows fled Olive Meadow again."
    path = context.file.path.with_name("third.jsonl")
    path.write_text(json.dumps({"id": "third", "text": text, "language": "en"}), encoding="utf-8")
    Importing(context.file.unit_of_work).run([path], ImportOptions())
    session = context.annotating.open("third")
    session.apply(session.plan_label_every([(0, 5), (30, 35)], "faction"))
    context.sealing.done(session)
    mode = lead.panels.adjudication
    mode.enter("third")
    press(mode, Qt.Key.Key_X)
    shown = []

    def accept(dialog):
        shown.append(dialog.model.rowCount())
        dialog.accept()

    seen = in_dialog("AlikeDialog", accept)
    lead.actions_by_id["alike"].trigger()
    assert len(seen) == 2
    assert shown == [1]
    assert all(case.decision is not None for case in mode.work.cases())
    lead.actions_by_id["undo-project"].trigger()
    assert [case.decision is not None for case in mode.work.cases()] == [True, False]
