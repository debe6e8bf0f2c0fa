"""Whole projects of others: whose work it is, in which round, and on which article."""

from __future__ import annotations

import json

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting
from annotator.services.importing import Importing
from annotator.services.intake import FileChoice, ImportOptions
from annotator.services.projects import create_project, open_project

TEXT = "Gull Forces seize Olive Meadow"
SPAN = {"start": 0, "end": 11, "label": "FACTION"}
OTHER = {"start": 18, "end": 30, "label": "LOCATION"}


@pytest.fixture
def run(project):
    def run(*paths, **options):
        return Importing(project.unit_of_work).run(paths, ImportOptions(**options))

    return run


def line(**more):
    return {"id": "gull", "text": TEXT, "annotator": "Amal", "spans": [SPAN], **more}


def work(project):
    """{(article, annotator, whether gold, round): [surface]} of everything in the project."""
    found = {}
    with project.unit_of_work() as unit:
        people = {person.id: person for person in unit.annotators.all()}
        rounds = {round_.id: round_.name for round_ in unit.rounds.all()}
        for item in unit.assignments.all():
            person = people[item.annotator]
            spans = [span.surface for span in unit.spans.of_assignment(item.id)]
            found[item.article, person.name, person.gold, rounds[item.round]] = spans
    return found


@pytest.fixture
def team(tmp_path):
    """A folder with a folder for each of two annotators, who labelled the same text."""
    for name, mark in (("Amal", "T1\tFACTION 0 11\tGull Forces\n"), ("بسيم", "T1\tLOCATION 18 30\tOlive Meadow\n")):
        folder = tmp_path / "team" / name / "deeper"
        folder.mkdir(parents=True)
        (folder / "gull.txt").write_text(TEXT, encoding="utf-8")
        (folder / "gull.ann").write_text(mark, encoding="utf-8")
    return tmp_path / "team"


def test_folders_name_annotators_of_what_names_nobody(project, run, team):
    report = run(team)
    assert work(project) == {
        ("gull", "Amal", False, "work"): ["Gull Forces"],
        ("gull", "بسيم", False, "work"): ["Olive Meadow"],
    }
    assert (report.articles, report.known) == (1, 1)
    assert report.notes == ["annotators were named by their folders: Amal, بسيم"]


def test_a_name_that_is_given_goes_before_those_of_folders(project, run, team):
    (team / "بسيم" / "deeper" / "gull.ann").unlink()
    report = run(team, annotator="Carim")
    assert list(work(project)) == [("gull", "Carim", False, "work")]
    assert report.notes == []


def test_folders_never_override_a_name_in_the_file(project, run, write_jsonl, tmp_path):
    (tmp_path / "team" / "Basim").mkdir(parents=True)
    write_jsonl("team/Basim/a.jsonl", line())
    assert run(tmp_path / "team").notes == []
    assert list(work(project)) == [("gull", "Amal", False, "work")]


def test_a_name_of_white_space_names_nobody(project, run, write_jsonl):
    path = write_jsonl("a.jsonl", line(annotator=" "))
    with pytest.raises(AnnotatorError, match=r"a\.jsonl, line 1"):
        run(path)
    run(path, annotator="Amal")
    assert list(work(project)) == [("gull", "Amal", False, "work")]


def test_files_right_in_the_folder_still_name_nobody(run, team):
    with pytest.raises(AnnotatorError) as caught:
        run(team / "Amal" / "deeper")
    assert caught.value.code == "import.nobody"
    assert "a folder in which each annotator has a folder" in str(caught.value)


def test_a_choice_for_a_file_names_its_annotator(project, run, team):
    path = team / "Amal" / "deeper" / "gull.ann"
    report = run(path, files={path: FileChoice(annotator="Amal")})
    assert list(work(project)) == [("gull", "Amal", False, "work")]
    assert report.notes == ["annotators were named by their folders: Amal"]


