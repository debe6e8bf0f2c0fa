"""What each action of the window does, a class a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.ui.actions import DIRECTION, EDIT, HELP, LABEL, PROJECT, REVIEW, VIEW
from annotator.ui.handlers.edit_handlers import EditHandlers
from annotator.ui.handlers.help_handlers import HelpHandlers
from annotator.ui.handlers.label_handlers import LabelHandlers
from annotator.ui.handlers.project_handlers import ProjectHandlers
from annotator.ui.handlers.review_handlers import ReviewHandlers
from annotator.ui.handlers.view_handlers import ViewHandlers

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def handlers_of(window: MainWindow) -> dict[str, Callable[[], None]]:
    """Return what is done for each action of a window, by the action's id."""
    view = ViewHandlers(window)
    return {
        **ProjectHandlers(window).of(PROJECT),
        **EditHandlers(window).of(EDIT),
        **LabelHandlers(window).of(LABEL),
        **view.of(VIEW),
        **view.of(DIRECTION),
        **ReviewHandlers(window).of(REVIEW),
        **HelpHandlers(window).of(HELP),
    }
