"""What is selected: from an anchor to the caret, and what a label would keep of it."""

from __future__ import annotations

from annotator.domain.graphemes import widened
from annotator.domain.particles import without_particle
from annotator.domain.trimming import trimmed
from annotator.domain.words import snap, word_at
from annotator.ui.article.page import Place


class Selection:
    """The caret and, while something is selected, the other end of the selection. Offsets are code points."""

    def __init__(self) -> None:
        self.caret = Place(0)
        self.anchor = 0
        self.proposed = False
        """Whether where the selection begins was proposed, so that a label's policy may begin it elsewhere."""
        self._asked: tuple[str, int, int, bool] | None = None
        self._kept: tuple[int, int] | None = None

    @property
    def range(self) -> tuple[int, int] | None:
        """The selected stretch; None where there is none."""
        if self.anchor == self.caret.offset:
            return None
        return min(self.anchor, self.caret.offset), max(self.anchor, self.caret.offset)

    def kept(self, text: str, *, punctuation: bool) -> tuple[int, int] | None:
        """Return what a label would take: whole letters, no spaces (and no ``punctuation``) at the edges."""
        selected = self.range
        if selected is None:
            return None
        question = (text, *selected, punctuation)
        if self._asked != question:
            self._asked = question
            self._kept = trimmed(text, *widened(text, *selected), punctuation=punctuation)
        return self._kept

    def move(self, place: Place, *, extend: bool = False) -> None:
        """Put the caret to a place; drop the selection unless it is to be extended."""
        self.proposed = False
        self.caret = place
        if not extend:
            self.anchor = place.offset

    def select(self, start: int, end: int) -> None:
        """Select a stretch; the caret goes to its end."""
        self.proposed = False
        self.anchor, self.caret = start, Place(end, after=end > start)

    def drag(self, text: str, anchor: int, place: Place, *, by_word: bool, bare: bool = False) -> None:
        """Select from where a drag began to where it is now, whole words of it if so wanted.

        With ``bare`` the first word begins after its attached particles, unless the drag reaches over them.
        """
        if anchor == place.offset:
            self.move(place)
            return
        start, end = min(anchor, place.offset), max(anchor, place.offset)
        reached = start
        start, end = snap(text, start, end) if by_word else widened(text, start, end)
        proposed = by_word and bare and (after := without_particle(text, start, end)) <= reached
        start = after if proposed else start
        if place.offset > anchor:
            self.select(start, end)
        else:
            self.anchor, self.caret = end, Place(start)
        self.proposed = proposed

    def include_word(self, text: str, *, forwards: bool) -> None:
        """Where nothing is selected inside a word, let the selection begin at the word's far edge."""
        if self.range is not None:
            return
        word = word_at(text, self.caret.offset)
        if word is not None and word[0] < self.caret.offset < word[1]:
            self.anchor = word[0] if forwards else word[1]
