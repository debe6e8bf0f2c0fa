"""How one annotator's work differs from gold, in the window: listed, walked, gone to, saved as a page."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from read_pages import whole

from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.projects import Roster, open_project
from annotator.ui.adjudication.gold_differences_dialog import GoldDifferencesDialog
from annotator.ui.review.difference_model import SHOWN_ROLE, Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def settled_path(sealed_path):
    """The project with both articles settled for the versions that begin first and end last, with a reason."""
    with closing(open_project(sealed_path)) as project:
        units = project.unit_of_work
        lead = Adjudicating(units, lead=Roster(units).overview().annotators[0].id)
        for article in ("ar", "en"):
            work = lead.open(article)
            lead.begin(work)
            for case in work.cases():
                widest = min(case.dispute.places, key=lambda place: (place[0], -place[1]))
                lead.decide(work, case, [widest], "" if case.audited else "the widest")
            lead.settle(work)
    return sealed_path


@pytest.fixture
def settled(settled_path, lead):
    """A window in lead mode on that project."""
    return lead


@pytest.fixture
def dialog(qtbot, settled):
    yield from shown(qtbot, settled)


def shown(qtbot, window):
    made = GoldDifferencesDialog(
        window.context, window.tasks, window.preferences, language=window.language, theme=window.theme, parent=window
    )
    made.show()
    qtbot.waitUntil(made.bar.isHidden)
    yield made
    made.done(0)
    made.deleteLater()


def rows(dialog):
    """Return each row as (surface of the first span, kind, theirs, gold)."""
    found = []
    for number in range(dialog.model.rowCount()):
        shown = dialog.model.index(number, Column.CONTEXT).data(SHOWN_ROLE)
        sides = [[mark.label for mark in shown.side(which)[1]] for which in (0, 1)]
        found.append((shown.row.surface, shown.row.kind.value, *sides))
    return found


def test_the_work_of_the_first_is_listed_with_the_lead_s_reasons(dialog):
    assert dialog.person.currentText() == "A"
    assert rows(dialog) == [
        ("مرج الزيتون", "boundary", ["location"], ["location"]),
        ("3 August", "boundary", ["date"], ["date"]),
    ]
    assert "equal: 4" in dialog.summary.text()
    assert "exact F1 0.667" in dialog.summary.text()
    assert dialog.reason.text() == "Reason: the widest"
    names = dialog.model.index(0, Column.ANNOTATORS).data()
    assert names.startswith("A: ")
    assert "Gold: " in names


def test_another_annotator_s_work_is_compared_when_chosen(qtbot, dialog):
    QTest.keyClick(dialog.person, Qt.Key.Key_C)
    qtbot.waitUntil(dialog.bar.isHidden)
    assert rows(dialog) == [
        ("مرج الزيتون", "both", ["event"], ["location"]),
        ("23 آب", "missing", [], ["date"]),
        ("on 3 August", "missing", [], ["date"]),
    ]
    assert dialog.model.index(0, Column.ANNOTATORS).data().startswith("C: ")


def test_what_is_being_read_stops_when_another_is_chosen(qtbot, dialog):
    stopped = threading.Event()

    def long(_report, cancelled):
        while not cancelled() and not stopped.wait(0.005):
            pass
        stopped.set()

    dialog.read(long)
    QTest.keyClick(dialog.person, Qt.Key.Key_B)
    qtbot.waitUntil(stopped.is_set)
    qtbot.waitUntil(dialog.bar.isHidden)
    assert dialog.model.index(0, Column.ANNOTATORS).data().startswith("B: ")


def test_the_list_is_walked_by_keys_and_enter_goes_there(qtbot, settled):
    from tests.ui.adjudication.test_lead_steps import in_dialog

    def walk(found):
        qtbot.waitUntil(found.bar.isHidden)
        walked.append(found.focusWidget() is found.table)
        QTest.keyClick(found.table, Qt.Key.Key_Down)
        walked.append(found.table.currentIndex().row())
        QTest.keyClick(found.table, Qt.Key.Key_Return)

    walked = []
    seen = in_dialog("GoldDifferencesDialog", walk)
    settled.actions_by_id["gold-differences"].trigger()
    assert len(seen) == 2
    assert walked == [True, 1]
    mode = settled.panels.adjudication
    assert settled.panels.adjudicating
    assert mode.work.article.id == "en"
    start = mode.work.article.text.index("on 3 August")
    assert mode.shown.case.dispute.start == start


def test_the_page_is_saved_in_the_interface_language(qtbot, dialog, tmp_path, monkeypatch):
    target = tmp_path / "a.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(dialog.page_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.page_button.isEnabled)
    assert dialog.reason.text() == "The page was saved: a.html"
    page = target.read_text(encoding="utf-8")
    whole(page)
    assert 'lang="en" dir="ltr"' in page
    assert "the widest" in page


def test_a_page_that_cannot_be_written_says_so(qtbot, dialog, tmp_path):
    dialog.save(tmp_path / "none" / "a.html")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog and dialog.page_button.isEnabled())
    problem = next(item for item in dialog.findChildren(object) if type(item).__name__ == "ErrorDialog")
    assert "none" in problem._text.text()
    problem.accept()


def test_in_arabic_the_page_is_arabic(qtbot, settled, tmp_path):
    settled.preferences.language = "ar"
    for dialog in shown(qtbot, settled):
        dialog.save(tmp_path / "a.html")
        qtbot.waitUntil(dialog.page_button.isEnabled)
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    settled.preferences.language = "en"
    assert 'lang="ar" dir="rtl"' in page
    assert "عملك إلى جانب المرجعي" in page
    assert ">Gold<" not in page


def test_without_settled_gold_it_says_what_to_do(qtbot, lead):
    for dialog in shown(qtbot, lead):
        assert "Review → Adjudicate" in dialog.summary.text()
        assert not dialog.page_button.isEnabled()
        assert not dialog.go_button.isEnabled()
        assert dialog.model.rowCount() == 0
