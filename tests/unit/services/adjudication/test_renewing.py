"""Gold that goes on from newer work: what a lead decided stays, what newer work concerns is asked again."""

from __future__ import annotations

import pytest
from gold_team import PLACES, TEXT, cases_of, gold_of

from annotator.services.adjudication.rebuilding import rebuilt, stored
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.sealing import Sealing

MEADOW, OLIVE = ((*PLACES[name], "location") for name in ("meadow", "olive"))
AUGUST, ON_AUGUST = ((*PLACES[name], "date") for name in ("august", "on august"))


@pytest.fixture
def decided(team):
    """Three disputes of two annotators, all decided; what both agree on was confirmed.

    ========= ============= ============ =============
    a         b             decided      reason
    ========= ============= ============ =============
    gulls     gulls         gulls
    meadow    olive         meadow       the whole name
    august    on august     august
    –         crows         no span
    ========= ============= ============ =============
    """
    team.seal("a", "gulls=faction meadow=location august=date")
    team.seal("b", "gulls=faction olive=location on_august=date crows=faction")
    lead = team.lead()
    work = lead.open("a")
    lead.begin(work)
    wanted = {MEADOW[0]: [MEADOW], ON_AUGUST[0]: [AUGUST], PLACES["crows"][0]: [], 0: [(0, 11, "faction")]}
    for case in work.cases():
        start = case.dispute.start
        lead.decide(work, case, wanted[start], "the whole name" if start == MEADOW[0] else "")
    return lead


def renewed(lead):
    work = lead.open("a")
    change = lead.renew(work)
    assert lead.open("a").cases() == work.cases()
    return work, change


def undecided(work):
    return [words for words, case in zip(cases_of(work), work.cases(), strict=True) if case.decision is None]


def case_at(work, place):
    return next(case for case in work.cases() if case.dispute.start == place[0])


def test_decisions_that_newer_work_does_not_touch_stay_as_they_were(decided, team):
    before = stored(team.units, "a")
    team.seal("b", "gulls=faction meadow=event on_august=date crows=faction")
    work, change = renewed(decided)
    after = stored(team.units, "a")
    assert (after.decisions, after.spans, after.assignment) == (before.decisions, before.spans, before.assignment)
    assert undecided(work) == ["meadow=event|meadow=location"]
    assert rebuilt(team.units, "a") == after
    decided.apply(work, change.inverse())
    assert stored(team.units, "a") == before


@pytest.mark.parametrize(
    ("places", "gold"),
    [
        ([MEADOW], "gulls=faction meadow=location august=date"),
        ([(*PLACES["meadow"], "event")], "gulls=faction meadow=event august=date"),
        ([], "gulls=faction august=date"),
    ],
)
def test_what_stood_before_stands_until_the_case_is_decided_again(decided, team, places, gold):
    team.seal("b", "gulls=faction meadow=event on_august=date crows=faction")
    work, _change = renewed(decided)
    before, case = stored(team.units, "a"), case_at(work, MEADOW)
    assert [(span.start, span.end, span.label) for span in work.standing(case)] == [MEADOW]
    assert work.case_of(work.standing(case)[0].id) == case
    change = decided.decide(work, case, places)
    assert (gold_of(work), undecided(work)) == (gold, [])
    decisions = stored(team.units, "a").decisions
    assert len(decisions) == 4
    assert [item.reason for item in decisions if item.start == MEADOW[0]] == ["the whole name"]
    assert cases_of(decided.open("a")) == cases_of(work)
    decided.settle(work)
    decided.reopen(work, "once more")
    decided.apply(work, change.inverse())
    assert stored(team.units, "a").decisions == before.decisions


def test_versions_that_fall_apart_are_asked_one_by_one(decided, team):
    team.seal("b", "gulls=faction olive=event on_august=date crows=faction")
    work, _change = renewed(decided)
    assert undecided(work) == ["olive=event", "meadow=location"]
    other, same = (case for case in work.cases() if case.decision is None)
    assert (work.standing(other), [span.surface for span in work.standing(same)]) == ((), ["Olive Meadow"])
    decided.decide(work, other, [])
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    decided.decide(work, same, [MEADOW])
    assert gold_of(decided.open("a")) == gold_of(work) == "gulls=faction meadow=location august=date"
    reasons = {item.surface: item.reason for item in stored(team.units, "a").decisions if item.start == MEADOW[0]}
    assert reasons == {"Olive": "", "Olive Meadow": "the whole name"}


