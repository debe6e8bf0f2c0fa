"""Editing a label set into its next version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain import label_editing as editing
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_moves import Condition
from annotator.domain.labels import Example, LabelSet
from annotator.formats.label_sets import load_named


@pytest.fixture
def begun() -> LabelSet:
    return editing.next_version(load_named("conflict-news"))


def names(label_set: LabelSet) -> list[str]:
    return [label.name for label in label_set.offered]


def test_a_new_label_has_a_key_a_letter_and_a_pattern_of_its_own(begun):
    edited, label = editing.added(begun, name="FLAG", light="#000000", dark="#FFFFFF")
    assert (label.key, dict(label.letter)) == (5, {"en": "A", "ar": "A"})
    assert label.pattern not in {other.pattern for other in begun.labels}
    assert names(editing.removed(edited, label.id)) == names(begun)


def test_a_key_goes_to_the_label_that_takes_it(begun):
    faction, location = begun.labels[:2]
    edited = editing.changed(begun, replace(faction, key=location.key))
    assert [label.key for label in edited.labels] == [2, 0, 3, 4]
    edited = editing.retired(edited, "faction")
    edited = editing.changed(edited, replace(edited.label("location"), key=2))
    assert editing.retired(edited, "faction", retire=False).label("faction").key == 0


def test_names_that_are_free(begun):
    assert editing.free_name(begun, "PERSON") == "PERSON"
    assert editing.free_name(begun, "faction") == "faction2"


@pytest.mark.parametrize(("by", "expected"), [(-1, 0), (-9, 0), (1, 2), (9, 3)])
def test_order(begun, by, expected):
    assert names(editing.shifted(begun, "location", by)).index("LOCATION") == expected


def test_a_merge_retires_and_can_be_taken_back(begun):
    edited = editing.merged(begun, ["faction", "location", "event"], "event")
    assert names(edited) == ["DATE", "EVENT"]
    assert [(move.label, move.into) for move in editing.new_moves(edited)] == [
        ("faction", "event"),
        ("location", "event"),
    ]
    edited = editing.without_move(edited, 0, begun)
    assert names(edited) == ["FACTION", "DATE", "EVENT"]
    assert [move.label for move in editing.new_moves(edited)] == ["location"]
    assert editing.without_move(edited, 0, begun) == begun


def test_what_inherits(begun):
    edited, label = editing.added(begun, name="TALKS", light="#000000", dark="#FFFFFF")
    edited = editing.split(edited, "event", label.id, Condition(language="ar"))
    assert {item.name for item in edited.attributes if label.id in item.labels} == {"event_kind", "certainty"}
    assert all(label.id in item.sources for item in edited.link_types if "event" in item.sources)
    gone = editing.removed(edited, label.id)
    assert gone.attributes == begun.attributes
    assert gone.link_types == begun.link_types
    assert not gone.moves


def test_what_is_shipped_can_be_stored(begun):
    editing.check(begun)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda s: replace(s, labels=tuple(replace(label, retired=True) for label in s.labels)), "label-set.no-label"),
        (lambda s: _first(s, name="TWO WORDS"), "label-set.name"),
        (lambda s: _first(s, name=""), "label-set.name"),
        (lambda s: _first(s, name="location"), "label-set.name-taken"),
        (lambda s: _first(s, letter=(("en", "F"), ("ar", " "))), "label-set.letter"),
        (lambda s: _first(s, key=2), "label-set.key-taken"),
        (lambda s: _first(s, examples=(Example(language="en", text="No bracket."),)), "label-set.example"),
        (lambda s: replace(s, attributes=(replace(s.attributes[0], choices=()),)), "label-set.no-choices"),
        (lambda s: replace(s, attributes=(replace(s.attributes[0], labels=()),)), "label-set.for-no-label"),
        (lambda s: replace(s, link_types=(replace(s.link_types[0], sources=()),)), "label-set.for-no-label"),
    ],
)
def test_what_keeps_a_set_from_being_stored(begun, change, code):
    with pytest.raises(AnnotatorError) as refused:
        editing.check(change(begun))
    assert refused.value.code == code


def _first(label_set: LabelSet, **values) -> LabelSet:
    return replace(label_set, labels=(replace(label_set.labels[0], **values), *label_set.labels[1:]))
