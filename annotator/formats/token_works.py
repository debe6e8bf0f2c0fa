"""What token formats share: works article by article, the record that travels beside, the list of cut tokens."""

from __future__ import annotations

import hashlib
import json
from contextlib import ExitStack
from itertools import groupby
from typing import TYPE_CHECKING, Any, Self

from annotator.domain.articles import Direction
from annotator.domain.errors import AnnotatorError
from annotator.tokens.layout import LayoutRules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from annotator.domain.exchange import ArticleWork, ExportReport, Fate, ForeignLink, ForeignSpan
    from annotator.formats.base import Output, WriteOptions
    from annotator.tokens.alignment import CutToken


def by_article(works: Iterable[ArticleWork]) -> Iterator[list[ArticleWork]]:
    """Yield the works of each article together; they follow each other already. Articles without ids differ in text."""
    for _, group in groupby(works, key=lambda work: (work.id, work.text)):
        yield list(group)


def layout_rules(options: WriteOptions, loser: Fate) -> LayoutRules:
    """Return the rules of a layout for an export's options."""
    return LayoutRules(
        boundary=options.boundary,
        overlap=options.overlap,
        label_order={label.name: place for place, label in enumerate(options.label_set.labels)},
        loser=loser,
    )


def others_of(work: ArticleWork, group: Sequence[ArticleWork]) -> list[ForeignSpan]:
    """Return the spans of the other works on the same article."""
    return [span for other in group if other is not work for span in other.spans]


def work_record(work: ArticleWork) -> dict[str, Any]:
    """Return what a token format cannot say in its tokens: the article's metadata, true offsets, attributes, links.

    JSON-able; offsets are code points of the article's text. The text itself is not in it. But for the article's id,
    keys and values are those of a line of the project's own JSON Lines; what few works have stands there only where
    they do.
    """
    record: dict[str, Any] = {
        "article": work.id,
        "title": work.title,
        "language": work.language,
        "source": work.source,
        "url": work.url,
        "published": work.published,
        "meta": dict(work.meta),
        "zones": [{"kind": zone.kind.value, "start": zone.start, "end": zone.end} for zone in work.zones],
        "annotator": work.annotator,
        "round": work.round,
        "spans": [_span_record(work, span) for span in work.spans],
        "links": [_link_record(link) for link in work.links],
    }
    rare: dict[str, Any] = {
        "direction": "" if work.direction is Direction.AUTO else work.direction.value,
        "gold": work.gold,
        "status": work.state.value if work.state else "",
        "flag": work.flag,
        "reason": work.reason,
        "note": work.note,
        "active_seconds": work.active_seconds,
        "opened": work.opened,
        "closed": work.closed,
    }
    record.update((key, value) for key, value in rare.items() if value)
    if work.label_set or work.version:
        record["label_set"] = {"name": work.label_set, "version": work.version}
    return record


def _link_record(link: ForeignLink) -> dict[str, Any]:
    record = {"id": link.id, "type": link.type, "source": link.source, "target": link.target, "note": link.note}
    if link.created:
        record["created"] = link.created
    return record


def _span_record(work: ArticleWork, span: ForeignSpan) -> dict[str, Any]:
    record = {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": work.text[span.start : span.end],
        "attributes": {name: list(value) if isinstance(value, tuple) else value for name, value in span.attributes},
        "note": span.note,
        "entity": span.entity,
    }
    if span.origin != "import":
        record["origin"] = span.origin
    if span.created:
        record["created"] = span.created
    if span.updated:
        record["updated"] = span.updated
    if span.version:
        record["version"] = span.version
    return record


class LineFile:
    """A JSON Lines file beside the target, made when its first line is; read back and compared."""

    def __init__(self, output: Output, suffix: str) -> None:
        self._output = output
        self._suffix = suffix
        self._path: Path | None = None
        self._open = ExitStack()
        self._written = hashlib.sha256()
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def start(self) -> None:
        """Make the file, be it without lines."""
        if self._path is None:
            self._path = self._output.beside(self._suffix)
            self._file = self._open.enter_context(self._path.open("wb"))

    def add(self, record: dict[str, Any]) -> None:
        """Write one line."""
        self.start()
        line = (json.dumps(record, ensure_ascii=False) + "\n").encode()
        self._written.update(line)
        self._file.write(line)
        self.count += 1

    def finish(self) -> None:
        """Close the file and compare what is on the disk with what was written."""
        self._open.close()
        if self._path is None:
            return
        with self._path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256")
        if found.digest() != self._written.digest():
            raise AnnotatorError("export.read-back", article=self._suffix, reason="other bytes on the disk")


class SplitList:
    """TARGET.splits.jsonl: each token that was cut, so that the same can be done where a model is used."""

    SUFFIX = ".splits.jsonl"

    def __init__(self, lines: LineFile) -> None:
        self._lines = lines

    def add(self, work: ArticleWork, cuts: Iterable[CutToken]) -> None:
        """Write a line for each cut token of a work."""
        for cut in cuts:
            self._lines.add(
                {
                    "article": work.id,
                    "annotator": work.annotator,
                    "round": work.round,
                    "start": cut.token.start,
                    "end": cut.token.end,
                    "text": work.text[cut.token.start : cut.token.end],
                    "pieces": [work.text[piece.start : piece.end] for piece in cut.pieces],
                }
            )

    def tell(self, report: ExportReport) -> None:
        """Note in the report how many tokens were cut."""
        if self._lines.count:
            tokens = "1 token was" if self._lines.count == 1 else f"{self._lines.count} tokens were"
            report.notes.append(f"{tokens} split; each is listed in the file ending in {self.SUFFIX}")
