"""Saved pages: what is taken for the article and what is left behind. The pages were written for these tests."""

from __future__ import annotations

import logging
import socket
from pathlib import Path

import pytest

from annotator.domain.articles import Direction
from annotator.domain.errors import AnnotatorError
from annotator.formats.base import ReadOptions
from annotator.formats.html import declared_charset, read

PAGES = Path(__file__).resolve().parent / "pages"
SENTENCE = "The Gull Forces and the Rock Brigade agreed on a truce in Pomegranate Valley on Friday. "


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def page(tmp_path):
    def page(markup: str | bytes, **options):
        path = tmp_path / "page.html"
        path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
        (work,) = read(path, ReadOptions(**options))
        return work

    return page


def saved(name: str):
    (work,) = read(PAGES / name, ReadOptions())
    return work


def zones(work) -> list[tuple[str, str]]:
    """[(kind, the first words of its text)] of all but the body and its dateline"""
    told = [(zone.kind.value, " ".join(work.text[zone.start : zone.end].split()[:3])) for zone in work.zones]
    assert any(kind == "body" for kind, _ in told)
    return [zone for zone in told if zone[0] not in {"body", "dateline"}]


def test_an_arabic_agency_page():
    work = saved("agency-ar.html")
    assert work.title == "قوات النورس تعلن السيطرة على مرج الزيتون"
    assert work.headline == ""  # the text begins with it
    assert (work.language, work.direction) == ("ar", Direction.RIGHT_TO_LEFT)
    assert (work.source, work.published) == ("وكالة الوادي للأنباء", "2019-08-12")
    assert work.url == "https://wadi.example/news/2019/08/12/marj"
    assert work.meta == (("author", "سليم الحداد"),)
    assert zones(work) == [
        ("headline", "قوات النورس تعلن"),
        ("caption", "مقاتلون من قوات"),
        ("quote", "لم يبق لنا"),
        ("table", "الناحية عدد النازحين"),
        ("furniture", "اقرأ أيضاً: لواء"),
    ]
    assert "العيون\t٧٠٠\nوادي الرمان\t٥٠٠" in work.text
    for left in ("الرئيسية", "فيسبوك", "شارك", "التعليقات", "الله يحمي", "هدنة", "جميع الحقوق", "اشترك"):
        assert left not in work.text


def test_an_english_post():
    work = saved("post-en.html")
    assert work.title == work.headline == "Rock Brigade denies retreat from Olive Meadow"
    assert (work.language, work.direction) == ("en", Direction.AUTO)
    assert (work.source, work.published, work.meta) == ("The Valley Post", "2019-08-13", (("author", "Mara Linden"),))
    assert [kind for kind, _ in zones(work)] == ["caption", "quote", "table"]
    assert "by telephone.\nHe gave no figures." in work.text
    assert "(Liwa al-Sakhra, لواء الصخرة) on Tuesday" in work.text
    assert "👩‍👩‍👧 Aid groups" in work.text
    assert work.text.endswith("Springs crossing\nOak Bridge\nStone Gate")
    for left in (
        "Home",
        "cookies",
        "Tweet",
        "Tags",
        "Related",
        "Leave a Reply",
        "Great reporting",
        "Copyright",
        "Log in",
    ):
        assert left not in work.text


