"""Names of files and folders that every file system can hold, made from names that need not be any."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSAFE: Final = re.compile(r"[^\w.-]+")
_DEVICES: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)")
_LONGEST: Final = 100
"""Bytes of a file's name in UTF-8, its endings aside; file systems take 255."""


class FileNames:
    """Names of files or folders of one folder: safe everywhere, none like another but for case or composition."""

    def __init__(self, otherwise: str) -> None:
        self._otherwise = otherwise
        self._taken: set[str] = set()

    def safe(self, name: str, *, dots: bool = True) -> str:
        """Return a free name that resembles the one given; without ``dots`` it looks like a folder's."""
        bare = _UNSAFE.sub("_", unicodedata.normalize("NFC", name))
        bare = bare if dots else bare.replace(".", "_")
        bare = bare.encode()[:_LONGEST].decode(errors="ignore").strip(".-")
        if not bare.strip("_"):
            bare = self._otherwise
        if _DEVICES.match(bare):
            bare = f"_{bare}"
        found = free_name(bare, self._taken, _alike)
        self._taken.add(_alike(found))
        return found


def free_name(name: str, taken: set[str], key: Callable[[str], str]) -> str:
    """Return a name, numbered where one with its key is taken."""
    found, number = name, 1
    while key(found) in taken:
        number += 1
        found = f"{name}-{number}"
    return found


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
