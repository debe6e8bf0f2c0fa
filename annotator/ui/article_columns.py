"""Which columns the article list shows: what its width allows, or what was chosen; kept between sessions."""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHeaderView, QMenu

from annotator.domain.listing import SortKey
from annotator.ui.article_model import SORT_KEYS, ArticleModel, Column
from annotator.ui.article_table import ArticleTable
from annotator.ui.preferences import Preferences
from annotator.ui.scaling import scaled

_NEEDED: Final = {
    Column.STATE: 0,
    Column.TITLE: 0,
    Column.LANGUAGE: 240,
    Column.SPANS: 160,
    Column.PUBLISHED: 520,
    Column.SOURCE: 640,
    Column.FLAG: 780,
}
"""From which width of the list, in pixels, a column is shown where nothing was chosen; more with larger text."""
_STATES_NAMED: Final = 440
"""From which width of the list, in pixels, states are named beside their marks."""
_SIZES: Final = {Column.PUBLISHED: 100, Column.SOURCE: 150, Column.FLAG: 170}
"""Widths, in pixels, of the columns that can be drawn wider, to begin with."""


class ArticleColumns(QObject):
    """Shows and hides the columns of a table, and offers them in menus."""

    def __init__(self, table: ArticleTable, model: ArticleModel, preferences: Preferences) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._preferences = preferences
        self._chosen = self._kept_choice()
        kept = self._kept_widths()
        for column, width in _SIZES.items():
            table.header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.header.resizeSection(column, kept.get(column, scaled(width)))
        table.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Show the columns that fit, or those that were chosen."""
        self._model.set_compact(self._table.width() < _STATES_NAMED)
        self._table.fit_columns()
        for column in Column:
            self._table.setColumnHidden(column, not self._is_shown(column))

    def menu(self, parent: QMenu) -> QMenu:
        """Return a menu in which columns are shown and hidden."""
        menu = parent.addMenu(self.tr("&Columns"))
        by_width = menu.addAction(self.tr("&As the width allows"))
        by_width.setCheckable(True)
        by_width.setChecked(self._chosen is None)
        by_width.triggered.connect(self._forget)
        menu.addSeparator()
        for column in (item for item in Column if item is not Column.TITLE):
            action = menu.addAction(self._model.column_name(column))
            action.setCheckable(True)
            action.setChecked(self._is_shown(column))
            action.setData(int(column))
            action.triggered.connect(self._switch)
        return menu

    def sort_menu(self, parent: QMenu) -> QMenu:
        """Return a menu in which the order of the list is chosen."""
        menu = parent.addMenu(self.tr("&Sort by"))
        group = QActionGroup(menu)
        view = self._model.view
        names = {SortKey.IMPORTED: self.tr("Order of import")}
        names |= {key: self._model.column_name(column) for column, key in SORT_KEYS.items()}
        for key, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key is view.sort)
            action.setData(key.value)
            group.addAction(action)
        menu.addSeparator()
        action = menu.addAction(self.tr("&Backwards"))
        action.setCheckable(True)
        action.setChecked(view.descending)
        action.setData("")
        return menu

    def store(self) -> None:
        """Keep the widths that were drawn."""
        widths = {str(int(column)): self._table.columnWidth(column) for column in _SIZES if self._is_shown(column)}
        if widths:
            kept = {str(int(column)): width for column, width in self._kept_widths().items()}
            self._preferences.article_widths = json.dumps({**kept, **widths}, sort_keys=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.follow()
        return super().eventFilter(watched, event)

    def _is_shown(self, column: Column) -> bool:
        if self._chosen is not None:
            return column in self._chosen or column is Column.TITLE
        return self._table.width() >= scaled(_NEEDED[column])

    def _switch(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            chosen = {column for column in Column if self._is_shown(column)}
            (chosen.add if shown else chosen.discard)(Column(action.data()))
            self._chosen = frozenset(chosen)
            self._preferences.article_columns = ",".join(column.name.lower() for column in sorted(chosen))
            self.follow()

    def _forget(self) -> None:
        self._chosen = None
        self._preferences.article_columns = ""
        self.follow()

    def _kept_choice(self) -> frozenset[Column] | None:
        names = {column.name.lower(): column for column in Column}
        kept = [names[name] for name in self._preferences.article_columns.split(",") if name in names]
        return frozenset(kept) or None

    def _kept_widths(self) -> dict[Column, int]:
        try:
            kept = json.loads(self._preferences.article_widths or "{}")
            return {Column(int(number)): max(32, min(2000, int(width))) for number, width in kept.items()}
        except (ValueError, TypeError, AttributeError):
            return {}


def indicator(descending: bool) -> Qt.SortOrder:
    """Return which way the arrow in the header points."""
    return Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