def test_a_page_of_mere_divisions():
    work = saved("daily-en.html")
    assert work.title == "Oak Bridge reopens after two years"
    assert (work.published, work.url) == ("2021-03-04", "https://hamlet.example/oak-bridge")
    assert work.text.startswith("Oak Bridge, the only crossing")
    assert work.text.endswith("prisoners would be exchanged in April.")
    for left in ("Wheat prices", "newsletter", "First!"):
        assert left not in work.text


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("windows-1256", "cp1256"),
        ("iso-8859-6", "iso8859-6"),
        ("utf-8", "utf-8"),
        ("utf-16", "utf-16"),
        ("iso-8859-1", "cp1256"),  # declared wrongly, as it was common
        ("", "cp1256"),
    ],
)
def test_an_old_newspaper_page_laid_out_by_tables(page, charset, codec):
    markup = (PAGES / "newspaper-ar.html").read_text("utf-8").replace("{charset}", charset)
    work = page(markup.replace("«", '"').replace("»", '"').encode(codec))
    assert work.title == work.headline == "مقتل ستة في انفجار قرب سوق العيون"
    assert work.direction is Direction.RIGHT_TO_LEFT
    assert [line.split()[0] for line in work.text.split("\n")] == ["قتل", "وأعلن", "وقال"]
    assert zones(work) == []


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="windows-1256">', "windows-1256"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=ISO-8859-6'>", "ISO-8859-6"),
        (b'<?xml version="1.0" encoding="utf-8"?><html>', "utf-8"),
        (b"<title>meta charset=none</title>", None),
        (b"", None),
    ],
)
def test_a_declared_charset_is_found(head, charset):
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    ("attributes", "sentence", "language", "direction"),
    [
        ('lang="en" dir="ltr"', SENTENCE, "en", Direction.LEFT_TO_RIGHT),
        ('lang="en-GB"', SENTENCE, "en", Direction.AUTO),
        ('lang="ar" dir="rtl"', SENTENCE, "", Direction.AUTO),
        (
            'lang="en" dir="ltr"',
            "اتفقت قوات النورس ولواء الصخرة على هدنة في وادي الرمان يوم الجمعة. ",
            "",
            Direction.AUTO,
        ),
        ('lang="fa" dir="RTL"', "اتفقت قوات النورس ولواء الصخرة على هدنة يوم الجمعة. ", "fa", Direction.RIGHT_TO_LEFT),
        ("", SENTENCE, "", Direction.AUTO),
    ],
)
def test_language_and_direction_are_believed_where_the_text_allows(page, attributes, sentence, language, direction):
    work = page(f"<html {attributes}><body><article><p>{sentence * 8}</p></article></body></html>")
    assert (work.language, work.direction) == (language, direction)


def test_the_nearest_direction_counts(page):
    markup = f'<html dir="rtl"><body><article dir="ltr"><p>{SENTENCE * 8}</p></article></body></html>'
    assert page(markup).direction is Direction.LEFT_TO_RIGHT


@pytest.mark.parametrize(
    ("head", "body", "title", "headline"),
    [
        ("<title>Truce agreed | The Valley Post</title>", "<h1>Truce agreed</h1>", "Truce agreed", ""),
        ("<title>The Valley Post - Truce agreed in the valley</title>", "", "Truce agreed in the valley", None),
        ('<meta property="og:title" content="Truce agreed"><title>Post</title>', "", "Truce agreed", None),
        (
            "<title>صحيفة الجسر » هدنة في وادي الرمان</title>",
            "<b>هدنة في وادي الرمان</b><br>",
            "هدنة في وادي الرمان",
            None,
        ),
        ("", "", "", ""),
    ],
)
def test_the_title_is_the_articles_not_the_sites(page, head, body, title, headline):
    work = page(f"<html><head>{head}</head><body><article>{body}<p>{SENTENCE * 8}</p></article></body></html>")
    assert work.title == title
    assert work.headline == (title if headline is None else headline)


def test_a_short_page_is_read(page):
    work = page("<html><title>Truce</title><body><p>They agreed on a truce.</p></body></html>")
    assert (work.text, work.headline) == ("They agreed on a truce.", "Truce")


FLASH = ("مقتل قيادي في لواء الصخرة", "قتل قيادي في لواء الصخرة مساء الأحد.", "وقالت مصادر إنه كان يقود خمسين مقاتلا.")
MENU = "<nav><a href=/>الرئيسية</a><a href=/s>سياسة</a></nav>"
FOOT = "<footer>جميع الحقوق محفوظة</footer>"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>{0}</h1><p>{1}</p><p>{2}</p>",
        "<h1>{0}</h1><div>{1}</div><div>{2}</div>",
        "<h1>{0}</h1><div class=text>{1}<br><br>{2}</div>",
        "<ul><li><a href=/w>رياضة</a></li></ul><h1>{0}</h1><div class=text>{1}<br>{2}</div>",
        "<article><h1>{0}</h1><p>{1}</p><p>{2}</p></article>",
    ],
)
def test_a_flash_of_news_is_read_without_the_menu(page, body):
    title = f"<title>{FLASH[0]} - صحيفة الجسر</title>"
    work = page(f"<html><head>{title}</head><body>{MENU}<div>{body.format(*FLASH)}</div>{FOOT}</body></html>")
    assert work.title == FLASH[0]
    assert [line for line in (work.headline, *work.text.split("\n")) if line] == [*FLASH]  # its headline once


