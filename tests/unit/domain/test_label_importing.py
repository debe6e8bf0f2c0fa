"""Taking a label set from a file into a project that has one."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain import label_editing as editing
from annotator.domain.label_importing import taken_over
from annotator.domain.labels import LabelSet
from annotator.formats.label_sets import load_named

BASE = load_named("conflict-news")


def taken(foreign: LabelSet) -> LabelSet:
    return taken_over(editing.next_version(BASE), BASE, foreign)


def test_the_same_set_changes_nothing():
    assert taken(BASE) == editing.next_version(BASE)


def test_what_has_the_same_name_keeps_its_id_whatever_the_file_calls_it():
    labels = tuple(replace(label, id=f"x{number}", light="#111111") for number, label in enumerate(BASE.labels))
    found = taken(replace(BASE, labels=labels, attributes=(), link_types=()))
    assert [label.id for label in found.labels] == [label.id for label in BASE.labels]
    assert {label.light for label in found.labels} == {"#111111"}
    assert all(item.retired for item in (*found.attributes, *found.link_types))
    assert [item.id for item in found.attributes] == [item.id for item in BASE.attributes]


def test_what_has_the_same_id_is_the_same_label_renamed():
    first, *others = BASE.labels
    found = taken(replace(BASE, labels=(replace(first, name="GROUP"), *others)))
    group = found.labels[0]
    assert (group.id, group.name, group.retired) == ("faction", "GROUP", False)
    assert len(found.labels) == len(BASE.labels)


def test_names_that_have_changed_places_go_by_the_name():
    first, second, *others = BASE.labels
    swapped = (replace(first, name=second.name), replace(second, name=first.name), *others)
    found = taken(replace(BASE, labels=swapped))
    assert [(label.id, label.name) for label in found.labels][:2] == [("location", "LOCATION"), ("faction", "FACTION")]


def test_what_the_file_lacks_is_retired_and_what_it_brings_has_an_id_of_its_own():
    faction = BASE.labels[0]
    new = replace(faction, id="event", name="PERSON", key=9)
    event = BASE.label("event")
    found = taken(replace(BASE, labels=(faction, new, replace(event, id="other")), attributes=(), link_types=()))
    assert [(label.id, label.name, label.retired) for label in found.labels] == [
        ("faction", "FACTION", False),
        ("event-2", "PERSON", False),
        ("event", "EVENT", False),
        ("location", "LOCATION", True),
        ("date", "DATE", True),
    ]
    editing.check(found)
