"""What is left of a window goes in the window's own thread, whichever thread makes most things."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from annotator.ui.tasks import Tasks


class Left(QObject):
    """Something of Qt's that only a cycle of references keeps."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread())


def make_much(_report, _cancelled) -> int:
    return sum(len([[] for _ in range(200_000)]) for _ in range(5))


def test_garbage_is_collected_in_the_main_thread(qtbot) -> None:
    tasks = Tasks()
    gone: list[threading.Thread] = []
    Left(gone)
    with qtbot.waitSignal(tasks.start_reading(make_much).finished):
        pass
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(gone))
    assert kept
    assert gone == [threading.main_thread()]
    tasks.close()


def test_python_collects_by_itself_again_once_all_have_ended(qtbot) -> None:
    before = gc.isenabled()
    first, second = Tasks(), Tasks()
    assert not gc.isenabled()
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled() == before
