"""Scroll areas that are as large as what they hold wants to be, and scroll only where there is not the room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

ROOM: Final = 0.7
"""How much of the screen a dialog's body needs at most; what does not fit is scrolled to."""


class BodyScroll(QScrollArea):
    """Holds a dialog's body. It is as large as the body wants to be, and scrolls only where the screen is too small."""

    def __init__(self, parent: QWidget, room: float = ROOM) -> None:
        """``room`` is how much of the screen's height it takes at most without being made larger."""
        super().__init__(parent)
        self._room = room
        self.setObjectName("dialog-body")
        self.inner = QWidget(self)
        self.inner.setObjectName("dialog-inner")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self.inner)

    def sizeHint(self) -> QSize:
        return self.inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        free = self.screen().availableGeometry().size()
        most = QSize(round(free.width() * ROOM), round(free.height() * self._room))
        return self.inner.minimumSizeHint().boundedTo(most)

    def hasHeightForWidth(self) -> bool:
        return self.inner.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self.inner.heightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.inner and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class ColumnScroll(QScrollArea):
    """Scrolls a column up and down; it is wide enough for the column, up to a width in pixels."""

    def __init__(self, widest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        column = self.widget()
        wanted = column.minimumSizeHint().width() if column is not None else 0
        wanted += self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth() + 2
        return QSize(min(wanted, self._widest), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
