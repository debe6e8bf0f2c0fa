"""What the strip shows of an article: the text around both ends, with a stand-in for each easily missed character.

The stand-in is a neutral character that is drawn as wide as its cell. Joiners around it keep the letters on both sides
in the shape they have in the article; a right-to-left mark behind it keeps it on its word's side.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from annotator.domain.easily_missed import MARKS, Sign, joins, sign_of
from annotator.domain.graphemes import next_boundary, previous_boundary

STAND_IN = "*"
MORE = "…"
_JOINER, _RIGHT_TO_LEFT_MARK = "\u200d", "\u200f"
_DRAWN_TOO = MARKS | {Sign.TATWEEL}
"""Signs that are drawn with their word, as in the article, and have a cell besides."""
_KEPT = "Cf"
"""Category of characters without width that say how others join or run: they stay, so that the others do so here."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stand-in: which character of the article, and where it stands in the extract."""

    offset: int
    char: str
    sign: Sign
    place: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A grapheme: ``[start, end)`` of the article and ``[first, last)`` of the extract."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Extract:
    """The text to lay out, with what of the article stands where. ``parts`` are the stretches of the article shown."""

    text: str
    letters: tuple[Letter, ...]
    cells: tuple[Cell, ...]
    parts: tuple[tuple[int, int], ...]


def extract(text: str, start: int, end: int, context: int) -> Extract:
    """Return what to show of ``[start, end)`` with up to ``context`` graphemes before and after each end."""
    builder = _Builder(text)
    parts = _parts(text, start, end, context)
    for first, last in parts:
        builder.add(first, last)
    return Extract("".join(builder.pieces), tuple(builder.letters), tuple(builder.cells), parts)


def _parts(text: str, start: int, end: int, context: int) -> tuple[tuple[int, int], ...]:
    before, inner_end = _stepped(text, start, -context), min(_stepped(text, start, context), end)
    inner_start, after = max(_stepped(text, end, -context), start), _stepped(text, end, context)
    if inner_start <= inner_end + 1:
        return ((before, after),)
    return ((before, inner_end), (inner_start, after))


def _stepped(text: str, offset: int, count: int) -> int:
    for _ in range(abs(count)):
        offset = next_boundary(text, offset) if count > 0 else previous_boundary(text, offset)
    return offset


class _Builder:
    """Puts the extract together, grapheme by grapheme."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._length = 0
        self.pieces: list[str] = []
        self.letters: list[Letter] = []
        self.cells: list[Cell] = []

    def add(self, start: int, end: int) -> None:
        """Add a stretch of the article; an ellipsis where the paragraph goes on before or after it."""
        text = self._text
        if self.pieces:
            self._put(" ")
        elif start > 0 and text[start - 1] != "\n":
            self._put(MORE)
        if joins(text, start):
            self._put(_JOINER)
        while start < end:
            stop = min(next_boundary(text, start), end)
            self._add_letter(start, stop)
            start = stop
        if joins(text, end):
            self._put(_JOINER)
        if end < len(text) and text[end] != "\n":
            self._put(MORE)

    def _add_letter(self, start: int, end: int) -> None:
        text = self._text
        first = self._length
        signs = [(offset, sign_of(text, offset)) for offset in range(start, end)]
        drawn = "".join(text[offset] for offset, sign in signs if _is_drawn(text[offset], sign))
        joined = joins(text, end)
        self._put(drawn)
        marked = [(offset, sign) for offset, sign in signs if sign is not None]
        if marked:
            self._add_cells(marked, drawn, joined=joined)
        self.letters.append(Letter(start, end, first, self._length))
        if marked and joined:
            self._put(_JOINER)

    def _add_cells(self, marked: list[tuple[int, Sign]], drawn: str, *, joined: bool) -> None:
        if joined:
            self._put(_JOINER)
        for offset, sign in marked:
            self.cells.append(Cell(offset, self._text[offset], sign, self._length))
            self._put(STAND_IN)
        if drawn and unicodedata.bidirectional(drawn[0]) in {"R", "AL"}:
            self._put(_RIGHT_TO_LEFT_MARK)

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self._length += len(piece)


def _is_drawn(char: str, sign: Sign | None) -> bool:
    return sign is None or sign in _DRAWN_TOO or (unicodedata.category(char) == _KEPT and char != "\u00ad")
