from __future__ import annotations

import pytest

from annotator.domain.assignments import SetAsideReason
from annotator.domain.errors import AnnotatorError
from annotator.services.consistency import inconsistencies
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing

ROWS = [
    {"id": "one", "text": "Gull Forces here.", "annotator": "Amal", "spans": [[0, 11]]},
    {"id": "two", "text": "The Gull Forces there.", "annotator": "Amal", "spans": [[0, 3]]},
    {"id": "two", "text": "The Gull Forces there.", "annotator": "Basel", "spans": [[0, 15]]},
    {"id": "three", "text": "Gull Forces elsewhere."},
]


@pytest.fixture
def filled(project, write_jsonl):
    rows = [
        {**row, "spans": [{"start": s, "end": e, "label": "FACTION"} for s, e in row["spans"]]}
        if "spans" in row
        else row
        for row in ROWS
    ]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *rows)], ImportOptions())
    return project


def found(project, annotator):
    whose = annotator.id if annotator else None
    return {
        item.surface: [(place.work.article, place.work.annotator, place.kind.value) for place in item.differing]
        for item in inconsistencies(project.unit_of_work, whose)
    }


def test_only_one_s_own_open_and_done_work_is_looked_at(filled, annotating):
    amal = annotating("Amal")
    amal.open("three").begin()
    assert found(filled, amal.annotator) == {"Gull Forces": [("two", "Amal", "unlabelled")]}
    assert found(filled, annotating("Basel").annotator) == {}


def test_everybody_s_work_is_put_side_by_side(filled, annotating):
    assert found(filled, None) == {
        "Gull Forces": [("two", "Amal", "unlabelled"), ("two", "Basel", "boundary")],
    }


def test_what_is_done_counts_and_what_is_set_aside_does_not(filled, annotating):
    amal = annotating("Amal")
    sealing = Sealing(filled.unit_of_work)
    sealing.done(amal.open("three"))
    assert ("three", "Amal", "unlabelled") in found(filled, amal.annotator)["Gull Forces"]
    sealing.set_aside(amal.open("two"), SetAsideReason.GARBLED, "")
    assert found(filled, amal.annotator) == {"Gull Forces": [("three", "Amal", "unlabelled")]}


def test_it_can_be_stopped(filled, annotating):
    with pytest.raises(AnnotatorError) as caught:
        inconsistencies(filled.unit_of_work, annotating("Amal").annotator.id, cancelled=lambda: True)
    assert caught.value.code == "work.stopped"
