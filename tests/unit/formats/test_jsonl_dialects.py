from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from annotator.formats.jsonl_dialects import HEAD, MOST, Dialect, dialect_of, foreign_key, head_of
from annotator.formats.registry import format_of_file

LONG = "مرّ نورس. " * HEAD
DOCCANOS = {"text": LONG, "label": [[0, 2, "EVENT"]]}
PRODIGYS = {"text": LONG, "spans": [{"start": 0, "end": 2, "label": "EVENT"}], "answer": "reject"}
OURS = {"text": LONG, "spans": [{"start": 0, "end": 2, "label": "EVENT"}], "status": "done"}


def told(tmp_path, *lines, encoding="utf-8", mark=""):
    path = tmp_path / "a.jsonl"
    path.write_bytes((mark + "".join(json.dumps(line) + "\n" for line in lines)).encode(encoding))
    found = format_of_file(path)
    return found.name if found else None


@pytest.mark.parametrize(("line", "name"), [(DOCCANOS, "doccano"), (PRODIGYS, "spacy-jsonl"), (OURS, "jsonl")])
def test_what_stands_after_a_long_text_tells(tmp_path, line, name):
    assert told(tmp_path, line, line) == name


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-le", ""), ("utf-16-be", "\ufeff"), ("utf-32-le", "")],
)
@pytest.mark.parametrize(("line", "name"), [(DOCCANOS, "doccano"), (PRODIGYS, "spacy-jsonl"), (OURS, "jsonl")])
def test_the_encoding_makes_no_difference(tmp_path, line, name, encoding, mark):
    assert told(tmp_path, {**line, "text": "مرّ نورس."}, encoding=encoding, mark=mark) == name


NONE = {"text": "Nothing here.", "entities": []}


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ([NONE, {"text": "a", "entities": [], "relations": []}], "doccano"),
        ([NONE, {"text": "a", "entities": [{"start_offset": 0, "end_offset": 1, "label": "X"}]}], "doccano"),
        ([NONE, {"text": "a", "entities": [[0, 1, "X"]]}], "spacy-jsonl"),
        ([NONE, {"text": "a", "entities": [{"start": 0, "end": 1, "label": "X"}]}], "spacy-jsonl"),
        ([*[NONE] * 5000, {"text": "a", "entities": [], "relations": []}], "doccano"),
        ([NONE, NONE], "spacy-jsonl"),
        ([{"text": "a"}, {"text": "a", "label": [[0, 1, "X"]]}], "doccano"),
        ([{"text": "a"}, {"text": "a", "answer": "ignore"}], "spacy-jsonl"),
        ([{"text": "a", "label": ["politics"]}, {"text": "b"}], "jsonl"),
        ([{"text": "a", "meta": {"label": [[0, 1, "X"]]}}], "jsonl"),
        ([{"annotator_jsonl": 1, "entities": [{"id": "e", "name": "Gull"}]}, {"text": "a"}], "jsonl"),
    ],
)
def test_where_a_line_does_not_tell_the_next_ones_do(tmp_path, lines, name):
    assert told(tmp_path, *lines) == name


def test_no_more_is_read_than_tells():
    plain = io.BytesIO(json.dumps({"text": "a"}).encode() + b"\n" + b" " * HEAD * 3)
    assert len(head_of(plain)) == HEAD
    assert len(head_of(io.BytesIO(b"x" * HEAD * 3))) == HEAD


def test_a_line_without_end_is_given_up():
    class Endless(io.RawIOBase):
        read_so_far = 0

        def read(self, size=-1):
            start = b'{"text": "' if not self.read_so_far else b""
            self.read_so_far += size
            return start + b"x" * (size - len(start))

    file = Endless()
    assert dialect_of(head_of(file)) is None
    assert file.read_so_far == MOST


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({"label": [[0, 1, "X"]]}, ("label", Dialect.DOCCANO)),
        ({"labels": [{"start_offset": 0}]}, ("labels", Dialect.DOCCANO)),
        ({"annotations": [{"start_offset": 0, "user": 1}]}, ("annotations", Dialect.DOCCANO)),
        ({"entities": [[0, 1, "X"]]}, ("entities", Dialect.SPACY)),
        ({"ents": [{"start": 0, "end": 1}]}, ("ents", Dialect.SPACY)),
        ({"answer": "reject"}, ("answer", Dialect.SPACY)),
        ({"_input_hash": 7}, ("_input_hash", Dialect.SPACY)),
        ({"label": "politics", "labels": ["politics"], "answer": ["yes"], "entities": [{"name": "Gull"}]}, None),
        ({"label": [], "entities": []}, None),
    ],
)
def test_which_keys_say_of_spans_what_ours_say_otherwise(document, found):
    assert foreign_key(document) == found


def test_a_file_that_is_not_there_is_of_the_plain_format():
    found = format_of_file(Path("nowhere.jsonl"))
    assert found is not None
    assert found.name == "jsonl"
