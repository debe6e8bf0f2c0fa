"""What a client of accessibility, such as a screen reader, reads of the article, and what it is told."""

from __future__ import annotations

import gc
import random
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from annotator.ui.article import announcing
from annotator.ui.article.view import ArticleView

TEXT = "The Gull Forces took Olive Meadow."
MIXED = "\ufeffقوات\u00a0النورس 😀 في مرج\u200cالزيتون\nGull\t«Forces» 🏴 e\u0301nd\r\n".replace("\r", "")
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def heard(monkeypatch, qapp):
    """What is read out, with a screen reader on."""
    said: list[str] = []

    class Listener(QAccessible):
        @staticmethod
        def isActive():
            return True

        @staticmethod
        def updateAccessibility(event):
            said.append(event.message())

    monkeypatch.setattr(announcing, "QAccessible", Listener)
    return said


@pytest.fixture
def client(qapp):
    """A client of accessibility is on; what it finds of an object's descendants by role."""
    QAccessible.setActive(True)

    def find(thing, role):
        interface = QAccessible.queryAccessibleInterface(thing)
        found, waiting = [], [interface]
        while waiting:
            one = waiting.pop()
            found += [one] if one.role() == role else []
            waiting += [one.child(index) for index in range(one.childCount())]
        return found

    yield find
    QAccessible.setActive(False)


def article_of(client, view):
    (found,) = client(view, QAccessible.Role.EditableText)
    return found


def test_spans_are_read_out_when_they_are_selected_and_when_the_caret_comes_into_them(hands, heard):
    hands.show(TEXT, ("x", "Olive Meadow", "L"), ("y", "Meadow", "F"), ("z", "Gull", "D"))
    hands.view.select_span("x")
    assert heard == ["Location: Olive Meadow"]
    hands.key(Qt.Key.Key_Right, times=5)
    assert heard[1:] == []
    hands.key(Qt.Key.Key_Right)
    assert heard[1:] == ["Faction: Meadow"]
    hands.key(Qt.Key.Key_Home, CONTROL)
    hands.view.set_caret(TEXT.index("Meadow") + 2)
    assert heard[2:] == ["Faction: Meadow; Location: Olive Meadow"]


def test_a_label_is_read_out_when_it_is_set_on_the_word_at_the_caret(hands, heard):
    from annotator.ui.article.palette import ShownSpan

    hands.show(TEXT)
    hands.view.set_caret(5)
    hands.view.change_spans((), [ShownSpan("n", 4, 8, "F")])
    assert heard == ["Faction: Gull"]


def test_moving_a_boundary_is_explained(hands, heard):
    hands.show(TEXT, ("x", "Olive Meadow", "L"))
    hands.view.select_span("x")
    hands.view.begin_boundary("end")
    assert "Enter" in heard[-1]


def test_without_a_client_nothing_is_made_and_no_text_is_copied(hands):
    hands.show(TEXT, ("x", "Olive Meadow", "L"))
    hands.view.set_selection(4, 8)
    assert hands.view.announcer.companion is None
    assert not hands.view.findChildren(QPlainTextEdit)


def test_a_client_reads_text_caret_and_selection(hands, client):
    hands.show(MIXED)
    hands.view.set_caret(3)
    article = article_of(client, hands.view)
    text = article.textInterface()
    assert article.text(QAccessible.Text.Name) == "Article"
    assert article.state().readOnly
    assert article.state().multiLine
    assert article.state().focused
    assert not article.state().invisible
    units = len(MIXED.encode("utf-16-le")) // 2
    assert text.characterCount() == units
    assert text.text(0, units)[1:] == MIXED[1:]
    assert (text.cursorPosition(), text.selectionCount()) == (3, 0)
    for place in range(len(MIXED)):
        hands.view.set_caret(place)
        assert text.cursorPosition() == len(MIXED[:place].encode("utf-16-le")) // 2
    start = MIXED.index("Gull")
    hands.view.set_selection(start, start + 4)
    assert text.selectionCount() == 1
    assert hands.view.announcer.companion.textCursor().selectedText() == "Gull"


