"""A table of spans as CSV: in UTF-8 with a byte order mark, so that spreadsheets read Arabic, and safe to open there.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with
apostrophes before such a character; :func:`as_it_was` undoes it.
"""

from __future__ import annotations

import csv
import re
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.base import FormatOption
from annotator.formats.span_table import LAYER, SpanTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.span_table import Cell

BOM_OPTION: Final = FormatOption(
    name="bom",
    about="begin the file with a byte order mark, which spreadsheets want",
    default="yes",
    choices=("yes", "no"),
)
_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NEUTRAL: Final = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")
_LONGEST_FIELD: Final = (1 << 31) - 1


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_it_was(cell: str) -> str:
    """Return the cell that :func:`neutral` was given."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a table, read it back and compare; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="csv", fates={LAYER: Counter()})
    table = SpanTable(options.label_set)
    encoding = "utf-8" if options.values.get("bom") == "no" else "utf-8-sig"
    digests = array("q")
    last = None
    neutralised = 0
    with output.main.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(map(neutral, table.header))
        digests.append(_digest(table.header))
        for work in works:
            for row in table.rows(work):
                cells = [neutral(str(cell)) for cell in row]
                neutralised += sum(cell != str(found) for cell, found in zip(cells, row, strict=True))
                writer.writerow(cells)
                digests.append(_digest(row))
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
    _compare(output.main, encoding, digests)
    report.fates[LAYER][Fate.AS_IS] = report.spans
    if neutralised:
        report.notes.append(f"cells with an apostrophe put in front, as they begin like formulas: {neutralised}")
    return report


def _digest(row: Sequence[Cell]) -> int:
    return hash(tuple(map(str, row)))


def _compare(path: Path, encoding: str, digests: Sequence[int]) -> None:
    csv.field_size_limit(_LONGEST_FIELD)
    count = 0
    with path.open(encoding=encoding, newline="") as file:
        for count, row in enumerate(csv.reader(file, strict=True), start=1):
            cells = tuple(map(as_it_was, row))
            if count > len(digests) or hash(cells) != digests[count - 1]:
                raise AnnotatorError("export.read-back", article=cells[0] if cells else "–", reason="other content")
    if count != len(digests):
        raise AnnotatorError("export.read-back", article="–", reason=f"{len(digests) - count} rows are missing")
