"""Reads CoNLL-2002, CoNLL-2003 and their kin: the token in the first column, its tag in the last.

What parts the columns, how many there are and the scheme of the tags are told from the whole file. The text is put
together from the tokens: spacing is not in such files. Where spans that overlap have columns of their own, these are
read where the file itself (``TOKEN -X- _ TAG1 TAG2 …``) or the list of articles beside it says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignSpan
from annotator.formats.conll_beside import has_list, read_beside
from annotator.formats.conll_dialect import LINE_ENDS
from annotator.formats.conll_sections import Survey, TokenLines, evidence_of
from annotator.formats.decoding import decode
from annotator.formats.files import read_bytes, sha256_of_bytes
from annotator.tokens.bio import spelt
from annotator.tokens.tagging import irregular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.formats.base import ReadOptions
    from annotator.formats.conll_sections import Section
    from annotator.tokens.bio import Scheme


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the articles of a file; see :class:`annotator.formats.base.Reader`.

    An article with a broken line goes to ``options.bad``, and reading goes on with the next.
    """
    data = read_bytes(source)
    decoded = decode(data, forced=options.encoding, file=source.name)
    lines = TokenLines(LINE_ENDS.split(decoded.text))
    problems = {section: lines.problem(section, source.name) for section in lines.sections}
    options.bad.extend(problem for problem in problems.values() if problem is not None)
    whole = [section for section, problem in problems.items() if problem is None]
    filled = [section for section in whole if any(lines.sentences(section))]
    if not filled:
        if not options.bad:
            raise AnnotatorError("jsonl.empty", file=source.name)
        return
    beside = read_beside(source, [lines.words(section) for section in lines.sections]) if has_list(source) else None
    survey = Survey.of(lines, filled)
    tag_columns = survey.tag_columns(beside.tag_columns if beside else 1)
    evidence = evidence_of(lines, filled, tag_columns)
    builder = _WorkBuilder(lines, tag_columns, evidence.scheme)
    raw_sha256 = sha256_of_bytes(data)
    for number, section in enumerate(lines.sections, start=1):
        if problems[section] is not None or not any(lines.sentences(section)):
            continue
        text, spans = builder.text_and_spans(section)
        yield ArticleWork(
            text=text,
            id=beside.ids[number - 1] if beside else "",
            spans=spans,
            raw_sha256=raw_sha256,
            encoding=decoded.encoding,
            stem=source.stem if len(lines.sections) == 1 else f"{source.stem}-{number}",
            file=source.name,
            line=section.line,
        )
    notes = [
        f"tags in {evidence.described}, {survey.width} columns parted by {lines.dialect.parted_by}",
        "spacing is not known: tokens were joined by a space, sentences by a line break",
        *_left_out(survey, tag_columns, lines.comments(), len(whole) - len(filled)),
    ]
    if builder.irregular:
        notes.append(f"tags that stand otherwise than {evidence.scheme.upper()} has them: {builder.irregular}")
    if beside is None and has_list(source):
        notes.append("the list of articles beside it does not fit, so the ids of articles were not taken from there")
    options.notes.extend(f"{source.name}: {note}" for note in notes)


def _left_out(survey: Survey, tag_columns: Sequence[int], comments: int, empty: int) -> Iterator[str]:
    """Yield a sentence on each kind of thing that was not read."""
    unread = sorted(number + 1 for number in survey.telling.difference(tag_columns))
    if unread:
        yield f"columns that were not read: {', '.join(map(str, unread))}"
    if comments:
        yield f"comment lines that were left out: {comments}"
    if empty:
        yield f"articles without a token that were left out: {empty}"


class _WorkBuilder:
    """Puts texts and spans together; counts the tags that break the rules of their scheme."""

    def __init__(self, lines: TokenLines, tag_columns: Sequence[int], scheme: Scheme) -> None:
        self._lines = lines
        self._tag_columns = tag_columns
        self._scheme = scheme
        self.irregular = 0

    def text_and_spans(self, section: Section) -> tuple[str, tuple[ForeignSpan, ...]]:
        """Return the text of an article, and its spans by offsets into it."""
        parts: list[str] = []
        spans: list[ForeignSpan] = []
        size = 0
        for rows in self._lines.sentences(section):
            places: list[tuple[int, int]] = []
            for _, columns in rows:
                word = columns[0]
                if word and size:
                    parts.append(" " if any(start < end for start, end in places) else "\n")
                    size += 1
                parts.append(word)
                places.append((size, size + len(word)))
                size += len(word)
            spans += self._spans(rows, places)
        return "".join(parts), tuple(sorted(spans, key=lambda span: (span.start, -span.end)))

    def _spans(self, rows: Sequence[tuple[int, list[str]]], places: Sequence[tuple[int, int]]) -> Iterator[ForeignSpan]:
        for number in self._tag_columns:
            codes = [columns[number] for _, columns in rows]
            entities = spelt(codes)
            self.irregular += irregular(codes, entities, self._scheme)
            for first, stop, label in entities:
                yield ForeignSpan(start=places[first][0], end=places[stop - 1][1], label=label)
