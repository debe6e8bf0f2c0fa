"""Fields for the values of attributes, one kind of field for each kind of attribute.

A field tells ``changed`` of one finished edit: a choice when it is made, typed text when Enter is pressed or the focus
leaves, so that each is one step to undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.attributes import checked
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind, local
from annotator.ui.messages import error_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

    from annotator.domain.labels import AttributeDefinition
    from annotator.domain.spans import AttributeValue

_NOTHING = "–"
_DATE_EXAMPLE = "2018-08-23"


class AttributeField(QWidget):
    """A field for one attribute; a subclass knows one kind."""

    changed = Signal(str, object)
    """(attribute id, value or None) of one finished edit."""

    def __init__(self, definition: AttributeDefinition, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self.language = language
        self.shown: AttributeValue | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)

    @property
    def title(self) -> str:
        """What the interface calls the attribute."""
        return local(self.definition.title, self.language, self.definition.name)

    def show_value(self, value: AttributeValue | None) -> None:
        """Show a stored value; None is none."""
        self.shown = value

    def settle(self) -> None:
        """Tell of an edit that is not finished yet."""

    def tell(self, value: AttributeValue | None) -> None:
        """Tell of an edit, if the value is another one."""
        if value != self.shown:
            self.changed.emit(self.definition.id, value)


class ChoiceBox(QComboBox):
    """A list of values. Arrow keys go through it without choosing yet; the wheel passes on to what scrolls."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_key = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._activated)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = not self.view().isVisible()
        super().keyPressEvent(event)
        self._by_key = False
        if event.text() in {"\r", "\n"}:
            self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.view().isVisible():
            self.chosen.emit()

    def _activated(self, _index: int) -> None:
        if not self._by_key:
            self.chosen.emit()


class ChoiceField(AttributeField):
    """One of several values, or yes and no; the first entry takes the value away."""

    def __init__(self, definition: AttributeDefinition, language: str, parent: QWidget | None = None) -> None:
        super().__init__(definition, language, parent)
        self._box = ChoiceBox(self)
        self._box.addItem(_NOTHING, None)
        if definition.kind is AttributeKind.YES_NO:
            self._box.addItem(self.tr("yes"), True)
            self._box.addItem(self.tr("no"), False)
        for choice in definition.choices:
            self._box.addItem(local(choice.title, language, choice.value), choice.value)
        self._offered = self._box.count()
        self._box.chosen.connect(self.settle)
        self.column.addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.setAccessibleName(self.title)

    def show_value(self, value: AttributeValue | None) -> None:
        super().show_value(value)
        while self._box.count() > self._offered:
            self._box.removeItem(self._offered)
        index = self._index(value)
        if index < 0:
            # A value that came from elsewhere: shown as it is, and kept unless another one is chosen.
            self._box.addItem(str(value), value)
            index = self._offered
        self._box.setCurrentIndex(index)

    def settle(self) -> None:
        self.tell(self._box.currentData())

    def _index(self, value: AttributeValue | None) -> int:
        found = (n for n in range(self._box.count()) if self._box.itemData(n) == value)
        return next(found, -1)


class ChoicesField(AttributeField):
    """Several values at once, a box to tick for each."""

    def __init__(self, definition: AttributeDefinition, language: str, parent: QWidget | None = None) -> None:
        super().__init__(definition, language, parent)
        self._boxes = [QCheckBox(local(choice.title, language, choice.value), self) for choice in definition.choices]
        for box in self._boxes:
            box.clicked.connect(self._ticked)
            self.column.addWidget(box)
        if self._boxes:
            self.setFocusProxy(self._boxes[0])

    def show_value(self, value: AttributeValue | None) -> None:
        super().show_value(value)
        ticked = value if isinstance(value, tuple) else ()
        for box, choice in zip(self._boxes, self.definition.choices, strict=True):
            box.setChecked(choice.value in ticked)

    def _ticked(self) -> None:
        boxes = zip(self._boxes, self.definition.choices, strict=True)
        self.tell(tuple(choice.value for box, choice in boxes if box.isChecked()) or None)


class TextField(AttributeField):
    """A line of text, or a date, which is checked when the line is finished."""

    def __init__(self, definition: AttributeDefinition, language: str, parent: QWidget | None = None) -> None:
        super().__init__(definition, language, parent)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(self.title)
        self._line.editingFinished.connect(self.settle)
        self._line.textEdited.connect(self._edited)
        if definition.kind is AttributeKind.DATE:
            self._line.setPlaceholderText(_DATE_EXAMPLE)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.column.addWidget(self._line)
        self.column.addWidget(self._problem)
        self.setFocusProxy(self._line)

    def show_value(self, value: AttributeValue | None) -> None:
        if value == self.shown and self._line.isModified():
            # What is being typed stays while something else of the span changes.
            return
        super().show_value(value)
        self._line.setText("" if value is None else str(value))
        self._problem.hide()

    def forget(self) -> None:
        """Let go what is being typed: another span is shown."""
        self._line.setModified(False)

    def settle(self) -> None:
        if not self._line.isModified():
            return
        try:
            value = checked(self.definition, self._line.text())
        except AnnotatorError as problem:
            self._problem.setText(error_text(problem))
            self._problem.show()
            return
        self._line.setModified(False)
        self._problem.hide()
        if value == (self.shown or ""):
            self.show_value(self.shown)
        self.tell(value or None)

    def _edited(self, _text: str) -> None:
        self._problem.hide()


_FIELDS: dict[AttributeKind, type[AttributeField]] = {
    AttributeKind.CHOICE: ChoiceField,
    AttributeKind.YES_NO: ChoiceField,
    AttributeKind.CHOICES: ChoicesField,
    AttributeKind.TEXT: TextField,
    AttributeKind.DATE: TextField,
}


def field_for(definition: AttributeDefinition, language: str, parent: QWidget | None = None) -> AttributeField:
    """Return a field for an attribute's values."""
    return _FIELDS[definition.kind](definition, language, parent)
