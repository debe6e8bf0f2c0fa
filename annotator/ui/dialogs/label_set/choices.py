"""The values of a choice attribute: what files call them, and their titles in both languages."""

from __future__ import annotations

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

from annotator.domain.labels import Choice
from annotator.ui.dialogs.label_set.draft import with_text
from annotator.ui.messages import language_text
from annotator.ui.title_delegate import TitleDelegate

_LANGUAGES = ("en", "ar")


class ChoicesTable(QWidget):
    """Edits values in their order. One that is stored keeps its name in files: spans hold it."""

    edited = Signal(object)
    """The choices, as an attribute has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._kept: set[str] = set()
        self.table = QTableWidget(0, 3, self)
        self.table.setShowGrid(False)
        self.table.setItemDelegate(TitleDelegate(self.table))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(220)
        self.add, self.remove = QPushButton(self), QPushButton(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.table)
        self.add.clicked.connect(self.add_choice)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.itemChanged.connect(self._changed)
        self.table.currentCellChanged.connect(self._show_buttons)

    def show_choices(self, choices: tuple[Choice, ...], kept: set[str]) -> None:
        """Show choices without telling of them; ``kept`` are the values that are stored."""
        self._kept = kept
        if choices != self._choices or self.table.rowCount() != len(choices):
            self._choices = choices
            blocked = self.table.blockSignals(True)
            self.table.setRowCount(len(choices))
            for row, choice in enumerate(choices):
                texts = (choice.value, *(dict(choice.title).get(language, "") for language in _LANGUAGES))
                for column, text in enumerate(texts):
                    item = QTableWidgetItem(text)
                    if column == 0 and choice.value in kept:
                        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                    self.table.setItem(row, column, item)
            self.table.blockSignals(blocked)
        self._show_buttons()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        titles = [language_text(language) for language in _LANGUAGES]
        self.table.setHorizontalHeaderLabels([self.tr("In files"), *titles])
        self.table.setAccessibleName(self.tr("Values"))
        self.add.setText(self.tr("A&dd a value"))
        self.remove.setText(self.tr("Re&move the value"))

    def add_choice(self) -> None:
        """Add a value to be named."""
        taken = {choice.value for choice in self._choices}
        value = next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)
        added = Choice(value=value, title=tuple((language, value) for language in _LANGUAGES))
        self._tell((*self._choices, added))
        self.table.setCurrentCell(len(self._choices) - 1, 0)
        self.table.setFocus()
        item = self.table.item(len(self._choices) - 1, 0)
        if item is not None:
            self.table.editItem(item)

    def remove_chosen(self) -> None:
        """Remove the value of the current row, if it was never stored."""
        row = self.table.currentRow()
        self._tell(tuple(choice for number, choice in enumerate(self._choices) if number != row))

    def _changed(self, item: QTableWidgetItem) -> None:
        row, column, text = item.row(), item.column(), item.text().strip()
        old = self._choices[row]
        if column == 0:
            others = {choice.value for number, choice in enumerate(self._choices) if number != row}
            new = old if not text or text in others else Choice(value=text, title=old.title)
        else:
            new = Choice(value=old.value, title=with_text(old.title, _LANGUAGES[column - 1], text))
        choices = (*self._choices[:row], new, *self._choices[row + 1 :])
        if new == old:
            # Shown again as it was: an empty name, or one that another has, is not taken.
            self._choices = ()
        self._tell(choices)

    def _tell(self, choices: tuple[Choice, ...]) -> None:
        self.show_choices(choices, self._kept)
        self.edited.emit(choices)

    def _show_buttons(self, *_cells: int) -> None:
        row = self.table.currentRow()
        self.remove.setEnabled(0 <= row < len(self._choices) and self._choices[row].value not in self._kept)
