from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.consistency import Kind
from annotator.ui.consistency.model import PLACE_ROLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def label(window, surface, key):
    view = window.panels.desk.view
    start = view.text().index(surface)
    view.setFocus()
    view.set_selection(start, start + len(surface))
    QTest.keyClick(view, key)


@pytest.fixture
def panel(window):
    """Two names labelled in the Arabic article, and the panel that F9 opens."""
    label(window, "مرج الزيتون", Qt.Key.Key_2)
    window.panels.flow.open_article("en")
    label(window, "Gull Forces", Qt.Key.Key_1)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_F9)
    QApplication.processEvents()
    return window.panels.consistency


def kinds(panel):
    rows = [panel.model.item(row) for row in range(panel.model.rowCount())]
    return [[row.child(n).data(PLACE_ROLE).kind for n in range(row.rowCount())] for row in rows]


def test_names_are_listed_with_the_places_that_differ(panel):
    assert panel.isVisible()
    assert kinds(panel) == [[Kind.UNLABELLED] * 2, [Kind.UNLABELLED]]
    assert "مرج الزيتون" in panel.model.item(0).text()


def test_enter_goes_to_a_place_in_another_article(window, panel):
    panel.tree.setFocus()
    place = panel.tree.currentIndex().data(PLACE_ROLE)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    view = window.panels.desk.view
    assert window.panels.flow.session.article.id == place.work.article == "ar"
    assert view.selection() == (place.start, place.end)
    assert view.hasFocus()


def test_checked_again_what_was_labelled_is_gone(window, panel):
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_2)
    QTest.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    assert kinds(panel) == [[Kind.UNLABELLED], [Kind.UNLABELLED]]


def test_escape_goes_back_to_the_article(window, panel):
    panel.tree.setFocus()
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert window.panels.desk.view.hasFocus()


def test_a_lead_can_look_at_everybody_s_spans(window, panel):
    assert not panel.everybody.isVisible()
    window.actions_by_id["lead"].trigger()
    assert "(lead)" in window.windowTitle()
    QTest.mouseClick(panel.everybody, Qt.MouseButton.LeftButton)
    assert panel.everybody.isChecked()
    assert len(kinds(panel)) == 2
