"""What the actions of the Project menu do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from annotator.ui.handlers.package_handlers import PackageHandlers

if TYPE_CHECKING:
    from annotator.services.label_sets import Migration

translate = QCoreApplication.translate

FILTER_SUFFIX = "*.annotator"


class ProjectHandlers(PackageHandlers):
    """The Project menu."""

    def new_(self) -> None:
        """Ask where, and with which labels, and open the new project."""
        from annotator.services.projects import create_project
        from annotator.ui.dialogs.new_project_dialog import NewProjectDialog

        chosen = NewProjectDialog.ask(self.window)
        if chosen is None:
            return
        path, labels = chosen
        if self.tried(lambda: create_project(path, labels=labels).close()):
            self.window.open_project(path)

    def open_(self) -> None:
        """Ask for a project file, or for a package of which one's own is made, and open it."""
        from annotator.services.packages.archive import SUFFIX

        recent = self.window.preferences.recent_projects
        folder = str(recent[0].parent if recent else Path.home())
        title = translate("ProjectHandlers", "Open a project")
        kind = translate("ProjectHandlers", "Projects and packages") + f" ({FILTER_SUFFIX} *{SUFFIX})"
        name, _filter = QFileDialog.getOpenFileName(self.window, title, folder, kind)
        if name.endswith(SUFFIX):
            self.open_package(Path(name))
        elif name:
            self.window.open_project(Path(name))

    def sample_(self) -> None:
        """Open the sample project, building it the first time."""
        from annotator.services.demo import NAME, build_demo, sample_folder
        from annotator.ui.dialogs.progress_dialog import run_job

        path = sample_folder() / NAME
        if not path.is_file():
            job = self.window.tasks.start_writing(lambda _report, _cancelled: build_demo())
            if not run_job(job, translate("ProjectHandlers", "Building the sample project…"), self.window):
                return
        self.window.open_project(path)

    def import_(self) -> None:
        """Open the import dialog."""
        self.window.import_paths([])

    def export_(self) -> None:
        """Open the export dialog."""
        from annotator.ui.dialogs.export.dialog import ExportDialog

        context, window = self.window.context, self.window
        if context is not None:
            dialog = ExportDialog(context.file, window.tasks, parent=window, preferences=window.preferences)
            dialog.exec()
            dialog.deleteLater()

    def verify_(self) -> None:
        """Hold an export against its manifest and the project."""
        from annotator.ui.dialogs.verify_dialog import VerifyDialog

        self.show_report(VerifyDialog)

    def compare_formats_(self) -> None:
        """Show what each format would lose of the project."""
        from annotator.ui.dialogs.compare_formats_dialog import CompareFormatsDialog

        self.show_report(CompareFormatsDialog)

    def save_page_(self) -> None:
        """Ask where to, and save the open article with its spans as a readable page."""
        from annotator.services.pages import save_page
        from annotator.ui.article_facts import page_words

        session, window = self.panels.flow.session, self.window
        if session is None or window.context is None:
            return
        proposed = window.context.file.path.with_name(f"{session.article.id}.html")
        title = translate("ProjectHandlers", "Save the article as a page")
        kind = translate("ProjectHandlers", "Pages") + " (*.html)"
        name, _filter = QFileDialog.getSaveFileName(window, title, str(proposed), kind)
        words = page_words(session, window.context.annotator, window.language)
        if name and self.tried(lambda: save_page(Path(name), session, words)):
            window.statusBar().showMessage(translate("ProjectHandlers", "The page was saved."))

    def annotator_(self) -> None:
        """Ask who is labelling."""
        self.window.choose_annotator()

    def round_(self) -> None:
        """Ask in which round to work."""
        from annotator.services.own_rounds import OwnRounds
        from annotator.ui.dialogs.round_dialog import RoundDialog

        context, window = self.window.context, self.window
        if context is not None:
            lead = window.preferences.lead_of(context.file.path)
            rounds = OwnRounds(context.file.unit_of_work, context.annotator).counted()
            chosen = RoundDialog.ask(rounds, current=context.round, kinds=lead, parent=window)
            if chosen is not None:
                window.work_in(chosen)

    def label_set_(self) -> None:
        """Open the editor of the label set; what it stores is shown at once."""
        from annotator.ui.dialogs.label_set.dialog import LabelSetDialog

        context = self.window.context
        if context is not None:
            before = self.window.steps.migration
            dialog = LabelSetDialog(
                context.file,
                self.window.tasks,
                context.annotator.id,
                parent=self.window,
                last=before,
            )
            dialog.exec()
            stored, article, last = dialog.stored, dialog.article, dialog.last
            dialog.deleteLater()
            if stored:
                self._keep_step(before, last)
                self.window.read_anew()
            if article:
                self.panels.flow.open_article(article)

    def _keep_step(self, before: Migration | None, last: Migration | None) -> None:
        """Take a stored version of the label set among the steps of the project, or what was taken back out of them."""
        from annotator.domain.label_editing import new_moves
        from annotator.services.label_sets import LabelSets
        from annotator.ui.messages import action_text
        from annotator.ui.project_steps import ProjectStep

        context, window = self.window.context, self.window
        if (
            before is not None
            and (last is None or last.label_set.version <= before.label_set.version)
            and last is not before
        ):
            window.steps.forget_last()
        if context is None or last is None or last is before:
            return
        sets, by = LabelSets(context.file.unit_of_work), context.annotator.id
        # What was removed or undone in any article would come back under the labels of before.
        stacks = self.panels.desk.stacks.all() if new_moves(last.label_set) else []
        step = ProjectStep(
            text=action_text(last.change.action),
            undo=lambda _report, _cancelled: sets.undo(last, by=by),
            redo=lambda _report, _cancelled: sets.apply(last, by=by),
            show=lambda _applied: window.read_anew(),
            spans=last.preview.changes.spans,
            articles=last.preview.changes.articles,
            migration=last,
        )
        window.steps.add(step, stacks)

    def save_copy_(self) -> None:
        """Ask where to, and save a copy of the project."""
        from annotator.services.backups import save_copy

        context = self.window.context
        if context is None:
            return
        proposed = context.file.path.with_name(f"{context.file.path.stem} copy.annotator")
        title = translate("ProjectHandlers", "Save a copy")
        kind = translate("ProjectHandlers", "Projects") + f" ({FILTER_SUFFIX})"
        name, _filter = QFileDialog.getSaveFileName(self.window, title, str(proposed), kind)
        if name and self.tried(lambda: save_copy(context.file, Path(name))):
            self.window.statusBar().showMessage(translate("ProjectHandlers", "A copy was saved."))

    def backups_(self) -> None:
        """Show the backups of the project; going back to one opens it."""
        from annotator.ui.dialogs.backups_dialog import BackupsDialog

        context = self.window.context
        if context is None:
            return
        path = context.file.path
        chosen = BackupsDialog.ask(context.file, self.window)
        if chosen is None:
            return
        from annotator.services.backups import restore_backup

        self.window.close_project()
        self.tried(lambda: restore_backup(chosen, path))
        self.window.open_project(path)

    def close_(self) -> None:
        """Close the project and show the welcome page."""
        self.window.close_project()

    def preferences_(self) -> None:
        """Open the preferences."""
        from annotator.ui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self.window.preferences, parent=self.window)
        dialog.exec()
        dialog.deleteLater()

    def quit_(self) -> None:
        """Close the window."""
        self.window.close()
