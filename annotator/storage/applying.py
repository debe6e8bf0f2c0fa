"""Storing a change: what stood before is checked, then rows are removed, added and replaced, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.changes import Change, Record
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet
from annotator.domain.roster import Annotator, Round
from annotator.domain.spans import Link, Span
from annotator.storage import mappers, tables
from annotator.storage.bulk import insert_rows
from annotator.storage.label_sets import LabelSetRepository
from annotator.storage.work import SpanRepository

_TABLES: dict[type[Any], Any] = {
    Annotator: tables.AnnotatorRow.__table__,  # type: ignore[attr-defined]
    Round: tables.RoundRow.__table__,  # type: ignore[attr-defined]
    ArticleInfo: tables.ArticleRow.__table__,  # type: ignore[attr-defined]
    Assignment: tables.AssignmentRow.__table__,  # type: ignore[attr-defined]
    Span: tables.SpanRow.__table__,  # type: ignore[attr-defined]
    Link: tables.LinkRow.__table__,  # type: ignore[attr-defined]
    Submission: tables.SubmissionRow.__table__,  # type: ignore[attr-defined]
}
"""The table of each kind, in an order in which rows can be added; they are removed in the opposite one."""

_READERS: dict[type[Any], Any] = {
    Annotator: mappers.annotator,
    Round: mappers.round_,
    ArticleInfo: mappers.article_info,
    Assignment: mappers.assignment,
    Link: mappers.link,
    Submission: mappers.submission,
}
_ATTRIBUTE = tables.SpanAttributeRow.__table__  # type: ignore[attr-defined]
CHUNK = 500


def apply(connection: Connection, change: Change) -> None:
    """Store a change; raise ``change.conflict`` if what is stored is not what the change says stood before."""
    before, after = _by_kind(change.before), _by_kind(change.after)
    for kind in before:
        _check(connection, kind, before[kind])
    for kind in reversed(_TABLES):
        kept = {record.id for record in after.get(kind, ())}
        gone = [record.id for record in before.get(kind, ()) if record.id not in kept]
        _remove(connection, kind, gone)
    for kind in _TABLES:
        known = {record.id for record in before.get(kind, ())}
        _add(connection, kind, [record for record in after.get(kind, ()) if record.id not in known])
        _replace(connection, kind, [record for record in after.get(kind, ()) if record.id in known])
    for record in change.after:
        if isinstance(record, LabelSet):
            LabelSetRepository(connection).add(record)


def _by_kind(records: Iterable[Record]) -> dict[type[Any], list[Any]]:
    found: dict[type[Any], list[Any]] = {}
    for record in records:
        found.setdefault(type(record), []).append(record)
    return found


def _check(connection: Connection, kind: type[Any], expected: Sequence[Any]) -> None:
    if kind is LabelSet:
        return
    ids = [record.id for record in expected]
    stored: dict[str, Any] = {}
    if kind is Span:
        stored = dict(SpanRepository(connection).with_ids(ids))
    else:
        table = _TABLES[kind]
        for start in range(0, len(ids), CHUNK):
            query = select(table).where(table.c.id.in_(ids[start : start + CHUNK]))
            stored.update((row.id, _READERS[kind](row)) for row in connection.execute(query))
    for record in expected:
        if _comparable(stored.get(record.id)) != _comparable(record):
            raise AnnotatorError("change.conflict")


def _comparable(record: Any) -> Any:
    # Time at work is bookkeeping: it goes on beside every change.
    return replace(record, active_seconds=0) if isinstance(record, Assignment) else record


def _remove(connection: Connection, kind: type[Any], ids: Sequence[str]) -> None:
    table = _TABLES[kind]
    for start in range(0, len(ids), CHUNK):
        connection.execute(delete(table).where(table.c.id.in_(ids[start : start + CHUNK])))


def _add(connection: Connection, kind: type[Any], records: Sequence[Any]) -> None:
    if not records:
        return
    if kind is Span:
        insert_rows(connection, _TABLES[kind], mappers.SPAN_COLUMNS, [mappers.span_row(span) for span in records])
        _add_attributes(connection, records)
        return
    values = mappers.VALUES[kind]
    rows = [values(record) for record in records]
    insert_rows(connection, _TABLES[kind], tuple(rows[0]), [tuple(row.values()) for row in rows])


def _replace(connection: Connection, kind: type[Any], records: Sequence[Any]) -> None:
    if not records:
        return
    table, values = _TABLES[kind], mappers.VALUES[kind]
    rows = [{f"new_{name}": value for name, value in values(record).items()} for record in records]
    for row in rows:
        row.pop("new_active_seconds", None)
    columns: dict[str, Any] = {name.removeprefix("new_"): bindparam(name) for name in rows[0] if name != "new_id"}
    connection.execute(update(table).where(table.c.id == bindparam("new_id")).values(columns), rows)
    if kind is Span:
        ids = [record.id for record in records]
        for start in range(0, len(ids), CHUNK):
            connection.execute(delete(_ATTRIBUTE).where(_ATTRIBUTE.c.span_id.in_(ids[start : start + CHUNK])))
        _add_attributes(connection, records)


def _add_attributes(connection: Connection, spans: Sequence[Span]) -> None:
    rows = [row for span in spans if span.attributes for row in mappers.span_attribute_values(span)]
    if rows:
        connection.execute(insert(_ATTRIBUTE), rows)
