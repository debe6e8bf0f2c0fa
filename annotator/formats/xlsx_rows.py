"""Reading back the workbooks that we write, row by row: strings that stand in their cells, and numbers."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ESCAPED: Final = re.compile("_x([0-9A-F]{4})_")
_LETTERS: Final = re.compile("[A-Z]+")


def rows_in(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield the rows of each sheet as texts, all as long as the sheet's first."""
    from lxml.etree import iterparse

    with ZipFile(path) as archive:
        names = set(archive.namelist())
        for number in count(1):
            name = f"xl/worksheets/sheet{number}.xml"
            if name not in names:
                return
            width = 0
            with archive.open(name) as file:
                for _, row in iterparse(file, tag="{*}row", resolve_entities=False, no_network=True):
                    cells = {_column(cell.get("r")): "".join(cell.itertext()) for cell in row}
                    width = width or max(cells, default=-1) + 1
                    yield tuple(_ESCAPED.sub(_character, cells.get(column, "")) for column in range(width))
                    row.clear()
                    while row.getprevious() is not None:
                        del row.getparent()[0]


def _column(place: str) -> int:
    """Return the number of a cell's column, from 0, from its place such as ``AB12``."""
    found = _LETTERS.match(place)
    number = 0
    for letter in found[0] if found else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
