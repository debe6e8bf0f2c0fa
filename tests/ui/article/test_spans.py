"""Spans in the view: clicking, walking, changing, moving their boundaries."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.article.painting import handle_bar
from annotator.ui.article.palette import ShownSpan

RIGHT, LEFT, ENTER, ESCAPE = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Escape
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
TEXT = "The battle of Olive Meadow ended on 3 August."
SPANS = (("e", "battle of Olive Meadow", "E"), ("l", "Olive Meadow", "L"), ("d", "3 August", "D"))
ARABIC = "سيطرت قوات النورس على بلدة مرج الزيتون أمس."


def test_a_click_selects_the_innermost_span_and_a_second_one_what_is_around_it(hands):
    hands.show(TEXT, *SPANS)
    hands.click(hands.middle("Olive"))
    assert hands.view.selected_span() == "l"
    hands.click(hands.middle("Olive"))
    assert hands.view.selected_span() == "e"
    hands.click(hands.middle("Olive"))
    assert hands.view.selected_span() == "l"
    hands.click(hands.middle("ended"))
    assert hands.view.selected_span() is None
    assert hands.told["span_selected"] == ["l", "e", "l", None]


def test_a_click_on_the_first_letter_of_a_selected_span_is_no_drag(hands):
    hands.show(TEXT, *SPANS)
    first = TEXT.index("Olive")
    for expected in ("l", "e", "l"):
        hands.click(hands.point(first))
        assert hands.view.selected_span() == expected
    assert hands.view.boundary_mode() is None


def test_tab_walks_in_reading_order_and_stays_at_the_last(hands):
    hands.show(TEXT, *SPANS)
    for expected in ("e", "l", "d", "d"):
        hands.key(Qt.Key.Key_Tab)
        assert hands.view.selected_span() == expected
    assert hands.view.hasFocus()
    for expected in ("l", "e", "e"):
        hands.key(Qt.Key.Key_Backtab)
        assert hands.view.selected_span() == expected
    assert hands.view.caret() == TEXT.index("battle")


def test_tab_goes_on_from_the_caret(hands):
    hands.show(TEXT, *SPANS)
    hands.view.set_caret(TEXT.index("ended"))
    hands.key(Qt.Key.Key_Tab)
    assert hands.view.selected_span() == "d"


def test_moving_the_caret_lets_the_span_go(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    hands.key(RIGHT)
    assert hands.view.selected_span() is None


def test_a_selected_span_and_a_selection_never_stand_together(hands):
    hands.show(TEXT, *SPANS)
    hands.view.set_selection(0, 3)
    hands.view.select_span("l", reveal=False)
    assert hands.view.selection() is None
    hands.view.set_selection(0, 3)
    assert hands.view.selected_span() is None


def test_spans_come_and_go(hands):
    hands.show(TEXT, *SPANS)
    view = hands.view
    view.select_span("l")
    start = TEXT.index("ended")
    view.change_spans(["l"], [ShownSpan("n", start, start + 5, "E")])
    assert view.selected_span() is None
    assert view.span_at(start) == ["n"]
    assert view.span_at(TEXT.index("Olive")) == ["e"]
    view.change_spans(["n"], [ShownSpan("n", start, start + 8, "E")])
    assert view.span_at(start + 7) == ["n"]


def test_a_replaced_span_stays_selected(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    start = TEXT.index("Olive")
    hands.view.change_spans(["l"], [ShownSpan("l", start, start + 5, "F")])
    assert hands.view.selected_span() == "l"


@pytest.mark.parametrize(
    ("text", "span", "edge", "keys", "chosen"),
    [
        (TEXT, "Olive", "end", [(RIGHT, NONE)], "Olive "),
        (TEXT, "Olive", "end", [(RIGHT, CONTROL)], "Olive Meadow"),
        (TEXT, "Olive Meadow", "end", [(LEFT, CONTROL)], "Olive"),
        (TEXT, "Olive Meadow", "start", [(LEFT, CONTROL)], "of Olive Meadow"),
        (TEXT, "Olive Meadow", "start", [(RIGHT, NONE), (RIGHT, NONE)], "ive Meadow"),
        (TEXT, "Olive", "start", [(RIGHT, NONE)] * 9, "e"),
        (TEXT, "Olive", "end", [(LEFT, NONE)] * 9, "O"),
        (ARABIC, "النورس", "start", [(RIGHT, CONTROL)], "قوات النورس"),
        (ARABIC, "مرج", "end", [(LEFT, CONTROL)], "مرج الزيتون"),
        (ARABIC, "الزيتون", "start", [(LEFT, NONE), (LEFT, NONE)], "زيتون"),
        (ARABIC, "قوات النورس", "end", [(RIGHT, CONTROL)], "قوات"),
    ],
)
def test_a_boundary_moves_by_keys_in_the_spans_own_direction(hands, text, span, edge, keys, chosen):
    hands.show(text, ("x", span, "L"))
    hands.view.select_span("x")
    hands.key({"start": Qt.Key.Key_BracketLeft, "end": Qt.Key.Key_BracketRight}[edge], ALT)
    assert hands.view.boundary_mode() == edge
    for key, modifiers in keys:
        hands.key(key, modifiers)
    hands.key(ENTER)
    assert hands.view.boundary_mode() is None
    assert [(name, text[start:end]) for name, start, end in hands.told["boundary_chosen"]] == [("x", chosen)]


def test_a_boundary_is_shown_where_it_is_and_as_before_once_told(hands):
    hands.show(TEXT, *SPANS)
    view, start = hands.view, TEXT.index("Olive")
    view.select_span("l")
    view.begin_boundary("start")
    hands.key(LEFT, CONTROL)
    assert view.span_at(start - 2) == ["l", "e"]
    hands.key(ENTER)
    assert view.span_at(start - 2) == ["e"]


def test_escape_takes_a_moved_boundary_back(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    hands.view.begin_boundary("end")
    hands.key(LEFT, times=3)
    hands.key(ESCAPE)
    assert hands.told["boundary_chosen"] == []
    assert hands.view.boundary_mode() is None
    assert hands.view.selected_span() == "l"
    assert hands.view.span_at(TEXT.index("Meadow") + 5) == ["l", "e"]


def test_tab_changes_the_end_that_is_moved(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    hands.view.begin_boundary("end")
    hands.key(LEFT)
    hands.key(Qt.Key.Key_Tab)
    hands.key(RIGHT)
    hands.key(ENTER)
    [(_, start, end)] = hands.told["boundary_chosen"]
    assert TEXT[start:end] == "live Meado"


def test_an_unmoved_boundary_tells_nothing(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    hands.view.begin_boundary("end")
    hands.key(ENTER)
    assert hands.told["boundary_chosen"] == []


def test_the_boundary_keys_work_on_the_span_at_the_caret(hands):
    hands.show(TEXT, *SPANS)
    hands.view.set_caret(TEXT.index("August"))
    hands.key(Qt.Key.Key_BracketLeft, ALT)
    assert (hands.view.selected_span(), hands.view.boundary_mode()) == ("d", "start")


def test_boundaries_stay_where_spans_can_only_be_read(hands):
    hands.show(TEXT, *SPANS)
    hands.view.set_read_only(True)
    hands.view.select_span("l")
    hands.key(Qt.Key.Key_BracketLeft, ALT)
    assert hands.view.boundary_mode() is None


def handle(view, edge):
    bar = handle_bar(view.page, view.page.spans.get(view.selected_span()), edge)
    return bar.center().toPoint() + view.origin().toPoint()


@pytest.mark.parametrize(
    ("text", "span", "edge", "to", "chosen"),
    [
        (TEXT, "Olive", "end", "Meadow", "Olive Mea"),
        (TEXT, "Olive Meadow", "start", "of", "f Olive Meadow"),
        (ARABIC, "مرج", "end", "الزيتون", "مرج الز"),
        (ARABIC, "النورس", "start", "قوات", "ات النورس"),
    ],
)
def test_handles_are_dragged_by_letter(hands, text, span, edge, to, chosen):
    hands.show(text, ("x", span, "L"))
    hands.view.select_span("x")
    begin = text.index(span)
    offset = begin + len(span) - len(chosen) if edge == "start" else begin + len(chosen)
    assert text.index(to) <= offset <= text.index(to) + len(to)
    backwards = text is ARABIC
    side = (0.1 if not backwards else 0.9) if edge == "start" else (0.9 if not backwards else 0.1)
    letter = offset if edge == "start" else offset - 1
    hands.drag(handle(hands.view, edge), hands.point(letter, side=side))
    assert [(name, text[start:end]) for name, start, end in hands.told["boundary_chosen"]] == [("x", chosen)]


def test_escape_breaks_off_a_handles_drag(hands):
    hands.show(TEXT, *SPANS)
    hands.view.select_span("l")
    port = hands.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, NONE, handle(hands.view, "end"))
    hands.move(hands.middle("ended"))
    assert hands.view.boundary_mode() == "end"
    hands.key(ESCAPE)
    assert hands.view.boundary_mode() is None
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, hands.middle("ended"))
    assert hands.told["boundary_chosen"] == []


def menu(hands, point):
    port = hands.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, point, port.mapToGlobal(point)))


def test_the_menu_is_asked_for_with_the_span_under_the_pointer(hands):
    hands.show(TEXT, *SPANS)
    point = hands.middle("Olive")
    menu(hands, point)
    assert hands.told["span_menu_requested"] == [("l", hands.view.viewport().mapToGlobal(point))]
    assert hands.view.selected_span() == "l"


def test_the_menu_leaves_a_selection_it_is_asked_for_on(hands):
    hands.show(TEXT, *SPANS)
    start = TEXT.index("ended")
    hands.view.set_selection(start, start + 5)
    menu(hands, hands.middle("ended"))
    assert hands.view.selection() == (start, start + 5)
    menu(hands, hands.middle("The"))
    assert hands.view.selection() is None


def test_the_pointer_lifts_the_innermost_span(hands):
    hands.show(TEXT, *SPANS)
    QTest.mouseMove(hands.view.viewport(), hands.middle("Olive"))
    assert hands.view._hovered == "l"
    QTest.mouseMove(hands.view.viewport(), QPoint(2, 2))
    assert hands.view._hovered is None
