"""Which label each token of a text has for an annotator; for κ and α over tokens (Artstein & Poesio 2008).

A token that a span touches, be it with one letter, has the span's label: so particles and other parts of words are
hidden. Where spans lie over each other the longest one counts. The many tokens outside of all spans make such figures
look better than they are (Brandsen et al. 2020: κ 0.82 with them, 0.67 without, F1 0.95).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from annotator.agreement.works import NO_SPAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.agreement.matching import Mark
    from annotator.tokens.tokenizers import Token


def token_labels(tokens: Sequence[Token], annotators: Sequence[Iterable[Mark]]) -> list[list[str]]:
    """Return for each annotator the label of each token, ``NO_SPAN`` outside of spans."""
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    found = []
    for marks in annotators:
        labels = [NO_SPAN] * len(tokens)
        # The longest is painted last; of two of one length the one that begins earlier.
        for start, end, label in sorted(marks, key=lambda mark: (mark.end - mark.start, -mark.start, mark.label)):
            first, last = bisect_right(ends, start), bisect_left(starts, end)
            if first < last:
                labels[first:last] = [label] * (last - first)
        found.append(labels)
    return found
