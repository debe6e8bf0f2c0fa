"""Rulings, decisions applied to cases alike, questions and answers, audit, and how far gold is."""

from __future__ import annotations

import pytest
from gold_team import PLACES, TEXT, gold_of

from annotator.domain import label_editing as editing
from annotator.domain.assignments import SetAsideReason
from annotator.domain.disputes import Beginning, Rule
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.alike import Alike
from annotator.services.adjudication.audit import AuditResult, wilson
from annotator.services.adjudication.case_law import CaseLaw
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.overview import overview
from annotator.services.adjudication.questions import Asked, Questions
from annotator.services.adjudication.rebuilding import stored
from annotator.services.label_sets import LabelSets
from annotator.services.sealing import Sealing


def decided(team, lead, article, name, label, reason=""):
    work = lead.open(article)
    if work.settlement is None:
        lead.begin(work)
    case = next(case for case in work.cases() if case.dispute.start == PLACES[name][0])
    lead.decide(work, case, [(*PLACES[name], label)] if label else [], reason)
    return next(item for item in work.decisions.values() if item.start == case.dispute.start)


@pytest.fixture
def two(team):
    """Two articles in which two annotators differ alike on the meadow, and one of them alone has the crows."""
    team.article("b", f"{TEXT} Again: {TEXT}")
    for article in ("a", "b"):
        team.seal("a", "gulls=faction meadow=location", article)
        team.seal("b", "gulls=faction olive=location crows=faction", article)
    return team


# Case law


def test_a_decision_with_a_reason_is_a_ruling_and_names_nobody(two):
    lead = two.lead()
    decided(two, lead, "a", "meadow", "location", "the whole name")
    decided(two, lead, "a", "crows", "", "no faction")
    decided(two, lead, "b", "meadow", "location")
    found = CaseLaw(two.units).all()
    assert [(item.label, item.surface, item.reason) for item in found] == [
        ("faction", "Crows", "no faction"),
        ("location", "Olive Meadow", "the whole name"),
    ]
    assert found[1].stands == (("Olive Meadow", "location"),)
    assert set(found[1].versions) == {("Olive Meadow", "location"), ("Olive", "location")}
    assert found[0].stands == ()
    with two.units() as unit:
        people = {person.id for person in unit.annotators.all()}
    assert not any(person in repr(found) for person in people)
    assert CaseLaw(two.units).all(label="location") == found[1:]


def test_rulings_are_read_once_one_s_own_work_on_the_article_is_sealed(two, annotating):
    lead = two.lead()
    decided(two, lead, "a", "meadow", "location", "the whole name")
    law = CaseLaw(two.units)
    person = annotating("c")
    assert law.readable(person.annotator.id) == []
    session = person.open("a")
    session.begin()
    assert law.readable(person.annotator.id) == []
    Sealing(two.units).done(session)
    assert [item.reason for item in law.readable(person.annotator.id)] == ["the whole name"]
    assert law.readable(person.annotator.id, label="faction") == []


# Alike


def test_rulings_and_cases_alike_follow_a_label_that_was_merged_into_another(two):
    two.seal("a", "gulls=faction crows=event", "a")
    two.seal("a", "gulls=faction crows=event", "b")
    lead = two.lead()
    decided(two, lead, "a", "crows", "event", "they flee")
    sets = LabelSets(two.units)
    edited = editing.merged(editing.next_version(sets.current()), ["event"], "date")
    sets.apply(sets.plan(edited), by=lead.lead)
    (found,) = CaseLaw(two.units).all(label="date")
    assert (found.label, found.stands) == ("date", (("Crows", "date"),))
    assert set(found.versions) == {("Crows", "date"), ("Crows", "faction")}
    assert CaseLaw(two.units).all(label="event") == []
    decision = next(item for item in lead.open("a").decisions.values() if item.reason)
    assert [item.article for item in Alike(two.units, lead).find(decision)] == ["b"]


def test_cases_alike_are_decided_in_one_change_which_is_taken_back(two):
    lead = two.lead()
    decision = decided(two, lead, "a", "meadow", "location", "the whole name")
    alike = Alike(two.units, lead)
    found = alike.find(decision)
    assert [(item.article, item.text[item.case.dispute.start : item.case.dispute.end]) for item in found] == [
        ("b", "Olive Meadow")
    ]
    assert not stored(two.units, "b")
    change = alike.apply(decision, found)
    work = lead.open("b")
    assert gold_of(work) == "gulls=faction meadow=location"
    assert [case.decision.reason for case in work.cases() if case.decision] == ["the whole name"]
    assert alike.find(decision) == []
    lead.apply(None, change.inverse())
    assert not stored(two.units, "b")
    lead.apply(None, change)
    assert gold_of(lead.open("b")) == "gulls=faction meadow=location"


