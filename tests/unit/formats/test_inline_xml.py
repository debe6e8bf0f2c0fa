from __future__ import annotations

import pytest
from format_examples import exported, foreign, full_works, round_trip, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.spans import crosses
from annotator.formats.base import ReadOptions
from annotator.formats.inline_xml import FORMAT
from annotator.formats.inline_xml_writing import fitted, is_name, restored

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.fixture
def reading(tmp_path):
    """Return a function that writes a file and gives (works, problems as (code, line), notes)."""

    def reading(content: str | bytes, **options):
        path = tmp_path / "news.xml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        chosen = ReadOptions(**options)
        works = list(FORMAT.reads(path, chosen))
        return works, [(problem.code, problem.line) for problem in chosen.bad], chosen.notes

    return reading


def spans_of(item):
    return [(item.text[span.start : span.end], span.label) for span in item.spans]


def test_every_element_in_an_article_is_a_span(reading):
    (first, second), bad, notes = reading(
        '<articles>\n<article id="7" lang="ar" desk="x">في <LOCATION id="s1" sure="yes">إدلب</LOCATION> &amp;'
        "<!-- c --> <EVENT>معركة <LOCATION>حلب</LOCATION></EVENT></article>\n"
        '<article>a <span label="two words">b</span><span>c</span><E/>\nd</article>\n</articles>\n'
    )
    assert first.text == "في إدلب & معركة حلب"
    assert spans_of(first) == [("إدلب", "LOCATION"), ("معركة حلب", "EVENT"), ("حلب", "LOCATION")]
    assert (first.id, first.language, first.meta, first.line) == ("7", "ar", (("desk", "x"),), 2)
    assert (first.spans[0].id, first.spans[0].attributes) == ("s1", (("sure", "yes"),))
    assert second.text == "a bc\nd"
    assert spans_of(second) == [("b", "two words"), ("c", "span")]
    assert bad == []
    assert notes == [
        "news.xml: elements without text, which are no spans and were left out: 1",
        "news.xml: “desk” of articles was kept in their metadata: 1",
    ]


def test_one_article_alone_other_encodings_and_line_ends(reading):
    (only,), _, _ = reading("<article>ا\r\nب <A>ج</A></article>")
    assert only.text == "ا\nب ج"  # as XML has it, before anything else sees it
    for codec in ("utf-16", "utf-8-sig"):
        (only,), _, _ = reading("<article>حلب <A>ج</A></article>".encode(codec))
        assert spans_of(only) == [("ج", "A")]
    (only,), _, _ = reading('<?xml version="1.0" encoding="windows-1256"?><article>حلب</article>'.encode("cp1256"))
    assert only.text == "حلب"
    (only,), _, _ = reading("<article>حلب</article>".encode("cp1256"), encoding="windows-1256")
    assert only.text == "حلب"


BOMB = (
    "<!DOCTYPE a ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    + "]><articles><article>&e11;</article></articles>"
)


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (BOMB, "xml.doctype", None),
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><articles a="1"><article>&e;</article></articles>',
         "xml.doctype", None),
        ("<!DOCTYPE html><p>no article</p>", "xml.doctype", None),
        ("<articles>\n<article>a</artic>", "xml.syntax", 2),
        ("<articles>\n<article>&nbsp;</article></articles>", "xml.syntax", 2),
        ("<articles><article>a", "xml.syntax", 1),
        ("<article>" + "<a>" * 5000, "xml.syntax", 1),
        ("<article>a\x01</article>", "xml.syntax", 1),
        ("", "xml.syntax", 1),
        ("not XML", "xml.syntax", 1),
        ("<html><p>text</p></html>", "xml.no-article", None),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused_in_one_sentence(reading, content, code, line):
    with pytest.raises(AnnotatorError) as caught:
        reading(content)
    assert (caught.value.code, caught.value.line) == (code, line)
    assert str(caught.value).startswith("news.xml")


@pytest.mark.parametrize(
    ("article", "code"),
    [
        ('<article state="odd">a</article>', "xml.value"),
        ('<article direction="up">a</article>', "xml.value"),
        ('<article active_seconds="²">a</article>', "xml.value"),
        (f'<article label_set_version="{"9" * 5000}">a</article>', "xml.value"),
        ('<article><A attributes="[[[">a</A></article>', "xml.value"),
        ('<article><A id="s">a</A><A id="s">b</A></article>', "jsonl.repeated"),
        ('<article>a</article><about><zone kind="body" start="0" end="2"/></about>', "span.outside"),
        ('<article>a</article><about><link type="by" source="s"/></about>', "xml.value"),
    ],
)
def test_a_bad_article_does_not_hide_the_others(reading, article, code):
    works, bad, _ = reading(f"<articles>\n{article}\n<article>good</article></articles>")
    assert [item.text for item in works] == ["good"]
    assert bad == [(code, 2)]


