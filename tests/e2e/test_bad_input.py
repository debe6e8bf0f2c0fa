"""What cannot be used is refused in one sentence that says what, where and what to do; nothing is changed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.domain.errors import USAGE
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.projects import create_project

TEXT = "Gull Forces seized Reed Bridge on Monday."
SPANS = [{"start": 0, "end": 11, "label": "FACTION"}]
ARABIC = "سيطرت القوات على الجسر يوم الاثنين، وفق مصادر محلية."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    first = folder / "first.jsonl"
    first.write_text(json.dumps({"text": TEXT, "annotator": "Amal", "status": "done", "spans": SPANS}))
    with closing(create_project(folder / "p.annotator")) as file:
        Importing(file.unit_of_work).run([first], ImportOptions())
    return folder / "p.annotator"


@pytest.fixture
def project(tmp_path: Path, made: Path) -> Path:
    """A project with one article, one annotator and one span, in a folder of its own."""
    return shutil.copy(made, tmp_path / "p.annotator")


@dataclass(frozen=True)
class Case:
    """A file of bad input and the command it is given to; {bad}, {p} and {folder} stand for paths.

    ``says`` are parts of the one sentence: what, where and what to do.
    """

    name: str
    command: str
    code: str
    says: tuple[str, ...]
    make: Callable[[Path], object] = lambda path: None
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.command.split()[0]}"


def content(data: bytes | str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


def lines(*documents: object) -> Callable[[Path], object]:
    return content("".join((d if isinstance(d, str) else json.dumps(d)) + "\n" for d in documents))


def work(**more: object) -> dict[str, object]:
    return {"text": "Gull Forces left Tell Nawras.", "annotator": "Amal", **more}


def six_articles_then(line: str) -> Callable[[Path], object]:
    return lines(*({"text": f"Article {number}."} for number in range(1, 7)), line, {"text": "Article 8."})


def copied(**changes: object) -> Callable[[Path], object]:
    """A copy of the project that SQL was run on."""

    def make(path: Path) -> None:
        shutil.copy(path.with_name("p.annotator"), path)
        with closing(sqlite3.connect(path)) as connection:
            for pragma, value in changes.items():
                connection.execute(f"PRAGMA {pragma} = {value}")
            connection.commit()

    return make


def truncated(path: Path) -> None:
    path.write_bytes(path.with_name("p.annotator").read_bytes()[:20_000])


def scribbled(path: Path) -> None:
    data = bytearray(path.with_name("p.annotator").read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)


def read_only(path: Path) -> None:
    shutil.copy(path.with_name("p.annotator"), path)
    path.chmod(0o444)


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))
IMPORT = "import {p} {bad}"
FILES = [
    Case("empty.txt", IMPORT, "text.empty", ("empty.txt", "no text"), content(b"")),
    Case("blank.txt", IMPORT, "text.empty", ("blank.txt", "no text"), content(" \r\n\u00a0\n")),
    Case("empty.jsonl", IMPORT, "jsonl.empty", ("empty.jsonl", "no article"), content(b"")),
    Case("empty.csv", IMPORT, "text.empty", ("empty.csv", "no text"), content(b"")),
    Case("picture.txt", IMPORT, "file.binary", ("picture.txt", "a picture", "save its text"), content(PNG)),
    Case("noise.txt", IMPORT, "file.binary", ("noise.txt", "save its text"), content(bytes(range(256)) * 9)),
    Case(
        "forced.txt",
        IMPORT + " --encoding utf-8",
        "encoding.wrong",
        ("forced.txt", "not utf-8", "byte 0", "choose another encoding"),
        content(ARABIC.encode("cp1256")),
    ),
    Case("odd.txt", IMPORT + " --encoding klingon", "encoding.unknown", ("odd.txt", "klingon", "utf-8"), content("a")),
    Case("nul.txt", IMPORT, "text.control", ("nul.txt", "U+0000", "character 4"), content("Gull\0 Forces"), line=1),
    Case(
        "page.html",
        IMPORT,
        "html.no-text",
        ("page.html", "no article text", "save the text"),
        content("<html><head><title>Reed</title></head><body><script>var a = 1</script></body></html>"),
    ),
    Case(
        "table.csv",
        IMPORT,
        "csv.no-text-column",
        ("table.csv", "--text-column", "where"),
        content("when,where\n2024-01-01,Tell Nawras\n"),
    ),
    Case(
        "other.csv",
        IMPORT + " --text-column body",
        "csv.no-column",
        ("other.csv", "body", "--text-column", "when"),
        content("when,text\n2024-01-01,Reed\n"),
    ),
    Case("word.docx", IMPORT, "docx.invalid", ("word.docx", "no Word document", "save it"), content(b"PK\x03\x04 no")),
    Case("seven.jsonl", IMPORT, "jsonl.syntax", ("seven.jsonl, line 7", "no JSON"), six_articles_then("{no"), line=7),
    Case("list.jsonl", IMPORT, "jsonl.type", ("list.jsonl, line 7", "object"), six_articles_then("[1]"), line=7),
    Case(
        "outside.jsonl",
        IMPORT,
        "span.outside",
        ("outside.jsonl, line 1", "17–99", "29 characters", "correct"),
        lines(work(spans=[{"start": 17, "end": 99, "label": "LOCATION"}])),
        line=1,
    ),
    Case(
        "surface.jsonl",
        IMPORT,
        "span.surface",
        ("surface.jsonl, line 1", "0–11", "“Gull Force”", "“Gull Forces”", "correct"),
        lines(work(spans=[{"start": 0, "end": 11, "label": "FACTION", "text": "Gull Force"}])),
        line=1,
    ),
    Case(
        "label.jsonl",
        IMPORT,
        "label.unknown",
        ("label.jsonl, line 1", "“BATTALION”", "--map BATTALION="),
        lines(work(spans=[{"start": 0, "end": 11, "label": "BATTALION"}])),
        line=1,
    ),
    Case(
        "nobody.jsonl",
        IMPORT,
        "import.nobody",
        ("nobody.jsonl, line 1", "--as"),
        lines({"text": "Gull Forces left.", "spans": SPANS}),
        line=1,
    ),
    Case(
        "other-spans.jsonl",
        IMPORT,
        "import.conflict",
        ("other-spans.jsonl, line 1", "Amal", "two rounds"),
        lines({"text": TEXT, "annotator": "Amal", "spans": [{"start": 19, "end": 23, "label": "LOCATION"}]}),
        line=1,
    ),
    Case("missing.txt", IMPORT, "file.missing", ("missing.txt", "no such file")),
    Case("picture.png", IMPORT, "file.unknown-kind", ("picture.png", "--format"), content(PNG)),
    Case("empty-folder", IMPORT, "import.nothing", ("nothing to import", "empty-folder"), Path.mkdir),
    Case("a.txt", IMPORT + " --format tarot", "format.unknown", ("tarot", "jsonl"), content("a")),
    Case("b.txt", IMPORT + " --format xlsx", "format.no-reader", ("xlsx", "annotator formats"), content("a")),
]
NO_SQLITE = "Dear diary, this is a text of more than a hundred bytes. " * 3
PROJECTS = [
    (case, code, says, make)
    for case, code, says, make in (
        ("diary.annotator", "project.not-sqlite", ("diary.annotator", "choose a file"), content(NO_SQLITE)),
        ("short.annotator", "project.not-sqlite", ("short.annotator", "choose a file"), content(b"SQLite")),
        ("empty.annotator", "project.not-sqlite", ("empty.annotator", "choose a file"), content(b"")),
        ("recipes.annotator", "project.foreign", ("recipes.annotator", "another program"), foreign),
        ("newer.annotator", "project.newer", ("newer", "999", "update"), copied(user_version=999)),
        ("cut.annotator", "project.damaged", ("cut.annotator", "damaged", "backup"), truncated),
        ("scribbled.annotator", "project.damaged", ("scribbled.annotator", "damaged", "backup"), scribbled),
        ("folder.annotator", "project.folder", ("folder.annotator", "folder"), Path.mkdir),
        ("missing.annotator", "project.missing", ("missing.annotator", "annotator new"), lambda path: None),
    )
]
VERBS = ("stats {bad}", "check {bad}", "import {bad} {folder}/a.txt", "export {bad} {folder}/out --format jsonl")
CASES = [
    *FILES,
    *(Case(name, verb, code, says, make) for name, code, says, make in PROJECTS for verb in VERBS),
    Case("locked.annotator", VERBS[2], "project.read-only", ("locked.annotator", "only be read"), read_only),
    Case("folder", "export {p} {bad} --format jsonl", "target.folder", ("folder", "name a file"), Path.mkdir),
    Case(
        "out.jsonl",
        "export {p} {folder}/nowhere/out.jsonl --format jsonl",
        "target.no-folder",
        ("out.jsonl", "nowhere", "make it first"),
    ),
    Case(
        "out.jsonl",
        "export {p} {bad}/out.jsonl --format jsonl",
        "target.no-folder",
        ("out.jsonl", "make it first"),
        content("a file in the place of a folder"),
    ),
    Case("p.annotator", "export {p} {p} --format jsonl", "target.project", ("p.annotator", "name another file")),
    Case("link", "export {p} {bad} --format jsonl", "target.project", ("link", "name another"), copied()),
    Case("a" * 300, "stats {bad}", "system.refused", ("aaa", "too long")),
    Case("a" * 300, IMPORT, "system.refused", ("aaa", "too long")),
    Case("a" * 300, "export {p} {bad} --format jsonl", "system.refused", ("aaa", "too long")),
]


def held(connection: sqlite3.Connection) -> dict[str, list[object]]:
    """Return what every table of a project holds; the index of words itself can only be asked, not read."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    tables.remove("word_index")
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


