"""doccano's dialects, each as a line or two."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from format_examples import exported, full_works, round_trip, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSubmission
from annotator.formats.base import HEADER_PHRASE, ReadOptions
from annotator.formats.doccano import FORMAT, read, recognises
from annotator.formats.registry import format_named

ONE = [[0, 4, "FACTION"], [10, 14, "LOCATION"]]
TEXT = "Gull took Reed."


def taken(folder: Path, *lines: object) -> tuple[list[ArticleWork], ReadOptions]:
    source = folder / "d.jsonl"
    written = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    source.write_text("\n".join(written) + "\n", encoding="utf-8")
    options = ReadOptions()
    return [item for item in read(source, options) if isinstance(item, ArticleWork)], options


def spans(found: ArticleWork) -> list[list[object]]:
    return [[span.start, span.end, span.label] for span in found.spans]


@pytest.mark.parametrize(
    "line",
    [
        {"text": TEXT, "label": ONE},
        {"text": TEXT, "labels": ONE},
        {"data": TEXT, "label": ONE},
        {"text": TEXT, "entities": ONE},
        {"text": TEXT, "entities": [{"id": 5, "start_offset": s, "end_offset": e, "label": n} for s, e, n in ONE[:1]]
         + [{"id": 6, "start_offset": 10, "end_offset": 14, "label": "LOCATION"}], "relations": []},
        {"text": TEXT, "annotations": [{"start_offset": s, "end_offset": e, "label": n} for s, e, n in ONE]},
    ],
)  # fmt: skip
def test_dialects(tmp_path, line):
    (found,), options = taken(tmp_path, line)
    assert (found.text, spans(found), options.bad) == (TEXT, ONE, [])


def test_entities_and_relations(tmp_path):
    line = {
        "id": 12,
        "text": "👍 Gull took Reed.",
        "entities": [
            {"id": 40, "label": "FACTION", "start_offset": 2, "end_offset": 6},
            {"id": 41, "label": "LOCATION", "start_offset": 12, "end_offset": 16},
        ],
        "relations": [{"id": 9, "from_id": 41, "to_id": 40, "type": "taken by"}],
        "Comments": ["who?", {"text": "when?", "user": 1}],
        "username": "amal",
        "topic": "war",
        "meta": {"page": 3},
    }
    (found,), options = taken(tmp_path, line)
    assert [(span.id, found.text[span.start : span.end]) for span in found.spans] == [("40", "Gull"), ("41", "Reed")]
    assert [(link.id, link.type, link.source, link.target) for link in found.links] == [("9", "taken by", "41", "40")]
    assert (found.id, found.annotator, found.note) == ("12", "amal", "who?\nwhen?")
    assert found.meta == (("page", "3"), ("topic", "war"))
    assert options.notes == ["d.jsonl: “topic” was kept in meta, once, in line 1"]


def test_users_of_an_older_export_have_a_work_each(tmp_path):
    marks = [
        {"id": 1, "label": 3, "start_offset": 0, "end_offset": 4, "user": 1, "document": 7},
        {"id": 2, "label": 3, "start_offset": 0, "end_offset": 4, "user": 2, "document": 7},
        {"id": 3, "label": 4, "start_offset": 10, "end_offset": 14, "user": 1, "document": 7},
    ]
    found, options = taken(tmp_path, {"id": 7, "text": TEXT, "annotations": marks, "annotation_approver": None})
    assert [(it.id, it.annotator, spans(it)) for it in found] == [
        ("7", "user 1", [[0, 4, "3"], [10, 14, "4"]]),
        ("7", "user 2", [[0, 4, "3"]]),
    ]
    assert options.notes == [
        "d.jsonl: “label” is a number, of which the file does not say what it is called, 3 times, first in line 1",
        "d.jsonl: “document” is of doccano's own use and was left out, 3 times, first in line 1",
    ]


def test_categories_are_no_spans_and_are_told(tmp_path):
    (found,), options = taken(tmp_path, {"text": TEXT, "label": ["war", "peace"]})
    assert not found.spans
    assert options.notes == [
        "d.jsonl: “label” holds a category of the whole article, which was left out, 2 times, first in line 1"
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ({"label": ONE}, "d.jsonl, line 2: “text” must be a string, but it is missing"),
        ("{", "d.jsonl, line 2: this is no JSON"),
        ("[]", "d.jsonl, line 2: “the line” must be an object, but it is a list of 0"),
        ({"text": "a", "label": [[0, 5, "X"]]}, "d.jsonl, line 2: span 0–5 lies outside the text"),
        ({"text": "a", "label": [[1, 1, "X"]]}, "d.jsonl, line 2: span 1–1 holds no character"),
        ({"text": "a", "label": [[0, 1]]}, "“label[0]” must be start, end and label, but it is a list of 2"),
        ({"text": "a", "label": [["0", 1, "X"]]}, '“label[0].start_offset” must be a whole number, but it is "0"'),
        ({"text": "a", "label": [[0, 1, None]]}, "“spans[0].label” must be a string that is not empty"),
        ({"text": "a", "label": {}}, "“label” must be a list, but it is an object"),
        ({"text": "a", "label": [[0, 10**400, "X"]]}, "lies outside the text"),
        (
            {"text": "a", "entities": [], "relations": [{"from_id": 1, "to_id": 2, "type": "of"}]},
            "d.jsonl, line 2: the link “of” ends at the span “1”, which is not in this article's work.",
        ),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(tmp_path, line, problem):
    found, options = taken(tmp_path, {"text": "a"}, line, {"text": "b"})
    assert [it.text for it in found] == ["a", "b"]
    (bad,) = options.bad
    assert problem in str(bad)
    assert bad.line == 2


def test_an_empty_file_holds_nothing(tmp_path):
    with pytest.raises(AnnotatorError, match="there is no article in it"):
        taken(tmp_path, "")


def test_crlf_at_line_ends_and_breaks_inside_texts(tmp_path):
    source = tmp_path / "d.jsonl"
    source.write_bytes('{"text": "a\\r\\nb\u2028c", "label": [[5, 6, "X"]]}\r\n'.encode())
    (found,) = read(source, ReadOptions())
    assert found.text[found.spans[0].start : found.spans[0].end] == "c"


@pytest.mark.parametrize(
    ("line", "ours"),
    [
        ('{"text": "a", "label": [[0, 1, "X"]]}', True),
        ('{"text": "a", "labels": []}', True),
        ('{"text": "a", "entities": [{"id": 1}]}', True),
        ('{"entities": [], "relations": [], "text": "a"}', True),
        ('{"text": "a", "spans": [{"label": "X"}]}', False),
        ('{"text": "a", "entities": [[0, 1, "X"]]}', False),
        ('{"text": "\\"label\\": [[0, 1]]"}', False),
        ('{"text": "a"}\n{"text": "a", "label": [[0, 1, "X"]]}', True),
        ('{"text": "a", "entities": []}\n{"text": "a", "entities": [], "relations": []}', True),
        ('{"annotator_jsonl": 1}\n{"text": "a", "label": [[0, 1, "X"]]}', False),
        ('[{"label": []}]', False),
    ],
)
def test_which_lines_are_doccanos(line, ours):
    assert recognises(line.encode()) == ours


# writing


def test_both_forms(tmp_path):
    example = work("a [LOCATION b] c [DATE d]")
    one, other = example.spans
    example = replace(example, links=(ForeignLink(type="on", source=one.id, target=other.id),))
    output, report = exported(FORMAT, [example], tmp_path / "entities")
    line = json.loads(output.main.read_text())
    assert line["entities"] == [
        {"id": 1, "label": "LOCATION", "start_offset": 2, "end_offset": 3},
        {"id": 2, "label": "DATE", "start_offset": 6, "end_offset": 7},
    ]
    assert line["relations"] == [{"id": 1, "from_id": 1, "to_id": 2, "type": "on"}]
    assert (report.articles, report.spans, report.balanced(), report.lost.total()) == (1, 2, True, 0)
    output, _ = exported(FORMAT, [example], tmp_path / "labels", values={"form": "labels"})
    line = json.loads(output.main.read_text())
    assert line["label"] == [[2, 3, "LOCATION"], [6, 7, "DATE"]]
    assert "relations" not in line


@settings(deadline=None, max_examples=50)
@given(full_works(), st.sampled_from(("entities", "labels")))
def test_everything_comes_back(examples, form):
    with tempfile.TemporaryDirectory() as folder:
        round_trip(FORMAT, examples, Path(folder), values={"form": form})


def test_what_doccano_changed_goes_before_the_details(tmp_path):
    """doccano gives new ids, and may put what was called meta into a meta of its own."""
    example = work("a [LOCATION b] c [DATE d]")
    one, other = example.spans
    example = replace(
        example,
        spans=(replace(one, note="n"), other),
        links=(ForeignLink(type="on", source=one.id, target=other.id, id="l1", note="why"),),
    )
    output, _ = exported(FORMAT, [example], tmp_path)
    line = json.loads(output.main.read_text())
    line["meta"] = {"meta": line["meta"]}
    line["entities"] = [
        {"id": 77, "label": "EVENT", "start_offset": 4, "end_offset": 5},
        *({**entity, "id": entity["id"] + 90} for entity in line["entities"]),
    ]
    line["relations"] = [
        {"id": 5, "from_id": 91, "to_id": 92, "type": "on"},
        {"id": 6, "from_id": 77, "to_id": 91, "type": "near"},
    ]
    (found,), _ = taken(tmp_path, {**line, "id": 5})
    assert [(span.id, span.label, span.note) for span in found.spans] == [
        ("77", "EVENT", ""),
        ("s1", "LOCATION", "n"),
        ("s2", "DATE", ""),
    ]
    assert [(link.id, link.source, link.target, link.note) for link in found.links] == [
        ("l1", "s1", "s2", "why"),
        ("", "77", "s1", ""),
    ]
    assert (found.id, found.annotator, found.round, found.meta) == ("a1", "Amal", "work", ())


def test_without_relations_links_hold_between_spans_that_are_left(tmp_path):
    example = work("a [LOCATION b] c [DATE d] [EVENT e]")
    ids = [span.id for span in example.spans]
    pairs = ((ids[0], ids[1]), (ids[1], ids[2]))
    example = replace(example, links=tuple(ForeignLink(type="on", source=one, target=other) for one, other in pairs))
    output, _ = exported(FORMAT, [example], tmp_path, values={"form": "labels"})
    line = json.loads(output.main.read_text())
    del line["label"][2]
    (found,), options = taken(tmp_path, line)
    assert not options.bad
    assert [(link.source, link.target) for link in found.links] == [("s1", "s2")]


def test_earlier_submissions_come_back_in_whatever_order_their_spans_were_made(tmp_path):
    example = work("a [LOCATION b] c [DATE d]", meta=(("z", "1"), ("a", "2")))
    spans = tuple(replace(span, attributes=(("z", "1"), ("a", "2")), text=None) for span in reversed(example.spans))
    link = ForeignLink(type="on", source="s1", target="s2")
    sealed = ForeignSubmission(id="n1", number=1, sealed="2018-08-23T10:00:00Z", spans=spans, links=(link,))
    again = replace(sealed, id="n2", number=2, spans=spans[:1], links=())
    round_trip(FORMAT, [replace(example, spans=spans, submissions=(sealed, again))], tmp_path)


def test_it_is_registered():
    assert format_named("doccano") is FORMAT
    assert FORMAT.loses == (HEADER_PHRASE,)
