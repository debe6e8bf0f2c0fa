"""Dialogs that show what a project holds, the preferences, and progress."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog

from annotator.domain.errors import AnnotatorError
from annotator.services.backups import backups_of, roll_backup
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.ui.dialogs.about_dialog import AboutDialog
from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.check_dialog import CheckDialog
from annotator.ui.dialogs.errors import ErrorDialog
from annotator.ui.dialogs.export.dialog import ExportDialog
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.dialogs.progress_dialog import ProgressDialog, run_job
from annotator.ui.dialogs.statistics_dialog import StatisticsDialog
from annotator.ui.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def preferences(tmp_path, qtbot):
    made = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    yield made
    made.deleteLater()


@pytest.fixture
def filled(project, write_jsonl):
    spans = [{"start": 0, "end": 5, "label": "FACTION"}]
    line = {"id": "x", "text": "Gulls came.", "language": "en", "status": "done"}
    path = write_jsonl(
        "in.jsonl", {**line, "annotator": "A", "spans": spans}, {**line, "annotator": "B", "spans": spans}
    )
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def tree_texts(tree):
    return [[tree.topLevelItem(row).text(column) for column in range(tree.columnCount())] for row in range(2)]


def test_statistics_count_by_annotator(qtbot, filled, tasks, english):
    dialog = shown(qtbot, StatisticsDialog(filled, tasks))
    qtbot.waitUntil(lambda: dialog._tree.topLevelItemCount() == 2)
    assert [row[0] for row in tree_texts(dialog._tree)] == ["A", "B"]
    assert dialog._tree.topLevelItem(0).child(0).text(0) == "Faction"
    assert dialog.summary.text() == "1 article · 11 characters · English: 1"


def test_a_whole_project_is_said_to_be_whole(qtbot, filled, tasks, language):
    dialog = shown(qtbot, CheckDialog(filled, tasks))
    qtbot.waitUntil(lambda: dialog._problems is not None)
    assert dialog._problems == []
    assert not dialog._list.isVisible()


def test_what_is_wrong_with_a_project_is_told_in_the_windows_language(qtbot, filled, tasks, language):
    with filled.unit_of_work(writing=True) as unit:
        unit.connection.exec_driver_sql("UPDATE span SET surface = 'Swans' WHERE id = (SELECT min(id) FROM span)")
        unit.connection.exec_driver_sql("UPDATE article SET length = 7")
        unit.connection.exec_driver_sql("UPDATE zone SET end_offset = 900")
        unit.commit()
    dialog = shown(qtbot, CheckDialog(filled, tasks))
    qtbot.waitUntil(lambda: dialog._problems is not None)
    words = ("span ", "characters, not", "body ") if language == "en" else ("مقطع ", "عدد المحارف", "متن ")
    assert [word for word in words if word not in dialog._list.text()] == []


def test_a_dialog_closed_while_it_reads_leaves_nothing(qtbot, filled, tasks):
    dialog = shown(qtbot, CheckDialog(filled, tasks))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_backups_are_listed_the_latest_first(qtbot, filled, language):
    roll_backup(filled)
    dialog = shown(qtbot, BackupsDialog(filled, backups_of(filled)))
    assert dialog.chosen() == backups_of(filled)[0].path
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_without_backups_nothing_can_be_gone_back_to(qtbot, project):
    dialog = shown(qtbot, BackupsDialog(project, []))
    assert dialog.chosen() is None
    assert not dialog._restore.isEnabled()


def test_about_names_the_version(qtbot, language):
    from annotator import __version__

    assert __version__ in shown(qtbot, AboutDialog())._version.text()


def test_preferences_hold_at_once(qtbot, preferences):
    dialog = shown(qtbot, PreferencesDialog(preferences))
    changed = []
    preferences.changed.connect(changed.append)
    dialog._theme.setFocus()
    qtbot.keyClick(dialog._theme, Qt.Key.Key_Down)
    qtbot.keyClick(dialog._size, Qt.Key.Key_Up)
    qtbot.keyClick(dialog._spacing, Qt.Key.Key_Up)
    qtbot.keyClick(dialog._trim, Qt.Key.Key_Space)
    qtbot.keyClick(dialog._snap, Qt.Key.Key_Space)
    assert (preferences.theme, preferences.text_size, preferences.line_spacing) == ("light", 17, 1.1)
    assert (preferences.trim_punctuation, preferences.word_snap) == (False, False)
    assert changed == ["theme", "text_size", "line_spacing", "trim_punctuation", "word_snap"]
    qtbot.mouseClick(dialog._usual, Qt.MouseButton.LeftButton)
    assert (preferences.theme, preferences.text_size, preferences.trim_punctuation) == ("system", 16, True)
    assert dialog._size.value() == 16


def test_preferences_follow_what_changes_elsewhere(qtbot, preferences):
    dialog = shown(qtbot, PreferencesDialog(preferences))
    preferences.text_size = 24
    assert dialog._size.value() == 24


def test_progress_shows_itself_only_after_a_while(qtbot, tasks):
    go_on = threading.Event()
    dialog = ProgressDialog(tasks.start_reading(lambda _report, _cancelled: go_on.wait(10)), "Working…")
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.succeeded):
        go_on.set()
    assert not dialog.isVisible()


def test_escape_asks_the_work_to_stop(qtbot, tasks):
    waiting = threading.Event()

    def work(report, cancelled):
        while not cancelled():
            report(1, 3)
            waiting.wait(0.01)
        return "stopped"

    dialog = ProgressDialog(tasks.start_reading(work), "Working…")
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.succeeded) as ended:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert ended.args == ["stopped"]


def test_a_job_gives_its_result_or_shows_its_problem(qtbot, tasks):
    assert run_job(tasks.start_reading(lambda _report, _cancelled: 42), "Working…") == 42

    def fail(_report, _cancelled):
        raise AnnotatorError("annotator.empty")

    assert run_job(tasks.start_reading(fail), "Working…") is None
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog)]
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize("kind", [ImportDialog, ExportDialog, StatisticsDialog, CheckDialog])
def test_dialogs_are_freed(qtbot, filled, tasks, kind):
    dialog = kind(filled, tasks)
    dialog.show()
    QApplication.processEvents()
    dialog.done(0)
    dialog.deleteLater()
    known = weakref.ref(dialog)
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert known() is None
