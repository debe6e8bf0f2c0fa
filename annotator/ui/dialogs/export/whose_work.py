"""Whose work is exported, what becomes of several people's, and which of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from annotator.services.export_options import Combine
from annotator.services.selection import Only
from annotator.ui.dialogs.export.choice_box import ChoiceBox
from annotator.ui.messages import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFormLayout, QWidget

    from annotator.domain.roster import Annotator
    from annotator.formats.base import Format
    from annotator.services.export_options import ExportOptions

_SHOWN: Final = 4
"""How many people are seen at once."""
_GOLD: Final = "gold"
"""What a recipe may call the gold annotator, whatever the name."""
_TOGETHER: Final = QT_TRANSLATE_NOOP("WhoseWork", "all in one file")
_APART: Final = QT_TRANSLATE_NOOP("WhoseWork", "each in a file of their own")
_COMBINE: Final = (
    (Combine.EACH, _APART),
    (Combine.MAJORITY, QT_TRANSLATE_NOOP("WhoseWork", "what more than half of them marked")),
)
_ONLY: Final = (
    (Only.DONE, QT_TRANSLATE_NOOP("WhoseWork", "done work only")),
    (Only.ALL, QT_TRANSLATE_NOOP("WhoseWork", "everything, drafts too")),
)


class WhoseWork(QObject):
    """Three rows of a form. Until somebody chooses here, ticks and choices are what the format has by itself."""

    changed = Signal()

    def __init__(self, people: Sequence[Annotator], form: QFormLayout, page: QWidget) -> None:
        super().__init__(page)
        self._people = sorted((person for person in people if not person.withdrawn), key=lambda person: person.gold)
        self._form = form
        self._format: Format | None = None
        self._named = False
        self._only_given = False
        self.missing: tuple[str, ...] = ()
        self.labels = [QLabel(page) for _ in range(3)]
        self.list = QListWidget(page)
        self.combine = ChoiceBox("WhoseWork", _COMBINE, page)
        self.only = ChoiceBox("WhoseWork", _ONLY, page)
        for person in self._people:
            entry = QListWidgetItem(person.name, self.list)
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            entry.setCheckState(Qt.CheckState.Unchecked)
        self.list.setTabKeyNavigation(False)
        for label, field in zip(self.labels, (self.list, self.combine, self.only), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.list.itemChanged.connect(self._ticked)
        self.combine.activated.connect(self._combined)
        self.only.activated.connect(self._chosen)

    # What is chosen

    @property
    def ticked(self) -> tuple[str, ...]:
        """Names of those whose work is exported."""
        rows = [self.list.item(row) for row in range(self.list.count())]
        return tuple(row.text() for row in rows if row.checkState() == Qt.CheckState.Checked)

    @property
    def files(self) -> int:
        """In how many files the chosen format holds it."""
        apart = self._format is not None and not self._format.several and not self._voting
        return max(len(self.ticked), 1) if apart else 1

    def options(self) -> dict[str, Any]:
        """Return the options; what was not chosen is left to the format."""
        by_itself = not self._named and self._usual() == self._of_itself()
        return {
            "annotators": () if by_itself else self.ticked,
            "combine": Combine(self.combine.value),
            "only": Only(self.only.value) if self._only_given else None,
        }

    def problem(self) -> str:
        """Return what forbids an export, in a sentence; "" where nothing does."""
        if self._people and not self.ticked:
            return self.tr("Choose at least one annotator.")
        if not self._people and not self._keeping:
            return self.tr("Nobody has worked on these articles yet, and this format holds somebody's work.")
        return ""

    def fill(self, options: ExportOptions) -> None:
        """Choose what options say; those of ``annotators`` whom the project does not have are in ``missing``."""
        known = {person.name: person.name for person in self._people}
        gold = next((person.name for person in self._people if person.gold), None)
        if gold is not None:
            known[_GOLD] = gold
        self.missing = tuple(name for name in options.annotators if name not in known)
        self._named = bool(options.annotators)
        self._only_given = options.only is not None
        self.combine.choose(options.combine)
        if options.only is not None:
            self.only.choose(options.only)
        if self._named:
            self._tick({known[name] for name in options.annotators if name in known})
        self._follow()

    def show_format(self, chosen: Format) -> None:
        """Offer what goes with a format."""
        self._format = chosen
        self.combine.name(Combine.EACH, _TOGETHER if chosen.several else _APART)
        self._follow()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        texts = (self.tr("&Whose work"), self.tr("Se&veral annotators"), self.tr("W&hich work"))
        for label, text in zip(self.labels, texts, strict=True):
            label.setText(text)
        self.list.setAccessibleName(self.tr("Annotators"))
        self.combine.retranslate()
        self.only.retranslate()
        rows = min(max(len(self._people), 1), _SHOWN)
        self.list.setFixedHeight(max(self.list.sizeHintForRow(0), 20) * rows + 8)

    def told(self) -> str:
        """Return whom a recipe names that are not here, in a sentence; "" where there are none."""
        names = self.tr(", ", "between parts of a list").join(map(isolated, self.missing))
        return self.tr("Not among the annotators of this project: {names}.").format(names=names) if names else ""

    # What goes by itself

    @property
    def _voting(self) -> bool:
        return self.combine.value == Combine.MAJORITY

    @property
    def _keeping(self) -> bool:
        """Whether everything goes into the export unasked."""
        return self._format is not None and self._format.archive and not self._voting

    def _of_itself(self) -> tuple[str, ...] | None:
        """Return those whose work an export takes that names nobody; None where it has to name somebody."""
        if self._keeping:
            return tuple(person.name for person in self._people)
        alone = tuple(person.name for person in self._people if not person.gold)
        if self._voting:
            return alone
        alone = alone or tuple(person.name for person in self._people)
        return alone if len(alone) == 1 else None

    def _usual(self) -> tuple[str, ...]:
        found = self._of_itself()
        if found is not None:
            return found
        people = [person.name for person in self._people if not person.gold]
        return tuple(people if self._format is not None and self._format.several else people[:1])

    def _follow(self) -> None:
        """Choose what goes with the format where nobody has chosen."""
        if not self._named:
            self._tick(set(self._usual()))
        if not self._only_given:
            self.only.choose(Only.ALL if self._keeping else Only.DONE)
        self._form.setRowVisible(self.combine, len(self.ticked) > 1 or self._voting)
        self.changed.emit()

    def _tick(self, names: set[str]) -> None:
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                item = self.list.item(row)
                item.setCheckState(Qt.CheckState.Checked if item.text() in names else Qt.CheckState.Unchecked)
        self.list.viewport().update()

    def _ticked(self, _item: object) -> None:
        self._named, self.missing = True, ()
        self._follow()

    def _combined(self, _index: int) -> None:
        # Several are ticked where this is asked: whoever has chosen a rule means them.
        self._named = self._named or not self._voting
        self._follow()

    def _chosen(self, _index: int) -> None:
        self._only_given = True
        self._follow()
