"""The caret by keys: as the eye sees the letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.ui.article.page import Place

RIGHT, LEFT, UP, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down
HOME, END = Qt.Key.Key_Home, Qt.Key.Key_End
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def x_of(view):
    return view.caret_rect().center().x()


@pytest.mark.parametrize(
    ("text", "key", "times", "offset"),
    [
        ("gulls", RIGHT, 2, 2),
        ("نورس", LEFT, 2, 2),
        ("نورس", RIGHT, 1, 0),
        ("e\u0301t", RIGHT, 1, 2),
        ("👨‍👩‍👧 x", RIGHT, 1, 5),
        ("مُحَمَّد", LEFT, 1, 2),
        ("one\ntwo", RIGHT, 4, 4),
        ("نور\nمرج", LEFT, 4, 4),
    ],
)
def test_arrows_move_by_letter(hands, text, key, times, offset):
    hands.show(text)
    hands.key(key, times=times)
    assert hands.view.caret() == offset


@pytest.mark.parametrize(
    "text",
    [
        "he said مرحبا بكم today",
        "قال abc في 23 آب 2018",
        "(Gull Radio) قالت: \u200f«لا»",
        "x لإدلب y",
        "في 10-8 و 4.5%",
    ],
)
def test_arrows_go_one_letter_at_a_time_on_the_screen(hands, text):
    hands.show(text)
    view = hands.view
    line = view.page.line_at(0)
    cells = line.cells
    view.move_caret(Place(*cells.place_at(-100)))
    edges = [x_of(view)]
    for _ in cells.visual:
        hands.key(RIGHT)
        edges.append(x_of(view))
    assert edges == sorted(edges)
    assert len(set(edges)) == len(cells.visual) + 1
    back = []
    for _ in cells.visual:
        back.append(x_of(view))
        hands.key(LEFT)
    back.append(x_of(view))
    assert back == edges[::-1]


def test_control_arrows_move_by_word_in_reading_direction(hands):
    hands.show("one two (three) four\nنورس مرج الزيتون")
    hands.key(RIGHT, CONTROL)
    assert hands.view.caret() == 4
    hands.key(RIGHT, CONTROL)
    assert hands.view.caret() == 9
    hands.key(LEFT, CONTROL)
    assert hands.view.caret() == 4
    hands.view.set_caret(21)
    hands.key(LEFT, CONTROL)
    assert hands.view.caret() == 26


def test_home_and_end_stay_on_the_line(hands):
    text = "one two three four five six seven eight nine ten " * 6
    hands.show(text)
    second = hands.view.page.line(0, 1).box
    hands.view.set_caret(second.start + 5)
    hands.key(END)
    assert hands.view.caret() == second.shown_end
    assert hands.view.page.line_of(hands.view.picking.caret).number == 1
    hands.key(HOME)
    assert hands.view.caret() == second.start
    assert hands.view.page.line_of(hands.view.picking.caret).number == 1
    hands.key(END, CONTROL)
    assert hands.view.caret() == len(text)
    hands.key(HOME, CONTROL)
    assert hands.view.caret() == 0


def test_up_and_down_keep_to_a_column(hands):
    hands.show("a long first line of text\nx\nanother long line of text")
    hands.view.set_caret(12)
    x = x_of(hands.view)
    hands.key(DOWN)
    assert hands.view.caret() == 27
    hands.key(DOWN)
    assert abs(x_of(hands.view) - x) < 8
    hands.key(UP, times=2)
    assert hands.view.caret() == 12


def test_down_past_the_last_line_goes_to_the_end(hands):
    hands.show("one\ntwo")
    hands.key(DOWN, times=2)
    assert hands.view.caret() == 7
    hands.key(UP, times=2)
    assert hands.view.caret() == 0


def test_page_down_and_up_scroll_the_caret_along(hands):
    hands.show("\n".join(f"Paragraph {number} of the article." for number in range(200)))
    hands.key(Qt.Key.Key_PageDown)
    first = hands.view.caret()
    assert 100 < first < 1000
    hands.key(Qt.Key.Key_PageDown)
    assert hands.view.caret() > first
    assert hands.view.verticalScrollBar().value() > 0
    hands.key(Qt.Key.Key_PageUp, times=2)
    assert hands.view.caret() < first


def test_shift_extends_and_an_arrow_lets_go_at_its_side(hands):
    hands.show("gulls return")
    hands.key(RIGHT, SHIFT, times=3)
    assert hands.view.selection() == (0, 3)
    hands.key(LEFT, SHIFT)
    assert hands.view.selection() == (0, 2)
    hands.key(RIGHT)
    assert (hands.view.selection(), hands.view.caret()) == (None, 2)
    assert hands.told["selection_changed"] == [(0, 1), (0, 2), (0, 3), (0, 2), None]


def test_shift_and_control_take_whole_words(hands):
    hands.show("نورس مرج الزيتون")
    hands.view.set_caret(2)
    hands.key(LEFT, SHIFT | CONTROL)
    assert hands.view.kept() == (0, 4)
    hands.key(LEFT, SHIFT | CONTROL)
    assert hands.view.kept() == (0, 8)


def test_escape_lets_the_selection_go_before_the_span(hands):
    hands.show("gulls return", ("1", "gulls", "F"))
    hands.view.set_selection(0, 5)
    hands.key(Qt.Key.Key_Escape)
    assert hands.view.selection() is None
    hands.view.select_span("1")
    hands.key(Qt.Key.Key_Escape)
    assert hands.view.selected_span() is None


def test_keys_do_nothing_bad_without_text(hands):
    hands.show("")
    for key in (RIGHT, LEFT, UP, DOWN, HOME, END, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        hands.key(key)
        hands.key(key, CONTROL | SHIFT)
    assert hands.view.caret() == 0
