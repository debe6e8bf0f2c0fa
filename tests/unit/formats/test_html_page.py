from __future__ import annotations

import pytest
from format_examples import exported, full_works, spanned, work
from hypothesis import given, settings
from lxml import html

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate, ForeignLink, ForeignSpan
from annotator.formats import html_writing
from annotator.formats.html import FORMAT


def tree_of(output):
    return html.document_fromstring(output.main.read_bytes())


def marks_in(article):
    return [(mark.text_content(), mark.get("title").split(" · ")[0]) for mark in article.iter("mark")]


def test_articles_stand_under_a_list_of_them_each_in_its_direction(tmp_path):
    arabic = work("[FACTION قوات النورس] في [LOCATION إدلب]", id="ar", language="ar", title="خبر", source="الجسر")
    english = work("Gull [LOCATION Reed]\n<b>", id="e&n")
    other = work("[FACTION Gull] Reed\n<b>", id="e&n", annotator="بدر")
    output, report = exported(FORMAT, [arabic, english, other], tmp_path)
    tree = tree_of(output)
    assert tree.findtext(".//title") == "2 articles"
    assert [(a.get("href"), a.text_content()) for a in tree.iter("a")] == [("#a1", "خبر"), ("#a2", "Gull Reed")]
    assert [item.text_content().strip() for item in tree.iter("li")] == ["خبر Amal", "Gull Reed Amal, بدر"]
    assert [(item.get("id"), item.get("data-article")) for item in tree.iter("section")] == [
        ("a1", "ar"),
        ("a2", "e&n"),
    ]
    first, second, third = tree.iter("article")
    assert (first.get("lang"), [p.get("dir") for p in first]) == ("ar", ["rtl"])
    assert [p.text_content() for p in second] == ["Gull Reed", "<b>"]
    assert marks_in(first) == [("قوات النورس", "FACTION"), ("إدلب", "LOCATION")]
    assert (marks_in(second), marks_in(third)) == ([("Reed", "LOCATION")], [("Gull", "FACTION")])
    facts = [item.text_content() for item in tree.find_class("facts")]
    assert facts[0] == "Annotator: Amal · Round: work · Title: خبر · Source: الجسر"
    assert facts[2] == "Annotator: بدر · Round: work"
    assert [item.text for item in tree.find_class("legend")[0]] == ["FACTION", "LOCATION", "DATE", "EVENT"]
    assert report.fates == {"marks": {Fate.AS_IS: 4}}
    assert (report.articles, report.spans) == (2, 4)
    assert list(output.files()) == [""]


def test_one_article_needs_no_list(tmp_path):
    zone = Zone(ZoneKind.HEADLINE, 0, 4)
    tree = tree_of(exported(FORMAT, [work("Gull\nbody", title="T", zones=(zone,))], tmp_path)[0])
    assert tree.find(".//nav") is None
    assert tree.findtext(".//title") == "T"
    assert tree.findtext(".//article/h1") == "Gull"
    assert tree.find(".//details") is None


def test_a_table_has_attributes_links_and_notes(tmp_path):
    spans = (
        ForeignSpan(id="", start=0, end=1, label="odd <label>", attributes=(("sure", True),), note="n"),
        ForeignSpan(id="b", start=2, end=3, label="DATE"),
    )
    links = (ForeignLink(type="at", source="b", target="b"), ForeignLink(type="to", source="b", target="gone"))
    tree = tree_of(exported(FORMAT, [spanned("a b", spans=spans, links=links)], tmp_path)[0])
    rows = [[cell.text_content() for cell in row] for row in tree.iter("tr")]
    assert rows[1] == ["a", "odd <label>", "sure: ✓", "", "n"]
    assert rows[2] == ["b", "DATE", "", "at: bto: ", ""]
    assert tree.findtext(".//summary") == "Spans: 2"


def test_it_loads_nothing(tmp_path):
    example = work("see https://example.org/x <img src=x>", url="https://example.org", title='"><script>')
    tree = tree_of(exported(FORMAT, [example, example], tmp_path)[0])
    assert not [item for item in tree.iter() if item.get("src") or item.tag in {"script", "link", "img"}]
    assert all(item.get("href", "#").startswith("#") for item in tree.iter())


def test_line_breaks_at_the_edges_of_spans(tmp_path):
    spans = [(0, 3), (1, 4), (1, 2), (0, 6)]
    example = spanned(
        "a\n\nb\nc",
        spans=tuple(ForeignSpan(id=str(n), start=s, end=e, label="DATE") for n, (s, e) in enumerate(spans)),
    )
    _, report = exported(FORMAT, [example], tmp_path)
    assert report.fates == {"marks": {Fate.AS_IS: 3, Fate.DROPPED: 1}}
    assert [(outcome.span, outcome.reason) for outcome in report.outcomes] == [("2", "holds line breaks only")]


def test_the_same_bytes_each_time_and_nothing_of_nothing(tmp_path):
    works = [work("[DATE x]"), work("y", id="2")]
    first, second = (exported(FORMAT, works, tmp_path / name)[0].main.read_bytes() for name in "ab")
    assert first == second
    assert exported(FORMAT, [], tmp_path / "none")[1].articles == 0


def test_what_reads_back_otherwise_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(html_writing, "_visible", lambda work, report: [])
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [work("[DATE x]")], tmp_path)
    assert caught.value.code == "export.read-back"


def test_a_page_longer_than_what_is_read_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(html_writing, "_CHUNK", 7)
    exported(FORMAT, [work("a & [DATE b <&amp; c] > d\n[DATE e\nf]")], tmp_path)


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_every_span_is_marked_and_no_character_is_lost(tmp_path_factory, works):
    _, report = exported(FORMAT, works, tmp_path_factory.mktemp("html"))
    assert report.balanced()
    assert report.spans == sum(len(item.spans) for item in works)
    assert not report.outcomes
