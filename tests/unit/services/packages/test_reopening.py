"""What a lead reopens or answers is taken up again by its annotator, and is not undone by what comes back late."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from package_exchange import Lead, fates, played, settled

from annotator.domain.errors import AnnotatorError
from annotator.domain.history import What, happenings
from annotator.services.checking import Checking
from annotator.services.packages.merge_report import MergeFate
from annotator.services.packages.merging import Merging
from annotator.services.people import People
from annotator.services.projects import open_project

HISTORY = (
    ("a1", ("label", "Idlib"), "back", ("done",), "back"),
    ("a2", ("label", "إدلب"), ("done",), "finished", ("reopen",), "back", ("unlabel",), ("done",), "back"),
    ("a3", ("label", "Hama"), ("set_aside",), "back"),
    ("a1", ("reopen",), "back", ("label", "Ahrar"), ("done",), "back"),
    ("a3", ("reopen",), "finished", "back", ("done",), "back"),
)
OPEN_AGAIN = ("open", "Ahrar is missing", 1)


@pytest.fixture
def sealed(lead, amal):
    """Return the return in which Amal's first article came back sealed; it is merged."""
    amal.label("a1", "Idlib")
    amal.done("a1")
    package = amal.back()
    lead.merge(package)
    return package


@pytest.mark.parametrize("guidelines", [True, False])
def test_a_reopened_article_is_taken_up_again_by_an_update(lead, amal, sealed, guidelines):
    lead.reopen("a1", "Ahrar is missing")
    package = lead.give("Amal", guidelines=guidelines)
    taken = amal.update(package)
    assert [(item.article, item.reason) for item in taken.reopened] == [("a1", "Ahrar is missing")]
    assert amal.standing("a1") == OPEN_AGAIN
    with amal.session("a1") as (session, _sealing, _labels):
        assert [span.surface for span in session.in_order()] == ["Idlib"]
    project = open_project(amal.path)
    assert Checking(project).run() == []
    project.close()


def test_the_same_update_twice_changes_nothing(lead, amal, sealed):
    lead.reopen("a1", "Ahrar is missing")
    package = lead.give("Amal", guidelines=True)
    amal.update(package)
    before = amal.state()
    taken = amal.update(package)
    assert (taken.reopened, taken.gone_on) == ([], [])
    assert amal.state() == before


def test_nothing_is_reopened_for_gold_or_for_who_is_withdrawn(lead, amal, sealed):
    with lead.opened() as project:
        People(project.unit_of_work).withdraw("Amal")
    before = lead.state()
    for name, code in (("Gold", "gold.itself"), ("Amal", "annotator.withdrawn")):
        with pytest.raises(AnnotatorError) as refused:
            lead.reopen("a1", "Ahrar is missing", name)
        assert refused.value.code == code
    assert lead.state() == before


def test_what_is_sealed_after_it_comes_back_as_a_further_submission(lead, amal, sealed):
    lead.reopen("a1", "Ahrar is missing")
    package = lead.give("Amal", guidelines=True)
    amal.update(package)
    lead.merge(amal.back())
    assert lead.standing("a1") == OPEN_AGAIN
    amal.label("a1", "Ahrar", "FACTION")
    amal.done("a1")
    assert fates(lead.merge(amal.back()))["a1"] is MergeFate.TAKEN
    assert lead.standing("a1") == ("done", "", 2)
    before = amal.state()
    assert [item.article for item in amal.update(package).gone_on] == ["a1"]
    assert amal.state() == before


@pytest.mark.parametrize("steps", [("reopen",), ("reopen", "done"), ("reopen", "set_aside")])
def test_what_the_annotator_reopened_before_stays_and_is_listed(lead, amal, sealed, steps):
    for step in steps:
        getattr(amal, step)("a1")
    before = amal.standing("a1")
    lead.reopen("a1", "Ahrar is missing")
    taken = amal.update(lead.give("Amal", guidelines=True))
    assert [item.article for item in taken.gone_on] == ["a1"]
    assert amal.standing("a1") == before
    assert fates(lead.merge(amal.back()))["a1"] is MergeFate.TAKEN
    assert lead.standing("a1") == before


def test_an_annotators_own_reopening_is_no_news_to_them(lead, amal, sealed):
    amal.reopen("a1")
    lead.merge(amal.back())
    taken = amal.update(lead.give("Amal", guidelines=True))
    assert (taken.reopened, taken.gone_on) == ([], [])


@pytest.mark.parametrize("later", [False, True])
def test_a_late_return_does_not_end_what_the_lead_reopened(lead, amal, sealed, later):
    lead.reopen("a1", "Ahrar is missing")
    package = sealed
    if later:
        amal.label("a2", "إدلب")
        package = amal.back()
    assert fates(lead.merge(package))["a1"] is MergeFate.KEPT
    assert lead.standing("a1") == OPEN_AGAIN
    assert amal.update(lead.give("Amal", guidelines=True)).reopened
    assert amal.standing("a1") == OPEN_AGAIN


