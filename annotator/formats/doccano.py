"""doccano's JSON Lines: an article and its spans a line, in the dialects that its versions read and write.

Offsets are code points. doccano keeps what stands under ``meta``: there travels what it has no place for, under
``annotator_work``.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.base import Format, FormatOption
from annotator.formats.doccano_reading import KEY, LineReader
from annotator.formats.jsonl_dialects import Dialect, dialect_of
from annotator.formats.jsonl_lines import documents
from annotator.formats.work_details import taken_apart, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ExchangeHeader
    from annotator.formats.base import Output, ReadOptions, WriteOptions
    from annotator.formats.work_details import WorkDetails

LAYER: Final = "spans"
ENTITIES: Final = "entities"
LABELS: Final = "labels"


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with doccano's lines."""
    return dialect_of(head) is Dialect.DOCCANO


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield the works of a file; a broken line goes to ``options.bad``, and reading goes on with the next."""
    reader = LineReader(source.name, source.stem)
    empty = True
    for number, document in documents(source, options):
        empty = False
        try:
            works = reader.works(document, number)
        except AnnotatorError as problem:
            options.bad.append(problem)
        else:
            yield from works
    options.notes.extend(reader.remarks.sentences())
    if empty and not options.bad:
        raise AnnotatorError("jsonl.empty", file=source.name)


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a line for each work; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="doccano", fates={LAYER: Counter()})
    form = _entities if options.values.get("form", ENTITIES) == ENTITIES else _labels
    last = ""
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        for work in works:
            parts = taken_apart(work)
            document = {**form(parts), "text": parts.text, "meta": {KEY: _details(parts)}}
            file.write(json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n")
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
    report.fates[LAYER][Fate.AS_IS] = report.spans
    return report


def _entities(parts: WorkDetails) -> dict[str, Any]:
    numbers = {span["id"]: number for number, span in enumerate(parts.spans, start=1)}
    entities = [
        {"id": number, "label": span["label"], "start_offset": span["start"], "end_offset": span["end"]}
        for number, span in enumerate(parts.spans, start=1)
    ]
    relations = [
        {"id": number, "from_id": numbers[link["source"]], "to_id": numbers[link["target"]], "type": link["type"]}
        for number, link in enumerate(parts.links, start=1)
    ]
    return {"entities": entities, "relations": relations}


def _labels(parts: WorkDetails) -> dict[str, Any]:
    return {"label": [[span["start"], span["end"], span["label"]] for span in parts.spans]}


def _details(parts: WorkDetails) -> dict[str, Any]:
    return {**parts.whole, "spans": [without(span, ("text",)) for span in parts.spans], "links": parts.links}


FORMAT = Format(
    name="doccano",
    title="doccano JSON Lines",
    suffixes=(".jsonl",),
    recognises=recognises,
    by_lines=True,
    reads=read,
    writes=write,
    options=(
        FormatOption(
            name="form",
            about="entities with ids and relations, or labels as plain [start, end, label]",
            default=ENTITIES,
            choices=(ENTITIES, LABELS),
        ),
    ),
    round_trips=True,
    several=True,
)
