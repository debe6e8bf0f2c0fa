"""Takes packages in: returned work is previewed and then merged, what a lead sent updates an annotator's project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.services.backups import roll_backup
from annotator.services.packages.merge_report import MergeFate
from annotator.services.packages.merging import Merge, Merging
from annotator.services.packages.opening import TakenIn, Updating
from annotator.services.packages.origin import was_opened
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.package_conflicts import PackageConflicts
from annotator.ui.dialogs.package_place import PackagePlace
from annotator.ui.dialogs.package_words import merge_sections, people_of, reopened_sections, taken_in_rows
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.dialogs.stages import CHOOSING, REPORTING, StagedDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.domain.errors import AnnotatorError
    from annotator.services.packages.merge_report import MergeReport
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 820, 520


class PackageTakeInDialog(StagedDialog):
    """Asks which packages. ``merge`` is what was merged, ``updated`` whether a package of the lead's came in."""

    def __init__(
        self, project: ProjectFile, tasks: Tasks, by: str, *, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        """``by`` is the id of who takes in; with ``paths`` these are named already."""
        super().__init__(parent)
        self._project, self._tasks, self._by = project, tasks, by
        self._own = was_opened(project.unit_of_work)
        self.merge: Merge | None = None
        self.updated = False
        self._preview: Merge | None = None
        self._paths: list[Path] = []
        self._heading, self._what = sentence(self.choosing, "heading"), sentence(self.choosing)
        self._label = QLabel(self.choosing)
        self.place = PackagePlace(self.choosing, folder=project.path.parent)
        self._label.setBuddy(self.place)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._heading, self._what, self._label, self.place):
            column.addWidget(widget)
        column.addStretch(1)
        self._settling = sentence(self, "quiet")
        self.conflicts = PackageConflicts(self)
        page = self.report.parentWidget()
        if page is not None and isinstance(layout := page.layout(), QVBoxLayout):
            layout.insertWidget(2, self._settling)
            layout.insertWidget(3, self.conflicts, 2)
        self.conflicts.chosen_changed.connect(self._tell)
        self.merge_button = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.merge_button.clicked.connect(self._merge)
        self.place.changed.connect(self._check)
        self.place.show_paths(list(paths))
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.place.setFocus()

    def start(self) -> None:
        self._paths = self.place.paths
        paths, units = self._paths, self._project.unit_of_work
        if self._own:
            updating = Updating(units)
            job = self._tasks.start_writing(lambda _report, _cancelled: [updating.run(path) for path in paths])
            self.run(job, self.tr("Taking in…"))
            return
        merging, by = Merging(units), self._by
        job = self._tasks.start_writing(
            lambda report, cancelled: merging.preview(paths, by=by, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Looking…"))

    def _merge(self) -> None:
        preview, project, paths, by = self._preview, self._project, self._paths, self._by
        if preview is None:
            return
        merging, choices = Merging(project.unit_of_work, backup=lambda: roll_backup(project)), self.conflicts.chosen
        job = self._tasks.start_writing(
            lambda report, cancelled: merging.merge(
                paths, by=by, choices=choices, expected=preview.report, report=report, cancelled=cancelled
            )
        )
        self._preview = None
        self.run(job, self.tr("Merging…"))

    def take_result(self, result: object) -> None:
        if isinstance(result, Merge):
            self._show_merge(result)
        elif isinstance(result, list):
            self._show_updates([taken for taken in result if isinstance(taken, TakenIn)])

    def _show_merge(self, merge: Merge) -> None:
        report = merge.report
        if report.dry_run:
            self.conflicts.show_report(report)
            # What changes nothing but that a package is known need not be stored.
            self._preview = merge if merge or self.conflicts.choosable else None
            outcome = self.tr("Work of {names}").format(names=people_of(report))
        else:
            self.merge = merge
            outcome = self.tr("The work of {names} is merged").format(names=people_of(report))
        self.show_report(outcome, self._summary(report), merge_sections(report))

    def _summary(self, report: MergeReport) -> str:
        """Return in a line what a merge does, or would do as conflicts are ticked."""
        chosen = len(self.conflicts.chosen.works) if report.dry_run else 0
        taken, conflicts = report.fates[MergeFate.TAKEN] + chosen, report.fates[MergeFate.CONFLICT] - chosen
        told = [self.tr("%n conflict(s)", "", conflicts)] if conflicts else []
        if report.dry_run:
            told.insert(0, self.tr("%n article(s) would change", "", taken))
            told.append(self.tr("Nothing is stored yet. A backup is made before."))
        else:
            told.insert(0, self.tr("%n article(s) changed", "", taken))
            told.append(self.tr("It can be taken back as a whole with Edit → Undo across articles."))
        return " · ".join(told)

    def _tell(self) -> None:
        """Follow a tick."""
        if self._preview is not None:
            self.outcome_remark.setText(self._summary(self._preview.report))
            self.merge_button.setEnabled(bool(self._preview) or bool(self.conflicts.chosen.works))

    def _show_updates(self, updates: list[TakenIn]) -> None:
        self.updated = True
        rows = [row for taken in updates for row in taken_in_rows(taken)]
        reopened = reopened_sections(updates)
        new = bool(rows) or any(taken.reopened for taken in updates)
        outcome = self.tr("The package is taken in") if new else self.tr("All of this is here already")
        remark = self.tr("What you have labelled is as it was.")
        brought = [ReportSection(self.tr("What it brought"), "", rows)] if rows else []
        self.show_report(outcome, remark, [*brought, *reopened])

    def take_problem(self, problem: AnnotatorError) -> None:
        self.conflicts.show_report(None)
        if problem.code == "work.stopped":
            self.go_back()
        else:
            super().take_problem(problem)

    def show_stage(self, stage: int) -> None:
        super().show_stage(stage)
        waiting = stage == REPORTING and self._preview is not None
        self.merge_button.setVisible(waiting)
        shown = stage == REPORTING and bool(self.conflicts.count) and self.merge is None
        self.conflicts.setVisible(shown)
        self._settling.setVisible(shown and self.conflicts.choosable)
        self._tell()
        if waiting:
            self.merge_button.setFocus()
            # Qt passes over what is the default already, and would fall back on another once the focus is elsewhere.
            self.merge_button.setDefault(False)
            self.merge_button.setDefault(True)

    def go_back(self) -> None:
        self._preview = None
        self.conflicts.show_report(None)
        super().go_back()

    def report_parts(self) -> tuple[str, ...]:
        outcome, remark, report = super().report_parts()
        return outcome, remark, self.conflicts.text() if self.merge is None else "", report

    def promise(self) -> str:
        return self.tr("Where this is cancelled, nothing is stored.")

    def can_go_back(self) -> bool:
        return self.merge is None and not self.updated

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Take in a package"))
        if self._own:
            self._heading.setText(self.tr("What the lead sent"))
            self._what.setText(
                self.tr(
                    "New articles, labels, guidelines and answers come into this project. What you have labelled stays "
                    "as it is."
                )
            )
            self.start_button.setText(self.tr("&Take in"))
        else:
            self._heading.setText(self.tr("Work that came back"))
            self._what.setText(
                self.tr(
                    "You see first what would change. Packages can be taken in in any order and more than once; what "
                    "contradicts the project is listed, and left as it is unless you choose."
                )
            )
            self.start_button.setText(self.tr("&Look at it"))
        self._label.setText(self.tr("&Package"))
        self._settling.setText(
            self.tr(
                "These stay as they are here. Tick one to take what the package has instead: what was sealed here "
                "stays as an earlier submission."
            )
        )
        self.merge_button.setText(self.tr("&Merge"))
        self._check()

    def _check(self) -> None:
        paths = self.place.paths
        self.start_button.setEnabled(bool(paths) and all(path.is_file() for path in paths))
