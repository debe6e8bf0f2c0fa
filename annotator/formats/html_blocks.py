"""The blocks of an extracted page: from trafilatura's tree to lines and zones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import ZoneKind
from annotator.formats.composing import Composition, one_line, table_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_BLOCKS: Final = frozenset({"body", "p", "head", "list", "item", "quote", "table", "div", "ab", "note"})
_WITHOUT_TEXT: Final = frozenset({"graphic", "media"})
_HEADLINE_AMONG: Final = 3
"""Among how many of the first blocks a first-level heading is the headline."""


def compose(body: Any, captions: Collection[str]) -> Composition:
    """Return the text and zones of an extracted body; blocks that say what a caption says are captions."""
    composition = Composition()
    for place, (kind, text) in enumerate(_blocks(body)):
        if kind is ZoneKind.BODY and one_line(text) in captions:
            composition.add(text, ZoneKind.CAPTION)
        elif kind is ZoneKind.HEADLINE and (place >= _HEADLINE_AMONG or composition.headline):
            composition.add(text)
        else:
            composition.add(text, kind)
    return composition


def _blocks(element: Any) -> Iterator[tuple[ZoneKind, str]]:
    """Yield the blocks of an element in reading order; text between blocks is a block too."""
    if element.tag == "table":
        yield from _table(element)
        return
    if element.tag == "quote":
        yield ZoneKind.QUOTE, "\n".join(text for part in _parts(element) for _, text in part)
        return
    own = ZoneKind.HEADLINE if element.tag == "head" and element.get("rend") == "h1" else ZoneKind.BODY
    for part in _parts(element):
        for kind, text in part:
            yield (own if kind is ZoneKind.BODY else kind), text


def _parts(element: Any) -> Iterator[Iterator[tuple[ZoneKind, str]]]:
    """Yield the blocks inside an element, those of each child together."""
    inline = [_spaced(element.text)]
    for child in element:
        if child.tag in _BLOCKS:
            yield _line(inline)
            yield _blocks(child)
            inline = []
        else:
            inline.append(_inline(child))
        inline.append(_spaced(child.tail))
    yield _line(inline)


def _line(inline: list[str]) -> Iterator[tuple[ZoneKind, str]]:
    lines = (one_line(line) for line in "".join(inline).split("\n"))
    text = "\n".join(line for line in lines if line)
    if text:
        yield ZoneKind.BODY, text


def _inline(element: Any) -> str:
    """Return the text of an element inside a line; only its line breaks are line feeds."""
    if element.tag == "lb":
        return "\n"
    if element.tag in _WITHOUT_TEXT or not isinstance(element.tag, str):
        return ""
    return _spaced(element.text) + "".join(_inline(child) + _spaced(child.tail) for child in element)


def _spaced(text: str | None) -> str:
    return text.replace("\n", " ") if text else ""


def _table(table: Any) -> Iterator[tuple[ZoneKind, str]]:
    """Yield a table as one block; one of a single column only lays out the page, and what is in it are blocks."""
    rows = [row.findall("./cell") for row in table.iter("row")]
    if all(len(row) < 2 for row in rows):
        for row in rows:
            for cell in row:
                for part in _parts(cell):
                    yield from part
        return
    lines = (table_line(" ".join(cell.itertext()) for cell in row) for row in rows)
    yield ZoneKind.TABLE, "\n".join(line for line in lines if line.strip())
