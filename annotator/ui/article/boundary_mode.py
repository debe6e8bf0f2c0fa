"""Moving one boundary of a span: by letter and word, seen at once, kept or taken back at the end."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.graphemes import next_boundary, previous_boundary
from annotator.domain.words import next_word, previous_word, word_at
from annotator.ui.article.page import Page, Place
from annotator.ui.article.palette import ShownSpan


class BoundaryMove:
    """A span one of whose boundaries is being moved. The page shows the span as it would be."""

    def __init__(self, page: Page, span: ShownSpan, edge: str) -> None:
        self.page = page
        self.before = span
        self.span = span
        self.edge = edge

    @property
    def place(self) -> Place:
        """Where the boundary is now."""
        return Place(self.span.start) if self.edge == "start" else Place(self.span.end, after=True)

    @property
    def changed(self) -> bool:
        """Whether the span has other boundaries than before."""
        return (self.span.start, self.span.end) != (self.before.start, self.before.end)

    def to(self, offset: int) -> None:
        """Put the boundary to an offset; at least one letter stays in the span."""
        text, span = self.page.text, self.span
        if self.edge == "start":
            offset = min(max(0, offset), previous_boundary(text, span.end))
            moved = replace(span, start=offset)
        else:
            offset = max(min(len(text), offset), next_boundary(text, span.start))
            moved = replace(span, end=offset)
        if moved != span:
            self.page.change_spans((span.id,), (moved,))
            self.span = moved

    def by_letter(self, *, rightwards: bool) -> None:
        """Move the boundary by one letter to the right or left of the span's own text."""
        text, offset = self.page.text, self.place.offset
        forwards = rightwards != self._runs_backwards()
        self.to(next_boundary(text, offset) if forwards else previous_boundary(text, offset))

    def by_word(self, *, rightwards: bool) -> None:
        """Move the boundary to the next word's edge to the right or left."""
        text, offset = self.page.text, self.place.offset
        forwards = rightwards != self._runs_backwards()
        if self.edge == "start":
            self.to(next_word(text, offset) if forwards else previous_word(text, offset))
            return
        if forwards:
            word = word_at(text, offset)
            inside = word is not None and word[0] <= offset < word[1]
            found = word if inside else word_at(text, next_word(text, offset))
            self.to(found[1] if found and found[1] > offset else len(text))
            return
        word = word_at(text, previous_word(text, previous_word(text, offset)))
        self.to(word[1] if word and word[1] < offset else self.span.start)

    def take_back(self) -> None:
        """Show the span as it was."""
        if self.changed:
            self.page.change_spans((self.span.id,), (self.before,))
            self.span = self.before

    def _runs_backwards(self) -> bool:
        """Tell whether the letter just inside the boundary runs from right to left."""
        inside = self.span.start if self.edge == "start" else previous_boundary(self.page.text, self.span.end)
        line = self.page.line_of(Place(inside))
        cells = line.cells
        for index, bound in enumerate(cells.bounds[:-1]):
            if bound == inside - line.origin:
                return cells.backwards[index]
        return line.layout.block.right_to_left
