"""Rows to domain values and back. Rows are column values, not ORM objects: a tenth of the time on hot paths."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from annotator.domain.adjudication import Answer, Decision, Settlement, Verdict
from annotator.domain.articles import ArticleInfo, Direction, Zone, ZoneKind
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.folding import fold_text
from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.domain.roster import Annotator, Round, RoundKind, name_key
from annotator.domain.spans import Link, Span
from annotator.storage import records
from annotator.storage.failures import DamagedRowError

_STATES = {state.value: state for state in AssignmentState}
_Value = TypeVar("_Value")


def _from_row(reader: Callable[[Any], _Value]) -> Callable[[Any], _Value]:
    """Tell a row that no version of the program wrote from a mistake of the program."""

    @wraps(reader)
    def read(row: Any) -> _Value:
        try:
            return reader(row)
        except (ValueError, KeyError, TypeError, IndexError) as problem:
            raise DamagedRowError(f"{reader.__name__.strip('_')} {row.id}: {problem}") from problem

    return read


def article_values(info: ArticleInfo) -> dict[str, Any]:
    """Return the columns of an article."""
    return {
        "id": info.id,
        "title": info.title,
        "language": info.language,
        "direction": info.direction.value,
        "source": info.source,
        "url": info.url,
        "published": info.published,
        "imported": info.imported,
        "meta": json.dumps(info.meta, ensure_ascii=False) if info.meta else "[]",
        "text_sha256": info.text_sha256,
        "raw_sha256": info.raw_sha256,
        "length": info.length,
        "withdrawn": info.withdrawn,
        "title_key": fold_text(info.title),
    }


@_from_row
def article_info(row: Any) -> ArticleInfo:
    """Return an article's facts from its row."""
    return ArticleInfo(
        id=row.id,
        title=row.title,
        language=row.language,
        direction=Direction(row.direction),
        source=row.source,
        url=row.url,
        published=row.published,
        imported=row.imported,
        meta=tuple((name, value) for name, value in json.loads(row.meta)),
        text_sha256=row.text_sha256,
        raw_sha256=row.raw_sha256,
        length=row.length,
        withdrawn=bool(row.withdrawn),
    )


@_from_row
def zone(row: Any) -> Zone:
    """Return a zone from its row."""
    return Zone(ZoneKind(row.kind), row.start_offset, row.end_offset)


def annotator_values(annotator: Annotator) -> dict[str, Any]:
    """Return the columns of an annotator."""
    return {
        "id": annotator.id,
        "name": annotator.name,
        "name_key": name_key(annotator.name),
        "gold": annotator.gold,
        "withdrawn": annotator.withdrawn,
        "created": annotator.created,
    }


@_from_row
def annotator(row: Any) -> Annotator:
    """Return an annotator from its row."""
    return Annotator(id=row.id, name=row.name, gold=bool(row.gold), withdrawn=bool(row.withdrawn), created=row.created)


def round_values(round_: Round) -> dict[str, Any]:
    """Return the columns of a round."""
    return {
        "id": round_.id,
        "name": round_.name,
        "name_key": name_key(round_.name),
        "kind": round_.kind.value,
        "created": round_.created,
    }


@_from_row
def round_(row: Any) -> Round:
    """Return a round from its row."""
    return Round(id=row.id, name=row.name, kind=RoundKind(row.kind), created=row.created)


def assignment_values(item: Assignment) -> dict[str, Any]:
    """Return the columns of an assignment."""
    return {
        "id": item.id,
        "article_id": item.article,
        "annotator_id": item.annotator,
        "round_id": item.round,
        "state": item.state.value,
        "reason": item.reason,
        "flag": item.flag,
        "note": item.note,
        "active_seconds": item.active_seconds,
        "created": item.created,
        "opened": item.opened,
        "closed": item.closed,
    }


@_from_row
def assignment(row: Any) -> Assignment:
    """Return an assignment from its row."""
    return Assignment(
        id=row.id,
        article=row.article_id,
        annotator=row.annotator_id,
        round=row.round_id,
        state=_STATES[row.state],
        reason=row.reason,
        flag=row.flag,
        note=row.note,
        active_seconds=row.active_seconds,
        created=row.created,
        opened=row.opened,
        closed=row.closed,
    )


SPAN_COLUMNS = (
    "id",
    "assignment_id",
    "start_offset",
    "end_offset",
    "label_id",
    "surface",
    "note",
    "origin",
    "created",
    "updated",
    "entity_id",
    "version",
)


def span_row(s: Span) -> tuple[Any, ...]:
    """Return the values of a span's columns, in the order of ``SPAN_COLUMNS``."""
    return (
        s.id,
        s.assignment,
        s.start,
        s.end,
        s.label,
        s.surface,
        s.note,
        s.origin,
        s.created,
        s.updated,
        s.entity,
        s.version,
    )


def span_values(span: Span) -> dict[str, Any]:
    """Return the columns of a span."""
    return dict(zip(SPAN_COLUMNS, span_row(span), strict=True))


SPAN_ATTRIBUTE_COLUMNS = ("span_id", "attribute_id", "value")


def span_attribute_rows(span: Span) -> list[tuple[str, str, str]]:
    """Return the rows of a span's attributes, in the order of ``SPAN_ATTRIBUTE_COLUMNS``."""
    return [(span.id, name, json.dumps(value, ensure_ascii=False)) for name, value in span.attributes]


