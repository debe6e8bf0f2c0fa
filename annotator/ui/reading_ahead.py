"""Reads the neighbours of the open article while that is worked on, so that going on takes no time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.services.annotating import Annotating
    from annotator.services.units import Cancelled, Report
    from annotator.ui.tasks import Job, Tasks

PATIENCE_MS = 120
"""Whoever leafs through the articles is not held up by reading ahead."""


class ReadingAhead(QObject):
    """One reading at a time; what is read is no more than an aid, so a failure of it says nothing."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._annotating: Annotating | None = None
        self._articles: tuple[str, ...] = ()
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether something is still to be read."""
        return self._timer.isActive() or self._job is not None

    def read(self, annotating: Annotating, articles: Sequence[str]) -> None:
        """Read these articles (ids) soon, in order."""
        self._annotating, self._articles = annotating, tuple(articles)
        self._timer.start()

    def stop(self) -> None:
        """Read nothing more; nobody reads the file afterwards."""
        self._timer.stop()
        job, self._job = self._job, None
        self._annotating = None
        if job is not None:
            job.finished.disconnect(self._ended)
            job.failed.disconnect(self._ended)
            job.cancel()
            job.wait()

    def _start(self) -> None:
        if self._annotating is None:
            return
        if self._job is not None:
            self._timer.start()
            return
        annotating, articles = self._annotating, self._articles

        def work(_report: Report, cancelled: Cancelled) -> None:
            for article in articles:
                if not cancelled():
                    annotating.read_ahead(article)

        self._job = self._tasks.start_reading(work)
        self._job.finished.connect(self._ended)
        self._job.failed.connect(self._ended)

    def _ended(self, problem: object) -> None:
        self._job = None
        if isinstance(problem, Exception) and not isinstance(problem, AnnotatorError):
            raise problem
