"""The lines of a JSON Lines file: split at line feeds only, decoded, each parsed by itself."""

from __future__ import annotations

import codecs
import json
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.formats.base import ReadOptions

_HEAD: Final = 4096
_BOM: Final = "\ufeff"


def documents(source: Path, options: ReadOptions) -> Iterator[tuple[int, Any]]:
    """Yield (line number from 1, parsed value) of each line that is not blank.

    A line that is no JSON or not in the encoding is added to ``options.bad`` and passed over. Raises
    AnnotatorError where the file cannot be read at all. Besides what JSON forbids, NaN, Infinity, NUL and
    unpaired surrogates are refused (these two not in a ``text``, which is checked as every text is).
    """
    for number, line in _lines(source, options):
        try:
            document = _DECODER.decode(line)
            if "\\u" in line and ("\\ud" in line or "\\uD" in line or "\\u0000" in line):
                _refuse_broken(document)
        except RecursionError:
            reason = "it is nested too deep"
        except json.JSONDecodeError as problem:
            reason = f"{problem.msg.removesuffix(' at')} at character {problem.pos + 1}"
        except ValueError as problem:
            # Python refuses to read integers of more than 4,300 digits.
            reason = "a number has too many digits" if "digits" in str(problem) else str(problem)
        else:
            yield number, document
            continue
        options.bad.append(AnnotatorError("jsonl.syntax", file=source.name, line=number, reason=reason))


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)


def _refuse_broken(value: object) -> None:
    if isinstance(value, str):
        if "\0" in value:
            raise ValueError("a string holds NUL")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ValueError("a string holds half of a surrogate pair") from None
    elif isinstance(value, list):
        for item in value:
            _refuse_broken(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_broken(key)
            if key != "text":
                _refuse_broken(item)


def _lines(source: Path, options: ReadOptions) -> Iterator[tuple[int, str]]:
    try:
        with source.open("rb") as file:
            encoding = _encoding(source, file, options)
            if encoding == "utf-8":
                yield from _utf8_lines(source, file, options)
            else:
                yield from _other_lines(source, file, encoding)
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=source.name, reason=problem.strerror or problem) from problem


def _encoding(source: Path, file: BinaryIO, options: ReadOptions) -> str:
    """Return the codec to read with: the forced one, or UTF-8, -16 or -32 as the first bytes tell."""
    head = file.read(_HEAD)
    file.seek(0)
    try:
        name = codecs.lookup(options.encoding or json.detect_encoding(head)).name
    except LookupError:
        raise AnnotatorError("jsonl.encoding", file=source.name, encoding=options.encoding) from None
    if name in {"utf-8", "utf-8-sig", "ascii"}:
        if b"\0" in head:
            raise AnnotatorError("jsonl.binary", file=source.name)
        return "utf-8"
    return name


def _utf8_lines(source: Path, file: BinaryIO, options: ReadOptions) -> Iterator[tuple[int, str]]:
    for number, raw in enumerate(file, start=1):
        try:
            line = str(raw, "utf-8")
        except UnicodeDecodeError:
            options.bad.append(AnnotatorError("jsonl.encoding", file=source.name, line=number, encoding="UTF-8"))
            continue
        line = line.removeprefix(_BOM)
        if not line.isspace() and line:
            yield number, line


def _other_lines(source: Path, file: BinaryIO, encoding: str) -> Iterator[tuple[int, str]]:
    number = 0
    try:
        # Only a line feed ends a line: a string may hold U+2028, and CR before it is white space to JSON.
        with TextIOWrapper(file, encoding=encoding, newline="\n") as lines:
            for number, text in enumerate(lines, start=1):
                line = text.removeprefix(_BOM)
                if not line.isspace() and line:
                    yield number, line
    except UnicodeError:
        raise AnnotatorError("jsonl.encoding", file=source.name, line=number + 1, encoding=encoding) from None
