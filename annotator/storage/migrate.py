"""The schema's number, creating it, and bringing an older project up to it with Alembic, in one transaction."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.domain.errors import AnnotatorError

SCHEMA = 4
"""Number of the newest schema; it is the ``user_version`` of project files and the number of a revision."""
_SCRIPTS = Path(__file__).with_name("migrations")


def revision(schema: int) -> str:
    """Return the name of the Alembic revision that makes a schema."""
    return f"{schema:04}"


def create_schema(connection: sqlite3.Connection, application_id: int) -> None:
    """Create every table in an empty file, within a transaction the caller began."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from annotator.storage.search import DDL
    from annotator.storage.tables import Base

    dialect = sqlite.dialect()
    for table in Base.metadata.sorted_tables:
        connection.execute(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda item: str(item.name)):
            connection.execute(str(CreateIndex(index).compile(dialect=dialect)))
    for statement in DDL:
        connection.execute(statement)
    connection.execute(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.execute("INSERT INTO alembic_version VALUES (?)", (revision(SCHEMA),))
    stamp(connection, application_id, SCHEMA)


def stamp(connection: sqlite3.Connection, application_id: int, schema: int) -> None:
    """Write who made the file and which schema it has into its header."""
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute(f"PRAGMA user_version = {schema}")


def upgrade(path: Path, application_id: int, *, target: int = SCHEMA, scripts: Path = _SCRIPTS) -> None:
    """Bring a project file up to a schema. All of it happens in one transaction, or nothing."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    from annotator.storage.engine import open_connection

    raw = open_connection(path)
    # Tables are rebuilt in a migration, which must not fire what depends on them; inside BEGIN it cannot be switched.
    raw.execute("PRAGMA foreign_keys = OFF")
    config = Config()
    config.set_main_option("script_location", str(scripts))
    script = ScriptDirectory.from_config(config)
    engine = create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            with EnvironmentContext(
                config,
                script,
                fn=lambda rev, _context: script._upgrade_revs(revision(target), rev),  # noqa: SLF001
            ) as environment:
                environment.configure(connection=connection, render_as_batch=True, transactional_ddl=False)
                environment.run_migrations()
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                connection.exec_driver_sql("ROLLBACK")
                raise AnnotatorError("project.migration", file=path.name, reason=f"{len(broken)} rows refer to nothing")
            connection.exec_driver_sql(f"PRAGMA application_id = {application_id}")
            connection.exec_driver_sql(f"PRAGMA user_version = {target}")
            connection.exec_driver_sql("COMMIT")
    except CommandError as problem:
        raise AnnotatorError("project.migration", file=path.name, reason=problem) from problem
    finally:
        engine.dispose()
        raw.close()
