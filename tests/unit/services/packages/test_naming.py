"""Spans keep the entities they name, out and back; what a project knows of an entity is never written over."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing

import pytest
from package_exchange import TEXTS, Lead, fates, settled

from annotator.services.checking import Checking
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.packages.checks import MisfitError
from annotator.services.packages.merge_report import MergeFate
from annotator.services.packages.merging import Merging
from annotator.services.packages.naming import entities_of
from annotator.services.packages.opening import open_package
from annotator.services.packages.package import RETURN, Package
from annotator.services.projects import open_project

IDLIB = {
    "id": "e-idlib",
    "name": "Idlib",
    "label": "LOCATION",
    "note": "the city",
    "aliases": [{"text": "إدلب", "language": "ar"}],
}


def imported(path, article, surface, entity, *, name="Amal"):
    """Import a span that names an entity into a project."""
    start = TEXTS[article].index(surface)
    span = {"start": start, "end": start + len(surface), "label": "LOCATION", "text": surface, "entity": entity["id"]}
    rows = [
        {"annotator_jsonl": 1, "entities": [entity]},
        {"id": article, "text": TEXTS[article], "annotator": name, "round": "work", "status": "open", "spans": [span]},
    ]
    source = path.with_name(f"{path.stem}-{article}-named.jsonl")
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with closing(open_project(path)) as project:
        Importing(project.unit_of_work).run([source], ImportOptions())


def entities(path):
    with closing(open_project(path)) as project, project.unit_of_work() as unit:
        return {item.id: (item.name, item.note, item.aliases) for item in unit.entities.all()}


def named(path, article, name="Amal"):
    """Return the surface and the entity of each span in the draft, and in each submission."""
    with closing(open_project(path)) as project, project.unit_of_work() as unit:
        person = unit.annotators.by_name(name)
        (item,) = [item for item in unit.assignments.of_annotator(person.id) if item.article == article]
        drafts = [unit.spans.of_assignment(item.id), *(one.spans for one in unit.submissions.of_assignment(item.id))]
        return [sorted((span.surface, span.entity) for span in spans) for spans in drafts]


@pytest.fixture
def lead(tmp_path):
    """Return a lead's project that has a span of Amal's with its entity."""
    lead = Lead(tmp_path).build()
    # Anew, for what Amal has of it already would be other work.
    with lead.opened() as project, project.unit_of_work() as unit:
        unit.articles.delete(["a1"])
        unit.commit()
    imported(lead.path, "a1", "Idlib", IDLIB)
    return lead


def test_entities_go_out_and_back_with_what_is_sealed(lead, tmp_path):
    package = lead.give("Amal")
    with zipfile.ZipFile(package) as archive:
        (entity,) = map(json.loads, archive.read("entities.jsonl").decode().splitlines())
    assert (entity["name"], entity["note"], entity["aliases"]) == ("Idlib", "", [])
    amal = lead.open_for("Amal")
    assert named(amal.path, "a1") == [[("Idlib", "e-idlib")]]
    amal.label("a1", "Ahrar", "FACTION")
    amal.done("a1")
    lead.merge(amal.back())
    both = [("Ahrar", None), ("Idlib", "e-idlib")]
    assert named(lead.path, "a1") == [both, both]
    assert entities(lead.path) == {"e-idlib": ("Idlib", "the city", (("إدلب", "ar"),))}
    for path in (lead.path, amal.path):
        with closing(open_project(path)) as project:
            assert Checking(project).run() == []


def test_the_same_content_with_entities_gives_the_same_bytes(lead):
    assert lead.give("Amal").read_bytes() == lead.give("Amal").read_bytes()


def test_an_entity_of_the_annotators_comes_back_and_goes_with_an_undo(lead):
    amal = lead.open_for("Amal")
    imported(amal.path, "a3", "Hama", {**IDLIB, "id": "e-hama", "name": "Hama", "aliases": []})
    package, before = amal.back(), settled(lead.path)
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        merge = merging.merge([package])
        assert fates(merge)["a3"] is MergeFate.TAKEN
        after = settled(lead.path)
        merging.undo(merge)
        assert settled(lead.path) == before
        merging.redo(merge)
        assert settled(lead.path) == after
    assert entities(lead.path)["e-hama"] == ("Hama", "the city", ())
    assert named(lead.path, "a3") == [[("Hama", "e-hama")]]
    assert not lead.merge(package)


def test_what_the_lead_knows_of_an_entity_is_not_written_over(lead):
    amal = lead.open_for("Amal")
    imported(amal.path, "a3", "Hama", {**IDLIB, "id": "e-hama", "name": "HAMA (river)"})
    imported(lead.path, "a2", "إدلب", {**IDLIB, "id": "e-hama", "name": "Hama", "aliases": []}, name="Basim")
    lead.merge(amal.back())
    assert entities(lead.path)["e-hama"] == ("Hama", "the city", ())


def test_an_update_leaves_the_entities_here_alone(lead):
    amal = lead.open_for("Amal")
    imported(amal.path, "a3", "Hama", {**IDLIB, "id": "e-hama", "name": "Hama"})
    before = entities(amal.path)
    amal.update(lead.give("Amal"))
    assert entities(amal.path) == before


def test_a_spelling_that_stands_twice_is_no_package(lead, monkeypatch):
    amal = lead.open_for("Amal")
    imported(amal.path, "a3", "Hama", {**IDLIB, "id": "e-hama", "aliases": []})
    with Package(amal.back(), RETURN) as package:
        lines = list(package.entities())
        twice = [{**line, "aliases": IDLIB["aliases"] * 2} for line in lines]
        monkeypatch.setattr(package, "entities", lambda: iter(twice))
        with pytest.raises(MisfitError, match="stands twice"):
            entities_of(package)


def test_a_fresh_project_has_them_too(lead, tmp_path):
    target = tmp_path / "fresh.annotator"
    open_package(lead.give("Amal"), target)
    assert entities(target) == {"e-idlib": ("Idlib", "", ())}
