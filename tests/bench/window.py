"""The article on the screen: opening, scrolling, labelling, beside Qt's own text widget and a bare commit."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.bench.material import article_of, places_in, text_of
from tests.bench.measures import Measure, median, milliseconds, percentile

FRAME = 1000 / 60
LEAST_GROWTH, LEAST_QUICKLY = 2.0, 10.0
"""Microseconds a span below which a difference of two openings is noise; few runs over less material have more."""


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure opening, scrolling and labelling with few and with many spans."""
    from annotator.app import make_application

    application = make_application()
    length, many = (200_000, 2_000) if quick else (1_000_000, 10_000)
    runs = 5 if quick else 9
    part = 2 if quick else 10
    path = made_project(
        folder, {"small": (9_000, 90), "middle": (length // part, many // part), "large": (length, many)}
    )
    from annotator.app import make_window

    window = make_window(application)
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    application.processEvents()
    openings = {name: _opening(window, name, runs) for name in ("small", "middle", "large")}
    times = {name: median(found) for name, found in openings.items()}
    # Growth is told from the fastest runs: noise only ever adds.
    least = {name: min(found) for name, found in openings.items()}
    found = [
        Measure(
            name=f"open and paint {length:,} characters with {many:,} spans",
            value=times["large"],
            unit="ms",
            baseline="9,000 characters with 90 spans",
            beside=times["small"],
            limit=100,
            absolute=True,
        ),
        Measure(
            name="its growth per span",
            value=(least["large"] - least["middle"]) / (many - many // part) * 1000,
            unit="µs a span",
            baseline=f"from 90 to {many // part:,} spans",
            beside=max(
                (least["middle"] - least["small"]) / (many // part - 90) * 1000,
                LEAST_QUICKLY if quick else LEAST_GROWTH,
            ),
            limit=1.5,
            note="linear or less",
        ),
    ]
    found += [_scrolling(window, "large", 30 if quick else 120)]
    found += _labelling(window, folder, "large", many, 15 if quick else 100)
    window.close()
    return found


def made_project(folder: Path, articles: dict[str, tuple[int, int]]) -> Path:
    """Make a project with these articles: (code points, spans) by id."""
    from annotator.domain.assignments import Assignment, AssignmentState
    from annotator.domain.changes import Change
    from annotator.domain.spans import Span
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    path = folder / "window.annotator"
    create_project(path).close()
    with closing(open_project(path)) as project:
        roster = Roster(project.unit_of_work)
        annotator = roster.add("A")
        round_ = roster.overview().rounds[0]
        with project.unit_of_work() as unit:
            for name, (length, count) in articles.items():
                text = text_of(length)
                unit.articles.add_all([article_of(name, text)])
                assignment = Assignment(
                    id=f"w-{name}", article=name, annotator=annotator.id, round=round_.id, state=AssignmentState.OPEN
                )
                spans = [
                    Span(id=f"{name}-{n}", assignment=assignment.id, start=s, end=e, label=label, surface=text[s:e])
                    for n, (s, e, label) in enumerate(places_in(text, count))
                ]
                unit.apply(Change("bench", after=(assignment, *spans)), by="")
            unit.commit()
    Preferences().set_annotator_of(path, annotator.id)
    return path


def _opening(window, article: str, runs: int) -> list[float]:
    panels = window.panels

    def once() -> None:
        panels.desk.leave()
        panels.flow.open_row(panels.articles.model.find(article))
        panels.desk.view.viewport().repaint()

    found = milliseconds(once, runs=runs, warm=2)
    QApplication.processEvents()
    return found


def _scrolling(window, article: str, frames: int) -> Measure:
    panels = window.panels
    panels.flow.open_row(panels.articles.model.find(article))
    view = panels.desk.view
    beside = QTextEdit()
    beside.setFont(view.font())
    beside.setPlainText(panels.flow.session.article.text)
    beside.resize(view.size())
    beside.show()
    QApplication.processEvents()

    def frame(widget) -> list[float]:
        bar = widget.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        widget.viewport().repaint()
        found = []
        for _ in range(frames):
            started = time.perf_counter()
            bar.setValue(bar.value() + 24)
            widget.viewport().repaint()
            found.append((time.perf_counter() - started) * 1000)
        return found

    frame(view)
    frame(beside)
    ours, theirs = frame(view), frame(beside)
    beside.close()
    beside.deleteLater()
    return Measure(
        name="frame while scrolling",
        value=median(ours),
        unit="ms",
        baseline="bare QTextEdit, same text, no spans",
        beside=median(theirs),
        limit=2,
        note=f"95% within {percentile(ours, 0.95):.1f} ms (goal: 16)",
    )


def _labelling(window, folder: Path, article: str, many: int, presses: int) -> list[Measure]:
    panels = window.panels
    panels.flow.open_row(panels.articles.model.find(article))
    view = panels.desk.view
    text = panels.flow.session.article.text
    view.set_caret(text.index(" ", len(text) // 2) + 1)
    view.ensure_visible(view.caret(), view.caret())
    QApplication.processEvents()
    before = len(panels.flow.session.spans)
    found = []
    for _ in range(presses):
        started = time.perf_counter()
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, "4"))
        view.viewport().repaint()
        found.append((time.perf_counter() - started) * 1000)
        QApplication.processEvents()
    assert len(panels.flow.session.spans) > before
    commit = median(_bare_commits(folder / "commit.sqlite", presses))
    return [
        Measure(
            name=f"key to committed and painted, {many:,} spans",
            value=median(found),
            unit="ms",
            baseline="bare SQLite commit",
            beside=commit,
            limit=FRAME,
            absolute=True,
        ),
        Measure(
            name="the same, 95th percentile",
            value=percentile(found, 0.95),
            unit="ms",
            baseline="bare SQLite commit",
            beside=commit,
            limit=50,
            absolute=True,
        ),
    ]


def _bare_commits(path: Path, count: int) -> list[float]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE span (id TEXT PRIMARY KEY, start INT, stop INT, label TEXT)")

        def once() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO span VALUES (hex(randomblob(16)), 1, 2, 'X')")
            connection.execute("COMMIT")

        return milliseconds(once, runs=count, warm=3)
