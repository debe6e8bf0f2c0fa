"""Steps over several articles: undone and done again as a whole, with a barrier in each article they touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.services.label_sets import Migration
    from annotator.ui.tasks import Tasks, Work


@dataclass(slots=True, eq=False, kw_only=True)
class ProjectStep:
    """What was done to several articles at once.

    ``undo`` and ``redo`` are long work that stores it; ``show`` is told True after it was done again and False after
    it was taken back. ``migration`` is the version of the label set that it stored, if it did. A step that is ``gone``
    can neither be taken back nor done again.
    """

    text: str
    undo: Work
    redo: Work
    show: Callable[[bool], None]
    spans: int
    articles: int
    migration: Migration | None = None
    applied: bool = True
    gone: bool = False


class Barrier(QUndoCommand):
    """Stands in an article's undo stack for a step over several articles; by itself it does nothing."""

    def __init__(self, step: ProjectStep) -> None:
        super().__init__(step.text)
        self.step = step

    def undo(self) -> None:
        """Pass; a barrier whose step is gone leaves the stack."""
        self.setObsolete(self.step.gone)

    def redo(self) -> None:
        """Pass, as :meth:`undo` does."""
        self.setObsolete(self.step.gone)


class ProjectSteps(QObject):
    """The steps of this session that concern the whole project, the last one on top."""

    changed = Signal()

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._done: list[ProjectStep] = []
        self._undone: list[ProjectStep] = []
        self._busy = False

    @property
    def undo_text(self) -> str:
        """The step that would be taken back, "" if there is none."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """The step that would be done again, "" if there is none."""
        return self._undone[-1].text if self._undone else ""

    @property
    def migration(self) -> Migration | None:
        """The version of the label set on top, if that was the last step."""
        return self._done[-1].migration if self._done else None

    def clear(self) -> None:
        """Forget everything: another project is opened."""
        self._done, self._undone = [], []
        self.changed.emit()

    def add(self, step: ProjectStep, stacks: Iterable[QUndoStack]) -> None:
        """Take in a step that was stored; ``stacks`` are those of the articles it touched."""
        self._done.append(step)
        for other in self._undone:
            other.gone = True
        self._undone = []
        for stack in stacks:
            stack.push(Barrier(step))
        self.changed.emit()

    def forget_last(self) -> None:
        """Take note that the last step was taken back elsewhere."""
        if self._done:
            step = self._done.pop()
            step.applied, step.gone = False, True
            self.changed.emit()

    def undo(self) -> bool:
        """Take the last step back; tell whether that is stored."""
        return bool(self._done) and not self._busy and self._taken(self._done, self._undone, applied=False)

    def redo(self) -> bool:
        """Do the step again that was taken back last; tell whether that is stored."""
        return bool(self._undone) and not self._busy and self._taken(self._undone, self._done, applied=True)

    def undo_in(self, stack: QUndoStack) -> None:
        """Take back an article's last step; where that is part of a larger one, ask, and take all of that back."""
        settle(stack)
        command = stack.command(stack.index() - 1) if stack.canUndo() else None
        if not isinstance(command, Barrier):
            stack.undo()
        elif self._may(command.step, self._done) and self.undo():
            settle(stack)

    def redo_in(self, stack: QUndoStack) -> None:
        """Do an article's next step again; where that is part of a larger one, ask, and do all of that."""
        settle(stack)
        command = stack.command(stack.index()) if stack.canRedo() else None
        if not isinstance(command, Barrier):
            stack.redo()
        elif self._may(command.step, self._undone) and self.redo():
            settle(stack)

    def _may(self, step: ProjectStep, steps: list[ProjectStep]) -> bool:
        from annotator.ui.dialogs.errors import show_problem
        from annotator.ui.dialogs.whole_step_dialog import WholeStepDialog

        if not steps or steps[-1] is not step:
            show_problem(self._window, AnnotatorError("step.not-last", step=steps[-1].text if steps else step.text))
            return False
        return WholeStepDialog.ask(step, undo=step.applied, parent=self._window)

    def _taken(self, source: list[ProjectStep], target: list[ProjectStep], *, applied: bool) -> bool:
        from annotator.ui.dialogs.progress_dialog import run_job

        step = source[-1]
        self._busy = True
        try:
            job = self._tasks.start_writing(step.redo if applied else step.undo)
            stored = run_job(job, self.tr("Storing…"), self._window) is not None
        finally:
            self._busy = False
        if not stored:
            return False
        source.remove(step)
        target.append(step)
        step.applied = applied
        step.show(applied)
        self.changed.emit()
        return True


def settle(stack: QUndoStack) -> None:
    """Pass over the barriers on top whose steps were taken back or done again elsewhere, or are gone."""
    while stack.canUndo() and _is_passed(stack.command(stack.index() - 1), applied=False):
        stack.undo()
    while stack.canRedo() and _is_passed(stack.command(stack.index()), applied=True):
        stack.redo()


def _is_passed(command: QUndoCommand, *, applied: bool) -> bool:
    return isinstance(command, Barrier) and (command.step.gone or command.step.applied is applied)
