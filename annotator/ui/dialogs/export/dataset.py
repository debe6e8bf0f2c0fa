"""What of a project makes a dataset, and into which parts it is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit

from annotator.domain.articles import ZoneKind
from annotator.domain.conditions import Condition
from annotator.domain.errors import AnnotatorError
from annotator.domain.zoning import wanted_zones
from annotator.services.splitting import parse_split
from annotator.ui.filter_panel import Choices
from annotator.ui.messages import error_text, language_text, zone_text
from annotator.ui.scaling import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QFormLayout, QWidget

    from annotator.services.export_options import ExportOptions

USUAL_SPLIT: Final = "train=80,dev=10,test=10"
_LINES: Final = 2
"""How many conditions are seen at once."""
_ACROSS: Final = 3
"""How many boxes stand beside each other."""


class Dataset(QObject):
    """Rows of a form: a split and its seed; rounds, languages, conditions and zones that are wanted."""

    changed = Signal()

    def __init__(self, languages: Sequence[str], rounds: Sequence[str], form: QFormLayout, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._given: dict[str, tuple[object, Any]] = {}
        self.divided = QCheckBox(page)
        self.split = QLineEdit(USUAL_SPLIT, page)
        self.seed_label = QLabel(page)
        self.seed = QLineEdit("0", page)
        self.conditions = QPlainTextEdit(page)
        self.languages, self.rounds, self.zones = (Choices(page, across=_ACROSS) for _ in range(3))
        self._labels = {name: QLabel(page) for name in ("rounds", "languages", "conditions", "zones")}
        _offer(self.languages, languages)
        _offer(self.rounds, rounds)
        _offer(self.zones, [kind.value for kind in ZoneKind])
        self._lay_out()
        self.divided.toggled.connect(self._divided)
        for line in (self.split, self.seed):
            line.textChanged.connect(self._touched)
        self.conditions.textChanged.connect(self._touched)
        for choices in (self.languages, self.rounds, self.zones):
            choices.changed.connect(self._touched)
        self._divided()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.split, 1)
        row.addWidget(self.seed_label)
        row.addWidget(self.seed)
        self.seed.setFixedWidth(scaled(70))
        self.seed_label.setBuddy(self.seed)
        for line in (self.split, self.seed, self.conditions):
            # What is typed here is the same in every language.
            line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.conditions.setTabChangesFocus(True)
        self.conditions.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._form.addRow(self.divided, row)
        for name, field in (
            ("rounds", self.rounds),
            ("languages", self.languages),
            ("conditions", self.conditions),
            ("zones", self.zones),
        ):
            self._labels[name].setBuddy(field)
            self._form.addRow(self._labels[name], field)
        self._show_rows()

    def _show_rows(self) -> None:
        """Leave out what there is nothing to choose in."""
        for choices in (self.rounds, self.languages):
            self._form.setRowVisible(choices, len(choices.boxes) > 1 or bool(choices.chosen()))

    # What is chosen

    def options(self) -> dict[str, Any]:
        """Return the options; what was filled in and not touched comes back as it was."""
        zones, without = self._unless_given("zones", ((), _ticked(self.zones)))
        return {
            "split": self.split.text().strip() if self.divided.isChecked() else "",
            "seed": self._seed() or 0,
            "rounds": self._unless_given("rounds", _ticked(self.rounds)),
            "languages": self._unless_given("languages", _ticked(self.languages)),
            "conditions": self._unless_given("conditions", tuple(self._lines())),
            "zones": zones,
            "without_zones": without,
        }

    def problem(self) -> str:
        """Return what forbids an export, in a sentence; "" where nothing does."""
        options = self.options()
        try:
            if self.divided.isChecked():
                parse_split(options["split"])
            for text in options["conditions"]:
                Condition.parse(text)
            wanted_zones(options["zones"], options["without_zones"])
        except AnnotatorError as problem:
            return error_text(problem)
        return self.tr("A seed is a whole number, such as 7.") if self._seed() is None else ""

    def fill(self, options: ExportOptions) -> None:
        """Choose what options say."""
        blocked = self.blockSignals(True)
        self.divided.setChecked(bool(options.split))
        self.split.setText(options.split or USUAL_SPLIT)
        self.seed.setText(str(options.seed))
        self.conditions.setPlainText("\n".join(options.conditions))
        _choose(self.languages, options.languages)
        _choose(self.rounds, options.rounds)
        _choose(self.zones, _left_out(options))
        shown = self._shown()
        given = {
            "languages": options.languages,
            "rounds": options.rounds,
            "conditions": options.conditions,
            "zones": (options.zones, options.without_zones),
        }
        self._given = {name: (shown[name], value) for name, value in given.items()}
        self.blockSignals(blocked)
        self._show_rows()
        self.retranslate()
        self._divided()

    def set_aside(self) -> list[str]:
        """Return names of what is not as it usually is."""
        names = {
            "split": self.tr("split"),
            "rounds": self.tr("rounds"),
            "languages": self.tr("languages"),
            "conditions": self.tr("conditions"),
            "zones": self.tr("zones"),
            "without_zones": self.tr("zones"),
        }
        options = self.options()
        return list(dict.fromkeys(name for key, name in names.items() if options[key]))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        texts = {
            "rounds": self.tr("Only in the rounds"),
            "languages": self.tr("Only articles in"),
            "conditions": self.tr("Only &articles with"),
            "zones": self.tr("Leave out spans in"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
        fields = (("rounds", self.rounds), ("languages", self.languages), ("zones", self.zones))
        for name, field in (*fields, ("conditions", self.conditions)):
            field.setAccessibleName(texts[name].replace("&", ""))
        self.languages.rename(language_text)
        self.zones.rename(_zone)
        self.divided.setText(self.tr("&Divide into"))
        self.split.setAccessibleName(self.tr("Parts and their shares"))
        self.seed_label.setText(self.tr("seed"))
        self.seed.setToolTip(self.tr("Another number divides otherwise; the same one always alike."))
        self.conditions.setPlaceholderText("source=SANA\npublished>=2018-08")
        self.conditions.setToolTip(
            self.tr("One condition a line, on id, title, source, url, language, published or meta.NAME; all must hold.")
        )
        self.conditions.setFixedHeight(_LINES * self.conditions.fontMetrics().lineSpacing() + 16)

    # What is shown

    def _shown(self) -> dict[str, object]:
        return {
            "languages": self.languages.chosen(),
            "rounds": self.rounds.chosen(),
            "conditions": self.conditions.toPlainText(),
            "zones": self.zones.chosen(),
        }

    def _unless_given(self, name: str, value: Any) -> Any:
        shown, given = self._given.get(name, (None, None))
        return given if shown == self._shown()[name] else value

    def _seed(self) -> int | None:
        try:
            return int(self.seed.text())
        except ValueError:
            return None

    def _lines(self) -> Iterable[str]:
        return (line for line in self.conditions.toPlainText().split("\n") if line.strip())

    def _divided(self, _on: object = None) -> None:
        for widget in (self.split, self.seed, self.seed_label):
            widget.setEnabled(self.divided.isChecked())
        self.changed.emit()

    def _touched(self, _value: object = None) -> None:
        self.changed.emit()


def _offer(choices: Choices, values: Sequence[str]) -> None:
    choices.offer([(value, value) for value in values])


def _ticked(choices: Choices) -> tuple[str, ...]:
    return tuple(str(box.property("value")) for box in choices.boxes if box.isChecked())


def _choose(choices: Choices, wanted: Sequence[str]) -> None:
    """Tick some values; those that are not offered are, from now on."""
    known = [str(box.property("value")) for box in choices.boxes]
    _offer(choices, [*known, *(value for value in dict.fromkeys(wanted) if value not in known)])
    choices.choose(wanted)


def _left_out(options: ExportOptions) -> list[str]:
    """Return the zones that options leave out; a name that no zone has is one of them, so that it is seen."""
    known = {kind.value for kind in ZoneKind}
    unwanted = known - set(options.zones) if options.zones else set()
    named = [*options.without_zones, *(name for name in options.zones if name not in known)]
    return [*sorted(unwanted), *(name for name in named if name not in unwanted)]


def _zone(name: str) -> str:
    return zone_text(ZoneKind(name)) if name in set(ZoneKind) else name
