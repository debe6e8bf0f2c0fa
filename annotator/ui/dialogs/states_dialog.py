"""How far the work is: each annotator's assignments by state and time at work, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.assignments import AssignmentState
from annotator.services.states import StateRow, States
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.messages import number_text, round_kind_text, state_text

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 760, 440


class StatesDialog(ReadingDialog):
    """Counts as it opens: a line for each annotator, below it one for each round where there are several."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._found: tuple[StateRow, ...] | None = None
        self.tree = QTreeWidget(self)
        self.tree.setAllColumnsShowFocus(True)
        self.body.addWidget(self.tree, 1)
        counting = States(project.unit_of_work)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.read(lambda _report, _cancelled: counting.run())

    def take_result(self, result: object) -> None:
        if isinstance(result, tuple):
            self._found = result
            self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("States"))
        self.heading.setText(self.tr("How far the work is"))
        self.tree.setAccessibleName(self.tr("Assignments by annotator and state"))
        states = [state_text(state) for state in AssignmentState]
        self.tree.setHeaderLabels(
            [self.tr("Annotators"), self.tr("Round"), *states, self.tr("All"), self.tr("Time at work")]
        )
        _align(self.tree.headerItem())
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        self.tree.clear()
        self.summary.setText(
            self.tr("Time at work counts while somebody works on an article; pauses of over a minute do not.")
            if found
            else self.tr("Nobody has an assignment yet. Choose Review → Assign articles.")
        )
        by_person: dict[str, list[StateRow]] = {}
        for row in found:
            by_person.setdefault(row.annotator.id, []).append(row)
        for rows in by_person.values():
            alone = len(rows) == 1
            rounds = self._round(rows[0]) if alone else self.tr("%n round(s)", "", len(rows))
            top = QTreeWidgetItem(self.tree, [rows[0].annotator.name, rounds, *self._numbers(rows)])
            _align(top)
            for row in () if alone else rows:
                _align(QTreeWidgetItem(top, ["", self._round(row), *self._numbers([row])]))
            top.setExpanded(True)

    def _round(self, row: StateRow) -> str:
        kind = round_kind_text(row.round.kind)
        same = row.round.name.casefold() == row.round.kind.value
        return kind if same else self.tr("{round} ({kind})").format(round=row.round.name, kind=kind)

    def _numbers(self, rows: list[StateRow]) -> list[str]:
        states = [number_text(sum(row.states[state] for row in rows)) for state in AssignmentState]
        hours, minutes = divmod(round(sum(row.active_seconds for row in rows) / 60), 60)
        time = self.tr("{hours} h {minutes} min").format(hours=number_text(hours), minutes=number_text(minutes))
        return [*states, number_text(sum(row.total for row in rows)), time]


def _align(item: QTreeWidgetItem) -> None:
    for column in range(2, item.treeWidget().columnCount()):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
