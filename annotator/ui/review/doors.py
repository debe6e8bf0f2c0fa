"""Charts whose cells, bars and points are doors: a click, or Enter, opens the differences they stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.services.review.filtering import DifferenceFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

_QUIET: Final = 0.92
_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class Door:
    """What a place of a chart stands for: the differences behind it, in one ``round`` (name) or the one shown.

    ``words`` say it in a sentence, for a tool tip and a screen reader.
    """

    wanted: DifferenceFilter
    words: str
    round: str = ""
    rect: QRectF = field(default_factory=QRectF)


class DoorChart(QWidget):
    """Paints doors where a subclass places them. The arrow keys go from one to the next."""

    opened = Signal(object)
    """The Door that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors: list[Door] = []
        self.current = 0
        self._hovered = -1
        self._pressed = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # For a subclass

    def place(self) -> list[Door]:
        """Return the doors, each with its rectangle at the present size; mirrored where the window is."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter) -> None:
        """Paint all but the frame of the door that has the focus."""
        raise NotImplementedError

    def changed(self) -> None:
        """Place and paint anew: something else is shown."""
        self._place()
        self.updateGeometry()
        self.update()

    @property
    def mirrored(self) -> bool:
        """Whether the reading start is on the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def turned(self, rect: QRectF) -> QRectF:
        """Return a rectangle reckoned from the reading start as it lies in the widget."""
        if not self.mirrored:
            return rect
        return QRectF(self.width() - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())

    def aligned(self, *, start: bool) -> int:
        """Return how words stand at the reading start of a rectangle, or at its end."""
        side = Qt.AlignmentFlag.AlignLeft if start != self.mirrored else Qt.AlignmentFlag.AlignRight
        return (side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value

    def ink(self, alpha: float = 1.0) -> QColor:
        """Return the colour of text, more or less of it."""
        colour = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        colour.setAlphaF(alpha)
        return colour

    def quiet_ink(self) -> QColor:
        """Return the colour of text that stands back, legible on every tint of a chart (see ``colours.ENOUGH``)."""
        return self.ink(_QUIET)

    def accent(self, alpha: float = 1.0) -> QColor:
        """Return the accent colour, more or less of it."""
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlphaF(alpha)
        return colour

    def elided(self, text: str, width: float) -> str:
        """Return a text cut to a width in pixels."""
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))

    # Events

    def _place(self) -> None:
        self.doors = self.place()
        self.current = min(self.current, max(0, len(self.doors) - 1))
        self._hovered = -1
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.doors[self.current].words if self.doors else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt calls it
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_chart(painter)
        if 0 <= self._hovered < len(self.doors):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.ink(0.5), 1))
            painter.drawRoundedRect(self.doors[self._hovered].rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.hasFocus() and self.doors:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.accent(), 2))
            painter.drawRoundedRect(self.doors[self.current].rect.adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.changed()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.doors and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(*_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.doors:
            self.opened.emit(self.doors[self.current])
        else:
            super().keyPressEvent(event)

    def _go(self, right: int, down: int) -> None:
        """Go to the nearest door that way; one that lies straight ahead is nearer."""
        here = self.doors[self.current].rect.center()
        best, found = float("inf"), self.current
        for number, door in enumerate(self.doors):
            away = door.rect.center() - here
            ahead = away.x() * right + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * right)
            if ahead > 0.5 and ahead + 3 * aside < best:
                best, found = ahead + 3 * aside, number
        self.current = found
        self._describe()
        self.update()

    def _at(self, point: QPointF) -> int:
        return next((number for number, door in enumerate(self.doors) if door.rect.contains(point)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number, self._pressed = self._pressed, -1
        if event.button() == Qt.MouseButton.LeftButton and number >= 0 and self._at(event.position()) == number:
            self.current = number
            self._describe()
            self.update()
            self.opened.emit(self.doors[number])

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            if number >= 0:
                QToolTip.showText(event.globalPos(), self.doors[number].words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def placed(door: Door, rect: QRectF) -> Door:
    """Return a door at another place."""
    return Door(door.wanted, door.words, door.round, rect)


def spread(count: int, room: float) -> Sequence[float]:
    """Return the edges of equal parts of a length."""
    return [room * number / max(1, count) for number in range(count + 1)]
