"""spaCy's DocBin (``.spacy``): what ``spacy train`` reads.

A document for each article and annotator, in the tokens of a blank tokeniser of the article's language or of another
one. ``doc.ents`` holds the spans flat, ``doc.spans["sc"]`` all of them; both carry the span's id and, as ``kb_id``,
its entity. ``doc.user_data`` holds the record of :func:`annotator.formats.token_works.work_record` with the true
offsets, by which a file of ours reads back exactly; a span's ``ents`` and ``sc`` in it say where it stands in these two
if not at its true place (null: nowhere). spaCy trains one language at a time: where articles have several,
TARGET.ar.spacy and its like hold each alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.domain.parts import EVERY_PART, Part
from annotator.formats.base import Boundary, Format
from annotator.formats.docbin_documents import Documents, cut_document
from annotator.formats.docbin_spool import Spools
from annotator.formats.docbin_works import DocBinWorks
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
from annotator.tokens.layout import Layout, lay_out
from annotator.tokens.tokenizers import spacy_language, token_bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.tokens import Doc

    from annotator.formats.base import Output, ReadOptions, WriteOptions
    from annotator.formats.docbin_packing import PackedSpan, Packing
    from annotator.tokens.layout import LayoutRules, Placing

SPANS_KEY: Final = "sc"
"""Key in ``doc.spans``; the one that spaCy's span categoriser looks under."""


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield a work for each document of a file; see :class:`annotator.formats.base.Reader`."""
    from annotator.formats.docbin_reading import read_documents

    works = DocBinWorks(source.name, source.stem)
    empty = True
    for document in read_documents(source):
        empty = False
        try:
            work = works.work(document)
        except AnnotatorError as problem:
            options.bad.append(problem)
        else:
            if work is not None:
                yield work
    options.notes.extend(works.sentences())
    if empty:
        options.notes.append(f"{source.name}: there is no document in it")


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a DocBin, its splits and its languages; see :class:`annotator.formats.base.Writer`."""
    with LineFile(output, SplitList.SUFFIX) as splits, Spools(output.main.parent) as spools:
        return _Export(output, options, splits, spools).run(works)


class _Export:
    """One export to a DocBin."""

    def __init__(self, output: Output, options: WriteOptions, splits: LineFile, spools: Spools) -> None:
        # numpy and spaCy take a second: only an export pays for them.
        from annotator.formats.docbin_packing import Packing

        self._output = output
        self._splits = splits
        self._boundary = options.boundary
        self._rules: LayoutRules = layout_rules(options, Fate.FLATTENED)
        self._packing: Packing = Packing(SPANS_KEY, spools)
        self._documents = Documents(options.tokenization)
        self.report = ExportReport(format="spacy", fates={"ents": Counter(), SPANS_KEY: Counter()})

    def run(self, works: Iterable[ArticleWork]) -> ExportReport:
        if self._boundary is Boundary.SPLIT:
            self._splits.start()
        for group in by_article(works):
            self._add_article(group)
        self._packing.write(self._output.main, self._parts())
        self._splits.finish()
        self.report.notes.extend(self._documents.sentences())
        SplitList(self._splits).tell(self.report)
        return self.report

    def _add_article(self, group: Sequence[ArticleWork]) -> None:
        self.report.articles += 1
        language = group[0].language
        self._documents.count(language)
        for work in group:
            document = self._documents.of(work.text, language)
            needed = bool(work.spans) or self._boundary is Boundary.SPLIT
            grid = TokenGrid(*token_bounds(document)) if needed else TokenGrid((), ())
            layout = lay_out(work.text, grid, work.spans, self._rules, article=work.id, others=others_of(work, group))
            if layout.cuts:
                document = cut_document(document, layout.cuts)
                SplitList(self._splits).add(work, layout.cuts)
            self._add(work, layout, document, spacy_language(language))

    def _add(self, work: ArticleWork, layout: Layout, document: Doc, language: str) -> None:
        starts: list[int] = _token_starts(document) if work.spans else []
        every = [_packed(placing, starts) for placing in layout.every]
        flat = [
            packed if kept is own else None for packed, own, kept in zip(every, layout.every, layout.flat, strict=True)
        ]
        record = work_record(work)
        for entry, kept, packed in zip(record["spans"], flat, every, strict=True):
            entry.update(_moved(entry, "ents", kept) | _moved(entry, SPANS_KEY, packed))
        self._packing.add(
            document,
            language=language,
            entities=sorted(packed for packed in flat if packed is not None),
            spans=[packed for packed in every if packed is not None],
            user_data=record,
        )
        count_work(self.report, work, {"ents": layout.flat, SPANS_KEY: layout.every})

    def _parts(self) -> dict[str, Path]:
        """Return where each language goes by itself; nowhere if there is but one."""
        languages = self._packing.languages
        if len(languages) < 2:
            return {}
        endings = ", ".join(f".{language}.spacy" for language in languages)
        self.report.notes.append(
            "the articles have several languages, and spaCy trains one at a time: train from the files ending in "
            f"{endings}, which hold each language alone"
        )
        return {language: self._output.beside(f".{language}.spacy") for language in languages}


def _token_starts(document: Doc) -> list[int]:
    from spacy.attrs import IDX

    starts: list[int] = document.to_array(IDX).tolist()
    return starts


def _packed(placing: Placing, starts: Sequence[int]) -> PackedSpan | None:
    """Return a span as it is packed, ``starts`` being where the document's tokens begin; None where it is dropped."""
    from annotator.formats.docbin_packing import PackedSpan

    if placing.written is None:
        return None
    start, end = placing.written
    span = placing.span
    first, stop = bisect_left(starts, start), bisect_left(starts, end)
    return PackedSpan(start, end, first, stop, span.label, span.id, span.entity or "")


def _moved(entry: dict[str, Any], layer: str, packed: PackedSpan | None) -> dict[str, Any]:
    """Return what a span's record says of a layer: nothing where the span stands there at its true place."""
    if packed is None:
        return {layer: None}
    return {} if packed[:2] == (entry["start"], entry["end"]) else {layer: list(packed[:2])}


FORMAT = Format(
    name="spacy",
    title="spaCy DocBin",
    suffixes=(".spacy",),
    reads=read,
    writes=write,
    carries=EVERY_PART - {Part.SUBMISSIONS},
    also_loses=("overlaps in doc.ents", "boundaries inside tokens"),
    round_trips=True,
    on_tokens=True,
)
