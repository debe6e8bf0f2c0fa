"""brat, read and written. Texts are small, so that offsets can be counted by eye."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from format_examples import LABELS, exported, full_works, round_trip, work
from hypothesis import given, settings

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSubmission
from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice, LabelSet, LinkType
from annotator.domain.text import canonicalise
from annotator.formats.base import HEADER_PHRASE, ReadOptions, WriteOptions
from annotator.formats.brat import FORMAT, read
from annotator.formats.brat_configuration_writing import annotation_conf, visual_conf
from annotator.formats.brat_names import TypeNames
from annotator.formats.registry import companion_of, format_named


def document(folder: Path, text: str | bytes, *lines: str, ending: str = "\n") -> Path:
    """Write a document; return its .ann."""
    data = text.encode() if isinstance(text, str) else text
    (folder / "doc.txt").write_bytes(data)
    source = folder / "doc.ann"
    source.write_bytes("".join(line + ending for line in lines).encode())
    return source


def taken(source: Path) -> tuple[ArticleWork, ReadOptions]:
    options = ReadOptions()
    (found,) = read(source, options)
    assert isinstance(found, ArticleWork)
    return found, options


def spans(found: ArticleWork) -> list[tuple[str, int, int, str]]:
    return [(span.id, span.start, span.end, span.label) for span in found.spans]


def links(found: ArticleWork) -> list[tuple[str, str, str]]:
    return [(link.type, link.source, link.target) for link in found.links]


# reading


def test_every_kind_of_line(tmp_path):
    source = document(
        tmp_path,
        "Gull took Reed and Ford.",
        "T1\tFACTION 0 4\tGull",
        "T2\tEVENT 5 9\ttook",
        "T3\tLOCATION 10 14\tReed",
        "T4\tLOCATION 19 23\tFord",
        "E1\tEVENT:T2 Agent:T1 Place:T3 Place2:T4",
        "R1\tnear Arg1:T3 Arg2:T4",
        "A1\tCertain T3",
        "A2\tKind E1 battle",
        "M1\tNegation E1",
        "N1\tReference T4 Wikipedia:534366\tFord",
        "#1\tAnnotatorNotes T1\twho?",
        "#2\tAnnotatorNotes E1\twhen?",
        "#3\tAnnotatorNotes R1\thow near?",
        "*\tEquiv T3 T4 T1",
    )
    found, options = taken(source)
    assert not options.bad
    assert spans(found) == [
        ("T1", 0, 4, "FACTION"),
        ("T2", 5, 9, "EVENT"),
        ("T3", 10, 14, "LOCATION"),
        ("T4", 19, 23, "LOCATION"),
    ]
    assert links(found) == [
        ("Agent", "T2", "T1"),
        ("Place", "T2", "T3"),
        ("Place", "T2", "T4"),
        ("Equiv", "T3", "T4"),
        ("Equiv", "T4", "T1"),
        ("near", "T3", "T4"),
    ]
    assert [dict(span.attributes) for span in found.spans] == [
        {},
        {"Kind": "battle", "Negation": True},
        {"Certain": True},
        {"Wikipedia": "534366"},
    ]
    assert [span.note for span in found.spans] == ["who?", "when?", "", ""]
    assert [link.note for link in found.links] == ["", "", "", "", "", "how near?"]
    assert options.notes == [
        "doc.ann: “Place2” was taken as one more Place, once, in line 5",
        "doc.ann: “Wikipedia” is a resource, whose entries became attributes, once, in line 10",
    ]
    assert (found.annotator, found.id, found.stem, found.file) == ("", "", "doc", "doc.ann")


def test_events_as_arguments_of_events_and_two_events_on_one_trigger(tmp_path):
    source = document(
        tmp_path,
        "a b c",
        *("T1\tX 0 1\ta", "T2\tX 2 3\tb", "T3\tY 4 5\tc"),
        *("E1\tX:T1 Theme:E2", "E2\tX:T2 Theme:T3", "E3\tX:T2 Cause:T1"),
    )
    found, options = taken(source)
    assert links(found) == [("Theme", "T1", "T2"), ("Theme", "T2", "T3"), ("Cause", "T2", "T1")]
    assert options.notes == [
        "doc.ann: “X” shares its trigger with another event, which became one span, once, in line 6"
    ]


@pytest.mark.parametrize(
    ("text", "places", "said", "expected"),
    [
        ("one\ntwo", "0 3;4 7", "one two", [(0, 7)]),
        ("one\r\ntwo", "0 3;5 8", "one two", [(0, 8)]),
        ("one\n\n\ntwo", "0 3;6 9", "one two", [(0, 9)]),
        ("one\ntwo", "0 7", "one two", [(0, 7)]),
        ("one two", "0 3;3 7", "one two", [(0, 7)]),
        ("one two", "0 5;3 7", "one t two", [(0, 7)]),
        ("one two three", "0 3;8 13", "one three", [(0, 3), (8, 13)]),
        ("one two three", "0 3;8 13", "onethree", [(0, 3), (8, 13)]),
        ("one two three", "8 13;0 3", "three one", [(0, 3), (8, 13)]),
        ("one two three", "0 3;4 7;12 13", "one two e", [(0, 3), (4, 7), (12, 13)]),
    ],
)
def test_fragments(tmp_path, text, places, said, expected):
    found, options = taken(document(tmp_path, text, f"T1\tX {places}\t{said}"))
    assert not options.bad
    assert [(span.start, span.end) for span in found.spans] == expected
    assert links(found) == [
        ("continues", f"T1.{number}", "T1" if number == 2 else f"T1.{number - 1}")
        for number in range(2, len(expected) + 1)
    ]
    assert bool(options.notes) == (len(expected) > 1)


def test_fragments_are_told(tmp_path):
    _, options = taken(document(tmp_path, "a b c", "T1\tX 0 1;4 5\ta c", "T2\tX 0 1;4 5\ta c"))
    assert options.notes == [
        (
            "doc.ann: “X” in several pieces became a span for each, joined by links of the type “continues”, "
            "2 times, first in line 1"
        )
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("قال\r\nبدر".encode(), "T1\tX 5 8\tبدر"),
        (b"\xef\xbb\xbf" + "قال\nبدر".encode(), "T1\tX 5 8\tبدر"),
        ("👍 \u2028بدر".encode(), "T1\tX 3 6\tبدر"),
        ("a\u0085👍🏽 بدر".encode(), "T1\tX 5 8\tبدر"),
        ("قال بدر".encode("utf-16"), "T1\tX 5 8\tبدر"),
    ],
)
def test_offsets_count_the_code_points_of_the_file_as_it_is(tmp_path, data, line):
    """Byte order mark and both characters of CRLF included; the import moves spans onto the canonical text."""
    source = document(tmp_path, data, line, ending="\r\n")
    found, options = taken(source)
    assert not options.bad
    canonical = canonicalise(found.text)
    start, end = canonical.span(found.spans[0].start, found.spans[0].end)
    assert canonical.text[start:end] == "بدر"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("T1 X 0 1 a", "doc.ann, line 2: this is no line of brat's (there is no tab after its id)"),
        ("X1\tX 0 1\ta", "doc.ann, line 2: this is no line of brat's (“X1” is no id of an annotation)"),
        ("T2\tX 0 x\ta", "(what follows “T2” is not what stands in such a line)"),
        ("T1\tX 0 1\ta", "(the id “T1” stands above already)"),
        ("T2\tX 2 9\tb c", "doc.ann, line 2: span 2–9 lies outside the text, which has 5 characters"),
        ("T2\tX 2 2\t", "doc.ann, line 2: span 2–2 holds no character"),
        (
            "T2\tX 2 3\tc",
            "doc.ann, line 2: span 2–3 should read “c”, but the text there reads “b”; correct the offsets or the text.",
        ),
        ("T2\tX 99999999999999999999 3\tc", "(what follows “T2” is not what stands in such a line)"),
        ("R1\tof Arg1:T1 Arg2:T9", "(“T9” is nothing that it can stand on)"),
        ("R1\tof Arg1:T1", "(a relation has two arguments)"),
        ("E1\tX:T1 of", "(what follows “E1” is not what stands in such a line)"),
        ("E1\tX:T7 of:T1", "(“T7” is nothing that it can stand on)"),
        ("A1\tSure T9", "(“T9” is nothing that it can stand on)"),
        ("*\tEquiv T1", "(equivalents are at least two)"),
        ("#1\tAnnotatorDetails T1\t{", "(Expecting property name enclosed in double quotes at character 2)"),
        ("#1\tAnnotatorDetails T1\t[]", "(its details are no JSON object)"),
        ("#1\tAnnotatorDetails T1\t" + "[" * 100_000, "(it is nested too deep)"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(tmp_path, line, problem):
    found, options = taken(document(tmp_path, "a b c", "T1\tX 0 1\ta", line, "T3\tX 4 5\tc"))
    assert [span.id for span in found.spans] == ["T1", "T3"]
    (bad,) = options.bad
    assert problem in str(bad)
    assert bad.line == 2


def test_what_stands_on_a_bad_line_is_no_problem_of_its_own(tmp_path):
    source = document(tmp_path, "a b", "T1\tX 0 1\ta", "T2\tX 0 9\tb", "R1\tof Arg1:T1 Arg2:T2", "#1\tNote R1\twhy")
    found, options = taken(source)
    assert len(options.bad) == 1
    assert not found.links
    assert options.notes == [
        "doc.ann: “T2” cannot be read, so what stands on it was left out, once, in line 3",
        "doc.ann: “R1” cannot be read, so what stands on it was left out, once, in line 4",
    ]


def test_without_a_text_there_is_one_clear_sentence(tmp_path):
    (tmp_path / "doc.ann").write_text("T1\tX 0 1\ta\n")
    with pytest.raises(AnnotatorError) as caught:
        taken(tmp_path / "doc.ann")
    assert str(caught.value) == "doc.ann: the text that it marks, doc.txt, is not beside it; put it there."
    with pytest.raises(AnnotatorError, match=r"gone\.ann: there is no such file"):
        taken(tmp_path / "gone.ann")


def test_no_annotations_are_none(tmp_path):
    found, _ = taken(document(tmp_path, "a b c"))
    assert (found.text, found.spans) == ("a b c", ())


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "doc.annotator.json: what travels beside the document cannot be read"),
        ("[]", "doc.annotator.json: “annotator_brat” must be a whole number"),
        ('{"annotator_brat": 9}', "doc.annotator.json: a newer version of the program wrote this file"),
        ('{"annotator_brat": 1, "zones": [{"kind": "body", "start": 0, "end": 99}]}', "lies outside the text"),
    ],
)
def test_a_broken_file_beside_is_told(tmp_path, content, problem):
    source = document(tmp_path, "a b c", "T1\tX 0 1\ta")
    (tmp_path / "doc.annotator.json").write_text(content)
    with pytest.raises(AnnotatorError, match=problem):
        taken(source)


# writing


def lines(folder: Path, name: str) -> list[str]:
    """Return a document's lines without its details."""
    text = (folder / f"{name}.ann").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and "AnnotatorDetails" not in line]


