"""Settling conflicts by choice: the package's side is taken, nothing sealed is lost, and it can be taken back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from package_exchange import Lead, fates, settled

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.adjudication.differences import differences_from_gold
from annotator.services.adjudication.overview import overview
from annotator.services.annotating import Annotating
from annotator.services.checking import Checking
from annotator.services.packages.merge_report import Choices, Conflict, MergeFate, Obstacle
from annotator.services.packages.merging import Merging
from annotator.services.packages.sides import Found
from annotator.services.projects import open_project
from annotator.services.sealing import Sealing

A1 = Choices(articles=frozenset({"a1"}))


def at_the_leads(lead, article, surface, *, done=False):
    """Label, and seal, as Amal in the lead's project."""
    with lead.opened() as project:
        with project.unit_of_work() as unit:
            person, round_ = unit.annotators.by_name("Amal"), unit.rounds.all()[0]
        session = Annotating(project.unit_of_work, annotator=person, round_=round_).open(article)
        start = session.article.text.index(surface)
        session.apply(session.plan_label(start, start + len(surface), session.label_set.by_name("LOCATION").id))
        if done:
            Sealing(project.unit_of_work).done(session)


def sealed_in(path, article="a1", name="Amal"):
    """Return the surfaces of each submission and of the draft."""
    with closing(open_project(path)) as project, project.unit_of_work() as unit:
        person = unit.annotators.by_name(name)
        (item,) = [item for item in unit.assignments.of_annotator(person.id) if item.article == article]
        sealed = sorted(unit.submissions.of_assignment(item.id), key=lambda one: one.number)
        assert [one.number for one in sealed] == list(range(1, len(sealed) + 1))
        draft = sorted(span.surface for span in unit.spans.of_assignment(item.id))
        return [sorted(span.surface for span in one.spans) for one in sealed], draft


def whole(path):
    with closing(open_project(path)) as project:
        return Checking(project).run() == []


@pytest.fixture
def other(lead, amal):
    """Return another project of Amal's; both have sealed the first article, and the first one's is merged."""
    other = lead.open_for("Amal", " elsewhere")
    amal.label("a1", "Idlib")
    amal.done("a1")
    other.label("a1", "Ahrar", "FACTION")
    other.label("a1", "Monday", "DATE")
    other.done("a1")
    lead.merge(amal.back())
    return other


def test_both_sides_are_described(lead, amal, other):
    (work, *_rest) = lead.merge(other.back()).report.packages[0].works
    assert (work.conflict, work.fate, work.obstacle) == (Conflict.SUBMISSION, MergeFate.CONFLICT, None)
    assert (work.here.state, work.here.spans, work.here.submissions, work.here.by) == (
        AssignmentState.DONE,
        1,
        1,
        "Amal",
    )
    assert (work.there.spans, work.there.by) == (2, "Amal")
    assert work.here.sealed
    assert work.here.sealed != work.there.sealed
    assert [(item.found, item.label, item.surface, item.before[-3:], item.after[:3]) for item in work.differences] == [
        (Found.PACKAGE, "FACTION", "Ahrar", "of ", " en"),
        (Found.HERE, "LOCATION", "Idlib", "ed ", " on"),
        (Found.PACKAGE, "DATE", "Monday", "on ", "."),
    ]


def test_what_was_sealed_here_stays_and_the_packages_comes_after(lead, amal, other):
    package = other.back()
    merge = lead.merge(package, choices=A1)
    assert fates(merge)["a1"] is MergeFate.TAKEN
    assert sealed_in(lead.path) == ([["Idlib"], ["Ahrar", "Monday"]], ["Ahrar", "Monday"])
    assert whole(lead.path)
    before = lead.state()
    for choices in (Choices(), A1):
        again = lead.merge(package, choices=choices)
        assert not again
        assert fates(again)["a1"] is MergeFate.SAME
    assert lead.state() == before


def test_the_copy_that_was_taken_goes_on_without_conflicts(lead, amal, other):
    first = other.back()
    lead.merge(first, choices=A1)
    other.reopen("a1")
    other.label("a1", "Idlib")
    other.done("a1")
    assert fates(lead.merge(other.back()))["a1"] is MergeFate.TAKEN
    expected = [["Idlib"], ["Ahrar", "Monday"], ["Ahrar", "Idlib", "Monday"]]
    assert sealed_in(lead.path) == (expected, ["Ahrar", "Idlib", "Monday"])
    assert fates(lead.merge(first))["a1"] is MergeFate.OLDER
    # What the lead reopens then goes to that copy, by its own count of submissions.
    lead.reopen("a1", "Once more")
    update = lead.give("Amal", guidelines=True)
    assert [item.article for item in other.update(update).reopened] == ["a1"]
    assert [item.article for item in amal.update(update).gone_on] == ["a1"]


