"""What the annotations of UIMA and WebAnno cannot say of a work, as a record that travels in the same file.

The record is the work as the project's own JSON Lines has it, without the text. When a file is read, its annotations
are what counts: the record only adds to them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.formats.jsonl_reading import WorkReader
from annotator.formats.jsonl_writing import ordered, work_document
from annotator.formats.uima_layers import shown_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.spans import AttributeValue

KEY: Final = "annotator_work"
VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSpan:
    """A span as the annotations of a file have it; ``key`` names it in the file."""

    key: str
    start: int
    end: int
    label: str
    entity: str | None = None
    note: str | None = None
    attributes: tuple[tuple[str, AttributeValue], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link as the annotations of a file have it, between keys of spans."""

    type: str
    source: str
    target: str
    note: str = ""


def keys_of(spans: Sequence[ForeignSpan]) -> list[str]:
    """Return what each span is called in a file: its id, or its number where the id would not do."""
    counts = Counter(span.id for span in spans)
    return [
        span.id if counts[span.id] == 1 and _is_key(span.id) else f"#{number}"
        for number, span in enumerate(spans, start=1)
    ]


def _is_key(id_: str) -> bool:
    return bool(id_) and not id_.startswith("#") and shown_value(id_) == id_


def record_of(work: ArticleWork, **more: str) -> str:
    """Return the record of a work as JSON in ASCII, on one line; ``more`` stands beside the work in it."""
    document = work_document(ordered(work))
    del document["text"]
    for span in document.get("spans", ()):
        del span["text"]
    return json.dumps({KEY: VERSION, **more, "work": document})


class Record:
    """A record that was read: the work it describes, on a text."""

    def __init__(self, source: str, *, file: str, line: int = 0) -> None:
        self._file = file
        self._line = line
        try:
            found = json.loads(source)
        except (ValueError, RecursionError) as problem:
            raise self._error(f"its record is no JSON: {problem}") from problem
        if type(found) is not dict or type(found.get("work")) is not dict:
            raise self._error("its record holds no work")
        if found.get(KEY) != VERSION:
            raise AnnotatorError("jsonl.newer", file=file, line=line or None)
        self._document: dict[str, Any] = found["work"]
        self._found = found

    def _error(self, reason: str) -> AnnotatorError:
        return AnnotatorError("uima.unreadable", file=self._file, line=self._line or None, reason=reason)

    def text(self, name: str) -> str:
        """Return a string that stands beside the work; empty where there is none."""
        value = self._found.get(name, "")
        if type(value) is not str:
            raise self._error(f"“{name}” in its record is no string")
        return value

    def joined(
        self,
        text: str,
        spans: Iterable[FoundSpan],
        links: Iterable[FoundLink],
        *,
        stem: str,
        by_number: bool = False,
    ) -> ArticleWork:
        """Return the work with the spans and links that were found; the record adds what those do not say.

        Their keys are numbers in the order of the record, or those of :func:`keys_of`.
        """
        work = WorkReader(self._file, stem).work({**self._document, "text": text}, self._line or 1)
        keys = list(map(str, range(1, len(work.spans) + 1))) if by_number else keys_of(work.spans)
        known = dict(zip(keys, work.spans, strict=True))
        ids: dict[str, str] = {}
        joined: list[ForeignSpan] = []
        for span in spans:
            base = known.pop(span.key, None)
            result = _plain(span, f"+{span.key}") if base is None else _joined(base, span)
            ids[span.key] = result.id
            joined.append(result)
        return replace(
            work,
            spans=tuple(joined),
            links=_joined_links(work.links, links, ids),
            stem=stem,
            file=self._file,
            line=self._line,
        )


def unrecorded(
    text: str, spans: Iterable[FoundSpan], links: Iterable[FoundLink], *, stem: str, file: str
) -> ArticleWork:
    """Return a work of what was found in a file without a record."""
    return ArticleWork(
        text=text,
        spans=tuple(_plain(span, span.key) for span in spans),
        links=tuple(
            ForeignLink(type=item.type, source=item.source, target=item.target, note=item.note) for item in links
        ),
        stem=stem,
        file=file,
    )


def _plain(span: FoundSpan, name: str) -> ForeignSpan:
    attributes = dict(span.attributes)
    if span.entity is not None:
        attributes.setdefault("identifier", span.entity)
    return ForeignSpan(
        id=name,
        start=span.start,
        end=span.end,
        label=span.label,
        note=span.note or "",
        attributes=tuple(sorted(attributes.items())),
    )


def _joined(base: ForeignSpan, span: FoundSpan) -> ForeignSpan:
    known = dict(base.attributes)
    attributes = tuple(
        (name, known[name] if name in known and shown_value(known[name]) == value else value)
        for name, value in span.attributes
    )
    label = base.label if shown_value(base.label) == span.label else span.label
    entity = base.entity if base.entity is not None and shown_value(base.entity) == span.entity else span.entity
    note = base.note if span.note is None or shown_value(base.note) == span.note else span.note
    return replace(base, start=span.start, end=span.end, label=label, attributes=attributes, entity=entity, note=note)


def _joined_links(
    recorded: Iterable[ForeignLink], links: Iterable[FoundLink], ids: dict[str, str]
) -> tuple[ForeignLink, ...]:
    waiting: defaultdict[tuple[str, str, str], list[ForeignLink]] = defaultdict(list)
    for link in recorded:
        waiting[shown_value(link.type), link.source, link.target].append(link)
    joined = []
    for found in links:
        link = ForeignLink(type=found.type, source=ids[found.source], target=ids[found.target], note=found.note)
        same = waiting[shown_value(link.type), link.source, link.target]
        joined.append(same.pop(0) if same else link)
    return tuple(joined)
