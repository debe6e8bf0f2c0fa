"""Puts widgets side by side, and where a row is full goes on in the next, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows from the reading start; as many as the width asks for."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(height for _, height in self._rows(width)) + self.spacing() * max(0, len(self._rows(width)) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = rect.top()
        for items, height in self._rows(rect.width()):
            x = 0
            for item in items:
                size = item.sizeHint()
                left = rect.right() + 1 - x - size.width() if mirrored else rect.left() + x
                item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()

    def _rows(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """Return the rows at a width: their items and their heights."""
        rows: list[tuple[list[QLayoutItem], int]] = []
        row: list[QLayoutItem] = []
        used = height = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if row and used + size.width() > width:
                rows.append((row, height))
                row, used, height = [], 0, 0
            row.append(item)
            used += size.width() + self.spacing()
            height = max(height, size.height())
        return [*rows, (row, height)] if row else rows
