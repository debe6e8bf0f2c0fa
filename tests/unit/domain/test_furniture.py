from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import canonical_text

from annotator.domain.furniture import Cut, CutKind, cut, proposals

S, N, T, C = CutKind.SHARING, CutKind.NAVIGATION, CutKind.NOTICE, CutKind.CONTACT


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share it...", S),
        ("  SHARE THIS ARTICLE:  ", S),
        ("**Share on Facebook**", S),
        ("Follow us on Telegram for more", S),
        ("Note to readers: please click the share buttons above", S),
        ("شارك الخبر", S),
        ("شارك:", S),
        ("تابعونا على تلغرام", S),
        ("Logo Wide", N),
        ("Search", N),
        ("Helpful keywords", N),
        ("Region: [The Coast](#)", N),
        ("Tags: [a](x), [b](y)", N),
        ("[Become a Member of Our Circle](#)", N),
        ("Read also: Talks go on", N),
        ("*", N),
        ("* * *", N),
        ("-----", N),
        ("اقرأ أيضاً: خبر آخر", N),
        ("إقرأ أيضًا", N),
        ("الوسوم: مرجوان، القرنفل", N),
        ("Copyright © The Paper, 2018", T),
        ("© 2018 The Paper", T),
        ("Articles by: **[The Desk](#)**", T),
        ("Disclaimer: The contents are those of the author.", T),
        ("The original source of this article is [The Desk](#)", T),
        ("paper.example contains copyrighted material the use of which is not authorised.", T),
        ("If you like our work, please support the project. Donate: a@b.example", T),
        ("جميع الحقوق محفوظة © 2018", T),
        ("الآراء الواردة في المقال لا تعبّر بالضرورة عن رأي الموقع", T),
        ("For media inquiries: press@example.org", C),
        ("Contact us: press@example.org", C),
        ("press@example.org", C),
        ("https://paper.example/a?b=c", C),
        ("اتصل بنا", C),
        ("هاتف: +963 11 222 333", C),
    ],
)
def test_lines_that_are_proposed(line, kind):
    text = f"The talks went on.\n{line}\nMore news."
    (found,) = proposals(text)
    assert (text[found.start : found.end], found.kind) == (f"\n{line}", kind)
    assert cut(text, [found]).text == "The talks went on.\nMore news."


@pytest.mark.parametrize(
    "line",
    [
        "Share of the vote fell to 3% in the north, officials said.",
        "Share it or lose it, the minister told both sides on Monday.",
        "Search teams found two people alive.",
        "Home Secretary Smith spoke on Monday.",
        "Contacts between the two sides went on.",
        "Contact: the group broke off all contact with the capital in May.",
        "The copyright dispute went to court.",
        "Copyright law was changed in 2018.",
        "Disclaimers were read out before the session.",
        "The country wants to become a member of the union.",
        "He published it on our Facebook page, the council said.",
        "Follow the money, the judge said.",
        "Print runs fell by half.",
        "Tags on the shells point to a factory in the south.",
        "Regions: the north and the coast were hit hardest.",
        "Region: the north, where fighting went on, saw no rain.",
        "[Support for the truce](http://x.example) grows",
        "5 * 3 is fifteen",
        "snake_case_names and 2*3*4 stay",
        "شارك مئات المقاتلين في معركة مرج الزيتون التي استمرت أسبوعا كاملا في ريف الوادي الغربي",
        "شارك آلاف المتظاهرين في المسيرة",
        "مشاركة تورافيا في المفاوضات",
        "بحث الجانبان وقف إطلاق النار.",
        "إعلان الهدنة في مرجوان",
        "تابعنا التطورات منذ الصباح، قال المتحدث",
        "انشر الجيش قواته",
        "المزيد من القوات يصل إلى مرجوان",
        "اتصل بنا ضابط في الليل وقال إن المعركة انتهت",
    ],
)
def test_news_is_never_proposed(line):
    assert [found for found in proposals(f"Title\n{line}") if found.whole_lines] == []


