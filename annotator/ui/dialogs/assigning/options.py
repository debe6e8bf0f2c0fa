"""What to give out, and to whom: the choices of the assignment dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.conditions import Condition
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import RoundKind
from annotator.services.assignment_plan import AssignOptions
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.messages import error_text, isolated, language_text, round_kind_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.roster import Annotator, Round

_MOST: Final = 1_000_000
_PEOPLE_SHOWN: Final = 5
_ALL, _COUNT, _EACH = "all", "count", "each"
_EVERYBODY, _SOME = "everybody", "some"


class AssignmentOptions(QWidget):
    """Fields for what to give out; every change is told at once."""

    changed = Signal()

    def __init__(self, people: Iterable[Annotator], rounds: Iterable[Round], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds = tuple(rounds)
        self.round = QComboBox(self)
        for round_ in self._rounds:
            self.round.addItem(round_.name, round_.name)
        self.people = QListWidget(self)
        for person in people:
            item = QListWidgetItem(person.name, self.people)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked)
        rows = min(max(self.people.count(), 2), _PEOPLE_SHOWN)
        self.people.setFixedHeight(max(self.people.sizeHintForRow(0), 20) * rows + 8)
        self.spread = _choice(self, (_EVERYBODY, _SOME))
        self.overlap = _number(self, 2)
        self.amount = _choice(self, (_ALL, _COUNT, _EACH))
        self.number = _number(self, 50)
        self.language = QComboBox(self)
        self.language.addItem("", "")
        self.condition = QLineEdit(self)
        self.condition_problem = sentence(self, "problem")
        self.condition_problem.hide()
        self.seed = _number(self, 0, least=0)
        self.again = QCheckBox(self)
        self.duplicates = QCheckBox(self)
        names = ("round", "people", "spread", "amount", "language", "condition", "seed")
        self._titles = {name: QLabel(self) for name in names}
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_parts()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        where = QVBoxLayout()
        where.setSpacing(2)
        where.addWidget(self.condition)
        where.addWidget(self.condition_problem)
        for name, field in (
            ("round", self.round),
            ("people", self.people),
            ("spread", _beside(self.spread, self.overlap)),
            ("amount", _beside(self.amount, self.number)),
            ("language", self.language),
            ("condition", where),
            ("seed", self.seed),
        ):
            form.addRow(self._titles[name], field)
        form.addRow(self.again)
        form.addRow(self.duplicates)
        fields = (self.round, self.people, self.spread, self.amount, self.language, self.condition, self.seed)
        for name, buddy in zip(self._titles, fields, strict=True):
            self._titles[name].setBuddy(buddy)

    def _connect(self) -> None:
        for box in (self.round, self.spread, self.amount, self.language):
            box.currentIndexChanged.connect(self._touched)
        for spin in (self.overlap, self.number, self.seed):
            spin.valueChanged.connect(self._touched)
        for tick in (self.again, self.duplicates):
            tick.toggled.connect(self._touched)
        self.people.itemChanged.connect(self._touched)
        self.condition.textChanged.connect(self._touched)

    def offer_languages(self, codes: Iterable[str]) -> None:
        """Offer the languages there are articles in."""
        with QSignalBlocker(self.language):
            for code in codes:
                self.language.addItem(language_text(code), code)

    @property
    def repeats(self) -> bool:
        """Whether the round is one of repetition, in which each gets what they sealed before."""
        chosen = self.round.currentData()
        return any(round_.name == chosen and round_.kind is RoundKind.REPEAT for round_ in self._rounds)

    @property
    def named(self) -> tuple[str, ...]:
        """Names of those who are ticked."""
        items = [self.people.item(row) for row in range(self.people.count())]
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    def options(self) -> AssignOptions | None:
        """Return what is chosen, None where it cannot be made a plan."""
        named, condition = self.named, self.condition.text().strip()
        if not named or self.condition_problem.text():
            return None
        amount = self.amount.currentData()
        some = self.spread.currentData() == _SOME and not self.repeats
        return AssignOptions(
            round=self.round.currentData() or "",
            to=named,
            overlap=min(self.overlap.value(), len(named)) if some else None,
            count=self.number.value() if amount == _COUNT else None,
            each=self.number.value() if amount == _EACH else None,
            seed=self.seed.value(),
            conditions=(condition,) if condition else (),
            languages=(self.language.currentData(),) if self.language.currentData() else (),
            duplicates=self.duplicates.isChecked(),
            again=self.again.isChecked() and not self.repeats,
        )

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        words = {
            "round": self.tr("&Round"),
            "people": self.tr("A&nnotators"),
            "spread": self.tr("Each article &to"),
            "amount": self.tr("&How many"),
            "language": self.tr("&Language"),
            "condition": self.tr("&Only where"),
            "seed": self.tr("&Seed"),
        }
        for name, word in words.items():
            self._titles[name].setText(word)
        with QSignalBlocker(self.round):
            for number, round_ in enumerate(self._rounds):
                kind = round_kind_text(round_.kind)
                same = round_.name.casefold() == round_.kind.value
                text = kind if same else self.tr("{round} ({kind})").format(round=round_.name, kind=kind)
                self.round.setItemText(number, text)
        texts = {
            _EVERYBODY: self.tr("all of them"),
            _SOME: self.tr("so many of them:"),
            _ALL: self.tr("all articles that fit"),
            _COUNT: self.tr("so many articles to each:") if self.repeats else self.tr("so many articles:"),
            _EACH: self.tr("until each has so many:"),
        }
        for box in (self.spread, self.amount):
            with QSignalBlocker(box):
                for number in range(box.count()):
                    box.setItemText(number, texts[box.itemData(number)])
        self.language.setItemText(0, self.tr("every language"))
        for number in range(1, self.language.count()):
            self.language.setItemText(number, language_text(self.language.itemData(number)))
        # Conditions are the same in every language, and read from left to right.
        self.condition.setPlaceholderText(self.tr("e.g. {example}").format(example=isolated("source=SANA")))
        self.again.setText(self.tr("Also what somebody had in &another round"))
        self.duplicates.setText(self.tr("Also &duplicates of other articles"))
        self.overlap.setAccessibleName(self.tr("Annotators of each article"))
        self.number.setAccessibleName(self.tr("Number of articles"))
        self._check_condition()

    def _touched(self, _value: object = None) -> None:
        self._show_parts()
        self._check_condition()
        self.changed.emit()

    def _show_parts(self) -> None:
        repeats = self.repeats
        people = max(1, len(self.named))
        self.overlap.setMaximum(people)
        self._titles["spread"].setEnabled(not repeats)
        self.spread.setEnabled(not repeats)
        self.again.setEnabled(not repeats)
        self.overlap.setEnabled(not repeats and self.spread.currentData() == _SOME)
        if repeats and self.amount.currentData() == _ALL:
            self.amount.setCurrentIndex(self.amount.findData(_EACH))
        self.number.setEnabled(self.amount.currentData() != _ALL)

    def _check_condition(self) -> None:
        text, problem = self.condition.text().strip(), ""
        if text:
            try:
                Condition.parse(text)
            except AnnotatorError as found:
                problem = error_text(found)
        self.condition_problem.setText(problem)
        self.condition_problem.setVisible(bool(problem))


def _choice(parent: QWidget, values: Iterable[str]) -> QComboBox:
    box = QComboBox(parent)
    for value in values:
        box.addItem("", value)
    return box


def _number(parent: QWidget, value: int, *, least: int = 1) -> QSpinBox:
    box = QSpinBox(parent)
    box.setRange(least, _MOST)
    box.setValue(value)
    return box


def _beside(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(first, 1)
    row.addWidget(second)
    return row
