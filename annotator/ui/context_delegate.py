"""Draws a stretch of text in its context on one line, the stretch in the middle, shaped as in the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.ui.offsets import Utf16Map

AROUND: Final = 80
"""Code points of context shown on either side at most."""
CONTEXT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
GAP: Final = 8
_TINT: Final = 0.24
_FADED: Final = 0.86
_FADE: Final = 28.0
"""Over how many pixels text that reaches out of its line fades away."""


@dataclass(frozen=True, slots=True)
class InContext:
    """A line of text; ``[start, end)``, in code points of it, is what it is about.

    ``remark`` stands at the line's end in the window's direction, ``colour`` (#RRGGBB) lies behind the stretch.
    """

    text: str
    start: int
    end: int
    remark: str
    colour: str


def in_context(text: str, start: int, end: int, *, remark: str, colour: str) -> InContext:
    """Return a stretch of an article with what stands around it in its paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + AROUND)
    # One line feed in the stretch itself would break the line; every character keeps its place.
    line = "".join(" " if char.isspace() else char for char in text[first:last])
    return InContext(line, start - first, end - first, remark, colour)


class ContextDelegate(QStyledItemDelegate):
    """Draws items whose ``CONTEXT_ROLE`` gives an :class:`InContext`, beside their tick if any; others are headings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: InContext | None = index.data(CONTEXT_ROLE)
        if item is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        area = QRect(option.rect).adjusted(GAP, 0, -GAP, 0)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            check = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, option.widget)
            if mirrored:
                area.setRight(check.left() - GAP)
            else:
                area.setLeft(check.right() + GAP)
        painter.save()
        painter.setFont(option.font)
        # The stretches of all lines stand below each other, whatever remarks take of a line.
        middle = area.center().x()
        remark = option.fontMetrics.elidedText(item.remark, Qt.TextElideMode.ElideRight, area.width() // 3)
        width = option.fontMetrics.horizontalAdvance(remark)
        if remark:
            faded = option.palette.color(QPalette.ColorRole.Text)
            faded.setAlphaF(_FADED)
            painter.setPen(faded)
            side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, remark)
            if mirrored:
                area.setLeft(area.left() + width + GAP)
            else:
                area.setRight(area.right() - width - GAP)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_in_context(painter, option.font, QRectF(area), middle, item)
        painter.restore()


def draw_in_context(painter: QPainter, font: QFont, area: QRectF, middle: int, item: InContext) -> None:
    """Draw the line with the stretch around the middle; what reaches out of the area is cut off."""
    layout = QTextLayout(item.text, font)
    leading_right = paragraph_direction(item.text) is Direction.RIGHT_TO_LEFT
    how = QTextOption()
    how.setTextDirection(Qt.LayoutDirection.RightToLeft if leading_right else Qt.LayoutDirection.LeftToRight)
    how.setWrapMode(QTextOption.WrapMode.NoWrap)
    # The place of the line is reckoned here, whatever side its direction would put it on.
    how.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(how)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(item.text) * 2)
    layout.endLayout()
    units = Utf16Map(item.text)
    edges = [_x(line, units.to_units(item.start)), _x(line, units.to_units(item.end))]
    left, right = min(edges), max(edges)
    shift = middle - (left + right) / 2
    place = QPointF(shift, area.center().y() - line.height() / 2)
    painter.setClipRect(area)
    tint = QColor(item.colour)
    tint.setAlphaF(_TINT)
    painter.fillRect(QRectF(left + shift - 1, place.y() - 1, right - left + 2, line.height() + 2), tint)
    painter.setPen(_fading(painter.pen(), area, place.x(), place.x() + line.naturalTextWidth()))
    layout.draw(painter, place)
    painter.fillRect(QRectF(left + shift, place.y() + line.height(), right - left, 2), QColor(item.colour))


def _fading(pen: QPen, area: QRectF, left: float, right: float) -> QPen:
    """Return a pen that fades at the side, or sides, where the text from left to right reaches out of the area."""
    share = _FADE / max(area.width(), 2 * _FADE)
    full, none = pen.color(), QColor(pen.color())
    none.setAlphaF(0.0)
    gradient = QLinearGradient(area.topLeft(), area.topRight())
    gradient.setColorAt(0.0, none if left < area.left() else full)
    gradient.setColorAt(share, full)
    gradient.setColorAt(1.0 - share, full)
    gradient.setColorAt(1.0, none if right > area.right() else full)
    return QPen(QBrush(gradient), pen.widthF()) if left < area.left() or right > area.right() else pen


def _x(line: object, unit: int) -> float:
    found = line.cursorToX(unit)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
