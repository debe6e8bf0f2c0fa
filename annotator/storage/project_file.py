"""A project file: created, opened after a polite look at what it is, and closed back into one file."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.roster import DEFAULT_ROUND, Round
from annotator.storage import backups, inspection, location, migrate
from annotator.storage.engine import APPLICATION_ID, connect, fold, log_of, make_engine
from annotator.storage.failures import telling
from annotator.storage.label_sets import LabelSetRepository
from annotator.storage.people import RoundRepository
from annotator.storage.publishing import beside, put_new
from annotator.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet

_log = logging.getLogger(__name__)


class ProjectFile:
    """An open project. Units of work can be made in any thread."""

    def __init__(self, path: Path, *, read_only: bool, backup_folder: Path | None = None) -> None:
        # Connections are opened as they are needed, perhaps after the program has changed its folder.
        self.path = path.absolute()
        self.read_only = read_only
        self._backups = backup_folder
        self._engine = make_engine(self.path, read_only=read_only)
        self._identity = _identity(self.path)
        # Until the first backup compares, nobody knows what was changed by others.
        self._changed = True

    @classmethod
    def create(cls, path: Path, *, label_set: LabelSet) -> Self:
        """Create a project with a label set and the default round; the file must not exist yet.

        It appears whole or not at all, even if the program is killed meanwhile.
        """
        if path.is_dir():
            raise AnnotatorError("project.folder", file=str(path))
        if path.exists():
            raise AnnotatorError("project.exists", file=str(path))
        with beside(path) as temporary, telling(path):
            _fill(temporary, label_set)
            put_new(temporary, path)
        return cls(path, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backup_folder: Path | None = None) -> Self:
        """Open a project; an older one is backed up and migrated, one that cannot be written is opened read-only."""
        schema = inspection.schema_of(path)
        can_write = inspection.writable(path)
        if schema < migrate.SCHEMA:
            if not can_write:
                raise AnnotatorError("project.older", file=path.name)
            with telling(path):
                backups.roll(path, backup_folder)
                migrate.upgrade(path, APPLICATION_ID)
        project = cls(path, read_only=read_only or not can_write, backup_folder=backup_folder)
        try:
            project._read_something()
        except AnnotatorError as problem:
            project.close()
            if project.read_only or problem.code not in {"project.read-only", "project.unreadable"}:
                raise
            # The system let it be written in principle, the disk does not.
            project = cls(path, read_only=True, backup_folder=backup_folder)
            project._read_something()
        return project

    def unit_of_work(self, *, writing: bool = False) -> UnitOfWork:
        """Return a new unit of work; ``writing`` if it is to read first and then to write what follows from it."""
        return UnitOfWork(
            self._engine, self.path, read_only=self.read_only, writing=writing, committing=self._about_to_commit
        )

    def save_copy(self, target: Path) -> None:
        """Save a whole, closed copy of the project."""
        backups.copy_database(self.path, target)

    def roll_backup(self) -> Path | None:
        """Make a rolling backup, unless nothing changed since the last one."""
        if not self._changed:
            return None
        self._changed = False
        try:
            return backups.roll(self.path, self._backups)
        except AnnotatorError:
            self._changed = True
            raise

    def backups(self) -> list[backups.Backup]:
        """Return the rolling backups, the newest first."""
        return backups.rolling(self.path, self._backups)

    def warnings(self) -> list[str]:
        """Return codes of what a user should know about where the file lies."""
        apart = not location.synchronised(self.path) and not location.on_network(self.path)
        return [] if apart else ["project.network-folder"]

    def close(self) -> None:
        """Close every connection and fold the write-ahead log in, so that the project is one file again.

        All that was committed is safe whether or not that succeeds; whoever closes the project last does it.
        """
        self._engine.dispose()
        try:
            # A reader leaves the file alone, unless a window that wrote closed before it and had to leave its log.
            wanted = not self.read_only or log_of(self.path).exists()
            if wanted and _identity(self.path) == self._identity and inspection.writable(self.path):
                fold(self.path)
        except (sqlite3.Error, OSError) as problem:
            _log.info("%s: its write-ahead log stays beside it for now (%s).", self.path, problem)

    def _read_something(self) -> None:
        with self.unit_of_work() as unit:
            unit.label_sets.current()

    def _about_to_commit(self) -> None:
        # SQLite would go on writing into a file that nobody can find any more.
        if _identity(self.path) != self._identity:
            raise AnnotatorError("project.moved", file=self.path.name)
        self._changed = True


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what stays the same of a file as long as it is neither moved nor replaced; None if it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _fill(path: Path, label_set: LabelSet) -> None:
    """Make an empty file a project, in one transaction."""
    with closing(connect(path, "mode=rw")) as raw:
        engine = create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            migrate.create_schema(raw, APPLICATION_ID)
            LabelSetRepository(connection).add(label_set)
            RoundRepository(connection).add(Round(id=new_id(), name=DEFAULT_ROUND, created=now()))
            connection.commit()
        engine.dispose()
