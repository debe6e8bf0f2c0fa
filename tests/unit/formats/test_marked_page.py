from __future__ import annotations

from hypothesis import given
from lxml import html
from strategies import text_and_spans

from annotator.domain.articles import Article, ArticleInfo, Direction, Zone, ZoneKind
from annotator.domain.spans import Link, Span
from annotator.formats.label_sets import load_named
from annotator.formats.marked_page import PageWords, marked_page

SET = load_named("conflict-news")
TEXT = "قوات النورس في <مرج> الزيتون\nGull & “Forces”  said\nend"


def article_of(text, *, direction=Direction.AUTO, zones=()):
    info = ArticleInfo(id="a", title="T", language="ar", text_sha256="", length=len(text), direction=direction)
    return Article(info, text, tuple(zones))


def span_of(text, start, end, label="faction", **more):
    return Span(
        id=f"{start}-{end}-{label}", assignment="w", start=start, end=end, label=label, surface=text[start:end], **more
    )


def read(page):
    tree = html.document_fromstring(page.encode())
    body = tree.find(".//article")
    return tree, [(item.tag, item.get("dir"), item.text_content()) for item in body]


def test_the_text_is_the_article_s_and_each_paragraph_runs_its_own_way():
    page = marked_page(article_of(TEXT, zones=[Zone(ZoneKind.HEADLINE, 0, 28)]), [], [], SET)
    _tree, paragraphs = read(page)
    assert paragraphs == [
        ("h1", "rtl", TEXT.split("\n", maxsplit=1)[0]),
        ("p", "ltr", TEXT.split("\n")[1]),
        ("p", "ltr", "end"),
    ]
    _tree, paragraphs = read(marked_page(article_of(TEXT, direction=Direction.RIGHT_TO_LEFT), [], [], SET))
    assert {direction for _tag, direction, _text in paragraphs} == {"rtl"}


def test_a_span_says_its_label_attributes_note_and_links():
    event = span_of(TEXT, 0, 4, "event", attributes=(("event-kind", "battle"),), note="see <2>")
    place = span_of(TEXT, 15, 21, "location")
    link = Link(id="k", assignment="w", type="place", source=event.id, target=place.id)
    page = marked_page(article_of(TEXT), [event, place], [link], SET, PageWords(language="ar", spans="المقاطع"))
    tree, _paragraphs = read(page)
    assert tree.get("dir") == "rtl"
    (mark,) = [item for item in tree.iter("mark") if item.get("data-span") == event.id]
    assert "حدث" in mark.get("title")
    assert "see <2>" in mark.get("title")
    rows = [[cell.text_content() for cell in row] for row in tree.iter("tr")]
    assert rows[1][0] == TEXT[0:4]
    assert rows[1][3].endswith(TEXT[15:21])
    assert "المقاطع: 2" in page


def test_it_loads_nothing():
    page = marked_page(article_of("see https://example.org/x"), [], [], SET)
    tree, _paragraphs = read(page)
    assert not [item for item in tree.iter() if item.get("src") or item.get("href")]


@given(text_and_spans(labels=("faction", "location")))
def test_every_span_is_marked_wherever_it_stands_and_no_character_is_lost(made):
    text, places = made
    spans = [span_of(text, start, end, label) for start, end, label in dict.fromkeys(places)]
    tree, paragraphs = read(marked_page(article_of(text), spans, [], SET))
    # The reader of pages takes control characters for others; they are passed over on both sides.
    assert [plain(content) for _tag, _dir, content in paragraphs] == [plain(line) for line in text.split("\n")]
    for span in spans:
        pieces = [mark.text_content() for mark in tree.iter("mark") if mark.get("data-span") == span.id]
        assert plain("".join(pieces)) == plain(span.surface.replace("\n", ""))


def plain(text):
    return "".join(char for char in text if char == "\t" or (char >= " " and not "\x7f" <= char <= "\x9f"))
