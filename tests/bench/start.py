"""Start of the program beside an empty PySide6 window in the same theme, each in a process of its own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.bench.material import article_of, text_of
from tests.bench.measures import Measure

EMPTY = """
import time; started = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
import qdarktheme
app = QApplication([])
qdarktheme.setup_theme("light")
window = QMainWindow(); window.resize(1280, 800); window.show(); app.processEvents()
print(time.perf_counter() - started)
"""
WINDOW = """
import sys, time; started = time.perf_counter()
from annotator.app import make_application, make_window
app = make_application()
window = make_window(app); window.show(); app.processEvents()
shown = time.perf_counter() - started
if len(sys.argv) > 1:
    from pathlib import Path
    window.open_project(Path(sys.argv[1])); app.processEvents()
    assert window.panels.flow.session is not None
    shown = time.perf_counter() - started
print(shown)
window.close()
"""


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure the bare window, ours, and ours with a project's first article painted."""
    runs = 2 if quick else 7
    project = _project(folder)
    empty, ours, opened = [], [], []
    for n in range(runs + 1):
        figures = _seconds(EMPTY), _seconds(WINDOW), _seconds(WINDOW, str(project))
        if n:
            for found, seconds in zip((empty, ours, opened), figures, strict=True):
                found.append(seconds * 1000)
    beside = statistics.median(empty)
    baseline = "empty PySide6 window in the same theme"
    return [
        Measure(
            name="start to visible window",
            value=statistics.median(ours),
            unit="ms",
            baseline=baseline,
            beside=beside,
            limit=1.5,
        ),
        Measure(
            name="start to a project's first article painted",
            value=statistics.median(opened),
            unit="ms",
            baseline=baseline,
            beside=beside,
            limit=4,
        ),
    ]


def _project(folder: Path) -> Path:
    from PySide6.QtCore import QCoreApplication

    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = folder / "start.annotator"
    create_project(path).close()
    with closing(open_project(path)) as project:
        with project.unit_of_work() as unit:
            unit.articles.add_all([article_of("one", text_of(9000))])
            unit.commit()
        annotator = Roster(project.unit_of_work).add("A")
    application = QCoreApplication.instance() or QCoreApplication([])
    preferences = Preferences(parent=application)
    preferences.set_annotator_of(path, annotator.id)
    preferences.store()
    return path


def _seconds(script: str, *arguments: str) -> float:
    # An installed program is compiled; the first, uncounted run sees to it here.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    return float(json.loads(done.stdout.strip().splitlines()[-1]))
