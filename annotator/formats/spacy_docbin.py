"""spaCy's DocBin (``.spacy``): what ``spacy train`` reads.

A document for each article and annotator, tokenised by spaCy's blank tokeniser of the article's language.
``doc.ents`` holds the spans flat, ``doc.spans["sc"]`` all of them; both carry the span's id and, as ``kb_id``,
its entity. ``doc.user_data`` holds the record of :func:`annotator.formats.token_works.work_record` with the true
offsets. spaCy trains one language at a time: where articles have several, TARGET.ar.spacy and its like hold
each alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.domain.parts import EVERY_PART, Part
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
from annotator.tokens.layout import Layout, lay_out
from annotator.tokens.tokenizers import SpacyTokenizer, spacy_language, token_bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spacy.tokens import Doc

    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.docbin_packing import PackedSpan, Packing
    from annotator.tokens.alignment import CutToken
    from annotator.tokens.layout import LayoutRules, Placing

SPANS_KEY: Final = "sc"
"""Key in ``doc.spans``; the one that spaCy's span categoriser looks under."""


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a DocBin, its splits and its languages; see :class:`annotator.formats.base.Writer`."""
    with LineFile(output, SplitList.SUFFIX) as splits:
        return _Export(output, options, splits).run(works)


class _Export:
    """One export to a DocBin."""

    def __init__(self, output: Output, options: WriteOptions, splits: LineFile) -> None:
        # numpy and spaCy take a second: only an export pays for them.
        from annotator.formats.docbin_packing import Packing

        self._output = output
        self._splits = splits
        self._boundary = options.boundary
        self._rules: LayoutRules = layout_rules(options, Fate.FLATTENED)
        self._packing: Packing = Packing(SPANS_KEY)
        self._tokenizers: dict[str, SpacyTokenizer] = {}
        self._tokenized: Counter[str] = Counter()
        self._digests: list[int] = []
        self._articles: list[str] = []
        self.report = ExportReport(format="spacy", fates={"ents": Counter(), SPANS_KEY: Counter()})

    def run(self, works: Iterable[ArticleWork]) -> ExportReport:
        if self._boundary is Boundary.SPLIT:
            self._splits.start()
        for group in by_article(works):
            self._add_article(group)
        self._packing.write(self._output.main, self._parts())
        del self._packing
        self._splits.finish()
        self._compare(self._output.main)
        self._tell()
        return self.report

    def _add_article(self, group: Sequence[ArticleWork]) -> None:
        self.report.articles += 1
        language = spacy_language(group[0].language)
        if language not in self._tokenizers:
            self._tokenizers[language] = SpacyTokenizer(language)
        self._tokenized[language] += 1
        for work in group:
            document = self._tokenizers[language].document(work.text)
            needed = bool(work.spans) or self._boundary is Boundary.SPLIT
            grid = TokenGrid(*token_bounds(document)) if needed else TokenGrid((), ())
            layout = lay_out(work.text, grid, work.spans, self._rules, article=work.id, others=others_of(work, group))
            if layout.cuts:
                document = _cut_document(document, layout.cuts)
                SplitList(self._splits).add(work, layout.cuts)
            self._add(work, layout, document, language)

    def _add(self, work: ArticleWork, layout: Layout, document: Doc, language: str) -> None:
        starts: list[int] = _token_starts(document) if work.spans else []
        every = [_packed(placing, starts) for placing in layout.every]
        entities = sorted(
            packed
            for packed, own, flat in zip(every, layout.every, layout.flat, strict=True)
            if packed is not None and flat is own
        )
        groups, user_data = self._packing.add(
            document,
            language=language,
            entities=entities,
            spans=[packed for packed in every if packed is not None],
            user_data=work_record(work),
        )
        told = tuple((entity.start, entity.end, entity.label, entity.id, entity.entity) for entity in entities)
        self._digests.append(hash((work.text, told, groups, user_data)))
        self._articles.append(work.id)
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

    def _compare(self, path: Path) -> None:
        from annotator.formats.docbin_packing import unpacked

        count = 0
        for count, (document, groups, user_data) in enumerate(unpacked(path), start=1):
            told = tuple((ent.start_char, ent.end_char, ent.label_, ent.id_, ent.kb_id_) for ent in document.ents)
            found = hash((document.text, told, groups, user_data))
            if count > len(self._digests) or found != self._digests[count - 1]:
                name = self._articles[min(count, len(self._articles)) - 1]
                raise AnnotatorError("export.read-back", article=name, reason="another text or other spans")
        if count != len(self._digests):
            raise AnnotatorError("export.read-back", article=self._articles[count], reason="it is missing")

    def _tell(self) -> None:
        for language in sorted(self._tokenized):
            tokenizer = self._tokenizers[language]
            articles = self._tokenized[language]
            self.report.notes.append(f"tokens by {tokenizer.name} {tokenizer.version}: {articles} of the articles")
        SplitList(self._splits).tell(self.report)


def _cut_document(document: Doc, cuts: Sequence[CutToken]) -> Doc:
    """Return the document with some of its tokens cut; its text stays the same, white-space tokens and all."""
    from spacy.tokens import Doc

    pieces_at = {cut.token.start: cut.pieces for cut in cuts}
    words: list[str] = []
    spaces: list[bool] = []
    for token in document:
        start = token.idx
        pieces = pieces_at.get(start)
        if pieces is None:
            words.append(token.text)
        else:
            words.extend(token.text[piece.start - start : piece.end - start] for piece in pieces)
            spaces.extend([False] * (len(pieces) - 1))
        spaces.append(bool(token.whitespace_))
    return Doc(document.vocab, words=words, spaces=spaces)


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


FORMAT = Format(
    name="spacy",
    title="spaCy DocBin",
    suffixes=(".spacy",),
    writes=write,
    carries=EVERY_PART
    - {Part.STATES, Part.REMARKS, Part.SUBMISSIONS, Part.LABEL_SETS, Part.PROVENANCE, Part.LINK_DETAILS},
    also_loses=("overlaps in doc.ents", "boundaries inside tokens"),
    on_tokens=True,
)
