"""People, rounds and assignments on the command line."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def project(cli, tmp_path):
    path, lines = tmp_path / "p.annotator", tmp_path / "in.jsonl"
    rows = [
        {"id": f"a{number}", "text": f"Gull {number}", "language": "ar" if number % 2 else "en"} for number in range(8)
    ]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert cli("new", path)[0] == 0
    assert cli("import", path, lines)[0] == 0
    assert cli("people", path, "--add", "Amal", "--add", "Basim", "--add-round", "check=control")[0] == 0
    return path


def document(cli, *arguments):
    code, out, _ = cli(*arguments, "--json")
    assert code == 0
    return json.loads(out)


def test_people_and_rounds_are_kept(cli, project):
    assert cli("people", project, "--rename", "Basim=Basim H.", "--withdraw", "Amal")[0] == 0
    assert document(cli, "people", project) == {
        "annotators": [
            {"name": "Amal", "gold": False, "withdrawn": True},
            {"name": "Basim H.", "gold": False, "withdrawn": False},
        ],
        "rounds": [{"name": "work", "kind": "work"}, {"name": "check", "kind": "control"}],
    }
    cli("people", project, "--take-back", "Amal")
    assert "withdrawn" not in cli("people", project)[1]


def test_a_plan_is_shown_then_made(cli, project):
    shown = document(cli, "assign", project, "--overlap", "1", "--count", "6", "--seed", "4", "--dry-run")
    assert [row["added"] for row in shown["annotators"]] == [3, 3]
    assert document(cli, "states", project) == {"states": []}
    made = document(cli, "assign", project, "--overlap", "1", "--count", "6", "--seed", "4")
    assert made == {**shown, "assigned": True}
    assert made["languages"] == {"ar": 3, "en": 3}
    rows = document(cli, "states", project)["states"]
    assert [(row["annotator"], row["round"], row["states"]["unopened"]) for row in rows] == [
        ("Amal", "work", 3),
        ("Basim", "work", 3),
    ]
    code, out, _ = cli("states", project)
    assert code == 0
    assert out.splitlines()[0].split() == ["annotator", "round", "unopened", "open", "done", "set", "aside", "hours"]


def test_the_table_tells_loads_and_what_is_shared(cli, project):
    code, out, _ = cli("assign", project, "--to", "Amal", "--to", "Basim", "--filter", "language=ar")
    assert code == 0
    assert out.splitlines()[0] == "Assigned 4 articles in the round “work”, 8 assignments (seed 0)"
    assert out.splitlines()[-2].split() == ["Amal", "4"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("assign", "--overlap", "3"), 1, "only 2 are chosen"),
        (("assign", "--to", "Nobody"), 1, "no annotator “Nobody”"),
        (("assign", "--round", "nowhere"), 1, "no round “nowhere”"),
        (("assign", "--filter", "colour=red"), 2, "this is no condition"),
        (("assign", "--count", "0"), 2, "--count"),
        (("people", "--add", "AMAL"), 1, "too close to “Amal”"),
        (("people", "--add-round", "late=never"), 2, "kinds are: training, qualification, work, control, repeat"),
        (("people", "--rename", "Amal"), 2, "OLD=NEW"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_stored(cli, project, arguments, code, told):
    before = document(cli, "people", project), document(cli, "states", project)
    verb, *rest = arguments
    found = cli(verb, project, *rest)
    assert (found[0], told in found[2].replace("\n", " ")) == (code, True), found
    assert (document(cli, "people", project), document(cli, "states", project)) == before


def test_of_several_changes_to_people_all_are_made_or_none(cli, project):
    before = document(cli, "people", project)
    assert cli("people", project, "--add", "Carol", "--add", "basim")[0] == 1
    assert document(cli, "people", project) == before


def test_duplicates_are_marked_before(cli, project, tmp_path):
    text = " ".join(f"word{number}" for number in range(80))
    lines = tmp_path / "more.jsonl"
    rows = [{"id": "one", "text": text}, {"id": "two", "text": text + " more"}]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    cli("import", project, lines)
    code, out, told = cli("assign", project, "--mark-duplicates", "--dry-run")
    assert (code, "one and two: would be marked" in told, "10 articles" in out) == (0, True, True)
    code, out, _ = cli("assign", project, "--mark-duplicates")
    assert (code, "Assigned 9 articles" in out, "Left out: 1 duplicate" in out) == (0, True, True)


def test_a_repetition_of_nothing_says_why_nothing_is_given_out(cli, project):
    assert cli("people", project, "--add-round", "again=repeat")[0] == 0
    code, out, _ = cli("assign", project, "--round", "again", "--count", "2")
    assert code == 0
    assert "Nothing to give out: a round of repetition" in out
    assert "Nothing to give out" not in cli("assign", project, "--count", "2")[1]
