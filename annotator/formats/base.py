"""What a format is: a name, what it loses, and a reader, a writer or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet
from annotator.domain.parts import EVERY_PART, PHRASES, Part
from annotator.tokens.policies import Boundary, Overlap, Tokenization

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from annotator.domain.exchange import ArticleWork, ExchangeHeader, ExportReport

__all__ = [
    "Boundary",
    "Format",
    "FormatOption",
    "Output",
    "Overlap",
    "Part",
    "ReadOptions",
    "Reader",
    "Tokenization",
    "WriteOptions",
    "Writer",
    "anything",
]


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
    """How to write. ``label_set`` gives label names their order and colours.

    ``tokenization``, ``boundary`` and ``overlap`` matter to formats on tokens. ``values`` are those of the format's
    own options; a writer called through :func:`annotator.formats.writing.written` finds every one of them filled in.
    ``part`` names the part of a split, for a format whose folder holds them all.
    """

    label_set: LabelSet
    boundary: Boundary = Boundary.EXPAND
    overlap: Overlap = Overlap.LONGEST
    tokenization: Tokenization = Tokenization.SPACY
    header: ExchangeHeader | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatOption:
    """An option of one format (``-O NAME=VALUE``); ``choices`` are the values it takes, empty where any text will do.

    ``about`` is a phrase in English that says what it does.
    """

    name: str
    about: str
    default: str
    choices: tuple[str, ...] = ()


class Output(Protocol):
    """Where a writer writes: temporary files that take their final names together once all is well.

    ``main`` is the target: a file to be written, or for a format that writes folders an empty folder to be filled.
    """

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


HEADER_PHRASE: Final = "the label set and the names of entities"
"""What people read of a format that carries no header."""


def anything(_head: bytes) -> bool:
    """Recognise every file."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format as the registry knows it.

    ``suffixes`` are file name endings it is recognised by on import (with the dot); of several formats with one
    ending, the one whose ``recognises`` is true of the first bytes (64 KiB of them) is taken; where one of these is
    ``by_lines``, its files holding JSON line by line, they go on to the end of a line that tells. ``companions`` are
    endings of files that belong to a file of this format (``doc.txt`` to ``doc.ann``) or, without a dot in front, their
    whole names; an import of a folder leaves them to it.

    ``carries`` are the parts of a work that it keeps, ``also_loses`` further phrases on what it cannot. Where
    ``round_trips`` is true, reading a file it wrote gives every work again but for the parts it does not carry, and
    each export is held against that; another writer compares by itself.

    ``header`` tells whether it carries what an ExchangeHeader says of the project: label set, rounds, entities' names;
    ``several`` whether one file can hold the work of several annotators; ``folder`` whether it writes a folder, and
    ``parts`` whether that one folder takes all parts of a split, each by a call of its own;
    ``on_tokens`` whether it lays spans on tokens, so that ``boundary``, ``overlap`` and ``tokenization`` matter;
    ``archive`` whether it is meant to keep all there is, so that drafts and everybody's work go into it unless asked
    otherwise.
    """

    name: str
    title: str
    aliases: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    recognises: Callable[[bytes], bool] = anything
    by_lines: bool = False
    reads: Reader | None = None
    writes: Writer | None = None
    carries: frozenset[Part] = EVERY_PART
    also_loses: tuple[str, ...] = ()
    options: tuple[FormatOption, ...] = ()
    round_trips: bool = False
    header: bool = False
    several: bool = False
    folder: bool = False
    parts: bool = False
    on_tokens: bool = False
    archive: bool = False

    @property
    def loses(self) -> tuple[str, ...]:
        """Phrases on what it cannot carry, such as ``links``; none where it does not write."""
        if self.writes is None:
            return ()
        parts = [PHRASES[part] for part in Part if part not in self.carries]
        return (*parts, *self.also_loses, *(() if self.header else (HEADER_PHRASE,)))

    @property
    def suffix(self) -> str:
        """The ending of the names of files it writes."""
        return "" if self.folder else self.suffixes[0] if self.suffixes else f".{self.name}"
