"""Draws titles so that each is elided at its own end: Arabic on the left, English on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.elided import draw_elided, runs_right_to_left

# Looked up once: in Python each of Qt's enumerations costs as much as drawing a word.
_RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft
_TITLE: Final = Qt.ItemDataRole.DisplayRole
_SELECTED: Final = QStyle.StateFlag.State_Selected


class TitleDelegate(QStyledItemDelegate):
    """Each title runs in its own direction but stands at the list's reading start."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        mirrored = option.direction == _RIGHT_TO_LEFT
        if mirrored == runs_right_to_left(index.data(_TITLE) or "", mirrored=mirrored):
            # Qt elides such a title at the right end by itself, and faster.
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text = option.text
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1
        painter.save()
        painter.setFont(option.font)
        role = option.palette.ColorRole.HighlightedText if option.state & _SELECTED else option.palette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        draw_elided(painter, area.adjusted(margin, 0, -margin, 0), text, mirrored=mirrored)
        painter.restore()
