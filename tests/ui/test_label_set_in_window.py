"""The label set is edited from the menu, and the window shows at once what was stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.label_set.dialog import LabelSetDialog
from annotator.ui.dialogs.label_set.moving import SplitDialog


def in_dialog(act, kind=LabelSetDialog):
    """Act in the editor, or another dialog, as soon as it is open."""

    def look():
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            act(found)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_what_is_stored_is_labelled_with(qtbot, window):
    window.panels.flow.open_article("en")
    desk = window.panels.desk
    desk.view.set_caret(0)
    qtbot.keyClick(desk.view, Qt.Key.Key_1)

    def edit(dialog):
        qtbot.mouseClick(dialog.labels.add, Qt.MouseButton.LeftButton)
        title = dialog.labels.form.title.field("en")
        title.selectAll()
        qtbot.keyClicks(title, "Person")
        for _ in range(2):
            qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)

    in_dialog(edit)
    window.actions_by_id["label-set"].trigger()
    assert window.context.label_set.version == 2
    session = window.panels.flow.session
    assert session.article.info.id == "en"
    assert session.label_set.version == 2
    assert [span.label for span in session.in_order()] == ["faction"]
    desk.view.setFocus()
    desk.view.set_caret(5)
    qtbot.keyClick(desk.view, Qt.Key.Key_5)
    first, second = window.panels.flow.session.in_order()
    assert second.label == window.context.label_set.labels[-1].id
    assert (first.version, second.version) == (1, 2)


def test_what_stays_after_a_split_is_gone_to(qtbot, window):
    desk = window.panels.desk
    window.panels.flow.open_article("en")
    desk.view.set_caret(0)
    qtbot.keyClick(desk.view, Qt.Key.Key_1)
    window.panels.flow.open_article("ar")

    def split(asked):
        qtbot.keyClicks(asked.surfaces, "nothing of this kind")
        qtbot.mouseClick(asked._split, Qt.MouseButton.LeftButton)

    def edit(dialog):
        in_dialog(split, SplitDialog)
        qtbot.mouseClick(dialog.labels.split, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
        tree = dialog.preview.tree
        assert [tree.topLevelItem(row).text(1) for row in range(2)] == ["0", "1"]
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
        tree.setFocus()
        tree.setCurrentItem(tree.topLevelItem(1).child(0))
        qtbot.keyClick(tree, Qt.Key.Key_Return)

    in_dialog(edit)
    window.actions_by_id["label-set"].trigger()
    assert window.panels.flow.session.article.info.id == "en"
    assert window.panels.flow.session.label_set.version == 2


def test_leaving_without_storing_leaves_all_as_it_is(qtbot, window):
    session = window.panels.flow.session
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    window.actions_by_id["label-set"].trigger()
    assert window.panels.flow.session is session
    assert window.context.label_set.version == 1


def test_what_was_stored_in_this_session_can_be_taken_back_later(qtbot, window):
    def retire(dialog):
        assert not dialog.undo_button.isVisible()
        dialog.labels.choose("date")
        qtbot.mouseClick(dialog.labels.retire, Qt.MouseButton.LeftButton)
        for _ in range(3):
            qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)

    def undo(dialog):
        assert dialog.undo_button.isVisible()
        qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
        assert not dialog.undo_button.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(retire)
    window.actions_by_id["label-set"].trigger()
    assert "date" not in [label.id for label in window.context.label_set.offered]
    in_dialog(undo)
    window.actions_by_id["label-set"].trigger()
    assert window.context.label_set.version == 1
    assert "date" in [label.id for label in window.context.label_set.offered]
