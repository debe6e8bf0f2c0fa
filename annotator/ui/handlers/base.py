"""What the handlers of the window's actions share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.ui.actions import ActionSpec
    from annotator.ui.main_window import MainWindow
    from annotator.ui.panels import Panels


class Handlers:
    """Methods named after the actions of one menu: ``find-next`` is done by ``find_next_``.

    Dialogs are imported when they are first needed.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def of(self, specs: tuple[ActionSpec, ...]) -> dict[str, Callable[[], None]]:
        """Return the method of each action of a menu."""
        return {spec.id: getattr(self, spec.id.replace("-", "_") + "_") for spec in specs if spec.id != "-"}

    @property
    def panels(self) -> Panels:
        """The panels of the open project; actions that need them are disabled without one."""
        assert self.window.panels is not None  # noqa: S101 - disabled without a project
        return self.window.panels

    def show_report(self, kind: Callable[..., object]) -> None:
        """Open a dialog that only shows something of the project."""
        context = self.window.context
        if context is not None:
            dialog = kind(context.file, self.window.tasks, parent=self.window)
            dialog.exec()  # type: ignore[attr-defined]
            dialog.deleteLater()  # type: ignore[attr-defined]

    def tried(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; a problem is shown, and False returned."""
        from annotator.ui.dialogs.errors import show_problem

        try:
            work()
        except AnnotatorError as problem:
            show_problem(self.window, problem)
            return False
        return True