def test_work_that_the_lead_changed_meanwhile_stays_where_nothing_new_came(lead, amal, sealed):
    from annotator.services.annotating import Annotating

    lead.reopen("a1", "Ahrar is missing")
    with lead.opened() as project:
        with project.unit_of_work() as unit:
            person, round_ = unit.annotators.by_name("Amal"), unit.rounds.all()[0]
        session = Annotating(project.unit_of_work, annotator=person, round_=round_).open("a1")
        session.apply(session.plan_label(0, 6, session.label_set.labels[0].id))
    amal.label("a2", "إدلب")
    assert fates(lead.merge(amal.back())) == {"a1": MergeFate.KEPT, "a2": MergeFate.TAKEN, "a3": MergeFate.SAME}


def test_an_answer_has_a_question_that_was_set_aside_taken_up_again(lead, amal):
    amal.label("a3", "Hama")
    amal.set_aside("a3")
    lead.merge(amal.back())
    lead.answer("Yes, the city.")
    package = lead.give("Amal", guidelines=True)
    taken = amal.update(package)
    assert [item.reason for item in taken.reopened] == ["Yes, the city."]
    assert amal.standing("a3") == ("open", "Yes, the city.", 0)
    with amal.session("a3") as (session, _sealing, _labels):
        assert [span.surface for span in session.in_order()] == ["Hama"]
    amal.set_aside("a3")
    assert not amal.update(package).reopened
    assert amal.standing("a3")[0] == "set aside"
    lead.merge(amal.back())
    # The same words again: what was answered is known there, and is not answered twice.
    assert not amal.update(lead.give("Amal", guidelines=True)).reopened


def test_an_answer_that_comes_late_is_listed(lead, amal):
    amal.set_aside("a3")
    lead.merge(amal.back())
    lead.answer("Yes, the city.")
    amal.reopen("a3")
    taken = amal.update(lead.give("Amal", guidelines=True))
    assert (taken.answers, [item.article for item in taken.gone_on]) == (1, ["a3"])
    assert amal.standing("a3") == ("open", "one more look", 0)


def test_a_reopening_is_told_in_the_history(lead, amal, sealed):
    lead.reopen("a1", "Ahrar is missing")
    amal.update(lead.give("Amal"))
    with open_project(amal.path).unit_of_work() as unit:
        (item,) = [item for item in unit.assignments.all() if item.article == "a1"]
        step = next(unit.journal.steps("a1", item.id))
    assert [(told.what, told.new) for told in happenings(step.change)] == [(What.REOPENED, "Ahrar is missing")]


def test_nothing_more_travels_with_it(lead, amal, sealed):
    lead.reopen("a1", "Ahrar is missing")
    with zipfile.ZipFile(lead.give("Amal", guidelines=True)) as archive:
        (line,) = archive.read("reopenings.jsonl").decode().splitlines()
    assert json.loads(line).keys() == {"id", "article", "submissions", "closed", "reason", "answer"}


def test_what_is_not_in_the_project_is_left_out(lead, amal, sealed):
    other = lead.open_for("Amal", " elsewhere")  # without what is done
    lead.reopen("a1", "Ahrar is missing")
    taken = other.update(lead.give("Amal", guidelines=True))
    assert (taken.reopened, taken.gone_on, taken.left_out) == ([], [], 1)


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    """Return a lead's project and the returns of one annotator, in the order they were made."""
    lead = Lead(tmp_path_factory.mktemp("reopening")).build()
    return lead, played(lead.open_for("Amal"), HISTORY)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_reopenings_hold_in_every_order(returns, tmp_path_factory, data):
    """In whatever order returns come before and after the lead reopens, and however often: it is the same project."""
    first, packages = returns
    order = data.draw(st.lists(st.sampled_from(range(len(packages))), min_size=1, max_size=len(packages) + 4))
    when = data.draw(st.integers(0, len(order) - 1))
    article = data.draw(st.sampled_from(["a1", "a2", "a3"]))
    crooked, straight = (Lead(tmp_path_factory.mktemp("orders")) for _ in range(2))
    for lead in (crooked, straight):
        shutil.copy(first.path, lead.path)
    before, after = order[: when + 1], order[when + 1 :]
    merge_one_by_one(crooked, [packages[number] for number in before])
    reopened = crooked.reopen(article, "Look again")
    merge_one_by_one(crooked, [packages[number] for number in after])
    merge_one_by_one(straight, [packages[number] for number in sorted(set(before))])
    assert straight.reopen(article, "Look again") == reopened
    merge_one_by_one(straight, [packages[number] for number in sorted(set(after) - set(before))])
    assert settled(crooked.path) == settled(straight.path)
    endings = [ending for number in sorted(set(order)) if (ending := ending_of(packages[number], article))]
    seen = [ending for number in sorted(set(before)) if (ending := ending_of(packages[number], article))]
    if reopened and endings[-1] == seen[-1]:
        assert crooked.standing(article)[:2] == ("open", "Look again")


def ending_of(package, article):
    """Return the state of an article in a return and when it was ended; None where it is not in it."""
    with zipfile.ZipFile(package) as archive:
        works = map(json.loads, archive.read("assignments.jsonl").decode().splitlines())
        return next(((work["state"], work["closed"]) for work in works if work["article"] == article), None)


def merge_one_by_one(lead, packages):
    with lead.opened() as project:
        for package in packages:
            Merging(project.unit_of_work).merge([package])
