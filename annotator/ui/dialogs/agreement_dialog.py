"""How far annotators agree: exact F1 pair by pair, and by label below each pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.labels import local
from annotator.services.agreement import Agreement, AgreementReport
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.reading import ReadingDialog
from annotator.ui.language import current
from annotator.ui.messages import isolated, number_text

if TYPE_CHECKING:
    from annotator.agreement.exact import ExactCounts
    from annotator.services.agreement import PairAgreement
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 760, 480


class AgreementDialog(ReadingDialog):
    """Reads what annotators sealed and compares it; nothing is changed."""

    def __init__(self, project: ProjectFile, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._report: AgreementReport | None = None
        self._tree = QTreeWidget(self)
        self._tree.setColumnCount(5)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setStretchLastSection(False)
        self._left_out = sentence(self, "quiet")
        self.body.addWidget(self._tree, 1)
        self.body.addWidget(self._left_out)
        agreement = Agreement(project.unit_of_work)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.read(lambda _report, _cancelled: agreement.run())

    def take_result(self, result: object) -> None:
        if isinstance(result, AgreementReport):
            self._report = result
            self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Agreement"))
        self._tree.setAccessibleName(self.tr("Agreement"))
        self.heading.setText(self.tr("How far annotators agree"))
        self._tree.setHeaderLabels(
            [
                self.tr("Annotators"),
                self.tr("Articles"),
                self.tr("F1"),
                self.tr("F1 by article"),
                self.tr("Equal spans"),
            ]
        )
        _align(self._tree.headerItem())
        self._show()

    def _show(self) -> None:
        report = self._report
        if report is None:
            self.summary.setText(self.tr("What annotators sealed is being compared…"))
            return
        self.summary.setText(
            self.tr(
                "Exact F1 over spans: two are equal where start, end and label are. Read are the first submissions of "
                "the round “{round}”."
            ).format(round=isolated(report.round))
        )
        self._tree.clear()
        for pair in report.pairs:
            top = QTreeWidgetItem(self._tree, self._pair_cells(pair))
            _align(top)
            for label_id, counts in pair.result.labels.items():
                label = report.label_set.label(label_id)
                name = local(label.title, current(), label.name) if label else label_id
                _align(QTreeWidgetItem(top, [name, "", _figure(counts.f1), "", self._equal(counts)]))
            top.setExpanded(len(report.pairs) <= 3)
        notes = []
        if not report.pairs:
            notes.append(self.tr("There are not two annotators to compare."))
        if any(not pair.result.articles for pair in report.pairs):
            notes.append(self.tr("Where two share no sealed article there is no figure, neither 0 nor 1."))
        notes += [
            self.tr("Left out: %n assignment(s) of {name} not sealed.", "", count).format(name=isolated(name))
            for name, count in report.unsealed.items()
            if count
        ]
        self._left_out.setText("\n".join(notes))
        self._left_out.setVisible(bool(notes))

    def _pair_cells(self, pair: PairAgreement) -> list[str]:
        result = pair.result
        name = self.tr("{first} – {second}").format(first=isolated(pair.first), second=isolated(pair.second))
        return [
            name,
            number_text(result.articles),
            _figure(result.micro),
            _figure(result.macro),
            self._equal(result.counts),
        ]

    def _equal(self, counts: ExactCounts) -> str:
        return self.tr("{equal} of {first} and {second}").format(
            equal=number_text(counts.equal), first=number_text(counts.first), second=number_text(counts.second)
        )


def _figure(value: float | None) -> str:
    return "–" if value is None else number_text(value, 4)


def _align(item: QTreeWidgetItem) -> None:
    for column in range(1, item.treeWidget().columnCount()):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
