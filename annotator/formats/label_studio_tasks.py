"""The tasks of a Label Studio export, one by one: the file is never held whole unless it is one task."""

from __future__ import annotations

import codecs
import json
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.strict_json import UnfinishedError, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

_CHUNK: Final = 1 << 18
"""Characters that are read at a time; more where a task is longer."""
_HEAD: Final = 4096
_SPACE: Final = " \t\r\n\ufeff"


def tasks(source: Path, forced: str | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield (line from 1, task) of a file that holds an array of tasks or one.

    Raise AnnotatorError where it is no such JSON, or not in the encoding that its first bytes tell or ``forced`` names.
    """
    try:
        with source.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(0)
            name = forced or json.detect_encoding(head)
            try:
                codecs.lookup(name)
            except LookupError:
                raise AnnotatorError("encoding.unknown", file=source.name, encoding=name) from None
            with TextIOWrapper(file, encoding=name, newline="") as text:
                stream = _Stream(text, source.name)
                try:
                    yield from stream.tasks()
                except UnicodeError:
                    raise AnnotatorError("jsonl.encoding", file=source.name, encoding=name) from None
    except FileNotFoundError as problem:
        raise AnnotatorError("file.missing", file=source.name) from problem
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=source.name, reason=problem.strerror or problem) from problem


class _Stream:
    """A JSON text that is read as far as it is needed."""

    def __init__(self, text: TextIO, file: str) -> None:
        self._text = text
        self._file = file
        self._buffer = ""
        self._position = 0
        self._ended = False
        self._lines = 1

    def tasks(self) -> Iterator[tuple[int, dict[str, Any]]]:
        if self._next() != "[":
            yield self._task()
        else:
            self._position += 1
            first = True
            while self._next() != "]":
                if not first:
                    self._expect(",")
                yield self._task()
                first = False
            self._position += 1
        if self._next():
            raise self._error("more follows its end")

    def _next(self) -> str:
        """Return the next character that is no white space, "" at the end."""
        while True:
            while self._position < len(self._buffer) and self._buffer[self._position] in _SPACE:
                self._position += 1
            if self._position < len(self._buffer):
                return self._buffer[self._position]
            if not self._read_on(_CHUNK):
                return ""

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise self._error(f"“{mark}” is missing between two tasks")
        self._position += 1

    def _read_on(self, count: int) -> bool:
        """Forget what is behind and take more in; tell whether there was more."""
        more = self._text.read(count)
        self._lines += self._buffer.count("\n", 0, self._position)
        self._buffer = self._buffer[self._position :] + more
        self._position = 0
        self._ended = not more
        return bool(more)

    def _task(self) -> tuple[int, dict[str, Any]]:
        if self._next() != "{":
            raise self._error("a task is an object, in an array or by itself")
        line = self._line(self._position)
        while True:
            try:
                value, end = value_at(self._buffer, self._position)
            except UnfinishedError as problem:
                # Twice as much each time, so that a long task is not parsed too often.
                if self._ended or not self._read_on(max(_CHUNK, len(self._buffer))):
                    raise self._error(str(problem), problem.position) from None
            except ValueError as problem:
                raise self._error(str(problem)) from None
            else:
                self._position = end
                return line, value

    def _line(self, position: int) -> int:
        return self._lines + self._buffer.count("\n", 0, position)

    def _error(self, reason: str, position: int | None = None) -> AnnotatorError:
        line = self._line(self._position if position is None else position)
        return AnnotatorError("label-studio.syntax", file=self._file, line=line, reason=reason)
