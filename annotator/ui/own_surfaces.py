"""The surfaces an annotator has labelled, read in the background and kept in step with each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.domain.surfaces import KnownSurfaces

if TYPE_CHECKING:
    from annotator.ui.context import ProjectContext
    from annotator.ui.tasks import Job, Tasks


class OwnSurfaces(QObject):
    """Knows nothing until the first reading has come back."""

    read = Signal(object)
    """The KnownSurfaces, once they are known."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._job: Job | None = None
        self._known: KnownSurfaces | None = None
        self._waiting: list[Change] = []

    def start(self, context: ProjectContext) -> None:
        """Read what the annotator of a project has labelled."""
        from annotator.services.surfaces import own_surfaces

        self.stop()
        units, annotator = context.file.unit_of_work, context.annotator.id
        self._job = self._tasks.start_reading(lambda _report, _cancelled: own_surfaces(units, annotator))
        self._job.finished.connect(self._arrived)

    def stop(self) -> None:
        """Forget everything; who reads the file has ended afterwards."""
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._arrived)
            job.wait()
        self._known = None
        self._waiting = []

    def follow(self, change: Change) -> None:
        """Take in a change that has been stored."""
        if self._known is None:
            self._waiting.append(change)
            return
        for record in change.before:
            if isinstance(record, Span):
                self._known.remove(record.surface, record.label)
        for record in change.after:
            if isinstance(record, Span):
                self._known.add(record.surface, record.label)

    def _arrived(self, known: KnownSurfaces) -> None:
        self._job = None
        self._known = known
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            self.follow(change)
        self.read.emit(known)
