from __future__ import annotations

from dataclasses import replace

import pytest
from format_examples import LABELS, FolderOutput, exported, foreign, full_works, round_trip, work
from hypothesis import given, settings
from lxml import etree

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.labels import AttributeDefinition, AttributeKind
from annotator.domain.spans import crosses
from annotator.formats.base import ReadOptions, WriteOptions
from annotator.formats.tei import FORMAT, recognises

OPEN = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
NS = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.fixture
def reading(tmp_path):
    """Return a function that writes a file and gives (works, problems as (code, line), notes)."""

    def reading(content: str, **options):
        path = tmp_path / "news.xml"
        path.write_bytes(content.encode())
        chosen = ReadOptions(**options)
        works = list(FORMAT.reads(path, chosen))
        return works, [(problem.code, problem.line) for problem in chosen.bad], chosen.notes

    return reading


def body(inner: str) -> str:
    return f"{OPEN}<teiHeader/><text><body>{inner}</body></text></TEI>"


def told(item):
    return [
        (item.text[span.start : span.end], span.label, span.id, span.entity, dict(span.attributes))
        for span in item.spans
    ]


PRINTED = f"""<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="tei_all.rng"?>
{OPEN}
  <teiHeader>
    <fileDesc>
      <titleStmt><title>A
        letter</title><author>Lina</author></titleStmt>
      <publicationStmt><publisher>The Press</publisher><idno>L-7</idno></publicationStmt>
      <sourceDesc><bibl><ref target="https://x.example/7"/><date when="2018-08-23">then</date></bibl></sourceDesc>
    </fileDesc>
    <profileDesc><langUsage><language ident="en-GB">English</language></langUsage></profileDesc>
  </teiHeader>
  <text>
    <body>
      <div>
        <head>News of <placeName ref="#reed">Reed</placeName></head>
        <p>On <date when="2018-08-23" cert="high">the
          23rd</date>, <persName xml:id="p1" key="k1"><forename>Lina</forename> <surname>Gull</surname></persName>
          met  the <name type="FACTION">Gull
          Forces</name>.<note>Not sure.</note><lb/>Next line</p>
        <!-- a comment -->
        <p>The <choice><abbr>U.S.</abbr><expan>United States</expan></choice> <rs>party</rs><placeName/>.</p>
      </div>
    </body>
  </text>
</TEI>
"""


def test_another_program_s_document_laid_out_over_lines(reading):
    (only,), bad, notes = reading(PRINTED)
    assert only.text == ("News of Reed\nOn the 23rd, Lina Gull met  the Gull Forces.\nNext line\nThe U.S. party.")
    assert told(only) == [
        ("Reed", "placeName", "", "#reed", {}),
        ("the 23rd", "date", "", None, {"when": "2018-08-23", "cert": "high"}),
        ("Lina Gull", "persName", "p1", "k1", {}),
        ("Gull Forces", "FACTION", "", None, {}),
        ("party", "rs", "", None, {}),
    ]
    assert (only.id, only.title, only.language, only.source) == ("L-7", "A letter", "en", "The Press")
    assert (only.url, only.published, only.meta) == ("https://x.example/7", "2018-08-23", (("author", "Lina"),))
    assert bad == []
    assert notes == [
        "news.xml: line breaks inside paragraphs, each read as a space: 3",
        "news.xml: <note>, which was left out of the text: 1",
        "news.xml: <choice>, of which the first form was read: 1",
        "news.xml: names without text, which were left out: 1",
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<p>a\r\n b</p>", "a b"),
        ("<p>\n  a \n</p>\n<p> b</p>", "a\n b"),
        ("<p>one<lb/>two<lb break='no'/>three</p>", "one\ntwothree"),
        ('<p xml:space="preserve"> a\n  b </p>', " a\n  b "),
        ("<lg><l>a</l>\n<l>b</l></lg>c", "a\nb\nc"),
        ("<list><item>a</item><item>b</item></list>", "a\nb"),
        ("<p>a&#160;\u2028b\tc  d</p>", "a\xa0\u2028b\tc  d"),
        ("<p/>", ""),
    ],
)
def test_blocks_and_white_space(reading, inner, text):
    (only,), _, _ = reading(body(inner))
    assert only.text == text


