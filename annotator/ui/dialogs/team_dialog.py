"""The annotators and the rounds of a project: what is done here is stored at once, and each step can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import RoundKind
from annotator.services.people import Add, AddRound, EditRound, People, Rename, Withdraw
from annotator.ui.dialogs.dialog import GAP, Dialog, rule, sentence
from annotator.ui.messages import error_text, round_kind_text

if TYPE_CHECKING:
    from annotator.domain.changes import Change
    from annotator.domain.roster import Annotator, Round
    from annotator.services.people import Step
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 560, 460
Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole


class TeamDialog(Dialog):
    """Two pages. Names are changed in their rows; ``changes`` holds what was stored, the last one last."""

    def __init__(self, project: ProjectFile, tasks: Tasks, by: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._by = by
        self._people = People(project.unit_of_work)
        self.changes: list[Change] = []
        self._heading = sentence(self, "heading")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("team")
        self.annotators = NamePage(self)
        self.rounds = NamePage(self, kinds=True)
        self._withdraw = QPushButton(self.annotators)
        self._withdraw.setAutoDefault(False)
        self.annotators.under.addWidget(self._withdraw)
        self.tabs.addTab(self.annotators, "")
        self.tabs.addTab(self.rounds, "")
        self._problem = sentence(self, "problem")
        for widget in (self._heading, self.tabs, self._problem):
            self.body.addWidget(widget, 1 if widget is self.tabs else 0)
        self._problem.hide()
        self._close = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._close.clicked.connect(self.reject)
        self.annotators.add.clicked.connect(self._add_annotator)
        self.annotators.name.returnPressed.connect(self._add_annotator)
        self.rounds.add.clicked.connect(self._add_round)
        self.rounds.name.returnPressed.connect(self._add_round)
        self._withdraw.clicked.connect(self._turn_withdrawn)
        self.annotators.tree.itemChanged.connect(self._renamed)
        self.rounds.tree.itemChanged.connect(self._round_renamed)
        self.annotators.tree.itemSelectionChanged.connect(self._show_chosen)
        self._waiting: list[Step] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._do_waiting)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.annotators.name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Annotators and rounds"))
        self._heading.setText(self.tr("Who works here, and in which rounds"))
        self.tabs.setTabText(0, self.tr("&Annotators"))
        self.tabs.setTabText(1, self.tr("&Rounds"))
        self._close.setText(self.tr("&Close"))
        self.annotators.words(self.tr("Annotators"), self.tr("&New annotator"), self.tr("Name of a new annotator"))
        self.annotators.tree.setHeaderLabels([self.tr("Name"), ""])
        self.rounds.words(self.tr("Rounds"), self.tr("&New round"), self.tr("Name of a new round"))
        self.rounds.tree.setHeaderLabels([self.tr("Name"), self.tr("Kind")])
        self._read()

    # What is shown

    def _read(self) -> None:
        team = self._people.team()
        chosen = self.annotators.chosen()
        with QSignalBlocker(self.annotators.tree), QSignalBlocker(self.rounds.tree):
            self.annotators.tree.clear()
            for person in team.annotators:
                self._show_annotator(person, chosen)
            self.rounds.tree.clear()
            for round_ in team.rounds:
                self._show_round(round_)
        self._show_chosen()

    def _show_annotator(self, person: Annotator, chosen: str) -> None:
        marks = [self.tr("gold")] if person.gold else [self.tr("withdrawn")] if person.withdrawn else []
        item = QTreeWidgetItem(self.annotators.tree, [person.name, *marks])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(0, _KEY, person.name)
        item.setData(1, _KEY, "gold" if person.gold else "withdrawn" if person.withdrawn else "")
        if person.name == chosen:
            self.annotators.tree.setCurrentItem(item)

    def _show_round(self, round_: Round) -> None:
        item = QTreeWidgetItem(self.rounds.tree, [round_.name])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(0, _KEY, round_.name)
        box = kind_box(self.rounds.tree, round_.kind)
        box.setProperty("round", round_.name)
        box.setAccessibleName(self.tr("Kind of the round {name}").format(name=round_.name))
        box.activated.connect(self._kind_chosen)
        self.rounds.tree.setItemWidget(item, 1, box)

    def _show_chosen(self) -> None:
        item = self.annotators.tree.currentItem()
        mark = item.data(1, _KEY) if item is not None else ""
        self._withdraw.setEnabled(item is not None and mark != "gold")
        self._withdraw.setText(self.tr("&Take back") if mark == "withdrawn" else self.tr("&Withdraw"))

    # What is done

    def _do(self, step: Step) -> bool:
        people, by = self._people, self._by
        try:
            (change,) = self._tasks.write(lambda: people.do(step, by=by))
        except AnnotatorError as problem:
            self._problem.setText(error_text(problem))
            self._problem.show()
            self._read()
            return False
        self._problem.hide()
        if change:
            self.changes.append(change)
        self._read()
        return True

    def _add_annotator(self) -> None:
        name = self.annotators.name.text().strip()
        if name and self._do(Add(name)):
            self.annotators.name.clear()

    def _add_round(self) -> None:
        name = self.rounds.name.text().strip()
        if name and self._do(AddRound(name, RoundKind(self.rounds.kind.currentData()))):
            self.rounds.name.clear()

    def _turn_withdrawn(self) -> None:
        item = self.annotators.tree.currentItem()
        if item is not None:
            self._do(Withdraw(item.data(0, _KEY), withdrawn=item.data(1, _KEY) != "withdrawn"))

    def _renamed(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.text(0) != item.data(0, _KEY):
            self._do_soon(Rename(item.data(0, _KEY), item.text(0)))

    def _round_renamed(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.text(0) != item.data(0, _KEY):
            box = self.rounds.tree.itemWidget(item, 1)
            kind = RoundKind(box.currentData()) if isinstance(box, QComboBox) else RoundKind.WORK
            self._do_soon(EditRound(item.data(0, _KEY), item.text(0), kind))

    def _kind_chosen(self, _index: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            name = str(box.property("round"))
            self._do_soon(EditRound(name, name, RoundKind(box.currentData())))

    def _do_soon(self, step: Step) -> None:
        """Do something once the row that asked for it is at rest: the rows are made anew."""
        self._waiting.append(step)
        self._soon.start()

    def _do_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for step in waiting:
            self._do(step)

    def done(self, result: int) -> None:
        """Close, once everything is stored."""
        self._soon.stop()
        self._do_waiting()
        super().done(result)


class Fixed(QStyledItemDelegate):
    """Cells that cannot be written in."""

    def createEditor(self, _parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        return None  # type: ignore[return-value]  # Qt's way of saying that there is none


class NamePage(QWidget):
    """Names in rows, and a field for one more; with ``kinds``, its kind beside it."""

    def __init__(self, parent: QWidget, *, kinds: bool = False) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setColumnCount(2)
        self.tree.setItemDelegateForColumn(1, Fixed(self))
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self._label = QLabel(self)
        self.name = QLineEdit(self)
        self._label.setBuddy(self.name)
        self.kind = kind_box(self, RoundKind.WORK)
        self.kind.setVisible(kinds)
        self.add = QPushButton(self)
        self.add.setAutoDefault(False)
        self.ends = QHBoxLayout()
        self.ends.setSpacing(8)
        for widget in (self._label, self.name, self.kind, self.add):
            self.ends.addWidget(widget, 1 if widget is self.name else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        self._hint = sentence(self, "quiet")
        self.under = QHBoxLayout()
        self.under.addWidget(self._hint, 1)
        column.addWidget(self.tree, 1)
        column.addLayout(self.under)
        column.addWidget(rule(self))
        column.addLayout(self.ends)

    def words(self, title: str, label: str, name: str) -> None:
        """Set the texts in the interface language."""
        self.tree.setAccessibleName(title)
        self._label.setText(label)
        self.name.setAccessibleName(name)
        self.add.setText(self.tr("A&dd"))
        self._hint.setText(self.tr("F2 or a double click changes a name."))
        self.kind.setAccessibleName(self.tr("Kind of the new round"))
        for number in range(self.kind.count()):
            self.kind.setItemText(number, round_kind_text(RoundKind(self.kind.itemData(number))))

    def chosen(self) -> str:
        """Return the name in the current row, "" where there is none."""
        item = self.tree.currentItem()
        return str(item.data(0, _KEY)) if item is not None else ""


def kind_box(parent: QWidget, kind: RoundKind) -> QComboBox:
    """Return a box with all kinds of rounds, this one chosen."""
    box = QComboBox(parent)
    for item in RoundKind:
        box.addItem(round_kind_text(item), item.value)
    box.setCurrentIndex(box.findData(kind.value))
    return box
