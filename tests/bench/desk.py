"""The annotator's keys, each from press to the whole window painted, in a long article beside a short one."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.bench.measures import Measure, median, percentile
from tests.bench.window import FRAME, made_project

SHORT = (9_000, 90)
_KEYS = {
    "caret moved": (Qt.Key.Key_Right, ""),
    "letter typed": (Qt.Key.Key_unknown, "م"),
    "next span selected": (Qt.Key.Key_Tab, ""),
    "labelled": (Qt.Key.Key_4, "4"),
    "relabelled": (Qt.Key.Key_2, "2"),
}


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure the keys of a day's work in an article with many spans."""
    from annotator.app import make_application, make_window

    application = make_application()
    length, many = (200_000, 2_000) if quick else (1_000_000, 10_000)
    presses = 15 if quick else 60
    path = made_project(
        folder, {"short": SHORT, "next-short": SHORT, "long": (length, many), "next-long": (length, many)}
    )
    window = make_window(application)
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    application.processEvents()
    short = _Desk(window, "short", "next-short").times(presses)
    long = _Desk(window, "long", "next-long").times(presses)
    window.close()
    return [measure for action in long for measure in _measures(action, many, long[action], short[action])]


def _measures(action: str, many: int, long: list[float], short: list[float]) -> list[Measure]:
    baseline = f"the same with {SHORT[1]} spans"
    return [
        Measure(
            name=f"{action}, {many:,} spans",
            value=median(long),
            unit="ms",
            baseline=baseline,
            beside=median(short),
            limit=FRAME,
            absolute=True,
            note=f"95% within {percentile(long, 0.95):.1f} ms (goal: 50)",
        )
    ]


class _Desk:
    """One article open in the window, and the keys pressed in it."""

    def __init__(self, window, article: str, other: str) -> None:
        self._window = window
        self._flow = window.panels.flow
        self._view = window.panels.desk.view
        self._article, self._other = article, other
        find = window.panels.articles.model.find
        self._rows = {name: find(name) for name in (article, other)}

    def times(self, presses: int) -> dict[str, list[float]]:
        """Return the milliseconds of each press by what it does."""
        self._open(self._article)
        found: dict[str, list[float]] = {}
        for action, (key, text) in _KEYS.items():
            self._to_the_middle()
            if action == "relabelled":
                self._press(Qt.Key.Key_Tab, "")
            found[action] = []
            for _ in range(presses):
                found[action].append(self._press(key, text))
                self._get_ready(action)
        known = self._window.actions_by_id["next-known"]
        self._to_the_middle()
        found["next known name"] = [self._timed(known.trigger) for _ in range(presses)]
        undo = self._window.actions_by_id["undo"]
        found["undone"] = [self._timed(undo.trigger) for _ in range(presses)]
        found["next article"] = []
        for _ in range(max(3, presses // 6)):
            self._open(self._other)
            found["next article"].append(self._timed(lambda: self._flow.open_row(self._rows[self._article])))
        return found

    def _get_ready(self, action: str) -> None:
        """Go to where the same key means the same again."""
        if action == "relabelled":
            self._press(Qt.Key.Key_Tab, "")
        elif action == "letter typed":
            self._press(Qt.Key.Key_Escape, "")
            self._press(Qt.Key.Key_Right, "")

    def _open(self, article: str) -> None:
        """Open an article and look at it long enough for its neighbours to be read."""
        self._flow.open_row(self._rows[article])
        QApplication.processEvents()
        while self._flow.ahead.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _to_the_middle(self) -> None:
        text = self._flow.session.article.text
        self._view.set_caret(text.index(" ", len(text) // 2) + 1)
        self._view.ensure_visible(self._view.caret(), self._view.caret())
        QApplication.processEvents()

    def _press(self, key: Qt.Key, text: str) -> float:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        return self._timed(lambda: QApplication.sendEvent(self._view, event))

    def _timed(self, work) -> float:
        started = time.perf_counter()
        work()
        QApplication.processEvents()
        return (time.perf_counter() - started) * 1000
