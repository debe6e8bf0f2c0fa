"""A dialog that reads something in the background as it opens, and shows what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.messages import error_text
from annotator.ui.motion import show_busy

if TYPE_CHECKING:
    from annotator.ui.tasks import Job, Tasks, Work


class ReadingDialog(Dialog):
    """A heading, a line of words, and a view that stays empty until the work has ended."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._job: Job | None = None
        self.heading = sentence(self, "heading")
        self.summary = sentence(self, "quiet")
        self.bar = QProgressBar(self)
        show_busy(self.bar)
        self.bar.setTextVisible(False)
        for widget in (self.heading, self.summary, self.bar):
            self.body.addWidget(widget)
        self.close_button = self.add_button(QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self.close_button.clicked.connect(self.reject)

    def take_result(self, result: object) -> None:
        """Show what the work returned."""

    def read(self, work: Work) -> None:
        """Start the work; work that is under way already is dropped."""
        self.drop()
        self._job = self._tasks.start_reading(work)
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)

    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))
        self.close_button.setText(self.tr("&Close"))

    def drop(self) -> None:
        """Tell work under way to stop; what it finds is dropped."""
        if self._job is not None:
            self._job.cancel()
            self._job.finished.disconnect(self._finished)
            self._job.failed.disconnect(self._failed)
            self._job = None

    def done(self, result: int) -> None:
        """Close; work under way is dropped."""
        self.drop()
        super().done(result)

    def _finished(self, result: object) -> None:
        self._job = None
        self.bar.hide()
        self.take_result(result)

    def _failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        self._job = None
        self.bar.hide()
        if isinstance(problem, AnnotatorError):
            self.summary.setText(error_text(problem))
        else:
            show_failure(self, problem)
