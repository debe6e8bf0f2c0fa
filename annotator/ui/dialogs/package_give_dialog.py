"""Gives out a package: for whom, of which round, and where to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.services.packages.archive import SUFFIX
from annotator.services.packages.giving import Given, Giving
from annotator.services.projects import Roster
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.package_place import PackagePlace
from annotator.ui.dialogs.report_view import ReportSection
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import isolated, number_text

if TYPE_CHECKING:
    from annotator.domain.errors import AnnotatorError
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 680, 420


class PackageGiveDialog(StagedDialog):
    """Asks for whom a package is, writes it, and tells what it holds."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._tasks = project, tasks
        overview = Roster(project.unit_of_work).overview()
        people = [person for person in overview.annotators if not person.gold and not person.withdrawn]
        self._heading = sentence(self.choosing, "heading")
        self._what = sentence(self.choosing)
        self.annotator, self.round = QComboBox(self.choosing), QComboBox(self.choosing)
        self.guidelines = QCheckBox(self.choosing)
        self._labels = [QLabel(self.choosing) for _ in range(3)]
        for person in people:
            self.annotator.addItem(person.name)
        self.round.addItem("", "")
        for round_ in overview.rounds:
            self.round.addItem(round_.name, round_.name)
        folder = project.path.parent
        self.place = PackagePlace(self.choosing, proposed=folder / f"{project.path.stem}{SUFFIX}", folder=folder)
        self._named = ""
        self._name_file()
        self._lay_out()
        self.annotator.currentIndexChanged.connect(self._name_file)
        self.place.changed.connect(self._check)
        self.guidelines.toggled.connect(self._check)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.annotator.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        for label, field in zip(self._labels, (self.annotator, self.round, self.place), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._what)
        column.addLayout(form)
        column.addWidget(self.guidelines)
        column.addStretch(1)

    def start(self) -> None:
        giving, target = Giving(self._project.unit_of_work), self.place.path
        name, round_ = self.annotator.currentText(), str(self.round.currentData() or "")
        guidelines = self.guidelines.isChecked()
        job = self._tasks.start_writing(
            lambda report, cancelled: giving.run(
                target, annotator=name, round_name=round_, guidelines=guidelines, report=report, cancelled=cancelled
            )
        )
        self.run(job, self.tr("Packing…"))

    def take_result(self, result: object) -> None:
        if not isinstance(result, Given):
            return
        rows = [
            (self.tr("Articles"), number_text(result.articles)),
            (self.tr("Assignments"), number_text(result.assignments)),
            (self.tr("Version of the label set"), number_text(result.version)),
            (self.tr("Answers to questions"), number_text(result.answers)),
            (self.tr("Rulings on articles they have sealed"), number_text(result.rulings)),
            (self.tr("Articles to be taken up again"), number_text(result.reopened)),
        ]
        outcome = self.tr("The package for {name} is ready").format(name=isolated(result.annotator))
        remark = self.tr("Send {file} to them; they open it in Annotator.").format(file=isolated(result.file))
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
        self.setWindowTitle(self.tr("Give out a package"))
        self._heading.setText(self.tr("Whose work?"))
        self._what.setText(
            self.tr(
                "A package is one file with everything an annotator needs: their articles that are not done, the "
                "labels and guidelines, answers to their questions. Nothing of what others did is in it, and nothing "
                "that tells a control article from any other."
            )
        )
        for label, text in zip(
            self._labels, (self.tr("&Annotator"), self.tr("&Round"), self.tr("&Package")), strict=True
        ):
            label.setText(text)
        self.round.setItemText(0, self.tr("All rounds"))
        self.guidelines.setText(self.tr("Only labels, &guidelines and answers, for a project given out before"))
        self.start_button.setText(self.tr("&Write the package"))
        self._check()

    def _name_file(self, _index: int = 0) -> None:
        """Propose a name with the annotator's in it, unless another was written."""
        path = self._project.path
        text = self.place.line.text()
        if not self._named or text == self._named:
            name = "".join(char if char.isalnum() else "-" for char in self.annotator.currentText())
            self._named = str(path.with_name(f"{path.stem}-{name}{SUFFIX}"))
            self.place.line.setText(self._named)

    def _check(self, _value: object = None) -> None:
        self.start_button.setEnabled(bool(self.annotator.count() and self.place.line.text().strip()))
        self.round.setEnabled(not self.guidelines.isChecked())
