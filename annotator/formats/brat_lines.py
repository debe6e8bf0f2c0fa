"""The lines of brat's standoff format, each parsed by itself.

Source: the brat manual, "Standoff format". A line is ``ID TAB data TAB text``; the first character of the id says what
it is: T a text-bound annotation, R a relation, E an event, A or M an attribute, N a normalisation, # a note, * a set
of equivalents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What all lines have: where they stand (from 1), their id and their type."""

    number: int
    id: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBound(Line):
    """A label on fragments ``[start, end)`` of the text, in code points; ``text`` None claims nothing."""

    fragments: tuple[tuple[int, int], ...]
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Line):
    """A relation; (role, id) of its two arguments."""

    source: tuple[str, str]
    target: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Line):
    """An event on its trigger; (role, id) of each argument."""

    trigger: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(Line):
    """A value, or a flag where there is none, on another annotation."""

    target: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalisation(Line):
    """An entry of a resource that an annotation stands for."""

    target: str
    resource: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Line):
    """A text on another annotation."""

    target: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalents(Line):
    """Annotations that stand for each other."""

    members: tuple[str, ...]


_T: Final = re.compile(r"(\S+) +([0-9]{1,15} [0-9]{1,15}(?:;[0-9]{1,15} [0-9]{1,15})*)\s*")
_R: Final = re.compile(r"(\S+)((?: +\S+)*)\s*")
_E: Final = re.compile(r"([^\s:]+):(\S+)((?: +\S+)*)\s*")
_A: Final = re.compile(r"(\S+) +(\S+)(?: +(\S.*?))?\s*")
_N: Final = re.compile(r"(\S+) +(\S+) +([^\s:]+):(\S+)\s*")
_NOTE: Final = re.compile(r"(\S+) +(\S+)\s*")
_ARGUMENT: Final = re.compile(r"([^\s:]+):(\S+)")


def parsed(line: str, number: int) -> Line:
    """Return what a line says, or raise ValueError with the reason why it says nothing."""
    identifier, tab, rest = line.partition("\t")
    if not tab:
        raise ValueError("there is no tab after its id")
    parse = _PARSERS.get(identifier[:1])
    if parse is None or (len(identifier) == 1 and identifier != "*"):
        raise ValueError(f"“{identifier[:20]}” is no id of an annotation")
    data, tab, text = rest.partition("\t")
    found = parse(number, identifier, data, text if tab else None)
    if found is None:
        raise ValueError(f"what follows “{identifier}” is not what stands in such a line")
    return found


def _text_bound(number: int, identifier: str, data: str, text: str | None) -> Line | None:
    found = _T.fullmatch(data)
    if found is None:
        return None
    fragments = [tuple(map(int, part.split(" "))) for part in found[2].split(";")]
    pairs = tuple((start, end) for start, end in fragments)
    return TextBound(number=number, id=identifier, type=found[1], fragments=pairs, text=text)


def _relation(number: int, identifier: str, data: str, _text: str | None) -> Line | None:
    found = _R.fullmatch(data)
    arguments = _arguments(found[2]) if found else None
    if found is None or arguments is None:
        return None
    if len(arguments) != 2:
        raise ValueError("a relation has two arguments")
    return Relation(number=number, id=identifier, type=found[1], source=arguments[0], target=arguments[1])


def _event(number: int, identifier: str, data: str, _text: str | None) -> Line | None:
    found = _E.fullmatch(data)
    arguments = _arguments(found[3]) if found else None
    if found is None or arguments is None:
        return None
    return Event(number=number, id=identifier, type=found[1], trigger=found[2], arguments=tuple(arguments))


def _attribute(number: int, identifier: str, data: str, _text: str | None) -> Line | None:
    found = _A.fullmatch(data)
    return found and Attribute(number=number, id=identifier, type=found[1], target=found[2], value=found[3])


def _normalisation(number: int, identifier: str, data: str, _text: str | None) -> Line | None:
    found = _N.fullmatch(data)
    return found and Normalisation(
        number=number, id=identifier, type=found[1], target=found[2], resource=found[3], entry=found[4]
    )


def _note(number: int, identifier: str, data: str, text: str | None) -> Line | None:
    found = _NOTE.fullmatch(data)
    return found and Note(number=number, id=identifier, type=found[1], target=found[2], text=text or "")


def _equivalents(number: int, identifier: str, data: str, _text: str | None) -> Line | None:
    kind, *members = data.split()
    if len(members) < 2:
        raise ValueError("equivalents are at least two")
    return Equivalents(number=number, id=identifier, type=kind, members=tuple(members))


def _arguments(text: str) -> list[tuple[str, str]] | None:
    """Return (role, id) of each argument; None where one is none."""
    found = [_ARGUMENT.fullmatch(part) for part in text.split()]
    if not all(found):
        return None
    return [(match[1], match[2]) for match in found if match]


_PARSERS: Final = {
    "T": _text_bound,
    "R": _relation,
    "E": _event,
    "A": _attribute,
    "M": _attribute,
    "N": _normalisation,
    "#": _note,
    "*": _equivalents,
}
