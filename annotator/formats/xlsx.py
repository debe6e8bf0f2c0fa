"""A table of spans as an Excel workbook, for people: a row for each span, the header frozen, nothing ever a formula.

A further sheet is begun where one is full. Sheets run from right to left where most of their rows are Arabic.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import Direction
from annotator.domain.direction import paragraph_direction
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.base import Format
from annotator.formats.span_table import ALSO_LOSES, CARRIES, LAYER, SPAN, SpanTable
from annotator.formats.xlsx_rows import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.span_table import Cell

ROWS: Final = 1_048_576
"""How many rows a sheet has."""
UNITS: Final = 32_767
"""How many UTF-16 units a cell holds."""
_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - xlsxwriter wants it so; fixed, for the same bytes each time
_UNFIT: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_WIDTHS: Final = {
    "article id": 16,
    "title": 30,
    "language": 9,
    "start": 8,
    "end": 8,
    "before": 38,
    "span": 30,
    "after": 38,
    "note": 30,
    "links": 30,
}
_WIDTH: Final = 14


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a workbook, read it back and compare; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="xlsx", fates={LAYER: Counter()})
    table = SpanTable(options.label_set)
    last = None
    with _opened(output.main) as workbook:
        sheets = _Sheets(workbook, table.header)
        for work in works:
            arabic = _direction(work) is Direction.RIGHT_TO_LEFT
            for row in table.rows(work):
                sheets.add(row, right_to_left=arabic)
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
        sheets.finish()
    _compare(output.main, sheets.digests)
    report.fates[LAYER][Fate.AS_IS] = report.spans
    if sheets.number > 1:
        report.notes.append(f"sheets, as one holds {ROWS} rows: {sheets.number}")
    if sheets.shortened:
        report.losses.append(f"the ends of cells, as one holds {UNITS} characters: {sheets.shortened}")
    if sheets.replaced:
        report.losses.append(f"characters that a workbook cannot hold, each written as U+FFFD: {sheets.replaced}")
    return report


def _direction(work: ArticleWork) -> Direction:
    return paragraph_direction(work.text) if work.direction is Direction.AUTO else work.direction


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Give a workbook that is written row by row; problems of the disk are raised as they are."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    workbook = Workbook(
        path,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "tmpdir": str(path.parent),
        },
    )
    workbook.set_properties({"created": _CREATED})
    try:
        yield workbook
        workbook.close()
    except FileCreateError as problem:
        if problem.args and isinstance(problem.args[0], OSError):
            raise problem.args[0] from problem
        raise
    finally:
        for sheet in workbook.worksheets():  # which keeps its rows in a file of its own until the workbook is closed
            if not sheet.row_data_fh.closed:
                sheet.row_data_fh.close()
                Path(sheet.row_data_filename).unlink(missing_ok=True)


class _Sheets:
    """The sheets of a workbook, filled one after another."""

    def __init__(self, workbook: Any, header: Sequence[str]) -> None:
        self._workbook, self._header = workbook, header
        self._bold = workbook.add_format({"bold": True, "bottom": 1})
        self._plain = workbook.add_format()
        self._row = 0
        self._right_to_left = 0
        self.number = 0
        self.shortened = 0
        self.replaced = 0
        self.digests = array("q")
        self._begin()

    def _begin(self) -> None:
        self.number += 1
        name = "Spans" if self.number == 1 else f"Spans {self.number}"
        self._sheet = self._workbook.add_worksheet(name)
        self._row = self._right_to_left = 0
        for column, title in enumerate(self._header):
            self._sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
        self._put([self._fit(title) for title in self._header], self._bold)
        self._sheet.freeze_panes(1, 0)

    def add(self, row: Sequence[Cell], *, right_to_left: bool) -> None:
        """Write a row; raise export.cell where the span itself does not fit."""
        if self._row == ROWS:
            self.finish()
            self._begin()
        span = str(row[SPAN])
        if _units(span) > UNITS:
            start, end = row[SPAN - 4], row[SPAN - 3]
            raise AnnotatorError("export.cell", article=row[0], start=start, end=end, limit=UNITS)
        self._right_to_left += right_to_left
        self._put([self._fit(cell) if isinstance(cell, str) else cell for cell in row], None)

    def _put(self, row: Sequence[Cell], style: Any) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                self._sheet.write_number(self._row, column, cell, style)
            elif cell.startswith("<r>") and cell.endswith("</r>"):
                # xlsxwriter takes such a string for markup of its own; in two pieces it does not.
                self._sheet.write_rich_string(self._row, column, cell[:1], self._plain, cell[1:])
            elif cell:
                self._sheet.write_string(self._row, column, cell, style)
        self.digests.append(_digest(row))
        self._row += 1

    def _fit(self, cell: str) -> str:
        cell, replaced = _UNFIT.subn("\ufffd", cell)
        self.replaced += replaced
        if _units(cell) > UNITS:
            self.shortened += 1
            cell = cell.encode("utf-16-le")[: 2 * UNITS - 2].decode("utf-16-le", "ignore") + "…"
        return cell

    def finish(self) -> None:
        """Give a sheet what depends on all its rows."""
        self._sheet.autofilter(0, 0, self._row - 1, len(self._header) - 1)
        if 2 * self._right_to_left > self._row - 1:
            self._sheet.right_to_left()


def _units(text: str) -> int:
    """Return the length of a text as Excel counts, in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def _digest(row: Iterable[Cell]) -> int:
    return hash(tuple(map(str, row)))


def _compare(path: Path, digests: Sequence[int]) -> None:
    count = 0
    for count, row in enumerate(rows_in(path), start=1):
        if count > len(digests) or _digest(row) != digests[count - 1]:
            raise AnnotatorError("export.read-back", article=row[0] if row else "–", reason="other content")
    if count != len(digests):
        raise AnnotatorError("export.read-back", article="–", reason=f"{len(digests) - count} rows are missing")


FORMAT = Format(
    name="xlsx",
    title="Excel workbook of spans",
    aliases=("excel",),
    suffixes=(".xlsx",),
    writes=write,
    carries=CARRIES,
    also_loses=ALSO_LOSES,
    several=True,
)
