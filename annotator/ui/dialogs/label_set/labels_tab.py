"""The labels of a draft in their order, and the form of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.domain import label_editing as editing
from annotator.domain.colours import Pair, proposal
from annotator.domain.labels import Label, local
from annotator.ui.dialogs.label_set.draft import LabelSetDraft
from annotator.ui.dialogs.label_set.label_form import LabelForm, key_text
from annotator.ui.dialogs.label_set.label_icon import SIZE, label_icon
from annotator.ui.dialogs.label_set.moving import MergeDialog, SplitDialog
from annotator.ui.language import current

LIST_WIDTH = 250


class LabelsTab(QWidget):
    """Adds, orders, retires, merges and splits labels."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.list = QListWidget(self)
        self.list.setIconSize(QSize(SIZE))
        self.list.setFixedWidth(LIST_WIDTH)
        self.form = LabelForm(draft, self)
        self.add, self.retire = QPushButton(self), QPushButton(self)
        self.up, self.down = QPushButton(self), QPushButton(self)
        self.merge, self.split = QPushButton(self), QPushButton(self)
        buttons = QGridLayout()
        buttons.setSpacing(6)
        for number, button in enumerate((self.add, self.retire, self.up, self.down, self.merge, self.split)):
            button.setAutoDefault(False)
            buttons.addWidget(button, number // 2, number % 2)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(side)
        row.addWidget(self.form, 1)
        self.setFocusProxy(self.list)
        self._connect()
        self._show_list()
        self.list.setCurrentRow(0)
        self.retranslate()

    def _connect(self) -> None:
        self._draft.changed.connect(self._refresh)
        self.list.currentItemChanged.connect(self._chosen)
        self.add.clicked.connect(self.add_label)
        self.retire.clicked.connect(self.retire_label)
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        self.merge.clicked.connect(self.merge_labels)
        self.split.clicked.connect(self.split_label)

    @property
    def label(self) -> Label | None:
        """The label that is chosen."""
        item = self.list.currentItem()
        return self._draft.value.label(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def choose(self, label_id: str) -> None:
        """Choose a label by its id."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == label_id:
                self.list.setCurrentRow(row)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.list.setAccessibleName(self.tr("Labels"))
        self.add.setText(self.tr("&Add"))
        self.up.setText(self.tr("Move &up"))
        self.down.setText(self.tr("Move do&wn"))
        self.merge.setText(self.tr("&Merge…"))
        self.split.setText(self.tr("&Split…"))
        self.form.retranslate()
        self._refresh()

    # What is done

    def add_label(self) -> None:
        """Add a label with a free key, pattern and colours, and go to its title."""
        value = self._draft.value
        colours = proposal([Pair(label.light, label.dark) for label in value.offered])
        name = editing.free_name(value, "LABEL")
        value, label = editing.added(value, name=name, light=colours.light, dark=colours.dark)
        self._draft.put(value)
        self.choose(label.id)
        self.form.setCurrentIndex(0)
        field = self.form.title.field("en")
        field.setFocus()
        field.selectAll()

    def retire_label(self) -> None:
        """Retire the chosen label, offer it again, or take out one that was never stored."""
        label = self.label
        if label is None:
            return
        if self._draft.is_new(label):
            self._draft.put(editing.removed(self._draft.value, label.id))
        else:
            self._draft.put(editing.retired(self._draft.value, label.id, retire=not label.retired))

    def move_up(self) -> None:
        """Move the chosen label up."""
        self._shift(-1)

    def move_down(self) -> None:
        """Move the chosen label down."""
        self._shift(1)

    def merge_labels(self) -> None:
        """Ask which labels become one."""
        dialog = MergeDialog(self._draft.value, self.label, self)
        if dialog.exec() == dialog.DialogCode.Accepted:
            self._draft.put(editing.merged(self._draft.value, dialog.labels(), dialog.into()))
            self.choose(dialog.into())
        dialog.deleteLater()

    def split_label(self) -> None:
        """Ask which spans of a label go to another."""
        label = self.label
        if label is None:
            return
        dialog = SplitDialog(self._draft.value, label, self)
        if dialog.exec() == dialog.DialogCode.Accepted:
            value, into = dialog.value_and_label()
            self._draft.put(editing.split(value, label.id, into, dialog.condition()))
            self.choose(into)
        dialog.deleteLater()

    def _shift(self, by: int) -> None:
        label = self.label
        if label is not None:
            self._draft.put(editing.shifted(self._draft.value, label.id, by))

    # What is shown

    def _chosen(self) -> None:
        label = self.label
        self.form.show_label(label.id if label else "")
        self._show_buttons()

    def _refresh(self) -> None:
        self._show_list()
        self.form.refresh()
        self._show_buttons()

    def _show_list(self) -> None:
        labels = self._draft.value.labels
        chosen = self.label
        row = self.list.currentRow()
        blocked = self.list.blockSignals(True)
        while self.list.count() > len(labels):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(labels):
            self.list.addItem(QListWidgetItem())
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        for number, label in enumerate(labels):
            item = self.list.item(number)
            item.setData(Qt.ItemDataRole.UserRole, label.id)
            item.setText(self._shown(label))
            item.setIcon(label_icon(label, dark=dark, ratio=self.devicePixelRatioF()))
            role = QPalette.ColorRole.PlaceholderText if label.retired else QPalette.ColorRole.Text
            item.setForeground(QBrush(self.palette().color(role)))
        ids = [label.id for label in labels]
        self.list.setCurrentRow(ids.index(chosen.id) if chosen and chosen.id in ids else min(row, len(labels) - 1))
        self.list.blockSignals(blocked)
        now = self.label
        self.form.show_label(now.id if now else "")

    def _shown(self, label: Label) -> str:
        title = local(label.title, current(), label.name) or label.name
        if label.retired:
            return self.tr("{label} (retired)").format(label=title)
        return f"{title} · {key_text(label.key)}" if label.key else title

    def _show_buttons(self) -> None:
        label = self.label
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        merged = {move.label for move in editing.new_moves(self._draft.value) if not move.where}
        self.retire.setEnabled(label is not None and label.id not in merged)
        self.merge.setEnabled(len(self._draft.value.offered) > 1)
        self.split.setEnabled(label is not None and not label.retired and not self._draft.is_new(label))
        if label is not None and self._draft.is_new(label):
            text = self.tr("&Remove")
        elif label is not None and label.retired:
            text = self.tr("&Offer again")
        else:
            text = self.tr("&Retire")
        self.retire.setText(text)
