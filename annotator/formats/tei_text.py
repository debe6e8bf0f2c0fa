"""The text of a TEI document and the names in it.

Where the document does not say ``xml:space="preserve"``, white space between blocks is left out, each block (``p``,
``head``, ``l``, …) and each ``lb`` begins a line, and white space with a line feed in it becomes one space, as it only
tells how the file was laid out. All other white space stays.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.formats.inline_xml_parsing import Element, is_element, local

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES: Final = frozenset(
    {
        *("name", "rs", "persName", "orgName", "placeName", "geogName", "objectName", "eventName"),
        *("settlement", "region", "country", "district", "bloc", "date", "time"),
    }
)
"""The elements that are spans."""
_HOLDERS: Final = frozenset(
    {
        *("text", "front", "body", "back", "group", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"),
        *("lg", "list", "table", "row", "sp", "opener", "closer", "figure", "titlePage", "choice", "listBibl"),
    }
)
"""The elements that hold blocks, so that white space alone in them means nothing."""
_BLOCKS: Final = frozenset(
    {
        *("p", "head", "l", "ab", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "lg", "item"),
        *("cell", "row", "speaker", "stage", "opener", "closer", "salute", "signed", "dateline", "byline", "argument"),
        *("docTitle", "titlePart", "docAuthor", "docDate", "epigraph", "trailer", "u", "figDesc", "text"),
    }
)
_LEFT_OUT: Final = frozenset({"note", "fw", "teiHeader", "standOff"})
_LAYOUT: Final = re.compile(r"([ \t]*\n[ \t\n]*)")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(slots=True, eq=False)
class Found:
    """An element that names something, and where it lies; ``start`` is -1 where it holds no text."""

    element: Element
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class Flow:
    """A text being put together. ``told`` counts what was done otherwise than the document has it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    names: list[Found] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    _last: str = "\n"
    _break: bool = False
    _space: bool = False
    _waiting: list[Found] = field(default_factory=list)

    @classmethod
    def of(cls, element: Element) -> Flow:
        """Return the text of a ``text`` element."""
        flow = cls()
        flow._element(element, keep=False)  # libxml2 takes no document nested deeper than 256 elements
        return flow

    @property
    def text(self) -> str:
        """What was put together so far."""
        return "".join(self.parts)

    def _element(self, element: Element, *, keep: bool) -> None:
        name = local(element.tag)
        if name in _LEFT_OUT:
            self.told[f"<{name}>, which was left out of the text"] += 1
            self._tell_names(f"names in <{name}>, which were left out with it", element)
            return
        keep = {"preserve": True, "default": False}.get(element.get(f"{_XML}space", ""), keep)
        block = name in _BLOCKS
        if name == "lb" and element.get("break") == "no":
            self._space = False
        elif block or name == "lb":
            self._begin_line()
        found = Found(element) if name in NAMES else None
        if found is not None:
            self.names.append(found)
            self._waiting.append(found)
        self._text(element.text, name, keep=keep)
        for child in self._children(element, name):
            if is_element(child):
                self._element(child, keep=keep)
            self._text(child.tail, name, keep=keep)
        if found is not None and found.start >= 0:
            found.end = self.length
        elif found is not None:
            self._waiting.remove(found)
        if block:
            self._begin_line()

    def _children(self, element: Element, name: str) -> Iterator[Element]:
        if name != "choice":
            yield from element
        elif (first := next(filter(is_element, element), None)) is not None:
            self.told["<choice>, of which the first form was read"] += 1
            for other in filter(is_element, first.itersiblings()):
                self._tell_names("names in other forms of a <choice>, which were left out with them", other)
            yield first

    def _tell_names(self, what: str, left_out: Element) -> None:
        """Count the names in an element that is not read."""
        inside = filter(is_element, left_out.iter())
        count = sum(local(item.tag) in NAMES and bool("".join(item.itertext()).strip()) for item in inside)
        if count:
            self.told[what] += count

    def _begin_line(self) -> None:
        self._space = False
        self._break = self._last != "\n"

    def _text(self, text: str | None, name: str, *, keep: bool) -> None:
        if not text:
            return
        if keep:
            self._add(text)
        elif name not in _HOLDERS or text.strip():
            for place, chunk in enumerate(_LAYOUT.split(text)):
                if place % 2:
                    self._space = True
                elif chunk:
                    self._add(chunk)

    def _add(self, text: str) -> None:
        if self._break:
            self._append("\n")
        elif self._space and self._last not in "\n ":
            self._append(" ")
            self.told["line breaks inside paragraphs, each read as a space"] += 1
        self._break = self._space = False
        for found in self._waiting:
            found.start = self.length
        self._waiting.clear()
        self._append(text)

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        self._last = text[-1]


def chained(names: Sequence[Found]) -> list[list[Found]]:
    """Return names with their parts, as ``next`` leads from one to the other; most stand alone."""
    by_id = {found.element.get(f"{_XML}id"): found for found in names if found.element.get(f"{_XML}id")}
    after = {id(found): by_id[goal] for found in names if (goal := _goal(found.element, "next")) in by_id}
    followed = {id(found) for found in after.values()}
    chains: list[list[Found]] = []
    seen: set[int] = set()
    for first in sorted(names, key=lambda found: id(found) in followed):  # what nothing leads to goes first
        chain: list[Found] = []
        part: Found | None = first
        while part is not None and id(part) not in seen:
            seen.add(id(part))
            chain.append(part)
            part = after.get(id(part))
        if chain:
            chains.append(chain)
    return chains


def _goal(element: Element, name: str) -> str:
    value = str(element.get(name, ""))
    return value[1:] if value.startswith("#") else ""
