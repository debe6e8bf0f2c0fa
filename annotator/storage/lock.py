"""Who has a project open: an advisory lock in the user's own data folder, gone with the process that holds it."""

from __future__ import annotations

import logging
import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Self

_log = logging.getLogger(__name__)


class ProjectLock:
    """Held by the one window that may write to a project."""

    def __init__(self, file: BinaryIO | None) -> None:
        self._file = file

    @classmethod
    def acquire(cls, path: Path, *, folder: Path | None = None) -> Self | None:
        """Take the lock of a project; None if another window or process holds it.

        Where no lock can be kept the project is opened all the same: SQLite's own locks still hold.
        """
        folder = folder or _folder()
        name = sha256(os.path.normcase(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / f"{name}.lock").open("a+b")
        except OSError as problem:
            _log.warning("%s: no lock can be kept there (%s).", folder, problem)
            return cls(None)
        if not locked(file):
            file.close()
            return None
        return cls(file)

    def release(self) -> None:
        """Let the lock go."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("annotator", appauthor=False)) / "locks"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(file: BinaryIO) -> bool:
    """Take the lock of an open file, which goes when it is closed; tell whether nobody else had it."""
    try:
        _lock(file)
    except OSError:
        return False
    return True
