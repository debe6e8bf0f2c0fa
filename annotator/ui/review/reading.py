"""Compares in the background what was sealed, shows what there is on the way, and does it again when work changes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from annotator.services.review.comparing import Comparing
from annotator.services.review.inventory import Scope

if TYPE_CHECKING:
    from annotator.services.review.comparing import Comparison
    from annotator.services.units import Cancelled, Report, Units
    from annotator.ui.tasks import Job, Tasks

SECONDS: Final = 0.6
"""How long what was found so far stays on the screen at least."""


class ReviewReading(QObject):
    """Holds the comparison that is shown."""

    changed = Signal()
    """There is another comparison, whole or on the way."""
    progressed = Signal(object)
    """(done, total) of the submissions held against each other; (0, 0) when the work has ended."""
    failed = Signal(object)

    def __init__(self, units: Units, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.comparing = Comparing(units)
        self.scope = Scope()
        self.comparison: Comparison | None = None
        self._job: Job | None = None
        self._on_the_way: list[Comparison] = []

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def set_scope(self, scope: Scope) -> None:
        """Compare something else."""
        if scope != self.scope:
            self.scope = scope
            self.read()

    def read(self) -> None:
        """Compare what is sealed now; what has not changed is known already."""
        self._drop()
        comparing, scope = self.comparing, self.scope
        found: list[Comparison] = []
        self._on_the_way = found

        def work(report: Report, cancelled: Cancelled) -> Comparison | None:
            shown = 0.0

            def publish(comparison: Comparison) -> None:
                nonlocal shown
                if time.monotonic() - shown > SECONDS:
                    found[:] = [comparison]
                    shown = time.monotonic()

            return comparing.run(scope, report=report, cancelled=cancelled, publish=publish)

        self._job = self._tasks.start_reading(work)
        self._job.progressed.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)

    def stop(self) -> None:
        """Stop; nothing reads the project's file afterwards."""
        job = self._drop()
        if job is not None:
            job.wait()

    def _drop(self) -> Job | None:
        job, self._job = self._job, None
        if job is not None:
            job.progressed.disconnect(self._progressed)
            job.finished.disconnect(self._finished)
            job.failed.disconnect(self._failed)
            job.cancel()
        return job

    def _progressed(self, progress: tuple[int, int]) -> None:
        if self._on_the_way:
            self.comparison = self._on_the_way.pop()
            self.changed.emit()
        self.progressed.emit(progress)

    def _finished(self, comparison: Comparison | None) -> None:
        self._job = None
        if comparison is not None:
            self.comparison = comparison
            self.changed.emit()
        self.progressed.emit((0, 0))

    def _failed(self, problem: object) -> None:
        self._job = None
        self.progressed.emit((0, 0))
        self.failed.emit(problem)
