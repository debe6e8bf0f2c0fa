"""spaCy's training data and Prodigy's tasks, read in every form they come in and written in two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from format_examples import exported, full_works, round_trip, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, Fate, ForeignLink
from annotator.formats import jsonl
from annotator.formats.base import ReadOptions, Tokenization
from annotator.formats.registry import format_named, format_of_file
from annotator.formats.spacy_jsonl import FORMAT, read, recognises


def read_text(folder: Path, *lines: object) -> tuple[list[ArticleWork], ReadOptions]:
    """Read lines, given as text or as values."""
    path = folder / "data.jsonl"
    written = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_bytes(written.encode())
    options = ReadOptions()
    return list(read(path, options)), options


def spans(item: ArticleWork) -> list[tuple[str, str]]:
    return [(item.text[span.start : span.end], span.label) for span in item.spans]


TEXT = "👍 إدلب and Reed"
RECORDS = {
    "entities": {"text": TEXT, "entities": [[2, 6, "LOC"], [11, 15, "LOC"]]},
    "a pair": [TEXT, {"entities": [[2, 6, "LOC"], [11, 15, "LOC", "Q1"]]}],
    "ents": {"text": TEXT, "ents": [{"start": 2, "end": 6, "label": "LOC"}, {"start": 11, "end": 15, "label": "LOC"}]},
    "groups": {"text": TEXT, "ents": [{"start": 2, "end": 6, "label": "LOC"}], "spans": {
        "sc": [{"start": 2, "end": 6, "label": "LOC"}, {"start": 11, "end": 15, "label": "LOC", "kb_id": ""}]}},
    "prodigy": {"text": TEXT, "answer": "accept", "spans": [
        {"start": 2, "end": 6, "label": "LOC"}, {"start": 11, "end": 15, "label": "LOC"}]},
}  # fmt: skip


@pytest.mark.parametrize("name", RECORDS)
def test_every_form_gives_its_spans(tmp_path, name):
    (found,), options = read_text(tmp_path, RECORDS[name])
    assert found.text == TEXT
    assert spans(found) == [("إدلب", "LOC"), ("Reed", "LOC")]
    assert not options.bad


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_holds_many(tmp_path, indent):
    found, options = read_text(tmp_path, json.dumps(list(RECORDS.values()), ensure_ascii=False, indent=indent))
    assert [item.text for item in found] == [TEXT] * len(RECORDS)
    assert len({item.stem for item in found}) == len(RECORDS)
    assert not options.bad


def test_a_pair_over_several_lines(tmp_path):
    (found,), _ = read_text(tmp_path, '[\n"Reed",\n {"entities": [[0, 4, "LOC"]]}\n]\r\n')
    assert spans(found) == [("Reed", "LOC")]


def test_line_ends_that_are_none_to_json(tmp_path):
    found, options = read_text(tmp_path, '{"text": "a\u2028Reed", "entities": [[2, 6, "LOC"]]}\r', '{"text": "b"}\r')
    assert [item.text for item in found] == ["a\u2028Reed", "b"]
    assert not options.bad


TASK = {
    "text": "in Reedford",
    "_input_hash": -1,
    "_task_hash": 7,
    "_view_id": "relations",
    "_annotator_id": "news-amal",
    "_session_id": "news-x",
    "tokens": [
        {"text": "in", "start": 0, "end": 2, "id": 0, "ws": True},
        {"text": "Reedford", "start": 3, "end": 11, "id": 1, "ws": False},
    ],
    "spans": [
        {"start": 3, "end": 7, "token_start": 1, "token_end": 1, "label": "LOC"},
        {"token_start": 0, "token_end": 1, "label": "EVENT"},
    ],
    "relations": [
        {
            "head": 1,
            "child": 1,
            "head_span": {"start": 0, "end": 11, "label": "EVENT"},
            "child_span": {"start": 3, "end": 7, "label": "LOC"},
            "label": "at",
        }
    ],
    "answer": "accept",
    "meta": {"desk": "north"},
}


def test_a_task_of_prodigy(tmp_path):
    (found,), options = read_text(tmp_path, TASK)
    assert spans(found) == [("Reed", "LOC"), ("in Reedford", "EVENT")]
    assert found.annotator == "news-amal"
    (link,) = found.links
    ids = {span.id: span.label for span in found.spans}
    assert (link.type, ids[link.source], ids[link.target]) == ("at", "EVENT", "LOC")
    assert found.meta == (("_input_hash", "-1"), ("_task_hash", "7"), ("desk", "north"))
    assert options.notes == [
        "data.jsonl: “_input_hash” was kept in meta, once, in line 1",
        "data.jsonl: “_task_hash” was kept in meta, once, in line 1",
        "data.jsonl: “_view_id” is of the tool's own use and was left out, once, in line 1",
    ]


def task(start, end, answer="accept", text="Reed met Gull", **more):
    return {"text": text, "spans": [{"start": start, "end": end, "label": "LOC"}], "answer": answer, **more}


def test_spans_that_were_accepted_one_by_one_are_one_work(tmp_path):
    works, options = read_text(
        tmp_path,
        task(0, 4),
        task(0, 3, text="Oak"),
        task(5, 8, "reject"),
        task(9, 13),
        task(9, 13),
        task(0, 8, _annotator_id="b"),
    )
    found = [(work.text, work.annotator, [(span.start, span.end) for span in work.spans]) for work in works]
    assert found == [
        ("Reed met Gull", "", [(0, 4), (9, 13)]),
        ("Oak", "", [(0, 3)]),
        ("Reed met Gull", "", []),
        ("Reed met Gull", "b", [(0, 8)]),
    ]
    note = "data.jsonl: “spans” was accepted by itself and put to those of the same text, 2 times, first in line 4"
    assert note in options.notes


@pytest.mark.parametrize("more", [{"_view_id": "ner_manual"}, {"id": "x"}, {"_session_id": "second"}])
def test_what_was_marked_anew_or_elsewhere_stays_apart(tmp_path, more):
    works, _ = read_text(tmp_path, task(0, 4, **({} if "id" in more else more)), task(9, 13, **more))
    alike = "_session_id" in more
    assert [len(work.spans) for work in works] == ([2] if alike else [1, 1])


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_only_what_was_accepted_is_a_span(tmp_path, answer):
    (first, second, third), options = read_text(
        tmp_path,
        {"text": "Reed", "spans": [{"start": 0, "end": 4, "label": "LOC"}], "answer": answer, "_annotator_id": "a"},
        {"text": "Gull", "spans": [{"start": 0, "end": 4, "label": "LOC"}], "answer": answer, "_annotator_id": "a"},
        {"text": "Oak", "spans": [{"start": 0, "end": 3, "label": "LOC"}], "answer": "accept", "_annotator_id": "a"},
    )
    assert [(item.text, spans(item), item.annotator) for item in (first, second, third)] == [
        ("Reed", [], ""),
        ("Gull", [], ""),
        ("Oak", [("Oak", "LOC")], "a"),
    ]
    assert options.notes == [
        f"data.jsonl: “answer” is “{answer}”, so the article was read without spans, 2 times, first in line 1"
    ]


SPAN = {"start": 0, "end": 4, "label": "LOC"}
NOTED = {
    "other tokens": (
        {**TASK, "spans": [{**TASK["spans"][0], "token_start": 0}], "relations": []},
        "“token_start” and its end name other tokens than the offsets, which count",
    ),
    "no span": (
        {"text": "Reed", "spans": [], "relations": [{"label": "at", "head_span": SPAN, "child_span": SPAN}]},
        "“relations” holds one between tokens that are no spans; it was left out",
    ),
    "two lists": (
        {"text": "Reed", "entities": [[0, 4, "LOC"]], "spans": [SPAN]},
        "“spans” holds a span that stands in another list too; it is one",
    ),
    "more of a span": ({"text": "Reed", "spans": [{**SPAN, "score": 0.5}]}, "“spans[].score” was kept as an attribute"),
    "strange details": (
        {"text": "Reed", "spans": [SPAN], "annotator_work": {"spans": [{"id": []}]}},
        "“annotator_work” is not as this program writes it and was left out",
    ),
}


@pytest.mark.parametrize("name", NOTED)
def test_what_is_read_otherwise_is_said(tmp_path, name):
    record, sentence = NOTED[name]
    (found,), options = read_text(tmp_path, record)
    assert f"data.jsonl: {sentence}, once, in line 1" in options.notes
    assert not options.bad
    assert found.text == record["text"]


BAD = {
    "no text": ({"entities": []}, "jsonl.type"),
    "a text that is none": ({"text": 5}, "jsonl.type"),
    "not a record": ("5", "jsonl.type"),
    "half a pair": (["Reed"], "jsonl.type"),
    "a pair of texts": (["Reed", "LOC"], "jsonl.type"),
    "tags for entities": ({"text": "Reed", "entities": ["B-LOC"]}, "jsonl.type"),
    "two values": ({"text": "Reed", "entities": [[0, 4]]}, "jsonl.type"),
    "no label": ({"text": "Reed", "entities": [[0, 4, None]]}, "jsonl.type"),
    "a broken offset": ({"text": "Reed", "entities": [[0, 4.0, "LOC"]]}, "jsonl.type"),
    "true for a number": ({"text": "Reed", "entities": [[True, 4, "LOC"]]}, "jsonl.type"),
    "outside": ({"text": "Reed", "entities": [[0, 5, "LOC"]]}, "span.outside"),
    "huge": ({"text": "Reed", "entities": [[0, 10**400, "LOC"]]}, "span.outside"),
    "beyond digits": ('{"text": "Reed", "entities": [[0, ' + "9" * 5000 + ', "LOC"]]}', "jsonl.syntax"),
    "backwards": ({"text": "Reed", "entities": [[3, 1, "LOC"]]}, "span.empty"),
    "another surface": ({"text": "Reed", "spans": [{**SPAN, "text": "Gull"}]}, "span.surface"),
    "tokens elsewhere": ({**TASK, "tokens": [{"text": "in", "start": 1, "end": 3}]}, "span.surface"),
    "no such token": ({**TASK, "spans": [{"token_start": 0, "token_end": 2, "label": "X"}]}, "jsonl.type"),
    "an answer": ({"text": "Reed", "answer": "maybe"}, "jsonl.type"),
    "no relation": ({"text": "Reed", "relations": [{"label": "at", "head_span": 1}]}, "jsonl.type"),
    "deep": ("[" * 100_000, "jsonl.syntax"),
    "cut": ('{"text": "Reed', "jsonl.syntax"),
    "infinite": ('{"text": "Reed", "meta": {"x": Infinity}}', "jsonl.syntax"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_told_and_the_next_one_read(tmp_path, name):
    record, code = BAD[name]
    found, options = read_text(tmp_path, {"text": "good"}, record, {"text": "good too"})
    assert [(problem.code, problem.line) for problem in options.bad] == [(code, 2)]
    assert [item.text for item in found] == ["good", "good too"]


ARRAYS = {
    "cut": '[\n{"text": "Reed"},\n{"text": ',
    "no comma": '[\n{"text": "Reed"}\n{"text": "Gull"}\n]',
    "never closed": '[\n{"text": "Reed"}\n',
    "deep": "[\n" + "[" * 100_000,
}


@pytest.mark.parametrize("name", ARRAYS)
def test_a_bad_array_is_one_sentence(tmp_path, name):
    with pytest.raises(AnnotatorError) as caught:
        read_text(tmp_path, ARRAYS[name])
    assert caught.value.code == "jsonl.syntax"
    assert caught.value.line in {2, 3}


def test_nothing_in_it(tmp_path):
    with pytest.raises(AnnotatorError) as caught:
        read_text(tmp_path, "")
    assert caught.value.code == "jsonl.empty"


HEADS = [
    *((json.dumps(record), True) for record in (*RECORDS.values(), TASK, list(RECORDS.values()))),
    ('[\n  {\n    "text": "x",\n    "entities": []\n  },\n  {"text"', True),
    ('{"text": "x", "entities": []}', True),
    ('{"text": "x"}', False),
    ('{"text": "x", "spans": [{"start": 0, "end": 1, "label": "L"}]}', False),
    ('{"text": "\\"answer\\": \\"accept\\""}', False),
    ('{"text": "x", "label": [[0, 1, "L"]]}', False),
    ('{"text": "x", "entities": [{"id": 1, "start_offset": 0}], "relations": []}', False),
    ('{"text": "x", "entities": [], "relations": []}', False),
    ('{"annotator_jsonl": 1, "entities": []}', False),
    ("plain", False),
]


@pytest.mark.parametrize(("head", "ours"), HEADS)
def test_it_is_told_from_other_json_lines(head, ours):
    assert recognises(head.encode()) is ours


def test_our_own_lines_are_not_taken(tmp_path):
    example = work("in [LOCATION Reed]", state=AssignmentState.DONE)
    for chosen in (jsonl.FORMAT, FORMAT):
        output, _ = exported(chosen, [example], tmp_path / chosen.name)
        path = output.main.rename(output.folder / "data.jsonl")
        assert format_of_file(path) is chosen


def test_the_registry_knows_it():
    assert format_named("prodigy") is format_named("spacy-jsonl") is FORMAT


LINKED = (ForeignLink(id="l1", type="at", source="s1", target="s2", note="?"),)


def line(folder: Path, example: ArticleWork, **more: object):
    output, report = exported(FORMAT, [example], folder, **more)
    (written,) = output.main.read_text(encoding="utf-8").splitlines()
    return json.loads(written), report


def test_entities_keep_overlaps_and_true_offsets(tmp_path):
    example = work("👍 the [EVENT battle of [LOCATION Reed]]ford", title="A", links=LINKED)
    found, report = line(tmp_path, example)
    assert found["entities"] == [[6, 20, "EVENT"], [16, 20, "LOCATION"]]
    assert (found["text"], found["meta"]) == (example.text, {"id": "a1", "title": "A", "annotator": "Amal"})
    assert report.fates == {"spans": {Fate.AS_IS: 2}}


def test_tasks_name_tokens_inclusively(tmp_path):
    example = work("the [EVENT battle of [LOCATION Reed]]ford", links=LINKED)
    found, report = line(tmp_path, example, values={"form": "prodigy"})
    event = {"start": 4, "end": 18, "token_start": 1, "token_end": 3, "label": "EVENT"}
    place = {"start": 14, "end": 18, "token_start": 3, "token_end": 3, "label": "LOCATION"}
    assert found["spans"] == [event, place]
    assert found["relations"] == [{"head": 3, "child": 3, "head_span": event, "child_span": place, "label": "at"}]
    assert found["tokens"][3] == {"text": "Reedford", "start": 14, "end": 22, "id": 3, "ws": False}
    assert (found["answer"], found["_annotator_id"]) == ("accept", "Amal")
    assert report.fates == {"spans": {Fate.AS_IS: 2}, "tokens": {Fate.WIDENED: 2}}
    assert [(item.written_start, item.written_end, item.reason) for item in report.outcomes] == [
        (4, 22, "ends inside the token “Reedford”"),
        (14, 22, "ends inside the token “Reedford”"),
    ]


@pytest.mark.parametrize(
    ("tokenization", "words"),
    [
        ("spacy", ["do", "n't", " ", "go", "!"]),
        ("whitespace", ["don't", " ", "go!"]),
        ("unicode", ["don't", " ", "go", "!"]),
    ],
)
def test_tokens_are_those_asked_for(tmp_path, tokenization, words):
    example = work("don't  go!")
    found, report = line(tmp_path, example, values={"form": "prodigy"}, tokenization=Tokenization(tokenization))
    assert [token["text"] for token in found["tokens"]] == words
    assert report.notes[0].startswith("tokens by ")


def changed(example: ArticleWork, folder: Path, change) -> tuple[ArticleWork, list[str]]:
    """Write a work as a task, let another tool change it, and read it."""
    found, _ = line(folder, example, values={"form": "prodigy"})
    change(found)
    (again,), options = read_text(folder, found)
    assert not options.bad
    return again, options.notes


SAID = (
    "data.jsonl: “spans” were changed since they were written; that they were done was not taken over, once, in line 1"
)


def test_what_another_tool_leaves_keeps_its_details(tmp_path):
    example = work("[FACTION Gull] at [LOCATION Reed]", state=AssignmentState.DONE, links=LINKED, note="odd")

    def unlink_and_add(task):
        task["spans"].append({"start": 5, "end": 7, "label": "DATE"})
        task["relations"] = []

    again, notes = changed(example, tmp_path, unlink_and_add)
    assert [(span.id, span.label) for span in again.spans] == [("s1", "FACTION"), ("s2", "LOCATION"), ("", "DATE")]
    assert (again.links, again.state, again.note, notes) == ((), None, "odd", [SAID])


def test_the_work_of_somebody_else_is_not_done(tmp_path):
    example = work("[FACTION Gull]", state=AssignmentState.DONE)
    again, notes = changed(example, tmp_path, lambda task: task.update(_annotator_id="Badr"))
    assert (again.annotator, again.state, notes) == ("Badr", None, [SAID])


def test_a_rejected_task_of_ours_is_its_article(tmp_path):
    example = work("[FACTION Gull]", state=AssignmentState.DONE, title="T", url="u")
    again, _ = changed(example, tmp_path, lambda task: task.update(answer="reject"))
    assert (again.id, again.title, again.url, again.annotator, again.state, again.spans) == (
        "a1",
        "T",
        "u",
        "",
        None,
        (),
    )


@settings(deadline=None, max_examples=50)
@given(
    examples=full_works(),
    form=st.sampled_from(("entities", "prodigy")),
    tokenization=st.sampled_from(Tokenization),
)
def test_what_was_written_reads_back(tmp_path_factory, examples, form, tokenization):
    folder = tmp_path_factory.mktemp("out")
    report = round_trip(FORMAT, examples, folder, values={"form": form}, tokenization=tokenization)
    assert report.lost == {}
