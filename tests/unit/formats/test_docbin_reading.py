"""DocBin files of other people, changed ones of ours, and what only pretends to be a DocBin."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import spacy
import srsly
from format_examples import exported, work
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink
from annotator.formats import docbin_reading
from annotator.formats.base import ReadOptions
from annotator.formats.spacy_docbin import FORMAT, read

NLP = spacy.blank("en")


def doc_of(text: str, **more: object) -> Doc:
    doc = NLP(text)
    doc.user_data.update(more)
    return doc


def read_docs(folder: Path, *docs: Doc, attrs: tuple[str, ...] | None = None) -> tuple[list[ArticleWork], ReadOptions]:
    path = folder / "theirs.spacy"
    packed = DocBin(store_user_data=True) if attrs is None else DocBin(attrs=attrs, store_user_data=True)
    for doc in docs:
        packed.add(doc)
    packed.to_disk(path)
    return read_path(path)


def read_path(path: Path) -> tuple[list[ArticleWork], ReadOptions]:
    options = ReadOptions()
    return list(read(path, options)), options


def told(item: ArticleWork) -> list[tuple[str, str, str, str | None]]:
    return [(item.text[span.start : span.end], span.label, span.id, span.entity) for span in item.spans]


def test_entities_and_every_group(tmp_path):
    doc = doc_of("👍 the battle of Reed", id="d1", title="T", language="en", desk="north", meta={"n": 1})
    doc.ents = [Span(doc, 4, 5, label="LOC", kb_id="Q1", span_id="s1")]
    doc.spans["sc"] = [Span(doc, 4, 5, label="LOC"), Span(doc, 2, 5, label="EVENT", span_id="s2")]
    doc.spans["more"] = [Span(doc, 2, 3, label="EVENT")]
    (found,), options = read_docs(tmp_path, doc)
    assert (found.text, found.id, found.title, found.language) == (doc.text, "d1", "T", "en")
    assert told(found) == [
        ("Reed", "LOC", "s1", "Q1"),
        ("battle", "EVENT", "", None),
        ("battle of Reed", "EVENT", "s2", None),
    ]
    assert found.meta == (("desk", "north"), ("n", "1"))
    assert options.notes == [
        "theirs.spacy: spans were read from doc.ents and from these groups of doc.spans: more (1), sc (2)",
        "theirs.spacy: “desk” of the user data was kept in meta, once",
        "theirs.spacy: “n” of the user data was kept in meta, once",
    ]


def test_extension_attributes_and_what_is_no_text(tmp_path):
    Doc.set_extension("desk", default="", force=True)
    docs = [doc_of("Reed", vector=[1, 2]), doc_of("Gull", vector={})]
    docs[0]._.desk = "north"
    docs[1].cats = {"news": 1.0}
    found, options = read_docs(tmp_path, *docs)
    assert [item.meta for item in found] == [(("desk", "north"),), ()]
    assert options.notes == [
        "theirs.spacy: the categories (doc.cats) of 1 documents were left out",
        "theirs.spacy: “desk” of the user data was kept in meta, once",
        "theirs.spacy: “vector” of the user data is no text and was left out, 2 times",
    ]


def test_spacing_that_nobody_knows(tmp_path):
    doc = Doc(Vocab(), words=["in", "Reed", "."])
    doc.ents = [Span(doc, 1, 2, label="LOC")]
    (found,), options = read_docs(tmp_path, doc)
    assert found.text == "in Reed ."
    assert told(found) == [("Reed", "LOC", "", None)]
    (note,) = options.notes
    assert note == (
        "theirs.spacy: the white space of 1 documents is not known; "
        "one space was put between tokens, and offsets count that"
    )


def test_ids_that_are_those_of_patterns(tmp_path):
    doc = doc_of("Reed and Gull in Oak")
    names = ((0, "place"), (2, "place"), (4, "one"))
    doc.ents = [Span(doc, at, at + 1, label="LOC", span_id=name) for at, name in names]
    (found,), options = read_docs(tmp_path, doc)
    assert [span.id for span in found.spans] == ["", "", "one"]
    assert options.notes == [
        "theirs.spacy: 2 spans share their id with another one of their document and were read without it"
    ]


def test_spans_without_a_label(tmp_path):
    doc = doc_of("Reed and Gull")
    doc.spans["sc"] = [Span(doc, 0, 1), Span(doc, 2, 3, label="LOC")]
    (found,), options = read_docs(tmp_path, doc)
    assert told(found) == [("Gull", "LOC", "", None)]
    assert "theirs.spacy: 1 spans hold no token or have no label and were left out" in options.notes


def test_few_columns_and_documents_without_tokens(tmp_path):
    doc = doc_of("in Reed")
    doc.ents = [Span(doc, 1, 2, label="LOC")]
    found, _ = read_docs(tmp_path, doc, doc_of(""), doc_of("Gull"), attrs=("ENT_IOB", "ENT_TYPE"))
    assert [told(item) for item in found] == [[("Reed", "LOC", "", None)], []]
    found, _ = read_docs(tmp_path, doc, attrs=("LEMMA",))
    assert told(found[0]) == []


def test_documents_without_text_are_left_out_unless_a_span_stands_on_them(tmp_path):
    blank, labelled = doc_of(" \n", id="b"), doc_of("  ")
    labelled.spans["sc"] = [Span(labelled, 0, 1, label="LOC")]
    found, options = read_docs(tmp_path, doc_of("in Reed"), doc_of(""), blank, doc_of("Gull"))
    assert [item.text for item in found] == ["in Reed", "Gull"]
    assert options.notes == ["theirs.spacy: documents without text that were left out: 2"]
    assert not options.bad
    found, options = read_docs(tmp_path, doc_of("in Reed"), doc_of(""), labelled)
    assert [item.text for item in found] == ["in Reed"]
    assert [str(problem) for problem in options.bad] == ["theirs.spacy, document 3: there is no text in it."]


def test_many_documents_a_few_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(docbin_reading, "_MOST_DOCUMENTS", 3)
    monkeypatch.setattr(docbin_reading, "_MOST_STRINGS", 10)
    docs = [doc_of(f"town {number} in Reed") for number in range(20)]
    for number, doc in enumerate(docs):
        doc.ents = [Span(doc, 1, 2, label=f"L{number}")]
    found, _ = read_docs(tmp_path, *docs)
    assert [told(item) for item in found] == [[(str(number), f"L{number}", "", None)] for number in range(20)]


def ours(folder: Path, change: Callable[[Doc], None]) -> tuple[ArticleWork, list[str]]:
    """Write a work, let another tool change the document, and read it."""
    links = (ForeignLink(id="l1", type="at", source="s1", target="s3"),)
    example = work(
        "[EVENT battle of [LOCATION Reed]ford] in [DATE May]", state=AssignmentState.DONE, title="T", links=links
    )
    output, _ = exported(FORMAT, [example], folder)
    (doc,) = DocBin().from_disk(output.main).get_docs(NLP.vocab)
    change(doc)
    packed = DocBin(store_user_data=True)
    packed.add(doc)
    packed.to_disk(output.main)
    (found,), options = read_path(output.main)
    assert not options.bad
    return found, options.notes


def test_a_file_of_ours_that_nobody_changed(tmp_path):
    found, notes = ours(tmp_path, lambda doc: None)
    assert (told(found)[1], found.state, notes) == (("Reed", "LOCATION", "s2", None), AssignmentState.DONE, [])


def test_what_another_tool_put_beside_is_kept(tmp_path):
    Doc.set_extension("desk", default="", force=True)

    def put(doc):
        doc._.desk = "north"
        doc.user_data["score"] = 0.5

    found, notes = ours(tmp_path, put)
    assert (told(found)[1], found.state) == (("Reed", "LOCATION", "s2", None), AssignmentState.DONE)
    assert found.meta == (("desk", "north"), ("score", "0.5"))
    assert notes == [f"out: “{key}” of the user data was kept in meta, once" for key in ("desk", "score")]


def test_what_another_tool_changed_counts(tmp_path):
    def add_and_take(doc):
        doc.ents = [Span(doc, 0, 1, label="FACTION")]
        doc.spans["sc"] = [span for span in doc.spans["sc"] if span.id_ != "s3"]

    found, notes = ours(tmp_path, add_and_take)
    assert told(found) == [
        ("battle of Reedford", "EVENT", "s1", None),
        ("Reed", "LOCATION", "s2", None),
        ("battle", "FACTION", "", None),
    ]
    assert (found.title, found.annotator, found.state, found.links) == ("T", "Amal", None, ())
    assert notes[-1] == (
        "out: the spans of 1 documents were changed since they were written; "
        "they were read as they stand now, and that they were done was not taken over"
    )


RECORDS = {
    "a span outside": lambda record: record["spans"][0].update(end=999),
    "a place that is none": lambda record: record["spans"][0].update(ents=[[], {}]),
    "a span that is none": lambda record: record.update(spans=[5]),
    "meta that is none": lambda record: record.update(meta=5),
    "no meta": lambda record: record.update(meta=None),
    "a link to nothing": lambda record: record.update(links=[{"type": "x"}]),
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_broken_record_is_told_with_its_document(tmp_path, name):
    output, _ = exported(FORMAT, [work("[DATE May]"), work("[DATE June]", id="a2")], tmp_path)
    docs = list(DocBin().from_disk(output.main).get_docs(NLP.vocab))
    record = srsly.msgpack_loads(srsly.msgpack_dumps(docs[0].user_data))
    RECORDS[name](record)
    docs[0].user_data.update(record)
    found, options = read_docs(tmp_path, *docs)
    assert [item.id for item in found][-1] == "a2"
    assert len(found) + len(options.bad) == 2
    assert bool(options.bad) is (
        name in {"a span outside", "a span that is none", "meta that is none", "a link to nothing"}
    )
    for problem in options.bad:
        assert "theirs.spacy, document 1" in str(problem)
        assert problem.line is None


def valid() -> dict[str, object]:
    packed = DocBin(store_user_data=True)
    doc = doc_of("in Reed")
    doc.ents = [Span(doc, 1, 2, label="LOC")]
    doc.spans["sc"] = [Span(doc, 1, 2, label="LOC")]
    packed.add(doc)
    return srsly.msgpack_loads(zlib.decompress(packed.to_bytes()))


def group_of(*values: int) -> list[bytes]:
    member = docbin_reading.SPAN.pack(*values)
    return [srsly.msgpack_dumps({srsly.msgpack_dumps({"name": "sc", "attrs": {}, "spans": [member]}): ["sc"]})]


MESSAGES = {
    "no section": ({"tokens": None}, "it lacks the section “tokens”"),
    "too many tokens": ({"lengths": np.asarray([9], dtype="int32").tobytes()}, "do not fit each other"),
    "less than none": ({"lengths": np.asarray([-1, 3], dtype="int32").tobytes()}, "less than no tokens"),
    "columns": ({"attrs": [65, 67]}, "do not fit each other"),
    "no columns": ({"attrs": "ORTH"}, "does not say what its columns are"),
    "no words": ({"strings": []}, "a word or label is missing among its strings"),
    "numbers for strings": ({"strings": [1, 2]}, "one of its strings is none"),
    "tokens that are text": ({"tokens": "x"}, "a section is not binary"),
    "too few groups": ({"span_groups": [b"", b""]}, "“span_groups” is not as long as there are documents"),
    "groups that are none": ({"span_groups": [b"\xc1"]}, "it is not packed as one"),
    "data that is cut": ({"user_data": [b"\x92\x01"]}, "no DocBin of spaCy"),
    "data that is nested": ({"user_data": [b"\x91" * 2000]}, "no DocBin of spaCy"),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_damaged_file_is_one_sentence(tmp_path, name):
    values, reason = MESSAGES[name]
    message = {key: value for key, value in (valid() | values).items() if value is not None}
    path = tmp_path / "bad.spacy"
    path.write_bytes(zlib.compress(srsly.msgpack_dumps(message)))
    with pytest.raises(AnnotatorError) as caught:
        read_path(path)
    assert caught.value.code == "docbin.invalid"
    assert reason in str(caught.value)
    assert str(caught.value).startswith("bad.spacy: ")


@pytest.mark.parametrize("tokens", [(1, 9, 0, 0), (-1, 1, 0, 0), (1, 1, 0, 0)])
def test_spans_beyond_the_document_are_left_out(tmp_path, tokens):
    label = NLP.vocab.strings["LOC"]
    message = valid() | {"span_groups": group_of(0, 0, label, *tokens)}
    path = tmp_path / "theirs.spacy"
    path.write_bytes(zlib.compress(srsly.msgpack_dumps(message)))
    (found,), options = read_path(path)
    assert told(found) == [("Reed", "LOC", "", None)]
    assert "theirs.spacy: 1 spans hold no token or have no label and were left out" in options.notes


def test_a_docbin_without_documents(tmp_path):
    found, options = read_docs(tmp_path)
    assert (found, options.notes) == ([], ["theirs.spacy: there is no document in it"])


class Bomb:
    def __reduce__(self):
        return (Path("/nowhere").write_text, ("run",))


CONTENTS = {
    "text": b"in Reed",
    "nothing": b"",
    "pickle": pickle.dumps(Bomb()),
    "compressed text": zlib.compress(b"in Reed"),
    "a list": zlib.compress(srsly.msgpack_dumps([1, 2])),
    "cut": zlib.compress(srsly.msgpack_dumps(valid()))[:-40],
    "zeros without end": zlib.compress(bytes(1 << 24)),
    "a map of many": zlib.compress(b"\xdf\xff\xff\xff\xff"),
    "a text of many": zlib.compress(b"\x81\xdb\xff\xff\xff\xff"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_no_docbin(tmp_path, name):
    path = tmp_path / "bad.spacy"
    path.write_bytes(CONTENTS[name])
    with pytest.raises(
        AnnotatorError, match=r"^bad\.spacy: this is no DocBin of spaCy \(.+\); write it again"
    ) as caught:
        read_path(path)
    assert caught.value.code == "docbin.invalid"


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(AnnotatorError) as caught:
        read_path(tmp_path / "none.spacy")
    assert caught.value.code == "file.unreadable"
