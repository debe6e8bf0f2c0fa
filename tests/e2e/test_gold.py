"""Gold on the command line."""

from __future__ import annotations

import json

from annotator.domain.roster import DEFAULT_ROUND
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, open_project
from annotator.services.sealing import Sealing

TEXT = "Gull Forces seized Reed Bridge on Monday."
FIRST = [{"start": 0, "end": 11, "label": "FACTION"}, {"start": 19, "end": 30, "label": "LOCATION"}]
SECOND = [{"start": 0, "end": 11, "label": "FACTION"}, {"start": 19, "end": 23, "label": "LOCATION"}]


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
