"""Exports work to a file: in which format, whose, how; and then the account of every span."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.exchange import ExportReport
from annotator.formats.base import Boundary, Format, Overlap
from annotator.formats.registry import formats
from annotator.services.selection import Only
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.export_report import sections
from annotator.ui.dialogs.stages import CHOOSING, StagedDialog
from annotator.ui.messages import format_text

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 720, 560
_PEOPLE_SHOWN = 4
_BOUNDARIES: Final = (
    (Boundary.EXPAND, QT_TRANSLATE_NOOP("ExportDialog", "widen the span to whole tokens")),
    (Boundary.SPLIT, QT_TRANSLATE_NOOP("ExportDialog", "split the token at the boundary")),
    (Boundary.CONTRACT, QT_TRANSLATE_NOOP("ExportDialog", "narrow the span to whole tokens")),
    (Boundary.FAIL, QT_TRANSLATE_NOOP("ExportDialog", "stop, and write nothing")),
)
_OVERLAPS: Final = (
    (Overlap.LONGEST, QT_TRANSLATE_NOOP("ExportDialog", "keep the longest")),
    (Overlap.FIRST, QT_TRANSLATE_NOOP("ExportDialog", "keep the one that starts first")),
    (Overlap.FAIL, QT_TRANSLATE_NOOP("ExportDialog", "stop, and write nothing")),
)
_ONLY: Final = (
    (Only.DONE, QT_TRANSLATE_NOOP("ExportDialog", "Done work only")),
    (Only.ALL, QT_TRANSLATE_NOOP("ExportDialog", "Everything, drafts too")),
)


class ExportDialog(StagedDialog):
    """Chooses, exports in the background, and lists what became of every span; of some articles (ids), or of all."""

    def __init__(
        self,
        project: ProjectFile,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        articles: frozenset[str] | None = None,
    ) -> None:
        super().__init__(parent)
        from annotator.services.projects import Roster

        self._project = project
        self._tasks = tasks
        self._articles = articles
        people = [person for person in Roster(project.unit_of_work).overview().annotators if not person.withdrawn]
        self._people = sorted(people, key=lambda person: person.gold)
        self._formats = [item for item in formats() if item.writes is not None]
        self._target_typed = False
        self._heading = sentence(self.choosing, "heading")
        self._list = QTreeWidget(self.choosing)
        self._labels = {name: QLabel(self.choosing) for name in ("from", "only", "boundary", "overlap", "target")}
        self._from = QStackedWidget(self.choosing)
        self._from_one = QComboBox(self._from)
        self._from_many = QListWidget(self._from)
        self._only = QComboBox(self.choosing)
        self._boundary = QComboBox(self.choosing)
        self._overlap = QComboBox(self.choosing)
        self._target = QLineEdit(self.choosing)
        self._browse = QPushButton(self.choosing)
        self._notice = sentence(self.choosing, "quiet")
        self._fill()
        self._lay_out()
        self._list.currentItemChanged.connect(self._format_chosen)
        self._target.textEdited.connect(self._typed)
        self._target.textChanged.connect(self._check)
        self._browse.clicked.connect(self._choose_target)
        self._from_many.itemChanged.connect(self._check)
        self.show_stage(CHOOSING)
        self._list.setCurrentIndex(self._list.model().index(self._preferred(), 0))
        self.fit(WIDTH, HEIGHT)
        self._list.setFocus()

    def _fill(self) -> None:
        for item in self._formats:
            row = QTreeWidgetItem(self._list)
            row.setData(0, Qt.ItemDataRole.UserRole, item.name)
        for person in self._people:
            self._from_one.addItem(person.name, person.name)
            entry = QListWidgetItem(person.name, self._from_many)
            entry.setData(Qt.ItemDataRole.UserRole, person.name)
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            entry.setCheckState(Qt.CheckState.Checked)
        for box, values in ((self._only, _ONLY), (self._boundary, _BOUNDARIES), (self._overlap, _OVERLAPS)):
            for value, _text in values:
                box.addItem("", value)

    def _lay_out(self) -> None:
        self._list.setRootIsDecorated(False)
        self._list.setAllColumnsShowFocus(True)
        self._list.setUniformRowHeights(True)
        self._list.setColumnCount(2)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setMinimumHeight(110)
        rows = min(max(len(self._people), 1), _PEOPLE_SHOWN)
        self._from_many.setFixedHeight(max(self._from_many.sizeHintForRow(0), 20) * rows + 8)
        self._from.addWidget(self._from_one)
        self._from.addWidget(self._from_many)
        # A path runs from left to right in every language.
        self._target.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._browse.setAutoDefault(False)
        target = QHBoxLayout()
        target.setSpacing(8)
        target.addWidget(self._target, 1)
        target.addWidget(self._browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._labels["from"], self._from)
        form.addRow(self._labels["only"], self._only)
        form.addRow(self._labels["boundary"], self._boundary)
        form.addRow(self._labels["overlap"], self._overlap)
        form.addRow(self._labels["target"], target)
        self._form = form
        for name, field in (
            ("only", self._only),
            ("boundary", self._boundary),
            ("overlap", self._overlap),
            ("target", self._target),
        ):
            self._labels[name].setBuddy(field)
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)
        column.addLayout(form)
        column.addWidget(self._notice)

    def _preferred(self) -> int:
        names = [item.name for item in self._formats]
        return names.index("jsonl") if "jsonl" in names else 0

    @property
    def format(self) -> Format:
        """The format chosen."""
        item = self._list.currentItem()
        name = item.data(0, Qt.ItemDataRole.UserRole) if item else ""
        return next((found for found in self._formats if found.name == name), self._formats[0])

    @property
    def annotators(self) -> tuple[str, ...]:
        """Names of those whose work is exported."""
        if not self.format.several:
            name = self._from_one.currentData()
            return (name,) if name else ()
        rows = [self._from_many.item(row) for row in range(self._from_many.count())]
        return tuple(row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() == Qt.CheckState.Checked)

    @property
    def target(self) -> Path:
        """The file to write."""
        return Path(self._target.text().strip()).expanduser()

    def start(self) -> None:
        from annotator.services.exporting import Exporting, ExportOptions

        options = ExportOptions(
            format=self.format.name,
            annotators=self.annotators,
            # Qt hands a text enumeration back as mere text.
            boundary=Boundary(self._boundary.currentData()),
            overlap=Overlap(self._overlap.currentData()),
            only=Only(self._only.currentData()),
            articles=self._articles,
        )
        exporting, target = Exporting(self._project.unit_of_work), self.target
        job = self._tasks.start_reading(
            lambda report, cancelled: exporting.run(target, options, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Exporting…"))

    def take_result(self, result: object) -> None:
        if isinstance(result, ExportReport):
            articles = self.tr("%n article(s)", "", result.articles)
            spans = self.tr("%n span(s)", "", result.spans)
            kept = self.tr("The same account is kept beside it, in {file}.").format(
                file=f"\u2066{self.target.name}.report.json\u2069"
            )
            self.show_report(
                self.tr("Exported {articles} with {spans}.").format(articles=articles, spans=spans),
                kept,
                sections(result),
            )

    def promise(self) -> str:
        return self.tr("What is written is read back and compared first; until then nothing is replaced.")

    def can_go_back(self) -> bool:
        return self.report.topLevelItemCount() == 0

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Export"))
        heading = self.tr("In which format?")
        if self._articles is not None:
            chosen = self.tr("%n chosen article(s)", "", len(self._articles))
            heading = self.tr("{heading} Only {articles}.").format(heading=heading, articles=chosen)
        self._heading.setText(heading)
        self._list.setAccessibleName(self.tr("Format"))
        self._from_many.setAccessibleName(self.tr("Annotators"))
        self._list.setHeaderLabels([self.tr("Format"), self.tr("What it cannot carry")])
        for row, item in enumerate(self._formats):
            shown = self._list.topLevelItem(row)
            if shown is not None:
                loses = self.tr(", ", "between parts of a list").join(format_text(phrase) for phrase in item.loses)
                shown.setText(0, format_text(item.title))
                shown.setText(1, loses or self.tr("nothing: it carries everything"))
                shown.setToolTip(1, loses)
        texts = {
            "from": self.tr("&Whose work"),
            "only": self.tr("W&hich work"),
            "boundary": self.tr("A &boundary inside a token"),
            "overlap": self.tr("&Overlapping spans"),
            "target": self.tr("&To the file"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
        for box, values in ((self._only, _ONLY), (self._boundary, _BOUNDARIES), (self._overlap, _OVERLAPS)):
            for index, (_value, text) in enumerate(values):
                box.setItemText(index, QCoreApplication.translate("ExportDialog", str(text)))
        self._browse.setText(self.tr("B&rowse…"))
        self.start_button.setText(self.tr("&Export"))
        self._check()

    def _format_chosen(self, _item: object = None, _before: object = None) -> None:
        chosen = self.format
        self._from.setCurrentWidget(self._from_many if chosen.several else self._from_one)
        self._from.setFixedHeight(self._from_many.height() if chosen.several else self._from_one.sizeHint().height())
        self._labels["from"].setBuddy(self._from_many if chosen.several else self._from_one)
        self._only.setCurrentIndex(self._only.findData(Only.ALL if chosen.several else Only.DONE))
        for name, field in (("boundary", self._boundary), ("overlap", self._overlap)):
            self._labels[name].setVisible(chosen.on_tokens)
            field.setVisible(chosen.on_tokens)
        if not self._target_typed:
            self._propose_target()
        self._check()

    def _propose_target(self) -> None:
        chosen = self.format
        suffix = chosen.suffixes[0] if chosen.suffixes else f".{chosen.name}"
        self._target.setText(str(self._project.path.with_suffix(suffix)))

    def _typed(self, _text: str) -> None:
        self._target_typed = True

    def _choose_target(self) -> None:
        # Whether to replace a file is said below the field, for typed names too.
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), self._target.text(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self._target_typed = True
            self._target.setText(name)

    def _check(self, _changed: object = None) -> None:
        text, target = self._target.text().strip(), self.target
        problem = notice = ""
        if not self.annotators and self._people:
            problem = self.tr("Choose at least one annotator.")
        elif not self._people and not self.format.several:
            problem = self.tr("Nobody has worked on these articles yet, and this format holds somebody's work.")
        elif not text or target.is_dir():
            problem = self.tr("Name a file to write to.")
        elif not target.parent.is_dir():
            problem = self.tr("There is no such folder; choose another, or make it first.")
        elif target == self._project.path:
            problem = self.tr("This is the project itself; choose another name.")
        elif target.exists():
            notice = self.tr("This file is there already; it is replaced once the new one is written and checked.")
        self._notice.setText(problem or notice)
        self.start_button.setEnabled(not problem)