def test_a_document(tmp_path):
    example = work("[FACTION Gull] [EVENT took\n[LOCATION Reed]]!", meta=(("desk", "north"),))
    event, faction = example.spans[1], example.spans[0]
    example = replace(
        example,
        spans=(
            faction,
            replace(event, attributes=(("kind", "battle"), ("sure", True)), note="a\nb", entity="e1"),
            example.spans[2],
        ),
        links=(ForeignLink(type="by", source=event.id, target=faction.id),),
    )
    output, report = exported(FORMAT, [example], tmp_path)
    assert lines(output.main, "a1") == [
        "T1\tFACTION 0 4\tGull",
        "T2\tEVENT 5 9;10 14\ttook Reed",
        "A1\tkind T2 battle",
        "A2\tsure T2",
        "N1\tReference T2 Annotator:e1\ttook Reed",
        "#2\tAnnotatorNotes T2\ta b",
        "T3\tLOCATION 10 14\tReed",
        "R1\tby Arg1:T2 Arg2:T1",
    ]
    assert (output.main / "a1.txt").read_bytes() == b"Gull took\nReed!"
    assert json.loads((output.main / "a1.annotator.json").read_text()) == {
        "annotator_brat": 1,
        "id": "a1",
        "language": "en",
        "meta": {"desk": "north"},
        "annotator": "Amal",
        "round": "work",
    }
    assert (report.articles, report.spans, report.balanced(), report.lost.total()) == (1, 3, True, 0)


