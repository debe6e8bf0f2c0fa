"""Selecting text by mouse and copying it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ENGLISH = "The Gull Forces, who came back, took Olive Meadow."
ARABIC = "سيطرت قوات النورس على بلدة مرج الزيتون، أمس."


@pytest.mark.parametrize(
    ("text", "first", "last", "selected", "kept"),
    [
        (ENGLISH, 5, 11, "Gull Forces", "Gull Forces"),
        (ENGLISH, 11, 5, "Gull Forces", "Gull Forces"),
        (ENGLISH, 10, 15, "Forces, ", "Forces"),
        (ENGLISH, 5, 6, "Gull", "Gull"),
        (ARABIC, 7, 14, "قوات النورس", "قوات النورس"),
        (ARABIC, 30, 38, "الزيتون،", "الزيتون"),
    ],
)
def test_dragging_takes_whole_words_and_a_label_keeps_them_trimmed(hands, text, first, last, selected, kept):
    hands.show(text)
    sides = (0.2, 0.8) if first <= last else (0.8, 0.2)
    if text is ARABIC:
        sides = sides[::-1]
    hands.drag(hands.point(first, side=sides[0]), hands.point(last, side=sides[1]))
    assert hands.selected_text().strip() == selected.strip()
    assert hands.view.text()[slice(*hands.view.kept())] == kept


def test_alt_drags_by_letter(hands):
    hands.show(ENGLISH)
    hands.drag(hands.point(5, side=0.1), hands.point(9, side=0.9), ALT)
    assert hands.selected_text() == ENGLISH[5:10]


def test_without_snapping_alt_drags_by_word(hands):
    hands.show(ENGLISH)
    hands.view.word_snap = False
    hands.drag(hands.point(5, side=0.1), hands.point(9, side=0.9))
    assert hands.selected_text() == ENGLISH[5:10]
    hands.drag(hands.point(5, side=0.1), hands.point(9, side=0.9), ALT)
    assert hands.selected_text() == "Gull Forces"


def test_a_selection_of_particle_and_name_can_begin_inside_a_word(hands):
    text = "دخلت القوات لإدلب أمس"
    hands.show(text)
    alef, last = text.index("إدلب"), text.index("إدلب") + 3
    hands.drag(hands.point(alef, side=0.9), hands.point(last, side=0.1), ALT)
    assert hands.selected_text() == "إدلب"


def test_punctuation_is_kept_where_the_preference_says_so(hands):
    hands.show(ENGLISH)
    hands.view.set_selection(9, 17)
    assert hands.view.kept() == (9, 15)
    hands.view.trim_punctuation = False
    assert hands.view.kept() == (9, 16)


def test_nothing_is_kept_of_spaces(hands):
    hands.show("one   two")
    hands.view.set_selection(3, 6)
    assert (hands.view.selection(), hands.view.kept()) == ((3, 6), None)


def test_a_double_click_takes_a_word_and_a_third_the_paragraph(hands):
    hands.show(f"{ENGLISH}\n{ARABIC}")
    port, point = hands.view.viewport(), hands.middle("Forces")
    hands.click(point)
    QTest.mouseDClick(port, LEFT, NONE, point)
    assert hands.selected_text() == "Forces"
    QTest.mousePress(port, LEFT, NONE, point)
    QTest.mouseRelease(port, LEFT, NONE, point)
    assert hands.selected_text() == ENGLISH


def test_dragging_on_after_a_double_click_goes_by_word(hands):
    hands.show(ENGLISH)
    port = hands.view.viewport()
    QTest.mouseDClick(port, LEFT, NONE, hands.middle("Forces"))
    hands.move(hands.middle("came"))
    assert hands.selected_text() == "Forces, who came"
    hands.move(hands.middle("Gull"))
    assert hands.selected_text() == "Gull Forces"
    QTest.mouseRelease(port, LEFT, NONE, hands.middle("Gull"))
    assert hands.selected_text() == "Gull Forces"


def test_shift_click_extends_from_the_caret(hands):
    hands.show(ENGLISH)
    hands.view.set_caret(4)
    hands.click(hands.middle("Forces"), SHIFT)
    assert hands.selected_text() == "Gull Forces"


def test_a_drag_across_directions_selects_what_lies_between_in_reading_order(hands):
    text = "He said مرج الزيتون fell."
    hands.show(text)
    hands.drag(hands.point(3, side=0.2), hands.point(text.index("الزيتون") + 3))
    assert hands.selected_text() == "said مرج الزيتون"


def test_dragging_beyond_the_edge_scrolls_on(hands, qtbot):
    hands.show("\n".join(f"Paragraph {number} of the article." for number in range(100)))
    port = hands.view.viewport()
    QTest.mousePress(port, LEFT, NONE, hands.point(12))
    hands.move(QPoint(200, port.height() + 60))
    qtbot.waitUntil(lambda: hands.view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(port, LEFT, NONE, QPoint(200, port.height() + 60))
    assert hands.view.selection()[1] > 400
    held = hands.view.verticalScrollBar().value()
    hands.view.viewport().repaint()
    assert hands.view.verticalScrollBar().value() == held


def test_what_is_copied_is_the_articles_own_text(hands):
    text = "مرج\u00a0الزيتون  e\u0301 😀 end"
    hands.show(text)
    hands.view.set_selection(0, len(text) - 4)
    QTest.keyClick(hands.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text[:-4]


def test_the_selected_span_is_copied_where_no_text_is_selected(hands):
    hands.show(ENGLISH, ("1", "Gull Forces", "F"))
    hands.view.select_span("1")
    hands.view.copy()
    assert QGuiApplication.clipboard().text() == "Gull Forces"


@pytest.mark.parametrize("text", [ENGLISH, ARABIC, "He said مرج الزيتون fell."])
def test_every_letter_is_found_where_its_rectangle_is(hands, text):
    hands.show(text)
    for offset in range(len(text)):
        assert hands.view.letter_at(hands.point(offset).toPointF()) == offset
