"""Plain text and Markdown: a file is an article, its text exactly as it stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Format, ReadOptions
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes, sha256_of_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOP: Final = 20
"""Among how many of the first lines with text a heading is sought."""
_FAR: Final = 20_000
_HEADING: Final = re.compile(r" {0,3}#[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?[ \t]*$")
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029\x85]*\S[^\r\n\u2028\u2029\x85]*")
_MARKDOWN: Final = (".md", ".markdown")


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the file's one article; see :class:`annotator.formats.base.Reader`.

    Nothing is removed, Markdown stays as it is. The title is the first heading; where there is none it is left
    empty, which makes the first line the title.
    """
    data = read_bytes(source)
    decoded = decode(data, forced=options.encoding, file=source.name)
    yield ArticleWork(
        text=decoded.text,
        title=heading(decoded.text, lines=_TOP if source.suffix.lower() in _MARKDOWN else 1),
        raw_sha256=sha256_of_bytes(data),
        encoding=decoded.encoding,
        stem=source.stem,
        file=source.name,
    )


def heading(text: str, *, lines: int) -> str:
    """Return the words of the first ``# heading`` among the first lines with text, or nothing."""
    for _, match in zip(range(lines), _LINE.finditer(text, 0, _FAR), strict=False):
        found = _HEADING.match(match.group())
        if found:
            return found["words"]
    return ""


FORMAT = Format(
    name="text",
    title="Plain text and Markdown",
    aliases=("txt", "md", "markdown"),
    suffixes=(".txt", ".text", ".md", ".markdown"),
    reads=read,
)
