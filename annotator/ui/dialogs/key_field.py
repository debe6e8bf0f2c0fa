"""A field that takes whatever keys are pressed in it as keys to be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.bindings import pressed

_LEAVING = frozenset((Qt.Key.Key_Tab, Qt.Key.Key_Backtab))
_GOING_BACK = frozenset((Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter))
_TAKING_AWAY = frozenset((Qt.Key.Key_Backspace, Qt.Key.Key_Delete))
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyField(QLineEdit):
    """Tab leaves it, Escape and Enter go back to the list, Delete takes the keys away; all else is taken as keys."""

    chosen = Signal(object)
    """The Binding that was pressed; it may be one that no command may have."""
    taken_away = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        return QSize(max(usual.width(), self.fontMetrics().horizontalAdvance("M" * 14)), usual.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # Keys that are a command already are to be seen here, too.
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & _COMMAND
        if plain and event.key() in _LEAVING:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        elif plain and event.key() in _GOING_BACK:
            self.left.emit()
        elif plain and event.key() in _TAKING_AWAY and not event.modifiers():
            self.taken_away.emit()
        else:
            binding = pressed(event)
            if binding is not None:
                self.chosen.emit(binding)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()
