"""Statistics over a project."""

from __future__ import annotations

import pytest

from annotator.services.checking import Checking
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.statistics import Counting

TEXTS = {"one": "Gull Forces seize Olive Meadow", "two": "Talks in Qaranful", "three": "Nothing to see"}


def line(article, annotator, *places, status="done"):
    text = TEXTS[article]
    spans = [{"start": s, "end": e, "label": label, "text": text[s:e]} for s, e, label in places]
    return {"id": article, "text": text, "annotator": annotator, "status": status, "spans": spans}


@pytest.fixture
def filled(project, write_jsonl):
    path = write_jsonl(
        "in.jsonl",
        line("one", "Amal", (0, 11, "FACTION"), (18, 30, "LOCATION")),
        line("one", "Badr", (0, 11, "FACTION"), (18, 30, "EVENT")),
        line("two", "Amal", (0, 5, "EVENT")),
        line("two", "Badr", (0, 5, "EVENT"), status="open"),
        line("three", "Amal"),
        line("three", "Badr"),
        line("three", "Carim", status="unopened"),
    )
    Importing(project.unit_of_work).run([path], ImportOptions())
    return project


def test_a_project_in_numbers(filled, annotating):
    annotating("Amal").open("one").add_active_seconds(90)
    numbers = Counting(filled.unit_of_work).run()
    amal, badr, carim = numbers.annotators
    assert numbers.articles == 3
    assert numbers.characters == sum(map(len, TEXTS.values()))
    assert (dict(amal.states), dict(amal.labels), amal.active_seconds) == (
        {"done": 3},
        {"FACTION": 1, "LOCATION": 1, "EVENT": 1},
        90,
    )
    assert dict(badr.states) == {"done": 2, "open": 1}
    assert dict(carim.states) == {"unopened": 3}


def test_a_project_that_is_whole(filled):
    assert Checking(filled).run() == []
