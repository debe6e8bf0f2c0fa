from __future__ import annotations

from collections import Counter
from contextlib import closing
from datetime import UTC, datetime

import pytest

from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import RoundKind
from annotator.services.annotating import Annotating
from annotator.services.articles import Articles
from annotator.services.assigning import Assigning
from annotator.services.assignment_plan import AssignOptions
from annotator.services.duplicates import Duplicates
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.own_rounds import OwnRounds
from annotator.services.packages.giving import Giving
from annotator.services.packages.opening import open_package
from annotator.services.people import People
from annotator.services.progress import OwnProgress
from annotator.services.projects import open_project
from annotator.services.sealing import Sealing
from annotator.services.states import States
from annotator.services.statistics import Counting

WORDS = ("gulls", "took", "the", "meadow", "and", "the", "river", "before", "the", "harbour", "fell", "to", "them")


def text(number):
    return f"Report {number}. " + " ".join(f"{word}{number * 7 + place}" for place, word in enumerate(WORDS))


@pytest.fixture
def units(project, write_jsonl):
    """Twelve articles, half of them Arabic, a third of them from SANA; Amal, Basim and Carol."""
    rows = [
        {
            "id": f"a{number:02}",
            "text": text(number),
            "language": "ar" if number % 2 else "en",
            "source": "Enab" if number % 3 else "SANA",
        }
        for number in range(12)
    ]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *rows)], ImportOptions())
    people = People(project.unit_of_work)
    for name in ("Amal", "Basim", "Carol"):
        people.add(name)
    people.add_round("check", RoundKind.CONTROL)
    people.add_round("again", RoundKind.REPEAT)
    return project.unit_of_work


@pytest.fixture
def assigning(units):
    return Assigning(units)


def session_of(units, name, article, round_="work"):
    team = People(units).team()
    person = next(item for item in team.annotators if item.name == name)
    chosen = next(item for item in team.rounds if item.name == round_)
    return Annotating(units, annotator=person, round_=chosen).open(article)


def given_to(units, name, round_="work"):
    with units() as unit:
        person, chosen = unit.annotators.by_name(name), unit.rounds.by_name(round_)
        return [item.article for item in unit.assignments.of_annotator(person.id, chosen.id)]


def test_what_was_shown_is_what_is_assigned(assigning, units):
    plan = assigning.plan(AssignOptions(overlap=2, count=9, seed=3))
    assert [(load.annotator.name, load.before, load.added) for load in plan.loads] == [
        ("Amal", 0, 6),
        ("Basim", 0, 6),
        ("Carol", 0, 6),
    ]
    assert set(plan.shared.values()) == {3}
    assert dict(plan.sources) == {"Enab": 6, "SANA": 3}
    assert given_to(units, "Amal") == []
    assigning.assign(plan, by="lead")
    for load in plan.loads:
        mine = [article for article, person in plan.given if person == load.annotator.id]
        assert given_to(units, load.annotator.name) == sorted(mine)
    with units() as unit:
        (record,) = unit.giving_out.plans()
        assert (record.seed, record.by, dict(record.options)["overlap"]) == (3, "lead", "2")
        assert next(iter(unit.journal.entries(limit=1))).action == "assignment.plan"
        assert {item.state for item in unit.assignments.all()} == {AssignmentState.UNOPENED}


def test_it_is_taken_back_and_made_again_as_a_whole(assigning, units):
    change = assigning.assign(assigning.plan(AssignOptions(overlap=2)))
    assigning.apply(change.inverse())
    assert given_to(units, "Amal") == []
    with units() as unit:
        assert unit.giving_out.plans() == []
    assigning.apply(change)
    assert len(given_to(units, "Amal")) == 8


def test_what_was_begun_is_not_taken_back(assigning, units):
    change = assigning.assign(assigning.plan(AssignOptions()))
    session_of(units, "Amal", "a03").begin()
    with pytest.raises(AnnotatorError) as caught:
        assigning.apply(change.inverse())
    assert caught.value.code == "plan.begun"
    assert len(given_to(units, "Basim")) == 12


