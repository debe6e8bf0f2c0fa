"""The article that belongs to the open one, set beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.pairs import PairKind
from annotator.services.pairs import Pairs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def press(window):
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_B, CTRL_SHIFT)
    QApplication.processEvents()


def side(window):
    return window.panels.side_by_side


@pytest.fixture
def paired(window):
    Pairs(window.context.file.unit_of_work).pair("ar", "en", PairKind.TRANSLATION, by=window.context.annotator.id)
    return window


def test_the_partner_is_shown_with_one_s_own_spans_and_put_away_again(paired):
    session = paired.context.annotating.open("en")
    session.apply(session.plan_label(0, 11, "faction"))
    press(paired)
    partner_view = side(paired).partner_view
    assert partner_view.isVisible()
    assert partner_view.view.text() == session.article.text
    assert [span.label for span in partner_view.view.page.spans.ordered] == ["faction"]
    press(paired)
    assert not partner_view.isVisible()
    assert not paired.actions_by_id["side-by-side"].isChecked()


def test_it_keeps_to_the_paragraph_that_answers(paired):
    press(paired)
    view, other = paired.panels.desk.view, side(paired).partner_view.view
    for number in (1, 0):
        start = [0, view.text().index("\n") + 1][number]
        view.set_caret(start)
        assert other.text()[slice(*other.selection())] == other.text().split("\n")[number]


def test_it_goes_along_to_the_next_article_and_cannot_be_changed(paired):
    press(paired)
    partner_view = side(paired).partner_view
    QTest.keyClick(partner_view.view, Qt.Key.Key_1)
    QTest.keyClick(partner_view.view, Qt.Key.Key_Delete)
    assert paired.context.annotating.open("en").spans == {}
    QTest.mouseClick(partner_view.open_it, Qt.MouseButton.LeftButton)
    assert paired.panels.flow.session.article.id == "en"
    assert partner_view.article == "ar"


def test_where_none_is_known_one_is_chosen_by_its_title(qtbot, window):
    from annotator.ui.dialogs.go_to import GoTo

    def choose():
        dialog = window.findChild(GoTo)
        QTest.keyClicks(dialog.line, "gull")
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    press(window)
    qtbot.waitUntil(lambda: side(window).shown)
    assert side(window).partner_view.article == "en"
    assert Pairs(window.context.file.unit_of_work).partner("en") == "ar"


def test_an_article_without_a_partner_leaves_the_other_side_empty(paired):
    press(paired)
    window = paired
    pairs = Pairs(window.context.file.unit_of_work)
    change = pairs.pair("ar", "en", PairKind.DUPLICATE, by=window.context.annotator.id)
    assert change
    window.close_project()
    assert not side(window).shown
