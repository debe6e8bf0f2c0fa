"""Pairwise exact F1 over spans.

Two spans are the same if start, end and label are equal. F1 = 2·equal / (|A| + |B|), symmetric in the annotators;
it equals positive specific agreement (Hripcsak & Rothschild 2005, Agreement, the F-measure, and reliability in
information retrieval, JAMIA 12(3)).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

Place = tuple[int, int, str]
"""(start, end, label) of a span, in code points of its article."""
_LABEL: Final = itemgetter(2)


@dataclass(frozen=True, slots=True)
class ExactCounts:
    """How many spans two annotators have, and how many of them are equal."""

    equal: int
    first: int
    second: int

    @property
    def f1(self) -> float | None:
        """The F1, or None where neither has a span."""
        total = self.first + self.second
        return 2 * self.equal / total if total else None

    def __add__(self, other: ExactCounts) -> ExactCounts:
        """Add up counts of two articles."""
        return ExactCounts(self.equal + other.equal, self.first + other.first, self.second + other.second)


def exact_counts(first: Iterable[Place], second: Iterable[Place]) -> ExactCounts:
    """Count one article's spans; the same place twice on one side is matched at most as often on the other."""
    a, b = list(first), list(second)
    return ExactCounts(len(_equal(a, b)), len(a), len(b))


def _equal(first: Collection[Place], second: Collection[Place]) -> Collection[Place]:
    """Return the places that both have; sets do it, several times faster, where nobody has a place twice."""
    a, b = set(first), set(second)
    if len(a) == len(first) and len(b) == len(second):
        return a & b
    return list((Counter(first) & Counter(second)).elements())


def by_label(first: Iterable[Place], second: Iterable[Place]) -> dict[str, ExactCounts]:
    """Count one article's spans for each label that either side uses."""
    return _compared(list(first), list(second))[1]


def _compared(first: Collection[Place], second: Collection[Place]) -> tuple[ExactCounts, dict[str, ExactCounts]]:
    """Return the counts of one article, in all and for each label."""
    equal = _equal(first, second)
    a, b, both = (Counter(map(_LABEL, places)) for places in (first, second, equal))
    labels = {label: ExactCounts(both[label], a[label], b[label]) for label in sorted({*a, *b})}
    return ExactCounts(len(equal), len(first), len(second)), labels


@dataclass(frozen=True, slots=True)
class PairResult:
    """Exact agreement of two annotators over the articles both sealed.

    ``micro`` is over all spans; ``macro`` the mean F1 of the articles where either has a span; ``both_empty`` counts
    the articles where neither has one, which macro leaves out.
    """

    articles: int
    both_empty: int
    counts: ExactCounts
    macro: float | None
    labels: dict[str, ExactCounts]

    @property
    def micro(self) -> float | None:
        """F1 over all spans of all articles, or None where there is nothing to compare."""
        return self.counts.f1 if self.articles else None


def pair_result(articles: Iterable[tuple[Iterable[Place], Iterable[Place]]]) -> PairResult:
    """Compare two annotators over (spans of the first, spans of the second) of each article both sealed."""
    total = ExactCounts(0, 0, 0)
    labels: dict[str, ExactCounts] = {}
    scores: list[float] = []
    count = empty = 0
    for first, second in articles:
        counts, parts = _compared(list(first), list(second))
        count += 1
        total += counts
        if counts.f1 is None:
            empty += 1
        else:
            scores.append(counts.f1)
        for label, part in parts.items():
            labels[label] = labels.get(label, ExactCounts(0, 0, 0)) + part
    macro = sum(scores) / len(scores) if scores else None
    return PairResult(count, empty, total, macro, dict(sorted(labels.items())))
