"""Newer work: what it changed is shown, and taken into gold or left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.rebuilding import stored
from annotator.ui.context_delegate import CONTEXT_ROLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(mode, key):
    QTest.keyClick(mode.page.view, key)
    QApplication.processEvents()


@pytest.fixture
def mode(lead):
    """The first article, everything in it decided by its first version."""
    found = lead.panels.adjudication
    found.enter()
    while found.shown.case is not None:
        press(found, Qt.Key.Key_Q)
    return found


def seal_again(lead, *, label=(), remove="", move=()):
    """Let the window's annotator seal the first article again, with a span more, without one, or with one moved."""
    session = lead.context.annotating.open("ar")
    lead.context.sealing.reopen(session, "again")
    spans = {span.surface: span for span in session.in_order()}
    text = session.article.text
    if remove:
        session.apply(session.plan_remove([spans[remove].id]))
    if move:
        start = text.index(move[1])
        session.apply(session.plan_move(spans[move[0]].id, start, start + len(move[1])))
    if label:
        start = text.index(label[0])
        session.apply(session.plan_label(start, start + len(label[0]), label[1]))
    lead.context.sealing.done(session)
    lead.panels.adjudication.read_anew()
    lead.show_enabled()


def through_dialogs(click, *steps):
    """Click, and do each step in the dialog of its name as it opens; return what the steps returned."""
    left, found = list(steps), []
    timer = QTimer()
    timer.setInterval(5)

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and left and type(dialog).__name__ == left[0][0]:
            found.append(left.pop(0)[1](dialog))

    timer.timeout.connect(look)
    timer.start()
    click()
    timer.stop()
    assert not left
    return found


def shown(dialog):
    """Return what the dialog says, and each row's words with its remark."""
    items = [dialog.model.index(row).data(CONTEXT_ROLE) for row in range(dialog.model.rowCount())]
    rows = [(item.text[item.start : item.end], item.remark.translate({0x2068: None, 0x2069: None})) for item in items]
    return dialog._heading.text(), rows


def leave(dialog):
    found = shown(dialog)
    QTest.mouseClick(dialog._leave, Qt.MouseButton.LeftButton)
    return found


