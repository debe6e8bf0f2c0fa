from __future__ import annotations

import json
from dataclasses import replace

import pyarrow.parquet as pq
import pytest
from format_examples import NAMES, exported, full_works, work
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import Fate, ForeignLink, ForeignSpan
from annotator.domain.parts import missing
from annotator.formats import huggingface
from annotator.formats.base import Boundary
from annotator.formats.huggingface import FILE, FORMAT
from annotator.formats.huggingface_card import quoted
from annotator.tokens.bio import decode

TAGS = ["O", *(f"{sign}-{name}" for name in NAMES for sign in "BI")]


def rows_in(output):
    """Return the rows of an export, tags by name, and what it says of its columns."""
    with pq.ParquetFile(output.main / "data" / FILE) as file:
        table = file.read()
    features = json.loads(table.schema.metadata[b"huggingface"])["info"]["features"]
    names = features["ner_tags"]["feature"]["names"]
    return [row | {"ner_tags": [names[tag] for tag in row["ner_tags"]]} for row in table.to_pylist()], features


EXAMPLE = work(
    "[FACTION Gull Forces] took [LOCATION [FACTION Reed] Marsh]. It [EVENT rai]ned.\n",
    title="T",
    meta=(("desk", "x"),),
    zones=(Zone(ZoneKind.BODY, 0, 30),),
    links=(ForeignLink(type="at", source="s1", target="s2"), ForeignLink(type="by", source="s4", target="s1")),
)


def test_a_row_is_an_article(tmp_path):
    output, report = exported(FORMAT, [EXAMPLE], tmp_path)
    (row,), features = rows_in(output)
    assert row["id"] == "a1/Amal/work"
    assert row["text"] == EXAMPLE.text
    assert row["tokens"] == ["Gull", "Forces", "took", "Reed", "Marsh", ".", "It", "rained", "."]
    assert row["token_starts"][:3] == [0, 5, 12]
    assert row["token_ends"][:3] == [4, 11, 16]
    assert row["ner_tags"] == ["B-FACTION", "I-FACTION", "O", "B-LOCATION", "I-LOCATION", "O", "O", "B-EVENT", "O"]
    assert [(span["text"], span["label"]) for span in row["spans"]] == [
        ("Gull Forces", "FACTION"), ("Reed Marsh", "LOCATION"), ("Reed", "FACTION"), ("rai", "EVENT"),
    ]  # fmt: skip
    assert [link["type"] for link in row["links"]] == ["at", "by"]
    assert (row["meta"], row["zones"]) == ('{"desk": "x"}', [{"kind": "body", "start": 0, "end": 30}])
    assert "sentence" not in row
    assert features["ner_tags"]["feature"]["names"] == TAGS
    assert report.fates["ner_tags"] == {Fate.AS_IS: 2, Fate.FLATTENED: 1, Fate.WIDENED: 1}
    assert report.fates["spans"] == {Fate.AS_IS: 4}
    assert (report.losses, len(report.notes)) == ([], 1)


def test_a_row_is_a_sentence(tmp_path):
    output, report = exported(FORMAT, [EXAMPLE], tmp_path, values={"rows": "sentences"})
    first, second = rows_in(output)[0]
    assert "".join((first["text"], second["text"])) == EXAMPLE.text
    assert (second["id"], second["sentence"], second["offset"]) == ("a1/Amal/work/1", 1, 29)
    assert second["tokens"] == ["It", "rained", "."]
    assert second["token_starts"] == [0, 3, 9]
    assert second["ner_tags"] == ["O", "B-EVENT", "O"]
    (span,) = second["spans"]
    assert (span["start"], span["end"], second["text"][3:6]) == (3, 6, span["text"])
    assert ([link["type"] for link in first["links"]], second["links"]) == (["at"], [])
    assert second["zones"] == [{"kind": "body", "start": 0, "end": 1}]
    assert report.losses == ["links from one row to another: 1"]


def test_a_span_holds_sentences_together(tmp_path):
    output, report = exported(FORMAT, [work("[EVENT One. Two]. Three.")], tmp_path, values={"rows": "sentences"})
    assert [row["text"] for row in rows_in(output)[0]] == ["One. Two. ", "Three."]
    assert report.notes[0] == "a1: no sentence break at 5, inside EVENT 0–8 “One. Two”"


def test_cut_tokens_are_listed(tmp_path):
    output, report = exported(FORMAT, [work("It [EVENT rai]ned")], tmp_path, boundary=Boundary.SPLIT)
    (row,), _ = rows_in(output)
    assert (row["tokens"], row["ner_tags"]) == (["It", "rai", "ned"], ["O", "B-EVENT", "O"])
    (line,) = (output.main / "train.splits.jsonl").read_text().splitlines()
    assert json.loads(line)["pieces"] == ["rai", "ned"]
    assert report.fates["ner_tags"] == {Fate.TOKEN_SPLIT: 1}


