"""Sentence breaks in Arabic and English news, by rules.

A sentence ends at a line break, and at ``. ! ? ؟ … ۔ 。`` (with the quotes, brackets and note numbers after it)
where white space follows; not after titles, initials and abbreviations, and not where a lower-case letter follows.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from annotator.tokens.abbreviations import (
    ARABIC_LETTERS_AFTER_NUMBERS,
    BEFORE_NUMBERS,
    MAYBE_LAST,
    SENTENCE_OPENERS,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.spans import Stretch


@dataclass(frozen=True, slots=True)
class SentenceBreaks:
    """Where sentences begin, the first one aside, in code points; each is the first of a word, not of a gap.

    ``held_back`` are those that would lie inside a span, and so are none.
    """

    breaks: tuple[int, ...]
    held_back: tuple[int, ...] = ()


_INVISIBLE = r"\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff"
_MARKS = ".!?؟…۔。"
# Each run is entered at its first character only and never given back, so that a megabyte of dots or spaces
# takes no longer than a megabyte of words.
_CANDIDATE = regex.compile(
    rf"""
      (?P<line> (?<!\s) [^\S\n]*+ \n \s*+ )
    | (?P<mark> (?<![{_MARKS}]) [{_MARKS}]++ )
      (?: [{_INVISIBLE}'"’”»›\])}}）」』﴾﴿] | \[\d{{1,4}}\] )*+
      (?P<gap> \s++ )
    """,
    regex.VERBOSE,
)
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}\u0640.\-]*\Z")
_NEXT_WORD = regex.compile(rf"[{_INVISIBLE}\p{{P}}\p{{S}}\s]{{0,16}}(?P<word>[\p{{L}}\p{{M}}’']+|\p{{N}})?")
_INITIALS = regex.compile(r"(?:\p{Lu}|(?:\p{L}\p{M}*\.)+\p{L})\p{M}*")
_ARABIC_LETTER = regex.compile(r"(?:\p{Arabic}\p{M}*\u0640?\.)*\p{Arabic}\p{M}*\u0640?")
_LIST_NUMBER = regex.compile(r"(?:\p{N}{1,3}|\p{L})\Z")
_LONGEST_ABBREVIATION = 24


def sentences(text: str, held: Iterable[Stretch] = ()) -> SentenceBreaks:
    """Return the sentence breaks of a text; none lies inside one of the ``held`` spans."""
    stretches = _covered(held)
    ends = [end for _, end in stretches]
    breaks: list[int] = []
    held_back: list[int] = []
    for position in _breaks(text):
        after = bisect_left(ends, position + 1)
        inside = after < len(stretches) and stretches[after][0] < position
        (held_back if inside else breaks).append(position)
    return SentenceBreaks(tuple(breaks), tuple(held_back))


def _covered(spans: Iterable[Stretch]) -> list[tuple[int, int]]:
    """Return the insides of the spans as disjoint ranges in order; ranges that only touch stay apart."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if covered and start < covered[-1][1]:
            covered[-1] = (covered[-1][0], max(covered[-1][1], end))
        else:
            covered.append((start, end))
    return covered


def _breaks(text: str) -> Iterator[int]:
    began = len(text) - len(text.lstrip())
    for found in _CANDIDATE.finditer(text):
        position = found.end()
        if position >= len(text) or position <= began:
            continue
        if found.group("line") is None and "\n" not in found.group("gap") and not _ends(text, found, began):
            continue
        yield position
        began = position


def _ends(text: str, found: regex.Match[str], began: int) -> bool:
    following = _NEXT_WORD.match(text, found.end())
    word = (following and following.group("word")) or ""
    if word[:1].islower():
        return False
    if found.group("mark") != ".":
        return True
    return not _abbreviated(text, began, found.start(), word)


def _abbreviated(text: str, began: int, stop: int, following: str) -> bool:
    """Tell whether the full stop at ``stop`` belongs to a short form, ``following`` being the next word."""
    window = text[max(began, stop - _LONGEST_ABBREVIATION) : stop]
    before = _WORD_BEFORE.search(window)
    word = before.group() if before else ""
    if not word:
        return False
    if _LIST_NUMBER.fullmatch(word) and not text[began : stop - len(word)].strip():
        return True
    if _ARABIC_LETTER.fullmatch(word):
        after_number = window[: len(window) - len(word)].rstrip()[-1:].isnumeric()
        return not (after_number and word in ARABIC_LETTERS_AFTER_NUMBERS)
    folded = word.lower()
    if folded in MAYBE_LAST or _INITIALS.fullmatch(word):
        return following.lower() not in SENTENCE_OPENERS
    return folded in TITLES or (folded in BEFORE_NUMBERS and following[:1].isnumeric())
