"""What the article list is filtered by, beside words of the title: a panel that opens over the list."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.assignments import AssignmentState
from annotator.domain.folding import fold_text
from annotator.domain.listing import ArticleFilter
from annotator.ui.messages import language_text, state_text
from annotator.ui.preferences import Preferences

_DAY: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ACROSS: Final = 2


class FilterPanel(QFrame):
    """Every change counts at once: ``changed`` tells the list, which stands beside it."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._preferences = preferences
        self._project: Path | None = None
        self._text = ""
        self._kept = QComboBox(self)
        self._forget = QPushButton(self)
        self._states = Choices(self)
        self._languages = Choices(self)
        self._labels = Choices(self)
        self._assigned = QCheckBox(self)
        self._assigned.hide()
        self._given = False
        self._unsure = QCheckBox(self)
        self._since = QLineEdit(self)
        self._until = QLineEdit(self)
        self._name = QLineEdit(self)
        self._keep = QPushButton(self)
        self._clear = QPushButton(self)
        self._titles = {name: QLabel(self) for name in ("kept", "state", "language", "label", "date", "name")}
        self._lay_out()
        self._states.offer([(state.value, "") for state in AssignmentState])
        for choices in (self._states, self._languages, self._labels):
            choices.changed.connect(self.changed)
        self._assigned.toggled.connect(self._touched)
        self._unsure.toggled.connect(self._touched)
        self._since.textChanged.connect(self._touched)
        self._until.textChanged.connect(self._touched)
        self._kept.activated.connect(self._take_kept)
        self._forget.clicked.connect(self._forget_kept)
        self._keep.clicked.connect(self._keep_now)
        self._name.returnPressed.connect(self._keep_now)
        self._name.textChanged.connect(self._name_typed)
        self._clear.clicked.connect(self.clear)
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        form.addRow(self._titles["kept"], _beside(self._kept, self._forget))
        form.addRow(self._titles["state"], self._states)
        form.addRow(QLabel(self), self._assigned)
        form.addRow(QLabel(self), self._unsure)
        form.addRow(self._titles["language"], self._languages)
        form.addRow(self._titles["label"], self._labels)
        form.addRow(self._titles["date"], _beside(self._since, self._until))
        form.addRow(self._titles["name"], _beside(self._name, self._keep))
        ends = QHBoxLayout()
        ends.addStretch(1)
        ends.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(ends)
        for button in (self._forget, self._keep, self._clear):
            button.setAutoDefault(False)
        for field in (self._since, self._until):
            field.setMinimumWidth(110)

    # What there is to choose

    def show_project(self, project: Path | None, *, given: bool = False) -> None:
        """Offer the filters kept for a project; filter by nothing but what one was ``given``."""
        self._project = project
        self._given = given
        self._assigned.setVisible(given)
        self._offer_kept()
        self.clear()

    def offer_languages(self, codes: Iterable[str]) -> None:
        """Offer the languages there are articles in."""
        self._languages.offer([(code, language_text(code)) for code in codes])
        self._show_parts()

    def offer_labels(self, labels: Iterable[tuple[str, str]]) -> None:
        """Offer labels: (id, name)."""
        self._labels.offer(list(labels))
        self._show_parts()

    # The filter

    def filter(self) -> ArticleFilter:
        """Return what is chosen; a date that is not one yet filters nothing."""
        return ArticleFilter(
            states=frozenset(AssignmentState(name) for name in self._states.chosen()),
            languages=frozenset(self._languages.chosen()),
            labels=frozenset(self._labels.chosen()),
            unsure=self._unsure.isChecked(),
            since=_day(self._since.text()),
            until=_day(self._until.text()),
            assigned=self._given and self._assigned.isChecked(),
        )

    def set_filter(self, wanted: ArticleFilter) -> None:
        """Choose what a filter says."""
        with QSignalBlocker(self):
            self._states.choose(state.value for state in wanted.states)
            self._languages.choose(wanted.languages)
            self._labels.choose(wanted.labels)
            self._assigned.setChecked(wanted.assigned)
            self._unsure.setChecked(wanted.unsure)
            self._since.setText(wanted.since)
            self._until.setText(wanted.until)
        self.changed.emit()

    def clear(self) -> None:
        """Choose nothing, but what one was given where that is so."""
        self._kept.setCurrentIndex(0)
        self.set_filter(ArticleFilter(assigned=self._given))

    def text_is(self, text: str) -> None:
        """Take note of the words beside the panel: they are kept with the rest."""
        self._text = text

    text_wanted = Signal(str)
    """The words of a filter that was kept."""

    def _touched(self, _value: object) -> None:
        wrong = [field for field in (self._since, self._until) if field.text().strip() and not _day(field.text())]
        for field in (self._since, self._until):
            field.setToolTip(self.tr("A year, a month or a day: 2018, 2018-03, 2018-03-05") if field in wrong else "")
        self.changed.emit()

    # Filters that are kept

    def _offer_kept(self) -> None:
        self._kept.clear()
        self._kept.addItem(self.tr("–", "no filter that was kept"), "")
        kept = self._preferences.article_filters(self._project) if self._project else {}
        for name, value in kept.items():
            self._kept.addItem(name, value)
        self._forget.setEnabled(False)
        self._show_parts()

    def _take_kept(self, number: int) -> None:
        self._forget.setEnabled(number > 0)
        try:
            wanted = ArticleFilter.of_document(json.loads(self._kept.itemData(number) or "{}"))
        except ValueError:
            wanted = ArticleFilter()
        self.text_wanted.emit(wanted.text)
        self.set_filter(wanted)

    def _keep_now(self) -> None:
        name = self._name.text().strip()
        wanted = replace(self.filter(), text=self._text)
        if not name or self._project is None:
            return
        kept = self._preferences.article_filters(self._project)
        kept.pop(name, None)
        kept[name] = json.dumps(wanted.document(), ensure_ascii=False)
        self._preferences.set_article_filters(self._project, kept)
        self._offer_kept()
        self._kept.setCurrentIndex(self._kept.findText(name))
        self._forget.setEnabled(True)
        self._name.clear()

    def _forget_kept(self) -> None:
        if self._project is not None and self._kept.currentIndex() > 0:
            kept = self._preferences.article_filters(self._project)
            kept.pop(self._kept.currentText(), None)
            self._preferences.set_article_filters(self._project, kept)
            self._offer_kept()

    def _name_typed(self, text: str) -> None:
        self._keep.setEnabled(bool(text.strip()))

    def _show_parts(self) -> None:
        """Leave out what there is nothing to choose in."""
        for title, field in (("language", self._languages), ("label", self._labels)):
            for widget in (self._titles[title], field):
                widget.setVisible(len(field.boxes) > 1)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        words = {
            "kept": self.tr("Kept filters"),
            "state": self.tr("State"),
            "language": self.tr("Language"),
            "label": self.tr("With a span of"),
            "date": self.tr("Published"),
            "name": self.tr("Keep as"),
        }
        for name, word in words.items():
            self._titles[name].setText(word)
        for field, name in ((self._kept, "kept"), (self._name, "name")):
            field.setAccessibleName(words[name])
        for choices, name in ((self._states, "state"), (self._languages, "language"), (self._labels, "label")):
            choices.setAccessibleName(words[name])
        for box in self._states.boxes:
            box.setText(state_text(AssignmentState(str(box.property("value")))))
        self._languages.rename(language_text)
        self._assigned.setText(self.tr("Only what is assigned to me"))
        self._unsure.setText(self.tr("Only where I am unsure"))
        self._since.setPlaceholderText(self.tr("from, e.g. {date}").format(date="2018-03"))
        self._until.setPlaceholderText(self.tr("until, e.g. {date}").format(date="2018"))
        self._since.setAccessibleName(self.tr("Published from"))
        self._until.setAccessibleName(self.tr("Published until"))
        self._name.setPlaceholderText(self.tr("Name of these filters"))
        self._keep.setText(self.tr("&Keep"))
        self._forget.setText(self.tr("&Forget"))
        self._clear.setText(self.tr("&Clear all"))
        self._keep.setEnabled(bool(self._name.text().strip()))
        self.setAccessibleName(self.tr("Filters"))


