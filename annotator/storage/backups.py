"""Copies of a project file by SQLite's backup API: whole even while the project is open."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.storage.failures import telling

KEPT = 10
"""Rolling backups kept of each project."""


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
    if target.is_dir():
        raise AnnotatorError("target.folder", file=str(target))
    if not target.parent.is_dir():
        raise AnnotatorError("target.no-folder", file=str(target), folder=str(target.parent))
    if target.exists() and target.samefile(source):
        raise AnnotatorError("target.itself", file=str(target))
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as problem:
        raise AnnotatorError("target.unwritable", file=str(target), reason=problem.strerror) from problem
    os.close(handle)
    temporary = Path(name)
    try:
        with telling(source), closing(_readable(source)) as reader, closing(sqlite3.connect(temporary)) as writer:
            reader.backup(writer)
            writer.execute("PRAGMA journal_mode = DELETE")
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as problem:
        raise AnnotatorError("target.unwritable", file=str(target), reason=problem.strerror) from problem
    finally:
        temporary.unlink(missing_ok=True)


def roll(source: Path, folder: Path | None = None) -> Path | None:
    """Make a rolling backup, unless nothing changed since the last one; older ones past the limit go."""
    place = _place(source, folder or default_folder())
    place.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = place / f"{stamp}.annotator"
    copy_database(source, target)
    earlier = rolling(source, folder)[1:]
    if earlier and _digest(earlier[0].path) == _digest(target):
        target.unlink()
        return None
    for old in rolling(source, folder)[KEPT:]:
        old.path.unlink(missing_ok=True)
    return target


def rolling(source: Path, folder: Path | None = None) -> list[Backup]:
    """Return a project's rolling backups, the newest first."""
    place = _place(source, folder or default_folder())
    found = []
    for path in sorted(place.glob("*.annotator"), reverse=True):
        made = datetime.strptime(path.stem, "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)
        found.append(Backup(path, made.isoformat(timespec="seconds"), path.stat().st_size))
    return found


def restore(backup: Path, target: Path) -> Path | None:
    """Put a backup in a project's place; return where what was there is kept, if anything was."""
    from annotator.storage.project_file import ProjectFile

    ProjectFile.open(backup, read_only=True).close()
    kept = None
    if target.exists():
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        kept = target.with_name(f"{target.stem} before restore {stamp}{target.suffix}")
        try:
            copy_database(target, kept)
        except AnnotatorError:
            # What cannot be read as a database is kept byte by byte.
            kept.write_bytes(target.read_bytes())
    copy_database(backup, target)
    for name in ("-wal", "-shm"):
        target.with_name(target.name + name).unlink(missing_ok=True)
    return kept


def _readable(source: Path) -> sqlite3.Connection:
    from annotator.storage.engine import open_connection

    return open_connection(source, read_only=True)


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
