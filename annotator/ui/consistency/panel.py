"""Shows names that were not labelled alike everywhere; Enter or a click goes to each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QTreeView, QVBoxLayout, QWidget

from annotator.ui.consistency.model import PLACE_ROLE, ConsistencyModel
from annotator.ui.context_delegate import ContextDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from annotator.domain.consistency import Inconsistency
    from annotator.domain.labels import LabelSet
    from annotator.ui.context import ProjectContext
    from annotator.ui.tasks import Tasks

HEIGHT = 200


class ConsistencyPanel(QWidget):
    """Checks on demand: over one's own spans, in lead mode over everybody's if that is ticked."""

    place_chosen = Signal(object)
    """The Differing place to go to."""
    left = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context: ProjectContext | None = None
        self._found: list[Inconsistency] | None = None
        self.model = ConsistencyModel(self)
        self._summary = QLabel(self)
        self.everybody = QCheckBox(self)
        self.again = QPushButton(self)
        self.tree = QTreeView(self)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setItemDelegate(ContextDelegate(self.tree))
        self.tree.setModel(self.model)
        self.tree.activated.connect(self._chosen)
        self.tree.clicked.connect(self._chosen)
        self.again.clicked.connect(self.check)
        self.everybody.toggled.connect(self.check)
        row = QHBoxLayout()
        row.addWidget(self._summary, 1)
        row.addWidget(self.everybody)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self.show_lead(False)
        self.retranslate()

    def show_project(self, context: ProjectContext | None) -> None:
        """Show a project, or none: what was found before is forgotten."""
        self._context = context
        self._found = None
        self.model.show_found(())
        self.retranslate()

    def show_lead(self, on: bool) -> None:
        """Offer everybody's spans to the lead; annotators see their own alone."""
        self.everybody.setVisible(on)
        if not on:
            self.everybody.blockSignals(True)
            self.everybody.setChecked(False)
            self.everybody.blockSignals(False)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:
        """Dress labels in the interface language and the theme's colours."""
        self.model.set_labels(label_set, language, theme)
        self.retranslate()

    def check(self) -> None:
        """Look through the work anew, and show what was found."""
        from annotator.services.consistency import inconsistencies
        from annotator.ui.dialogs.progress_dialog import run_job

        if self._context is None:
            return
        units = self._context.file.unit_of_work
        whose = None if self.everybody.isChecked() else self._context.annotator.id
        job = self._tasks.start_reading(
            lambda report, cancelled: inconsistencies(units, whose, report=report, cancelled=cancelled)
        )
        found = run_job(job, self.tr("Looking for names that are not labelled alike…"), self.window())
        if found is not None:
            self._found = found
            self.model.with_names = whose is None
            self.model.show_found(found)
            if found:
                self.tree.expand(self.model.index(0, 0))
                self.tree.setCurrentIndex(self.model.index(0, 0, self.model.index(0, 0)))
        self.retranslate()
        self.tree.setFocus()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.again.setText(self.tr("Check &again"))
        self.everybody.setText(self.tr("&Everybody’s spans"))
        self.tree.setAccessibleName(self.tr("Names that are not labelled alike"))
        if self._found is None:
            text = self.tr("Names that you have labelled in one place and not, or otherwise, in another.")
        elif not self._found:
            text = self.tr("Every name is labelled alike wherever it stands.")
        else:
            count = len(self._found)
            text = self.tr("%n name(s) not labelled alike", "", count).replace(str(count), QLocale().toString(count))
        self._summary.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _chosen(self, index: QModelIndex) -> None:
        place = index.data(PLACE_ROLE)
        if place is not None:
            self.place_chosen.emit(place)
