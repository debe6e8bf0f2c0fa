from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest
from unit.storage.conftest import make_span

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import DEFAULT_ROUND
from annotator.formats.label_sets import load_named
from annotator.storage import backups, engine, migrate
from annotator.storage.engine import APPLICATION_ID, open_connection
from annotator.storage.project_file import ProjectFile


def files_in(folder):
    return sorted(path.name for path in folder.iterdir())


def add_span(project, name="s1"):
    with project.unit_of_work(writing=True) as unit:
        unit.apply(Change("x", after=(make_span(name, note=name),)), by="n1")
        unit.commit()


def span_ids(project):
    with project.unit_of_work() as unit:
        return {span.id for span in unit.spans.of_assignment("w1")}


# Creating


def test_a_new_project_has_its_label_set_and_the_default_round(tmp_path):
    label_set = load_named("conflict-news")
    path = tmp_path / "p.annotator"
    with closing(ProjectFile.create(path, label_set=label_set)) as project, project.unit_of_work() as unit:
        assert unit.label_sets.current() == label_set
        assert [round_.name for round_ in unit.rounds.all()] == [DEFAULT_ROUND]
    assert files_in(tmp_path) == ["p.annotator"]


@pytest.mark.parametrize("name", ["قاعدة ١.annotator", "50% of #1?.annotator", "a b;c'd.annotator"])
def test_a_project_may_have_any_name(tmp_path, name):
    ProjectFile.create(tmp_path / name, label_set=load_named("conflict-news")).close()
    ProjectFile.open(tmp_path / name).close()
    assert files_in(tmp_path) == [name]


@pytest.mark.parametrize(
    ("name", "code"),
    [("there.annotator", "project.exists"), ("folder", "project.folder"), ("none/p.annotator", "target.no-folder")],
)
def test_where_no_project_can_be_created(tmp_path, name, code):
    (tmp_path / "folder").mkdir()
    (tmp_path / "there.annotator").write_text("mine")
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.create(tmp_path / name, label_set=load_named("conflict-news"))
    assert caught.value.code == code
    assert (tmp_path / "there.annotator").read_text() == "mine"
    assert files_in(tmp_path) == ["folder", "there.annotator"]


def test_what_cannot_be_created_whole_leaves_nothing(tmp_path, monkeypatch):
    def fail(*_arguments):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(migrate, "create_schema", fail)
    with pytest.raises(AnnotatorError):
        ProjectFile.create(tmp_path / "p.annotator", label_set=load_named("conflict-news"))
    assert files_in(tmp_path) == []


# Opening and closing


def test_a_closed_project_is_one_file(filled, tmp_path):
    assert len(files_in(tmp_path)) > 1
    filled.close()
    assert files_in(tmp_path) == ["p.annotator"]
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == migrate.SCHEMA
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_how_sqlite_is_opened(project):
    wanted = (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1))
    with closing(open_connection(project.path)) as connection:
        for pragma, value in (*wanted, ("busy_timeout", engine.BUSY_MILLISECONDS)):
            assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_a_project_stays_where_it_was_opened(filled, tmp_path, monkeypatch):
    filled.close()
    monkeypatch.chdir(tmp_path)
    project = ProjectFile.open(filled.path.relative_to(tmp_path))
    monkeypatch.chdir("/")
    add_span(project)
    project.close()
    assert files_in(tmp_path) == ["p.annotator"]


def cut_short(path):
    path.write_bytes(path.read_bytes()[:9000])


def made_newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.SCHEMA + 1}")


