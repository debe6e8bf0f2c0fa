"""The records of a file of spaCy's training data: one a line, or all of them in a JSON array."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.formats.decoding import decode
from annotator.formats.jsonl_lines import documents
from annotator.formats.strict_json import value_at, whole_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats.base import ReadOptions

_HEAD: Final = 1 << 16
_BOM: Final = b"\xef\xbb\xbf"
_SPACE: Final = re.compile(r"[ \t\r\n]*")


class Record(NamedTuple):
    """A parsed value, the line it begins in, and its number where several stand in one line, else 0."""

    value: Any
    line: int
    number: int = 0


def records(source: Path, options: ReadOptions) -> Iterator[Record]:
    """Yield the records of a file; what is no JSON goes to ``options.bad``, or is raised where nothing follows it."""
    if _is_array(source):
        yield from _members(source, options)
        return
    for line, value in documents(source, options):
        if type(value) is list and not (value and type(value[0]) is str):
            yield from (Record(item, line, number) for number, item in enumerate(value, start=1))
        else:
            yield Record(value, line)


def _is_array(source: Path) -> bool:
    """Tell whether a file is one JSON array over several lines."""
    try:
        with source.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:  # said when it is read
        return False
    first = head.removeprefix(_BOM).lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"["):
        return False
    if len(first) >= _HEAD - len(_BOM):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return True
    return False


def _members(source: Path, options: ReadOptions) -> Iterator[Record]:
    try:
        data = source.read_bytes()
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=source.name, reason=problem.strerror or problem) from problem
    text = decode(data, forced=options.encoding, file=source.name).text
    position, line, done = text.index("[") + 1, 1, 0
    try:
        while True:
            position = _after_space(text, position)
            if text[position : position + 1] == "]" and not text[position + 1 :].strip():
                return
            value, end = value_at(text, position)
            line += text.count("\n", done, position)
            done = position
            if type(value) is str:
                yield Record(whole_value(text), line)
                return
            yield Record(value, line)
            position = _after_member(text, end)
    except ValueError as problem:
        line += text.count("\n", done, position)
        raise AnnotatorError("jsonl.syntax", file=source.name, line=line, reason=str(problem)) from problem


def _after_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _after_member(text: str, position: int) -> int:
    position = _after_space(text, position)
    following = text[position : position + 1]
    if following not in {",", "]"}:
        raise ValueError(f"a comma or ] is missing at character {position + 1}")
    return position + (following == ",")
