"""Finding text in the open article, folded: alef, ya, ta marbuta, tashkeel, tatweel, case."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.domain.folding import find_all
from annotator.ui.search_line import SearchLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

TYPING_DELAY_MS = 120


class FindBar(QWidget):
    """A line to type in, how many matches there are, and ways to the next and the previous one."""

    matches_changed = Signal(object)
    """(list of (start, end), index of the current one or None)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._from = 0
        self._matches: list[tuple[int, int]] = []
        self._current: int | None = None
        self._line = SearchLine(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "quiet")
        self._previous = QPushButton(self)
        self._next = QPushButton(self)
        self._close = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 6)
        row.addWidget(self._line, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            row.addWidget(widget)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(TYPING_DELAY_MS)
        self._delay.timeout.connect(self._search)
        self._line.textEdited.connect(self._typed)
        self._line.textChanged.connect(self._cleared)
        self._line.returnPressed.connect(self.find_next)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.close_bar)
        self.retranslate()
        self.hide()

    def set_article(self, text: str) -> None:
        """Search in another text; the bar closes."""
        self._text = text
        if self.isVisible():
            self.close_bar()

    def open_bar(self, caret: int, selected: str = "") -> None:
        """Show the bar; matches are counted from the caret on."""
        self._from = caret
        self.show()
        if selected and "\n" not in selected:
            self._line.setText(selected)
            self._search()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its matches."""
        self._delay.stop()
        self.hide()
        self._take([], None)
        self.closed.emit()

    def find_next(self) -> None:
        """Go to the next match."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the previous match."""
        self._step(-1)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._line.setPlaceholderText(self.tr("Find in this article…"))
        self._line.setAccessibleName(self.tr("Find in this article"))
        self._previous.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))
        self._close.setText(self.tr("Close"))
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.find_previous()
        else:
            super().keyPressEvent(event)

    def _typed(self, _text: str) -> None:
        self._delay.start()

    def _cleared(self, text: str) -> None:
        if not text:
            self._search()

    def _search(self) -> None:
        self._delay.stop()
        query = self._line.text()
        matches = find_all(self._text, query) if query.strip() else []
        current = None
        if matches:
            current = bisect_left([start for start, _end in matches], self._from) % len(matches)
        self._take(matches, current)

    def _step(self, step: int) -> None:
        if self._delay.isActive():
            self._search()
        elif self._matches:
            shift = step if self._current is not None else 0
            self._take(self._matches, ((self._current or 0) + shift) % len(self._matches))

    def _take(self, matches: list[tuple[int, int]], current: int | None) -> None:
        self._matches, self._current = matches, current
        if current is not None:
            self._from = matches[current][0]
        self._show_count()
        self.matches_changed.emit((matches, current))

    def _show_count(self) -> None:
        locale = QLocale()
        if self._current is not None:
            text = self.tr("{number} of {count}").format(
                number=locale.toString(self._current + 1), count=locale.toString(len(self._matches))
            )
        else:
            text = self.tr("No match") if self._line.text().strip() else ""
        self._count.setText(text)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._matches))
