"""Gold on the command line."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.domain.disputes import Beginning, Rule
from annotator.domain.roster import DEFAULT_ROUND
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, open_project
from annotator.services.sealing import Sealing

TEXT = "Gull Forces seized Reed Bridge on Monday."
FIRST = [{"start": 0, "end": 11, "label": "FACTION"}, {"start": 19, "end": 30, "label": "LOCATION"}]
SECOND = [{"start": 0, "end": 11, "label": "FACTION"}, {"start": 19, "end": 23, "label": "LOCATION"}]


def valid(name, result):
    """Return the one JSON document of a command, which is as its schema has it."""
    code, out, err = result
    assert (code, err) == (0, "")
    document = json.loads(out)
    form = json.loads(schema(name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(form)
    assert [problem.message for problem in Draft202012Validator(form).iter_errors(document)] == []
    return document


@pytest.fixture
def sealed(tmp_path, cli):
    """A project in which A and B have sealed an article, and A another."""
    project, lines = tmp_path / "p.annotator", tmp_path / "in.jsonl"
    cli("new", project)
    work = {"id": "reed", "title": "Reed", "text": TEXT, "status": "done"}
    rows = [
        {**work, "annotator": "A", "spans": FIRST},
        {**work, "annotator": "B", "spans": SECOND},
        {**work, "annotator": "A", "id": "alone", "text": f"{TEXT} Alone.", "spans": []},
    ]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert cli("import", project, lines)[0] == 0
    return project


def settle(project, article="reed", *, rule=Rule.EXACT, until_settled=True):
    """Let A settle an article for the longest version of each case, with a reason."""
    with closing(open_project(project)) as file:
        lead = Adjudicating(file.unit_of_work, lead=Roster(file.unit_of_work).overview().annotators[0].id)
        gold = lead.open(article)
        lead.begin(gold, Beginning(rule=rule))
        if until_settled:
            for case in gold.cases():
                lead.decide(gold, case, case.dispute.places[-1:], "" if case.audited else "the whole name")
            lead.settle(gold)


def seal_again(project, name):
    with closing(open_project(project)) as file:
        overview = Roster(file.unit_of_work).overview()
        person = next(item for item in overview.annotators if item.name == name)
        session = Annotating(file.unit_of_work, annotator=person, round_=overview.rounds[0]).open("reed")
        sealing = Sealing(file.unit_of_work)
        sealing.reopen(session, "again")
        session.apply(session.plan_label(34, 40, "date"))
        sealing.done(session)


def test_the_state_of_gold_is_as_its_schema_has_it(tmp_path, cli, sealed):
    def read(project=sealed):
        found = valid("gold.schema.json", cli("gold", project, "--json"))
        return [(item["state"], item["rule"], item["stale"]) for item in found["articles"]], found["audit"]["rate"]

    cli("new", tmp_path / "empty.annotator")
    assert read(tmp_path / "empty.annotator") == ([], None)
    new, begun = ("not started", None, False), ("in review", "majority", False)
    assert read() == ([new, new], None)
    settle(sealed, "alone", rule=Rule.MAJORITY, until_settled=False)
    assert read() == ([new, begun], None)
    settle(sealed)
    assert read() == ([("settled", "exact", False), begun], 0.0)
    seal_again(sealed, "B")
    assert read() == ([("settled", "exact", True), begun], 0.0)
    assert cli("people", sealed, "--withdraw", "B")[0] == 0
    assert read()[0][0] == ("settled", "exact", False)


def test_one_annotator_s_differences_are_told_in_every_form(tmp_path, cli, sealed):
    settle(sealed)
    code, out, err = cli("gold", sealed, "--differences-of", "B")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "B and gold: exact F1 0.5000 (1 equal of 2 and 2 spans; 1 article)"
    assert "boundary: other  1" in out
    page = tmp_path / "b.html"
    arguments = ("gold", sealed, "--differences-of", "B", "--report", page)
    document = valid("gold-differences.schema.json", cli(*arguments, "--json"))
    (difference,) = document["articles"][0]["differences"]
    assert (difference["theirs"][0]["text"], difference["gold"][0]["text"]) == ("Reed", "Reed Bridge")
    assert difference["reasons"] == ["the whole name"]
    read = page.read_text(encoding="utf-8")
    assert "the whole name" in read
    assert '<bdi dir="auto">A</bdi>' not in read
    assert "Written: b.html" in cli(*arguments)[1]
    assert page.read_text(encoding="utf-8") == read
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.html", "in.jsonl", "p.annotator"]
    nothing = cli("gold", sealed, "--differences-of", "A")[1]
    assert nothing.splitlines()[1] == "Nothing differs."


def test_what_has_no_differences_to_tell_is_refused_in_one_sentence(tmp_path, cli, sealed):
    def refused(*arguments):
        code, out, err = cli("gold", sealed, *arguments)
        assert (code, out, err.count("\n")) == (1, "", 1)
        return err

    assert "settled yet" in refused("--differences-of", "B")
    settle(sealed, "alone")
    assert "“B” has none" in refused("--differences-of", "B")
    assert "no annotator “Nobody”" in refused("--differences-of", "Nobody")
    assert "is gold itself" in refused("--differences-of", "Gold")
    assert "no folder" in refused("--differences-of", "A", "--report", tmp_path / "none" / "a.html")
    assert "project" in refused("--differences-of", "A", "--report", sealed)
    code, out, _err = cli("gold", sealed, "--differences-of", "B", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (1, "gold.none-of-theirs")
    code, out, err = cli("gold", sealed, "--report", tmp_path / "a.html")
    assert (code, out) == (2, "")
    assert "--differences-of" in err
    assert not (tmp_path / "a.html").exists()


def test_whoever_takes_gold_away_is_told_that_it_is_stale_or_in_review(tmp_path, cli, sealed):
    def told(name, *arguments):
        code, out, _err = cli("export", sealed, tmp_path / name, "--from", "gold", *arguments)
        report = json.loads((tmp_path / f"{name}.report.json").read_text(encoding="utf-8"))
        assert code == 0
        assert all(f"note: {note}" in out for note in report["notes"])
        return [note for note in report["notes"] if note.startswith("gold")]

    settle(sealed)
    settle(sealed, "alone", rule=Rule.EMPTY, until_settled=False)
    assert told("fresh.conll", "--format", "conll") == []
    assert told("all.jsonl", "--format", "jsonl") == ["gold is in review and stands as far as it is decided, in: alone"]
    seal_again(sealed, "B")
    stale = "gold is stale, as newer work has come since it began, in: reed"
    assert told("stale.conll", "--format", "conll") == [stale]
    assert stale in (tmp_path / "stale.conll.card.md").read_text(encoding="utf-8")
    assert valid("gold-differences.schema.json", cli("gold", sealed, "--differences-of", "A", "--json"))["stale"] == 1
    assert "Stale: the gold of 1 article may change" in cli("gold", sealed, "--differences-of", "A")[1]


def test_gold_among_people_is_no_agreement_between_them(tmp_path, cli, sealed):
    settle(sealed)
    page = tmp_path / "a.html"
    out = cli("agreement", sealed, "--include-gold", "--report", page)[1]
    assert "Mind: gold is compared, too: of gold what was settled last" in out
    assert "which was made from the work of these people" in page.read_text(encoding="utf-8")
    document = valid("agreement.schema.json", cli("agreement", sealed, "--include-gold", "--json"))
    assert "of gold what was settled last" in document["reads"]["what"]
    assert "gold" not in cli("agreement", sealed, "--between", "A", "--between", "B")[1].splitlines()[1]
    code, _out, err = cli("people", sealed, "--withdraw", "Gold")
    assert (code, "cannot be withdrawn" in err) == (1, True)


def test_gold_made_from_somebody_withdrawn_says_from_how_many(tmp_path, cli, sealed):
    settle(sealed)
    assert cli("people", sealed, "--withdraw", "B")[0] == 0
    article = valid("gold.schema.json", cli("gold", sealed, "--json"))["articles"][0]
    assert (article["annotators"], article["made_from"]) == (1, 2)


def test_states_and_audit_are_told_and_gold_is_exported(tmp_path, cli):
    project, lines = tmp_path / "p.annotator", tmp_path / "in.jsonl"
    cli("new", project)
    assert "nothing to settle" in cli("gold", project)[1]
    work = {"id": "reed", "title": "Reed", "text": TEXT, "status": "done"}
    rows = [{**work, "annotator": "A", "spans": FIRST}, {**work, "annotator": "B", "spans": SECOND}]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert cli("import", project, lines)[0] == 0
    assert json.loads(cli("gold", project, "--json")[1])["states"] == {
        "not started": 1,
        "in review": 0,
        "settled": 0,
    }
    file = open_project(project)
    lead = Adjudicating(file.unit_of_work, lead=Roster(file.unit_of_work).overview().annotators[0].id)
    gold = lead.open("reed")
    lead.begin(gold)
    for case in gold.cases():
        lead.decide(gold, case, case.dispute.places[-1:])
    lead.settle(gold)
    file.close()
    code, out, _err = cli("gold", project)
    assert code == 0
    assert "Gold: 0 not started, 0 in review, 1 settled" in out
    assert "Audit: 0 of 1 agreed span wrong" in out
    document = json.loads(cli("gold", project, "--json")[1])
    assert document["articles"] == [
        {
            "id": "reed",
            "title": "Reed",
            "state": "settled",
            "rule": "exact",
            "annotators": 2,
            "made_from": 2,
            "decisions": 1,
            "stale": False,
            "newer_submissions_of": [],
            "changes": [],
        }
    ]
    target = tmp_path / "gold.jsonl"
    assert cli("export", project, target, "--format", "jsonl", "--from", "gold")[0] == 0
    exported = json.loads(target.read_text(encoding="utf-8").splitlines()[-1])
    assert [(span["start"], span["end"], span["label"]) for span in exported["spans"]] == [
        (0, 11, "FACTION"),
        (19, 30, "LOCATION"),
    ]


def test_newer_work_is_told_span_by_span(tmp_path, cli):
    project, lines = tmp_path / "p.annotator", tmp_path / "in.jsonl"
    cli("new", project)
    work = {"id": "reed", "title": "Reed", "text": TEXT, "status": "done"}
    rows = [{**work, "annotator": "A", "spans": FIRST}, {**work, "annotator": "B", "spans": SECOND}]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    cli("import", project, lines)
    file = open_project(project)
    people = {person.name: person for person in Roster(file.unit_of_work).overview().annotators}
    lead = Adjudicating(file.unit_of_work, lead=people["A"].id)
    lead.begin(lead.open("reed"))
    round_ = next(item for item in Roster(file.unit_of_work).overview().rounds if item.name == DEFAULT_ROUND)
    session = Annotating(file.unit_of_work, annotator=people["B"], round_=round_).open("reed")

    def again(*changes):
        Sealing(file.unit_of_work).reopen(session, "again")
        for plan, *values in changes:
            session.apply(plan(*values))
        Sealing(file.unit_of_work).done(session)

    again()
    assert "stale" not in cli("gold", project)[1]
    faction, place = session.in_order()
    again(
        (session.plan_move, place.id, 19, 30), (session.plan_remove, [faction.id]), (session.plan_label, 34, 40, "date")
    )
    file.close()
    out = cli("gold", project)[1]
    assert "“Reed” is stale: 1 span added, 1 span removed, 1 span changed since its gold began." in out
    assert (
        "  B sealed again: removed FACTION “Gull Forces”; changed LOCATION “Reed” → LOCATION “Reed Bridge”; "
        "added DATE “Monday”\n"
    ) in out
    article = json.loads(cli("gold", project, "--json")[1])["articles"][0]
    assert (article["stale"], article["newer_submissions_of"]) == (True, ["B"])
    assert [item["change"] for item in article["changes"]] == ["removed", "changed", "added"]
    assert article["changes"][1] == {
        "annotator": "B",
        "change": "changed",
        "before": [{"start": 19, "end": 23, "label": "LOCATION", "text": "Reed"}],
        "after": [{"start": 19, "end": 30, "label": "LOCATION", "text": "Reed Bridge"}],
    }
