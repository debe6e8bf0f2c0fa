"""The boundary strip in the window, by real mouse and key events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.view import ArticleView
from annotator.ui.inspector.strip import BoundaryStrip

QUOTED = "قالت «كتائب السِّنديان» إنّ  مُحَمَّدًا وصل."


@pytest.fixture
def strip(qtbot):
    """A view with a span over كتائب السنديان between its quotation marks, and the strip that follows it."""
    view = ArticleView()
    made = BoundaryStrip(view)
    qtbot.addWidget(view)
    qtbot.addWidget(made)
    made.resize(760, made.sizeHint().height())
    made.show()
    start, end = QUOTED.index("ك"), QUOTED.index("»")
    view.show_article(QUOTED, [ShownSpan("s", start, end, "l")])
    view.select_span("s")
    QApplication.processEvents()
    return made, view, start, end


def point_at(strip, offset, *, inside):
    """Return a point in the letter that begins (or ends) at an offset, near that boundary."""
    layout = strip._layout
    box = next(box for box in layout.boxes if (box.letter.start if inside else box.letter.end) == offset)
    near_right = box.backwards == inside
    x = box.right - 1.5 if near_right else box.left + 1.5
    return QPoint(round(x + strip._origin()), strip.height() // 2)


def test_with_and_without_quotes_look_different(strip):
    made, view, start, end = strip
    pictures = []
    for reach in ((start, end), (start - 1, end), (start, end + 1), (start - 1, end + 1)):
        view.change_spans(("s",), [ShownSpan("s", *reach, "l")])
        QApplication.processEvents()
        assert made.reach == reach
        pictures.append(made.grab().toImage())
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_a_click_chooses_the_nearer_boundary(strip):
    made, _view, start, end = strip
    chosen = []
    made.boundary_chosen.connect(chosen.append)
    QTest.mouseClick(
        made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point_at(made, start - 1, inside=True)
    )
    QTest.mouseClick(
        made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point_at(made, end + 1, inside=False)
    )
    QTest.mouseClick(
        made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point_at(made, start, inside=True)
    )
    assert chosen == [(start - 1, end), (start, end + 1)]


def test_every_boundary_can_be_reached_and_none_cuts_a_letter(strip):
    made, _view, _start, _end = strip
    layout = made._layout
    reached = {layout.offset_at(x / 2)[0] for x in range(round(layout.width * 2))}
    bounds = {box.letter.start for box in layout.boxes} | {layout.boxes[-1].letter.end}
    assert reached == bounds


def test_it_says_in_words_what_stands_at_the_ends(strip):
    made, *_ = strip
    assert made.accessibleDescription() == "Before: quote. First: ك. Last: ن. After: quote."


def test_nothing_selected_shows_nothing(strip):
    made, view, *_ = strip
    view.select_span(None)
    QApplication.processEvents()
    assert made.reach is None
    assert made.grab().toImage().width() == 760


def test_boundary_mode_is_followed_step_by_step(strip):
    made, view, start, end = strip
    view.begin_boundary("end")
    QTest.keyClick(view, Qt.Key.Key_Left)
    QApplication.processEvents()
    assert made.reach == (start, end + 1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert made.reach == (start, end)


def test_a_click_in_the_window_moves_the_span_and_can_be_undone(window):
    desk, session = window.panels.desk, window.panels.flow.session
    assert desk.strip.isVisible()
    desk.view.set_selection(0, 4)
    QApplication.processEvents()
    assert desk.strip.reach == (0, 4)
    desk.label("faction")
    QApplication.processEvents()
    place = point_at(desk.strip, 11, inside=False)
    QTest.mouseClick(desk.strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert [span.surface for span in session.in_order()] == ["قوات النورس"]
    QApplication.processEvents()
    assert desk.strip.reach == (0, 11)
    window.actions_by_id["undo"].trigger()
    assert [span.surface for span in session.in_order()] == ["قوات"]


def test_it_is_switched_by_an_action_and_remembered(window):
    desk, action = window.panels.desk, window.actions_by_id["inspector"]
    assert action.isChecked()
    action.trigger()
    assert not desk.strip.isVisible()
    assert not window.preferences.inspector
    action.trigger()
    assert desk.strip.isVisible()
