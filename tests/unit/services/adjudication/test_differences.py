"""How one annotator's sealed work differs from settled gold: what counts, what is told of it, and to whom."""

from __future__ import annotations

import json

import pytest
from gold_team import TEXT
from jsonschema import Draft202012Validator

from annotator.assets import resource, schema
from annotator.domain import label_editing as editing
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import RoundKind
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.adjudication.difference_document import differences_document
from annotator.services.adjudication.differences import GoldDifferenceRows, differences_from_gold
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.label_sets import LabelSets
from annotator.services.people import AddRound, People, Withdraw
from annotator.services.projects import Roster

SCHEMA = Draft202012Validator(json.loads(schema("gold-differences.schema.json").read_text(encoding="utf-8")))


def told(team, name):
    """Return what differs, told in the annotator's words and in gold's; the document is as its schema has it."""
    found = differences_from_gold(team.units, name)
    document = differences_document(found, project="p")
    assert [problem.message for problem in SCHEMA.iter_errors(document)] == []
    assert json.loads(json.dumps(document)) == document
    return found, document


def ways(document):
    """Return each difference as (kind or cause, theirs, gold, reasons)."""
    return [
        (
            item["cause"] or item["kind"],
            [f"{span['text']}={span['label']}" for span in item["theirs"]],
            [f"{span['text']}={span['label']}" for span in item["gold"]],
            item["reasons"],
        )
        for article in document["articles"]
        for item in article["differences"]
    ]


@pytest.fixture
def two(team):
    """Two articles in which two annotators differ alike on the meadow, and one of them alone has the crows."""
    team.article("b", f"{TEXT} Again: {TEXT}")
    for article in ("a", "b"):
        team.seal("Amal", "gulls=faction meadow=location", article)
        team.seal("Badr", "gulls=faction olive=location crows=faction", article)
    return team


def test_what_differs_is_told_with_the_lead_s_reasons_and_without_anybody_else(two):
    two.settle("a", meadow=("meadow=location", "the whole name"), crows=("", "birds"))
    found, document = told(two, "Badr")
    assert ways(document) == [
        ("other", ["Olive=location"], ["Olive Meadow=location"], ["the whole name"]),
        ("missing", ["Crows=faction"], [], ["birds"]),
    ]
    assert found.counts.balanced
    assert document["overall"]["exact_f1"] == 2 * 1 / (3 + 2)
    assert "Amal" not in json.dumps(document)
    assert "lead" not in json.dumps(document)
    assert ways(told(two, "Amal")[1]) == []


def test_what_the_lead_made_of_it_carries_the_reason_too(two):
    two.settle("a", crows=("crows=event", "they flee"), meadow=("", "no place"))
    assert ways(told(two, "Amal")[1]) == [
        ("missing", ["Olive Meadow=location"], [], ["no place"]),
        ("missing", [], ["Crows=event"], ["they flee"]),
    ]


def test_a_reason_stays_where_its_label_was_merged_since(two):
    two.settle("a", crows=("", "birds"))
    sets = LabelSets(two.units)
    with two.units() as unit:
        by = unit.annotators.all()[0].id
    edited = editing.merged(editing.next_version(sets.current()), ["faction"], "event")
    sets.apply(sets.plan(edited), by=by)
    assert ways(told(two, "Badr")[1])[-1] == ("missing", ["Crows=event"], [], ["birds"])


def test_only_settled_articles_that_they_have_sealed_count(two):
    two.settle("a")
    two.article("c")
    two.seal("Amal", "gulls=faction", "c")
    two.settle("c")
    lead = two.lead()
    lead.begin(lead.open("b"))
    assert [item["id"] for item in told(two, "Amal")[1]["articles"]] == ["a", "c"]
    assert [item["id"] for item in told(two, "Badr")[1]["articles"]] == ["a"]


def test_the_latest_submission_is_read(two):
    two.settle("a")
    two.seal("Amal", "crows=faction", "a")
    assert told(two, "Amal")[1]["overall"]["counts"]["theirs"] == 1


def begin(annotating, article):
    session = annotating.open(article)
    session.apply(session.plan_label(0, 4, "faction"))


def test_what_they_have_to_do_again_is_left_out(two, annotating):
    """Gold would tell how to label an article that is waiting in another round."""
    two.settle("a")
    two.settle("b")
    People(two.units).do(AddRound("once more", RoundKind.REPEAT))
    again = annotating("Amal")
    with two.units() as unit:
        again.round = unit.rounds.by_name("once more")
    begin(again, "a")
    document = told(two, "Amal")[1]
    assert [item["id"] for item in document["articles"]] == ["b"]
    assert document["left_out"] == 1
    begin(again, "b")
    with pytest.raises(AnnotatorError) as refused:
        differences_from_gold(two.units, "Amal")
    assert refused.value.code == "gold.none-of-theirs"


def test_what_cannot_be_compared_is_told_in_one_sentence(two):
    def code(name):
        with pytest.raises(AnnotatorError) as refused:
            differences_from_gold(two.units, name)
        assert str(refused.value).endswith((".", "Badr", "lead"))
        return refused.value.code

    assert code("Amal") == "gold.none-settled"
    assert code("Nobody") == "annotator.unknown"
    two.settle("a")
    two.lead()
    assert code("lead") == "gold.none-of-theirs"
    assert code("Gold") == "gold.itself"
    People(two.units).do(Withdraw("Badr"))
    assert code("Badr") == "annotator.withdrawn"


