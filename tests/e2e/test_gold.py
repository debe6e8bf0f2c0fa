"""Gold on the command line."""

from __future__ import annotations

import json

from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.projects import Roster, open_project

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
        }
    ]
    target = tmp_path / "gold.jsonl"
    assert cli("export", project, target, "--format", "jsonl", "--from", "gold")[0] == 0
    exported = json.loads(target.read_text(encoding="utf-8").splitlines()[-1])
    assert [(span["start"], span["end"], span["label"]) for span in exported["spans"]] == [
        (0, 11, "FACTION"),
        (19, 30, "LOCATION"),
    ]
