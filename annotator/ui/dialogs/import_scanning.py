"""Looks at the files of an import in the background: those on the screen first, then the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.services.previewing import FilePreview, Listing

if TYPE_CHECKING:
    from annotator.services.intake import ImportOptions
    from annotator.services.previewing import Previewing
    from annotator.services.sources import Source
    from annotator.services.units import Cancelled, Report
    from annotator.ui.dialogs.import_files import ImportFilesModel
    from annotator.ui.tasks import Job, Tasks

CHUNK = 24
"""Files looked at by one job: a new one starts with whatever is on the screen then."""


class Scanning(QObject):
    """Runs one job for the list and one for the selected file at a time. Results of older choices are dropped."""

    listed = Signal(object)
    """A Listing of paths that were added."""
    looked = Signal()
    """Previews in the model have changed."""
    selected_ready = Signal(object)
    """The FilePreview, texts and all, of the file that was asked for last."""
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        previewing: Previewing,
        model: ImportFilesModel,
        options: Callable[[], ImportOptions],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._previewing = previewing
        self._model = model
        self._options = options
        self._jobs: dict[str, Job] = {}
        self._waiting: list[Path] = []
        self._selected: Source | None = None
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_on)
        model.wanted.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """Whether files are being listed or looked at."""
        return bool(self._jobs) or self._timer.isActive() or bool(self._waiting)

    def add(self, paths: list[Path]) -> None:
        """List files and folders, then look at what they hold."""
        self._waiting.extend(paths)
        self._list()

    def go_on(self) -> None:
        """Look at files that have no preview, soon."""
        if not self._stopped and "looks" not in self._jobs and not self._timer.isActive():
            self._timer.start(0)

    def begin_anew(self) -> None:
        """Look anew after the choices have changed: what is under way would tell of the old ones."""
        for name in ("looks", "selected"):
            job = self._jobs.pop(name, None)
            if job is not None:
                job.cancel()
        self.go_on()
        self.select(self._selected)

    def select(self, source: Source | None) -> None:
        """Look at one file with its texts; None is no file."""
        self._selected = source
        old = self._jobs.pop("selected", None)
        if old is not None:
            old.cancel()
        if source is None or self._stopped:
            return
        previewing, options = self._previewing, self._options()

        def look(_report: Report, cancelled: Cancelled) -> FilePreview:
            return previewing.look(source, options, cancelled=cancelled)

        self._start("selected", look)

    def stop(self) -> None:
        """Cancel everything; nothing is told any more."""
        self._stopped = True
        self._timer.stop()
        self._waiting.clear()
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()

    def resume(self) -> None:
        """Go on after ``stop()``."""
        self._stopped = False
        self.go_on()

    def _list(self) -> None:
        if self._stopped or "listing" in self._jobs or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        previewing = self._previewing
        self._start("listing", lambda report, cancelled: previewing.listing(paths, report=report, cancelled=cancelled))

    def _look_on(self) -> None:
        sources = self._model.to_look_at(CHUNK)
        if not sources or self._stopped or "looks" in self._jobs:
            self.looked.emit()
            return
        previewing, options = self._previewing, self._options()

        def look(_report: Report, cancelled: Cancelled) -> list[FilePreview]:
            found = []
            for source in sources:
                if cancelled():
                    break
                found.append(previewing.look(source, options, brief=True, cancelled=cancelled))
            return found

        self._start("looks", look)

    def _start(self, name: str, work: Callable[..., object]) -> None:
        job = self._tasks.start_reading(work)
        job.setObjectName(name)
        self._jobs[name] = job
        job.finished.connect(self._finished)
        job.failed.connect(self._job_failed)

    def _finished(self, result: object) -> None:
        job = self.sender()
        name = job.objectName() if job is not None else ""
        # A job that was let go still ends; what it found is of older choices.
        if self._jobs.get(name) is not job:
            return
        del self._jobs[name]
        if isinstance(result, Listing):
            self.listed.emit(result)
            self._list()
        elif isinstance(result, FilePreview):
            self._model.take(result)
            self.selected_ready.emit(result)
        elif isinstance(result, list):
            for preview in result:
                self._model.take(preview)
            self.looked.emit()
        self.go_on()

    def _job_failed(self, problem: object) -> None:
        job = self.sender()
        name = job.objectName() if job is not None else ""
        if self._jobs.get(name) is job:
            del self._jobs[name]
            self.failed.emit(problem)
