"""The versions of a case, one below the other: each with its key, its label, and its words in their context."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.article.ink import pen_of
from annotator.ui.article.palette import LabelStyle
from annotator.ui.context_delegate import draw_in_context, in_context
from annotator.ui.scaling import scaled

_AIR = 12
_GAP = 10
_LABEL_WIDTH = 132


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version as it is shown: the key that takes it, its stretch and how its label looks.

    ``ticked`` tells that it is one of several to be taken, ``standing`` that it is what was decided.
    """

    key: str
    start: int
    end: int
    style: LabelStyle
    ticked: bool = False
    standing: bool = False


class VersionList(QWidget):
    """Draws the rows; clicking one is the same as pressing its key."""

    chosen = Signal(object)
    """The number of a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._rows: tuple[VersionRow, ...] = ()
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[VersionRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, text: str, rows: tuple[VersionRow, ...]) -> None:
        """Show versions of stretches of an article's text."""
        self._text, self._rows = text, rows
        self._hovered = -1
        titles = (f"{row.key}: {text[row.start : row.end]} – {row.style.title}" for row in rows)
        self.setAccessibleDescription(" · ".join(titles))
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        return self.fontMetrics().height() + _AIR + 4

    def sizeHint(self) -> QSize:
        return QSize(400, max(1, len(self._rows)) * self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _row_at(self, place: QPoint) -> int:
        row = place.y() // self._height()
        return row if 0 <= row < len(self._rows) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row != self._hovered:
            self._hovered = row
            self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, row in enumerate(self._rows):
            area = QRect(0, number * self._height(), self.width(), self._height())
            self._paint_row(painter, area, row, hovered=number == self._hovered)
        painter.end()

    def _paint_row(self, painter: QPainter, area: QRect, row: VersionRow, *, hovered: bool) -> None:
        palette, colour = self.palette(), QColor(row.style.colour)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if hovered or row.ticked or row.standing:
            tint = QColor(palette.color(QPalette.ColorRole.Highlight))
            tint.setAlphaF(0.24 if row.ticked else 0.12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(area).adjusted(4, 1, -4, -1), 5, 5)
        inner = area.adjusted(scaled(12), 0, -scaled(12), 0)
        cap = self._cap(inner, row.key, mirrored=mirrored)
        self._paint_cap(painter, cap, row)
        label = QRect(cap)
        width = scaled(_LABEL_WIDTH)
        if mirrored:
            label.setRight(cap.left() - _GAP)
            label.setLeft(label.right() - width)
        else:
            label.setLeft(cap.right() + _GAP)
            label.setRight(label.left() + width)
        self._paint_label(painter, label, row.style, colour, mirrored=mirrored)
        words = QRect(inner)
        if mirrored:
            words.setRight(label.left() - _GAP)
        else:
            words.setLeft(label.right() + _GAP)
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        item = in_context(self._text, row.start, row.end, remark="", colour=row.style.colour)
        draw_in_context(painter, self.font(), QRectF(words), words.center().x(), item)
        painter.restore()

    def _cap(self, inner: QRect, key: str, *, mirrored: bool) -> QRect:
        metrics = self.fontMetrics()
        side = metrics.height() + 8
        width = max(side, metrics.horizontalAdvance(key) + 14)
        left = inner.right() - width + 1 if mirrored else inner.left()
        return QRect(left, inner.center().y() - side // 2, width, side)

    def _paint_cap(self, painter: QPainter, cap: QRect, row: VersionRow) -> None:
        text = self.palette().color(QPalette.ColorRole.Text)
        edge = QColor(text)
        edge.setAlphaF(0.45)
        chosen = row.ticked or row.standing
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent if chosen else edge, 2.0 if chosen else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(text)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, row.key)

    def _paint_label(
        self, painter: QPainter, area: QRect, style: LabelStyle, colour: QColor, *, mirrored: bool
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(colour)
        shown = self.fontMetrics().elidedText(style.title, Qt.TextElideMode.ElideRight, area.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, shown)
        width = self.fontMetrics().horizontalAdvance(shown)
        y = area.center().y() + self.fontMetrics().height() / 2 + 1
        left = area.right() - width if mirrored else area.left()
        painter.setPen(pen_of(colour, style.pattern, 2.0))
        painter.drawLine(left, round(y), left + width, round(y))