def test_there_is_no_such_file_or_encoding(tmp_path, reading):
    with pytest.raises(AnnotatorError, match="no such file"):
        list(FORMAT.reads(tmp_path / "none.xml", ReadOptions()))
    with pytest.raises(AnnotatorError, match="folder"):
        list(FORMAT.reads(tmp_path, ReadOptions()))
    with pytest.raises(AnnotatorError, match="no encoding"):
        reading("<article>a</article>", encoding="klingon")


def test_crossing_spans_stand_in_parts(tmp_path):
    spans = foreign([(0, 4, "A"), (2, 6, "B"), (3, 4, "no name")])
    output, report = exported(FORMAT, [ArticleWork(id="x", text="abcdef\tg", spans=spans)], tmp_path)
    assert output.main.read_text(encoding="utf-8") == HEAD + (
        '<articles annotator="1">\n'
        '<article id="x" xml:space="preserve"><A id="s1">ab<B id="s2" part="I" of="1">c<span label="no name" id="s3">d'
        '</span></B></A><B part="F" of="1">ef</B>\tg</article>\n</articles>\n'
    )
    assert report.fates == {"elements": {Fate.AS_IS: 3}}
    assert report.notes == ["spans that cross others and stand in several elements, joined by their “of”: 1"]


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_what_is_written_reads_back_the_same(tmp_path_factory, works):
    report = round_trip(FORMAT, works, tmp_path_factory.mktemp("xml"))
    crossing = any(crosses(a, b) for item in works for a in item.spans for b in item.spans)
    assert bool(report.notes) == crossing
    assert not report.losses


@pytest.mark.parametrize(
    "label",
    ["FACTION", "وسم", "two words", 'a"b', "1st", "xmlish", "span", "article", "articles", "about", "a:b", "\t"],
)
def test_labels_attributes_and_notes_may_hold_anything(tmp_path, label):
    nasty = "\\u0041 \\\\u0041 \x01\x1f\ufffe \\\x0b\r\n\t\"<&>' \x85\u2028"
    span = ForeignSpan(
        id=nasty,
        start=0,
        end=3,
        label=label,
        note=nasty,
        entity=nasty,
        attributes=(("", "x"), ("a b", nasty), ("id", "own"), ("kind", nasty), ("lists", ("a", nasty)), ("نعم", True)),
    )
    example = work("abc", title=nasty, meta=(("", nasty), (nasty, "")), spans=(span,), note=nasty)
    round_trip(FORMAT, [example, example], tmp_path)


@given(st.text(st.sampled_from("\\u0041F\x01\ufffe ")))
def test_what_xml_cannot_hold_comes_back(text):
    assert restored(fitted(text)) == text
    assert not set(fitted(text)) & {"\x01", "\ufffe"}


def test_nothing_is_written_too_deep_to_read(tmp_path):
    spans = tuple(ForeignSpan(id=str(n), start=n, end=600 - n, label="A") for n in range(200))
    round_trip(FORMAT, [ArticleWork(id="x", text="x" * 600, spans=spans)], tmp_path / "fits")
    more = ForeignSpan(id="more", start=0, end=600, label="A")
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [ArticleWork(id="x", text="x" * 600, spans=(*spans, more))], tmp_path / "deep")
    assert caught.value.code == "export.too-deep"


def test_no_works_are_no_problem(tmp_path):
    round_trip(FORMAT, [], tmp_path)


def test_names():
    assert [name for name in ("a", "é-1.2", "سمة", "1a", "a b", "", "XMLx", "a:b") if is_name(name)] == [
        "a", "é-1.2", "سمة",
    ]  # fmt: skip


def test_submissions_come_back(tmp_path):
    span = ForeignSpan(id="s1", start=0, end=4, label="FACTION", attributes=(("sure", True),), text="Gull")
    link = ForeignLink(type="by", source="s1", target="s1")
    sealed = ForeignSubmission(id="q", number=2, sealed="2018", aids=("gazetteer",), spans=(span,), links=(link,))
    example = work("[DATE Gull] \\u0041", submissions=(ForeignSubmission(id="p"), sealed))
    output, _ = exported(FORMAT, [example], tmp_path / "again")
    (read,) = FORMAT.reads(output.main, ReadOptions())
    assert read.submissions == example.submissions
    round_trip(FORMAT, [example], tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "code"), [("[{", "[[{", "jsonl.syntax"), ('"number": 1', '"number": "x"', "jsonl.type")]
)
def test_spoilt_submissions(tmp_path, reading, old, new, code):
    output, _ = exported(FORMAT, [work("x", submissions=(ForeignSubmission(id="p"),))], tmp_path / "spoilt")
    written = output.main.read_text(encoding="utf-8")
    assert old in written
    _, bad, _ = reading(written.replace(old, new, 1))
    assert [problem for problem, _ in bad] == [code]
