"""Which spans of two annotators belong together in one article, and how they differ.

One-to-one, in this order: equal spans; the same boundaries with another label; the same label by the greatest total
intersection over union; another label where intersection over union is at least one half. Then a span that lies over
several of the other's with the same label makes a split/merge group with them, and what is left is missing. The books
balance: |A| + |B| = 2·equal + 2·paired + missing + members of split/merge groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from annotator.agreement.boundaries import Cause, boundary_cause
from annotator.agreement.matching import NEAREST, Edge, Mark, best_matching, iou, overlapping

__all__ = ["Cause", "Difference", "Kind", "Mark", "Pairing", "PairingCounts", "pair"]

_Join = tuple[Mark, Mark]


class Kind(StrEnum):
    """How the spans of two annotators at one place relate."""

    EQUAL = "equal"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "both"
    SPLIT_MERGE = "split/merge"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Difference:
    """Spans of two annotators that belong together, each side in order of offset.

    One on either side for EQUAL, BOUNDARY, LABEL and BOTH; one and several for SPLIT_MERGE; one and none for MISSING.
    ``cause`` is set for BOUNDARY only.
    """

    kind: Kind
    first: tuple[Mark, ...]
    second: tuple[Mark, ...]
    cause: Cause | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The spans of both."""
        return self.first + self.second

    @property
    def start(self) -> int:
        """Where the first of its spans begins."""
        return min(mark.start for mark in self.marks)

    @property
    def end(self) -> int:
        """Where the last of its spans ends."""
        return max(mark.end for mark in self.marks)

    def turned(self) -> Difference:
        """Return it with the annotators exchanged."""
        return Difference(self.kind, self.second, self.first, self.cause)

    def best_pair(self) -> _Join | None:
        """Return the two spans that count as a pair: of a split/merge group the two most alike; None for MISSING."""
        if not self.first or not self.second:
            return None
        return max(
            ((here, there) for here in self.first for there in self.second),
            key=lambda join: (iou(*join), -join[0].start - join[1].start),
        )


@dataclass(frozen=True, slots=True)
class PairingCounts:
    """How often each kind occurs, and the number of spans on either side (``first``, ``second``).

    ``equal``, ``boundary``, ``label`` and ``both`` count pairs; ``missing_first`` and ``missing_second`` spans that the
    first or the second annotator has not; ``groups`` split/merge groups with ``members`` spans of both in all.
    """

    first: int = 0
    second: int = 0
    equal: int = 0
    boundary: int = 0
    label: int = 0
    both: int = 0
    missing_first: int = 0
    missing_second: int = 0
    groups: int = 0
    members: int = 0

    @property
    def paired(self) -> int:
        """Pairs that are not equal."""
        return self.boundary + self.label + self.both

    @property
    def missing(self) -> int:
        """Spans without any counterpart."""
        return self.missing_first + self.missing_second

    @property
    def balanced(self) -> bool:
        """Whether every span of both is accounted for once."""
        return self.first + self.second == 2 * self.equal + 2 * self.paired + self.missing + self.members

    def __add__(self, other: PairingCounts) -> PairingCounts:
        """Add up counts of two articles."""
        return PairingCounts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True)
class Pairing:
    """The spans of two annotators in one article: equal ones, and what differs, each in order of offset."""

    equal: tuple[Mark, ...]
    differences: tuple[Difference, ...]
    first: int
    second: int

    def __iter__(self) -> Iterator[Difference]:
        """Yield everything in order of offset, equal spans as differences of the kind EQUAL."""
        equal = (Difference(Kind.EQUAL, (mark,), (mark,)) for mark in self.equal)
        yield from sorted((*equal, *self.differences), key=_place)

    @cached_property
    def counts(self) -> PairingCounts:
        """How often each kind occurs."""
        kinds = Counter(item.kind for item in self.differences)
        groups = [item for item in self.differences if item.kind is Kind.SPLIT_MERGE]
        lone = [item for item in self.differences if item.kind is Kind.MISSING]
        return PairingCounts(
            first=self.first,
            second=self.second,
            equal=len(self.equal),
            boundary=kinds[Kind.BOUNDARY],
            label=kinds[Kind.LABEL],
            both=kinds[Kind.BOTH],
            missing_first=sum(not item.first for item in lone),
            missing_second=sum(not item.second for item in lone),
            groups=len(groups),
            members=sum(len(item.marks) for item in groups),
        )

    @property
    def causes(self) -> Counter[Cause]:
        """How often each cause of a boundary difference occurs."""
        return Counter(item.cause for item in self.differences if item.cause is not None)


def pair(first: Iterable[tuple[int, int, str]], second: Iterable[tuple[int, int, str]], text: str = "") -> Pairing:
    """Pair two annotators' spans (start, end, label) of one article.

    The result does not depend on the order of the spans; exchanging the annotators exchanges its sides and nothing
    else. ``text`` is the article's; without it every boundary difference has the cause OTHER.
    """
    a, b = Counter(map(Mark._make, first)), Counter(map(Mark._make, second))
    equal = sorted((a & b).elements())
    left, right = sorted((a - b).elements()), sorted((b - a).elements())
    found: list[Difference] = []
    if left and right:
        left, right, relabelled = _same_boundaries(left, right)
        left, right, moved = _same_label(left, right)
        nested = _nested_labels(a) | _nested_labels(b) if left and right else set()
        left, right, both = _other_label(left, right, nested, text)
        left, right, groups = _split_merge(left, right, moved)
        found += [Difference(Kind.LABEL, (here,), (there,)) for here, there in relabelled]
        found += [
            Difference(Kind.BOUNDARY, (join[0],), (join[1],), boundary_cause(text, join[0][:2], join[1][:2]))
            for place, join in enumerate(moved)
            if place not in groups
        ]
        found += [Difference(Kind.BOTH, (here,), (there,)) for here, there in both]
        found += groups.values()
    found += [Difference(Kind.MISSING, (mark,), ()) for mark in left]
    found += [Difference(Kind.MISSING, (), (mark,)) for mark in right]
    return Pairing(tuple(equal), tuple(sorted(found, key=_place)), a.total(), b.total())


