"""The lines of a CoNLL-U Plus file, streamed: its columns, and its articles as blocks of lines."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.text import BOM
from annotator.formats.conll_dialect import LINE_ENDS
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.formats.base import ReadOptions

CONLLU: Final = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
"""The columns of CoNLL-U, which a file has that names none."""

_HEAD: Final = 1 << 16
_GLOBAL: Final = "global.columns"
_PARTED: Final = re.compile(r"\t| {2,}")
_TAGS: Final = re.compile(r"(?:.*:)?(?:NE|NER|ENT|ENTITY|NAMED_ENTITY)[0-9]*", re.IGNORECASE)


def columns_of(line: str) -> list[str]:
    """Return the columns of a line, parted as the ``conllu`` library does."""
    return _PARTED.split(line.strip())


def comment_of(line: str) -> tuple[str, str]:
    """Return name and value of a comment."""
    name, _, value = line[1:].partition("=")
    return name.strip(), value.strip()


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence with its comments: numbered lines, from 1."""

    comments: list[tuple[int, str]]
    tokens: list[tuple[int, str]]


@dataclass(slots=True)
class Document:
    """An article: its blocks, and the line it begins in."""

    line: int
    blocks: list[Block] = field(default_factory=list)

    def comment(self, name: str) -> tuple[int, str] | None:
        """Return line and value of the first comment of a name."""
        for block in self.blocks:
            for line, text in block.comments:
                found, value = comment_of(text)
                if found == name:
                    return line, value
        return None


class PlusLines:
    """A file that can be gone through more than once; an ordinary one in UTF-8 is never held in memory as a whole.

    ``names`` are the names of its columns, by its first line that tells them.
    """

    def __init__(self, source: Path, options: ReadOptions) -> None:
        self._source = source
        self.encoding = "utf-8"
        self._whole: list[str] | None = None
        if options.encoding not in {None, "utf-8"} or not self._begins_in_utf8():
            decoded = decode(read_bytes(source), forced=options.encoding, file=source.name)
            self.encoding = decoded.encoding
            self._whole = LINE_ENDS.split(decoded.text)
        self.names: tuple[str, ...] = next(self._named_columns(), CONLLU)

    def _begins_in_utf8(self) -> bool:
        if not self._source.is_file():  # what comes through a pipe comes but once
            return False
        try:
            with self._source.open("rb") as file:
                head = file.read(_HEAD)
            codecs.getincrementaldecoder("utf-8")().decode(head)
        except (OSError, UnicodeDecodeError):
            return False
        return bool(head) and b"\0" not in head

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield (number from 1, line without its end)."""
        if self._whole is not None:
            yield from enumerate(self._whole, start=1)
            return
        number = 0
        try:
            with self._source.open("rb") as file:
                for number, raw in enumerate(file, start=1):
                    line = raw.decode().rstrip("\r\n")
                    yield number, line.removeprefix(BOM) if number == 1 else line
        except UnicodeDecodeError as problem:
            raise AnnotatorError(
                "encoding.damaged", file=self._source.name, line=number + 1, encoding="utf-8", offset=problem.start
            ) from problem
        except OSError as problem:
            reason = problem.strerror or problem
            raise AnnotatorError("file.unreadable", file=self._source.name, reason=reason) from problem

    def _named_columns(self) -> Iterator[tuple[str, ...]]:
        for _, line in self:
            if line.startswith("#"):
                name, value = comment_of(line)
                if name == _GLOBAL and value:
                    yield tuple(value.split())
            elif line.strip():
                return

    @property
    def tag_columns(self) -> list[int]:
        """The columns that hold tags of entities by their names, from 0."""
        return [number for number, name in enumerate(self.names) if _TAGS.fullmatch(name)]

    def documents(self) -> Iterator[Document]:
        """Yield the articles: each begins with ``# newdoc``, or with the file."""
        document = Document(1)
        for block in _blocks(self):
            for line, text in block.comments:
                if comment_of(text)[0] in {"newdoc", "newdoc id"}:
                    if document.blocks:
                        yield document
                    document = Document(line)
                    break
            document.blocks.append(block)
        if document.blocks:
            yield document


def _blocks(lines: Iterable[tuple[int, str]]) -> Iterator[Block]:
    block = Block([], [])
    for number, line in lines:
        if not line.strip():
            if block.comments or block.tokens:
                yield block
            block = Block([], [])
        else:
            (block.comments if line.startswith("#") else block.tokens).append((number, line))
    if block.comments or block.tokens:
        yield block
