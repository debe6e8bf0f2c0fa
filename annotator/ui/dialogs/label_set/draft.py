"""The next version of a label set while it is edited."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.domain.label_editing import next_version
from annotator.domain.labels import Label, LabelSet, LocalText


class LabelSetDraft(QObject):
    """Holds the version that is being made; every part of the editor reads it there and puts its changes there."""

    changed = Signal()

    def __init__(self, base: LabelSet, parent: QObject) -> None:
        super().__init__(parent)
        self.base = base
        self.value = next_version(base)

    def put(self, value: LabelSet) -> None:
        """Take in an edited value."""
        if value != self.value:
            self.value = value
            self.changed.emit()

    def start_over(self, base: LabelSet) -> None:
        """Begin again from a version that has been stored."""
        self.base = base
        self.value = next_version(base)
        self.changed.emit()

    @property
    def touched(self) -> bool:
        """Whether anything is otherwise than in the version that is stored."""
        return replace(self.value, version=self.base.version, created=self.base.created) != self.base

    def is_new(self, label: Label) -> bool:
        """Tell whether a label has never been stored."""
        return self.base.label(label.id) is None


def with_text(texts: LocalText, language: str, text: str) -> LocalText:
    """Return texts by language with one of them replaced, in its place; without it where it is empty."""
    found = dict(texts)
    found[language] = text
    return tuple((code, words) for code, words in found.items() if words or code != language)
