"""What the header of a TEI document of another program says of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.columns import language_code
from annotator.formats.composing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.formats.inline_xml_parsing import Element

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_DATE: Final = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?")


def of_header(document: Element, text: Element) -> dict[str, Any]:
    """Return title, language, source, URL, date and id, as far as they are said, as values of a work."""
    header = document.find("{*}teiHeader")
    author = _first(header, "fileDesc/titleStmt/author")
    values = {
        "id": document.get(f"{_XML}id") or _first(header, "fileDesc/publicationStmt/idno"),
        "title": _first(header, "fileDesc/titleStmt/title"),
        "language": _language(document, text, header),
        "source": _first(header, "fileDesc/sourceDesc//publisher")
        or _first(header, "fileDesc/publicationStmt/publisher"),
        "url": _url(header),
        "published": _date(header, "fileDesc/sourceDesc//date") or _date(header, "fileDesc/publicationStmt//date"),
        "meta": (("author", author),) if author else (),
    }
    return {name: value for name, value in values.items() if value}


def _all(header: Element, path: str) -> Iterator[Element]:
    if header is not None:
        yield from header.iterfind(re.sub(r"(\w+)", r"{*}\1", path))


def _first(header: Element, path: str) -> str:
    return next((text for item in _all(header, path) if (text := one_line("".join(item.itertext())))), "")


def _date(header: Element, path: str) -> str:
    for item in _all(header, path):
        found = _DATE.fullmatch(item.get("when") or "".join(item.itertext()).strip())
        if found:
            return found[1]
    return ""


def _url(header: Element) -> str:
    for path in ("fileDesc/sourceDesc//ref", "fileDesc/sourceDesc//ptr", "fileDesc/publicationStmt//ref"):
        for item in _all(header, path):
            target = str(item.get("target", ""))
            if target.startswith(("http://", "https://")):
                return target
    return ""


def _language(document: Element, text: Element, header: Element) -> str:
    named = text.get(f"{_XML}lang") or document.get(f"{_XML}lang") or ""
    idents = {item.get("ident", "") for item in _all(header, "profileDesc/langUsage/language")}
    if not named and len(idents) == 1:
        (named,) = idents
    return language_code(named)
