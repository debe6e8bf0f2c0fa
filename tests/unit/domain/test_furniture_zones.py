from __future__ import annotations

import pytest

from annotator.domain.articles import ZoneKind
from annotator.domain.furniture import CutKind, cut, proposals
from annotator.domain.zones import known_zones


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share it...", CutKind.SHARING),
        ("شارك الخبر", CutKind.SHARING),
        ("Logo Wide", CutKind.NAVIGATION),
        ("اقرأ أيضاً: خبر آخر", CutKind.NAVIGATION),
        ("Copyright © The Paper, 2018", CutKind.NOTICE),
        ("جميع الحقوق محفوظة", CutKind.NOTICE),
        ("For media inquiries: press@example.org", CutKind.CONTACT),
    ],
)
def test_lines_that_are_proposed(line, kind):
    text = f"The talks went on.\n{line}\nMore news."
    (found,) = proposals(text)
    assert (text[found.start : found.end], found.kind) == (f"{line}\n", kind)


@pytest.mark.parametrize(
    "line",
    [
        "Share of the vote fell to 3% in the north, officials said.",
        "Search teams found two people alive.",
        "Home Secretary Smith spoke on Monday.",
        "Contacts between the two sides went on.",
        "شارك مئات المقاتلين في معركة مرج الزيتون التي استمرت أسبوعا كاملا في ريف الوادي الغربي",
        "بحث الجانبان وقف إطلاق النار.",
        "The copyright dispute went to court.",
        "5 * 3 is fifteen",
    ],
)
def test_news_is_never_proposed(line):
    assert proposals(f"Title\n{line}") == []


def test_marks_are_taken_off_and_words_stay():
    text = "Since **Gull Forces** came, [the town](http://x.example) waits.\n\nShare it..."
    done = cut(text, proposals(text))
    assert done.text == "Since Gull Forces came, the town waits.\n\n"
    start = text.index("came")
    assert done.text[done.offset(start) :].startswith("came")


def test_zones_of_a_news_text():
    text = "Talks go on\nBy Amal Haddad\n\nQARANFUL, Aug 20 (Agency) — The two sides met.\nMore.\nShare it..."
    found = [(zone.kind, text[zone.start : zone.end]) for zone in known_zones(text, title="Talks go on")]
    assert found == [
        (ZoneKind.HEADLINE, "Talks go on"),
        (ZoneKind.BYLINE, "By Amal Haddad"),
        (ZoneKind.DATELINE, "QARANFUL, Aug 20 (Agency) —"),
        (ZoneKind.BODY, "The two sides met.\nMore."),
        (ZoneKind.FURNITURE, "Share it..."),
    ]


@pytest.mark.corpus
def test_no_sentence_of_the_real_articles_is_proposed(corpus):
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for found in proposals(text):
            if found.kind not in {CutKind.NOTICE, CutKind.MARKDOWN}:
                assert found.end - found.start < 120, text[found.start : found.end]
