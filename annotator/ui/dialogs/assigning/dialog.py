"""Giving out articles: choices on one side, and what would come of them on the other, before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QProgressBar, QWidget

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.services.articles import Articles
from annotator.services.assigning import Assigning
from annotator.services.assignment_plan import Plan
from annotator.services.duplicates import Duplicates
from annotator.services.people import People
from annotator.ui.dialogs.assigning.options import AssignmentOptions
from annotator.ui.dialogs.assigning.preview import PlanPreview
from annotator.ui.dialogs.dialog import GAP, Dialog, sentence
from annotator.ui.dialogs.progress_dialog import run_job
from annotator.ui.messages import error_text
from annotator.ui.motion import show_busy

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Job, Tasks

WIDTH, HEIGHT = 980, 600
_DELAY_MS: Final = 200
"""How long a plan waits for the next change of the choices."""


class AssignDialog(Dialog):
    """Plans as one chooses; what was stored stands in ``changes`` afterwards, the last one last."""

    def __init__(self, project: ProjectFile, tasks: Tasks, by: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        units = project.unit_of_work
        self._tasks = tasks
        self._by = by
        self._assigning, self._duplicates = Assigning(units), Duplicates(units)
        self.changes: list[Change] = []
        self._plan: Plan | None = None
        self._job: Job | None = None
        team = People(units).team()
        people = [person for person in team.annotators if not person.gold and not person.withdrawn]
        self._heading = sentence(self, "heading")
        self.options = AssignmentOptions(people, team.rounds, self)
        self.options.offer_languages(Articles(units).languages())
        self.preview = PlanPreview(self)
        self._bar = QProgressBar(self)
        show_busy(self._bar)
        self._bar.setTextVisible(False)
        self._told = sentence(self, "quiet")
        sides = QHBoxLayout()
        sides.setSpacing(GAP * 2)
        sides.addWidget(self.options, 2)
        sides.addWidget(self.preview, 3)
        self.body.addWidget(self._heading)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._told)
        self._assign = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._look = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._assign.clicked.connect(self._store)
        self._look.clicked.connect(self._mark_duplicates)
        self._cancel.clicked.connect(self.reject)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY_MS)
        self._delay.timeout.connect(self.plan)
        self.options.changed.connect(self._wait)
        self._someone = bool(people)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.plan()
        self.options.round.setFocus()

    def plan(self) -> None:
        """Make the plan of what is chosen, in the background."""
        self._drop()
        self._plan = None
        self._assign.setEnabled(False)
        options = self.options.options()
        if options is None:
            self._bar.hide()
            self.preview.show_plan(None, self._lacking())
            return
        self._bar.show()
        assigning = self._assigning
        self._job = self._tasks.start_reading(lambda _report, _cancelled: assigning.plan(options))
        self._job.finished.connect(self._planned)
        self._job.failed.connect(self._failed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Assign articles"))
        self._heading.setText(self.tr("Give out articles"))
        self._assign.setText(self.tr("&Assign"))
        self._look.setText(self.tr("Mark d&uplicates…"))
        self._cancel.setText(self.tr("&Cancel"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self.options.retranslate()
        self.preview.retranslate()

    def done(self, result: int) -> None:
        """Close; a plan on its way is dropped."""
        self._delay.stop()
        self._drop()
        super().done(result)

    def _lacking(self) -> str:
        if not self._someone:
            return error_text(AnnotatorError("plan.nobody"))
        return "" if self.options.named else self.tr("Choose to whom")

    def _wait(self) -> None:
        self._assign.setEnabled(False)
        self._delay.start()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.finished.disconnect(self._planned)
            self._job.failed.disconnect(self._failed)
            self._job = None

    def _planned(self, plan: object) -> None:
        self._job = None
        self._bar.hide()
        if isinstance(plan, Plan):
            self._plan = plan
            self.preview.show_plan(plan)
            self._assign.setEnabled(bool(plan.given))

    def _failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        self._job = None
        self._bar.hide()
        if isinstance(problem, AnnotatorError):
            self.preview.show_plan(None, error_text(problem))
        else:
            show_failure(self, problem)

    def _store(self) -> None:
        plan, assigning, by = self._plan, self._assigning, self._by
        if plan is None or not plan.given:
            return
        job = self._tasks.start_writing(lambda _report, _cancelled: assigning.assign(plan, by=by))
        change = run_job(job, self.tr("Storing…"), self)
        if isinstance(change, Change):
            self.changes.append(change)
            self.accept()
        else:
            self.plan()

    def _mark_duplicates(self) -> None:
        """Look for near-duplicates, mark what is found, and plan anew."""
        duplicates, by = self._duplicates, self._by
        looking = self._tasks.start_reading(
            lambda report, cancelled: duplicates.find(report=report, cancelled=cancelled)
        )
        found = run_job(looking, self.tr("Looking for duplicates…"), self)
        if found is None:
            return
        self._told.setText(self.tr("%n pair(s) of duplicates were found and marked.", "", len(found)))
        if found:
            pairs = [(pair.first, pair.second) for pair in found]
            self.changes.append(self._tasks.write(lambda: duplicates.mark(pairs, by=by)))
            self.plan()
