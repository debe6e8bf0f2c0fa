"""What annotators of an article agree on, and where a lead must decide between versions of theirs.

All annotators who sealed the article count, whether they have spans or not. A span is its boundaries and its label;
all else about it is no part of a dispute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import combinations
from math import ceil
from typing import Final

from annotator.domain.adjudication import Version

Place = tuple[int, int, str]
"""A span as annotators can agree on it: ``[start, end)`` in code points, and its label (id)."""

Together = Callable[[Sequence[Place], Sequence[Place]], Iterable[Sequence[Place]]]
"""Returns which spans of two annotators belong together without being equal, each group with spans of both."""

MAJORITY_OF: Final = 3
"""From how many annotators on a majority decides; fewer must all agree."""
AUDITED: Final = 0.05
"""The share of an article's agreed spans that is put before the lead, rounded up."""


class Rule(StrEnum):
    """What gold begins with: what all agree on, what a majority of three or more agrees on, or nothing."""

    EXACT = "exact"
    MAJORITY = "majority"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Beginning:
    """How gold begins: by a rule, and with the seed of its audit and of the order of versions."""

    rule: Rule = Rule.EXACT
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Work:
    """What one annotator (id) sealed."""

    annotator: str
    places: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Versions that belong together and are not agreed, in order of place; each is there once."""

    versions: tuple[Version, ...]

    @property
    def start(self) -> int:
        """Where the first of its versions begins."""
        return min(version[0] for version in self.versions)

    @property
    def end(self) -> int:
        """Where the last of its versions ends."""
        return max(version[1] for version in self.versions)

    @property
    def places(self) -> tuple[Place, ...]:
        """Its versions without whose they are."""
        return tuple(version[:3] for version in self.versions)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is agreed, what is not, and what a majority has decided against; each in order of place."""

    agreed: tuple[Version, ...]
    disputes: tuple[Dispute, ...]
    outvoted: tuple[Version, ...] = ()


def compared(works: Iterable[Work], rule: Rule, together: Together | None = None) -> Comparison:
    """Compare what annotators sealed of one article.

    Agreed is what every annotator has; by majority, from three annotators on, what more than half of them have; with
    an empty beginning, or where there is one annotator only, nothing. Versions are in one dispute where they belong
    together by the pairing of any two annotators. One that is paired with what a majority agrees on is outvoted.
    """
    together = together or overlapping
    people = sorted(works, key=lambda work: work.annotator)
    holders: dict[Place, list[str]] = defaultdict(list)
    for work in people:
        for place in work.places:
            holders[place].append(work.annotator)
    agreed = {place for place, whose in holders.items() if _agreed(len(whose), len(people), rule)}
    rest = holders.keys() - agreed
    outvoted = _outvoted(people, agreed, together) if rest and rule is Rule.MAJORITY else set[Place]()
    rest = rest - outvoted
    groups = _grouped(people, rest, together)
    return Comparison(
        agreed=_versions(agreed, holders),
        disputes=tuple(sorted((Dispute(_versions(group, holders)) for group in groups), key=_order)),
        outvoted=_versions(outvoted, holders),
    )


def overlapping(first: Sequence[Place], second: Sequence[Place]) -> Iterable[Sequence[Place]]:
    """Yield each two spans that share a code point: the plainest rule of what belongs together."""
    theirs = sorted(second)
    for here in sorted(first):
        for there in theirs:
            if there[0] >= here[1]:
                break
            if there[1] > here[0] and here != there:
                yield (here, there)


def shuffled(dispute: Dispute, article: str, seed: int) -> tuple[Version, ...]:
    """Return the versions in an order that tells nothing of whose they are, the same whenever they are looked at."""
    return tuple(sorted(dispute.versions, key=lambda version: _lot(seed, article, *version[:3])))


def audited(
    agreed: Sequence[Version],
    article: str,
    seed: int,
    share: float = AUDITED,
    *,
    checked: Collection[Place] = (),
    seen: Collection[Place] = (),
) -> tuple[Version, ...]:
    """Return the agreed spans to put before the lead, drawn by a seed: a share of them, rounded up.

    Those ``checked`` already stay and count towards the share; those ``seen`` in a dispute are not drawn.
    """
    kept = [version for version in agreed if version[:3] in checked]
    rest = (version for version in agreed if version[:3] not in checked and version[:3] not in seen)
    drawn = sorted(rest, key=lambda version: _lot(seed, article, "audit", *version[:3]))
    return tuple(sorted((*kept, *drawn[: max(0, ceil(share * len(agreed)) - len(kept))])))


Pattern = tuple[str, tuple[Place, ...]]
"""What makes two disputes alike: the words, and how each version lies in them under which label."""


def pattern_of(places: Sequence[Place], text: str) -> Pattern:
    """Return the pattern of a dispute's versions in the text of its article."""
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    return text[start:end], tuple(sorted((place[0] - start, place[1] - start, place[2]) for place in places))


def _agreed(votes: int, people: int, rule: Rule) -> bool:
    if rule is Rule.EMPTY or people < 2:
        return False
    if rule is Rule.MAJORITY and people >= MAJORITY_OF:
        return 2 * votes > people
    return votes == people


def _outvoted(people: Sequence[Work], agreed: set[Place], together: Together) -> set[Place]:
    """Return the spans that are another version of what a majority agrees on, for everyone who has them."""
    out: set[Place] = set()
    kept: set[Place] = set()
    for work in people:
        mine = work.places - agreed
        met = {
            place
            for group in together(sorted(work.places), sorted(agreed))
            if agreed & set(group)
            for place in mine & set(group)
        }
        out |= met
        kept |= mine - met
    return out - kept


def _grouped(people: Sequence[Work], rest: Iterable[Place], together: Together) -> list[list[Place]]:
    root = {place: place for place in rest}

    def find(place: Place) -> Place:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for first, second in combinations(people, 2):
        for group in together(sorted(first.places), sorted(second.places)):
            known = [place for place in group if place in root]
            for place in known[1:]:
                root[find(place)] = find(known[0])
    groups: dict[Place, list[Place]] = defaultdict(list)
    for place in sorted(root):
        groups[find(place)].append(place)
    return list(groups.values())


def _versions(places: Iterable[Place], holders: dict[Place, list[str]]) -> tuple[Version, ...]:
    return tuple((*place, tuple(holders[place])) for place in sorted(places))


def _order(dispute: Dispute) -> tuple[int, int, tuple[Version, ...]]:
    return dispute.start, dispute.end, dispute.versions


def _lot(*parts: object) -> bytes:
    return sha256("\0".join(map(str, parts)).encode()).digest()
