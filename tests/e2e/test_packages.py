"""A lead and annotators who share no machine: work goes out in packages, and comes back in them."""

from __future__ import annotations

import json
import random
import subprocess
import sys
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


def apart(folder, *arguments):
    """Run the program in a process and a folder of its own; return (exit code, standard error)."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("seed", [1, 2])
def test_a_team_without_a_network(tmp_path, cli, lead, seed):
    """Packages out, labelling apart, returns in random order, one of them twice and one cut off: all is there."""
    returns = []
    for name in ("Amal", "Basim"):
        home = tmp_path / name
        home.mkdir()
        package = home / "work.annotator-package"
        assert apart(tmp_path, "package", "create", lead, package, "--for", name) == (0, "")
        assert apart(home, "package", "open", package, "own.annotator") == (0, "")
        label(home / "own.annotator", "a1", "Idlib")
        assert apart(home, "package", "return", "own.annotator", "first.annotator-package") == (0, "")
        label(home / "own.annotator", "a3", "Hama", done=name == "Amal")
        label(home / "own.annotator", "a1", "Ahrar")
        assert apart(home, "package", "return", "own.annotator", "second.annotator-package") == (0, "")
        returns += [home / "first.annotator-package", home / "second.annotator-package"]
    cut = tmp_path / "cut.annotator-package"
    cut.write_bytes(returns[1].read_bytes()[:-100])
    order = [*returns, returns[2], cut]
    random.Random(seed).shuffle(order)
    for package in order:
        code, err = apart(tmp_path, "package", "merge", lead, package)
        assert code == (1 if package == cut else 0)
        assert err.count("\n") == (1 if package == cut else 0)
    assert cli("check", lead)[:2] == (0, "ok\n")
    assert cli("export", lead, tmp_path / "all.jsonl", "--format", "jsonl")[0] == 0
    works = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()[1:]]
    found = {
        (work["annotator"], work["id"]): (
            work["status"],
            sorted(span["text"] for span in work["spans"]),
            [sorted(span["text"] for span in sealed["spans"]) for sealed in work.get("submissions", ())],
        )
        for work in works
        if work["spans"]
    }
    first = ("done", ["Ahrar", "Idlib"], [["Idlib"], ["Ahrar", "Idlib"]])
    assert found == {
        ("Amal", "a1"): first,
        ("Basim", "a1"): first,
        ("Amal", "a3"): ("done", ["Hama"], [["Hama"]]),
        ("Basim", "a3"): ("open", ["Hama"], []),
    }


def test_a_merge_can_be_tried_before(tmp_path, cli, lead):
    cli("package", "create", lead, tmp_path / "a.annotator-package", "--for", "Amal")
    cli("package", "open", tmp_path / "a.annotator-package", tmp_path / "a.annotator")
    label(tmp_path / "a.annotator", "a1", "Idlib")
    cli("package", "return", tmp_path / "a.annotator", tmp_path / "b.annotator-package", "--only", "done")
    code, out, _ = cli("package", "merge", lead, tmp_path / "b.annotator-package", "--dry-run")
    assert code == 0
    assert out.startswith("Would merge b.annotator-package from Amal: 1 taken in.")
    assert "unopened → done, 1 new submission, 1 span more" in out
    assert json.loads(cli("stats", lead, "--json")[1])["annotators"][0]["states"] == {"unopened": 3}


def test_what_the_lead_reopens_is_taken_up_again(tmp_path, cli, lead):
    """Two folders: the lead reopens, an old return comes in, the annotator learns it by an update, and goes on."""
    home, desk = tmp_path / "lead", tmp_path / "amal"
    home.mkdir()
    desk.mkdir()
    assert apart(home, "package", "create", lead, "out.annotator-package", "--for", "Amal") == (0, "")
    assert apart(desk, "package", "open", home / "out.annotator-package", "own.annotator") == (0, "")
    label(desk / "own.annotator", "a1", "Idlib")
    label(desk / "own.annotator", "a2", "إدلب", done=False)
    assert apart(desk, "package", "return", "own.annotator", "first.annotator-package") == (0, "")
    assert apart(home, "package", "merge", lead, desk / "first.annotator-package") == (0, "")
    code, out, err = cli("reopen", lead, "a1", "a2", "--of", "Amal", "--reason", "Ahrar is missing")
    assert (code, err) == (0, "")
    assert out == (
        "Reopened for Amal: 1 article.\nLeft as they are: 1 article that Amal has neither done nor set aside.\n"
    )
    label(desk / "own.annotator", "a3", "Hama")
    assert apart(desk, "package", "return", "own.annotator", "second.annotator-package") == (0, "")
    code, out, _ = cli("package", "merge", lead, *(desk / f"{n}.annotator-package" for n in ("first", "second")))
    assert code == 0
    assert out.count("stays open, as it was left here; nothing newer came") == 2
    package = home / "update.annotator-package"
    code, out, _ = cli("package", "create", lead, package, "--for", "Amal", "--guidelines")
    assert (code, out.splitlines()[-1]) == (0, "To be taken up again: 1 article.")
    code, out, _ = cli("package", "update", desk / "own.annotator", package)
    assert code == 0
    assert "Taken up again: " in out
    assert "(“Ahrar is missing”)" in out
    states = json.loads(cli("states", desk / "own.annotator", "--json")[1])["states"][0]["states"]
    assert states == {"unopened": 0, "open": 2, "done": 1, "set aside": 0}
    label(desk / "own.annotator", "a1", "Ahrar")
    code, out, _ = cli("package", "update", desk / "own.annotator", package)
    assert "Left as it is, for it has gone on here: " in out
    assert apart(desk, "package", "return", "own.annotator", "third.annotator-package") == (0, "")
    for name in ("third", "first", "second", "third"):
        assert apart(home, "package", "merge", lead, desk / f"{name}.annotator-package") == (0, "")
    for project in (lead, desk / "own.annotator"):
        assert cli("check", project)[:2] == (0, "ok\n")
        assert cli("export", project, tmp_path / f"{project.stem}.jsonl", "--format", "jsonl")[0] == 0
        lines = (tmp_path / f"{project.stem}.jsonl").read_text(encoding="utf-8").splitlines()[1:]
        (work,) = [item for item in map(json.loads, lines) if (item["id"], item["annotator"]) == ("a1", "Amal")]
        sealed = [sorted(span["text"] for span in item["spans"]) for item in work["submissions"]]
        assert (work["status"], sealed) == ("done", [["Idlib"], ["Ahrar", "Idlib"]])


def test_a_conflict_is_settled_by_the_lead(tmp_path, cli, lead):
    """Amal sealed the same article in two projects; the lead reads both sides and takes the second one, too."""
    returns = []
    for name, surfaces in (("one", ("Idlib",)), ("two", ("Idlib", "Ahrar"))):
        cli("package", "create", lead, tmp_path / f"{name}.annotator-package", "--for", "Amal")
        cli("package", "open", tmp_path / f"{name}.annotator-package", tmp_path / f"{name}.annotator")
        label(tmp_path / f"{name}.annotator", "a1", *surfaces)
        returns.append(tmp_path / f"{name}-back.annotator-package")
        cli("package", "return", tmp_path / f"{name}.annotator", returns[-1])
    assert cli("package", "merge", lead, returns[0])[0] == 0
    code, out, _ = cli("package", "merge", lead, returns[1])
    assert code == 0
    lines = [line.strip() for line in out.splitlines()]
    assert lines[1].endswith("conflict: another submission stands here in the place of one of these")
    assert lines[2].startswith("here: done, 1 span, sealed 20")
    assert lines[2].endswith(", changed last by Amal")
    assert lines[3].startswith("in the package: done, 2 spans, sealed 20")
    assert lines[4:] == ["only in the package: “Ahrar” LOCATION", "to take the package's: --take a1"]
    for _ in range(2):
        code, out, err = cli("package", "merge", lead, returns[1], "--take", "a1", "--json")
        assert (code, err) == (0, "")
    assert json.loads(out)["assignments"]["conflict"] == 0
    assert cli("check", lead)[:2] == (0, "ok\n")
    cli("export", lead, tmp_path / "all.jsonl", "--format", "jsonl")
    works = map(json.loads, (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()[1:])
    (work,) = [item for item in works if (item["id"], item["annotator"]) == ("a1", "Amal")]
    assert [sorted(span["text"] for span in item["spans"]) for item in work["submissions"]] == [
        ["Idlib"],
        ["Ahrar", "Idlib"],
    ]
    code, out, err = cli("package", "merge", lead, returns[0], "--take", "a1")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "stands here already as an earlier submission" in err
    code, out, err = cli("package", "merge", lead, returns[0], "--take", "a9")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "“a9”" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("create", "{lead}", "x.annotator-package", "--for", "Nobody"), "There is no annotator “Nobody”"),
        (("create", "{lead}", "nowhere/x.annotator-package", "--for", "Amal"), "there is no folder “nowhere”"),
        (("create", "{lead}", "x.annotator-package", "--for", "Amal", "--round", "late"), "no round “late”"),
        (("open", "missing.annotator-package", "x.annotator"), "there is no such file"),
        (("open", "{package}", "{lead}"), "exists already"),
        (("return", "{lead}", "x.annotator-package"), "was not opened from a package"),
        (("merge", "{lead}", "{package}"), "gives out work and brings none back"),
        (("update", "{lead}", "{package}"), "was not opened from a package"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tmp_path, monkeypatch, cli, lead, arguments, says):
    package = tmp_path / "amal.annotator-package"
    cli("package", "create", lead, package, "--for", "Amal")
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    names = {"{lead}": lead, "{package}": package}
    code, out, err = cli("package", *(names.get(item, item) for item in arguments))
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert says in err
    assert sorted(tmp_path.iterdir()) == before
