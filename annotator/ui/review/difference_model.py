"""The differences as a table: all are counted, those in view are read with the text around them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.services.review.differences import Context, DifferenceRow, Order
from annotator.ui.messages import isolated
from annotator.ui.review.labels import Dress
from annotator.ui.review.words import kind_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.agreement.pairing import Mark

PAGE: Final = 50
PAGES_KEPT: Final = 40
SHOWN_ROLE: Final = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_WORDS: Final = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
)


class Column(IntEnum):
    """The columns of the list."""

    KIND = 0
    CONTEXT = 1
    ANNOTATORS = 2
    ARTICLE = 3


ORDERS: Final = {
    Column.KIND: Order.KIND,
    Column.CONTEXT: Order.SURFACE,
    Column.ANNOTATORS: Order.PAIR,
    Column.ARTICLE: Order.ARTICLE,
}


class Listed(Protocol):
    """Differences that can be listed: counted, and read by their places in the list."""

    def __len__(self) -> int:
        """Return how many there are."""

    def row(self, number: int) -> DifferenceRow:
        """Return one of them."""

    def contexts(self, numbers: Iterable[int]) -> list[Context]:
        """Return the text around each of some of them."""


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A row with the text around it, and how its labels and annotators are called."""

    row: DifferenceRow
    context: Context
    dress: Dress

    def side(self, which: int) -> tuple[str, tuple[Mark, ...]]:
        """Return the annotator's name and the spans of the first (0) or the second (1) side."""
        difference = self.row.difference
        if which:
            return self.dress.name(self.row.second), difference.second
        return self.dress.name(self.row.first), difference.first


class DifferenceModel(QAbstractTableModel):
    """Rows of differences; ``SHOWN_ROLE`` gives a ShownDifference."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dress = Dress()
        self._pages: OrderedDict[int, Sequence[Context]] = OrderedDict()
        self.differences: Listed | None = None

    def show_differences(self, differences: Listed | None) -> None:
        """Show these, or nothing."""
        self.beginResetModel()
        self.differences = differences
        self._pages.clear()
        self.endResetModel()

    def set_dress(self, dress: Dress) -> None:
        """Show labels and names another way."""
        self._dress = dress
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row_at(self, number: int) -> DifferenceRow | None:
        """Return a difference by its place in the list, without its text."""
        if self.differences is None or not 0 <= number < len(self.differences):
            return None
        return self.differences.row(number)

    def shown(self, number: int) -> ShownDifference | None:
        """Return a difference by its place in the list; the text around it is read if need be."""
        row = self.row_at(number)
        if row is None or self.differences is None:
            return None
        page, offset = divmod(number, PAGE)
        contexts = self._pages.get(page)
        if contexts is None:
            contexts = self.differences.contexts(range(page * PAGE, min((page + 1) * PAGE, len(self.differences))))
            self._pages[page] = contexts
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return ShownDifference(row, contexts[offset], self._dress)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.differences is None else len(self.differences)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == SHOWN_ROLE:
            return self.shown(index.row())
        column = Column(index.column())
        if role not in _WORDS or (role == Qt.ItemDataRole.ToolTipRole and column is Column.CONTEXT):
            return None
        row = self.row_at(index.row())
        return self._words(row, index.row(), column) if row is not None else None

    def _words(self, row: DifferenceRow, number: int, column: Column) -> str:
        if column is Column.KIND:
            return kind_text(row.kind, row.difference.cause)
        if column is Column.CONTEXT:
            shown = self.shown(number)
            return shown.context.text if shown else ""
        if column is Column.ARTICLE:
            return row.info.title
        return "\n".join(self._side(row, which) for which in (0, 1))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        return {
            Column.KIND: self.tr("Difference"),
            Column.CONTEXT: self.tr("In the text"),
            Column.ANNOTATORS: self.tr("Line above and line below"),
            Column.ARTICLE: self.tr("Article"),
        }[Column(section)]

    def _side(self, row: DifferenceRow, which: int) -> str:
        name, marks = ShownDifference(row, Context(0, ""), self._dress).side(which)
        return side_text(name, marks, self._dress)


def side_text(name: str, marks: Sequence[Mark], dress: Dress) -> str:
    """Return what an annotator has at a place, in words: the labels, or that there is no span."""
    from PySide6.QtCore import QCoreApplication

    labels = list(dict.fromkeys(mark.label for mark in marks))
    what = ", ".join(isolated(dress.title(label)) for label in labels)
    if not labels:
        what = QCoreApplication.translate("DifferenceModel", "no span")
    elif len(marks) > 1:
        what = QCoreApplication.translate("DifferenceModel", "{label}, {count} spans").format(
            label=what, count=len(marks)
        )
    return QCoreApplication.translate("DifferenceModel", "{name}: {what}").format(name=isolated(name), what=what)