def made_foreign(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 1")


def scrambled(path):
    data = bytearray(path.read_bytes())
    data[100:4000] = os.urandom(3900)
    path.write_bytes(data)


def emptied(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM label_set")


def without_tables(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE label_set")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "project.missing"),
        (lambda path: (path.unlink(), path.mkdir()), "project.folder"),
        (lambda path: path.write_text("hello"), "project.not-sqlite"),
        (lambda path: path.write_bytes(b""), "project.not-sqlite"),
        (cut_short, "project.damaged"),
        (scrambled, "project.damaged"),
        (made_newer, "project.newer"),
        (made_foreign, "project.foreign"),
        (emptied, "project.damaged"),
        (without_tables, "project.damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_project_is_refused_politely(project, harm, code, read_only, tmp_path):
    project.close()
    harm(project.path)
    before = project.path.read_bytes() if project.path.is_file() else None
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.open(project.path, read_only=read_only)
    assert caught.value.code == code
    assert project.path.name in str(caught.value)
    if harm not in {emptied, without_tables}:  # which show only once the project is open
        assert (project.path.read_bytes() if project.path.is_file() else None) == before
    assert set(files_in(tmp_path)) <= {"p.annotator"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_no_project_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "p")
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.open(tmp_path / "p")
    assert caught.value.code == "project.not-sqlite"


def test_a_project_that_another_program_holds_is_refused(filled, monkeypatch):
    filled.close()
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 1)
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AnnotatorError) as caught:
            ProjectFile.open(filled.path)
    assert caught.value.code == "project.busy"
    ProjectFile.open(filled.path).close()


# Reading only


def test_a_project_marked_read_only_is_read(filled, tmp_path):
    filled.close()
    filled.path.chmod(0o444)
    opened = ProjectFile.open(filled.path)
    assert opened.read_only
    with opened.unit_of_work() as unit:
        assert unit.articles.count() == 1
        with pytest.raises(AnnotatorError) as caught:
            unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
    assert caught.value.code == "project.read-only"
    with pytest.raises(AnnotatorError) as caught:
        add_span(opened)
    assert caught.value.code == "project.read-only"

    def set_a_value():
        with opened.unit_of_work() as unit:
            unit.settings.set("a", 1)

    with pytest.raises(AnnotatorError) as caught:
        set_a_value()
    assert caught.value.code == "project.read-only"
    opened.save_copy(tmp_path / "c.annotator")
    assert (tmp_path / "c.annotator").stat().st_mode & stat.S_IWUSR
    opened.close()
    assert files_in(tmp_path) == ["c.annotator", "p.annotator"]
    filled.path.chmod(0o644)


def left_in_wal_mode(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


READ = """
import os, sys
from pathlib import Path
from annotator.domain.errors import AnnotatorError
from annotator.storage.project_file import ProjectFile
ProjectFile.open(Path(sys.argv[2])).close()  # everything is imported now
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
try:
    project = ProjectFile.open(Path(sys.argv[1]))
    with project.unit_of_work() as unit:
        print(project.read_only, unit.articles.count(), len(unit.spans.of_assignment("w1")))
    project.close()
except AnnotatorError as problem:
    print(problem.code)
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="folders are made read-only otherwise")
@pytest.mark.parametrize(
    ("state", "answers"),
    [
        ("closed", ["True 1 0"]),
        ("in WAL mode", ["True 1 0"]),
        # The log is there, but SQLite may not let a reader near its index: to refuse is right too.
        ("with a log", ["True 1 1", "project.unreadable"]),
    ],
)
def test_a_folder_that_cannot_be_written_is_read(filled, tmp_path, state, answers):
    # As somebody else: to root every folder can be written.
    filled.close()
    folder = tmp_path / "shared"
    folder.mkdir()
    path = folder / "p.annotator"
    shutil.copy(filled.path, path)
    if state == "in WAL mode":
        left_in_wal_mode(path)
    writer = ProjectFile.open(path) if state == "with a log" else None
    if writer:
        add_span(writer)
    for parent in folder.parents:
        if parent.stat().st_uid == os.getuid():
            parent.chmod(parent.stat().st_mode | 0o755)
    folder.chmod(0o555)
    command = [sys.executable, "-c", READ, path, filled.path]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    folder.chmod(0o755)
    if writer:
        writer.close()
    assert done.stdout.strip() in answers, done.stderr
    assert files_in(folder) == ["p.annotator"]


def test_the_last_one_to_close_leaves_one_file(filled, tmp_path):
    reader = ProjectFile.open(filled.path, read_only=True)
    with reader.unit_of_work() as unit:
        assert unit.articles.count() == 1
        add_span(filled)
        filled.close()
        assert len(files_in(tmp_path)) > 1
    assert span_ids(reader) == {"s1"}
    reader.close()
    assert files_in(tmp_path) == ["p.annotator"]


def test_a_reader_changes_nothing(filled, tmp_path):
    filled.close()
    before = filled.path.read_bytes()
    reader = ProjectFile.open(filled.path, read_only=True)
    assert span_ids(reader) == set()
    reader.close()
    assert filled.path.read_bytes() == before
    assert files_in(tmp_path) == ["p.annotator"]


# Killed and moved


def test_a_file_cut_short_by_a_crash_is_whole_with_its_log(filled, tmp_path):
    # In the middle of taking the log in, the header can name more pages than the file has yet.
    for number in range(40):
        add_span(filled, f"s{number}")
    crashed = tmp_path / "crashed" / "p.annotator"
    crashed.parent.mkdir()
    for name in ("p.annotator", "p.annotator-wal"):
        shutil.copy(tmp_path / name, crashed.parent / name)
    with crashed.open("rb+") as file:
        head = bytearray(file.read(100))
        head[28:32] = (crashed.stat().st_size // 4096 + 9).to_bytes(4, "big")
        head[92:96] = head[24:28]
        file.seek(0)
        file.write(head)
    with closing(ProjectFile.open(crashed)) as project:
        assert len(span_ids(project)) == 40
    assert files_in(crashed.parent) == ["p.annotator"]


KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.storage.project_file import ProjectFile
project = ProjectFile.open(Path(sys.argv[1]))
def change(n):
    span = Span(id=f"s{n}", assignment="w1", start=0, end=4, label="faction", surface="Gull", note=str(n))
    return Change("x", after=(span,))
with project.unit_of_work() as unit:
    unit.apply(change(1), by="n1"); unit.commit()
with project.unit_of_work() as unit:
    unit.apply(change(2), by="n1")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("read_only", [False, True])
def test_a_killed_process_leaves_what_was_committed(filled, tmp_path, read_only):
    filled.close()
    done = subprocess.run([sys.executable, "-c", KILLED, filled.path], check=False)
    assert done.returncode == -signal.SIGKILL
    again = ProjectFile.open(filled.path, read_only=read_only)
    assert span_ids(again) == {"s1"}
    again.close()
    assert files_in(tmp_path) == ["p.annotator"]


def test_a_file_that_was_replaced_is_not_written_into(filled, tmp_path):
    with filled.unit_of_work() as unit:
        assert unit.articles.count() == 1
    shutil.copy(filled.path, tmp_path / "other")
    (tmp_path / "other").replace(filled.path)
    with pytest.raises(AnnotatorError) as caught:
        add_span(filled)
    assert caught.value.code == "project.moved"
    for name in ("-wal", "-shm"):
        (tmp_path / f"p.annotator{name}").unlink(missing_ok=True)


def test_what_is_deleted_for_good_is_not_left_in_the_file(filled):
    filled.close()
    assert b"Olive Meadow" in filled.path.read_bytes()
    project = ProjectFile.open(filled.path)
    with project.unit_of_work(writing=True) as unit:
        unit.articles.delete(["a1"])
        unit.commit()
    project.close()
    assert b"Olive Meadow" not in filled.path.read_bytes()


def test_a_backup_comes_only_after_changes(filled, tmp_path):
    project = ProjectFile.open(filled.path, backup_folder=tmp_path / "backups")
    assert project.roll_backup() is not None
    assert project.roll_backup() is None
    add_span(project)
    made = project.roll_backup()
    assert made is not None
    assert project.backups()[0].path == made
    project.close()
    again = ProjectFile.open(filled.path, backup_folder=tmp_path / "backups")
    assert again.roll_backup() is None
    again.close()
    assert len(backups.rolling(filled.path, tmp_path / "backups")) == 2
