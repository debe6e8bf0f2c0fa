"""Articles in sentences and tokens, as UIMA and WebAnno want them, and spans without white space at their edges."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.domain.exchange import Fate
from annotator.tokens.alignment import trimmed
from annotator.tokens.layout import Placing
from annotator.tokens.sentences import sentences
from annotator.tokens.tokenizers import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.exchange import ArticleWork, ForeignSpan
    from annotator.tokens.tokenizers import Tokenizers


@dataclass(frozen=True, slots=True)
class Sentences:
    """The tokens of a text, the indices of those that begin a sentence, and what is to be said of breaks held back."""

    tokens: tuple[Token, ...]
    begins: tuple[int, ...]
    notes: tuple[str, ...]

    @property
    def bounds(self) -> list[tuple[int, int]]:
        """Return the first token of each sentence and the one after its last."""
        return list(pairwise((*self.begins, len(self.tokens))))


def sentences_of(group: Sequence[ArticleWork], tokenizers: Tokenizers) -> Sentences:
    """Return the sentences of an article; none breaks inside a span of its works."""
    work = group[0]
    held = [span for item in group for span in item.spans]
    found = sentences(work.text, held)
    tokens = tuple(tokenizers.of(work.language)(work.text))
    starts = [token.start for token in tokens]
    begins = dict.fromkeys([0] if tokens else [])
    begins.update(dict.fromkeys(index for at in found.breaks if (index := bisect_left(starts, at)) < len(starts)))
    notes = tuple(_held_back(work, position, held) for position in found.held_back)
    return Sentences(tokens, tuple(begins), notes)


def _held_back(work: ArticleWork, position: int, held: Sequence[ForeignSpan]) -> str:
    span = min((span for span in held if span.start < position < span.end), key=lambda span: span.start)
    text = " ".join(work.text[span.start : span.end].split())
    return f"{work.id}: no sentence break at {position}, inside {span.label} {span.start}–{span.end} “{text}”"


def without_edges(work: ArticleWork) -> tuple[ArticleWork, list[Placing], int]:
    """Return a work with its spans narrowed to what is not white space, what became of each, and the links dropped.

    A span of white space only is dropped, and with it the links at it.
    """
    placings = [_placing(work.text, span) for span in work.spans]
    kept = tuple(
        replace(item.span, start=item.written.start, end=item.written.end, text=None)
        for item in placings
        if item.written is not None
    )
    if len(kept) == len(work.spans):
        return replace(work, spans=kept), placings, 0
    ids = {span.id for span in kept}
    links = tuple(link for link in work.links if link.source in ids and link.target in ids)
    return replace(work, spans=kept, links=links), placings, len(work.links) - len(links)


def _placing(text: str, span: ForeignSpan) -> Placing:
    start, end = trimmed(text, span.start, span.end)
    if start >= end:
        return Placing(span, Fate.DROPPED, None, "holds white space only")
    if (start, end) == (span.start, span.end):
        return Placing(span, Fate.AS_IS, Token(start, end))
    return Placing(span, Fate.NARROWED, Token(start, end), "white space at its edge is left out")