def test_one_annotator_has_the_folder_and_several_have_folders(tmp_path):
    one = [work("a [DATE b]", id="1"), work("c", id="2")]
    names = lambda folder: sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.ann"))  # noqa: E731
    output, _ = exported(FORMAT, one, tmp_path / "one")
    assert names(output.main) == ["1.ann", "2.ann"]
    several = [one[0], replace(one[0], annotator="بدر"), replace(one[0], annotator="Amal", round="repeat"), one[1]]
    output, _ = exported(FORMAT, several, tmp_path / "several")
    assert names(output.main) == ["Amal/1-2.ann", "Amal/1.ann", "Amal/2.ann", "بدر/1.ann"]
    assert sorted(path.name for path in output.main.iterdir()) == ["Amal", "annotation.conf", "visual.conf", "بدر"]
    bare = [replace(one[0], annotator="", spans=()), *several]
    output, _ = exported(FORMAT, bare, tmp_path / "bare")
    assert names(output.main) == ["1.ann", "Amal/1-2.ann", "Amal/1.ann", "Amal/2.ann", "بدر/1.ann"]


def test_the_same_bytes_twice(tmp_path):
    examples = [work("a [DATE b]", id="1"), work("a [DATE b]", id="1", annotator="B")]
    trees = []
    for name in ("one", "two"):
        output, _ = exported(FORMAT, examples, tmp_path / name)
        files = sorted(path for path in output.main.rglob("*") if path.is_file())
        trees.append({path.relative_to(output.main): path.read_bytes() for path in files})
    assert trees[0] == trees[1]


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_everything_comes_back(examples):
    with tempfile.TemporaryDirectory() as folder:
        round_trip(FORMAT, examples, Path(folder))


