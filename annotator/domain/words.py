"""Words as an annotator takes them, for snapping, moving by word and figures that need no tokeniser.

A word is a run of letters and digits with their marks, tatweel and joiners, and what UAX 29 keeps inside a word: an
apostrophe between letters (Hay’at, d'Or), a point, comma, colon or slash between digits (3.5, 10:30, 23/8). Where
names in news call for it, this departs from UAX 29: the Arabic article in Latin letters belongs to its name
(al-Nusra, ash-Sham) though any other hyphen parts words; the points of initials belong to them (U.S.); an English
possessive does not belong to its name (“Syria’s” is the word Syria), as guidelines leave it out of a span.

Every question is answered near the place asked about, never by reading the whole text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from annotator.domain.graphemes import widened

if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHES = "'’ʼ＇"
_LETTER = r"[\p{L}\p{Nl}\p{M}\p{GCB=Extend}\p{GCB=ZWJ}]"
_POSSESSIVE = rf"(?<=[\p{{Latin}}\p{{N}}]\p{{M}}*)[{_APOSTROPHES}][sS](?![\p{{L}}\p{{M}}\p{{N}}])"
_NUMBER = rf"\p{{N}}{_LETTER}*(?:[.,:/٫٬]?\p{{N}}{_LETTER}*)*"
_ARTICLE = r"(?:(?:[Aa]l|[Ee]l)-(?=\p{L})|(?:[Aa][dnrstz]|[Aa][dst]h|[Ee][dnrstz]|[Ee]sh|[Uu]l)-(?=\p{Lu}))"
_NAME = (
    rf"{_ARTICLE}?[\p{{L}}\p{{Nl}}]{_LETTER}*"
    rf"(?:(?!{_POSSESSIVE})(?:[{_APOSTROPHES}·״׳]?[\p{{L}}\p{{Nl}}]|\p{{N}}){_LETTER}*)*"
)
_INITIALS = r"(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?"
_WORD = regex.compile(f"{_POSSESSIVE}|({_INITIALS}|{_NUMBER}|{_NAME})")
_INSIDE = rf"\p{{L}}\p{{M}}\p{{N}}\p{{GCB=Extend}}\p{{GCB=ZWJ}}{_APOSTROPHES}·״׳.,:/٫٬\-"
_NEXT_OUTSIDE = regex.compile(f"[^{_INSIDE}]")
_LAST_OUTSIDE = regex.compile(f"(?r)[^{_INSIDE}]")
_LAST_CORE = regex.compile(r"(?r)[\p{L}\p{N}]")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the range of each word in a text, or in a part of it that begins and ends between words.

    Words come in order, apart from each other, and never cut a grapheme.
    """
    done = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if match.lastindex is None:
            continue
        first, last = widened(text, *match.span())
        if first >= done:
            yield first, last
            done = last


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the word that holds an offset, else one that begins there, else one that ends there, else None."""
    found = _holding(text, offset)
    if found is None:
        before = _holding(text, offset - 1)
        found = before if before and before[1] == offset else None
    return found


def next_word(text: str, offset: int) -> int:
    """Return where the first word after an offset begins; the text's length if there is none."""
    position = _stretch(text, offset)[0]
    return next((start for start, _ in words(text, position) if start > offset), len(text))


def previous_word(text: str, offset: int) -> int:
    """Return where the last word that begins before an offset begins; 0 if there is none."""
    position = widened(text, offset, offset)[1]
    while core := _LAST_CORE.search(text, 0, position):
        first, last = _stretch(text, core.start())
        starts = [start for start, _ in words(text, first, last) if start < offset]
        if starts:
            return starts[-1]
        position = first
    return 0


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a dragged range widened to whole words, without white space at its edges.

    Only words grow: punctuation at an edge is neither taken in nor left out, and a range without letters, digits or
    marks of punctuation stays as it is. The direction of the drag (``start > end``) makes no difference.
    """
    if start > end:
        start, end = end, start
    inside = text[start:end]
    if not inside.strip():
        whole = widened(text, start, end)
        return whole if inside else (whole[0], whole[0])
    start, end = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
    first, last = _holding(text, start), _holding(text, end - 1)
    return widened(text, first[0] if first else start, last[1] if last else end)


def _holding(text: str, offset: int) -> tuple[int, int] | None:
    """Return the word that holds the character ``text[offset]``."""
    if not 0 <= offset < len(text):
        return None
    return next((span for span in words(text, *_stretch(text, offset)) if span[0] <= offset < span[1]), None)


def _stretch(text: str, offset: int) -> tuple[int, int]:
    """Return a stretch of whole graphemes around an offset that no word reaches across."""
    start, end = widened(text, offset, min(offset + 1, len(text)))
    before = _LAST_OUTSIDE.search(text, 0, start)
    after = _NEXT_OUTSIDE.search(text, end)
    return widened(text, before.end() if before else 0, after.start() if after else len(text))