class Choices(QWidget):
    """Boxes to tick, some beside each other."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, across: int = _ACROSS) -> None:
        super().__init__(parent)
        self._across = across
        self.boxes: list[QCheckBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)

    def offer(self, values: list[tuple[str, str]]) -> None:
        """Offer values: (value, name). What was ticked stays so."""
        ticked = self.chosen()
        for box in self.boxes:
            self._grid.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        for number, (value, name) in enumerate(values):
            box = QCheckBox(name.replace("&", "&&"), self)
            box.setProperty("value", value)
            box.setChecked(value in ticked)
            box.toggled.connect(self._toggled)
            self._grid.addWidget(box, number // self._across, number % self._across)
            self.boxes.append(box)

    def chosen(self) -> set[str]:
        """Return the values that are ticked."""
        return {str(box.property("value")) for box in self.boxes if box.isChecked()}

    def choose(self, values: Iterable[str]) -> None:
        """Tick these values and no others."""
        wanted = set(values)
        with QSignalBlocker(self):
            for box in self.boxes:
                box.setChecked(box.property("value") in wanted)

    def rename(self, name: Callable[[str], str]) -> None:
        """Name the values in another language."""
        for box in self.boxes:
            box.setText(name(str(box.property("value"))))

    def _toggled(self, _on: bool) -> None:
        self.changed.emit()


def _day(text: str) -> str:
    """Return a year, month or day as ISO 8601 writes it, digits of any script taken; "" where it is none."""
    written = fold_text(text.strip())
    return written if _DAY.fullmatch(written) else ""


def _beside(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    row.addWidget(second, 0 if isinstance(second, QPushButton) else 1)
    return row
