"""Importing: what the dialog shows first, what the person changes, and what becomes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_files import ENCODING, LANGUAGE, NAME, OUTCOME
from annotator.ui.dialogs.import_options import ADD, LEAVE_OUT
from annotator.ui.dialogs.stages import CHOOSING, REPORTING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NEWS = "Talks in Qaranful\nThe two sides met **again** on Monday.\nShare this article\n"
ARABIC = "المفاوضات مستمرة في القرنفل\nالتقى الطرفان مجددا يوم الاثنين في مدينة القرنفل، وقالا إن المحادثات تستمر.\n"
SPAN = {"start": 0, "end": 5, "label": "FACTION", "text": "Gulls"}
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot, project, tasks):
    def open_dialog(*paths, name="A"):
        dialog = ImportDialog(project, tasks, list(paths), annotator_name=name)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: not dialog.busy())
        return dialog

    return open_dialog


def cell(dialog, row, column):
    return dialog.model.index(row, column).data()


def texts(project):
    with project.unit_of_work() as unit:
        return [article.text for article in unit.articles.texts()]


def run(qtbot, dialog):
    qtbot.mouseClick(dialog.start_button, Left)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    return dialog.report.text()


def tick(qtbot, dialog, path):
    """Tick the item of the list of cuts at a path of rows."""
    qtbot.waitUntil(lambda: not dialog.busy())
    tree = dialog.preview._cuts
    item = tree.topLevelItem(path[0])
    for row in path[1:]:
        item = item.child(row)
    tree.setCurrentItem(item)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not dialog.busy())


def test_files_are_shown_as_they_will_be_read(opened, tmp_path, english):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(ARABIC.encode("windows-1256"))
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    (tmp_path / "in" / "c.png").write_bytes(b"x")
    dialog = opened(tmp_path / "in")
    assert [cell(dialog, row, NAME) for row in range(3)] == ["a.txt", "b.txt", "c.png"]
    assert (cell(dialog, 0, ENCODING), cell(dialog, 0, LANGUAGE)) == ("windows-1256", "Arabic")
    assert [cell(dialog, row, OUTCOME) for row in range(3)] == [
        "1 new article",
        "b.txt: there is no text in it.",
        "Left out: this kind of file is not known",
    ]
    assert "2 files · 1 new article" in dialog._summary.text()


def test_the_preview_runs_as_the_text_does(opened, tmp_path, language):
    (tmp_path / "ar.txt").write_text(ARABIC, encoding="utf-8")
    dialog = opened(tmp_path / "ar.txt")
    block = dialog.preview._text.document().begin()
    assert block.text() == "المفاوضات مستمرة في القرنفل"
    assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_english_words_run_from_left_to_right_in_an_arabic_window(opened, tmp_path, language):
    (tmp_path / "en.txt").write_text(NEWS, encoding="utf-8")
    block = opened(tmp_path / "en.txt").preview._text.document().begin()
    assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_import_stores_and_reports(qtbot, opened, project, tmp_path, english):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(ARABIC.encode("windows-1256"))
    report = run(qtbot, dialog := opened(tmp_path / "a.txt", tmp_path / "b.txt"))
    assert texts(project) == [NEWS, ARABIC]
    assert dialog.outcome_remark.text() == "2 new articles"
    assert "b.txt – windows-1256" in report
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_is_cut_unless_it_is_ticked(qtbot, opened, project, tmp_path):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    dialog = opened(tmp_path / "a.txt")
    assert not struck(dialog)
    run(qtbot, dialog)
    assert texts(project) == [NEWS]


def struck(dialog):
    """Return the texts that are struck through in the preview."""
    found = []
    block = dialog.preview._text.document().begin()
    while block.isValid():
        parts = [part for part in block.textFormats() if part.format.fontStrikeOut()]
        found += [block.text()[part.start : part.start + part.length] for part in parts]
        block = block.next()
    return found


def test_a_ticked_cut_is_struck_through_and_carried_out(qtbot, opened, project, tmp_path, english):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    dialog = opened(tmp_path / "a.txt")
    kinds = [dialog.preview._cuts.topLevelItem(row).text(0) for row in range(2)]
    assert kinds == ["Markdown signs (in all files)", "Sharing lines (in all files)"]
    tick(qtbot, dialog, (1, 0))
    assert struck(dialog) == ["Share this article"]
    report = run(qtbot, dialog)
    assert texts(project) == ["Talks in Qaranful\nThe two sides met **again** on Monday.\n"]
    assert "Share this article – a.txt" in report


def test_a_kind_is_cut_in_all_files_and_a_single_one_kept(qtbot, opened, project, tmp_path):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Other news\nIt rained.\nShare this article\n", encoding="utf-8")
    dialog = opened(tmp_path / "a.txt", tmp_path / "b.txt")
    tick(qtbot, dialog, (1,))
    tick(qtbot, dialog, (1, 0))
    assert dialog.preview._cuts.topLevelItem(1).checkState(0) == Qt.CheckState.Unchecked
    run(qtbot, dialog)
    assert texts(project) == [NEWS, "Other news\nIt rained.\n"]


def test_the_place_in_the_list_of_cuts_is_kept(qtbot, opened, tmp_path):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    dialog = opened(tmp_path / "a.txt")
    tick(qtbot, dialog, (1, 0))
    tree = dialog.preview._cuts
    assert tree.currentItem() is tree.topLevelItem(1).child(0)


def test_another_encoding_is_chosen_for_one_file(qtbot, opened, project, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(ARABIC.encode("windows-1256"))
    dialog = opened(tmp_path / "a.txt", tmp_path / "b.txt")
    box = dialog.preview.reading.encoding
    box.setCurrentIndex(box.findData("windows-1252"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy())
    assert [cell(dialog, row, ENCODING) for row in range(2)] == ["windows-1252", "windows-1256"]
    run(qtbot, dialog)
    assert texts(project) == [ARABIC.encode("windows-1256").decode("windows-1252"), ARABIC]


def test_spans_that_name_nobody_ask_whose_they_are(qtbot, opened, project, write_jsonl, english):
    dialog = opened(write_jsonl("a.jsonl", {"text": "Gulls came.", "spans": [SPAN]}), name="")
    assert dialog.options._who.isVisible()
    assert not dialog.start_button.isEnabled()
    qtbot.keyClicks(dialog.options._who.lineEdit(), "Layla")
    assert dialog.start_button.isEnabled()
    run(qtbot, dialog)
    with project.unit_of_work() as unit:
        assert [person.name for person in unit.annotators.all()] == ["Layla"]


def test_labels_unknown_are_mapped(qtbot, opened, project, write_jsonl):
    dialog = opened(write_jsonl("a.jsonl", {"text": "Gulls came.", "spans": [{**SPAN, "label": "ORG"}]}))
    assert not dialog.start_button.isEnabled()
    box = dialog.options._map_boxes["ORG"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.start_button.isEnabled()
    run(qtbot, dialog)
    with project.unit_of_work() as unit:
        (assignment,) = unit.assignments.all()
        assert [span.label for span in unit.spans.of_assignment(assignment.id)] == ["faction"]


def test_a_column_is_chosen_for_a_table(qtbot, opened, project, tmp_path):
    (tmp_path / "t.csv").write_text("a,b\nOne,The news.\n", encoding="utf-8")
    dialog = opened(tmp_path / "t.csv")
    box = dialog.preview.reading.column
    box.setCurrentIndex(box.findData("b"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy())
    run(qtbot, dialog)
    assert texts(project) == ["The news."]


def test_what_cannot_be_read_keeps_everything_out_until_it_is_left_out(qtbot, opened, project, tmp_path, english):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    dialog = opened(tmp_path / "a.txt", tmp_path / "b.txt")
    assert "1 file cannot be read" in dialog._summary.text()
    report = run(qtbot, dialog)
    assert "b.txt: there is no text in it." in report
    assert texts(project) == []
    qtbot.mouseClick(dialog.back_button, Left)
    assert dialog.stage == CHOOSING
    dialog.options._skip_bad.setChecked(True)
    qtbot.waitUntil(lambda: not dialog.busy())
    run(qtbot, dialog)
    assert texts(project) == [NEWS]


def test_files_are_taken_off_the_list(qtbot, opened, project, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"News of {name}\n", encoding="utf-8")
    dialog = opened(tmp_path / "a.txt", tmp_path / "b.txt")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.model.rowCount() == 1
    qtbot.waitUntil(lambda: not dialog.busy())
    run(qtbot, dialog)
    assert texts(project) == ["News of b.txt\n"]


def test_a_dropped_file_is_listed_once(qtbot, opened, tmp_path):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    dialog = opened()
    assert dialog._empty.isVisible()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    for _ in range(2):
        dialog.dropEvent(
            QDropEvent(
                QPointF(QPoint(5, 5)),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.model.rowCount() == 1
    assert not dialog._empty.isVisible()


def test_escape_cancels_an_import_and_leaves_the_project_as_it_was(qtbot, opened, project, tmp_path, english):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"News number {number}\n", encoding="utf-8")
    dialog = opened(folder)
    dialog.start()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.stage == REPORTING)
    assert dialog.outcome.text() == "The import was cancelled"
    assert texts(project) == []
    assert dialog.isVisible()


def test_a_dialog_that_is_closed_stops_looking(qtbot, project, tasks, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.txt").write_text(f"News number {number}\n", encoding="utf-8")
    dialog = ImportDialog(project, tasks, [folder])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert not dialog.busy()
    QApplication.processEvents()


def test_many_files_are_listed_at_once_and_looked_at_later(qtbot, project, tasks, tmp_path, english):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.txt").write_text(f"News number {number}\n", encoding="utf-8")
    dialog = ImportDialog(project, tasks, [folder])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 120)
    qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.model.totals().looked_at == 120
    assert "120 files · 120 new articles" in dialog._summary.text()


@pytest.fixture
def gull(project, tmp_path):
    """The project has the article ``gull``."""
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions

    (tmp_path / "gull.txt").write_text("Gulls came to Olive Meadow.\n", encoding="utf-8")
    Importing(project.unit_of_work).run([tmp_path / "gull.txt"], ImportOptions())
    return project


def surfaces(project):
    with project.unit_of_work() as unit:
        names = {person.id: person.name for person in unit.annotators.all()}
        return {
            names[item.annotator]: [span.surface for span in unit.spans.of_assignment(item.id)]
            for item in unit.assignments.all()
        }


def test_spans_are_moved_onto_another_text_where_that_is_ticked(qtbot, opened, gull, write_jsonl, english):
    text = "Share. Gulls came to Olive Medow."
    spans = [{"start": 7, "end": 12, "label": "FACTION"}, {"start": 21, "end": 32, "label": "LOCATION"}]
    dialog = opened(write_jsonl("a.jsonl", {"id": "gull", "text": text, "annotator": "Amal", "spans": spans}))
    tick = dialog.options._realign
    assert tick.isVisible()
    assert "stands in the project with another text" in dialog._summary.text()
    qtbot.mouseClick(tick, Left, pos=QPoint(8, tick.height() // 2))
    qtbot.waitUntil(lambda: not dialog.busy())
    assert cell(dialog, 0, OUTCOME) == "1 known already · 2 spans · 1 of them moved · 1 span without a certain place"
    assert "in the project with another text" in dialog.preview._about.text()
    report = run(qtbot, dialog)
    assert surfaces(gull) == {"Amal": ["Gulls"]}
    assert dialog.outcome_remark.text() == (
        "0 new articles · 1 known already · 1 span · 1 of them moved · Amal\n"
        "1 span left out: no certain place in the text"
    )
    assert "“Olive Medow” 21–32 – left out: it has no certain place in the project's text" in report


def test_the_tick_to_move_spans_is_not_there_without_need(opened, gull, write_jsonl):
    dialog = opened(write_jsonl("a.jsonl", {"id": "other", "text": "Gulls came.", "spans": [SPAN]}))
    assert not dialog.options._realign.isVisible()


def choose(qtbot, dialog, label, value):
    box = dialog.options._map_boxes[label]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy())


def test_labels_unknown_are_left_out_or_added(qtbot, opened, project, write_jsonl, english):
    spans = [{**SPAN, "label": "ORG"}, {"start": 6, "end": 10, "label": "ACT"}]
    dialog = opened(write_jsonl("a.jsonl", {"text": "Gulls came.", "annotator": "Amal", "spans": spans}))
    choose(qtbot, dialog, "ORG", ADD)
    assert not dialog.start_button.isEnabled()
    choose(qtbot, dialog, "ACT", LEAVE_OUT)
    assert "1 span left out with its label" in dialog._summary.text()
    report = run(qtbot, dialog)
    assert surfaces(project) == {"Amal": ["Gulls"]}
    assert dialog.labels_added
    assert "added to the label set as labels: ORG" in report
    with project.unit_of_work() as unit:
        assert unit.label_sets.current().by_name("ORG") is not None


@pytest.fixture
def team(tmp_path):
    for name, mark in (("Amal", "T1\tFACTION 0 5\tGulls\n"), ("Basim", "T1\tEVENT 6 10\tcame\n")):
        (tmp_path / "team" / name).mkdir(parents=True)
        (tmp_path / "team" / name / "x.txt").write_text("Gulls came.", encoding="utf-8")
        (tmp_path / "team" / name / "x.ann").write_text(mark, encoding="utf-8")
    return tmp_path / "team"


def test_folders_name_their_annotators_unless_a_name_is_typed(qtbot, opened, project, team, english):
    dialog = opened(team, name="Layla")
    who = dialog.options._who
    assert (who.currentText(), who.lineEdit().placeholderText()) == ("", "By folder: Amal, Basim")
    assert "Annotators are named by their folders: Amal, Basim." in dialog._summary.text()
    assert dialog.preview._about.text().endswith("1 span · Amal")
    qtbot.keyClicks(who.lineEdit(), "Dunya")
    assert dialog.preview._about.text().endswith("1 span · Dunya")
    who.lineEdit().clear()
    assert dialog.start_button.isEnabled()
    run(qtbot, dialog)
    assert surfaces(project) == {"Amal": ["Gulls"], "Basim": ["came"]}


def test_the_same_text_in_two_folders_is_one_new_article(opened, team, english):
    assert "2 files · 1 new article · 1 known already · 2 spans" in opened(team)._summary.text()


def read_as(qtbot, dialog, name):
    box = dialog.preview.reading.format
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy())


def test_a_file_of_unknown_kind_is_read_in_a_format_that_is_chosen(qtbot, opened, project, tmp_path, english):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "tokens.dat").write_text("Gulls B-FACTION\ncame O\n", encoding="utf-8")
    dialog = opened(tmp_path / "in", name="Amal")
    assert cell(dialog, 0, OUTCOME) == "Left out: this kind of file is not known"
    assert not dialog.start_button.isEnabled()
    read_as(qtbot, dialog, "conll2003")
    assert cell(dialog, 0, OUTCOME) == "1 new article · 1 span"
    read_as(qtbot, dialog, "")
    assert cell(dialog, 0, OUTCOME) == "Left out: this kind of file is not known"
    read_as(qtbot, dialog, "conll2003")
    run(qtbot, dialog)
    assert surfaces(project) == {"Amal": ["Gulls"]}


def test_every_format_that_reads_can_be_chosen(opened, tmp_path, language):
    from annotator.formats.registry import formats

    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    box = opened(tmp_path / "a.txt").preview.reading.format
    offered = {box.itemData(row) for row in range(box.count())}
    assert offered == {"", *(item.name for item in formats() if item.reads is not None)}
