"""The overview: every cell, bar and point is a door, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.agreement.pairing import Kind
from annotator.services.review.filtering import DifferenceFilter
from annotator.ui.review.window import DIFFERENCES, OVERVIEW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CHARTS = ("pairs", "confusion", "breakdown", "parts", "labels", "people", "surfaces")


def settled(qtbot, review):
    qtbot.waitUntil(lambda: not review.reading.busy and not review.differences.busy)


def test_the_headline_says_what_it_is_and_what_was_left_out(review):
    page = review.overview
    assert page.headline.text() == "Exact F1 0.400"
    assert "among 20 spans" in page.about.text()
    assert "if start, end and label are" in page.about.text()


def test_figures_have_their_full_names_and_say_why_there_is_no_interval(review):
    table = review.overview.figures
    first = table.topLevelItem(0)
    assert [first.text(column) for column in range(5)] == [
        "Exact F1 (micro)",
        "0.400",
        "",
        "20 spans of both, pooled over pairs",
        "no interval under 20 articles",
    ]
    assert first.toolTip(0) == "Source: Hripcsak & Rothschild 2005"


@pytest.mark.parametrize("name", CHARTS)
def test_every_door_opens_what_it_says_by_a_click_and_by_enter(qtbot, review, name):
    chart = getattr(review.overview, name)
    assert chart.doors
    for number, door in enumerate(chart.doors):
        review.show_page(OVERVIEW)
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=door.rect.center().toPoint())
        assert review.tabs.currentIndex() == DIFFERENCES
        assert review.differences.filter == door.wanted, door.words
        review.differences.show_filter(DifferenceFilter(text="nothing"))
        chart.current = number
        QTest.keyClick(chart, Qt.Key.Key_Return)
        assert review.differences.filter == door.wanted
        settled(qtbot, review)


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_reach_every_cell_of_a_matrix(main, review, mirrored):
    matrix = review.overview.confusion
    matrix.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    matrix.setFocus()
    seen, waiting = {0}, [0]
    while waiting:
        start = waiting.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            matrix.current = start
            QTest.keyClick(matrix, key)
            if matrix.current not in seen:
                seen.add(matrix.current)
                waiting.append(matrix.current)
    assert seen == set(range(len(matrix.doors)))
    assert matrix.accessibleDescription() == matrix.doors[matrix.current].words


def test_a_difference_of_a_cell_is_listed_with_what_the_cell_is(qtbot, review):
    door = next(door for door in review.overview.confusion.doors if door.wanted.cell == ("location", "faction"))
    review.overview.confusion.opened.emit(door)
    settled(qtbot, review)
    assert review.differences.model.rowCount() == 1
    assert "the first has Location, the second Faction" in review.differences.summary.text()


def test_no_pattern_is_there_twice():
    from annotator.ui.review.overview_charts import PATTERNS, REASONS

    assert len(PATTERNS) == len(REASONS) == len({pattern.brush for pattern in PATTERNS})


def test_a_point_opens_its_round(qtbot, main, team):
    from sealed_work import SealedWork

    work = SealedWork(main.context.file)
    work.round("control 1")
    with main.context.file.unit_of_work() as unit:
        work.texts["en"] = unit.articles.get("en").text
    work.seal("A", "en", "Idlib=location", round_="control 1")
    work.seal("B", "en", "Gull Forces=faction", round_="control 1")
    main.actions_by_id["agreement"].trigger()
    review = main.panels.review.window
    settled(qtbot, review)
    points = review.overview.rounds.points
    assert {point.name: point.text for point in points} == {"work": "0.400", "control 1": "0.000"}
    point = next(point for point in points if point.name == "control 1")
    review.overview.rounds.opened.emit(point.door)
    settled(qtbot, review)
    assert review.round.currentData() == "control 1"
    assert {review.differences.model.row_at(row).kind for row in range(2)} == {Kind.MISSING}


def test_it_can_be_read_in_both_themes_and_languages(qtbot, main, review):
    for language, theme in (("ar", "dark"), ("en", "light")):
        main.preferences.language, main.preferences.theme = language, theme
        assert review.overview.labels.dark is (theme == "dark")
        assert not review.grab().isNull()


def test_what_came_in_some_other_way_shows_when_the_window_is_turned_to(qtbot, main, review):
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication
    from sealed_work import SealedWork

    work = SealedWork(main.context.file)
    with main.context.file.unit_of_work() as unit:
        work.texts["ar"] = unit.articles.get("ar").text
    work.seal("C", "ar", "حلب=location")
    review.activateWindow()
    QApplication.sendEvent(review, QEvent(QEvent.Type.ActivationChange))
    settled(qtbot, review)
    assert review.overview.headline.text() != "Exact F1 0.400"
    assert review.differences.model.rowCount() == 9
