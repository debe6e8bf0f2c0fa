"""A whole article of the sample labelled by keys alone, and by mouse, comes out as it was labelled there."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.assets import resource

NONE = Qt.KeyboardModifier.NoModifier


def sample_work(language):
    lines = (resource("samples", "annotator-a.jsonl")).read_text(encoding="utf-8").splitlines()
    return next(work for work in map(json.loads, lines) if work.get("language") == language and work.get("spans"))


@pytest.fixture
def work(request):
    return sample_work(request.param)


@pytest.fixture
def project_path(tmp_path, work):
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = tmp_path / "news.annotator"
    create_project(path).close()
    bare = tmp_path / "article.jsonl"
    kept = {name: work[name] for name in ("id", "title", "text", "language") if name in work}
    bare.write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")
    project = open_project(path)
    Importing(project.unit_of_work).run([bare], ImportOptions())
    annotator = Roster(project.unit_of_work).add("A")
    project.close()
    Preferences().set_annotator_of(path, annotator.id)
    return path


@pytest.fixture
def wanted(window, qtbot, work):
    qtbot.waitUntil(lambda: window.panels.desk.view.known is not None)
    known = {label.name: label.id for label in window.context.label_set.offered}
    found = ((span["start"], span["end"], known[span["label"]]) for span in work["spans"])
    return sorted(found, key=lambda span: (span[0], -span[1]))


def made(window):
    return [(span.start, span.end, span.label) for span in window.panels.flow.session.in_order()]


@pytest.mark.parametrize("work", ["ar", "en"], indirect=True)
def test_by_keys_alone(window, wanted):
    from tests.scripted_annotator import ScriptedAnnotator

    strokes = ScriptedAnnotator(window).label_all(wanted)
    assert made(window) == wanted
    assert strokes / len(wanted) < 4.5


@pytest.mark.parametrize("work", ["ar"], indirect=True)
def test_two_actions_a_span_by_mouse(window, wanted):
    view = window.panels.desk.view
    view.setFocus()
    window.preferences.word_snap = False
    digits = {label.id: label.key for label in window.context.label_set.offered}
    for start, end, label in wanted:
        _drag(view, start, end)
        assert view.kept() == (start, end)
        digit = digits[label]
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_0 + digit))
    assert made(window) == wanted


def _drag(view, start, end):
    """Drag by letter from a span's first letter to its last; the ends are brought into view before."""
    view.set_caret(start)
    view.reveal(start, end)
    view.viewport().repaint()
    first, last = _edge(view, start, before=True), _edge(view, end - 1, before=False)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, NONE, first)
    for point in ((first + last) / 2, last):
        QTest.mouseMove(view.viewport(), point)
        QApplication.processEvents()
    QTest.mouseRelease(view.viewport(), left, NONE, last)


def _edge(view, offset, *, before):
    """Return a point a quarter into a span's first letter, or as near to the end of its last one."""
    here = view.rect_of(offset, offset + 1)[0]
    beside = view.rect_of(offset + 1, offset + 2)[0] if before else view.rect_of(offset - 1, offset)[0]
    backwards = (beside.left() < here.left()) == before
    x = here.left() + here.width() * (0.75 if backwards == before else 0.25)
    return QPoint(round(x), round(here.center().y()))
