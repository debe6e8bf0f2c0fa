"""Files that appear whole or not at all: written beside their place, synced, and then put there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id

_COMPANIONS = ("", "-wal", "-shm", "-journal")


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield an empty file in a target's folder; it goes afterwards, unless it was put in its place."""
    if target.is_dir():
        raise AnnotatorError("target.folder", file=str(target))
    if not target.parent.is_dir():
        raise AnnotatorError("target.no-folder", file=str(target), folder=str(target.parent))
    temporary = target.with_name(f".{target.name[:80]}.{new_id()[:8]}.part")
    try:
        temporary.touch(exist_ok=False)
        yield temporary
    except OSError as problem:
        raise AnnotatorError("target.unwritable", file=str(target), reason=problem.strerror or problem) from problem
    finally:
        remove(temporary)


def put(temporary: Path, target: Path, *, mode: int | None = None) -> None:
    """Put a finished file in its place, over what is there; ``mode`` is who may read and write it."""
    if mode is not None:
        temporary.chmod(mode | stat.S_IWUSR)
    _sync(temporary)
    temporary.replace(target)
    _sync_folder(target.parent)


def put_new(temporary: Path, target: Path) -> None:
    """Put a finished file in a place where nothing may be yet."""
    _sync(temporary)
    try:
        # Unlike a rename this never replaces what another program put there a moment ago.
        os.link(temporary, target)
    except FileExistsError as problem:
        raise AnnotatorError("project.exists", file=str(target)) from problem
    except OSError:  # a file system without links
        if target.exists():
            raise AnnotatorError("project.exists", file=str(target)) from None
        temporary.rename(target)
    _sync_folder(target.parent)


def remove(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for companion in _COMPANIONS:
        with suppress(OSError):
            path.with_name(path.name + companion).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # So that the name is on the disk too; Windows cannot open a folder, and does so by itself.
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
