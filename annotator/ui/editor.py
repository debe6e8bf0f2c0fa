"""One open article being labelled: plans changes, stores them, and keeps the undo stack."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import Span
from annotator.services.history import plan_revert
from annotator.ui.commands.labelling import ApplyChange, step_name

if TYPE_CHECKING:
    from annotator.domain.history import Step
    from annotator.domain.spans import AttributeValue
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk
    from annotator.ui.tasks import Tasks


class Editor(QObject):
    """Changes the spans of one article. Every change is on disk before ``changed`` tells of it."""

    changed = Signal(object)
    """The Change that has been stored."""
    refused = Signal(object)
    """The AnnotatorError that kept a change from being stored."""

    def __init__(
        self, session: ArticleSession, tasks: Tasks, stack: QUndoStack, language: str, parent: ArticleDesk
    ) -> None:
        """``stack`` may hold steps from when the article was open before."""
        super().__init__(parent)
        self.session = session
        self.stack = stack
        self._desk = parent
        self._tasks = tasks
        self._language = language

    def label(self, start: int, end: int, label: str) -> Span | None:
        """Add a span; return it, or None where that was refused."""
        change = self._do(lambda: self.session.plan_label(start, end, label))
        return next((record for record in change.after if isinstance(record, Span)), None) if change else None

    def label_every(self, places: Iterable[tuple[int, int]], label: str) -> bool:
        """Add a span at each place, as one step to undo; tell whether they are stored."""
        wanted = tuple(places)
        return self._do(lambda: self.session.plan_label_every(wanted, label)) is not None

    def relabel(self, span: str, label: str) -> bool:
        """Give a span another label; tell whether that is stored."""
        return self._do(lambda: self.session.plan_relabel(span, label)) is not None

    def relabel_all(self, spans: Iterable[str], label: str) -> bool:
        """Give spans another label, as one step to undo; tell whether that is stored."""
        wanted = tuple(spans)
        return self._do(lambda: self.session.plan_relabel_all(wanted, label)) is not None

    def move(self, span: str, start: int, end: int) -> bool:
        """Give a span other boundaries; tell whether that is stored."""
        return self._do(lambda: self.session.plan_move(span, start, end)) is not None

    def remove(self, spans: Iterable[str]) -> bool:
        """Remove spans with the links that end at them; tell whether that is stored."""
        wanted = tuple(spans)
        return self._do(lambda: self.session.plan_remove(wanted)) is not None

    def link(self, link_type: str, source: str, target: str) -> bool:
        """Link a span to another by a type (id); tell whether that is stored."""
        return self._do(lambda: self.session.plan_link(link_type, source, target)) is not None

    def unlink(self, link: str) -> bool:
        """Remove a link; tell whether that is stored."""
        return self._do(lambda: self.session.plan_unlink(link)) is not None

    def revert(self, step: Step) -> bool:
        """Take back an earlier step of the journal, as a new one; tell whether that is stored."""
        return self._do_begun(lambda: plan_revert(self.session, step))

    def set_attribute(self, span: str, name: str, value: AttributeValue | None) -> bool:
        """Give a span's attribute (id) another value, or none; tell whether that is stored."""
        return self._do(lambda: self.session.plan_attribute(span, name, value)) is not None

    def set_note(self, span: str, note: str) -> bool:
        """Write another note on a span; tell whether that is stored."""
        return self._do(lambda: self.session.plan_note(span, note)) is not None

    def set_article_note(self, note: str) -> bool:
        """Write another note on the article; tell whether that is stored."""
        return self._do_begun(lambda: self.session.plan_article_note(note))

    def set_flag(self, reason: str) -> bool:
        """Raise the flag “I am unsure” with a reason, or take it down with none; tell whether that is stored."""
        return self._do_begun(lambda: self.session.plan_flag(reason))

    def _do_begun(self, plan: Callable[[], Change]) -> bool:
        """Do what changes the assignment itself: that the article was opened must be stored before."""
        if not self.session.sealed:
            self._tasks.write(self.session.begin)
        return self._do(plan) is not None

    def _do(self, plan: Callable[[], Change]) -> Change | None:
        try:
            change = plan()
            if not change:
                return None
            self.apply(change)
        except AnnotatorError as problem:
            self.refused.emit(problem)
            return None
        name = step_name(change, self.session.label_set, self._language)
        # Not bound to this editor: the step may be undone when the article is opened again.
        self.stack.push(ApplyChange(change, name, apply=self._desk.apply_step, refused=self._desk.refused.emit))
        return change

    def apply(self, change: Change) -> None:
        """Store a change and tell of it; raise what keeps it from being stored."""
        self._tasks.write(lambda: self.session.apply(change))
        self.changed.emit(change)

    def take_in(self, change: Change) -> None:
        """Take in what was stored elsewhere: a step over several articles."""
        self.session.take_in(change)
        self.changed.emit(change)