def test_what_a_lead_decided_against_is_not_taken_in_when_all_agree_on_it(decided, team):
    team.seal("a", "gulls=faction olive=location august=date crows=faction")
    work, _change = renewed(decided)
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    assert undecided(work) == []


def test_when_all_come_round_to_what_was_decided_nothing_is_asked(decided, team):
    team.seal("b", "gulls=faction meadow=location august=date")
    work, _change = renewed(decided)
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    assert undecided(work) == []
    decided.settle(work)


def test_another_version_that_all_agree_on_is_asked_beside_what_was_decided(decided, team):
    wider = (14, 29, "location")
    for name, rest in (("a", "august=date"), ("b", "on_august=date crows=faction")):
        session = team.seal(name, f"gulls=faction {rest}")
        Sealing(team.units).reopen(session, "the whole of it")
        session.apply(session.plan_label(*wider))
        Sealing(team.units).done(session)
    work, _change = renewed(decided)
    assert TEXT[slice(*wider[:2])] == "ok Olive Meadow"
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    (case,) = [case for case in work.cases() if case.decision is None]
    assert case.dispute.places == (wider,)
    decided.decide(work, case, [wider])
    assert [(span.start, span.end) for span in work.in_order()] == [(0, 11), (14, 29), (33, 41)]
    assert not [case for case in decided.open("a").cases() if case.decision is None]


def test_a_confirmed_span_that_somebody_took_back_is_asked_again(decided, team):
    team.seal("b", "olive=location on_august=date crows=faction")
    work, _change = renewed(decided)
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    assert undecided(work) == ["gulls=faction"]
    decided.decide(work, case_at(work, (0, 11)), [(0, 11, "faction")])
    assert gold_of(work) == "gulls=faction meadow=location august=date"
    assert not [item for item in stored(team.units, "a").decisions if item.audited]


def test_renewing_is_taken_back_after_the_article_was_left_and_opened_again(decided, team):
    team.seal("b", "gulls=faction meadow=event on_august=date crows=faction")
    before = decided.open("a")
    _work, change = renewed(decided)
    again = decided.open("a")
    decided.apply(again, change.inverse())
    assert (again.stale, again.cases()) == (True, before.cases())
    assert [item.submission.id for item in again.read] == [item.submission.id for item in before.read]


def test_links_of_agreed_spans_come_and_go_with_newer_work(project, annotating, write_jsonl, team):
    spans = [
        {"id": "s1", "start": 0, "end": 11, "label": "FACTION"},
        {"id": "s2", "start": 12, "end": 16, "label": "EVENT"},
        {"id": "s3", "start": 17, "end": 29, "label": "LOCATION"},
    ]
    links = [{"id": "l1", "type": "actor", "source": "s2", "target": "s1"}]
    line = {"id": "l", "text": f"{TEXT} l", "language": "en", "status": "done", "spans": spans, "links": links}
    path = write_jsonl("l.jsonl", {**line, "annotator": "A"}, {**line, "annotator": "B"})
    Importing(project.unit_of_work).run([path], ImportOptions())
    lead = team.lead()
    work = lead.open("l")
    lead.begin(work)
    assert [link.type for link in work.links.values()] == ["actor"]
    for name in ("A", "B"):
        session = annotating(name).open("l")
        Sealing(project.unit_of_work).reopen(session, "again")
        event, place = (
            next(span for span in session.in_order() if span.label == label) for label in ("event", "location")
        )
        session.apply(session.plan_link("place", event.id, place.id))
        if name == "A":
            session.apply(session.plan_unlink(next(link.id for link in session.links if link.type == "actor")))
        Sealing(project.unit_of_work).done(session)
    work = lead.open("l")
    assert [(item.differences, item.details) for item in work.newer] == [((), True)] * 2
    lead.renew(work)
    assert [link.type for link in lead.open("l").links.values()] == ["place"]
    assert rebuilt(team.units, "l") == stored(team.units, "l")
