"""What a screen reader reads of the article view: a text field of Qt's own that mirrors text, caret and selection.

An accessible text interface written in Python is not safe (Qt casts it to plain pointers), a built-in one is. So the
view carries a field over its page that is never painted and takes neither mouse nor keys. It says it has the focus
when the view has it. It counts UTF-16 units, as Qt does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPlainTextEdit

from annotator.ui.offsets import Utf16Map

_BYTE_ORDER_MARK, _WORD_JOINER = "\ufeff", "\u2060"


class TextCompanion(QPlainTextEdit):
    """Mirrors the text of a view, for screen readers only."""

    moved = Signal(object)
    """(anchor, caret) in code points: where a screen reader has put them."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view.viewport())
        self.setObjectName("companion")
        self._map = Utf16Map("")
        self._following = False
        self._view = view
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            widget.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
            widget.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(view)
        self.setGeometry(view.viewport().rect())
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(self._moved)
        self.show()

    def mirror(self, text: str) -> None:
        """Take an article's text over; every offset stays what it is."""
        self._map = Utf16Map(text)
        if text.startswith(_BYTE_ORDER_MARK):
            # Qt would drop it, and all offsets would be one less.
            text = _WORD_JOINER + text[1:]
        self._following = True
        self.setPlainText(text)
        self._following = False

    def follow(self, anchor: int, caret: int) -> None:
        """Put caret and selection where the view has them, in code points."""
        cursor = self.textCursor()
        there = self._map.to_units(anchor), self._map.to_units(caret)
        if there == (cursor.anchor(), cursor.position()):
            return
        cursor.setPosition(there[0])
        cursor.setPosition(there[1], QTextCursor.MoveMode.KeepAnchor)
        self._following = True
        self.setTextCursor(cursor)
        self._following = False

    def tell_focus(self) -> None:
        """Let a screen reader look here when the view gets the focus."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))

    def _moved(self) -> None:
        if not self._following:
            cursor = self.textCursor()
            self.moved.emit((self._map.to_points(cursor.anchor()), self._map.to_points(cursor.position())))

    # Never seen

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            return True
        return super().viewportEvent(event)
