"""Work of others through the command line: another state of a text, other labels, folders for annotators."""

from __future__ import annotations

import json

import pytest

TEXT = "Gull Forces seized Reed Bridge on Monday.\n\nThey hold  it still.\n"
OTHER = 'Share this\nGull Forces seized Reed Bridge on "Mondey". They hold it still.'


def span(surface, label):
    start = OTHER.index(surface)
    return {"start": start, "end": start + len(surface), "label": label}


@pytest.fixture
def project(tmp_path, cli):
    """A project with the article ``reed``."""
    path = tmp_path / "p.annotator"
    assert cli("new", path)[0] == 0
    (tmp_path / "reed.txt").write_text(TEXT, encoding="utf-8")
    assert cli("import", path, tmp_path / "reed.txt")[0] == 0
    return path


@pytest.fixture
def theirs(tmp_path):
    spans = [span("Gull Forces", "ORG"), span("Mondey", "DATE"), span("hold it", "MISC")]
    path = tmp_path / "theirs.jsonl"
    path.write_text(json.dumps({"id": "reed", "text": OTHER, "annotator": "Amal", "spans": spans}), encoding="utf-8")
    return path


def test_the_way_from_refusal_to_import(cli, project, theirs):
    code, _, err = cli("import", project, theirs)
    assert code == 1
    assert "--realign" in err
    code, _, err = cli("import", project, theirs, "--realign")
    assert code == 1
    assert "2 labels are not in the label set: ORG, MISC" in err
    code, out, err = cli("import", project, theirs, "--realign", "--map", "ORG=FACTION", "--map", "MISC=")
    assert (code, err) == (0, "")
    assert out.startswith("Imported 0 new articles from 1 file (1 text known already); 1 assignment, 1 span, ")
    assert out.splitlines()[1:] == [
        "Annotators: Amal",
        "Moved to where the project's text has them: 1 span.",
        "NOT TAKEN IN: 1 span has no certain place in the project's text; listed below.",
        "Left out, as asked: 1 span labelled MISC.",
        "theirs.jsonl: span 46–52 “Mondey” unplaced.",
        "theirs.jsonl: span 60–67 “hold it” left-out.",
        "theirs.jsonl: span 11–22 “Gull Forces” realigned to 0–11.",
    ]
    assert cli("check", project) == (0, "ok\n", "")


def test_json_has_every_span_that_moved_or_did_not(cli, project, theirs):
    code, out, err = cli("import", project, theirs, "--realign", "--add-labels", "--json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    counts = {name: report["spans"][name] for name in ("read", "stored", "realigned", "unplaced", "left_out")}
    assert counts == {"read": 3, "stored": 2, "realigned": 2, "unplaced": 1, "left_out": 0}
    assert [(note["text"], note["label"], note["fate"], note["stored_start"]) for note in report["spans"]["notes"]] == [
        ("Gull Forces", "ORG", "realigned", 0),
        ("Mondey", "DATE", "unplaced", None),
        ("hold it", "MISC", "realigned", 48),
    ]
    assert report["label_set"] == 2
    assert report["notes"] == ["added to the label set as labels: ORG, MISC"]
    assert cli("check", project) == (0, "ok\n", "")


@pytest.mark.parametrize("pair", ["ORG", "=FACTION", ""])
def test_a_map_of_another_form_is_wrong_usage(cli, project, theirs, pair):
    code, out, err = cli("import", project, theirs, "--map", pair)
    assert (code, out) == (2, "")
    assert "OLD=NEW" in err


def test_folders_name_annotators(cli, project, tmp_path):
    for name in ("Basim", "Dunya"):
        (tmp_path / "team" / name).mkdir(parents=True)
        (tmp_path / "team" / name / "reed.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "team" / name / "reed.ann").write_text("T1\tFACTION 0 11\tGull Forces\n", encoding="utf-8")
    code, out, _ = cli("import", project, tmp_path / "team")
    assert code == 0
    assert "Annotators: Basim, Dunya" in out
    assert "annotators were named by their folders: Basim, Dunya" in out
    code, _, err = cli("import", project, tmp_path / "team" / "Basim")
    assert code == 1
    assert "each annotator has a folder" in err
