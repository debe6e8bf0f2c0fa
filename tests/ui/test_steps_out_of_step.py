"""What undo does after the world has changed around it: a step is taken whole, or it says why it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.assignments import SetAsideReason
from annotator.domain.label_editing import added, changed, merged
from annotator.ui.dialogs.errors import ErrorDialog
from annotator.ui.dialogs.label_set.dialog import STORED, LabelSetDialog
from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog
from annotator.ui.dialogs.reopen_dialog import ReopenDialog
from annotator.ui.dialogs.whole_step_dialog import WholeStepDialog

NAME = "مرج الزيتون"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def label(window, surface=NAME, key=Qt.Key.Key_2):
    view = window.panels.desk.view
    start = view.text().index(surface)
    view.setFocus()
    view.set_selection(start, start + len(surface))
    QTest.keyClick(view, key)


def act(window, action, kind=None, *, typed=""):
    """Trigger an action, type and press Enter in the dialog that it opens; tell whether that came."""
    came: list[object] = []
    timer = QTimer()
    timer.setInterval(5)

    def answer():
        dialog = QApplication.activeModalWidget()
        if kind is not None and isinstance(dialog, kind):
            timer.stop()
            came.append(dialog)
            QTest.keyClicks(dialog.focusWidget(), typed)
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
            if dialog.isVisible():
                dialog.accept()

    timer.timeout.connect(answer)
    timer.start()
    window.actions_by_id[action].trigger()
    timer.stop()
    return bool(came)


def change_labels(window, change, *, take_back=False):
    """Store another version of the label set in its editor; with ``take_back`` take the last one back before."""

    def edit():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, LabelSetDialog):
            QTimer.singleShot(5, edit)
            return
        if take_back:
            dialog.undo_button.click()
        if change is not None:
            dialog.draft.put(change(dialog.draft.value))
            dialog.next_button.click()
            dialog.next_button.click()
            assert dialog.page == STORED
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(5, edit)
    window.actions_by_id["label-set"].trigger()


def merge_dates(label_set):
    return merged(label_set, ["date"], "event")


def here(window):
    return [(span.surface, span.label) for span in window.panels.flow.session.in_order()]


def told(window):
    """Close the dialogs that tell a problem; return what they said."""
    found = [dialog for dialog in window.findChildren(ErrorDialog) if dialog.isVisible()]
    said = [dialog._text.text() for dialog in found]
    for dialog in found:
        dialog.accept()
    QApplication.processEvents()
    return said


def test_doing_again_never_labels_a_place_twice(window):
    label(window)
    act(window, "label-everywhere", OccurrencesDialog)
    window.actions_by_id["undo-project"].trigger()
    view = window.panels.desk.view
    start = view.text().rindex(NAME)
    view.set_selection(start, start + len(NAME))
    QTest.keyClick(view, Qt.Key.Key_2)
    before = here(window)
    window.actions_by_id["redo-project"].trigger()
    assert here(window) == before
    assert ["already carries" in text for text in told(window)] == [True]


def test_an_article_s_own_step_never_labels_a_place_twice(window, qtbot):
    label(window)
    act(window, "label-everywhere", OccurrencesDialog)
    window.actions_by_id["undo-project"].trigger()
    view = window.panels.desk.view
    start = view.text().rindex(NAME)
    view.set_selection(start, start + len(NAME))
    QTest.keyClick(view, Qt.Key.Key_2)
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["redo-project"].trigger()
    before = here(window)
    with qtbot.waitSignal(window.panels.desk.refused) as refused:
        window.actions_by_id["redo"].trigger()
    assert refused.args[0].code == "span.duplicate"
    assert here(window) == before
    assert not window.actions_by_id["redo"].isEnabled()


def test_a_span_does_not_come_back_under_a_label_that_was_merged(window):
    label(window, "23 آب", Qt.Key.Key_3)
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["redo"].trigger()
    window.panels.desk.view.select_span(window.panels.flow.session.in_order()[0].id)
    window.actions_by_id["remove"].trigger()
    change_labels(window, merge_dates)
    assert act(window, "undo", WholeStepDialog)
    assert window.context.label_set.version == 1
    window.actions_by_id["undo"].trigger()
    assert here(window) == [("23 آب", "date")]


def test_a_span_does_not_come_back_under_a_version_that_was_taken_back(window, qtbot):
    change_labels(window, lambda value: added(value, name="Person", light="#205080", dark="#80C0F0")[0])
    label(window, "قوات", Qt.Key.Key_5)
    assert len(here(window)) == 1
    window.panels.desk.view.select_span(window.panels.flow.session.in_order()[0].id)
    window.actions_by_id["remove"].trigger()
    window.actions_by_id["undo-project"].trigger()
    assert window.context.label_set.version == 1
    with qtbot.waitSignal(window.panels.desk.refused) as refused:
        window.actions_by_id["undo"].trigger()
    assert refused.args[0].code == "step.label-set"
    assert here(window) == []


def test_a_second_version_of_the_label_set_leaves_the_first_among_the_steps(window):
    label(window, "23 آب", Qt.Key.Key_3)
    change_labels(window, merge_dates)
    change_labels(window, lambda value: changed(value, replace(value.label("faction"), name="Group")))
    window.actions_by_id["undo-project"].trigger()
    assert here(window) == [("23 آب", "event")]
    window.actions_by_id["undo-project"].trigger()
    assert here(window) == [("23 آب", "date")]
    window.actions_by_id["undo"].trigger()
    assert here(window) == []


def test_another_version_in_place_of_one_that_was_taken_back_takes_its_place(window):
    label(window, "23 آب", Qt.Key.Key_3)
    change_labels(window, merge_dates)
    change_labels(window, lambda value: changed(value, replace(value.label("faction"), name="Group")), take_back=True)
    window.actions_by_id["undo-project"].trigger()
    assert window.context.label_set.version == 1
    assert not window.actions_by_id["undo-project"].isEnabled()
    assert here(window) == [("23 آب", "date")]


def test_what_was_done_before_sealing_is_not_undone_after_reopening(window):
    window.context.batches.done(["en"])
    label(window)
    window.panels.flow.done()
    assert window.panels.flow.session.article.id == "ar"
    assert act(window, "reopen", ReopenDialog, typed="more")
    assert not window.panels.flow.session.sealed
    assert not window.actions_by_id["undo"].isEnabled()


def test_nor_where_several_articles_were_sealed_and_reopened_at_once(window):
    from annotator.ui.articles_menu import ArticlesMenu

    label(window)
    window.panels.flow.open_article("en")
    flow, context = window.panels.flow, window.context
    menu = ArticlesMenu(context, flow, window.tasks, [0], window)
    menu._move(lambda _report, _cancelled: context.batches.set_aside(["ar"], SetAsideReason.QUESTION), sealed=["ar"])
    menu._move(lambda _report, _cancelled: context.batches.reopen(["ar"], "more"))
    menu.deleteLater()
    flow.open_article("ar")
    assert len(here(window)) == 1
    assert not window.actions_by_id["undo"].isEnabled()


def test_undo_offers_nothing_that_was_taken_back_elsewhere(window):
    window.panels.flow.open_article("en")
    window.panels.flow.open_article("ar")
    label(window)
    act(window, "label-everywhere", OccurrencesDialog)
    window.panels.flow.open_article("en")
    window.actions_by_id["undo-project"].trigger()
    window.panels.flow.open_article("ar")
    window.actions_by_id["undo"].trigger()
    assert here(window) == []


def test_a_step_that_can_never_come_again_stands_in_no_one_s_way(window):
    label(window)
    change_labels(window, merge_dates)
    window.actions_by_id["undo-project"].trigger()
    change_labels(window, lambda value: changed(value, replace(value.label("faction"), name="Group")))
    told(window)
    window.actions_by_id["undo"].trigger()
    assert here(window) == []
    window.actions_by_id["redo"].trigger()
    assert told(window) == []
    assert len(here(window)) == 1