def test_other_versions_of_the_same_words_are_not_alike(two):
    two.seal("b", "gulls=faction olive=event", "b")
    lead = two.lead()
    assert Alike(two.units, lead).find(decided(two, lead, "a", "meadow", "location")) == []


def test_articles_whose_gold_has_not_begun_count_as_they_would_begin(two):
    lead = two.lead()
    work = lead.open("a")
    how = Beginning(Rule.EMPTY)
    lead.begin(work, how)
    case = next(case for case in work.cases() if case.dispute.start == PLACES["gulls"][0])
    lead.decide(work, case, case.dispute.places)
    decision = lead.open("a").cases()[0].decision
    assert Alike(two.units, lead).find(decision) == []
    alike = Alike(two.units, lead, how)
    alike.apply(decision, alike.find(decision))
    assert gold_of(lead.open("b")) == "gulls=faction"
    assert lead.open("b").settlement.rule == "empty"


# Questions


def test_questions_are_what_was_set_aside_flagged_or_noted(two, annotating):
    session = annotating("c").open("a")
    session.apply(session.plan_label(*PLACES["crows"], "faction"))
    session.apply(session.plan_note(next(iter(session.spans)), "are these people?"))
    session.apply(session.plan_flag("the crows"))
    Sealing(two.units).set_aside(session, SetAsideReason.QUESTION, "what are crows?")
    other = annotating("d").open("b")
    Sealing(two.units).set_aside(other, SetAsideReason.GARBLED, "")
    questions = Questions(two.units, lead=two.lead().lead)
    found = questions.all()
    assert [(item.asked, item.text, item.annotator) for item in found] == [
        (Asked.SET_ASIDE, "what are crows?", "c"),
        (Asked.FLAG, "the crows", "c"),
        (Asked.SPAN, "are these people?", "c"),
    ]
    assert found[2].surface == "Crows"
    questions.answer(found[2], "No, birds.", label="faction", surface="crows")
    again = questions.all()
    assert [item.open for item in again] == [True, True, False]
    (answer,) = again[2].answers
    assert (answer.text, answer.by) == ("No, birds.", two.lead().lead)
    affected = questions.affected(answer)
    assert [(item.article, item.annotator, item.surface) for item in affected] == [
        ("a", "b", "Crows"),
        ("a", "c", "Crows"),
        ("b", "b", "Crows"),
    ]
    with pytest.raises(AnnotatorError) as caught:
        questions.answer(found[0], " ")
    assert caught.value.code == "gold.answer-empty"


# Audit


@pytest.mark.parametrize(
    ("errors", "checked", "low", "high"),
    # Values of statsmodels.stats.proportion.proportion_confint(method="wilson").
    [
        (0, 10, 0.0, 0.27753279986288926),
        (1, 20, 0.008881448800795402, 0.2361311934467421),
        (5, 5, 0.5655175352168252, 1),
    ],
)
def test_the_interval_is_wilson_s(errors, checked, low, high):
    found = wilson(errors, checked)
    assert found == pytest.approx((low, high), abs=1e-12)
    assert found[0] <= errors / checked <= found[1]


def test_nothing_checked_has_no_rate():
    assert (AuditResult(0, 0).rate, AuditResult(0, 0).interval) == (None, None)


# How far


def test_how_far_gold_is(two, annotating):
    lead = two.lead()
    assert [(item.article, item.state, item.people) for item in overview(two.units).articles] == [
        ("a", GoldState.NOT_STARTED, 2),
        ("b", GoldState.NOT_STARTED, 2),
    ]
    work = lead.open("a")
    lead.begin(work)
    for case in work.cases():
        lead.decide(work, case, [] if case.audited else case.dispute.places[:1])
    lead.settle(work)
    two.seal("a", "crows=faction", "a")
    found = overview(two.units)
    assert [(item.state, [name for name, _work in item.newer], item.decided) for item in found.articles] == [
        (GoldState.SETTLED, ["a"], 2),
        (GoldState.NOT_STARTED, [], 0),
    ]
    assert (found.audit.checked, found.audit.errors) == (1, 1)
    document = found.document()
    assert document["stale"] == ["a"]
    assert document["states"] == {"not started": 1, "in review": 0, "settled": 1}
    assert document["audit"]["rate"] == 1.0
