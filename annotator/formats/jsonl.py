"""The project's own JSON Lines: a line per article, annotator and round.

Nothing is lost but the journal, suggestions and settings. The form is in ``schemas/article-work.schema.json``; only
``text`` is required.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExchangeHeader, ExportReport, Fate
from annotator.formats.base import Format, ReadOptions
from annotator.formats.jsonl_header import KEY, header_document, read_header
from annotator.formats.jsonl_lines import documents
from annotator.formats.jsonl_reading import WorkReader
from annotator.formats.jsonl_writing import ordered, work_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.formats.base import Output, WriteOptions

LAYER: Final = "spans"


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield the header and the works of a file; see :class:`annotator.formats.base.Reader`.

    A broken line goes to ``options.bad``, and reading goes on with the next. A header stands in the first line,
    or, where files were put one after another, in any.
    """
    reader = WorkReader(source.name, source.stem)
    empty = True
    for number, document in documents(source, options):
        empty = False
        try:
            item = _item(document, source.name, number, reader)
        except AnnotatorError as problem:
            options.bad.append(problem)
        else:
            yield item
    options.notes.extend(reader.remarks.sentences())
    if empty and not options.bad:
        raise AnnotatorError("jsonl.empty", file=source.name)


def _item(document: object, file: str, line: int, reader: WorkReader) -> ArticleWork | ExchangeHeader:
    if type(document) is dict and KEY in document:
        return read_header(document, file, line, reader.remarks)
    return reader.work(document, line)


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a file, read it back and compare; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="jsonl", fates={LAYER: Counter()})
    digests = array("q")
    last = ""
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        if options.header is not None:
            file.write(_line(header_document(options.header)))
        for work in map(ordered, works):
            file.write(_line(work_document(work)))
            digests.append(hash(work))
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
    _compare(output.main, options.header, digests)
    report.fates[LAYER][Fate.AS_IS] = report.spans
    return report


def _line(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n"


def _compare(path: Path, header: ExchangeHeader | None, digests: Sequence[int]) -> None:
    """Read the file back and raise at the first work that is not the one that was written."""
    options = ReadOptions()
    count = 0
    for item in read(path, options) if digests or header else ():
        if isinstance(item, ExchangeHeader):
            if item != header:
                raise AnnotatorError("export.read-back", article="–", reason="another label set or other rounds")
            continue
        if count == len(digests) or hash(ordered(item)) != digests[count]:
            raise AnnotatorError("export.read-back", article=item.id, reason="other content")
        count += 1
    if options.bad:
        raise AnnotatorError("export.read-back", article="–", reason=options.bad[0])
    if count != len(digests):
        raise AnnotatorError("export.read-back", article="–", reason=f"{len(digests) - count} works are missing")


FORMAT = Format(
    name="jsonl",
    title="Annotator JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    reads=read,
    writes=write,
    also_loses=("journal", "suggestions", "settings"),
    header=True,
    several=True,
    archive=True,
)
