"""What the leak fixtures look for is found, and what is gone is not."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget
from qt_leaks import left_behind, let_go, open_windows, running_threads, running_timers


@pytest.fixture
def before(qtbot) -> list[object]:
    return [*open_windows(), *running_threads(), *running_timers()]


def test_a_window_is_seen_even_when_hidden_and_no_longer_once_deleted(before: list[object]) -> None:
    window = QWidget()
    child = QWidget(window)
    assert left_behind(before) == [window]
    assert child.window() is window
    window.deleteLater()
    let_go()
    assert left_behind(before) == []


def test_a_timer_is_seen_while_it_runs(before: list[object]) -> None:
    timer = QTimer()
    assert left_behind(before) == []
    timer.start(60_000)
    assert left_behind(before) == [timer]
    timer.stop()
    assert left_behind(before) == []


def test_a_thread_of_qt_is_seen_while_it_runs(before: list[object]) -> None:
    thread = QThread()
    thread.start()
    assert left_behind(before) == [thread]
    thread.quit()
    assert thread.wait(10_000)
    assert left_behind(before) == []


def test_a_thread_of_python_is_seen_while_it_runs(before: list[object]) -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    assert left_behind(before) == [thread]
    end.set()
    thread.join()
    assert left_behind(before) == []
