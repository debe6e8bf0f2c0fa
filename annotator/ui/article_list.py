"""The panel with the project's articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.article_model import ArticleModel, Column
from annotator.ui.icons import state_icon
from annotator.ui.search_line import SearchLine
from annotator.ui.title_delegate import TitleDelegate

if TYPE_CHECKING:
    from annotator.services.articles import Articles

FILTER_DELAY_MS = 150
WIDTH = 370
"""Width to begin with, in pixels."""


class ArticleList(QWidget):
    """A filter box over a table of articles; choosing a row asks for the article."""

    article_chosen = Signal(str)
    menu_requested = Signal(object)
    """(ids of the selected articles, global position)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ArticleModel(state_icon, self)
        self._filter = SearchLine(self)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._table = self._made_table()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(FILTER_DELAY_MS)
        self._delay.timeout.connect(self._apply_filter)
        self._filter.textChanged.connect(self._filter_typed)
        self.model.modelReset.connect(self._show_state)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._filter)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self._table)
        self._project_is_empty = True
        self.retranslate()

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setItemDelegateForColumn(Column.TITLE, TitleDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(32)
        # Only the rows in view are measured, however many there are.
        header.setResizeContentsPrecision(0)
        for column in (Column.STATE, Column.LANGUAGE, Column.SPANS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._ask_menu)
        table.clicked.connect(self._chosen)
        table.activated.connect(self._chosen)
        return table

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def show_project(self, articles: Articles | None, annotator: str = "", round_: str = "") -> None:
        """Show a project's articles as one annotator sees them; None shows none."""
        self._project_is_empty = articles is None or articles.count() == 0
        self.model.show(articles, annotator, round_)

    def mark_current(self, row: int) -> None:
        """Select the row of the article that is open, without opening it again."""
        index = self.model.index(row, Column.TITLE)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._table.selectionModel().setCurrentIndex(index, flags)
        self._table.scrollTo(index)

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected articles, in the list's order."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [row.id for row in map(self.model.row_at, rows) if row is not None]

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._filter.setPlaceholderText(self.tr("Filter by title…"))
        self._filter.setAccessibleName(self.tr("Filter articles"))
        self._table.setAccessibleName(self.tr("Articles"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self._table)
            return
        if self._project_is_empty:
            self._empty.setText(self.tr("No articles yet. Drop files or folders here, or choose Project → Import."))
        else:
            self._empty.setText(self.tr("No title fits the filter."))
        self._stack.setCurrentWidget(self._empty)

    def _filter_typed(self, _text: str) -> None:
        self._delay.start()

    def _apply_filter(self) -> None:
        self.model.set_text(self._filter.text().strip())

    def _chosen(self, index: QModelIndex) -> None:
        selected = self._table.selectionModel().selectedRows()
        row = self.model.row_at(index.row())
        if row is not None and len(selected) <= 1:
            self.article_chosen.emit(row.id)

    def _ask_menu(self, place: QPoint) -> None:
        ids = self.selected_ids()
        if ids:
            self.menu_requested.emit((ids, self._table.viewport().mapToGlobal(place)))
