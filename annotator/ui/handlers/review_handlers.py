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

    def alike_(self) -> None:
        """Decide other open cases as the one that was decided last."""
        from annotator.ui.adjudication.lead_steps import decide_alike

        decide_alike(self.window, self.panels.adjudication)

    def newer_work_(self) -> None:
        """Show what has been sealed since the gold of the article began."""
        from annotator.ui.adjudication.lead_steps import show_newer_work

        show_newer_work(self.window, self.panels.adjudication)

    def renew_(self) -> None:
        """Let the gold of the article go on from what has been sealed since."""
        self.panels.adjudication.renew()

    def reopen_gold_(self) -> None:
        """Take the settled gold of the article up again."""
        from annotator.ui.adjudication.lead_steps import reopen_gold

        reopen_gold(self.window, self.panels.adjudication)

    def gold_differences_(self) -> None:
        """Show how one annotator's work differs from gold."""
        from annotator.ui.adjudication.lead_steps import show_gold_differences

        show_gold_differences(self.window)

    def case_law_(self) -> None:
        """Show what was decided with a reason."""
        from annotator.ui.adjudication.lead_steps import show_case_law

        show_case_law(self.window)

    def questions_(self) -> None:
        """Show what annotators asked, and answer it."""
        from annotator.ui.adjudication.lead_steps import show_questions

        show_questions(self.window)

    def team_(self) -> None:
        """Show who works in the project, and in which rounds."""
        from annotator.ui.giving_out import GivingOut

        if self.window.context is not None:
            GivingOut(self.window, self.window.context).people()

    def assign_(self) -> None:
        """Plan who gets which article, and assign them."""
        from annotator.ui.giving_out import GivingOut

        if self.window.context is not None:
            GivingOut(self.window, self.window.context).assign()

    def states_(self) -> None:
        """Show how far everybody's work is."""
        from annotator.ui.dialogs.states_dialog import StatesDialog

        self.show_report(StatesDialog)

    def check_(self) -> None:
        """Check that the project is whole."""
        from annotator.ui.dialogs.check_dialog import CheckDialog

        self.show_report(CheckDialog)
