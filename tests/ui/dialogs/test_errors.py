"""Problems in plain words: the dialog, and what nothing else caught."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.errors import ErrorDialog, problem_details, show_problem
from annotator.ui.error_reporting import ErrorReporting

# The offscreen platform says so of every dialog that is resized.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PROBLEM = AnnotatorError("span.outside", file="a.jsonl", line=7, start=3, end=99, length=50)


@pytest.fixture
def reporting(tmp_path, qtbot):
    made = ErrorReporting(tmp_path / "logs")
    made.install()
    yield made
    made.uninstall()
    made.deleteLater()


@pytest.fixture
def dialogs(reporting):
    opened: list[ErrorDialog] = []
    reporting.shown.connect(opened.append)
    yield opened
    for dialog in opened:
        dialog.close()


def log_of(reporting):
    return reporting.log_file.read_text(encoding="utf-8")


def test_a_problem_says_what_where_and_what_to_do(qtbot, english):
    dialog = show_problem(None, PROBLEM)
    assert dialog._text.text() == (
        "a.jsonl, line 7: span 3–99 lies outside the text, which has 50 characters; correct its offsets."
    )
    dialog.close()


def test_details_unfold_and_are_copied(qtbot, language):
    dialog = ErrorDialog("Heading", "Sentence.", "The details")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert not dialog._details.isVisible()
    qtbot.mouseClick(dialog._more, Qt.MouseButton.LeftButton)
    assert dialog._details.isVisible()
    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    assert [part.strip("\u200f") for part in QGuiApplication.clipboard().text().split("\n\n")] == [
        "Heading",
        "Sentence.",
        "The details",
    ]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_details_name_code_arguments_and_cause():
    try:
        try:
            raise OSError("disk")
        except OSError as cause:
            raise AnnotatorError("file.unreadable", file="a.txt", reason="disk") from cause
    except AnnotatorError as problem:
        details = problem_details(problem)
    assert "file.unreadable" in details
    assert "reason = 'disk'" in details
    assert "OSError: disk" in details


def fail(message="unexpected"):
    raise ValueError(message)


def caught(work=fail):
    try:
        work()
    except ValueError as error:
        return error


def test_an_exception_is_logged_and_shown_once_per_kind(qtbot, reporting, dialogs):
    for message in ("one", "two"):
        error = caught(lambda message=message: fail(message))
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: dialogs != [])
    QApplication.processEvents()
    assert len(dialogs) == 1
    assert "ValueError: one" in dialogs[0]._details.toPlainText()
    assert "ValueError: one" in log_of(reporting)
    assert "ValueError: two" in log_of(reporting)


def test_another_kind_is_shown_too(qtbot, reporting, dialogs):
    reporting.take(caught())
    reporting.take(caught(lambda: int("x")))
    qtbot.waitUntil(lambda: len(dialogs) == 2)


def test_an_exception_of_another_thread_is_shown_by_the_main_one(qtbot, reporting, dialogs):
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs) == 1)
    assert dialogs[0].thread() is QApplication.instance().thread()
    assert "worker" in log_of(reporting)


def test_what_python_cannot_raise_is_logged(qtbot, reporting, dialogs):
    class Breaks:
        def __del__(self):
            raise ValueError("in __del__")

    thing = Breaks()
    del thing
    qtbot.waitUntil(lambda: len(dialogs) == 1)
    assert "in __del__" in log_of(reporting)


def test_messages_of_qt_are_logged(reporting, capsys):
    qWarning("a warning of Qt")
    assert "a warning of Qt" in log_of(reporting)
    assert "a warning of Qt" in capsys.readouterr().err


def test_everything_is_put_back(tmp_path, qtbot):
    def hooks():
        return sys.excepthook, threading.excepthook, sys.unraisablehook, *logging.getLogger("annotator").handlers

    before = hooks()
    made = ErrorReporting(tmp_path)
    made.install()
    assert made.log_file in [Path(getattr(handler, "baseFilename", "")) for handler in hooks()[3:]]
    assert sys.excepthook != before[0]
    made.uninstall()
    assert hooks() == before
    made.deleteLater()


def test_without_a_log_folder_problems_are_still_shown(tmp_path, qtbot):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    made = ErrorReporting(tmp_path / "file" / "logs")
    opened: list[ErrorDialog] = []
    made.shown.connect(opened.append)
    made.install()
    try:
        made.take(caught())
        qtbot.waitUntil(lambda: len(opened) == 1)
    finally:
        made.uninstall()
        made.deleteLater()
    opened[0].close()
