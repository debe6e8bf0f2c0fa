"""The editor of the label set: edit, see what changes, store; a stored version can be taken back right there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QMessageBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.formats.label_sets import read, save
from annotator.services.label_sets import LabelSets, Migration
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.dialogs.errors import show_problem
from annotator.ui.dialogs.label_set.definitions import AttributesTab, LinksTab
from annotator.ui.dialogs.label_set.draft import LabelSetDraft
from annotator.ui.dialogs.label_set.labels_tab import LabelsTab
from annotator.ui.dialogs.label_set.local_fields import LocalLine, LocalMarkdown
from annotator.ui.dialogs.label_set.moves_tab import MovesTab
from annotator.ui.dialogs.label_set.preview_page import PreviewPage
from annotator.ui.dialogs.progress_dialog import run_job
from annotator.ui.messages import isolated, number_text, report_text

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 940, 660
EDITING, SEEING, STORED = range(3)


class LabelSetDialog(Dialog):
    """Edits the label set of a project.

    ``stored`` tells whether a version was stored or taken back, ``article`` which article (id) to go to then.
    """

    def __init__(
        self,
        project: ProjectFile,
        tasks: Tasks,
        annotator: str,
        parent: QWidget | None = None,
        *,
        last: Migration | None = None,
    ) -> None:
        """``annotator`` is the id of who makes the change, ``last`` what the dialog stored before: it can be undone."""
        super().__init__(parent)
        self._project, self._tasks, self._annotator = project, tasks, annotator
        self._sets = LabelSets(project.unit_of_work)
        self.draft = LabelSetDraft(self._sets.current(), self)
        self._migration: Migration | None = None
        self.last = last
        self.article = ""
        self.stored = False
        self.pages = QStackedWidget(self)
        self.tabs = QTabWidget(self)
        self.labels = LabelsTab(self.draft, self)
        self.attributes = AttributesTab(self.draft, self)
        self.links = LinksTab(self.draft, self)
        self.title = LocalLine(self)
        self.guideline = LocalMarkdown(self)
        self._title_label = QLabel(self)
        self.changed_in = sentence(self, "quiet")
        self.moves = MovesTab(self.draft, self)
        self.preview = PreviewPage(self)
        self._step = EDITING
        self._lay_out()
        self.open_button = self.add_button(QDialogButtonBox.ButtonRole.ResetRole)
        self.save_button = self.add_button(QDialogButtonBox.ButtonRole.ResetRole)
        self.next_button = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self.back_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole, dress="safe")
        self.undo_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._connect()
        self._guideline_version = 0
        self._show_whole()
        self.go_to(EDITING)
        self.fit(WIDTH, HEIGHT)
        self.labels.setFocus()

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 12, 12, 12)
        form = QFormLayout()
        self._title_label.setBuddy(self.title)
        form.addRow(self._title_label, self.title)
        column.addLayout(form)
        column.addWidget(self.guideline, 1)
        column.addWidget(self.changed_in)
        for tab in (self.labels, self.attributes, self.links, whole, self.moves):
            self.tabs.addTab(tab, "")
        for page in (self.tabs, self.preview):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.draft.changed.connect(self._refresh)
        self.title.edited.connect(self._title_edited)
        self.guideline.edited.connect(self._guideline_edited)
        self.open_button.clicked.connect(self.import_file)
        self.save_button.clicked.connect(self.export_file)
        self.next_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.go_back)
        self.cancel_button.clicked.connect(self.reject)
        self.undo_button.clicked.connect(self.take_back)
        self.preview.article_chosen.connect(self._go_to_article)

    # Steps

    @property
    def page(self) -> int:
        """Which of the three steps is shown."""
        return self._step

    def go_to(self, page: int) -> None:
        """Show one of the three steps; the preview stays as an account of what was stored."""
        self._step = page
        if self._migration is not None and page != EDITING:
            self.preview.show_migration(self._migration, stored=page == STORED)
        self.pages.setCurrentWidget(self.tabs if page == EDITING else self.preview)
        # Enter is for looking at what changes; it stores nothing unless the button itself has the focus.
        safe = page == SEEING
        self.next_button.setDefault(not safe)
        self.back_button.setAutoDefault(safe)
        self.back_button.setDefault(safe)
        self.retranslate()

    def go_on(self) -> None:
        """From editing to what changes, from there to stored."""
        if self.page == EDITING:
            self.show_changes()
        elif self.page == SEEING:
            self.store()
        else:
            self.accept()

    def go_back(self) -> None:
        """From what changes back to editing."""
        self.go_to(EDITING)

    def show_changes(self) -> None:
        """Find out what the edited version changes, and show it."""
        value = self.draft.value
        job = self._tasks.start_reading(
            lambda report, cancelled: self._sets.plan(value, report=report, cancelled=cancelled)
        )
        migration = run_job(job, self.tr("Looking at what changes…"), self)
        if isinstance(migration, Migration):
            self._migration = migration
            self.go_to(SEEING)
            self.preview.setFocus()

    def store(self) -> None:
        """Store the planned version and all it touches."""
        migration = self._migration
        if migration is None or self._project.read_only:
            return
        sets, by = self._sets, self._annotator
        job = self._tasks.start_writing(lambda _report, _cancelled: sets.apply(migration, by=by))
        if run_job(job, self.tr("Storing…"), self) is not None:
            self.stored = True
            self.last = migration
            self.draft.start_over(self._sets.current())
            self._show_whole()
            self.go_to(STORED)

    def take_back(self) -> None:
        """Take the version back that was stored last."""
        migration = self.last
        if migration is None:
            return
        sets, by = self._sets, self._annotator
        job = self._tasks.start_writing(lambda _report, _cancelled: sets.undo(migration, by=by))
        if run_job(job, self.tr("Taking back…"), self) is not None:
            self.stored = True
            self._migration = self.last = None
            self.draft.start_over(self._sets.current())
            self._show_whole()
            self.go_to(EDITING)

    def _go_to_article(self, article: str) -> None:
        # Before it is stored, the list is only to be looked at: nobody means to leave the edited version.
        if self.page == STORED:
            self.article = article
            self.accept()

    # Files

    def import_file(self) -> None:
        """Ask for a file and take its labels, attributes, links and guideline."""
        title = self.tr("Import a label set")
        kinds = self.tr("Label sets") + " (*.json *.conf *.xml)"
        name, _filter = QFileDialog.getOpenFileName(self, title, str(self._project.path.parent), kinds)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Put what a file holds in place of what is edited; labels it does not have are retired, not lost."""
        from annotator.domain.label_importing import taken_over

        try:
            found = read(path)
        except AnnotatorError as problem:
            show_problem(self, problem)
            return
        self.draft.put(taken_over(self.draft.value, self.draft.base, found.label_set))
        self._show_whole()
        if found.notes:
            box = QMessageBox(QMessageBox.Icon.Information, self.tr("Imported"), "", parent=self)
            box.setText(self.tr("Not everything in “{name}” could be taken as it is.").format(name=isolated(path.name)))
            box.setInformativeText("\n".join(report_text(note) for note in found.notes))
            box.addButton(QMessageBox.StandardButton.Ok)
            box.exec()
            box.deleteLater()

    def export_file(self) -> None:
        """Ask where to, and write the edited version as JSON."""
        title = self.tr("Export the label set")
        proposed = self._project.path.with_name(f"{self.draft.value.name}.json")
        name, _filter = QFileDialog.getSaveFileName(self, title, str(proposed), self.tr("Label sets") + " (*.json)")
        if name:
            try:
                save(self.draft.value if self.draft.touched else self.draft.base, Path(name))
            except AnnotatorError as problem:
                show_problem(self, problem)

    # What is shown

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Label set"))
        for tab, text in enumerate(
            (
                self.tr("Labels"),
                self.tr("Attributes"),
                self.tr("Links"),
                self.tr("Guideline"),
                self.tr("Merges and splits"),
            )
        ):
            self.tabs.setTabText(tab, text)
        self._title_label.setText(self.tr("&Title"))
        self.title.retranslate(self.tr("Title"))
        for part in (self.labels, self.attributes, self.links, self.guideline, self.moves, self.preview):
            part.retranslate()
        self.changed_in.setText(
            self.tr("What the guideline says was last changed in version {number} of the label set.").format(
                number=number_text(self._guideline_version)
            )
        )
        self.open_button.setText(self.tr("&Import…"))
        self.save_button.setText(self.tr("&Export…"))
        self.back_button.setText(self.tr("&Go back"))
        undo = self.tr("&Undo")
        if self.last is not None:
            number = number_text(self.last.label_set.version)
            undo = self.tr("&Undo version {number}").format(number=number)
        self.undo_button.setText(undo)
        texts = {
            EDITING: self.tr("&What changes…"),
            SEEING: self.tr("&Store"),
            STORED: self.tr("&Close"),
        }
        self.next_button.setText(texts[self.page])
        self.cancel_button.setText(self.tr("&Cancel"))
        self._refresh()

    def _refresh(self) -> None:
        page = self.page
        for button in (self.open_button, self.save_button):
            button.setVisible(page == EDITING)
        self.back_button.setVisible(page == SEEING)
        self.undo_button.setVisible(page == STORED or (page == EDITING and self._can_take_back()))
        self.cancel_button.setVisible(page != STORED)
        writable = not self._project.read_only
        self.open_button.setEnabled(writable)
        enabled = {EDITING: self.draft.touched, SEEING: writable, STORED: True}
        self.next_button.setEnabled(enabled[page])
        self.next_button.setToolTip("" if writable else self.tr("This project can only be read."))

    def _can_take_back(self) -> bool:
        last = self.last
        newest = last is not None and last.label_set.version == self.draft.base.version
        return newest and not self.draft.touched and not self._project.read_only

    def _show_whole(self) -> None:
        self._guideline_version = self._sets.guideline_version()
        self.title.show_texts(self.draft.value.title)
        self.guideline.show_texts(self.draft.value.guideline)

    def _title_edited(self, texts: Any) -> None:
        self.draft.put(replace(self.draft.value, title=texts))

    def _guideline_edited(self, texts: Any) -> None:
        self.draft.put(replace(self.draft.value, guideline=texts))

    def reject(self) -> None:
        """Leave; what was edited and not stored is asked about first."""
        if self.page != STORED and self.draft.touched and not self._project.read_only:
            answer = QMessageBox.question(
                self,
                self.tr("Leave without storing?"),
                self.tr("What you have changed in the label set is not stored yet. Leave it?"),
            )
            if answer != QMessageBox.StandardButton.Yes:
                return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
