"""The articles of a project as a table model: pages of rows are read when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.assignments import AssignmentState
from annotator.ui.messages import state_text

if TYPE_CHECKING:
    from annotator.domain.listing import ArticleRow
    from annotator.services.articles import Articles

PAGE = 200
"""Rows read at a time."""
PAGES_KEPT = 50
FLAG = "⚑"
"""Stands before the title of an article whose annotator is unsure."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the list."""

    STATE = 0
    TITLE = 1
    LANGUAGE = 2
    SPANS = 3


class ArticleModel(QAbstractTableModel):
    """Rows as one annotator sees them; ``Qt.UserRole`` gives the ArticleRow."""

    def __init__(self, icon: Callable[[AssignmentState], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._articles: Articles | None = None
        self._annotator = ""
        self._round = ""
        self._text = ""
        self._count = 0
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()

    def show(self, articles: Articles | None, annotator: str = "", round_: str = "") -> None:
        """Show a project's articles as an annotator sees them in a round; None shows nothing."""
        self._articles, self._annotator, self._round = articles, annotator, round_
        self.reload()

    def set_text(self, text: str) -> None:
        """Show only articles whose title or id holds the text."""
        self._text = text
        self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self._articles.count(self._text) if self._articles else 0
        self.endResetModel()

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
        if self._articles is None or not 0 <= row < self._count:
            return None
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._articles.rows(
                annotator=self._annotator, round_=self._round, offset=number * PAGE, limit=PAGE, text=self._text
            )
            self._pages[number] = page
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[offset] if offset < len(page) else None

    def find(self, article: str) -> int:
        """Return the row of an article, or -1."""
        return self._articles.row_of(article, self._text) if self._articles else -1

    def next_unfinished(self, after: str) -> int:
        """Return the next row after an article (id) that is not done or set aside, going round once; -1 if none is."""
        if self._articles is None:
            return -1
        found = self._articles.next_unfinished(
            annotator=self._annotator, round_=self._round, after=after, text=self._text
        )
        return self.find(found) if found else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            told = role == Qt.ItemDataRole.ToolTipRole and column == Column.TITLE and row.flag
            return f"{row.title}\n{FLAG} {row.flag}" if told else self._shown(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.STATE:
            return self._icon(row.state)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.SPANS:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.STATE: self.tr("State"),
            Column.TITLE: self.tr("Title"),
            Column.LANGUAGE: "",
            Column.SPANS: self.tr("Spans"),
        }[Column(section)]

    def _shown(self, row: ArticleRow, column: int) -> str:
        if column == Column.STATE:
            return state_text(row.state)
        if column == Column.TITLE:
            return f"{FLAG} {row.title}" if row.flag else row.title
        if column == Column.LANGUAGE:
            return row.language
        unopened = row.state is AssignmentState.UNOPENED
        return "–" if unopened and not row.spans else QLocale().toString(row.spans)
