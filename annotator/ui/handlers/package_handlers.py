"""What the actions with packages do: giving work out, taking it in, returning it, and opening a package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from annotator.ui.handlers.base import Handlers

if TYPE_CHECKING:
    from annotator.services.packages.merging import Merge

translate = QCoreApplication.translate


class PackageHandlers(Handlers):
    """The part of the Project menu that deals in packages."""

    def package_give_(self) -> None:
        """Write a package for an annotator."""
        from annotator.ui.dialogs.package_give_dialog import PackageGiveDialog

        self.show_report(PackageGiveDialog)

    def package_return_(self) -> None:
        """Write one's own work as a package."""
        from annotator.ui.dialogs.package_return_dialog import PackageReturnDialog

        # The time spent on the open article until now counts, too.
        self.panels.flow.settle()
        self.show_report(PackageReturnDialog)

    def package_take_in_(self) -> None:
        """Take packages in; what they bring is shown at once."""
        from annotator.ui.dialogs.package_take_in_dialog import PackageTakeInDialog

        context, window = self.window.context, self.window
        if context is None:
            return
        dialog = PackageTakeInDialog(context.file, window.tasks, context.annotator.id, parent=window)
        dialog.exec()
        merge, updated = dialog.merge, dialog.updated
        dialog.deleteLater()
        if merge:
            self._keep_merge(merge)
        if merge or updated:
            window.read_anew()

    def open_package(self, package: Path) -> None:
        """Ask where an annotator's own project is to be, make it of a package, and open it."""
        from annotator.services.packages.opening import TakenIn, open_package
        from annotator.ui.dialogs.progress_dialog import run_job

        window = self.window
        proposed = package.with_suffix(".annotator")
        title = translate("PackageHandlers", "Where is your own project to be?")
        kind = translate("PackageHandlers", "Projects") + " (*.annotator)"
        name, _filter = QFileDialog.getSaveFileName(window, title, str(proposed), kind)
        if not name:
            return
        target = Path(name)
        job = window.tasks.start_writing(lambda _report, _cancelled: open_package(package, target))
        taken = run_job(job, translate("PackageHandlers", "Opening the package…"), window)
        if isinstance(taken, TakenIn):
            self._label_as_its_annotator(target)
            window.open_project(target)

    def _label_as_its_annotator(self, project: Path) -> None:
        """Whoever opens their package need not be asked who they are."""
        from annotator.services.projects import Roster, open_project

        file = open_project(project, read_only=True)
        try:
            (person,) = Roster(file.unit_of_work).overview().annotators
        finally:
            file.close()
        self.window.preferences.set_annotator_of(project, person.id)

    def _keep_merge(self, merge: Merge) -> None:
        """Take a merge among the steps of the project."""
        from annotator.domain.assignments import Assignment
        from annotator.domain.spans import Span
        from annotator.services.packages.merging import Merging
        from annotator.ui.messages import action_text
        from annotator.ui.project_steps import ProjectStep

        context, window = self.window.context, self.window
        if context is None:
            return
        merging, by = Merging(context.file.unit_of_work), context.annotator.id
        records = [record for change in merge.changes for record in (*change.before, *change.after)]
        step = ProjectStep(
            text=action_text(merge.changes[0].action),
            undo=lambda _report, _cancelled: merging.undo(merge, by=by),
            redo=lambda _report, _cancelled: merging.redo(merge, by=by),
            show=lambda _applied: window.read_anew(),
            spans=len({record.id for record in records if isinstance(record, Span)}),
            articles=len({record.article for record in records if isinstance(record, Assignment)}),
        )
        # Others' work is in no article's undo stack.
        window.steps.add(step, [])
