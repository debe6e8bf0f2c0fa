"""A page before its article is sought: what it declares, and what would be lost or taken for something else."""

from __future__ import annotations

import re
from typing import Any, Final

from annotator.domain.articles import Direction
from annotator.formats.composing import one_line

_CAPTIONS: Final = (
    "//figcaption|//table/caption|//*[contains(concat(' ', normalize-space(@class), ' '), ' caption ')"
    " or contains(@class, 'caption-text') or contains(@class, 'image-caption')]"
)
_LONG_CELL: Final = 40
"""A cell of so many words is a column of the page, not a value."""
_PARTS_OF_TABLES: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_TITLE_PARTS: Final = re.compile(r"\s+[-–—|»«:·•]+\s+|\s*[|»«]\s*")
_NEAR_TOP: Final = 8
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "ur", "he", "ckb", "ps"})
_ARABIC_SCRIPT: Final = frozenset({"ar", "fa", "ur"})
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"


def take_captions_out(tree: Any) -> frozenset[str]:
    """Take captions out of their figures, with which they would be thrown away, and return what they say."""
    captions = set()
    for element in tree.xpath(_CAPTIONS):
        text = one_line(element.text_content())
        if not text:
            continue
        captions.add(text)
        figure = next(element.iterancestors("figure"), None)
        if element.tag in {"figcaption", "caption"}:
            element.tag = "p"
        if figure is not None:
            element.tail = None
            figure.addnext(element)
    return frozenset(captions)


def unfold_layout_tables(tree: Any) -> None:
    """Turn tables that only lay out the page, as pages of old do, into plain blocks."""
    for table in list(tree.iter("table")):
        if _lays_out(table):
            for part in list(table.iter(*_PARTS_OF_TABLES)):
                if next(part.iterancestors("table"), table) is table:
                    part.tag = "div"


def _lays_out(table: Any) -> bool:
    if table.find(".//table") is not None:
        return True
    if table.find(".//th") is not None or table.find(".//caption") is not None:
        return False
    return any(len(cell.text_content().split()) >= _LONG_CELL for cell in table.iter("td"))


def title_of(tree: Any, found: str, text: str) -> str:
    """Return the headline: of ``found`` and the parts of the page's title the one that the text begins with.

    Where it begins with none, it is ``found``; but if that is one part of several, a site's name perhaps, the longest.
    """
    whole = one_line(tree.findtext(".//title") or "")
    parts = [part for part in _TITLE_PARTS.split(whole) if part]
    lines = {one_line(line) for line in text.split("\n", _NEAR_TOP)[:_NEAR_TOP]}
    found = one_line(found)
    for candidate in (found, whole, *parts):
        if candidate in lines:
            return candidate
    return max(parts, key=len) if found in parts else found


def declared(tree: Any, attribute: str) -> str:
    """Return what the article, the main part, the body or the page itself declares, the nearest; or nothing."""
    for tag in ("article", "main", "body"):
        values = tree.xpath(f"//{tag}[@{attribute}]/@{attribute}")
        if values:
            return str(values[0]).strip().lower()
    return (tree.get(attribute) or tree.get(f"{_XML}{attribute}") or "").strip().lower()


def language_of(declared_language: str, guess: str) -> str:
    """Return the declared language where the text can be in it, else nothing: many templates declare ``en`` always."""
    language = re.split("[-_]", declared_language)[0]
    if len(language) != 2 or not language.isalpha():
        return ""
    possible = guess in {"und", language} or {guess, language} <= _ARABIC_SCRIPT
    return language if possible else ""


def direction_of(declared_direction: str, guess: str) -> Direction:
    """Return the declared direction, unless the text's own language runs the other way."""
    wanted = {"rtl": Direction.RIGHT_TO_LEFT, "ltr": Direction.LEFT_TO_RIGHT}.get(declared_direction)
    if wanted is None:
        return Direction.AUTO
    runs = Direction.RIGHT_TO_LEFT if guess in _RIGHT_TO_LEFT else Direction.LEFT_TO_RIGHT
    return wanted if guess == "und" or wanted is runs else Direction.AUTO
