"""Which articles can hold a surface: the words an index keeps of a text, and those a surface asks it for.

A surface stands in a text where its folded letters do, from the start of a word or after attached particles to the
end of a word (``domain/occurrences.py``). So each run of letters or of digits in it is a whole run of the text, the
first one perhaps with particles before it. What has all of them may hold the surface; whoever asks looks closely.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from annotator.domain.folding import fold_text
from annotator.domain.particles import CONJUNCTIONS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN: Final = re.compile(r"[^\W\d_]+|\d+")
_PARTING: Final = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""What folds to nothing, and parts words all the same."""
_PARTED: Final = re.compile(rf"[^\s{_PARTING}]*[{_PARTING}][^\s]*")
_PARTS: Final = re.compile(rf"[{_PARTING}]+")
_JOINED: Final = 12
"""Pieces with such characters between them that a surface may reach over."""
_ATTACHED: Final = (
    "",
    *CONJUNCTIONS,
    *PREPOSITIONS,
    *("".join(pair) for pair in product(CONJUNCTIONS, PREPOSITIONS)),
)


def index_words(text: str) -> list[str]:
    """Return the folded runs of letters or of digits of a text, each once, sorted."""
    found = set(_RUN.findall(fold_text(text)))
    for parted in _PARTED.finditer(text):
        found.update(_parted_words(_PARTS.split(parted.group())))
    return sorted(found)


def _parted_words(pieces: list[str]) -> Iterator[str]:
    """Yield the words of the pieces between invisible characters: a surface may begin and end at any of these."""
    for start in range(len(pieces)):
        for end in range(start + 1, min(len(pieces), start + _JOINED) + 1):
            yield from _RUN.findall(fold_text("".join(pieces[start:end])))


def wanted_words(surface: str) -> list[tuple[str, ...]]:
    """Return what a text's words must hold for the surface to stand in it: one word at least of each group.

    Nothing is returned for a surface without letters and digits: any text may hold it.
    """
    folded = fold_text(surface)
    found = list(_RUN.finditer(folded))
    groups: list[tuple[str, ...]] = [(run.group(),) for run in found]
    if found and found[0].start() == 0:
        first = found[0].group()
        groups[0] = tuple(attached + first for attached in _ATTACHED)
    return groups
