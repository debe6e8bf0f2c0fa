"""What the actions of the Help menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class HelpHandlers(Handlers):
    """The Help menu."""

    def guideline_(self) -> None:
        """Show the guideline of the labels."""
        from annotator.ui.dialogs.guideline_dialog import GuidelineDialog

        context = self.window.context
        if context is not None:
            dialog = GuidelineDialog(context.label_set, self.window.language, self.window.theme, self.window)
            dialog.exec()
            dialog.deleteLater()

    def about_(self) -> None:
        """Say what this program is."""
        from annotator.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(parent=self.window)
        dialog.exec()
        dialog.deleteLater()
