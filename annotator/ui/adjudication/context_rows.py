"""A list of stretches of articles in their context, each with a tick where it is to be chosen from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.ui.context_delegate import CONTEXT_ROLE, in_context

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ContextRow:
    """A stretch ``[start, end)`` of a text; ``remark`` stands at the end of its line, ``colour`` lies behind it."""

    text: str
    start: int
    end: int
    remark: str
    colour: str
    value: object = None


class ContextRows(QAbstractListModel):
    """Rows for a view with a ``ContextDelegate``."""

    def __init__(self, parent: QObject, *, ticks: bool = False) -> None:
        super().__init__(parent)
        self._rows: list[ContextRow] = []
        self._ticks = ticks
        self._off: set[int] = set()

    def show_rows(self, rows: Sequence[ContextRow]) -> None:
        """Show these rows, all of them ticked."""
        self.beginResetModel()
        self._rows, self._off = list(rows), set()
        self.endResetModel()

    def ticked(self) -> list[ContextRow]:
        """Return the rows that are ticked."""
        return [row for number, row in enumerate(self._rows) if number not in self._off]

    def row(self, number: int) -> ContextRow | None:
        """Return a row by its number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._ticks else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks:
            return Qt.CheckState.Unchecked if index.row() in self._off else Qt.CheckState.Checked
        if role in {CONTEXT_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            shown = in_context(row.text, row.start, row.end, remark=row.remark, colour=row.colour)
            return shown if role == CONTEXT_ROLE else f"{shown.text} {row.remark}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._off.discard(index.row())
        else:
            self._off.add(index.row())
        self.dataChanged.emit(index, index, [role])
        return True
