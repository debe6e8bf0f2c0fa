"""CoNLL-2003: ``TOKEN -X- _ TAG`` a line, IOB2 tags, a blank line after each sentence, ``-DOCSTART-`` per article.

Tokens are those of spaCy's blank tokeniser of the article's language, as in the DocBin. TARGET.articles.jsonl has
a line for each ``-DOCSTART-``, in order: the article, where its tokens begin in its text, and its spans with their
true offsets and the tokens they were written on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport, Fate, ForeignSpan
from annotator.formats.base import Boundary, Format
from annotator.formats.report import count_work
from annotator.formats.token_works import (
    LineFile,
    SplitList,
    by_article,
    layout_rules,
    others_of,
    work_record,
)
from annotator.tokens.alignment import TokenGrid
from annotator.tokens.bio import Entity, decode, encode
from annotator.tokens.layout import Layout, lay_out
from annotator.tokens.sentences import sentences
from annotator.tokens.tokenizers import SpacyTokenizer, Token, spacy_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.formats.base import Output, WriteOptions

LAYER: Final = "tags"
ARTICLES: Final = ".articles.jsonl"

_START: Final = "-DOCSTART-"
_START_LINE: Final = f"{_START} -X- -X- O"


class _Section(NamedTuple):
    """What stands under one ``-DOCSTART-``: words, the indices of those that begin a sentence, entities."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    entities: tuple[Entity, ...]


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a CoNLL-2003 file, its list of articles and its splits; see :class:`annotator.formats.base.Writer`."""
    with (
        LineFile(output, SplitList.SUFFIX) as splits,
        LineFile(output, ARTICLES) as articles,
        output.main.open("wb") as file,
    ):
        export = _Export(options, file, splits, articles)
        for group in by_article(works):
            export.add_article(group)
        file.close()
        splits.finish()
        articles.finish()
        _compare(output.main, export.digests)
        return export.finished()


class _Export:
    """One export to CoNLL-2003."""

    def __init__(self, options: WriteOptions, file: BinaryIO, splits: LineFile, articles: LineFile) -> None:
        self._options = options
        self._rules = layout_rules(options, Fate.DROPPED)
        self._file = file
        self._splits = splits
        self._articles = articles
        self._tokenizers: dict[str, SpacyTokenizer] = {}
        self._tokenized: Counter[str] = Counter()
        self._tags: dict[str, str] = {}
        self._starts = 0
        self._report = ExportReport(format="conll2003", fates={LAYER: Counter()})
        self.digests: list[tuple[str, int]] = []
        articles.start()
        if options.boundary is Boundary.SPLIT:
            splits.start()

    def add_article(self, group: Sequence[ArticleWork]) -> None:
        """Write the works on one article."""
        self._report.articles += 1
        language = spacy_language(group[0].language)
        if language not in self._tokenizers:
            self._tokenizers[language] = SpacyTokenizer(language)
        self._tokenized[language] += 1
        text = group[0].text
        held = [span for work in group for span in work.spans]
        found = sentences(text, held)
        self._tell_held_back(group[0], found.held_back, held)
        tokens = self._tokenizers[language](text)
        for work in group:
            grid = self._writable(work, TokenGrid.of(tokens))
            others = others_of(work, group)
            layout = lay_out(text, grid, work.spans, self._rules, article=work.id, others=others)
            SplitList(self._splits).add(work, layout.cuts)
            self._add(work, layout, found.breaks)

    def _writable(self, work: ArticleWork, grid: TokenGrid) -> TokenGrid:
        """Cut what would read as the start of an article."""
        text = work.text
        if _START not in text:
            return grid
        grid, cuts = grid.cut(token.start + 1 for token in grid.tokens if text[token.start : token.end] == _START)
        self._starts += len(cuts)
        SplitList(self._splits).add(work, cuts)
        return grid

    def _add(self, work: ArticleWork, layout: Layout, breaks: Sequence[int]) -> None:
        tokens = layout.grid.tokens
        starts = [token.start for token in tokens]
        places = [_place(placing.written, starts) for placing in layout.flat]
        entities = sorted(
            Entity(*place, self._tag(placing.span.label))
            for placing, place in zip(layout.flat, places, strict=True)
            if place is not None and placing.fate is not Fate.MERGED
        )
        begins = tuple(dict.fromkeys(index for at in breaks if 0 < (index := bisect_left(starts, at)) < len(starts)))
        section = _Section(tuple(work.text[start:end] for start, end in tokens), begins, tuple(entities))
        self._file.write(_lines(section).encode())
        self.digests.append((work.id, hash(section)))
        record = work_record(work)
        for span, place in zip(record["spans"], places, strict=True):
            span["tokens"] = place
        self._articles.add({**record, "sentences": 1 + len(begins) if tokens else 0, "token_starts": starts})
        count_work(self._report, work, {LAYER: layout.flat})

    def _tag(self, label: str) -> str:
        """Return a label's name as it stands in a tag: without white space, and apart from every other."""
        if label not in self._tags:
            tag = "_".join(label.split())
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

    def finished(self) -> ExportReport:
        """Return the report, with what is to be said of the whole."""
        for language in sorted(self._tokenized):
            tokenizer = self._tokenizers[language]
            articles = self._tokenized[language]
            self._report.notes.append(f"tokens by {tokenizer.name} {tokenizer.version}: {articles} of the articles")
        if self._starts:
            self._report.notes.append(f"{self._starts} tokens reading {_START} were split, as that begins an article")
        SplitList(self._splits).tell(self._report)
        return self._report


