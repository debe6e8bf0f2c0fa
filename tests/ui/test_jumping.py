"""Labelling without the mouse: letters go to words, a known name comes by itself, a digit labels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(window, qtbot):
    qtbot.waitUntil(lambda: window.panels.desk.view.known is not None)
    window.panels.desk.view.setFocus()
    window.panels.desk.view.set_caret(0)
    return window.panels.desk.view


def press(view, key, modifiers=NONE, text=""):
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def type_letters(view, letters):
    for letter in letters:
        press(view, Qt.Key.Key_unknown, text=letter)


def selected(view):
    kept = view.kept()
    return view.text()[slice(*kept)] if kept else None


def labelled(window):
    return [(span.surface, span.label) for span in window.panels.flow.session.in_order()]


def test_letters_go_to_the_word_and_a_digit_labels_it(window, view):
    type_letters(view, "مرج")
    assert selected(view) == "مرج"
    assert view.selection()[0] == view.text().index("مرج")
    press(view, Qt.Key.Key_Space, text=" ")
    assert selected(view) == "مرج الزيتون"
    press(view, Qt.Key.Key_2, text="2")
    assert labelled(window) == [("مرج الزيتون", "location")]
    assert not view.jump.active


def test_the_next_jump_goes_on_from_the_label(window, view):
    for number in range(2):
        type_letters(view, "مرج")
        press(view, Qt.Key.Key_2, text="2")
        assert len(labelled(window)) == number + 1
    assert view.text().index("مرج") < view.caret()


@pytest.mark.parametrize("typed", ["lv[", ["l", "v", "["]])
def test_the_keys_of_an_english_layout_jump_in_arabic(view, typed):
    type_letters(view, typed)
    assert selected(view) == "مرج"


def test_arabic_letters_jump_to_latin_words(view):
    type_letters(view, "لعم")  # g u l
    assert selected(view) == "Gull"


def test_particles_stay_outside_and_f2_takes_them_in(window, view):
    type_letters(view, "قالت")
    assert selected(view) == "قالت"
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert selected(view) == "وقالت"
    press(view, Qt.Key.Key_4, text="4")
    assert labelled(window) == [("وقالت", "event")]
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert labelled(window) == [("قالت", "event")]
    window.actions_by_id["undo"].trigger()
    assert labelled(window) == [("وقالت", "event")]


def test_enter_goes_on_shift_enter_back_and_escape_returns(view):
    view.set_caret(3)
    type_letters(view, "قو")
    first = view.selection()
    press(view, Qt.Key.Key_Return)
    second = view.selection()
    assert first != second
    press(view, Qt.Key.Key_Return, SHIFT)
    assert view.selection() == first
    press(view, Qt.Key.Key_Escape)
    assert (view.caret(), view.selection(), view.jump.active) == (3, None, False)


def test_a_letter_that_leads_nowhere_changes_nothing_but_the_hint(view):
    type_letters(view, "مر")
    before = view.selection()
    type_letters(view, "ض")
    assert view.selection() == before
    assert "ض" in view.jump.text
    press(view, Qt.Key.Key_Backspace)
    press(view, Qt.Key.Key_Backspace)
    assert view.jump.active
    press(view, Qt.Key.Key_Backspace)
    assert not view.jump.active


def test_backspace_takes_a_letter_back_and_removes_no_span(window, view):
    view.set_selection(0, 4)
    press(view, Qt.Key.Key_1, text="1")
    type_letters(view, "مر")
    press(view, Qt.Key.Key_Backspace)
    assert view.jump.active
    assert len(labelled(window)) == 1


def test_letters_with_a_command_key_are_no_letters(view):
    press(view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, "م")
    press(view, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier, "م")
    assert not view.jump.active


def test_a_known_name_is_proposed_whole(window, view):
    view.set_selection(0, len("قوات النورس"))
    press(view, Qt.Key.Key_1, text="1")
    type_letters(view, "قو")
    assert selected(view) == "قوات النورس"


def test_f4_goes_to_known_names_that_bear_no_label(window, view):
    start = view.text().index("مرج الزيتون")
    view.set_selection(start, start + len("مرج الزيتون"))
    press(view, Qt.Key.Key_2, text="2")
    view.set_caret(0)
    QTest.keyClick(view, Qt.Key.Key_F4)
    second = view.text().index("مرج الزيتون", start + 1)
    assert view.selection() == (second, second + len("مرج الزيتون"))
    press(view, Qt.Key.Key_2, text="2")
    QTest.keyClick(view, Qt.Key.Key_F4)
    assert window.statusBar().currentMessage()
    window.actions_by_id["undo"].trigger()
    view.set_caret(len(view.text()))
    QTest.keyClick(view, Qt.Key.Key_F4, SHIFT)
    assert view.selection() == (second, second + len("مرج الزيتون"))


def test_the_digit_leaves_a_particle_outside(window, view):
    view.set_caret(view.text().index("وقالت"))
    press(view, Qt.Key.Key_4, text="4")
    assert labelled(window) == [("قالت", "event")]


def test_a_click_or_an_arrow_ends_the_jump(view):
    type_letters(view, "مر")
    press(view, Qt.Key.Key_Left)
    assert not view.jump.active
    type_letters(view, "مر")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())
    assert not view.jump.active