def state(folder: Path) -> dict[str, object]:
    """Everything in a folder: names, bytes, and of projects what they hold (opening one touches its header)."""
    found: dict[str, object] = {}
    for path in sorted(folder.iterdir()):
        if path.name == "p.annotator":
            with closing(sqlite3.connect(path)) as connection:
                found[path.name] = held(connection)
        else:
            found[path.name] = path.read_bytes() if path.is_file() else "folder"
    return found


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_is_refused_in_one_sentence(tmp_path, project, cli, case):
    (tmp_path / "a.txt").write_text("A sound article.") if case.name != "a.txt" else None
    bad = tmp_path / case.name
    case.make(bad)
    command = [part.format(bad=bad, p=project, folder=tmp_path) for part in case.command.split(" ")]
    before = state(tmp_path)

    ending = 2 if case.code in USAGE else 1
    code, out, err = cli(*command)
    assert (code, out) == (ending, "")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert all(part in err for part in case.says), err
    assert state(tmp_path) == before

    code, out, err_again = cli(*command, "--json")
    assert (code, err_again) == (ending, err)
    document = json.loads(out)
    error = document["error"]
    assert set(error) == {"code", "message", "file", "line"}
    assert (error["message"], error["line"]) == (err.rstrip("\n"), case.line)
    # One bad article of several: the first is named, all of them are listed.
    told = document["report"]["bad"] if error["code"] == "import.bad" else [error]
    assert [problem["code"] for problem in told] == [case.code]
    assert state(tmp_path) == before


