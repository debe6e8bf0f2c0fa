"""What is told of figures: as JSON, as a table, as lines, as a page, and in the documents."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from read_pages import Page, same_colours, whole
from sealed_news import seal_news

from annotator.agreement import catalogue, unitizing
from annotator.agreement.figures import Measure
from annotator.cli.agreement_lines import agreement_lines
from annotator.services.agreement.left_out import omissions
from annotator.services.agreement.page import agreement_page, save_report
from annotator.services.agreement.page_words import REFERENCES
from annotator.services.agreement.rows import HEADER, agreement_csv

ROOT = Path(__file__).resolve().parents[4]
HOSTILE = '<script>alert("1")</script>'


@pytest.fixture
def document(work, measure):
    """Three people, one of them with an Arabic name and one with a name that is no name, on two articles."""
    work.seal("Amal", "en", "Gull Forces=faction, Idlib=location")
    work.seal("رنا الحلبي", "en", "Gull Forces=faction, Idlib=event")
    work.seal(HOSTILE, "en", "Forces=faction")
    work.seal("Amal", "ar", "قوات النورس=faction, لإدلب=location")
    work.seal("رنا الحلبي", "ar", "قوات النورس=faction, إدلب=location")
    work.open(HOSTILE, "ar")
    return measure().document()


def test_the_page_is_whole_in_itself(document):
    page = agreement_page(document)
    found = whole(page)
    for plot in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ET.fromstring(plot)
    assert found.tags.count("svg") == 5  # patterns, why they differ, labels, pairs, confusion
    assert found.tags.count("title") > 5


def test_the_page_holds_no_markup_of_a_name_and_keeps_directions(document):
    page = agreement_page(document)
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page
    assert '<bdi dir="auto">رنا الحلبي</bdi>' in page
    assert '<bdi dir="auto">لإدلب</bdi>' in page
    # In a plot a name stands between first strong isolate and its end.
    assert "\u2068رنا الحلبي\u2069" in page


def test_the_page_says_what_was_measured_and_left_out(document):
    page = agreement_page(document)
    for words in (
        "0.286",
        "2 articles that two or more of 3 annotators",
        "fewer than 20 articles",
        "assignments still open",
        "conflict-news",
        "first submission",
        "Unicode words",
        "Hripcsak",
        "2 × 2 equal",
    ):
        assert words in page, words
    assert "Fleiss" not in page


def test_the_same_work_gives_the_same_bytes(document, measure, tmp_path):
    for name, found in (("a.html", document), ("b.html", measure().document())):
        save_report(tmp_path / name, found)
    pages = [(tmp_path / name).read_bytes() for name in ("a.html", "b.html")]
    assert pages[0] == pages[1]
    assert b"\r" not in pages[0]
    assert not re.search(rb"20\d\d-\d\d-\d\d|\d\d:\d\d", pages[0])
    # What has gone through JSON gives the same page.
    assert agreement_page(json.loads(json.dumps(document))).encode() == pages[0]


def test_both_themes_have_every_colour(document):
    page = agreement_page(document)
    same_colours(page)


@pytest.mark.parametrize("people", [0, 1, 2])
def test_a_page_where_there_is_nothing_to_compare(work, measure, people):
    for name, article in (("Amal", "en"), ("Badr", "ar"))[:people]:
        work.seal(name, article, "")
    document = measure().document()
    page = agreement_page(document)
    Page(page)
    assert "n/a" in page
    assert "NaN" not in page
    lines = list(agreement_lines(document))
    why = ("there are no annotators", "there is only one annotator", "no article was sealed by both")[people]
    assert lines[0] == f"Exact F1 n/a: {why}."
    assert any("neither 0 nor 1" in line for line in lines) == (people == 2)


def test_lines_lead_with_the_headline(document):
    lines = list(agreement_lines(document))
    assert lines[0] == "Exact F1 0.2857 (2 equal of 6 and 8 spans; 2 articles, 3 annotators)"
    text = "\n".join(lines)
    assert "Krippendorff's alpha" in text
    assert "Scott" not in text
    assert "hides" in text or "does not see particles" in text


def test_lines_and_page_say_which_parts_have_no_interval(work, measure):
    work.texts.clear()
    seal_news(work, count=40)
    document = measure().document()
    lines, page = list(agreement_lines(document)), agreement_page(document)
    why = "No interval where there are fewer than 20 articles, near-duplicates counted as one."
    assert {bool(part["figures"][0]["interval"]) for part in document["zone_figures"]} == {True, False}
    for title in ("language", "zone", "source"):
        table = lines[next(place for place, line in enumerate(lines) if line.startswith(title)) :]
        assert why in table[: table.index("")], title
    assert page.count(why) == 3
    assert not any(line.startswith("No interval:") for line in lines)


def test_one_row_a_figure(document):
    rows = list(csv.DictReader(io.StringIO(agreement_csv(document))))
    assert tuple(rows[0]) == HEADER
    keys = ("pairs", "labels", "languages", "zone_figures", "sources")
    parts = [document["overall"], *(part for key in keys for part in document[key])]
    assert len(rows) == sum(len(part["figures"]) for part in parts)
    first = rows[0]
    assert (first["of"], first["key"], float(first["value"])) == (
        "all",
        "exact_f1",
        document["overall"]["figures"][0]["value"],
    )
    assert all(bool(row["value"]) != bool(row["why undefined"]) for row in rows)
    assert all(bool(row["low"]) != bool(row["why no interval"]) for row in rows)


def test_a_name_is_no_formula_in_a_table(work, measure):
    for name in ("=SUM(A1)", "Badr"):
        work.seal(name, "en", "Idlib=location")
    pairs = [
        row["which"] for row in csv.DictReader(io.StringIO(agreement_csv(measure().document()))) if row["of"] == "pair"
    ]
    assert set(pairs) == {"'=SUM(A1) – Badr"}


def test_every_thing_left_out_has_a_reason(document, measure):
    figures = [figure for part in (document["overall"], *document["pairs"]) for figure in part["figures"]]
    told = [item for figure in figures for item in figure["left_out"]] + document["left_out"]
    assert told
    assert all(item["why"] for item in told)
    assert all(item.count for item in omissions(measure()))


def measures() -> set[str]:
    """The keys of all measures there are, without what follows a colon."""
    known = {
        value.key for module in (catalogue, unitizing) for value in vars(module).values() if isinstance(value, Measure)
    }
    return known | {"token_kappa", "token_alpha", "attribute_share", "attribute_kappa"}


def test_the_document_explains_every_figure(document):
    page = (ROOT / "docs" / "agreement.md").read_text(encoding="utf-8")
    explained = {key.partition(":")[0] for key in re.findall(r"^\| `([\w:]+)` \|", page, re.MULTILINE)}
    used = {figure["key"].partition(":")[0] for figure in document["overall"]["figures"]}
    used |= {figure["key"].partition(":")[0] for label in document["labels"] for figure in label["figures"]}
    assert used <= measures()
    assert explained == measures()


def test_every_source_has_its_reference(document):
    sources = {part for figure in document["overall"]["figures"] for part in figure["source"].split("; ")}
    assert {source for source in sources if re.search(r"\d{4}$", source)} <= set(REFERENCES)
