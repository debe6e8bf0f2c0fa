"""Writing files so that a target is the old one or the new one, never half of either."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from types import TracebackType

_PROJECT: Final = b"SQLite format 3\x00"
"""How a project file begins."""


class TargetFiles:
    """Temporary files beside a target that take their final names together.

    Use as a context manager: write to ``main`` and to ``beside(suffix)``, then ``commit()``. Leaving without it
    removes every temporary file and leaves the target as it was.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        if target.is_dir():
            raise AnnotatorError("target.folder", file=str(target))
        if target.exists():
            _check_replaceable(target)
        if not target.parent.is_dir():
            raise AnnotatorError("target.no-folder", file=str(target), folder=str(target.parent))
        self._temporary: dict[str, Path] = {}
        self.main = self.beside("")

    def beside(self, suffix: str) -> Path:
        """Return the temporary path of TARGET + suffix."""
        if suffix not in self._temporary:
            try:
                handle, name = tempfile.mkstemp(prefix=f".{self.target.name}.", suffix=".part", dir=self.target.parent)
            except OSError as problem:
                raise AnnotatorError("target.unwritable", file=str(self.target), reason=problem.strerror) from problem
            os.close(handle)
            self._temporary[suffix] = Path(name)
        return self._temporary[suffix]

    def names(self) -> list[str]:
        """Return the final names of the files there are, the target itself last."""
        return [self.target.name + suffix for suffix in self._order()]

    def _order(self) -> list[str]:
        return sorted(self._temporary, key=lambda suffix: (suffix == "", suffix))

    def commit(self) -> list[str]:
        """Sync every file to disk and rename it, the target itself last; return their final names."""
        order = self._order()
        finals = {suffix: self.target.with_name(self.target.name + suffix) for suffix in order}
        mode = 0o666 & ~_umask()
        try:
            for suffix in order:
                if finals[suffix].is_dir():
                    raise AnnotatorError("target.folder", file=str(finals[suffix]))
                _sync(self._temporary[suffix])
                self._temporary[suffix].chmod(mode)
            for suffix in order:
                os.replace(self._temporary[suffix], finals[suffix])  # noqa: PTH105 - the atomic call, by its name
            _sync_folder(self.target.parent)
        except OSError as problem:
            raise AnnotatorError("target.unwritable", file=str(self.target), reason=problem.strerror) from problem
        self._temporary.clear()
        return [finals[suffix].name for suffix in order]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for path in self._temporary.values():
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise AnnotatorError("target.unwritable", file=str(self.target), reason=error.strerror) from error


def _check_replaceable(target: Path) -> None:
    """Raise where a target is nothing that an export may take the place of: a device, or somebody's project."""
    if not target.is_file():
        raise AnnotatorError("target.special", file=str(target))
    with target.open("rb") as file:
        if file.read(len(_PROJECT)) == _PROJECT:
            raise AnnotatorError("target.project", file=str(target))


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; its rename is durable without.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
