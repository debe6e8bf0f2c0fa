"""Reads CoNLL-U Plus: our own files as they were written, those of others by their columns, ``SpaceAfter`` and text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.conll_plus_lines import PlusLines, columns_of, comment_of
from annotator.formats.conll_plus_misc import space_after, space_before, spaces_in
from annotator.formats.conll_plus_own import HEADER, WORK, Changes, Found, put_together
from annotator.formats.conll_plus_sentences import TAG_NAMES, SentenceReader, tags_of_line
from annotator.formats.jsonl_header import KEY, read_header
from annotator.formats.jsonl_reading import WorkReader
from annotator.formats.strict_json import whole_value
from annotator.tokens.bio import is_code, spelt
from annotator.tokens.tagging import TagEvidence, irregular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ExchangeHeader
    from annotator.formats.base import ReadOptions
    from annotator.formats.conll_plus_lines import Document
    from annotator.formats.conll_plus_sentences import Sentence

_COMMENTS: Final = frozenset(
    {"global.columns", "newdoc", "newdoc id", "newpar", "newpar id", "sent_id", "text", WORK, HEADER}
)
_MISCS: Final = frozenset({"SpaceAfter", "SpacesAfter", "SpacesBefore", "start", "end"})
_COLUMNS: Final = frozenset({"ID", "FORM", "MISC"})


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield the header, where there is one, and the articles of a file; see :class:`annotator.formats.base.Reader`.

    An article with a broken line goes to ``options.bad``, and reading goes on with the next.
    """
    lines = PlusLines(source, options)
    if "FORM" not in lines.names:
        raise AnnotatorError("conllup.no-form", file=source.name)
    reading = _Reading(source, lines)
    empty = True
    for document in lines.documents():
        try:
            items = list(reading.items(document))
        except AnnotatorError as problem:
            options.bad.append(problem)
        else:
            empty = empty and not items
            yield from items
    if empty and not options.bad and not reading.bare and not _is_ours(lines):
        raise AnnotatorError("jsonl.empty", file=source.name)
    options.notes.extend(reading.notes())


def _is_ours(lines: PlusLines) -> bool:
    """Tell whether a file may be without an article because none was exported."""
    return any(name.startswith("ANNOTATOR:") for name in lines.names)


