"""The bar above the article: a pill for each label with its key, and the one next action, Done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.domain.labels import LabelSet, local
from annotator.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent


class LabelPill(QAbstractButton):
    """A label's name and key in its colour. Clicking it is the same as pressing the key."""

    hovered = Signal(object)
    """Its label's id when the pointer comes, None when it goes."""

    def __init__(self, label: str, key: str, title: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._key = key
        self._colour = QColor(colour)
        self.setText(title)
        self.setAccessibleName(title)
        # The text keeps the focus, so that a click labels what is selected there.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(self.label)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        gap = 8 if self._key else 0
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._key) + gap
        return QSize(width + 28, metrics.height() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = QColor(self._colour)
        fill.setAlphaF(0.22 if self.isDown() else 0.12 if self.underMouse() and self.isEnabled() else 0.0)
        pen = QPen(self._colour, 1.4)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        inner = self.rect().adjusted(14, 0, -14, 0)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | start, self._key)
        font.setBold(False)
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | (end if self._key else start), self.text())
        painter.end()


class LabelBar(QWidget):
    """Pills, where in the project this article is, and Done."""

    label_chosen = Signal(str)
    label_hovered = Signal(object)
    """Id of the label under the pointer, or None."""
    done_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pills: list[LabelPill] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        self._pill_row = FlowLayout()
        self._row.addLayout(self._pill_row, 1)
        self._place = QLabel(self)
        self._place.setProperty("role", "quiet")
        self._row.addWidget(self._place)
        self._done = QPushButton(self)
        self._done.setProperty("role", "next")
        self._done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._done.clicked.connect(self.done_clicked)
        self._row.addWidget(self._done)
        self._sealed = False
        self._done_keys = ""
        self.retranslate()

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Show a pill for each label that can be set."""
        for pill in self._pills:
            self._pill_row.removeWidget(pill)
            pill.setParent(None)
            pill.deleteLater()
        self._pills = []
        for label in label_set.offered:
            key = str(label.key) if 1 <= label.key <= 9 else f"⇧{label.key - 9}" if label.key else ""
            colour = label.light if theme == "light" else label.dark
            pill = LabelPill(label.id, key, local(label.title, language, label.name), colour, self)
            pill.setToolTip(self._hint(key))
            pill.clicked.connect(self._chosen)
            pill.hovered.connect(self.label_hovered)
            self._pill_row.addWidget(pill)
            self._pills.append(pill)

    def set_done_keys(self, keys: str) -> None:
        """Show the keys of Done beside it."""
        self._done_keys = keys.replace("Return", "↵")
        self.retranslate()

    def set_place(self, text: str) -> None:
        """Show which article of how many this is."""
        self._place.setText(text)

    def set_state(self, *, sealed: bool, enabled: bool) -> None:
        """Offer labels and Done only where they can be used."""
        self._sealed = sealed
        for pill in self._pills:
            pill.setEnabled(enabled and not sealed)
        self._done.setVisible(enabled)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # A key runs from left to right, beside Arabic words too.
        keys = f"  \u2066{self._done_keys}\u2069" if self._done_keys else ""
        self._done.setText(self.tr("Reopen…") if self._sealed else self.tr("Done") + keys)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _chosen(self) -> None:
        pill = self.sender()
        if isinstance(pill, LabelPill):
            self.label_chosen.emit(pill.label)

    def _hint(self, key: str) -> str:
        if not key:
            return self.tr("Label the selection, or the selected span")
        return self.tr("Label the selection, or the selected span: key {key}").format(key=key)
