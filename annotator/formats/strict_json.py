"""JSON from anywhere: what the standard forbids and what no text may hold is refused, each with a reason."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_BREAKING: Final = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_SUSPECT: Final = re.compile(r"\\u(?:[dD][89abAB]|[dD][c-fC-F]|0000)")


class UnfinishedError(ValueError):
    """The text ends before the value does, or is no JSON from ``position`` on: more of it may tell."""

    def __init__(self, reason: str, position: int) -> None:
        super().__init__(reason)
        self.position = position


def value_at(text: str, position: int = 0) -> tuple[Any, int]:
    """Return the value that begins at a position, and where it ends.

    Raise :class:`UnfinishedError` where the text is no JSON as far as it goes, and ValueError with a reason where no
    more of it can help: NaN and Infinity, numbers of thousands of digits, deep nesting, NUL and halves of surrogate
    pairs.
    """
    try:
        value, end = _DECODER.raw_decode(text, position)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except json.JSONDecodeError as problem:
        raise UnfinishedError(problem.msg.removesuffix(" at"), problem.pos) from None
    except ValueError as problem:
        # Python refuses to read integers of more than 4,300 digits.
        raise ValueError("a number has too many digits" if "digits" in str(problem) else str(problem)) from None
    if _SUSPECT.search(text, position, end):
        _refuse_broken(value)
    return value, end


def whole_value(text: str) -> Any:
    """Return the one value that a text holds, or raise ValueError with the reason why it holds none."""
    start = len(text) - len(text.lstrip(" \t\r\n"))
    try:
        value, end = value_at(text, start)
    except UnfinishedError as problem:
        raise ValueError(f"{problem} at character {problem.position + 1}") from None
    rest = text[end:].lstrip(" \t\r\n")
    if rest:
        raise ValueError(f"more follows at character {len(text) - len(rest) + 1}")
    return value


def one_line(value: object) -> str:
    """Return a value as JSON without anything that some tool would take for the end of a line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_BREAKING)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)


def _refuse_broken(value: object) -> None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if "\0" in item:
                raise ValueError("a string holds NUL")
            try:
                item.encode()
            except UnicodeEncodeError:
                raise ValueError("a string holds half of a surrogate pair") from None
        elif isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            waiting.extend(item)
            waiting.extend(item.values())
