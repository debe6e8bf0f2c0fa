"""What readers of XML share: elements one after another, in constant memory, and nothing that XML lets a file do.

No DTD, no entities but the five and characters, nothing fetched, no XInclude, no document beyond libxml2's own limits.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.errors import AnnotatorError
from annotator.formats.decoding import codec_named

Element = Any
"""An element of lxml, whose types are not at hand wherever the program is."""

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats.base import ReadOptions


def events(source: Path, tags: tuple[str, ...], options: ReadOptions) -> Iterator[tuple[str, Element]]:
    """Yield ("start" or "end", element) for the elements of these names, in whatever namespace.

    Once an element has ended and the caller has moved on, what lies before it may be gone: see :func:`let_go`.
    Raise xml.doctype, xml.syntax, encoding.unknown, or a problem of the file.
    """
    from lxml.etree import XMLSyntaxError, iterparse

    encoding = options.encoding
    if encoding is not None and codec_named(encoding) is None:
        raise AnnotatorError("encoding.unknown", file=source.name, encoding=encoding)
    with _opened(source) as file:
        try:
            parsing: Any = iterparse(
                file,
                events=("start", "end"),
                tag=[f"{{*}}{tag}" for tag in tags],
                encoding=encoding,
                resolve_entities=False,
                load_dtd=False,
                no_network=True,
                huge_tree=False,
            )
            refused = False
            for event, element in parsing:
                if not refused:
                    _refuse_doctype(element, source.name)
                    refused = True
                yield event, element
            if not refused:
                _refuse_doctype(parsing.root, source.name)
        except XMLSyntaxError as problem:
            line, reason = problem.lineno, str(problem.msg).partition(", line ")[0]
            if not line and len(parsing.error_log):
                line, reason = parsing.error_log[0].line, parsing.error_log[0].message
            reason = " ".join(reason.split())
            raise AnnotatorError("xml.syntax", file=source.name, line=max(line or 1, 1), reason=reason) from problem
        except LookupError as problem:
            raise AnnotatorError("encoding.unknown", file=source.name, encoding=encoding) from problem


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    try:
        if source.is_dir():  # opening a folder is a matter of permission on Windows, so ask first
            raise AnnotatorError("file.folder", file=source.name)
        with source.open("rb") as file:
            yield file
    except FileNotFoundError as problem:
        raise AnnotatorError("file.missing", file=source.name) from problem
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=source.name, reason=problem.strerror or problem) from problem


def _refuse_doctype(element: Element | None, file: str) -> None:
    if element is not None and element.getroottree().docinfo.internalDTD is not None:
        raise AnnotatorError("xml.doctype", file=file)


def let_go(element: Element) -> None:
    """Free an element that was read, and all before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def is_element(node: Element) -> bool:
    """Tell an element from a comment, a processing instruction or an entity among an element's children."""
    return isinstance(node.tag, str)


def line_of(element: Element) -> int:
    """Return the line an element begins in; 0 where it is not known."""
    return int(element.sourceline or 0)