def test_it_is_not_made_again_over_other_work(assigning, units):
    change = assigning.assign(assigning.plan(AssignOptions()))
    assigning.apply(change.inverse())
    session_of(units, "Amal", "a03").begin()
    with pytest.raises(AnnotatorError) as caught:
        assigning.apply(change)
    assert caught.value.code == "plan.begun"


def test_a_plan_that_would_be_another_by_now_is_not_made(assigning, units):
    plan = assigning.plan(AssignOptions(overlap=1))
    session_of(units, "Amal", "a03").begin()
    with pytest.raises(AnnotatorError) as caught:
        assigning.assign(plan)
    assert caught.value.code == "plan.outdated"
    assert given_to(units, "Basim") == []


def test_an_extension_leaves_what_is_there(assigning, units):
    assigning.assign(assigning.plan(AssignOptions(overlap=1, count=6)))
    session = session_of(units, "Amal", given_to(units, "Amal")[0])
    session.begin()
    Sealing(units).done(session)
    with units() as unit:
        before = list(unit.assignments.all())
    assigning.assign(assigning.plan(AssignOptions(overlap=2)))
    with units() as unit:
        after = list(unit.assignments.all())
    assert set(before) <= set(after)
    assert Counter(Counter(item.article for item in after).values()) == {2: 12}
    assert Counter(item.annotator for item in after).most_common()[0][1] == 8


def test_articles_are_chosen_by_language_and_conditions(assigning):
    plan = assigning.plan(AssignOptions(languages=("ar",), conditions=("source=SANA",)))
    assert {article for article, _person in plan.given} == {"a03", "a09"}


def test_withdrawn_articles_and_people_and_gold_count_for_nothing(assigning, units):
    assigning.assign(assigning.plan(AssignOptions(to=("Carol",))))
    People(units).withdraw("Carol")
    Articles(units).withdraw(["a00"], by="")
    plan = assigning.plan(AssignOptions(overlap=1))
    assert [(load.annotator.name, load.before + load.added) for load in plan.loads] == [("Amal", 6), ("Basim", 5)] or [
        (load.annotator.name, load.before + load.added) for load in plan.loads
    ] == [("Amal", 5), ("Basim", 6)]
    with pytest.raises(AnnotatorError, match="is withdrawn"):
        assigning.plan(AssignOptions(to=("Carol",)))


def test_control_articles_go_to_all_and_are_not_those_of_other_rounds(assigning, units):
    assigning.assign(assigning.plan(AssignOptions(overlap=1, count=6)))
    plan = assigning.plan(AssignOptions(round="check", count=2))
    assert {load.added for load in plan.loads} == {2}
    assert plan.articles == 2
    used = {article for name in ("Amal", "Basim", "Carol") for article in given_to(units, name)}
    assert used.isdisjoint(article for article, _person in plan.given)
    assert set(plan.short) == used
    assert assigning.plan(AssignOptions(round="check", again=True)).short == ()


def test_repetition_is_of_what_each_has_sealed(assigning, units):
    for name, articles in (("Amal", ("a01", "a02", "a03")), ("Basim", ("a04",))):
        for article in articles:
            session = session_of(units, name, article)
            session.begin()
            Sealing(units).done(session)
    session_of(units, "Carol", "a05").begin()
    plan = assigning.plan(AssignOptions(round="again", each=2))
    assert [(load.annotator.name, load.added) for load in plan.loads] == [("Amal", 2), ("Basim", 1), ("Carol", 0)]
    assigning.assign(plan)
    assert set(given_to(units, "Amal", "again")) < {"a01", "a02", "a03"}
    with pytest.raises(AnnotatorError, match="--each"):
        assigning.plan(AssignOptions(round="again"))


