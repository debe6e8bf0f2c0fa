"""Copies of a project file by SQLite's backup API: whole even while the project is open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from annotator.domain.errors import AnnotatorError
from annotator.storage import inspection
from annotator.storage.engine import fold, log_of, open_connection
from annotator.storage.failures import telling, told
from annotator.storage.publishing import beside, put

KEPT: Final = 10
"""Rolling backups kept of each project."""
SUFFIX: Final = ".annotator"
_STAMP: Final = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A rolling backup: where, when (ISO 8601, UTC) and how many bytes."""

    path: Path
    made: str
    size: int


def default_folder() -> Path:
    """Return the folder rolling backups go to."""
    import platformdirs

    return Path(platformdirs.user_data_dir("annotator", appauthor=False)) / "backups"


def copy_database(source: Path, target: Path) -> None:
    """Copy a project into a closed file; the target is whole or as it was."""
    if target.exists() and target.samefile(source):
        raise AnnotatorError("target.itself", file=str(target))
    with beside(target) as temporary:
        try:
            _copy(source, temporary)
        except sqlite3.Error as problem:
            meant = told(problem, source)
            if meant is not None and meant.code in {"project.disk-full", "project.read-only"}:
                # Only the copy is written.
                raise AnnotatorError("target.unwritable", file=str(target), reason=problem) from problem
            raise meant or problem from problem
        put(temporary, target, mode=source.stat().st_mode)


def roll(source: Path, folder: Path | None = None) -> Path | None:
    """Make a rolling backup, unless nothing changed since the last one; older ones past the limit go."""
    place = _place(source, folder or default_folder())
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise AnnotatorError("target.unwritable", file=str(place), reason=problem.strerror) from problem
    target = place / f"{datetime.now(UTC).strftime(_STAMP)}{SUFFIX}"
    copy_database(source, target)
    earlier = rolling(source, folder)[1:]
    if earlier and _digest(earlier[0].path) == _digest(target):
        target.unlink()
        return None
    for old in earlier[KEPT - 1 :]:
        old.path.unlink(missing_ok=True)
    return target


def rolling(source: Path, folder: Path | None = None) -> list[Backup]:
    """Return a project's rolling backups, the newest first."""
    found = []
    for path in sorted(_place(source, folder or default_folder()).glob(f"*{SUFFIX}"), reverse=True):
        try:
            made = datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC)
        except ValueError:  # somebody else's file
            continue
        found.append(Backup(path, made.isoformat(timespec="seconds"), path.stat().st_size))
    return found


def restore(backup: Path, target: Path) -> Path | None:
    """Put a backup in a project's place; return where what was there is kept, if anything was.

    The backup is read whole first. Nothing happens while the project is open anywhere.
    """
    inspection.schema_of(backup)
    inspection.check_pages(backup)
    if target.exists() and target.samefile(backup):
        raise AnnotatorError("target.itself", file=str(target))
    kept = _set_aside(target) if target.is_file() else None
    copy_database(backup, target)
    return kept


def _set_aside(target: Path) -> Path:
    """Keep a copy of what is in a project's place, and leave no log that would be read into what replaces it."""
    kept = _free_name(target)
    try:
        # SQLite would throw the log of anything else away.
        whole = inspection.is_sqlite(target)
        if whole:
            _fold(target)
            copy_database(target, kept)
    except AnnotatorError as problem:
        if problem.code != "project.damaged":
            raise
        whole = False
    if not whole:
        # What cannot be read as a database is kept byte by byte.
        _copy_bytes(target, kept)
        if log_of(target).exists():
            _copy_bytes(log_of(target), log_of(kept))
    for companion in (log_of(target), target.with_name(target.name + "-shm")):
        companion.unlink(missing_ok=True)
    return kept


def _fold(target: Path) -> None:
    with telling(target):
        if not fold(target):
            raise AnnotatorError("project.in-use", file=target.name)


def _copy(source: Path, target: Path) -> None:
    with closing(open_connection(source, read_only=True)) as reader, closing(sqlite3.connect(target)) as writer:
        reader.backup(writer)
        writer.execute("PRAGMA journal_mode = DELETE")


def _copy_bytes(source: Path, target: Path) -> None:
    with beside(target) as temporary:
        shutil.copyfile(source, temporary)
        put(temporary, target)


def _free_name(target: Path) -> Path:
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    stem, number = f"{target.stem} before restore {stamp}", 1
    candidate = target.with_name(stem + target.suffix)
    while candidate.exists():
        number += 1
        candidate = target.with_name(f"{stem}-{number}{target.suffix}")
    return candidate


def _place(source: Path, folder: Path) -> Path:
    key = sha256(os.path.normcase(source.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return folder / f"{source.stem}-{key}"


def _digest(path: Path) -> str:
    """Return a digest of a database's pages, the counters of its header left out."""
    digest = sha256()
    with path.open("rb") as file:
        head = bytearray(file.read(100))
        head[24:28] = head[92:96] = bytes(4)
        digest.update(head)
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()
