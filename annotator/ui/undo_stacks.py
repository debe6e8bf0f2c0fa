"""The undo stack of each article that was open: it lasts for the session, or until the article is sealed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoGroup, QUndoStack

from annotator.ui.project_steps import settle


class UndoStacks(QObject):
    """Stacks by assignment (id); the one of the open article is active in ``group``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.group = QUndoGroup(self)
        self._stacks: dict[str, QUndoStack] = {}
        self._articles: dict[str, str] = {}

    def open(self, assignment: str, *, article: str, sealed: bool) -> QUndoStack:
        """Make an assignment's stack the active one; a sealed one begins anew."""
        if sealed:
            self.forget(assignment)
        stack = self._stacks.get(assignment)
        if stack is None:
            stack = self._stacks[assignment] = QUndoStack(self)
            self._articles[assignment] = article
        settle(stack)
        self.group.addStack(stack)
        self.group.setActiveStack(stack)
        return stack

    def leave(self, stack: QUndoStack) -> None:
        """Keep a stack that is not to be active any more."""
        self.group.removeStack(stack)

    def of(self, assignments: Iterable[str]) -> list[QUndoStack]:
        """Return the stacks of those of these assignments (ids) that were open in this session."""
        return [self._stacks[assignment] for assignment in assignments if assignment in self._stacks]

    def all(self) -> list[QUndoStack]:
        """Return the stacks of everything that was open in this session."""
        return list(self._stacks.values())

    def clear(self) -> None:
        """Let every stack go: other work is taken up."""
        for assignment, stack in list(self._stacks.items()):
            self.forget(assignment)
            # A stack that went in one garbage collection with its steps would read steps that are freed already.
            stack.clear()

    def forget_articles(self, articles: Iterable[str]) -> None:
        """Let the stacks of articles (ids) go: they are sealed."""
        wanted = set(articles)
        for assignment in [key for key, article in self._articles.items() if article in wanted]:
            self.forget(assignment)

    def forget(self, assignment: str) -> None:
        """Let the stack of an assignment (id) go: it begins anew when it is opened."""
        self._articles.pop(assignment, None)
        stack = self._stacks.pop(assignment, None)
        if stack is not None:
            self.group.removeStack(stack)
            stack.deleteLater()
