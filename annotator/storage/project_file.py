"""A project file: created, opened after a polite look at what it is, and closed back into one file."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.roster import DEFAULT_ROUND, Round
from annotator.storage import backups, migrate
from annotator.storage.engine import APPLICATION_ID, make_engine, open_connection
from annotator.storage.failures import telling
from annotator.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_SYNCHRONISED = re.compile(r"(dropbox|onedrive|google ?drive|nextcloud|owncloud|icloud|syncthing)", re.IGNORECASE)
_NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "davfs", "fuse.rclone"}


class ProjectFile:
    """An open project. Units of work can be made in any thread."""

    def __init__(self, path: Path, *, read_only: bool, backup_folder: Path | None = None) -> None:
        self.path = path
        self.read_only = read_only
        self._backups = backup_folder
        self._engine = make_engine(path, read_only=read_only)
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, label_set: LabelSet) -> Self:
        """Create a project; the file must not exist yet."""
        if path.is_dir():
            raise AnnotatorError("project.folder", file=str(path))
        if path.exists():
            raise AnnotatorError("project.exists", file=str(path))
        if not path.parent.is_dir():
            raise AnnotatorError("target.no-folder", file=str(path), folder=str(path.parent))
        try:
            path.touch(exist_ok=False)
        except OSError as problem:
            raise AnnotatorError("target.unwritable", file=str(path), reason=problem.strerror) from problem
        try:
            with telling(path):
                connection = open_connection(path)
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    migrate.create_schema(connection, APPLICATION_ID)
                    connection.execute("COMMIT")
                finally:
                    connection.close()
            project = cls(path, read_only=False)
            with project.unit_of_work() as unit:
                unit.label_sets.add(label_set)
                unit.rounds.add(Round(id=new_id(), name=DEFAULT_ROUND, created=now()))
                unit.commit()
        except BaseException:
            for name in ("", "-wal", "-shm"):
                path.with_name(path.name + name).unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backup_folder: Path | None = None) -> Self:
        """Open a project; an older one is backed up and migrated, one that cannot be written is opened read-only."""
        schema = _looked_at(path)
        read_only = read_only or not _writable(path)
        if schema < migrate.SCHEMA:
            if read_only:
                raise AnnotatorError("project.older", file=path.name)
            with telling(path):
                backups.roll(path, backup_folder)
                migrate.upgrade(path, APPLICATION_ID)
        project = cls(path, read_only=read_only, backup_folder=backup_folder)
        with project.unit_of_work() as unit:
            unit.label_sets.current()
        return project

    def unit_of_work(self) -> UnitOfWork:
        """Return a new unit of work."""
        return UnitOfWork(self._engine, self.path, read_only=self.read_only)

    def save_copy(self, target: Path) -> None:
        """Save a whole, closed copy of the project."""
        backups.copy_database(self.path, target)

    def roll_backup(self) -> Path | None:
        """Make a rolling backup, unless nothing changed since the last one."""
        return backups.roll(self.path, self._backups)

    def backups(self) -> list[backups.Backup]:
        """Return the rolling backups, the newest first."""
        return backups.rolling(self.path, self._backups)

    def warnings(self) -> list[str]:
        """Return codes of what a user should know about where the file lies."""
        found = []
        if _SYNCHRONISED.search(str(self.path.resolve().parent)):
            found.append("project.synchronised-folder")
        if _network(self.path):
            found.append("project.network-folder")
        return found

    def close(self) -> None:
        """Close every connection and fold the write-ahead log in, so that the project is one file again."""
        self._engine.dispose()
        if self._closed or self.read_only or not self.path.exists():
            return
        self._closed = True
        with telling(self.path):
            connection = open_connection(self.path)
            try:
                connection.execute("PRAGMA busy_timeout = 0")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                _leave_wal(connection)
            finally:
                connection.close()


def _leave_wal(connection: sqlite3.Connection) -> None:
    # Another program may still have the file open: then its own closing folds the log in.
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as problem:
        if "locked" not in str(problem):
            raise


def _looked_at(path: Path) -> int:
    """Return a project file's schema number, or raise saying what the file is instead."""
    if not path.exists():
        raise AnnotatorError("project.missing", file=str(path))
    if path.is_dir():
        raise AnnotatorError("project.folder", file=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except OSError as problem:
        raise AnnotatorError("project.unreadable", file=path.name, reason=problem.strerror) from problem
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise AnnotatorError("project.not-sqlite", file=path.name)
    page_size, pages, application = _header(head)
    if size < page_size * pages:
        raise AnnotatorError("project.damaged", file=path.name, reason="the file is cut short")
    if application != APPLICATION_ID:
        raise AnnotatorError("project.foreign", file=path.name)
    with telling(path):
        connection = open_connection(path, read_only=True)
        try:
            schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    if schema > migrate.SCHEMA:
        raise AnnotatorError("project.newer", file=path.name, schema=schema, known=migrate.SCHEMA)
    return schema


def _header(head: bytes) -> tuple[int, int, int]:
    """Return page size, number of pages (0 where the header does not know it) and application id."""
    page_size = struct.unpack_from(">H", head, 16)[0]
    page_size = 65536 if page_size == 1 else page_size
    pages = struct.unpack_from(">I", head, 28)[0]
    current = head[24:28] == head[92:96]
    return page_size, pages if current else 0, struct.unpack_from(">I", head, 68)[0]


def _writable(path: Path) -> bool:
    # The mode is asked too: to root everything is writable, but a file marked read-only is meant so.
    marked = bool(path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    return marked and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _network(path: Path) -> bool:
    text = str(path.resolve())
    if text.startswith(("\\\\", "//")):
        return True
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    best, system = "", ""
    for line in mounts:
        fields = line.split()
        if len(fields) > 2:
            place = fields[1].replace("\\040", " ")
            inside = text == place or text.startswith(place.rstrip("/") + "/")
            if inside and len(place) >= len(best):
                best, system = place, fields[2]
    return system in _NETWORK_SYSTEMS
