from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from unit.storage.conftest import make_span

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.formats.label_sets import load_named
from annotator.storage import backups, migrate
from annotator.storage.engine import APPLICATION_ID, open_connection
from annotator.storage.lock import ProjectLock
from annotator.storage.maintenance import problems
from annotator.storage.project_file import ProjectFile


def files_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_closed_project_is_one_file(filled, tmp_path):
    assert len(files_in(tmp_path)) > 1
    filled.close()
    assert files_in(tmp_path) == ["p.annotator"]
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == migrate.SCHEMA


def test_how_sqlite_is_opened(project):
    with closing(open_connection(project.path)) as connection:
        for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


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
    ],
)
def test_what_is_no_project_is_refused_politely(project, harm, code):
    project.close()
    harm(project.path)
    before = project.path.read_bytes() if project.path.is_file() else None
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.open(project.path)
    assert caught.value.code == code
    assert project.path.name in str(caught.value)
    assert (project.path.read_bytes() if project.path.is_file() else None) == before


def test_creating_never_overwrites(project):
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.create(project.path, label_set=load_named("conflict-news"))
    assert caught.value.code == "project.exists"


def test_a_project_marked_read_only_is_read(filled):
    filled.close()
    filled.path.chmod(0o444)
    opened = ProjectFile.open(filled.path)
    assert opened.read_only
    with opened.unit_of_work() as unit:
        assert unit.articles.count() == 1
        with pytest.raises(AnnotatorError) as caught:
            unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
    assert caught.value.code == "project.read-only"
    opened.close()
    filled.path.chmod(0o644)


def schema_of(path):
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        return {
            name: [
                sorted(map(str, connection.execute(f"PRAGMA {what}('{name}')")))
                for what in ("table_info", "index_list")
            ]
            + [sorted(str(row[2:]) for row in connection.execute(f"PRAGMA foreign_key_list('{name}')"))]
            for name in names
        }


def without_order(schema):
    # Names of automatic indexes count on in the order the constraints stand in.
    return {name: [columns, len(indexes), keys] for name, (columns, indexes, keys) in schema.items()}


def test_migrations_and_the_tables_make_the_same_schema(project, tmp_path):
    migrated = tmp_path / "m.annotator"
    migrated.touch()
    migrate.upgrade(migrated, APPLICATION_ID)
    project.close()
    assert without_order(schema_of(migrated)) == without_order(schema_of(project.path))


