"""UIMA CAS: what INCEpTION writes is read, hostile files are refused, and what is written says the same again."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from format_examples import exported, full_works, round_trip, spanned, work
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.formats.base import ReadOptions
from annotator.formats.uima import FORMAT, read, recognises

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
POS = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"


def types(*described: tuple[str, str, dict[str, str]]) -> str:
    """Return a type system: (name, supertype, {feature: range}) each; types without a dot are of one package."""
    return (
        "<typeSystemDescription xmlns='http://uima.apache.org/resourceSpecifier'><types>"
        + "".join(
            f"<typeDescription><name>{name}</name><supertypeName>{above}</supertypeName><features>"
            + "".join(
                f"<featureDescription><name>{feature}</name><rangeTypeName>{range_}</rangeTypeName>"
                f"<multipleReferencesAllowed>false</multipleReferencesAllowed></featureDescription>"
                for feature, range_ in features.items()
            )
            + "</features></typeDescription>"
            for name, above, features in described
        )
        + "</types></typeSystemDescription>"
    )


def xmi(text: str, *elements: str, views: str = "") -> str:
    ids = " ".join(part.split('xmi:id="')[1].split('"')[0] for part in elements if "<!--" not in part)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
        'xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///webanno/custom.ecore" '
        'xmlns:n="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" '
        'xmlns:p="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmi:version="2.0">'
        + "".join(elements)
        + f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>{views}'
        + f'<cas:View sofa="1" members="{ids}"/></xmi:XMI>'
    )


STRING = "uima.cas.String"
ANNOTATION = "uima.tcas.Annotation"
TYPES = types(
    (NER, ANNOTATION, {"value": STRING, "identifier": STRING}),
    ("webanno.custom.Event", ANNOTATION, {
        "kind": STRING, "category": STRING, "sure": "uima.cas.Boolean", "count": "uima.cas.Integer",
        "tags": "uima.cas.StringArray", "who": "uima.cas.FSArray",
    }),
    ("webanno.custom.Slot", "uima.cas.TOP", {"role": STRING, "target": ANNOTATION}),
    ("webanno.custom.Rel", ANNOTATION, {"target": ANNOTATION, "source": ANNOTATION, "how": STRING}),
    (POS, ANNOTATION, {"PosValue": STRING}),
)  # fmt: skip


def reading(folder: Path, content: str | bytes, *, beside: str | None = TYPES, name: str = "doc.xmi"):
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    if beside is not None:
        (folder / "TypeSystem.xml").write_text(beside, encoding="utf-8")
    options = ReadOptions()
    return next(read(folder / name, options)), options


def test_annotations_relations_and_slots(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        xmi(
            "😀 a&#13;&#10;b",
            '<n:NamedEntity xmi:id="2" sofa="1" begin="3" end="4" value="LOC" identifier="Q1"/>',
            '<c:Event xmi:id="3" sofa="1" begin="0" end="2" category="E" kind="x" sure="true" count="7" who="6">'
            "<tags>one</tags><tags>two words</tags></c:Event>",
            '<c:Rel xmi:id="4" sofa="1" begin="3" end="4" source="3" target="2" how="near"/>',
            '<p:POS xmi:id="5" sofa="1" begin="3" end="4" PosValue="N"/>',
            '<c:Slot xmi:id="6" role="agent" target="7"/>',
            '<n:NamedEntity xmi:id="7" sofa="1" begin="6" end="7"/>',
        ),
    )
    assert found.text == "😀 a\r\nb"
    assert [(found.text[s.start : s.end], s.label, s.attributes) for s in found.spans] == [
        ("a", "LOC", (("identifier", "Q1"),)),
        ("😀", "E", (("count", "7"), ("kind", "x"), ("sure", True), ("tags", ("one", "two words")))),
        ("b", "NamedEntity", ()),
    ]
    surface = {span.id: found.text[span.start : span.end] for span in found.spans}
    assert [(link.type, surface[link.source], surface[link.target], link.note) for link in found.links] == [
        ("agent", "😀", "b", ""),
        ("Rel", "😀", "a", "how=near"),
    ]
    assert options.notes == [
        f"doc.xmi: annotations of the layer {POS} were left out, as it is not one of names: 1",
        f"doc.xmi: annotations of the layer {NER} have no label and were read as NamedEntity: 1",
    ]


def test_what_joins_no_two_spans_is_told(tmp_path: Path) -> None:
    found, options = reading(
        tmp_path,
        xmi(
            "a b",
            '<n:NamedEntity xmi:id="2" sofa="1" begin="0" end="1" value="LOC"/>',
            '<n:NamedEntity xmi:id="3" sofa="1" begin="1" end="1" value="LOC"/>',
            '<c:Rel xmi:id="4" sofa="1" begin="0" end="1" source="2"/>',
            '<c:Rel xmi:id="5" sofa="1" begin="0" end="1" source="2" target="3"/>',
            '<c:Gone xmi:id="6" sofa="1" begin="0" end="1"/>',
        ),
    )
    assert len(found.spans) == 1
    assert options.notes == [
        "doc.xmi: annotations of types that are not in TypeSystem.xml were left out: 1",
        f"doc.xmi: annotations of the layer {NER} were left out, as they hold no character: 1",
        "doc.xmi: relations of the layer webanno.custom.Rel were left out, as they do not join two spans: 2",
    ]


def test_metadata_name_the_article(tmp_path: Path) -> None:
    metadata = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    described = types(
        (metadata, "uima.tcas.DocumentAnnotation", {"documentTitle": STRING, "documentId": STRING}),
        ("uima.tcas.DocumentAnnotation", ANNOTATION, {"language": STRING}),
    )
    found, options = reading(
        tmp_path,
        xmi(
            "a",
            '<m:DocumentMetaData xmlns:m="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:id="2" '
            'sofa="1" begin="0" end="1" language="ar" documentTitle="عنوان" documentId="d1"/>',
        ),
        beside=described,
    )
    assert (found.id, found.title, found.language) == ("d1", "عنوان", "ar")
    assert not options.notes


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&b;</xmi:XMI>'
)
ENTITY = '<n:NamedEntity xmi:id="2" sofa="1" begin="{}" end="{}" value="LOC"/>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB, "uima.doctype"),
        (BOMB.replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16"), "uima.doctype"),
        (BOMB.replace('"1.0"', '"1.0" encoding="UTF-7"').replace("<!D", "+ADwAIQ-D"), "uima.doctype"),
        ("<xmi:XMI", "uima.unreadable"),
        ("", "uima.unreadable"),
        ("<a/>", "uima.no-text"),
        ("<a>" * 100_000, "uima.unreadable"),
        (xmi(""), "uima.no-text"),
        (xmi("a", ENTITY.format(0, 9)), "uima.unreadable"),
        (xmi("😀", ENTITY.format(0, 1)), "uima.unreadable"),
        (xmi("a", ENTITY.format(-1, 1)), "uima.unreadable"),
        (xmi("a", ENTITY.format(0, "9" * 5000)), "uima.unreadable"),
        (xmi("a", ENTITY.format("x", 1)), "uima.unreadable"),
        (xmi("a", '<c:Rel xmi:id="2" sofa="1" begin="0" end="1" source="99"/>'), "uima.unreadable"),
    ],
)
def test_what_cannot_be_read_is_one_clear_sentence(tmp_path: Path, content: str | bytes, code: str) -> None:
    with pytest.raises(AnnotatorError) as caught:
        reading(tmp_path, content)
    assert (caught.value.code, caught.value.file) == (code, "doc.xmi")
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "content",
    [
        "{", "[]", '{"%TYPES": 1}', '{"%TYPES": {}, "%FEATURE_STRUCTURES": [{}], "%VIEWS": {}}', "{" + '"a":[' * 99_999,
        '{"%TYPES": {"a": {"%SUPER_TYPE": "b"}, "b": {"%SUPER_TYPE": "a"}}, "%FEATURE_STRUCTURES": [], "%VIEWS": {}}',
    ],
)  # fmt: skip
def test_broken_json_is_one_clear_sentence(tmp_path: Path, content: str) -> None:
    with pytest.raises(AnnotatorError) as caught:
        reading(tmp_path, content, name="doc.json")
    assert caught.value.code == "uima.unreadable"


def test_a_type_system_is_asked_for_where_it_is_needed(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError) as caught:
        reading(tmp_path, xmi("a", '<c:Own xmi:id="2" sofa="1" begin="0" end="1"/>'), beside=None)
    assert caught.value.code == "uima.no-types"
    assert caught.value.arguments["type"] == "webanno.custom.Own"
    found, _ = reading(tmp_path, xmi("a", ENTITY.format(0, 1)), beside=None)
    assert [span.label for span in found.spans] == ["LOC"]


def test_a_broken_type_system_is_named(tmp_path: Path) -> None:
    for beside in ("<types", BOMB, types(("a.B", "no.Such", {}))):
        with pytest.raises(AnnotatorError) as caught:
            reading(tmp_path, xmi("a"), beside=beside)
        assert caught.value.file == "TypeSystem.xml"


def test_it_is_told_from_other_json() -> None:
    assert recognises(b'{"%TYPES": {}')
    assert recognises(b'{\n "%FEATURE_STRUCTURES" : [')
    assert not recognises(b'[{"id": 1, "annotations": []}]')


def example() -> ArticleWork:
    made = work(
        "😀 [FACTION Free [LOCATION Syr]ian Army] took [DATE  it]\n",
        links=(ForeignLink(type="at", source="s1", target="s2", id="l1", note="n"),),
        title="عنوان",
    )
    first = replace(made.spans[0], attributes=(("kind", ("a", "b")), ("سمة", True)), note="x\x01", entity="e1")
    return replace(made, spans=(first, *made.spans[1:]))


@pytest.mark.parametrize("form", ["xmi", "json"])
def test_the_same_work_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    first, report = exported(FORMAT, [example()], tmp_path / "1", values={"form": form})
    second, _ = exported(FORMAT, [example()], tmp_path / "2", values={"form": form})
    names = sorted(path.name for path in first.main.iterdir())
    assert names == sorted(("TypeSystem.xml", f"a1.{form}"))
    assert [(first.main / name).read_bytes() for name in names] == [(second.main / name).read_bytes() for name in names]
    assert report.fates["spans"] == {"as-is": 3}


def test_a_cas_without_our_record_still_says_what_its_annotations_say(tmp_path: Path) -> None:
    output, _ = exported(FORMAT, [example()], tmp_path / "out")
    content = (output.main / "a1.xmi").read_text(encoding="utf-8").replace("annotator:Work", "annotator:Lost")
    found, options = reading(tmp_path, content, beside=(output.main / "TypeSystem.xml").read_text(encoding="utf-8"))
    assert (found.id, found.title, found.language, found.annotator) == ("a1", "عنوان", "en", "")
    assert [(span.id, span.label, span.note, span.attributes) for span in found.spans] == [
        ("s1", "FACTION", "x\ufffd", (("identifier", "e1"), ("kind", "a; b"), ("سمة", "true"))),
        ("s2", "LOCATION", "", ()),
        ("s3", "DATE", "", ()),
    ]
    assert [(link.type, link.source, link.target) for link in found.links] == [("at", "s1", "s2")]
    assert options.notes == ["doc.xmi: annotations of types that are not in TypeSystem.xml were left out: 1"]


def test_a_layer_must_be_one_that_spans_can_be_on(tmp_path: Path) -> None:
    for layer in ("", "no type", POS, "webanno.custom.Link", "uima.tcas.Annotation"):
        with pytest.raises(AnnotatorError) as caught:
            exported(FORMAT, [example()], tmp_path / f"x{len(layer)}", values={"layer": layer})
        assert caught.value.code == "format.option-value"
    output, _ = exported(FORMAT, [example()], tmp_path / "own", values={"layer": "webanno.custom.Name"})
    assert "custom:Name" in (output.main / "a1.xmi").read_text(encoding="utf-8")


def test_each_annotator_has_a_folder_with_the_types(tmp_path: Path) -> None:
    output, _ = exported(FORMAT, [replace(example(), annotator=name) for name in ("Amal", "بدر")], tmp_path)
    assert sorted(path.relative_to(output.main).as_posix() for path in output.main.rglob("*.*")) == [
        "Amal/TypeSystem.xml",
        "Amal/a1.xmi",
        "بدر/TypeSystem.xml",
        "بدر/a1.xmi",
    ]


def test_names_that_differ_by_case_or_composition_are_told_apart(tmp_path: Path) -> None:
    """Disks of macOS and Windows take them for one, so that a copy there would lose all but the last."""
    examples = [replace(example(), id=id_) for id_ in ("Case", "case", "é", "e\u0301")]
    output, _ = exported(FORMAT, examples, tmp_path)
    assert sorted(path.name for path in output.main.glob("*.xmi")) == ["Case.xmi", "case-2.xmi", "é-2.xmi", "é.xmi"]


ODD = ForeignSpan(
    id="s\x01", start=0, end=4, label="L\x1f\r\n", attributes=(("k\ufffe", "v\x02\r"),), note="n\x01\r", entity="e\x01"
)
"""A span that holds everywhere what XML cannot."""


@pytest.mark.parametrize("form", ["xmi", "json"])
def test_characters_that_xml_cannot_hold_come_back(tmp_path: Path, form: str) -> None:
    spans = (ODD, ForeignSpan(id="#1", start=5, end=9, label="DATE"))
    links = (ForeignLink(id="l", type="by\x01\r", source=ODD.id, target="#1", note="\x01"),)
    round_trip(FORMAT, [spanned("Gull took Reed", spans=spans, links=links)], tmp_path, values={"form": form})


def test_an_article_with_as_many_spans_as_a_book_is_written_and_read(tmp_path: Path) -> None:
    """Its record is longer than the 10 MB that an attribute may have where a parser takes XML from strangers."""
    spans = tuple(ForeignSpan(id=f"s{n}", start=0, end=4, label="DATE", note="x" * 4000) for n in range(2600))
    report = round_trip(FORMAT, [spanned("Gull took Reed", spans=spans)], tmp_path)
    assert report.spans == 2600


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_everything_comes_back_by_xmi(examples: list[ArticleWork]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = round_trip(FORMAT, examples, Path(folder))
    assert not report.outcomes


@settings(deadline=None, max_examples=25)
@given(full_works())
def test_everything_comes_back_by_json(examples: list[ArticleWork]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = round_trip(FORMAT, examples, Path(folder), values={"form": "json"})
    assert not report.outcomes


def test_json_says_its_types_itself(tmp_path: Path) -> None:
    output, _ = exported(FORMAT, [example()], tmp_path / "out", values={"form": "json"})
    document = json.loads((output.main / "a1.json").read_text(encoding="utf-8"))
    types_xml = (output.main / "TypeSystem.xml").read_text(encoding="utf-8")
    own, _ = reading(tmp_path, json.dumps(document), beside=None, name="doc.json")
    del document["%TYPES"]
    given, _ = reading(tmp_path, json.dumps(document), beside=types_xml, name="doc.json")
    assert own == given
    assert own.spans[0].attributes == example().spans[0].attributes
