"""What the actions of the Review menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class ReviewHandlers(Handlers):
    """The Review menu."""

    def agreement_(self) -> None:
        """Show how far annotators agree."""
        self.panels.review.open()

    def differences_(self) -> None:
        """Show where annotators differ."""
        from annotator.services.review.filtering import DifferenceFilter

        review = self.panels.review.open()
        if review is not None:
            review.open_differences(DifferenceFilter())

    def versions_(self) -> None:
        """Show the article as each annotator has labelled it."""
        review, session = self.panels.review.open(), self.panels.flow.session
        if review is not None and session is not None:
            review.open_article(session.article.id)

    def progress_(self) -> None:
        """Show how far one's own work is."""
        from annotator.ui.dialogs.own_progress_dialog import OwnProgressDialog

        window = self.window
        if window.context is not None:
            # The time spent on the open article until now counts, too.
            self.panels.flow.settle()
            dialog = OwnProgressDialog(
                window.context, window.tasks, language=window.language, theme=window.theme, parent=window
            )
            dialog.exec()
            dialog.deleteLater()

    def statistics_(self) -> None:
        """Show what the project holds."""
        from annotator.ui.dialogs.statistics_dialog import StatisticsDialog

        self.show_report(StatisticsDialog)

    def consistency_(self) -> None:
        """Look for names that are not labelled alike everywhere."""
        self.panels.check_consistency()

    def span_history_(self) -> None:
        """Show what was done to the selected span."""
        self._show_history(whole=False)

    def history_(self) -> None:
        """Show what was done to the article."""
        self._show_history(whole=True)

    def _show_history(self, *, whole: bool) -> None:
        from annotator.ui.dialogs.history_dialog import HistoryDialog

        context, desk = self.window.context, self.panels.desk
        if context is None or desk.editor is None:
            return
        desk.settling.emit()
        dialog = HistoryDialog(
            desk.editor,
            context.file.unit_of_work,
            self.window.tasks,
            span=desk.view.selected_span(),
            whole=whole,
            can_change=desk.can_change,
            language=self.window.language,
            parent=self.window,
        )
        dialog.exec()
        dialog.deleteLater()

    def lead_(self) -> None:
        """Show what a lead sees, or hide it again: a mode of the window, which keeps nobody out."""
        context = self.window.context
        if context is not None:
            on = self.window.actions_by_id["lead"].isChecked()
            self.window.preferences.set_lead_of(context.file.path, on)
            self.window.show_lead()

    def adjudicate_(self) -> None:
        """Go through what annotators differ on and settle it, or go back to labelling."""
        adjudication = self.panels.adjudication
        if adjudication.on:
            adjudication.leave()
        else:
            adjudication.enter()
        self.window.actions_by_id["adjudicate"].setChecked(adjudication.on)

    def check_(self) -> None:
        """Check that the project is whole."""
        from annotator.ui.dialogs.check_dialog import CheckDialog

        self.show_report(CheckDialog)
