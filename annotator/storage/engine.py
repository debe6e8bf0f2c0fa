"""The engine: how SQLite is opened, and that transactions begin where we say."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x414E4E54
"""``ANNT``: stamped into every project file, so that ``file`` and we tell it from other SQLite files."""
BUSY_MILLISECONDS = 5000


def open_connection(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open SQLite on a file that exists, in autocommit: transactions begin by an explicit BEGIN."""
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1000,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """Return an engine on a project file."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: open_connection(path, read_only=read_only),
        pool_size=4,
        max_overflow=8,
        poolclass=QueuePool,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
