"""Writes CoNLL-2002 and CoNLL-2003: a token and its tags in each line, a blank line after each sentence.

TARGET.articles.jsonl has a line for each article and annotator, in order: the article, where its tokens begin in its
text, and its spans with their true offsets and the tokens they were written on. Where spans that overlap have columns
of their own, ``tag_columns`` tells how many the article needs and ``column`` (from 1) where each span stands.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport
from annotator.formats.base import FormatOption
from annotator.formats.conll_layout import LAYER, WorkLayouts
from annotator.formats.report import count_work
from annotator.formats.token_works import LineFile, SplitList, by_article, work_record
from annotator.tokens.bio import OUTSIDE, Entity, Scheme, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.conll_layout import LaidOut

ARTICLES: Final = ".articles.jsonl"
START: Final = "-DOCSTART-"

OPTIONS: Final = (
    FormatOption(
        name="scheme",
        about="how tags spell the entities",
        default=Scheme.IOB2.value,
        choices=tuple(scheme.value for scheme in Scheme),
    ),
    FormatOption(name="separator", about="what parts the columns", default="space", choices=("space", "tab")),
    FormatOption(
        name="docstart", about="whether a -DOCSTART- line begins each article", default="yes", choices=("yes", "no")
    ),
    FormatOption(
        name="layers",
        about="one column of tags, or all that are needed to keep spans that overlap",
        default="one",
        choices=("one", "all"),
    ),
)
"""The options of both formats."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands between token and tags, in lines of tokens and in those that begin an article."""

    name: str
    between: tuple[str, ...]
    between_start: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    """How an export writes its lines."""

    columns: Columns
    scheme: Scheme
    separator: str
    docstart: bool

    def line(self, word: str, tags: Iterable[str]) -> str:
        return self.separator.join((word, *self.columns.between, *tags))

    def start_line(self, width: int = 1) -> str:
        return self.separator.join((START, *self.columns.between_start, *[OUTSIDE] * width))


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions, columns: Columns) -> ExportReport:
    """Write a file, its list of articles and its splits; see :class:`annotator.formats.base.Writer`."""
    values = options.values
    style = _Style(
        columns, Scheme(values["scheme"]), "\t" if values["separator"] == "tab" else " ", values["docstart"] == "yes"
    )
    every = values["layers"] == "all"
    with (
        LineFile(output, SplitList.SUFFIX) as splits,
        LineFile(output, ARTICLES) as articles,
        # How many columns there are is known at the end only: until then what is written stands elsewhere.
        TemporaryFile(dir=output.main.parent) if every else output.main.open("wb") as file,
    ):
        articles.start()
        report = ExportReport(format=columns.name, fates={LAYER: Counter()})
        layouts = WorkLayouts(options, report, splits, every=every, reserved=START)
        export = _Export(style, report, file, articles)
        for group in by_article(works):
            report.articles += 1
            for work, laid in layouts.of(group):
                export.add(work, laid, every=every)
        if every:
            _widen(file, output.main, style, layouts.width)
        file.close()
        splits.finish()
        articles.finish()
        _compare(output.main, export.digests, style, layouts.width)
        layouts.tell()
        _tell(report, style, layouts.width)
        return report


class _Export:
    """One export: the lines of each work, and what they must read back as."""

    def __init__(self, style: _Style, report: ExportReport, file: BinaryIO, articles: LineFile) -> None:
        self._style = style
        self._report = report
        self._file = file
        self._articles = articles
        self.digests: list[tuple[str, int]] = [] if style.docstart else [("", 0)]

    def add(self, work: ArticleWork, laid: LaidOut, *, every: bool) -> None:
        """Write the lines of a work, and its record beside."""
        if self._style.docstart:
            self._file.write(f"{self._style.start_line()}\n\n".encode())
            self.digests.append((work.id, 0))
        for words, entities in _sentences(work, laid):
            self._file.write(self._lines(words, entities).encode())
            name, digest = self.digests[-1]
            self.digests[-1] = (name or work.id, hash((digest, words, entities)))
        record = work_record(work)
        for span, spot in zip(record["spans"], laid.spots, strict=True):
            span["tokens"] = None if spot is None else (spot.first, spot.stop)
            if every:
                span["column"] = None if spot is None else spot.column + 1
        if every:
            record["tag_columns"] = len(laid.columns)
        starts = [token.start for token in laid.tokens]
        self._articles.add({**record, "sentences": sum(1 for _ in laid.sentences()), "token_starts": starts})
        count_work(self._report, work, {LAYER: laid.placings})

    def _lines(self, words: Sequence[str], columns: Sequence[Sequence[Entity]]) -> str:
        codes = [encode(len(words), entities, self._style.scheme) for entities in columns]
        lines = [self._style.line(word, tags) for word, tags in zip(words, zip(*codes, strict=True), strict=True)]
        return "\n".join((*lines, "", ""))


