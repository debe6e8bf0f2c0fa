"""The options that a format has of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.export.choice_box import ChoiceBox
from annotator.ui.messages import format_text
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from annotator.formats.base import Format, FormatOption
    from annotator.services.export_options import ExportOptions
    from annotator.ui.dialogs.dialog import Sentence

_WIDTH = 190


class FormatFields(QObject):
    """A line for each option: what it does, and beside it a choice, or a field for text.

    What was chosen for a format is there again when one comes back to it.
    """

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.panel = QWidget(page)
        self._grid = QGridLayout(self.panel)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._options: tuple[FormatOption, ...] = ()
        self._given: dict[str, dict[str, str]] = {}
        self._format = ""
        self._abouts: list[Sentence] = []
        self.fields: dict[str, ChoiceBox | QLineEdit] = {}

    def options(self) -> dict[str, Any]:
        """Return the options: those that were chosen."""
        return {"values": tuple(sorted(self._given.get(self._format, {}).items()))}

    def fill(self, options: ExportOptions) -> None:
        """Choose what options say of their format."""
        self._given[options.format] = dict(options.values)

    def show_format(self, chosen: Format) -> None:
        """Show the options of a format."""
        for widget in (*self._abouts, *self.fields.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._format, self._options, self._abouts, self.fields = chosen.name, chosen.options, [], {}
        given = self._given.get(chosen.name, {})
        for row, option in enumerate(chosen.options):
            about = sentence(self.panel)
            field = self._field(option, given.get(option.name, option.default))
            field.setProperty("option", option.name)
            field.setFixedWidth(scaled(_WIDTH))
            self._grid.addWidget(about, row, 0)
            self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop)
            self._abouts.append(about)
            self.fields[option.name] = field
        self.retranslate()
        self.panel.setVisible(bool(chosen.options))

    def set_aside(self) -> list[str]:
        """Return names of what is not as it usually is."""
        usual = {option.name: option.default for option in self._options}
        given = self._given.get(self._format, {})
        return (
            [self.tr("options of the format")] if any(usual.get(key) != value for key, value in given.items()) else []
        )

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for option, about in zip(self._options, self._abouts, strict=True):
            text = format_text(option.about)
            about.setText(text[:1].upper() + text[1:])
            field = self.fields[option.name]
            field.setAccessibleName(text)
            if isinstance(field, ChoiceBox):
                field.retranslate()

    def _field(self, option: FormatOption, value: str) -> ChoiceBox | QLineEdit:
        if option.choices:
            box = ChoiceBox("Formats", [(choice, choice) for choice in option.choices], self.panel)
            box.choose(value)
            box.activated.connect(self._touched)
            return box
        line = QLineEdit(value, self.panel)
        # Names of layers and the like are Latin in every language.
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line.setCursorPosition(0)
        line.textEdited.connect(self._touched)
        return line

    def _touched(self, _value: object) -> None:
        field = self.sender()
        if isinstance(field, ChoiceBox | QLineEdit):
            value = field.value if isinstance(field, ChoiceBox) else field.text()
            self._given.setdefault(self._format, {})[str(field.property("option"))] = value
            self.changed.emit()
