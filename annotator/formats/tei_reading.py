"""Reading TEI P5, ours or another's: a work for each ``TEI`` that has a ``text``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignSpan
from annotator.formats.inline_xml_parsing import Element, events, is_element, let_go, line_of, local
from annotator.formats.tei_metadata import of_header
from annotator.formats.tei_own import own_work
from annotator.formats.tei_text import Flow, chained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.formats.base import ReadOptions

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
GENERATOR: Final = "annotator"
"""What our documents call the program that wrote them, in ``appInfo``."""
TEXT_ID: Final = ".text"
"""The end of the ``xml:id`` of the element that holds the text, in documents of ours."""
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the works of a file; see :class:`annotator.formats.base.Reader`.

    In documents of other programs every element that names something is a span, labelled by the ``type`` of a ``name``
    or ``rs`` and else by the element's name.
    """
    reader = _Reader(source, options)
    depth = 0
    root: Element = None
    for event, element in events(source, ("teiCorpus", "TEI"), options):
        root = element if root is None else root
        depth += 1 if event == "start" else -1
        if event == "start" or local(element.tag) == "teiCorpus":
            continue
        for text in element:
            if is_element(text) and local(text.tag) == "text":
                work = reader.work(element, text)
                if work is not None:
                    yield work
        if element is root or local(root.tag) == "teiCorpus":
            let_go(element)
    if not reader.count and (root is None or not _is_ours(root)):
        raise AnnotatorError("tei.no-text", file=source.name)
    reader.tell()


def _is_ours(element: Element) -> bool:
    return any(item.get("ident") == GENERATOR for item in element.iterfind("{*}teiHeader//{*}application"))


class _Reader:
    def __init__(self, source: Path, options: ReadOptions) -> None:
        self._file, self._stem = source.name, source.stem
        self._options = options
        self._told: Counter[str] = Counter()
        self.count = 0

    def work(self, document: Element, text: Element) -> ArticleWork | None:
        """Return the work that a document and its text hold, or None where it goes among the bad ones."""
        self.count += 1
        flow = Flow.of(text)
        try:
            if _is_ours(document):
                work = own_work(document, flow, self._file)
                _refuse_repeated(work.spans, self._file, line_of(document))
            else:
                self._told += flow.told
                spans = self._spans(flow)
                _refuse_repeated(spans, self._file, line_of(document))
                work = ArticleWork(text=flow.text, spans=spans, **of_header(document, text))
        except AnnotatorError as problem:
            self._options.bad.append(problem)
            return None
        return replace(work, stem=f"{self._stem}-{self.count}", file=self._file, line=line_of(document))

    def _spans(self, flow: Flow) -> tuple[ForeignSpan, ...]:
        spans = []
        for chain in chained(flow.names):
            whole = [found for found in chain if found.start >= 0]
            if not whole:
                self._told["names without text, which were left out"] += 1
                continue
            if len(whole) > 1 and any(a.end < b.start for a, b in pairwise(whole)):
                self._told["names in parts, read as one span with what stands between the parts"] += 1
            start, end = min(found.start for found in whole), max(found.end for found in whole)
            spans.append(_span(chain[0].element, start, end, joined=len(chain) > 1))
        return tuple(spans)

    def tell(self) -> None:
        """Say what was read otherwise than the file has it."""
        self._options.notes.extend(f"{self._file}: {what}: {count}" for what, count in self._told.items())


def _span(element: Element, start: int, end: int, *, joined: bool) -> ForeignSpan:
    own = {name if name == _ID else local(name): value for name, value in element.attrib.items()}
    label = local(element.tag)
    if label in {"name", "rs"}:
        label = own.pop("type", "").strip() or label
    entity = own.pop("ref", "") or own.pop("key", "")
    if joined:
        own = {name: value for name, value in own.items() if name not in {"part", "next", "prev"}}
    values: dict[str, Any] = {"id": own.pop(_ID, ""), "entity": entity or None}
    attributes = tuple(sorted((name, re.sub(r"\s+", " ", value).strip()) for name, value in own.items()))
    return ForeignSpan(start=start, end=end, label=label, attributes=attributes, **values)


def _refuse_repeated(spans: Sequence[ForeignSpan], file: str, line: int) -> None:
    for name, count in Counter(span.id for span in spans if span.id).items():
        if count > 1:
            raise AnnotatorError("jsonl.repeated", file=file, line=line, what="span id", id=name)
