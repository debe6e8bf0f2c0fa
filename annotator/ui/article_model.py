"""The articles of a project as a table model: the order of all is read once, rows when they come into view.

What is shown stays as it was read until it is asked for anew: an article that is done does not vanish from a list of
open ones under the reader's hands.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import IntEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.domain.assignments import AssignmentState
from annotator.domain.listing import ArticleView, SortKey
from annotator.ui.messages import day_text, state_text

if TYPE_CHECKING:
    from annotator.domain.listing import ArticleRow
    from annotator.services.articles import Articles
    from annotator.ui.tasks import Job, Tasks

PAGE = 200
"""Rows read at a time, and shown before the order of all is known."""
PAGES_KEPT = 50
FLAG = "⚑"
"""Stands before the title of an article whose annotator is unsure."""

# Looked up once: in Python each of Qt's enumerations costs as much as drawing a word.
_DISPLAY: Final = Qt.ItemDataRole.DisplayRole
_TOOL_TIP: Final = Qt.ItemDataRole.ToolTipRole
_ROW: Final = Qt.ItemDataRole.UserRole
_MARK: Final = Qt.ItemDataRole.DecorationRole
_ALIGNMENT: Final = Qt.ItemDataRole.TextAlignmentRole
_WORDS: Final = frozenset((_DISPLAY, _TOOL_TIP, Qt.ItemDataRole.AccessibleTextRole))
_ROLES: Final = _WORDS | {_ROW, _MARK, _ALIGNMENT}
_NUMBERS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
Index = QModelIndex | QPersistentModelIndex
_PLAIN: Final = ArticleView()


class Column(IntEnum):
    """The columns of the list."""

    STATE = 0
    TITLE = 1
    LANGUAGE = 2
    SPANS = 3
    PUBLISHED = 4
    SOURCE = 5
    FLAG = 6


SORT_KEYS: Final = {
    Column.STATE: SortKey.STATE,
    Column.TITLE: SortKey.TITLE,
    Column.LANGUAGE: SortKey.LANGUAGE,
    Column.SPANS: SortKey.SPANS,
    Column.FLAG: SortKey.FLAG,
    Column.PUBLISHED: SortKey.PUBLISHED,
    Column.SOURCE: SortKey.SOURCE,
}


class ArticleModel(QAbstractTableModel):
    """Rows as one annotator sees them; ``Qt.UserRole`` gives the ArticleRow."""

    ordered = Signal()
    """The order of everything that is to be shown is known; rows may have other numbers than before."""

    def __init__(self, icon: Callable[[AssignmentState], Any], tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tasks = tasks
        self._articles: Articles | None = None
        self._annotator = ""
        self._round = ""
        self.view = _PLAIN
        self._order: array[int] = array("q")
        self._order_of = _PLAIN
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._job: Job | None = None
        self._dropped: list[Job] = []
        self.compact = False
        """Whether there is no room for the names of states: the mark alone says it."""

    # What is shown

    def show(self, articles: Articles | None, annotator: str = "", round_: str = "") -> None:
        """Show a project's articles as an annotator sees them in a round; None shows nothing."""
        self.stop()
        self._articles, self._annotator, self._round = articles, annotator, round_
        first: array[int] = array("q")
        if articles is not None and self.view == _PLAIN:
            # The first rows are on the screen before all of them are known.
            first = articles.order(self.view, annotator=annotator, round_=round_, limit=PAGE)
        self._take(first, self.view)
        if articles is not None and (self.view != _PLAIN or len(first) == PAGE):
            self._read()

    def set_view(self, view: ArticleView) -> None:
        """Show other articles, or in another order; what is shown stays until they are read."""
        if view != self.view:
            self.view = view
            if self._articles is not None:
                self._read()

    def reload(self) -> None:
        """Read what the rows say anew, in the order they stand in."""
        self._pages.clear()
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def set_compact(self, compact: bool) -> None:
        """Name states, or show their marks alone."""
        if compact != self.compact:
            self.compact = compact
            if self._order:
                self.dataChanged.emit(self.index(0, Column.STATE), self.index(len(self._order) - 1, Column.STATE))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.STATE, Column.STATE)

    def stop(self) -> None:
        """Stop reading; nothing reads the project's file afterwards."""
        self._drop()
        for job in self._dropped:
            job.wait()
        self._dropped = []

    def _drop(self) -> None:
        """Let go of what is being read, without waiting for its end."""
        self._dropped = [job for job in self._dropped if not job.ended]
        if self._job is not None:
            self._job.finished.disconnect(self._read_all)
            self._job.cancel()
            self._dropped.append(self._job)
            self._job = None

    @property
    def reading(self) -> bool:
        """Whether the order is still being read."""
        return self._job is not None

    def _read(self) -> None:
        self._drop()
        articles, view, annotator, round_ = self._articles, self.view, self._annotator, self._round
        assert articles is not None  # noqa: S101 - asked by the callers
        self._job = self._tasks.start_reading(
            lambda _report, cancelled: (
                articles.order(view, annotator=annotator, round_=round_, cancelled=cancelled),
                view,
            )
        )
        self._job.finished.connect(self._read_all)

    def _read_all(self, found: tuple[array[int], ArticleView]) -> None:
        self._job = None
        order, view = found
        known = len(self._order)
        if view == self._order_of and known and order[:known] == self._order and len(order) > known:
            self.beginInsertRows(QModelIndex(), known, len(order) - 1)
            self._order = order
            self._pages.pop(known // PAGE, None)
            self.endInsertRows()
            self.ordered.emit()
        else:
            self._take(order, view)

    def _take(self, order: array[int], view: ArticleView) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._order, self._order_of = order, view
        self.endResetModel()
        self.ordered.emit()

    # Rows

    def set_work(self, row: int, state: AssignmentState, spans: int, flag: str) -> None:
        """Show another state, number of spans and flag in a row, without reading it anew."""
        found = self.row_at(row)
        if found is None or (found.state, found.spans, found.flag) == (state, spans, flag):
            return
        number, offset = divmod(row, PAGE)
        self._pages[number][offset] = replace(found, state=state, spans=spans, flag=flag)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def row_at(self, row: int) -> ArticleRow | None:
        """Return a row, reading its page if need be."""
        if self._articles is None or not 0 <= row < len(self._order):
            return None
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            wanted = self._order[number * PAGE : (number + 1) * PAGE]
            page = self._articles.rows(wanted, annotator=self._annotator, round_=self._round)
            self._pages[number] = page
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[offset] if offset < len(page) else None

    def names(self, rows: Iterable[int]) -> list[tuple[str, str]]:
        """Return the (id, title) of the articles in some rows."""
        return self._articles.names([self._order[row] for row in rows]) if self._articles else []

    def find(self, article: str) -> int:
        """Return the row of an article, or -1 where it is not shown."""
        position = self._articles.position_of(article) if self._articles else -1
        return self._row_of(position) if position >= 0 else -1

    def next_unfinished(self, after: str) -> int:
        """Return the next row after an article (id) that is not done or set aside, going round once; -1 if none is."""
        if self._articles is None:
            return -1
        row = self.find(after) if after else -1
        others = chain(islice(self._order, row + 1, None), islice(self._order, max(row, 0)))
        position = self._articles.unfinished_in(others, annotator=self._annotator, round_=self._round)
        return self._row_of(position) if position >= 0 else -1

    def _row_of(self, position: int) -> int:
        if self._order_of.sort is SortKey.IMPORTED and not self._order_of.descending:
            row = bisect_left(self._order, position)
            return row if row < len(self._order) and self._order[row] == position else -1
        try:
            return self._order.index(position)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if role in _ROLES else None
        if row is None:
            return None
        column = index.column()
        if role in _WORDS:
            if role == _DISPLAY and column == Column.STATE and self.compact:
                return ""
            told = role == _TOOL_TIP and column == Column.TITLE and row.flag
            return f"{row.title}\n{FLAG} {row.flag}" if told else self._shown(row, column)
        if role == _ROW:
            return row
        if role == _MARK and column == Column.STATE:
            return self._icon(row.state)
        return _NUMBERS if role == _ALIGNMENT and column == Column.SPANS else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section not in SORT_KEYS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            unnamed = section == Column.LANGUAGE or (section == Column.STATE and self.compact)
            return "" if unnamed else self.column_name(Column(section))
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.column_name(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.SPANS:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        return None

    def column_name(self, column: Column) -> str:
        """Return what a column is called."""
        return {
            Column.STATE: self.tr("State"),
            Column.TITLE: self.tr("Title"),
            Column.LANGUAGE: self.tr("Language"),
            Column.SPANS: self.tr("Spans"),
            Column.FLAG: self.tr("Unsure"),
            Column.PUBLISHED: self.tr("Published"),
            Column.SOURCE: self.tr("Source"),
        }[column]

    def _shown(self, row: ArticleRow, column: int) -> str:
        return _SHOWN[Column(column)](row)


def _title(row: ArticleRow) -> str:
    return f"{FLAG} {row.title}" if row.flag else row.title


def _spans(row: ArticleRow) -> str:
    unopened = row.state is AssignmentState.UNOPENED
    return "–" if unopened and not row.spans else QLocale().toString(row.spans)


_SHOWN: Final[dict[Column, Callable[[ArticleRow], str]]] = {
    Column.STATE: lambda row: state_text(row.state),
    Column.TITLE: _title,
    Column.LANGUAGE: lambda row: row.language,
    Column.SPANS: _spans,
    Column.FLAG: lambda row: row.flag,
    Column.PUBLISHED: lambda row: day_text(row.published),
    Column.SOURCE: lambda row: row.source,
}
