"""Several spans at once, from the list of spans, through keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(window):
    """The list with three spans in it, and the focus."""
    view = window.panels.desk.view
    view.setFocus()
    for start, end in ((0, 4), (5, 11), (15, 18)):
        view.set_selection(start, end)
        QTest.keyClick(view, Qt.Key.Key_1)
    found = window.panels.spans._table
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_A, CTRL)
    return found


def labels(window):
    return [span.label for span in window.panels.flow.session.in_order()]


def undo(window):
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_Z, CTRL)


def test_a_digit_relabels_all_that_are_selected_and_one_undo_takes_it_back(window, table):
    QTest.keyClick(table, Qt.Key.Key_4)
    assert labels(window) == ["event"] * 3
    assert "3" in window.actions_by_id["undo"].text()
    undo(window)
    assert labels(window) == ["faction"] * 3


def test_delete_removes_all_that_are_selected_and_one_undo_takes_it_back(window, table):
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert labels(window) == []
    undo(window)
    assert labels(window) == ["faction"] * 3


def test_a_click_goes_to_a_span_and_one_with_ctrl_selects_more(window, table):
    table.clearSelection()
    rows = [table.visualRect(table.model().index(row, 0)).center() for row in range(3)]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rows[0])
    first = window.panels.desk.view.selected_span()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CTRL, rows[2])
    assert window.panels.desk.view.selected_span() == first
    assert len(window.panels.spans.selected()) == 2
