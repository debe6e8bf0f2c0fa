"""spaCy's training data as JSON Lines, and the tasks of Prodigy.

A line holds a text and its entities as ``[start, end, label]``, or a text with tokens and spans as Prodigy keeps them.
Offsets are code points in both. What neither tool has a place for travels under ``annotator_work``, which both pass
over.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ExportReport
from annotator.formats.base import Format, FormatOption
from annotator.formats.jsonl_dialects import Dialect, dialect_of
from annotator.formats.spacy_jsonl_decisions import Decisions
from annotator.formats.spacy_jsonl_reading import RecordReader
from annotator.formats.spacy_jsonl_records import records
from annotator.formats.spacy_jsonl_writing import ENTITIES, PRODIGY, SPANS, TOKENS, ProdigyTasks, entity_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.formats.base import Output, ReadOptions, WriteOptions


def recognises(head: bytes) -> bool:
    """Tell whether a file begins with a record of spaCy's or Prodigy's."""
    return dialect_of(head) in {Dialect.SPACY, Dialect.UNCLEAR}


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the works of a file; a broken record goes to ``options.bad``, and reading goes on with the next."""
    reader = RecordReader(source.name, source.stem)
    empty = True
    # What is wrong with a line is told once, when it is read to be taken in.
    decisions = Decisions(records(source, replace(options, bad=[], notes=[])))
    for record in decisions.put_together(records(source, options), reader.remarks):
        empty = False
        try:
            work = reader.work(record)
        except AnnotatorError as problem:
            options.bad.append(problem)
        else:
            yield work
    options.notes.extend(reader.remarks.sentences())
    if empty and not options.bad:
        raise AnnotatorError("jsonl.empty", file=source.name)


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a line for each work; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="spacy-jsonl", fates={SPANS: Counter()})
    tasks = ProdigyTasks(options.tokenization) if options.values.get("form", ENTITIES) == PRODIGY else None
    if tasks is not None:
        report.fates[TOKENS] = Counter()
    last = ""
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        for work in works:
            record = entity_record(work, report) if tasks is None else tasks.record(work, report)
            file.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
    if tasks is not None:
        report.notes.extend(tasks.sentences())
    return report


FORMAT = Format(
    name="spacy-jsonl",
    title="spaCy and Prodigy JSON Lines",
    aliases=("prodigy",),
    suffixes=(".jsonl",),
    recognises=recognises,
    by_lines=True,
    reads=read,
    writes=write,
    options=(
        FormatOption(
            name="form",
            about="entities as [start, end, label], or Prodigy's tasks with tokens",
            default=ENTITIES,
            choices=(ENTITIES, PRODIGY),
        ),
    ),
    round_trips=True,
    several=True,
)