def test_an_older_project_is_backed_up_and_brought_up_to_date(filled, tmp_path, monkeypatch):
    filled.close()
    scripts = tmp_path / "scripts"
    shutil.copytree(migrate._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "r0002_more.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        "revision, down_revision = '0002', '0001'\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('article') as table:\n"
        "        table.add_column(sa.Column('rating', sa.Integer(), nullable=False, server_default='0'))\n"
    )
    monkeypatch.setattr(migrate, "SCHEMA", 2)
    monkeypatch.setattr(migrate.upgrade, "__kwdefaults__", {"target": 2, "scripts": scripts})
    folder = tmp_path / "backups"
    opened = ProjectFile.open(filled.path, backup_folder=folder)
    with opened.unit_of_work() as unit:
        assert unit.articles.get("a1").id == "a1"
    opened.close()
    (kept,) = backups.rolling(filled.path, folder)
    with closing(sqlite3.connect(kept.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("SELECT rating FROM article").fetchall() == [(0,)]


def test_a_migration_that_fails_changes_nothing(filled, tmp_path, monkeypatch):
    filled.close()
    scripts = tmp_path / "scripts"
    shutil.copytree(migrate._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "r0002_more.py").write_text(
        "from alembic import op\nrevision, down_revision = '0002', '0001'\n"
        "def upgrade():\n    op.drop_table('zone')\n    raise RuntimeError('half way')\n"
    )
    before = schema_of(filled.path)
    with pytest.raises(RuntimeError):
        migrate.upgrade(filled.path, APPLICATION_ID, target=2, scripts=scripts)
    assert schema_of(filled.path) == before
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1


def test_copies_are_whole_while_the_project_is_open(filled, tmp_path):
    with filled.unit_of_work() as unit:
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        unit.commit()
    target = tmp_path / "copies" / "c.annotator"
    target.parent.mkdir()
    filled.save_copy(target)
    assert files_in(target.parent) == ["c.annotator"]
    copy = ProjectFile.open(target)
    with copy.unit_of_work() as unit:
        assert [span.id for span in unit.spans.of_assignment("w1")] == ["s1"]
    copy.close()


@pytest.mark.parametrize(("name", "code"), [("folder", "target.folder"), ("none/c", "target.no-folder")])
def test_copies_that_cannot_be(filled, tmp_path, name, code):
    (tmp_path / "folder").mkdir()
    with pytest.raises(AnnotatorError) as caught:
        filled.save_copy(tmp_path / name)
    assert caught.value.code == code
    with pytest.raises(AnnotatorError) as caught:
        filled.save_copy(filled.path)
    assert caught.value.code == "target.itself"


def test_rolling_backups_come_only_with_changes_and_are_ten(filled, tmp_path):
    folder = tmp_path / "backups"
    assert backups.roll(filled.path, folder) is not None
    assert backups.roll(filled.path, folder) is None
    for number in range(backups.KEPT + 2):
        with filled.unit_of_work() as unit:
            unit.settings.set("n", number)
            unit.commit()
        assert backups.roll(filled.path, folder) is not None
    found = backups.rolling(filled.path, folder)
    assert len(found) == backups.KEPT
    assert [item.made for item in found] == sorted((item.made for item in found), reverse=True)


def test_restoring_keeps_what_was_there(filled, tmp_path):
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    with filled.unit_of_work() as unit:
        unit.articles.delete(["a1"])
        unit.commit()
    filled.close()
    kept = backups.restore(copy, filled.path)
    again = ProjectFile.open(filled.path)
    with again.unit_of_work() as unit:
        assert unit.articles.ids() == ["a1"]
    again.close()
    old = ProjectFile.open(kept)
    with old.unit_of_work() as unit:
        assert unit.articles.ids() == []
    old.close()


def test_a_backup_that_is_none_changes_nothing(filled, tmp_path):
    filled.close()
    before = filled.path.read_bytes()
    (tmp_path / "bad").write_text("x")
    with pytest.raises(AnnotatorError):
        backups.restore(tmp_path / "bad", filled.path)
    assert filled.path.read_bytes() == before


def test_one_window_at_a_time(project, tmp_path):
    first = ProjectLock.acquire(project.path, folder=tmp_path / "locks")
    assert first is not None
    assert ProjectLock.acquire(project.path, folder=tmp_path / "locks") is None
    first.release()
    again = ProjectLock.acquire(project.path, folder=tmp_path / "locks")
    assert again is not None
    again.release()


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
def test_a_killed_process_leaves_what_was_committed(filled):
    filled.close()
    done = subprocess.run([sys.executable, "-c", KILLED, filled.path], check=False)
    assert done.returncode == -signal.SIGKILL
    again = ProjectFile.open(filled.path)
    with again.unit_of_work() as unit:
        assert [span.id for span in unit.spans.of_assignment("w1")] == ["s1"]
    assert list(problems(again)) == []
    again.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE article_text SET text = text || 'x'", "article.hash"),
        ("UPDATE span SET surface = 'x'", "span.surface"),
        ("UPDATE span SET end_offset = 999", "span.outside"),
        ("UPDATE span SET label_id = 'none'", "span.label"),
        ("UPDATE zone SET end_offset = 999", "zone.outside"),
        ("DELETE FROM annotator", "row.orphan"),
        ("DELETE FROM article_text", "article.no-text"),
    ],
)
def test_the_check_finds_what_is_wrong(filled, statement, code):
    with filled.unit_of_work() as unit:
        unit.apply(Change("x", after=(make_span("s1"),)), by="n1")
        unit.commit()
    assert list(problems(filled)) == []
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute(statement)
    assert code in {problem.code for problem in problems(filled)}
