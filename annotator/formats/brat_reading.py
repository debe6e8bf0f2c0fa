"""From the lines of an ``.ann`` file to the spans and links of one work."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeVar

from annotator.domain.errors import AnnotatorError
from annotator.formats.brat_lines import (
    Attribute,
    Equivalents,
    Event,
    Line,
    Normalisation,
    Note,
    Relation,
    TextBound,
    parsed,
)
from annotator.formats.brat_spans import (
    DETAILS,
    ENTITIES,
    NOTES,
    attribute_value,
    fragments_of,
    pieces_of,
    reads_so,
    with_details,
)
from annotator.formats.strict_json import whole_value
from annotator.formats.work_details import settle_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.formats.jsonl_checks import Remarks

CONTINUES: Final = "continues"
"""The link from each further piece of a span in several pieces to the piece before it."""
_NUMBER: Final = re.compile(r"(?<=[^0-9])[0-9]+$")
_Kind = TypeVar("_Kind", bound=Line)


class DocumentReader:
    """Reads the annotations of one text. Problems of single lines go to ``bad``, and reading goes on."""

    def __init__(self, text: str, file: str, names: Mapping[str, Mapping[str, str]], remarks: Remarks) -> None:
        """Take the text, the file's name, (safe name → true name) by kind, and where to count what is unlike ours."""
        self._text = text
        self._file = file
        self._names = names
        self._remarks = remarks
        self.bad: list[AnnotatorError] = []
        self._lines: dict[str, Line] = {}
        self._starred: list[Line] = []
        self._broken: set[str] = set()
        self._spans: dict[str, dict[str, Any]] = {}
        self._further: dict[str, list[dict[str, Any]]] = {}
        self._links: dict[str, dict[str, Any]] = {}
        self._more_links: list[dict[str, Any]] = []
        self._triggers: dict[str, str] = {}

    def read(self, lines: Iterable[tuple[int, str]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return spans and links as the project's own JSON Lines have them; ``lines`` are numbered from 1."""
        for number, text in lines:
            self._take(number, text)
        for mark in self._all(TextBound):
            self._take_text_bound(mark)
        for event in self._all(Event):
            self._take_trigger(event)
        for event in self._all(Event):
            self._take_arguments(event)
        for relation in self._all(Relation):
            self._take_relation(relation)
        for equivalents in self._all(Equivalents):
            self._take_equivalents(equivalents)
        for attribute in self._all(Attribute):
            self._take_attribute(attribute)
        for normalisation in self._all(Normalisation):
            self._take_normalisation(normalisation)
        for note in self._all(Note):
            self._take_note(note)
        return self._finished()

    def _take(self, number: int, text: str) -> None:
        try:
            line = parsed(text, number)
        except ValueError as problem:
            self._fail(number, str(problem), text.partition("\t")[0])
            return
        if line.id == "*":
            self._starred.append(line)
        elif line.id in self._lines:
            self._fail(number, f"the id “{line.id}” stands above already")
        else:
            self._lines[line.id] = line

    def _all(self, kind: type[_Kind]) -> list[_Kind]:
        return [line for line in (*self._lines.values(), *self._starred) if isinstance(line, kind)]

    def _fail(self, number: int, reason: str, identifier: str = "") -> None:
        self.bad.append(AnnotatorError("brat.line", file=self._file, line=number, reason=reason))
        if identifier:
            self._broken.add(identifier)

    def _span_of(self, line: Line, target: str) -> dict[str, Any] | None:
        """Return the span that an id stands for, an event's being its trigger's; None, and told, where there is none.

        A line that stands on one that cannot be read is not a problem of its own.
        """
        span = self._spans.get(self._triggers.get(target, target))
        if span is not None:
            return span
        if target in self._broken:
            self._broken.add(line.id)
            self._remarks.add(target, "cannot be read, so what stands on it was left out", line.number)
        else:
            self._fail(line.number, f"“{target}” is nothing that it can stand on", line.id)
        return None

    def _true(self, kind: str, name: str) -> str:
        return self._names.get(kind, {}).get(name, name)

    # spans

    def _take_text_bound(self, line: TextBound) -> None:
        problem = self._problem_of(line)
        if problem is not None:
            self.bad.append(problem)
            self._broken.add(line.id)
            return
        label = self._true("labels", line.type)
        pieces = pieces_of(self._text, line.fragments)
        spans = [{"id": line.id, "start": start, "end": end, "label": label} for start, end in pieces]
        self._spans[line.id], *further = spans
        if not further:
            return
        self._further[line.id] = further
        became = f"became a span for each, joined by links of the type “{CONTINUES}”"
        self._remarks.add(line.type, f"in several pieces {became}", line.number)
        for number, (before, piece) in enumerate(pairwise(spans), start=2):
            piece["id"] = f"{line.id}.{number}"
            self._more_links.append({"type": CONTINUES, "from": piece, "to": before})

    def _problem_of(self, line: TextBound) -> AnnotatorError | None:
        place = {"file": self._file, "line": line.number}
        length = len(self._text)
        for start, end in line.fragments:
            if start > length or end > length:
                return AnnotatorError("span.outside", start=start, end=end, length=length, **place)
            if start >= end:
                return AnnotatorError("span.empty", start=start, end=end, **place)
        claimed = line.text or ""
        if not claimed.strip() or reads_so(self._text, line.fragments, claimed):
            return None
        start, end = line.fragments[0][0], line.fragments[-1][1]
        found = " ".join(self._text[first:last] for first, last in line.fragments)
        return AnnotatorError("span.surface", start=start, end=end, expected=claimed, found=found, **place)

    # links

    def _take_trigger(self, line: Event) -> None:
        trigger = self._lines.get(line.trigger)
        if not isinstance(trigger, TextBound) or line.trigger not in self._spans:
            self._span_of(line, line.trigger)
            return
        if line.trigger in self._triggers.values():
            self._remarks.add(line.type, "shares its trigger with another event, which became one span", line.number)
        if line.type != trigger.type:
            self._remarks.add(line.type, "is not the type of the event's trigger and was left out", line.number)
        self._triggers[line.id] = line.trigger

    def _take_arguments(self, line: Event) -> None:
        if line.id not in self._triggers:
            return
        source = self._spans[self._triggers[line.id]]
        for role, target in line.arguments:
            name = _NUMBER.sub("", role)
            if name != role:
                self._remarks.add(role, f"was taken as one more {name}", line.number)
            span = self._span_of(line, target)
            if span is not None:
                self._more_links.append({"type": self._true("links", name), "from": source, "to": span})

    def _take_relation(self, line: Relation) -> None:
        first, second = line.source, line.target
        if (first[0], second[0]) == ("Arg2", "Arg1"):
            first, second = second, first
        source, target = self._span_of(line, first[1]), self._span_of(line, second[1])
        if source is not None and target is not None:
            kind = self._true("links", line.type)
            self._links[line.id] = {"type": kind, "from": source, "to": target, "id": line.id}

    def _take_equivalents(self, line: Equivalents) -> None:
        spans = [span for span in (self._span_of(line, member) for member in line.members) if span is not None]
        self._more_links += [{"type": line.type, "from": one, "to": other} for one, other in pairwise(spans)]

    # what stands on spans and links

    def _take_attribute(self, line: Attribute) -> None:
        name = self._true("attributes", line.type)
        if line.target in self._links:
            _add_note(self._links[line.target], name if line.value is None else f"{name}: {line.value}")
            self._remarks.add(line.type, "stands on a link and became its note", line.number)
            return
        span = self._span_of(line, line.target)
        if span is not None:
            _add_value(span, name, True if line.value is None else line.value)

    def _take_normalisation(self, line: Normalisation) -> None:
        span = self._span_of(line, line.target)
        if span is None:
            return
        if line.resource == ENTITIES:
            span["entity"] = line.entry
        else:
            _add_value(span, line.resource, line.entry)
            self._remarks.add(line.resource, "is a resource, whose entries became attributes", line.number)

    def _take_note(self, line: Note) -> None:
        target = self._links.get(line.target)
        if target is None and isinstance(self._lines.get(line.target), Attribute | Normalisation | Note):
            self._remarks.add(line.type, "stands on what is no span or link and was left out", line.number)
            return
        target = target if target is not None else self._span_of(line, line.target)
        if target is None:
            return
        if line.type == DETAILS:
            self._take_details(line, target)
        elif line.text.strip():
            _add_note(target, line.text.rstrip("\r"))
            if line.type != NOTES:
                self._remarks.add(line.type, "was taken as a note", line.number)

    def _take_details(self, line: Note, target: dict[str, Any]) -> None:
        try:
            details = whole_value(line.text)
        except ValueError as problem:
            self._fail(line.number, str(problem))
            return
        if isinstance(details, dict):
            target["details"] = details
        else:
            self._fail(line.number, "its details are no JSON object")

    # putting together

    def _finished(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        ours = any("details" in span for span in self._spans.values())
        spans: list[dict[str, Any]] = []
        for name, span in self._spans.items():
            details = span.pop("details", None)
            if "attributes" in span:
                span["attributes"] = {key: attribute_value(values) for key, values in span["attributes"].items()}
            if details is not None:
                self._set_range(name, span, details)
                span.update(with_details(span, details))
            for one in (span, *self._further.get(name, ())):
                spans.append(one)
                one["added"] = ours and (details is None or one is not span)
                one["native"] = name
        links = [*self._more_links, *self._links.values()]
        settle_ids(spans, links)
        return spans, [_link(link) for link in links]

    def _set_range(self, name: str, span: dict[str, Any], details: dict[str, Any]) -> None:
        """Give a span line breaks at its edges again, which brat cannot mark, if nobody moved it."""
        start, end = details.pop("start", None), details.pop("end", None)
        line = self._lines[name]
        whole = type(start) is int is type(end) and 0 <= start < end <= len(self._text)
        if whole and isinstance(line, TextBound) and fragments_of(self._text, start, end) == list(line.fragments):
            span["start"], span["end"] = start, end


def _add_note(target: dict[str, Any], text: str) -> None:
    target["note"] = f"{target['note']}\n{text}" if target.get("note") else text


def _add_value(span: dict[str, Any], name: str, value: str | bool) -> None:
    span.setdefault("attributes", {}).setdefault(name, []).append(value)


def _link(link: dict[str, Any]) -> dict[str, Any]:
    details = link.pop("details", {})
    link["source"], link["target"] = (link.pop(end)["id"] for end in ("from", "to"))
    return with_details(link, details)
