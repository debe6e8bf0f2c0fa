"""Writing files and folders so that a target is the old one or the new one, never half of either."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.services.staging import Stage, sync, sync_folder

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

MANIFEST: Final = "manifest.json"
"""The file by which a folder is known as one that an export wrote."""
MANIFEST_KEY: Final = "annotator_export_manifest"
_PROJECT: Final = b"SQLite format 3\x00"
"""How a project file begins."""


class _Target:
    """What the two kinds of targets share: a stage, cleared on the way out, and the disk's refusals told."""

    def __init__(self, target: Path) -> None:
        self.target = target
        if not target.parent.is_dir():
            raise AnnotatorError("target.no-folder", file=str(target), folder=str(target.parent))
        self._prepare()
        try:
            self._stage = Stage(target)
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def _prepare(self) -> None:
        raise NotImplementedError

    def _unwritable(self, problem: OSError) -> AnnotatorError:
        return AnnotatorError("target.unwritable", file=str(self.target), reason=problem.strerror or str(problem))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stage.clear()
        if isinstance(error, OSError):
            raise self._unwritable(error) from error


class TargetFiles(_Target):
    """Files that take their final names together, beside each other.

    Use as a context manager: write to ``main`` and to ``beside(suffix)``, then ``commit()``. Leaving without it
    leaves the target as it was.
    """

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self.main = self._stage.content / target.name

    def _prepare(self) -> None:
        target = self.target
        if target.is_dir():
            raise AnnotatorError("target.folder", file=str(target))
        if target.exists():
            _check_replaceable(target)

    def beside(self, suffix: str) -> Path:
        """Return the temporary path of TARGET + suffix."""
        return self._stage.content / f"{self.target.name}{suffix}"

    def paths(self) -> list[Path]:
        """Return the temporary paths of the files there are, the target itself last."""
        return sorted(self._stage.content.iterdir(), key=lambda path: (path == self.main, path.name))

    def names(self) -> list[str]:
        """Return the final names of the files there are, the target itself last."""
        return [path.name for path in self.paths()]

    def commit(self) -> list[str]:
        """Sync every file to disk and rename it, the target itself last; return their final names."""
        files = self.paths()
        finals = [self.target.with_name(path.name) for path in files]
        try:
            for path, final in zip(files, finals, strict=True):
                if final.is_dir():
                    raise AnnotatorError("target.folder", file=str(final))
                sync(path)
            for path, final in zip(files, finals, strict=True):
                os.replace(path, final)  # noqa: PTH105 - the atomic call, by its name
            sync_folder(self.target.parent)
        except OSError as problem:
            raise self._unwritable(problem) from problem
        return [final.name for final in finals]


class TargetFolder(_Target):
    """A folder that is built whole and then takes its name; one that an export wrote before makes room for it.

    Use as a context manager: write to what ``member(name)`` returns, then ``commit()``. The old folder stands as
    NAME.old (hidden) between the two renames; where a run was killed there, the next one puts it back.
    """

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self.content = self._stage.content

    def _prepare(self) -> None:
        target = self.target
        if target.name in {"", ".."}:  # “.” or “/”: nothing can be built beside and take that name
            raise AnnotatorError("target.unwritable", file=str(target), reason="it has no name of its own")
        recover_folder(target)
        if target.exists() and not target.is_dir():
            raise AnnotatorError("target.file", file=str(target))
        if target.is_dir() and any(target.iterdir()) and not is_export(target):
            raise AnnotatorError("target.foreign-folder", file=str(target))

    def member(self, name: str, *, folder: bool = False) -> Member:
        """Return where a part of the folder is written: a file, or a folder, which is made; "" is the whole."""
        main = self.content / name
        if folder:
            main.mkdir(parents=True, exist_ok=True)
        return Member(main, inside=folder)

    def paths(self) -> list[Path]:
        """Return the temporary paths of the files there are, in order of their names."""
        return sorted(path for path in self.content.rglob("*") if path.is_file())

    def names(self) -> list[str]:
        """Return the names of the files there are, from the folder on."""
        return [path.relative_to(self.content).as_posix() for path in self.paths()]

    def commit(self) -> list[str]:
        """Sync every file to disk and put the folder in its place; return the names of its files."""
        names = self.names()
        old = _old(self.target)
        try:
            for path in self.paths():
                sync(path)
            for folder in {path.parent for path in self.paths()}:
                sync_folder(folder)
            if self.target.exists():
                self.target.rename(old)
            self.content.rename(self.target)
            sync_folder(self.target.parent)
        except OSError as problem:
            recover_folder(self.target)
            raise self._unwritable(problem) from problem
        shutil.rmtree(old, ignore_errors=True)
        return names


class Member:
    """An output inside a target folder; see :class:`annotator.formats.base.Output`."""

    def __init__(self, main: Path, *, inside: bool) -> None:
        self.main = main
        self._inside = inside

    def beside(self, suffix: str) -> Path:
        """Return the path of a second file: NAME + suffix, or for a folder one inside it, named by the suffix."""
        if self._inside:
            return self.main / suffix.lstrip(".")
        return self.main.with_name(f"{self.main.name}{suffix}")


def is_export(folder: Path) -> bool:
    """Tell whether an export wrote a folder: whether our manifest lies in it."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(manifest, dict) and MANIFEST_KEY in manifest


def recover_folder(target: Path) -> None:
    """Put the old folder back where a run was killed before the new one had its name, or remove what it left."""
    old = _old(target)
    if not old.is_dir():
        return
    if target.exists():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.rename(target)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _check_replaceable(target: Path) -> None:
    """Raise where a target is nothing that an export may take the place of: a device, or somebody's project."""
    if not target.is_file():
        raise AnnotatorError("target.special", file=str(target))
    with target.open("rb") as file:
        if file.read(len(_PROJECT)) == _PROJECT:
            raise AnnotatorError("target.project", file=str(target))
