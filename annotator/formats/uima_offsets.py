"""Offsets in UTF-16 units, in which UIMA and WebAnno count, and code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_WIDE: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """Turns offsets of one text from code points into UTF-16 units and back."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [position + count for count, position in enumerate(self._wide)]
        self.points = len(text)
        self.units = len(text) + len(self._wide)

    def to_units(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._wide, point)

    def to_point(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; ValueError where it is outside or inside a character."""
        if not 0 <= unit <= self.units:
            raise ValueError(f"the offset {_shown(unit)} lies outside the text, which has {self.units} UTF-16 units")
        before = bisect_left(self._wide_units, unit)
        if before and self._wide_units[before - 1] + 1 == unit:
            raise ValueError(f"the offset {unit} lies inside a character")
        return unit - before


def _shown(number: int) -> str:
    return str(number) if abs(number) < 2**63 else "beyond measure"
