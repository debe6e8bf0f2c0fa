"""Work away from the main thread: one thread that writes, a few that read, and jobs that report back.

Workers get plain values and open their own units of work; they never own a QObject.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.services.units import Cancelled, Report
from annotator.ui.collecting import Collecting

Result = TypeVar("Result")
Work = Callable[[Report, Cancelled], Any]
"""Long work: ``run(report, cancelled)``, the same as on the command line."""


class Job(QObject):
    """Long work under way. All signals come in the main thread; exactly one of finished and failed ends it."""

    progressed = Signal(object)
    """(done, total); a total of 0 is not known."""
    finished = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """The exception it raised."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._future: Future[Any] | None = None
        self._lock = threading.Lock()
        self._progress: tuple[int, int] | None = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: ThreadPoolExecutor, work: Work) -> None:
        """Begin the work on an executor's thread."""
        self._future = executor.submit(self._run, work)

    def cancel(self) -> None:
        """Ask the work to stop; it ends through ``finished`` or ``failed`` all the same."""
        self._cancelled.set()

    @property
    def ended(self) -> bool:
        """Whether the work has ended; its outcome may still be on the way."""
        return self._future is not None and self._future.done()

    def wait(self) -> None:
        """Block until the work has ended."""
        if self._future is not None:
            self._future.exception()

    def _run(self, work: Work) -> None:
        try:
            outcome: tuple[str, Any] = ("finished", work(self._report, self._cancelled.is_set))
        except Exception as problem:  # noqa: BLE001 - told to the main thread, which shows it
            outcome = ("failed", problem)
        self._arrived.emit(outcome)

    def _report(self, done: int, total: int) -> None:
        # Only the newest progress is kept, so that a fast worker does not flood the event loop.
        with self._lock:
            waiting = self._progress is not None
            self._progress = (done, total)
        if not waiting:
            self._arrived.emit(("progressed", None))

    @Slot(object)
    def _deliver(self, outcome: tuple[str, Any]) -> None:
        kind, value = outcome
        if kind == "progressed":
            with self._lock:
                progress, self._progress = self._progress, None
            if progress is not None:
                self.progressed.emit(progress)
        elif kind == "finished":
            self.finished.emit(value)
        else:
            self.failed.emit(value)


class Tasks(QObject):
    """The threads of a window. Call ``close()`` before the window goes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
        self._jobs: list[Job] = []
        self._collecting = Collecting(self)

    def write(self, work: Callable[[], Result]) -> Result:
        """Run a short write on the writing thread and return its result once it is on disk."""
        return self._writer.submit(work).result()

    def start_writing(self, work: Work) -> Job:
        """Start long work that writes; connect to the job before returning to the event loop."""
        return self._start(self._writer, work)

    def start_reading(self, work: Work) -> Job:
        """Start long work that only reads."""
        return self._start(self._readers, work)

    def close(self) -> None:
        """Cancel what is under way and wait for it."""
        for job in self._jobs:
            job.cancel()
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self._collecting.end()

    def _start(self, executor: ThreadPoolExecutor, work: Work) -> Job:
        job = Job(self)
        self._jobs.append(job)
        job.finished.connect(self._forget)
        job.failed.connect(self._forget)
        job.start(executor, work)
        return job

    @Slot(object)
    def _forget(self, _value: object) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._jobs:
            self._jobs.remove(job)
            job.deleteLater()
