"""The articles of a CoNLL file as lines, and what a first pass over them finds out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.formats.conll_dialect import dialect_of, starts_article
from annotator.tokens.bio import OUTSIDE, is_code
from annotator.tokens.tagging import TagEvidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.formats.conll_dialect import Dialect

_FILLERS: Final = frozenset({"-X-", "_", "-", ""})


class Section(NamedTuple):
    """The lines ``[first, stop)`` of an article, counted from 0; ``marked`` where ``-DOCSTART-`` stands before them."""

    first: int
    stop: int
    marked: bool

    @property
    def line(self) -> int:
        """The line that it begins in, from 1."""
        return self.first if self.marked else self.first + 1


class TokenLines:
    """The lines of a file, in their dialect."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.dialect: Dialect = dialect_of(lines)
        self.sections = self._sections()

    def _sections(self) -> list[Section]:
        starts = [number for number, line in enumerate(self._lines) if starts_article(line)]
        head = Section(0, starts[0] if starts else len(self._lines), marked=False)
        ends = [*starts[1:], len(self._lines)]
        marked = [Section(start + 1, end, marked=True) for start, end in zip(starts, ends, strict=False)]
        return [head, *marked] if any(self.sentences(head)) or not marked else marked

    def sentences(self, section: Section) -> Iterator[list[tuple[int, list[str]]]]:
        """Yield the sentences of an article: (line number from 1, columns) of each token, comments left out."""
        rows: list[tuple[int, list[str]]] = []
        for number in range(section.first, section.stop):
            line = self._lines[number]
            if not line.strip():
                if rows:
                    yield rows
                rows = []
            elif not self.dialect.is_comment(line):
                rows.append((number + 1, self.dialect.columns(line)))
        if rows:
            yield rows

    def words(self, section: Section) -> list[str]:
        """Return the tokens of an article."""
        return [columns[0] for rows in self.sentences(section) for _, columns in rows]

    def comments(self) -> int:
        """Return how many lines are comments."""
        return sum(line.startswith("#") and self.dialect.is_comment(line) for line in self._lines)

    def problem(self, section: Section, file: str) -> AnnotatorError | None:
        """Return what is wrong with the first broken line of an article, if any is."""
        for rows in self.sentences(section):
            for line, columns in rows:
                found = self._problem(columns, file, line)
                if found is not None:
                    return found
        return None

    def _problem(self, columns: Sequence[str], file: str, line: int) -> AnnotatorError | None:
        width = self.dialect.width
        if len(columns) != width:
            return AnnotatorError("conll.columns", file=file, line=line, found=len(columns), expected=width)
        if not is_code(columns[-1]):
            return AnnotatorError("conll.tag", file=file, line=line, tag=columns[-1])
        if not columns[0] and columns[-1] != OUTSIDE:
            return AnnotatorError("conll.no-token", file=file, line=line)
        return None


@dataclass(slots=True)
class Survey:
    """What the columns of all articles hold that can be read.

    ``telling`` are the columns, from 0, with more than fillers in them; ``tags`` those with nothing but tags.
    ``ours`` tells whether the second and third column are those that we write: ``-X-`` and ``_``.
    """

    width: int
    telling: set[int] = field(default_factory=set)
    tags: set[int] = field(default_factory=set)
    ours: bool = False

    @classmethod
    def of(cls, lines: TokenLines, sections: Sequence[Section]) -> Survey:
        """Return the survey of some articles without a broken line."""
        width = lines.dialect.width
        values: list[set[str]] = [set() for _ in range(width)]
        for section in sections:
            for rows in lines.sentences(section):
                for _, columns in rows:
                    for number in range(1, width):
                        values[number].add(columns[number])
        return cls(
            width=width,
            telling={number for number in range(1, width) if not values[number] <= _FILLERS},
            tags={number for number in range(1, width) if values[number] and all(map(is_code, values[number]))},
            ours=width > 3 and values[1] == {"-X-"} and values[2] == {"_"},
        )

    def tag_columns(self, claimed: int) -> list[int]:
        """Return the columns of tags, the last one aside those that the file or the list beside it claims."""
        count = self.width - 3 if self.ours else claimed
        columns = list(range(self.width - min(count, self.width - 1), self.width))
        return columns if columns and self.tags.issuperset(columns) else [self.width - 1]


def evidence_of(lines: TokenLines, sections: Sequence[Section], tag_columns: Sequence[int]) -> TagEvidence:
    """Return what the tags of some articles tell of their scheme."""
    evidence = TagEvidence()
    for section in sections:
        for rows in lines.sentences(section):
            for number in tag_columns:
                evidence.add(columns[number] for _, columns in rows)
    return evidence
