"""What the actions of the Label menu do."""

from __future__ import annotations

from annotator.ui.handlers.base import Handlers


class LabelHandlers(Handlers):
    """The Label menu."""

    def boundary_start_(self) -> None:
        """Begin moving the start of the selected span."""
        self.panels.desk.view.begin_boundary("start")

    def boundary_end_(self) -> None:
        """Begin moving the end of the selected span."""
        self.panels.desk.view.begin_boundary("end")

    def particle_(self) -> None:
        """Take the attached particle in, or leave it out."""
        self.panels.desk.toggle_particle()

    def next_known_(self) -> None:
        """Go to the next name that was labelled before and is not labelled here."""
        self.panels.desk.go_to_known(1)

    def previous_known_(self) -> None:
        """Go to the previous one."""
        self.panels.desk.go_to_known(-1)

    def remove_(self) -> None:
        """Remove the selected span."""
        self.panels.desk.remove_selected()

    def done_(self) -> None:
        """Seal the article and go on."""
        self.panels.flow.done()

    def set_aside_(self) -> None:
        """Set the article aside with a reason and go on."""
        self.panels.flow.set_aside()

    def reopen_(self) -> None:
        """Take the article up again."""
        self.panels.flow.reopen()