def test_the_other_copy_is_in_conflict_then_and_cannot_be_taken_as_it_was(lead, amal, other):
    lead.merge(other.back(), choices=A1)
    back = amal.back()
    (work, *_rest) = lead.merge(back).report.packages[0].works
    assert (work.fate, work.obstacle) == (MergeFate.CONFLICT, Obstacle.SEALED_BEFORE)
    before = lead.state()
    with pytest.raises(AnnotatorError) as caught:
        lead.merge(back, choices=A1)
    assert caught.value.code == "package.take-sealed-before"
    assert lead.state() == before
    amal.reopen("a1")
    amal.done("a1")
    assert fates(lead.merge(amal.back(), choices=A1))["a1"] is MergeFate.TAKEN
    assert sealed_in(lead.path)[0] == [["Idlib"], ["Ahrar", "Monday"], ["Idlib"]]


def test_what_was_sealed_before_the_other_copys_work_does_not_close_the_article(lead, amal):
    other = lead.open_for("Amal", " elsewhere")
    amal.label("a1", "Idlib")
    draft = amal.back()
    amal.done("a1")
    done = amal.back()
    other.label("a1", "Rebels")
    other.done("a1")
    lead.merge(done)
    lead.merge(other.back(), choices=A1)
    lead.merge(draft, choices=A1)
    (work, *_rest) = lead.merge(done).report.packages[0].works
    assert (work.fate, work.obstacle) == (MergeFate.CONFLICT, Obstacle.SEALED_BEFORE)
    assert lead.standing("a1") == ("open", "", 2)
    amal.reopen("a1")
    amal.done("a1")
    assert fates(lead.merge(amal.back()))["a1"] is MergeFate.TAKEN
    assert sealed_in(lead.path) == ([["Idlib"], ["Rebels"], ["Idlib"]], ["Idlib"])
    assert whole(lead.path)


def test_a_draft_is_taken_over_a_draft(lead, amal):
    at_the_leads(lead, "a1", "Rebels")
    amal.label("a1", "Idlib")
    package = amal.back()
    (work, *_rest) = lead.merge(package).report.packages[0].works
    assert (work.conflict, work.here.by) == (Conflict.CHANGED_HERE, "Amal")
    lead.merge(package, choices=A1)
    assert sealed_in(lead.path) == ([], ["Idlib"])
    amal.label("a1", "Ahrar")
    assert fates(lead.merge(amal.back()))["a1"] is MergeFate.TAKEN


def test_a_draft_is_taken_beside_what_was_sealed_here(lead, amal):
    at_the_leads(lead, "a1", "Rebels", done=True)
    amal.label("a1", "Idlib")
    lead.merge(amal.back(), choices=A1)
    assert sealed_in(lead.path) == ([["Rebels"]], ["Idlib"])
    assert lead.standing("a1")[0] == "open"
    amal.done("a1")
    lead.merge(amal.back())
    assert sealed_in(lead.path) == ([["Rebels"], ["Idlib"]], ["Idlib"])
    assert whole(lead.path)


def test_a_submission_that_was_altered_is_never_taken(lead, amal):
    amal.label("a1", "Idlib")
    amal.done("a1")
    lead.merge(amal.back())
    with closing(sqlite3.connect(amal.path)) as connection, connection:
        connection.execute("UPDATE submission SET sealed = '2031'")
    amal.label("a2", "إدلب")
    package = amal.back()
    (work, *_rest) = lead.merge(package).report.packages[0].works
    assert (work.conflict, work.obstacle) == (Conflict.SUBMISSION, Obstacle.OTHER_CONTENT)
    with pytest.raises(AnnotatorError) as caught:
        lead.merge(package, choices=A1)
    assert caught.value.code == "package.take-other-content"


def test_a_copy_that_was_never_worked_on_contradicts_nothing(lead, amal):
    idle = lead.open_for("Amal", " idle")
    amal.done("a1")
    lead.merge(amal.back())
    before = settled(lead.path)
    assert set(fates(lead.merge(idle.back())).values()) == {MergeFate.UNTOUCHED}
    assert {**settled(lead.path), "merged_package": []} == {**before, "merged_package": []}


@pytest.fixture
def early(lead, amal):
    """Return a return with what Amal sealed elsewhere, before what was sealed here and is merged."""
    other = lead.open_for("Amal", " elsewhere")
    other.label("a1", "Ahrar", "FACTION")
    other.done("a1")
    amal.label("a1", "Idlib")
    amal.done("a1")
    lead.merge(amal.back())
    return other.back()


def golden(project):
    """Let gold of the first article begin with all that is sealed, and settle it; return it."""
    adjudicating = Adjudicating(project.unit_of_work, lead="gold")
    work = adjudicating.open("a1")
    adjudicating.begin(work)
    for case in work.cases():
        adjudicating.decide(work, case, case.dispute.places)
    adjudicating.settle(work)
    return work


def test_gold_goes_by_what_was_taken_whatever_its_clock_said(lead, early):
    lead.merge(early, choices=A1)
    with lead.opened() as project:
        assert [span.surface for span in golden(project).in_order()] == ["Ahrar"]
        assert differences_from_gold(project.unit_of_work, "Amal").exact_f1 == 1
        assert not any(item.stale for item in overview(project.unit_of_work).articles)


