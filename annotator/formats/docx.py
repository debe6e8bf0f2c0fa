"""Word documents: paragraphs, tables and captions in reading order; title, author and date from the properties."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import ZoneKind
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Format, ReadOptions
from annotator.formats.composing import Composition, headline_for, one_line
from annotator.formats.docx_blocks import Walk, style_names
from annotator.formats.files import read_bytes, sha256_of_bytes
from annotator.formats.inception_archive import most_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OLD_OR_PROTECTED: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS: Final = {"caption": ZoneKind.CAPTION, "quote": ZoneKind.QUOTE, "intense quote": ZoneKind.QUOTE}
_HEADLINE_AMONG: Final = 3
"""Among how many of the first blocks a first-level heading is the headline; a paragraph in style Title always is."""
_NO_TITLE: Final = re.compile(
    r"(?:word )?document ?\d*|untitled\b.*|microsoft word\b.*|مستند ?\d*|(?:بدون|بلا) عنوان", re.IGNORECASE
)
"""Titles that word processors give by themselves."""


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the document's one article; see :class:`annotator.formats.base.Reader`.

    Tracked deletions and hidden text are left out; footnotes and what else has no text of its own are counted in
    ``options.notes``.
    """
    data = read_bytes(source)
    composition, properties, unread = _opened(data, source.name)
    text = composition.text
    if not text:
        raise AnnotatorError("text.empty", file=source.name)
    options.notes.extend(f"{source.name}: {what} were left out ({count})" for what, count in unread)
    title = composition.headline or properties.pop("title")
    properties.pop("title", None)
    yield ArticleWork(
        text=text,
        title=title,
        headline="" if composition.headline else headline_for(text, title),
        published=properties.pop("created"),
        meta=tuple(sorted((name, value) for name, value in properties.items() if value)),
        zones=composition.zones(title=title),
        raw_sha256=sha256_of_bytes(data),
        stem=source.stem,
        file=source.name,
    )


def _refuse_bombs(package: zipfile.ZipFile) -> None:
    for part in package.infolist():
        if part.file_size > most_of(part):
            raise ValueError(f"“{part.filename}” in it unpacks to {part.file_size >> 20} MB")


def _opened(data: bytes, file: str) -> tuple[Composition, dict[str, str], list[tuple[str, int]]]:
    """Return a document's composed text, its properties and what was not read; or raise docx.invalid."""
    if not data:
        raise AnnotatorError("text.empty", file=file)
    if data.startswith(_OLD_OR_PROTECTED):
        raise AnnotatorError("docx.invalid", file=file, reason="it is of the older .doc kind, or protected")
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse_bombs(package)
        document = Document(io.BytesIO(data))
        walk = Walk(style_names(document.styles.element))
        composition = _composed(walk, document.element.body)
        return composition, _properties(document), sorted(walk.unread.items())
    except Exception as problem:
        # zipfile, zlib, lxml and python-docx each raise what they like on a damaged package.
        told = problem.msg if isinstance(problem, SyntaxError) else str(problem)
        reason = one_line(told).replace(repr(problem), "")[:120] or type(problem).__name__
        if isinstance(
            problem, (AttributeError, TypeError, LookupError)
        ):  # speaks of the library's code, not of the file
            reason = "its parts do not fit together"
        elif "is not a Word file" in reason:  # what follows is no name of a file, but of an object
            reason = "another kind of document is in it"
        raise AnnotatorError("docx.invalid", file=file, reason=reason) from problem


def _composed(walk: Walk, body: Any) -> Composition:
    blocks = [block for block in walk.blocks(body) if block.text.strip()]
    titled = next((place for place, block in enumerate(blocks) if block.style == "title"), None)
    if titled is None:
        first = (place for place, block in enumerate(blocks[:_HEADLINE_AMONG]) if block.style == "heading 1")
        titled = next(first, None)
    composition = Composition()
    for place, block in enumerate(blocks):
        kind = ZoneKind.HEADLINE if place == titled else _KINDS.get(block.style, block.kind)
        composition.add(block.text, kind)
    return composition


def _properties(document: Any) -> dict[str, str]:
    """Return title, created and what else the document says of itself; empty where it says nothing.

    Asking python-docx for properties that are not there would make some up.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE

    found = {"title": "", "created": ""}
    try:
        core = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).core_properties
    except KeyError:
        return found
    title = one_line(core.title)
    if not _NO_TITLE.fullmatch(title):
        found["title"] = title
    created = core.created
    found["created"] = created.strftime("%Y-%m-%dT%H:%M:%SZ") if created else ""
    return found | {name: one_line(getattr(core, name)) for name in ("author", "category", "keywords", "subject")}


FORMAT = Format(name="docx", title="Word document", aliases=("word",), suffixes=(".docx",), reads=read)
