"""Draws the cells of the list of differences: the text with both boundaries, and who has what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.article.fonts import Fonts
from annotator.ui.article.ink import pen_of
from annotator.ui.messages import isolated
from annotator.ui.review.context_line import AIR, STROKE, ContextLine
from annotator.ui.review.difference_model import SHOWN_ROLE, Column, ShownDifference, side_text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

MARGIN: Final = 8
SWATCH: Final = 18
"""How wide a label's line is shown beside its name, in pixels."""
_LARGER: Final = 1.15
"""How much larger text is than the interface's: Arabic is read small otherwise."""
_QUIET: Final = 0.86


class DifferenceDelegate(QStyledItemDelegate):
    """Draws the columns CONTEXT and ANNOTATORS; the others are words."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._fonts = Fonts()

    def set_fonts(self, arabic: str, latin: str, points: float) -> None:
        """Set the families of the article, and the size of the interface's text in points."""
        self._fonts = Fonts(arabic, latin, points * _LARGER)

    def row_height(self, metrics: QFontMetrics) -> int:
        """Return how high a row is: two lines of words, or one of text between its lines."""
        text = max(
            self._fonts.metrics(right_to_left=right_to_left, headline=False).height() for right_to_left in (True, False)
        )
        return max(2 * metrics.height() + 10, round(text + 2 * (AIR + STROKE) + 8))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self.row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = index.data(SHOWN_ROLE) if index.column() in {Column.CONTEXT, Column.ANNOTATORS} else None
        if not isinstance(shown, ShownDifference):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        text = option.palette.color(QPalette.ColorRole.Text)
        if index.column() == Column.CONTEXT:
            ContextLine(shown, self._fonts).draw(painter, QRectF(option.rect), text)
        else:
            self._draw_sides(painter, option, shown, text)

    def _draw_sides(
        self, painter: QPainter, option: QStyleOptionViewItem, shown: ShownDifference, text: QColor
    ) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        area = QRect(option.rect).adjusted(MARGIN, 3, -MARGIN, -3)
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        quiet = QColor(text)
        quiet.setAlphaF(_QUIET)
        for which in (0, 1):
            name, marks = shown.side(which)
            line = QRect(area.left(), area.top() + which * (area.height() // 2), area.width(), area.height() // 2)
            room = line.adjusted(0, 0, -SWATCH - MARGIN, 0) if mirrored else line.adjusted(SWATCH + MARGIN, 0, 0, 0)
            if marks:
                dress = shown.dress.style(marks[0].label)
                left = line.right() - SWATCH if mirrored else line.left()
                painter.setPen(pen_of(QColor(dress.colour), dress.pattern, STROKE))
                y = line.center().y() + 1
                painter.drawLine(QPointF(left, y), QPointF(left + SWATCH, y))
            painter.setPen(text if marks else quiet)
            words = side_text(name, marks, shown.dress)
            shown_words = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags.value, isolated(shown_words))
        painter.restore()
