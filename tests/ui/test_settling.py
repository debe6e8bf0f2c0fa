"""What is still being typed when an article is left is stored with it, and shown where it belongs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.assignments import AssignmentState
from annotator.ui.span_panel.note_section import NoteSection

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def note_being_typed(window):
    """Label a word of the open article and type a note on it, without leaving the field."""
    view = window.panels.desk.view
    view.setFocus()
    view.set_selection(0, 4)
    QTest.keyClick(view, Qt.Key.Key_1)
    span = view.selected_span()
    window.actions_by_id["span-note"].trigger()
    QTest.keyClicks(window.panels.span_panel.section(NoteSection).field, "why?")
    return span


def test_a_note_that_is_being_typed_counts_for_the_article_that_is_left(window):
    span = note_being_typed(window)
    window.panels.flow.step(1)
    rows = [window.panels.articles.model.row_at(row) for row in (0, 1)]
    assert [(row.id, row.spans) for row in rows] == [("ar", 1), ("en", 0)]
    assert rows[1].state is AssignmentState.UNOPENED
    assert window.context.annotating.open("ar").spans[span].note == "why?"


def test_an_article_that_is_read_anew_has_the_note_that_was_being_typed(window):
    span = note_being_typed(window)
    window.panels.flow.refresh(anew=True)
    assert window.panels.flow.session.spans[span].note == "why?"
