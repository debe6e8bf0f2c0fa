"""The undo stack of each article that was open: it lasts for the session, or until the article is sealed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoGroup, QUndoStack


class UndoStacks(QObject):
    """Stacks by assignment (id); the one of the open article is active in ``group``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.group = QUndoGroup(self)
        self._stacks: dict[str, QUndoStack] = {}

    def open(self, assignment: str, *, sealed: bool) -> QUndoStack:
        """Make an assignment's stack the active one; a sealed one begins anew."""
        if sealed:
            self._forget(assignment)
        stack = self._stacks.get(assignment)
        if stack is None:
            stack = self._stacks[assignment] = QUndoStack(self)
        self.group.addStack(stack)
        self.group.setActiveStack(stack)
        return stack

    def leave(self, stack: QUndoStack) -> None:
        """Keep a stack that is not to be active any more."""
        self.group.removeStack(stack)

    def of(self, assignments: Iterable[str]) -> list[QUndoStack]:
        """Return the stacks of those of these assignments (ids) that were open in this session."""
        return [self._stacks[assignment] for assignment in assignments if assignment in self._stacks]

    def clear(self) -> None:
        """Let every stack go: other work is taken up."""
        for assignment in list(self._stacks):
            self._forget(assignment)

    def _forget(self, assignment: str) -> None:
        stack = self._stacks.pop(assignment, None)
        if stack is not None:
            self.group.removeStack(stack)
            stack.deleteLater()