_Sentence = tuple[tuple[str, ...], tuple[tuple[Entity, ...], ...]]
"""Words, and for each tag column up to the last one in use the entities, counted within the sentence."""


def _sentences(work: ArticleWork, laid: LaidOut) -> Iterator[_Sentence]:
    """Yield the sentences of a work; every entity lies within one."""
    waiting = [list(reversed(column)) for column in laid.columns]
    for first, stop in laid.sentences():
        words = tuple(work.text[token.start : token.end] for token in laid.tokens[first:stop])
        columns = []
        for column in waiting:
            inside = []
            while column and column[-1].first < stop:
                entity = column.pop()
                inside.append(Entity(entity.first - first, entity.stop - first, entity.label))
            columns.append(tuple(inside))
        yield words, _bare(columns)


def _bare(columns: Sequence[tuple[Entity, ...]]) -> tuple[tuple[Entity, ...], ...]:
    """Return the columns without empty ones at the end, but for the first."""
    used = max((number for number, column in enumerate(columns, start=1) if column), default=1)
    return tuple(columns[:used])


def _widen(body: BinaryIO, target: Path, style: _Style, width: int) -> None:
    """Copy the lines to the target, each with as many tag columns as the widest."""
    fixed = 1 + len(style.columns.between)
    separator = style.separator.encode()
    more = [(style.separator + OUTSIDE).encode() * missing for missing in range(width + 1)]
    start = style.separator.join((START, "")).encode()
    start_line = style.start_line(width).encode() + b"\n"
    body.seek(0)
    with target.open("wb") as file:
        for line in body:
            if line == b"\n":
                file.write(line)
            elif line.startswith(start):
                file.write(start_line)
            else:
                missing = width - (line.count(separator) + 1 - fixed)
                file.write(line[:-1] + more[missing] + b"\n")


def _compare(path: Path, digests: Sequence[tuple[str, int]], style: _Style, width: int) -> None:
    """Read the file back strictly and raise at the first article that is not as it was laid out."""
    count = 0
    try:
        for found in _digests(path, style, width):
            if count == len(digests) or found != digests[count][1]:
                raise _otherwise(digests, count, "other tokens or tags")
            count += 1
    except ValueError as problem:
        raise _otherwise(digests, count, str(problem)) from problem
    if count != len(digests):
        raise _otherwise(digests, count, "it is missing")


def _otherwise(digests: Sequence[tuple[str, int]], count: int, reason: str) -> AnnotatorError:
    name = digests[min(count, len(digests) - 1)][0] if digests else ""
    return AnnotatorError("export.read-back", article=name or "?", reason=reason)


def _digests(path: Path, style: _Style, width: int) -> Iterator[int]:
    """Yield a digest of each article of a file, read strictly as we write it; ValueError where it is anything else."""
    start_line = style.start_line(width) + "\n"
    digest = 0
    started = not style.docstart
    rows: list[list[str]] = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            if line == "\n":
                digest = _digest(digest, rows, style, width)
                rows.clear()
            elif style.docstart and line == start_line:
                if rows:
                    raise ValueError("a sentence goes on in the next article")
                if started:
                    yield digest
                digest, started = 0, True
            elif not started:
                raise ValueError(f"no article begins before {line!r}")
            else:
                rows.append(_row(line, style, width))
    if rows:
        raise ValueError("the last sentence has no end")
    if started:
        yield digest


def _row(line: str, style: _Style, width: int) -> list[str]:
    """Return token and tags of a line."""
    between = style.columns.between
    columns = line.removesuffix("\n").split(style.separator)
    fixed = 1 + len(between)
    lawful = len(columns) == len(line.split()) == fixed + width
    if not lawful or tuple(columns[1:fixed]) != between:
        raise ValueError(f"this is no line of {style.columns.name}: {line!r}")
    return [columns[0], *columns[fixed:]]


def _digest(before: int, rows: Sequence[Sequence[str]], style: _Style, width: int) -> int:
    if not rows:
        return before
    words, *codes = (tuple(column) for column in zip(*rows, strict=True))
    entities = _bare([tuple(decode(codes[number], style.scheme)) for number in range(width)])
    return hash((before, words, entities))


def _tell(report: ExportReport, style: _Style, width: int) -> None:
    if not style.docstart:
        report.notes.append(f"nothing but blank lines parts the articles, as {START} lines were left out")
    if width > 1:
        report.notes.append(f"the last {width} columns hold tags; what overlaps stands in the later ones")
