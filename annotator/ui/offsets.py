"""Code points to UTF-16 units and back: the one place in the window that knows how Qt counts.

Everywhere else an offset counts code points; Qt counts UTF-16 units, in which an emoji is two.
"""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Maps the offsets of one text. Costs nothing where the text has only characters of one unit."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        wide = not text.isascii() and max(text) > "\uffff"
        self._points = [offset for offset, char in enumerate(text) if char > "\uffff"] if wide else []
        self._units = [offset + index for index, offset in enumerate(self._points)]

    @property
    def is_identity(self) -> bool:
        """Whether both ways of counting agree."""
        return not self._points

    def to_units(self, offset: int) -> int:
        """Return where a code-point offset lies in UTF-16 units."""
        return offset + bisect_left(self._points, offset) if self._points else offset

    def to_points(self, unit: int) -> int:
        """Return where an offset in UTF-16 units lies in code points; one inside a pair goes to its start."""
        return unit - bisect_left(self._units, unit) if self._units else unit
