"""Where each letter of a line lies: cells that tile the line, in text of both directions.

Lines that run one way are measured with ``QTextLine.cursorToX``; those in which both directions occur with more care
(see :mod:`annotator.ui.article.mixed_line`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from PySide6.QtGui import QTextLayout, QTextLine

from annotator.domain.graphemes import boundaries
from annotator.ui.article.mixed_line import SAME, measure, x_of
from annotator.ui.offsets import Utf16Map

_NOT_LEFT_TO_RIGHT = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\t"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT_LETTER = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_RIGHT_TO_LEFT = re.compile(
    "[ !-/:-@\\[-`{-~\u00a0\u00ab\u00bb\u2010-\u2027"
    "\u0590-\u05ff\u0608-\u065f\u066d-\u06dc\u06de-\u06ef\u06fa-\u06ff\ufe70-\ufefc]*"
)


class Cells:
    """The letters (grapheme clusters) of one line, in reading order, with the pixels each takes.

    Offsets are code points of the block. ``bounds`` holds the start of each letter and the end of the last;
    ``lefts``, ``rights`` and ``backwards`` (whether it runs from right to left) hold one value for each letter.
    """

    __slots__ = ("_order", "backwards", "bounds", "lefts", "right_to_left", "rights", "text")

    def __init__(
        self, line: QTextLine, layout: QTextLayout, text: str, units: Utf16Map, *, right_to_left: bool
    ) -> None:
        start = units.to_points(line.textStart())
        end = units.to_points(line.textStart() + line.textLength())
        self.text = text[start:end]
        self.right_to_left = right_to_left
        self.bounds = [start + bound for bound in boundaries(self.text)] if end > start else [start]
        self._order: list[int] | None = None
        steered = start > 0 and _CONTROLS.search(text, 0, start) is not None
        if not steered and _is_uniform(self.text, right_to_left=right_to_left, first=start == 0):
            places = self.bounds if units.is_identity else [units.to_units(bound) for bound in self.bounds]
            edges = _in_order([x_of(line, place) for place in places], descending=right_to_left)
            self.lefts, self.rights = (edges[1:], edges[:-1]) if right_to_left else (edges[:-1], edges[1:])
            self.backwards = [right_to_left] * (len(places) - 1)
        else:
            self.lefts, self.rights, self.backwards = measure(
                line, layout, text, units, self.bounds, right_to_left=right_to_left
            )
        self._share_ligatures()

    def _share_ligatures(self) -> None:
        """Halve a ligature that the font draws wholly in its first letter's cell (لا in many Arabic fonts)."""
        start = self.bounds[0]
        for index in range(1, len(self.lefts)):
            if self.rights[index] - self.lefts[index] > SAME or self.backwards[index] != self.backwards[index - 1]:
                continue
            if not unicodedata.category(self.text[self.bounds[index] - start]).startswith("L"):
                continue
            left, right = self.lefts[index - 1], self.rights[index - 1]
            middle = (left + right) / 2
            if right - left <= SAME:
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
            if self.rights[index] - self.lefts[index] > SAME
        )
        merged: list[tuple[float, float]] = []
        for left, right in parts:
            if merged and left - merged[-1][1] < SAME:
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
        return (left, right) if abs(right - left - covered) < SAME and right - left > SAME else None

    @property
    def visual(self) -> list[int]:
        """The letters from left to right, those without width left out."""
        if self._order is None:
            shown = (index for index in range(len(self.lefts)) if self.rights[index] - self.lefts[index] > SAME)
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


def _in_order(edges: list[float], *, descending: bool) -> list[float]:
    """Return edges of which none turns back, as those of letters that reach under the one before do (Nastaliq)."""
    return list(accumulate(edges, min if descending else max))


def _is_uniform(text: str, *, right_to_left: bool, first: bool) -> bool:
    """Tell whether all of a line runs its paragraph's way, whatever stands in the lines around it.

    Spaces and marks at its edges may lean on letters of those, unless a letter in the line keeps them.
    """
    if right_to_left:
        return _RIGHT_TO_LEFT.fullmatch(text) is not None and (first or _RIGHT_TO_LEFT_LETTER.search(text) is not None)
    if _NOT_LEFT_TO_RIGHT.search(text):
        return False
    return first or next((char.isalpha() for char in text if char.isalnum()), False)