def test_what_a_page_of_scripts_says_for_want_of_them_is_not_its_article(page):
    story = f'{{"@type": "NewsArticle", "articleBody": "{SENTENCE * 2}"}}'
    notice = "<div id=root><p>Please enable scripts in order to read this page.</p></div>"
    work = page(f'<html><script type="application/ld+json">{story}</script><body>{notice}</body></html>')
    assert work.text == (SENTENCE * 2).strip()


def test_text_outside_of_blocks_is_not_given_up_for_the_little_that_is_in_some(page):
    work = page(f"<html><body><p>Read on in the next issue.</p><font>{SENTENCE}<br>{SENTENCE}</font></body></html>")
    assert work.text.count("The Gull Forces") == 2


@pytest.mark.parametrize("start", ["", "<!-- taken from the archive -->"])
@pytest.mark.parametrize("tag", ["p", "div", "article"])
def test_a_fragment_of_a_page_is_read(page, start, tag):
    assert page(f"{start}<{tag}>{FLASH[1]}</{tag}>").text == FLASH[1]


def test_line_breaks_make_lines(page):
    work = page("<html><body>بيان صادر عن قوات النورس<br><br>أعلنت القوات\nوقف إطلاق النار.<br>والسلام</body></html>")
    assert work.text == "بيان صادر عن قوات النورس\nأعلنت القوات وقف إطلاق النار.\nوالسلام"


def test_a_single_column_table_is_no_table(page):
    cells = "".join(f"<tr><td>{day}: {SENTENCE}</td></tr>" for day in ("Friday", "Saturday", "Sunday"))
    work = page(f"<html><body><article><p>{SENTENCE * 4}</p><table>{cells}</table></article></body></html>")
    assert [line.split()[0] for line in work.text.split("\n")] == ["The", "Friday:", "Saturday:", "Sunday:"]
    assert zones(work) == []


def test_letters_marks_and_joiners_stay_as_they_are(page):
    words = "cafe\u0301 مُحَمَّد تحريـــر می\u200cخواهم \u2067ﷺ\u2069 👨‍👩‍👧 ﻻ"
    work = page(f"<html><body><article><p>{words} {SENTENCE * 8}</p></article></body></html>")
    assert words in work.text


def test_where_a_page_was_saved_from_is_kept(page):
    start = "<!-- saved from url=(0031)https://jisr.example/story/66 -->"
    assert page(f"{start}<html><body><p>{SENTENCE * 8}</p></body></html>").url == "https://jisr.example/story/66"


def test_nul_is_left_out_and_told(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(f"<html><body><p>{SENTENCE * 4}\0 After it. {SENTENCE}</p></body></html>".encode())
    options = ReadOptions()
    (work,) = read(path, options)
    assert "After it." in work.text
    assert options.notes == ["a.html: 1 NUL characters in the page were left out"]


@pytest.mark.parametrize(
    "markup",
    [
        "<html><head><title>Nothing</title><script>var a = 'no text';</script></head><body></body></html>",
        "<html><frameset cols='1,2'><frame src=a><frame src=b></frameset></html>",
        "no page at all",
        "<",
    ],
)
def test_a_page_without_text_is_an_error(page, caplog, markup):
    caplog.set_level(logging.WARNING)
    with pytest.raises(AnnotatorError, match=r"page\.html: no article text was found") as caught:
        page(markup)
    assert caught.value.code == "html.no-text"
    assert caplog.records == []


def test_the_zones_of_a_page_lie_in_order_and_apart():
    for path in sorted(PAGES.glob("*.html")):
        if path.stem == "newspaper-ar":
            continue
        work = saved(path.name)
        edges = [edge for zone in work.zones for edge in (zone.start, zone.end)]
        assert edges == sorted(edges)
        assert edges[-1] == len(work.text)
        assert all(work.text[zone.start : zone.end].strip() for zone in work.zones)


def test_a_picture_named_html_is_refused(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(AnnotatorError) as caught:
        next(read(path, ReadOptions()))
    assert caught.value.code == "file.binary"
