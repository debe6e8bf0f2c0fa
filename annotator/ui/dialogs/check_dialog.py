"""Checks that a project is whole, and lists what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from annotator.domain.articles import ZoneKind
from annotator.services.checking import Checking
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.dialogs.report_view import ReportSection, ReportView
from annotator.ui.messages import check_text, isolated, report_text, zone_text

if TYPE_CHECKING:
    from annotator.domain.listing import Problem
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 680, 380


def record_text(where: str) -> str:
    """Return which record a problem is in: what checking calls it, and its id or its offsets."""
    what, _, which = where.partition(" ")
    kind = zone_text(ZoneKind(what)) if what in set(ZoneKind) else report_text(what)
    return f"{kind} {isolated(which)}" if which else kind


class CheckDialog(ReadingDialog):
    """Checks as it opens; Cancel or Escape stops it. Nothing is changed."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._problems: list[Problem] | None = None
        self._list = ReportView(self)
        self._list.hide()
        self.body.addWidget(self._list, 1)
        self.body.addStretch(0)
        self._copy = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.clicked.connect(self._copy_list)
        self._copy.hide()
        checking = Checking(project)
        self.retranslate()
        self.fit(WIDTH)
        self.read(lambda _report, cancelled: checking.run(cancelled=cancelled))

    def take_result(self, result: object) -> None:
        if isinstance(result, list):
            self._problems = result
            self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Check the project"))
        self._list.setAccessibleName(self.tr("Problems"))
        self._copy.setText(self.tr("C&opy the list"))
        self._show()

    def _show(self) -> None:
        problems = self._problems
        if problems is None:
            self.heading.setText(self.tr("The project is being checked…"))
            self.summary.setText(
                self.tr("Offsets, surfaces, hashes, sealed submissions, orphans, and the file itself.")
            )
            return
        if not problems:
            self.heading.setText(self.tr("The project is whole"))
            self.summary.setText(self.tr("Every offset, surface, hash and submission is as it should be."))
            return
        self.heading.setText(self.tr("%n problem(s) found", "", len(problems)))
        self.summary.setText(self.tr("Go back to a backup, or ask the person who looks after Annotator."))
        kinds: dict[str, list[tuple[str, str]]] = {}
        for problem in problems:
            parts = [isolated(problem.article), *map(record_text, problem.where.split(", "))]
            where = self.tr(", ", "between parts of a list").join(filter(None, parts))
            kinds.setdefault(problem.code, []).append((where, report_text(problem.detail)))
        self._list.show_sections(ReportSection(check_text(code), "", rows) for code, rows in kinds.items())
        self._list.show()
        self._copy.show()
        self.fit(WIDTH, HEIGHT)

    def _copy_list(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self._list.text())
