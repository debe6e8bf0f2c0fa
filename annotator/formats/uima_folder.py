"""A folder with a file for each work, and a folder inside for each annotator where there are several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork

_UNSAFE: Final = re.compile(r"[^\w.\- ]+|^\.+")
_LONGEST: Final = 120
"""Longest name in bytes of UTF-8, its ending aside; file systems take 255."""
_DEVICES: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def safe_name(name: str) -> str:
    """Return a name as files and folders can have it everywhere."""
    tidy = _UNSAFE.sub("_", name).strip(" .")
    tidy = tidy.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
    return f"_{tidy}" if not tidy or _DEVICES.fullmatch(tidy) else tidy


class WorkFolder:
    """Gives each work a file of its own."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: dict[str, Path] = {}

    def place(self, work: ArticleWork, suffix: str) -> Path:
        """Return the path of a work's file, which is not there yet; its folder is."""
        if work.annotator not in self._folders:
            folder = _free(self._root, safe_name(work.annotator), "")
            folder.mkdir()
            self._folders[work.annotator] = folder
        return _free(self._folders[work.annotator], safe_name(work.id or work.stem or "article"), suffix)

    def finish(self) -> list[Path]:
        """Return the folders that hold files: one for each annotator, or the root itself where there is one."""
        if len(self._folders) > 1:
            return list(self._folders.values())
        for folder in self._folders.values():
            # Aside first: a file of the folder may have its name.
            aside = folder.rename(_free(self._root, ".moving", ""))
            for file in sorted(aside.iterdir()):
                file.rename(self._root / file.name)
            aside.rmdir()
        return [self._root]


def _free(folder: Path, name: str, suffix: str) -> Path:
    number = 1
    path = folder / f"{name}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    return path
