"""Zones that can be told from a news text itself: headline, byline, dateline, body and furniture."""

from __future__ import annotations

import re

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.furniture import proposals
from annotator.domain.text import paragraphs

NEAR_TOP = 6
"""Among how many of the first lines with text a byline or dateline is sought."""

_BYLINE = re.compile(
    r"\s*(?:By|Written by|Reported by|Edited by)\s+\[?[A-Z][\w.’'-]+(?:[\s,&]+(?:and\s+)?[A-Z][\w.’'-]+){0,6}.{0,12}$"
    r"|\s*(?:بقلم|كتب|كتبت|إعداد|تقرير|ترجمة)\s*[:/–-]?\s+\S+(?:\s+\S+){0,5}\s*$"
)
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z’'.-]+(?:\s+[A-Z][A-Z’'.-]+){0,3})(?:,\s+[^—–\n]{1,40}|\s*\([^)\n]{1,30}\))?\s+?[—–-]{1,2}\s"
    r"|\s*[\u0621-\u064a]+(?:\s+[\u0621-\u064a]+){0,2}\s*(?:[،,/]\s*[^—–\n]{1,40}|\([^)\n]{1,30}\))?\s+[—–-]{1,2}\s"
)


def known_zones(text: str, *, title: str = "") -> tuple[Zone, ...]:
    """Return the zones of an article's text, in reading order and apart; lines without text lie in none.

    The headline is the first line with text where it equals the title; furniture is what is proposed to be cut.
    """
    cuts = [cut for cut in proposals(text) if cut.whole_lines]
    zones: list[Zone] = []
    seen = 0
    for start, end in paragraphs(text):
        if not text[start:end].strip():
            continue
        line = text[start:end]
        if any(cut.start <= start and end <= cut.end for cut in cuts):
            kind = ZoneKind.FURNITURE
        elif not seen and title and line.strip() == title.strip():
            kind = ZoneKind.HEADLINE
            seen = 1
        else:
            seen += 1
            kind = ZoneKind.BYLINE if seen <= NEAR_TOP and _BYLINE.match(line) else ZoneKind.BODY
            dateline = _DATELINE.match(line) if kind is ZoneKind.BODY and seen <= NEAR_TOP else None
            if dateline and dateline.end() < len(line):
                zones.append(Zone(ZoneKind.DATELINE, start, start + len(dateline.group().rstrip())))
                zones.append(Zone(kind, start + dateline.end(), end))
                continue
        _add(zones, kind, start, end)
    return tuple(zones)


def _add(zones: list[Zone], kind: ZoneKind, start: int, end: int) -> None:
    """Add a line's zone; lines of body and of furniture that follow each other are one zone."""
    merged = {ZoneKind.BODY, ZoneKind.FURNITURE}
    if zones and zones[-1].kind is kind and kind in merged:
        zones[-1] = Zone(kind, zones[-1].start, end)
    else:
        zones.append(Zone(kind, start, end))
