"""Draws titles so that each is elided at its own end: Arabic on the left, English on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction

# Looked up once: in Python each of Qt's enumerations costs as much as drawing a word.
_RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft
_LEFT_TO_RIGHT: Final = Qt.LayoutDirection.LeftToRight
_TITLE: Final = Qt.ItemDataRole.DisplayRole
_SELECTED: Final = QStyle.StateFlag.State_Selected
_ELIDED_AT_THE_END: Final = Qt.TextElideMode.ElideRight
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SIDES: Final = {True: Qt.AlignmentFlag.AlignRight | _MIDDLE, False: Qt.AlignmentFlag.AlignLeft | _MIDDLE}
"""Where a title stands, by whether the window is mirrored."""


class TitleDelegate(QStyledItemDelegate):
    """Each title runs in its own direction but stands at the list's reading start."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        mirrored = option.direction == _RIGHT_TO_LEFT
        if mirrored == (paragraph_direction(index.data(_TITLE) or "") is Direction.RIGHT_TO_LEFT):
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
        self._draw(painter, option, area.adjusted(margin, 0, -margin, 0), text, mirrored=mirrored)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str, *, mirrored: bool) -> None:
        """Draw a title that runs against the window."""
        elided = option.fontMetrics.elidedText(text, _ELIDED_AT_THE_END, area.width())
        # What is elided fills its area; were it a pixel too wide, its first letter must not be what is cut.
        layout = QTextOption(_SIDES[mirrored != (elided != text)])
        layout.setTextDirection(_LEFT_TO_RIGHT if mirrored else _RIGHT_TO_LEFT)
        layout.setWrapMode(QTextOption.WrapMode.NoWrap)
        painter.save()
        painter.setFont(option.font)
        role = option.palette.ColorRole.HighlightedText if option.state & _SELECTED else option.palette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        painter.drawText(area.toRectF(), elided, layout)
        painter.restore()
