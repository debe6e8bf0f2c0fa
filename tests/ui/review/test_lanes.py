"""Versions beside and below each other: the same line stands at the same height in all of them."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sealed_work import SealedWork

from annotator.services.review.filtering import DifferenceFilter
from annotator.ui.article.page import Place
from annotator.ui.review.window import VERSIONS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SENTENCE = "Gull Forces took Meadow on 3 August, and the Terns of the old harbour fled to Cliff."
ARABIC = "دخلت قوات النورس المرج في 3 آب، وغادرت الخرشنة الميناء القديم إلى الجرف."
NAMES = ("Gull Forces", "Meadow", "3 August", "Terns", "Cliff", "old harbour fled", "قوات النورس", "المرج", "الخرشنة")


@pytest.fixture
def team(team):
    """The project with a long article that A and B label much and C little; some spans lie over others."""
    from contextlib import closing

    from annotator.services.projects import open_project

    chance = random.Random(4)
    text = "Gulls advance\n" + "\n".join(
        " ".join(chance.choice((SENTENCE, ARABIC)) for _ in range(chance.randint(1, 6))) for _ in range(60)
    )
    with closing(open_project(team)) as project:
        work = SealedWork(project)
        work.article("long", text)
        for person, share in (("A", 0.9), ("B", 0.5), ("C", 0.1)):
            spans = []
            for name in NAMES:
                for which in range(1, text.count(name) + 1):
                    if chance.random() < share:
                        spans.append(f"{name}#{which}=faction")
                    if chance.random() < share / 3:
                        spans.append(f"{name[1:]}#{which}=location")
            work.seal(person, "long", ", ".join(spans))
    return team


@pytest.fixture(params=["beside", "below"])
def lanes(request, qtbot, review):
    """Three versions of the long article, beside or below each other."""
    review.resize(1280, 720)
    review.open_article("long")
    page = review.versions
    if request.param == "below":
        QTest.mouseClick(page.stacked, Qt.MouseButton.LeftButton, pos=QPoint(8, page.stacked.height() // 2))
    assert page.stacked.isChecked() is (request.param == "below")
    assert review.tabs.currentIndex() == VERSIONS
    QApplication.processEvents()
    return page


def shown(page):
    """Return for each version where its lines in view begin and how high they stand, by the height of the lowest."""
    QApplication.processEvents()
    lowest = min(lane.view.viewport().height() for lane in page.lanes)
    found = []
    for lane in page.lanes:
        view = lane.view
        top = -view.origin().y()
        lines = view.page.lines_between(top, top + lowest)
        found.append([(line.box.start, line.y - top) for line in lines])
    return found


def alike(page):
    first, *others = shown(page)
    assert len(first) > 1
    assert all(other == first for other in others)
    return first


def turned(view, notches):
    """Turn the wheel over a version, a notch at a time, and now and then by less."""
    for step in notches:
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -step),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_whichever_version_is_scrolled_the_same_line_stands_at_the_same_height(lanes, number):
    seen = [alike(lanes)[0]]
    for _ in range(8):
        turned(lanes.lanes[number].view, (120, 15, 240, -40))
        seen.append(alike(lanes)[0])
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("number", [0, 2])
def test_they_end_together_and_begin_together(lanes, number):
    view = lanes.lanes[number].view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum())
    last = len(view.text())
    assert alike(lanes)[-1][0] >= view.page.line_at(view.page.heights.total).box.start
    assert {lane.view.rect_of(last - 1, last)[0].top() for lane in lanes.lanes} == {
        view.rect_of(last - 1, last)[0].top()
    }
    bar.setValue(0)
    assert alike(lanes)[0][0] == 0


def test_the_walk_through_differences_keeps_them_together(lanes):
    for _ in range(12):
        QTest.keyClick(lanes.lanes[0].view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        alike(lanes)


def test_they_stay_together_when_the_window_takes_another_size(lanes, review):
    turned(lanes.lanes[1].view, (120,) * 9)
    for size in ((1001, 700), (1283, 760), (1920, 1080)):
        review.resize(*size)
        alike(lanes)
        turned(lanes.lanes[2].view, (120,))
        alike(lanes)


def test_lanes_of_other_sizes_keep_their_first_line_together(lanes):
    sizes = lanes.splitter.sizes()
    lanes.splitter.setSizes([sizes[0] + 160, sizes[1] - 160, sizes[2]])
    turned(lanes.lanes[0].view, (120,) * 5)
    begins, height = shown(lanes)[0][0]
    for lane in lanes.lanes:
        found = lane.view.page.line_of(Place(begins))
        assert found.y + lane.view.origin().y() == height


def test_what_stands_over_the_versions_is_as_high_over_each(review, lanes):
    QTest.mouseClick(lanes.next, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    if lanes.splitter.orientation() is Qt.Orientation.Horizontal:
        assert len({lane.view.mapTo(review, QPoint()).y() for lane in lanes.lanes}) == 1


def test_two_versions_keep_together_too(qtbot, review):
    pair = review.reading.comparison.inventory.pairs[1]
    review.open_differences(DifferenceFilter(pair=pair, article="long"))
    qtbot.waitUntil(lambda: not review.differences.busy)
    QTest.keyClick(review.differences.table, Qt.Key.Key_Return)
    page = review.versions
    assert len(page.lanes) == 2
    turned(page.lanes[1].view, (120, 120, 33))
    alike(page)
