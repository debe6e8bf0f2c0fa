from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from format_examples import LABELS, exported, full_works, spanned, work
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate, ForeignLink, ForeignSpan
from annotator.domain.labels import AttributeDefinition, AttributeKind
from annotator.domain.parts import missing
from annotator.formats import span_table_csv
from annotator.formats.base import ReadOptions
from annotator.formats.delimited import FORMAT
from annotator.formats.span_table import SpanTable, after, before
from annotator.formats.span_table_csv import as_it_was, neutral

SET = replace(
    LABELS,
    attributes=tuple(
        AttributeDefinition(id=name, name=name, title=(), kind=AttributeKind.TEXT, labels=("EVENT",))
        for name in ("kind", "note")
    ),
)


def table_of(output):
    with output.main.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_for_each_span_and_one_for_an_article_without():
    spans = (
        ForeignSpan(id="b", start=12, end=16, label="LOCATION"),
        ForeignSpan(id="a", start=0, end=16, label="EVENT", entity="e1", note="n",
                    attributes=(("kind", "battle"), ("more", ("x", "y")), ("sure", True))),
    )  # fmt: skip
    example = spanned(
        "Battle near\nReed.", title="T", meta=(("desk", "x"),), source="SANA", spans=spans,
        links=(ForeignLink(type="at", source="a", target="b"), ForeignLink(type="at", source="a", target="gone")),
    )  # fmt: skip
    table = SpanTable(SET)
    assert table.header[:5] == ("article id", "title", "language", "annotator", "round")
    assert table.header[11:14] == ("kind", "note (attribute)", "other attributes")
    rows = [dict(zip(table.header, row, strict=True)) for row in table.rows(example)]
    first, second = rows
    assert (first["start"], first["end"], first["label"], first["span"]) == (0, 16, "EVENT", "Battle near\nReed")
    assert (first["before"], first["after"]) == ("", ".")
    assert (first["kind"], first["other attributes"], first["note"]) == ("battle", "more=x; y; sure=yes", "n")
    assert (first["links"], first["entity"]) == ("at → Reed; at → gone", "e1")
    assert (second["before"], second["span"], second["metadata"]) == ("Battle near ", "Reed", "desk=x")
    (bare,) = table.rows(replace(example, spans=(), links=()))
    assert len(bare) == len(table.header)
    assert (bare[0], bare[5:13], bare[-4:]) == ("a1", ("",) * 8, ("SANA", "", "", "desk=x"))


WORDS = "one two three four five six seven eight nine ten "


@pytest.mark.parametrize(
    ("text", "start", "end", "left", "right"),
    [
        ("a b c", 2, 3, "a ", " c"),
        (WORDS + "X" + WORDS, 49, 50, "…four five six seven eight nine ten ",
         "one two three four five six seven eight…"),
        ("y" * 60 + "X" + "y" * 60, 60, 61, "…" + "y" * 40, "y" * 40 + "…"),
        ("y" + "e\u0301" * 30 + "X" + "e\u0301" * 30, 61, 62, "…" + "e\u0301" * 20, "e\u0301" * 20 + "…"),
        ("ye" + "\u0301" * 50 + "X", 52, 53, "…", ""),
        ("وإدلب", 1, 5, "و", ""),
    ],
)  # fmt: skip
def test_context_is_of_whole_words_and_letters(text, start, end, left, right):
    assert (before(text, start), after(text, end)) == (left, right)


@given(canonical_text(min_size=1, max_size=60), st.data())
def test_context_is_what_stands_there(text, data):
    at = data.draw(st.integers(0, len(text)))
    left, right = before(text, at), after(text, at)
    assert text[:at].replace("\n", " ").endswith(left.removeprefix("…"))
    assert text[at:].replace("\n", " ").startswith(right.removesuffix("…"))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("＝x", "'＝x"),
        ("'=x", "''=x"), ("''-", "'''-"), ("'x", "'x"), ("x=1", "x=1"), ("", ""), (" =1", " =1"), ("'", "'"),
    ],
)  # fmt: skip
def test_what_begins_like_a_formula_is_made_harmless(cell, written):
    assert (neutral(cell), as_it_was(written)) == (written, cell)


def test_a_csv_file_for_spreadsheets(tmp_path):
    spans = (ForeignSpan(start=0, end=5, label="EVENT", note='a "b"\nc'), ForeignSpan(start=5, end=6, label="DATE"))
    output, report = exported(FORMAT, [spanned("=A1,\nx", spans=spans, title="-"), work("no", id="2")], tmp_path)
    data = output.main.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfarticle id,title,")
    assert b'a1,\'-,en,Amal,work,0,5,EVENT,,"\'=A1,\n",x,,"a ""b""\nc",' in data
    assert b"\r" not in data
    assert report.notes == ["cells with an apostrophe put in front, as they begin like formulas: 4"]
    assert report.fates == {"rows": {Fate.AS_IS: 2}}
    assert (report.articles, report.spans) == (2, 2)
    output, _ = exported(FORMAT, [work("no")], tmp_path / "plain", values={"bom": "no"})
    assert output.main.read_bytes().startswith(b"article id,")


def test_it_is_no_table_of_articles(tmp_path):
    output, _ = exported(FORMAT, [work("[DATE x]")], tmp_path)
    with pytest.raises(AnnotatorError) as caught:
        list(FORMAT.reads(output.main, ReadOptions()))
    assert caught.value.code == "csv.no-text-column"


def test_what_reads_back_otherwise_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(span_table_csv, "neutral", lambda cell: cell)
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [work("[DATE '=]")], tmp_path)
    assert caught.value.code == "export.read-back"


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_every_span_and_article_has_its_row(tmp_path_factory, works):
    output, report = exported(FORMAT, works, tmp_path_factory.mktemp("csv"))
    found = table_of(output)
    spans = [
        (row["article id"], row["annotator"], row["start"], row["end"], row["label"], as_it_was(row["span"]))
        for row in found
        if row["label"]
    ]
    wanted = [
        (item.id, item.annotator, str(span.start), str(span.end), span.label, item.text[span.start : span.end])
        for item in works
        for span in item.spans
    ]
    assert sorted(spans) == sorted(wanted)
    assert {(row["article id"], row["annotator"]) for row in found} == {(item.id, item.annotator) for item in works}
    assert report.balanced()
    assert report.lost == sum((missing(item, FORMAT.carries) for item in works), start=type(report.lost)())
