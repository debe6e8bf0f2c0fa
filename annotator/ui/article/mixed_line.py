"""Measures a line in which both directions occur.

No single answer of Qt's is right everywhere in such lines. ``QTextLine.cursorToX`` fails for the first letter of a run
against the paragraph's direction, and for one letter more of a run whose glyphs are fewer than its letters (one with a
ligature): there it answers with the edge of the run's neighbour. ``QTextLine.glyphRuns`` halves a ligature on the wrong
side. So a line is measured word by word. A word's outer edges are its glyphs': no ligature crosses them. Its inner
edges are the cursor's where these lie inside the word, else the glyphs' of a letter beside them.

Where a line is wrapped inside a run against the paragraph, the cursor also counts the space at the wrap, which is not
drawn. Such a line is measured on a copy that has a separator without width in place of the space.
"""

from __future__ import annotations

import unicodedata
from itertools import accumulate, pairwise
from typing import cast

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.ui.offsets import Utf16Map

SAME = 0.05
"""Pixels below which two edges are one."""
_ALIKE = 0.5
"""Pixels below which two measures of one thing agree."""
_LINE_SEPARATOR = "\u2028"
WRAP_SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces at which a line is wrapped; those that hold words together are not among them."""
_CONTEXT = 120
"""How many characters after a wrap are asked which way the space there runs."""

_Box = tuple[float, float]
"""Where a letter's glyphs begin and end, in reading order."""


def measure(
    line: QTextLine, layout: QTextLayout, text: str, units: Utf16Map, bounds: list[int], *, right_to_left: bool
) -> tuple[list[float], list[float], list[bool]]:
    """Return left, right and direction (whether backwards) of each letter of a line.

    ``text`` is all of the layout's, ``bounds`` the starts of the line's letters in it and the last one's end, in code
    points that ``units`` maps; ``right_to_left`` is the paragraph's direction.
    """
    places = [units.to_units(bound) for bound in bounds]
    kinds = [_kind(text[bound]) for bound in bounds[:-1]]
    shown = bounds[0] + len(text[bounds[0] : bounds[-1]].rstrip(WRAP_SPACES))
    wrapped = bounds[0] < shown < bounds[-1]
    if wrapped and not _is_between_own_letters(text, shown, bounds[-1], right_to_left=right_to_left):
        copy = _Unwrapped(line, layout, text, units, wrap=(shown, bounds[-1]))
        if copy.is_faithful:
            line, places = copy.line, [min(place - copy.moved, copy.length) for place in places]
    measured = _MixedLine(line, kinds, places, right_to_left=right_to_left)
    return measured.lefts, measured.rights, measured.backwards


def _is_between_own_letters(text: str, start: int, end: int, *, right_to_left: bool) -> bool:
    """Tell whether the spaces ``[start, end)`` stand between letters that both run the paragraph's way."""
    own = "R" if right_to_left else "L"
    return _kind(text[start - 1]) == own and (end >= len(text) or _kind(text[end]) == own)


class _Unwrapped:
    """A copy of a wrapped line in which a line separator, which takes no room, stands for the spaces at the wrap.

    The line before goes first and what follows goes after, so that letters there have the say they have in the
    paragraph about which way those between them run. ``wrap`` is where the spaces stand in the text.
    """

    def __init__(
        self, line: QTextLine, layout: QTextLayout, text: str, units: Utf16Map, *, wrap: tuple[int, int]
    ) -> None:
        shown, end = wrap
        number = line.lineNumber()
        before = layout.lineAt(number - 1) if number else line
        self.moved = before.textStart()
        copied = text[units.to_points(self.moved) : shown] + _LINE_SEPARATOR + text[end : end + _CONTEXT]
        self.length = units.to_units(shown) - self.moved + 1
        self._layout = QTextLayout(copied, layout.font())
        self._layout.setTextOption(layout.textOption())
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        for _ in range(2 if number else 1):
            self.line = self._layout.createLine()
            if self.line.isValid():
                self.line.setLineWidth(line.width())
        self._layout.endLayout()
        start = line.textStart() - self.moved
        self.is_faithful = (
            self.line.isValid() and self.line.textStart() == start and self.line.textLength() == self.length - start
        )


