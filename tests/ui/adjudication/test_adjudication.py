"""A lead settles articles by single keys, and takes every one of them back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.adjudication import Verdict
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.rebuilding import rebuilt, stored

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """The lead's keys and what they lead to."""

    def __init__(self, window) -> None:
        self.window = window
        self.mode = window.panels.adjudication
        self.page, self.view = self.mode.page, self.mode.page.view

    def press(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)
        QApplication.processEvents()

    @property
    def gold(self):
        text = self.mode.work.article.text
        return [(text[span.start : span.end], span.label) for span in self.mode.work.in_order()]

    @property
    def rows(self):
        text = self.view.text()
        return [(row.key, text[row.start : row.end]) for row in self.page.versions.rows]

    @property
    def question(self):
        return self.page.question.text(), self.page.progress.text()

    def go_to(self, surface):
        """Press N until a case is about these words."""
        start = self.view.text().index(surface)
        while not (self.mode.shown.case.dispute.start <= start < self.mode.shown.case.dispute.end):
            self.press(Qt.Key.Key_N)


@pytest.fixture
def desk(lead):
    QTest.keyClick(lead.panels.desk.view, Qt.Key.Key_J, CTRL)
    QApplication.processEvents()
    made = Desk(lead)
    assert made.mode.on
    return made


def test_the_first_case_of_the_first_article_is_at_hand(desk):
    assert desk.mode.work.article.id == "ar"
    assert desk.gold == [("قوات النورس", "faction")]
    assert desk.question == ("All agree here. Are they right?", "1 of 3 in this article")
    assert desk.rows == [("Q", "قوات النورس")]
    desk.press(Qt.Key.Key_Q)
    assert desk.question == ("Which is right?", "2 of 3 in this article")
    assert {text for _key, text in desk.rows} == {"مرج الزيتون", "في مرج الزيتون"}
    assert [key for key, _text in desk.rows] == ["Q", "W", "E"]
    names = [*map(str.lower, ("A", "B", "C"))]
    assert not any(f"annotator: {name}" in desk.page.versions.accessibleDescription().lower() for name in names)


@pytest.mark.parametrize(
    ("key", "verdict", "count"),
    [(Qt.Key.Key_W, Verdict.TAKEN, 1), (Qt.Key.Key_A, Verdict.ALL, 3), (Qt.Key.Key_X, Verdict.NONE, 0)],
)
def test_one_key_decides_and_the_next_comes_by_itself(desk, key, verdict, count):
    desk.go_to("مرج")
    before = len(desk.gold)
    desk.press(key)
    decision = desk.mode.last.decision
    assert (decision.verdict, len(decision.spans), len(desk.gold)) == (verdict, count, before + count)
    assert desk.question[1] == "3 of 3 in this article"
    assert stored(desk.window.context.file.unit_of_work, "ar").decisions == (decision,)
    desk.press(Qt.Key.Key_Backspace)
    assert len(desk.gold) == before
    assert desk.question[1] == "2 of 3 in this article"


ARABIC_KEYS = {"Q": 0x0636, "W": 0x0635, "X": 0x0621, "A": 0x0634}


@pytest.mark.parametrize("letter", ARABIC_KEYS)
def test_letters_go_by_their_place_on_an_arabic_keyboard(desk, letter):
    desk.go_to("مرج")
    code = ARABIC_KEYS[letter]
    QTest.sendKeyEvent(QTest.KeyAction.Click, desk.view, Qt.Key(code), chr(code), NONE)
    rows = {"Q": 1, "W": 1, "X": 0, "A": 3}
    assert len(desk.mode.last.decision.spans) == rows[letter]


def test_several_versions_are_ticked_with_shift_and_taken_with_enter(desk):
    desk.go_to("مرج")
    wanted = {(row.start, row.end) for row in (desk.page.versions.rows[0], desk.page.versions.rows[2])}
    desk.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert [row.ticked for row in desk.page.versions.rows] == [True, False, True]
    desk.press(Qt.Key.Key_Return)
    assert len(desk.mode.last.decision.spans) == 2
    places = {(span.start, span.end) for span in desk.mode.work.standing(desk.mode.last)}
    assert places == wanted


def test_a_digit_makes_a_version_of_one_s_own_which_enter_takes(desk):
    desk.go_to("23")
    desk.press(Qt.Key.Key_2)
    assert desk.rows[-1] == ("↵", "23 آب")
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.rows) == 1
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Return)
    assert desk.mode.last.decision.verdict is Verdict.CHANGED
    assert ("23 آب", "location") in desk.gold


