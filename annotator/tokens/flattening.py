"""Which of several overlapping spans a flat layer keeps."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from annotator.tokens.policies import Overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.domain.exchange import ForeignSpan

Priority = tuple[int, int, int, str, str]


def priority(overlap: Overlap, label_order: Mapping[str, int]) -> Callable[[ForeignSpan], Priority]:
    """Return the key that puts the span to keep first.

    Longest: by true length, then start, label order, id. First: by start, then length, label order, id.
    ``label_order`` maps label names to their place in the label set; unknown ones come last, by name.
    """

    def key(span: ForeignSpan) -> Priority:
        length = span.start - span.end
        leading = (span.start, length) if overlap is Overlap.FIRST else (length, span.start)
        return (*leading, label_order.get(span.label, len(label_order)), span.label, span.id)

    return key


def contest(claims: Sequence[tuple[int, int] | None], ranking: Sequence[int]) -> list[list[int]]:
    """Return for each claimed range the indices of the kept ranges that it lost against; none for a kept one.

    ``claims`` are half-open ranges (None claims nothing), ``ranking`` their indices, the strongest first. A
    range is kept where it overlaps none kept before it.
    """
    kept: list[tuple[int, int, int]] = []
    lost: list[list[int]] = [[] for _ in claims]
    for index in ranking:
        claim = claims[index]
        if claim is None:
            continue
        start, end = claim
        # Kept ranges are disjoint: of those that begin before this one only the last can reach into it.
        first = bisect_left(kept, (start, 0, 0))
        if first and kept[first - 1][1] > start:
            first -= 1
        last = bisect_left(kept, (end, 0, 0))
        if first < last:
            lost[index] = [rival for _, _, rival in kept[first:last]]
        else:
            insort(kept, (start, end, index))
    return lost