def take(dialog):
    found = shown(dialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    return found


def test_what_changed_is_shown_and_left(mode, lead):
    units = lead.context.file.unit_of_work
    assert mode.page.newer.isHidden()
    assert not lead.actions_by_id["newer-work"].isEnabled()
    before = stored(units, "ar")
    seal_again(lead, remove="23 آب", move=("مرج الزيتون", "مرج"), label=("قوات", "event"))
    assert "newer work" in mode.page.progress.text()
    ((heading, rows),) = through_dialogs(
        lambda: QTest.mouseClick(mode.page.newer, Qt.MouseButton.LeftButton), ("NewerWorkDialog", leave)
    )
    assert heading == "Since this gold began: 1 span added · 1 span removed · 1 span changed"
    assert sorted(rows) == sorted(
        [
            ("23 آب", "Date: removed"),
            ("مرج", "Location: was “مرج الزيتون”"),
            ("قوات", "Event: added"),
        ]
    )
    assert stored(units, "ar") == before
    assert mode.page.newer.isVisible()


def test_taken_in_it_is_asked_and_what_was_decided_stays(mode, lead):
    units = lead.context.file.unit_of_work
    before = stored(units, "ar")
    seal_again(lead, label=("قوات", "event"))
    ((_heading, rows),) = through_dialogs(lead.actions_by_id["newer-work"].trigger, ("NewerWorkDialog", take))
    assert rows == [("قوات", "Event: added")]
    after = stored(units, "ar")
    assert (after.decisions, after.spans) == (before.decisions, before.spans)
    text = mode.work.article.text
    assert [text[slice(*place[:2])] for place in mode.shown.places] == ["قوات"]
    assert mode.page.question.text() == "Is this a span?"
    assert mode.page.newer.isHidden()
    press(mode, Qt.Key.Key_X)
    assert mode.shown.case is None
    for _ in range(2):
        press(mode, Qt.Key.Key_Backspace)
    assert stored(units, "ar") == before
    assert mode.page.newer.isVisible()


def test_settled_gold_is_reopened_for_it_with_a_reason(mode, lead):
    press(mode, Qt.Key.Key_Return)
    mode.open("ar")
    seal_again(lead, label=("قوات", "event"))
    assert mode.work.state is GoldState.SETTLED
    assert mode.page.newer.isVisible()
    assert not lead.actions_by_id["renew"].isEnabled()

    def give_reason(dialog):
        QTest.keyClicks(dialog._field, "newer work")
        QTest.keyClick(dialog._field, Qt.Key.Key_Return)

    through_dialogs(lead.actions_by_id["newer-work"].trigger, ("NewerWorkDialog", take), ("ReopenDialog", give_reason))
    assert mode.work.state is GoldState.IN_REVIEW
    assert not mode.work.stale
    assert mode.shown.case is not None


def test_the_same_sealed_again_is_nothing_to_look_at(mode, lead):
    seal_again(lead)
    assert mode.page.newer.isHidden()
    assert "newer work" not in mode.page.progress.text()
    assert not lead.actions_by_id["newer-work"].isEnabled()


def test_the_same_change_by_several_is_one_row_and_nobody_is_named(qtbot, mode, lead):
    from annotator.agreement.pairing import pair
    from annotator.services.adjudication.newer_work import NewerWork
    from annotator.ui.adjudication.newer_work_dialog import NewerWorkDialog

    text = mode.work.article.text
    changes = pair([(0, 4, "faction"), (0, 9, "event")], [(0, 4, "date"), (0, 3, "event"), (5, 9, "event")], text)
    newer = [NewerWork(name, text, changes.differences, details=True) for name in ("A", "B")]
    newer.append(NewerWork("C", text, (), first=True))
    dialog = NewerWorkDialog(newer, lead.context.label_set, lead)
    qtbot.addWidget(dialog)
    heading, rows = shown(dialog)
    assert heading == "Since this gold began: 4 spans changed"
    assert rows == [
        (text[:4], "Date: was Faction · 2 annotators"),
        (text[:9], f"Event: 2 spans, were “{text[:9]}” · 2 annotators"),
    ]
    assert dialog._more.text() == (
        "1 annotator sealed the article for the first time. Attributes of spans or links between them were changed."
    )


def test_settled_articles_with_newer_work_are_gone_to_at_the_end(qtbot, mode, lead):
    press(mode, Qt.Key.Key_Return)
    while mode.shown.case is not None:
        press(mode, Qt.Key.Key_Q)
    mode.leave()
    session = lead.context.annotating.open("ar")
    lead.context.sealing.reopen(session, "again")
    session.apply(session.plan_label(0, 4, "event"))
    lead.context.sealing.done(session)
    mode.enter("en")
    qtbot.waitUntil(lambda: mode._looking is None)
    press(mode, Qt.Key.Key_Return)
    assert (mode.work.article.id, mode.work.state) == ("ar", GoldState.SETTLED)
    assert mode.page.question.text() == "Every article is settled."
    assert mode.page.newer.isVisible()
    press(mode, Qt.Key.Key_Return)
    assert not mode.on


def test_of_other_articles_with_newer_work_it_is_told(qtbot, mode, lead):
    press(mode, Qt.Key.Key_Return)
    while mode.shown.case is not None:
        press(mode, Qt.Key.Key_Q)
    press(mode, Qt.Key.Key_Return)
    mode.leave()
    session = lead.context.annotating.open("ar")
    lead.context.sealing.reopen(session, "again")
    session.apply(session.plan_label(0, 4, "event"))
    lead.context.sealing.done(session)
    mode.enter("en")
    qtbot.waitUntil(lambda: mode._looking is None)
    assert mode.page.question.text() == "Every article is settled. Newer work has come for another one."
    assert mode.page.settle.text() == "Next article  ↵"


def test_what_was_decided_before_stands_beside_the_versions_and_enter_keeps_it(lead):
    mode = lead.panels.adjudication
    mode.enter()
    press(mode, Qt.Key.Key_Q)
    press(mode, Qt.Key.Key_1)
    mode.page.reason.setText("a faction, as in the guideline")
    press(mode, Qt.Key.Key_Return)
    own = mode.work.standing(mode.last)
    assert [span.label for span in own] == ["faction"]
    before = {span.surface: span.label for span in mode.work.in_order()}
    seal_again(lead, move=("مرج الزيتون", "مرج"))
    mode.renew()
    assert mode.page.question.text() == "Newer work has come here. Which is right now?"
    assert mode.page.reason.text() == "a faction, as in the guideline"
    *versions, last = mode.page.versions.rows
    assert (last.key, last.start, last.end, last.standing) == ("↵", own[0].start, own[0].end, True)
    assert not any(row.standing for row in versions)
    press(mode, Qt.Key.Key_Return)
    assert {span.surface: span.label for span in mode.work.in_order()} == before
    assert mode.last.decision.reason == "a faction, as in the guideline"
    assert not mode.work.former(mode.last)
