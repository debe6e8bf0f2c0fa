"""The history of an article and of a span, read and reverted by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.history_dialog import HistoryDialog

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Reader:
    """Opens the history by its key and does something in it."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.qtbot = window, qtbot
        self.desk, self.view = window.panels.desk, window.panels.desk.view
        self.view.setFocus()

    def label(self, surface, label):
        start = self.view.text().index(surface)
        self.view.set_selection(start, start + len(surface))
        self.desk.label(label)
        QApplication.processEvents()
        return self.view.selected_span()

    def history(self, modifiers=CTRL | SHIFT, then=None):
        """Press the key; return the rows shown first, and what ``then`` returned of the dialog."""
        seen = []

        def answer():
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, HistoryDialog)
            try:
                # The offscreen platform activates no window by itself, and only an active one hears Alt and a letter.
                dialog.activateWindow()
                self.wait(dialog)
                seen.append(self.rows(dialog))
                if then is not None:
                    seen.append(then(dialog))
                    self.wait(dialog)
            finally:
                dialog.reject()

        QTimer.singleShot(0, answer)
        QTest.keyClick(self.view, Qt.Key.Key_H, modifiers)
        self.window.activateWindow()
        QApplication.processEvents()
        assert seen, "no history was opened"
        return seen[0] if then is None else seen[1]

    def wait(self, dialog):
        self.qtbot.waitUntil(lambda: not dialog.busy())

    def rows(self, dialog):
        return [dialog.list.topLevelItem(row).text(2) for row in range(dialog.list.topLevelItemCount())]

    def revert(self, row):
        """Return what reverts a row by keys, and returns the rows that are there then."""

        def act(dialog):
            for _ in range(row):
                QTest.keyClick(dialog.list, Qt.Key.Key_Down)
            assert dialog.revert.isEnabled()
            before = self.rows(dialog)
            QTest.keyClick(dialog, Qt.Key.Key_R, ALT)
            self.qtbot.waitUntil(lambda: len(self.rows(dialog)) > len(before))
            return self.rows(dialog)

        return act

    @property
    def spans(self):
        return [(span.surface, span.label) for span in self.desk.editor.session.in_order()]


@pytest.fixture
def reader(window, qtbot):
    return Reader(window, qtbot)


def test_the_article_tells_every_step_the_newest_first(reader):
    span = reader.label("قوات النورس", "faction")
    reader.desk.editor.relabel(span, "location")
    reader.desk.editor.move(span, 0, 4)
    reader.desk.editor.set_attribute(span, "location_kind", "town")
    reader.desk.editor.set_note(span, "Which?")
    reader.desk.editor.set_flag("Two names")
    reader.desk.editor.remove([span])
    plain = [row.replace("\u2068", "").replace("\u2069", "") for row in reader.history()]
    assert plain == [
        "Removed “قوات”, Location",
        "Flag “I am unsure”: – → Two names",
        "Note on “قوات”: – → Which?",
        "Kind of “قوات”: – → city, town or village",
        "Boundary moved from “قوات النورس” to “قوات”",
        "Relabelled “قوات النورس”: Faction → Location",
        "Labelled “قوات النورس” as Faction",
        "Opened the article",
        "Imported the article",
    ]


def test_a_span_tells_its_own_steps_and_the_article_on_demand(reader):
    reader.label("قوات النورس", "faction")
    reader.label("مرج الزيتون", "location")

    def all_of_it(dialog):
        few = len(reader.rows(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_S, ALT)
        reader.qtbot.waitUntil(lambda: len(reader.rows(dialog)) > few)
        return few, len(reader.rows(dialog))

    assert reader.history(CTRL, all_of_it) == (1, 4)


def test_who_and_when_are_told(reader):
    reader.label("قوات النورس", "faction")

    def columns(dialog):
        item = dialog.list.topLevelItem(0)
        return item.text(0), item.text(1)

    when, who = reader.history(then=columns)
    assert who == "A"
    assert when


def test_a_step_is_reverted_as_a_new_one_that_can_be_undone(reader):
    span = reader.label("قوات النورس", "faction")
    reader.desk.editor.relabel(span, "location")
    reader.label("مرج الزيتون", "location")
    rows = reader.history(then=reader.revert(1))
    assert reader.spans == [("قوات النورس", "faction"), ("مرج الزيتون", "location")]
    assert rows[0].startswith("Reverted: Relabelled")
    QTest.keyClick(reader.view, Qt.Key.Key_Z, CTRL)
    assert reader.spans[0] == ("قوات النورس", "location")
    QTest.keyClick(reader.view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert reader.spans[0] == ("قوات النورس", "faction")


def test_what_cannot_be_reverted_says_why(reader):
    span = reader.label("قوات النورس", "faction")
    reader.desk.editor.relabel(span, "location")
    reader.desk.editor.relabel(span, "event")

    def reasons(dialog):
        found = []
        for _ in range(len(reader.rows(dialog))):
            found.append((dialog.revert.isEnabled(), dialog.problem.text().split(";")[0]))
            QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        return found

    assert reader.history(then=reasons) == [
        (True, ""),
        (False, "What this step left has been changed since, so it cannot be reverted"),
        (False, "What this step left has been changed since, so it cannot be reverted"),
        (False, "Opening, done, set aside and reopening are not reverted"),
        (False, "An import is not reverted here"),
    ]


def test_a_sealed_article_can_be_read_but_not_reverted(reader):
    span = reader.label("قوات النورس", "faction")
    reader.window.context.sealing.done(reader.desk.editor.session)
    reader.desk.refresh_state()
    rows, enabled = reader.history(then=lambda dialog: (reader.rows(dialog), dialog.revert.isEnabled()))
    assert rows[0] == "Done"
    assert not enabled
    reader.view.select_span(span)
    assert len(reader.history(CTRL)) == 1


def test_a_step_that_did_much_is_told_in_full_below(reader):
    text = reader.view.text()
    places = [(start, start + 2) for start in range(40) if text[start : start + 2].isalpha()][::3]
    assert reader.desk.editor.label_every(places, "faction")

    def shown(dialog):
        return reader.rows(dialog)[0], dialog.details.text().count("\n") + 1

    row, lines = reader.history(then=shown)
    assert row.endswith(f"and {len(places) - 1} more")
    assert lines == 7
