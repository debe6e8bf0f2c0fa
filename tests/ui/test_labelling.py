"""Labelling in the window, by real key and mouse events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.assignments import AssignmentState
from annotator.ui.label_bar import LabelPill

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def desk(window):
    return window.panels.desk


def session(window):
    return window.panels.flow.session


def labelled(window):
    return [(span.surface, span.label) for span in session(window).in_order()]


def on_disk(window):
    with window.context.file.unit_of_work() as unit:
        return [(s.surface, s.label) for s in unit.spans.of_assignment(session(window).assignment.id)]


def middle_of(view, text, word, *, last=False):
    start = text.index(word)
    rect = view.rect_of(start, start + len(word))[0]
    return QPoint(round(rect.center().x()), round(rect.center().y()))


def drag(window, first, last):
    view, text = desk(window).view, session(window).article.text
    start, end = middle_of(view, text, first), middle_of(view, text, last)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, end)


def press(window, key, modifiers=NONE, text=""):
    view = desk(window).view
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, modifiers, text))


def type_text(widget, text):
    # QTest.keyClicks knows Latin letters only.
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, char))


def click_word(window, word):
    view = desk(window).view
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, NONE, middle_of(view, session(window).article.text, word)
    )


def test_drag_over_words_and_a_digit(window):
    drag(window, "سيطرت", "النورس على")
    press(window, Qt.Key.Key_1, text="1")
    assert labelled(window) == on_disk(window)
    assert labelled(window)[0][1] == "faction"
    assert labelled(window)[0][0].startswith("سيطرت قوات النورس")


def test_a_digit_labels_the_word_at_the_caret_and_moves_past_it(window):
    view = desk(window).view
    view.set_caret(session(window).article.text.index("مرج"))
    press(window, Qt.Key.Key_2, text="2")
    assert labelled(window) == [("مرج", "location")]
    assert session(window).article.text[view.caret() :].startswith("الزيتون")


@pytest.mark.parametrize(
    ("key", "text", "label"),
    [
        (Qt.Key.Key_1, "١", "faction"),
        (Qt.Key.Key_2, "٢", "location"),
        (Qt.Key.Key_3, "٣", "date"),
        (Qt.Key.Key_4, "٤", "event"),
        (0x0664, "٤", "event"),
    ],
)
def test_arabic_digits_label_too(window, key, text, label):
    desk(window).view.set_caret(0)
    press(window, key, text=text)
    assert labelled(window) == [("قوات", label)]


def test_keyboard_only(window):
    view, text = desk(window).view, session(window).article.text
    view.setFocus()
    view.set_caret(text.index("قوات النورس على"))
    press(window, Qt.Key.Key_Left, SHIFT | CTRL)
    press(window, Qt.Key.Key_Left, SHIFT | CTRL)
    press(window, Qt.Key.Key_1, text="1")
    assert labelled(window) == [("قوات النورس", "faction")]
    press(window, Qt.Key.Key_4, text="4")
    assert labelled(window) == [("قوات النورس", "event")]
    press(window, Qt.Key.Key_Delete)
    assert labelled(window) == on_disk(window) == []


def test_the_pills_do_what_the_digits_do(window):
    view = desk(window).view
    view.set_selection(0, 11)
    pills = {pill.label: pill for pill in desk(window).bar.findChildren(LabelPill)}
    QTest.mouseClick(pills["date"], Qt.MouseButton.LeftButton)
    assert labelled(window) == [("قوات النورس", "date")]


def test_spaces_and_punctuation_stay_outside(window):
    text = session(window).article.text
    start = text.index(" آب،")
    desk(window).view.set_selection(start, start + 5)
    press(window, Qt.Key.Key_3, text="3")
    assert labelled(window) == [("آب", "date")]


def test_the_same_span_twice_is_refused_quietly(window):
    view = desk(window).view
    for _ in range(2):
        view.select_span(None)
        view.set_selection(0, 11)
        press(window, Qt.Key.Key_1, text="1")
    assert len(labelled(window)) == 1
    assert "قوات النورس" in window.statusBar().currentMessage()


def test_undo_and_redo_have_names_and_no_limit(window):
    view = desk(window).view
    view.set_caret(0)
    for _ in range(4):
        press(window, Qt.Key.Key_1, text="1")
    full = labelled(window)
    assert len(full) == 4
    assert full[-1][0] in window.actions_by_id["undo"].text()
    for number in (3, 2, 1, 0):
        window.actions_by_id["undo"].trigger()
        assert labelled(window) == on_disk(window) == full[:number]
    assert not window.actions_by_id["undo"].isEnabled()
    for _ in range(4):
        window.actions_by_id["redo"].trigger()
    assert labelled(window) == on_disk(window) == full


def test_the_boundary_moves_by_keys(window):
    view = desk(window).view
    view.set_selection(0, 4)
    press(window, Qt.Key.Key_1, text="1")
    press(window, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.AltModifier, "]")
    assert view.boundary_mode() == "end"
    press(window, Qt.Key.Key_Left, CTRL)
    press(window, Qt.Key.Key_Return)
    assert labelled(window) == on_disk(window) == [("قوات النورس", "faction")]
    window.actions_by_id["undo"].trigger()
    assert labelled(window) == [("قوات", "faction")]


def test_a_digit_in_the_boundary_mode_labels_nothing(window):
    view = desk(window).view
    view.set_selection(0, 4)
    press(window, Qt.Key.Key_1, text="1")
    window.actions_by_id["boundary-start"].trigger()
    press(window, Qt.Key.Key_2, text="2")
    assert labelled(window) == [("قوات", "faction")]


def test_done_seals_and_goes_on_and_reopening_starts_afresh(window, monkeypatch):
    from annotator.ui.dialogs.reopen_dialog import ReopenDialog

    desk(window).view.set_caret(0)
    press(window, Qt.Key.Key_1, text="1")
    window.actions_by_id["done"].trigger()
    assert session(window).article.id == "en"
    window.actions_by_id["previous-article"].trigger()
    assert session(window).assignment.state is AssignmentState.DONE
    press(window, Qt.Key.Key_2, text="2")
    assert len(labelled(window)) == 1
    assert not window.actions_by_id["undo"].isEnabled()
    monkeypatch.setattr(ReopenDialog, "ask", classmethod(lambda _cls, _parent=None: "one more"))
    window.actions_by_id["reopen"].trigger()
    assert session(window).assignment.state is AssignmentState.OPEN
    desk(window).view.set_caret(5)
    press(window, Qt.Key.Key_2, text="2")
    assert len(labelled(window)) == len(on_disk(window)) == 2


def test_clicking_a_span_selects_it_in_the_list_and_back(window):
    view = desk(window).view
    text = session(window).article.text
    view.set_caret(text.index("مرج"))
    press(window, Qt.Key.Key_2, text="2")
    view.select_span(None)
    click_word(window, "مرج")
    spans = window.panels.spans
    assert view.selected_span() == session(window).in_order()[0].id
    assert [index.row() for index in spans._table.selectionModel().selectedRows()] == [0]
    view.select_span(None)
    index = spans.model.index(0, 0)
    QTest.mouseClick(spans._table.viewport(), Qt.MouseButton.LeftButton, NONE, spans._table.visualRect(index).center())
    assert view.selected_span() is not None


def test_find_folds_and_counts(window):
    window.actions_by_id["find"].trigger()
    bar = desk(window).find_bar
    type_text(bar._line, "النُّورس")
    bar.find_next()
    assert len(bar._matches) == 2
    bar.find_next()
    assert desk(window).view.caret() == bar._matches[bar._current][0]
    QTest.keyClick(bar._line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
