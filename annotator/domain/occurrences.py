"""Every place where a surface stands in an article, folded and as whole words, and what is labelled there already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.folding import fold_text, folded_once, with_tatweel
from annotator.domain.graphemes import widened
from annotator.domain.particles import bare_start, can_come_off
from annotator.domain.spans import crosses
from annotator.domain.words import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.spans import Span


class Standing(StrEnum):
    """What is labelled already where a surface stands."""

    FREE = "free"
    OTHER_LABEL = "other-label"
    """The same stretch bears another label."""
    CROSSING = "crossing"
    """A span overlaps it and neither holds the other."""
    NESTED = "nested"
    """It lies in a span, or a span lies in it."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place ``[start, end)``, in code points, where a surface could be labelled.

    ``met`` is the span that it meets there, None where it stands free.
    """

    start: int
    end: int
    standing: Standing = Standing.FREE
    met: Span | None = None


def places_of(text: str, surface: str) -> list[tuple[int, int]]:
    """Return where a surface stands as whole words when both are folded, in order and apart.

    Attached particles before it are no part of the word. Every place begins and ends between graphemes.
    """
    wanted = fold_text(surface)
    if not wanted.strip():
        return []
    folded = folded_once(text)
    found: list[tuple[int, int]] = []
    position = folded.text.find(wanted)
    while position >= 0:
        start, end = folded.source_range(position, position + len(wanted))
        start, end = widened(text, start, with_tatweel(text, end))
        apart = not found or start >= found[-1][1]
        if apart and _begins_word(text, start) and _ends_word(text, end) and fold_text(text[start:end]) == wanted:
            found.append((start, end))
        position = folded.text.find(wanted, position + 1)
    return found


def occurrences(text: str, surface: str, label: str, spans: Sequence[Span]) -> list[Occurrence]:
    """Return where a surface could get a label; ``spans``, in reading order, are what is labelled in the article.

    Places that bear the label already are left out.
    """
    places = places_of(text, surface)
    found = []
    for place, met in zip(places, _met(places, spans), strict=True):
        same = [span for span in met if (span.start, span.end) == place]
        if any(span.label == label for span in same):
            continue
        found.append(_standing(Occurrence(*place), same, met))
    return found


def _standing(place: Occurrence, same: Sequence[Span], met: Sequence[Span]) -> Occurrence:
    """Return a place with what matters most of the spans it meets."""
    crossing = [span for span in met if crosses(span, place)]
    for standing, spans in ((Standing.OTHER_LABEL, same), (Standing.CROSSING, crossing), (Standing.NESTED, met)):
        if spans:
            return Occurrence(place.start, place.end, standing, spans[0])
    return place


def _met(places: Sequence[tuple[int, int]], spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield for each of the places, in order and apart, the spans that overlap it."""
    reached = 0
    open_: list[Span] = []
    for start, end in places:
        while reached < len(spans) and spans[reached].start < end:
            open_.append(spans[reached])
            reached += 1
        open_ = [span for span in open_ if span.end > start]
        yield list(open_)


def _begins_word(text: str, start: int) -> bool:
    """Tell whether a place is the start of a word, or lies between its attached particles and the rest.

    What folds to nothing, such as tatweel, does not keep it from being a start.
    """
    word = word_at(text, start)
    if word is None or not word[0] < start < word[1]:
        return True
    if not fold_text(text[word[0] : start]):
        return True
    return start == bare_start(text, word) or can_come_off(text[slice(*word)], start - word[0])


def _ends_word(text: str, end: int) -> bool:
    word = word_at(text, end)
    return word is None or not word[0] < end < word[1] or not fold_text(text[end : word[1]])
