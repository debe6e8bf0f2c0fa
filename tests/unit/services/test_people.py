from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import RoundKind
from annotator.services.people import People


@pytest.fixture
def people(project):
    return People(project.unit_of_work)


def told(people):
    return {person.name: person.withdrawn for person in people.team().annotators}


def test_people_are_added_renamed_and_withdrawn_and_all_of_it_is_taken_back(people, project):
    changes = [people.add("Amal"), people.rename("amal", "Amal K."), people.withdraw("Amal K.")]
    assert told(people) == {"Amal K.": True}
    for change in reversed(changes):
        people.apply(change.inverse())
    assert told(people) == {}
    with project.unit_of_work() as unit:
        actions = [entry.action for entry in unit.journal.entries(limit=6)]
    assert actions[:3] == ["annotator.add", "annotator.rename", "annotator.withdraw"]
    assert actions[3:] == actions[2::-1]


def test_a_withdrawn_annotator_is_taken_back(people):
    people.add("Amal")
    people.withdraw("Amal")
    people.withdraw("Amal", withdrawn=False)
    assert told(people) == {"Amal": False}


def test_a_name_may_change_its_spelling_but_not_become_another_s(people):
    people.add("Amal")
    people.add("Basim")
    people.rename("Amal", "AMAL")
    with pytest.raises(AnnotatorError, match="too close to"):
        people.rename("Basim", "amal")
    assert told(people) == {"AMAL": False, "Basim": False}


def test_rounds_are_defined_with_a_kind(people):
    change = people.add_round("Check  one", RoundKind.CONTROL)
    assert [(item.name, item.kind) for item in people.team().rounds][1:] == [("Check one", RoundKind.CONTROL)]
    people.edit_round("check one", "Training", RoundKind.TRAINING)
    assert [(item.name, item.kind) for item in people.team().rounds][1:] == [("Training", RoundKind.TRAINING)]
    people.edit_round("training", "Check one", RoundKind.TRAINING)
    with pytest.raises(AnnotatorError, match="keeps its name"):
        people.edit_round("work", "labour", RoundKind.WORK)
    with pytest.raises(AnnotatorError, match="too close to that of the round"):
        people.add_round("CHECK ONE")
    with pytest.raises(AnnotatorError, match="needs a name"):
        people.add_round("  ")
    with pytest.raises(AnnotatorError, match="changed elsewhere"):
        people.apply(change.inverse())


def test_who_has_work_is_not_removed(people, annotating, project, write_jsonl):
    from annotator.services.importing import Importing
    from annotator.services.intake import ImportOptions

    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", {"id": "a", "text": "Gull Forces"})], ImportOptions())
    change = people.add("Amal")
    annotating("Amal").open("a").begin()
    with pytest.raises(AnnotatorError) as caught:
        people.apply(change.inverse())
    assert caught.value.code == "annotator.has-work"
