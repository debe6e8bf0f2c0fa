"""Attributes and link types of a draft: a list of them, and the form of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.identifiers import new_id
from annotator.domain.label_editing import LANGUAGES
from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice, LinkType, local
from annotator.ui.dialogs.label_set.choices import ChoicesTable
from annotator.ui.dialogs.label_set.draft import LabelSetDraft
from annotator.ui.dialogs.label_set.label_form import scrolled
from annotator.ui.dialogs.label_set.labels_tab import LIST_WIDTH
from annotator.ui.dialogs.label_set.local_fields import LocalLine
from annotator.ui.dialogs.label_set.ticked_labels import TickedLabels
from annotator.ui.language import current
from annotator.ui.scaling import scaled

KINDS: Final = (
    (AttributeKind.CHOICE, QT_TRANSLATE_NOOP("AttributesTab", "one of several values")),
    (AttributeKind.CHOICES, QT_TRANSLATE_NOOP("AttributesTab", "any of several values")),
    (AttributeKind.TEXT, QT_TRANSLATE_NOOP("AttributesTab", "text")),
    (AttributeKind.DATE, QT_TRANSLATE_NOOP("AttributesTab", "date")),
    (AttributeKind.YES_NO, QT_TRANSLATE_NOOP("AttributesTab", "yes or no")),
)
ROW_HEIGHT: Final = 26
Definition = AttributeDefinition | LinkType


class DefinitionsTab(QWidget):
    """What attributes and link types have in common: an order, names, and that they can be retired."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.list = QListWidget(self)
        self.list.setFixedWidth(LIST_WIDTH)
        self.add, self.retire = QPushButton(self), QPushButton(self)
        self.panel = QWidget(self)
        self.form = QFormLayout(self.panel)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(10)
        self.form.setHorizontalSpacing(16)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = LocalLine(self)
        self.name = QLineEdit(self)
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._names: list[QLabel] = []
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.add, self.retire):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(16)
        row.addLayout(side)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        column.addStretch(1)
        row.addWidget(scrolled(page, self), 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._chosen)
        self.add.clicked.connect(self.add_item)
        self.retire.clicked.connect(self.retire_item)
        self.title.edited.connect(self._title_edited)
        self.name.textEdited.connect(self._name_edited)
        for field in (self.title, self.name):
            self.add_field(field)

    def add_field(self, field: QWidget) -> None:
        """Add a field below the others; its name comes with ``name_fields``."""
        label = QLabel(self.panel)
        label.setBuddy(field)
        self._names.append(label)
        self.form.addRow(label, field)

    def name_fields(self, *names: str) -> None:
        """Name the fields, in their order."""
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
            buddy = label.buddy()
            if buddy is not None:
                buddy.setAccessibleName(name.replace("&", ""))
        self.title.retranslate(names[0].replace("&", ""))

    # What the two kinds do each in their way

    def items(self) -> tuple[Any, ...]:
        """Return the definitions of the draft."""
        raise NotImplementedError

    def put(self, items: tuple[Any, ...]) -> None:
        """Put definitions into the draft."""
        raise NotImplementedError

    def fresh(self, name: str) -> Definition:
        """Return a new definition."""
        raise NotImplementedError

    def stored(self) -> tuple[Definition, ...]:
        """Return the definitions of the version that is stored."""
        raise NotImplementedError

    def show_fields(self, item: Any) -> None:
        """Show what only this kind has."""

    # What they do alike

    @property
    def item(self) -> Any:
        """The definition that is chosen, or None."""
        row = self.list.currentRow()
        return self.items()[row] if 0 <= row < len(self.items()) else None

    def add_item(self) -> None:
        """Add a definition and go to its title."""
        taken = {item.name.casefold() for item in self.items()}
        name = next(name for name in (f"new{number or ''}" for number in range(999)) if name not in taken)
        self.put((*self.items(), self.fresh(name)))
        self.list.setCurrentRow(self.list.count() - 1)
        field = self.title.field("en")
        field.setFocus()
        field.selectAll()

    def retire_item(self) -> None:
        """Retire the chosen definition, offer it again, or take out one that was never stored."""
        item = self.item
        if item is None:
            return
        if self._is_new(item):
            self.put(tuple(other for other in self.items() if other.id != item.id))
        else:
            self.change(lambda known: replace(known, retired=not known.retired))

    def change(self, edit: Callable[[Any], Any]) -> None:
        """Put an edited definition in the place of the chosen one."""
        item = self.item
        if item is not None:
            self.put(tuple(edit(other) if other.id == item.id else other for other in self.items()))

    def refresh(self) -> None:
        """Show the draft as it is."""
        blocked = self.list.blockSignals(True)
        items = self.items()
        row = self.list.currentRow()
        while self.list.count() > len(items):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(items):
            self.list.addItem(QListWidgetItem())
        for number, item in enumerate(items):
            shown = local(item.title, current(), item.name) or item.name
            labels = item.labels if isinstance(item, AttributeDefinition) else item.sources
            found = self.draft.value.label(labels[0]) if len(labels) == 1 else None
            if found is not None:
                shown = f"{shown} · {local(found.title, current(), found.name)}"
            if item.retired:
                shown = QCoreApplication.translate("DefinitionsTab", "{name} (retired)").format(name=shown)
            self.list.item(number).setText(shown)
            self.list.item(number).setSizeHint(QSize(0, scaled(ROW_HEIGHT)))
        self.list.setCurrentRow(min(max(row, 0), len(items) - 1))
        self.list.blockSignals(blocked)
        self._show_item()

    def retranslate_buttons(self) -> None:
        """Set the texts of the buttons in the interface language."""
        self.add.setText(QCoreApplication.translate("DefinitionsTab", "&Add"))
        item = self.item
        if item is not None and self._is_new(item):
            text = QCoreApplication.translate("DefinitionsTab", "&Remove")
        elif item is not None and item.retired:
            text = QCoreApplication.translate("DefinitionsTab", "&Offer again")
        else:
            text = QCoreApplication.translate("DefinitionsTab", "&Retire")
        self.retire.setText(text)

    def _show_item(self) -> None:
        item = self.item
        self.panel.setEnabled(item is not None)
        self.retire.setEnabled(item is not None)
        self.retranslate_buttons()
        if item is None:
            return
        self.title.show_texts(item.title)
        if self.name.text() != item.name:
            self.name.setText(item.name)
        self.show_fields(item)

    def _chosen(self, _row: int) -> None:
        self._show_item()

    def _is_new(self, item: Definition) -> bool:
        return item.id not in {other.id for other in self.stored()}

    def _title_edited(self, texts: Any) -> None:
        self.change(lambda item: replace(item, title=texts))

    def _name_edited(self, text: str) -> None:
        self.change(lambda item: replace(item, name=text.strip()))