def link_values(link: Link) -> dict[str, Any]:
    """Return the columns of a link."""
    return {
        "id": link.id,
        "assignment_id": link.assignment,
        "type_id": link.type,
        "source_id": link.source,
        "target_id": link.target,
        "note": link.note,
        "created": link.created,
    }


@_from_row
def link(row: Any) -> Link:
    """Return a link from its row."""
    return Link(
        id=row.id,
        assignment=row.assignment_id,
        type=row.type_id,
        source=row.source_id,
        target=row.target_id,
        note=row.note,
        created=row.created,
    )


def submission_values(item: Submission) -> dict[str, Any]:
    """Return the columns of a submission."""
    return {
        "id": item.id,
        "assignment_id": item.assignment,
        "number": item.number,
        "version": item.version,
        "sealed": item.sealed,
        "origin": item.origin,
        "aids": json.dumps(item.aids, ensure_ascii=False),
        "spans": records.dumped_spans(item.spans),
        "links": records.dumped_links(item.links),
    }


@_from_row
def submission(row: Any) -> Submission:
    """Return a submission from its row."""
    return Submission(
        id=row.id,
        assignment=row.assignment_id,
        number=row.number,
        version=row.version,
        sealed=row.sealed,
        origin=row.origin,
        aids=tuple(json.loads(row.aids)),
        spans=records.loaded_spans(row.spans, row.assignment_id),
        links=records.loaded_links(row.links, row.assignment_id),
    )


def decision_values(item: Decision) -> dict[str, Any]:
    """Return the columns of a decision."""
    return {
        "id": item.id,
        "article_id": item.article,
        "verdict": item.verdict.value,
        "start_offset": item.start,
        "end_offset": item.end,
        "versions": _json(item.versions),
        "spans": _json(item.spans),
        "label_id": item.label,
        "surface": item.surface,
        "reason": item.reason,
        "audited": item.audited,
        "by": item.by,
        "at": item.at,
    }


@_from_row
def decision(row: Any) -> Decision:
    """Return a decision from its row."""
    return Decision(
        id=row.id,
        article=row.article_id,
        verdict=Verdict(row.verdict),
        start=row.start_offset,
        end=row.end_offset,
        versions=records.versions(json.loads(row.versions)),
        spans=tuple(json.loads(row.spans)),
        label=row.label_id,
        surface=row.surface,
        reason=row.reason,
        audited=bool(row.audited),
        by=row.by,
        at=row.at,
    )


def settlement_values(item: Settlement) -> dict[str, Any]:
    """Return the columns of a settlement."""
    return {
        "id": item.id,
        "article_id": item.article,
        "rule": item.rule,
        "seed": item.seed,
        "submissions": _json(item.submissions),
        "by": item.by,
        "at": item.at,
    }


@_from_row
def settlement(row: Any) -> Settlement:
    """Return a settlement from its row."""
    return Settlement(
        id=row.id,
        article=row.article_id,
        rule=row.rule,
        seed=row.seed,
        submissions=tuple(json.loads(row.submissions)),
        by=row.by,
        at=row.at,
    )


def answer_values(item: Answer) -> dict[str, Any]:
    """Return the columns of an answer."""
    return {
        "id": item.id,
        "article_id": item.article,
        "assignment_id": item.assignment,
        "question": item.question,
        "text": item.text,
        "label_id": item.label,
        "surface": item.surface,
        "by": item.by,
        "at": item.at,
    }


@_from_row
def answer(row: Any) -> Answer:
    """Return an answer from its row."""
    return Answer(
        id=row.id,
        article=row.article_id,
        assignment=row.assignment_id,
        question=row.question,
        text=row.text,
        label=row.label_id,
        surface=row.surface,
        by=row.by,
        at=row.at,
    )


def plan_values(item: AssignmentPlan) -> dict[str, Any]:
    """Return the columns of a plan of assignments."""
    return {
        "id": item.id,
        "round_id": item.round,
        "seed": item.seed,
        "options": _json(item.options),
        "by": item.by,
        "at": item.at,
    }


@_from_row
def plan(row: Any) -> AssignmentPlan:
    """Return a plan of assignments from its row."""
    options = tuple((name, value) for name, value in json.loads(row.options))
    return AssignmentPlan(id=row.id, round=row.round_id, seed=row.seed, options=options, by=row.by, at=row.at)


def merged_package_values(item: MergedPackage) -> dict[str, Any]:
    """Return the columns of a merged package."""
    return {
        "id": item.id,
        "source": item.source,
        "annotator_id": item.annotator,
        "articles": item.articles,
        "by": item.by,
        "at": item.at,
    }


@_from_row
def merged_package(row: Any) -> MergedPackage:
    """Return a merged package from its row."""
    return MergedPackage(
        id=row.id, source=row.source, annotator=row.annotator_id, articles=row.articles, by=row.by, at=row.at
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


VALUES: dict[type[Any], Callable[[Any], dict[str, Any]]] = {
    Span: span_values,
    Link: link_values,
    Assignment: assignment_values,
    Submission: submission_values,
    ArticleInfo: article_values,
    Annotator: annotator_values,
    Round: round_values,
    Decision: decision_values,
    Settlement: settlement_values,
    Answer: answer_values,
    AssignmentPlan: plan_values,
    MergedPackage: merged_package_values,
}
"""The columns of each kind of record that is one row."""
