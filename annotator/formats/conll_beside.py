"""TARGET.articles.jsonl beside a CoNLL file, as we write it: which article each ``-DOCSTART-`` begins.

What it says is taken only where it fits: as many articles, and tokens that can begin where it says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SUFFIX: Final = ".articles.jsonl"


@dataclass(frozen=True, slots=True)
class Beside:
    """The ids of the articles of a file, in order, and how many columns hold tags."""

    ids: tuple[str, ...]
    tag_columns: int


def has_list(source: Path) -> bool:
    """Tell whether a list of articles stands beside a file."""
    return _path(source).is_file()


def read_beside(source: Path, sections: Sequence[Sequence[str]]) -> Beside | None:
    """Return what the list beside a file says; None if it does not fit the words of each article."""
    ids: list[str] = []
    tag_columns = 1
    try:
        with _path(source).open("rb") as file:
            for record, words in _paired(file, sections):
                if not _fits(record, words):
                    return None
                ids.append(record["article"])
                tag_columns = max(tag_columns, record.get("tag_columns", 1))
    except (OSError, ValueError, RecursionError, TypeError):
        return None
    return Beside(tuple(ids), tag_columns)


def _path(source: Path) -> Path:
    return source.with_name(source.name + SUFFIX)


def _paired(file: Any, sections: Sequence[Sequence[str]]) -> Iterator[tuple[Any, Sequence[str]]]:
    records = (json.loads(line) for line in file)
    yield from zip(records, sections, strict=True)


def _fits(record: Any, words: Sequence[str]) -> bool:
    if type(record) is not dict or type(record.get("article")) is not str:
        return False
    starts = record.get("token_starts")
    if type(starts) is not list or len(starts) != len(words):
        return False
    end = 0
    for start, word in zip(starts, words, strict=True):
        if type(start) is not int or start < end:
            return False
        end = start + len(word)
    return type(record.get("tag_columns", 1)) is int
