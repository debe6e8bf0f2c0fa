"""What a format is: a name, what it loses, and a reader, a writer or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet
from annotator.tokens.policies import Boundary, Overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ArticleWork, ExchangeHeader, ExportReport

__all__ = ["Boundary", "Format", "Output", "Overlap", "ReadOptions", "Reader", "WriteOptions", "Writer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read: a forced encoding, the column that holds the text (CSV), and the problems met.

    A reader that can go on after a broken part (the next line of a JSONL file) adds the problem to ``bad`` and
    does so; whether anything is stored then is the caller's decision. What it cannot go on from, it raises.
    What it took otherwise than the file has it (an unknown key), it says in a sentence in ``notes``. A reader of
    tables puts the names of the columns into ``columns`` as soon as it knows them.
    """

    encoding: str | None = None
    text_column: str | None = None
    bad: list[AnnotatorError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOptions:
    """How to write. ``label_set`` gives label names their order and colours."""

    label_set: LabelSet
    boundary: Boundary = Boundary.EXPAND
    overlap: Overlap = Overlap.LONGEST
    header: ExchangeHeader | None = None


class Output(Protocol):
    """Where a writer writes: temporary files that take their final names together once all is well."""

    main: Path

    def beside(self, suffix: str) -> Path:
        """Return the temporary path of a second file, which will be named TARGET + suffix."""


class Reader(Protocol):
    """Reads one file, lazily."""

    def __call__(self, source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
        """Yield what the file holds; raise AnnotatorError with file (and line) where it cannot be read."""


class Writer(Protocol):
    """Writes works to files, reads its own output back and compares."""

    def __call__(self, works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
        """Write every work, one at a time; return the account of every span.

        The works of one article follow each other.

        Raise AnnotatorError where an option forbids going on, or where what was written reads back otherwise.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format as the registry knows it.

    ``suffixes`` are file name endings it is recognised by on import (with the dot); ``loses`` are short
    phrases on what it cannot carry, such as ``links``; ``several`` tells whether one file can hold the work of
    several annotators; ``on_tokens`` whether it lays spans on tokens, so that ``boundary`` and ``overlap`` matter.
    """

    name: str
    title: str
    aliases: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    reads: Reader | None = None
    writes: Writer | None = None
    loses: tuple[str, ...] = ()
    several: bool = False
    on_tokens: bool = False
