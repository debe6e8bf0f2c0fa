"""The examples of a label: sentences with the labelled stretch in brackets, to label so or not to label so."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.domain.labels import Example
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.title_delegate import TitleDelegate


class ExamplesTable(QWidget):
    """Edits examples in their order. Their language follows from their letters."""

    edited = Signal(object)
    """The examples, as a label has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples: tuple[Example, ...] = ()
        self._hint = sentence(self, "quiet")
        self.table = QTableWidget(0, 2, self)
        self.table.setShowGrid(False)
        self.table.setItemDelegateForColumn(1, TitleDelegate(self.table))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.add = QPushButton(self)
        self.remove = QPushButton(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.table)
        self.add.clicked.connect(self.add_example)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.itemChanged.connect(self._changed)

    def show_examples(self, examples: tuple[Example, ...]) -> None:
        """Show examples without telling of them."""
        if examples == self._examples and self.table.rowCount() == len(examples):
            return
        self._examples = examples
        blocked = self.table.blockSignals(True)
        self.table.setRowCount(len(examples))
        for row, example in enumerate(examples):
            right = QTableWidgetItem()
            right.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            right.setCheckState(Qt.CheckState.Checked if example.right else Qt.CheckState.Unchecked)
            self.table.setItem(row, 0, right)
            self.table.setItem(row, 1, QTableWidgetItem(example.text))
        self.table.blockSignals(blocked)
        self.remove.setEnabled(bool(examples))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._hint.setText(
            self.tr("Put the stretch in [brackets]. Tick what is labelled so; leave open what is not labelled so.")
        )
        self.table.setHorizontalHeaderLabels([self.tr("Right"), self.tr("Sentence")])
        self.table.setAccessibleName(self.tr("Examples"))
        self.add.setText(self.tr("&Add"))
        self.remove.setText(self.tr("Remo&ve"))

    def add_example(self) -> None:
        """Add an example to be written."""
        text = self.tr("A sentence with its [stretch].")
        self._tell((*self._examples, Example(language=_language(text, ""), text=text)))
        row = len(self._examples) - 1
        self.table.setCurrentCell(row, 1)
        self.table.setFocus()
        item = self.table.item(row, 1)
        if item is not None:
            self.table.editItem(item)

    def remove_chosen(self) -> None:
        """Remove the example of the current row, or the last one."""
        row = self.table.currentRow() if self.table.currentRow() >= 0 else len(self._examples) - 1
        self._tell(tuple(example for number, example in enumerate(self._examples) if number != row))

    def _changed(self, item: QTableWidgetItem) -> None:
        row = item.row()
        old = self._examples[row]
        if item.column() == 0:
            new = replace(old, right=item.checkState() == Qt.CheckState.Checked)
        else:
            new = replace(old, text=item.text(), language=_language(item.text(), old.language))
        self._examples = (*self._examples[:row], new, *self._examples[row + 1 :])
        self.edited.emit(self._examples)

    def _tell(self, examples: tuple[Example, ...]) -> None:
        self.show_examples(examples)
        self.edited.emit(examples)


def _language(text: str, otherwise: str) -> str:
    arabic = paragraph_direction(text) is Direction.RIGHT_TO_LEFT
    if otherwise and (otherwise == "ar") == arabic:
        return otherwise
    return "ar" if arabic else "en"
