"""What the actions of the Help menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class HelpHandlers(Handlers):
    """The Help menu."""

    def palette_(self) -> None:
        """Open the command palette."""
        from annotator.ui.dialogs.command_palette import CommandPalette

        palette = CommandPalette(self.window)
        palette.finished.connect(palette.deleteLater)
        palette.appear()

    def keys_(self) -> None:
        """Show the key card."""
        from annotator.ui.dialogs.key_card import KeyCard

        card = KeyCard(self.window)
        card.exec()
        card.deleteLater()

    def guideline_(self) -> None:
        """Show or hide the guideline beside the article."""
        self.panels.switch_guideline()

    def about_(self) -> None:
        """Say what this program is."""
        from annotator.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(parent=self.window)
        dialog.exec()
        dialog.deleteLater()