def test_a_client_reads_the_labels_at_the_caret(hands, client):
    hands.show(TEXT, ("x", "Olive Meadow", "L"), ("y", "Meadow", "F"))
    hands.view.set_caret(0)
    article = article_of(client, hands.view)
    assert article.text(QAccessible.Text.Description) == ""
    hands.view.set_caret(TEXT.index("Olive"))
    assert article.text(QAccessible.Text.Description) == "Location: Olive Meadow"
    hands.view.set_caret(TEXT.index("Meadow"))
    assert article.text(QAccessible.Text.Description) == "Faction: Meadow; Location: Olive Meadow"
    hands.view.change_spans(("y",), ())
    assert article.text(QAccessible.Text.Description) == "Location: Olive Meadow"
    hands.key(Qt.Key.Key_End)
    assert article.text(QAccessible.Text.Description) == ""


def test_a_client_puts_the_caret_where_it_wants(hands, client):
    hands.show(MIXED)
    hands.view.set_caret(0)
    text = article_of(client, hands.view).textInterface()
    place = MIXED.index("مرج")
    text.setCursorPosition(len(MIXED[:place].encode("utf-16-le")) // 2)
    assert hands.view.caret() == place
    assert hands.view.selection() is None


def test_a_client_that_comes_later_reads_the_open_article(hands, qapp):
    hands.show(TEXT)
    hands.view.set_caret(4)
    QAccessible.setActive(True)
    try:
        hands.key(Qt.Key.Key_Right)
        assert hands.view.announcer.companion.toPlainText() == TEXT
        assert hands.view.announcer.companion.textCursor().position() == 5
    finally:
        QAccessible.setActive(False)


def test_nothing_of_the_companion_is_seen(hands, client, qtbot):
    hands.show(TEXT, ("x", "Olive Meadow", "L"))
    bare = ArticleView()
    qtbot.addWidget(bare)
    QAccessible.setActive(False)
    bare.set_styles({})
    bare.resize(hands.view.size())
    bare.show_article(TEXT, ())
    QAccessible.setActive(True)
    hands.view.set_styles({})
    hands.view.show_article(TEXT, ())
    assert hands.view.announcer.companion is not None
    assert bare.announcer.companion is None
    hands.view.clearFocus()
    assert hands.view.grab().toImage() == bare.grab().toImage()


def test_clicks_reach_the_page_through_the_companion_and_it_stays_in_place(hands, client):
    hands.show("\n".join([TEXT] * 200))
    hands.view.set_caret(0)
    companion = hands.view.announcer.companion
    hands.click(hands.point(20))
    assert hands.view.caret() in {20, 21}
    hands.view.verticalScrollBar().setValue(300)
    hands.view.resize(700, 500)
    QCoreApplication.processEvents()
    assert companion.geometry() == hands.view.viewport().rect()


def test_the_text_has_the_focus_when_the_view_has_it(hands, client, qtbot):
    other = QLineEdit(hands.view)
    hands.show(TEXT)
    hands.view.set_caret(1)
    article = article_of(client, hands.view)
    other.show()
    other.setFocus()
    assert not article.state().focused
    hands.view.setFocus()
    assert article.state().focused


def test_a_long_time_under_a_client_leaves_nothing_behind(qtbot, client):
    """Views are made, read, worked and thrown away while a client holds on to what it has found."""
    chance = random.Random(7)
    # What earlier tests left to be collected refers to None, too.
    gc.collect()
    before = sys.getrefcount(None)
    for turn in range(60):
        view = ArticleView()
        view.resize(600, 400)
        view.show()
        view.show_article(MIXED * (turn % 5 + 1), ())
        article = article_of(client, view)
        text = article.textInterface()
        for _ in range(40):
            view.set_caret(chance.randrange(len(view.text())), select=chance.random() < 0.5)
            where = text.cursorPosition()
            text.text(0, where)
            text.characterRect(where)
            text.setCursorPosition(chance.randrange(text.characterCount()))
            article.text(QAccessible.Text.Description)
            article.text(QAccessible.Text.Value)
        view.close()
        view.deleteLater()
        del article, text
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    if sys.version_info < (3, 12):
        # Dropped references to None are what has crashed Python before.
        assert before - sys.getrefcount(None) < 500


def test_a_window_is_worked_and_closed_under_a_client(client, window):
    view = window.panels.desk.view
    view.setFocus()
    for action in ("next-article", "previous-article", "find"):
        window.actions_by_id[action].trigger()
    view.setFocus()
    view.set_caret(3)
    window.panels.desk.label("faction")
    view.set_caret(1)
    assert article_of(client, view).text(QAccessible.Text.Description).startswith("Faction: ")
    window.panels.desk.open_find()
    window.close_project()
    view.setFocus()
    window.close()
