"""An article as its zones cut it: which zone each stretch is in, and only the zones that are wanted.

Spans that lie over each other, of whichever annotator, stay together: all of them belong to the zone in which the first
begins. So a boundary that two annotators draw differently at the edge of a zone stays one difference, and no span is
cut.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.zoning import zone_of

if TYPE_CHECKING:
    from annotator.domain.spans import Stretch

Piece = tuple[int, int, str]
"""(start, end, kind of zone) in code points."""
_KINDS: Final = tuple(kind.value for kind in ZoneKind)
_UNWANTED: Final = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """A text of the wanted zones, its pieces, and where each annotator's spans lie in it; None for one left out."""

    text: str
    pieces: tuple[Piece, ...]
    places: dict[str, list[tuple[int, int] | None]]


def pieces_of(zones: Sequence[Zone], length: int) -> tuple[Piece, ...]:
    """Return the whole text in pieces apart from each other, each of the zone it belongs to; body where there is none.

    A code point belongs to the shortest zone that holds it.
    """
    edges = sorted({0, length, *(min(edge, length) for zone in zones for edge in (zone.start, zone.end))})
    found: list[Piece] = []
    for start, end in pairwise(edges):
        kind = zone_of(zones, Zone(ZoneKind.BODY, start, end)).value
        if found and found[-1][2] == kind:
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((start, end, kind))
    return tuple(found)


def cut(text: str, pieces: Sequence[Piece], spans: Mapping[str, Sequence[Stretch]], wanted: Collection[str]) -> Cut:
    """Return what is left of a text and of its spans (by annotator) if only some kinds of zones are wanted."""
    painted = bytearray(len(text))
    for start, end, kind in pieces:
        painted[start:end] = bytes([1 + _KINDS.index(kind) if kind in wanted else _UNWANTED]) * (end - start)
    for start, end in _together(span for own in spans.values() for span in own):
        painted[start:end] = painted[start : start + 1] * (end - start)
    parts: list[str] = []
    found: list[Piece] = []
    moves: list[int] = [0] * len(text)
    length = at = gap = 0
    for number, run in groupby(painted):
        size = sum(1 for _ in run)
        if number == _UNWANTED:
            gap = 1
        else:
            # What was apart stays apart: two words must not become one.
            if gap and parts and not (parts[-1][-1].isspace() or text[at].isspace()):
                parts.append("\n")
                length += 1
            gap = 0
            parts.append(text[at : at + size])
            moves[at : at + size] = [length - at] * size
            found.append((length, length + size, _KINDS[number - 1]))
            length += size
        at += size
    places = {
        annotator: [
            (span.start + moves[span.start], span.end + moves[span.start]) if painted[span.start] else None
            for span in own
        ]
        for annotator, own in spans.items()
    }
    return Cut("".join(parts), tuple(found), places)


def _together(spans: Iterable[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the stretches over which spans lie over each other."""
    reach: tuple[int, int] | None = None
    for start, end in sorted((span.start, span.end) for span in spans):
        if reach is not None and start < reach[1]:
            reach = reach[0], max(reach[1], end)
        else:
            if reach is not None:
                yield reach
            reach = start, end
    if reach is not None:
        yield reach
