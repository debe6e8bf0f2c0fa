"""Storing a change: what stood before is checked, then rows are removed, added and replaced, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, PendingRollbackError

from annotator.domain.adjudication import Answer, Decision, Settlement
from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.changes import Change, Record
from annotator.domain.errors import AnnotatorError
from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.domain.labels import LabelSet
from annotator.domain.roster import Annotator, Round
from annotator.domain.spans import Link, Span
from annotator.storage import mappers, tables
from annotator.storage.label_sets import LabelSetRepository
from annotator.storage.statements import delete_rows, insert_rows, rows_where, update_rows
from annotator.storage.work import SpanRepository

_TABLES: Final[dict[type[Any], Any]] = {
    Annotator: tables.AnnotatorRow.__table__,  # type: ignore[attr-defined]
    Round: tables.RoundRow.__table__,  # type: ignore[attr-defined]
    ArticleInfo: tables.ArticleRow.__table__,  # type: ignore[attr-defined]
    Assignment: tables.AssignmentRow.__table__,  # type: ignore[attr-defined]
    Span: tables.SpanRow.__table__,  # type: ignore[attr-defined]
    Link: tables.LinkRow.__table__,  # type: ignore[attr-defined]
    Submission: tables.SubmissionRow.__table__,  # type: ignore[attr-defined]
    Decision: tables.DecisionRow.__table__,  # type: ignore[attr-defined]
    Settlement: tables.SettlementRow.__table__,  # type: ignore[attr-defined]
    Answer: tables.AnswerRow.__table__,  # type: ignore[attr-defined]
    AssignmentPlan: tables.AssignmentPlanRow.__table__,  # type: ignore[attr-defined]
    MergedPackage: tables.MergedPackageRow.__table__,  # type: ignore[attr-defined]
}
"""The table of each kind, in an order in which rows can be added; they are removed in the opposite one."""

_READERS: Final[dict[type[Any], Callable[[Any], Any]]] = {
    Annotator: mappers.annotator,
    Round: mappers.round_,
    ArticleInfo: mappers.article_info,
    Assignment: mappers.assignment,
    Link: mappers.link,
    Submission: mappers.submission,
    Decision: mappers.decision,
    Settlement: mappers.settlement,
    Answer: mappers.answer,
    AssignmentPlan: mappers.plan,
    MergedPackage: mappers.merged_package,
}
_TEXT: Final[Any] = tables.ArticleTextRow.__table__  # type: ignore[attr-defined]
_HANGING: Final[dict[type[Any], tuple[Any, ...]]] = {
    ArticleInfo: (
        _TEXT.c.article_id,
        *(_TABLES[kind].c.article_id for kind in (Assignment, Decision, Settlement, Answer)),
    ),
    Assignment: tuple(_TABLES[kind].c.assignment_id for kind in (Span, Link, Submission, Answer)),
    Span: (_TABLES[Link].c.source_id, _TABLES[Link].c.target_id),
}
"""Columns that refer to a kind, in rows that the database removes along with what they refer to."""
_ATTRIBUTE: Final[Any] = tables.SpanAttributeRow.__table__  # type: ignore[attr-defined]
_KEPT_BESIDE: Final = {"active_seconds"}
"""Columns that no change writes once the row is there: bookkeeping that goes on meanwhile."""

Records = Mapping[str, Any]
"""Records of one kind, by id."""


def apply(connection: Connection, change: Change) -> None:
    """Store a change whole, or leave the transaction as it was.

    Raise ``change.conflict`` if what is stored is not what the change says stood before.
    """
    connection.exec_driver_sql("SAVEPOINT change")
    try:
        _apply(connection, change)
    except BaseException:
        # Where SQLite has rolled all of the transaction back by itself, there is no savepoint any more; where it was
        # interrupted, SQLAlchemy has given the connection up.
        with suppress(DBAPIError, PendingRollbackError):
            connection.exec_driver_sql("ROLLBACK TO change")
        raise
    connection.exec_driver_sql("RELEASE change")


def _apply(connection: Connection, change: Change) -> None:
    before, after = _by_kind(change.before), _by_kind(change.after)
    if before.get(Submission, {}).keys() & after.get(Submission, {}).keys():
        raise ValueError(f"{change.action}: a submission is never changed")
    sets = before.pop(LabelSet, {}), after.pop(LabelSet, {})
    for kind, records in before.items():
        _check(connection, kind, records)
    # A link may leave a span that is removed: it is taken out and put in again. Nothing hangs on links.
    removed: dict[type[Any], Collection[str]] = {
        kind: records.keys() - after.get(kind, {}).keys() for kind, records in before.items()
    }
    removed[Link] = before.pop(Link, {}).keys()
    for kind in reversed(_TABLES):
        _remove(connection, kind, removed.get(kind, ()))
    for kind in _TABLES:
        old, new = before.get(kind, {}), after.get(kind, {})
        _add(connection, kind, [record for key, record in new.items() if key not in old])
        _replace(connection, kind, old, [record for key, record in new.items() if key in old])
    # Last: a version can only go when the spans that were moved under it have gone back.
    _apply_label_set(connection, *sets)


def _by_kind(records: Iterable[Record]) -> dict[type[Any], dict[str, Any]]:
    found: dict[type[Any], dict[str, Any]] = {}
    for record in records:
        found.setdefault(type(record), {})[record.id] = record
    return found


def _check(connection: Connection, kind: type[Any], expected: Records) -> None:
    if kind is Span:
        stored: Records = SpanRepository(connection).with_ids(expected)
    else:
        id_column, reader = _TABLES[kind].c.id, _READERS[kind]
        rows = rows_where(connection, tuple(_TABLES[kind].c), id_column, expected)
        stored = {row.id: reader(row) for row in rows}
    for key, record in expected.items():
        if _comparable(stored.get(key)) != _comparable(record):
            raise AnnotatorError("change.conflict")


def _comparable(record: Any) -> Any:
    # Time at work is bookkeeping: it goes on beside every change.
    return replace(record, active_seconds=0) if isinstance(record, Assignment) else record


def _remove(connection: Connection, kind: type[Any], ids: Collection[str]) -> None:
    """Remove records, unless that took others along that the change does not name: its inverse would miss them."""
    for column in _HANGING.get(kind, ()) if ids else ():
        if next(rows_where(connection, (column,), column, ids), None) is not None:
            raise AnnotatorError("change.conflict")
    delete_rows(connection, _TABLES[kind].c.id, ids)


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


def _replace(connection: Connection, kind: type[Any], old: Records, records: Sequence[Any]) -> None:
    if not records:
        return
    values = mappers.VALUES[kind]
    rows = [values(record) for record in records]
    columns = tuple(name for name in rows[0] if name != "id" and name not in _KEPT_BESIDE)
    changed = [(*(row[name] for name in columns), row["id"]) for row in rows]
    update_rows(connection, _TABLES[kind], columns, changed)
    if kind is Span:
        delete_rows(connection, _ATTRIBUTE.c.span_id, [span.id for span in records if old[span.id].attributes])
        _add_attributes(connection, records)


def _add_attributes(connection: Connection, spans: Sequence[Span]) -> None:
    rows = [row for span in spans if span.attributes for row in mappers.span_attribute_rows(span)]
    insert_rows(connection, _ATTRIBUTE, mappers.SPAN_ATTRIBUTE_COLUMNS, rows)


def _apply_label_set(connection: Connection, before: Records, after: Records) -> None:
    """Go from one version of the label set to another; versions themselves are never changed.

    Forward adds a version; back removes the newest one, which only works as long as nothing was made under it.
    """
    label_sets = LabelSetRepository(connection)
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old is not None and label_sets.current() != old:
            raise AnnotatorError("change.conflict")
        if new is not None and (old is None or new.version > old.version):
            label_sets.add(new)
        elif old is not None:
            if new is not None and label_sets.version(new.version) != new:
                raise AnnotatorError("change.conflict")
            label_sets.remove_newest(old.version)
