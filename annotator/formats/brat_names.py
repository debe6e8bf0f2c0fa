"""Names that brat's grammar can hold, made from those that it cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.formats.file_names import free_name

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSAFE_IN_TYPES: Final = re.compile(r"[^A-Za-z0-9_-]+")
_TELLING: Final = re.compile(r"[A-Za-z0-9]")


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
            found = self._safe[name] = free_name(bare, self._taken, str)
            self._taken.add(found)
        return found

    @property
    def changed(self) -> list[tuple[str, str]]:
        """(true name, safe name) of those that differ, in the order they were met."""
        return [(true, safe) for true, safe in self._safe.items() if true != safe]


def is_type_name(name: str) -> bool:
    """Tell whether brat's grammar takes a name as it is."""
    return bool(name) and _UNSAFE_IN_TYPES.search(name) is None
