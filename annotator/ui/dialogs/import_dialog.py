"""Imports files and folders: shows first what will happen, then how far it is, then what became of everything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.formats.registry import format_of_file
from annotator.services.import_report import ImportReport
from annotator.services.intake import FileChoice, ImportOptions
from annotator.services.previewing import CutChoice, FilePreview, Listing, Previewing
from annotator.services.projects import Roster
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.import_files import FileRow, ImportFilesModel, outcome_text, reason_text
from annotator.ui.dialogs.import_options import ImportOptionsPanel
from annotator.ui.dialogs.import_preview import ImportPreview
from annotator.ui.dialogs.import_report import sections, taken_in
from annotator.ui.dialogs.import_scanning import Scanning
from annotator.ui.dialogs.import_summary import summary_text
from annotator.ui.dialogs.import_table import ImportTable
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import error_text

if TYPE_CHECKING:
    from annotator.domain.furniture import Cut, CutKind
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 1120, 680
SETTLE_MS = 250
"""How long typing must rest before the files are looked at anew."""


class ImportDialog(StagedDialog):
    """The files at the side where reading starts, a preview of the selected one beside them, choices below."""

    def __init__(
        self,
        project: ProjectFile,
        tasks: Tasks,
        paths: list[Path] | None = None,
        annotator_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._tasks = tasks
        self._stored = False
        self.labels_added = False
        """Whether the import has made a new version of the label set."""
        self._choice = CutChoice()
        self._files: dict[Path, FileChoice] = {}
        self.model = ImportFilesModel(self)
        self.options = ImportOptionsPanel(Roster(project.unit_of_work).overview(), annotator_name, self.choosing)
        self.preview = ImportPreview(self.choosing)
        self.table = ImportTable(self.model, self.choosing)
        self._heading = sentence(self.choosing, "heading")
        self._add_files, self._add_folder, self._remove = (QPushButton(self.choosing) for _ in range(3))
        self._empty = QLabel(self.table.viewport())
        self._summary = sentence(self.choosing, "quiet")
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._scanning = Scanning(tasks, Previewing(project.unit_of_work), self.model, self.import_options, self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self._splitter.setSizes([WIDTH * 63 // 100, WIDTH * 37 // 100])
        if paths:
            self.add_paths(paths)
        self._show_state()
        self._add_files.setFocus()

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        around = QVBoxLayout(self.table.viewport())
        around.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._heading, 1)
        for button in (self._add_files, self._add_folder, self._remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self.choosing)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.preview)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(GAP)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(buttons)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.options)
        column.addWidget(self._summary)

    def _connect(self) -> None:
        self._add_files.clicked.connect(self._choose_files)
        self._add_folder.clicked.connect(self._choose_folder)
        self._remove.clicked.connect(self.remove_selected)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.options.changed.connect(self._show_state)
        self.options.reading_changed.connect(self._reading_changed)
        self._settling.timeout.connect(self._look_anew)
        self._scanning.listed.connect(self._listed)
        self._scanning.looked.connect(self._show_state)
        self._scanning.selected_ready.connect(self._show_preview)
        self._scanning.failed.connect(self._scan_failed)
        self.preview.reading.format_chosen.connect(self._format_chosen)
        self.preview.reading.encoding_chosen.connect(self._encoding_chosen)
        self.preview.reading.column_chosen.connect(self._column_chosen)
        self.preview.cut_ticked.connect(self._cut_ticked)
        self.preview.kind_ticked.connect(self._kind_ticked)

    # Files

    def busy(self) -> bool:
        """Tell whether files are still being listed or looked at."""
        return self._scanning.busy or self._settling.isActive()

    def add_paths(self, paths: list[Path]) -> None:
        """Add files and folders to the list."""
        self._scanning.add(list(paths))
        self._show_state()

    def remove_selected(self) -> None:
        """Take the selected files off the list; nothing happens to the files."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        if rows:
            self.model.remove(rows)
            self._select_row(min(rows[0], self.model.rowCount() - 1))
            self._show_state()

    def _listed(self, listing: Listing) -> None:
        self.model.add(
            [
                *(FileRow(source.name, source) for source in listing.sources),
                *(FileRow(item.name, skipped=item.reason, path=item.path) for item in listing.skipped),
                *(FileRow(Path(problem.file or "").name, problem=problem) for problem in listing.problems),
            ]
        )
        if not self.table.selectionModel().hasSelection():
            self._select_row(0)
        self._show_state()

    def _select_row(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            # QTableView.selectRow() finds no column where it runs from right to left.
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
            self._scanning.select(None)
            self.preview.show_nothing()

    def _selected_sources(self) -> list[FileRow]:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        current = self.table.currentIndex().row()
        ordered = [current, *sorted(rows - {current})] if current in rows else sorted(rows)
        return [self.model.rows[row] for row in ordered if row < len(self.model.rows)]

    def _selected(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        rows = self._selected_sources()
        self._remove.setEnabled(bool(rows))
        if rows and rows[0].source is None:
            self._scanning.select(None)
            self.preview.show_nothing(outcome_text(rows[0]), unread=rows[0].path is not None)
        else:
            self._scanning.select(rows[0].source if rows else None)
            if not rows:
                self.preview.show_nothing()

    def _show_preview(self, preview: FilePreview) -> None:
        rows = self._selected_sources()
        if rows and rows[0].source is not None and rows[0].source.path == preview.path:
            choice = self._files.get(preview.path, FileChoice())
            own = format_of_file(preview.path) if choice.format else rows[0].source.format
            self.preview.show_file(preview, self._choice, choice, own.title if own is not None else "")
        self._show_state()

    def _scan_failed(self, problem: object) -> None:
        from annotator.ui.dialogs.errors import show_failure

        show_failure(self, problem)
        self._show_state()

    # Choices

    def import_options(self, *, dry_run: bool = False) -> ImportOptions:
        """Return the choices as the import takes them: plain values, for another thread."""
        return ImportOptions(
            annotator=self.options.annotator,
            round=self.options.round,
            language=self.options.language,
            labels=self.options.labels,
            new_labels=self.options.new_labels,
            realign=self.options.realign,
            cuts=self._choice,
            strip_controls=self.options.strip_controls,
            skip_bad=self.options.skip_bad,
            dry_run=dry_run,
            files=dict(self._files),
        )

    def _format_chosen(self, format_name: str) -> None:
        numbers = [index.row() for index in self.table.selectionModel().selectedRows()]
        self.model.read_as(numbers, format_name)
        self._choose_for_selected(format=format_name or None)
        # What was left out may be read now, and the other way round.
        self._selected(QItemSelection(), QItemSelection())

    def _encoding_chosen(self, encoding: str) -> None:
        self._choose_for_selected(encoding=encoding or None)

    def _column_chosen(self, column: str) -> None:
        self._choose_for_selected(text_column=column or None)

    def _choose_for_selected(self, **chosen: Any) -> None:
        numbers = [index.row() for index in self.table.selectionModel().selectedRows()]
        for number in numbers:
            row = self.model.rows[number]
            path = row.source.path if row.source is not None else row.path
            if path is not None:
                self._files[path] = replace(self._files.get(path, FileChoice()), **chosen)
        self.model.forget(numbers)
        self._scanning.begin_anew()

    def _cut_ticked(self, ticked: tuple[str, Cut, bool]) -> None:
        self._choice = self._choice.with_cut(*ticked)
        self._cuts_changed()

    def _kind_ticked(self, ticked: tuple[CutKind, bool]) -> None:
        self._choice = self._choice.with_kind(*ticked)
        self._cuts_changed()

    def _cuts_changed(self) -> None:
        # A cut makes another text of it, which may be known already.
        self.model.forget(self.model.with_cuts())
        self._scanning.begin_anew()

    def _reading_changed(self) -> None:
        self._settling.start()

    def _look_anew(self) -> None:
        self.model.forget(range(self.model.rowCount()))
        self._scanning.begin_anew()

    # The import

    def start(self) -> None:
        from annotator.services.importing import Importing

        self._settling.stop()
        self._scanning.stop()
        sources = [row.source for row in self.model.rows if row.source is not None]
        paths = [source.path for source in sources]
        files = {
            source.path: replace(self._files.get(source.path, FileChoice()), annotator=source.folder)
            for source in sources
            if source.folder or source.path in self._files
        }
        importing, options = Importing(self._project.unit_of_work), replace(self.import_options(), files=files)
        job = self._tasks.start_writing(
            lambda report, cancelled: importing.run(paths, options, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Importing…"))

    def take_result(self, result: object) -> None:
        if not isinstance(result, ImportReport):
            return
        if result.cancelled:
            self.show_report(self.tr("The import was cancelled"), self.tr("The project is as it was before."), ())
            return
        self._stored = True
        self.labels_added = bool(result.label_set)
        self.show_report(self.tr("The import is done"), taken_in(result), sections(result, self._left_out()))

    def take_problem(self, problem: AnnotatorError) -> None:
        report = problem.arguments.get("report")
        if isinstance(report, ImportReport):
            remark = self.tr(
                "The project is as it was. Go back to take these files off the list, or to leave out what cannot be "
                "read."
            )
            self.show_report(
                self.tr("Nothing was imported: %n cannot be read", "", len(report.bad)), remark, sections(report)[:1]
            )
        else:
            self.show_report(self.tr("Nothing was imported"), error_text(problem), ())

    def promise(self) -> str:
        return self.tr("If you cancel, the project stays as it was.")

    def can_go_back(self) -> bool:
        return not self._stored

    def go_back(self) -> None:
        super().go_back()
        self._scanning.resume()
        self._show_state()

    def done(self, result: int) -> None:
        self._settling.stop()
        self._scanning.stop()
        super().done(result)

    def _left_out(self) -> list[tuple[str, str]]:
        return [(row.name, reason_text(row)) for row in self.model.rows if row.source is None]

    # Texts and state

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Import"))
        self._heading.setText(self.tr("Import articles"))
        self._add_files.setText(self.tr("Add &files…"))
        self._add_folder.setText(self.tr("Add a fol&der…"))
        self._remove.setText(self.tr("Take off the li&st"))
        self._empty.setText(self.tr("Drop files or folders here, or add them with the buttons above."))
        self.table.setAccessibleName(self.tr("Files to import"))
        self.start_button.setText(self.tr("&Import"))
        self.model.retranslate()
        self._show_state()

    def _show_state(self) -> None:
        totals = self.model.totals()
        self._empty.setVisible(self.model.rowCount() == 0)
        self._remove.setEnabled(self.table.selectionModel().hasSelection())
        self.options.show_needed(totals)
        self.preview.name_nobody(self.options.annotator)
        self._summary.setText(summary_text(totals, self.options))
        self.start_button.setEnabled(totals.files > 0 and not self.options.wants(totals))

    # Choosing files

    def _choose_files(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, self.tr("Choose files to import"), self._folder())
        if names:
            self.add_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder to import"), self._folder())
        if name:
            self.add_paths([Path(name)])

    def _folder(self) -> str:
        sources = [row.source for row in self.model.rows if row.source is not None]
        return str(sources[-1].path.parent if sources else self._project.path.parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_selected()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.stage == CHOOSING and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
