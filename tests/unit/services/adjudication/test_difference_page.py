"""The page of one annotator's differences from gold: whole in itself, true to its document, the right way round."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from gold_team import TEXT
from read_pages import same_colours, whole

from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.difference_document import differences_document
from annotator.services.adjudication.difference_page import difference_page, save_difference_page
from annotator.services.adjudication.difference_words import WAYS, WORDS
from annotator.services.adjudication.differences import differences_from_gold

HOSTILE = '<script>alert("1")</script>'


@pytest.fixture
def document(team):
    """What differs for one of two people, in two articles of which one is equal."""
    team.article("b", f"{TEXT} & <b>more</b>", title=HOSTILE)
    team.article("c", title="The third")
    for article in ("a", "b"):
        team.seal("Amal", "gulls=faction meadow=location on_august=date", article)
        team.seal(HOSTILE, "gulls=faction olive=location august=date crows=faction", article)
        team.settle(article, olive=("meadow=location", 'the "whole" <name>'), crows=("", ""))
    team.seal(HOSTILE, "gulls=faction", "c")
    team.settle("c")
    return differences_document(differences_from_gold(team.units, HOSTILE), project="p")


def words_of(page):
    """Return what a reader reads, white space made one."""
    body = re.sub(r"<[^>]+>", " ", page.partition("<body>")[2])
    return " ".join(unescape(body).split())


def test_the_page_is_whole_and_holds_no_markup_of_anybody(document):
    page = difference_page(document)
    found = whole(page)
    assert "svg" not in found.tags
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page
    assert "the &quot;whole&quot; &lt;name&gt;" in page
    assert "Amal" not in page
    same_colours(page)


def test_the_same_work_gives_the_same_bytes(document, tmp_path):
    save_difference_page(tmp_path / "a.html", document)
    save_difference_page(tmp_path / "b.html", json.loads(json.dumps(document)))
    pages = [(tmp_path / name).read_bytes() for name in ("a.html", "b.html")]
    assert pages[0] == pages[1]
    assert b"\r" not in pages[0]
    assert not re.search(rb"20\d\d-\d\d-\d\d|\d\d:\d\d", pages[0])
    with pytest.raises(AnnotatorError) as refused:
        save_difference_page(tmp_path / "none" / "a.html", document)
    assert refused.value.code == "target.no-folder"


def test_its_numbers_are_those_of_the_document_and_balance(document):
    page = difference_page(document)
    read = words_of(page)
    articles, theirs, gold, equal = map(int, re.findall(r"<dd>(\d+)</dd></div>", page))
    assert (articles, theirs, gold) == (3, 9, 9)
    often = [int(number) for number in re.findall(r'<td class="n">(\d+)</td>', page)]
    assert (
        sum(often) == page.count('<p class="kind">') == sum(len(item["differences"]) for item in document["articles"])
    )
    assert f"{2 * equal} of {theirs + gold} have a counterpart" in read
    assert f"exact F1: {2 * equal / (theirs + gold):.3f}." in read
    books = re.search(r"(\d+) \+ (\d+) = 2 × (\d+) equal \+ 2 × (\d+) .*? \+ (\d+) on one .*? \+ (\d+) where", read)
    left, right, same, paired, missing, members = map(int, books.groups())
    assert left + right == theirs + gold == 2 * same + 2 * paired + missing + members


def test_both_boundaries_stand_in_one_line(document):
    page = difference_page(document)
    assert '<span class="gold"><span class="yours">Olive</span></span><span class="gold"> Meadow</span>' in page
    for line in re.findall(r'<p class="line"[^>]*>(.*?)</p>', page):
        text = unescape(re.sub("<[^>]+>", "", line)).removeprefix("… ").removesuffix(" …")
        assert text in f"{TEXT} a & <b>more</b>" or text in f"{TEXT} & <b>more</b>"


def test_each_difference_says_in_which_way(document):
    kinds = re.findall(r'<p class="kind">(.*?)</p>', difference_page(document))
    assert kinds == 2 * ["Boundaries: other", "Only gold has it", "Only you have it"]


def test_an_article_without_differences_is_named_below(document):
    page = difference_page(document)
    below = page.partition(WORDS["all_equal"])[2]
    assert "The third" in below
    assert "Gulls" not in words_of(f"<body>{below}")


@pytest.mark.parametrize(
    ("direction", "text", "theirs", "gold"),
    [("rtl", "دخلت قوات بحلب", (11, 14), (10, 14)), ("ltr", "in Aleppo", (3, 9), (0, 9))],
)
def test_a_line_runs_as_its_paragraph_and_joined_letters_stay_joined(document, direction, text, theirs, gold):
    article = document["articles"][0]
    item = {**article["differences"][0], "kind": "boundary", "cause": "particle"}
    span = {"label": "location", "text": "x"}
    item["context"] = {"start": 0, "text": text, "direction": direction, "before": False, "after": True}
    item["theirs"] = [{**span, "start": theirs[0], "end": theirs[1]}]
    item["gold"] = [{**span, "start": gold[0], "end": gold[1]}]
    article["differences"] = [item]
    page = difference_page(document)
    (line,) = re.findall(r'<p class="line".*?</p>', page)[:1]
    assert f'dir="{direction}"' in line
    first, second = text[gold[0] : theirs[0]], text[theirs[0] : theirs[1]]
    assert f'<span class="gold">{first}</span><span class="gold"><span class="yours">{second}</span></span>' in line
    # Nothing stands beside a mark that could part letters.
    assert not re.search(r"\.(yours|gold) \{[^}]*(margin|padding-inline|padding:|border:|border-inline)", page)


def test_the_words_are_those_of_a_language(document):
    other = {key: f"«{key}» " + " ".join(re.findall(r"\{\w+\}", text)) for key, text in WORDS.items()}
    page = difference_page(document, other, language="ar")
    assert '<html lang="ar" dir="rtl">' in page
    read = words_of(page)
    assert {"«you»", "«gold_side»", "«reason»"} <= set(re.findall("«[^»]+»", read))
    assert [text for text in WORDS.values() if len(text) > 12 and text.partition("{")[0] in read] == []


def test_every_way_to_differ_has_a_name_and_a_meaning():
    kinds = {"missing_theirs", "missing_gold", "label", "both", "split/merge"}
    assert set(WAYS) == kinds | {"particle", "punctuation", "title", "other"}
    assert {f"{what} {way}" for way in WAYS for what in ("way", "means")} <= set(WORDS)


def test_nothing_that_differs_and_nothing_at_all(team):
    team.seal("Amal", "")
    team.settle()
    page = difference_page(differences_document(differences_from_gold(team.units, "Amal")))
    whole(page)
    assert WORDS["nothing"] in words_of(page)
    assert WORDS["no_spans"] in words_of(page)
    assert "NaN" not in page
