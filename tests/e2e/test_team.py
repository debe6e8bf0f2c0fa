"""A lead and three annotators, each in processes and a folder of their own: out, labelled, back, settled, exported."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.assets import resource

ARTICLES = resource("samples", "articles")
PEOPLE = ("Amal", "Badr", "Cem")

LABELLING = r"""
import json, sys
from contextlib import closing
from pathlib import Path
from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, open_project
from annotator.services.sealing import Sealing

project, script = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
with closing(open_project(project)) as file:
    units = file.unit_of_work
    overview = Roster(units).overview()
    (me,) = overview.annotators
    ids = {label.name: label.id for label in overview.label_set.labels}
    with units() as unit:
        mine = {item.article: item.round for item in unit.assignments.of_annotator(me.id)}
        rounds = {round_.id: round_ for round_ in unit.rounds.all()}
    count = 0
    for article, places in script.items():
        if article not in mine:
            continue
        session = Annotating(units, annotator=me, round_=rounds[mine[article]]).open(article)
        for start, end, label in places:
            session.apply(session.plan_label(start, end, ids[label]))
            count += 1
        Sealing(units).done(session)
print(json.dumps({"articles": len(mine), "spans": count}))
"""

SETTLING = r"""
import json, sys
from contextlib import closing
from pathlib import Path
from annotator.services.adjudication.adjudicating import Adjudicating
from annotator.services.projects import Roster, open_project

with closing(open_project(Path(sys.argv[1]))) as file:
    units = file.unit_of_work
    lead = Adjudicating(units, lead=Roster(units).overview().annotators[0].id)
    with units() as unit:
        articles = unit.articles.ids()
    spans = 0
    for article in articles:
        gold = lead.open(article)
        lead.begin(gold)
        for case in gold.cases():
            # The lead takes what most have, of as many the first.
            best = max(case.dispute.places, key=lambda place: -place[0])
            lead.decide(gold, case, [best])
        lead.settle(gold)
        spans += len(gold.in_order())
print(json.dumps({"spans": spans}))
"""


def run(folder: Path, *arguments: object, code: int = 0) -> str:
    """Run a command of the program in a folder, as somebody who sits there would."""
    done = subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, (arguments, done.stdout, done.stderr)
    if code:
        assert done.stderr.count("\n") == 1, done.stderr
    return done.stdout


def script(folder: Path, source: str, *arguments: object) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", source, *map(str, arguments)], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sample(name: str) -> dict[str, list[tuple[int, int, str]]]:
    lines = resource("samples", name).read_text(encoding="utf-8").splitlines()
    works = [json.loads(line) for line in lines]
    return {work["id"]: [(s["start"], s["end"], s["label"]) for s in work["spans"]] for work in works if "text" in work}


def everything(lead: Path) -> bytes:
    run(lead, "export", "news.annotator", "all.jsonl", "--format", "jsonl")
    return (lead / "all.jsonl").read_bytes()


@pytest.fixture(scope="module")
def play(tmp_path_factory) -> dict:
    """Play it once: the lead's folder, and what each annotator labelled there."""
    lead = tmp_path_factory.mktemp("lead")
    run(lead, "new", "news.annotator")
    run(lead, "import", "news.annotator", ARTICLES)
    run(lead, "people", "news.annotator", *(part for name in PEOPLE for part in ("--add", name)))
    run(lead, "assign", "news.annotator", "--overlap", 2, "--seed", 5)
    first, second = sample("annotator-a.jsonl"), sample("annotator-b.jsonl")
    mixed = {key: places[::2] for key, places in first.items()}
    labelled = {}
    for name, places in zip(PEOPLE, (first, second, mixed), strict=True):
        home = tmp_path_factory.mktemp(name)
        run(lead, "package", "create", "news.annotator", f"{name}.annotator-package", "--for", name)
        shutil.copy(lead / f"{name}.annotator-package", home)
        run(home, "package", "open", f"{name}.annotator-package", "mine.annotator")
        (home / "script.json").write_text(json.dumps(places), encoding="utf-8")
        labelled[name] = script(home, LABELLING, home / "mine.annotator", home / "script.json")
        run(home, "check", "mine.annotator")
        run(home, "package", "return", "mine.annotator", f"{name}-back.annotator-package")
        shutil.copy(home / f"{name}-back.annotator-package", lead)
    back = [f"{name}-back.annotator-package" for name in PEOPLE]
    whole = (lead / back[2]).read_bytes()
    (lead / "cut.annotator-package").write_bytes(whole[: len(whole) * 2 // 3])
    random.Random(4).shuffle(back)
    before = everything(lead)
    run(lead, "package", "merge", "news.annotator", "cut.annotator-package", code=1)
    assert everything(lead) == before
    for name in (*back, back[0]):
        run(lead, "package", "merge", "news.annotator", name)
    return {"lead": lead, "labelled": labelled}


def test_every_span_comes_back_once(play):
    stats = json.loads(run(play["lead"], "stats", "news.annotator", "--json"))
    found = {item["name"]: item for item in stats["annotators"]}
    for name in PEOPLE:
        assert found[name]["spans"] == play["labelled"][name]["spans"]
        assert found[name]["states"]["done"] == play["labelled"][name]["articles"]
    assert sum(play["labelled"][name]["articles"] for name in PEOPLE) == 16
    assert run(play["lead"], "check", "news.annotator") == "ok\n"


def test_agreement_is_measured_where_two_share_an_article(play):
    out = run(play["lead"], "agreement", "news.annotator")
    assert all(name in out for name in PEOPLE)


def test_gold_is_settled_and_every_span_of_it_exported(play):
    lead = play["lead"]
    settled = script(lead, SETTLING, lead / "news.annotator")
    gold = json.loads(run(lead, "gold", "news.annotator", "--json"))
    assert gold["states"] == {"not started": 0, "in review": 0, "settled": 8}
    run(lead, "export", "news.annotator", "gold", "--format", "spacy", "--from", "gold", "--split", "train=75,dev=25")
    report = json.loads((lead / "gold" / "report.json").read_text(encoding="utf-8"))
    assert report["spans"] == settled["spans"]
    assert all(sum(fates.values()) == settled["spans"] for fates in report["layers"].values())
    assert run(lead, "verify", "gold", "news.annotator").startswith("ok")
