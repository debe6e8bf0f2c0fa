"""Writes CoNLL-U Plus: ``ID FORM MISC ANNOTATOR:NE ANNOTATOR:NE2 …``, as many columns of tags as no span is lost in."""

from __future__ import annotations

import shutil
from collections import Counter
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Final

from annotator.domain.exchange import ExportReport
from annotator.formats.conll_layout import LAYER, WorkLayouts
from annotator.formats.conll_plus_misc import escaped, told_space
from annotator.formats.conll_plus_own import HEADER, WORK, own_document
from annotator.formats.jsonl_header import header_document
from annotator.formats.jsonl_writing import ordered
from annotator.formats.report import count_work
from annotator.formats.strict_json import one_line
from annotator.formats.token_works import LineFile, SplitList, by_article
from annotator.tokens.bio import OUTSIDE, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.conll_layout import LaidOut

COLUMNS: Final = ("ID", "FORM", "MISC")
TAGS: Final = "ANNOTATOR:NE"
"""Name of the first column of tags; the next ones have a number behind it, from 2."""


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a file and the list of its splits; see :class:`annotator.formats.base.Writer`.

    The first line names the columns, and how many there are is known at the end: until then the lines stand in a
    temporary file.
    """
    report = ExportReport(format="conllup", fates={LAYER: Counter()})
    bare = 0
    with LineFile(output, SplitList.SUFFIX) as splits, TemporaryFile(dir=output.main.parent) as body:
        layouts = WorkLayouts(options, report, splits, every=True)
        documents = 0
        for group in by_article(map(ordered, works)):
            report.articles += 1
            for work, laid in layouts.of(group):
                documents += 1
                bare += not laid.tokens
                body.writelines(f"{line}\n".encode() for line in _document(work, laid, documents))
                count_work(report, work, {LAYER: laid.placings})
        with output.main.open("wb") as file:
            _assemble(body, file, options, layouts.width)
        splits.finish()
    layouts.tell()
    if layouts.width > 1:
        report.notes.append(f"tags stand in {layouts.width} columns; what overlaps stands in the later ones")
    if bare:
        report.notes.append(f"articles without a token, which stand in comments only: {bare}")
    return report


def _document(work: ArticleWork, laid: LaidOut, number: int) -> Iterator[str]:
    """Yield the lines of a work."""
    name = " ".join(work.id.split())
    yield f"# newdoc id = {name}" if name else "# newdoc"
    yield f"# {WORK} = {one_line(own_document(work, laid))}"
    if not laid.tokens:
        yield ""
    codes = [encode(len(laid.tokens), column) for column in laid.columns]
    for place, (first, stop) in enumerate(laid.sentences(), start=1):
        yield f"# sent_id = {number}-{place}"
        yield f"# text = {_sentence_text(work, laid, first, stop)}"
        for index in range(first, stop):
            start, end = laid.tokens[index]
            tags = [column[index] for column in codes]
            yield "\t".join((str(index - first + 1), work.text[start:end], _misc(work, laid, index), *tags))
        yield ""


def _sentence_text(work: ArticleWork, laid: LaidOut, first: int, stop: int) -> str:
    """Return a sentence as its tokens and ``SpaceAfter`` spell it: any white space is one space."""
    parts: list[str] = []
    end = laid.tokens[first].start
    for token in laid.tokens[first:stop]:
        if token.start > end:
            parts.append(" ")
        parts.append(work.text[token.start : token.end])
        end = token.end
    return "".join(parts)


def _misc(work: ArticleWork, laid: LaidOut, index: int) -> str:
    token = laid.tokens[index]
    last = index == len(laid.tokens) - 1
    after = len(work.text) if last else laid.tokens[index + 1].start
    parts = [f"start={token.start}", f"end={token.end}", *told_space(work.text[token.end : after], last=last)]
    if not index and token.start:
        parts.append(f"SpacesBefore={escaped(work.text[: token.start])}")
    return "|".join(parts)


def _assemble(body: BinaryIO, file: BinaryIO, options: WriteOptions, width: int) -> None:
    """Write the names of the columns, the header and the lines, each of these with as many columns as the widest."""
    names = [*COLUMNS, *(TAGS if number == 1 else f"{TAGS}{number}" for number in range(1, width + 1))]
    file.write(f"# global.columns = {' '.join(names)}\n".encode())
    if options.header is not None:
        file.write(f"# {HEADER} = {one_line(header_document(options.header))}\n".encode())
    end = body.tell()
    body.seek(0)
    if width == 1:
        shutil.copyfileobj(body, file)
    else:
        more = [f"\t{OUTSIDE}".encode() * missing for missing in range(width + 1)]
        for line in body:
            if line[:1].isdigit():
                missing = width - (line.count(b"\t") + 1 - len(COLUMNS))
                file.write(line[:-1] + more[missing] + b"\n")
            else:
                file.write(line)
    if not end:
        file.write(b"\n")
