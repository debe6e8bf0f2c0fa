"""What the actions of the View menu do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.articles import Direction
from annotator.ui.handlers.base import Handlers

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class ViewHandlers(Handlers):
    """The View menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.actions_by_id["inspector"].setChecked(window.preferences.inspector)

    def next_article_(self) -> None:
        """Open the next article."""
        self._step(1)

    def previous_article_(self) -> None:
        """Open the previous article."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.panels.adjudicating:
            self.panels.adjudication.step(step)
        else:
            self.panels.flow.step(step)

    def go_to_(self) -> None:
        """Go to an article by a few letters of its title."""
        from annotator.services.finding import Finding
        from annotator.ui.dialogs.go_to import GoTo

        context = self.window.context
        if context is None:
            return
        finding = Finding(context.file.unit_of_work, annotator=context.annotator, round_=context.round)
        flow = self.panels.flow
        flow.remember_place()
        here = flow.session.article.id if flow.session else ""
        latest = [name for name in reversed(self.window.preferences.places_in(context.file.path)) if name != here]
        dialog = GoTo(self.window, finding, latest)
        dialog.chosen.connect(flow.open_article)
        flow.article_opened.connect(dialog.leave)
        dialog.finished.connect(dialog.deleteLater)
        dialog.appear()

    def next_pane_(self) -> None:
        """Put the focus into the next pane."""
        self._go_to_pane(1)

    def previous_pane_(self) -> None:
        """Put the focus into the previous pane."""
        self._go_to_pane(-1)

    def article_details_(self) -> None:
        """Show all that is known of the article beside its text."""
        from annotator.ui.dialogs.article_details_dialog import ArticleDetailsDialog

        session = self.panels.flow.session
        if session is not None:
            dialog = ArticleDetailsDialog(session.article.info, self.window)
            dialog.exec()
            dialog.deleteLater()

    def side_by_side_(self) -> None:
        """Set the article that belongs to the open one beside it, or put it away."""
        self.panels.side_by_side.switch()
        self.window.actions_by_id["side-by-side"].setChecked(self.panels.side_by_side.shown)

    def inspector_(self) -> None:
        """Show or hide the strip with the boundaries of what is selected."""
        self.window.preferences.inspector = self.window.actions_by_id["inspector"].isChecked()

    def zoom_in_(self) -> None:
        """Make the article's text larger."""
        self.panels.desk.view.zoom_in()

    def zoom_out_(self) -> None:
        """Make the article's text smaller."""
        self.panels.desk.view.zoom_out()

    def zoom_reset_(self) -> None:
        """Give the article's text its usual size."""
        self.panels.desk.view.zoom_reset()

    def direction_auto_(self) -> None:
        """Take each paragraph's direction from its text."""
        self._set_direction(Direction.AUTO)

    def direction_rtl_(self) -> None:
        """Let the article run from right to left."""
        self._set_direction(Direction.RIGHT_TO_LEFT)

    def direction_ltr_(self) -> None:
        """Let the article run from left to right."""
        self._set_direction(Direction.LEFT_TO_RIGHT)

    def _set_direction(self, direction: Direction) -> None:
        context, session = self.window.context, self.panels.flow.session
        if context is None or session is None:
            return
        self.panels.desk.view.set_direction(direction)
        if not context.read_only:
            self.tried(
                lambda: self.window.tasks.write(
                    lambda: context.articles.set_direction(session.article.id, direction, by=context.annotator.id)
                )
            )

    def _go_to_pane(self, step: int) -> None:
        if self.window.panels is None:
            return
        panes = self.panels.panes()
        focus = self.window.focusWidget()
        held = next((i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -step)
        if panes:
            panes[(held + step) % len(panes)].setFocus()
