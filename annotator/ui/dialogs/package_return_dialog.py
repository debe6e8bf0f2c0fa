"""Returns an annotator's work as a package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from annotator.services.packages.archive import SUFFIX
from annotator.services.packages.returning import Returned, Returning
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.package_place import PackagePlace
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import isolated, number_text

if TYPE_CHECKING:
    from annotator.domain.errors import AnnotatorError
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 640, 380


class PackageReturnDialog(StagedDialog):
    """Asks where to, writes the work of the project, and tells what it holds."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._tasks = project, tasks
        self._heading = sentence(self.choosing, "heading")
        self._what = sentence(self.choosing)
        self._label = QLabel(self.choosing)
        path = project.path
        self.place = PackagePlace(
            self.choosing, proposed=path.with_name(f"{path.stem}-work{SUFFIX}"), folder=path.parent
        )
        self.finished_only = QCheckBox(self.choosing)
        self._label.setBuddy(self.place)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._heading, self._what, self._label, self.place, self.finished_only):
            column.addWidget(widget)
        column.addStretch(1)
        self.place.changed.connect(self._check)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.place.setFocus()

    def start(self) -> None:
        returning, target = Returning(self._project.unit_of_work), self.place.path
        finished = self.finished_only.isChecked()
        job = self._tasks.start_writing(
            lambda report, cancelled: returning.run(target, finished=finished, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Packing…"))

    def take_result(self, result: object) -> None:
        if not isinstance(result, Returned):
            return
        rows = [
            (self.tr("Articles"), number_text(result.assignments)),
            (self.tr("Done or set aside"), number_text(result.finished)),
            (self.tr("Submissions"), number_text(result.submissions)),
        ]
        if result.left_out:
            rows.append((self.tr("Articles that no package gave out; they stay here"), number_text(result.left_out)))
        outcome = self.tr("Your work is packed")
        remark = self.tr("Send {file} to whoever gave you the articles.").format(file=isolated(result.file))
        self.show_report(outcome, remark, [ReportSection(self.tr("What it holds"), "", rows)])

    def take_problem(self, problem: AnnotatorError) -> None:
        if problem.code == "work.stopped":
            self.go_back()
        else:
            super().take_problem(problem)

    def promise(self) -> str:
        return self.tr("Where this is cancelled, no file is left behind.")

    def can_go_back(self) -> bool:
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Return my work"))
        self._heading.setText(self.tr("Where to?"))
        self._what.setText(
            self.tr(
                "Your work goes into one file for whoever gave you the articles. You can go on labelling and return it "
                "again as often as you like: what came last counts."
            )
        )
        self._label.setText(self.tr("&Package"))
        self.finished_only.setText(self.tr("Only what is &done or set aside, no drafts"))
        self.start_button.setText(self.tr("&Write the package"))
        self._check()

    def _check(self) -> None:
        self.start_button.setEnabled(bool(self.place.line.text().strip()))