def test_gold_that_was_settled_before_is_stale_by_what_is_taken(lead, early):
    with lead.opened() as project:
        golden(project)
        Merging(project.unit_of_work).merge([early], choices=A1)
        assert [item.stale for item in overview(project.unit_of_work).articles] == [True]
        assert Adjudicating(project.unit_of_work, lead="gold").open("a1").stale
        assert differences_from_gold(project.unit_of_work, "Amal").exact_f1 == 0


def test_a_merge_that_gold_was_made_from_is_not_taken_back(lead, early):
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        merge = merging.merge([early], choices=A1)
        adjudicating = Adjudicating(project.unit_of_work, lead="gold")
        work = adjudicating.open("a1")
        begun = adjudicating.begin(work)
        before = lead.state()
        with pytest.raises(AnnotatorError) as caught:
            merging.undo(merge)
        assert caught.value.code == "package.gold-since"
        assert lead.state() == before
        adjudicating.apply(work, begun.inverse())
        merging.undo(merge)
        with pytest.raises(AnnotatorError) as caught:
            adjudicating.apply(work, begun)
        assert caught.value.code == "change.conflict"
    assert sealed_in(lead.path) == ([["Idlib"]], ["Idlib"])


def test_an_article_in_no_package_is_named(lead, amal):
    with pytest.raises(AnnotatorError) as caught:
        lead.merge(amal.back(), choices=Choices(articles=frozenset({"a7"})))
    assert caught.value.code == "package.not-in-it"


def test_a_choice_is_one_step_with_a_backup_and_taken_back_as_one(lead, amal, other):
    before, made = settled(lead.path), []
    with lead.opened() as project:
        merging = Merging(project.unit_of_work, backup=lambda: made.append(project.roll_backup()))
        package = other.back()
        preview = merging.preview([package])
        work = preview.report.packages[0].works[0]
        choices = Choices(works=frozenset({(preview.report.packages[0].id, work.assignment)}))
        merge = merging.merge([package], choices=choices, expected=preview.report)
        with project.unit_of_work() as unit:
            assert next(unit.journal.entries()).action == "package.merge"
        after = settled(lead.path)
        merging.undo(merge)
        assert settled(lead.path) == before
        merging.redo(merge)
        assert settled(lead.path) == after
    (backup,) = made
    assert settled(backup) == before


def test_what_is_not_chosen_must_be_as_it_was_foretold(lead, amal, other):
    other.label("a2", "إدلب")
    package = other.back()
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        preview = merging.preview([package])
        at_the_leads(lead, "a2", "هيئة")
        with pytest.raises(AnnotatorError) as caught:
            merging.merge([package], choices=A1, expected=preview.report)
    assert caught.value.code == "change.conflict"


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    """Return a lead's project, and the returns of two projects of one annotator on one article."""
    lead = Lead(tmp_path_factory.mktemp("taking")).build()
    packages = []
    for desk, first, second in (
        (lead.open_for("Amal"), "Idlib", "Ahrar"),
        (lead.open_for("Amal", " 2"), "Rebels", "on"),
    ):
        desk.label("a1", first)
        packages.append(desk.back())
        desk.done("a1")
        packages.append(desk.back())
        desk.reopen("a1")
        desk.label("a1", second)
        packages.append(desk.back())
        desk.done("a1")
        packages.append(desk.back())
    return lead, packages


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_taken_nothing_sealed_is_lost(returns, tmp_path_factory, data):
    """In any order and with any choices: submissions only come, merging again does nothing, undo goes all the way."""
    first, packages = returns
    lead = Lead(tmp_path_factory.mktemp("orders"))
    shutil.copy(first.path, lead.path)
    order = data.draw(st.lists(st.sampled_from(range(len(packages))), min_size=1, max_size=10))
    states, merges = [settled(lead.path)], []
    with lead.opened() as project:
        merging = Merging(project.unit_of_work)
        for number in order:
            preview = merging.preview([packages[number]])
            work = next(work for work in preview.report.packages[0].works if work.article == "a1")
            taking = work.obstacle is None and data.draw(st.booleans())
            merge = merging.merge([packages[number]], choices=A1 if taking else Choices(), expected=preview.report)
            assert not (taking and fates(merge)["a1"] is MergeFate.CONFLICT)
            states.append(settled(lead.path))
            merges.append(merge)
            assert {row[0] for row in states[-2]["submission"]} <= {row[0] for row in states[-1]["submission"]}
            sealed, draft = sealed_in(lead.path)
            if lead.standing("a1")[0] == "done":
                assert draft == sealed[-1]
            assert not merging.merge([packages[number]])
        assert Checking(project).run() == []
        for merge, before in zip(reversed(merges), reversed(states[:-1]), strict=True):
            merging.undo(merge)
            assert settled(lead.path) == before
