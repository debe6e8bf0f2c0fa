"""The command line as people and scripts use it: every verb, its exit codes, and what goes to which stream."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from annotator.assets import schema

VERBS = (
    *(
        "new",
        "import",
        "export",
        "verify",
        "losses",
        "formats",
        "convert",
        "people",
        "assign",
        "states",
        "reopen",
        "agreement",
        "gold",
        "package",
        "stats",
        "check",
        "backup",
        "restore",
    ),
    "demo",
)
TEXT = "Gull Forces seized Reed Bridge on Monday."
ARABIC = "سيطرت قوات النورس على جسر القصب يوم الاثنين."
SPANS = [{"start": 0, "end": 11, "label": "FACTION"}, {"start": 19, "end": 30, "label": "LOCATION"}]
FORMATS = ("jsonl", "spacy", "conll2003", "conll")


def write(path: Path, *lines: object) -> Path:
    rows = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def work(annotator: str = "Amal", **more: object) -> dict[str, object]:
    return {"id": "reed", "text": TEXT, "annotator": annotator, "status": "done", "spans": SPANS, **more}


def document(result: tuple[int, str, str]) -> dict:
    """The one JSON document of a command that worked and said nothing else."""
    code, out, err = result
    assert (code, err) == (0, ""), out
    return json.loads(out)


@pytest.fixture
def empty(tmp_path, cli) -> Path:
    path = tmp_path / "p.annotator"
    assert cli("new", path) == (0, "", "")
    return path


@pytest.fixture
def project(tmp_path, cli, empty) -> Path:
    """One article that Amal has sealed with two spans, and one that nobody has opened."""
    first = write(tmp_path / "first.jsonl", work(), {"id": "nawras", "text": ARABIC})
    assert cli("import", empty, first)[0] == 0
    return empty


# Words and exit codes


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(cli, verb):
    code, out, err = cli(verb, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: annotator {verb} [OPTIONS]")


def test_help_lists_exactly_what_works(cli):
    code, out, _err = cli("--help")
    listed = out[out.index("Commands:") :].splitlines()[1:]
    assert code == 0
    assert {line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "} == set(VERBS)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("nonsense p.annotator", "No such command 'nonsense'"),
        ("import", "Missing argument 'PROJECT'"),
        ("import p.annotator", "Missing argument 'PATH'"),
        ("import p.annotator a.txt --language fr", "'ar', 'en', 'auto'"),
        ("import p.annotator a.txt --map FACTION", "OLD=NEW"),
        ("import p.annotator a.txt --map =FACTION", "OLD=NEW"),
        ("export p.annotator", "Missing argument 'TARGET'"),
        ("export p.annotator out", "--format"),
        ("export p.annotator out --format jsonl --boundary odd", "'expand', 'split', 'contract', 'fail'"),
        ("export p.annotator out --format jsonl --overlap odd", "'longest', 'first', 'fail'"),
        ("export p.annotator out --format jsonl --only odd", "'done', 'all'"),
        ("export p.annotator out --format jsonl --together a=b", "--split"),
        ("export p.annotator out --format jsonl --apart a=b", "--split"),
        ("stats p.annotator --jsno", "--jsno"),
        ("stats p.annotator q.annotator", "q.annotator"),
        ("restore copy.annotator", "Missing argument 'PROJECT'"),
        ("new", "Missing argument 'PROJECT'"),
    ],
)
def test_wrong_usage_ends_in_2_and_says_what_is_wrong(cli, arguments, says):
    code, out, err = cli(*arguments.split())
    assert (code, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        "formats",
        "stats {p}",
        "check {p}",
        "agreement {p}",
        "gold {p}",
        "import {p} {a}",
        "export {p} {folder}/out --format jsonl",
    ],
)
def test_json_is_one_document_and_nothing_else(tmp_path, project, cli, arguments):
    article = write(tmp_path / "a.txt", "Another article.")
    command = [part.format(p=project, a=article, folder=tmp_path) for part in arguments.split()]
    document(cli(*command, "--json"))


def test_no_bar_is_drawn_where_nobody_looks(project, tmp_path, cli, monkeypatch):
    # As if the work had lasted for hours.
    seconds = iter(range(0, 10**7, 3600))
    monkeypatch.setattr("annotator.terminal.time.monotonic", lambda: next(seconds))
    assert cli("import", project, write(tmp_path / "a.txt", "Another article."))[2] == ""
    assert cli("export", project, tmp_path / "out.jsonl", "--format", "jsonl")[2] == ""


def test_formats_tell_what_they_read_write_and_lose(cli):
    formats = {item["name"]: item for item in document(cli("formats", "--json"))}
    both = {
        *("jsonl", "spacy", "spacy-jsonl", "conll2002", "conll2003", "conllup", "brat", "webanno-tsv", "uima"),
        *("label-studio", "doccano", "inline-xml", "tei", "html", "csv"),
    }
    assert {name for name, item in formats.items() if item["writes"]} == {*both, "huggingface", "xlsx"}
    assert {name for name, item in formats.items() if item["reads"]} == {*both, "text", "docx", "inception"}
    assert formats["conll2003"]["aliases"] == ["conll"]
    assert formats["jsonl"]["loses"] != formats["conll2003"]["loses"]
    assert "overlaps" in formats["conll2003"]["loses"]
    assert "scheme" in {option["name"] for option in formats["conll2003"]["options"]}
    code, out, err = cli("formats")
    assert (code, err) == (0, "")
    assert all(name in out for name in formats)


# Creating


def test_a_project_is_one_file_and_never_overwritten(tmp_path, cli, empty):
    assert [path.name for path in tmp_path.iterdir()] == ["p.annotator"]
    before = empty.read_bytes()
    code, out, err = cli("new", empty)
    assert (code, out) == (1, "")
    assert err == f"{empty}: this file exists already; choose another name.\n"
    assert empty.read_bytes() == before


def test_a_label_set_is_named_or_a_file(tmp_path, cli):
    own = write(tmp_path / "own.json", schema("conflict-news.json").read_text(encoding="utf-8"))
    for number, labels in enumerate(("conflict-news", "conflict-news-plus", own)):
        assert cli("new", tmp_path / f"{number}.annotator", "--labels", labels) == (0, "", "")
    code, out, err = cli("new", tmp_path / "x.annotator", "--labels", "tarot")
    assert (code, out) == (1, "")
    assert "tarot" in err
    assert "conflict-news-plus" in err
    assert not (tmp_path / "x.annotator").exists()


@pytest.mark.parametrize("name", ["a b", "مشروع", "what?#50%25", "a'b\"c", "a;b&c", "-p", "100%", ".p", "a\nb"])
def test_odd_names_of_projects(tmp_path, cli, monkeypatch, name):
    folder = tmp_path / f"in {name.strip()}"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = f"{name}.annotator"
    write(Path("a.txt"), TEXT)
    assert cli("new", "--", path) == (0, "", "")
    assert cli("import", "--", path, "a.txt")[0] == 0
    assert cli("check", "--json", "--", path)[:2] == (0, '{\n  "ok": true,\n  "problems": []\n}\n')
    assert cli("export", "--format", "jsonl", "--", path, "out.jsonl")[0] == 0
    assert cli("backup", "--", path, "copy")[0] == 0
    assert cli("restore", "--", "copy", path)[0] == 0
    assert document(cli("stats", "--json", "--", path))["articles"] == 1


# Importing


def test_importing_twice_changes_nothing(tmp_path, project, cli):
    again = document(cli("import", project, tmp_path / "first.jsonl", "--json"))
    assert (again["articles"], again["known"], again["assignments"]) == (0, 2, 0)
    assert again["spans"]["identical"] == again["spans"]["read"] == 2


def test_other_spans_of_the_same_round_are_refused_and_of_another_taken_in(tmp_path, project, cli):
    other = write(tmp_path / "other.jsonl", work(spans=SPANS[:1]))
    code, _out, err = cli("import", project, other)
    assert code == 1
    assert "Amal already has other spans" in err
    assert document(cli("import", project, other, "--round", "جولة، ٢", "--json"))["spans"]["stored"] == 1


def test_a_dry_run_tells_and_stores_nothing(tmp_path, project, cli):
    before = cli("stats", project, "--json")
    more = write(tmp_path / "more.jsonl", {"text": "More.", "annotator": "Basim", "round": "new", "spans": []})
    report = document(cli("import", project, more, "--dry-run", "--json"))
    assert (report["dry_run"], report["articles"]) == (True, 1)
    assert cli("import", project, more, "--dry-run")[1].startswith("Would import 1 new article from 1 file")
    assert cli("stats", project, "--json") == before


def test_skip_bad_takes_the_rest(tmp_path, empty, cli):
    write(tmp_path / "good.txt", TEXT)
    (tmp_path / "bad.txt").write_bytes(b"")
    names = [tmp_path / "bad.txt", tmp_path / "good.txt"]
    code, out, err = cli("import", empty, *names, "--json")
    assert code == 1
    assert err.startswith("1 of 2 cannot be read, first: bad.txt")
    assert [problem["file"] for problem in json.loads(out)["report"]["bad"]] == ["bad.txt"]
    assert document(cli("stats", empty, "--json"))["articles"] == 0
    report = document(cli("import", empty, *names, "--skip-bad", "--json"))
    assert (report["articles"], [problem["code"] for problem in report["bad"]]) == (1, ["text.empty"])
    assert document(cli("stats", empty, "--json"))["articles"] == 1


def test_a_folder_is_taken_with_what_is_in_it(tmp_path, empty, cli):
    folder = tmp_path / "articles"
    (folder / "sub").mkdir(parents=True)
    write(folder / "a.txt", TEXT)
    write(folder / "sub" / "b.md", "# Reed Bridge")
    write(folder / "same.txt", TEXT)
    write(folder / "picture.png", "no text")
    report = document(cli("import", empty, folder, "--json"))
    assert (report["articles"], report["known"]) == (2, 1)
    skipped = {item["name"].removeprefix("articles/"): item["reason"] for item in report["skipped"]}
    assert skipped == {"picture.png": "unknown-kind", "same.txt": "known-text"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_that_holds_itself_is_walked_once(tmp_path, empty, cli):
    folder = tmp_path / "articles"
    folder.mkdir()
    write(folder / "a.txt", TEXT)
    (folder / "again").symlink_to(folder)
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "nothing.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    report = document(cli("import", empty, folder, "--json"))
    assert (report["articles"], report["files"]) == (1, 1)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold to UTF-8 in file names")
def test_a_file_name_that_is_no_unicode(tmp_path, empty, cli):
    path = tmp_path / os.fsdecode(b"\xe3\xce\xe4.txt")
    path.write_text(TEXT)
    assert document(cli("import", empty, path, "--json"))["articles"] == 1
    assert cli("export", empty, tmp_path / "out.jsonl", "--format", "jsonl")[0] == 0
    path.write_bytes(b"")
    code, out, err = cli("import", empty, path, "--json")
    assert (code, json.loads(out)["error"]["code"], err.count("\n")) == (1, "text.empty", 1)


def test_labels_of_others_are_mapped(tmp_path, empty, cli):
    spans = [{"start": 0, "end": 11, "label": "ORG, armed"}, {"start": 19, "end": 30, "label": "مكان"}]
    foreign = write(tmp_path / "f.jsonl", work(spans=spans))
    assert cli("import", empty, foreign)[0] == 1
    mapped = ["--map", "ORG, armed=FACTION", "--map", "مكان=LOCATION"]
    assert document(cli("import", empty, foreign, *mapped, "--json"))["spans"]["stored"] == 2
    (person,) = document(cli("stats", empty, "--json"))["annotators"]
    assert person["labels"] == {"FACTION": 1, "LOCATION": 1}


def test_spans_without_a_name_need_one_and_a_name_is_never_overridden(tmp_path, empty, cli):
    nameless = work()
    del nameless["annotator"]
    path = write(tmp_path / "w.jsonl", nameless, work("Basim", text=ARABIC, id="nawras", spans=[]))
    assert cli("import", empty, path)[0] == 1
    report = document(cli("import", empty, path, "--as", "Hassan, Jr. حسن", "--json"))
    assert sorted(report["annotators"]) == ["Basim", "Hassan, Jr. حسن"]


def test_a_round_is_made_by_importing_and_measured_by_its_name(tmp_path, project, cli):
    for name in ("Amal", "Basim"):
        path = write(tmp_path / "w.jsonl", {**work(name), "spans": SPANS[: 1 if name == "Basim" else 2]})
        assert cli("import", project, path, "--round", "جولة, 2")[0] == 0
    report = document(cli("agreement", project, "--round", "جولة, 2", "--json"))
    assert report["round"]["name"] == "جولة, 2"
    (pair,) = report["pairs"]
    assert exact_f1(pair) == pytest.approx(2 / 3)
    assert counted(pair) == (1, 2, 1)
    # Looking at a round never makes one.
    code, out, err = cli("agreement", project, "--round", "no such")
    assert (code, out) == (1, "")
    assert err == "There is no round “no such” in this project; its rounds are: work, جولة, 2.\n"


# Agreement


@pytest.fixture
def three(tmp_path, project, cli) -> Path:
    """Amal, "Basim, Jr." and "رنا" on one article."""
    path = write(tmp_path / "three.jsonl", work("Basim, Jr.", spans=SPANS[:1]), work("رنا", spans=[]))
    assert cli("import", project, path)[0] == 0
    return project


def exact_f1(part) -> float | None:
    """The headline of a pair or another part of a report."""
    assert part["figures"][0]["key"] == "exact_f1"
    return part["figures"][0]["value"]


def counted(pair) -> tuple[int, int, int]:
    return tuple(pair["counts"][name] for name in ("equal", "first", "second"))


def pairs(result) -> dict[tuple[str, ...], float | None]:
    found = {tuple(pair["annotators"]): exact_f1(pair) for pair in document(result)["pairs"]}
    return {names: value if value is None else round(value, 12) for names, value in found.items()}


def test_agreement_is_between_all_or_those_named(three, cli):
    everyone = pairs(cli("agreement", three, "--json"))
    assert everyone == {("Amal", "Basim, Jr."): round(2 / 3, 12), ("Amal", "رنا"): 0.0, ("Basim, Jr.", "رنا"): 0.0}
    named = cli("agreement", three, "--between", "Basim, Jr.", "--between", "رنا", "--json")
    assert pairs(named) == {("Basim, Jr.", "رنا"): 0.0}
    assert pairs(cli("agreement", three, "--between", "Amal", "--between", "Amal", "--json")) == {}
    code, _out, err = cli("agreement", three, "--between", "Basim")
    assert code == 1
    assert err == "There is no annotator “Basim” in this project; its annotators are: Amal, Basim, Jr., رنا.\n"


def test_nobody_shares_an_article(tmp_path, project, cli):
    apart = write(tmp_path / "apart.jsonl", work("Basim", id="nawras", text=ARABIC, spans=[]))
    assert cli("import", project, apart)[0] == 0
    assert pairs(cli("agreement", project, "--json")) == {("Amal", "Basim"): None}
    assert "n/a, neither 0 nor 1" in cli("agreement", project)[1]


def test_agreement_as_a_table_and_as_a_page(tmp_path, three, cli):
    code, out, err = cli("agreement", three, "--csv")
    assert (code, err) == (0, "")
    assert out.splitlines()[1].startswith("all,,exact_f1,Exact F1 (micro),0.333333333333,")
    page = tmp_path / "report.html"
    printed = document(cli("agreement", three, "--report", page, "--json"))
    assert [person["name"] for person in printed["annotators"]] == ["Amal", "Basim, Jr.", "رنا"]
    assert '<bdi dir="auto">رنا</bdi>' in page.read_text(encoding="utf-8")
    before = three.read_bytes()
    code, out, err = cli("agreement", three, "--report", three)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert three.read_bytes() == before
    assert cli("agreement", three, "--report", tmp_path / "none" / "report.html")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--zone", "attic"], 2),
        (["--zone", "body", "--without-zone", "body"], 2),
        (["--aids", "some"], 2),
        (["--seed", "-1"], 2),
        (["--json", "--csv"], 2),
    ],
)
def test_agreement_that_cannot_be_measured(three, cli, arguments, code):
    found, out, err = cli("agreement", three, *arguments)
    assert (found, out.startswith('{\n  "error"') or not out) == (code, True)
    assert err
    assert "Traceback" not in err


# Exporting


def test_formats_of_one_annotator_need_to_know_whose(tmp_path, project, three, cli):
    for name in ("spacy", "conll2003"):
        code, out, err = cli("export", three, tmp_path / "nothing", "--format", name)
        assert (code, out) == (1, "")
        assert "(Amal, Basim, Jr., رنا); choose one with --from NAME" in err
        report = document(cli("export", three, tmp_path / "out", "--format", name, "--from", "Basim, Jr.", "--json"))
        assert report["spans"] == 1
    assert not (tmp_path / "nothing").exists()
    several = ["--from", "Basim, Jr.", "--from", "رنا"]
    assert cli("export", three, tmp_path / "out.jsonl", "--format", "jsonl", *several)[0] == 0
    names = [line.get("annotator") for line in lines_of(tmp_path / "out.jsonl")]
    assert [name for name in names if name] == ["Basim, Jr.", "رنا"]


def test_drafts_are_exported_when_asked(tmp_path, empty, cli):
    draft = write(tmp_path / "draft.jsonl", work(status="open"))
    assert cli("import", empty, draft)[0] == 0
    target = tmp_path / "out"
    code, out, err = cli("export", empty, target, "--format", "conll")
    assert (code, out) == (1, "")
    assert err == "No article is left to export with --only done; choose otherwise, such as --only all.\n"
    assert not target.exists()
    assert [row["spans"] for row in document(cli("losses", empty, "--format", "tei", "--json"))] == [0]
    assert document(cli("export", empty, target, "--format", "conll", "--only", "all", "--json"))["spans"] == 2
    assert document(cli("export", empty, target, "--format", "jsonl", "--json"))["spans"] == 2
    assert cli("export", empty, target, "--format", "jsonl", "--only", "done")[0] == 1


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_balances_and_stands_beside_the_target(tmp_path, project, cli, name):
    target = tmp_path / "out.file"
    report = document(cli("export", project, target, "--format", name, "--json"))
    assert json.loads((tmp_path / "out.file.report.json").read_text(encoding="utf-8")) == report
    assert all(sum(fates.values()) == report["spans"] == 2 for fates in report["layers"].values())
    assert all((tmp_path / file).is_file() for file in report["files"])
    assert not list(tmp_path.glob(".*"))
    first = {file: (tmp_path / file).read_bytes() for file in report["files"]}
    document(cli("export", project, target, "--format", name, "--json"))
    assert {file: (tmp_path / file).read_bytes() for file in report["files"]} == first


def test_a_mid_token_span_fails_an_export_when_asked(tmp_path, empty, cli):
    text = "والنورس"
    spans = [{"start": 1, "end": 7, "label": "FACTION"}]
    assert cli("import", empty, write(tmp_path / "a.jsonl", work(text=text, spans=spans)))[0] == 0
    target = write(tmp_path / "out.conll", "what was there before")
    code, out, err = cli("export", empty, target, "--format", "conll", "--boundary", "fail", "--json")
    assert (code, json.loads(out)["error"]["code"], err.count("\n")) == (1, "export.boundary", 1)
    assert target.read_text() == "what was there before\n"
    assert not (tmp_path / "out.conll.report.json").exists()


def lines_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_what_was_exported_imports_and_exports_to_the_same_bytes(tmp_path, three, cli):
    extra = work("Dunya", status="set aside", reason="question", flag="look again", note="ملاحظة", active_seconds=61)
    spans = [{**SPANS[0], "id": "s1", "note": "n"}, {**SPANS[1], "id": "s2"}]
    extra |= {"spans": spans, "round": "repeat, 2"}
    assert cli("import", three, write(tmp_path / "extra.jsonl", extra))[0] == 0
    one, two, other = tmp_path / "one.jsonl", tmp_path / "two.jsonl", tmp_path / "other.annotator"
    assert cli("export", three, one, "--format", "jsonl")[0] == 0
    assert cli("new", other)[0] == 0
    assert cli("import", other, one)[0] == 0
    assert cli("export", other, two, "--format", "jsonl")[0] == 0
    # The round that every project begins with has an id of its own; all else is the same to the byte.
    (first, *rest), (again, *rest_again) = (path.read_bytes().splitlines() for path in (one, two))
    assert rest == rest_again
    header, header_again = json.loads(first), json.loads(again)
    for found in (header, header_again):
        own = next(round_ for round_ in found["rounds"] if round_["name"] == "work")
        del own["id"], own["created"]
        found["rounds"].sort(key=lambda round_: round_["name"])
    assert header == header_again


# Keeping


def test_a_copy_is_saved_and_put_back(tmp_path, project, cli):
    code, out, err = cli("backup", project, tmp_path / "copy.annotator")
    assert (code, out, err) == (0, f"{tmp_path / 'copy.annotator'}\n", "")
    before = cli("stats", project, "--json")
    assert cli("import", project, write(tmp_path / "a.txt", "Another article."))[0] == 0
    code, out, err = cli("restore", tmp_path / "copy.annotator", project)
    assert (code, err) == (0, "")
    kept = Path(out.removeprefix("What was there is kept as ").rstrip("\n"))
    assert cli("stats", project, "--json") == before
    assert document(cli("stats", kept, "--json"))["articles"] == 3
    assert cli("backup", project)[0] == 0
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".") or "annotator-" in path.name]


@pytest.mark.parametrize("target", ["p.annotator", "folder", "nowhere/p.annotator"])
def test_a_backup_that_cannot_be_put_back_leaves_everything(tmp_path, project, cli, target):
    (tmp_path / "folder").mkdir()
    names = sorted(path.name for path in tmp_path.iterdir())
    source = project if target == "p.annotator" else tmp_path / "copy"
    if source != project:
        cli("backup", project, source)
        names = sorted([*names, "copy"])
    code, out, err = cli("restore", source, tmp_path / target)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_what_is_damaged_is_told_by_check(tmp_path, project, cli):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(project)) as connection:
        connection.execute("UPDATE span SET surface = 'Gull' WHERE surface = 'Gull Forces'")
        connection.commit()
    code, out, err = cli("check", project, "--json")
    found = json.loads(out)
    assert (code, found["ok"], err) == (1, False, "p.annotator: 1 problem found.\n")
    assert (found["problems"][0]["code"], found["problems"][0]["article"]) == ("span.surface", "reed")
    code, out, err = cli("check", project)
    assert (code, err) == (1, "p.annotator: 1 problem found.\n")
    assert "“Gull” ≠ “Gull Forces”" in out


def test_the_demonstration(tmp_path, cli):
    code, out, err = cli("demo", "--no-window", "--dir", tmp_path / "the demo")
    assert (code, err) == (0, "")
    assert "Agreement: exact F1 0." in out
    assert cli("check", tmp_path / "the demo" / "Sample.annotator") == (0, "ok\n", "")
    # It can be built anew.
    assert cli("demo", "--no-window", "--dir", tmp_path / "the demo")[0] == 0


def test_the_demonstration_where_no_folder_can_be_made(tmp_path, cli):
    code, out, err = cli("demo", "--no-window", "--dir", write(tmp_path / "file", "a file") / "demo")
    assert (code, out, err.count("\n")) == (1, "", 1)


# Stopping


STOPPED = """
import os, signal, sys
from annotator import terminal
from annotator.__main__ import main

