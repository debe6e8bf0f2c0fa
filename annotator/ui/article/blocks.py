"""An article cut into blocks, the pieces that are laid out one by one.

A block is a paragraph; a very long paragraph is several, cut after sentences, so that no frame waits for the
whole of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.direction import paragraph_direction
from annotator.domain.graphemes import widened

LONGEST = 4000
"""Code points a block may hold."""
_SEARCHED = 1500
"""How far before that a good place to cut is sought."""
_SENTENCE_END = re.compile(r"[.!?؟…۔]['\"”’»)\]]*\s+")
_GAP = re.compile(r"\s+")
_QUIET = {ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.CAPTION, ZoneKind.FURNITURE}
_DIRECTION_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class Block:
    """``[start, end)`` of the article in code points, without the line feed. ``continues`` a long paragraph."""

    start: int
    end: int
    continues: bool
    right_to_left: bool
    headline: bool
    quiet: bool


class Blocks:
    """The blocks of an article in order; what they are like is found out when one is asked for."""

    def __init__(self, text: str = "", zones: Sequence[Zone] = (), direction: Direction = Direction.AUTO) -> None:
        self.text = text
        self.direction = direction
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._continuing: set[int] = set()
        self._zones = sorted((zone for zone in zones if zone.end > zone.start), key=_zone_start)
        self._zone_starts = [zone.start for zone in self._zones]
        self._fallback: Direction | None = None
        self._cut()

    def __len__(self) -> int:
        return len(self.starts)

    def _cut(self) -> None:
        start = 0
        for paragraph in self.text.split("\n"):
            end = start + len(paragraph)
            self.starts.append(start)
            if end - start > LONGEST:
                self._cut_paragraph(start, end)
            self.ends.append(end)
            start = end + 1

    def _cut_paragraph(self, start: int, end: int) -> None:
        while end - start > LONGEST:
            start = _place_to_cut(self.text, start)
            self._continuing.add(len(self.starts))
            self.ends.append(start)
            self.starts.append(start)

    def index_at(self, offset: int) -> int:
        """Return the block that holds a place; of two that touch there, the later."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def range(self, start: int, end: int) -> range:
        """Return the indexes of the blocks that a stretch of the article touches."""
        return range(self.index_at(start), self.index_at(max(start, end - 1)) + 1)

    def continues(self, index: int) -> bool:
        """Tell whether a block goes on with the paragraph of the one before it."""
        return index in self._continuing

    def paragraph(self, index: int) -> tuple[int, int]:
        """Return the whole paragraph that a block belongs to, as ``[start, end)`` of the article."""
        first = index
        while first in self._continuing:
            first -= 1
        last = index
        while last + 1 in self._continuing:
            last += 1
        return self.starts[first], self.ends[last]

    def __getitem__(self, index: int) -> Block:
        """Return one block."""
        start, end = self.starts[index], self.ends[index]
        kind = self._zone_kind(start, end)
        return Block(
            start,
            end,
            index in self._continuing,
            self._right_to_left(index),
            headline=kind is ZoneKind.HEADLINE,
            quiet=kind in _QUIET,
        )

    def _zone_kind(self, start: int, end: int) -> ZoneKind | None:
        """Return the kind of the zone that begins in or before the block and holds its middle."""
        index = bisect_right(self._zone_starts, (start + end) // 2) - 1
        if index >= 0 and end > start and self._zones[index].end > (start + end) // 2:
            return self._zones[index].kind
        return None

    def _right_to_left(self, index: int) -> bool:
        if self.direction is not Direction.AUTO:
            return self.direction is Direction.RIGHT_TO_LEFT
        start, end = self.paragraph(index) if index in self._continuing else (self.starts[index], self.ends[index])
        if self._fallback is None:
            self._fallback = paragraph_direction(self.text[:_DIRECTION_SAMPLE])
        found = paragraph_direction(self.text[start : min(end, start + _DIRECTION_SAMPLE)], self._fallback)
        return found is Direction.RIGHT_TO_LEFT


def _place_to_cut(text: str, start: int) -> int:
    """Return where to end the block that begins at ``start``: after a sentence, else after a space, else anywhere."""
    low, high = start + LONGEST - _SEARCHED, start + LONGEST
    for pattern in (_SENTENCE_END, _GAP):
        places = [match.end() for match in pattern.finditer(text, low, high)]
        if places:
            return places[-1]
    return widened(text, start, high)[1]


def _zone_start(zone: Zone) -> int:
    return zone.start
