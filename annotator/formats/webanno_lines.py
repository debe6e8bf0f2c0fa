"""WebAnno TSV 3 by its lines: the columns that its header names, and sentences of tokens and sub-tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.webanno_escapes import unescape_text

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORD: Final = "#Annotator="
"""Begins a line in the head of the first sentence with our record of the work; other programs pass over it."""
_FORMAT: Final = re.compile(r"#FORMAT=WebAnno TSV (3)\.(\d{1,3})\s*")
_OFFSETS: Final = re.compile(r"(\d{1,15})-(\d{1,15})")
_UNIT: Final = re.compile(r"\d{1,15}-\d{1,15}(\.\d{1,15})?")


class LayerKind(Enum):
    """The kinds of layers by the mark of their line in the header."""

    SPAN = "#T_SP="
    RELATION = "#T_RL="
    CHAIN = "#T_CH="


class ColumnKind(Enum):
    """What stands in a column."""

    FEATURE = "feature"
    ENDS = "ends"
    ROLES = "roles"
    TARGETS = "targets"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands in it, of which feature; ``layer`` is the one that it points to."""

    kind: ColumnKind
    feature: str = ""
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer and its columns, the first of which is at ``index``."""

    kind: LayerKind
    name: str
    columns: tuple[Column, ...]
    index: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A token or a sub-token: its id, UTF-16 offsets, text and columns, and the line it stands in."""

    id: str
    start: int
    end: int
    text: str
    cells: tuple[str, ...]
    line: int

    @property
    def is_token(self) -> bool:
        """Whether it is a whole token."""
        return "." not in self.id


@dataclass(slots=True)
class Sentence:
    """A sentence: its lines of text, None where the file has none, and its units."""

    line: int
    text: list[str] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TsvFile:
    """A file: its layers, its sentences, and our record with its line (0 where there is none)."""

    layers: tuple[Layer, ...]
    sentences: tuple[Sentence, ...]
    record: str
    record_line: int


def parse(text: str, file: str) -> TsvFile:
    """Return what a file holds; AnnotatorError with the line where it is no WebAnno TSV 3."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    version = _FORMAT.fullmatch(lines[0])
    if version is None:
        raise AnnotatorError("webanno.format", file=file, line=1)
    layers: list[Layer] = []
    number = 1
    while number < len(lines) and lines[number].startswith(tuple(kind.value for kind in LayerKind)):
        layers.append(_layer(lines[number], sum(len(layer.columns) for layer in layers)))
        number += 1
    width = sum(len(layer.columns) for layer in layers)
    body = _Body(file, width, java=int(version.group(2)) < 2)
    for line_number, line in enumerate(lines[number:], start=number + 1):
        body.add(line, line_number)
    return TsvFile(tuple(layers), tuple(body.sentences), body.record, body.record_line)


def _layer(line: str, index: int) -> Layer:
    kind = LayerKind(line[:6])
    name, *columns = [field for field in line[6:].split("|") if field.strip()] or [""]
    found = tuple(_columns(kind, columns)) or (Column(ColumnKind.FEATURE),)
    return Layer(kind, name.strip(), found, index)


def _columns(kind: LayerKind, declared: list[str]) -> Iterator[Column]:
    role = ""
    for name in declared:
        if kind is LayerKind.SPAN and name.startswith("ROLE_"):
            role = name.partition(":")[2].rpartition("_")[0] or name.removeprefix("ROLE_")
            yield Column(ColumnKind.ROLES, role)
            continue
        if kind is LayerKind.SPAN and role:
            yield Column(ColumnKind.TARGETS, role, name)
        elif kind is LayerKind.RELATION and name.startswith("BT_"):
            yield Column(ColumnKind.ENDS, layer=name.removeprefix("BT_"))
        elif kind is LayerKind.CHAIN and name == "referenceRelation":
            yield Column(ColumnKind.CHAIN, name)
        else:
            yield Column(ColumnKind.FEATURE, name)
        role = ""


class _Body:
    """The lines under the header, taken in one by one."""

    def __init__(self, file: str, width: int, *, java: bool) -> None:
        self._file = file
        self._width = width
        self._java = java
        self._in_head = False
        self.sentences: list[Sentence] = []
        self.record = ""
        self.record_line = 0

    def add(self, line: str, number: int) -> None:
        if not line.strip(" \t"):
            self._in_head = False
        elif line.startswith("#"):
            self._add_head(line, number)
        else:
            self._in_head = False
            unit = self._unit(line, number)
            if not self.sentences:
                self.sentences.append(Sentence(number))
            self.sentences[-1].units.append(unit)

    def _add_head(self, line: str, number: int) -> None:
        if not self._in_head:
            self.sentences.append(Sentence(number))
            self._in_head = True
        if line.startswith("#Text="):
            self.sentences[-1].text.append(unescape_text(line[6:], java=self._java))
        elif line.startswith(RECORD) and not self.record:
            self.record, self.record_line = line[len(RECORD) :], number

    def _unit(self, line: str, number: int) -> Unit:
        fields = line.split("\t")
        if len(fields) < 3 + self._width:
            raise self._error(number, f"it has {len(fields)} fields, the header asks for {3 + self._width}")
        if not _UNIT.fullmatch(fields[0]):
            raise self._error(number, f"“{fields[0][:40]}” numbers no token")
        offsets = _OFFSETS.fullmatch(fields[1])
        if offsets is None or int(offsets.group(1)) > int(offsets.group(2)):
            raise self._error(number, f"“{fields[1][:40]}” is no pair of offsets")
        return Unit(
            id=fields[0],
            start=int(offsets.group(1)),
            end=int(offsets.group(2)),
            text=fields[2],
            cells=tuple(fields[3 : 3 + self._width]),
            line=number,
        )

    def _error(self, line: int, reason: str) -> AnnotatorError:
        return AnnotatorError("webanno.line", file=self._file, line=line, reason=reason)
