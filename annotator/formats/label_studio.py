"""Label Studio's JSON tasks: an article a task, an annotation for each annotator's work on it.

Offsets are UTF-16 units there and code points here. What Label Studio has no place for travels in the ``meta`` of
tasks, regions and relations, which it keeps. TARGET.config.xml is the labelling configuration of such a project.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport, Fate
from annotator.formats.base import Format
from annotator.formats.label_studio_configuration_writing import Configuration
from annotator.formats.label_studio_reading import TaskReader
from annotator.formats.label_studio_tasks import tasks
from annotator.formats.label_studio_writing import task_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.domain.exchange import ArticleWork, ExchangeHeader
    from annotator.formats.base import Output, ReadOptions, WriteOptions

LAYER: Final = "spans"
CONFIGURATION: Final = ".config.xml"

_KEYS: Final = (b'"data"', b'"annotations"', b'"completions"', b'"annotation_id"')


def recognises(head: bytes) -> bool:
    """Tell whether the first bytes of a file look like tasks, and not like a CAS in JSON."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return start in {b"[", b"{"} and any(key in head for key in _KEYS) and b'"%TYPE' not in head


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork | ExchangeHeader]:
    """Yield the works of a file; a task or annotation that is none goes to ``options.bad``, and reading goes on."""
    reader = TaskReader(source.name, source.stem, options.bad)
    for line, task in tasks(source, options.encoding):
        try:
            yield from reader.works(task, line)
        except AnnotatorError as problem:
            options.bad.append(problem)
    options.notes.extend(reader.remarks.sentences())
    if not reader.count:
        raise AnnotatorError("jsonl.empty", file=source.name)


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write tasks and the configuration; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="label-studio", fates={LAYER: Counter()})
    configuration = Configuration(options.label_set)
    named = False
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        mark = "[\n"
        for _, group in groupby(works, key=lambda work: (work.id, work.text)):
            shared = list(group)
            report.articles += 1
            task = task_document(shared, report.articles, configuration)
            file.write(mark + json.dumps(task, ensure_ascii=False, allow_nan=False))
            mark = ",\n"
            report.spans += sum(len(work.spans) for work in shared)
            named = named or any(work.annotator for work in shared)
        file.write("\n]\n" if report.articles else "[]\n")
    output.beside(CONFIGURATION).write_bytes(configuration.xml().encode())
    report.fates[LAYER][Fate.AS_IS] = report.spans
    if named:
        report.notes.append(
            "Label Studio takes whoever imports the tasks for their annotator; the names stand in each task's meta"
        )
    return report


FORMAT = Format(
    name="label-studio",
    title="Label Studio JSON",
    aliases=("labelstudio",),
    suffixes=(".json",),
    companions=(".json.config.xml",),
    recognises=recognises,
    reads=read,
    writes=write,
    round_trips=True,
    several=True,
)
