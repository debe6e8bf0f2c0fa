"""What agreement is measured on: articles, and the version of each that an annotator sealed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from annotator.agreement.matching import Mark
from annotator.domain.spans import AttributeValue

PairKey = tuple[str, str]
"""Two annotators, in an order that is the same for all articles."""
Attributes = tuple[tuple[str, AttributeValue], ...]
"""(attribute id, value) of a span."""

NO_SPAN: Final = ""
"""Stands for a label where an annotator has no span: no label has an empty id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredArticle:
    """An article as the measures see it.

    ``cluster`` is the same for near-duplicates of each other (an article alone may leave it empty); ``zones`` are
    (start, end, kind) in order, apart from each other.
    """

    id: str
    text: str
    language: str = ""
    source: str = ""
    cluster: str = ""
    zones: tuple[tuple[int, int, str], ...] = ()

    def zone_at(self, offset: int) -> str:
        """Return the kind of zone that a code point lies in, empty where it is in none."""
        place = bisect_right(self.zones, offset, key=itemgetter(0)) - 1
        return self.zones[place][2] if place >= 0 and offset < self.zones[place][1] else ""


@dataclass(frozen=True, slots=True)
class Work:
    """What one annotator sealed of an article.

    ``attributes`` are those of each mark, in the marks' order, or empty where no mark has any. ``links`` are
    (type, place of the source among the marks, place of the target).
    """

    marks: tuple[Mark, ...] = ()
    attributes: tuple[Attributes, ...] = ()
    links: tuple[tuple[str, int, int], ...] = ()

    @classmethod
    def of(
        cls,
        marks: Iterable[tuple[int, int, str]],
        attributes: Iterable[Attributes] = (),
        links: Iterable[tuple[str, int, int]] = (),
    ) -> Work:
        """Make one of anything that can be gone through."""
        return cls(tuple(map(Mark._make, marks)), tuple(attributes), tuple(links))

    def attributes_by_mark(self) -> Mapping[Mark, dict[str, AttributeValue]]:
        """Return each mark's attributes; of two at one place with one label, those of the last."""
        return {mark: dict(values) for mark, values in zip(self.marks, self.attributes, strict=False) if values}
