"""Asks how labels are merged or split. Nothing is stored here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from annotator.domain import label_editing as editing
from annotator.domain.colours import Pair, proposal
from annotator.domain.label_moves import Condition
from annotator.domain.labels import AttributeKind, Label, LabelSet, local
from annotator.ui.dialogs.dialog import Dialog, sentence
from annotator.ui.language import current
from annotator.ui.messages import isolated, language_text

WIDTH = 460
LIST_HEIGHT = 150


def title_of(label: Label) -> str:
    """Return a label's title in the interface language."""
    return local(label.title, current(), label.name) or label.name


class MergeDialog(Dialog):
    """Several labels become one of them."""

    def __init__(self, label_set: LabelSet, chosen: Label | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = label_set.offered
        self._text = sentence(self)
        self.list = QListWidget(self)
        self.list.setFixedHeight(LIST_HEIGHT)
        for label in self._offered:
            item = QListWidgetItem(title_of(label))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if label == chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._into_label = QLabel(self)
        self.target = QComboBox(self)
        self.target.addItems([title_of(label) for label in self._offered])
        self._into_label.setBuddy(self.target)
        start = next((row for row, label in enumerate(self._offered) if label != chosen), 0)
        self.target.setCurrentIndex(start)
        for widget in (self._text, self.list, self._into_label, self.target):
            self.body.addWidget(widget)
        self._merge = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._merge.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._check)
        self.target.currentIndexChanged.connect(self._check)
        self.retranslate()
        self._check()
        self.fit(WIDTH)
        self.list.setFocus()

    def labels(self) -> list[str]:
        """Return the ids of the labels that go."""
        ticked = [self.list.item(row).checkState() == Qt.CheckState.Checked for row in range(self.list.count())]
        return [label.id for label, on in zip(self._offered, ticked, strict=True) if on and label.id != self.into()]

    def into(self) -> str:
        """Return the id of the label that stays."""
        return self._offered[self.target.currentIndex()].id

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Merge labels"))
        self._text.setText(self.tr("Which labels become one? Their spans move, and the labels are retired."))
        self.list.setAccessibleName(self.tr("Labels that go"))
        self._into_label.setText(self.tr("&Into"))
        self._merge.setText(self.tr("&Merge"))
        self._cancel.setText(self.tr("&Cancel"))

    def _check(self, _value: object = None) -> None:
        self._merge.setEnabled(bool(self.labels()))


