"""A polite look at a file before it is opened as a project: what it is, and which schema it has."""

from __future__ import annotations

import os
import stat
import struct
from contextlib import closing
from pathlib import Path
from typing import Final

from annotator.domain.errors import AnnotatorError
from annotator.storage import migrate
from annotator.storage.engine import APPLICATION_ID, has_log, open_connection
from annotator.storage.failures import telling

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100


def schema_of(path: Path) -> int:
    """Return a project file's schema number, or raise saying what the file is instead. Nothing is changed."""
    if not path.exists():
        raise AnnotatorError("project.missing", file=str(path))
    if path.is_dir():
        raise AnnotatorError("project.folder", file=str(path))
    _look_at_header(path)
    with telling(path), closing(open_connection(path, read_only=True)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID:
        raise AnnotatorError("project.foreign", file=path.name)
    if schema > migrate.SCHEMA:
        raise AnnotatorError("project.newer", file=path.name, schema=schema, known=migrate.SCHEMA)
    return schema


def is_sqlite(path: Path) -> bool:
    """Tell whether a file begins as SQLite's do."""
    return _read_header(path)[0].startswith(_MAGIC)


def check_pages(path: Path) -> None:
    """Raise if SQLite cannot read the whole of a file; this takes as long as reading it does."""
    with telling(path), closing(open_connection(path, read_only=True)) as connection:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if found != "ok":
        raise AnnotatorError("project.damaged", file=path.name, reason=found.replace("\n", " "))


def writable(path: Path) -> bool:
    """Tell whether a project can be written: the file, and its folder, where SQLite keeps its log."""
    # The mode is asked too: to root everything is writable, but a file marked read-only is meant so.
    marked = bool(path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    return marked and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _look_at_header(path: Path) -> None:
    if not path.is_file():
        raise AnnotatorError("project.not-sqlite", file=path.name)
    head, size = _read_header(path)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise AnnotatorError("project.not-sqlite", file=path.name)
    if has_log(path):
        # What is still in the log counts, and only SQLite knows it: the file may even be shorter than its header says.
        return
    page_size, pages, application = _header(head)
    if size < page_size * pages:
        raise AnnotatorError("project.damaged", file=path.name, reason="the file is cut short")
    if application != APPLICATION_ID:
        raise AnnotatorError("project.foreign", file=path.name)


def _read_header(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER), os.fstat(file.fileno()).st_size
    except OSError as problem:
        raise AnnotatorError("project.unreadable", file=path.name, reason=problem.strerror) from problem


def _header(head: bytes) -> tuple[int, int, int]:
    """Return page size, number of pages (0 where the header does not know it) and application id."""
    page_size = struct.unpack_from(">H", head, 16)[0]
    page_size = 65536 if page_size == 1 else page_size
    pages = struct.unpack_from(">I", head, 28)[0]
    current = head[24:28] == head[92:96]
    return page_size, pages if current else 0, struct.unpack_from(">I", head, 68)[0]
