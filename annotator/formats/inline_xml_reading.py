"""Reading plain XML with spans as elements, ours or another's, article by article."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan
from annotator.formats.inline_xml_parsing import Element, events, is_element, let_go, line_of, local
from annotator.formats.inline_xml_submissions import submissions_of
from annotator.formats.inline_xml_writing import restored
from annotator.formats.jsonl_checks import as_attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.domain.spans import AttributeValue
    from annotator.formats.base import ReadOptions

_TEXTS: Final = frozenset(
    {
        *("id", "title", "language", "source", "url", "published", "annotator", "round"),
        *("reason", "flag", "note", "opened", "closed", "label_set"),
    }
)
_SPAN_TEXTS: Final = frozenset({"id", "note", "origin", "created", "updated"})


def read(source: Path, options: ReadOptions) -> Iterator[ArticleWork]:
    """Yield the works of a file; see :class:`annotator.formats.base.Reader`.

    An article that holds a value it cannot have goes to ``options.bad``, and reading goes on with the next.
    """
    reader = _Reader(source, options)
    waiting: ArticleWork | None = None
    depth = count = 0
    ours = False
    for event, element in events(source, ("articles", "article", "about"), options):
        name = local(element.tag)
        if event == "start":
            if name == "articles" and not depth:
                ours = ours or element.get("annotator") == "1"
            depth += name == "article"
            if name == "article" and depth == 1 and waiting is not None:
                yield waiting
                waiting = None
            continue
        if name == "article":
            depth -= 1
            if not depth:
                count += 1
                waiting = reader.article(element, count, restored if ours else str)
                let_go(element)
        elif name == "about" and not depth and waiting is not None:
            waiting = reader.about(waiting, element, restored if ours else str)
            let_go(element)
    if waiting is not None:
        yield waiting
    if not count and not ours:
        raise AnnotatorError("xml.no-article", file=source.name)
    reader.tell()


class _Reader:
    def __init__(self, source: Path, options: ReadOptions) -> None:
        self._file, self._stem = source.name, source.stem
        self._options = options
        self._empty = 0
        self._left: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()

    def article(self, element: Element, number: int, plain: Callable[[str], str]) -> ArticleWork | None:
        """Return the work of an article, or None where it goes among the bad ones."""
        try:
            return self._article(element, number, plain)
        except AnnotatorError as problem:
            self._options.bad.append(problem)
            return None

    def _article(self, element: Element, number: int, plain: Callable[[str], str]) -> ArticleWork:
        values: dict[str, Any] = {}
        meta: dict[str, str] = {}
        for key, text in element.attrib.items():
            name = {"lang": "language"}.get(local(key), local(key))
            if name in _TEXTS:
                values[name] = plain(text)
            elif name in {"active_seconds", "label_set_version"}:
                values["version" if name == "label_set_version" else name] = self._count(element, name, text)
            elif name == "direction":
                values[name] = Direction(self._one_of(element, name, text, [item.value for item in Direction]))
            elif name == "state":
                states = [item.value for item in AssignmentState]
                values[name] = AssignmentState(self._one_of(element, name, text, states))
            elif name == "gold":
                values[name] = self._one_of(element, name, text, ["true", "false"]) == "true"
            elif name != "space":
                meta[name] = plain(text)
                self._kept[name] += 1
        text, spans = self._content(element, plain)
        return ArticleWork(
            text=text,
            spans=spans,
            meta=tuple(sorted(meta.items())),
            stem=f"{self._stem}-{number}",
            file=self._file,
            line=line_of(element),
            **values,
        )

    def _content(self, article: Element, plain: Callable[[str], str]) -> tuple[str, tuple[ForeignSpan, ...]]:
        """Return an article's text and its spans; pieces of one are joined."""
        parts = [article.text or ""]
        spans: list[ForeignSpan] = []
        ids: set[str] = set()
        begun: dict[str, int] = {}  # number of a span in pieces: its place among the spans
        length = len(parts[0])
        stack: list[tuple[Iterator[Element], Element | None, int]] = [(iter(article), None, -1)]
        while stack:
            children, element, place = stack[-1]
            child = next(children, None)
            if child is not None and is_element(child):
                place = self._begun(child, length, spans, begun, plain)
                parts.append(child.text or "")
                length += len(parts[-1])
                stack.append((iter(child), child, place))
                continue
            ended = element if child is None else child
            if child is None:
                stack.pop()
                if ended is None:
                    break
                spans[place] = replace(spans[place], end=length)
            parts.append((ended.tail if ended is not None else "") or "")
            length += len(parts[-1])
        for span in spans:
            if span.id and span.id in ids:
                raise AnnotatorError(
                    "jsonl.repeated", file=self._file, line=line_of(article), what="span id", id=span.id
                )
            ids.add(span.id)
        self._empty += sum(span.start == span.end for span in spans)
        return "".join(parts), tuple(span for span in spans if span.start < span.end)

    def _begun(
        self, element: Element, at: int, spans: list[ForeignSpan], begun: dict[str, int], plain: Callable[[str], str]
    ) -> int:
        """Return the place among the spans of the one that an element begins, or goes on with."""
        part, of = element.get("part", ""), element.get("of", "")
        if of and part in {"M", "F"} and of in begun and spans[begun[of]].end == at:
            return begun[of]
        if of and part == "I":
            begun[of] = len(spans)
        spans.append(self._span(element, at, plain))
        return len(spans) - 1

    def _span(self, element: Element, at: int, plain: Callable[[str], str]) -> ForeignSpan:
        values: dict[str, Any] = {"label": local(element.tag)}
        found: dict[str, AttributeValue] = {}
        for key, text in element.attrib.items():
            name = local(key)
            if name in _SPAN_TEXTS:
                values[name] = plain(text)
            elif name == "entity":
                values[name] = plain(text) or None
            elif name == "label" and values["label"] == "span":
                values[name] = plain(text)
            elif name == "version":
                values[name] = self._count(element, name, text)
            elif name == "attributes":
                found.update(self._attributes(element, plain(text)))
            elif name not in {"part", "of"}:
                found[name] = plain(text)
        return ForeignSpan(start=at, end=at, attributes=tuple(sorted(found.items())), **values)

    def _attributes(self, element: Element, text: str) -> dict[str, AttributeValue]:
        try:
            document = json.loads(text)
        except (ValueError, RecursionError):
            document = None
        if not isinstance(document, dict):
            raise self._misfit(element, "attributes", text, "a JSON object")
        return {name: as_attribute(value) for name, value in document.items() if value is not None}

    def about(self, work: ArticleWork, element: Element, plain: Callable[[str], str]) -> ArticleWork | None:
        """Return a work with what stands about it after its article, or None where it goes among the bad ones."""
        meta = dict(work.meta)
        zones: list[Zone] = []
        links: list[ForeignLink] = []
        submissions = work.submissions
        try:
            for child in filter(is_element, element):
                name = local(child.tag)
                if name == "meta":
                    meta[plain(child.get("name", ""))] = plain("".join(child.itertext()))
                elif name == "zone":
                    zones.append(self._zone(child, len(work.text)))
                elif name == "link":
                    links.append(self._link(child, plain))
                elif name == "submissions":
                    told = plain("".join(child.itertext()))
                    submissions = submissions_of(told, work.text, self._file, line_of(child))
                else:
                    self._left[name] += 1
        except AnnotatorError as problem:
            self._options.bad.append(problem)
            return None
        return replace(
            work, meta=tuple(sorted(meta.items())), zones=tuple(zones), links=tuple(links), submissions=submissions
        )

    def _zone(self, element: Element, length: int) -> Zone:
        kind = self._one_of(element, "kind", element.get("kind", ""), [item.value for item in ZoneKind])
        start, end = (self._count(element, name, element.get(name, "")) for name in ("start", "end"))
        if not start < end <= length:
            raise AnnotatorError(
                "span.outside", file=self._file, line=line_of(element), start=start, end=end, length=length
            )
        return Zone(ZoneKind(kind), start, end)

    def _link(self, element: Element, plain: Callable[[str], str]) -> ForeignLink:
        values = {name: plain(element.get(name, "")) for name in ("type", "source", "target", "id", "note", "created")}
        for name in ("type", "source", "target"):
            if not values[name]:
                raise self._misfit(element, name, "", "a name")
        return ForeignLink(**values)

    def _count(self, element: Element, name: str, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 18):
            raise self._misfit(element, name, text, "a whole number from 0")
        return int(text)

    def _one_of(self, element: Element, name: str, text: str, choices: list[str]) -> str:
        if text not in choices:
            raise self._misfit(element, name, text, "one of " + ", ".join(choices))
        return text

    def _misfit(self, element: Element, name: str, text: str, expected: str) -> AnnotatorError:
        shown = text if len(text) <= 60 else text[:59] + "…"
        return AnnotatorError(
            "xml.value",
            file=self._file,
            line=line_of(element),
            element=local(element.tag),
            name=name,
            value=shown,
            expected=expected,
        )

    def tell(self) -> None:
        """Say what was taken otherwise than the file has it."""
        notes = self._options.notes
        if self._empty:
            notes.append(f"{self._file}: elements without text, which are no spans and were left out: {self._empty}")
        for name, count in self._kept.items():
            notes.append(f"{self._file}: “{name}” of articles was kept in their metadata: {count}")
        for name, count in self._left.items():
            notes.append(f"{self._file}: <{name}> in <about> is not known and was left out: {count}")