def test_one_article_with_two_annotators_is_two_assignments(project, run, write_jsonl):
    second = line(annotator="Basim", spans=[OTHER])
    report = run(write_jsonl("a.jsonl", line(), second, line(round="control", spans=[])))
    assert (report.articles, report.assignments) == (1, 3)
    assert work(project) == {
        ("gull", "Amal", False, "work"): ["Gull Forces"],
        ("gull", "Basim", False, "work"): ["Olive Meadow"],
        ("gull", "Amal", False, "control"): [],
    }


def test_settled_work_becomes_gold_outside_the_round_of_the_import(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line(), line(annotator="CURATION", gold=True)), round="training")
    assert set(work(project)) == {("gull", "Amal", False, "training"), ("gull", "CURATION", True, "work")}


def test_a_project_has_one_gold_whatever_others_call_theirs(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line(annotator="Lead", gold=True)))
    report = run(write_jsonl("b.jsonl", {**line(annotator="admin", gold=True), "id": "b", "text": TEXT + "!"}))
    assert set(work(project)) == {("gull", "Lead", True, "work"), ("b", "Lead", True, "work")}
    assert report.notes == ["the settled work of admin was taken in as gold, which is called Lead here"]


def test_who_settled_may_have_labelled_as_well(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line(), line(gold=True, spans=[OTHER])))
    assert work(project) == {
        ("gull", "Amal", False, "work"): ["Gull Forces"],
        ("gull", "Amal (gold)", True, "work"): ["Olive Meadow"],
    }


def test_submissions_under_versions_that_are_not_here_are_of_the_newest(project, run, write_jsonl):
    run(write_jsonl("a.jsonl", line(status="done", submissions=[{"number": 1, "version": 9, "spans": [SPAN]}])))
    with project.unit_of_work() as unit:
        (assignment,) = unit.assignments.all()
        assert unit.submissions.first(assignment.id).version == 1


def test_label_studio_annotators_come_apart(project, run, tmp_path):
    def annotation(start, end, label, user):
        value = {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]}
        result = {"id": f"r{start}", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        return {"id": start, "completed_by": {"email": user}, "result": [result]}

    task = {
        "id": 7,
        "data": {"text": TEXT},
        "annotations": [annotation(0, 11, "FACTION", "amal@x"), annotation(18, 30, "LOCATION", "basim@x")],
    }
    (tmp_path / "tasks.json").write_text(json.dumps([task]), encoding="utf-8")
    run(tmp_path / "tasks.json", format="label-studio")
    found = work(project)
    assert len({article for article, *_ in found}) == 1
    assert sorted(found.values()) == [["Gull Forces"], ["Olive Meadow"]]


@pytest.mark.parametrize("name", ["brat", "doccano", "jsonl", "label-studio", "uima", "webanno-tsv"])
def test_a_whole_project_comes_back_through_formats_of_others(project, run, write_jsonl, tmp_path, name):
    second = line(annotator="بسيم", spans=[OTHER], status="done")
    settled = line(annotator="Lead", gold=True, spans=[SPAN, OTHER], status="done")
    run(write_jsonl("a.jsonl", line(status="done"), second, settled))
    people = ("Amal", "بسيم", "gold")
    Exporting(project.unit_of_work).run(tmp_path / "out", ExportOptions(format=name, annotators=people))
    create_project(tmp_path / "q.annotator").close()
    again = open_project(tmp_path / "q.annotator")
    folder = (tmp_path / "out").is_dir()
    options = ImportOptions() if folder else ImportOptions(format=name)
    report = Importing(again.unit_of_work).run([tmp_path / "out"], options)
    surfaces = {person: spans for (_, person, _, _), spans in work(again).items()}
    again.close()
    assert (report.articles, report.assignments) == (1, 3)
    assert surfaces == {"Amal": ["Gull Forces"], "بسيم": ["Olive Meadow"], "Lead": ["Gull Forces", "Olive Meadow"]}
