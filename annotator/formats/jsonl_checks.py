"""Checks of single values of a JSON Lines file, by hand, as the way through must be fast.

``schemas/article-work.schema.json`` says the same; a test holds the two against each other.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.domain.spans import AttributeValue

_LONGEST_SHOWN: Final = 60


def misfit(key: str, expected: str, value: object, **place: object) -> AnnotatorError:
    """Return the problem of a value that is not what it must be; ``place`` is file and line."""
    return AnnotatorError("jsonl.type", key=key, expected=expected, found=shown(value), **place)


def shown(value: object) -> str:
    """Return a value as it stands in JSON, shortened to fit a sentence."""
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return "an object"
    if value is None:
        return "missing"
    try:
        text = json.dumps(value, ensure_ascii=False)
    except ValueError:
        return "a number beyond measure"
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def as_text(value: object) -> str:
    """Return any JSON value as text: a string as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def as_attribute(value: object) -> AttributeValue:
    """Return any JSON value as an attribute's value; what attributes do not have becomes text."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return tuple(as_text(item) for item in value)
    return as_text(value)


class Place:
    """Where a value stands: file, line, and the way to it inside the line. Makes the errors of that place."""

    def __init__(self, file: str, line: int, key: str = "") -> None:
        self.file = file
        self.line = line
        self._key = key

    def inside(self, key: str) -> Place:
        """Return the place of a member."""
        return Place(self.file, self.line, self.key(key))

    def key(self, key: str) -> str:
        """Return the way to a member, such as ``spans[3].start``."""
        return f"{self._key}.{key}" if self._key and not key.startswith("[") else f"{self._key}{key}"

    def error(self, code: str, **arguments: object) -> AnnotatorError:
        """Return a problem at this place."""
        return AnnotatorError(code, file=self.file, line=self.line, **arguments)

    def misfit(self, key: str, expected: str, value: object) -> AnnotatorError:
        """Return the problem of a member that is not what it must be."""
        return misfit(self.key(key), expected, value, file=self.file, line=self.line)

    def text(self, document: dict[str, Any], key: str, otherwise: str = "") -> str:
        """Return a string member; null is as good as none."""
        value = document.get(key)
        if type(value) is str:
            return value
        if value is None:
            return otherwise
        raise self.misfit(key, "a string", value)

    def name(self, document: dict[str, Any], key: str) -> str:
        """Return an id: a string, or a whole number, which becomes one."""
        value = document.get(key)
        return str(value) if type(value) is int else self.text(document, key)

    def needed(self, document: dict[str, Any], key: str) -> str:
        """Return a string member that must be there and not empty."""
        value = self.text(document, key)
        if not value:
            raise self.misfit(key, "a string that is not empty", document.get(key))
        return value

    def count(self, document: dict[str, Any], key: str, otherwise: int = 0) -> int:
        """Return a whole number from 0 that a database can hold."""
        value = document.get(key)
        if value is None:
            return otherwise
        if type(value) is int and 0 <= value < 2**63:
            return value
        raise self.misfit(key, "a whole number from 0", value)

    def flag(self, document: dict[str, Any], key: str) -> bool:
        """Return true or false; false where it is missing."""
        value = document.get(key)
        if value is None or type(value) is bool:
            return bool(value)
        raise self.misfit(key, "true or false", value)

    def members(self, document: dict[str, Any], key: str) -> list[Any]:
        """Return a list member; an empty one where it is missing."""
        value = document.get(key)
        if value is None or type(value) is list:
            return value or []
        raise self.misfit(key, "a list", value)

    def texts(self, document: dict[str, Any], key: str) -> tuple[str, ...]:
        """Return a list of strings."""
        values = self.members(document, key)
        for index, value in enumerate(values):
            if type(value) is not str:
                raise self.misfit(f"{key}[{index}]", "a string", value)
        return tuple(values)

    def object(self, value: object, expected: str = "an object") -> dict[str, Any]:
        """Return the value at this place as an object."""
        if type(value) is dict:
            return value
        raise misfit(self._key or "the line", expected, value, file=self.file, line=self.line)

    def pairs(self, document: dict[str, Any], key: str) -> dict[str, Any]:
        """Return an object member; an empty one where it is missing."""
        value = document.get(key)
        if value is None or type(value) is dict:
            return value or {}
        raise self.misfit(key, "an object", value)


class Remarks:
    """Counts what was taken otherwise than the file has it, to be told once for each kind."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._counts: Counter[tuple[str, str]] = Counter()
        self._first: dict[tuple[str, str], int] = {}

    def add(self, key: str, what: str, line: int) -> None:
        """Count one: the key and what became of it."""
        self._counts[(key, what)] += 1
        self._first.setdefault((key, what), line)

    def sentences(self) -> list[str]:
        """Return a sentence for each kind, in the order they were first met."""
        return [
            f"{self._file}: “{key}” {what}, {'once,' if count == 1 else f'{count} times, first'}"
            f" in line {self._first[(key, what)]}"
            for (key, what), count in self._counts.items()
        ]
