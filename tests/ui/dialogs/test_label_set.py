"""The editor of the label set, by keys and mouse: edit, look at what changes, store, take back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QTableWidget

from annotator.domain.labels import Keep, Pattern
from annotator.formats.label_sets import load, load_named, save
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.label_sets import LabelSets
from annotator.ui.dialogs.label_set.dialog import EDITING, SEEING, STORED, LabelSetDialog
from annotator.ui.dialogs.label_set.moving import MergeDialog, SplitDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ENGLISH, ARABIC = "Gulls took Meadow.", "سيطر النورس."


@pytest.fixture
def filled(project, write_jsonl):
    english = {"id": "en", "text": ENGLISH, "language": "en", "status": "done", "annotator": "A"}
    arabic = {"id": "ar", "text": ARABIC, "language": "ar", "annotator": "B"}
    path = write_jsonl(
        "in.jsonl",
        {
            **english,
            "spans": [{"start": 0, "end": 5, "label": "FACTION"}, {"start": 11, "end": 17, "label": "LOCATION"}],
        },
        {**arabic, "spans": [{"start": 5, "end": 11, "label": "FACTION"}]},
    )
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


@pytest.fixture
def dialog(qtbot, filled, tasks, english):
    with filled.unit_of_work() as unit:
        by = unit.annotators.all()[0].id
    made = LabelSetDialog(filled, tasks, by)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    # Nobody is there to answer whether what is not stored may be left.
    made.draft.start_over(made.draft.base)
    made.reject()
    made.deleteLater()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def keys(field, text):
    """Press the key of each character, whatever its script."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))


def typed(field, text):
    field.setFocus()
    field.selectAll()
    keys(field, text)


def answered(kind, act):
    """Act in the next dialog of a kind that opens, from a timer, as it blocks."""

    def look():
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            act(found)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def labels_of(project):
    with project.unit_of_work() as unit:
        found = [span for work in unit.assignments.all() for span in unit.spans.of_assignment(work.id)]
        names = {label.id: label.name for label in unit.label_sets.current().labels}
        return sorted((span.surface, names[span.label], span.version) for span in found)


def test_names_look_and_policy_are_edited(qtbot, dialog, filled):
    form = dialog.labels.form
    assert not dialog.next_button.isEnabled()
    typed(form.name, "GROUP")
    typed(form.title.field("ar"), "جماعة")
    typed(form.letter.field("en"), "G")
    typed(form.light._text, "#004400")
    form.pattern.setFocus()
    qtbot.keyClick(form.pattern, Qt.Key.Key_Down)
    form.key.setFocus()
    qtbot.keyClick(form.key, Qt.Key.Key_Down)
    form.setCurrentIndex(1)
    form.policies["particles"].setFocus()
    qtbot.keyClick(form.policies["particles"], Qt.Key.Key_Up)
    click(qtbot, dialog.next_button)
    assert dialog.page == SEEING
    assert dialog.preview.tree.topLevelItem(0).text(1) == "2"
    click(qtbot, dialog.next_button)
    assert dialog.page == STORED
    label = LabelSets(filled.unit_of_work).current().labels[0]
    assert (label.id, label.name, dict(label.title)["ar"]) == ("faction", "GROUP", "جماعة")
    assert (dict(label.letter)["en"], label.light, label.pattern, label.key) == ("G", "#004400", Pattern.DASH, 2)
    assert label.policy.particles is Keep.KEEP
    assert LabelSets(filled.unit_of_work).current().labels[1].key == 0
    assert dialog.stored


def test_a_merge_is_seen_stored_and_taken_back(qtbot, dialog, filled):
    before = labels_of(filled)

    def merge(asked):
        asked.list.item(1).setCheckState(Qt.CheckState.Checked)
        asked.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        asked.target.setCurrentIndex(0)
        qtbot.keyClick(asked, Qt.Key.Key_Return)

    answered(MergeDialog, merge)
    click(qtbot, dialog.labels.merge)
    assert [label.name for label in dialog.draft.value.offered] == ["FACTION", "DATE", "EVENT"]
    dialog.tabs.setCurrentWidget(dialog.moves)
    assert dialog.moves.list.item(0).text() == "Merge Location into Faction"
    click(qtbot, dialog.next_button)
    row = dialog.preview.tree.topLevelItem(0)
    assert [row.text(column) for column in range(4)] == ["Merge Location into Faction", "1", "1", "A 1"]
    assert "Spans that are stored anew: 1, in 1 articles" in dialog.preview.summary.text()
    assert labels_of(filled) == before
    click(qtbot, dialog.next_button)
    assert dialog.page == STORED
    assert labels_of(filled) == [("Gulls", "FACTION", 1), ("Meadow", "FACTION", 2), ("النورس", "FACTION", 1)]
    click(qtbot, dialog.undo_button)
    assert dialog.page == EDITING
    assert labels_of(filled) == before
    assert not dialog.draft.touched


