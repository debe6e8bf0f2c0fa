"""The window: puts panels together, and hands actions to who does them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QStackedWidget, QWidget

from annotator.domain.articles import Direction
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import SPECS, Actions
from annotator.ui.handlers import handlers_of
from annotator.ui.icons import app_icon
from annotator.ui.keymap import WRITING, Keymap
from annotator.ui.motion import set_motion, still
from annotator.ui.preferences import Preferences
from annotator.ui.presence import present
from annotator.ui.project_steps import ProjectSteps
from annotator.ui.tasks import Job, Tasks
from annotator.ui.welcome import WelcomePage
from annotator.ui.window_menus import WindowMenus

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from annotator.services.annotating import ArticleSession
    from annotator.ui.context import ProjectContext
    from annotator.ui.panels import Panels
    from annotator.ui.project_opening import OpenedProject

SAVED_SHOWN_MS = 4000


class MainWindow(QMainWindow):
    """One window, one project. Panels come when the first project is opened, so that the window opens at once."""

    project_shown = Signal()
    """A project is open and its first article is on the screen."""

    def __init__(self, preferences: Preferences, *, language: str = "en", theme: str = "light") -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.preferences = preferences
        self.language = language
        self.theme = theme
        self.tasks = Tasks(self)
        self.steps = ProjectSteps(self.tasks, self)
        self.actions_by_id = Actions(self)
        self.keymap = Keymap()
        self.opened: OpenedProject | None = None
        self.context: ProjectContext | None = None
        self.welcome = WelcomePage(preferences, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.welcome)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        still(self)
        self.setWindowIcon(app_icon())
        self.setMinimumSize(720, 480)
        self.panels: Panels | None = None
        self._backup: Job | None = None
        self.menus = WindowMenus(self, self.actions_by_id)
        self._take_keys()
        self._connect()
        self._retranslate()
        self._restore_size()
        self._show_enabled()

    # Actions

    def view_menu(self) -> QMenu:
        """Return the menu that panels put their switches into."""
        return self.menus.view

    def open_articles_menu(self, request: tuple[list[int], QPoint]) -> None:
        """Offer what can be done with the articles selected in the list (rows), and with the list."""
        from annotator.ui.articles_menu import ArticlesMenu

        rows, place = request
        if self.context is None or self.panels is None:
            return
        menu = ArticlesMenu(self.context, self.panels.flow, self.tasks, rows, self)
        menu.addSeparator()
        self.panels.articles.add_view_menus(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _connect(self) -> None:
        self._handlers = handlers_of(self)
        for name, action in self.actions_by_id.all().items():
            action.triggered.connect(self._handlers[name])
        self.welcome.new_wanted.connect(self._handlers["new"])
        self.welcome.open_wanted.connect(self._handlers["open"])
        self.welcome.sample_wanted.connect(self._handlers["sample"])
        self.welcome.project_chosen.connect(self.open_project)
        self.menus.label_wanted.connect(self._label_wanted)
        self.preferences.changed.connect(self._preference_changed)
        self.steps.changed.connect(self._show_undo)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    # Projects

    def open_project(self, path: Path) -> bool:
        """Open a project in this window, closing the one that is open; tell whether that went well."""
        from annotator.services.projects import Roster
        from annotator.ui.project_opening import context_of, hold, show_warnings, warn_elsewhere, who_labels

        self.close_project()
        try:
            opened, elsewhere = hold(Path(path).absolute())
        except AnnotatorError as problem:
            from annotator.ui.dialogs.errors import show_problem

            show_problem(self, problem)
            return False
        self.opened = opened
        if elsewhere:
            warn_elsewhere(self, opened.file.path)
        overview = Roster(opened.file.unit_of_work).overview()
        annotator = who_labels(opened.file, overview, self.preferences, self)
        if annotator is None:
            self.close_project()
            return False
        self.context = context_of(opened.file, annotator, overview)
        self.preferences.remember_project(opened.file.path)
        self._show_panels()
        show_warnings(self, opened.file.warnings())
        self._roll_backup()
        self.project_shown.emit()
        return True

    def _roll_backup(self) -> None:
        """Make a backup in the background, if the project has changed since the last one."""
        from annotator.services.backups import roll_backup

        if self.opened is None or self.opened.file.read_only:
            return
        file = self.opened.file
        self._backup = self.tasks.start_reading(lambda _report, _cancelled: roll_backup(file))
        self._backup.failed.connect(self._backup_failed)

    def _backup_failed(self, problem: object) -> None:
        from annotator.ui.messages import error_text

        if isinstance(problem, AnnotatorError):
            text = self.tr("No backup could be made: {problem}").format(problem=error_text(problem))
            self.statusBar().showMessage(text)

    def close_project(self) -> None:
        """Close the open project; its file is one closed file afterwards."""
        if self.panels is not None and self.context is not None:
            self.panels.stop()
            self.panels.desk.stacks.clear()
        self.steps.clear()
        self.context = None
        if self._backup is not None:
            # It reads the file, which is only one file again when nobody does.
            self._backup.wait()
            self._backup = None
        if self.opened is not None:
            self.opened.close()
            self.opened = None
        self._pages.setCurrentWidget(self.welcome)
        if self.panels is not None:
            self.panels.hide()
        self._retranslate()
        self._show_enabled()

    def choose_annotator(self) -> None:
        """Ask who is labelling, and show the project as they see it."""
        from annotator.services.projects import Roster
        from annotator.ui.project_opening import context_of, who_labels

        if self.opened is None or self.panels is None:
            return
        file = self.opened.file
        overview = Roster(file.unit_of_work).overview()
        annotator = who_labels(file, overview, self.preferences, self, ask=True)
        if annotator is not None and self.context is not None and annotator.id != self.context.annotator.id:
            self.panels.stop()
            self.panels.desk.stacks.clear()
            self.steps.clear()
            overview = Roster(file.unit_of_work).overview()
            self.context = context_of(file, annotator, overview)
            self._show_panels()

    def read_anew(self) -> None:
        """Show the project as it is stored now, after a change of the whole such as a new version of the label set."""
        from annotator.services.projects import Roster
        from annotator.ui.project_opening import context_of

        if self.context is not None and self.panels is not None:
            self.panels.flow.stop()
            overview = Roster(self.context.file.unit_of_work).overview()
            mine = next((item for item in overview.annotators if item.id == self.context.annotator.id), None)
            annotator = mine or self.context.annotator
            self.context = context_of(self.context.file, annotator, overview, self.context.round.id)
            self._show_panels()

    def work_in(self, round_: str) -> None:
        """Show the articles of another round (id)."""
        from annotator.services.projects import Roster
        from annotator.ui.project_opening import context_of

        if self.context is not None and self.panels is not None and round_ != self.context.round.id:
            self.panels.stop()
            file, annotator = self.context.file, self.context.annotator
            self.context = context_of(file, annotator, Roster(file.unit_of_work).overview(), round_)
            self._show_panels()

    def go_on_elsewhere(self) -> None:
        """Go on in a round in which articles are waiting, now that there are none left in this one."""
        from annotator.services.own_rounds import OwnRounds

        context = self.context
        if context is None:
            return
        found = OwnRounds(context.file.unit_of_work, context.annotator).waiting()
        mine = {"annotator": context.annotator.id, "round_": context.round.id}
        # The list may be filtered: what it does not show can wait in this round all the same.
        if found and context.articles.first_unfinished(**mine, assigned=context.given) is None:
            self.work_in(found[0].id)

    def _show_panels(self) -> None:
        from annotator.ui.panels import Panels

        assert self.context is not None  # noqa: S101 - asked by the callers
        if self.panels is None:
            self.panels = Panels(self)
            self._pages.addWidget(self.panels.desk)
            self.panels.flow.article_opened.connect(self._article_opened)
            self.panels.flow.state_changed.connect(self._show_enabled)
            self.panels.flow.exhausted.connect(self.go_on_elsewhere)
            self.panels.desk.span_selected.connect(self._span_selected)
            self.panels.desk.undo_group.canUndoChanged.connect(self._show_undo)
            self.panels.desk.undo_group.canRedoChanged.connect(self._show_undo)
            self.panels.desk.undo_group.undoTextChanged.connect(self._show_undo)
            self.panels.desk.undo_group.redoTextChanged.connect(self._show_undo)
            self._restore_panels()
        self._show_labels()
        self.show_lead()
        self._pages.setCurrentWidget(self.panels.desk)
        self.panels.show(self.context)
        self._retranslate()
        self._show_enabled()

    def show_lead(self) -> None:
        """Follow whether the project is open in lead mode."""
        on = self.context is not None and self.preferences.lead_of(self.context.file.path)
        self.actions_by_id["lead"].setChecked(on)
        if self.panels is not None:
            self.panels.consistency.show_lead(on)
            if not on:
                self.panels.review.close()
            if self.panels.adjudicating and not on:
                self.panels.adjudication.leave()
        self._show_enabled()
        self._retranslate()

    # What is open decides what can be done

    def present(self) -> set[str]:
        """Return what is open, in the words that actions need (see ActionSpec)."""
        if self.context is None or self.panels is None:
            return set()
        lead = self.preferences.lead_of(self.context.file.path)
        return present(self.context, self.panels, self.steps, lead=lead)

    def show_page(self, page: QWidget) -> None:
        """Show a page in the middle of the window."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def show_enabled(self) -> None:
        """Offer what can be done now."""
        self._show_enabled()

    def _show_enabled(self) -> None:
        found = self.present()
        self.actions_by_id.enable(found)
        self.menus.enable_labels("open" in found)

    def _show_undo(self, _value: object = None) -> None:
        if self.panels is not None:
            group = self.panels.desk.undo_group
            self.actions_by_id.name_step("undo", group.undoText())
            self.actions_by_id.name_step("redo", group.redoText())
        self.actions_by_id.name_step("undo-project", self.steps.undo_text)
        self.actions_by_id.name_step("redo-project", self.steps.redo_text)
        self._show_enabled()

    def _span_selected(self, _span: object) -> None:
        self._show_enabled()

    def _article_opened(self, session: ArticleSession | None) -> None:
        if session is not None:
            names = {
                Direction.AUTO: "direction-auto",
                Direction.RIGHT_TO_LEFT: "direction-rtl",
                Direction.LEFT_TO_RIGHT: "direction-ltr",
            }
            self.actions_by_id[names[session.article.info.direction]].setChecked(True)
        self._show_undo()

    def _show_labels(self) -> None:
        self.menus.show_labels(self.context.label_set if self.context else None, self.language)

    def _label_wanted(self, label: str) -> None:
        if self.panels is not None:
            self.panels.desk.label(label)

    # Preferences, language, theme

    def _preference_changed(self, name: str) -> None:
        if name in {"theme", "interface_size"}:
            self.apply_theme()
        elif name == "language":
            from annotator.ui.language import install, resolved

            self.language = resolved(self.preferences.language)
            application = QApplication.instance()
            assert isinstance(application, QApplication)  # noqa: S101 - there is a window
            install(application, self.language)
            self.apply_theme()
        elif name == "reduced_motion":
            set_motion(reduced=self.preferences.reduced_motion)
        elif name == "keys":
            self._take_keys()

    def _take_keys(self) -> None:
        self.keymap = Keymap(self.preferences.keys)
        self.actions_by_id.set_keys({action: self.keymap.sequences(action) for action in SPECS})
        if self.panels is not None:
            self.panels.show_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys come here that nobody else wanted, such as Ctrl with an Arabic letter: their places may be a command."""
        name = self.keymap.action_of(event)
        writing = name in WRITING and isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
        if name is not None and not writing and self.actions_by_id[name].isEnabled():
            self.actions_by_id[name].trigger()
        else:
            super().keyPressEvent(event)

    def _system_scheme_changed(self, _scheme: object) -> None:
        if self.preferences.theme == "system":
            self.apply_theme()

    def apply_theme(self) -> None:
        """Dress the application and the page in the chosen theme."""
        from annotator.ui.theme import apply_theme

        self.theme = apply_theme(self.preferences.theme, self.preferences.interface_size)
        self._dress()

    def _dress(self) -> None:
        if self.panels is not None and self.context is not None:
            self.panels.dress(self.context)
            self._show_labels()
        self._show_enabled()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.actions_by_id.retranslate()
        self.menus.retranslate()
        name = self.opened.file.path.stem if self.opened else ""
        suffix = self.tr(" (reading only)") if self.opened and self.opened.file.read_only else ""
        suffix += self.tr(" (lead)") if self.opened and self.preferences.lead_of(self.opened.file.path) else ""
        self.setWindowTitle(f"{name}{suffix} – {self.tr('Annotator')}" if name else self.tr("Annotator"))

    # The window itself

    def _restore_size(self) -> None:
        kept = self.preferences.geometry()
        if kept is None or not self.restoreGeometry(kept[0]):
            available = self.screen().availableGeometry() if self.screen() else None
            width, height = (1280, 800) if available is None else (available.width(), available.height())
            self.resize(min(1360, int(width * 0.92)), min(900, int(height * 0.92)))

    def _restore_panels(self) -> None:
        kept = self.preferences.geometry()
        if kept is not None:
            self.restoreState(kept[1])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        projects = [path for path in paths if path.suffix == ".annotator"]
        # The dialog must not open inside the drop, which would keep the other program waiting.
        if projects:
            QTimer.singleShot(0, lambda: self.open_project(projects[0]))
        elif self.context is not None:
            QTimer.singleShot(0, lambda: self.import_paths(paths))

    def import_paths(self, paths: list[Path]) -> None:
        """Open the import dialog over these files and folders, and show what it brought."""
        from annotator.ui.dialogs.import_dialog import ImportDialog

        if self.context is None or self.panels is None or self.context.read_only:
            return
        dialog = ImportDialog(
            self.context.file, self.tasks, paths, annotator_name=self.context.annotator.name, parent=self
        )
        dialog.exec()
        labels_added = dialog.labels_added
        dialog.deleteLater()
        if labels_added:
            self.read_anew()
            return
        # Spans may have come for the open article, too.
        self.panels.flow.refresh(anew=True)
        self._show_enabled()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.panels is not None:
            self.preferences.set_geometry(self.saveGeometry(), self.saveState())
        self.close_project()
        self.tasks.close()
        super().closeEvent(event)
