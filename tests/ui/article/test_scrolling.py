"""Scrolling, changing and zooming: what is looked at stays where it is."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.articles import Direction
from annotator.ui.article.palette import ShownSpan

SENTENCE = "The Gull Forces came back to Olive Meadow on 3 August, as Gull Radio had said. "
ARABIC = "عادت قوات النورس إلى مرج الزيتون في 3 آب، كما قالت إذاعة النورس. "


def article(paragraphs=120):
    chance = random.Random(1)
    return "\n".join((ARABIC if chance.random() < 0.3 else SENTENCE) * chance.randint(1, 9) for _ in range(paragraphs))


def spans_of(text, count, *, every=1):
    places = [place for place in range(len(text)) if text.startswith(("Olive", "مرج"), place)][::every][:count]
    return [ShownSpan(f"s{place}", place, place + 3, "L") for place in places]


def on_screen(view):
    """Return what the window holds, which scrolling moves instead of painting it anew."""
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


def anew(view):
    view.viewport().repaint()
    return on_screen(view)


def top_letter(view):
    """Return the first letter in view and how far below the upper edge it stands."""
    line = next(iter(view.page.lines_between(-view.origin().y() + 1, -view.origin().y() + 600)))
    return line.box.start, round(line.y + view.origin().y())


def test_moving_the_picture_shows_what_painting_it_would(hands):
    text = article()
    hands.view.show_article(text, spans_of(text, 400))
    bar = hands.view.verticalScrollBar()
    bar.setValue(1000)
    chance = random.Random(2)
    before = on_screen(hands.view)
    for _ in range(12):
        bar.setValue(bar.value() + chance.choice([-77, -40, 40, 40, 90, 350]))
        moved = on_screen(hands.view)
        assert moved != before
        before = anew(hands.view)
        assert moved == before, bar.value()


def test_scrolling_up_through_what_was_never_seen_goes_by_what_was_asked(hands):
    text = article()
    hands.view.show_article(text, spans_of(text, 400))
    bar = hands.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(30):
        offset, y = top_letter(hands.view)
        bar.setValue(bar.value() - 37)
        line = hands.view.page.line_at(0) if offset == 0 else hands.view.page.line_of(_place(offset))
        assert round(line.y + hands.view.origin().y()) == y + 37


def test_a_change_above_leaves_the_view_still(hands):
    text = article()
    hands.view.show_article(text, ())
    hands.view.verticalScrollBar().setValue(900)
    before = top_letter(hands.view)
    hands.view.change_spans((), spans_of(text, 12))
    assert top_letter(hands.view) == before
    hands.view.change_spans([span.id for span in spans_of(text, 12)], ())
    assert top_letter(hands.view) == before


@pytest.mark.parametrize("change", ["set_text_size", "resize", "set_line_spacing"])
def test_what_stands_at_the_top_stays_there_when_all_is_laid_out_anew(hands, change):
    text = article()
    hands.view.show_article(text, spans_of(text, 100))
    hands.view.verticalScrollBar().setValue(2500)
    offset, _ = top_letter(hands.view)
    if change == "resize":
        hands.view.resize(520, 600)
    else:
        getattr(hands.view, change)(20 if change == "set_text_size" else 1.5)
    QApplication.processEvents()
    line = hands.view.page.line_of(_place(offset))
    assert abs(line.y + hands.view.origin().y()) < 120


def test_the_end_of_a_long_article_is_reached_and_is_the_end(hands):
    text = article(400)
    hands.view.show_article(text, ())
    bar = hands.view.verticalScrollBar()
    for _ in range(6):
        bar.setValue(bar.maximum())
    last = hands.view.page.line(len(hands.view.page.blocks) - 1, -1)
    bottom = last.y + last.box.height + hands.view.origin().y()
    assert hands.view.viewport().height() - 80 < bottom < hands.view.viewport().height()


@pytest.mark.parametrize("place", [0, 3000, 20000, -1])
def test_what_is_asked_for_comes_into_view(hands, place):
    text = article()
    hands.view.show_article(text, spans_of(text, 100))
    offset = len(text) - 5 if place < 0 else place
    hands.view.ensure_visible(offset, offset + 4)
    rects = hands.view.rect_of(offset, offset + 4)
    assert rects
    assert rects[0].top() >= 0
    assert rects[-1].bottom() <= hands.view.viewport().height()


def test_an_article_opens_at_its_caret(hands):
    text = article()
    hands.view.show_article(text, (), caret=15000)
    assert hands.view.caret() == 15000
    assert 0 < hands.view.caret_rect().top() < 600


def test_control_and_wheel_zoom(hands):
    hands.show(article(3))
    sizes = []
    hands.view.zoom_changed.connect(sizes.append)
    for delta in (120, 120, -120):
        place = QPointF(100, 100)
        event = QWheelEvent(
            place,
            hands.view.viewport().mapToGlobal(place),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(hands.view.viewport(), event)
    assert sizes == [17, 18, 17]
    hands.view.zoom_reset()
    assert (hands.view.text_size(), sizes[-1]) == (16, 16)


def test_the_text_never_grows_or_shrinks_beyond_reading(hands):
    hands.view.set_text_size(2)
    assert hands.view.text_size() == 8
    hands.view.set_text_size(500)
    assert hands.view.text_size() == 48


def test_direction_is_set_for_all_or_found_for_each(hands):
    hands.show("مرج\nmeadow")
    view = hands.view

    def sides():
        middle = view.viewport().width() / 2
        return [view.rect_of(start, start + 3)[0].center().x() > middle for start in (0, 4)]

    assert sides() == [True, False]
    view.set_direction(Direction.RIGHT_TO_LEFT)
    assert sides() == [True, True]
    view.set_direction(Direction.LEFT_TO_RIGHT)
    assert sides() == [False, False]
    view.set_direction(Direction.AUTO)
    assert sides() == [True, False]


def test_the_window_mirrored_keeps_the_text_where_it_is_read(hands, qapp):
    hands.show("meadow")
    left = hands.view.rect_of(0, 6)[0].left() - hands.view.origin().x()
    hands.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert hands.view.rect_of(0, 6)[0].left() - hands.view.origin().x() == left
    assert hands.view.verticalScrollBar().x() < 50


def _place(offset):
    from annotator.ui.article.page import Place

    return Place(offset)


def test_painting_moves_nothing_when_caret_and_span_are_out_of_view(hands):
    text = article()
    spans = spans_of(text, 4, every=9)
    hands.view.show_article(text, spans)
    hands.view.select_span(spans[-1].id)
    bar = hands.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    # At another size every block is estimated again, and only what is in view is laid out.
    hands.view.set_text_size(hands.view.text_size() + 3)
    before, height = top_letter(hands.view), hands.view.page.heights.total
    anew(hands.view)
    assert (top_letter(hands.view), hands.view.page.heights.total) == (before, height)
    hands.view.select_span(None)
    hands.view.set_text_size(hands.view.text_size() - 2)
    before, height = top_letter(hands.view), hands.view.page.heights.total
    anew(hands.view)
    assert (top_letter(hands.view), hands.view.page.heights.total) == (before, height)
