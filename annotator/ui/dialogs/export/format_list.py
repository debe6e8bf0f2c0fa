"""The formats there are to write, and what each of them cannot carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.formats.registry import formats
from annotator.ui.messages import format_text
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.formats.base import Format

PREFERRED = "jsonl"


class FormatList(QTreeWidget):
    """A line for each format; what does not fit is told by a tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Ours first; it is the one that loses nothing.
        self.formats = sorted((item for item in formats() if item.writes), key=lambda item: item.name != PREFERRED)
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setColumnCount(2)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumSize(scaled(300), scaled(110))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        for item in self.formats:
            row = QTreeWidgetItem(self)
            row.setData(0, Qt.ItemDataRole.UserRole, item.name)

    @property
    def format(self) -> Format:
        """The format chosen."""
        item = self.currentItem()
        name = item.data(0, Qt.ItemDataRole.UserRole) if item else ""
        return next((found for found in self.formats if found.name == name), self.formats[0])

    def choose(self, name: str) -> bool:
        """Choose a format by its name; tell whether there is one that writes."""
        rows = [row for row, item in enumerate(self.formats) if name in {item.name, *item.aliases}]
        if rows:
            self.setCurrentIndex(self.model().index(rows[0], 0))
            self.scrollTo(self.currentIndex())
        return bool(rows)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(self.tr("Format"))
        self.setHeaderLabels([self.tr("Format"), self.tr("What it cannot carry")])
        for row, item in enumerate(self.formats):
            shown = self.topLevelItem(row)
            if shown is None:
                continue
            loses = self.tr(", ", "between parts of a list").join(format_text(phrase) for phrase in item.loses)
            shown.setText(0, format_text(item.title))
            shown.setText(1, loses or self.tr("nothing of the work"))
            shown.setToolTip(1, loses)
