"""Who has a project open: an advisory lock in the user's own data folder, gone with the process that holds it."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Self


class ProjectLock:
    """Held by the one window that may write to a project."""

    def __init__(self, file: BinaryIO) -> None:
        self._file: BinaryIO | None = file

    @classmethod
    def acquire(cls, path: Path, *, folder: Path | None = None) -> Self | None:
        """Take the lock of a project; None if another window or process holds it."""
        folder = folder or _folder()
        folder.mkdir(parents=True, exist_ok=True)
        name = sha256(os.path.normcase(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        file = (folder / f"{name}.lock").open("a+b")
        try:
            _lock(file)
        except OSError:
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
