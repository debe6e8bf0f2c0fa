"""From what annotators sealed to gold: beginning, deciding, settling, and every step back."""

from __future__ import annotations

import pytest
from gold_team import PLACES, cases_of, gold_of

from annotator.domain.adjudication import Verdict
from annotator.domain.changes import Change
from annotator.domain.disputes import Beginning, Rule
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.cases import GoldState
from annotator.services.adjudication.rebuilding import rebuilt, stored
from annotator.services.export_options import ExportOptions
from annotator.services.exporting import Exporting


def place(name: str, label: str) -> tuple[int, int, str]:
    return (*PLACES[name], label)


@pytest.fixture
def three(team):
    team.seal("a", "gulls=faction meadow=location august=date")
    team.seal("b", "gulls=faction olive=location august=date crows=faction")
    team.seal("c", "gulls=faction meadow=location on_august=date")
    return team


@pytest.mark.parametrize(
    ("rule", "gold", "cases"),
    [
        (
            Rule.EXACT,
            "gulls=faction",
            ["gulls=faction?", "olive=location|meadow=location", "on_august=date|august=date", "crows=faction"],
        ),
        (
            Rule.MAJORITY,
            "gulls=faction meadow=location august=date",
            ["crows=faction"],
        ),
        (
            Rule.EMPTY,
            "",
            ["gulls=faction", "olive=location|meadow=location", "on_august=date|august=date", "crows=faction"],
        ),
    ],
)
def test_gold_begins_with_what_is_agreed_by_the_rule(three, rule, gold, cases):
    lead = three.lead()
    work = lead.open("a")
    assert (work.state, work.cases()) == (GoldState.NOT_STARTED, [])
    lead.begin(work, Beginning(rule))
    assert work.state is GoldState.IN_REVIEW
    assert gold_of(work) == gold
    assert [case for case in cases_of(work) if not case.endswith("?")] == [c for c in cases if not c.endswith("?")]
    assert sum(case.audited for case in work.cases()) == min(1, len(gold.split()))
    again = lead.open("a")
    assert (gold_of(again), cases_of(again)) == (gold_of(work), cases_of(work))
    assert not lead.begin(work, Beginning(rule))


@pytest.fixture
def begun(three):
    lead = three.lead()
    work = lead.open("a")
    lead.begin(work)
    return lead, work


def case_at(work, name):
    return next(case for case in work.cases() if case.dispute.start == PLACES[name][0])


@pytest.mark.parametrize(
    ("places", "verdict", "gold"),
    [
        ([place("meadow", "location")], Verdict.TAKEN, "gulls=faction meadow=location"),
        ([place("meadow", "location"), place("olive", "location")], Verdict.ALL, None),
        ([], Verdict.NONE, "gulls=faction"),
        ([place("meadow", "event")], Verdict.CHANGED, "gulls=faction meadow=event"),
    ],
)
def test_a_decision_is_stored_with_its_spans_and_taken_back(three, begun, places, verdict, gold):
    lead, work = begun
    before = stored(three.units, "a")
    change = lead.decide(work, case_at(work, "meadow"), places, "the whole name")
    again = lead.open("a")
    decision = case_at(again, "meadow").decision
    assert (decision.verdict, decision.reason, decision.by) == (verdict, "the whole name", lead.lead)
    assert [(s.start, s.end, s.label) for s in again.in_order() if s.id in decision.spans] == sorted(
        places, key=lambda p: (p[0], -p[1])
    )
    assert gold is None or gold_of(again) == gold
    assert {len(v[3]) for v in decision.versions} == {1, 2}
    assert all(span.origin == "adjudication" for span in again.spans.values())
    lead.apply(work, change.inverse())
    assert stored(three.units, "a") == before
    assert case_at(work, "meadow").decision is None


def test_deciding_again_replaces_what_was_decided(begun):
    lead, work = begun
    lead.decide(work, case_at(work, "meadow"), [place("olive", "location")], "as said")
    lead.decide(work, case_at(work, "meadow"), [place("meadow", "location")])
    assert gold_of(lead.open("a")) == gold_of(work) == "gulls=faction meadow=location"
    assert case_at(work, "meadow").decision.reason == "as said"
    assert not lead.decide(work, case_at(work, "meadow"), [place("meadow", "location")])


def test_an_audited_span_is_confirmed_or_found_wrong(begun):
    lead, work = begun
    audited = next(case for case in work.cases() if case.audited)
    lead.decide(work, audited, audited.dispute.places)
    assert case_at(work, "gulls").decision.verdict is Verdict.CONFIRMED
    assert gold_of(work) == "gulls=faction"
    lead.decide(work, case_at(work, "gulls"), [])
    assert gold_of(lead.open("a")) == gold_of(work) == ""
    lead.decide(work, case_at(work, "gulls"), [place("forces", "faction")])
    assert (case_at(work, "gulls").decision.verdict, gold_of(work)) == (Verdict.CHANGED, "forces=faction")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ((0, 999, "faction"), "span.outside"),
        ((4, 4, "faction"), "span.empty"),
        ((0, 11, "faction"), "span.duplicate"),
    ],
)
def test_what_cannot_stand_is_refused(begun, wrong, code):
    lead, work = begun
    with pytest.raises(AnnotatorError) as caught:
        lead.decide(work, case_at(work, "meadow"), [wrong])
    assert caught.value.code == code
    assert not work.decisions