def test_what_is_hard_to_write_comes_back(tmp_path):
    example = work("\n[LOCATION a]\nb \n\n c\t[DATE d]")
    one, other = example.spans
    example = replace(
        example,
        spans=(
            replace(one, start=0, end=3, attributes=(("a b", "c d"), ("no", False), ("one", ("x",)), ("e", ""))),
            replace(one, id="s9", start=7, end=8),
            replace(other, label="غير ذلك", note=" edges ", entity="a b", attributes=(("ش", "x:y"),)),
        ),
        zones=(Zone(ZoneKind.BODY, 1, 4),),
        state=AssignmentState.SET_ASIDE,
        reason="garbled",
        links=(ForeignLink(type="من", source=one.id, target=other.id, id="l1", note="a\u2028b"),),
    )
    round_trip(FORMAT, [example, replace(example, id="../x"), replace(example, id="")], tmp_path)


def test_what_was_changed_in_brat_goes_before_the_details(tmp_path):
    example = work("a [LOCATION b] c [DATE d]")
    one, other = example.spans
    spans_ = (replace(one, note="old\nnote", attributes=(("kind", "x"), ("sure", False))), other)
    output, _ = exported(FORMAT, [replace(example, spans=spans_)], tmp_path)
    source = output.main / "a1.ann"
    text = source.read_text()
    text = text.replace("LOCATION 2 3\tb", "EVENT 0 3\ta b").replace("old note", "new note").replace("T1 x", "T1 y")
    source.write_text(text + "T7\tDATE 4 5\tc\nR5\tof Arg1:T7 Arg2:T2\n")
    found, options = taken(source)
    assert not options.bad
    assert spans(found) == [("s1", 0, 3, "EVENT"), ("s2", 6, 7, "DATE"), ("T7", 4, 5, "DATE")]
    assert (found.spans[0].note, found.spans[0].attributes) == ("new note", (("kind", "y"), ("sure", False)))
    assert links(found) == [("of", "T7", "s2")]


