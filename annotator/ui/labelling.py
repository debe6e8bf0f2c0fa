"""Setting labels from the desk: on a selection, a span, a word, a known name; and changing several spans at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.domain.particles import start_by_policy, toggled_start
from annotator.domain.words import next_word, word_at
from annotator.ui.known_places import next_place, only_label, previous_place

if TYPE_CHECKING:
    from annotator.ui.desk import ArticleDesk
    from annotator.ui.editor import Editor


class DeskLabelling(QObject):
    """What the keys and pills of labels do to the open article; where that cannot be changed, the desk says why."""

    def __init__(self, desk: ArticleDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._view = desk.view

    def label(self, label: str) -> None:
        """Set a label: on the selection, else on the selected span, else on the caret's word, then move past it."""
        editor, view = self._desk.open_editor(), self._view
        if editor is None:
            return
        kept, selected = view.kept(), view.selected_span()
        if kept is not None:
            if view.picking.proposed:
                kept = (self._start_for(label, kept[0]), kept[1])
            span = editor.label(*kept, label)
            if span is not None:
                view.set_caret(span.end)
                view.select_span(span.id, reveal=False)
        elif view.selection() is not None:
            return
        elif selected is not None:
            editor.relabel(selected, label)
        else:
            self._label_word(editor, label)

    def relabel_all(self, spans: Iterable[str], key: int) -> None:
        """Give spans the label of a digit (see :class:`Label`), as one step to undo."""
        label_set = self._desk.label_set
        label = label_set.by_key(key) if label_set is not None else None
        editor = self._desk.open_editor() if label is not None else None
        if editor is not None and label is not None:
            editor.relabel_all(spans, label.id)

    def remove(self, spans: Iterable[str]) -> None:
        """Remove spans, as one step to undo."""
        editor = self._desk.open_editor()
        if editor is not None:
            editor.remove(spans)

    def toggle_particle(self) -> None:
        """Take the attached particle into the selected span or selection, or leave it out."""
        selected = self._view.kept()
        stretch = selected or self._selected_stretch()
        start = toggled_start(self._view.text(), *stretch) if stretch is not None else None
        if stretch is None or start is None:
            return
        if selected is not None:
            self._view.set_selection(start, stretch[1])
            return
        editor = self._desk.open_editor()
        if editor is not None:
            editor.move(str(self._view.selected_span()), start, stretch[1])

    def go_to_known(self, step: int) -> None:
        """Select the next (1) or the previous (-1) surface that was labelled before and is not labelled here."""
        view, known, kept = self._view, self._view.known, self._view.kept()
        if self._desk.editor is None or known is None:
            return
        if step > 0:
            # From a selected span on, what lies inside it is looked at, too.
            span = self._selected_stretch()
            place = next_place(view, known, kept[1] if kept else span[0] if span else view.caret())
        else:
            place = previous_place(view, known, kept[0] if kept else view.caret())
        if place is None:
            self._desk.refused.emit(AnnotatorError("surface.none"))
            return
        view.offer.begin(*place, only_label(known, view.text()[slice(*place)]))

    def take_offer(self, label: str) -> None:
        """Label the known name, and go on to the next one."""
        self.label(label)
        if self._view.selected_span() is not None:
            self.go_to_known(1)

    def _label_word(self, editor: Editor, label: str) -> None:
        text = self._view.text()
        word = word_at(text, self._view.caret())
        if word is not None and editor.label(self._start_for(label, word[0]), word[1], label) is not None:
            self._view.set_caret(next_word(text, word[1]))

    def _start_for(self, label: str, start: int) -> int:
        """Return where a name begins by a label's policy on particles."""
        label_set = self._desk.label_set
        found = label_set.label(label) if label_set is not None else None
        return start_by_policy(self._view.text(), start, found.policy.particles) if found is not None else start

    def _selected_stretch(self) -> tuple[int, int] | None:
        span = self._view.page.spans.get(self._view.selected_span())
        return (span.start, span.end) if span is not None else None
