"""Records as plain JSON values and back, for the journal and for sealed submissions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from annotator.domain.adjudication import Answer, Decision, Settlement, Verdict, Version
from annotator.domain.articles import ArticleInfo, Direction
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.changes import Record
from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.domain.labels import LabelSet
from annotator.domain.roster import Annotator, Round, RoundKind
from annotator.domain.spans import AttributeValue, Link, Span

KINDS: dict[str, type[Any]] = {
    "span": Span,
    "link": Link,
    "assignment": Assignment,
    "submission": Submission,
    "article": ArticleInfo,
    "annotator": Annotator,
    "round": Round,
    "label-set": LabelSet,
    "decision": Decision,
    "settlement": Settlement,
    "answer": Answer,
    "plan": AssignmentPlan,
    "merged-package": MergedPackage,
}
_NAMES = {kind: name for name, kind in KINDS.items()}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in KINDS.values()}
# A round has a kind of its own. An import tells hundreds of thousands of records: all values are got at once.
_KEYS = {kind: tuple("round_kind" if name == "kind" else name for name in names) for kind, names in _FIELDS.items()}
_VALUES = {kind: attrgetter(*names) for kind, names in _FIELDS.items()}


def plain(record: Record) -> dict[str, Any]:
    """Return a record's fields with its ``kind``.

    A label set is told by its version alone, whose rows are never changed; a submission by the ids of its spans and
    links, which its own row holds.
    """
    kind = type(record)
    if isinstance(record, LabelSet):
        return {"kind": "label-set", "id": record.id, "version": record.version}
    values: dict[str, Any] = {"kind": _NAMES[kind]}
    values.update(zip(_KEYS[kind], _VALUES[kind](record), strict=True))
    if isinstance(record, Submission):
        values["spans"] = [span.id for span in record.spans]
        values["links"] = [link.id for link in record.links]
    return values


def dumped(records: tuple[Record, ...]) -> str:
    """Return records as JSON."""
    return json.dumps([plain(record) for record in records], ensure_ascii=False, separators=(",", ":"))


def dumped_spans(spans: tuple[Span, ...]) -> str:
    """Return spans as JSON, all fields in order, without their assignment, which their submission names."""
    return json.dumps(
        [
            [
                s.id,
                s.start,
                s.end,
                s.label,
                s.surface,
                s.attributes,
                s.note,
                s.origin,
                s.created,
                s.updated,
                s.entity,
                s.version,
            ]
            for s in spans
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def loaded_spans(text: str, assignment: str) -> tuple[Span, ...]:
    """Return spans from :func:`dumped_spans`."""
    return tuple(
        Span(
            id=v[0],
            assignment=assignment,
            start=v[1],
            end=v[2],
            label=v[3],
            surface=v[4],
            attributes=attributes(v[5]),
            note=v[6],
            origin=v[7],
            created=v[8],
            updated=v[9],
            entity=v[10],
            version=v[11],
        )
        for v in json.loads(text)
    )


def dumped_links(links: tuple[Link, ...]) -> str:
    """Return links as JSON."""
    return json.dumps(
        [[link.id, link.type, link.source, link.target, link.note, link.created] for link in links],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def loaded_links(text: str, assignment: str) -> tuple[Link, ...]:
    """Return links from :func:`dumped_links`."""
    return tuple(
        Link(id=v[0], assignment=assignment, type=v[1], source=v[2], target=v[3], note=v[4], created=v[5])
        for v in json.loads(text)
    )


def attributes(pairs: list[list[Any]]) -> tuple[tuple[str, AttributeValue], ...]:
    """Return attribute pairs as spans hold them."""
    return tuple((name, attribute_value(value)) for name, value in pairs)


def attribute_value(value: Any) -> AttributeValue:
    """Return an attribute's value from JSON."""
    return tuple(value) if isinstance(value, list) else value


def _span(values: dict[str, Any]) -> Span:
    return Span(**{**values, "attributes": attributes(values["attributes"])})


def _assignment(values: dict[str, Any]) -> Assignment:
    return Assignment(**{**values, "state": AssignmentState(values["state"])})


def _article(values: dict[str, Any]) -> ArticleInfo:
    meta = tuple((name, value) for name, value in values["meta"])
    return ArticleInfo(**{**values, "direction": Direction(values["direction"]), "meta": meta})


def _round(values: dict[str, Any]) -> Round:
    return Round(id=values["id"], name=values["name"], kind=RoundKind(values["round_kind"]), created=values["created"])


def versions(values: list[list[Any]]) -> tuple[Version, ...]:
    """Return the versions of a disputed span from JSON."""
    return tuple((start, end, label, tuple(people)) for start, end, label, people in values)


def _decision(values: dict[str, Any]) -> Decision:
    found = {**values, "verdict": Verdict(values["verdict"]), "spans": tuple(values["spans"])}
    return Decision(**{**found, "versions": versions(values["versions"])})


def _settlement(values: dict[str, Any]) -> Settlement:
    return Settlement(**{**values, "submissions": tuple(values["submissions"])})


def _plan(values: dict[str, Any]) -> AssignmentPlan:
    return AssignmentPlan(**{**values, "options": tuple((name, value) for name, value in values["options"])})


_READERS: dict[str, Callable[[dict[str, Any]], Record]] = {
    "span": _span,
    "link": lambda values: Link(**values),
    "assignment": _assignment,
    "article": _article,
    "annotator": lambda values: Annotator(**values),
    "round": _round,
    "decision": _decision,
    "settlement": _settlement,
    "answer": lambda values: Answer(**values),
    "plan": _plan,
    "merged-package": lambda values: MergedPackage(**values),
}


def record(values: dict[str, Any]) -> Record | None:
    """Return a record from :func:`plain`; None for label sets and submissions, which are told by reference."""
    reader = _READERS.get(values["kind"])
    return reader({name: value for name, value in values.items() if name != "kind"}) if reader else None
