"""The project's own JSON Lines: what is read, what is refused and where, and that nothing is lost on the way."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from format_examples import LABELS, NAMES, FolderOutput, foreign, work
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import text_and_spans

from annotator.assets import schema
from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader, Fate, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.listing import Entity
from annotator.domain.roster import Round, RoundKind
from annotator.formats import jsonl
from annotator.formats.base import ReadOptions, WriteOptions
from annotator.formats.jsonl import read, write
from annotator.formats.jsonl_writing import ordered
from annotator.formats.registry import format_named

TEXT = "Gull Forces seize Reed"


def line(**more: object) -> str:
    return json.dumps({"text": TEXT, **more}, ensure_ascii=False)


def spans_of(*spans: dict[str, object]) -> str:
    return line(annotator="Amal", spans=[{"start": 0, "end": 4, "label": "FACTION", **span} for span in spans])


@pytest.fixture
def take(tmp_path):
    """Write a file (text, or bytes), read it, and return (what it holds, the problems, the notes)."""

    def take(content: str | bytes, encoding: str | None = None):
        path = tmp_path / "a.jsonl"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = ReadOptions(encoding=encoding)
        return list(read(path, found)), found.bad, found.notes

    return take


def one(taken) -> ArticleWork:
    (item,), bad, _ = taken
    assert bad == []
    return item


# What is read


def test_only_the_text_is_required(take):
    assert one(take(line())) == ArticleWork(text=TEXT, stem="a-1", file="a.jsonl", line=1)


def test_everything_a_line_can_say(take):
    found = one(
        take(
            line(
                id=17,
                title="Gull",
                language="en",
                direction="ltr",
                source="s",
                url="u",
                published="2018-08-23",
                meta={"b": "2", "a": 1, "none": None},
                zones=[{"kind": "headline", "start": 0, "end": 22}],
                raw_sha256="0f",
                annotator="Amal",
                gold=True,
                round="control",
                status="done",
                flag="unsure",
                reason="because",
                note="odd",
                active_seconds=7,
                opened="2018-08-23T01:00:00.000Z",
                closed="2018-08-23T02:00:00.000Z",
                spans=[
                    {
                        "id": "s1",
                        "start": 0,
                        "end": 11,
                        "label": "FACTION",
                        "text": "Gull Forces",
                        "attributes": {"sure": False, "kinds": ["a", "b"], "size": 3},
                        "note": "n",
                        "origin": "manual",
                        "created": "c",
                        "updated": "u",
                        "entity": "e1",
                        "version": 2,
                    }
                ],
                links=[{"id": "l1", "type": "of", "source": "s1", "target": "s1", "note": "n", "created": "c"}],
                submissions=[{"id": "b1", "number": 1, "version": 2, "sealed": "t", "aids": ["dates"], "spans": []}],
                label_set={"name": "conflict-news", "version": 2},
            )
        )
    )
    assert found == ArticleWork(
        id="17",
        title="Gull",
        text=TEXT,
        language="en",
        direction=Direction.LEFT_TO_RIGHT,
        source="s",
        url="u",
        published="2018-08-23",
        meta=(("a", "1"), ("b", "2")),
        zones=(Zone(ZoneKind.HEADLINE, 0, 22),),
        raw_sha256="0f",
        annotator="Amal",
        gold=True,
        round="control",
        state=AssignmentState.DONE,
        flag="unsure",
        reason="because",
        note="odd",
        active_seconds=7,
        opened="2018-08-23T01:00:00.000Z",
        closed="2018-08-23T02:00:00.000Z",
        spans=(
            ForeignSpan(
                id="s1",
                start=0,
                end=11,
                label="FACTION",
                text="Gull Forces",
                attributes=(("kinds", ("a", "b")), ("size", "3"), ("sure", False)),
                note="n",
                origin="manual",
                created="c",
                updated="u",
                entity="e1",
                version=2,
            ),
        ),
        links=(ForeignLink(id="l1", type="of", source="s1", target="s1", note="n", created="c"),),
        submissions=(ForeignSubmission(id="b1", number=1, version=2, sealed="t", aids=("dates",)),),
        label_set="conflict-news",
        version=2,
        stem="a-1",
        file="a.jsonl",
        line=1,
    )


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("unopened", AssignmentState.UNOPENED),
        ("open", AssignmentState.OPEN),
        ("Done", AssignmentState.DONE),
        ("set aside", AssignmentState.SET_ASIDE),
        ("set_aside", AssignmentState.SET_ASIDE),
        ("", None),
        (None, None),
    ],
)
def test_states(take, status, state):
    assert one(take(line(status=status))).state is state


def test_null_is_as_good_as_a_missing_key(take):
    keys = ("id", "title", "meta", "zones", "annotator", "spans", "links", "submissions", "label_set", "unknown")
    assert one(take(line(**dict.fromkeys(keys)))) == one(take(line()))


def test_unknown_keys_are_kept_and_told(take):
    works, bad, notes = take(
        f"{line(tags=['a', 'b'], meta={'tags': 'mine'})}\n{line(tags=3)}\n"
        f"{line(spans=[{'start': 0, 'end': 4, 'label': 'FACTION', 'score': 0.5, 'id': 's'}])}\n"
        f"{line(links=[{'type': 'of', 'source': 's', 'target': 's', 'weight': 1}])}"
    )
    assert bad == []
    assert [work.meta for work in works[:2]] == [(("tags", "mine"), ("tags_", '["a", "b"]')), (("tags", "3"),)]
    assert works[2].spans[0].attributes == (("score", "0.5"),)
    assert notes == [
        "a.jsonl: “tags” is no key of ours and was kept in meta, 2 times, first in line 1",
        "a.jsonl: “spans[].score” is no key of ours and was kept as an attribute, once, in line 3",
        "a.jsonl: “links[].weight” is no key of ours and was left out, once, in line 4",
    ]


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ("label", [[0, 4, "FACTION"]], "doccano"),
        ("answer", "reject", "spacy-jsonl"),
        ("entities", [[0, 4, "FACTION"]], "spacy-jsonl"),
        ("_task_hash", 7, "spacy-jsonl"),
    ],
)
def test_a_key_by_which_other_tools_say_of_spans_is_refused(take, key, value, name):
    works, (bad,), _ = take(f"{line()}\n{line(**{key: value})}")
    assert len(works) == 1
    assert (bad.code, bad.line) == ("jsonl.foreign", 2)
    assert f"“{key}” belongs to the format {name}" in str(bad)
    assert f"--format {name}" in str(bad)


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff{line()}\n{line()}",
        f"{line()}\r\n{line()}\r\n",
        f"\n  \n{line()}\n\n\r\n{line()}\n \t\n",
        f"{line()}\n\ufeff{line()}\n",
    ],
    ids=["bom", "crlf", "blank", "joined"],
)
def test_lines_end_as_they_like(take, content):
    works, bad, _ = take(content)
    assert [work.text for work in works] == [TEXT, TEXT]
    assert bad == []


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\u000b", "\r"])
def test_only_a_line_feed_ends_a_line(take, separator):
    text = f"a{separator}b"
    escaped = separator in {"\u000b", "\r"}
    assert one(take(json.dumps({"text": text}, ensure_ascii=escaped))).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_told_by_the_first_bytes(take, encoding):
    assert one(take(json.dumps({"text": "إدلب 👍"}, ensure_ascii=False).encode(encoding))).text == "إدلب 👍"


def test_another_encoding_is_named(take):
    content = json.dumps({"text": "إدلب"}, ensure_ascii=False).encode("windows-1256")
    assert one(take(content, encoding="windows-1256")).text == "إدلب"


def test_escaped_surrogate_pairs_are_one_character(take):
    span = '{"start": 0, "end": 1, "label": "X", "text": "👍"}'
    found = one(take(f'{{"text": "\\ud83d\\udc4d!", "title": "\\ud83d\\udc4d", "spans": [{span}]}}'))
    assert (found.text, found.title) == ("👍!", "👍")


def test_a_surface_may_differ_in_how_lines_end(take):
    found = one(take(json.dumps({"text": "a\r\nb", "spans": [{"start": 0, "end": 4, "label": "X", "text": "a\nb"}]})))
    assert found.spans[0].end == 4


def test_quick_and_careful_reading_give_equal_spans(take):
    quick = one(take(spans_of({"id": "s", "note": "n"}))).spans[0]
    careful = one(take(spans_of({"id": "s", "note": "n", "attributes": {}}))).spans[0]
    assert quick == careful == ForeignSpan(id="s", start=0, end=4, label="FACTION", note="n")
    assert hash(quick) == hash(careful)
    assert type(quick) is type(careful) is ForeignSpan
    assert replace(quick, note="") == ForeignSpan(id="s", start=0, end=4, label="FACTION")


def test_the_header_names_labels_rounds_people_and_entities(take):
    content = {
        "annotator_jsonl": 1,
        "rounds": [{"name": "practice", "kind": "training", "id": "r1"}],
        "annotators": ["Amal", "Badr"],
        "entities": [{"id": "e1", "name": "Gull", "aliases": [{"text": "النورس", "language": "ar"}]}],
        "colour": "blue",
    }
    (header, found), bad, notes = take(f"{json.dumps(content)}\n{line()}")
    assert header == ExchangeHeader(
        rounds=(Round(id="r1", name="practice", kind=RoundKind.TRAINING),),
        annotators=("Amal", "Badr"),
        entities=(Entity(id="e1", name="Gull", aliases=(("النورس", "ar"),)),),
    )
    assert found.text == TEXT
    assert bad == []
    assert notes == ["a.jsonl: “colour” is no key of ours and was left out, once, in line 1"]


# What is refused


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        ("{", "jsonl.syntax", "this is no JSON (Expecting property name"),
        ('{"text": "a"} {"text": "b"}', "jsonl.syntax", "Extra data at character 15"),
        ('{"text": "a\tb"}', "jsonl.syntax", "Invalid control character at character 12"),
        ('{"text": "a", "meta": {"n": NaN}}', "jsonl.syntax", "NaN is no JSON value"),
        ('{"text": "a", "meta": {"n": -Infinity}}', "jsonl.syntax", "-Infinity is no JSON value"),
        ('{"text": "a", "title": "\\ud83d"}', "jsonl.syntax", "half of a surrogate pair"),
        ('{"text": "a", "id": "\\u0000"}', "jsonl.syntax", "a string holds NUL"),
        ("[" * 100_000, "jsonl.syntax", "nested too deep"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", "jsonl.syntax", "a number has too many digits"),
        ("[1]", "jsonl.type", "“the line” must be an object, but it is a list of 1"),
        ("7", "jsonl.type", "“the line” must be an object, but it is 7"),
        ('{"title": "a"}', "jsonl.type", "“text” must be a string, but it is missing"),
        ('{"text": 5}', "jsonl.type", "“text” must be a string, but it is 5"),
        (line(title=["a"]), "jsonl.type", "“title” must be a string, but it is a list of 1"),
        (line(id=1.5), "jsonl.type", "“id” must be a string, but it is 1.5"),
        (line(id=True), "jsonl.type", "“id” must be a string, but it is true"),
        (line(meta=[]), "jsonl.type", "“meta” must be an object"),
        (line(status="finished"), "jsonl.type", "“status” must be one of unopened, open, done, set aside"),
        (line(direction="up"), "jsonl.type", "“direction” must be one of auto, ltr, rtl"),
        (line(gold="yes"), "jsonl.type", "“gold” must be true or false"),
        (line(active_seconds=-1), "jsonl.type", "“active_seconds” must be a whole number from 0"),
        (line(zones=[{"kind": "lead", "start": 0, "end": 1}]), "jsonl.type", "“zones[0].kind” must be one of headline"),
        (line(zones=[{"kind": "body", "start": 0, "end": 99}]), "span.outside", "0–99 lies outside the text"),
        (line(spans={}), "jsonl.type", "“spans” must be a list, but it is an object"),
        (line(spans=""), "jsonl.type", "“spans” must be a list"),
        (line(spans=[[0, 4, "X"]]), "jsonl.type", "“spans[0]” must be an object, but it is a list of 3"),
        (spans_of({}, {"start": "1"}), "jsonl.type", '“spans[1].start” must be a whole number, but it is "1"'),
        (spans_of({"end": 4.0}), "jsonl.type", "“spans[0].end” must be a whole number, but it is 4.0"),
        (spans_of({"end": True}), "jsonl.type", "“spans[0].end” must be a whole number, but it is true"),
        (spans_of({"end": None}), "jsonl.type", "“spans[0].end” must be a whole number, but it is missing"),
        (spans_of({"start": -1}), "span.outside", "span -1–4 lies outside the text, which has 22 characters"),
        (spans_of({"end": 23}), "span.outside", "span 0–23 lies outside the text"),
        (spans_of({"end": 10**4000}), "span.outside", "lies outside the text"),
        (spans_of({"start": 4}), "span.empty", "span 4–4 holds no character"),
        (spans_of({"start": 9}), "span.empty", "span 9–4 holds no character"),
        (spans_of({"text": "Reed"}), "span.surface", "span 0–4 should read “Reed”, but the text there reads “Gull”"),
        (spans_of({"text": 5}), "jsonl.type", "“spans[0].text” must be a string"),
        (spans_of({"label": ""}), "jsonl.type", "“spans[0].label” must be a string that is not empty"),
        (spans_of({"label": None}), "jsonl.type", "“spans[0].label” must be a string that is not empty"),
        (spans_of({"note": 1}), "jsonl.type", "“spans[0].note” must be a string"),
        (spans_of({"version": -1}), "jsonl.type", "“spans[0].version” must be a whole number from 0"),
        (spans_of({"version": 2**63}), "jsonl.type", "“spans[0].version” must be a whole number from 0"),
        (spans_of({"attributes": []}), "jsonl.type", "“spans[0].attributes” must be an object"),
        (spans_of({"id": "s"}, {"id": "s", "start": 1}), "jsonl.repeated", "the span id “s” stands twice"),
        (
            line(links=[{"id": "l", "type": "t", "source": "a", "target": "b"}] * 2),
            "jsonl.repeated",
            "the link id “l” stands twice",
        ),
        (line(submissions=[{"id": "x"}, {"id": "x"}]), "jsonl.repeated", "the submission id “x” stands twice"),
        (line(submissions=[{"number": 3}, {"number": 3}]), "jsonl.repeated", "the submission number “3” stands twice"),
        (line(links=[{"type": "of", "source": "s"}]), "jsonl.type", "“links[0].target” must be the id of a span"),
        (line(submissions=[{"spans": [7]}]), "jsonl.type", "“submissions[0].spans[0]” must be an object, but it is 7"),
        (line(submissions=[{"aids": [7]}]), "jsonl.type", "“submissions[0].aids[0]” must be a string"),
        (line(label_set=5), "jsonl.type", "“label_set” must be a name, or an object"),
        ('{"annotator_jsonl": 2}', "jsonl.newer", "a newer version of the program wrote this file"),
        ('{"annotator_jsonl": true}', "jsonl.type", "“annotator_jsonl” must be 1, but it is true"),
        ('{"annotator_jsonl": 1, "label_set": {}}', "label-set.invalid", "this is no label set"),
        ('{"annotator_jsonl": 1, "rounds": [{}]}', "jsonl.type", "“rounds[0].name” must be a string that is not empty"),
        ('{"annotator_jsonl": 1, "rounds": [{"name": "a", "kind": "b"}]}', "jsonl.type", "“rounds[0].kind” must be"),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_a_broken_line_is_told_and_passed_over(take, content, code, message):
    works, (problem,), _ = take(f"{line()}\n{content}\n{line()}\n")
    assert [work.line for work in works] == [1, 3]
    assert (problem.code, problem.file) == (code, "a.jsonl")
    assert str(problem).startswith("a.jsonl, line 2: ") or code == "label-set.invalid"
    assert message in str(problem)


def test_bytes_that_are_not_utf8_spoil_their_line_only(take):
    works, (problem,), _ = take(line().encode() + b'\n{"text": "\xc7\xcf"}\n' + line().encode())
    assert len(works) == 2
    assert str(problem).startswith("a.jsonl, line 2: this is not text in UTF-8")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "jsonl.empty"),
        (b"\n \r\n", "jsonl.empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "jsonl.binary"),
        (b"PK\x03\x04\x14\x00\x00\x00", "jsonl.binary"),
    ],
)
def test_files_that_hold_no_works(take, content, code):
    with pytest.raises(AnnotatorError) as caught:
        take(content)
    assert (caught.value.code, caught.value.file) == (code, "a.jsonl")


def test_another_encoding_that_does_not_fit(take):
    with pytest.raises(AnnotatorError, match="not text in utf-16") as caught:
        take(line().encode("utf-16") + b"\x00\xd8", encoding="utf-16")
    assert caught.value.code == "jsonl.encoding"
    with pytest.raises(AnnotatorError, match="not text in klingon"):
        take(line(), encoding="klingon")


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(AnnotatorError) as caught:
        list(read(tmp_path / "none.jsonl", ReadOptions()))
    assert caught.value.code == "file.unreadable"


# The schema says the same as the reader

VALIDATOR = Draft202012Validator(json.loads(schema("article-work.schema.json").read_text(encoding="utf-8")))
# What no schema can say: how offsets lie to the text and to each other, and what stands twice.
BEYOND = {"span.outside", "span.empty", "span.surface", "jsonl.repeated"}

_SCALARS = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        4,
        -1,
        2.5,
        2**63,
        "",
        "s",
        "FACTION",
        "Gull",
        "done",
        "Set aside ",
        "ltr",
        "body",
        [],
        {},
    ]
)


def _object(required: dict[str, object], *optional: str) -> st.SearchStrategy[dict[str, object]]:
    """Objects like the required one, with some values replaced by anything, and some keys added or left out."""
    changes = st.dictionaries(st.sampled_from([*required, *optional, "unknown"]), _SCALARS, max_size=2)
    gone = st.sets(st.sampled_from(sorted(required) or ["none"]), max_size=1)
    return st.tuples(changes, gone).map(
        lambda pair: {key: value for key, value in {**required, **pair[0]}.items() if key not in pair[1]}
    )


_SPANS = st.lists(
    _object(
        {"start": 0, "end": 4, "label": "FACTION"},
        *("id", "text", "attributes", "note", "origin", "created", "updated", "entity", "version"),
    ),
    max_size=2,
)
_LINKS = st.lists(_object({"type": "of", "source": "s", "target": 1}, "id", "note", "created"), max_size=1)
_WORKS = st.builds(
    lambda work, nested: {**work, **nested},
    _object(
        {"text": TEXT},
        "id",
        "title",
        "direction",
        "meta",
        "zones",
        "gold",
        "status",
        "flag",
        "active_seconds",
        "spans",
        "links",
        "submissions",
        "label_set",
        "opened",
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "spans": _SPANS,
            "links": _LINKS,
            "zones": st.lists(_object({"kind": "body", "start": 0, "end": 4}), max_size=1),
            "submissions": st.lists(
                st.builds(
                    lambda item, nested: {**item, **nested},
                    _object({}, "id", "number", "version", "sealed", "origin", "aids", "spans", "links"),
                    st.fixed_dictionaries({}, optional={"spans": _SPANS, "links": _LINKS}),
                ),
                max_size=1,
            ),
            "label_set": _object({"name": "s", "version": 1}),
        },
    ),
)
_HEADERS = st.builds(
    lambda header, nested: {**header, **nested},
    _object({"annotator_jsonl": 1}, "label_set", "rounds", "annotators", "entities"),
    st.fixed_dictionaries(
        {},
        optional={
            "rounds": st.lists(_object({"name": "r"}, "id", "kind", "created"), max_size=1),
            "entities": st.lists(_object({"name": "e", "aliases": []}, "id", "label", "note"), max_size=1),
        },
    ),
).filter(lambda header: "annotator_jsonl" in header and not header.get("label_set"))


@settings(max_examples=400)
@given(document=_WORKS | _HEADERS)
def test_the_schema_accepts_what_the_reader_accepts(tmp_path_factory, document):
    path = tmp_path_factory.getbasetemp() / "schema.jsonl"
    path.write_text(json.dumps(document), encoding="utf-8")
    found = ReadOptions()
    list(read(path, found))
    if document.get("label_set") == {} and "annotator_jsonl" in document:
        return
    if {problem.code for problem in found.bad} <= BEYOND and found.bad:
        return
    assert VALIDATOR.is_valid(document) == (not found.bad), (found.bad, list(VALIDATOR.iter_errors(document)))


# Writing


def written(folder: Path, *works: ArticleWork, header: ExchangeHeader | None = None):
    output = FolderOutput(folder)
    report = write(iter(works), output, WriteOptions(label_set=LABELS, header=header))
    return output.main, report


def read_back(path: Path) -> list[ArticleWork | ExchangeHeader]:
    found = ReadOptions()
    items = list(read(path, found))
    assert (found.bad, found.notes) == ([], [])
    return [ordered(item) if isinstance(item, ArticleWork) else item for item in items]


def test_a_line_is_what_it_says(tmp_path):
    example = work("Battle of [LOCATION Reed]: [EVENT the [LOCATION Reed] front]", state=AssignmentState.DONE)
    path, report = written(tmp_path, replace(example, spans=example.spans[::-1]))
    assert path.read_text(encoding="utf-8") == (
        '{"id": "a1", "text": "Battle of Reed: the Reed front", "language": "en", "annotator": "Amal", '
        '"round": "work", "status": "done", "spans": ['
        '{"id": "s1", "start": 10, "end": 14, "label": "LOCATION", "text": "Reed", "origin": "import"}, '
        '{"id": "s2", "start": 16, "end": 30, "label": "EVENT", "text": "the Reed front", "origin": "import"}, '
        '{"id": "s3", "start": 20, "end": 24, "label": "LOCATION", "text": "Reed", "origin": "import"}]}\n'
    )
    assert report.fates == {"spans": {Fate.AS_IS: 3}}
    assert report.balanced()


def test_done_with_no_spans_is_an_answer_and_an_article_alone_has_none(tmp_path):
    done = ArticleWork(id="1", text="a", annotator="Amal", state=AssignmentState.DONE)
    path, _ = written(tmp_path, done, ArticleWork(id="2", text="b"))
    first, second = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert first["spans"] == []
    assert second == {"id": "2", "text": "b"}


def test_the_header_comes_first_and_reads_back(tmp_path):
    header = ExchangeHeader(
        label_set=LABELS,
        rounds=(Round(id="r", name="work"),),
        annotators=("Amal",),
        entities=(Entity(id="e", name="Gull", label="FACTION", aliases=(("النورس", "ar"),)),),
    )
    path, report = written(tmp_path, work("a"), header=header)
    read_header, _ = read_back(path)
    assert replace(read_header, label_set=None) == replace(header, label_set=None)
    assert read_header.label_set.labels[0].name == "FACTION"
    assert report.articles == 1


def test_articles_are_counted_once(tmp_path):
    _, report = written(tmp_path, work("a"), work("a", annotator="Badr"), work("[DATE b]", id="a2"))
    assert (report.articles, report.spans) == (2, 1)


@pytest.mark.parametrize("works", [[], [ArticleWork(text="")]])
def test_small_exports(tmp_path, works):
    path, report = written(tmp_path, *works)
    assert read_back(path) == works if works else path.read_bytes() == b""
    assert report.balanced()


def test_other_content_on_the_disk_is_noticed(tmp_path, monkeypatch):
    original = jsonl.work_document
    monkeypatch.setattr(jsonl, "work_document", lambda item: {**original(item), "note": "other"})
    with pytest.raises(AnnotatorError) as caught:
        written(tmp_path, work("a [DATE b]"))
    assert caught.value.code == "export.read-back"


_NAME = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=6)
_NOTE = st.just("") | _NAME
_VALUE = st.booleans() | _NOTE | st.lists(_NOTE, max_size=3).map(tuple)
_PAIRS = st.dictionaries(_NAME, _NOTE, max_size=2).map(lambda found: tuple(sorted(found.items())))


@st.composite
def _lossless_works(draw: st.DrawFn) -> ArticleWork:
    text, ranges = draw(text_and_spans(labels=(*NAMES, "لقب")))
    spans = tuple(
        replace(
            span,
            text=draw(st.sampled_from([None, text[span.start : span.end]])),
            attributes=tuple(sorted(draw(st.dictionaries(_NAME, _VALUE, max_size=2)).items())),
            note=draw(_NOTE),
            origin=draw(st.sampled_from(["import", "manual", "suggestion"])),
            created=draw(_NOTE),
            entity=draw(st.none() | _NAME),
            version=draw(st.integers(0, 3)),
        )
        for span in foreign(ranges)
    )
    links = tuple(
        ForeignLink(id=f"l{n}", type=draw(_NAME), source=a.id, target=b.id, note=draw(_NOTE))
        for n, (a, b) in enumerate(pairwise(spans))
    )
    return ArticleWork(
        id=draw(_NAME),
        title=draw(_NOTE),
        text=text,
        language=draw(st.sampled_from(["", "ar", "en"])),
        direction=draw(st.sampled_from(Direction)),
        meta=draw(_PAIRS),
        zones=tuple(Zone(ZoneKind.BODY, start, end) for start, end, _ in ranges[:1]),
        annotator=draw(_NAME),
        gold=draw(st.booleans()),
        round=draw(_NOTE),
        state=draw(st.none() | st.sampled_from(AssignmentState)),
        flag=draw(_NOTE),
        reason=draw(_NOTE),
        note=draw(_NOTE),
        active_seconds=draw(st.integers(0, 10**6)),
        opened=draw(_NOTE),
        closed=draw(_NOTE),
        spans=spans,
        links=links,
        submissions=tuple(
            ForeignSubmission(
                id=(draw(_NOTE) or "s") + str(n), number=n + 1, sealed=draw(_NOTE), aids=("dates",) * n, spans=spans[:n]
            )
            for n in range(draw(st.integers(0, 2)))
        ),
        label_set=draw(_NOTE),
        version=draw(st.integers(0, 2)),
        raw_sha256=draw(_NOTE),
    )


@settings(max_examples=60)
@given(works=st.lists(_lossless_works(), max_size=3))
def test_nothing_is_lost(tmp_path_factory, works):
    path, report = written(tmp_path_factory.mktemp("out"), *works)
    if works:
        assert read_back(path) == [ordered(item) for item in works]
    assert report.spans == sum(len(item.spans) for item in works)
    assert report.balanced()
    for text in path.read_text(encoding="utf-8").split("\n")[:-1]:
        assert VALIDATOR.is_valid(json.loads(text))


@given(works=st.lists(_lossless_works(), max_size=2))
def test_what_was_read_is_written_the_same(tmp_path_factory, works):
    folder = tmp_path_factory.mktemp("out")
    first, _ = written(folder / "1", *works)
    second, _ = written(folder / "2", *(read_back(first) if works else []))
    assert first.read_bytes() == second.read_bytes()


def test_the_registry_knows_it():
    found = format_named("jsonl")
    assert found.several
    assert (found.reads, found.writes) == (read, write)


@pytest.mark.corpus
@pytest.mark.parametrize(("name", "spans"), [("annotations-a", 280), ("annotations-b", 261)])
def test_the_real_articles_read_and_write(tmp_path, corpus, name, spans):
    found = ReadOptions()
    works = list(read(corpus / f"{name}.jsonl", found))
    assert (len(works), found.bad, found.notes) == (5, [], [])
    path, report = written(tmp_path, *works)
    assert report.spans == spans
    assert read_back(path) == [ordered(item) for item in works]
    for text in (corpus / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        assert VALIDATOR.is_valid(json.loads(text))