@pytest.mark.parametrize(
    "line", ["5 * 3 * 2", "snake_case_names", "__", "**", "a ** b ** c", "[a] (b)", "#حلب", "# ", "a_b_c"]
)
def test_what_only_looks_like_markdown_stays(line):
    assert [found for found in proposals(f"News {line} news") if not found.whole_lines] == []


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Since **Gull Forces** came", "Since Gull Forces came"),
        ("By [The Desk](#)", "By The Desk"),
        ("**[The *Desk*](http://x.example/a_(b))** said", "The Desk said"),
        ("[The **Desk** and](#) _others_", "The Desk and others"),
        ("at <https://x.example/a> now", "at https://x.example/a now"),
        ("## Talks go on", "Talks go on"),
        ("***so*** and __so__", "so and so"),
        ("منذ **قوات النورس** و*حرس النهر*", "منذ قوات النورس وحرس النهر"),
    ],
)
def test_marks_are_taken_off_and_words_stay(marked, plain):
    assert cut(marked, proposals(marked)).text == plain


def test_offsets_follow_through_cuts():
    text = "Logo\n\nSince **Gull Forces** came, [the town](http://x.example) waits.\n\nShare it..."
    done = cut(text, proposals(text))
    assert done.text == "Since Gull Forces came, the town waits."
    for words in ("Since", "Gull Forces", "Forces", "came", "the town", "town", "waits."):
        start = text.index(words)
        assert done.text[slice(*done.span(start, start + len(words)))] == words


PAGE = "Logo Wide\nSearch\n\nTalks go on\n\nTags: [a](#)\n\nThe sides met.\n\n*\n\nAll rights reserved\n\nShare it..."


@pytest.mark.parametrize("size", range(7))
def test_any_choice_of_cuts_leaves_whole_lines_and_no_new_gaps(size):
    every = proposals(PAGE)
    assert len(every) == 6
    lines = [line for line in PAGE.split("\n") if line]
    for chosen in combinations(every, size):
        gone = {PAGE[item.start : item.end].strip() for item in chosen}
        left = cut(PAGE, chosen).text
        assert [line for line in left.split("\n") if line] == [line for line in lines if line not in gone]
        assert "\n\n\n" not in left
        if size == 6:
            assert left == "Talks go on\n\nThe sides met."


def test_a_text_of_furniture_alone_goes_whole():
    assert cut("\nSearch\n\nMenu\n", proposals("\nSearch\n\nMenu\n")).text.strip() == ""


MARKDOWN = st.text(st.sampled_from("ab *_[]()#<>https:/.\n"), max_size=40)


@given(MARKDOWN | canonical_text())
@example("**a [b**](c) _d_")
def test_proposals_are_in_order_apart_and_only_take_away(text):
    found = proposals(text)
    done = 0
    for item in found:
        assert done <= item.start < item.end <= len(text)
        done = item.end
    left = cut(text, found).text
    letters = iter(text)
    assert all(char in letters for char in left)


@given(canonical_text(), st.data())
def test_a_cut_maps_every_place_that_stays(text, data):
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    cuts = [Cut(start, end, CutKind.NOTICE) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    done = cut(text, cuts)
    for offset, char in enumerate(text):
        if not any(item.start <= offset < item.end for item in cuts):
            assert done.text[done.offset(offset)] == char


REAL = {
    "ar-sohr-negotiations.txt": 0,
    "en-idlib-leaders.txt": 1,
    "en-observer-divisions.txt": 4,
    "en-sohr-negotiations.txt": 0,
    "en-southfront-crackdown.txt": 14,
}


@pytest.mark.corpus
@pytest.mark.parametrize("name", sorted(REAL))
def test_of_the_real_articles_furniture_is_proposed_and_news_is_not(corpus, name):
    text = (corpus / name).read_text(encoding="utf-8")
    lines = [found for found in proposals(text) if found.whole_lines]
    assert len(lines) == REAL[name]
    body = cut(text, proposals(text)).text
    assert "**" not in body
    assert "](" not in body
    assert body == body.rstrip()