# Larger than anything anybody labels, and still read: there is no limit on size but the machine's own.
def test_a_line_of_a_million_characters_is_imported(tmp_path, project, cli):
    text = "قال إن القوات انسحبت. " * 50_000
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    code, out, err = cli("import", project, tmp_path / "long.txt", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["articles"] == 1
    code, out, err = cli("stats", project, "--json")
    assert json.loads(out)["characters"] == len(text) + len(TEXT)


def test_fifty_megabytes_are_imported(tmp_path, project, cli):
    paragraph = (
        b"Gull Forces left Reed Bridge on Monday, local sources said, after a day of talks in Tell Nawras. " * 10
    )
    (tmp_path / "huge.txt").write_bytes((paragraph + b"\n") * (50_000_000 // len(paragraph)))
    code, out, err = cli("import", project, tmp_path / "huge.txt", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["articles"] == 1


def test_a_read_only_project_can_be_read(tmp_path, project, cli):
    project.chmod(0o444)
    before = project.read_bytes()
    for verb in (["stats", project], ["check", project], ["agreement", project], ["backup", project, tmp_path / "b"]):
        assert cli(*verb)[0] == 0, verb
    assert cli("export", project, tmp_path / "out.jsonl", "--format", "jsonl")[0] == 0
    assert project.read_bytes() == before


def test_a_full_disk_stores_nothing(tmp_path, project, cli, monkeypatch):
    (tmp_path / "a.txt").write_text("A sound article. " * 5000)
    before = state(tmp_path)
    connect = sqlite3.connect

    def full(*arguments: object, **more: object) -> sqlite3.Connection:
        connection = connect(*arguments, **more)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", full)
        code, out, err = cli("import", project, tmp_path / "a.txt", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (1, "project.disk-full")
    assert err == "p.annotator: the disk is full, so nothing was stored; make room and try again.\n"
    assert state(tmp_path) == before


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from annotator.cli import run
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits on the size of files")
@pytest.mark.parametrize(
    ("limit", "command", "says"),
    [
        (100_000, "new {folder}/new.annotator", "new.annotator"),
        (300_000, "import {p} {folder}/big.txt", "p.annotator"),
        (1_000, "export {p} {folder}/out.jsonl --format jsonl", "out.jsonl"),
        (200, "export {p} {folder}/out.spacy --format spacy", "out.spacy"),
        (100_000, "backup {p} {folder}/copy.annotator", "annotator"),
    ],
)
def test_a_file_that_can_grow_no_further(tmp_path, project, limit, command, says):
    for name in ("out.jsonl", "out.spacy", "copy.annotator"):
        (tmp_path / name).write_text("what was there before")
    (tmp_path / "big.txt").write_text("A sound article. " * 100_000)
    before = state(tmp_path)
    parts = [part.format(p=project, folder=tmp_path) for part in command.split(" ")]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(limit), *parts],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert says in done.stderr
    assert state(tmp_path) == before
