"""Labelling without the mouse: letters go to words, a known name comes by itself, a digit labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.labels import Keep
from annotator.ui import keys

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


def with_policy(desk, label, particles):
    """Let a label of the shown set say something else of particles."""
    labels = tuple(
        replace(item, policy=replace(item.policy, particles=particles)) if item.id == label else item
        for item in desk.label_set.labels
    )
    desk.label_set = replace(desk.label_set, labels=labels)


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


def test_one_press_takes_in_the_rest_of_the_phrase(window, view):
    type_letters(view, "سيط")
    press(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier, text=" ")
    assert selected(view) == "سيطرت قوات النورس على بلدة مرج الزيتون في 23 آب"
    press(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, text=" ")
    assert selected(view) == "سيطرت قوات النورس على بلدة مرج الزيتون في 23"


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


def test_the_hint_counts_the_words_and_shows_letters_in_the_script_they_found(view):
    type_letters(view, "lv[")
    assert "مرج" in view.jump.text
    assert "2 words" in view.jump.text
    type_letters(view, "q")
    assert "مرجض" in view.jump.text


def test_the_place_of_the_key_is_read_where_the_platform_tells_it(view, monkeypatch):
    # A French keyboard types q where an English one has a, which is ش in Arabic; here m is at the semicolon's place.
    monkeypatch.setattr(keys.QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    for scan_code, typed in ((46, "l"), (55, "v"), (34, "^")):
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, scan_code, 0, 0, typed))
    assert selected(view) == "مرج"


@pytest.mark.parametrize(("policy", "expected"), [(Keep.EXCLUDE, "قالت"), (Keep.FREE, "قالت"), (Keep.KEEP, "وقالت")])
def test_the_label_decides_about_the_particle_of_a_proposed_word(window, view, policy, expected):
    desk = window.panels.desk
    with_policy(desk, "event", policy)
    type_letters(view, "قالت")
    assert selected(view) == "قالت"
    press(view, Qt.Key.Key_4, text="4")
    assert labelled(window) == [(expected, "event")]


def test_what_is_selected_by_hand_is_labelled_as_it_is(window, view):
    with_policy(window.panels.desk, "event", Keep.KEEP)
    start = view.text().index("قالت")
    view.set_selection(start, start + 4)
    press(view, Qt.Key.Key_4, text="4")
    assert labelled(window) == [("قالت", "event")]


def test_a_double_click_takes_the_word_without_its_particle(window, view):
    start = view.text().index("وقالت")
    point = view.rect_of(start + 2, start + 3)[0].center().toPoint()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert selected(view) == "قالت"
    with_policy(window.panels.desk, "event", Keep.KEEP)
    press(view, Qt.Key.Key_4, text="4")
    assert labelled(window) == [("وقالت", "event")]


def test_a_double_click_on_the_particle_takes_it_in(view):
    start = view.text().index("وقالت")
    point = view.rect_of(start, start + 1)[0].center().toPoint()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert selected(view) == "وقالت"


@pytest.mark.parametrize(("first", "expected"), [("ال", "قالت Gull"), ("و", "وقالت Gull")])
def test_a_drag_by_words_leaves_the_particle_outside_unless_it_begins_on_it(view, first, expected):
    text = view.text()
    start = text.index("وقالت") + (2 if first == "ال" else 0)
    begin, end = (view.rect_of(at, at + 1)[0] for at in (start, text.index("Gull") + 1))
    left = Qt.MouseButton.LeftButton
    # The right edge of an Arabic letter is where it begins.
    here = QPoint(round(begin.right()) - 1, round(begin.center().y()))
    QTest.mousePress(view.viewport(), left, NONE, here)
    for point in (QPoint(here.x() - 20, here.y()), end.center().toPoint()):
        QTest.mouseMove(view.viewport(), point)
        QApplication.processEvents()
    QTest.mouseRelease(view.viewport(), left, NONE, end.center().toPoint())
    assert selected(view) == expected


def test_f2_leaves_a_start_inside_a_word_alone(view):
    start = view.text().index("وقالت")
    view.set_selection(start + 2, start + 5)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.selection() == (start + 2, start + 5)


def test_enter_gives_a_known_name_its_label_and_goes_on(window, view):
    text = view.text()
    view.set_selection(0, len("قوات النورس"))
    press(view, Qt.Key.Key_1, text="1")
    start = text.index("مرج الزيتون")
    view.set_selection(start, start + len("مرج الزيتون"))
    press(view, Qt.Key.Key_2, text="2")
    QTest.keyClick(view, Qt.Key.Key_F4)
    assert "Faction" in view.offer.text
    press(view, Qt.Key.Key_Return)
    assert selected(view) == "مرج الزيتون"
    assert "Location" in view.offer.text
    press(view, Qt.Key.Key_Return)
    expected = [("قوات النورس", "faction"), ("مرج الزيتون", "location")] * 2
    assert labelled(window) == expected
    press(view, Qt.Key.Key_Return)
    assert labelled(window) == expected


def test_a_name_that_had_several_labels_waits_for_a_digit(window, view):
    start = view.text().index("مرج الزيتون")
    for digit in (1, 2):
        view.set_selection(start, start + len("مرج الزيتون"))
        press(view, Qt.Key.Key_0 + digit, text=str(digit))
    QTest.keyClick(view, Qt.Key.Key_F4)
    assert view.offer.active
    press(view, Qt.Key.Key_Return)
    assert len(labelled(window)) == 2
    press(view, Qt.Key.Key_2, text="2")
    assert len(labelled(window)) == 3


def test_an_offer_ends_when_something_else_is_selected(window, view):
    view.set_selection(0, len("قوات النورس"))
    press(view, Qt.Key.Key_1, text="1")
    QTest.keyClick(view, Qt.Key.Key_F4)
    assert view.offer.active
    press(view, Qt.Key.Key_Escape)
    assert not view.offer.active
    press(view, Qt.Key.Key_Return)
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
