"""Turns what SQLite and SQLAlchemy raise into problems a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from annotator.domain.errors import AnnotatorError

_BY_WORDS = (
    ("disk is full", "project.disk-full"),
    ("readonly", "project.read-only"),
    ("locked", "project.busy"),
    ("malformed", "project.damaged"),
    ("not a database", "project.damaged"),
    ("disk i/o error", "project.disk-error"),
    ("unable to open", "project.unreadable"),
)


def told(problem: BaseException, path: Path) -> AnnotatorError | None:
    """Return the problem in the user's terms, or None if it is none of the file."""
    if isinstance(problem, IntegrityError | sqlite3.IntegrityError):
        return AnnotatorError("change.conflict")
    if isinstance(problem, DBAPIError | sqlite3.Error):
        words = str(problem).lower()
        code = next((code for part, code in _BY_WORDS if part in words), "project.disk-error")
        return AnnotatorError(code, file=path.name, reason=str(getattr(problem, "orig", problem)))
    return None


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise what goes wrong inside as a problem of this file."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as problem:
        meant = told(problem, path)
        assert meant is not None  # noqa: S101 - both kinds are told
        raise meant from problem