def settle(lead, work):
    for case in work.cases():
        lead.decide(work, case, case.dispute.places[:1])
    lead.settle(work)


def test_settled_gold_is_exported(three, begun, tmp_path):
    lead, work = begun
    with pytest.raises(AnnotatorError) as caught:
        lead.settle(work)
    assert caught.value.code == "gold.undecided"
    settle(lead, work)
    assert lead.open("a").state is work.state is GoldState.SETTLED
    target = tmp_path / "gold.jsonl"
    Exporting(three.units).run(target, ExportOptions(format="jsonl", annotators=("gold",)))
    line = target.read_text(encoding="utf-8").splitlines()[-1]
    assert line.count('"origin":"adjudication"') >= 4 or line.count('"origin": "adjudication"') >= 4


def test_gold_from_the_journal_is_the_same_and_all_the_way_back_there_is_none(three, begun):
    lead, work = begun
    three.article("b")
    three.seal("a", "gulls=faction", "b")
    three.seal("b", "gulls=faction crows=faction", "b")
    lead.apply(work, begun_by(work).inverse())
    changes = []
    other = lead.open("b")
    for item in (work, other):
        changes.append((item, lead.begin(item)))
        changes += [(item, lead.decide(item, case, case.dispute.places[:1], "so")) for case in item.cases()]
        changes.append((item, lead.settle(item)))
        changes.append((item, lead.reopen(item, "once more")))
        changes.append((item, lead.settle(item)))
    for article in ("a", "b"):
        assert rebuilt(three.units, article)
        assert rebuilt(three.units, article) == stored(three.units, article)
    for item, change in reversed(changes):
        lead.apply(item, change.inverse())
    for item, article in ((work, "a"), (other, "b")):
        assert item.state is GoldState.NOT_STARTED
        assert not stored(three.units, article)
        assert not rebuilt(three.units, article)
    with three.units() as unit:
        assert not [person for person in unit.annotators.all() if person.gold]
    for item, change in changes:
        lead.apply(item, change)
    assert rebuilt(three.units, "a") == stored(three.units, "a")
    assert work.state is GoldState.SETTLED


def begun_by(work):
    return Change("gold.begin", after=(work.assignment, *work.spans.values(), work.settlement))


def test_one_annotator_s_article_is_reviewed_span_by_span(team):
    team.seal("a", "gulls=faction meadow=location")
    lead = team.lead()
    work = lead.open("a")
    lead.begin(work)
    assert (gold_of(work), cases_of(work)) == ("", ["gulls=faction", "meadow=location"])


def test_without_sealed_work_there_is_nothing_to_settle(team):
    lead = team.lead()
    work = lead.open("a")
    with pytest.raises(AnnotatorError) as caught:
        lead.begin(work)
    assert caught.value.code == "gold.no-work"
    assert not stored(team.units, "a")


def test_a_new_submission_makes_gold_stale_and_changes_nothing_by_itself(three, begun):
    lead, work = begun
    lead.decide(work, case_at(work, "meadow"), [place("meadow", "location")])
    before = stored(three.units, "a")
    three.seal("a", "gulls=faction olive=location august=date")
    again = lead.open("a")
    assert again.stale
    assert stored(three.units, "a") == before
    assert cases_of(again) == cases_of(work)
    change = lead.renew(again)
    assert not again.stale
    assert "olive=location|meadow=location" in cases_of(again)
    assert case_at(again, "meadow").decision is not None
    assert cases_of(lead.open("a")) == cases_of(again)
    lead.apply(again, change.inverse())
    assert stored(three.units, "a") == before
    assert again.stale


def test_what_is_agreed_only_since_is_taken_in_and_what_is_no_more_is_put_to_the_lead(three, begun):
    lead, work = begun
    assert gold_of(work) == "gulls=faction"
    three.seal("a", "forces=faction on_august=date")
    three.seal("b", "gulls=faction on_august=date")
    again = lead.open("a")
    lead.renew(again)
    assert gold_of(again) == "on_august=date"
    assert "gulls=faction|forces=faction" in cases_of(again)


def test_somebody_called_gold_already_is_no_hindrance(team):
    team.seal("Gold", "gulls=faction")
    lead = team.lead()
    lead.begin(lead.open("a"))
    with team.units() as unit:
        assert {person.name: person.gold for person in unit.annotators.all()} == {
            "Gold": False,
            "Gold (2)": True,
            "lead": False,
        }
