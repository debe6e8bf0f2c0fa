"""The paragraphs and tables of a Word document in reading order, from its XML.

python-docx's own paragraphs leave out what stands in tracked insertions, content controls and text boxes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import ZoneKind
from annotator.formats.composing import table_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED_OVER: Final = frozenset(
    {_FALLBACK, *(_W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "rt"))}
)
_CHARACTERS: Final = {
    _W + "tab": "\t",
    _W + "ptab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "\u2011",
    _W + "softHyphen": "\u00ad",
}
_UNREAD: Final = {
    _W + "footnoteReference": "footnotes",
    _W + "endnoteReference": "endnotes",
    _W + "sym": "signs of a symbol font",
    _W + "altChunk": "embedded documents",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "formulas",
}
_OFF: Final = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a table; ``style`` is the lower-case name of the paragraph's built-in style."""

    text: str
    style: str = ""
    kind: ZoneKind = ZoneKind.BODY


@dataclass(slots=True)
class Walk:
    """One walk through a document; ``styles`` gives the style of each id, ``unread`` counts what has no text here."""

    styles: Mapping[str, str]
    unread: Counter[str] = field(default_factory=Counter)

    def blocks(self, element: Any) -> Iterator[Block]:
        """Yield the blocks inside an element, in reading order; those of a text box after their paragraph."""
        initial = ""
        for child in element:
            if child.tag in _PASSED_OVER:
                continue
            if child.tag == _W + "p":
                boxes: list[Any] = []
                text = initial + self._text(child, boxes)
                initial = text.strip() if child.find(f"{_W}pPr/{_W}framePr[@{_W}dropCap]") is not None else ""
                if not initial:
                    yield Block(text, self._style(child))
                for box in boxes:
                    yield from self.blocks(box)
            elif child.tag == _W + "tbl":
                yield from self._table(child)
            elif child.tag in _UNREAD:
                self.unread[_UNREAD[child.tag]] += 1
            elif isinstance(child.tag, str):
                yield from self.blocks(child)

    def _text(self, element: Any, boxes: list[Any]) -> str:
        """Return the text of a paragraph or a part of it, and put text boxes into ``boxes``."""
        parts = []
        for child in element:
            tag = child.tag
            if tag == _W + "t":
                parts.append(child.text or "")
            elif tag in _CHARACTERS:
                parts.append(_CHARACTERS[tag])
            elif tag in _UNREAD:
                self.unread[_UNREAD[tag]] += 1
            elif tag == _W + "txbxContent":
                boxes.append(child)
            elif tag in _PASSED_OVER or not isinstance(tag, str):
                continue
            elif _hidden(child):
                self.unread["stretches of hidden text"] += 1
            else:
                parts.append(self._text(child, boxes))
        return "".join(parts)

    def _style(self, paragraph: Any) -> str:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self.styles.get(style.get(_W + "val", ""), "") if style is not None else ""

    def _table(self, table: Any) -> Iterator[Block]:
        """Yield a table as one block; one of a single column or row only lays out the page: its content is blocks."""
        rows = [row for row in _parts(table, "tr") if row.find(f"{_W}trPr/{_W}del") is None]
        cells = [_parts(row, "tc") for row in rows]
        if len(rows) < 2 or all(len(row) < 2 for row in cells):
            for row in cells:
                for cell in row:
                    yield from self.blocks(cell)
            return
        lines = (table_line(" ".join(block.text for block in self.blocks(cell)) for cell in row) for row in cells)
        yield Block("\n".join(line for line in lines if line.strip()), kind=ZoneKind.TABLE)


def style_names(styles: Any) -> dict[str, str]:
    """Return the lower-case name of each style by its id; of styles made by the user, of the one they build on.

    ``styles`` is the root of the styles part. Built-in names are English in every language of Word, ids are not.
    """
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for style in styles.iter(_W + "style"):
        style_id, name, base = style.get(_W + "styleId", ""), style.find(_W + "name"), style.find(_W + "basedOn")
        names[style_id] = name.get(_W + "val", "").lower() if name is not None else ""
        if style.get(_W + "customStyle") in {"1", "true"} and base is not None:
            bases[style_id] = base.get(_W + "val", "")
    return {style_id: names.get(_root(style_id, bases), "") for style_id in names}


def _root(style_id: str, bases: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while style_id in bases and style_id not in seen:
        seen.add(style_id)
        style_id = bases[style_id]
    return style_id


def _parts(element: Any, name: str) -> list[Any]:
    """Return the rows of a table or the cells of a row, also those in content controls, not those of inner tables."""
    found = []
    for child in element:
        if child.tag == _W + name:
            found.append(child)
        elif child.tag in {_W + "sdt", _W + "sdtContent", _W + "customXml", _W + "ins"}:
            found.extend(_parts(child, name))
    return found


def _hidden(element: Any) -> bool:
    vanish = element.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(_W + "val", "1") not in _OFF
