"""Verifies an export: its files against its manifest, and both against the open project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.services.verifying import Verification, Verifying
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import check_text, error_text, isolated, report_text

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 760, 420


class VerifyDialog(StagedDialog):
    """Asks which export; shows what is wrong with it by kind, and what is good to know. Nothing is changed."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._tasks = tasks
        self._heading = sentence(self.choosing, "heading")
        self._what = sentence(self.choosing)
        self._label = QLabel(self.choosing)
        self.line = QLineEdit(self.choosing)
        self._folder, self._file = QPushButton(self.choosing), QPushButton(self.choosing)
        self._notice = sentence(self.choosing, "quiet")
        self._label.setBuddy(self.line)
        # A path runs from left to right in every language.
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._lay_out()
        self.line.textChanged.connect(self._check)
        self._folder.clicked.connect(self._choose_folder)
        self._file.clicked.connect(self._choose_file)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.line.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        for button in (self._folder, self._file):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._what)
        column.addLayout(row)
        column.addWidget(self._notice)
        column.addStretch(1)

    @property
    def place(self) -> Path:
        """The folder or file to verify."""
        return Path(self.line.text().strip()).expanduser()

    def start(self) -> None:
        verifying, place = Verifying(self._project.unit_of_work), self.place
        job = self._tasks.start_reading(
            lambda report, cancelled: verifying.run(place, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Verifying…"))

    def take_result(self, result: object) -> None:
        if not isinstance(result, Verification):
            return
        exports = self.tr("%n export(s)", "", result.exports)
        files = self.tr("%n file(s)", "", result.files)
        remark = self.tr("Looked at: {exports} with {files}.").format(exports=exports, files=files)
        if result.problems:
            outcome = self.tr("%n problem(s) found", "", len(result.problems))
        else:
            outcome = self.tr("All is well")
            well = self.tr("Every file is as it was written, and the project gives the same once more.")
            remark = f"{remark} {well}"
        self.show_report(outcome, remark, self._sections(result))

    def _sections(self, result: Verification) -> list[ReportSection]:
        kinds: dict[str, list[tuple[str, str]]] = {}
        for problem in result.problems:
            where = self.tr(", ", "between parts of a list").join(filter(None, (problem.article, problem.where)))
            detail = report_text(problem.detail) if problem.cause is None else error_text(problem.cause)
            kinds.setdefault(problem.code, []).append((isolated(where), detail))
        found = [ReportSection(check_text(code), "", rows) for code, rows in kinds.items()]
        if result.notes:
            found.append(ReportSection(self.tr("Good to know"), "", [(report_text(note), "") for note in result.notes]))
        return found

    def take_problem(self, problem: AnnotatorError) -> None:
        if problem.code == "export.cancelled":
            self.go_back()
        else:
            super().take_problem(problem)

    def promise(self) -> str:
        return self.tr("Nothing is changed, neither in the export nor in the project.")

    def can_go_back(self) -> bool:
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Verify an export"))
        self._heading.setText(self.tr("Which export?"))
        self._what.setText(
            self.tr(
                "Its files are held against the manifest that was written with them. Then the export is made once more "
                "from this project, with the same options, and compared."
            )
        )
        self._label.setText(self.tr("&Export"))
        self.line.setPlaceholderText(self.tr("a folder with a manifest, or a file with its manifest beside it"))
        self._folder.setText(self.tr("F&older…"))
        self._file.setText(self.tr("&File…"))
        self.start_button.setText(self.tr("&Verify"))
        self._check()

    def _check(self, _text: object = None) -> None:
        named, there = bool(self.line.text().strip()), self.place.exists()
        self.start_button.setEnabled(named and there)
        self._notice.setText(self.tr("There is nothing of this name.") if named and not there else "")

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Which export?"), self._start())
        if name:
            self.line.setText(name)

    def _choose_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Which export?"), self._start())
        if name:
            self.line.setText(name)

    def _start(self) -> str:
        return self.line.text().strip() or str(self._project.path.parent)