def test_duplicates_are_found_marked_and_given_out_once(project, write_jsonl):
    rows = [
        {"id": "one", "text": text(1)},
        {"id": "copy", "text": text(1) + " Again."},
        {"id": "two", "text": text(2), "meta": {"translation_of": "one"}},
        {"id": "third", "text": text(1) + " Once more."},
    ]
    Importing(project.unit_of_work).run([write_jsonl("in.jsonl", *rows)], ImportOptions())
    units = project.unit_of_work
    People(units).add("Amal")
    duplicates, assigning = Duplicates(units), Assigning(units)
    found = duplicates.find()
    assert {(pair.first, pair.second) for pair in found} == {("copy", "one"), ("copy", "third"), ("one", "third")}
    change = duplicates.mark((pair.first, pair.second) for pair in found)
    assert duplicates.find() == ()
    with units() as unit:
        assert dict(unit.articles.info("third").meta) == {"duplicate_of": "copy"}
        assert dict(unit.articles.info("two").meta) == {"translation_of": "one"}
    plan = assigning.plan(AssignOptions())
    assert [article for article, _person in plan.given] == ["copy", "two"]
    assert plan.duplicates == ("one", "third")
    assert assigning.plan(AssignOptions(duplicates=True)).articles == 4
    # What says the same as an article that somebody has, in whichever round, is not given to them.
    session_of(units, "Amal", "third").begin()
    assert assigning.plan(AssignOptions()).articles == 1
    duplicates.apply(change.inverse())
    assert len(duplicates.find()) == 3


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (AssignOptions(overlap=4), "plan.overlap"),
        (AssignOptions(overlap=0), "plan.number"),
        (AssignOptions(round="nowhere"), "round.unknown"),
        (AssignOptions(to=("Nobody",)), "annotator.unknown"),
        (AssignOptions(conditions=("colour=red",)), "filter.invalid"),
    ],
)
def test_options_that_do_not_fit_are_told(assigning, options, code):
    with pytest.raises(AnnotatorError) as caught:
        assigning.plan(options)
    assert caught.value.code == code


def test_without_people_there_is_nobody_to_assign_to(project):
    with pytest.raises(AnnotatorError) as caught:
        Assigning(project.unit_of_work).plan(AssignOptions())
    assert caught.value.code == "plan.nobody"


def test_states_count_what_each_was_given_and_took_up(assigning, units):
    assigning.assign(assigning.plan(AssignOptions(to=("Amal", "Basim"), overlap=1)))
    mine = given_to(units, "Amal")
    session = session_of(units, "Amal", mine[0])
    session.begin()
    session.add_active_seconds(5400)
    Sealing(units).done(session)
    session_of(units, "Amal", mine[1]).begin()
    rows = {(row.annotator.name, row.round.name): row for row in States(units).run()}
    assert {key: list(row.states.values()) for key, row in rows.items()} == {
        ("Amal", "work"): [4, 1, 1, 0],
        ("Basim", "work"): [6, 0, 0, 0],
    }
    assert rows["Amal", "work"].document()["active_hours"] == 1.5


def test_who_was_given_articles_is_not_expected_to_open_the_others(assigning, units):
    assigning.assign(assigning.plan(AssignOptions(to=("Amal",), count=3)))
    people = {person.name: person.states["unopened"] for person in Counting(units).run().annotators}
    assert people == {"Amal": 3, "Basim": 12, "Carol": 12}
    team = People(units).team()
    found = OwnProgress(units, annotator=team.annotators[0], round_=team.rounds[0]).run(now=datetime.now(UTC))
    assert found.articles == 3


def test_the_round_to_work_in_is_the_one_with_work(assigning, units):
    team = People(units).team()
    amal, work = team.annotators[0], team.rounds[0]
    own = OwnRounds(units, amal)
    assert own.current(work) == work
    assert [item.round for item in own.counted()] == [work]
    assigning.assign(assigning.plan(AssignOptions(round="check", count=1)))
    check = own.current(work)
    assert (check.name, own.given(check), own.given(work)) == ("check", True, False)
    session_of(units, "Amal", "a00").begin()
    assert own.current(work) == work
    assert own.current(work, check.id) == check
    assert {item.name for item in own.waiting()} == {"work", "check"}


def test_whoever_opened_a_package_was_given_all_of_it(assigning, units, tmp_path):
    assigning.assign(assigning.plan(AssignOptions(to=("Amal",), count=2)))
    Giving(units).run(tmp_path / "amal.annotator-package", annotator="Amal")
    open_package(tmp_path / "amal.annotator-package", tmp_path / "own.annotator")
    with closing(open_project(tmp_path / "own.annotator")) as own:
        team = People(own.unit_of_work).team()
        assert OwnRounds(own.unit_of_work, team.annotators[0]).given(team.rounds[0])
