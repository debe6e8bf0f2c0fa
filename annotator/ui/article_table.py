"""The table of the article list, and its header: columns are sorted and chosen by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionFocusRect,
    QTableView,
    QWidget,
)

from annotator.domain.assignments import AssignmentState
from annotator.ui.article_model import ArticleModel, Column
from annotator.ui.messages import state_text
from annotator.ui.title_delegate import TitleDelegate

LEAST_WIDTH = 32
ROOM = 22
"""What a cell needs beside its text, in pixels; a mark of state takes as much again."""


class ArticleHeader(QHeaderView):
    """A header that takes the focus: arrows go from column to column, Enter sorts, the menu key offers columns."""

    sort_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    """Where, on the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._focused = int(Column.TITLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_WIDTH)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.sectionClicked.connect(self.sort_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go(1 if event.key() == forward else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.sort_wanted.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.mapToGlobal(QPoint(self.sectionViewportPosition(self._focused), self.height())))
        else:
            self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.isSectionHidden(self._focused):
            self._focused = int(Column.TITLE)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - as Qt calls it
        super().paintSection(painter, rect, logicalIndex)
        if self.hasFocus() and logicalIndex == self._focused:
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            option.rect = rect.adjusted(1, 1, -1, -1)
            painter.save()
            painter.setPen(self.palette().color(self.palette().ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _go(self, step: int) -> None:
        place = self.visualIndex(self._focused) + step
        while 0 <= place < self.count() and self.isSectionHidden(self.logicalIndex(place)):
            place += step
        if 0 <= place < self.count():
            self._focused = self.logicalIndex(place)
            self.viewport().update()


class ArticleTable(QTableView):
    """Rows of articles: Enter or a click opens one, the menu key asks what can be done with those selected."""

    menu_wanted = Signal(QPoint)
    """Where, on the screen."""
    opening_wanted = Signal(QModelIndex)

    def __init__(self, model: ArticleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = ArticleHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegateForColumn(Column.TITLE, TitleDelegate(self))
        self.setItemDelegateForColumn(Column.FLAG, TitleDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (Column.STATE, Column.LANGUAGE, Column.SPANS):
            self.header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self.opening_wanted)

    def fit_columns(self) -> None:
        """Make columns of a few words as wide as the longest of them can be: measuring rows would take each time."""
        model = self.model()
        if not isinstance(model, ArticleModel):
            return
        wide = self.fontMetrics().horizontalAdvance
        names = [] if model.compact else [*map(state_text, AssignmentState), model.column_name(Column.STATE)]
        spans = [QLocale().toString(9999), model.column_name(Column.SPANS)]
        self.header.resizeSection(Column.STATE, max((wide(name) + ROOM for name in names), default=0) + ROOM)
        self.header.resizeSection(Column.LANGUAGE, wide("und") + ROOM // 2)
        self.header.resizeSection(Column.SPANS, max(map(wide, spans)) + ROOM)

    def selected_rows(self) -> list[int]:
        """Return the numbers of the selected rows, in order; however many there are."""
        rows: set[int] = set()
        for part in list(self.selectionModel().selection()):  # type: ignore[call-overload]
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opening_wanted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(row.center()))
        else:
            self.menu_wanted.emit(event.globalPos())
