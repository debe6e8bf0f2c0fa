"""The panel with the project's articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from annotator.domain.labels import LabelSet, local
from annotator.domain.listing import ArticleFilter, ArticleView, SortKey
from annotator.ui.article_columns import ArticleColumns, indicator
from annotator.ui.article_model import SORT_KEYS, ArticleModel, Column
from annotator.ui.article_table import ArticleTable
from annotator.ui.filter_panel import FilterPanel
from annotator.ui.icons import state_icon
from annotator.ui.search_line import SearchLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent

    from annotator.services.articles import Articles
    from annotator.ui.preferences import Preferences
    from annotator.ui.tasks import Job, Tasks

FILTER_DELAY_MS = 150
WIDTH = 370
"""Width to begin with, in pixels."""


class ArticleList(QWidget):
    """A filter box over a table of articles; choosing a row asks for the article."""

    article_chosen = Signal(str)
    menu_requested = Signal(object)
    """(numbers of the selected rows, place on the screen)."""
    counted = Signal()
    """How many articles the project has is known."""

    def __init__(self, tasks: Tasks, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._preferences = preferences
        self.model = ArticleModel(state_icon, tasks, self)
        self._filter = SearchLine(self)
        self._more = QToolButton(self)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.panel = FilterPanel(preferences, self)
        self._shown = QLabel(self)
        self._shown.setProperty("role", "quiet")
        self._shown.hide()
        self._empty = QLabel(self)
        self._empty.setProperty("role", "quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._table = ArticleTable(self.model, self)
        self._columns = ArticleColumns(self._table, self.model, preferences)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(FILTER_DELAY_MS)
        self._total = 0
        self._reading: Job | None = None
        self._connect()
        self._lay_out()
        self._sort(*self._kept_sort())
        self.retranslate()

    def _connect(self) -> None:
        self._delay.timeout.connect(self._apply_filter)
        self._filter.textChanged.connect(self._filter_changed)
        self.panel.changed.connect(self._filter_changed)
        self.panel.text_wanted.connect(self._filter.setText)
        self._more.clicked.connect(self.open_filters)
        self.model.ordered.connect(self._show_state)
        self._table.opening_wanted.connect(self._chosen)
        self._table.menu_wanted.connect(self._ask_menu)
        self._table.header.sort_wanted.connect(self._sort_by)
        self._table.header.menu_wanted.connect(self._header_menu)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._filter, 1)
        top.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(top)
        column.addWidget(self._shown)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self._table)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    # What is shown

    def show_project(
        self,
        articles: Articles | None,
        annotator: str = "",
        round_: str = "",
        project: Path | None = None,
        *,
        given: bool = False,
    ) -> None:
        """Show a project's articles as one annotator sees them; None shows none, and forgets the filter.

        Where they were ``given`` articles, these alone are shown to begin with.
        """
        self._stop_reading()
        if articles is None:
            self._filter.clear()
            self.panel.show_project(None)
            self._delay.stop()
            self.model.view = replace(self.model.view, filter=ArticleFilter())
        elif project is not None:
            self.panel.show_project(project, given=given)
            self._delay.stop()
            self.model.view = replace(self.model.view, filter=self.panel.filter())
        self.model.show(articles, annotator, round_)
        # Told exactly when everything is counted, which nothing waits for.
        self._total = self.model.rowCount()
        self._show_state()
        if articles is not None:
            self._reading = self._tasks.start_reading(
                lambda _report, _cancelled: (articles.count(), articles.languages())
            )
            self._reading.finished.connect(self._counted)

    def set_labels(self, label_set: LabelSet, language: str) -> None:
        """Offer the labels of a project in the filters, by their names in the interface language."""
        self.panel.offer_labels((label.id, local(label.title, language, label.name)) for label in label_set.labels)

    @property
    def total(self) -> int:
        """How many articles the project has, shown or not."""
        return self._total

    def stop(self) -> None:
        """Stop reading; nothing reads the project's file afterwards."""
        self._stop_reading()
        self.model.stop()
        self._columns.store()

    def _counted(self, found: tuple[int, list[str]]) -> None:
        self._reading = None
        self._total, languages = found
        self.panel.offer_languages(languages)
        self._show_state()
        self.counted.emit()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.finished.disconnect(self._counted)
            self._reading.wait()
            self._reading = None

    def mark_current(self, row: int) -> None:
        """Select the row of the article that is open, without opening it again; -1 where it is not shown."""
        if row < 0:
            self._table.clearSelection()
            return
        index = self.model.index(row, Column.TITLE)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._table.selectionModel().setCurrentIndex(index, flags)
        self._table.scrollTo(index)

    # Filters

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def open_filters(self) -> None:
        """Open the panel with everything else to filter by."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.panel.adjustSize()
        below = self._more.mapToGlobal(QPoint(0, self._more.height() + 2))
        start = self._filter.mapToGlobal(QPoint(self._filter.width() if mirrored else 0, 0)).x()
        free = self.screen().availableGeometry()
        left = start - self.panel.width() if mirrored else start
        left = max(free.left(), min(left, free.right() - self.panel.width()))
        self.panel.move(left, max(free.top(), min(below.y(), free.bottom() - self.panel.height())))
        self.panel.show()
        self.panel.setFocus(Qt.FocusReason.PopupFocusReason)
        self.panel.focusNextChild()

    def _filter_changed(self, _value: object = None) -> None:
        self.panel.text_is(self._filter.text().strip())
        self._delay.start()

    def _apply_filter(self) -> None:
        wanted = replace(self.panel.filter(), text=self._filter.text().strip())
        self.model.set_view(replace(self.model.view, filter=wanted))
        self._show_filtered()

    def _show_filtered(self) -> None:
        chosen = self.panel.filter()
        only_given = self.model.view.filter == ArticleFilter(assigned=True)
        several = (chosen.states, chosen.languages, chosen.labels, chosen.unsure, chosen.since or chosen.until)
        count = sum(map(bool, several))
        self._more.setText(
            self.tr("Filters ({count})").format(count=QLocale().toString(count)) if count else self.tr("Filters")
        )
        self._shown.setVisible(bool(self.model.view.filter))
        if only_given:
            self._shown.setText(self.tr("%n article(s) assigned to you", "", self.model.rowCount()))
            return
        self._shown.setText(
            self.tr("{shown} of {count} articles").format(
                shown=QLocale().toString(self.model.rowCount()), count=QLocale().toString(self._total)
            )
        )

    # Order

    def _sort_by(self, column: int) -> None:
        """Sort by a column, then by it backwards, then in the order of import again."""
        key = SORT_KEYS[Column(column)]
        view = self.model.view
        if view.sort is not key:
            self._sort(key, descending=False)
        elif not view.descending:
            self._sort(key, descending=True)
        else:
            self._sort(SortKey.IMPORTED, descending=False)

    def _sort(self, key: SortKey, descending: bool) -> None:
        self.model.set_view(replace(self.model.view, sort=key, descending=descending))
        column = next((number for number, other in SORT_KEYS.items() if other is key), None)
        self._table.header.setSortIndicatorShown(column is not None)
        if column is not None:
            self._table.header.setSortIndicator(column, indicator(descending))
        self._preferences.article_sort = ("-" if descending else "") + key if self.model.view != ArticleView() else ""

    def _kept_sort(self) -> tuple[SortKey, bool]:
        kept = self._preferences.article_sort
        keys = {key.value: key for key in SortKey}
        return keys.get(kept.removeprefix("-"), SortKey.IMPORTED), kept.startswith("-")

    def _sort_chosen(self, action: QAction) -> None:
        view = self.model.view
        if action.data():
            self._sort(SortKey(action.data()), view.descending)
        else:
            self._sort(view.sort, not view.descending)

    def add_view_menus(self, menu: QMenu) -> None:
        """Add to a menu what can be done with the list itself: its order and its columns."""
        self._columns.sort_menu(menu).triggered.connect(self._sort_chosen)
        self._columns.menu(menu)

    def _header_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self.add_view_menus(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # Texts and what follows

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._filter.setPlaceholderText(self.tr("Filter by title…"))
        self._filter.setAccessibleName(self.tr("Filter articles"))
        self._more.setToolTip(self.tr("State, language, label, date"))
        self._table.setAccessibleName(self.tr("Articles"))
        self._table.header.setAccessibleName(self.tr("Columns of the articles"))
        self._table.fit_columns()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._columns.store()
        super().hideEvent(event)

    def _show_state(self) -> None:
        self._show_filtered()
        if self.model.rowCount() or self.model.reading:
            self._stack.setCurrentWidget(self._table)
            return
        if not self._total:
            self._empty.setText(self.tr("No articles yet. Drop files or folders here, or choose Project → Import."))
        else:
            self._empty.setText(self.tr("No article fits the filter."))
        self._stack.setCurrentWidget(self._empty)

    def _chosen(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None and len(self._table.selected_rows()) <= 1:
            self.article_chosen.emit(row.id)

    def _ask_menu(self, place: QPoint) -> None:
        rows = self._table.selected_rows()
        if rows:
            self.menu_requested.emit((rows, place))
