"""The dialog with one's own progress."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.domain.assignments import AssignmentState
from annotator.ui.charts import Bar, BarChart, ColumnChart
from annotator.ui.dialogs.own_progress_dialog import OwnProgressDialog

# The offscreen platform says what it cannot do of every dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def progress(qtbot, window):
    desk = window.panels.desk
    desk.view.set_selection(0, 4)
    QTest.keyClick(desk.view, Qt.Key.Key_1)
    window.actions_by_id["done"].trigger()
    # The next article counts as open once that is stored.
    qtbot.waitUntil(lambda: window.panels.flow.session.assignment.state is AssignmentState.OPEN)
    dialog = OwnProgressDialog(window.context, window.tasks, language="en", theme="light", parent=window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._found is not None)
    yield dialog
    dialog.done(0)
    dialog.deleteLater()


def test_what_was_just_done_is_in_every_figure(progress):
    words = {name: chart.accessibleDescription() for name, chart in progress._charts.items()}
    assert words["states"] == "unopened: 0, open: 1, done: 1, set aside: 0"
    assert words["labels"].startswith("Faction: 1, Location: 0")
    assert progress.summary.text().startswith("1 of 2 articles finished")
    assert progress._week_words.text().startswith("Today: 1 article finished")
    assert [bar.value for bar in progress._charts["week"].bars if bar.marked] == [1]


@pytest.mark.parametrize("kind", [BarChart, ColumnChart])
def test_charts_run_from_the_reading_start(qtbot, kind):
    """Mirrored, the picture of a chart without words is the picture of the chart in the other direction."""
    images = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.setLayoutDirection(direction)
        chart = kind(parent)
        chart.show_bars("Time", [Bar("", 1, "", "#ff0000"), Bar("", 4, "", "#00ff00")], "1, 4")
        chart.resize(280, 120)
        images.append(chart.grab().toImage())
    assert images[0] != images[1]
    assert images[0].transformed(QTransform().scale(-1, 1)) == images[1]
