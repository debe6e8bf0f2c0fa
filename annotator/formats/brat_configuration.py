"""Reads brat's ``annotation.conf``: entities and events become labels, relations and event roles link types.

A hierarchy is taken flat; headings that cannot be set (``!Name``) and separators are left out, which notes tell.
Source: the brat manual, "Annotation configuration".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind
from annotator.formats.label_set_making import ForeignLabel, LabelSetMaker, ReadLabelSet

_SECTION: Final = re.compile(r"\[\s*([A-Za-z]+)\s*\]")
_MACRO: Final = re.compile(r"<([^<>=\s]+)>\s*=\s*(.+)")
_ROLE: Final = re.compile(r"(?P<role>[^\s:]+?)(?:[?*+]|\{[\d,-]+\})?\s*:\s*(?P<types>\S+)")
_SECTIONS: Final = frozenset({"entities", "relations", "events", "attributes", "spans"})
_SPECIAL: Final = "<"
_DEEPEST: Final = 20
"""Macros inside macros that are followed; more is a circle."""


def read_brat_configuration(text: str, *, name: str, file: str) -> ReadLabelSet:
    """Return the label set that a configuration describes, or raise ``label-set.invalid`` with what is wrong."""
    reader = _Reader(text, name, file)
    return reader.read()


class _Reader:
    def __init__(self, text: str, name: str, file: str) -> None:
        self._file = file
        self._maker = LabelSetMaker(name)
        self._macros: dict[str, str] = {}
        self._entities: list[str] = []
        self._events: list[str] = []
        self._sections: dict[str, list[tuple[int, str]]] = {section: [] for section in _SECTIONS}
        self._take(text)

    def _take(self, text: str) -> None:
        section = ""
        for number, raw in enumerate(text.splitlines(), 1):
            line = raw.rstrip()
            bare = line.strip()
            if not bare or bare.startswith("#") or set(bare) == {"-"}:
                continue
            heading = _SECTION.fullmatch(bare)
            if heading:
                section = heading[1].lower()
                if section not in _SECTIONS:
                    self._fail(number, f"it has no section called “{heading[1]}”")
                continue
            macro = _MACRO.fullmatch(bare)
            if macro:
                self._macros[macro[1].upper()] = macro[2].strip()
            elif not section:
                self._fail(number, "something stands before the first section")
            else:
                self._sections[section].append((number, bare))

    def read(self) -> ReadLabelSet:
        """Go through the sections in the order in which they need each other."""
        for number, line in (*self._sections["entities"], *self._sections["spans"]):
            self._entities += self._label(number, line)
        roles = []
        for number, line in self._sections["events"]:
            for name in self._label(number, line):
                self._events.append(name)
                roles += [(name, role, types) for role, types in _roles(line)]
        for event, role, types in roles:
            self._maker.add_link(role, [event], self._types(types))
        for number, line in self._sections["relations"]:
            self._relation(number, line)
        for number, line in self._sections["attributes"]:
            self._attribute(number, line)
        if not self._maker.labels:
            self._fail(0, "it has neither entities nor events")
        return self._maker.made()

    def _label(self, number: int, line: str) -> list[str]:
        name = line.split(maxsplit=1)[0]
        if name.startswith("!"):
            self._maker.notes.append(f"“{name[1:]}” is a heading that cannot be set, and was left out.")
            return []
        if name.startswith(_SPECIAL):
            self._maker.notes.append(f"Line {number} (“{name}”) was left out.")
            return []
        self._maker.add_label(ForeignLabel(name))
        return [name]

    def _relation(self, number: int, line: str) -> None:
        name = line.split(maxsplit=1)[0].lstrip("!")
        if name.startswith(_SPECIAL):
            self._maker.notes.append(f"Line {number} (“{name}”) was left out.")
            return
        ends = [types for role, types in _roles(line) if not role.startswith(_SPECIAL)]
        if len(ends) != 2:
            self._fail(number, f"the relation “{name}” needs two arguments")
        self._maker.add_link(name, self._types(ends[0]), self._types(ends[1]))

    def _attribute(self, number: int, line: str) -> None:
        name = line.split(maxsplit=1)[0].lstrip("!")
        roles = dict(_roles(line))
        if "Arg" not in roles:
            self._fail(number, f"the attribute “{name}” does not say what it is of")
        values = roles.get("Value", "")
        # A value of its own may stand behind a star: the one that is set unless another is.
        choices = [value.lstrip("*") for value in values.split("|") if value]
        kind = AttributeKind.CHOICE if choices else AttributeKind.YES_NO
        self._maker.add_attribute(name, kind, self._types(roles["Arg"]), choices)

    def _types(self, types: str, depth: int = 0) -> list[str]:
        """Return the labels that an argument's types name: ``A|B``, ``<ENTITY>``, a macro."""
        found: list[str] = []
        for part in types.split("|"):
            special = part.strip("<>").upper() if part.startswith(_SPECIAL) else ""
            if special == "ENTITY":
                found += self._entities
            elif special == "EVENT":
                found += self._events
            elif special == "ANY":
                found += [*self._entities, *self._events]
            elif special in self._macros and depth < _DEEPEST:
                found += self._types(self._macros[special], depth + 1)
            elif special and special != "NONE":
                self._fail(0, f"“{part}” is not defined")
            elif part in self._maker.labels:
                found.append(part)
            elif part and not special:
                self._maker.notes.append(f"“{part}” is named, but is no entity or event; it was left out.")
        return found

    def _fail(self, line: int, reason: str) -> None:
        place = {"line": line} if line else {}
        raise AnnotatorError("label-set.invalid", file=self._file, reason=reason, **place)


def _roles(line: str) -> Iterator[tuple[str, str]]:
    """Yield the roles of a line with the types they take; those of ``<OVERLAP>`` and the like are left out."""
    _, _, rest = line.partition("\t") if "\t" in line else line.partition(" ")
    for part in rest.replace("\t", " ").split(","):
        found = _ROLE.fullmatch(part.strip())
        if found and not found["role"].startswith(_SPECIAL):
            yield found["role"], found["types"]