name, left = sys.argv[1], int(sys.argv[2])
# A program started in the background may have been told to take no notice of interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)

def report(self, done, total):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), getattr(signal, name))

terminal.DelayedProgress.report = report
sys.argv = ["annotator", *sys.argv[3:]]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("signal_name", ["SIGKILL", "SIGINT", "SIGTERM"])
@pytest.mark.parametrize("command", ["import {p} {more}", "export {p} {out} --format jsonl"])
def test_a_command_that_is_stopped_has_done_nothing(tmp_path, empty, cli, signal_name, command):
    works = [work(id=f"a{number}", text=f"{TEXT} ({number})") for number in range(600)]
    assert cli("import", empty, write(tmp_path / "half.jsonl", *works[:300]))[0] == 0
    more = write(tmp_path / "more.jsonl", *works[300:], *({"text": f"{number}"} for number in range(400)))
    out = write(tmp_path / "out.jsonl", "what was there before")
    before, names = cli("stats", empty, "--json"), sorted(path.name for path in tmp_path.iterdir())

    done = stopped(signal_name, 550 if "import" in command else 150, command.format(p=empty, more=more, out=out))

    if signal_name == "SIGKILL":
        assert done.returncode == -9
    else:
        assert (done.returncode, done.stdout) == (130, "")
        assert done.stderr == "Stopped; what was not finished has left nothing behind.\n"
        assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert cli("stats", empty, "--json") == before
    assert cli("check", empty) == (0, "ok\n", "")
    assert out.read_text() == "what was there before\n"
    assert cli("import", empty, more)[0] == 0


