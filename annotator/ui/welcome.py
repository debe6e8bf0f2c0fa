"""The page a window starts with: recent projects, New, Open, Sample project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.dialog import sentence
from annotator.ui.icons import app_icon

if TYPE_CHECKING:
    from annotator.ui.preferences import Preferences

WIDTH = 640
ICON = 72


class WelcomePage(QWidget):
    """Says what the program is for and offers the ways to begin."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_chosen = Signal(object)
    """Path of a recent project."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._icon = QLabel(self)
        self._icon.setPixmap(app_icon().pixmap(QSize(ICON, ICON)))
        self._title = sentence(self, "title")
        self._about = QLabel(self)
        self._about.setProperty("role", "quiet")
        self._about.setWordWrap(True)
        self._new = QPushButton(self)
        self._new.setProperty("role", "next")
        self._open = QPushButton(self)
        self._sample = QPushButton(self)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._recent = QListWidget(self)
        self._recent.setFrameShape(QListWidget.Shape.NoFrame)
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._none = QLabel(self)
        self._none.setProperty("role", "quiet")
        self._none.setWordWrap(True)
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._sample.clicked.connect(self.sample_wanted)
        self._recent.itemActivated.connect(self._activated)
        self._recent.itemClicked.connect(self._activated)
        preferences.changed.connect(self._preference_changed)
        self._lay_out()
        self.retranslate()
        self.show_recent()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._new, self._open, self._sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QWidget(self)
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(20)
        column.addStretch(1)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._heading)
        column.addWidget(self._recent, 3)
        column.addWidget(self._none)
        column.addStretch(2)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)

    def show_recent(self) -> None:
        """List the projects opened lately that are still there."""
        self._recent.clear()
        for path in self._preferences.recent_projects:
            item = QListWidgetItem(f"{path.stem}\n{_isolated(path.parent)}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
            self._recent.addItem(item)
        some = self._recent.count() > 0
        self._recent.setVisible(some)
        self._none.setVisible(not some)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._title.setText(self.tr("Annotator"))
        self._about.setText(
            self.tr("Label Arabic and English news articles with your team. Everything stays on this machine.")
        )
        self._new.setText(self.tr("New project…"))
        self._open.setText(self.tr("Open…"))
        self._sample.setText(self.tr("Sample project"))
        self._heading.setText(self.tr("Recent projects"))
        self._recent.setAccessibleName(self.tr("Recent projects"))
        self._none.setText(
            self.tr("Projects you open will be listed here. The sample project shows how labelling works.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _preference_changed(self, name: str) -> None:
        if name == "recent_projects":
            self.show_recent()

    def _activated(self, item: QListWidgetItem) -> None:
        path = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(path, Path):
            self.project_chosen.emit(path)


def _isolated(path: Path) -> str:
    # A path runs from left to right, also inside a right-to-left list.
    return f"\u2066{path}\u2069"