def test_the_configuration():
    labels = tuple(replace(label, title=(("en", f"the {label.name.lower()}"),)) for label in LABELS.labels)
    label_set = LabelSet(
        id="x",
        name="x",
        labels=labels,
        attributes=(
            AttributeDefinition(
                id="k",
                name="kind",
                title=(),
                kind=AttributeKind.CHOICE,
                labels=("EVENT",),
                choices=(Choice(value="battle", title=()), Choice(value="peace talks", title=())),
            ),
            AttributeDefinition(id="s", name="sure", title=(), kind=AttributeKind.YES_NO, labels=("EVENT", "DATE")),
        ),
        link_types=(
            LinkType(id="l", name="by", title=(), sources=("EVENT",), targets=("FACTION", "LOCATION")),
            LinkType(id="c", name="continues", title=(), sources=("EVENT", "DATE"), targets=()),
        ),
    )
    names = (
        TypeNames((label.name for label in labels), "label"),
        TypeNames((), "attribute"),
        TypeNames((), "link"),
    )
    found = annotation_conf(label_set, names, labels=["DATE", "P Q"], links=["near"], values={"when": ["2018", "a|b"]})
    assert found.split("\n") == [
        *("[entities]", "FACTION", "LOCATION", "DATE", "EVENT", "P_Q", ""),
        "[relations]",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "by\tArg1:EVENT, Arg2:FACTION|LOCATION",
        "continues\tArg1:EVENT, Arg2:EVENT",
        "continues\tArg1:DATE, Arg2:DATE",
        "near\tArg1:<ENTITY>, Arg2:<ENTITY>",
        *("", "[events]", ""),
        "[attributes]",
        "kind\tArg:EVENT, Value:battle",
        "sure\tArg:EVENT|DATE",
        "when\tArg:<ENTITY>, Value:2018",
        "",
    ]
    assert "DATE | the date\n" in visual_conf(label_set, names[0])
    assert "DATE\tbgColor:#FFFFFF\n" in visual_conf(label_set, names[0])


def test_earlier_submissions_come_back_in_whatever_order_their_spans_were_made(tmp_path):
    example = work("a [LOCATION b] c [DATE d]", meta=(("z", "1"), ("a", "2")))
    spans = tuple(replace(span, attributes=(("z", "1"), ("a", "2")), text=None) for span in reversed(example.spans))
    link = ForeignLink(type="on", source="s1", target="s2")
    sealed = ForeignSubmission(id="n1", number=1, sealed="2018-08-23T10:00:00Z", spans=spans, links=(link,))
    again = replace(sealed, id="n2", number=2, spans=spans[:1], links=())
    round_trip(FORMAT, [replace(example, spans=spans, submissions=(sealed, again))], tmp_path)


def test_a_folder_of_ours_is_imported_as_documents_and_nothing_else():
    beside = (
        "1.txt",
        "1.annotator.json",
        "annotation.conf",
        "visual.conf",
        "manifest.json",
        "report.json",
        "README.md",
    )
    assert [name for name in ("1.ann", *beside) if not companion_of(name, {"1.ann", *beside}, [FORMAT])] == ["1.ann"]


def test_it_is_registered():
    assert format_named("brat") is FORMAT
    assert FORMAT.loses == (HEADER_PHRASE,)
    assert WriteOptions(label_set=LABELS).values == {}
