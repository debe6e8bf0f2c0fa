"""Reading a TEI document that this program wrote: nothing of a work is lost."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.formats.inline_xml_parsing import Element, line_of
from annotator.formats.inline_xml_submissions import submissions_of
from annotator.formats.inline_xml_writing import restored
from annotator.formats.tei_features import Features, features, text_of
from annotator.formats.tei_text import chained

if TYPE_CHECKING:
    from annotator.formats.tei_text import Flow, Found

_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_Choice = TypeVar("_Choice", bound=StrEnum)
_RANGE: Final = re.compile(r"#string-range\([^,()]*,(\d{1,18}),(\d{1,18})\)")


def own_work(document: Element, flow: Flow, file: str) -> ArticleWork:
    """Return the work of a document of ours; raise AnnotatorError where a value in it cannot be."""
    return _Own(document, flow, file).work()


class _Own:
    def __init__(self, document: Element, flow: Flow, file: str) -> None:
        self._document, self._flow, self._file = document, flow, file
        found = list(document.iterfind("{*}standOff/{*}fs"))
        self._told = {item.get(_ID): features(item) for item in found if item.get(_ID)}
        self._of = {item.get("type", ""): features(item) for item in found if not item.get(_ID)}
        self._ids: dict[str, str] = {}

    def work(self) -> ArticleWork:
        header = self._document.find("{*}teiHeader")
        spans = self._spans()
        told = {name: value for name, value in self._of.get("work", {}).items() if isinstance(value, str)}
        spoken = header.find("{*}profileDesc/{*}langUsage/{*}language")
        link = header.find("{*}fileDesc/{*}sourceDesc/{*}bibl/{*}ref")
        return ArticleWork(
            text=self._flow.text,
            id=_text(header, "sourceDesc/bibl/idno"),
            title=_text(header, "titleStmt/title"),
            language="" if spoken is None else restored(spoken.get("ident", "")),
            direction=self._one_of(Direction, "direction", told.get("direction", "auto")),
            source=_text(header, "sourceDesc/bibl/publisher"),
            url="" if link is None else text_of(link),
            published=_text(header, "sourceDesc/bibl/date"),
            meta=tuple(sorted((name, str(value)) for name, value in self._of.get("metadata", {}).items())),
            zones=tuple(map(self._zone, self._document.iterfind("{*}standOff/{*}spanGrp/{*}span"))),
            annotator=_text(header, "titleStmt/respStmt/name"),
            gold=told.get("gold") == "true",
            round=told.get("round", ""),
            state=self._one_of(AssignmentState, "state", told["state"]) if "state" in told else None,
            reason=told.get("reason", ""),
            flag=told.get("flag", ""),
            note=told.get("note", ""),
            active_seconds=self._count("active_seconds", told.get("active_seconds", "0")),
            opened=told.get("opened", ""),
            closed=told.get("closed", ""),
            spans=spans,
            links=tuple(map(self._link, self._document.iterfind("{*}standOff/{*}listRelation/{*}relation"))),
            submissions=self._submissions(),
            label_set=told.get("label_set", ""),
            version=self._count("version", told.get("version", "0")),
        )

    def _spans(self) -> tuple[ForeignSpan, ...]:
        notes = {
            item.get("target", ""): text_of(note)
            for item in self._document.iterfind("{*}standOff/{*}listAnnotation/{*}annotation")
            if (note := item.find("{*}note")) is not None
        }
        return tuple(self._span(chain, notes) for chain in chained(self._flow.names) if chain[0].start >= 0)

    def _span(self, chain: list[Found], notes: dict[str, str]) -> ForeignSpan:
        element = chain[0].element
        name = element.get(_ID, "")
        self._ids[f"#{name}"] = restored(element.get("n", ""))
        told = self._told.get(element.get("ana", "").removeprefix("#"), {})
        attributes = told.get("attributes")
        own: Features = attributes if isinstance(attributes, dict) else {}
        plain = {key: value for key, value in told.items() if isinstance(value, str)}
        values: dict[str, Any] = {key: plain[key] for key in ("origin", "created", "updated") if key in plain}
        return ForeignSpan(
            start=chain[0].start,
            end=max(found.end for found in chain),
            label=restored(element.get("type", "")),
            id=self._ids[f"#{name}"],
            attributes=tuple(sorted((key, value) for key, value in own.items() if not isinstance(value, dict))),
            note=notes.get(f"#{name}", ""),
            entity=restored(element.get("key", "")) or None,
            version=self._count("version", plain.get("version", "0")),
            **values,
        )

    def _submissions(self) -> tuple[ForeignSubmission, ...]:
        told = self._of.get("submissions", {}).get("json")
        if not isinstance(told, str):
            return ()
        return submissions_of(told, self._flow.text, self._file, line_of(self._document))

    def _link(self, element: Element) -> ForeignLink:
        ends = [element.get(name, "") for name in ("active", "passive")]
        source, target = (self._ids[end] if end in self._ids else restored(end) for end in ends)
        note = element.find("{*}desc")
        return ForeignLink(
            type=restored(element.get("name", "")),
            source=source,
            target=target,
            id=restored(element.get("n", "")),
            note="" if note is None else text_of(note),
            created=restored(element.get("when", "")),
        )

    def _zone(self, element: Element) -> Zone:
        kind = self._one_of(ZoneKind, "type", element.get("type", ""))
        found = _RANGE.fullmatch(element.get("target", ""))
        if found is None:
            raise self._misfit("target", element.get("target", ""), "a string range")
        start, length = int(found[1]), int(found[2])
        end = start + length
        if not start < end <= self._flow.length:
            raise AnnotatorError(
                "span.outside", file=self._file, line=line_of(element), start=start, end=end, length=self._flow.length
            )
        return Zone(kind, start, end)

    def _count(self, name: str, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 18):
            raise self._misfit(name, text, "a whole number from 0")
        return int(text)

    def _one_of(self, choices: type[_Choice], name: str, text: str) -> _Choice:
        if text not in {choice.value for choice in choices}:
            raise self._misfit(name, text, "one of " + ", ".join(choice.value for choice in choices))
        return choices(text)

    def _misfit(self, name: str, text: str, expected: str) -> AnnotatorError:
        shown = text if len(text) <= 60 else text[:59] + "…"
        line = line_of(self._document)
        return AnnotatorError(
            "xml.value", file=self._file, line=line, element="TEI", name=name, value=shown, expected=expected
        )


def _text(header: Element, path: str) -> str:
    found = header.find("{*}fileDesc/" + "/".join(f"{{*}}{step}" for step in path.split("/")))
    return "" if found is None else text_of(found)
