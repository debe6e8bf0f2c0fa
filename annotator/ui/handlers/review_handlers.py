"""What the actions of the Review menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class ReviewHandlers(Handlers):
    """The Review menu."""

    def agreement_(self) -> None:
        """Show how far annotators agree."""
        from annotator.ui.dialogs.agreement_dialog import AgreementDialog

        self.show_report(AgreementDialog)

    def statistics_(self) -> None:
        """Show what the project holds."""
        from annotator.ui.dialogs.statistics_dialog import StatisticsDialog

        self.show_report(StatisticsDialog)

    def check_(self) -> None:
        """Check that the project is whole."""
        from annotator.ui.dialogs.check_dialog import CheckDialog

        self.show_report(CheckDialog)
