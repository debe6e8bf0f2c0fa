"""Labels of a draft to tick: for whom an attribute is, where a link begins and ends."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.domain.labels import LabelSet
from annotator.ui.dialogs.label_set.moving import title_of

ROOM = 40
"""Pixels between and around four rows."""


class TickedLabels(QListWidget):
    """A short list of labels with a tick each."""

    edited = Signal(object)
    """The ids of the labels that are ticked, in the label set's order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self.setFixedHeight(4 * self.fontMetrics().height() + ROOM)
        self.itemChanged.connect(self._changed)

    def show_labels(self, label_set: LabelSet, ticked: tuple[str, ...]) -> None:
        """Show the offered labels, and what is retired but ticked, without telling of it."""
        labels = [label for label in label_set.labels if not label.retired or label.id in ticked]
        blocked = self.blockSignals(True)
        self._ids = [label.id for label in labels]
        while self.count() > len(labels):
            self.takeItem(self.count() - 1)
        while self.count() < len(labels):
            self.addItem(QListWidgetItem())
        for row, label in enumerate(labels):
            item = self.item(row)
            item.setText(title_of(label))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if label.id in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(blocked)

    def _changed(self, _item: QListWidgetItem) -> None:
        ticked = [self.item(row).checkState() == Qt.CheckState.Checked for row in range(self.count())]
        self.edited.emit(tuple(label for label, on in zip(self._ids, ticked, strict=True) if on))
