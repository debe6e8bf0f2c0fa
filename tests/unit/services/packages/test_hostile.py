"""Packages are strangers' files: each of these is one clear sentence, and nothing of it is stored."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from hostile_packages import OUT, RETURNS, SQL, Forged
from package_exchange import Lead, state_of

from annotator.domain.errors import AnnotatorError
from annotator.services.packages.merging import Merging
from annotator.services.packages.opening import Updating, open_package
from annotator.services.projects import open_project


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """Return a lead's project, a package for Amal, her project, and a return of hers."""
    lead = Lead(tmp_path_factory.mktemp("honest")).build()
    desk = lead.open_for("Amal")
    desk.label("a1", "Idlib")
    desk.label("a1", "Ahrar", "FACTION")
    desk.done("a1")
    desk.label("a3", "Hama")
    return lead, lead.give("Amal"), desk, desk.back()


@pytest.mark.parametrize("name", RETURNS)
def test_a_hostile_return_is_one_sentence_and_nothing_is_stored(honest, tmp_path, name):
    lead, _given, _desk, returned = honest
    check_refused(lead.path, tmp_path, RETURNS[name](Forged(returned)), merging)


def merging(project, package):
    Merging(project.unit_of_work).merge([package])


def check_refused(path, folder, data, take_in):
    package = folder / "hostile.annotator-package"
    package.write_bytes(data)
    before = state_of(path)
    with closing(open_project(path)) as project, pytest.raises(AnnotatorError) as caught:
        take_in(project, package)
    assert state_of(path) == before
    assert sorted(folder.iterdir()) == [package]
    sentence = str(caught.value)
    assert sentence.startswith("hostile.annotator-package")
    assert "\n" not in sentence
    assert len(sentence) < 400


def test_the_honest_return_is_taken(honest, tmp_path):
    """What the hostile ones are made of is sound, so that each is refused for what was changed."""
    lead, _given, _desk, returned = honest
    package = tmp_path / "honest.annotator-package"
    package.write_bytes(Forged(returned).hashed().bytes())
    with closing(open_project(lead.path)) as project:
        assert Merging(project.unit_of_work).preview([package])


def test_work_on_anothers_assignment_is_refused(honest, tmp_path):
    lead, _given, _desk, returned = honest
    basim = tmp_path / "basim"
    basim.mkdir()
    theirs = Lead(basim)
    theirs.path = lead.path
    desk = theirs.open_for("Basim")
    (other, *_rest) = Forged(desk.back()).lines("assignments.jsonl")
    forged = Forged(returned)
    forged.edit("assignments.jsonl", lambda line: line.update(id=other["id"], article=other["article"]))
    forged.edit("submissions.jsonl", lambda line: line.update(assignment=other["id"]))
    folder = tmp_path / "hostile"
    folder.mkdir()
    check_refused(lead.path, folder, forged.hashed().bytes(), merging)


def test_ids_of_others_spans_are_refused(honest, tmp_path):
    lead, _given, _desk, returned = honest
    first, second = (Forged(returned).lines("assignments.jsonl")[number] for number in (0, 2))
    forged = Forged(returned)
    forged.edit("assignments.jsonl", lambda line: line["spans"][0].update(id=second["spans"][0]["id"]), 0)
    assert first["spans"][0]["id"] != second["spans"][0]["id"]
    check_refused(lead.path, tmp_path, forged.hashed().bytes(), merging)


@pytest.mark.parametrize("name", OUT)
def test_a_hostile_package_makes_no_project(honest, tmp_path, name):
    _lead, given, _desk, returned = honest
    package = tmp_path / "hostile.annotator-package"
    make = OUT[name]
    package.write_bytes(make(Forged(given)) if make else returned.read_bytes())
    with pytest.raises(AnnotatorError) as caught:
        open_package(package, tmp_path / "new.annotator")
    assert "\n" not in str(caught.value)
    assert sorted(tmp_path.iterdir()) == [package]


@pytest.mark.parametrize("name", [name for name in OUT if name not in {"an empty name", "an assignment in no round"}])
def test_a_hostile_update_changes_nothing(honest, tmp_path, name):
    _lead, given, desk, returned = honest
    make = OUT[name]
    data = make(Forged(given)) if make else returned.read_bytes()
    check_refused(desk.path, tmp_path, data, lambda project, package: Updating(project.unit_of_work).run(package))


def test_names_with_sql_are_only_names(tmp_path):
    lead = Lead(tmp_path).build()
    source = tmp_path / "sql.jsonl"
    source.write_text(json.dumps({"text": SQL, "annotator": SQL, "title": SQL, "status": "unopened"}) + "\n")
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions

    with lead.opened() as project:
        Importing(project.unit_of_work).run([source], ImportOptions())
    given = lead.folder / "sql.annotator-package"
    with lead.opened() as project:
        from annotator.services.packages.giving import Giving

        Giving(project.unit_of_work).run(given, annotator=SQL)
    taken = open_package(given, tmp_path / "sql.annotator")
    assert (taken.annotator, taken.assignments) == (SQL, 1)
