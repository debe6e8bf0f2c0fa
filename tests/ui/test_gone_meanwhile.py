"""Articles that go, and presses that come while something is being stored."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.pairs import PairKind
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.pairs import Pairs
from annotator.ui.dialogs.errors import ErrorDialog
from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog
from annotator.ui.dialogs.progress_dialog import run_job

NAME = "مرج الزيتون"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def label(window, surface=NAME, key=Qt.Key.Key_2):
    view = window.panels.desk.view
    start = view.text().index(surface)
    view.setFocus()
    view.set_selection(start, start + len(surface))
    QTest.keyClick(view, key)


def everywhere(window):
    def answer():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, OccurrencesDialog):
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        else:
            QTimer.singleShot(5, answer)

    QTimer.singleShot(5, answer)
    window.actions_by_id["label-everywhere"].trigger()


def beside(window):
    context = window.context
    Pairs(context.file.unit_of_work).pair("ar", "en", PairKind.TRANSLATION, by=context.annotator.id)
    window.actions_by_id["side-by-side"].trigger()
    return window.panels.side_by_side


def test_the_open_article_is_deleted_while_time_was_spent_on_it(window):
    label(window)
    window.panels.desk._clock._active = 5.0
    window.context.articles.delete(["ar"])
    window.panels.flow.refresh()
    assert window.panels.flow.session.article.id == "en"


def test_the_article_beside_is_deleted(window):
    side = beside(window)
    assert side.partner_view.article == "en"
    window.context.articles.delete(["en"])
    window.panels.flow.refresh()
    assert side.partner_view.article is None
    assert list(side.partner_view.view.page.spans.ordered) == []


def test_the_article_beside_is_withdrawn(window):
    side = beside(window)
    window.context.articles.withdraw(["en"], by=window.context.annotator.id)
    window.panels.flow.refresh()
    assert side.partner_view.article is None


def test_the_article_beside_shows_what_was_labelled_in_all(window):
    side = beside(window)
    label(window)
    everywhere(window)
    assert [span.surface for span in side.partner_view.view.page.spans.ordered] == [NAME]
    window.actions_by_id["undo-project"].trigger()
    assert list(side.partner_view.view.page.spans.ordered) == []


def test_an_import_for_the_open_article_is_shown(window, tmp_path):
    file = tmp_path / "more.jsonl"
    text = window.panels.desk.view.text()
    span = {"start": 0, "end": 4, "label": "FACTION", "text": text[:4]}
    file.write_text(
        json.dumps({"id": "ar", "text": text, "annotator": "A", "round": "work", "spans": [span]}, ensure_ascii=False)
    )
    Importing(window.context.file.unit_of_work).run([file], ImportOptions())

    def leave():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, leave)
        else:
            dialog.reject()

    QTimer.singleShot(5, leave)
    window.import_paths([])
    stored = window.context.annotating.open("ar").in_order()
    assert window.panels.flow.session.in_order() == stored


def test_a_second_press_waits_for_the_first(window):
    """Keys that come while something is stored do not start it again."""
    label(window)
    everywhere(window)
    window.panels.flow.open_article("en")
    again = window.actions_by_id["undo-project"]
    QTimer.singleShot(0, again.trigger)
    again.trigger()
    QApplication.processEvents()
    assert window.findChildren(ErrorDialog) == []
    assert window.steps.undo_text == ""
    assert len(window.steps._undone) == 1


def test_nothing_is_typed_into_a_window_that_is_storing(window):
    go = threading.Event()
    job = window.tasks.start_reading(lambda _report, _cancelled: go.wait(5))

    def press():
        window.close()
        QTest.keyClick(window.panels.desk.view, Qt.Key.Key_1)
        go.set()

    QTimer.singleShot(10, press)
    run_job(job, "…", window)
    assert window.context is not None
    assert window.panels.flow.session.spans == {}