def _place(written: Token | None, starts: Sequence[int]) -> tuple[int, int] | None:
    return None if written is None else (bisect_left(starts, written.start), bisect_left(starts, written.end))


def _lines(section: _Section) -> str:
    lines = [_START_LINE, ""]
    codes = encode(len(section.words), section.entities)
    begins = set(section.sentences)
    for index, (word, code) in enumerate(zip(section.words, codes, strict=True)):
        if index in begins:
            lines.append("")
        lines.append(f"{word} -X- _ {code}")
    if section.words:
        lines.append("")
    return "\n".join(lines) + "\n"


def _compare(path: Path, digests: Sequence[tuple[str, int]]) -> None:
    count = 0
    try:
        for section in _sections(path):
            if count == len(digests) or hash(section) != digests[count][1]:
                name = digests[min(count, len(digests) - 1)][0] if digests else "?"
                raise AnnotatorError("export.read-back", article=name, reason="other tokens or tags")
            count += 1
    except ValueError as problem:
        name = digests[min(count, len(digests) - 1)][0] if digests else "?"
        raise AnnotatorError("export.read-back", article=name, reason=str(problem)) from problem
    if count != len(digests):
        raise AnnotatorError("export.read-back", article=digests[count][0], reason="it is missing")


def _sections(path: Path) -> Iterator[_Section]:
    """Read a file strictly as we write it; ValueError where it is anything else."""
    words: list[str] = []
    codes: list[str] = []
    begins: list[int] = []
    started = blank = False
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            columns = line.removesuffix("\n").split(" ")
            if columns == [""]:
                blank = True
                continue
            if line == _START_LINE + "\n":
                if started:
                    yield _section(words, codes, begins)
                words, codes, begins = [], [], []
                started, blank = True, False
                continue
            if not started or len(line.split()) != 4 or columns[1:3] != ["-X-", "_"]:
                raise ValueError(f"this is no line of CoNLL-2003: {line!r}")
            if blank and words:
                begins.append(len(words))
            blank = False
            words.append(columns[0])
            codes.append(columns[3])
    if started:
        yield _section(words, codes, begins)


def _section(words: Sequence[str], codes: Sequence[str], begins: Sequence[int]) -> _Section:
    bounds = (0, *begins, len(words))
    entities: list[Entity] = []
    for first, stop in pairwise(bounds):
        # Sentence by sentence, so that an entity across a break is seen.
        entities += (Entity(first + i, first + j, label) for i, j, label in decode(codes[first:stop]))
    return _Section(tuple(words), tuple(begins), tuple(entities))


FORMAT = Format(
    name="conll2003",
    title="CoNLL-2003",
    aliases=("conll",),
    suffixes=(".conll",),
    writes=write,
    carries=frozenset(),
    on_tokens=True,
)
