"""What the actions of the Edit menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class EditHandlers(Handlers):
    """The Edit menu."""

    def undo_(self) -> None:
        """Take the last step back."""
        stack = self.panels.desk.undo_group.activeStack()
        if stack is not None:
            self.window.steps.undo_in(stack)

    def redo_(self) -> None:
        """Take a step again."""
        stack = self.panels.desk.undo_group.activeStack()
        if stack is not None:
            self.window.steps.redo_in(stack)

    def undo_project_(self) -> None:
        """Take the last step over several articles back."""
        if self.window.steps.undo():
            self._settle()

    def redo_project_(self) -> None:
        """Do a step over several articles again."""
        if self.window.steps.redo():
            self._settle()

    def _settle(self) -> None:
        from annotator.ui.project_steps import settle

        stack = self.panels.desk.undo_group.activeStack()
        if stack is not None:
            settle(stack)

    def copy_(self) -> None:
        """Copy the selected text of the article."""
        self.panels.desk.view.copy()

    def find_(self) -> None:
        """Open the find bar."""
        self.panels.desk.open_find()

    def find_next_(self) -> None:
        """Go to the next match."""
        self.panels.desk.find_bar.find_next()

    def find_previous_(self) -> None:
        """Go to the previous match."""
        self.panels.desk.find_bar.find_previous()

    def filter_(self) -> None:
        """Go to the filter of the article list."""
        self.panels.articles_dock.show()
        self.panels.articles.focus_filter()

    def filters_(self) -> None:
        """Open all there is to filter the article list by."""
        self.panels.articles_dock.show()
        self.panels.articles.open_filters()
