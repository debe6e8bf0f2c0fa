"""Zones that can be told from a news text itself: headline, byline, dateline, caption, body and furniture.

Only what is plain is marked: a byline says that it is one, a dateline opens the first paragraph of the body. Whatever
else has text is body, so that leaving out a zone never leaves out news.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.folding import fold_text
from annotator.domain.furniture import Cut, proposals
from annotator.domain.text import paragraphs

NEAR_TOP: Final = 8
"""Among how many of the first lines with text a headline, byline or dateline is sought."""
LONGEST_BYLINE: Final = 120
"""In code points."""
SHORTEST_PARAGRAPH: Final = 40
"""In code points: a shorter line near the top is no paragraph that a dateline could open."""
_TOP: Final = 8_000

_NAME = r"(?:\[?(?:al-|el-|bin |ibn |de |van )?\p{Lu}[\w.’'-]*)"
_NAMES = rf"{_NAME}(?:(?:,? and |, | & | ){_NAME}){{0,9}}\]?(?:\([^()\s]*\))?"
_NO_NAME = (
    "The|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    "|January|February|March|April|June|July|August|September|October|November|December"
)
_BYLINE = regex.compile(
    rf"(?i:by|written by|reported by|edited by|translated by|reporting by):?"
    rf" (?!(?:{_NO_NAME})\b){_NAMES}(?:,[^.]+)?"
    r"|(?:بقلم|كتابة|إعداد|تحرير|ترجمة|تقرير|كتبه|كتبها)(?: و(?:إعداد|تحرير|ترجمة))? ?[:/–-] ?[^.]+"
    r"|(?:كتب|كتبت) ?[:/–] ?[^.]+"
    r"|بقلم(?: [\u0620-\u0652]+){1,5}"
    r"|[^.،,–—:]{3,40} [–—-] (?:وكالة|صحيفة|موقع|شبكة|مراسل|مراسلة)(?: [^.،,–—:]{2,30})"
    r"|[^.,–—:]{3,40} [–—-] [\w ]{0,30}(?:News Agency|News|Press|Reuters|AFP|AP)",
)
_CAPTION = regex.compile(
    r"(?:photo|image|picture|file photo|caption|صورة|الصورة|صورة أرشيفية) ?: ?\S.{0,300}", regex.IGNORECASE
)
_DASH = r"[—–-]{1,2}"
_ASIDE = (
    r"(?:\([^()\n]{2,40}\)"
    r"|, ?(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.[^—–\n().:«“\"]{0,30}"
    r"|[،,/] ?[^—–\n().:«“\"]{1,40})"
)
_DATELINE = regex.compile(
    rf"\p{{Lu}}[\p{{Lu}}’'.-]+(?:[ -][\p{{Lu}}’'.-]{{2,}}){{0,3}}(?: ?{_ASIDE}){{0,3}} ?{_DASH} "
    rf"|\p{{Lu}}[\w’'-]+(?: [\p{{Lu}}][\w’'-]+){{0,3}}(?:, ?[^—–\n().:]{{1,40}})? ?\([^()\n]{{2,40}}\) ?{_DASH} "
    rf"|(?!(?:قال|قالت|وقال|وقالت|أكد|أكدت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|كشف|كشفت)\b)"
    rf"[\u0621-\u0652]+(?: [\u0621-\u0652]+){{0,2}}(?: ?{_ASIDE}){{0,3}} {_DASH} "
)
_SECOND_DASH = regex.compile(rf".{{1,80}}? {_DASH} ")
_SENTENCE_END = (".", "。", "۔")


def known_zones(text: str, *, title: str = "", proposed: Sequence[Cut] | None = None) -> tuple[Zone, ...]:
    """Return the zones of an article's canonical text, in reading order and apart.

    Empty lines between zones lie in none. A headline is a line near the top that equals the title, unless it is a
    sentence (the title may have been taken from a text that begins without a headline). Furniture is what
    :func:`proposals` would cut; give them as ``proposed`` where they are known already.
    """
    furniture = iter([cut for cut in (proposals(text) if proposed is None else proposed) if cut.whole_lines])
    cut = next(furniture, None)
    zones: list[Zone] = []
    wanted = _tidy(title)
    seen = 0
    dateline_sought = True
    for start, end in paragraphs(text):
        line = text[start:end].strip()
        if not line:
            continue
        while cut is not None and cut.end <= start:
            cut = next(furniture, None)
        if cut is not None and cut.start <= start:
            _add(zones, ZoneKind.FURNITURE, start, end)
            continue
        seen += 1
        kind = _kind_of(line, wanted) if seen <= NEAR_TOP else _caption_or_body(line)
        if kind is ZoneKind.BODY and dateline_sought and seen <= NEAR_TOP and len(line) >= SHORTEST_PARAGRAPH:
            dateline_sought = False
            body = _after_dateline(text, start, end)
            if body > start:
                zones.append(Zone(ZoneKind.DATELINE, start, start + len(text[start:body].rstrip())))
            _add(zones, kind, body, end)
        else:
            _add(zones, kind, start, end)
    return tuple(zones)


def begins_with_headline(text: str, headline: str) -> bool:
    """Tell whether a line near the top of a text, canonical or raw, is the headline; case and quotes may differ."""
    wanted = fold_text(_tidy(headline))
    lines = [line for line in text[:_TOP].splitlines() if line.strip()]
    return any(fold_text(_tidy(line)) == wanted for line in lines[:NEAR_TOP])


def _kind_of(line: str, title: str) -> ZoneKind:
    if title and _tidy(line) == title and not line.endswith(_SENTENCE_END):
        return ZoneKind.HEADLINE
    if len(line) <= LONGEST_BYLINE and _BYLINE.fullmatch(line):
        return ZoneKind.BYLINE
    return _caption_or_body(line)


def _caption_or_body(line: str) -> ZoneKind:
    return ZoneKind.CAPTION if _CAPTION.fullmatch(line) else ZoneKind.BODY


def _after_dateline(text: str, start: int, end: int) -> int:
    """Return where the body begins after a dateline, ``start`` if there is none."""
    match = _DATELINE.match(text, start, end)
    if match is None or match.end() == end or _SECOND_DASH.match(text, match.end(), end):
        return start
    return match.end()


def _tidy(line: str) -> str:
    return " ".join(line.strip("#* ").split())


def _add(zones: list[Zone], kind: ZoneKind, start: int, end: int) -> None:
    """Add a line's zone; lines of body and of furniture that follow each other are one zone."""
    if zones and zones[-1].kind is kind and kind in {ZoneKind.BODY, ZoneKind.FURNITURE}:
        zones[-1] = Zone(kind, zones[-1].start, end)
    else:
        zones.append(Zone(kind, start, end))
