"""What a project holds, in numbers: articles by language; states, spans and time of each annotator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.assignments import AssignmentState
from annotator.domain.labels import LabelSet, local
from annotator.services.projects import Roster
from annotator.services.statistics import AnnotatorStatistics, Counting, Statistics
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.language import current
from annotator.ui.messages import language_text, number_text, state_text

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 760, 440


class StatisticsDialog(ReadingDialog):
    """Counts as it opens."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._found: Statistics | None = None
        self._label_set: LabelSet | None = None
        self._tree = QTreeWidget(self)
        self._tree.setAllColumnsShowFocus(True)
        self.body.addWidget(self._tree, 1)
        units = project.unit_of_work
        counting, roster = Counting(units), Roster(units)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.read(lambda _report, _cancelled: (counting.run(), roster.overview().label_set))

    def take_result(self, result: object) -> None:
        if isinstance(result, tuple):
            self._found, self._label_set = result
            self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Statistics"))
        self._tree.setAccessibleName(self.tr("Statistics"))
        self.heading.setText(self.tr("What the project holds"))
        states = [state_text(state) for state in AssignmentState]
        self._tree.setHeaderLabels([self.tr("Annotators"), *states, self.tr("Spans"), self.tr("Time at work")])
        _align(self._tree.headerItem())
        header = self._tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        between = self.tr(", ", "between parts of a list")
        languages = between.join(
            self.tr("{language}: {count}").format(language=language_text(code), count=number_text(count))
            for code, count in sorted(found.languages.items())
        )
        articles = self.tr("%n article(s)", "", found.articles)
        characters = self.tr("%n character(s)", "", found.characters)
        parts = (articles, characters, languages)
        self.summary.setText(self.tr(" · ", "between sums").join(filter(None, parts)))
        self._tree.clear()
        for person in found.annotators:
            self._add(person)

    def _add(self, person: AnnotatorStatistics) -> None:
        states = [number_text(person.states[state.value]) for state in AssignmentState]
        top = QTreeWidgetItem(
            self._tree, [person.name, *states, number_text(person.labels.total()), self._time(person.active_seconds)]
        )
        spans = 1 + len(states)
        for label, count in sorted(person.labels.items()):
            row = QTreeWidgetItem(top)
            row.setText(0, self._label_text(label))
            row.setText(spans, number_text(count))
            _align(row)
        _align(top)
        top.setExpanded(True)

    def _label_text(self, name: str) -> str:
        label = self._label_set.by_name(name) if self._label_set else None
        return local(label.title, current(), name) if label else name

    def _time(self, seconds: int) -> str:
        hours, minutes = divmod(round(seconds / 60), 60)
        return self.tr("{hours} h {minutes} min").format(hours=number_text(hours), minutes=number_text(minutes))


def _align(item: QTreeWidgetItem) -> None:
    for column in range(1, item.treeWidget().columnCount()):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
