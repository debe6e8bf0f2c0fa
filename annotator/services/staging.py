"""The hidden folder beside a target in which what is to take its place is built."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.errors import AnnotatorError
from annotator.storage.lock import locked

if TYPE_CHECKING:
    from pathlib import Path

_TRIES = 3


class Stage:
    """``content`` is an empty folder on the target's own disk; one run at a time has it.

    What a killed run left there goes when the next one begins.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._folder = target.with_name(f".{target.name}.part")
        self.content = self._folder / "content"
        self._lock = self._taken()
        try:
            if self.content.exists():
                shutil.rmtree(self.content)
            self.content.mkdir()
        except OSError:
            self._lock.close()
            raise

    def _taken(self) -> BinaryIO:
        """Return the open lock file; raise AnnotatorError where another run holds it."""
        name = self._folder / "lock"
        for _ in range(_TRIES):
            self._folder.mkdir(exist_ok=True)
            with contextlib.suppress(FileNotFoundError):  # the run before has just cleared it away
                file = name.open("ab")
                if not locked(file):
                    file.close()
                    break
                with contextlib.suppress(FileNotFoundError):
                    if os.path.samestat(name.stat(), os.fstat(file.fileno())):
                        return file
                file.close()
        raise AnnotatorError("target.busy", file=str(self._target))

    def clear(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.content, ignore_errors=True)
        if os.name == "nt":  # an open file cannot be removed there
            self._lock.close()
        with contextlib.suppress(OSError):
            (self._folder / "lock").unlink(missing_ok=True)
            self._folder.rmdir()
        self._lock.close()


def sync(path: Path) -> None:
    """Have a file's content on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have a folder's names on the disk; Windows cannot, and its rename is durable without."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
