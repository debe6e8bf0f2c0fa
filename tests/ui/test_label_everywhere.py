"""Label in all open articles, never here, and the steps of the project, through keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog
from annotator.ui.dialogs.whole_step_dialog import WholeStepDialog

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NAME = "مرج الزيتون"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def label(window, surface=NAME, key=Qt.Key.Key_2):
    view = window.panels.desk.view
    start = view.text().index(surface)
    view.setFocus()
    view.set_selection(start, start + len(surface))
    QTest.keyClick(view, key)


def press(window, key, modifiers, *answers, kind=OccurrencesDialog):
    """Press keys on the article, and more keys in the dialog that opens; return the list it showed."""
    shown: list[str] = []
    timer = QTimer()
    timer.setInterval(5)

    def answer():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            return
        timer.stop()
        if isinstance(dialog, OccurrencesDialog):
            shown.extend(dialog.model.data(dialog.model.index(row)) for row in range(dialog.model.rowCount()))
        for pressed in answers:
            QTest.keyClick(dialog.focusWidget(), pressed)
        if dialog.isVisible():
            dialog.reject()

    timer.timeout.connect(answer)
    timer.start()
    QTest.keyClick(window.panels.desk.view, key, modifiers)
    assert not timer.isActive()
    # The offscreen platform leaves no window active when a dialog closes.
    window.activateWindow()
    QApplication.processEvents()
    window.panels.desk.view.setFocus()
    return shown


def everywhere(window, *answers):
    return press(window, Qt.Key.Key_E, CTRL | SHIFT, *answers)


def stored(window):
    """Return how many spans each article has in the project."""
    context = window.context
    return {name: len(context.annotating.open(name).spans) for name in ("ar", "en")}


def undo(window):
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL)


def test_two_strokes_label_all_articles_under_their_titles(window):
    label(window)
    shown = everywhere(window, Qt.Key.Key_Return)
    assert len(shown) == 4
    assert "قوات النورس في مرج الزيتون" in shown[0]
    assert "Gull Forces seize Olive Meadow" in shown[2]
    assert stored(window) == {"ar": 2, "en": 1}
    assert len(window.panels.flow.session.spans) == 2


def test_space_on_a_title_leaves_out_the_article(window):
    label(window)
    everywhere(window, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert stored(window) == {"ar": 2, "en": 0}


def test_undo_in_an_article_asks_and_takes_all_of_it_back(window):
    label(window)
    everywhere(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Z, CTRL, Qt.Key.Key_Escape, kind=WholeStepDialog)
    assert stored(window) == {"ar": 2, "en": 1}
    press(window, Qt.Key.Key_Z, CTRL, Qt.Key.Key_Return, kind=WholeStepDialog)
    assert stored(window) == {"ar": 1, "en": 0}
    press(window, Qt.Key.Key_Z, CTRL | SHIFT, Qt.Key.Key_Return, kind=WholeStepDialog)
    assert stored(window) == {"ar": 2, "en": 1}


def test_taken_back_as_a_whole_it_stands_in_no_article_s_way(window):
    label(window)
    everywhere(window, Qt.Key.Key_Return)
    label(window, "قوات", Qt.Key.Key_1)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL | ALT)
    assert stored(window) == {"ar": 2, "en": 0}
    undo(window)
    assert stored(window) == {"ar": 1, "en": 0}
    undo(window)
    assert stored(window) == {"ar": 0, "en": 0}


def test_an_article_that_is_opened_again_can_be_undone(window):
    label(window)
    window.panels.flow.open_article("en")
    label(window, "Gull Forces", Qt.Key.Key_1)
    window.panels.flow.open_article("ar")
    undo(window)
    assert stored(window) == {"ar": 0, "en": 1}
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert stored(window) == {"ar": 1, "en": 1}
    window.panels.flow.open_article("en")
    undo(window)
    assert stored(window) == {"ar": 1, "en": 0}


def test_delete_leaves_a_place_out_for_good_until_it_is_taken_in_again(window):
    label(window)
    everywhere(window, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert stored(window) == {"ar": 1, "en": 1}
    assert everywhere(window) == []
    QApplication.processEvents()


def test_what_was_left_out_is_shown_when_asked_for(window):
    label(window)
    press(window, Qt.Key.Key_D, CTRL, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert stored(window) == {"ar": 1, "en": 0}

    def take_in_again():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OccurrencesDialog)
        assert dialog.model.rowCount() == 0
        dialog.with_never.click()
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.done(QDialog.DialogCode.Rejected)

    QTimer.singleShot(0, take_in_again)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_D, CTRL)
    assert stored(window) == {"ar": 2, "en": 0}
