"""Dialogs that ask one thing: answered by keyboard, in both languages, and closed by Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from annotator.domain.assignments import SetAsideReason
from annotator.domain.roster import Annotator
from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog
from annotator.ui.dialogs.confirm_dialog import ConfirmDialog, confirm_done_without_spans
from annotator.ui.dialogs.delete_dialog import DeleteDialog
from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
from annotator.ui.dialogs.reopen_dialog import ReopenDialog
from annotator.ui.dialogs.set_aside_dialog import SetAsideDialog

# The offscreen platform says so of every dialog that is resized.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Key = Qt.Key
PEOPLE = (Annotator(id="1", name="Layla"), Annotator(id="2", name="سامر"))


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


DIALOGS = {
    "confirm": ConfirmDialog,
    "set-aside": SetAsideDialog,
    "reopen": ReopenDialog,
    "delete": lambda: DeleteDialog(2, {"spans": 3}),
    "annotator": lambda: AnnotatorDialog(PEOPLE),
    "new-project": NewProjectDialog,
}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_a_title_fits_a_small_screen_and_escape_closes_it(qtbot, language, name):
    dialog = shown(qtbot, DIALOGS[name]())
    assert dialog.windowTitle()
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 660
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert dialog.layoutDirection() == wanted
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_reason_by_its_number_and_a_note(qtbot, language):
    dialog = shown(qtbot, SetAsideDialog())
    assert not dialog._accept.isEnabled()
    qtbot.keyClick(dialog, Key.Key_6)
    qtbot.keyClicks(dialog._note, "Is it 2 or 3?")
    assert dialog.reason is SetAsideReason.QUESTION
    qtbot.keyClick(dialog._note, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.note == "Is it 2 or 3?"


def test_digits_in_the_note_choose_nothing(qtbot):
    dialog = shown(qtbot, SetAsideDialog())
    dialog._note.setFocus()
    qtbot.keyClicks(dialog._note, "2")
    assert dialog.reason is None


def test_a_reason_by_arrows(qtbot):
    dialog = shown(qtbot, SetAsideDialog())
    qtbot.keyClick(dialog._radios[0], Key.Key_Space)
    qtbot.keyClick(dialog._radios[0], Key.Key_Down)
    assert dialog.reason is SetAsideReason.WRONG_LANGUAGE


def test_reopening_wants_a_reason(qtbot, language):
    dialog = shown(qtbot, ReopenDialog())
    qtbot.keyClicks(dialog._field, "  ")
    assert not dialog._accept.isEnabled()
    qtbot.keyClicks(dialog._field, "a name was missed")
    qtbot.keyClick(dialog._field, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.reason == "a name was missed"


def test_enter_keeps_articles_and_deleting_wants_a_tick(qtbot, language):
    dialog = shown(qtbot, DeleteDialog(2, {"assignments": 4, "spans": 30, "submissions": 1, "journal_entries": 50}))
    assert "30" in dialog._going.text()
    assert not dialog._delete.isEnabled()
    qtbot.keyClick(dialog, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    dialog.show()
    qtbot.mouseClick(dialog._sure, Qt.MouseButton.LeftButton, pos=dialog._sure.rect().center())
    if not dialog._sure.isChecked():
        qtbot.keyClick(dialog._sure, Key.Key_Space)
    qtbot.mouseClick(dialog._delete, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_an_annotator_is_chosen_by_keyboard(qtbot, language):
    dialog = shown(qtbot, AnnotatorDialog(PEOPLE, current=PEOPLE[0]))
    qtbot.keyClick(dialog._list, Key.Key_Down)
    qtbot.keyClick(dialog._list, Key.Key_Return)
    assert dialog.chosen() == PEOPLE[1]
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(("typed", "chosen"), [("Noor  B", "Noor B"), ("LAYLA", None), ("   ", None)])
def test_a_new_name_is_checked_as_it_is_typed(qtbot, english, typed, chosen):
    dialog = shown(qtbot, AnnotatorDialog(PEOPLE))
    qtbot.keyClicks(dialog._field, typed)
    assert dialog.chosen() == chosen
    assert dialog._accept.isEnabled() == (chosen is not None)
    assert ("too close" in dialog._problem.text()) == (typed == "LAYLA")


def test_in_a_project_to_read_nobody_is_added(qtbot):
    assert not shown(qtbot, AnnotatorDialog(PEOPLE, may_add=False))._field.isVisible()


def answered(monkeypatch, answer, tick=False):
    def answer_it(dialog):
        dialog._quiet.setChecked(tick)
        return answer

    monkeypatch.setattr(ConfirmDialog, "exec", answer_it)


def test_done_without_spans_asks_until_told_not_to(qtbot, project, monkeypatch):
    answered(monkeypatch, QDialog.DialogCode.Rejected, tick=True)
    assert not confirm_done_without_spans(project)
    answered(monkeypatch, QDialog.DialogCode.Accepted, tick=True)
    assert confirm_done_without_spans(project)
    answered(monkeypatch, QDialog.DialogCode.Rejected)
    assert confirm_done_without_spans(project)


def test_a_new_project_gets_a_place_and_labels(qtbot, tmp_path, language):
    dialog = shown(qtbot, NewProjectDialog())
    dialog._folder.setText(str(tmp_path))
    assert not dialog._create.isEnabled()
    qtbot.keyClicks(dialog._name, "Idlib 2026")
    assert dialog.path == tmp_path / "Idlib 2026.annotator"
    assert dialog.labels == "conflict-news"
    qtbot.keyClick(dialog._labels, Key.Key_Down)
    dialog._labels.activated.emit(dialog._labels.currentIndex())
    assert dialog.labels == "conflict-news-plus"
    qtbot.keyClick(dialog._name, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize("name", ["a/b", ".hidden", "what?", ""])
def test_names_that_no_file_can_have_are_refused(qtbot, tmp_path, name):
    dialog = shown(qtbot, NewProjectDialog())
    dialog._folder.setText(str(tmp_path))
    dialog._name.setText(name)
    assert dialog.path is None
    assert not dialog._create.isEnabled()


def test_a_project_that_is_there_is_not_made_again(qtbot, tmp_path):
    (tmp_path / "a.annotator").write_bytes(b"x")
    dialog = shown(qtbot, NewProjectDialog())
    dialog._folder.setText(str(tmp_path))
    dialog._name.setText("a")
    assert not dialog._create.isEnabled()
    dialog._name.setText("b")
    assert dialog._create.isEnabled()


def test_texts_follow_the_language_while_a_dialog_is_open(qtbot):
    from annotator.ui.language import install

    dialog = shown(qtbot, ReopenDialog())
    before = dialog._heading.text()
    install(QApplication.instance(), "ar")
    QApplication.processEvents()
    try:
        assert "لماذا" in dialog._heading.text()
    finally:
        install(QApplication.instance(), "en")
        QApplication.processEvents()
    assert dialog._heading.text() == before
