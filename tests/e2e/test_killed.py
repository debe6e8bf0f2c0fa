"""A window that is killed right after it shows a span as saved has it when the project is opened again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import Roster, create_project, open_project

WINDOW = r"""
import json, os, signal, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from annotator.app import make_application, make_window
from annotator.ui.preferences import Preferences

project, article, annotator, start, end, how, key, char = sys.argv[1:9]
start, end = int(start), int(end)
application = make_application()
Preferences().set_annotator_of(Path(project), annotator)
window = make_window(application)
window.resize(1280, 800)
window.show()
window.open_project(Path(project))
window.panels.flow.open_article(article)
view = window.panels.desk.view
view.ensure_visible(start, end)
for _ in range(3):
    application.processEvents()
none = Qt.KeyboardModifier.NoModifier
if how == "mouse":
    first, last = view.rect_of(start, start + 1)[0].center().toPoint(), view.rect_of(end - 1, end)[0].center().toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, none, first)
    QTest.mouseMove(view.viewport(), (first + last) / 2)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, none, last)
else:
    view.setFocus()
    view.set_caret(start)
    forward = Qt.Key.Key_Left if how == "keys-rtl" else Qt.Key.Key_Right
    for _ in range(20):
        if view.caret() >= end:
            break
        QTest.keyClick(view, forward, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
    application.sendEvent(view, QKeyEvent(kind, int(key, 0), none, char))
assert "Saved" in window.panels._saved.text(), window.panels._saved.text()
shown = [[span.start, span.end, span.label] for span in window.panels.flow.session.in_order()]
sys.stdout.write(json.dumps(shown))
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def labelled_and_killed(tmp_path: Path, text_file: Path, surface: str, *, how: str, key: str, char: str):
    path = tmp_path / "p.annotator"
    create_project(path).close()
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([text_file], ImportOptions())
        annotator = Roster(project.unit_of_work).add("A").id
        with project.unit_of_work() as unit:
            (article,) = unit.articles.ids()
            text = unit.articles.get(article).text
    start = text.index(surface)
    end = start + len(surface)
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, path, article, annotator, str(start), str(end), how, key, char],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with closing(open_project(path)) as project, project.unit_of_work() as unit:
        (assignment,) = unit.assignments.of_article(article)
        spans = unit.spans.of_assignment(assignment.id)
    assert [[span.start, span.end, span.label] for span in spans] == json.loads(done.stdout)
    return [(span.surface, span.label) for span in spans]


ARABIC = resource("samples", "articles", "ar-tell-nawras-battle.txt")
ENGLISH = resource("samples", "articles", "en-tell-nawras-battle.txt")


def two_words(file: Path, line: int = 3) -> str:
    import regex

    text = file.read_text(encoding="utf-8")
    paragraph = [part for part in text.split("\n") if len(part) > 80][line - 2]
    return next(regex.finditer(r"[\p{L}\p{M}]+ [\p{L}\p{M}]+(?= )", paragraph)).group()


@pytest.mark.parametrize(
    ("file", "how", "key", "char", "label"),
    [
        (ARABIC, "mouse", "0x31", "1", "faction"),
        (ARABIC, "keys-rtl", "0x31", "١", "faction"),
        (ARABIC, "keys-rtl", "0x662", "٢", "location"),
        (ARABIC, "keys-rtl", "0x663", "٣", "date"),
        (ARABIC, "keys-rtl", "0x34", "٤", "event"),
        (ENGLISH, "keys-ltr", "0x32", "2", "location"),
    ],
)
def test_nothing_is_lost(tmp_path, file, how, key, char, label):
    surface = two_words(file)
    # A drag over words leaves an attached particle outside, as the label's policy says; keys take what they take.
    kept = surface.removeprefix("و") if how == "mouse" else surface
    assert labelled_and_killed(tmp_path, file, surface, how=how, key=key, char=char) == [(kept, label)]


@pytest.mark.corpus
def test_nothing_is_lost_in_the_real_arabic_article(tmp_path, corpus):
    found = labelled_and_killed(
        tmp_path, corpus / "ar-sohr-negotiations.txt", "هيئة تحرير الشام", how="mouse", key="0x31", char="1"
    )
    assert found == [("هيئة تحرير الشام", "faction")]
