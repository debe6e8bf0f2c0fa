"""A report as a list that folds: a line for each kind of outcome, and below it each thing it happened to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

OPEN_UP_TO = 12
"""Sections with more rows than this start folded."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading, what to say beside it, and (what, remark) rows."""

    title: str
    remark: str = ""
    rows: Sequence[tuple[str, str]] = ()


class ReportView(QTreeWidget):
    """Shows the sections of a report. Ctrl+C copies the selected lines, or all where none is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.header().resizeSection(0, 340)

    def show_sections(self, sections: Iterable[ReportSection]) -> None:
        """Show these sections instead of what was there."""
        self.clear()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        tops, alone = [], []
        for section in sections:
            top = QTreeWidgetItem([section.title, section.remark])
            top.setFont(0, bold)
            top.setToolTip(1, section.remark)
            for what, remark in section.rows:
                child = QTreeWidgetItem([what, remark])
                child.setToolTip(0, what)
                child.setToolTip(1, remark)
                top.addChild(child)
                if not remark:
                    alone.append(child)
            tops.append((top, len(section.rows)))
        self.addTopLevelItems([top for top, _rows in tops])
        for child in alone:
            child.setFirstColumnSpanned(True)
        for top, rows in tops:
            top.setFirstColumnSpanned(not top.text(1))
            top.setExpanded(0 < rows <= OPEN_UP_TO)

    def text(self) -> str:
        """Return the whole report as text, a line each."""
        lines = []
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            if top is not None:
                lines.append(_line(top))
                lines.extend(f"    {_line(child)}" for row in range(top.childCount()) if (child := top.child(row)))
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = [_line(item) for item in self.selectedItems()]
            QGuiApplication.clipboard().setText("\n".join(chosen) or self.text())
            return
        super().keyPressEvent(event)


def _line(item: QTreeWidgetItem) -> str:
    return " – ".join(filter(None, (item.text(0), item.text(1))))
