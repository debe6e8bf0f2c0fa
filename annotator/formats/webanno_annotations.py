"""The annotations in the columns of a WebAnno TSV file: spans over units, relations and slots between them, chains."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from annotator.formats.webanno_escapes import numbered, slots, stacked, unescape_value
from annotator.formats.webanno_lines import ColumnKind, LayerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.formats.webanno_lines import Column, Layer, Unit

_CHAINED: Final = re.compile(r"(.*)->(\d{1,15})-(\d{1,15})", re.DOTALL)


@dataclass(slots=True)
class Annotation:
    """A span of one layer; ``number`` is what tells it from others in the file, "" where nothing need."""

    layer: Layer
    number: str
    start: int
    end: int
    features: dict[str, str] = field(default_factory=dict)
    slots: list[tuple[str, str]] = field(default_factory=list)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as it stands at the unit that it points to; ``source`` is another unit with numbers in brackets."""

    layer: Layer
    target_layer: str
    unit: Unit
    source: str
    features: dict[str, str]


class Annotations:
    """Collects the annotations of a file, unit by unit."""

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self._layers = layers
        self._numbered: dict[tuple[int, str], Annotation] = {}
        self._by_number: defaultdict[str, list[Annotation]] = defaultdict(list)
        self._elements: dict[tuple[int, int, int], Annotation] = {}
        self._at: defaultdict[str, list[Annotation]] = defaultdict(list)
        self.spans: list[Annotation] = []
        self.relations: list[Relation] = []

    def add(self, unit: Unit, start: int, end: int) -> None:
        """Take in the columns of a unit that lies at a range in code points."""
        for layer in self._layers:
            cells = unit.cells[layer.index : layer.index + len(layer.columns)]
            if all(cell == "_" for cell in cells):
                continue
            values = [[] if cell == "_" else stacked(cell) for cell in cells]
            for place in range(max(map(len, values))):
                row = [column[place] if place < len(column) else None for column in values]
                self._add_row(layer, unit, row, start, end)

    def _add_row(self, layer: Layer, unit: Unit, row: list[str | None], start: int, end: int) -> None:
        if layer.kind is LayerKind.RELATION:
            self.relations.extend(_relations(layer, unit, row))
            return
        read = [_Cell.of(column, value) for column, value in zip(layer.columns, row, strict=True) if value is not None]
        number = "" if layer.kind is LayerKind.CHAIN else next((cell.number for cell in read if cell.number), "")
        element = next((cell.element for cell in read if cell.element), None)
        found = self._numbered.get((layer.index, number)) if number else None
        if element is not None:
            found = self._elements.get((layer.index, *element))
        if found is not None:
            found.end = end
            return
        found = Annotation(layer, number, start, end, line=unit.line)
        found.features = {cell.column.feature: cell.value for cell in read if cell.value is not None}
        found.slots = _slots_of(read)
        self.spans.append(found)
        self._at[unit.id].append(found)
        if number:
            self._numbered[layer.index, number] = found
            self._by_number[number].append(found)
        if element is not None:
            self._elements[layer.index, *element] = found

    def at(self, unit: str, number: str, layer: str) -> Annotation | None:
        """Return the annotation of a layer that begins at a unit or has a number; of any layer, where none has it.

        A number of 0, or none, stands for the only annotation there.
        """
        if number not in {"", "0"}:
            return _first(self._by_number[number], layer)
        return _first([found for found in self._at[unit] if not found.number] or self._at[unit], layer)

    def chained(self) -> Iterator[tuple[Annotation, Annotation]]:
        """Yield each pair of elements that follow each other in a chain."""
        last: tuple[int, int] | None = None
        before: Annotation | None = None
        for (layer, chain, _), found in sorted(self._elements.items(), key=lambda item: item[0]):
            if before is not None and last == (layer, chain):
                yield before, found
            last, before = (layer, chain), found


@dataclass(frozen=True, slots=True)
class _Cell:
    """One value of one annotation."""

    column: Column
    raw: str
    value: str | None
    number: str = ""
    element: tuple[int, int] | None = None

    @classmethod
    def of(cls, column: Column, raw: str) -> _Cell:
        if column.kind is ColumnKind.TARGETS:
            return cls(column, raw, None)
        value, number = numbered(raw)
        element = None
        if column.kind is ColumnKind.CHAIN:
            chained = _CHAINED.fullmatch(value)
            if chained:
                value, element = chained.group(1), (int(chained.group(2)), int(chained.group(3)))
        plain = column.kind is ColumnKind.ROLES or not column.feature or value in {"*", "_"}
        return cls(column, value, None if plain else unescape_value(value), number, element)


def _first(found: list[Annotation], layer: str) -> Annotation | None:
    return next((item for item in found if item.layer.name == layer), None) or next(iter(found), None)


def _slots_of(cells: list[_Cell]) -> list[tuple[str, str]]:
    """Return (role, target) of each slot; the role is the feature's name where the file has none."""
    found = []
    for roles, targets in pairwise(cells):
        if roles.column.kind is ColumnKind.ROLES and targets.column.kind is ColumnKind.TARGETS:
            for role, target in zip(slots(roles.raw), slots(targets.raw), strict=False):
                if target not in {"*", "_", ""}:
                    found.append((roles.column.feature if role in {"*", "_"} else unescape_value(role), target))
    return found


def _relations(layer: Layer, unit: Unit, row: list[str | None]) -> Iterator[Relation]:
    features = {
        column.feature: unescape_value(numbered(value)[0])
        for column, value in zip(layer.columns, row, strict=True)
        if column.kind is ColumnKind.FEATURE and column.feature and value is not None and value != "*"
    }
    for column, value in zip(layer.columns, row, strict=True):
        if column.kind is ColumnKind.ENDS and value not in {None, "*", "_"}:
            assert value is not None  # noqa: S101 - asked above
            yield Relation(layer, column.layer, unit, value, features)
