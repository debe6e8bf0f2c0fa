"""A dialog in three stages: what to do, how far it is, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.dialog import GAP, Dialog, sentence
from annotator.ui.dialogs.report_view import ReportSection, ReportView
from annotator.ui.messages import error_text
from annotator.ui.motion import show_busy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.ui.tasks import Job

CHOOSING: Final = 0
RUNNING: Final = 1
REPORTING: Final = 2
_STEPS: Final = 1000


class StagedDialog(Dialog):
    """Choosing, running, reporting. A subclass fills ``choosing``, starts a job, and takes its result.

    Escape goes one stage back: it cancels what runs, and closes the dialog otherwise.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stages = QStackedWidget(self)
        self.choosing = QWidget(self)
        self.stages.addWidget(self.choosing)
        self.stages.addWidget(self._running_page())
        self.stages.addWidget(self._report_page())
        self.body.addWidget(self.stages)
        self.start_button = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.back_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self.start_button.clicked.connect(self.start)
        self.back_button.clicked.connect(self.go_back)
        self.copy_button.clicked.connect(self.copy_report)
        self.close_button.clicked.connect(self.reject)
        self._job: Job | None = None
        self._cancelling = False
        self._stage = CHOOSING

    def _running_page(self) -> QWidget:
        page = QWidget(self)
        self.what = sentence(page, "heading")
        self.bar = QProgressBar(page)
        self.bar.setTextVisible(False)
        self._promise = sentence(page, "quiet")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        for widget in (self.what, self.bar, self._promise):
            column.addWidget(widget)
        column.addStretch(3)
        return page

    def _report_page(self) -> QWidget:
        page = QWidget(self)
        self.outcome = sentence(page, "heading")
        self.outcome_remark = sentence(page, "quiet")
        self.report = ReportView(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.outcome)
        column.addWidget(self.outcome_remark)
        column.addWidget(self.report, 1)
        column.addStretch()  # takes what is left where there is nothing to list
        return page

    # What a subclass does

    def start(self) -> None:
        """Begin the work, through :meth:`run`."""

    def take_result(self, result: object) -> None:
        """Show what the work returned, through :meth:`show_report`."""

    def take_problem(self, problem: AnnotatorError) -> None:
        """Show a problem that stopped the work."""
        self.show_report(self.tr("This could not be done"), error_text(problem), ())

    def promise(self) -> str:
        """Return what cancelling leaves behind, in a sentence."""
        return ""

    # Stages

    @property
    def stage(self) -> int:
        """Which stage is on: CHOOSING, RUNNING or REPORTING."""
        return self._stage

    def run(self, job: Job, what: str) -> None:
        """Follow a job that has just been started."""
        self._job, self._cancelling = job, False
        self.what.setText(what)
        show_busy(self.bar)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        self.show_stage(RUNNING)

    def show_report(self, outcome: str, remark: str, sections: Iterable[ReportSection]) -> None:
        """Show what became of it; the list is left out where there is nothing to list."""
        self.outcome.setText(outcome)
        self.outcome_remark.setText(remark)
        self.outcome_remark.setVisible(bool(remark))
        sections = tuple(sections)
        self.report.setVisible(bool(sections))
        self.report.show_sections(sections)
        self.show_stage(REPORTING)

    def show_stage(self, stage: int) -> None:
        """Turn to a stage, with the buttons that belong to it."""
        self._stage = stage
        self.stages.setCurrentIndex(stage)
        self.start_button.setVisible(stage == CHOOSING)
        self.back_button.setVisible(stage == REPORTING and self.can_go_back())
        self.copy_button.setVisible(stage == REPORTING and not self.report.isHidden())
        self.close_button.setEnabled(True)
        self.retranslate()
        if stage == REPORTING:
            self.close_button.setDefault(True)
            self.close_button.setFocus()
        elif stage == RUNNING:
            self.close_button.setFocus()
        else:
            self.start_button.setDefault(True)

    def can_go_back(self) -> bool:
        """Tell whether the choices can be made anew."""
        return False

    def go_back(self) -> None:
        """Turn to the choices again."""
        self.show_stage(CHOOSING)

    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))
        self.report.setAccessibleName(self.tr("Report"))
        if self._stage == CHOOSING:
            self.close_button.setText(self.tr("&Cancel"))
        elif self._stage == RUNNING:
            self.close_button.setText(self.tr("Cancelling…") if self._cancelling else self.tr("&Cancel"))
        else:
            self.close_button.setText(self.tr("&Close"))
        self.back_button.setText(self.tr("&Back"))
        self.copy_button.setText(self.tr("C&opy the report"))
        self._promise.setText(self.promise())

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText("\n\n".join(filter(None, self.report_parts())))

    def report_parts(self) -> tuple[str, ...]:
        """Return the parts of the report as text."""
        return self.outcome.text(), self.outcome_remark.text(), self.report.text()

    def reject(self) -> None:
        """Cancel what runs; else close."""
        if self._stage != RUNNING:
            super().reject()
        elif self._job is not None and not self._cancelling:
            self._cancelling = True
            self._job.cancel()
            self.close_button.setEnabled(False)
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stage == RUNNING:
            self.reject()
            event.ignore()
            return
        super().closeEvent(event)

    def _progressed(self, progress: tuple[int, int]) -> None:
        done, total = progress
        # Progress may count bytes, which do not fit a bar's integers.
        self.bar.setRange(0, _STEPS if total else 0)
        self.bar.setValue(round(_STEPS * done / total) if total else 0)

    def _finished(self, result: object) -> None:
        self._job = None
        self.take_result(result)

    def _failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        self._job = None
        if isinstance(problem, AnnotatorError):
            self.take_problem(problem)
        else:
            self.go_back()
            show_failure(self, problem)
