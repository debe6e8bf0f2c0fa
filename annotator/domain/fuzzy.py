"""Finding a name from a few of its letters, in order; letters at the beginning of words count most."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.folding import fold_text


def score(query: str, text: str) -> int:
    """Return how well a text fits a query, 0 where it does not; both are folded.

    Each part of the query between spaces has to be found: as a stretch that begins a word, as a stretch inside one,
    or as letters in order that begin at a word's first letter.
    """
    return folded_score(fold_text(query).split(), fold_text(text))


def folded_score(parts: Sequence[str], text: str) -> int:
    """Return how well a folded text fits the folded parts of a query, 0 where it does not."""
    total = 1
    for part in parts:
        found = _part(part, text)
        if not found:
            return 0
        total += found
    return total


def _part(part: str, text: str) -> int:
    place = -1
    best = 0
    while (place := text.find(part, place + 1)) >= 0:
        begins = place == 0 or not text[place - 1].isalnum()
        best = max(best, (100 if begins else 40) + (20 if place == 0 else 0) + len(part))
        if begins:
            break
    return best or _in_order(part, text)


def _in_order(part: str, text: str) -> int:
    if len(part) < 2:
        return 0
    for start in (n for n, char in enumerate(text) if char == part[0] and (n == 0 or not text[n - 1].isalnum())):
        place, gaps = start, 0
        for char in part[1:]:
            following = text.find(char, place + 1)
            if following < 0:
                return 0
            gaps += following - place - 1
            place = following
        return max(1, 30 - gaps)
    return 0
