"""The selected span in full, by real key events: attributes, notes, and remarks on the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from annotator.ui.article_model import FLAG, Column
from annotator.ui.span_panel.fields import ChoiceBox, ChoiceField, ChoicesField, TextField, field_for
from annotator.ui.span_panel.note_section import NoteField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def session(window):
    return window.panels.flow.session


def add(window, word, label):
    text = session(window).article.text
    start = text.index(word)
    window.panels.desk.view.set_selection(start, start + len(word))
    window.panels.desk.label(label)
    QApplication.processEvents()
    return session(window).spans[window.panels.desk.view.selected_span()]


def stored(window):
    with window.context.file.unit_of_work() as unit:
        return unit.spans.of_assignment(session(window).assignment.id)


def key(widget, which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, which, modifiers)
    QApplication.processEvents()


def trigger(window, action):
    assert window.actions_by_id[action].isEnabled()
    window.actions_by_id[action].trigger()
    QApplication.processEvents()


def test_f7_goes_in_and_escape_goes_back(window):
    add(window, "قوات النورس", "faction")
    window.panels.desk.view.setFocus()
    trigger(window, "span-details")
    assert isinstance(window.focusWidget(), ChoiceBox)
    key(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.focusWidget() is window.panels.desk.view
    trigger(window, "span-details")
    trigger(window, "span-details")
    assert window.focusWidget() is window.panels.desk.view


def test_arrow_keys_choose_and_enter_makes_one_step_of_it(window):
    span = add(window, "قوات النورس", "faction")
    trigger(window, "span-details")
    box = window.focusWidget()
    for _ in range(3):
        key(box, Qt.Key.Key_Down)
    assert stored(window)[0].attributes == ()
    key(box, Qt.Key.Key_Return)
    assert stored(window)[0].attributes == (("faction_kind", "foreign forces"),)
    trigger(window, "undo")
    assert stored(window)[0].attributes == ()
    assert box.currentData() is None
    assert session(window).in_order()[0].id == span.id


def test_a_date_is_normalised_and_nonsense_is_told(window):
    add(window, "23 آب", "date")
    trigger(window, "span-details")
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "23 August")
    key(line, Qt.Key.Key_Return)
    field = line.parentWidget()
    assert "23 August" in field._problem.text()
    assert stored(window)[0].attributes == ()
    line.selectAll()
    QTest.keyClicks(line, "2018-8-23")
    assert not field._problem.isVisible()
    key(line, Qt.Key.Key_Return)
    assert stored(window)[0].attributes == (("normalised_date", "2018-08-23"),)
    assert line.text() == "2018-08-23"


def test_a_note_is_stored_when_the_focus_leaves_and_shows_at_the_span(window):
    span = add(window, "قوات النورس", "faction")
    view = window.panels.desk.view
    assert not view.page.spans.get(span.id).has_note
    trigger(window, "span-note")
    field = window.focusWidget()
    assert isinstance(field, NoteField)
    QTest.keyClicks(field, "which one?")
    assert stored(window)[0].note == ""
    key(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is view
    assert stored(window)[0].note == "which one?"
    assert view.page.spans.get(span.id).has_note
    trigger(window, "undo")
    assert stored(window)[0].note == ""
    assert not view.page.spans.get(span.id).has_note
    assert field.toPlainText() == ""


def test_what_is_typed_is_kept_when_the_article_is_left_or_done(window):
    add(window, "قوات النورس", "faction")
    trigger(window, "span-note")
    QTest.keyClicks(window.focusWidget(), "left in a hurry")
    before = session(window).assignment.id
    trigger(window, "next-article")
    with window.context.file.unit_of_work() as unit:
        assert unit.spans.of_assignment(before)[0].note == "left in a hurry"
    trigger(window, "previous-article")
    window.panels.desk.view.select_span(session(window).in_order()[0].id)
    trigger(window, "span-note")
    QTest.keyClicks(window.focusWidget(), "! ")
    trigger(window, "done")
    with window.context.file.unit_of_work() as unit:
        assert unit.submissions.latest(before).spans[0].note.endswith("!") or unit.submissions.latest(before).spans[
            0
        ].note.startswith("!")


def test_a_sealed_article_shows_but_takes_nothing(window):
    add(window, "قوات النورس", "faction")
    trigger(window, "done")
    trigger(window, "previous-article")
    window.panels.desk.view.select_span(session(window).in_order()[0].id)
    window.panels.span_panel.refresh()
    assert not window.panels.span_panel.enter()


def test_the_flag_and_the_note_on_the_article(window, monkeypatch):
    from annotator.ui.dialogs.remark_dialog import ArticleNoteDialog, UnsureDialog

    monkeypatch.setattr(UnsureDialog, "ask", classmethod(lambda _cls, _text, _parent=None: "two towns"))
    monkeypatch.setattr(ArticleNoteDialog, "ask", classmethod(lambda _cls, _text, _parent=None: "see the map"))
    remarks = window.panels._remarks
    assert not remarks.isVisible()
    trigger(window, "unsure")
    trigger(window, "article-note")
    with window.context.file.unit_of_work() as unit:
        found = unit.assignments.get(session(window).assignment.id)
    assert (found.flag, found.note) == ("two towns", "see the map")
    assert remarks.isVisible()
    assert "two towns" in remarks.toolTip()
    model = window.panels.articles.model
    title = model.index(window.panels.flow.row, Column.TITLE)
    assert model.data(title).startswith(FLAG)
    trigger(window, "undo")
    trigger(window, "undo")
    assert session(window).assignment.flag == ""
    assert not model.data(title).startswith(FLAG)
    assert not remarks.isVisible()


def test_the_dialog_keeps_removes_or_leaves_a_remark(qtbot):
    from annotator.ui.dialogs.remark_dialog import UnsureDialog

    fresh, known = UnsureDialog(""), UnsureDialog("two towns")
    for dialog in (fresh, known):
        qtbot.addWidget(dialog)
        dialog.show()
    assert not fresh._accept.isEnabled()
    assert not fresh._remove.isVisible()
    QTest.keyClicks(fresh._field, "which?")
    QTest.keyClick(fresh._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (fresh.result(), fresh.text) == (UnsureDialog.DialogCode.Accepted, "which?")
    QTest.mouseClick(known._remove, Qt.MouseButton.LeftButton)
    assert (known.result(), known.text) == (UnsureDialog.DialogCode.Accepted, "")


@pytest.fixture
def made(qtbot):
    """Return a function that makes a field of a kind and the list of what it tells."""
    from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice

    def make(kind):
        choices = tuple(Choice(value=value, title=(("en", value.upper()),)) for value in ("a", "b"))
        field = field_for(
            AttributeDefinition(
                id="x",
                name="x",
                title=(),
                kind=AttributeKind(kind),
                labels=("l",),
                choices=choices if kind.startswith("choice") else (),
            ),
            "en",
        )
        qtbot.addWidget(field)
        told = []
        field.changed.connect(lambda name, value: told.append((name, value)))
        field.show_value(None)
        field.show()
        return field, told

    return make


def test_several_choices_by_space(made):
    field, told = made("choices")
    assert isinstance(field, ChoicesField)
    boxes = field.findChildren(QCheckBox)
    QTest.keyClick(boxes[1], Qt.Key.Key_Space)
    field.show_value(("b",))
    QTest.keyClick(boxes[0], Qt.Key.Key_Space)
    field.show_value(("a", "b"))
    QTest.keyClick(boxes[0], Qt.Key.Key_Space)
    assert told == [("x", ("b",)), ("x", ("a", "b")), ("x", ("b",))]


def test_yes_no_and_neither(made):
    field, told = made("yes/no")
    assert isinstance(field, ChoiceField)
    box = field.findChild(ChoiceBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == [("x", False)]
    field.show_value(False)
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told[-1] == ("x", None)


def test_a_value_that_is_not_offered_is_shown_and_kept(made):
    field, told = made("choice")
    field.show_value("from elsewhere")
    field.settle()
    assert told == []
    assert field.findChild(ChoiceBox).currentText() == "from elsewhere"


def test_text_is_one_edit_until_enter(made):
    field, told = made("text")
    assert isinstance(field, TextField)
    line = field.findChild(QLineEdit)
    QTest.keyClicks(line, "some words")
    assert told == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == [("x", "some words")]


def test_a_note_stands_where_it_begins_to_be_read(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    sides = []
    for text in ("which town?", "أيّ بلدة؟"):
        field.setPlainText(text)
        field.moveCursor(QTextCursor.MoveOperation.Start)
        sides.append(field.cursorRect().center().x() > field.viewport().width() / 2)
    assert sides == [False, True]