class _Reading:
    """One file being read; counts what is to be told of the whole."""

    def __init__(self, source: Path, lines: PlusLines) -> None:
        self._file = source.name
        self._stem = source.stem
        self._lines = lines
        self._tag_columns = lines.tag_columns
        self._misc = lines.names.index("MISC") if "MISC" in lines.names else None
        self._sentences = SentenceReader(source.name, lines.names, self._tag_columns)
        self._works = WorkReader(source.name, source.stem)
        self._evidence, self._documents = self._first_pass()
        self._counts: Counter[str] = Counter()
        self.bare = 0

    def _first_pass(self) -> tuple[TagEvidence, int]:
        """Return what the tags of the whole file tell, and how many articles there are (2 for any more)."""
        evidence = TagEvidence()
        sentence: list[list[str]] = []
        documents = 0
        for _, line in self._lines:
            if not line.strip() or line.startswith("#"):
                documents += line.startswith("# newdoc")
                if not line.strip():
                    _take(evidence, sentence)
                    sentence = []
            else:
                sentence.append(list(tags_of_line(columns_of(line), self._tag_columns, self._misc)))
        _take(evidence, sentence)
        return evidence, documents

    def items(self, document: Document) -> Iterator[ArticleWork | ExchangeHeader]:
        """Yield what stands in one article's lines: the header before the first, and its work."""
        header = document.comment(HEADER)
        if header is not None:
            yield self._header(*header)
        own = self._own(document)
        sentences = [self._sentences.sentence(block) for block in document.blocks if block.tokens]
        text, places = self._text(sentences)
        found = list(self._found(sentences, places))
        if own is None:
            if not text.strip():
                self.bare += any("newdoc" in comment for block in document.blocks for _, comment in block.comments)
                return
            plain = [{"start": place.start, "end": place.end, "label": place.label} for place in found]
            named = document.comment("newdoc id")
            work = {"id": named[1] if named else "", "text": text, "spans": plain}
        else:
            work, changes = self._put_together(own, text, found)
            self._count(changes)
        self._counts["on_nodes"] += sum(sentence.on_nodes for sentence in sentences)
        self._counts["on_ranges"] += sum(sentence.on_ranges for sentence in sentences)
        self._remark(document, sentences)
        yield self._work(work, document.line)

    def _work(self, document: dict[str, Any], line: int) -> ArticleWork:
        work = self._works.work(document, line)
        stem = self._stem if self._documents < 2 else work.stem
        return replace(work, stem=stem, encoding=self._lines.encoding)

    def _header(self, line: int, value: str) -> ExchangeHeader:
        document = self._value(HEADER, line, value)
        if KEY not in document:
            raise self._misfit(HEADER, line, f"“{KEY}” is missing")
        return read_header(document, self._file, line, self._works.remarks)

    def _own(self, document: Document) -> tuple[int, dict[str, Any]] | None:
        found = document.comment(WORK)
        return None if found is None else (found[0], self._value(WORK, *found))

    def _value(self, key: str, line: int, text: str) -> dict[str, Any]:
        try:
            value = whole_value(text)
        except ValueError as problem:
            raise self._misfit(key, line, str(problem)) from None
        if type(value) is not dict:
            raise self._misfit(key, line, "it is no object")
        return value

    def _put_together(
        self, own: tuple[int, dict[str, Any]], text: str, found: Sequence[Found]
    ) -> tuple[dict[str, Any], Changes]:
        line, document = own
        try:
            return put_together(document, text, found)
        except ValueError as problem:
            raise self._misfit(WORK, line, str(problem)) from None

    def _misfit(self, key: str, line: int, reason: str) -> AnnotatorError:
        return AnnotatorError("conllup.comment", file=self._file, line=line, key=key, reason=reason)

    def _text(self, sentences: Sequence[Sentence]) -> tuple[str, list[list[tuple[int, int]]]]:
        """Return the text of an article, and where each form of each sentence stands in it."""
        parts: list[str] = []
        places: list[list[tuple[int, int]]] = []
        size = 0
        for number, sentence in enumerate(sentences):
            spaces = self._spaces(sentence, sentences[number + 1] if number + 1 < len(sentences) else None)
            inside: list[tuple[int, int]] = []
            for form, misc, space in zip(sentence.forms, sentence.miscs, spaces, strict=True):
                before = space_before(misc)
                start = size + len(before)
                inside.append((start, start + len(form)))
                parts += (before, form, space)
                size = start + len(form) + len(space)
            places.append(inside)
        return "".join(parts), places

    def _spaces(self, sentence: Sentence, following: Sentence | None) -> list[str]:
        """Return the white space after each form of a sentence; an empty node is no form, so there may be none."""
        if not sentence.forms:
            return []
        last = "" if following is None else "\n" if following.paragraph else " "
        if self._misc is not None:
            otherwise = [" "] * (len(sentence.forms) - 1) + [last]
            return [space_after(misc, space) for misc, space in zip(sentence.miscs, otherwise, strict=True)]
        spaces = None if sentence.text is None else spaces_in(sentence.text, sentence.forms)
        if spaces is None:
            self._counts["spacing"] += 1
            spaces = [" "] * (len(sentence.forms) - 1)
            last = last and "\n"
        return [*spaces, last]

    def _found(self, sentences: Sequence[Sentence], places: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Found]:
        for sentence, inside in zip(sentences, places, strict=True):
            for column, codes in enumerate(sentence.tags):
                entities = spelt(codes)
                self._counts["irregular"] += irregular(codes, entities, self._evidence.scheme)
                for first, stop, label in entities:
                    start, end = inside[sentence.words[first]][0], inside[sentence.words[stop - 1]][1]
                    yield Found(column, start, end, label)

    def _count(self, changes: Changes) -> None:
        self._counts["gone"] += changes.gone
        self._counts["added"] += changes.added
        self._counts["text"] += changes.text

    def _remark(self, document: Document, sentences: Sequence[Sentence]) -> None:
        """Count the comments and the parts of MISC that have no place here."""
        remarks = self._works.remarks
        for block in document.blocks:
            for line, text in block.comments:
                name, _ = comment_of(text)
                if name not in _COMMENTS:
                    remarks.add(f"# {name}", "was left out", line)
        known = _MISCS if self._tag_columns else _MISCS.union(TAG_NAMES)
        for sentence in sentences:
            for misc in sentence.miscs:
                for name in misc.keys() - known:
                    remarks.add(f"MISC {name}", "was left out", document.line)

    def notes(self) -> Iterator[str]:
        """Yield what is to be told of the file."""
        names, counts = self._lines.names, self._counts
        tags = [names[number] for number in self._tag_columns]
        if tags:
            yield f"{self._file}: tags in {self._evidence.described}, in the columns {', '.join(tags)}"
        elif self._evidence.signs:
            yield f"{self._file}: tags in {self._evidence.described}, in MISC"
        else:
            yield f"{self._file}: no column holds tags of entities, so there are no spans"
        unread = [name for name in names if name not in _COLUMNS and name not in tags]
        told = {
            "irregular": f"tags that stand otherwise than {self._evidence.scheme.upper()} has them",
            "on_nodes": "tags on empty nodes, which stand nowhere in the text and were left out",
            "on_ranges": "tags on ranges of words that do not fit the words and were left out",
            "spacing": "sentences whose spacing is not known, so that a space stands between all tokens",
            "text": "articles whose text was changed since we wrote it, so that spans are those of the columns",
            "gone": "spans left out, as their tags are no longer there",
            "added": "spans added, as there are new tags",
        }
        if unread:
            yield f"{self._file}: columns that were not read: {', '.join(unread)}"
        for key, sentence in told.items():
            if counts[key]:
                yield f"{self._file}: {sentence}: {counts[key]}"
        if self.bare:
            yield f"{self._file}: articles without a token that were left out: {self.bare}"
        yield from self._works.remarks.sentences()


def _take(evidence: TagEvidence, sentence: Sequence[Sequence[str]]) -> None:
    """Take in the tags of a sentence, column by column; what is no tag is told when it is read."""
    for codes in zip(*sentence, strict=False):
        evidence.add(code for code in codes if is_code(code))
