"""What the actions of the Label menu do."""

from __future__ import annotations

from annotator.domain.errors import AnnotatorError
from annotator.ui.commands.labelling import short
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

    def label_every_(self) -> None:
        """Show every place in the article where the selected span's text stands, and label what is ticked."""
        from annotator.domain.occurrences import occurrences
        from annotator.ui.dialogs.occurrences_dialog import OccurrencesDialog

        desk = self.panels.desk
        editor = desk.open_editor()
        span = editor.session.spans.get(desk.view.selected_span() or "") if editor is not None else None
        if editor is None or span is None:
            return
        session = editor.session
        found = occurrences(session.article.text, span.surface, span.label, session.in_order())
        if not found:
            editor.refused.emit(AnnotatorError("occurrence.none", text=short(span.surface)))
            return
        chosen = OccurrencesDialog.ask(session.article.text, found, span, session.label_set, self.window)
        if chosen:
            editor.label_every(chosen, span.label)

    def next_known_(self) -> None:
        """Go to the next name that was labelled before and is not labelled here."""
        self.panels.desk.go_to_known(1)

    def previous_known_(self) -> None:
        """Go to the previous one."""
        self.panels.desk.go_to_known(-1)

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
