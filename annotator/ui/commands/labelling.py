"""Undoing and redoing changes of an article's spans."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import local
from annotator.domain.spans import Link, Span
from annotator.ui.messages import action_text

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet

SHOWN_TEXT = 24
"""Longest surface shown in the name of an undo step, in code points."""


class ApplyChange(QUndoCommand):
    """A change that has been stored already when the command is pushed, so the first redo does nothing."""

    def __init__(
        self,
        change: Change,
        text: str,
        *,
        apply: Callable[[Change], None],
        refused: Callable[[AnnotatorError], None],
    ) -> None:
        super().__init__(text)
        self._change = change
        self._apply = apply
        self._refused = refused
        self._stored = True

    def redo(self) -> None:
        """Store the change again."""
        if self._stored:
            self._stored = False
            return
        self._run(self._change)

    def undo(self) -> None:
        """Store the inverse."""
        self._run(self._change.inverse())

    def _run(self, change: Change) -> None:
        # An exception would leave the stack and the project apart: a step that cannot be taken is dropped.
        try:
            self._apply(change)
        except AnnotatorError as problem:
            self.setObsolete(True)
            self._refused(problem)


def step_name(change: Change, label_set: LabelSet, language: str) -> str:
    """Return the name of an undo step, in the interface language."""
    records = change.after or change.before
    links = [record for record in records if isinstance(record, Link)]
    if change.action.startswith("link.") and links:
        found = next((item for item in label_set.link_types if item.id == links[0].type), None)
        return action_text(change.action, label=local(found.title, language, found.name) if found else links[0].type)
    spans = [record for record in records if isinstance(record, Span)]
    text = short(spans[0].surface) if spans else ""
    label = label_set.label(spans[0].label) if spans else None
    name = local(label.title, language, label.name) if label else ""
    return action_text(change.action, text=text, label=name, count=len(spans))


def short(text: str) -> str:
    """Return a surface on one line, shortened to what a sentence can hold."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN_TEXT else text[: SHOWN_TEXT - 1] + "…"
