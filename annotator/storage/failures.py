"""Turns what SQLite and SQLAlchemy raise into problems a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from typing import Final

from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from annotator.domain.errors import AnnotatorError

_BY_CODE: Final = {
    sqlite3.SQLITE_FULL: "project.disk-full",
    sqlite3.SQLITE_READONLY: "project.read-only",
    sqlite3.SQLITE_BUSY: "project.busy",
    sqlite3.SQLITE_LOCKED: "project.busy",
    sqlite3.SQLITE_PROTOCOL: "project.busy",
    sqlite3.SQLITE_CORRUPT: "project.damaged",
    sqlite3.SQLITE_NOTADB: "project.damaged",
    # A table or column that every project has is not there.
    sqlite3.SQLITE_ERROR: "project.damaged",
    sqlite3.SQLITE_CANTOPEN: "project.unreadable",
    sqlite3.SQLITE_PERM: "project.unreadable",
    sqlite3.SQLITE_CONSTRAINT: "change.conflict",
}
"""By SQLite's primary result code; whatever else goes wrong is between SQLite and the disk."""
_BY_EXTENDED_CODE: Final = {
    # Somebody else wrote between this unit's first read and its first write.
    sqlite3.SQLITE_BUSY_SNAPSHOT: "change.conflict",
    sqlite3.SQLITE_READONLY_DBMOVED: "project.moved",
}


class DamagedRowError(ValueError):
    """A row holds what no version of the program wrote."""


_OURS: Final = (DBAPIError, sqlite3.Error, NoResultFound, MultipleResultsFound, PoolTimeoutError, DamagedRowError)


def told(problem: BaseException, path: Path) -> AnnotatorError | None:
    """Return the problem in the user's terms, or None if it is none of the file."""
    if not isinstance(problem, _OURS):
        return None
    if isinstance(problem, PoolTimeoutError):
        return AnnotatorError("project.busy", file=path.name)
    if not isinstance(problem, DBAPIError | sqlite3.Error):
        return AnnotatorError("project.damaged", file=path.name, reason=str(problem))
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    # Without a code it is Python that cannot read what is stored, such as text that is no UTF-8.
    extended = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    code = _BY_EXTENDED_CODE.get(extended) or _BY_CODE.get(extended & 0xFF, "project.disk-error")
    return AnnotatorError(code, file=path.name, reason=shorten(str(cause), 200, placeholder="…"))


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise what goes wrong inside as a problem of this file."""
    try:
        yield
    except _OURS as problem:
        meant = told(problem, path)
        assert meant is not None  # noqa: S101 - all of these are told
        raise meant from problem
