"""Widgets are tested offscreen, and no test may leave a thread, a running timer or a window behind."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("settings"))
    )


@pytest.fixture(autouse=True)
def _nothing_is_left(_own_settings: None):
    before = set(QApplication.topLevelWidgets()) if QApplication.instance() else set()
    yield
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before and widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.objectName()}".strip() for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    running = [
        thing for thing in gc.get_objects() if isinstance(thing, QThread) and _alive(thing) and thing.isRunning()
    ]
    timers = [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and _alive(thing) and thing.isActive() and not thing.isSingleShot()
    ]
    main = QCoreApplication.instance().thread()
    assert not names, f"windows left open: {names}"
    assert not [thread for thread in running if thread is not main and thread != main], "a QThread is still running"
    assert not timers, f"timers left running: {timers}"


def _alive(thing: object) -> bool:
    from shiboken6 import isValid

    return isValid(thing)


ARABIC = (
    "قوات النورس في مرج الزيتون\nسيطرت قوات النورس على بلدة مرج الزيتون في 23 آب، وقالت Gull Radio إن المعارك توقفت."
)
ENGLISH = "Gull Forces seize Olive Meadow\nThe Gull Forces said on 3 August that they took Olive Meadow (مرج الزيتون)."


@pytest.fixture
def project_path(tmp_path):
    """A project with an Arabic and an English article and the annotator A, closed."""
    import json

    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = tmp_path / "news.annotator"
    create_project(path).close()
    lines = tmp_path / "in.jsonl"
    works = [{"id": "ar", "text": ARABIC, "language": "ar"}, {"id": "en", "text": ENGLISH, "language": "en"}]
    lines.write_text("".join(json.dumps(work, ensure_ascii=False) + "\n" for work in works), encoding="utf-8")
    project = open_project(path)
    Importing(project.unit_of_work).run([lines], ImportOptions())
    annotator = Roster(project.unit_of_work).add("A")
    project.close()
    Preferences().set_annotator_of(path, annotator.id)
    return path


@pytest.fixture
def window(qtbot, project_path):
    """A window with that project open on the Arabic article."""
    from annotator.app import make_application, make_window

    made = make_window(make_application())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.open_project(project_path)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()


def stored_spans(path, article="ar"):
    """Return (start, end, label) of an article's spans in a project file."""
    from contextlib import closing

    from annotator.services.projects import open_project

    with closing(open_project(path, read_only=True)) as project, project.unit_of_work() as unit:
        return [
            (span.start, span.end, span.label)
            for assignment in unit.assignments.of_article(article)
            for span in unit.spans.of_assignment(assignment.id)
        ]
