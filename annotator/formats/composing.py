"""Texts composed of the blocks of a page or a document: each begins a line, and they make the zones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.zones import begins_with_headline, known_zones

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BREAKS: Final = " \r\n\f\v"
_FILLED: Final = re.compile(r"[^\n]")
_SPACES: Final = re.compile("[ \t\r\n\f\v\x85\u2028\u2029]+")


class Composition:
    """A text that grows block by block; each block that is not body is a zone."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._zones: list[Zone] = []
        self._length = 0
        self.headline = ""
        """The first block that was added as a headline, or nothing."""

    def add(self, text: str, kind: ZoneKind = ZoneKind.BODY) -> None:
        """Add a block, whose own line feeds stay; one without text is passed over."""
        text = text.strip(_BREAKS if kind is ZoneKind.TABLE else None)  # a table may begin with an empty cell
        if not text.strip():
            return
        start = self._length + bool(self._parts)
        self._length = start + len(text)
        self._parts.append(text)
        if kind is not ZoneKind.BODY:
            self._zones.append(Zone(kind, start, self._length))
        if kind is ZoneKind.HEADLINE and not self.headline:
            self.headline = one_line(text)

    @property
    def text(self) -> str:
        """The text so far."""
        return "\n".join(self._parts)

    def zones(self, *, title: str = "") -> tuple[Zone, ...]:
        """Return the zones of the blocks, and of the rest what can be told from the text."""
        return filled_zones(self.text, self._zones, title=title)


def one_line(text: str) -> str:
    """Return a text without line breaks and tabs; each run of them and of spaces is one space."""
    return _SPACES.sub(" ", text).strip()


def table_line(cells: Iterable[str]) -> str:
    """Return a row of a table as a line, its cells apart by tabs; empty ones at the end are left out."""
    return "\t".join(one_line(cell) for cell in cells).rstrip("\t")


def headline_for(text: str, title: str) -> str:
    """Return the title as the headline to put before a text, or nothing where the text begins with it already."""
    words = title.split()
    if not words or _begins_with(text, words) or begins_with_headline(text, title):
        return ""
    return one_line(title)


def _begins_with(text: str, words: Sequence[str]) -> bool:
    first = text.split(maxsplit=len(words))[: len(words)]
    if len(first) < len(words) or first[:-1] != words[:-1] or not first[-1].startswith(words[-1]):
        return False
    rest = first[-1][len(words[-1]) :]
    return not (rest[:1].isalnum() and words[-1][-1].isalnum())


def filled_zones(text: str, given: Sequence[Zone], *, title: str = "") -> tuple[Zone, ...]:
    """Return zones in order and apart, and between them those that can be told from the text itself.

    For telling them the given ones are blanked out, so that the line after a caption is the first one of the body.
    """
    rest, done = "", 0
    for zone in given:
        rest += text[done : zone.start] + _FILLED.sub(" ", text[zone.start : zone.end])
        done = zone.end
    rest += text[done:]
    found = [*given]
    for known in known_zones(rest, title=title):
        start = known.start
        for zone in given:
            if known.start < zone.end and zone.start < known.end:  # lines before and after it have become one zone
                found.extend(_trimmed(rest, known.kind, start, zone.start))
                start = zone.end
        found.extend(_trimmed(rest, known.kind, start, known.end))
    return tuple(sorted(found, key=lambda zone: zone.start))


def _trimmed(text: str, kind: ZoneKind, start: int, end: int) -> list[Zone]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    return [Zone(kind, begin, begin + len(piece.strip()))] if piece.strip() else []
