from __future__ import annotations

import pytest

from annotator.domain.assignments import AssignmentState
from annotator.domain.changes import parted
from annotator.domain.errors import AnnotatorError
from annotator.domain.occurrences import Standing
from annotator.services.everywhere import Everywhere
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing

TEXTS = {
    "one": "Gull Forces seize Olive Meadow. Gull Forces said so.",
    "two": "ودخلت قوات النورس مرج الزيتون. The gull forces left.",
    "three": "Nothing of that kind.",
    "four": "GULL FORCES again, near Olive Meadow.",
}


@pytest.fixture
def desk(project, annotating, write_jsonl):
    """An annotator's sessions, and everywhere they can label."""
    rows = [{"id": name, "title": name.title(), "text": text} for name, text in TEXTS.items()]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *rows)], ImportOptions())
    amal = annotating("Amal")
    return amal, Everywhere(project.unit_of_work, annotator=amal.annotator, round_=amal.round)


def labelled(amal, article, surface, label="faction"):
    session = amal.open(article)
    start = session.article.text.index(surface)
    session.apply(session.plan_label(start, start + len(surface), label))
    return session, next(span for span in session.in_order() if span.start == start)


def surfaces(found, which="places"):
    return {item.article: [item.text[one.start : one.end] for one in getattr(item, which)] for item in found}


def of(amal, article):
    return [(span.surface, span.label) for span in amal.open(article).in_order()]


@pytest.mark.parametrize("indexed", [False, True])
def test_places_are_found_in_every_open_article_with_or_without_the_index(desk, indexed):
    amal, everywhere = desk
    _session, span = labelled(amal, "one", "Gull Forces")
    if indexed:
        assert everywhere.catch_up() == 0
    assert surfaces(everywhere.find(span)) == {
        "one": ["Gull Forces"],
        "two": ["gull forces"],
        "four": ["GULL FORCES"],
    }
    assert list(surfaces(everywhere.find(span, without="one"))) == ["two", "four"]


def test_all_is_stored_as_one_change_and_taken_back_as_one(desk, project):
    amal, everywhere = desk
    _session, span = labelled(amal, "one", "Gull Forces")
    chosen = [(item.article, one.start, one.end) for item in everywhere.find(span) for one in item.places]
    change = everywhere.label(chosen, "faction")
    assert [len(of(amal, article)) for article in TEXTS] == [2, 1, 0, 1]
    assert amal.open("two").assignment.state is AssignmentState.UNOPENED
    with project.unit_of_work() as unit:
        entries = list(unit.journal.entries(limit=1))
    assert entries[0].action == "span.add-everywhere"
    assert len(entries[0].after) == 3
    everywhere.apply(change.inverse())
    assert [len(of(amal, article)) for article in TEXTS] == [1, 0, 0, 0]
    everywhere.apply(change)
    assert of(amal, "four") == [("GULL FORCES", "faction")]


def test_the_part_of_one_article_can_be_told_from_the_rest(desk):
    amal, everywhere = desk
    session, span = labelled(amal, "one", "Gull Forces")
    chosen = [(item.article, one.start, one.end) for item in everywhere.find(span) for one in item.places]
    here, elsewhere = parted(everywhere.label(chosen, "faction"), session.assignment.id)
    assert (len(here.after), len(elsewhere.after)) == (1, 2)
    session.take_in(here)
    assert len(session.in_order()) == 2


def test_what_is_done_is_neither_searched_nor_changed(desk, project):
    amal, everywhere = desk
    _session, span = labelled(amal, "one", "Gull Forces")
    found = everywhere.find(span, without="one")
    change = everywhere.label([("two", found[0].places[0].start, found[0].places[0].end)], "faction")
    Sealing(project.unit_of_work).done(amal.open("two"))
    assert "two" not in surfaces(everywhere.find(span))
    for work in (lambda: everywhere.apply(change.inverse()), lambda: everywhere.label([("two", 0, 5)], "faction")):
        with pytest.raises(AnnotatorError) as caught:
            work()
        assert caught.value.code == "assignment.sealed"
    assert len(of(amal, "two")) == 1


def test_a_place_that_is_refused_refuses_them_all(desk):
    amal, everywhere = desk
    for bad in (("four", 0, 999), ("four", 3, 3)):
        with pytest.raises(AnnotatorError) as caught:
            everywhere.label([("three", 0, 7), bad], "faction")
        assert caught.value.code == "span.outside"
    labelled(amal, "one", "Gull Forces")
    with pytest.raises(AnnotatorError) as caught:
        everywhere.label([("three", 0, 7), ("one", 0, 11)], "faction")
    assert caught.value.code == "change.conflict"
    assert of(amal, "three") == []


def test_what_is_left_out_for_good_is_remembered_for_that_label_alone(desk):
    amal, everywhere = desk
    session, span = labelled(amal, "one", "Gull Forces")
    again = TEXTS["one"].rindex("Gull")
    place = ("one", again, again + 11)
    everywhere.remember_never("faction", [place])
    here = everywhere.here("one", "One", TEXTS["one"], session.in_order(), span)
    assert (here.places, [(one.start, one.end) for one in here.never]) == ((), [place[1:]])
    assert surfaces(everywhere.find(span), "never")["one"] == ["Gull Forces"]
    _session, other = labelled(amal, "four", "GULL FORCES", "location")
    assert surfaces(everywhere.find(other))["one"] == ["Gull Forces", "Gull Forces"]
    everywhere.remember_never("faction", [], again=[place])
    assert everywhere.here("one", "One", TEXTS["one"], session.in_order(), span).never == ()


def test_what_is_labelled_otherwise_is_told(desk):
    amal, everywhere = desk
    _session, span = labelled(amal, "one", "Gull Forces")
    labelled(amal, "four", "GULL FORCES", "location")
    (four,) = [item for item in everywhere.find(span) if item.article == "four"]
    assert four.places[0].standing is Standing.OTHER_LABEL


def test_looking_can_be_stopped_and_nothing_is_lost(desk):
    amal, everywhere = desk
    _session, span = labelled(amal, "one", "Gull Forces")
    with pytest.raises(AnnotatorError) as caught:
        everywhere.find(span, cancelled=lambda: True)
    assert caught.value.code == "work.stopped"
    assert everywhere.catch_up(cancelled=lambda: True) == 4


def test_what_was_changed_since_is_not_taken_back_and_says_why(desk):
    amal, everywhere = desk
    change = everywhere.label([("one", 0, 11), ("four", 0, 11)], "faction")
    session = amal.open("four")
    session.apply(session.plan_relabel(session.in_order()[0].id, "location"))
    with pytest.raises(AnnotatorError) as caught:
        everywhere.apply(change.inverse())
    assert caught.value.code == "history.changed"
    assert [of(amal, article) for article in ("one", "four")] == [
        [("Gull Forces", "faction")],
        [("GULL FORCES", "location")],
    ]
