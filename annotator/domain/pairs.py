"""Articles that belong together: a translation, or nearly the same text; and which paragraph answers to which.

A pair is known from the articles' metadata: ``translation_of`` or ``duplicate_of`` with the id of the other, on either
of the two.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.articles import ArticleInfo


class PairKind(StrEnum):
    """How two articles belong together; the value is the name of the metadata."""

    TRANSLATION = "translation_of"
    DUPLICATE = "duplicate_of"


def named_partner(info: ArticleInfo) -> str | None:
    """Return the id of the article that an article's own metadata names, if it does."""
    known = dict(info.meta)
    return next((known[kind.value] for kind in PairKind if known.get(kind.value)), None)


def with_partner(info: ArticleInfo, kind: PairKind, partner: str | None) -> ArticleInfo:
    """Return an article's facts with another partner in its metadata, None to name none."""
    kept = [(name, value) for name, value in info.meta if name not in set(PairKind)]
    return replace(info, meta=tuple(sorted([*kept, (kind.value, partner)] if partner else kept)))


def counterpart(text: str, offset: int, other: str) -> tuple[int, int]:
    """Return the paragraph ``[start, end)`` of the other text that answers to the one at an offset of a text.

    Where both have as many paragraphs, the n-th answers to the n-th; else the one that lies as far in.
    """
    mine, theirs = paragraphs(text), paragraphs(other)
    if not theirs:
        return 0, len(other)
    if not mine:
        return theirs[0]
    here = max(0, bisect_right([start for start, _ in mine], offset) - 1)
    if len(mine) == len(theirs):
        return theirs[here]
    start, end = mine[here]
    share = (start + end) / 2 / max(1, len(text))
    middles = [(first + last) / 2 / max(1, len(other)) for first, last in theirs]
    return theirs[min(range(len(theirs)), key=lambda number: abs(middles[number] - share))]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the range of each paragraph that is not blank."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found
