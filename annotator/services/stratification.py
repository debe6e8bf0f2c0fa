"""Spreading groups of articles over the parts of a dataset so that each part has its share of every trait.

This is the iterative stratification of Sechidis, Tsoumakas and Vlahavas, "On the Stratification of Multi-Label Data"
(ECML PKDD 2011), over groups and counts: the trait that the fewest groups still have comes first, those that have most
of it before the others. There, a group goes to the part that lacks most of that one trait; as nearly every article of
news has nearly every label, that leaves the common ones to chance, so all the group's traits have a say here: it goes
where it brings the counts nearest to the shares (the least growth of chi-square). Two rules come before that:

- a part takes no more articles than its share, rounded, as long as another has room: groups of one article give the
  shares exactly;
- nor any of a language of which it has its share, as long as another that has room lacks some.

All is reckoned in whole numbers, so that every platform gives the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import gcd, lcm
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

LANGUAGE: Final = "language"
LABEL: Final = "label"
_FINE: Final = 10**12
"""What a trait's amount is divided into, to be compared with others' in whole numbers."""

Trait = tuple[str, str]
"""What is to be spread alike: (``LANGUAGE``, name), counted in articles, or (``LABEL``, name), counted in spans."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that stay together, and how much of each trait they have, none of it 0."""

    ids: tuple[str, ...]
    traits: Counter[Trait]

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.ids)


def spread(groups: Sequence[Group], weights: Sequence[int], random: Random) -> list[int]:
    """Return the number of the part that each group goes to; ``weights`` are the parts' shares, all above 0.

    What would go to either of several parts goes to one by lot.
    """
    # Of all it can do, only random() is promised to give the same in every version of Python.
    common = gcd(*weights)
    lots = [random.random() for _ in groups]
    spreading = _Spreading(groups, [weight // common for weight in weights], random)
    carriers: dict[Trait, list[int]] = {}
    for number, group in enumerate(groups):
        for trait in group.traits:
            carriers.setdefault(trait, []).append(number)
    left = Counter({trait: len(numbers) for trait, numbers in carriers.items()})
    while left:
        trait = min(left, key=lambda item: (left[item], item))
        for number in sorted(carriers[trait], key=lambda n: (-groups[n].traits[trait], lots[n])):
            if number not in spreading.sides:
                spreading.place(number)
                left.subtract(dict.fromkeys(groups[number].traits, 1))
        left = +left
    return [spreading.sides[number] for number in range(len(groups))]


class _Spreading:
    """A division on its way: where groups went, how much room each part has, and what it lacks.

    What a part lacks of a trait is counted in one article or span over the sum of the weights.
    """

    def __init__(self, groups: Sequence[Group], weights: Sequence[int], random: Random) -> None:
        self._groups = groups
        self._random = random
        self._whole = sum(weights)
        self._room = quotas(sum(map(len, groups)), weights, fill=len(groups) >= len(weights))
        traits: Counter[Trait] = Counter()
        for group in groups:
            traits.update(group.traits)
        self._lack = [{trait: amount * weight for trait, amount in traits.items()} for weight in weights]
        self._per_trait = {trait: _FINE // amount for trait, amount in traits.items()}
        multiple = lcm(*weights)
        self._per_part = [multiple // weight for weight in weights]
        self._empty = set(range(len(weights)))
        self.sides: dict[int, int] = {}
        """Where each group went, by its number."""

    def place(self, number: int) -> None:
        """Put a group in the part that it suits best."""
        group = self._groups[number]
        side = self._best(group)
        self.sides[number] = side
        self._empty.discard(side)
        self._room[side] -= len(group)
        for trait, amount in group.traits.items():
            self._lack[side][trait] -= amount * self._whole

    def _best(self, group: Group) -> int:
        parts = self._with_room(group)
        languages = [trait for trait in group.traits if trait[0] == LANGUAGE]
        lacking = [part for part in parts if all(self._lack[part][trait] > 0 for trait in languages)]
        gains = {part: self._gain(part, group) for part in lacking or parts}
        most = max(gains.values())
        best = [part for part, gain in gains.items() if gain == most]
        return best[int(self._random.random() * len(best))]

    def _with_room(self, group: Group) -> list[int]:
        """Return the parts with room for a group, else that with most room; only empty ones if none is to stay so."""
        waiting = len(self._groups) - len(self.sides)
        parts = sorted(self._empty) if waiting <= len(self._empty) else list(range(len(self._room)))
        most = max(self._room[part] for part in parts)
        return [part for part in parts if self._room[part] >= min(len(group), most)]

    def _gain(self, part: int, group: Group) -> int:
        """Return by how much a part's chi-square falls with a group in it, in units that are the same for all parts.

        It is the sum of lack² / (weight of the part x amount of the trait in all).
        """
        lack, whole = self._lack[part], self._whole
        fall = sum(
            self._per_trait[trait] * amount * (2 * lack[trait] - amount * whole)
            for trait, amount in group.traits.items()
        )
        return fall * self._per_part[part]


def quotas(total: int, weights: Sequence[int], *, fill: bool) -> list[int]:
    """Return how many of all articles each part should get, by the largest remainder; with ``fill``, at least one."""
    whole = sum(weights)
    found = [total * weight // whole for weight in weights]
    rest = sorted(range(len(weights)), key=lambda part: (-(total * weights[part] % whole), part))
    for part in rest[: total - sum(found)]:
        found[part] += 1
    while fill and 0 in found:
        found[found.index(max(found))] -= 1
        found[found.index(0)] += 1
    return found