def test_names_in_what_is_not_read_are_counted(reading):
    note = "<note>in <placeName>Reed <name>Ford</name></placeName><placeName/></note>"
    choice = "<choice><sic>Gul</sic><!-- c --><corr><orgName>Gull</orgName></corr><reg><orgName>GULL</orgName></reg>"
    (only,), _, notes = reading(body(f"<p><name>Lina</name>{note}, {choice}</choice> <fw>page <num>1</num></fw></p>"))
    assert (only.text, [item[0] for item in told(only)]) == ("Lina, Gul ", ["Lina"])
    assert notes == [
        "news.xml: <note>, which was left out of the text: 1",
        "news.xml: names in <note>, which were left out with it: 2",
        "news.xml: <choice>, of which the first form was read: 1",
        "news.xml: names in other forms of a <choice>, which were left out with them: 2",
        "news.xml: <fw>, which was left out of the text: 1",
    ]


def test_names_in_parts_are_one_span(reading):
    (only,), _, notes = reading(
        body(
            '<p>the <orgName xml:id="a" part="I" next="#b">Gull</orgName>, they say, <orgName xml:id="b" part="F"'
            ' prev="#a">Forces</orgName> <name xml:id="c" next="#d">x</name><name xml:id="d" next="#c">y</name></p>'
        )
    )
    assert [(found[0], found[2]) for found in told(only)] == [("Gull, they say, Forces", "a"), ("xy", "c")]
    assert notes == ["news.xml: names in parts, read as one span with what stands between the parts: 1"]


def test_a_corpus_of_several_and_one_without_text(reading):
    works, _, _ = reading(
        f'<teiCorpus xmlns="{NS["t"]}"><teiHeader/>{body("<p>a</p>")}{body("<p>b</p>")}'
        f"{OPEN}<teiHeader/>{body('<p>inner</p>')}</TEI></teiCorpus>"
    )
    assert [(item.text, item.stem) for item in works] == [("a", "news-1"), ("b", "news-2"), ("inner", "news-3")]
    with pytest.raises(AnnotatorError) as caught:
        reading(f"{OPEN}<teiHeader/></TEI>")
    assert caught.value.code == "tei.no-text"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f"<!DOCTYPE TEI SYSTEM 'tei.dtd'>{body('<p>a</p>')}", "xml.doctype"),
        (body("<p>a</q>"), "xml.syntax"),
        (body('<p><name xml:id="a">x</name><name xml:id="a">y</name></p>'), "xml.syntax"),
        (body("<div>" * 300), "xml.syntax"),
    ],
)
def test_what_cannot_be_read_is_refused(reading, content, code):
    with pytest.raises(AnnotatorError) as caught:
        reading(content)
    assert caught.value.code == code


def test_a_bad_document_does_not_hide_the_others(tmp_path, reading):
    output, _ = exported(FORMAT, [work("[A one] [A two]"), work("good", id="a2")], tmp_path / "two")
    works, bad, _ = reading(output.main.read_text(encoding="utf-8").replace('n="s2"', 'n="s1"'))
    assert [item.text for item in works] == ["good"]
    assert bad == [("jsonl.repeated", 9)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<string>done<", "<string>odd<", "xml.value"),
        ("<string>1<", "<string>²<", "xml.value"),
        ("text,0,4)", "text,0,400)", "span.outside"),
        ("text,0,4)", "text,0)", "xml.value"),
    ],
)
def test_a_document_of_ours_that_was_spoilt(tmp_path, reading, old, new, code):
    example = read_example(tmp_path)
    assert old in example
    _, bad, _ = reading(example.replace(old, new, 1))
    assert [problem for problem, _ in bad] == [code]


def read_example(folder) -> str:
    example = work("[FACTION Gull] x", zones=(Zone(ZoneKind.BODY, 0, 4),), state=AssignmentState.DONE, version=1)
    output, _ = exported(FORMAT, [example], folder / "example")
    return output.main.read_text(encoding="utf-8")


