"""The context menu of the article: labels, removing, copying, finding."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.labels import LabelSet, local


class LabelMenu(QMenu):
    """Offers what can be done at the place that was clicked."""

    label_chosen = Signal(str)
    link_chosen = Signal()
    remove_chosen = Signal()
    copy_chosen = Signal()
    find_chosen = Signal()

    def __init__(
        self, label_set: LabelSet, language: str, *, has_span: bool, usable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        for label in label_set.offered:
            title = local(label.title, language, label.name)
            action = self.addAction(f"{title}\t{label.key}" if 1 <= label.key <= 9 else title)
            action.setData(label.id)
            action.setEnabled(usable)
        self.addSeparator()
        self._link = self.addAction(self.tr("Link to another span"))
        self._link.setEnabled(has_span and usable)
        self._remove = self.addAction(self.tr("Remove the span"))
        self._remove.setShortcut(QKeySequence.StandardKey.Delete)
        self._remove.setEnabled(has_span and usable)
        self.addSeparator()
        self._copy = self.addAction(self.tr("Copy"))
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._find = self.addAction(self.tr("Find…"))
        self._find.setShortcut(QKeySequence.StandardKey.Find)
        self.triggered.connect(self._chosen)

    def _chosen(self, action: QAction) -> None:
        if action is self._link:
            self.link_chosen.emit()
        elif action is self._remove:
            self.remove_chosen.emit()
        elif action is self._copy:
            self.copy_chosen.emit()
        elif action is self._find:
            self.find_chosen.emit()
        elif action.data():
            self.label_chosen.emit(action.data())