def stopped(signal_name: str, after: int, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command that gets a signal when it reports progress for the given time."""
    return subprocess.run(
        [sys.executable, "-c", STOPPED, signal_name, str(after), *command.split()],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [["formats"], ["--help"], ["stats", "{p}", "--json"]])
def test_who_reads_may_stop_reading(project, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "annotator", *(part.format(p=project) for part in arguments)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1256", "utf-8"])
def test_arabic_is_printed_whatever_the_terminal_can_show(tmp_path, empty, cli, encoding):
    assert cli("import", empty, write(tmp_path / "a.jsonl", work("علي 😀")))[0] == 0
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (["stats", empty, "--json"], ["stats", empty], ["stats", tmp_path / "لا 😀"]):
        command = [sys.executable, "-m", "annotator", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        assert done.returncode == (0 if empty in arguments else 1)
        assert b"Traceback" not in done.stderr
        if "--json" in arguments:
            assert json.loads(done.stdout.decode(encoding))["annotators"][0]["name"] == "علي 😀"


# The real articles


@pytest.mark.corpus
def test_the_real_articles_come_back_span_for_span(tmp_path, empty, cli, corpus):
    files = {name: corpus / f"annotations-{name}.jsonl" for name in "ab"}
    for path in files.values():
        assert cli("import", empty, path)[0] == 0
    stats = document(cli("stats", empty, "--json"))
    assert stats["articles"] == 5
    assert {p["name"]: p["spans"] for p in stats["annotators"]} == {"annotator-a": 280, "annotator-b": 261}
    assert cli("check", empty) == (0, "ok\n", "")
    assert cli("export", empty, tmp_path / "out.jsonl", "--format", "jsonl")[0] == 0

    given = {f"annotator-{name}": places(lines_of(path)) for name, path in files.items()}
    came = [line for line in lines_of(tmp_path / "out.jsonl") if "annotator" in line]
    for name, expected in given.items():
        assert places([line for line in came if line["annotator"] == name]) == expected

    report = document(cli("agreement", empty, "--json"))
    (pair,) = report["pairs"]
    assert pair["annotators"] == ["annotator-a", "annotator-b"]
    assert pair["articles"] == 5
    a, b = given["annotator-a"], given["annotator-b"]
    equal = (a & b).total()
    assert exact_f1(pair) == pytest.approx(2 * equal / (280 + 261))
    assert counted(pair) == (equal, 280, 261)
    scores = []
    for article in {key[0] for key in a}:
        one, two = (Counter({k: n for k, n in side.items() if k[0] == article}) for side in (a, b))
        scores.append(2 * (one & two).total() / (one.total() + two.total()))
    assert pair["figures"][1]["value"] == pytest.approx(sum(scores) / 5)
    for label in report["labels"]:
        one, two = (Counter({k: n for k, n in side.items() if k[3] == label["name"]}) for side in (a, b))
        assert exact_f1(label) == pytest.approx(2 * (one & two).total() / (one.total() + two.total()))

    report = document(cli("export", empty, tmp_path / "a", "--format", "conll", "--from", "annotator-a", "--json"))
    assert [sum(fates.values()) for fates in report["layers"].values()] == [280]


def places(lines: list[dict]) -> Counter[tuple[str, int, int, str, str]]:
    """(article, start, end, label, text) of every span."""
    return Counter(
        (line["id"], span["start"], span["end"], span["label"], line["text"][span["start"] : span["end"]])
        for line in lines
        for span in line["spans"]
    )


def test_labels_of_another_tool_begin_a_project(tmp_path, cli):
    labels = tmp_path / "annotation.conf"
    labels.write_text("[entities]\nPerson\n!Thing\n\tPlace\n", encoding="utf-8")
    code, out, err = cli("new", tmp_path / "p.annotator", "--labels", labels)
    assert (code, out) == (0, "")
    assert err == "“Thing” is a heading that cannot be set, and was left out.\n"
    labels.write_text("[names]\nPerson\n", encoding="utf-8")
    code, out, err = cli("new", tmp_path / "q.annotator", "--labels", labels)
    assert (code, out) == (1, "")
    assert err == "annotation.conf, line 1: this is no label set: it has no section called “names”.\n"
    assert not (tmp_path / "q.annotator").exists()