class AttributesTab(DefinitionsTab):
    """The attributes of a draft."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.kind = QComboBox(self)
        self.kind.addItems(["" for _ in KINDS])
        self.labels = TickedLabels(self)
        self.choices = ChoicesTable(self)
        for field in (self.kind, self.labels, self.choices):
            self.add_field(field)
        self.kind.activated.connect(self._kind_chosen)
        self.labels.edited.connect(self._labels_edited)
        self.choices.edited.connect(self._choices_edited)
        draft.changed.connect(self.refresh)
        self.retranslate()

    def items(self) -> tuple[AttributeDefinition, ...]:
        return self.draft.value.attributes

    def put(self, items: tuple[AttributeDefinition, ...]) -> None:
        self.draft.put(replace(self.draft.value, attributes=items))

    def stored(self) -> tuple[AttributeDefinition, ...]:
        return self.draft.base.attributes

    def fresh(self, name: str) -> AttributeDefinition:
        label = self.draft.value.offered[0].id if self.draft.value.offered else self.draft.value.labels[0].id
        title = tuple((language, name) for language in LANGUAGES)
        return AttributeDefinition(id=new_id(), name=name, title=title, kind=AttributeKind.TEXT, labels=(label,))

    def show_fields(self, item: AttributeDefinition) -> None:
        self.kind.setCurrentIndex([kind for kind, _ in KINDS].index(item.kind))
        # What is stored keeps its kind: the values of its spans are of it.
        self.kind.setEnabled(self._is_new(item))
        self.labels.show_labels(self.draft.value, item.labels)
        choosing = item.kind in {AttributeKind.CHOICE, AttributeKind.CHOICES}
        self.choices.setEnabled(choosing)
        stored = next((other for other in self.stored() if other.id == item.id), None)
        kept = {choice.value for choice in stored.choices} if stored else set()
        self.choices.show_choices(item.choices if choosing else (), kept)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.list.setAccessibleName(self.tr("Attributes"))
        self.name_fields(
            self.tr("&Title"), self.tr("&Name in files"), self.tr("&Kind"), self.tr("&For"), self.tr("&Values")
        )
        for row, (_, text) in enumerate(KINDS):
            self.kind.setItemText(row, QCoreApplication.translate("AttributesTab", str(text)))
        self.choices.retranslate()
        self.refresh()

    def _kind_chosen(self, row: int) -> None:
        kind = KINDS[row][0]
        choosing = kind in {AttributeKind.CHOICE, AttributeKind.CHOICES}
        first = (Choice(value="1", title=tuple((language, "1") for language in LANGUAGES)),)
        self.change(lambda item: replace(item, kind=kind, choices=(item.choices or first) if choosing else ()))

    def _labels_edited(self, labels: Any) -> None:
        self.change(lambda item: replace(item, labels=labels))

    def _choices_edited(self, choices: Any) -> None:
        self.change(lambda item: replace(item, choices=choices))


class LinksTab(DefinitionsTab):
    """The link types of a draft."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.sources, self.targets = TickedLabels(self), TickedLabels(self)
        for field in (self.sources, self.targets):
            self.add_field(field)
        self.same = QCheckBox(self)
        self.form.addRow("", self.same)
        self.same.clicked.connect(self._same_clicked)
        self.sources.edited.connect(self._sources_edited)
        self.targets.edited.connect(self._targets_edited)
        draft.changed.connect(self.refresh)
        self.retranslate()

    def items(self) -> tuple[LinkType, ...]:
        return self.draft.value.link_types

    def put(self, items: tuple[LinkType, ...]) -> None:
        self.draft.put(replace(self.draft.value, link_types=items))

    def stored(self) -> tuple[LinkType, ...]:
        return self.draft.base.link_types

    def fresh(self, name: str) -> LinkType:
        label = self.draft.value.offered[0].id if self.draft.value.offered else self.draft.value.labels[0].id
        title = tuple((language, name) for language in LANGUAGES)
        return LinkType(id=new_id(), name=name, title=title, sources=(label,), targets=(label,))

    def show_fields(self, item: LinkType) -> None:
        self.sources.show_labels(self.draft.value, item.sources)
        self.targets.show_labels(self.draft.value, item.targets)
        self.same.setChecked(not item.targets)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.list.setAccessibleName(self.tr("Links"))
        self.name_fields(self.tr("&Title"), self.tr("&Name in files"), self.tr("&From"), self.tr("T&o"))
        self.same.setText(self.tr("Only between spans of &one label"))
        self.refresh()

    def _sources_edited(self, labels: Any) -> None:
        self.change(lambda item: replace(item, sources=labels))

    def _same_clicked(self, same: bool) -> None:
        self.change(lambda item: replace(item, targets=() if same else item.sources))

    def _targets_edited(self, labels: Any) -> None:
        self.change(lambda item: replace(item, targets=labels))