def test_boundaries_move_by_the_keys_of_everywhere(desk):
    desk.go_to("23")
    QTest.keyClick(desk.view, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.AltModifier)
    assert desk.view.boundary_mode() == "end"
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    assert desk.rows[-1] == ("↵", "23 آ")
    desk.press(Qt.Key.Key_Return)
    assert desk.mode.last.decision.verdict is Verdict.CHANGED
    assert ("23 آ", "date") in desk.gold


def test_a_reason_is_written_by_ctrl_m_and_kept_with_the_decision(desk):
    desk.go_to("مرج")
    desk.press(Qt.Key.Key_M, CTRL)
    assert desk.page.reason.hasFocus()
    QTest.keyClicks(desk.page.reason, "the bare name")
    desk.press(Qt.Key.Key_Return)
    assert desk.view.hasFocus()
    desk.press(Qt.Key.Key_Q)
    assert desk.mode.last.decision.reason == "the bare name"
    assert desk.page.reason.text() == ""
    desk.press(Qt.Key.Key_P)
    assert desk.page.reason.text() == "the bare name"


def decide_all(desk):
    keys = 0
    while desk.mode.shown.case is not None:
        desk.press(Qt.Key.Key_Q)
        keys += 1
    return keys


def test_the_next_article_comes_by_itself_and_back_goes_all_the_way(desk):
    units = desk.window.context.file.unit_of_work
    keys = decide_all(desk)
    assert desk.question == ("Everything in this article is decided.", "3 of 3 decided")
    desk.press(Qt.Key.Key_Return)
    assert desk.mode.work.article.id == "en"
    keys += 1 + decide_all(desk)
    desk.press(Qt.Key.Key_Return)
    keys += 1
    assert desk.question[0] == "Every article is settled."
    cases = sum(len(desk.mode.service.open(article).cases()) for article in ("ar", "en"))
    assert keys == cases + 2
    for article in ("ar", "en"):
        assert rebuilt(units, article) == stored(units, article)
        assert desk.mode.service.open(article).state is GoldState.SETTLED
    for _ in range(keys + 2):
        desk.press(Qt.Key.Key_Backspace)
    assert desk.mode.work.article.id == "ar"
    for article in ("ar", "en"):
        assert not stored(units, article)
    with units() as unit:
        assert not any(person.gold for person in unit.annotators.all())
    desk.press(Qt.Key.Key_Return)
    assert desk.question[1] == "1 of 3 in this article"


def test_ctrl_z_takes_back_and_ctrl_shift_z_does_again(desk):
    desk.press(Qt.Key.Key_X)
    after = desk.gold
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.gold != after
    desk.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.gold == after


def test_a_click_on_an_agreed_span_puts_it_before_the_lead(desk):
    desk.press(Qt.Key.Key_Q)
    place = desk.view.rect_of(0, 4)[0].center().toPoint()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert desk.rows == [("Q", "قوات النورس")]
    desk.press(Qt.Key.Key_X)
    assert desk.gold == []


def test_leaving_gives_the_desk_its_place_back(desk):
    docks = desk.window.panels.docks()
    assert not any(dock.isVisible() for dock in docks)
    desk.press(Qt.Key.Key_Q)
    QTest.mouseClick(desk.page.leave, Qt.MouseButton.LeftButton)
    window = desk.window
    assert not desk.mode.on
    assert window.panels.desk.isVisible()
    assert window.panels.flow.session.article.id == "ar"
    assert window.panels.articles_dock.isVisible()
    assert not window.actions_by_id["adjudicate"].isChecked()
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_J, CTRL)
    assert desk.question[1] == "2 of 3 in this article"


def test_it_is_there_in_lead_mode_only(window):
    assert not window.actions_by_id["adjudicate"].isEnabled()
    window.preferences.set_lead_of(window.context.file.path, True)
    window.show_lead()
    assert window.actions_by_id["adjudicate"].isEnabled()
    QTest.keyClick(window.panels.desk.view, Qt.Key.Key_J, CTRL)
    assert not window.panels.adjudicating
    assert "nothing to settle" in window.statusBar().currentMessage()


def test_opening_an_article_to_label_ends_the_mode(desk):
    desk.window.panels.flow.open_article("en")
    assert not desk.mode.on
    assert desk.window.panels.desk.isVisible()


def test_closing_the_project_ends_the_mode(desk):
    desk.window.close_project()
    assert not desk.mode.on
    assert desk.window.welcome.isVisible()
