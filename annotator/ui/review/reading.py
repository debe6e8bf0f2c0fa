"""Compares in the background what was sealed, shows what there is on the way, and does it again when work changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.services.review.inventory import Scope
from annotator.services.review.review import Review

if TYPE_CHECKING:
    from annotator.services.review.comparing import Comparison
    from annotator.services.review.overview import Overview
    from annotator.services.units import Cancelled, Report, Units
    from annotator.ui.tasks import Job, Tasks


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
        self.review = Review(units)
        self.scope = Scope()
        self.overview: Overview | None = None
        self._job: Job | None = None
        self._on_the_way: list[Overview] = []

    @property
    def comparison(self) -> Comparison | None:
        """What was compared."""
        return self.overview.comparison if self.overview else None

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
        review, scope = self.review, self.scope
        found: list[Overview] = []
        self._on_the_way = found

        def work(report: Report, cancelled: Cancelled) -> Overview | None:
            return review.run(scope, report=report, cancelled=cancelled, publish=found.append)

        self._job = self._tasks.start_reading(work)
        self._job.progressed.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)

    def stop(self) -> None:
        """Stop; nothing reads the project's file afterwards."""
        job = self._drop()
        if job is not None and not self.review.measuring:
            job.wait()
        self.review.close()

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
            newest = self._on_the_way[-1]
            self._on_the_way.clear()
            self._take(newest)
        self.progressed.emit(progress)

    def _finished(self, overview: Overview | None) -> None:
        self._job = None
        if overview is not None:
            self._take(overview)
        self.progressed.emit((0, 0))

    def _take(self, overview: Overview) -> None:
        self.overview = overview
        self.changed.emit()

    def _failed(self, problem: object) -> None:
        self._job = None
        self.progressed.emit((0, 0))
        self.failed.emit(problem)
