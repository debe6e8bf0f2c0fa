"""CSV and TSV: read as an article in each row, its text in one column, the rest metadata; written as a row a span."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork
from annotator.formats.base import Format, ReadOptions
from annotator.formats.columns import Columns, column_names, iso_date, language_code
from annotator.formats.composing import headline_for, one_line
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes, sha256_of_bytes
from annotator.formats.span_table import ALSO_LOSES, CARRIES
from annotator.formats.span_table_csv import BOM_OPTION, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DELIMITERS: Final = (",", ";", "\t", "|")
_NONE: Final = "\x1f"
"""Stands in for a delimiter where there is but one column, so that commas belong to the text."""
_SAMPLE_ROWS: Final = 30
_SAMPLE: Final = 1 << 22
_LONGEST_FIELD: Final = (1 << 31) - 1
"""As much as the csv module takes on every platform; its own limit of 131,072 is shorter than a long article."""
_SPREADSHEET_HINT: Final = re.compile(r"sep=(?P<delimiter>.)(?=[\r\n])")
_LONG_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How rows are written: what parts the fields, and whether quotation marks enclose them."""

    delimiter: str
    quoted: bool = True

    def reader(self, text: str) -> Any:
        csv.field_size_limit(_LONGEST_FIELD)
        return csv.reader(
            io.StringIO(text, newline=""),
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            strict=True,
        )


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield an article for each row; see :class:`annotator.formats.base.Reader`.

    The first row names the columns. A row without text, with too many fields or with broken quotation marks goes to
    ``options.bad``, and reading goes on with the next.
    """
    data = read_bytes(source)
    decoded = decode(data, forced=options.encoding, file=source.name)
    rows = _Rows(source.name, decoded.text, options)
    header = rows.header()
    options.columns.extend(column_names(header))
    columns = Columns.of(header, options.text_column, file=source.name)
    raw_sha256 = sha256_of_bytes(data)
    number = 0
    for number, (line, fields) in enumerate(rows.filled(), start=1):
        problem = _problem(columns, fields, rows.delimiter, source.name, line)
        if problem is not None:
            options.bad.append(problem)
            continue
        yield _work(columns, fields, source, raw_sha256=raw_sha256, encoding=decoded.encoding, row=number, line=line)
    if not number and not options.bad:
        raise AnnotatorError("csv.no-rows", file=source.name)


class _Rows:
    """The rows of a table, each with the line it begins in; broken ones are told and passed over."""

    def __init__(self, file: str, text: str, options: ReadOptions) -> None:
        hint = _SPREADSHEET_HINT.match(text)
        text = text[hint.end() :] if hint else text  # its line end stays, and so do the numbers of lines
        tabs = file.lower().endswith((".tsv", ".tab"))
        dialect = _Dialect(hint["delimiter"]) if hint else _dialect(text, first="\t" if tabs else ",")
        self.delimiter = dialect.delimiter
        self._file = file
        self._reader = dialect.reader(text)
        self._options = options

    def header(self) -> list[str]:
        """Return the names in the first row that is not empty."""
        known = len(self._options.bad)
        _, names = next(self.filled(), (0, []))
        if len(self._options.bad) > known:
            raise self._options.bad.pop()
        if not names:
            raise AnnotatorError("text.empty", file=self._file)
        if any(len(name) > _LONG_NAME for name in names):
            self._options.notes.append(f"{self._file}: the first row was taken for the names of the columns")
        return names

    def filled(self) -> Iterator[tuple[int, list[str]]]:
        """Yield (line from 1, fields) of the rows to come that are not empty."""
        while True:
            line = self._reader.line_num + 1
            try:
                fields = next(self._reader)
            except StopIteration:
                return
            except csv.Error as problem:
                self._options.bad.append(AnnotatorError("csv.quotes", file=self._file, line=line, reason=problem))
                continue
            if any(field.strip() for field in fields):
                yield line, fields


def _dialect(text: str, *, first: str) -> _Dialect:
    """Return the dialect that makes most of the first rows; of equally good ones, that of the delimiter ``first``."""
    choices = [first, *(delimiter for delimiter in _DELIMITERS if delimiter != first)]
    fitness, _, delimiter = max(
        (_fitness(text[:_SAMPLE], _Dialect(delimiter), rows=_SAMPLE_ROWS), -place, delimiter)
        for place, delimiter in enumerate(choices)
    )
    if not fitness:
        return _Dialect(_NONE)
    quoted, plain = _Dialect(delimiter), _Dialect(delimiter, quoted=False)
    # Tab-separated tables are often written without quoting: there quotation marks belong to the text.
    return plain if delimiter == "\t" and _fitness(text, plain) > _fitness(text, quoted) else quoted


def _fitness(text: str, dialect: _Dialect, rows: int | None = None) -> float:
    """Return how well rows fit: the number of columns, times the squared share of rows with as many fields."""
    reader = dialect.reader(text)
    width = fitting = count = 0
    while rows is None or count < rows:
        try:
            fields = next(reader)
        except StopIteration:
            break
        except csv.Error:
            count += 1
            continue
        if any(field.strip() for field in fields):
            width = width or len(fields)
            fitting += len(fields) == width
            count += 1
    return width * (fitting / count) ** 2 if width > 1 else 0.0


def _problem(columns: Columns, fields: list[str], delimiter: str, file: str, line: int) -> AnnotatorError | None:
    if any(field.strip() for field in fields[len(columns.names) :]):
        shown = {"\t": "tab"}.get(delimiter, delimiter)
        return AnnotatorError(
            "csv.fields", file=file, line=line, found=len(fields), expected=len(columns.names), delimiter=shown
        )
    if not columns.text_of(fields).strip():
        return AnnotatorError("csv.no-text", file=file, line=line, column=columns.names[columns.text])
    return None


def _work(
    columns: Columns, fields: list[str], source: Path, *, raw_sha256: str, encoding: str, row: int, line: int
) -> ArticleWork:
    text = columns.text_of(fields)
    known = columns.known_of(fields)
    meta = columns.rest_of(fields)
    title = one_line(known.get("title", ""))
    published, language = iso_date(known.get("published", "")), language_code(known.get("language", ""))
    for role, understood in (("published", published), ("language", language)):
        if known.get(role) and not understood:
            meta[columns.name_of(role)] = known[role]
    return ArticleWork(
        text=text,
        id=known.get("id", ""),
        title=title,
        headline=headline_for(text, title),
        language=language,
        source=known.get("source", ""),
        url=known.get("url", ""),
        published=published,
        meta=tuple(sorted(meta.items())),
        raw_sha256=raw_sha256,
        encoding=encoding,
        stem=f"{source.stem}-{row}",
        file=source.name,
        line=line,
    )


FORMAT = Format(
    name="csv",
    title="Table (CSV, TSV)",
    aliases=("tsv",),
    suffixes=(".csv", ".tsv", ".tab"),
    reads=read,
    writes=write,
    carries=CARRIES,
    also_loses=ALSO_LOSES,
    options=(BOM_OPTION,),
    several=True,
)
