"""Saved web pages: the article is found among menus, share lines and comments, and its text composed anew.

Of the page only the hash is kept. Nothing is ever fetched. What is written is a page of all articles with their spans
marked; see :mod:`annotator.formats.html_writing`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.domain.language import guess_language
from annotator.formats import html_page
from annotator.formats.base import Format, ReadOptions
from annotator.formats.composing import headline_for, one_line
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes, sha256_of_bytes
from annotator.formats.html_blocks import compose
from annotator.formats.html_extraction import article_in, page_of
from annotator.formats.html_writing import CARRIES, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD: Final = 8192
_CHARSET: Final = re.compile(
    rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']?\s*([\w.:+-]+)|<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:+-]+)",
    re.IGNORECASE,
)
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->")
_LARGE: Final = 2_000_000
"""From so many characters on, comparing several extractions takes too long."""


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the page's one article; see :class:`annotator.formats.base.Reader`."""
    data = read_bytes(source)
    decoded = decode(data, declared=declared_charset(data), forced=options.encoding, file=source.name)
    page = decoded.text
    nul = page.count("\0")
    if nul:  # the parser would stop there
        page = page.replace("\0", "")
        options.notes.append(f"{source.name}: {nul} NUL characters in the page were left out")
    yield _work(page, source, raw_sha256=sha256_of_bytes(data), encoding=decoded.encoding)


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that a page's XML declaration or ``meta`` element names, if any."""
    match = _CHARSET.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def _work(page: str, source: Path, *, raw_sha256: str, encoding: str) -> ArticleWork:
    saved_from = _SAVED_FROM.search(page, 0, _HEAD)
    tree = page_of(page)
    if tree is None:
        raise AnnotatorError("html.no-text", file=source.name)
    language, direction = html_page.declared(tree, "lang"), html_page.declared(tree, "dir")
    captions = html_page.take_captions_out(tree)
    html_page.unfold_layout_tables(tree)
    found = article_in(tree, fast=len(page) > _LARGE)
    composition = None if found is None or found.body is None else compose(found.body, captions)
    if composition is None or not composition.text:
        raise AnnotatorError("html.no-text", file=source.name)
    text = composition.text
    title = composition.headline or html_page.title_of(tree, found.title or "", text)
    guess = guess_language(text)
    return ArticleWork(
        text=text,
        title=title,
        headline="" if composition.headline else headline_for(text, title),
        language=html_page.language_of(language, guess),
        direction=html_page.direction_of(direction, guess),
        source=one_line(found.sitename or found.hostname or ""),
        url=found.url or (saved_from[1] if saved_from else ""),
        published=found.date or "",
        meta=(("author", one_line(found.author)),) if found.author else (),
        zones=composition.zones(title=title),
        raw_sha256=raw_sha256,
        encoding=encoding,
        stem=source.stem,
        file=source.name,
    )


FORMAT = Format(
    name="html",
    title="Web page",
    aliases=("htm",),
    suffixes=(".html", ".htm", ".xhtml"),
    reads=read,
    writes=write,
    carries=CARRIES,
    several=True,
)
