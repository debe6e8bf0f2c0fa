"""Why two spans of one name have other ends: a particle, a mark of punctuation, a title, or something else.

What counts as a particle is asked of the word it is attached to (``annotator.domain.particles``), so that a letter that
belongs to its word is never taken for one: كتائب, لبنان and وادي begin with their own.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

import regex

from annotator.agreement import title_words
from annotator.domain.folding import fold_text
from annotator.domain.particles import can_come_off
from annotator.domain.trimming import trimmed
from annotator.domain.words import word_at


class Cause(StrEnum):
    """What lies between the ends of two spans with the same label."""

    PARTICLE = "particle"
    PUNCTUATION = "punctuation"
    TITLE = "title"
    OTHER = "other"


_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")
_LONGEST_TITLE = 80
"""Code points; what is longer is more than a title."""


def boundary_cause(text: str, first: tuple[int, int], second: tuple[int, int]) -> Cause:
    """Return why two overlapping ranges of a text differ at their ends.

    ``PARTICLE`` where their symmetric difference holds particles at the start of a word, and besides them at most
    white space, quotes and punctuation; ``PUNCTUATION`` where it holds only the latter; ``TITLE`` where titles or ranks
    (and nothing but the former) come before the name. Without the text, and for anything else, ``OTHER``.
    """
    front, middle = sorted((first[0], second[0]))
    back, end = sorted((first[1], second[1]))
    if not 0 <= front <= middle < back <= end <= len(text):
        return Cause.OTHER
    if not _is_punctuation(text, back, end):
        return Cause.OTHER
    if _is_punctuation(text, front, middle):
        return Cause.PUNCTUATION
    if _is_particle(text, front, middle):
        return Cause.PARTICLE
    return Cause.TITLE if _is_title(text, front, middle) else Cause.OTHER


def _is_punctuation(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch, empty or not, holds only white space, invisible characters, quotes and punctuation."""
    return start == end or trimmed(text, start, end, punctuation=True) is None


def _is_particle(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds particles attached to what follows, and marks around them: و“ before النصرة”."""
    core = trimmed(text, start, end, punctuation=True)
    if core is None:
        return False
    word = word_at(text, core[0])
    if word is None:
        return False
    if word[1] > core[1]:  # written together with the name
        return can_come_off(text[slice(*word)], core[1] - word[0])
    # A quote or bracket stands between the particle and the name, with no space: what follows makes the word.
    gap = text[core[1] : end]
    following = word_at(text, end)
    if word[0] != core[0] or not gap or any(char.isspace() for char in gap) or following is None:
        return False
    return can_come_off(text[slice(*core)] + text[end : following[1]], core[1] - core[0])


def _is_title(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_TITLE:
        return False
    found = _WORD.findall(fold_text(text[start:end]))
    return bool(found) and all(word in _titles() for word in found)


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold_text(f"{title_words.ARABIC} {title_words.ENGLISH}").split())
