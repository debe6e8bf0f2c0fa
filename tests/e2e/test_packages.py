"""A lead and annotators who share no machine: work goes out in packages, and comes back in them."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from annotator.services.annotating import Annotating
from annotator.services.projects import Roster, open_project
from annotator.services.sealing import Sealing

TEXTS = {
    "a1": "Rebels of Ahrar entered Idlib on Monday.",
    "a2": "قال ناشطون إن هيئة تحرير الشام دخلت إدلب.",
    "a3": "Quiet day in Hama.",
}


@pytest.fixture
def lead(tmp_path, cli):
    """Return a lead's project in which Amal has three articles and Basim two."""
    source = tmp_path / "in.jsonl"
    rows = [
        {"id": key, "text": text, "annotator": name, "round": "work", "status": "unopened"}
        for name, keys in (("Amal", TEXTS), ("Basim", ("a1", "a3")))
        for key, text in TEXTS.items()
        if key in keys
    ]
    source.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n", encoding="utf-8")
    path = tmp_path / "lead.annotator"
    assert cli("new", path)[0] == 0
    code, _, err = cli("import", path, source)
    assert (code, err) == (0, "")
    return path


def label(path, article, *surfaces, done=True):
    """Label surfaces as locations in an annotator's own project."""
    with closing(open_project(path)) as project:
        overview = Roster(project.unit_of_work).overview()
        (person,) = overview.annotators
        annotating = Annotating(project.unit_of_work, annotator=person, round_=overview.rounds[0])
        session = annotating.open(article)
        if session.sealed:
            Sealing(project.unit_of_work).reopen(session, "one more")
            session = annotating.open(article)
        place = next(item.id for item in overview.label_set.labels if item.name == "LOCATION")
        for surface in surfaces:
            start = session.article.text.index(surface)
            session.apply(session.plan_label(start, start + len(surface), place))
        if done:
            Sealing(project.unit_of_work).done(session)


def test_there_and_back(tmp_path, cli, lead):
    code, out, err = cli("package", "create", lead, tmp_path / "amal.annotator-package", "--for", "Amal")
    assert (code, err) == (0, ""), err
    code, out, err = cli("package", "open", tmp_path / "amal.annotator-package", tmp_path / "amal.annotator")
    assert (code, err) == (0, ""), err
    label(tmp_path / "amal.annotator", "a1", "Idlib")
    label(tmp_path / "amal.annotator", "a2", "إدلب", done=False)
    code, out, err = cli("package", "return", tmp_path / "amal.annotator", tmp_path / "back.annotator-package")
    assert (code, err) == (0, ""), err
    code, out, err = cli("package", "merge", lead, tmp_path / "back.annotator-package", "--json")
    assert (code, err) == (0, ""), err
    report = json.loads(out)
    assert report["assignments"]["taken"] == 2
    assert cli("check", lead)[:2] == (0, "ok\n")
    assert cli("check", tmp_path / "amal.annotator")[:2] == (0, "ok\n")
    code, out, _ = cli("stats", lead, "--json")
    (amal,) = [item for item in json.loads(out)["annotators"] if item["name"] == "Amal"]
    assert amal["states"] == {"done": 1, "open": 1, "unopened": 1}
