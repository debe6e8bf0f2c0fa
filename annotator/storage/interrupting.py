"""Long queries that can be given up while SQLite is still at them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

_STEPS: Final = 20_000
"""How many of SQLite's own steps lie between two questions whether to go on: some milliseconds."""


@contextmanager
def interruptible(connection: Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Stop what SQLite does as soon as ``cancelled`` says so; the block then ends early, without an error."""
    raw: Any = connection.connection.driver_connection
    if isinstance(raw, sqlite3.Connection):
        raw.set_progress_handler(cancelled, _STEPS)
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as problem:
        # The driver's own error comes while rows are fetched, SQLAlchemy's while the query is run.
        own = problem.orig if isinstance(problem, OperationalError) else problem
        if getattr(own, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
            raise
    finally:
        if isinstance(raw, sqlite3.Connection):
            raw.set_progress_handler(None, 0)
