"""From our own lines into every format and back again, by the command line and without a project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.assets import resource, schema
from annotator.formats.registry import formats

SAMPLES = resource("samples", "annotator-a.jsonl")
BOTH_WAYS = [item.name for item in formats() if item.reads and item.writes and item.name not in {"csv", "html"}]
REBUILT = {"conll2002", "conll2003"}
"""Formats that do not keep white space: the text comes back with single spaces."""


def spans(path: Path, *, offsets: bool = True) -> set[tuple[object, ...]]:
    found = set()
    for row in path.read_text(encoding="utf-8").splitlines():
        work = json.loads(row)
        for span in work.get("spans", ()):
            place = (span["start"], span["end"]) if offsets else ()
            found.add((work["id"], *place, "".join(span["text"].split()), span["label"]))
    return found


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_there_and_back(tmp_path, cli, name):
    (chosen,) = [item for item in formats() if item.name == name]
    there = tmp_path / ("there" if chosen.folder else f"there{chosen.suffix}")
    splitting = ("--boundary", "split") if chosen.on_tokens else ()
    layers = ("-O", "layers=all") if any(option.name == "layers" for option in chosen.options) else ()
    code, _, err = cli("convert", SAMPLES, there, "--format", name, *splitting, *layers)
    assert (code, err) == (0, "")
    code, _, err = cli("convert", there, tmp_path / "back.jsonl", "--from-format", name)
    assert (code, err) == (0, "")
    exact = name not in REBUILT
    before, after = spans(SAMPLES, offsets=exact), spans(tmp_path / "back.jsonl", offsets=exact)
    if exact:
        assert after == before
    else:
        # Columns hold no ids of articles but in the file beside, so only what was marked is compared.
        assert {item[1:] for item in after} == {item[1:] for item in before}


def test_a_conversion_tells_what_is_lost(tmp_path, cli):
    code, out, _ = cli("convert", SAMPLES, tmp_path / "out.conll", "--json")
    report = json.loads(out)
    assert code == 0
    assert report["lost"]["spacing"] > 0
    assert sum(report["layers"]["tags"].values()) == report["spans"]


@pytest.mark.parametrize(
    ("arguments", "exits", "says"),
    [
        (("nowhere.jsonl", "out.conll"), 1, "nowhere.jsonl: there is no such file"),
        ((str(SAMPLES), "out.unknown"), 2, "out.unknown: its ending does not tell which format to write"),
        ((str(SAMPLES), "out.docx"), 2, "out.docx: its ending does not tell which format to write"),
        ((str(SAMPLES), "out.conll", "--format", "docx"), 2, "can be read but not written"),
        ((str(SAMPLES), "out.conll", "-O", "scheme=odd"), 2, "cannot be “odd”"),
        ((str(SAMPLES), "out.jsonl", "-O", "foo=1"), 2, "The format jsonl has no options, so there is no “foo” to set"),
        ((str(SAMPLES), "out.conll", "-O", "foo=1"), 2, "has no option “foo”; it has: scheme"),
        ((str(SAMPLES), "out.conll", "--format", "nope"), 2, "There is no format “nope”"),
        ((str(SAMPLES), "out", "--format", "conll", "--split", "train=0,dev=0"), 2, "“train=0” is no part of a split"),
    ],
)
def test_what_cannot_be_converted_is_told_in_a_sentence(tmp_path, monkeypatch, cli, arguments, exits, says):
    monkeypatch.chdir(tmp_path)
    code, out, err = cli("convert", *arguments)
    assert (code, out) == (exits, "")
    assert err.count("\n") == 1
    assert says in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_twice_gives_the_same_bytes(tmp_path, cli, name):
    source = tmp_path / "in.jsonl"
    marked = [{"start": 0, "end": 4, "label": "LOC"}, {"start": 9, "end": 13, "label": "LOC"}]
    source.write_text(json.dumps({"text": "Reed and Gull", "spans": marked, "annotator": "A"}) + "\n", encoding="utf-8")
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        assert cli("convert", source, tmp_path / folder / "out", "--format", name)[0] == 0
    one, two = (
        {
            path.relative_to(tmp_path / folder): path.read_bytes()
            for path in (tmp_path / folder).rglob("*")
            if path.is_file()
        }
        for folder in ("one", "two")
    )
    assert one == two


def test_what_is_read_is_not_written_over(tmp_path, cli):
    file = tmp_path / "in.jsonl"
    file.write_bytes(SAMPLES.read_bytes())
    folder = tmp_path / "folder"
    assert cli("convert", file, folder, "--format", "brat")[0] == 0
    inside = folder / "annotation.conf"
    for source, target, name in ((file, file, "jsonl"), (folder, folder, "uima"), (inside, folder, "uima")):
        code, out, err = cli("convert", source, target, "--format", name)
        assert (code, out) == (1, "")
        assert "what is read lies there" in err
    assert file.read_bytes() == SAMPLES.read_bytes()


def test_names_that_labels_cannot_have_are_told(tmp_path, cli):
    source = tmp_path / "in.jsonl"
    span = {"start": 0, "end": 4, "label": "big town"}
    source.write_text(json.dumps({"text": "Reed is quiet.", "spans": [span]}) + "\n", encoding="utf-8")
    code, out, _ = cli("convert", source, tmp_path / "out.jsonl")
    assert code == 0
    assert {item[-1] for item in spans(tmp_path / "out.jsonl")} == {"big_town"}
    assert "“big town” is called big_town, as names have no spaces and differ." in out


@pytest.mark.parametrize(("target", "lower"), [("out.conll", "loc"), ("out.jsonl", "loc_2")])
def test_labels_that_differ_in_case_stay_two(tmp_path, cli, target, lower):
    source = tmp_path / "in.jsonl"
    marked = [
        {"start": start, "end": start + 4, "label": label, "id": label}
        for start, label in ((0, "big town"), (5, "LOC"), (10, "loc"), (15, "big_town"))
    ]
    links = [{"type": "near", "source": "LOC", "target": "LOC"}]
    work = {"text": "Reed Reed Reed Reed", "spans": marked, "links": links}
    source.write_text(json.dumps(work) + "\n", encoding="utf-8")
    code, out, _ = cli("convert", source, tmp_path / target)
    assert code == 0
    written = (tmp_path / target).read_text(encoding="utf-8")
    assert [written.find(name) > 0 for name in ("big_town_2", "LOC", lower, "big_town")] == [True] * 4
    assert ("“loc” is called loc_2" in out) is (lower == "loc_2")
    assert "links of a span to itself, which were left out: 1" in out


def test_articles_that_nobody_has_labelled_are_converted_too(tmp_path, cli):
    code, _, err = cli("convert", resource("samples", "articles"), tmp_path / "out.conll")
    assert (code, err) == (0, "")
    assert (tmp_path / "out.conll").read_text(encoding="utf-8").count("-DOCSTART-") == 8


def test_spans_of_a_label_can_be_left_out_on_the_way(tmp_path, cli):
    code, out, _ = cli("convert", SAMPLES, tmp_path / "out.jsonl", "--map", "DATE=")
    assert code == 0
    assert {item[-1] for item in spans(tmp_path / "out.jsonl")} == {"FACTION", "LOCATION", "EVENT"}
    assert "left-out" in out


def test_labels_of_a_label_set_that_comes_along_get_other_names(tmp_path, cli):
    project = tmp_path / "p.annotator"
    assert cli("new", project)[0] == cli("import", project, SAMPLES)[0] == 0
    assert cli("export", project, tmp_path / "all.jsonl", "--format", "jsonl")[0] == 0
    code, _, err = cli("convert", tmp_path / "all.jsonl", tmp_path / "out.conllup", "--map", "DATE=TIME")
    assert (code, err) == (0, "")
    assert "B-TIME" in (tmp_path / "out.conllup").read_text(encoding="utf-8")


def test_labels_that_a_label_set_which_comes_along_lacks_are_converted_too(tmp_path, cli):
    project, folder = tmp_path / "p.annotator", tmp_path / "in"
    folder.mkdir()
    assert cli("new", project)[0] == cli("import", project, SAMPLES)[0] == 0
    assert cli("export", project, folder / "all.jsonl", "--format", "jsonl")[0] == 0
    other = {"id": "other", "text": "Salim saw Gull.", "annotator": "Badr"}
    marks = [
        {"id": "s", "start": 0, "end": 5, "label": "big man", "attributes": {"rank": "high"}},
        {"id": "t", "start": 10, "end": 14, "label": "FACTION"},
        {"id": "u", "start": 6, "end": 9, "label": "big_man"},
    ]
    other |= {"spans": marks, "links": [{"type": "saw", "source": "s", "target": "t"}]}
    (folder / "other.jsonl").write_text(json.dumps(other) + "\n", encoding="utf-8")
    code, _, err = cli("convert", folder, tmp_path / "out.jsonl")
    assert (code, err) == (0, "")
    works = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    (found,) = [work for work in works if work.get("id") == "other"]
    assert [(span["text"], span["label"]) for span in sorted(found["spans"], key=lambda span: span["start"])] == [
        ("Salim", "big_man"),
        ("saw", "big_man_2"),
        ("Gull", "FACTION"),
    ]
    assert [span["attributes"] for span in found["spans"] if span["text"] == "Salim"] == [{"rank": "high"}]
    assert [link["type"] for link in found["links"]] == ["saw"]


def test_of_a_folder_with_bad_files_the_bad_ones_are_told(tmp_path, cli):
    folder = tmp_path / "in"
    folder.mkdir()
    header = {"annotator_jsonl": 1, "label_set": json.loads(schema("conflict-news.json").read_text("utf-8"))}
    (folder / "a.jsonl").write_text(json.dumps(header) + '\n{"text": "Reed."}\n', encoding="utf-8")
    (folder / "b.conll").write_text("Gull B-BIRD\n. O\n", encoding="utf-8")
    (folder / "c.jsonl").write_text('{"text": 7}\n', encoding="utf-8")
    code, out, err = cli("convert", folder, tmp_path / "out.jsonl")
    assert (code, out) == (1, "")
    assert err.startswith("1 of 3 cannot be read, first: c.jsonl, line 1: “text” must be a string")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--map", "DATE=TIME", "--map", "DATE=DAY"), "“DATE” cannot be both “TIME” and “DAY”"),
        (("-O", "scheme=iob1", "-O", "scheme=bilou"), "“scheme” cannot be both “iob1” and “bilou”"),
        (("--map", "DATE"), "“DATE” is not of the form A=B"),
        (("--split", ""), "Name the parts of the split"),
        (("--split", " "), "Name the parts of the split"),
        (("--encoding", "odd"), "there is no encoding “odd”"),
    ],
)
def test_wrong_usage_is_told_as_that(tmp_path, cli, arguments, says):
    code, out, err = cli("convert", SAMPLES, tmp_path / "out.conll", *arguments)
    assert (code, out) == (2, "")
    assert says in " ".join(err.split())
    assert list(tmp_path.iterdir()) == []


def test_a_map_of_a_label_that_is_nowhere_is_told(tmp_path, cli):
    arguments = ("--map", "DATE=TIME", "--map", "DTAE=TIME", "--map", "PALCE=", "--json")
    code, out, _ = cli("convert", SAMPLES, tmp_path / "out.jsonl", *arguments)
    assert code == 0
    assert [note for note in json.loads(out)["notes"] if "mapped" in note] == [
        "no span that was read is labelled “DTAE”, so nothing was mapped",
        "no span that was read is labelled “PALCE”, so nothing was mapped",
    ]


def test_an_encoding_that_was_guessed_is_told(tmp_path, cli):
    (tmp_path / "a.txt").write_bytes("مرّ النورس فوق بلدة القصب هذا الصباح ولم يعد.".encode("windows-1256"))
    (tmp_path / "b.txt").write_text("The gull did not come back.", encoding="utf-8")
    code, out, _ = cli("convert", tmp_path, tmp_path / "out.jsonl", "--json")
    assert code == 0
    assert json.loads(out)["notes"] == ["a.txt: read as windows-1256"]
