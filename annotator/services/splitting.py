"""Dividing articles among the parts of a dataset, such as train, dev and test, alike in languages and labels.

How is said in ``annotator.services.stratification``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.services.stratification import LABEL, LANGUAGE, Group, Trait, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_DECIMALS: Final = 6
_PART: Final = re.compile(rf"\s*([a-z0-9_-]+)\s*=\s*([0-9]{{1,9}}(?:\.[0-9]{{1,{_DECIMALS}}})?)\s*")


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a dataset by name, and how much of the articles it gets, in proportion to the others."""

    name: str
    share: Decimal

    def __str__(self) -> str:
        return f"{self.name}={self.share:f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitItem:
    """An article to be put in a part: its language, and how many spans of each label it has."""

    id: str
    language: str = "und"
    labels: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitCounts:
    """What a part got: articles, spans, articles by language and spans by label, both sorted by name."""

    name: str
    articles: int
    spans: int
    languages: tuple[tuple[str, int], ...]
    labels: tuple[tuple[str, int], ...]


def parse_split(text: str) -> tuple[Share, ...]:
    """Read ``train=80,dev=10,test=10``; any sum will do. Raise AnnotatorError where it is not of this form."""
    found: dict[str, Share] = {}
    for part in text.split(","):
        match = _PART.fullmatch(part)
        if match is None or not Decimal(match[2]):
            raise AnnotatorError("split.syntax", text=text, part=part.strip())
        if match[1] in found:
            raise AnnotatorError("split.name-taken", text=text, name=match[1])
        found[match[1]] = Share(match[1], Decimal(match[2]))
    return tuple(found.values())


def split(
    items: Iterable[SplitItem], shares: Sequence[Share], seed: int, together: Iterable[Sequence[str]] = ()
) -> dict[str, str]:
    """Return the name of the part that each article goes to, by id, sorted.

    Each of ``together`` (see ``annotator.domain.grouping.groups``: they share no article) goes to one part whole. The
    order of the items and of the groups makes no difference. Each part gets an article where there are as many groups
    as parts; :func:`split_counts` tells if one got none. With groups of one article each part gets its share to within
    one article, as far as that is at least one; with larger groups it may get more by less than the largest.
    """
    grouped = _grouped({item.id: item for item in items}, together)
    weights = [int(share.share * 10**_DECIMALS) for share in shares]
    parts = spread(grouped, weights, Random(seed))  # noqa: S311
    sides = {id_: shares[part].name for group, part in zip(grouped, parts, strict=True) for id_ in group.ids}
    return dict(sorted(sides.items()))


def _grouped(items: Mapping[str, SplitItem], together: Iterable[Sequence[str]]) -> list[Group]:
    """Return the groups and the articles that are in none, in an order that hangs on their ids only."""
    listed = [tuple(sorted(id_ for id_ in ids if id_ in items)) for ids in together]
    bound = {id_ for ids in listed for id_ in ids}
    listed = sorted([*filter(None, listed), *((id_,) for id_ in items if id_ not in bound)])
    return [Group(ids, _traits(items[id_] for id_ in ids)) for ids in listed]


def _traits(items: Iterable[SplitItem]) -> Counter[Trait]:
    found: Counter[Trait] = Counter()
    for item in items:
        found[LANGUAGE, item.language] += 1
        for label, count in item.labels:
            found[LABEL, label] += count
    return +found


def split_counts(
    items: Iterable[SplitItem], shares: Iterable[Share], sides: Mapping[str, str]
) -> tuple[SplitCounts, ...]:
    """Return what each part got, in the order of the shares."""
    parts: dict[str, list[SplitItem]] = {share.name: [] for share in shares}
    for item in items:
        parts[sides[item.id]].append(item)
    return tuple(_counts(name, mine) for name, mine in parts.items())


def _counts(name: str, items: Sequence[SplitItem]) -> SplitCounts:
    traits = sorted(_traits(items).items())
    labels = tuple((trait, count) for (kind, trait), count in traits if kind == LABEL)
    return SplitCounts(
        name=name,
        articles=len(items),
        spans=sum(count for _, count in labels),
        languages=tuple((trait, count) for (kind, trait), count in traits if kind == LANGUAGE),
        labels=labels,
    )
