"""Another library opens our workbooks and finds texts and numbers, no formulas, no links."""

from __future__ import annotations

import pytest
from format_examples import exported, spanned

from annotator.domain.exchange import ForeignSpan
from annotator.formats.xlsx import FORMAT

openpyxl = pytest.importorskip("openpyxl")

TEXTS = ("إدلب", "=1+1", "https://x.example/", "a\nb", "<r><t>x</t></r>", "👍", " x ")


def test_openpyxl_reads_what_was_written(tmp_path):
    works = [
        spanned(text, id=str(n), spans=(ForeignSpan(start=0, end=len(text), label="DATE"),), language="ar")
        for n, text in enumerate(TEXTS)
    ]
    output, _ = exported(FORMAT, works, tmp_path)
    path = output.main.rename(tmp_path / "spans.xlsx")
    book = openpyxl.load_workbook(path)
    (sheet,) = book.worksheets
    header, *rows = sheet.iter_rows()
    column = [cell.value for cell in header].index("span")
    assert tuple(row[column].value for row in rows) == TEXTS
    assert {row[column].data_type for row in rows} <= {"s", "inlineStr"}
    assert [row[5].value for row in rows] == [0] * len(TEXTS)
    assert not any(cell.hyperlink for row in rows for cell in row)
    assert all(cell.font.bold for cell in header)
    assert sheet.freeze_panes == "A2"