def test_what_is_written_is_tei(tmp_path):
    spans = (
        ForeignSpan(id="f", start=0, end=4, label="FACTION", entity="e1", note="unsure"),
        ForeignSpan(id="l", start=3, end=9, label="LOCATION"),
        ForeignSpan(id="d", start=5, end=9, label="DATE", attributes=(("normalised", "2018-08-23/2018-08-25"),)),
        ForeignSpan(id="x", start=10, end=11, label="a label"),
    )
    link = ForeignLink(type="at", source="f", target="l")
    labels = replace(
        LABELS,
        attributes=(
            AttributeDefinition(id="n", name="normalised", title=(), kind=AttributeKind.DATE, labels=("DATE",)),
        ),
    )
    example = ArticleWork(id="a", title="T", text="abc\ndefgh\ni", language="en", spans=spans, links=(link,))
    output = FolderOutput(tmp_path)
    report = FORMAT.writes([example], output, WriteOptions(label_set=labels))
    assert report.fates == {"elements": {Fate.AS_IS: 4}}
    assert report.notes == ["spans that cross others and stand in several elements, joined by next and prev: 1"]
    content = output.main.read_text(encoding="utf-8")
    assert (
        '<ab xml:id="w1.text" xml:space="preserve"><orgName xml:id="w1.s1" type="FACTION" n="f" key="e1">abc'
        '<placeName xml:id="w1.s2" type="LOCATION" n="l" part="I" next="#w1.s2.2">\n<lb/></placeName></orgName>'
        '<placeName xml:id="w1.s2.2" type="LOCATION" part="F" prev="#w1.s2">d<date xml:id="w1.s3" type="DATE" n="d" '
        'from="2018-08-23" to="2018-08-25" ana="#w1.s3.f">efgh</date></placeName>\n<lb/>'
        '<name xml:id="w1.s4" type="a label" n="x">i</name></ab>'
    ) in content
    tree = etree.parse(output.main)
    assert tree.xpath("string(//t:annotation[@target='#w1.s1']/t:note)", namespaces=NS) == "unsure"
    assert tree.xpath("string(//t:relation[@active='#w1.s1']/@passive)", namespaces=NS) == "#w1.s2"
    assert tree.xpath("string(//t:fs[@xml:id='w1.s3.f']//t:string)", namespaces=NS) == "2018-08-23/2018-08-25"
    ids = tree.xpath("//@xml:id")
    assert len(ids) == len(set(ids))


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_what_is_written_reads_back_the_same(tmp_path_factory, works):
    report = round_trip(FORMAT, works, tmp_path_factory.mktemp("tei"))
    crossing = any(crosses(a, b) for item in works for a in item.spans for b in item.spans)
    assert bool(report.notes) == crossing
    assert not report.losses


@pytest.mark.parametrize("label", ["FACTION", "وسم", "two words", 'a"b', "\t", "note", "date", "DATE"])
def test_labels_attributes_and_notes_may_hold_anything(tmp_path, label):
    nasty = "\\u0041 \\\\u0041 \x01\x1f\ufffe \\\x0b\r\n\t\"<&>' \x85\u2028"
    span = ForeignSpan(
        id=nasty,
        start=0,
        end=3,
        label=label,
        note=nasty,
        entity=nasty,
        attributes=(("", "x"), ("a b", nasty), ("e", ""), ("lists", ("a", nasty)), ("none", ()), ("نعم", True)),
    )
    link = ForeignLink(type=nasty, source=nasty, target="elsewhere", note=nasty, id=nasty, created=nasty)
    example = work(
        "abc", title=nasty, source=nasty, url=nasty, published=nasty, note=nasty, annotator=nasty, language=nasty,
        meta=(("", nasty), (nasty, "")), spans=(span,), links=(link,),
    )  # fmt: skip
    round_trip(FORMAT, [example, example], tmp_path)


def test_texts_of_white_space_and_crossing_spans_over_paragraphs(tmp_path):
    text = "\n\n a\n\n\tb \n"
    spans = foreign([(0, 5, "A"), (3, 8, "B"), (4, 9, "C"), (0, len(text), "D"), (0, 1, "A")])
    round_trip(FORMAT, [ArticleWork(id="x", text=text, spans=spans)], tmp_path)


def test_no_works_are_no_problem(tmp_path):
    round_trip(FORMAT, [], tmp_path)


def test_it_is_known_by_its_namespace():
    assert recognises(PRINTED.encode())
    assert not recognises(b"<articles><article>a</article></articles>")


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
