"""The merges and splits that a draft makes, each of which can be taken back before it is stored."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from annotator.domain import label_editing as editing
from annotator.domain.label_moves import Condition, Move
from annotator.domain.labels import LabelSet, local
from annotator.ui.dialogs.dialog import sentence
from annotator.ui.dialogs.label_set.draft import LabelSetDraft
from annotator.ui.dialogs.label_set.moving import title_of
from annotator.ui.language import current
from annotator.ui.messages import isolated, language_text


class MovesTab(QWidget):
    """Lists what moves spans from label to label."""

    def __init__(self, draft: LabelSetDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._text = sentence(self, "quiet")
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.remove = QPushButton(self)
        self.remove.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setFocusProxy(self.list)
        self.remove.clicked.connect(self.take_back)
        draft.changed.connect(self._refresh)
        self.retranslate()

    def take_back(self) -> None:
        """Leave the chosen merge or split."""
        row = self.list.currentRow()
        if row >= 0:
            self._draft.put(editing.without_move(self._draft.value, row, self._draft.base))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._text.setText(
            self.tr(
                "Merge and split labels under “Labels”. Nothing moves before you have seen what changes and store it."
            )
        )
        self.list.setAccessibleName(self.tr("Merges and splits"))
        self.remove.setText(self.tr("&Take back"))
        self._refresh()

    def _refresh(self) -> None:
        moves = editing.new_moves(self._draft.value)
        row = self.list.currentRow()
        self.list.clear()
        for move in moves:
            self.list.addItem(move_text(move, self._draft.value))
        self.list.setCurrentRow(min(max(row, 0), len(moves) - 1))
        self.remove.setEnabled(bool(moves))


def move_text(move: Move, label_set: LabelSet) -> str:
    """Return in a line what a merge or split does."""
    label, into = label_set.label(move.label), label_set.label(move.into)
    names = {
        "label": isolated(title_of(label) if label else move.label),
        "into": isolated(title_of(into) if into else move.into),
    }
    if not move.where:
        return QCoreApplication.translate("MovesTab", "Merge {label} into {into}").format(**names)
    return QCoreApplication.translate("MovesTab", "Split {label}: {what} to {into}").format(
        what=condition_text(move.where, label_set), **names
    )


def condition_text(where: Condition, label_set: LabelSet) -> str:
    """Return a query in words."""
    between = QCoreApplication.translate("MovesTab", ", ", "between parts of a query")
    parts = []
    if where.surfaces:
        quoted = [
            QCoreApplication.translate("MovesTab", "“{text}”").format(text=isolated(text)) for text in where.surfaces
        ]
        parts.append(between.join(quoted))
    if where.attribute:
        found = next((item for item in label_set.attributes if item.id == where.attribute), None)
        name = local(found.title, current(), found.name) if found else where.attribute
        choices = found.choices if found else ()
        titles = {choice.value: local(choice.title, current(), choice.value) for choice in choices}
        if isinstance(where.value, bool):
            yes, no = QCoreApplication.translate("SplitDialog", "yes"), QCoreApplication.translate("SplitDialog", "no")
            word = yes if where.value else no
        else:
            word = titles.get(str(where.value), str(where.value))
        parts.append(f"{isolated(name)} = {isolated(word)}")
    if where.language:
        parts.append(language_text(where.language))
    return between.join(parts)
