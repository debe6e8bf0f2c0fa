"""A line to type in over a list that follows it: what the command palette and “go to” are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.scaling import scaled
from annotator.ui.title_delegate import TitleDelegate

WIDTH, HEIGHT = 560, 420
_TO_THE_LIST = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: its id, what it says, what stands at its end, and whether it can be chosen."""

    id: str
    title: str
    note: str = ""
    enabled: bool = True


class QuickList(QDialog):
    """A subclass offers lines for what was typed. Enter chooses, Escape closes; arrows work while typing."""

    chosen = Signal(str)
    """Id of the line that was chosen; the list is closed by then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setItemDelegateForColumn(0, TitleDelegate(self.list))
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.line.textChanged.connect(self.refresh)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._clicked)
        self.resize(QSize(scaled(WIDTH), scaled(HEIGHT)).boundedTo(self.screen().availableGeometry().size() * 0.9))

    def offers(self, typed: str) -> Sequence[Offer]:
        """Return the lines for what was typed, the best first."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the lines for what is typed now."""
        self.show_offers(self.offers(self.line.text()))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show lines, the first that can be chosen selected."""
        self.list.clear()
        first = None
        for offer in offers:
            item = QTreeWidgetItem([offer.title, offer.note])
            item.setData(0, Qt.ItemDataRole.UserRole, offer.id)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setDisabled(not offer.enabled)
            self.list.addTopLevelItem(item)
            if first is None and offer.enabled:
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def appear(self) -> None:
        """Open at the top of the window, over its middle."""
        parent = self.parentWidget()
        if parent is not None:
            corner = parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, 60))
            self.move(corner)
        self.refresh()
        self.line.setFocus()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _TO_THE_LIST:
                self.list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.choose_current()
                return True
        return super().eventFilter(watched, event)

    def choose_current(self) -> None:
        """Choose the selected line, if there is one."""
        self._choose(self.list.currentItem())

    def _clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        self._choose(item)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None or item.isDisabled():
            return
        self.accept()
        self.chosen.emit(str(item.data(0, Qt.ItemDataRole.UserRole)))