def test_a_comparison_can_be_stopped(two):
    two.settle("a")
    with pytest.raises(AnnotatorError) as stopped:
        differences_from_gold(two.units, "Amal", cancelled=lambda: True)
    assert stopped.value.code == "work.stopped"


def test_nothing_on_either_side_has_no_f1(team):
    team.seal("Amal", "")
    team.settle()
    found, document = told(team, "Amal")
    assert (found.exact_f1, document["overall"]["exact_f1"], document["articles"][0]["differences"]) == (None, None, [])


@pytest.mark.parametrize(
    ("text", "language", "surface", "context", "direction", "goes_on"),
    [
        ("Olive fell.\nGulls came.", "en", "Olive", "Olive fell.", "ltr", (False, False)),
        ("Olive fell.\nGulls came.", "en", "Gulls", "Gulls came.", "ltr", (False, False)),
        (f"{'so ' * 40}Olive{' on' * 40}", "en", "Olive", f"{'so ' * 26}Olive{' on' * 26}", "ltr", (True, True)),
        (f"دخلت قوات {'ثم ' * 60}CNN قالت", "en", "CNN", f"{'ثم ' * 26}CNN قالت", "rtl", (True, False)),
        (f"{'x' * 200}Olive", "en", "Olive", f"{'x' * 80}Olive", "ltr", (True, False)),
    ],
)
def test_the_context_ends_at_words_and_runs_as_its_paragraph(
    team, annotating, write_jsonl, text, language, surface, context, direction, goes_on
):
    line = {"id": "c", "text": text, "language": language, "annotator": "Amal", "status": "done"}
    start = text.index(surface)
    span = {"start": start, "end": start + len(surface), "label": "LOCATION"}
    Importing(team.units).run([write_jsonl("c.jsonl", {**line, "spans": [span]})], ImportOptions())
    lead = team.lead()
    work = lead.open("c")
    lead.begin(work)
    for case in work.cases():
        lead.decide(work, case, [])
    lead.settle(work)
    found = told(team, "Amal")[1]["articles"][0]["differences"][0]["context"]
    assert (found["text"], found["direction"]) == (context, direction)
    assert (found["before"], found["after"]) == goes_on
    assert found["text"][start - found["start"] :].startswith(surface)


def settled_sample(units):
    """Import the sample articles of both annotators, and settle each for what the lead takes by turns."""
    files = [resource("samples", f"annotator-{name}.jsonl") for name in "ab"]
    Importing(units).run(files, ImportOptions())
    lead = Adjudicating(units, lead=Roster(units).add("Lead").id)
    with units() as unit:
        articles = [info.id for info in unit.articles.infos()]
    for article in articles:
        work = lead.open(article)
        lead.begin(work)
        for number, case in enumerate(work.cases()):
            first, *others = case.dispute.places
            taken = ([first], [], others[:1] or [first])[number % 3]
            lead.decide(work, case, [first] if case.audited else taken)
        lead.settle(work)
    return articles


def own_count(units, article, name):
    """Count in another way: (spans of theirs, spans of gold, equal ones), straight from what is stored."""
    sides = []
    with units() as unit:
        people = {person.id: person for person in unit.annotators.all()}
        for wanted in (lambda person: person.name == name, lambda person: person.gold):
            (mine,) = [item for item in unit.assignments.of_article(article) if wanted(people[item.annotator])]
            sides.append({(span.start, span.end, span.label) for span in unit.spans.of_assignment(mine.id)})
    return len(sides[0]), len(sides[1]), len(sides[0] & sides[1])


def test_the_books_balance_and_equal_a_count_of_the_stored_spans(project):
    articles = settled_sample(project.unit_of_work)
    for person in Roster(project.unit_of_work).overview().annotators:
        if person.gold or person.name == "Lead":
            continue
        found = differences_from_gold(project.unit_of_work, person.name)
        document = differences_document(found)
        assert [problem.message for problem in SCHEMA.iter_errors(document)] == []
        assert [article["id"] for article in document["articles"]] == articles
        sums = [0, 0, 0]
        for article in document["articles"]:
            theirs, gold, equal = own_count(project.unit_of_work, article["id"], person.name)
            counts = article["counts"]
            assert (counts["theirs"], counts["gold"], counts["equal"]) == (theirs, gold, equal)
            assert sum(len(item["theirs"]) for item in article["differences"]) + equal == theirs
            assert sum(len(item["gold"]) for item in article["differences"]) + equal == gold
            sums = [one + other for one, other in zip(sums, (theirs, gold, equal), strict=True)]
        assert document["overall"]["exact_f1"] == 2 * sums[2] / (sums[0] + sums[1])
        assert sum(len(article["differences"]) for article in document["articles"]) > 5


def test_rows_are_those_of_a_list_of_differences(two):
    two.settle("a", crows=("", "birds"))
    found, document = told(two, "Badr")
    rows = GoldDifferenceRows(found)
    assert len(rows) == len(ways(document))
    last = len(rows) - 1
    assert (rows.row(last).surface, rows.row(last).info.id) == ("Crows", "a")
    assert (rows.row(last).first, rows.row(last).second) == (found.annotator.id, found.gold.id)
    assert rows.item(last).reasons == ("birds",)
    (context,) = rows.contexts([last])
    assert context.text[61 - context.start :].startswith("Crows")
