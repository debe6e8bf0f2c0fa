"""The places for a label in a list to tick: a heading for each article, where there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.domain.occurrences import Occurrence, Standing
from annotator.ui.context_delegate import CONTEXT_ROLE, in_context
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from annotator.services.everywhere import ArticlePlaces, Chosen

    Index = QModelIndex | QPersistentModelIndex


class Wish(Enum):
    """What is to become of a place."""

    LABEL = "label"
    LEAVE = "leave"
    NEVER = "never"


@dataclass(slots=True, eq=False)
class _Row:
    """A place in an article, or with no place the article's heading, with the rows below it."""

    article: ArticlePlaces
    place: Occurrence | None = None
    wish: Wish = Wish.LEAVE
    was_never: bool = False
    below: tuple[_Row, ...] = ()


class OccurrenceModel(QAbstractListModel):
    """At first the places that stand free are ticked; those left out for good are shown only when asked for."""

    def __init__(self, found: Sequence[ArticlePlaces], parent: QObject) -> None:
        super().__init__(parent)
        self._articles = [_Row(article, below=_rows_of(article)) for article in found]
        self._headings = len(self._articles) > 1
        self._with_never = False
        self.remark_of: Callable[[Occurrence], str] = lambda _place: ""
        self.never_text = ""
        self.colour = "#808080"
        self._rows = self._shown()

    # What was chosen

    def chosen(self) -> tuple[Chosen, ...]:
        """Return the places that are ticked."""
        return self._with(lambda row: row.wish is Wish.LABEL)

    def never_here(self) -> tuple[Chosen, ...]:
        """Return the places that are left out for good from now on."""
        return self._with(lambda row: row.wish is Wish.NEVER and not row.was_never)

    def again(self) -> tuple[Chosen, ...]:
        """Return the places that were left out for good, and are not any more."""
        return self._with(lambda row: row.wish is not Wish.NEVER and row.was_never)

    def count(self) -> int:
        """Return how many places there are, those left out for good counted only when they are shown."""
        return sum(row.place is not None for row in self._rows)

    def hidden(self) -> int:
        """Return how many places were left out for good before."""
        return sum(row.was_never for article in self._articles for row in article.below)

    def show_never(self, on: bool) -> None:
        """Show the places that were left out for good as well, or hide them."""
        self.beginResetModel()
        self._with_never = on
        self._rows = self._shown()
        self.endResetModel()

    def tick_all(self, on: bool) -> None:
        """Tick every place that is shown, or none."""
        for row in self._rows:
            if row.place is not None and row.wish is not Wish.NEVER:
                row.wish = Wish.LABEL if on else Wish.LEAVE
        self._tell()

    def turn_never(self, indexes: Sequence[Index]) -> None:
        """Leave these places out for good; if all of them are already, take them in again."""
        rows = [row for index in indexes for row in (self._rows[index.row()].below or (self._rows[index.row()],))]
        places = [row for row in rows if row.place is not None]
        back = all(row.wish is Wish.NEVER for row in places)
        for row in places:
            row.wish = Wish.LEAVE if back else Wish.NEVER
        self._tell()

    # What the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _ticked(row)
        return self._heading(row, role) if row.place is None else self._place(row, row.place, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        wish = Wish.LABEL if Qt.CheckState(value) == Qt.CheckState.Checked else Wish.LEAVE
        for item in row.below or (row,):
            if row.place is not None or item.wish is not Wish.NEVER:
                item.wish = wish
        self._tell()
        return True

    def _heading(self, row: _Row, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{isolated(row.article.title)} · {QLocale().toString(len(row.below))}"
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _place(self, row: _Row, place: Occurrence, role: int) -> Any:
        if role in {CONTEXT_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            remark = self.never_text if row.wish is Wish.NEVER else self.remark_of(place)
            shown = in_context(row.article.text, place.start, place.end, remark=remark, colour=self.colour)
            return shown if role == CONTEXT_ROLE else " ".join(part for part in (shown.text, remark) if part)
        return None

    def _with(self, wanted: Callable[[_Row], bool]) -> tuple[Chosen, ...]:
        return tuple(
            (row.article.article, row.place.start, row.place.end)
            for article in self._articles
            for row in article.below
            if row.place is not None and wanted(row)
        )

    def _shown(self) -> list[_Row]:
        shown: list[_Row] = []
        for article in self._articles:
            below = tuple(row for row in article.below if self._with_never or not row.was_never)
            if below and self._headings:
                shown.append(_Row(article.article, below=below))
            shown.extend(below)
        return shown

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])


def _rows_of(article: ArticlePlaces) -> tuple[_Row, ...]:
    rows = [
        _Row(article, place, Wish.LABEL if place.standing is Standing.FREE else Wish.LEAVE) for place in article.places
    ]
    rows += [_Row(article, place, Wish.NEVER, was_never=True) for place in article.never]
    return tuple(sorted(rows, key=lambda row: row.place.start if row.place else 0))


def _ticked(row: _Row) -> Qt.CheckState:
    items = [item for item in row.below or (row,) if item.wish is not Wish.NEVER]
    ticked = sum(item.wish is Wish.LABEL for item in items)
    if not ticked:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if ticked == len(items) else Qt.CheckState.PartiallyChecked
