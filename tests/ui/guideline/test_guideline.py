"""The guideline beside the article: what it says, whom it follows, and what is news in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.formats.label_sets import load_named
from annotator.ui.guideline.document import general_document, label_document
from annotator.ui.label_bar import LabelPill

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SET = load_named("conflict-news")


def shown(window):
    return window.panels.guideline._view.toPlainText()


def open_panel(window):
    window.actions_by_id["guideline"].trigger()
    QApplication.processEvents()
    return window.panels.guideline


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_part_is_told_in_the_interface_language(qapp, language, theme):
    assert dict(SET.title)[language] in general_document(SET, language).toPlainText()
    for label in SET.offered:
        text = label_document(label, language, theme, "ar").toPlainText()
        assert text.startswith(dict(label.title)[language])
        assert "**" not in text
        assert "✓" in text
        assert "✗" in text


def test_examples_are_those_of_the_article_s_language(qapp):
    faction = SET.label("faction")
    text = label_document(faction, "en", "light", "ar").toPlainText()
    assert "رفضت حركة حرس النهر العرض." in text
    assert "rejected the offer" not in text
    assert "rejected the offer" in label_document(faction, "en", "light", "en").toPlainText()
    assert "rejected the offer" in label_document(faction, "en", "light", "fr").toPlainText()


def test_the_policy_is_told(qapp):
    text = label_document(SET.label("faction"), "en", "light", "en").toPlainText()
    assert "Inside: the article (ال)." in text
    assert "Outside: attached particles (و، ل، ب …), quotation marks, titles and ranks." in text


def test_it_is_shown_beside_the_article_and_remembered(window, project_path):
    panel = open_panel(window)
    assert panel.isVisible()
    assert window.focusWidget() is window.panels.desk.view
    assert panel in window.panels.panes()
    window.close_project()
    assert not window.panels.guideline_dock.isVisible()
    assert window.open_project(project_path)
    assert panel.isVisible()
    window.actions_by_id["guideline"].trigger()
    assert not panel.isVisible()


def test_it_follows_the_selected_span_and_its_label(window):
    panel, desk = open_panel(window), window.panels.desk
    assert shown(window).startswith("Conflict news")
    desk.view.set_selection(0, 11)
    desk.label("faction")
    QApplication.processEvents()
    assert shown(window).startswith("Faction")
    desk.label("event")
    QApplication.processEvents()
    assert panel.part == "event"
    QTest.keyClick(panel._parts, Qt.Key.Key_Home)
    assert shown(window).startswith("Conflict news")
    QTest.keyClick(panel._view, Qt.Key.Key_Escape)
    assert window.focusWidget() is desk.view


def test_it_follows_the_label_that_is_pointed_at(qtbot, window):
    panel = open_panel(window)
    pill = next(pill for pill in window.panels.desk.bar.findChildren(LabelPill) if pill.label == "date")
    inside = QPointF(3, 3)
    QApplication.sendEvent(pill, QEnterEvent(inside, inside, inside))
    qtbot.waitUntil(lambda: panel.part == "date")
    assert shown(window).startswith("Date")
    QApplication.sendEvent(pill, QEvent(QEvent.Type.Leave))


def test_a_newer_guideline_is_announced_until_it_is_read(window):
    panel = open_panel(window)
    assert panel.news() == ()
    assert not panel._news.isVisible()
    label_set = window.context.label_set
    first, *rest = label_set.labels
    newer = replace(label_set, version=2, labels=(replace(first, guideline=(("en", "Otherwise now."),)), *rest))
    window.panels.dress(replace(window.context, label_set=newer))
    QApplication.processEvents()
    assert panel._news.isVisible()
    assert panel._news.text() == "Changed since you last read it: Faction."
    QTest.mouseClick(panel._read, Qt.MouseButton.LeftButton)
    assert panel.news() == ()
    assert not panel._news.isVisible()
