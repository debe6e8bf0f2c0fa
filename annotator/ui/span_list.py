"""The panel with the open article's spans: their text, their label, a click goes there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QStackedLayout, QTableView, QVBoxLayout, QWidget

from annotator.domain.labels import LabelSet, local
from annotator.domain.spans import Span, reading_key
from annotator.ui.keys import digit_of
from annotator.ui.title_delegate import TitleDelegate

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

WIDTH = 280
"""Width to begin with, in pixels."""
LEAST = 32
"""Least width of a column, in pixels."""
SHOWN = 200
"""Longest surface shown in a row, in code points."""


class SpanModel(QAbstractTableModel):
    """Spans in reading order; ``Qt.UserRole`` gives the Span."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._by_id: dict[str, Span] | None = None
        self._titles: dict[str, tuple[str, QColor]] = {}

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Take the names and colours of labels."""
        self._titles = {
            label.id: (
                local(label.title, language, label.name),
                QColor(label.light if theme == "light" else label.dark),
            )
            for label in label_set.labels
        }
        if self._spans:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._spans) - 1, 1))

    def show(self, spans: Iterable[Span]) -> None:
        """Show an article's spans, given in reading order."""
        self.beginResetModel()
        self._spans = list(spans)
        self._by_id = None
        self.endResetModel()

    def change(self, removed: Iterable[Span], added: Iterable[Span]) -> None:
        """Take out and put in single spans; the rest stays where it is, however many there are."""
        for span in removed:
            row = self.row_of(span.id)
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._spans[row], self._known[span.id]
                self.endRemoveRows()
        for span in added:
            known = self._known
            row = bisect_right(self._spans, reading_key(span), key=reading_key)
            self.beginInsertRows(QModelIndex(), row, row)
            self._spans.insert(row, span)
            known[span.id] = span
            self.endInsertRows()

    def row_of(self, span: str) -> int:
        """Return the row of a span, or -1."""
        found = self._known.get(span)
        if found is None:
            return -1
        row = bisect_left(self._spans, reading_key(found), key=reading_key)
        while self._spans[row].id != span:
            row += 1
        return row

    @property
    def _known(self) -> dict[str, Span]:
        # Made when it is first asked for: an article with 10,000 spans opens without it.
        if self._by_id is None:
            self._by_id = {span.id: span for span in self._spans}
        return self._by_id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._spans)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._spans):
            return None
        span = self._spans[index.row()]
        title, colour = self._titles.get(span.label, (span.label, None))
        if role == Qt.ItemDataRole.UserRole:
            return span
        if role == Qt.ItemDataRole.DisplayRole:
            return title if index.column() else " ".join(span.surface[:SHOWN].split())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() and colour is not None:
            return colour
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{span.surface[:SHOWN]}\n{title} · {span.start}–{span.end}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Label", "column head") if section else self.tr("Text", "column head")


class SpanList(QWidget):
    """A table of spans that follows and leads the selection in the article."""

    span_chosen = Signal(str)
    relabel_wanted = Signal(object)
    """(ids of spans, digit of the label they are to get)."""
    remove_wanted = Signal(object)
    """Ids of spans."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SpanModel(self)
        self._table = self._made_table()
        self._empty = QLabel(self)
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack)
        self.setFocusProxy(self._table)
        self.retranslate()
        self._show_state()

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setItemDelegateForColumn(0, TitleDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.installEventFilter(self)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(LEAST)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        table.clicked.connect(self._clicked)
        table.activated.connect(self._chosen)
        return table

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Take the names and colours of labels; their column is as wide as the longest, the rest is the text's."""
        self.model.set_labels(label_set, language, theme)
        metrics = self._table.fontMetrics()
        names = [local(label.title, language, label.name) for label in label_set.labels]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        self._table.setColumnWidth(1, min(widest, metrics.averageCharWidth() * 16) + 24)

    def show_spans(self, spans: Iterable[Span]) -> None:
        """Show an article's spans."""
        self.model.show(spans)
        self._show_state()

    def change(self, removed: Iterable[Span], added: Iterable[Span]) -> None:
        """Follow a change of single spans."""
        self.model.change(removed, added)
        self._show_state()

    def mark(self, span: str | None) -> None:
        """Select the row of the span selected in the article."""
        row = self.model.row_of(span) if span else -1
        if row < 0:
            self._table.clearSelection()
            return
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._table.selectionModel().setCurrentIndex(index, flags)
        self._table.scrollTo(index)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._table.setAccessibleName(self.tr("Spans of this article"))
        self._empty.setText(self.tr("No spans yet. Select words in the article and press the key of a label."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Take a digit or Delete for all rows that are selected."""
        spans, digit = self.selected(), digit_of(event)
        if not spans:
            return False
        if digit is not None:
            self.relabel_wanted.emit((spans, digit))
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(spans)
        else:
            return False
        return True

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the spans whose rows are selected, in reading order."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        found = (self.model.data(self.model.index(row, 0), Qt.ItemDataRole.UserRole) for row in rows)
        return tuple(span.id for span in found if isinstance(span, Span))

    def _show_state(self) -> None:
        self._stack.setCurrentWidget(self._table if self.model.rowCount() else self._empty)

    def _clicked(self, index: QModelIndex) -> None:
        if len(self._table.selectionModel().selectedRows()) == 1:
            self._chosen(index)

    def _chosen(self, index: QModelIndex) -> None:
        span = self.model.data(index, Qt.ItemDataRole.UserRole)
        if isinstance(span, Span):
            self.span_chosen.emit(span.id)
