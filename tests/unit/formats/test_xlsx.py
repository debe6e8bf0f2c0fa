from __future__ import annotations

import errno
from zipfile import ZipFile

import pytest
from format_examples import exported, full_works, spanned, work
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate, ForeignSpan
from annotator.formats import xlsx
from annotator.formats.xlsx import FORMAT
from annotator.formats.xlsx_rows import rows_in

ARABIC = work("في [LOCATION إدلب] 👍", id="ar", language="ar")
ENGLISH = work("to [LOCATION Reed]", id="en")


def sheet(output, number=1):
    with ZipFile(output.main) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


def span_cells(output):
    rows = list(rows_in(output.main))
    at = rows[0].index("span")
    return [row[at] for row in rows[1:]]


def test_a_row_for_each_span_under_a_frozen_header(tmp_path):
    output, report = exported(FORMAT, [ARABIC, ENGLISH, work("none", id="no")], tmp_path)
    assert span_cells(output) == ["إدلب", "Reed", ""]
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in sheet(output)
    assert 'rightToLeft="1"' not in sheet(output)
    assert "<autoFilter" in sheet(output)
    assert report.fates == {"rows": {Fate.AS_IS: 2}}
    assert (report.articles, report.spans, report.notes, report.losses) == (3, 2, [], [])
    assert list(output.files()) == [""]


def test_sheets_run_from_right_to_left_where_most_rows_are_arabic(tmp_path):
    output, _ = exported(FORMAT, [ARABIC, ARABIC, ENGLISH], tmp_path)
    assert 'rightToLeft="1"' in sheet(output)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "=cmd|'/c calc'!A1", "+1", "@x", "https://x.example/", "12", "{=A1}", "mailto:a@b",
        " \t x \n", "<&>\"'", "<r><t>x</t></r>", "<r></c></r>", "_x0041_", "true", "👍" * 100, "'",
    ],
)  # fmt: skip
def test_every_cell_is_a_text_that_stands_as_it_is(tmp_path, text):
    span = ForeignSpan(start=0, end=len(text), label=text, note=text)
    output, report = exported(FORMAT, [spanned(text, spans=(span,), title=text)], tmp_path)
    assert span_cells(output) == [text]
    assert "<f>" not in sheet(output)
    assert "hyperlink" not in sheet(output)
    assert not report.losses


def test_what_is_too_long_is_cut_and_told_but_never_a_span(tmp_path):
    span = ForeignSpan(start=0, end=1, label="DATE", note="👍" * 20_000)
    output, report = exported(FORMAT, [spanned("x" * 40_000, spans=(span,), title="a\ufffe")], tmp_path)
    (_, row) = rows_in(output.main)
    assert (row[1], "👍" * 16_383 + "…" in row) == ("a\ufffd", True)
    assert report.losses == [
        "the ends of cells, as one holds 32767 characters: 1",
        "characters that a workbook cannot hold, each written as U+FFFD: 1",
    ]
    long = ForeignSpan(start=0, end=32_768, label="DATE")
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [spanned("x" * 40_000, spans=(long,))], tmp_path / "long")
    assert caught.value.code == "export.cell"


def test_a_full_sheet_goes_on_in_another(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 3)
    output, report = exported(FORMAT, [ENGLISH, ENGLISH, ARABIC], tmp_path)
    assert [row[0] for row in rows_in(output.main)] == ["article id", "en", "en", "article id", "ar"]
    assert 'rightToLeft="1"' not in sheet(output, 1)
    assert 'rightToLeft="1"' in sheet(output, 2)
    assert report.notes == ["sheets, as one holds 3 rows: 2"]


def test_the_same_bytes_each_time(tmp_path):
    first, second = (exported(FORMAT, [ARABIC, ENGLISH], tmp_path / name)[0].main.read_bytes() for name in "ab")
    assert first == second


def test_a_full_disk_is_told_as_one(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", full)
    with pytest.raises(OSError, match="No space left"):
        exported(FORMAT, [ARABIC], tmp_path)


def test_what_reads_back_otherwise_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "rows_in", lambda path: list(rows_in(path))[:-1])
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [ARABIC], tmp_path)
    assert caught.value.code == "export.read-back"


@settings(deadline=None, max_examples=20)
@given(full_works())
def test_every_span_has_its_row(tmp_path_factory, works):
    output, report = exported(FORMAT, works, tmp_path_factory.mktemp("xlsx"))
    wanted = sorted(item.text[span.start : span.end] for item in works for span in item.spans)
    assert sorted(filter(None, span_cells(output))) == wanted
    assert report.balanced()
