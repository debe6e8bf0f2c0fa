"""How WebAnno TSV 3 escapes what would be taken for a mark of its own."""

from __future__ import annotations

import re
from typing import Final

_VALUE: Final = re.compile(r"\\|\[|\]|\||_|->|;|\t|\n|\*")
_VALUE_ESCAPED: Final = re.compile(r"\\(->|.)", re.DOTALL)
_LETTERS: Final = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_TEXT_LETTERS: Final = {value: f"\\{letter}" for letter, value in _LETTERS.items()} | {"\\": "\\\\"}
_TEXT: Final = re.compile("[\x00-\x1f\\\\]")
_TEXT_ESCAPED: Final = re.compile("\\\\([tnfrb\\\\\x00-\x1f])")
_JAVA_ESCAPED: Final = re.compile(r"((?:\\u+[0-9A-Fa-f]{4})+)|\\(.)")
_UNITS: Final = re.compile(r"\\u+([0-9A-Fa-f]{4})")


def escape_value(value: str) -> str:
    """Return a feature's value as it stands in a column."""
    return _VALUE.sub(lambda found: {"\t": r"\t", "\n": r"\n"}.get(found.group(), f"\\{found.group()}"), value)


def unescape_value(value: str) -> str:
    """Return the feature's value that stands in a column."""
    return _VALUE_ESCAPED.sub(lambda found: {"t": "\t", "n": "\n"}.get(found.group(1), found.group(1)), value)


def escape_text(line: str) -> str:
    """Return a line of text as it stands after ``#Text=``, by version 3.2 and later."""
    return _TEXT.sub(lambda found: _TEXT_LETTERS.get(found.group(), f"\\{found.group()}"), line)


def unescape_text(line: str, *, java: bool) -> str:
    """Return the text that stands after ``#Text=``; ``java`` for versions 3.0 and 3.1, which escape as Java does."""
    if java:
        return _JAVA_ESCAPED.sub(_from_java, line)
    return _TEXT_ESCAPED.sub(lambda found: _LETTERS.get(found.group(1), found.group(1)), line)


def _from_java(found: re.Match[str]) -> str:
    units = found.group(1)
    if units is None:
        return _LETTERS.get(found.group(2), found.group(2))
    data = b"".join(int(unit, 16).to_bytes(2, "big") for unit in _UNITS.findall(units))
    return data.decode("utf-16-be", "surrogatepass")


_STACKED: Final = re.compile(r"\|((?:\\.|[^|\\])*+\\?)")
_SLOTS: Final = re.compile(r";((?:\\.|[^;\\])*+\\?)")
_NUMBERED: Final = re.compile(r"((?:\\.|[^\\\[])*+)\[(\d{1,18}(?:_\d{1,18})?)\]")
_LOOSELY_NUMBERED: Final = re.compile(r"(.*)\[(\d{1,18}(?:_\d{1,18})?)\]")


def stacked(cell: str) -> list[str]:
    """Return the values that are stacked in a column."""
    return _STACKED.findall(f"|{cell}")


def slots(value: str) -> list[str]:
    """Return the values of the slots of one annotation."""
    return _SLOTS.findall(f";{value}")


def numbered(value: str) -> tuple[str, str]:
    """Return a value without the number in brackets that tells its annotation from others, and that number or ""."""
    found = _NUMBERED.fullmatch(value) or (None if value.endswith("\\]") else _LOOSELY_NUMBERED.fullmatch(value))
    return (found.group(1), found.group(2)) if found else (value, "")
