from __future__ import annotations

import pytest
from hypothesis import given
from strategies import canonical_text

from annotator.domain.articles import ZoneKind
from annotator.domain.zones import begins_with_headline, known_zones

REST = "and the two sides met again on Monday in the old mill, officials said."
ARABIC_REST = "التقى الجانبان مرة أخرى يوم الاثنين في الطاحونة القديمة، بحسب مسؤولين."


def found_in(text, title=""):
    return [(zone.kind, text[zone.start : zone.end]) for zone in known_zones(text, title=title)]


def test_zones_of_a_news_text():
    text = (
        "Search\n\nTalks go on\nBy Amal Haddad\n\nPhoto: the old mill\n\n"
        "QARANFUL, Aug 20 (Agency) — The two sides met.\nMore.\n\nShare it..."
    )
    assert found_in(text, "Talks go on") == [
        (ZoneKind.FURNITURE, "Search"),
        (ZoneKind.HEADLINE, "Talks go on"),
        (ZoneKind.BYLINE, "By Amal Haddad"),
        (ZoneKind.CAPTION, "Photo: the old mill"),
        (ZoneKind.DATELINE, "QARANFUL, Aug 20 (Agency) —"),
        (ZoneKind.BODY, "The two sides met.\nMore."),
        (ZoneKind.FURNITURE, "Share it..."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Amal Haddad",
        "By Amal Haddad, Plain News Agency",
        "By Amal Haddad and Badr al-Yaquti",
        "By [The Desk](#)",
        "Reported by Amal Haddad",
        "بقلم: أمل حداد",
        "بقلم أمل حداد",
        "كتب: وليد السوسني",
        "إعداد وترجمة: وليد السوسني",
        "أمل حداد – وكالة أنباء السهل",
    ],
)
def test_bylines(line):
    assert found_in(f"Talks go on\n{line}\n{REST}", "Talks go on")[1] == (ZoneKind.BYLINE, line)


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the army had taken the town.",
        "By Monday Evening Rebels Leave Town",
        "By the river, a bridge fell",
        "كتب الرئيس على صفحته أن المفاوضات فشلت",
        "تقرير الأمم المتحدة يدين القصف",
        "مرجوان – الطريق إلى السلام",
    ],
)
def test_what_is_no_byline(line):
    assert found_in(f"Talks go on\n{line}\n{REST}", "Talks go on")[1][0] is ZoneKind.BODY


@pytest.mark.parametrize(
    "dateline",
    [
        "MARJUWAN —",
        "MARJUWAN, Aug 20 (Agency) —",
        "MARJUWAN, Sept. 20 (Agency) —",
        "UMM AL-SUNUNU, 30\u00a0September 2024 –",
        "TELL NAWRAS (Dalwan province) -",
        "Marjuwan (PNA) –",
        "Marjuwan, 20 August (PNA) –",
        "مرجوان -",
        "مرجوان، الثلاثاء 14\u00a0أيار / مايو –",
        "تل نورس (محافظة الدلوان) –",
        "مرجوان، وكالات —",
    ],
)
def test_datelines(dateline):
    rest = REST if dateline.isascii() or dateline[0].isupper() else ARABIC_REST
    text = f"Talks go on\n{dateline} {rest}\nMore."
    assert found_in(text, "Talks go on")[1:] == [(ZoneKind.DATELINE, dateline), (ZoneKind.BODY, f"{rest}\nMore.")]


@pytest.mark.parametrize(
    "line",
    [
        f"The rebels - who came in May - {REST}",
        f"SDF - which holds the bank - {REST}",
        f"RGM fighters - {REST}",
        f"قال المصدر - {ARABIC_REST}",
        f"الجيش - وهو أكبر القوى - {ARABIC_REST}",
        "أمل حداد – «السهل»",
    ],
)
def test_what_is_no_dateline(line):
    assert ZoneKind.DATELINE not in {kind for kind, _ in found_in(f"Talks go on\n{line}", "Talks go on")}


def test_only_the_first_paragraph_has_a_dateline():
    text = f"{REST}\nMARJUWAN — {REST}"
    assert found_in(text) == [(ZoneKind.BODY, text)]


def test_a_first_sentence_is_no_headline():
    assert found_in("The talks went on.\nMore.", "The talks went on.") == [(ZoneKind.BODY, "The talks went on.\nMore.")]


def test_a_headline_may_stand_twice_and_carry_marks():
    text = f"# Talks go  on\nA standfirst\nTalks go on\n{REST}"
    assert [kind for kind, _ in found_in(text, "Talks go on")] == [
        ZoneKind.HEADLINE,
        ZoneKind.BODY,
        ZoneKind.HEADLINE,
        ZoneKind.BODY,
    ]


@given(canonical_text())
def test_zones_stand_in_order_apart_and_leave_out_only_space(text):
    done = 0
    for zone in known_zones(text, title=text.partition("\n")[0]):
        assert done <= zone.start < zone.end <= len(text)
        assert not text[done : zone.start].strip()
        done = zone.end
    assert not text[done:].strip()


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Talks go on\nMore", True),
        ("\r\n  talks go  ON \r\nMore", True),
        ("By Amal Haddad\n\nTalks go on\nMore", True),
        ("“Talks” go on", False),
        ("Talks go on in Marjuwan\nMore", False),
        ("", False),
    ],
)
def test_whether_a_text_begins_with_its_headline(text, has):
    assert begins_with_headline(text, "Talks go on") is has


@pytest.mark.corpus
def test_zones_of_the_real_articles_cover_their_text(corpus):
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        kinds = {kind for kind, _ in found_in(text)}
        assert ZoneKind.BODY in kinds
        assert ZoneKind.DATELINE not in kinds, path.name
