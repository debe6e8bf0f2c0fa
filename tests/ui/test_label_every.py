"""Label every occurrence, through keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def label(window, surface, key, nth=0):
    view = window.panels.desk.view
    text = view.text()
    start = [place for place in range(len(text)) if text.startswith(surface, place)][nth]
    view.setFocus()
    view.set_selection(start, start + len(surface))
    QTest.keyClick(view, key)


def spans(window):
    return [(span.surface, span.label) for span in window.panels.flow.session.in_order()]


def stored(window):
    with window.context.file.unit_of_work() as unit:
        assignment = window.panels.flow.session.assignment.id
        return [(span.surface, span.label) for span in unit.spans.of_assignment(assignment)]


def label_every(window, *keys):
    """Press Ctrl+D, then keys in the dialog; return what the dialog showed."""
    seen = []

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OccurrencesDialog)
        seen.extend(dialog.model.data(dialog.model.index(row)) for row in range(dialog.model.rowCount()))
        for key in keys:
            QTest.keyClick(dialog.focusWidget(), key)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, answer)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_D, CTRL)
    # The offscreen platform leaves no window active when a dialog closes.
    window.activateWindow()
    QApplication.processEvents()
    return seen


def test_two_strokes_label_every_occurrence_and_one_takes_all_back(window):
    label(window, "مرج الزيتون", Qt.Key.Key_2)
    shown = label_every(window, Qt.Key.Key_Return)
    assert len(shown) == 1
    assert spans(window) == stored(window) == [("مرج الزيتون", "location")] * 2
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL)
    assert spans(window) == stored(window) == [("مرج الزيتون", "location")]
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert spans(window) == stored(window) == [("مرج الزيتون", "location")] * 2


def test_space_unticks_and_escape_leaves_all_as_it_is(window):
    label(window, "قوات النورس", Qt.Key.Key_1)
    before = spans(window)
    label_every(window, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert spans(window) == before
    label_every(window, Qt.Key.Key_Escape)
    assert spans(window) == before


def test_what_bears_another_label_is_shown_and_not_ticked(window):
    label(window, "النورس", Qt.Key.Key_2)
    label(window, "النورس", Qt.Key.Key_1, nth=1)
    before = spans(window)
    (shown,) = label_every(window, Qt.Key.Key_Return)
    assert "labelled" in shown
    assert spans(window) == before
    label_every(window, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert len(spans(window)) == 3


def test_a_text_that_stands_nowhere_else_is_told(window):
    problems = []
    window.panels.desk.refused.connect(problems.append)
    label(window, "المعارك", Qt.Key.Key_1)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_D, CTRL)
    assert [isinstance(problem, AnnotatorError) and problem.code for problem in problems] == ["occurrence.none"]