class SplitDialog(Dialog):
    """Spans of one label that meet a query go to another, new or there already."""

    def __init__(self, label_set: LabelSet, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set = label_set
        self._label = label
        self._others = [other for other in label_set.offered if other.id != label.id]
        self._attributes = [item for item in label_set.attributes if label.id in item.labels]
        self._text = sentence(self)
        self.surfaces = QPlainTextEdit(self)
        self.surfaces.setTabChangesFocus(True)
        self.surfaces.setFixedHeight(96)
        self._hint = sentence(self, "quiet")
        self.attribute, self.value, self.language = QComboBox(self), QComboBox(self), QComboBox(self)
        self.value.setEditable(True)
        self.target = QComboBox(self)
        self.name = QLineEdit(self)
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._labels = [QLabel(self) for _ in range(6)]
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (self.surfaces, self.attribute, self.value, self.language, self.target, self.name)
        for name, field in zip(self._labels, fields, strict=True):
            name.setBuddy(field)
            form.addRow(name, field)
            if field is self.surfaces:
                form.addRow("", self._hint)
        self.body.addWidget(self._text)
        self.body.addLayout(form)
        self._split = self.add_button(QDialogButtonBox.ButtonRole.AcceptRole, main=True)
        self._cancel = self.add_button(QDialogButtonBox.ButtonRole.RejectRole)
        self._fill()
        self._connect()
        self.retranslate()
        self._check()
        self.fit(WIDTH + 60)
        self.surfaces.setFocus()

    def _fill(self) -> None:
        self.attribute.addItem("")
        self.attribute.addItems([local(item.title, current(), item.name) for item in self._attributes])
        for code in ("", "ar", "en"):
            self.language.addItem(language_text(code) if code else "", code)
        self.target.addItem("")
        self.target.addItems([title_of(other) for other in self._others])
        self.name.setText(editing.free_name(self._label_set, self._label.name))
        self.attribute.setEnabled(bool(self._attributes))

    def _connect(self) -> None:
        self._split.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.surfaces.textChanged.connect(self._check)
        self.attribute.currentIndexChanged.connect(self._attribute_chosen)
        self.value.currentTextChanged.connect(self._check)
        self.language.currentIndexChanged.connect(self._check)
        self.target.currentIndexChanged.connect(self._check)
        self.name.textEdited.connect(self._check)

    def condition(self) -> Condition:
        """Return the query."""
        lines = (line.strip() for line in self.surfaces.toPlainText().splitlines())
        row = self.attribute.currentIndex() - 1
        attribute = self._attributes[row] if row >= 0 else None
        return Condition(
            surfaces=tuple(line for line in lines if line),
            attribute=attribute.id if attribute else "",
            value=self._value() if attribute else "",
            language=self.language.currentData() or "",
        )

    def value_and_label(self) -> tuple[LabelSet, str]:
        """Return the label set with the label that spans go to in it, and that label's id."""
        if self.target.currentIndex() > 0:
            return self._label_set, self._others[self.target.currentIndex() - 1].id
        taken = [Pair(label.light, label.dark) for label in self._label_set.offered]
        colours = proposal(taken)
        value, label = editing.added(
            self._label_set, name=self.name.text().strip(), light=colours.light, dark=colours.dark
        )
        return value, label.id

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Split a label"))
        self._text.setText(
            self.tr(
                "Which spans of {label} go to another label? All that meets every line filled in; the rest stays and "
                "is listed, to be looked at by hand."
            ).format(label=isolated(title_of(self._label)))
        )
        self._hint.setText(self.tr("One to a line; * at either end stands for anything. Spelling variants count."))
        names = (
            self.tr("&Text of the span"),
            self.tr("&Attribute"),
            self.tr("&Value"),
            self.tr("&Language of the article"),
            self.tr("&Go to"),
            self.tr("&Name of the new label"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        self.attribute.setItemText(0, self.tr("any"))
        self.language.setItemText(0, self.tr("any"))
        self.target.setItemText(0, self.tr("a new label"))
        self._split.setText(self.tr("&Split"))
        self._cancel.setText(self.tr("&Cancel"))

    def _value(self) -> str | bool:
        item = self._attributes[self.attribute.currentIndex() - 1]
        if item.kind is AttributeKind.YES_NO:
            return self.value.currentIndex() == 0
        row = self.value.findText(self.value.currentText())
        data = self.value.itemData(row) if row >= 0 else None
        return str(data) if data is not None else self.value.currentText().strip()

    def _attribute_chosen(self, row: int) -> None:
        self.value.clear()
        if row > 0:
            item = self._attributes[row - 1]
            self.value.setEditable(not item.choices and item.kind is not AttributeKind.YES_NO)
            if item.kind is AttributeKind.YES_NO:
                self.value.addItems([self.tr("yes"), self.tr("no")])
            for choice in item.choices:
                self.value.addItem(local(choice.title, current(), choice.value), choice.value)
        self._check()

    def _check(self, _value: object = None) -> None:
        chosen = self.attribute.currentIndex() > 0
        self.value.setEnabled(chosen)
        new = self.target.currentIndex() == 0
        self.name.setEnabled(new)
        name = self.name.text().strip()
        good = not new or (
            bool(name)
            and not any(char.isspace() for char in name)
            and editing.free_name(self._label_set, name) == name
            and len(name) <= editing.LONGEST_NAME
        )
        wanted = self.condition()
        complete = not chosen or wanted.value != ""
        self._split.setEnabled(bool(wanted) and good and complete)