def test_a_merge_can_be_left_before_it_is_stored(qtbot, dialog):
    answered(MergeDialog, lambda asked: qtbot.keyClick(asked, Qt.Key.Key_Return))
    click(qtbot, dialog.labels.merge)
    assert dialog.draft.touched
    dialog.tabs.setCurrentWidget(dialog.moves)
    click(qtbot, dialog.moves.remove)
    assert not dialog.draft.touched


def test_a_split_lists_what_stays(qtbot, dialog, filled):
    def split(asked):
        assert not asked._split.isEnabled()
        keys(asked.surfaces, "gull*")
        typed(asked.name, "BIRD")
        click(qtbot, asked._split)

    answered(SplitDialog, split)
    click(qtbot, dialog.labels.split)
    assert dialog.labels.label.name == "BIRD"
    click(qtbot, dialog.next_button)
    tree = dialog.preview.tree
    assert [tree.topLevelItem(row).text(1) for row in range(2)] == ["1", "1"]
    stays = tree.topLevelItem(1)
    assert "النورس" in stays.child(0).text(0)
    assert stays.child(0).text(3) == "B"
    click(qtbot, dialog.next_button)
    assert ("Gulls", "BIRD", 2) in labels_of(filled)


def test_labels_are_added_ordered_removed_and_retired(qtbot, dialog):
    tab = dialog.labels
    click(qtbot, tab.add)
    assert QApplication.focusWidget() is tab.form.title.field("en")
    keys(tab.form.title.field("en"), "Person")
    label = tab.label
    assert (dict(label.title)["en"], label.key, label.pattern) == ("Person", 5, Pattern.DOUBLE)
    click(qtbot, tab.up)
    assert [item.name for item in dialog.draft.value.labels][3] == label.name
    assert tab.label.id == label.id
    assert tab.retire.text() == "&Remove"
    click(qtbot, tab.retire)
    assert not dialog.draft.touched
    tab.choose("date")
    click(qtbot, tab.retire)
    assert dialog.draft.value.label("date").retired
    assert tab.list.currentItem().text() == "Date (retired)"
    click(qtbot, tab.retire)
    assert not dialog.draft.touched


def test_what_will_not_do_is_told_in_words(qtbot, dialog):
    from annotator.ui.dialogs.errors import ErrorDialog

    typed(dialog.labels.form.name, "date")
    click(qtbot, dialog.next_button)
    assert dialog.page == EDITING
    (told,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog)]
    assert "stands twice" in told._text.text()
    told.close()


def test_guidelines_and_examples_are_written(qtbot, dialog):
    form = dialog.labels.form
    form.setCurrentIndex(2)
    editor = form.guideline.editor("ar")
    editor.selectAll()
    keys(editor, "كل **جماعة**.")
    label = dialog.draft.value.labels[0]
    assert dict(label.guideline)["ar"] == "كل **جماعة**."
    assert dict(label.guideline)["en"] == dict(dialog.draft.base.labels[0].guideline)["en"]
    assert "جماعة" in form.guideline._previews["ar"].toPlainText()
    form.setCurrentIndex(3)
    count = len(label.examples)
    click(qtbot, form.examples.add)
    field = QApplication.focusWidget()
    assert isinstance(field.parent().parent(), QTableWidget)
    field.selectAll()
    keys(field, "في [إدلب].")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.draft.value.labels[0].examples[count].language == "ar")
    added = dialog.draft.value.labels[0].examples[count]
    assert (added.language, added.text, added.right) == ("ar", "في [إدلب].", True)
    click(qtbot, form.examples.remove)
    assert len(dialog.draft.value.labels[0].examples) == count
    dialog.tabs.setCurrentIndex(3)
    dialog.guideline.editor("en").selectAll()
    keys(dialog.guideline.editor("en"), "New.")
    assert dict(dialog.draft.value.guideline)["en"] == "New."
    assert "version 1" in dialog.changed_in.text()
    for _ in range(2):
        click(qtbot, dialog.next_button)
    assert dialog.page == STORED
    assert "version 2" in dialog.changed_in.text()


