"""Label Studio's tasks. Offsets there are UTF-16 units: the thumb is two of them and one code point."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from format_examples import exported, full_works, round_trip, work
from hypothesis import given, settings

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSubmission
from annotator.formats import label_studio_tasks
from annotator.formats.base import HEADER_PHRASE, ReadOptions
from annotator.formats.label_studio import FORMAT, read, recognises
from annotator.formats.registry import format_named

TEXT = "👍 Gull took Reed."


def region(id_: str, start: int, end: int, *labels: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": list(labels), **more.pop("value", {})}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


GULL, REED = region("r1", 3, 7, "FACTION"), region("r2", 13, 17, "LOCATION")


def task(*result: dict[str, Any], text: object = TEXT, **annotation: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"text": text}, "annotations": [{"id": 1, "result": list(result), **annotation}]}


def taken(folder: Path, content: object) -> tuple[list[ArticleWork], ReadOptions]:
    source = folder / "t.json"
    data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False, indent=1).encode()
    source.write_bytes(data)
    options = ReadOptions()
    return [item for item in read(source, options) if isinstance(item, ArticleWork)], options


def said(found: ArticleWork) -> list[tuple[str, str, str]]:
    return [(span.id, span.label, found.text[span.start : span.end]) for span in found.spans]


def kinds(options: ReadOptions) -> list[str]:
    """Return the notes without where they stand, and without the one on submitted work."""
    found = [
        note.removeprefix("t.json: ").rpartition(", in line" if ", once, in" in note else ",")[0]
        for note in options.notes
    ]
    return [note.removesuffix(", once") for note in found if "submitted work" not in note]


# reading


def test_utf_16_units_become_code_points(tmp_path):
    (found,), options = taken(tmp_path, [task(GULL, REED)])
    assert [(span.start, span.end) for span in found.spans] == [(2, 6), (12, 16)]
    assert said(found) == [("r1", "FACTION", "Gull"), ("r2", "LOCATION", "Reed")]
    assert (found.id, found.stem, found.line, options.bad) == ("7", "t-1", 2, [])
    assert found.state is AssignmentState.DONE
    assert options.notes == ["t.json: “annotations” are submitted work and were taken as done, once, in line 2"]


def test_half_a_character_is_widened_and_told(tmp_path):
    (found,), options = taken(tmp_path, task(region("r", 1, 7, "X"), region("q", 0, 1, "X")))
    assert said(found) == [("r", "X", "👍 Gull"), ("q", "X", "👍")]
    assert kinds(options) == ["“value” cuts a character in two and was widened to all of it, 2 times"]


def test_the_text_of_a_region_is_never_trusted(tmp_path):
    (found,), options = taken(tmp_path, task(region("r", 3, 7, "X", value={"text": "Hull"})))
    assert said(found) == [("r", "X", "Gull")]
    assert found.spans[0].text is None
    assert kinds(options) == ["“value.text” is not what the text says at its offsets, which hold"]


def test_several_labels_fields_notes_and_relations(tmp_path):
    fields = [
        ("kind", "choices", {"choices": ["battle"]}),
        ("sides", "choices", {"choices": ["a", "b"]}),
        ("why", "textarea", {"text": ["so"]}),
        ("stars", "rating", {"rating": 3}),
        ("place", "taxonomy", {"taxonomy": [["Reed", "Ford"]]}),
        ("day", "datetime", {"datetime": "2018-08-23"}),
    ]
    result = [
        *({"id": "r1", "from_name": n, "to_name": "text", "type": t, "value": {"start": 3, **v}} for n, t, v in fields),
        region("r1", 3, 7, "FACTION", "EVENT", meta={"text": ["who", "when"]}),
        REED,
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "right", "labels": ["in", "near"]},
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "left"},
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "bi", "labels": ["by"]},
        {"from_name": "mood", "to_name": "text", "type": "choices", "value": {"choices": ["calm"]}},
        {"id": "x", "from_name": "box", "to_name": "img", "type": "rectanglelabels", "value": {"x": 1}},
    ]
    (found,), options = taken(tmp_path, task(*result))
    assert said(found) == [("r1", "FACTION", "Gull"), ("r1-2", "EVENT", "Gull"), ("r2", "LOCATION", "Reed")]
    attributes = (
        *(("day", "2018-08-23"), ("kind", "battle"), ("place", "Reed / Ford"), ("sides", ("a", "b"))),
        *(("stars", "3"), ("why", "so")),
    )
    assert [span.attributes for span in found.spans] == [attributes, attributes, ()]
    assert [span.note for span in found.spans] == ["who\nwhen", "who\nwhen", ""]
    assert [(link.type, link.source, link.target) for link in found.links] == [
        ("in", "r1", "r2"),
        ("near", "r1", "r2"),
        ("relation", "r2", "r1"),
        ("by", "r1", "r2"),
        ("by", "r2", "r1"),
    ]
    assert found.meta == (("mood", "calm"),)
    assert kinds(options) == [
        "“labels” names several labels, which became a span each",
        "“mood” is of the whole article and was kept in meta",
        "“rectanglelabels” is a kind of result that has no counterpart and was left out",
        "“relation” has no label and became a link of the type “relation”",
        "“direction” leads both ways and became two links",
    ]


@pytest.mark.parametrize(
    ("by", "name"),
    [
        (3, "user 3"),
        ({"email": "amal@x.org", "id": 3}, "amal@x.org"),
        ({"id": 3, "first_name": "Amal", "last_name": "B"}, "Amal B"),
        ({"id": 3}, "user 3"),
        ("بدر", "بدر"),
        (None, ""),
    ],
)
def test_who_made_an_annotation(tmp_path, by, name):
    (found,), _ = taken(tmp_path, [task(GULL, completed_by=by)])
    assert found.annotator == name


def test_annotations_drafts_and_predictions(tmp_path):
    whole = task(GULL, completed_by=1, ground_truth=True)
    whole["annotations"] += [
        {"id": 2, "completed_by": 2, "was_cancelled": True, "result": [REED]},
        {"id": 3, "completed_by": 3, "result": []},
    ]
    whole |= {"drafts": [{"result": []}], "predictions": [{"result": [GULL]}, {"result": []}]}
    found, options = taken(tmp_path, [whole])
    assert [(it.annotator, len(it.spans), it.state, it.gold) for it in found] == [
        ("user 1", 1, AssignmentState.DONE, False),
        ("user 2", 1, AssignmentState.SET_ASIDE, False),
        ("user 3", 0, AssignmentState.DONE, False),
    ]
    assert kinds(options) == [
        "“drafts” are not submitted and were left out",
        "“predictions” were left out, 2 times",
        "“ground_truth” is set, which makes nobody's work gold and was left out",
        "“was_cancelled” is set, so the article was taken as set aside",
    ]


def test_a_task_without_annotations_is_an_article(tmp_path):
    data = {"text": "a", "id": "x9", "title": "A", "language": "en", "desk": "north", "page": 3}
    (found,), options = taken(tmp_path, [{"id": 1, "data": data, "annotations": [], "meta": {"of": "me"}}])
    assert (found.id, found.title, found.language, found.annotator) == ("x9", "A", "en", "")
    assert found.meta == (("desk", "north"), ("of", "me"), ("page", "3"))
    assert (found.state, kinds(options)) == (None, ["“desk” was kept in meta", "“page” was kept in meta"])


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"text": "a", "body": "b"}, "a"),
        ({"body": "b", "lead": "c"}, "b"),
        ({"$undefined$": "d"}, "d"),
        ({"story": "e", "title": "f", "id": "g", "page": 2}, "e"),
    ],
)
def test_where_the_text_stands(tmp_path, data, text):
    result = {"id": "r", "from_name": "l", "to_name": "body", "type": "labels"}
    result["value"] = {"start": 0, "end": 1, "labels": ["X"]}
    (found,), _ = taken(tmp_path, [{"data": data, "annotations": [{"id": 1, "result": [result]}]}])
    assert found.text == text


def test_the_minimal_export(tmp_path):
    spans = [{"start": 3, "end": 7, "text": "Gull", "labels": ["FACTION"]}]
    line = {"id": 5, "text": TEXT, "label": spans, "annotator": 2, "annotation_id": 9, "lead_time": 3.5}
    (found,), options = taken(tmp_path, [line])
    assert said(found) == [("label-1", "FACTION", "Gull")]
    assert (found.id, found.annotator, options.bad) == ("5", "user 2", [])


def test_a_field_without_labels_is_no_metadata(tmp_path):
    (found,), _ = taken(tmp_path, [{"id": 5, "text": TEXT, "label": [], "desk": "north", "annotation_id": 9}])
    assert (found.spans, found.meta, found.state) == ((), (("desk", "north"),), AssignmentState.DONE)


# several texts in one task

HEADLINE = "Reed: Gull comes"


def on(name: str | None, id_: str, start: int, end: int, text: str = "", **more: Any) -> dict[str, Any]:
    """Return a region on the object of a name, which says that it reads ``text``."""
    found = {**region(id_, start, end, "X", **more), "to_name": name}
    found["value"].update({"text": text} if text else {})
    return found


def titled(*result: dict[str, Any], **data: str) -> dict[str, Any]:
    return {**task(*result), "data": {"text": TEXT, "title": HEADLINE, **data}}


NO_OTHER = "is another text than the one that was read, so a region on it was left out"
BODY, HEAD = (13, 17, "Reed"), (0, 4, "Reed")


@pytest.mark.parametrize(
    ("result", "ids", "says"),
    [
        ([on("text", "a", *BODY), on("title", "b", *HEAD)], ["a"], [f"“title” {NO_OTHER}"]),
        ([on("title", "b", *HEAD), on("title", "c", 90, 99)], [], [f"“title” {NO_OTHER}, 2 times"]),
        ([on("story", "a", *BODY), on("head", "b", *HEAD)], ["a"], [f"“head” {NO_OTHER}"]),
        ([on("story", "a", *BODY), on("head", "b", *HEAD[:2])], ["a"], [f"“head” {NO_OTHER}"]),
        ([on("text", "a", *BODY), on("head", "b", 0, 2)], ["a"], [f"“head” {NO_OTHER}"]),
        ([on("story", "a", *BODY[:2])], ["a"], []),
        (
            [on("story", "a", 3, 7, "Hull")],
            ["a"],
            ["“value.text” is not what the text says at its offsets, which hold"],
        ),
        ([on("story", "a", 3, 7), on("head", "b", 0, 4)], [], [f"“story” {NO_OTHER}", f"“head” {NO_OTHER}"]),
        ([on(None, "a", *BODY), on(None, "b", 3, 7)], ["a", "b"], []),
    ],
)
def test_only_regions_on_the_text_that_was_read_are_spans(tmp_path, result, ids, says):
    (found,), options = taken(tmp_path, titled(*result))
    assert ([span.id for span in found.spans], kinds(options), options.bad) == (ids, says, [])


def test_one_text_is_that_of_any_object(tmp_path):
    (found,), options = taken(tmp_path, task(on("story", "a", 3, 7), on("page", "b", 13, 17)))
    assert (len(found.spans), kinds(options)) == (2, [])


def test_what_stands_on_regions_of_another_text_goes_with_them(tmp_path):
    field = {"id": "b", "from_name": "kind", "to_name": "title", "type": "choices"}
    field["value"] = {"start": 0, "end": 4, "choices": ["town"]}
    relations = [{"type": "relation", "from_id": a, "to_id": b, "labels": ["in"]} for a, b in ("ab", "ba", "aa")]
    (found,), options = taken(tmp_path, titled(on("text", "a", *BODY), on("title", "b", *HEAD), field, *relations))
    assert [(link.source, link.target) for link in found.links] == [("a", "a")]
    assert kinds(options) == [
        f"“title” {NO_OTHER}",
        "“kind” stands on a region that was left out, and was left out with it",
        "“relation” joins a region that was left out, and was left out with it, 2 times",
    ]


def test_the_minimal_export_of_two_texts(tmp_path):
    body = [{"start": 13, "end": 17, "text": "Reed", "labels": ["X"]}]
    head = [{"start": 0, "end": 4, "text": "Reed", "labels": ["X"]}]
    line = {"id": 5, "text": TEXT, "title": HEADLINE, "label": body, "heads": head, "annotation_id": 9}
    (found,), options = taken(tmp_path, [line])
    assert said(found) == [("label-1", "X", "Reed")]
    assert kinds(options) == ["“heads” labels another text than the one that was read, so a region of it was left out"]


# regions that share an id


def test_regions_with_one_id_at_two_places_are_two_spans(tmp_path):
    kind = {"id": "r1", "from_name": "kind", "to_name": "text", "type": "choices"}
    kind["value"] = {"start": 13, "end": 17, "choices": ["town"]}
    whole = {"id": "r1", "from_name": "sure", "to_name": "text", "type": "choices", "value": {"choices": ["no"]}}
    result = [
        *(region("r1", 3, 7, "FACTION", "EVENT"), region("r1", 13, 17, "LOCATION"), region("r1-2", 0, 2, "DATE")),
        *(region("r1", 3, 7, "PERSON"), kind, whole),
        {"type": "relation", "from_id": "r1", "to_id": "r1-2", "labels": ["on"]},
    ]
    (found,), options = taken(tmp_path, task(*result))
    assert said(found) == [
        ("r1", "FACTION", "Gull"),
        ("r1-3", "EVENT", "Gull"),
        ("r1-4", "PERSON", "Gull"),
        ("r1-5", "LOCATION", "Reed"),
        ("r1-2", "DATE", "👍"),
    ]
    assert [span.attributes for span in found.spans[2:]] == [(("sure", "no"),), (("kind", "town"),), ()]
    assert [(link.source, link.target) for link in found.links] == [("r1", "r1-2")]
    assert kinds(options) == [
        "“labels” names several labels, which became a span each",
        "“id” stands on two regions, which became a span each; links lead to the first",
    ]


def test_a_span_of_ours_that_was_doubled_keeps_what_was_said_of_it(tmp_path):
    example = work("[FACTION Gull] took [LOCATION Reed]")
    spans = (replace(example.spans[0], note="n", attributes=(("certainty", "low"),)), example.spans[1])
    output, _ = exported(FORMAT, [replace(example, spans=spans)], tmp_path)
    (document,) = json.loads(output.main.read_text(encoding="utf-8"))
    result = document["annotations"][0]["result"]
    double = json.loads(json.dumps(next(item for item in result if item["type"] == "labels")))
    double["value"].update(start=5, end=9, text="took")
    result.append(double)
    (found,), options = taken(tmp_path, [document])
    assert said(found) == [("s1", "FACTION", "Gull"), ("s1-2", "FACTION", "took"), ("s2", "LOCATION", "Reed")]
    assert found.spans[0].note == found.spans[1].note == "n"
    assert not options.bad


def test_a_web_page_without_markup_is_a_text(tmp_path):
    value = {"start": "/text()[1]", "end": "/text()[1]", "hypertextlabels": ["X"]}
    value["globalOffsets"] = {"start": 3, "end": 7}
    item = {"id": "r", "from_name": "l", "to_name": "text", "type": "hypertextlabels", "value": value}
    (found,), _ = taken(tmp_path, task(item))
    assert said(found) == [("r", "X", "Gull")]
    found, options = taken(tmp_path, task(item, text="<p>👍 Gull"))
    assert not found
    assert str(options.bad[0]) == (
        "t.json, line 1: task 7 labels a web page, whose offsets do not count in its source; export it as plain text."
    )


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ({"data": {"a": "x", "b": "y"}}, "task 2 does not say which of its data is the text (a, b)"),
        ({"data": {}}, "task 2 does not say which of its data is the text (–)"),
        ({"text": "a", "label": []}, "“data” must be an object, but it is missing"),
        ({"data": []}, "“data” must be an object, but it is a list of 0"),
        (task(region("r", 0, 99, "X")), "span 0–99 lies outside the text, which has 18 characters"),
        (task(region("r", 3, 3, "X")), "span 3–3 holds no character"),
        (task(region("r", -(10**4000), 3, "X")), "lies outside the text"),
        (
            task(GULL, {"id": "r", "type": "labels", "value": {"start": "1", "end": 2}}),
            '“annotations[0].result[1].value.start” must be a whole number, but it is "1"',
        ),
        (task({"type": "relation", "from_id": "r1", "to_id": "r2"}), "the link “relation” ends at the span “r1”"),
        ({"data": {"text": "a"}, "annotations": {}}, "“annotations” must be a list, but it is an object"),
    ],
)
def test_a_bad_task_is_told_and_the_others_are_read(tmp_path, bad, problem):
    found, options = taken(tmp_path, [task(GULL), bad, task(REED)])
    assert [said(it)[0][2] for it in found] == ["Gull", "Reed"]
    (told,) = options.bad
    assert problem in str(told)
    assert told.line


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "t.json, line 1: this is no JSON of Label Studio's (a task is an object, in an array or by itself)"),
        (b"[1]", "(a task is an object, in an array or by itself)"),
        (b'[{"data": {}}\n{"data": {}}]', "t.json, line 2: this is no JSON of Label Studio's (“,” is missing"),
        (b'[{"data":\n {"text": }}]', "t.json, line 2: this is no JSON of Label Studio's (Expecting value)"),
        (b'[{"data": NaN}]', "(NaN is no JSON value)"),
        (b'{"a":' + b"[" * 100_000, "(it is nested too deep)"),
        (b'[{"a": 1}', "(“,” is missing between two tasks)"),
        (b'{"data": {"text": "a"}} x', "(more follows its end)"),
        (b"[]", "t.json: there is no article in it"),
        ('[{"a": "ä"}]'.encode("latin-1"), "t.json: this is not text in utf-8"),
    ],
)  # fmt: skip
def test_what_is_no_export(tmp_path, content, problem):
    with pytest.raises(AnnotatorError) as caught:
        taken(tmp_path, content)
    assert problem in str(caught.value)


@pytest.mark.parametrize("chunk", [1, 7, 64])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_tasks_are_read_bit_by_bit(tmp_path, monkeypatch, chunk, encoding):
    monkeypatch.setattr(label_studio_tasks, "_CHUNK", chunk)
    many = [task(GULL, text=f'{TEXT} {number} \\" ] }}') | {"id": number} for number in range(20)]
    found, options = taken(tmp_path, json.dumps(many, ensure_ascii=False, indent=2).encode(encoding))
    assert [it.id for it in found] == [str(number) for number in range(20)]
    lines = json.dumps(many, ensure_ascii=False, indent=2).split("\n")
    assert [it.line for it in found] == [number for number, line in enumerate(lines, 1) if line == "  {"]
    assert not options.bad


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        (b'[{"id": 1, "annotations": [', True),
        (b'\xef\xbb\xbf\n{"data": {"text": "', True),
        (b'{"%TYPES": {}, "data": 1}', False),
        (b'{"text": "a"}', False),
        (b'"data"', False),
    ],
)
def test_which_first_bytes_are_label_studios(head, ours):
    assert recognises(head) == ours


# writing


def test_a_task(tmp_path):
    example = work("👍 [EVENT battle of [LOCATION Reed]]", title="A")
    event, place = example.spans
    example = replace(
        example,
        spans=(replace(event, attributes=(("kind", "siege"), ("sure", True)), note="n"), place),
        links=(ForeignLink(type="in", source=event.id, target=place.id),),
    )
    other = replace(example, annotator="بدر", spans=(), links=(), state=AssignmentState.SET_ASIDE)
    output, report = exported(FORMAT, [example, other, replace(other, id="a2", annotator="", state=None)], tmp_path)
    first, second = json.loads(output.files()[""])
    assert first["data"] == {"text": "👍 battle of Reed", "id": "a1", "title": "A"}
    mine, theirs = first["annotations"]
    assert [(item.get("from_name"), item.get("value")) for item in mine["result"]] == [
        ("label", {"start": 3, "end": 17, "text": "battle of Reed", "labels": ["EVENT"]}),
        ("kind", {"start": 3, "end": 17, "text": ["siege"]}),
        ("sure", {"start": 3, "end": 17, "choices": ["yes"]}),
        ("label", {"start": 13, "end": 17, "text": "Reed", "labels": ["LOCATION"]}),
        (None, None),
    ]
    assert mine["result"][0]["meta"]["text"] == ["n"]
    assert (theirs["was_cancelled"], theirs["result"], second["annotations"]) == (True, [], [])
    assert (report.articles, report.spans, report.balanced(), report.lost.total()) == (2, 2, True, 0)


def test_the_configuration_offers_what_is_used(tmp_path):
    example = work("[EVENT a] [DATE b]")
    one, other = example.spans
    spans = (replace(one, label='A "&" B', attributes=(("n", ("x", "y\n")), ("text", "own"), ("t", "z"))), other)
    example = replace(example, spans=spans, links=(ForeignLink(type="<by>", source=one.id, target=other.id),))
    output, _ = exported(FORMAT, [example], tmp_path)
    root = ET.fromstring(output.files()[".config.xml"])
    offered = [label.get("value") for label in root.iter("Label")]
    assert offered == ["FACTION", "LOCATION", "DATE", "EVENT", 'A "&" B']
    (choices,) = root.iter("Choices")
    assert (choices.get("name"), choices.get("choice"), choices.get("perRegion")) == ("n", "multiple", "true")
    assert [choice.get("value") for choice in choices] == ["x", "y\n"]
    assert [area.get("name") for area in root.iter("TextArea")] == ["t"]
    assert [relation.get("value") for relation in root.iter("Relation")] == ["<by>"]


@settings(deadline=None, max_examples=50)
@given(full_works())
def test_everything_comes_back(examples):
    with tempfile.TemporaryDirectory() as folder:
        round_trip(FORMAT, examples, Path(folder))


def test_what_is_hard_to_write_comes_back(tmp_path):
    example = work("👍 [DATE a] 👨‍👩‍👧 [EVENT b]")
    one, other = example.spans
    values = (("", "x"), ("\x0c", "y"), ("e", ""), ("label", "z"), ("no", False), ("none", ()), ("one", ("x",)))
    example = replace(
        example,
        spans=(replace(one, id="", attributes=values, note=" \n"), replace(other, id="region-1")),
        gold=True,
    )
    round_trip(FORMAT, [example, replace(example, annotator="x"), replace(example, id="", annotator="")], tmp_path)


def test_what_label_studio_changed_goes_before_the_details(tmp_path):
    example = work("a [LOCATION b] c [DATE d]")
    one, other = example.spans
    example = replace(example, spans=(replace(one, attributes=(("sure", True), ("kind", "x")), note="old"), other))
    output, _ = exported(FORMAT, [example], tmp_path)
    (found,) = json.loads(output.files()[""])
    (annotation,) = found["annotations"]
    annotation |= {"id": 501, "import_id": 1, "completed_by": {"email": "amal@x.org"}}
    first = annotation["result"][0]
    first["value"] |= {"start": 0, "labels": ["EVENT"]}
    first["meta"]["text"] = ["new"]
    for item in annotation["result"][1:3]:
        item["value"] |= {"choices": ["no"]} if item["type"] == "choices" else {"text": ["x"]}
    annotation["result"].append(region("new", 4, 5, "DATE"))
    (back,), _ = taken(tmp_path, [found])
    assert said(back) == [("s1", "EVENT", "a b"), ("s2", "DATE", "d"), ("new", "DATE", "c")]
    assert (back.spans[0].note, back.spans[0].attributes) == ("new", (("kind", "x"), ("sure", "no")))
    assert (back.id, back.annotator, back.round) == ("a1", "amal@x.org", "work")


def test_earlier_submissions_come_back_in_whatever_order_their_spans_were_made(tmp_path):
    example = work("a [LOCATION b] c [DATE d]", meta=(("z", "1"), ("a", "2")))
    spans = tuple(replace(span, attributes=(("z", "1"), ("a", "2")), text=None) for span in reversed(example.spans))
    link = ForeignLink(type="on", source="s1", target="s2")
    sealed = ForeignSubmission(id="n1", number=1, sealed="2018-08-23T10:00:00Z", spans=spans, links=(link,))
    again = replace(sealed, id="n2", number=2, spans=spans[:1], links=())
    round_trip(FORMAT, [replace(example, spans=spans, submissions=(sealed, again))], tmp_path)


def test_it_is_registered():
    assert format_named("label-studio") is FORMAT
    assert format_named("labelstudio") is FORMAT
    assert FORMAT.loses == (HEADER_PHRASE,)