def x_of(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Return where Qt puts the cursor, whose second value, the place it moved on to, is of no use here."""
    return cast("tuple[float, int]", line.cursorToX(place, edge))[0]


class _MixedLine:
    """The letters of a line while they are measured."""

    def __init__(self, line: QTextLine, kinds: list[str], places: list[int], *, right_to_left: bool) -> None:
        self._line = line
        self._kinds = kinds
        self._places = places
        self._right_to_left = right_to_left
        count = len(self._kinds)
        self.lefts, self.rights = [0.0] * count, [0.0] * count
        self.backwards = [right_to_left] * count
        self._words = self._split()
        self._measure_words()
        for first, last in self._words:
            self._measure_inside(first, last)
        for index, kind in enumerate(self._kinds):
            if kind == "tab":
                self._measure_tab(index)

    def _split(self) -> list[tuple[int, int]]:
        """Return the words: runs of letters or digits that surely go one way; all else stands alone."""
        kinds, words = self._kinds, []
        first = 0
        for index in range(1, len(kinds) + 1):
            if index == len(kinds) or kinds[index] != kinds[first] or kinds[index] not in {"L", "R", "N"}:
                words.append((first, index))
                first = index
        return words

    def _measure_words(self) -> None:
        for first, last in self._words:
            if self._kinds[first] == "tab":
                continue
            start = self._places[first]
            runs = self._line.glyphRuns(start, self._places[last] - start)
            if not runs:
                self._hide(first, last)
                continue
            left, right, backwards = _reach(runs)
            for index in range(first, last):
                self.lefts[index], self.rights[index], self.backwards[index] = left, right, backwards

    def _hide(self, first: int, last: int) -> None:
        """Place letters that are not drawn, such as the space a line was wrapped at, where the caret would stand."""
        for index in range(first, last):
            if index:
                self.backwards[index] = self.backwards[index - 1]
                before = self.lefts[index - 1] if self.backwards[index - 1] else self.rights[index - 1]
            else:
                before = x_of(self._line, self._places[0])
            self.lefts[index] = self.rights[index] = before

    def _measure_tab(self, index: int) -> None:
        """Let a tab fill the room between what stands before it and after it, which it always parts."""
        box = self._line.naturalTextRect()
        before = range(index)
        after = [other for other in range(index + 1, len(self._kinds)) if self._kinds[other] != "tab"]
        if self._right_to_left:
            self.rights[index] = min((self.lefts[other] for other in before), default=box.right())
            self.lefts[index] = max((self.rights[other] for other in after), default=box.left())
        else:
            self.lefts[index] = max((self.rights[other] for other in before), default=box.left())
            self.rights[index] = min((self.lefts[other] for other in after), default=box.right())
        self.lefts[index] = min(self.lefts[index], self.rights[index])

    # Inside a word

    def _measure_inside(self, first: int, last: int) -> None:
        if last - first == 1:
            return
        left, right, backwards = self.lefts[first], self.rights[first], self.backwards[first]
        begin, end = (right, left) if backwards else (left, right)
        edges = [begin, *(x_of(self._line, place) for place in self._places[first + 1 : last]), end]
        if not _in_order(edges, backwards=backwards):
            edges = self._mended(edges, first, backwards=backwards)
        for index, (near, far) in enumerate(pairwise(edges), first):
            self.lefts[index], self.rights[index] = min(near, far), max(near, far)

    def _mended(self, edges: list[float], first: int, *, backwards: bool) -> list[float]:
        """Return a word's edges with those that leave it, or turn back, taken from the glyphs beside them."""
        left, right = min(edges[0], edges[-1]), max(edges[0], edges[-1])
        boxes = [self._box(first + index) for index in range(len(edges) - 1)]
        if _tile(boxes, edges[0], edges[-1]):
            inner = [box[1] for box in boxes[:-1] if box is not None]
            return list(accumulate([edges[0], *inner, edges[-1]], min if backwards else max))
        sound = [left + SAME < edge < right - SAME for edge in edges]
        for index in range(1, len(edges) - 1):
            before = edges[index - 1]
            after = next((edges[k] for k in range(index + 1, len(edges) - 1) if sound[k]), edges[-1])
            low, high = min(before, after), max(before, after)
            if not (sound[index] and low - SAME <= edges[index] <= high + SAME):
                edges[index] = _from_glyphs(boxes[index - 1], boxes[index], before, after)
        return edges

    def _box(self, index: int) -> _Box | None:
        """Return where a letter's own glyphs begin and end in reading order; None where it has none."""
        start = self._places[index]
        runs = self._line.glyphRuns(start, self._places[index + 1] - start)
        if not runs:
            return None
        left, right, backwards = _reach(runs)
        return (right, left) if backwards else (left, right)


def _reach(runs: list[QGlyphRun]) -> tuple[float, float, bool]:
    """Return left, right and direction of glyphs; joiners without width, which may stand elsewhere, left out."""
    boxes = [(run.boundingRect(), run.isRightToLeft()) for run in runs]
    wide = [pair for pair in boxes if pair[0].width() > SAME] or boxes[:1]
    return min(box.left() for box, _ in wide), max(box.right() for box, _ in wide), wide[0][1]


def _in_order(edges: list[float], *, backwards: bool) -> bool:
    """Tell whether the inner edges lie strictly inside a word and none turns back."""
    low, high = min(edges[0], edges[-1]) + SAME, max(edges[0], edges[-1]) - SAME
    if not all(low < edge < high for edge in edges[1:-1]):
        return False
    return all((a >= b if backwards else a <= b) for a, b in pairwise(edges))


def _tile(boxes: list[_Box | None], begin: float, end: float) -> bool:
    """Tell whether each letter's own glyphs fill the word one after the other, as where it has no ligature."""
    edge = begin
    for box in boxes:
        if box is None or abs(box[0] - edge) > SAME:
            return False
        edge = box[1]
    return abs(edge - end) <= SAME


def _from_glyphs(previous: _Box | None, letter: _Box | None, before: float, after: float) -> float:
    """Return the edge between two letters from glyphs that fit one of them; the middle inside a ligature."""
    low, high = min(before, after) - SAME, max(before, after) + SAME
    if letter and abs(letter[1] - after) <= _ALIKE and low <= letter[0] <= high:
        return letter[0]
    if previous and abs(previous[0] - before) <= _ALIKE and low <= previous[1] <= high:
        return previous[1]
    return (low + high) / 2


def _kind(char: str) -> str:
    """Return L or R for a letter that runs so, N for a digit, ``tab``, or nothing for what goes with its neighbours."""
    if char == "\t":
        return "tab"
    kind = unicodedata.bidirectional(char)
    if kind == "L":
        return "L"
    if kind in {"R", "AL"} and unicodedata.category(char) != "Cf":
        return "R"
    return "N" if kind in {"EN", "AN"} else ""
