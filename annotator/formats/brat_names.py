"""Names that brat's grammar and every file system can hold, made from those that they cannot."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_UNSAFE_IN_TYPES: Final = re.compile(r"[^A-Za-z0-9_-]+")
_UNSAFE_IN_FILES: Final = re.compile(r"[^\w.-]+")
_TELLING: Final = re.compile(r"[A-Za-z0-9]")
_DEVICES: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)")
_LONGEST: Final = 100
"""Bytes of a file's name in UTF-8, its endings aside; file systems take 255."""


class TypeNames:
    """Names of labels, attributes or links as brat takes them: ASCII letters, digits, ``_`` and ``-``.

    Each true name has one safe name, and no two have the same. Those that are safe already keep theirs, if they are
    ``known`` from the start.
    """

    def __init__(self, known: Iterable[str], otherwise: str) -> None:
        self._otherwise = otherwise
        self._safe = {name: name for name in known if is_type_name(name)}
        self._taken = set(self._safe)

    def safe(self, name: str) -> str:
        """Return the safe name for a true one."""
        found = self._safe.get(name)
        if found is None:
            bare = _UNSAFE_IN_TYPES.sub("_", name)
            bare = bare if _TELLING.search(bare) else self._otherwise
            found = self._safe[name] = _free(bare, self._taken, str)
            self._taken.add(found)
        return found

    @property
    def changed(self) -> list[tuple[str, str]]:
        """(true name, safe name) of those that differ, in the order they were met."""
        return [(true, safe) for true, safe in self._safe.items() if true != safe]


def is_type_name(name: str) -> bool:
    """Tell whether brat's grammar takes a name as it is."""
    return bool(name) and _UNSAFE_IN_TYPES.search(name) is None


class FileNames:
    """Names of files or folders of one folder: safe everywhere, none like another but for case or composition."""

    def __init__(self, otherwise: str) -> None:
        self._otherwise = otherwise
        self._taken: set[str] = set()

    def safe(self, name: str, *, dots: bool = True) -> str:
        """Return a free name that resembles the one given; without ``dots`` it looks like a folder's."""
        bare = _UNSAFE_IN_FILES.sub("_", unicodedata.normalize("NFC", name))
        bare = bare if dots else bare.replace(".", "_")
        bare = bare.encode()[:_LONGEST].decode(errors="ignore").strip(".-")
        if not bare.strip("_"):
            bare = self._otherwise
        if _DEVICES.match(bare):
            bare = f"_{bare}"
        found = _free(bare, self._taken, _alike)
        self._taken.add(_alike(found))
        return found


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _free(name: str, taken: set[str], key: Callable[[str], str]) -> str:
    found, number = name, 1
    while key(found) in taken:
        number += 1
        found = f"{name}-{number}"
    return found
