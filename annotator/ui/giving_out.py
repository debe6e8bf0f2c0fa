"""What a lead does about people and assignments in the window, and the steps that undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.assignments import Assignment
from annotator.services.assigning import PLAN, Assigning
from annotator.services.duplicates import MARK, Duplicates
from annotator.services.people import People
from annotator.ui.messages import action_text
from annotator.ui.project_steps import ProjectStep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.changes import Change
    from annotator.ui.context import ProjectContext
    from annotator.ui.main_window import MainWindow


class GivingOut:
    """Opens the dialogs; what they stored can be taken back across articles."""

    def __init__(self, window: MainWindow, context: ProjectContext) -> None:
        self._window = window
        self._context = context

    def people(self) -> None:
        """Show the annotators and the rounds, to be changed."""
        from annotator.ui.dialogs.team_dialog import TeamDialog

        window, context = self._window, self._context
        dialog = TeamDialog(context.file, window.tasks, context.annotator.id, parent=window)
        dialog.exec()
        dialog.deleteLater()
        self._keep(dialog.changes)

    def assign(self) -> None:
        """Plan who gets which article, and assign them."""
        from annotator.ui.dialogs.assigning.dialog import AssignDialog

        window, context = self._window, self._context
        dialog = AssignDialog(context.file, window.tasks, context.annotator.id, parent=window)
        dialog.exec()
        dialog.deleteLater()
        self._keep(dialog.changes)

    def _keep(self, changes: Iterable[Change]) -> None:
        found = list(changes)
        for change in found:
            self._keep_step(change)
        if found:
            self._window.read_anew()

    def _keep_step(self, change: Change) -> None:
        units, by, window = self._context.file.unit_of_work, self._context.annotator.id, self._window
        services: dict[str, type[Assigning | Duplicates | People]] = {PLAN: Assigning, MARK: Duplicates}
        service = services.get(change.action, People)(units)
        step = ProjectStep(
            text=action_text(change.action),
            undo=lambda _report, _cancelled: service.apply(change.inverse(), by=by) or True,
            redo=lambda _report, _cancelled: service.apply(change, by=by) or True,
            show=lambda _applied: window.read_anew(),
            spans=0,
            articles=len({record.article for record in change.after if isinstance(record, Assignment)}),
        )
        window.steps.add(step, ())
