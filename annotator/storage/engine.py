"""The engine: how SQLite is opened. Transactions begin where a unit of work says so, never by themselves."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x414E4E54
"""``ANNT``: stamped into every project file, so that ``file`` and we tell it from other SQLite files."""
BUSY_MILLISECONDS = 5000
"""How long to wait for another program that writes."""


def connect(path: Path, query: str) -> sqlite3.Connection:
    """Open SQLite as it is, in autocommit; ``query`` says how, in SQLite's URI terms (``mode=rw``)."""
    return sqlite3.connect(
        f"file:{quote(os.fsencode(path))}?{query}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MILLISECONDS / 1000,
    )


def open_connection(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open SQLite on a file that exists, in autocommit: transactions begin by an explicit BEGIN.

    Connections may be handed from thread to thread, never used in two at once.
    """
    connection = connect(path, "mode=ro" if read_only else "mode=rw")
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # What is deleted for good is not left readable in free pages.
            connection.execute("PRAGMA secure_delete = ON")
            return connection
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError as problem:
        connection.close()
        if not (read_only and _only_log_missing(path, problem)):
            raise
        return connect(path, "mode=ro&immutable=1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """Return an engine on a project file."""
    return create_engine(
        "sqlite+pysqlite://",
        creator=lambda: open_connection(path, read_only=read_only),
        pool_size=4,
        max_overflow=8,
        poolclass=QueuePool,
    )


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of a file while it is open."""
    return path.with_name(path.name + "-wal")


def has_log(path: Path) -> bool:
    """Tell whether something of the file's content is still in its write-ahead log."""
    try:
        return log_of(path).stat().st_size > 0
    except OSError:
        return False


def fold(path: Path) -> bool:
    """Take a file's write-ahead log into it and remove it; False while somebody has the file open."""
    with closing(connect(path, "mode=rw")) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise
            return False
    return not has_log(path)


def _only_log_missing(path: Path, problem: sqlite3.OperationalError) -> bool:
    """Tell whether a file cannot be opened only because no log can be made beside it, and needs none.

    A file left in WAL mode wants its log even for reading, which a folder that nobody can write to has no room for.
    Without a log all of it is in the file, and nobody has it open.
    """
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY} and path.is_file() and not has_log(path)
