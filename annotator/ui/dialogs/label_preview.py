"""Shows a label set as spans will look: tint, line and letter of each label, with its key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from annotator.domain.labels import Label, LabelSet, Pattern, local
from annotator.ui.language import current
from annotator.ui.messages import pattern_text

_PENS: Final = {
    Pattern.SOLID: Qt.PenStyle.SolidLine,
    Pattern.DASH: Qt.PenStyle.DashLine,
    Pattern.DOT: Qt.PenStyle.DotLine,
    Pattern.DASH_DOT: Qt.PenStyle.DashDotLine,
}
_TINT = 0.14


class LabelSample(QWidget):
    """A label's title drawn like a span of it."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._title = local(label.title, current(), label.name)
        self.setAccessibleName(self._title)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._title) + 16, metrics.height() + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        colour = QColor(self._label.dark if dark else self._label.light)
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._title) + 10
        start = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        box = QRectF(start, 1, width, metrics.height() + 3)
        tint = QColor(colour)
        tint.setAlphaF(_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._title)
        draw_line(
            painter, self._label.pattern, colour, QLineF(box.left(), box.bottom() + 3, box.right(), box.bottom() + 3)
        )
        painter.end()


def draw_line(painter: QPainter, pattern: Pattern, colour: QColor, line: QLineF) -> None:
    """Draw a line in the pattern of a label."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern in _PENS:
        painter.setPen(QPen(colour, 2, _PENS[pattern], Qt.PenCapStyle.FlatCap))
        painter.drawLine(line)
        return
    painter.setPen(QPen(colour, 1.2))
    if pattern is Pattern.DOUBLE:
        for offset in (-1.5, 1.5):
            painter.drawLine(line.translated(0, offset))
        return
    wave = QPainterPath(line.p1())
    x, right, y, up = line.x1(), line.x2(), line.y1(), -1
    while x < right:
        wave.quadTo(x + 2, y + 3 * up, min(x + 4, right), y)
        x, up = x + 4, -up
    painter.drawPath(wave)


class LabelPreview(QWidget):
    """The labels of a set, a row each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set: LabelSet | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 2, 2, 2)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)

    def show_labels(self, label_set: LabelSet | None) -> None:
        """Show the labels that can be set."""
        self._label_set = label_set
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, label in enumerate(label_set.offered if label_set else ()):
            key = str(label.key) if 1 <= label.key <= 9 else f"⇧{label.key - 9}" if label.key else "–"
            key_label, about = QLabel(key, self), QLabel(pattern_text(label.pattern), self)
            for quiet in (key_label, about):
                quiet.setProperty("role", "quiet")
            self._grid.addWidget(key_label, row, 0)
            self._grid.addWidget(LabelSample(label, self), row, 1)
            self._grid.addWidget(about, row, 2)
        self._grid.setRowStretch(len(label_set.offered) if label_set else 0, 1)

    def retranslate(self) -> None:
        """Show the labels in the interface language."""
        self.show_labels(self._label_set)