def _place(difference: Difference) -> tuple[object, ...]:
    return (difference.start, difference.end, tuple(sorted(difference.marks)))


_Step = tuple[list[Mark], list[Mark], list[_Join]]


def _taken(first: list[Mark], second: list[Mark], places: list[tuple[int, int]]) -> _Step:
    """Return what is left of both sides, and the pairs at these places."""
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    return (
        [mark for place, mark in enumerate(first) if place not in rows],
        [mark for place, mark in enumerate(second) if place not in columns],
        [(first[row], second[column]) for row, column in places],
    )


def _same_boundaries(first: list[Mark], second: list[Mark]) -> _Step:
    """Pair spans with the same boundaries; where several stand there, in the order of their labels."""
    there: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for column in range(len(second) - 1, -1, -1):
        there[second[column][:2]].append(column)
    places = [(row, there[mark[:2]].pop()) for row, mark in enumerate(first) if there.get(mark[:2])]
    return _taken(first, second, places)


def _same_label(first: list[Mark], second: list[Mark]) -> _Step:
    """Pair overlapping spans of each label by the greatest total intersection over union."""
    by_label: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, marks in enumerate((first, second)):
        for place, mark in enumerate(marks):
            by_label[mark.label][side].append(place)
    places: list[tuple[int, int]] = []
    for rows, columns in by_label.values():
        found = best_matching([first[row] for row in rows], [second[column] for column in columns])
        places += [(rows[row], columns[column]) for row, column in found]
    return _taken(first, second, sorted(places))


def _nested_labels(marks: Iterable[Mark]) -> set[tuple[str, str]]:
    """Return (outer label, inner label) wherever an annotator has a span inside a longer one with another label."""
    found: set[tuple[str, str]] = set()
    around: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        around = [item for item in around if item.end > mark.start][-NEAREST:]
        found |= {
            (item.label, mark.label)
            for item in around
            if item.end >= mark.end and item[:2] != mark[:2] and item.label != mark.label
        }
        around.append(mark)
    return found


def _other_label(first: list[Mark], second: list[Mark], nested: set[tuple[str, str]], text: str) -> _Step:
    """Pair spans with other labels that are at least half the same stretch.

    Two are better seen as missing where one lies inside the other and one of the annotators has spans of just these
    labels inside each other in this article: then both can stand, and each has missed one. Where only particles and
    punctuation lie between their ends it is one disagreement all the same.
    """

    def allowed(edge: Edge) -> bool:
        here, there = first[edge.row], second[edge.column]
        if here.label == there.label or 2 * edge.shared < edge.joined:
            return False
        inner, outer = sorted((here, there), key=lambda mark: mark.end - mark.start)
        if edge.shared < inner.end - inner.start or (outer.label, inner.label) not in nested:
            return True
        return boundary_cause(text, here[:2], there[:2]) is not Cause.OTHER

    return _taken(first, second, best_matching(first, second, allowed))


def _split_merge(
    first: list[Mark], second: list[Mark], moved: list[_Join]
) -> tuple[list[Mark], list[Mark], dict[int, Difference]]:
    """Make groups of a paired span and spans left over that lie in it, at least half of each, with the same label.

    The partner must be such a part as well, and the parts together cover at least half of the whole. The groups come
    with the places of their pairs.
    """
    parts: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for side, left in enumerate((first, second)):
        wholes = [(join[1 - side], place) for place, join in enumerate(moved) if _half_in(join[side], join[1 - side])]
        wholes.sort()
        best: dict[int, tuple[int, int]] = {}
        marks = [whole for whole, _ in wholes]
        for edge in overlapping(left, marks):
            mark, whole = left[edge.row], marks[edge.column]
            if mark.label == whole.label and 2 * edge.shared >= mark.end - mark.start:
                best[edge.row] = max(best.get(edge.row, (0, 0)), (edge.shared, -edge.column))
        for row, (_, column) in best.items():
            parts[wholes[-column][1], side].append(row)
    groups: dict[int, Difference] = {}
    used: tuple[set[int], set[int]] = (set(), set())
    for place, join in enumerate(moved):
        options = []
        for side, left in enumerate((first, second)):
            rows = parts.get((place, side), [])
            members = tuple(sorted((join[side], *(left[row] for row in rows))))
            if rows and 2 * _covered(join[1 - side], members) >= join[1 - side].end - join[1 - side].start:
                options.append((len(rows), join[1 - side], side, rows, members))
        if options:
            _, whole, side, rows, members = max(options)
            used[side].update(rows)
            sides = ((whole,), members) if side else (members, (whole,))
            groups[place] = Difference(Kind.SPLIT_MERGE, *sides)
    left_first = [mark for row, mark in enumerate(first) if row not in used[0]]
    left_second = [mark for row, mark in enumerate(second) if row not in used[1]]
    return left_first, left_second, groups


def _half_in(part: Mark, whole: Mark) -> bool:
    shared = min(part.end, whole.end) - max(part.start, whole.start)
    return shared > 0 and 2 * shared >= part.end - part.start


def _covered(whole: Mark, parts: Iterable[Mark]) -> int:
    """Return how many code points of a span its parts, in order, hold together."""
    count, reach = 0, whole.start
    for part in parts:
        start, end = max(part.start, reach), min(part.end, whole.end)
        if end > start:
            count += end - start
            reach = end
    return count
