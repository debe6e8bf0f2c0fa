"""Active time, and the line that reminds of a pause."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.services.statistics import Counting
from annotator.ui.activity import IDLE_SECONDS, ActivityClock
from annotator.ui.pause_line import PauseLine
from annotator.ui.preferences import Preferences

# The offscreen platform says what it cannot do of every window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Moments:
    """A clock that goes only when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.day = date(2026, 3, 5)

    def work(self, clock, seconds):
        """Act every half minute for so many seconds."""
        for _ in range(int(seconds / 30)):
            self.now += 30
            clock.touch()


@pytest.fixture
def moments():
    return Moments()


@pytest.fixture
def clock(moments):
    made = ActivityClock(lambda: moments.now)
    made.touch()
    return made


@pytest.fixture
def line(qtbot, clock, moments):
    preferences = Preferences()
    preferences.pause_after = 2
    made = PauseLine(clock, preferences, None, today=lambda: moments.day)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("gaps", "active"), [((10, 20), 30), ((IDLE_SECONDS,), 60), ((IDLE_SECONDS + 1,), 0), ((5, 3600, 5), 10)]
)
def test_gaps_of_over_a_minute_are_idle(moments, clock, gaps, active):
    for gap in gaps:
        moments.now += gap
        clock.touch()
    assert clock.take() == clock.total == active
    assert clock.take() == 0


def test_it_reminds_once_a_day_after_as_much_work_as_was_chosen(moments, clock, line):
    moments.work(clock, 90)
    line.check()
    assert line.isHidden()
    moments.work(clock, 60)
    line.check()
    assert not line.isHidden()
    assert line._text.text() == "You have been at work for 2 minutes today. Time for a pause?"
    QTest.mouseClick(line._close, Qt.MouseButton.LeftButton)
    moments.work(clock, 600)
    line.check()
    assert line.isHidden()
    moments.day = date(2026, 3, 6)
    moments.work(clock, 120)
    line.check()
    assert not line.isHidden()


def test_the_day_goes_on_after_a_restart(qtbot, moments, clock, line):
    moments.work(clock, 90)
    line.check()
    again = PauseLine(clock, Preferences(), None, today=lambda: moments.day)
    qtbot.addWidget(again)
    moments.work(clock, 30)
    again.check()
    assert not again.isHidden()


def test_nobody_is_reminded_who_has_not_chosen_so(qtbot, moments, clock):
    line = PauseLine(clock, Preferences(), None, today=lambda: moments.day)
    qtbot.addWidget(line)
    moments.work(clock, 36_000)
    line.check()
    assert line.isHidden()
    assert not line._timer.isActive()
    assert Preferences().worked_today == ("", 0.0, False)


def test_it_is_chosen_in_the_preferences_and_takes_no_focus(qtbot, window):
    window.preferences.pause_after = 1
    desk = window.panels.desk
    desk.view.setFocus()
    desk._clock.total += 61
    desk.pause_line.check()
    QApplication.processEvents()
    assert desk.pause_line.isVisible()
    assert desk.pause_line.geometry().top() > desk.strip.geometry().bottom()
    assert desk.pause_line.width() == desk.width()
    assert desk.view.hasFocus()
    window.preferences.pause_after = 0
    assert not desk.pause_line.isVisible()


def test_time_at_an_article_is_stored_with_it_alone(window, project_path, moments):
    desk = window.panels.desk
    desk._clock._monotonic = lambda: moments.now
    desk._clock.stop()
    desk._clock.touch()
    for gap in (20, 20, 3600, 20):
        moments.now += gap
        QTest.keyClick(desk.view, Qt.Key.Key_Right)
    window.actions_by_id["next-article"].trigger()
    QApplication.processEvents()
    moments.now += 30
    QTest.keyClick(desk.view, Qt.Key.Key_Right)
    window.actions_by_id["previous-article"].trigger()
    with window.context.file.unit_of_work() as unit:
        found = {item.article: item.active_seconds for item in unit.assignments.all()}
    assert found == {"ar": 60, "en": 30}
    assert Counting(window.context.file.unit_of_work).run().annotators[0].active_seconds == 90
