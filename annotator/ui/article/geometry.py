"""Where each letter of a line lies: cells that tile the line, in text of both directions.

No single answer of Qt's is right everywhere in mixed lines. ``QTextLine.cursorToX`` fails for the first letter of a
run against the paragraph's direction, and for one place more of an item whose glyphs are fewer than its letters (a
ligature); it also counts a hidden space at the end of a wrapped line. ``QTextLine.glyphRuns`` measures what is drawn,
but halves a ligature on the wrong side. So a mixed line is measured word by word: a word's outer edges are its glyphs'
(no ligature crosses them), its inner edges the cursor's where these lie inside, else its glyphs' again.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import cast

from PySide6.QtGui import QTextLine

from annotator.domain.graphemes import boundaries
from annotator.ui.offsets import Utf16Map

_NOT_LEFT_TO_RIGHT = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\t"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT = re.compile(
    "[ !-/:-@\\[-`{-~\u00a0\u00ab\u00bb\u2010-\u2027"
    "\u0590-\u05ff\u0608-\u065f\u066d-\u06dc\u06de-\u06ef\u06fa-\u06ff\ufe70-\ufefc]*"
)
_Box = tuple[float, float, bool]
"""Left, right, and whether it runs from right to left."""
_SAME = 0.05
"""Pixels below which two edges are one."""


class Cells:
    """The letters (grapheme clusters) of one line, in reading order, with the pixels each takes.

    Offsets are code points of the block. ``bounds`` holds the start of each letter and the end of the last;
    ``lefts``, ``rights`` and ``backwards`` (whether it runs from right to left) hold one value for each letter.
    """

    __slots__ = ("_order", "backwards", "bounds", "lefts", "right_to_left", "rights", "text")

    def __init__(self, line: QTextLine, text: str, units: Utf16Map, *, right_to_left: bool) -> None:
        start = units.to_points(line.textStart())
        end = units.to_points(line.textStart() + line.textLength())
        self.text = text[start:end]
        self.right_to_left = right_to_left
        self.bounds = [start + bound for bound in boundaries(self.text)] if end > start else [start]
        self._order: list[int] | None = None
        places = self.bounds if units.is_identity else [units.to_units(bound) for bound in self.bounds]
        if _is_uniform(self.text, right_to_left=right_to_left):
            edges = _in_order([_x(line, place) for place in places], descending=right_to_left)
            self.lefts, self.rights = (edges[1:], edges[:-1]) if right_to_left else (edges[:-1], edges[1:])
            self.backwards = [right_to_left] * (len(places) - 1)
        else:
            measured = _MixedLine(line, self.text, [bound - start for bound in self.bounds], places, right_to_left)
            self.lefts, self.rights, self.backwards = measured.lefts, measured.rights, measured.backwards
        self._share_ligatures()

    def _share_ligatures(self) -> None:
        """Halve a ligature that the font draws wholly in its first letter's cell (لا in many Arabic fonts)."""
        start = self.bounds[0]
        for index in range(1, len(self.lefts)):
            if self.rights[index] - self.lefts[index] > _SAME or self.backwards[index] != self.backwards[index - 1]:
                continue
            if not unicodedata.category(self.text[self.bounds[index] - start]).startswith("L"):
                continue
            left, right = self.lefts[index - 1], self.rights[index - 1]
            middle = (left + right) / 2
            if right - left <= _SAME:
                continue
            if self.backwards[index]:
                self.lefts[index - 1] = self.rights[index] = middle
                self.lefts[index] = left
            else:
                self.rights[index - 1] = self.lefts[index] = middle
                self.rights[index] = right

    def stretches(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return the (left, right) pixels of the letters in ``[start, end)``, merged where they touch."""
        first = max(0, bisect_right(self.bounds, start) - 1)
        last = min(bisect_left(self.bounds, end), len(self.lefts))
        if last - first > 1 and (self.backwards[first] == self.backwards[last - 1]):
            whole = self._whole_stretch(first, last)
            if whole is not None:
                return [whole]
        parts = sorted(
            (self.lefts[index], self.rights[index])
            for index in range(first, last)
            if self.rights[index] - self.lefts[index] > _SAME
        )
        merged: list[tuple[float, float]] = []
        for left, right in parts:
            if merged and left - merged[-1][1] < _SAME:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        return merged

    def _whole_stretch(self, first: int, last: int) -> tuple[float, float] | None:
        """Return the stretch of some letters where all run one way, the usual case."""
        flags = self.backwards[first:last]
        if any(flags) != all(flags):
            return None
        left, right = min(self.lefts[first:last]), max(self.rights[first:last])
        covered = sum(self.rights[first:last]) - sum(self.lefts[first:last])
        return (left, right) if abs(right - left - covered) < _SAME and right - left > _SAME else None

    @property
    def visual(self) -> list[int]:
        """The letters from left to right, those without width left out."""
        if self._order is None:
            shown = (index for index in range(len(self.lefts)) if self.rights[index] - self.lefts[index] > _SAME)
            self._order = sorted(shown, key=self.lefts.__getitem__)
        return self._order

    def index_at(self, x: float) -> int | None:
        """Return the letter at a place, the nearest one outside the line; None in an empty line."""
        order = self.visual
        if not order:
            return None
        place = bisect_right(order, x, key=self.lefts.__getitem__) - 1
        return order[max(0, place)]

    def place_at(self, x: float) -> tuple[int, bool]:
        """Return the offset nearest to a place, and whether it belongs to the letter before it."""
        index = self.index_at(x)
        if index is None:
            return self.bounds[0], False
        in_left_half = x < (self.lefts[index] + self.rights[index]) / 2
        if in_left_half != self.backwards[index]:
            return self.bounds[index], False
        return self.bounds[index + 1], True

    def x_of(self, offset: int, *, after: bool) -> float:
        """Return where the caret stands at an offset; ``after`` puts it to the edge of the letter before."""
        count = len(self.lefts)
        if not count:
            return 0.0
        index = bisect_left(self.bounds, offset)
        if (after and index > 0) or index >= count:
            index = min(index, count) - 1
            return self.lefts[index] if self.backwards[index] else self.rights[index]
        return self.rights[index] if self.backwards[index] else self.lefts[index]


class _MixedLine:
    """Measures a line in which both directions occur."""

    def __init__(self, line: QTextLine, text: str, bounds: list[int], places: list[int], right_to_left: bool) -> None:
        self._line = line
        self._places = places
        count = len(bounds) - 1
        self.lefts, self.rights = [0.0] * count, [0.0] * count
        self.backwards = [right_to_left] * count
        self._hidden = self._hidden_space(len(text) - len(text.rstrip()))
        kinds = [_kind(text[bound]) for bound in bounds[:-1]]
        first = 0
        while first < count:
            last = first + 1
            while last < count and kinds[last] == kinds[first] and kinds[first] in {"L", "R", "N"}:
                last += 1
            if kinds[first] != "tab":
                self._measure(first, last)
            first = last
        for index, kind in enumerate(kinds):
            if kind == "tab":
                self._measure_tab(index, right_to_left=right_to_left)

    def _hidden_space(self, count: int) -> float:
        """Return how wide the spaces at the line's end are, which the cursor may count though they are not drawn."""
        if not count or count >= len(self._places):
            return 0.0
        begin = _x(self._line, self._places[-1 - count])
        return abs(_x(self._line, self._places[-2], QTextLine.Edge.Trailing) - begin)

    def _measure_tab(self, index: int, *, right_to_left: bool) -> None:
        """Let a tab fill the room between what stands before it and after it, which it always parts."""
        box = self._line.naturalTextRect()
        before, after = slice(0, index), slice(index + 1, None)
        if right_to_left:
            self.rights[index] = min(self.lefts[before], default=box.right())
            self.lefts[index] = max(self.rights[after], default=box.left())
        else:
            self.lefts[index] = max(self.rights[before], default=box.left())
            self.rights[index] = min(self.lefts[after], default=box.right())

    def _measure(self, first: int, last: int) -> None:
        drawn = self._drawn(first, last)
        if drawn is None:
            self._hide(first, last)
            return
        left, right, backwards = drawn
        edges = [right if backwards else left, *self._inner(first, last, left, right, backwards=backwards)]
        edges.append(left if backwards else right)
        for index in range(first, last):
            near, far = edges[index - first], edges[index - first + 1]
            self.lefts[index], self.rights[index] = min(near, far), max(near, far)
            self.backwards[index] = backwards

    def _hide(self, first: int, last: int) -> None:
        """Place letters that are not drawn, such as the space a line was wrapped at, where the caret would stand."""
        for index in range(first, last):
            if index:
                self.backwards[index] = self.backwards[index - 1]
                before = self.lefts[index - 1] if self.backwards[index - 1] else self.rights[index - 1]
            else:
                before = _x(self._line, self._places[0])
            self.lefts[index] = self.rights[index] = before

    def _drawn(self, first: int, last: int) -> _Box | None:
        """Return left, right and direction of the glyphs of some letters; None where there are none."""
        start = self._places[first]
        runs = self._line.glyphRuns(start, self._places[last] - start)
        if not runs:
            return None
        boxes = [run.boundingRect() for run in runs]
        return min(box.left() for box in boxes), max(box.right() for box in boxes), runs[0].isRightToLeft()

    def _inner(self, first: int, last: int, left: float, right: float, *, backwards: bool) -> list[float]:
        """Return the edges between the letters of a word, in reading order."""
        if last - first == 1:
            return []
        edges = [_x(self._line, place) for place in self._places[first + 1 : last]]
        if _descend_or_climb(edges, left, right, backwards=backwards) and not self._is_shifted(last - 1, edges[-1]):
            return edges
        boxes = [self._drawn(index, index + 1) for index in range(first, last)]
        tiled = _tiling(boxes, left, right, backwards=backwards)
        if tiled:
            return _in_order(tiled, descending=backwards)
        shift = self._shift(first, last, edges, boxes)
        return _repaired([edge + shift for edge in edges], boxes, left, right, backwards=backwards)

    def _is_shifted(self, index: int, x: float) -> bool:
        """Tell whether the cursor counts the hidden space before a letter, and the glyphs do not."""
        if not self._hidden:
            return False
        box = self._drawn(index, index + 1)
        return box is not None and abs((box[1] if box[2] else box[0]) - x) > _SAME

    def _shift(self, first: int, last: int, edges: list[float], boxes: list[_Box | None]) -> float:
        """Return by how much the hidden space moves a word's inner edges against its glyphs: or not at all."""
        if not self._hidden:
            return 0.0
        seen = [
            (box[1] if box[2] else box[0]) - edge for box, edge in zip(boxes[1:], edges, strict=True) if box is not None
        ]
        begin, end = boxes[0], boxes[-1]
        if begin is not None and end is not None:
            seen.append((begin[1] if begin[2] else begin[0]) - _x(self._line, self._places[first]))
            far = _x(self._line, self._places[last - 1], QTextLine.Edge.Trailing)
            seen.append((end[0] if end[2] else end[1]) - far)
        return max(
            (0.0, -self._hidden, self._hidden), key=lambda shift: sum(abs(shift - found) < 0.5 for found in seen)
        )


def _x(line: QTextLine, place: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Return where Qt puts the cursor, whose second value, the place it moved on to, is of no use here."""
    return cast("tuple[float, int]", line.cursorToX(place, edge))[0]


def _descend_or_climb(edges: list[float], left: float, right: float, *, backwards: bool) -> bool:
    """Tell whether edges lie strictly inside a word and in its order."""
    along = [right, *edges, left] if backwards else [left, *edges, right]
    pairs = pairwise(along)
    return all((a - b if backwards else b - a) > _SAME for a, b in pairs)


def _tiling(boxes: list[_Box | None], left: float, right: float, *, backwards: bool) -> list[float]:
    """Return the inner edges where each letter's own glyphs fill the word without gap; nothing where they do not."""
    edges: list[float] = []
    edge = right if backwards else left
    for box in boxes:
        if box is None:
            return []
        near, far = (box[1], box[0]) if backwards else (box[0], box[1])
        if abs(near - edge) > _SAME:
            return []
        edge = far
        edges.append(edge)
    return edges[:-1] if abs(edge - (left if backwards else right)) <= _SAME else []


def _repaired(
    edges: list[float], boxes: list[_Box | None], left: float, right: float, *, backwards: bool
) -> list[float]:
    """Return the cursor's edges of a word with a ligature, mended where they leave it or its order."""
    near_far = [None if box is None else (box[1], box[0]) if backwards else (box[0], box[1]) for box in boxes]
    begin, end = (right, left) if backwards else (left, right)
    mended = [begin, *edges, end]
    sound = [left + _SAME < edge < right - _SAME for edge in mended]
    for index in range(1, len(mended) - 1):
        before = mended[index - 1]
        after = next((mended[k] for k in range(index + 1, len(mended) - 1) if sound[k]), end)
        low, high = min(before, after), max(before, after)
        if not (sound[index] and low - _SAME <= mended[index] <= high + _SAME):
            mended[index] = _by_glyphs(near_far, index, before, after)
    return mended[1:-1]


def _in_order(edges: list[float], *, descending: bool) -> list[float]:
    """Return edges of which none turns back, as those of letters that reach under the one before do (Nastaliq)."""
    return list(accumulate(edges, min if descending else max))


def _by_glyphs(near_far: list[tuple[float, float] | None], index: int, before: float, after: float) -> float:
    """Return the edge before a letter from glyphs that fit one of its neighbours; the middle inside a ligature."""
    low, high = min(before, after), max(before, after)
    letter, previous = near_far[index], near_far[index - 1]
    if letter and abs(letter[1] - after) <= 1 and low <= letter[0] <= high:
        return letter[0]
    if previous and abs(previous[0] - before) <= 1 and low <= previous[1] <= high:
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


def _is_uniform(text: str, *, right_to_left: bool) -> bool:
    """Tell whether all of a line runs its paragraph's way."""
    if right_to_left:
        return _RIGHT_TO_LEFT.fullmatch(text) is not None
    return _NOT_LEFT_TO_RIGHT.search(text) is None
