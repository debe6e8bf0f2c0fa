"""What the CoNLL formats write of a work: tokens, where sentences begin, and entities in one or more tag columns."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.domain.exchange import Fate
from annotator.formats.base import Boundary, Overlap
from annotator.formats.token_works import SplitList, layout_rules, others_of
from annotator.tokens.alignment import TokenGrid
from annotator.tokens.bio import Entity
from annotator.tokens.layout import lay_out
from annotator.tokens.sentences import sentences
from annotator.tokens.tokenizers import Tokenizers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.exchange import ArticleWork, ExportReport, ForeignSpan
    from annotator.formats.base import WriteOptions
    from annotator.formats.token_works import LineFile
    from annotator.tokens.layout import Layout, Placing
    from annotator.tokens.tokenizers import Token

LAYER: Final = "tags"
"""The one layer of the report, however many columns hold its tags."""


class Spot(NamedTuple):
    """Where a span is written: the tag column, from 0, the tokens ``[first, stop)``, and its label as tags have it."""

    column: int
    first: int
    stop: int
    tag: str


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A work on tokens. ``begins`` are the tokens that begin a sentence, the first one aside.

    ``placings`` and ``spots`` have one for each span of the work, in its order; a spot is None where the span is
    written nowhere. ``columns`` hold entities in order, apart from each other.
    """

    tokens: tuple[Token, ...]
    begins: tuple[int, ...]
    columns: tuple[tuple[Entity, ...], ...]
    placings: tuple[Placing, ...]
    spots: tuple[Spot | None, ...]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the range of tokens of each sentence."""
        if self.tokens:
            yield from pairwise((0, *self.begins, len(self.tokens)))


class WorkLayouts:
    """Lays works out for one export; what it has to say goes to the export's report.

    ``every`` asks for as many columns as keep each span. ``reserved`` is a token that must not be written.
    """

    def __init__(
        self, options: WriteOptions, report: ExportReport, splits: LineFile, *, every: bool, reserved: str = ""
    ) -> None:
        rules = layout_rules(options, Fate.DROPPED)
        # Where every span has a column nothing contends for it, so there is nothing to fail at.
        self._rules = replace(rules, overlap=Overlap.LONGEST) if every and rules.overlap is Overlap.FAIL else rules
        self._every = every
        self._reserved = reserved
        self._report = report
        self._splits = SplitList(splits)
        self._tokenizers = Tokenizers(options.tokenization)
        self._tokenized: Counter[tuple[str, str]] = Counter()
        self._reserved_seen = 0
        self._tags: dict[str, str] = {}
        self.width = 1
        if options.boundary is Boundary.SPLIT:
            splits.start()

    def of(self, group: Sequence[ArticleWork]) -> Iterator[tuple[ArticleWork, LaidOut]]:
        """Yield the works on one article, each with what is written of it."""
        first = group[0]
        tokenizer = self._tokenizers.of(first.language)
        self._tokenized[(tokenizer.name, tokenizer.version)] += 1
        held = [span for work in group for span in work.spans]
        found = sentences(first.text, held)
        self._tell_held_back(first, found.held_back, held)
        grid = TokenGrid.of(tokenizer(first.text))
        for work in group:
            layout = lay_out(
                work.text,
                self._writable(work, grid),
                work.spans,
                self._rules,
                article=work.id,
                others=others_of(work, group),
            )
            self._splits.add(work, layout.cuts)
            yield work, self._laid(layout, found.breaks)

    def _writable(self, work: ArticleWork, grid: TokenGrid) -> TokenGrid:
        """Cut the tokens that would read as something else."""
        text = work.text
        if not self._reserved or self._reserved not in text:
            return grid
        found = (token.start + 1 for token in grid.tokens if text[token.start : token.end] == self._reserved)
        grid, cuts = grid.cut(found)
        self._reserved_seen += len(cuts)
        self._splits.add(work, cuts)
        return grid

    def _laid(self, layout: Layout, breaks: Sequence[int]) -> LaidOut:
        tokens = tuple(layout.grid.tokens)
        starts = [token.start for token in tokens]
        placings = layout.every if self._every else layout.flat
        columns: list[list[Entity]] = [[]]
        spots: list[Spot | None] = [None] * len(placings)
        for index in _in_turn(layout):
            placing = placings[index]
            if placing.written is None:
                continue
            first, stop = bisect_left(starts, placing.written.start), bisect_left(starts, placing.written.end)
            entity = Entity(first, stop, self._tag(placing.span.label))
            # What became one with another span stands where that does.
            column = 0 if placing.fate is Fate.MERGED else _put(entity, columns)
            spots[index] = Spot(column, *entity)
        self.width = max(self.width, len(columns))
        begins = dict.fromkeys(index for at in breaks if 0 < (index := bisect_left(starts, at)) < len(starts))
        return LaidOut(tokens, tuple(begins), tuple(map(tuple, columns)), placings, tuple(spots))

    def _tag(self, label: str) -> str:
        """Return a label's name as it stands in a tag: without white space, and apart from every other."""
        if label not in self._tags:
            tag = "_".join(label.split()) or "_"
            while tag in self._tags.values():
                tag += "_"
            self._tags[label] = tag
            if tag != label:
                self._report.notes.append(f"the label “{label}” is written {tag}")
        return self._tags[label]

    def _tell_held_back(self, work: ArticleWork, held_back: Sequence[int], held: Sequence[ForeignSpan]) -> None:
        waiting = sorted(held, key=lambda span: span.start, reverse=True)
        around: list[ForeignSpan] = []
        for position in held_back:
            while waiting and waiting[-1].start < position:
                around.append(waiting.pop())
            around = [span for span in around if span.end > position]
            span = around[0]
            text = " ".join(work.text[span.start : span.end].split())
            self._report.notes.append(
                f"{work.id}: no sentence break at {position}, inside {span.label} {span.start}–{span.end} “{text}”"
            )

    def tell(self) -> None:
        """Put into the report what is to be said of the whole."""
        notes = self._report.notes
        for (name, version), articles in sorted(self._tokenized.items()):
            notes.append(f"tokens by {name} {version}: {articles} of the articles")
        if self._reserved_seen:
            notes.append(f"{self._reserved_seen} tokens reading {self._reserved} were split, as that begins an article")
        self._splits.tell(self._report)


def _in_turn(layout: Layout) -> list[int]:
    """Return the indices of the spans, those that a flat layer keeps first: they fill the first column."""
    kept = [own is flat for own, flat in zip(layout.every, layout.flat, strict=True)]
    return sorted(range(len(kept)), key=lambda index: not kept[index])


def _put(entity: Entity, columns: list[list[Entity]]) -> int:
    """Put an entity into the first column where it overlaps none, in order; return which."""
    for number, column in enumerate(columns):
        index = bisect_left(column, entity)
        before = column[index - 1] if index else None
        after = column[index] if index < len(column) else None
        if (before is None or before.stop <= entity.first) and (after is None or entity.stop <= after.first):
            column.insert(index, entity)
            return number
    columns.append([entity])
    return len(columns) - 1
