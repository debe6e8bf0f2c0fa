"""The list of articles with very many of them, each figure beside the same with a hundred."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.bench.many_articles import made_project
from tests.bench.measures import Measure, median, percentile
from tests.bench.window import FRAME

FEW = 100


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure opening, stepping, scrolling, sorting and filtering."""
    many = 20_000 if quick else 100_000
    few = _times(made_project(folder / "few.annotator", FEW), quick=quick)
    found = _times(made_project(folder / "many.annotator", many), quick=quick)
    limits = {
        "opened to the first painted list": 100.0,
        "next article": FRAME,
        "scrolled to the middle": FRAME,
        "sorted by title": 1000.0,
        "filtered by state and text": 1000.0,
        "found by letters of the title": 500.0,
        "the longest the window stood still meanwhile": 50.0,
    }
    return [
        Measure(
            name=f"{name}, {many:,} articles",
            value=median(found[name]),
            unit="ms",
            baseline=f"the same with {FEW}",
            beside=median(few[name]),
            limit=limit,
            absolute=True,
            note=f"95% within {percentile(found[name], 0.95):.1f} ms",
        )
        for name, limit in limits.items()
    ]


def _times(path: Path, *, quick: bool) -> dict[str, list[float]]:
    from annotator.app import make_application, make_window

    window = make_window(make_application())
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    _until_all_is_read(window)
    found: dict[str, list[float]] = {}
    found["opened to the first painted list"] = [_opened(window) for _ in range(3 if quick else 9)]
    _until_all_is_read(window)
    step = window.actions_by_id["next-article"]
    window.panels.flow.open_row(10)
    QApplication.processEvents()
    found["next article"] = [_timed(step.trigger) for _ in range(20 if quick else 60)]
    found["scrolled to the middle"] = _scrolled(window, 10 if quick else 40)
    still: list[float] = []
    found["sorted by title"] = [_sorted(window, still) for _ in range(3)]
    found["filtered by state and text"] = [_filtered(window, still) for _ in range(3)]
    found["found by letters of the title"] = [_found(window, still, typed) for typed in ("ق", "قل", "نورس", "oli mea")]
    found["the longest the window stood still meanwhile"] = [max(still)]
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return found


def _opened(window) -> float:
    """Return the milliseconds from a project's articles to a painted list, its file open already."""
    context = window.context
    articles = window.panels.articles
    articles.show_project(None)
    QApplication.processEvents()

    def show() -> None:
        articles.show_project(context.articles, context.annotator.id, context.round.id, context.file.path)
        articles._table.viewport().repaint()

    started = time.perf_counter()
    show()
    taken = (time.perf_counter() - started) * 1000
    _until_all_is_read(window)
    return taken


def _scrolled(window, times: int) -> list[float]:
    bar = window.panels.articles._table.verticalScrollBar()
    found = []
    for n in range(times):
        # Each time another part of the middle, of which nothing has been read.
        at = bar.maximum() // 2 + n * bar.maximum() // (times * 3)
        found.append(_timed(lambda at=at: bar.setValue(at)))
        bar.setValue(0)
        QApplication.processEvents()
    return found


def _sorted(window, still: list[float]) -> float:
    articles = window.panels.articles
    taken = _until(lambda: articles._sort_by(1), lambda: not articles.model.reading, still)
    articles._sort_by(1)
    articles._sort_by(1)
    _until_all_is_read(window)
    return taken


def _filtered(window, still: list[float]) -> float:
    articles = window.panels.articles
    articles._filter.setText("النورس")
    articles.panel._states.boxes[1].setChecked(True)
    articles._delay.stop()
    taken = _until(articles._apply_filter, lambda: not articles.model.reading, still)
    articles._filter.clear()
    articles.panel.clear()
    articles._delay.stop()
    articles._apply_filter()
    _until_all_is_read(window)
    return taken


def _found(window, still: list[float], typed: str) -> float:
    from annotator.ui.dialogs.go_to import GoTo

    window.actions_by_id["go-to"].trigger()
    dialog = window.findChild(GoTo)
    _until(lambda: None, lambda: dialog._job is None, [])
    taken = _until(lambda: dialog.line.setText(typed), lambda: dialog._job is None, still)
    dialog.reject()
    return taken


def _until(work, done, still: list[float]) -> float:
    """Return how long something takes that the window waits for alive; the longest it stood still is noted."""
    started = last = time.perf_counter()
    work()
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        moment = time.perf_counter()
        still.append((moment - last) * 1000)
        last = moment
    QApplication.processEvents()
    still.append((time.perf_counter() - last) * 1000)
    return (time.perf_counter() - started) * 1000


def _until_all_is_read(window) -> None:
    articles = window.panels.articles
    while articles.model.reading or articles._reading is not None or window.panels._counting is not None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    QApplication.processEvents()


def _timed(work) -> float:
    started = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000
