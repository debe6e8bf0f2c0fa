"""Compares formats: what each of them, with each choice it leaves, would make of every span of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate
from annotator.domain.parts import PHRASES
from annotator.formats.registry import format_named
from annotator.services.losses import Losses, LossRow
from annotator.services.projects import Roster
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import fate_text, format_text, isolated, number_text
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 1160, 560
_NAMES: Final = 3
"""How many columns stand before the counts."""
_LIST: Final = 420
_SHOWN: Final = 8
"""How many people are seen at once."""


class CompareFormatsDialog(StagedDialog):
    """Asks whose work, exports it in every way to a place that goes again, and shows a table."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._losses = Losses(project.unit_of_work)
        self._rows: list[LossRow] = []
        self._heading = sentence(self.choosing, "heading")
        self._what = sentence(self.choosing)
        self.people = QListWidget(self.choosing)
        people = [person for person in Roster(project.unit_of_work).overview().annotators if not person.withdrawn]
        for person in sorted(people, key=lambda person: person.gold):
            entry = QListWidgetItem(person.name, self.people)
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            alone = all(other.gold for other in people)
            entry.setCheckState(Qt.CheckState.Checked if alone or not person.gold else Qt.CheckState.Unchecked)
        self._notice = sentence(self.choosing, "quiet")
        self.table = LossTable(self)
        self._lay_out()
        self.people.itemChanged.connect(self._check)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.people.setFocus()

    def _lay_out(self) -> None:
        self.people.setMaximumWidth(scaled(_LIST))
        rows = min(max(self.people.count(), 1), _SHOWN)
        self.people.setFixedHeight(max(self.people.sizeHintForRow(0), 20) * rows + 8)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._heading, self._what, self.people, self._notice):
            column.addWidget(widget)
        column.addStretch(1)
        page = self.report.parentWidget()
        inside = page.layout() if page is not None else None
        if isinstance(inside, QVBoxLayout):
            inside.addWidget(self.table, 1)

    @property
    def annotators(self) -> tuple[str, ...]:
        """Names of those whose work is looked at."""
        rows = [self.people.item(row) for row in range(self.people.count())]
        return tuple(row.text() for row in rows if row.checkState() == Qt.CheckState.Checked)

    def start(self) -> None:
        losses, annotators = self._losses, self.annotators
        job = self._tasks.start_reading(
            lambda report, cancelled: losses.run(annotators=annotators, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Writing in every format…"))

    def take_result(self, result: object) -> None:
        if isinstance(result, list):
            self._rows = result
            self.table.show_rows(result)
            spans = self.tr("%n span(s)", "", max((row.spans for row in result), default=0))
            self.show_report(
                self.tr("What becomes of {spans}").format(spans=spans),
                self.tr("A line for each layer of spans that a format writes. Nothing was kept of what was written."),
                (),
            )

    def take_problem(self, problem: AnnotatorError) -> None:
        if problem.code == "export.cancelled":
            self.go_back()
        else:
            super().take_problem(problem)

    def show_stage(self, stage: int) -> None:
        super().show_stage(stage)
        self.report.hide()
        self.table.setVisible(bool(self._rows))
        self.copy_button.setVisible(self.copy_button.isVisibleTo(self) or (stage != CHOOSING and bool(self._rows)))

    def promise(self) -> str:
        return self.tr("What is written goes again; the project is not changed.")

    def can_go_back(self) -> bool:
        return True

    def go_back(self) -> None:
        self._rows = []
        super().go_back()

    def copy_report(self) -> None:
        """Put the table on the clipboard, its columns between tabs."""
        QGuiApplication.clipboard().setText(self.table.text())

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Compare formats"))
        self._heading.setText(self.tr("Whose work?"))
        self._what.setText(
            self.tr(
                "All done work of the annotators ticked is written in every format and with each choice that matters "
                "for spans, read back and counted. This shows what would be lost before anything is exported."
            )
        )
        self.people.setAccessibleName(self.tr("Annotators"))
        self.start_button.setText(self.tr("Com&pare"))
        self.copy_button.setText(self.tr("C&opy the table"))
        self.table.retranslate()
        self._check()

    def _check(self, _item: object = None) -> None:
        self.start_button.setEnabled(bool(self.annotators))
        self._notice.setText("" if self.annotators else self.tr("Choose at least one annotator."))


class LossTable(QTreeWidget):
    """A line for each format, choice and layer; Ctrl+C copies the selected lines, or all where none is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[LossRow] = []
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.hide()

    def show_rows(self, rows: list[LossRow]) -> None:
        """Show these lines instead of what was there."""
        self._rows = rows
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        names = [self.tr("Format"), self.tr("Options"), self.tr("Layer")]
        fates = [fate for fate in Fate if any(row.fates[fate] for row in self._rows)]
        self.setAccessibleName(self.tr("Losses by format"))
        self.setHeaderLabels([*names, *(fate_text(fate) for fate in fates), self.tr("Also not carried")])
        self.clear()
        between = self.tr(", ", "between parts of a list")
        for row in self._rows:
            lost = between.join(
                self.tr("{what}: {count}").format(what=format_text(PHRASES[part]), count=number_text(count))
                for part, count in sorted(row.lost.items())
            )
            counts = [number_text(row.fates[fate]) if row.fates[fate] else "–" for fate in fates]
            title = format_text(format_named(row.format).title)
            item = QTreeWidgetItem(self, [title, isolated(row.options), isolated(row.layer), *counts, lost])
            item.setToolTip(len(counts) + _NAMES, lost)
            for column in range(_NAMES, _NAMES + len(counts)):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(scaled(160))

    def text(self) -> str:
        """Return the whole table, its columns between tabs."""
        rows = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return self._lines([self.headerItem(), *filter(None, rows)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = self.selectedItems()
            QGuiApplication.clipboard().setText(self._lines([self.headerItem(), *chosen]) if chosen else self.text())
            return
        super().keyPressEvent(event)

    def _lines(self, items: list[QTreeWidgetItem]) -> str:
        columns = range(self.columnCount())
        return "\n".join("\t".join(item.text(column) for column in columns) for item in items)
