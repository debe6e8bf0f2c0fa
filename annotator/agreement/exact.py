"""Pairwise exact F1 over spans.

Two spans are the same if start, end and label are equal. F1 = 2·equal / (|A| + |B|), symmetric in the annotators;
it equals positive specific agreement (Hripcsak & Rothschild 2005, Agreement, the F-measure, and reliability in
information retrieval, JAMIA 12(3)).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Place = tuple[int, int, str]
"""(start, end, label) of a span, in code points of its article."""


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
    a, b = Counter(first), Counter(second)
    return ExactCounts((a & b).total(), a.total(), b.total())


def by_label(first: Iterable[Place], second: Iterable[Place]) -> dict[str, ExactCounts]:
    """Count one article's spans for each label that either side uses."""
    a: dict[str, list[Place]] = {}
    b: dict[str, list[Place]] = {}
    for side, places in ((a, first), (b, second)):
        for place in places:
            side.setdefault(place[2], []).append(place)
    return {label: exact_counts(a.get(label, ()), b.get(label, ())) for label in sorted({*a, *b})}


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
        a, b = list(first), list(second)
        count += 1
        counts = exact_counts(a, b)
        total += counts
        if counts.f1 is None:
            empty += 1
        else:
            scores.append(counts.f1)
        for label, part in by_label(a, b).items():
            labels[label] = labels.get(label, ExactCounts(0, 0, 0)) + part
    macro = sum(scores) / len(scores) if scores else None
    return PairResult(count, empty, total, macro, dict(sorted(labels.items())))
