"""A quiet line that reminds of a pause, once a day, after as much work as was chosen; off unless it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.messages import number_text

if TYPE_CHECKING:
    from annotator.ui.activity import ActivityClock
    from annotator.ui.preferences import Preferences

CHECK_MS = 20_000


class PauseLine(QFrame):
    """Adds up the day's active time on this machine, for nobody but the person at it."""

    def __init__(
        self,
        clock: ActivityClock,
        preferences: Preferences,
        parent: QWidget,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._preferences = preferences
        self._today = today
        self._seen = clock.total
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._close = QPushButton(self)
        self._close.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.check)
        preferences.changed.connect(self._preference_changed)
        self.hide()
        self.retranslate()
        self._preference_changed("pause_after")

    def check(self) -> None:
        """Add the time since the last look to the day's, and remind if it is time."""
        worked, self._seen = self._clock.total - self._seen, self._clock.total
        after = self._preferences.pause_after
        if not after:
            return
        day = self._today().isoformat()
        kept, seconds, reminded = self._preferences.worked_today
        if kept != day:
            seconds, reminded = 0.0, False
        seconds += worked
        due = seconds >= after * 60 and not reminded
        self._preferences.worked_today = day, seconds, reminded or due
        if due:
            self.retranslate()
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        minutes = self._preferences.pause_after
        text = self.tr("You have been at work for %n minute(s) today. Time for a pause?", "", minutes)
        self._text.setText(text.replace(str(minutes), number_text(minutes)))
        self._close.setText(self.tr("Close"))
        self.setAccessibleName(self._text.text())

    def _preference_changed(self, name: str) -> None:
        if name != "pause_after":
            return
        if self._preferences.pause_after:
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()
