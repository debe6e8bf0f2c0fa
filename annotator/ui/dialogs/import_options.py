"""How an import is to be done, and whose spans and which labels are meant where files do not say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.labels import local
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.import_files import Totals
from annotator.ui.language import current
from annotator.ui.messages import isolated, language_text

if TYPE_CHECKING:
    from annotator.services.projects import Overview

LANGUAGES: Final = ("auto", "ar", "en")
ADD: Final = "+"
LEAVE_OUT: Final = "-"
TAKE_FOR: Final = "="
"""What an unknown label is to be: a new one, none, or (followed by its name) one that the project has."""
_MAP_ROWS = 3


class ImportOptionsPanel(QWidget):
    """Fields that matter for every import, and those that show themselves only where they are needed."""

    changed = Signal()
    """Something that matters when the import is begun."""
    reading_changed = Signal()
    """Something that files have to be looked at anew for."""

    def __init__(self, overview: Overview, annotator_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set = overview.label_set
        self._labels = {name: QLabel(self) for name in ("who", "round", "language")}
        self._who, self._round, self._language = QComboBox(self), QComboBox(self), QComboBox(self)
        self._skip_bad, self._strip, self._realign = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self._who_line = QLineEdit(self._who)
        self._annotator_name = annotator_name
        self._who_edited = False
        self._folders: tuple[str, ...] = ()
        self._map_label = sentence(self, "quiet")
        self._map_inner = QWidget(self)
        self._map = QGridLayout(self._map_inner)
        self._map_boxes: dict[str, QComboBox] = {}
        self._chosen_labels: dict[str, str] = {}
        self._fill(overview, annotator_name)
        self._lay_out()
        self._who.editTextChanged.connect(self._tell)
        self._round.editTextChanged.connect(self._tell)
        self._who_line.textEdited.connect(self._who_chosen)
        self._who.activated.connect(self._who_chosen)
        self._skip_bad.toggled.connect(self._tell)
        self._realign.toggled.connect(self._tell_reading)
        self._language.activated.connect(self._tell_reading)
        self._strip.toggled.connect(self._tell_reading)
        self.retranslate()
        self.show_needed(Totals())

    def _fill(self, overview: Overview, annotator_name: str) -> None:
        names = [person.name for person in overview.annotators if not person.withdrawn]
        for box, values, first in (
            (self._who, dict.fromkeys(filter(None, (annotator_name, *names))), annotator_name),
            (self._round, dict.fromkeys(round_.name for round_ in overview.rounds), "work"),
        ):
            box.setEditable(True)
            if box is self._who:
                box.setLineEdit(self._who_line)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.addItems(list(values))
            box.setCurrentText(first)
        for code in LANGUAGES:
            self._language.addItem("", code)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for column, (name, field) in enumerate(
            (("language", self._language), ("round", self._round), ("who", self._who))
        ):
            self._labels[name].setBuddy(field)
            field.setMinimumWidth(150)
            grid.addWidget(self._labels[name], 0, column * 3)
            grid.addWidget(field, 0, column * 3 + 1)
            grid.setColumnMinimumWidth(column * 3 + 2, 12)
        grid.setColumnStretch(9, 1)
        self._map.setContentsMargins(0, 0, 0, 0)
        self._map.setHorizontalSpacing(10)
        self._map.setVerticalSpacing(6)
        self._map.setColumnStretch(4, 1)
        self._map_area = QScrollArea(self)
        self._map_area.setWidgetResizable(True)
        self._map_area.setFrameShape(QFrame.Shape.NoFrame)
        self._map_area.setWidget(self._map_inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(grid)
        ticks = QHBoxLayout()
        ticks.setSpacing(24)
        ticks.addWidget(self._skip_bad)
        ticks.addWidget(self._strip)
        ticks.addWidget(self._realign)
        ticks.addStretch(1)
        outer.addWidget(self._map_label)
        outer.addWidget(self._map_area)
        outer.addLayout(ticks)

    # What was chosen

    @property
    def annotator(self) -> str:
        """Whose spans are that name nobody."""
        return self._who.currentText().strip()

    @property
    def round(self) -> str:
        """The round the work belongs to."""
        return self._round.currentText().strip()

    @property
    def language(self) -> str:
        """``auto`` or the language of every article."""
        return str(self._language.currentData())

    @property
    def skip_bad(self) -> bool:
        """Whether what cannot be read is left out."""
        return self._skip_bad.isChecked()

    @property
    def strip_controls(self) -> bool:
        """Whether control characters are removed instead of refused."""
        return self._strip.isChecked()

    @property
    def realign(self) -> bool:
        """Whether spans are moved onto the text that the project has."""
        return self._realign.isChecked()

    @property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a label in the files and ours, which is empty for one that is left out."""
        found = ((theirs, chosen) for theirs, chosen in self._chosen_labels.items() if chosen not in {"", ADD})
        return tuple((theirs, chosen.removeprefix(TAKE_FOR).removeprefix(LEAVE_OUT)) for theirs, chosen in found)

    @property
    def new_labels(self) -> frozenset[str]:
        """Labels in the files that are added to the label set."""
        return frozenset(theirs for theirs, chosen in self._chosen_labels.items() if chosen == ADD)

    def unmapped(self, labels: Iterable[str]) -> list[str]:
        """Return those of the labels that nothing was chosen for."""
        return [label for label in labels if not self._chosen_labels.get(label)]

    def wants(self, totals: Totals) -> bool:
        """Tell whether something must be said before the import can begin."""
        return (totals.nameless and not self.annotator) or bool(self.unmapped(totals.unknown_labels))

    # What is needed

    def show_needed(self, totals: Totals) -> None:
        """Show the fields that the files call for; a label that was mapped stays, so that it can be changed."""
        self._show_who(totals)
        self._realign.setVisible(bool(totals.namesakes) or self._realign.isChecked())
        unknown_labels = totals.unknown_labels
        wanted = [*self._chosen_labels, *(label for label in unknown_labels if label not in self._chosen_labels)]
        for label in wanted:
            if label not in self._map_boxes:
                self._add_map_row(label)
        self._map_label.setVisible(bool(self._map_boxes))
        self._map_area.setVisible(bool(self._map_boxes))
        if self._map_boxes:
            row = next(iter(self._map_boxes.values())).sizeHint().height() + 6
            rows = min(_MAP_ROWS, (len(self._map_boxes) + 1) // 2)
            self._map_area.setFixedHeight(row * rows + 4)

    def _show_who(self, totals: Totals) -> None:
        """Ask whose spans they are that name nobody; folders that may bear the names are the answer until another."""
        asked = totals.nameless or bool(totals.folders)
        by_folders = bool(totals.folders) and not totals.nameless
        if asked and not self._who_edited and by_folders != bool(self._folders):
            self._who.setCurrentText("" if by_folders else self._annotator_name)
        self._folders = totals.folders if by_folders else ()
        self._show_folders()
        self._labels["who"].setVisible(asked)
        self._who.setVisible(asked)

    def _show_folders(self) -> None:
        names = self.tr(", ", "between names").join(map(isolated, self._folders))
        text = self.tr("By folder: {names}").format(names=names) if self._folders else ""
        self._who_line.setPlaceholderText(text)
        self._who.setToolTip(text)

    def _who_chosen(self, _value: object) -> None:
        self._who_edited = True

    def _add_map_row(self, theirs: str) -> None:
        box = QComboBox(self._map_inner)
        box.addItem("", "")
        for label in self._label_set.offered:
            box.addItem("", TAKE_FOR + label.name)
        box.insertSeparator(box.count())
        box.addItem("", ADD)
        box.addItem("", LEAVE_OUT)
        self._name_map_items(box)
        name = QLabel(isolated(theirs), self._map_inner)
        name.setBuddy(box)
        box.setAccessibleName(theirs)
        place = len(self._map_boxes)
        self._map.addWidget(name, place // 2, place % 2 * 2)
        self._map.addWidget(box, place // 2, place % 2 * 2 + 1)
        self._map_boxes[theirs] = box
        box.activated.connect(self._mapped)

    def _mapped(self, _index: int) -> None:
        self._chosen_labels = {theirs: str(box.currentData()) for theirs, box in self._map_boxes.items()}
        self.changed.emit()
        self.reading_changed.emit()

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def _tell_reading(self, _value: object = None) -> None:
        self.reading_changed.emit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._labels["who"].setText(self.tr("&Whose spans"))
        self._labels["round"].setText(self.tr("&Round"))
        self._labels["language"].setText(self.tr("&Language"))
        blocker = QSignalBlocker(self._language)
        for index, code in enumerate(LANGUAGES):
            self._language.setItemText(index, self.tr("As detected") if code == "auto" else language_text(code))
        blocker.unblock()
        self._skip_bad.setText(self.tr("Leave &out what cannot be read"))
        self._strip.setText(self.tr("Remove con&trol characters from texts"))
        self._map_label.setText(self.tr("The project does not have these labels. What are they here?"))
        self._realign.setText(self.tr("Mo&ve spans onto the texts of the project"))
        self._realign.setToolTip(
            self.tr("The project has these articles with other texts. Spans go where the same words stand for certain.")
        )
        self._show_folders()
        for box in self._map_boxes.values():
            self._name_map_items(box)

    def _name_map_items(self, box: QComboBox) -> None:
        titles = [local(label.title, current(), label.name) for label in self._label_set.offered]
        box.setItemText(0, self.tr("choose…"))
        for index, title in enumerate(titles, start=1):
            box.setItemText(index, title)
        box.setItemText(len(titles) + 2, self.tr("add as a new label"))
        box.setItemText(len(titles) + 3, self.tr("leave out"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
