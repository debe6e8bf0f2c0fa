"""The case law: what leads decided with a reason, by label and by the words it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.folding import fold_text
from annotator.ui.adjudication.ruling_text import decided_text, label_colour, label_title
from annotator.ui.commands.labelling import short
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.language import current
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.case_law import Ruling

WIDTH, HEIGHT = 860, 520
_RULING = Qt.ItemDataRole.UserRole


class CaseLawDialog(Dialog):
    """Lists rulings; nobody is named in it."""

    def __init__(
        self, rulings: Sequence[Ruling], label_set: LabelSet, parent: QWidget | None = None, *, theme: str = "light"
    ) -> None:
        super().__init__(parent)
        self._rulings, self._label_set, self._theme = rulings, label_set, theme
        self.wanted: Ruling | None = None
        """The ruling whose article is to be opened."""
        self._about = sentence(self, "quiet")
        self.line = QLineEdit(self)
        self.tree = QTreeWidget(self)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setWordWrap(True)
        for widget in (self._about, self.line, self.tree):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.tree, 1)
        self._close = self.add_button(QDialogButtonBox.ButtonRole.RejectRole, main=True)
        self._go = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._close.clicked.connect(self.reject)
        self._go.clicked.connect(self._go_to)
        self.line.textChanged.connect(self._show)
        self.tree.itemSelectionChanged.connect(self._selected)
        self.tree.itemActivated.connect(self._go_to)
        self.retranslate()
        self.fit(WIDTH, HEIGHT)
        self.tree.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Case law"))
        if self._rulings:
            text = self.tr("Decisions with a reason. Annotators read those on articles that they have sealed.")
        else:
            text = self.tr("No decision has a reason yet. Write one below the versions while you decide.")
        self._about.setText(text)
        self.line.setPlaceholderText(self.tr("Words or reason"))
        self.line.setAccessibleName(self.tr("Words or reason"))
        self.tree.setAccessibleName(self.tr("Case law"))
        self.tree.setHeaderLabels([self.tr("Words"), self.tr("Decided"), self.tr("Reason"), self.tr("Article")])
        header = self.tree.header()
        for column, width in enumerate((190, 210, 270)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.tree.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        self._go.setText(self.tr("&Go to it"))
        self._close.setText(self.tr("&Close"))
        self._show()

    def _show(self) -> None:
        self.tree.clear()
        wanted = fold_text(self.line.text().strip())
        for label in self._label_set.labels:
            rulings = [item for item in self._rulings if item.label == label.id and self._meets(item, wanted)]
            if not rulings:
                continue
            top = QTreeWidgetItem(self.tree, [label_title(self._label_set, label.id, current())])
            top.setFirstColumnSpanned(True)
            font = QFont(self.tree.font())
            font.setBold(True)
            top.setFont(0, font)
            top.setForeground(0, QBrush(QColor(label_colour(self._label_set, label.id, self._theme))))
            for ruling in rulings:
                self._add(top, ruling)
            top.setExpanded(True)
        self._selected()

    def _add(self, top: QTreeWidgetItem, ruling: Ruling) -> None:
        decided = decided_text(ruling, self._label_set, current())
        row = QTreeWidgetItem(top, [isolated(short(ruling.surface)), decided, ruling.reason, ruling.title])
        row.setData(0, _RULING, ruling)
        for column, text in enumerate((ruling.surface, decided, ruling.reason, ruling.title)):
            row.setToolTip(column, text)

    @staticmethod
    def _meets(ruling: Ruling, wanted: str) -> bool:
        return not wanted or any(wanted in fold_text(text) for text in (ruling.surface, ruling.reason, ruling.title))

    def _chosen(self) -> Ruling | None:
        item = self.tree.currentItem()
        found: Ruling | None = item.data(0, _RULING) if item is not None else None
        return found

    def _selected(self) -> None:
        self._go.setEnabled(self._chosen() is not None)

    def _go_to(self) -> None:
        self.wanted = self._chosen()
        if self.wanted is not None:
            self.accept()
