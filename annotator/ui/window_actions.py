"""What each action of the window does. Dialogs are imported when they are first needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from annotator.domain.articles import Direction
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import SPECS

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels

FILTER_SUFFIX = "*.annotator"

translate = QCoreApplication.translate


class WindowActions:
    """The window's actions, one method each, named after the action."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return the method of each action."""
        return {name: getattr(self, name.replace("-", "_") + "_") for name in SPECS}

    @property
    def _panels(self) -> Panels:
        assert self._window.panels is not None  # noqa: S101 - disabled without a project
        return self._window.panels

    # Project

    def new_(self) -> None:
        """Ask where, and with which labels, and open the new project."""
        from annotator.services.projects import create_project
        from annotator.ui.dialogs.new_project_dialog import NewProjectDialog

        chosen = NewProjectDialog.ask(self._window)
        if chosen is None:
            return
        path, labels = chosen
        if self._tried(lambda: create_project(path, labels=labels).close()):
            self._window.open_project(path)

    def open_(self) -> None:
        """Ask for a project file and open it."""
        recent = self._window.preferences.recent_projects
        folder = str(recent[0].parent if recent else Path.home())
        title = translate("WindowActions", "Open a project")
        kind = translate("WindowActions", "Projects") + f" ({FILTER_SUFFIX})"
        name, _filter = QFileDialog.getOpenFileName(self._window, title, folder, kind)
        if name:
            self._window.open_project(Path(name))

    def sample_(self) -> None:
        """Open the sample project, building it the first time."""
        from annotator.services.demo import NAME, build_demo, sample_folder
        from annotator.ui.dialogs.progress_dialog import run_job

        path = sample_folder() / NAME
        if not path.is_file():
            job = self._window.tasks.start_writing(lambda _report, _cancelled: build_demo())
            if not run_job(job, translate("WindowActions", "Building the sample project…"), self._window):
                return
        self._window.open_project(path)

    def import_(self) -> None:
        """Open the import dialog."""
        self._window.import_paths([])

    def export_(self) -> None:
        """Open the export dialog."""
        from annotator.ui.dialogs.export_dialog import ExportDialog

        context = self._window.context
        if context is not None:
            dialog = ExportDialog(context.file, self._window.tasks, parent=self._window)
            dialog.exec()
            dialog.deleteLater()

    def annotator_(self) -> None:
        """Ask who is labelling."""
        self._window.choose_annotator()

    def save_copy_(self) -> None:
        """Ask where to, and save a copy of the project."""
        from annotator.services.backups import save_copy

        context = self._window.context
        if context is None:
            return
        proposed = context.file.path.with_name(f"{context.file.path.stem} copy.annotator")
        title = translate("WindowActions", "Save a copy")
        kind = translate("WindowActions", "Projects") + f" ({FILTER_SUFFIX})"
        name, _filter = QFileDialog.getSaveFileName(self._window, title, str(proposed), kind)
        if name and self._tried(lambda: save_copy(context.file, Path(name))):
            self._window.statusBar().showMessage(translate("WindowActions", "A copy was saved."))

    def backups_(self) -> None:
        """Show the backups of the project; going back to one opens it."""
        from annotator.ui.dialogs.backups_dialog import BackupsDialog

        context = self._window.context
        if context is None:
            return
        path = context.file.path
        chosen = BackupsDialog.ask(context.file, self._window)
        if chosen is None:
            return
        from annotator.services.backups import restore_backup

        self._window.close_project()
        self._tried(lambda: restore_backup(chosen, path))
        self._window.open_project(path)

    def close_(self) -> None:
        """Close the project and show the welcome page."""
        self._window.close_project()

    def preferences_(self) -> None:
        """Open the preferences."""
        from annotator.ui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._window.preferences, parent=self._window)
        dialog.exec()
        dialog.deleteLater()

    def quit_(self) -> None:
        """Close the window."""
        self._window.close()

    # Edit

    def undo_(self) -> None:
        """Take the last step back."""
        self._panels.desk.undo_group.undo()

    def redo_(self) -> None:
        """Take a step again."""
        self._panels.desk.undo_group.redo()

    def copy_(self) -> None:
        """Copy the selected text of the article."""
        self._panels.desk.view.copy()

    def find_(self) -> None:
        """Open the find bar."""
        self._panels.desk.open_find()

    def find_next_(self) -> None:
        """Go to the next match."""
        self._panels.desk.find_bar.find_next()

    def find_previous_(self) -> None:
        """Go to the previous match."""
        self._panels.desk.find_bar.find_previous()

    def filter_(self) -> None:
        """Go to the filter of the article list."""
        self._panels.articles_dock.show()
        self._panels.articles.focus_filter()

    # Label

    def boundary_start_(self) -> None:
        """Begin moving the start of the selected span."""
        self._panels.desk.view.begin_boundary("start")

    def boundary_end_(self) -> None:
        """Begin moving the end of the selected span."""
        self._panels.desk.view.begin_boundary("end")

    def remove_(self) -> None:
        """Remove the selected span."""
        self._panels.desk.remove_selected()

    def done_(self) -> None:
        """Seal the article and go on."""
        self._panels.flow.done()

    def set_aside_(self) -> None:
        """Set the article aside with a reason and go on."""
        self._panels.flow.set_aside()

    def reopen_(self) -> None:
        """Take the article up again."""
        self._panels.flow.reopen()

    # View

    def next_article_(self) -> None:
        """Open the next article."""
        self._panels.flow.step(1)

    def previous_article_(self) -> None:
        """Open the previous article."""
        self._panels.flow.step(-1)

    def next_pane_(self) -> None:
        """Put the focus into the next pane."""
        self._go_to_pane(1)

    def previous_pane_(self) -> None:
        """Put the focus into the previous pane."""
        self._go_to_pane(-1)

    def zoom_in_(self) -> None:
        """Make the article's text larger."""
        self._panels.desk.view.zoom_in()

    def zoom_out_(self) -> None:
        """Make the article's text smaller."""
        self._panels.desk.view.zoom_out()

    def zoom_reset_(self) -> None:
        """Give the article's text its usual size."""
        self._panels.desk.view.zoom_reset()

    def direction_auto_(self) -> None:
        """Take each paragraph's direction from its text."""
        self._set_direction(Direction.AUTO)

    def direction_rtl_(self) -> None:
        """Let the article run from right to left."""
        self._set_direction(Direction.RIGHT_TO_LEFT)

    def direction_ltr_(self) -> None:
        """Let the article run from left to right."""
        self._set_direction(Direction.LEFT_TO_RIGHT)

    # Review and help

    def agreement_(self) -> None:
        """Show how far annotators agree."""
        from annotator.ui.dialogs.agreement_dialog import AgreementDialog

        self._show_report(AgreementDialog)

    def statistics_(self) -> None:
        """Show what the project holds."""
        from annotator.ui.dialogs.statistics_dialog import StatisticsDialog

        self._show_report(StatisticsDialog)

    def check_(self) -> None:
        """Check that the project is whole."""
        from annotator.ui.dialogs.check_dialog import CheckDialog

        self._show_report(CheckDialog)

    def guideline_(self) -> None:
        """Show the guideline of the labels."""
        from annotator.ui.dialogs.guideline_dialog import GuidelineDialog

        context = self._window.context
        if context is not None:
            dialog = GuidelineDialog(context.label_set, self._window.language, self._window.theme, self._window)
            dialog.exec()
            dialog.deleteLater()

    def about_(self) -> None:
        """Say what this program is."""
        from annotator.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(parent=self._window)
        dialog.exec()
        dialog.deleteLater()

    # Shared

    def _show_report(self, kind: Callable[..., object]) -> None:
        context = self._window.context
        if context is not None:
            dialog = kind(context.file, self._window.tasks, parent=self._window)
            dialog.exec()  # type: ignore[attr-defined]
            dialog.deleteLater()  # type: ignore[attr-defined]

    def _set_direction(self, direction: Direction) -> None:
        context, session = self._window.context, self._panels.flow.session
        if context is None or session is None:
            return
        self._panels.desk.view.set_direction(direction)
        if not context.read_only:
            self._tried(
                lambda: self._window.tasks.write(
                    lambda: context.articles.set_direction(session.article.id, direction, by=context.annotator.id)
                )
            )

    def _go_to_pane(self, step: int) -> None:
        if self._window.panels is None:
            return
        panes = self._panels.panes()
        focus = self._window.focusWidget()
        held = next((i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -step)
        if panes:
            panes[(held + step) % len(panes)].setFocus()

    def _tried(self, work: Callable[[], object]) -> bool:
        from annotator.ui.dialogs.errors import show_problem

        try:
            work()
        except AnnotatorError as problem:
            show_problem(self._window, problem)
            return False
        return True
