"""What has been sealed since gold began: what is told of it, and what is no change."""

from __future__ import annotations

import pytest
from gold_team import PLACES, TEXT

from annotator.domain import label_editing as editing
from annotator.services.adjudication.newer_work import ChangeKind, counts_of, kind_of
from annotator.services.adjudication.overview import overview
from annotator.services.label_sets import LabelSets
from annotator.services.sealing import Sealing

ADDED, REMOVED, CHANGED = ChangeKind
SPANS = "gulls=faction meadow=location august=date"


@pytest.fixture
def begun(team):
    """Gold that began from the same work of two."""
    for name in ("a", "b"):
        team.seal(name, SPANS)
    lead = team.lead()
    lead.begin(lead.open("a"))
    return lead


def told(work):
    """Return the changes as words."""

    def words(marks):
        return " ".join(f"{TEXT[mark.start : mark.end]}={mark.label}" for mark in marks)

    return [(kind_of(item), words(item.first), words(item.second)) for item in work.differences]


@pytest.mark.parametrize(
    ("spans", "changes"),
    [
        (f"{SPANS} crows=faction", [(ADDED, "", "Crows=faction")]),
        ("gulls=faction august=date", [(REMOVED, "Olive Meadow=location", "")]),
        ("gulls=faction olive=location august=date", [(CHANGED, "Olive Meadow=location", "Olive=location")]),
        ("gulls=faction meadow=event august=date", [(CHANGED, "Olive Meadow=location", "Olive Meadow=event")]),
        (
            "forces=faction meadow=location crows=faction",
            [
                (CHANGED, "Gull Forces=faction", "Forces=faction"),
                (REMOVED, "3 August=date", ""),
                (ADDED, "", "Crows=faction"),
            ],
        ),
        (
            "",
            [
                (REMOVED, "Gull Forces=faction", ""),
                (REMOVED, "Olive Meadow=location", ""),
                (REMOVED, "3 August=date", ""),
            ],
        ),
    ],
)
def test_what_is_added_removed_and_changed_is_told(begun, team, spans, changes):
    team.seal("b", spans)
    work = begun.open("a")
    (newer,) = work.newer
    assert (told(newer), newer.first, newer.details) == (changes, False, False)
    assert counts_of(work.newer).total() == len(changes)
    (status, *_others) = overview(team.units).articles
    assert status.newer == (("b", newer),)


def test_the_same_sealed_again_is_not_stale(begun, team):
    team.seal("b", SPANS)
    assert not begun.open("a").stale
    found = overview(team.units)
    assert not found.articles[0].stale
    assert found.document()["stale"] == found.document()["articles"][0]["changes"] == []
    assert not begun.renew(begun.open("a"))


def test_somebody_s_first_work_is_newer_even_without_spans(begun, team):
    team.seal("c", "")
    (newer,) = begun.open("a").newer
    assert (told(newer), newer.first) == ([], True)
    work = begun.open("a")
    begun.renew(work)
    assert (work.stale, work.in_order()) == (False, [])
    assert [case.audited for case in work.cases()] == [False] * 3


def test_labels_merged_since_are_no_change(begun, team):
    sets = LabelSets(team.units)
    edited = editing.merged(editing.next_version(sets.current()), ["date"], "event")
    sets.apply(sets.plan(edited), by=begun.lead)
    team.seal("b", "gulls=faction meadow=location august=event")
    assert not begun.open("a").stale


def test_another_attribute_or_link_alone_is_told_as_a_detail_and_taken_in(begun, team, annotating):
    for name in ("a", "b"):
        session = annotating(name).open("a")
        Sealing(team.units).reopen(session, "again")
        span = next(span for span in session.in_order() if span.label == "date")
        session.apply(session.plan_attribute(span.id, "normalised_date", "2018-08-03"))
        Sealing(team.units).done(session)
    work = begun.open("a")
    assert [(item.differences, item.details) for item in work.newer] == [((), True)] * 2
    assert [change["change"] for change in overview(team.units).document()["articles"][0]["changes"]] == ["details"] * 2
    change = begun.renew(work)
    assert not work.stale
    attributes = {span.surface: span.attributes for span in begun.open("a").in_order()}
    assert attributes["3 August"]
    begun.apply(work, change.inverse())
    assert {span.surface: span.attributes for span in begun.open("a").in_order()}["3 August"] == ()


def test_changes_are_told_in_code_points_by_the_names_of_labels(begun, team):
    team.seal("b", "gulls=faction olive=location august=date crows=faction")
    document = overview(team.units).document()["articles"][0]
    start, end = PLACES["crows"]
    assert document["newer_submissions_of"] == ["b"]
    assert document["changes"] == [
        {
            "annotator": "b",
            "change": "changed",
            "before": [{"start": 17, "end": 29, "label": "LOCATION", "text": "Olive Meadow"}],
            "after": [{"start": 17, "end": 22, "label": "LOCATION", "text": "Olive"}],
        },
        {
            "annotator": "b",
            "change": "added",
            "before": [],
            "after": [{"start": start, "end": end, "label": "FACTION", "text": "Crows"}],
        },
    ]
