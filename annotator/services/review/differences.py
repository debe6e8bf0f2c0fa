"""The differences as a list: chosen, put in order, and each with the text around it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.domain.folding import fold_text
from annotator.services.review.filtering import DifferenceFilter, cell_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.agreement.pairing import Difference, Kind
    from annotator.domain.articles import ArticleInfo
    from annotator.services.review.comparing import Compared, Comparison
    from annotator.services.units import Units

AROUND: Final = 80
"""Code points of context on either side at most."""
_Key = tuple[Any, ...]


class Order(StrEnum):
    """What the list can be sorted by."""

    PLACE = "place"
    KIND = "kind"
    SURFACE = "surface"
    ARTICLE = "article"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference: its article, the two annotators (ids), and the surface it is filed under."""

    info: ArticleInfo
    first: str
    second: str
    difference: Difference
    surface: str

    @property
    def kind(self) -> Kind:
        """How the two differ."""
        return self.difference.kind


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of an article's text, within one paragraph where the spans are; ``start`` is where it begins.

    ``direction`` is that of the whole paragraph by its letters, AUTO where it has none that tells.
    """

    start: int
    text: str
    direction: Direction = Direction.AUTO


class Differences:
    """The differences of a comparison that a filter lets through."""

    def __init__(
        self,
        units: Units,
        comparison: Comparison,
        chosen: DifferenceFilter | None = None,
        order: Order = Order.PLACE,
        *,
        descending: bool = False,
    ) -> None:
        self._units = units
        self.comparison = comparison
        self.filter = chosen or DifferenceFilter()
        places = _chosen(comparison, self.filter)
        if order is not Order.PLACE or descending:
            key = _KEYS[order]
            places.sort(key=lambda place: key(comparison, comparison.compared[place[0]], place[1]), reverse=descending)
        self._compared = array("l", [place[0] for place in places])
        self._numbers = array("l", [place[1] for place in places])

    def __len__(self) -> int:
        return len(self._compared)

    def row(self, number: int) -> DifferenceRow:
        """Return a difference by its place in the list."""
        compared = self.comparison.compared[self._compared[number]]
        at = self._numbers[number]
        return DifferenceRow(
            self.comparison.infos[compared.article],
            compared.first,
            compared.second,
            compared.differences[at],
            compared.surfaces[at],
        )

    def contexts(self, numbers: Iterable[int]) -> list[Context]:
        """Return the text around each of some differences."""
        rows = [self.row(number) for number in numbers]
        with self._units() as unit:
            texts = {article.id: article.text for article in unit.articles.texts({row.info.id for row in rows})}
        return [around(texts.get(row.info.id, ""), row.difference) for row in rows]

    def find(self, article: str, difference: Difference) -> int:
        """Return the place of a difference in the list, -1 where it is not there."""
        for number in range(len(self)):
            compared = self.comparison.compared[self._compared[number]]
            if compared.article == article and compared.differences[self._numbers[number]] == difference:
                return number
        return -1


def around(text: str, difference: Difference) -> Context:
    """Return the text around a difference, not beyond its paragraph; every character keeps its place."""
    start, end = difference.start, difference.end
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    first, last = max(begin, start - AROUND), min(stop, end + AROUND)
    line = "".join(" " if char.isspace() else char for char in text[first:last])
    return Context(first, line, paragraph_direction(text[begin:stop], Direction.AUTO))


def _chosen(comparison: Comparison, wanted: DifferenceFilter) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    says = wanted.reading()
    for place, compared in enumerate(comparison.compared):
        if not wanted.takes(comparison.infos[compared.article]):
            continue
        if wanted.pair is not None and {compared.first, compared.second} != set(wanted.pair):
            continue
        for number, difference in enumerate(compared.differences):
            if wanted.zone and compared.zones[number] != wanted.zone:
                continue
            if not wanted.holds(difference) or not wanted.missed(difference, compared.first, compared.second):
                continue
            if says is not None and not says(compared.surfaces[number], comparison.infos[compared.article].title):
                continue
            found.append((place, number))
    return found


def _by_pair(comparison: Comparison, compared: Compared, number: int) -> _Key:
    places = {person.id: place for place, person in enumerate(comparison.inventory.people)}
    names = {label.id: label.name for label in comparison.inventory.label_set.labels}
    labels = [names.get(label, label) for label in cell_of(compared.differences[number])]
    return places[compared.first], places[compared.second], *labels


def _by_kind(_comparison: Comparison, compared: Compared, number: int) -> _Key:
    difference = compared.differences[number]
    return difference.kind.value, difference.cause.value if difference.cause else ""


_KEYS: Final[dict[Order, Callable[[Comparison, Compared, int], _Key]]] = {
    Order.PLACE: lambda _comparison, _compared, _number: (),
    Order.KIND: _by_kind,
    Order.SURFACE: lambda _comparison, compared, number: (fold_text(compared.surfaces[number]),),
    Order.ARTICLE: lambda comparison, compared, _number: (fold_text(comparison.infos[compared.article].title),),
    Order.PAIR: _by_pair,
}