def test_attributes_and_links_are_edited(qtbot, dialog):
    tab = dialog.attributes
    dialog.tabs.setCurrentWidget(tab)
    click(qtbot, tab.add)
    keys(tab.title.field("en"), "Size")
    typed(tab.name, "size")
    tab.kind.setFocus()
    for _ in range(2):
        qtbot.keyClick(tab.kind, Qt.Key.Key_Up)
    tab.labels.item(1).setCheckState(Qt.CheckState.Checked)
    click(qtbot, tab.choices.add)
    added = dialog.draft.value.attributes[-1]
    assert (added.name, added.labels, len(added.choices)) == ("size", ("faction", "location"), 2)
    click(qtbot, tab.retire)
    assert not dialog.draft.touched
    tab.list.setCurrentRow(0)
    assert not tab.kind.isEnabled()
    assert not tab.choices.remove.isEnabled()
    click(qtbot, tab.retire)
    assert dialog.draft.value.attributes[0].retired
    tab = dialog.links
    dialog.tabs.setCurrentWidget(tab)
    tab.targets.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.draft.value.link_types[0].targets == ("faction", "location")
    click(qtbot, tab.same)
    assert dialog.draft.value.link_types[0].targets == ()
    tab.targets.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.draft.value.link_types[0].targets == ("location",)
    assert not tab.same.isChecked()


def test_colours_are_proposed(qtbot, dialog):
    from annotator.domain.colours import APART, ENOUGH, LIGHT_PAGE, Vision, contrast, distance

    click(qtbot, dialog.labels.form.propose)
    label, *others = dialog.draft.value.labels
    assert label.light != dialog.draft.base.labels[0].light
    assert contrast(label.light, LIGHT_PAGE) >= ENOUGH
    assert all(distance(label.light, other.light, vision) >= APART for other in others for vision in Vision)
    assert dialog.labels.form.alike.text() == ""


def test_a_file_is_taken_and_one_written(qtbot, dialog, tmp_path):
    path = tmp_path / "annotation.conf"
    path.write_text("[entities]\nFaction\nPerson\n!Thing\n", encoding="utf-8")
    answered(QMessageBox, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    dialog.take_file(path)
    offered = dialog.draft.value.offered
    assert [(label.id, label.name) for label in offered] == [("faction", "Faction"), ("Person", "Person")]
    assert dialog.draft.value.label("event").retired
    save(dialog.draft.value, tmp_path / "out.json")
    assert load(tmp_path / "out.json") == dialog.draft.value


def test_leaving_asks_about_what_is_not_stored(qtbot, dialog):
    click(qtbot, dialog.labels.form.propose)
    answered(QMessageBox, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    yes = QMessageBox.StandardButton.Yes
    answered(QMessageBox, lambda box: qtbot.mouseClick(box.button(yes), Qt.MouseButton.LeftButton))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_both_languages(qtbot, filled, tasks, language):
    made = LabelSetDialog(filled, tasks, "x")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    title = dict(load_named("conflict-news").labels[0].title)[language]
    assert made.labels.list.item(0).text() == f"{title} · 1"
    made.reject()


def test_it_is_freed(qtbot, filled, tasks):
    import gc
    import weakref

    made = LabelSetDialog(filled, tasks, "x")
    made.show()
    QApplication.processEvents()
    made.reject()
    made.deleteLater()
    known = weakref.ref(made)
    del made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert known() is None


def test_a_project_that_can_only_be_read_can_be_looked_at(qtbot, filled, tasks, english, tmp_path):
    from contextlib import closing

    from annotator.services.backups import save_copy
    from annotator.services.projects import open_project

    save_copy(filled, tmp_path / "copy.annotator")
    with closing(open_project(tmp_path / "copy.annotator", read_only=True)) as project:
        made = LabelSetDialog(project, tasks, "x")
        with qtbot.waitExposed(made):
            made.show()
        click(qtbot, made.labels.form.propose)
        click(qtbot, made.next_button)
        assert made.page == SEEING
        assert not made.next_button.isEnabled()
        qtbot.keyClick(made, Qt.Key.Key_Escape)
        assert not made.isVisible()
        made.deleteLater()


def test_enter_while_looking_at_what_changes_stores_nothing(qtbot, dialog, filled):
    before = LabelSets(filled.unit_of_work).current()
    typed(dialog.labels.form.title.field("en"), "Group")
    click(qtbot, dialog.next_button)
    assert dialog.page == SEEING
    qtbot.keyClick(dialog.focusWidget() or dialog.preview.tree, Qt.Key.Key_Return)
    assert dialog.page == EDITING
    assert LabelSets(filled.unit_of_work).current() == before
    assert dialog.draft.touched
    click(qtbot, dialog.next_button)
    dialog.next_button.setFocus()
    qtbot.keyClick(dialog.next_button, Qt.Key.Key_Return)
    assert dialog.page == STORED
    assert LabelSets(filled.unit_of_work).current().version == before.version + 1
