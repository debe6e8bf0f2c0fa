"""What the actions of the Label menu do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.handlers.base import Handlers

if TYPE_CHECKING:
    from annotator.ui.labelling_everywhere import LabellingEverywhere


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
        self.panels.desk.labelling.toggle_particle()

    def label_every_(self) -> None:
        """Show every place in the article where the selected span's text stands, and label what is ticked."""
        self._everywhere().here()

    def label_everywhere_(self) -> None:
        """Do the same in all articles that can be worked on."""
        self._everywhere().everywhere()

    def _everywhere(self) -> LabellingEverywhere:
        from annotator.ui.labelling_everywhere import LabellingEverywhere

        assert self.window.context is not None  # noqa: S101 - disabled without a project
        return LabellingEverywhere(self.window, self.panels, self.window.context)

    def next_known_(self) -> None:
        """Go to the next name that was labelled before and is not labelled here."""
        self.panels.desk.labelling.go_to_known(1)

    def previous_known_(self) -> None:
        """Go to the previous one."""
        self.panels.desk.labelling.go_to_known(-1)

    def link_(self) -> None:
        """Begin a link at the selected span."""
        self.panels.desk.linking.begin()

    def remove_(self) -> None:
        """Remove the selected span."""
        self.panels.desk.remove_selected()

    def span_details_(self) -> None:
        """Go to the attributes of the selected span, and back to the article."""
        panel = self.panels.span_panel
        if panel.isAncestorOf(self.window.focusWidget() or panel):
            self.panels.desk.view.setFocus()
            return
        self.panels.spans_dock.show()
        panel.enter()

    def links_(self) -> None:
        """Go to the links of the selected span."""
        from annotator.ui.span_panel.links_section import LinksSection

        self.panels.spans_dock.show()
        self.panels.span_panel.enter_section(LinksSection)

    def span_note_(self) -> None:
        """Go to the note on the selected span."""
        from annotator.ui.span_panel.note_section import NoteSection

        self.panels.spans_dock.show()
        self.panels.span_panel.enter_section(NoteSection)

    def article_note_(self) -> None:
        """Ask for a note on the article."""
        from annotator.ui.dialogs.remark_dialog import ArticleNoteDialog

        editor = self.panels.desk.open_editor()
        note = ArticleNoteDialog.ask(editor.session.assignment.note, self.window) if editor is not None else None
        if editor is not None and note is not None:
            editor.set_article_note(note)

    def unsure_(self) -> None:
        """Ask why the annotator is unsure, and flag the article."""
        from annotator.ui.dialogs.remark_dialog import UnsureDialog

        editor = self.panels.desk.open_editor()
        reason = UnsureDialog.ask(editor.session.assignment.flag, self.window) if editor is not None else None
        if editor is not None and reason is not None:
            editor.set_flag(reason)

    def done_(self) -> None:
        """Seal the article and go on."""
        self.panels.flow.done()

    def set_aside_(self) -> None:
        """Set the article aside with a reason and go on."""
        self.panels.flow.set_aside()

    def reopen_(self) -> None:
        """Take the article up again."""
        self.panels.flow.reopen()