def test_labels_outside_the_label_set_come_last(tmp_path):
    span = ForeignSpan(start=0, end=1, label="a\u2028: “b”", attributes=(("n", ("a", "b")), ("yes", True)))
    output, _ = exported(FORMAT, [work("x", spans=(span,))], tmp_path)
    (row,), features = rows_in(output)
    assert features["ner_tags"]["feature"]["names"] == [*TAGS, "B-a\u2028: “b”", "I-a\u2028: “b”"]
    assert json.loads(row["spans"][0]["attributes"]) == {"n": ["a", "b"], "yes": True}
    assert "'9': \"B-a\\u2028: “b”\"" in (output.main / "README.md").read_text(encoding="utf-8")


def test_the_card_says_sizes_and_rules(tmp_path):
    output, _ = exported(FORMAT, [EXAMPLE, replace(EXAMPLE, id="a2", language="ar")], tmp_path)
    card = (output.main / "README.md").read_text(encoding="utf-8")
    assert card.startswith('---\nlanguage:\n- "ar"\n- "en"\n')
    assert "    num_examples: 2\n" in card
    assert "- 2 rows, one for each article and annotator; 2 articles\n" in card
    assert "- 8 spans: FACTION 4, LOCATION 2, EVENT 2\n" in card
    assert "widened to the whole token, and of spans that overlap, the longest is tagged" in card


def test_the_same_bytes_each_time_and_nothing_of_nothing(tmp_path):
    first, second = (exported(FORMAT, [EXAMPLE] * 3, tmp_path / name)[0].main for name in "ab")
    for name in ("README.md", f"data/{FILE}"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    output, report = exported(FORMAT, [], tmp_path / "none")
    assert rows_in(output)[0] == []
    assert (report.articles, report.spans) == (0, 0)


def test_groups_of_rows_are_written_as_they_come(tmp_path, monkeypatch):
    monkeypatch.setattr(huggingface, "_ROWS", 2)
    output, _ = exported(FORMAT, [replace(EXAMPLE, id=str(n)) for n in range(5)], tmp_path)
    with pq.ParquetFile(output.main / "data" / FILE) as file:
        assert file.metadata.num_row_groups == 3
    assert [row["article"] for row in rows_in(output)[0]] == list("01234")


def test_what_reads_back_otherwise_is_an_error(tmp_path, monkeypatch):
    calls = iter(range(9))
    monkeypatch.setattr(huggingface, "_digest", lambda row: next(calls))
    with pytest.raises(AnnotatorError) as caught:
        exported(FORMAT, [EXAMPLE], tmp_path / "badly")
    assert caught.value.code == "export.read-back"


@settings(deadline=None, max_examples=50)
@given(full_works(), st.sampled_from(("articles", "sentences")), st.sampled_from(Boundary))
def test_every_span_is_in_spans_and_tags_spell_the_flat_ones(tmp_path_factory, works, rows, boundary):
    if boundary is Boundary.FAIL:
        boundary = Boundary.EXPAND
    output, report = exported(FORMAT, works, tmp_path_factory.mktemp("hf"), boundary=boundary, values={"rows": rows})
    found, _ = rows_in(output)
    offsets: dict[tuple[str, str], int] = {}
    spans, links = [], 0
    for row in found:
        key = (row["article"], row["annotator"])
        offset = offsets.get(key, 0)
        assert row.get("offset", 0) == offset
        offsets[key] = offset + len(row["text"])
        for word, start, end in zip(row["tokens"], row["token_starts"], row["token_ends"], strict=True):
            assert row["text"][start:end] == word
        for span in row["spans"]:
            assert row["text"][span["start"] : span["end"]] == span["text"]
            spans.append((*key, offset + span["start"], offset + span["end"], span["label"], span["id"]))
        assert len(row["ner_tags"]) == len(row["tokens"])
        decode(row["ner_tags"])
        links += len(row["links"])
    wanted = [(w.id, w.annotator, s.start, s.end, s.label, s.id) for w in works for s in w.spans]
    assert sorted(spans) == sorted(wanted)
    lost = sum(len(item.links) for item in works) - links
    assert report.losses == ([f"links from one row to another: {lost}"] if lost else [])
    assert report.balanced()
    told = sum((missing(item, FORMAT.carries) for item in works), start=report.lost.__class__())
    assert report.lost == told
    tagged = sum(len(decode(row["ner_tags"])) for row in found)
    fates = report.fates["ner_tags"]
    assert tagged == report.spans - fates[Fate.FLATTENED] - fates[Fate.MERGED] - fates[Fate.DROPPED]


@given(st.text())
def test_yaml_scalars_stand_on_one_line(text):
    assert len(quoted(text).splitlines()) == 1
