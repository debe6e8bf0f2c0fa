from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.storage import backups, migrate
from annotator.storage.engine import APPLICATION_ID
from annotator.storage.maintenance import problems
from annotator.storage.project_file import ProjectFile

NEXT = migrate.SCHEMA + 1

ADDS_A_COLUMN = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "{next}", "{newest}"
def upgrade():
    with op.batch_alter_table("article", recreate="always") as table:
        table.add_column(sa.Column("rating", sa.Integer(), nullable=False, server_default="0"))
"""
FAILS_HALF_WAY = """
from alembic import op
revision, down_revision = "{next}", "{newest}"
def upgrade():
    op.drop_table("zone")
    raise RuntimeError("half way")
"""
LEAVES_AN_ORPHAN = """
from alembic import op
revision, down_revision = "{next}", "{newest}"
def upgrade():
    op.execute("DELETE FROM article")
"""


def facts(path):
    """What a file's schema is, by table: columns, number of indexes (their names count on), foreign keys."""
    with closing(sqlite3.connect(path)) as connection:

        def told(pragma, name):
            return sorted(str(row) for row in connection.execute(f"PRAGMA {pragma}('{name}')"))

        def indexes(name):
            listed = connection.execute(f"PRAGMA index_list('{name}')").fetchall()
            return sorted(
                str((row[2:], [part[2] for part in connection.execute(f"PRAGMA index_info('{row[1]}')")]))
                for row in listed
            )

        def keys(name):
            return sorted(str(row[2:]) for row in connection.execute(f"PRAGMA foreign_key_list('{name}')"))

        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        return {name: (told("table_xinfo", name), indexes(name), keys(name)) for name in names}


def version_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


@pytest.fixture
def with_revision(tmp_path, monkeypatch):
    """Let the program know a next schema, made by the given revision."""

    def add(source):
        scripts = tmp_path / "scripts"
        shutil.copytree(migrate._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        code = source.replace("{next}", migrate.revision(NEXT)).replace("{newest}", migrate.revision(NEXT - 1))
        (scripts / "versions" / f"r{migrate.revision(NEXT)}_more.py").write_text(code)
        monkeypatch.setattr(migrate, "SCHEMA", NEXT)
        monkeypatch.setattr(migrate.upgrade, "__kwdefaults__", {"target": NEXT, "scripts": scripts})

    return add


def test_migrations_and_the_tables_make_the_same_schema(project, tmp_path):
    migrated = tmp_path / "m.annotator"
    migrated.touch()
    migrate.upgrade(migrated, APPLICATION_ID)
    project.close()
    assert facts(migrated) == facts(project.path)
    assert version_of(migrated) == version_of(project.path) == migrate.SCHEMA


def test_the_newest_revision_is_the_schema():
    newest = max(path.name for path in (migrate._SCRIPTS / "versions").glob("r*.py"))
    assert newest.startswith(f"r{migrate.revision(migrate.SCHEMA)}_")


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_project_is_backed_up_and_brought_up_to_date(filled, tmp_path, with_revision, read_only):
    filled.close()
    before = facts(filled.path)
    with_revision(ADDS_A_COLUMN)
    folder = tmp_path / "backups"
    opened = ProjectFile.open(filled.path, backup_folder=folder, read_only=read_only)
    with opened.unit_of_work() as unit:
        assert unit.articles.get("a1").zones
    assert list(problems(opened)) == []
    opened.close()
    (kept,) = backups.rolling(filled.path, folder)
    assert (version_of(kept.path), version_of(filled.path)) == (NEXT - 1, NEXT)
    after = facts(filled.path)
    assert after.pop("article") != before.pop("article")
    assert after == before
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("SELECT rating FROM article").fetchall() == [(0,)]


def test_an_older_project_that_cannot_be_written_is_refused(filled, with_revision):
    filled.close()
    with_revision(ADDS_A_COLUMN)
    filled.path.chmod(0o444)
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.open(filled.path)
    assert caught.value.code == "project.older"


def test_an_older_backup_can_be_gone_back_to(filled, tmp_path, with_revision):
    filled.close()
    copy = tmp_path / "c.annotator"
    filled.save_copy(copy)
    with_revision(ADDS_A_COLUMN)
    backups.restore(copy, filled.path)
    assert version_of(copy) == version_of(filled.path) == NEXT - 1
    ProjectFile.open(filled.path).close()
    assert version_of(filled.path) == NEXT


@pytest.mark.parametrize(
    ("source", "error"),
    [(FAILS_HALF_WAY, RuntimeError), (LEAVES_AN_ORPHAN, AnnotatorError)],
)
def test_a_migration_that_fails_changes_nothing(filled, tmp_path, with_revision, source, error):
    filled.close()
    before = facts(filled.path)
    with_revision(source)
    with pytest.raises(error):
        ProjectFile.open(filled.path, backup_folder=tmp_path / "backups")
    assert facts(filled.path) == before
    assert version_of(filled.path) == NEXT - 1
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_a_project_that_names_no_known_revision_is_not_migrated(filled, tmp_path, with_revision):
    filled.close()
    with_revision(ADDS_A_COLUMN)
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'feed'")
    with pytest.raises(AnnotatorError) as caught:
        ProjectFile.open(filled.path, backup_folder=tmp_path / "backups")
    assert caught.value.code == "project.migration"
    assert version_of(filled.path) == NEXT - 1


def test_a_project_is_opened_without_alembic(filled):
    filled.close()
    code = (
        "import sys; from pathlib import Path; from annotator.storage.project_file import ProjectFile;"
        "ProjectFile.open(Path(sys.argv[1])).close();"
        "sys.exit(any(name.split('.')[0] in {'alembic', 'PySide6', 'spacy'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, filled.path], check=False).returncode == 0
