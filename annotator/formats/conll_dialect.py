"""How the lines of a CoNLL file are made: what parts the columns, how many there are, what is a comment."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from annotator.tokens.bio import OUTSIDE, is_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

START: Final = "-DOCSTART-"
LINE_ENDS: Final = re.compile(r"\r\n?|\n")
"""What ends a line: nothing else does, as a token may hold U+2028 and its like."""

_SAMPLE: Final = 5_000
_TEN: Final = re.compile(r"\d+(?:[-.]\d+)?(?:\t[^\t]+){5}\t(?:\d+|_)(?:\t[^\t]+){3}")
"""A line of CoNLL-U: ID first, HEAD in the seventh column."""
_SEPARATORS: Final = (
    ("tabs", re.compile(r"\t")),
    ("spaces", re.compile(r" +")),
    ("tabs", re.compile(r"\t+")),
    ("tabs and spaces", re.compile(r"[ \t]+")),
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """What parts the columns (by its name and its pattern) and how many most lines have."""

    parted_by: str
    separator: re.Pattern[str]
    width: int

    def columns(self, line: str) -> list[str]:
        """Return the columns of a line; the first may be empty, the last one is the tag."""
        return _columns(line, self.separator)

    def is_comment(self, line: str) -> bool:
        """Tell whether a line begins with ``#`` and cannot be a token that does."""
        if not line.startswith("#"):
            return False
        columns = self.columns(line)
        return len(columns) != self.width or not is_code(columns[-1])


def dialect_of(lines: Iterable[str]) -> Dialect:
    """Return the dialect that most of the lines are in; one of two columns where none fits."""
    rows = list(islice((line for line in lines if _may_be_token(line)), _SAMPLE))
    rows = [line for line in rows if not line.startswith("#")] or rows
    found = [(*_fitness(rows, separator), name, separator) for name, separator in _SEPARATORS]
    share, width, name, separator = max(found, key=lambda item: item[0])
    return Dialect(name, separator, width) if share else Dialect("tabs and spaces", _SEPARATORS[-1][1], 2)


def _may_be_token(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(START)


def _fitness(rows: Sequence[str], separator: re.Pattern[str]) -> tuple[int, int]:
    """Return how many lines fit what most of them are, and how many columns these have."""
    widths = Counter(
        len(columns)
        for columns in (_columns(line, separator) for line in rows)
        if len(columns) > 1 and is_code(columns[-1])
    )
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return count, width


def _columns(line: str, separator: re.Pattern[str]) -> list[str]:
    return separator.split(line.rstrip(" \t"))


def starts_article(line: str) -> bool:
    """Tell whether a line is ``-DOCSTART-``, be it with further columns; one with a tag is a token."""
    if not line.startswith(START):
        return False
    columns = line.split()
    return columns[0] == START and (columns[-1] == OUTSIDE or not is_code(columns[-1]))


def columns_of_head(head: bytes) -> int:
    """Return how many columns a file has by its first bytes; 0 where it is CoNLL-U Plus, or none of these at all."""
    if has_global_columns(head):
        return 0
    dialect = dialect_of(_lines_of_head(head))
    fits = any(
        len(columns) == dialect.width and is_code(columns[-1]) for columns in map(dialect.columns, _lines_of_head(head))
    )
    return dialect.width if fits else 0


def has_global_columns(head: bytes) -> bool:
    """Tell whether a file names its columns, as CoNLL-U Plus does in its first line."""
    return any(line.startswith("# global.columns") for line in islice(_lines_of_head(head), 1))


def is_conllu(head: bytes) -> bool:
    """Tell whether a file is CoNLL-U Plus, which names its columns, or CoNLL-U, which has the ten of old."""
    first = next((line for line in _lines_of_head(head) if not line.startswith("#") and line.strip()), "")
    return has_global_columns(head) or _TEN.fullmatch(first) is not None


def _lines_of_head(head: bytes) -> Iterator[str]:
    """Yield the lines of a file's first bytes, in whatever encoding: all that matters here is ASCII."""
    encoding = "utf-16" if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    yield from (line for line in LINE_ENDS.split(head.decode(encoding, "replace")) if line)
