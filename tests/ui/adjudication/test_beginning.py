"""How gold begins is chosen in the page's header, kept in the project, and said of gold that has begun."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.disputes import Beginning, Rule
from annotator.services.adjudication.beginning import kept_beginning

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def mode(lead):
    lead.panels.adjudication.enter()
    return lead.panels.adjudication


def type_seed(mode, digits):
    mode.page.seed.setFocus()
    mode.page.seed.selectAll()
    QTest.keyClicks(mode.page.seed, digits)
    QTest.keyClick(mode.page.seed, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose_rule(mode, key):
    mode.page.rule.setFocus()
    QTest.keyClick(mode.page.rule, key)
    mode.page.rule.activated.emit(mode.page.rule.currentIndex())
    QApplication.processEvents()


def test_a_seed_is_kept_and_concerns_articles_whose_gold_has_not_begun(mode, lead):
    units = lead.context.file.unit_of_work
    assert mode.page.began.text() == "Began with what all agreed on, seed 1"
    type_seed(mode, "4711")
    assert kept_beginning(units) == Beginning(Rule.EXACT, 4711)
    assert lead.statusBar().currentMessage() == (
        "This concerns articles whose gold has not begun · Began with what all agreed on, seed 1"
    )
    assert mode.work.settlement.seed == 1
    assert mode.page.view.hasFocus()
    mode.step(1)
    assert mode.work.settlement.seed == 4711
    assert mode.page.began.text() == "Began with what all agreed on, seed 4711"
    mode.leave()
    mode.page.show_beginning(Beginning())
    mode.enter()
    assert (mode.how.seed, mode.page.seed.value()) == (4711, 4711)


def test_the_rule_is_kept_beside_it(mode, lead):
    choose_rule(mode, Qt.Key.Key_End)
    assert kept_beginning(lead.context.file.unit_of_work) == Beginning(Rule.EMPTY, 1)
    mode.step(1)
    assert mode.page.began.text() == "Began with nothing, seed 1"
    assert not mode.work.in_order()


def test_scrolling_over_the_seed_is_no_choice(mode, lead):
    place = QPointF(5, 5)
    event = QWheelEvent(
        place,
        QPointF(mode.page.seed.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(mode.page.seed, event)
    assert mode.page.seed.value() == 1
    assert kept_beginning(lead.context.file.unit_of_work) == Beginning()
