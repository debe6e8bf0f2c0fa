"""One label: its names, letters, key, line and colours; what belongs inside; guideline and examples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.colours import DARK_PAGE, LIGHT_PAGE, Pair, Vision, likenesses, proposal
from annotator.domain.label_editing import KEYS, changed
from annotator.domain.labels import Keep, Label, Pattern, local
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.label_set.colour_field import ColourField
from annotator.ui.dialogs.label_set.draft import LabelSetDraft
from annotator.ui.dialogs.label_set.examples import ExamplesTable
from annotator.ui.dialogs.label_set.label_icon import PageSample, pattern_icon
from annotator.ui.dialogs.label_set.local_fields import LocalLine, LocalMarkdown
from annotator.ui.language import current
from annotator.ui.messages import isolated, pattern_text

LETTER_WIDTH: Final = 70
_POLICIES: Final = (
    ("particles", QT_TRANSLATE_NOOP("LabelForm", "Attached particles (و، ل، ب …)")),
    ("article", QT_TRANSLATE_NOOP("LabelForm", "The article (ال)")),
    ("quotes", QT_TRANSLATE_NOOP("LabelForm", "Quotation marks")),
    ("titles", QT_TRANSLATE_NOOP("LabelForm", "Titles and ranks")),
)
_KEEPS: Final = (
    (Keep.KEEP, QT_TRANSLATE_NOOP("LabelForm", "inside the span")),
    (Keep.EXCLUDE, QT_TRANSLATE_NOOP("LabelForm", "outside the span")),
    (Keep.FREE, QT_TRANSLATE_NOOP("LabelForm", "either way")),
)
_VISIONS: Final = {
    Vision.USUAL: QT_TRANSLATE_NOOP("LabelForm", "every reader"),
    Vision.PROTANOPIA: QT_TRANSLATE_NOOP("LabelForm", "readers who do not see red (protanopia)"),
    Vision.DEUTERANOPIA: QT_TRANSLATE_NOOP("LabelForm", "readers who do not see green (deuteranopia)"),
    Vision.TRITANOPIA: QT_TRANSLATE_NOOP("LabelForm", "readers who do not see blue (tritanopia)"),
}


class LabelForm(QTabWidget):
    """Edits one label of a draft."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self._draft = draft
        self._id = ""
        self.name = QLineEdit(self)
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.title = LocalLine(self)
        self.letter = LocalLine(self, width=LETTER_WIDTH)
        self.key = QComboBox(self)
        self.pattern = QComboBox(self)
        self.light = ColourField(LIGHT_PAGE, self)
        self.dark = ColourField(DARK_PAGE, self)
        self.propose = QPushButton(self)
        self.propose.setAutoDefault(False)
        self.sample = PageSample(self)
        self.alike = sentence(self, "quiet")
        self.policies = {part: QComboBox(self) for part, _ in _POLICIES}
        self.guideline = LocalMarkdown(self)
        self.examples = ExamplesTable(self)
        self._labels: list[tuple[QLabel, QWidget]] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        look = QWidget(self)
        form = QFormLayout(look)
        form.setContentsMargins(12, 12, 12, 8)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.title, self.name, self.letter, self.key, self.pattern, self.light, self.dark):
            self._add_row(form, field)
        form.addRow("", self.propose)
        form.addRow("", self.sample)
        form.addRow("", self.alike)
        inside = QWidget(self)
        form = QFormLayout(inside)
        form.setContentsMargins(12, 12, 12, 8)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for part, _ in _POLICIES:
            self._add_row(form, self.policies[part])
        for page in (look, inside):
            self.addTab(scrolled(page, self), "")
        for editor in (self.guideline, self.examples):
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(12, 12, 12, 8)
            column.addWidget(editor)
            self.addTab(page, "")

    def _add_row(self, form: QFormLayout, field: QWidget) -> None:
        label = QLabel(self)
        label.setBuddy(field)
        form.addRow(label, field)
        self._labels.append((label, field))

    def _connect(self) -> None:
        self.name.textEdited.connect(self._name_edited)
        self.title.edited.connect(self._title_edited)
        self.letter.edited.connect(self._letter_edited)
        self.key.activated.connect(self._key_chosen)
        self.pattern.activated.connect(self._pattern_chosen)
        self.light.edited.connect(self._light_edited)
        self.dark.edited.connect(self._dark_edited)
        self.propose.clicked.connect(self.propose_colours)
        for box in self.policies.values():
            box.activated.connect(self._policy_chosen)
        self.guideline.edited.connect(self._guideline_edited)
        self.examples.edited.connect(self._examples_edited)

    # What is shown

    @property
    def label(self) -> Label | None:
        """The label that is edited."""
        return self._draft.value.label(self._id)

    def show_label(self, label_id: str) -> None:
        """Edit a label of the draft, or nothing with ""."""
        self._id = label_id
        self.refresh()

    def refresh(self) -> None:
        """Show the label as the draft has it now."""
        label = self.label
        self.setEnabled(label is not None)
        if label is None:
            return
        if self.name.text() != label.name:
            self.name.setText(label.name)
        self.title.show_texts(label.title)
        self.letter.show_texts(label.letter)
        self._show_keys(label)
        self.pattern.setCurrentIndex(list(Pattern).index(label.pattern))
        self.light.show_colour(label.light)
        self.dark.show_colour(label.dark)
        self.sample.show_label(label)
        self.alike.setText(self._alike(label))
        for part, box in self.policies.items():
            box.setCurrentIndex([keep for keep, _ in _KEEPS].index(getattr(label.policy, part)))
        self.guideline.show_texts(label.guideline)
        self.examples.show_examples(label.examples)

    def _show_keys(self, label: Label) -> None:
        owners = {other.key: other for other in self._draft.value.offered if other.id != label.id}
        for row, key in enumerate((0, *KEYS)):
            owner = owners.get(key) if key else None
            name = key_text(key) if key else self.tr("none")
            if owner is not None:
                name = self.tr("{key} (now {label})").format(
                    key=name, label=isolated(local(owner.title, current(), owner.name))
                )
            self.key.setItemText(row, name)
        self.key.setCurrentIndex(label.key)

    def _alike(self, label: Label) -> str:
        """Return in words which labels look like this one, and to whom."""
        offered = [other for other in self._draft.value.offered if other.id != label.id]
        found: dict[str, Vision] = {}
        for colours in ([label.light, *(o.light for o in offered)], [label.dark, *(o.dark for o in offered)]):
            for pair in likenesses(colours):
                if pair.first == 0:
                    other = offered[pair.second - 1]
                    found.setdefault(local(other.title, current(), other.name), pair.vision)
        lines = [
            self.tr("Its colour is close to that of {label} for {readers}; letter and line tell them apart.").format(
                label=isolated(name), readers=_told(_VISIONS[vision])
            )
            for name, vision in found.items()
        ]
        return "\n".join(lines)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        names = (
            self.tr("&Title"),
            self.tr("&Name in files"),
            self.tr("L&etter"),
            self.tr("&Key"),
            self.tr("&Line"),
            self.tr("On the light &page"),
            self.tr("On the &dark page"),
            *(_told(text) for _, text in _POLICIES),
        )
        for (label, field), name in zip(self._labels, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name.replace("&", ""))
        self.title.retranslate(names[0].replace("&", ""))
        self.letter.retranslate(names[2].replace("&", ""))
        self.light.name(names[5].replace("&", ""))
        self.dark.name(names[6].replace("&", ""))
        self.propose.setText(self.tr("Propose &colours"))
        self.propose.setToolTip(self.tr("Colours with enough contrast on both pages, far from those of other labels"))
        for tab, text in enumerate(
            (self.tr("Look"), self.tr("What belongs inside"), self.tr("Guideline"), self.tr("Examples"))
        ):
            self.setTabText(tab, text)
        _refill(self.key, ["" for _ in (0, *KEYS)])
        _refill(self.pattern, [pattern_text(pattern) for pattern in Pattern])
        for row, pattern in enumerate(Pattern):
            icon = pattern_icon(pattern, self.palette().text().color(), ratio=self.devicePixelRatioF())
            self.pattern.setItemIcon(row, icon)
        for box in self.policies.values():
            _refill(box, [_told(text) for _, text in _KEEPS])
        self.guideline.retranslate()
        self.examples.retranslate()
        self.refresh()

    # What is changed

    def propose_colours(self) -> None:
        """Give the label colours that can be read on both pages and are far from the others'."""
        others = [Pair(other.light, other.dark) for other in self._draft.value.offered if other.id != self._id]
        pair = proposal(others)
        self._change(lambda label: replace(label, light=pair.light, dark=pair.dark))

    def _change(self, edit: Callable[[Label], Label]) -> None:
        label = self.label
        if label is not None:
            self._draft.put(changed(self._draft.value, edit(label)))

    def _name_edited(self, text: str) -> None:
        self._change(lambda label: replace(label, name=text.strip()))

    def _title_edited(self, texts: Any) -> None:
        self._change(lambda label: replace(label, title=texts))

    def _letter_edited(self, texts: Any) -> None:
        self._change(lambda label: replace(label, letter=texts))

    def _key_chosen(self, row: int) -> None:
        self._change(lambda label: replace(label, key=row))

    def _pattern_chosen(self, row: int) -> None:
        self._change(lambda label: replace(label, pattern=list(Pattern)[row]))

    def _light_edited(self, colour: str) -> None:
        self._change(lambda label: replace(label, light=colour))

    def _dark_edited(self, colour: str) -> None:
        self._change(lambda label: replace(label, dark=colour))

    def _policy_chosen(self, _row: int) -> None:
        parts = {part: _KEEPS[box.currentIndex()][0] for part, box in self.policies.items()}
        self._change(lambda label: replace(label, policy=replace(label.policy, **parts)))

    def _guideline_edited(self, texts: Any) -> None:
        self._change(lambda label: replace(label, guideline=texts))

    def _examples_edited(self, examples: Any) -> None:
        self._change(lambda label: replace(label, examples=examples))


def scrolled(page: QWidget, parent: QWidget) -> QScrollArea:
    """Return a page that scrolls where large text leaves no room for all of it."""
    area = QScrollArea(parent)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def key_text(key: int) -> str:
    """Return a label's key as the interface writes it, or a dash."""
    return str(key) if 1 <= key <= 9 else f"⇧{key - 9}" if key else "–"


def _refill(box: QComboBox, texts: list[str]) -> None:
    if box.count() != len(texts):
        box.clear()
        box.addItems(texts)
    for row, text in enumerate(texts):
        box.setItemText(row, text)


def _told(text: object) -> str:
    return QCoreApplication.translate("LabelForm", str(text))
