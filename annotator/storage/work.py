"""Assignments and what belongs to them: spans, links and sealed submissions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, literal, select, update

from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import AttributeValue, Link, Span, spans_of
from annotator.storage import mappers, records, tables
from annotator.storage.statements import compiled, rows_where

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_ATTRIBUTE = tables.SpanAttributeRow.__table__  # type: ignore[attr-defined]
_LINK = tables.LinkRow.__table__  # type: ignore[attr-defined]
_SUBMISSION = tables.SubmissionRow.__table__  # type: ignore[attr-defined]

_SPAN_COLUMNS = tuple(_SPAN.c[name] for name in mappers.SPAN_COLUMNS)
_ATTRIBUTE_COLUMNS = tuple(_ATTRIBUTE.c[name] for name in mappers.SPAN_ATTRIBUTE_COLUMNS)

AttributesBySpan = dict[str, tuple[tuple[str, AttributeValue], ...]]


class AssignmentRepository:
    """Article × annotator × round."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, assignment: str) -> Assignment:
        """Return an assignment by id."""
        row = self._connection.execute(select(_ASSIGNMENT).where(_ASSIGNMENT.c.id == assignment)).one_or_none()
        if row is None:
            raise AnnotatorError("change.conflict")
        return mappers.assignment(row)

    def find(self, article: str, annotator: str, round_: str) -> Assignment | None:
        """Return an annotator's assignment of an article in a round, if there is one."""
        query = select(_ASSIGNMENT).where(
            _ASSIGNMENT.c.article_id == article,
            _ASSIGNMENT.c.annotator_id == annotator,
            _ASSIGNMENT.c.round_id == round_,
        )
        row = self._connection.execute(query).one_or_none()
        return mappers.assignment(row) if row else None

    def of_article(self, article: str) -> list[Assignment]:
        """Return all assignments of an article."""
        query = select(_ASSIGNMENT).where(_ASSIGNMENT.c.article_id == article).order_by(_ASSIGNMENT.c.id)
        return [mappers.assignment(row) for row in self._connection.execute(query)]

    def of_annotator(self, annotator: str, round_: str | None = None) -> list[Assignment]:
        """Return an annotator's assignments, in one round or in all, in the articles' order."""
        query = (
            select(_ASSIGNMENT)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ASSIGNMENT.c.annotator_id == annotator)
            .order_by(_ARTICLE.c.position, _ASSIGNMENT.c.id)
        )
        if round_ is not None:
            query = query.where(_ASSIGNMENT.c.round_id == round_)
        return [mappers.assignment(row) for row in self._connection.execute(query)]

    def all(self) -> Iterator[Assignment]:
        """Yield every assignment."""
        for row in self._connection.execute(select(_ASSIGNMENT).order_by(_ASSIGNMENT.c.id)):
            yield mappers.assignment(row)

    def state_counts(self, annotator: str, round_: str) -> dict[AssignmentState, int]:
        """Return how many of an annotator's assignments stand in each state, withdrawn articles left out."""
        query = (
            select(_ASSIGNMENT.c.state, func.count().label("number"))
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(
                _ASSIGNMENT.c.annotator_id == annotator,
                _ASSIGNMENT.c.round_id == round_,
                _ARTICLE.c.withdrawn.is_(False),
            )
            .group_by(_ASSIGNMENT.c.state)
        )
        return {AssignmentState(row.state): row.number for row in self._connection.execute(query)}

    def add_active_seconds(self, assignment: str, seconds: int) -> Assignment:
        """Add time at work; it is bookkeeping, so no journal entry is made."""
        self._connection.execute(
            update(_ASSIGNMENT)
            .where(_ASSIGNMENT.c.id == assignment)
            .values(active_seconds=_ASSIGNMENT.c.active_seconds + seconds)
        )
        return self.get(assignment)


class SpanWork(NamedTuple):
    """An assignment that has spans: its id, whose it is (id), and its article's id, title and language."""

    assignment: str
    annotator: str
    article: str
    title: str
    language: str


class SpanRepository:
    """Spans as they stand now; they are written by applying changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Span]:
        """Return an assignment's spans in reading order."""
        of_spans, of_attributes = _of_assignment()
        attributes = _attributes(self._connection.exec_driver_sql(of_attributes, (assignment,)))
        return _spans(self._connection.exec_driver_sql(of_spans, (assignment,)).all(), attributes)

    def with_ids(self, ids: Iterable[str]) -> dict[str, Span]:
        """Return spans by id; those that are not there are left out."""
        listed = list(ids)
        attributes = _attributes(rows_where(self._connection, _ATTRIBUTE_COLUMNS, _ATTRIBUTE.c.span_id, listed))
        rows = rows_where(self._connection, _SPAN_COLUMNS, _SPAN.c.id, listed)
        return {span.id: span for span in _spans(rows, attributes)}

    def tally(self, labels: Iterable[str]) -> list[tuple[str, str, int, int]]:
        """Return (label, annotator, spans, articles) of each of these labels (ids), withdrawn articles included.

        With the annotator "" stand all of them together: several may have worked on one article.
        """
        number, articles = func.count(_SPAN.c.id), func.count(func.distinct(_ASSIGNMENT.c.article_id))
        query = (
            select(_SPAN.c.label_id, _ASSIGNMENT.c.annotator_id, number, articles)
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SPAN.c.assignment_id)
            .where(_SPAN.c.label_id.in_(tuple(labels)))
        )
        rows = list(self._connection.execute(query.group_by(_SPAN.c.label_id, _ASSIGNMENT.c.annotator_id)))
        whole = self._connection.execute(
            query.with_only_columns(_SPAN.c.label_id, literal(""), number, articles).group_by(_SPAN.c.label_id)
        )
        return [(row[0], row[1], row[2], row[3]) for row in (*rows, *whole)]

    def work_with_labels(self, labels: Iterable[str]) -> list[SpanWork]:
        """Return every assignment that has spans of any of these labels (ids), withdrawn articles included."""
        wanted = tuple(labels)
        query = (
            select(_ASSIGNMENT.c.id, _ASSIGNMENT.c.annotator_id, _ARTICLE.c.id, _ARTICLE.c.title, _ARTICLE.c.language)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ASSIGNMENT.c.id.in_(select(_SPAN.c.assignment_id).where(_SPAN.c.label_id.in_(wanted))))
            .order_by(_ARTICLE.c.position, _ASSIGNMENT.c.id)
        )
        return [SpanWork(*row) for row in self._connection.execute(query)]

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Return which of these ids stand for a span already."""
        return {row.id for row in rows_where(self._connection, (_SPAN.c.id,), _SPAN.c.id, ids)}

    def surfaces(self, annotator: str, most: int) -> list[tuple[str, str, int]]:
        """Return (surface, label id, how often) of an annotator's spans, the most frequent first."""
        times = func.count().label("times")
        query = (
            select(_SPAN.c.surface, _SPAN.c.label_id, times)
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SPAN.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ASSIGNMENT.c.annotator_id == annotator, _ARTICLE.c.withdrawn.is_(False))
            .group_by(_SPAN.c.surface, _SPAN.c.label_id)
            .order_by(times.desc(), _SPAN.c.surface, _SPAN.c.label_id)
            .limit(most)
        )
        return [(row.surface, row.label_id, row.times) for row in self._connection.execute(query)]

    def counts(self, annotator: str) -> dict[str, int]:
        """Return how many spans an annotator has of each label (id), withdrawn articles left out."""
        query = (
            select(_SPAN.c.label_id, func.count().label("number"))
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SPAN.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ASSIGNMENT.c.annotator_id == annotator, _ARTICLE.c.withdrawn.is_(False))
            .group_by(_SPAN.c.label_id)
        )
        return {row.label_id: row.number for row in self._connection.execute(query)}


@cache
def _of_assignment() -> tuple[str, str]:
    """Return the SQL for an assignment's spans in reading order, and for their attributes."""
    mine = _SPAN.c.assignment_id == bindparam("assignment")
    spans = select(*_SPAN_COLUMNS).where(mine).order_by(_SPAN.c.start_offset, _SPAN.c.end_offset.desc())
    attributes = select(*_ATTRIBUTE_COLUMNS).join_from(_SPAN, _ATTRIBUTE).where(mine)
    return compiled(spans), compiled(attributes)


def _spans(rows: Iterable[Any], attributes: AttributesBySpan) -> list[Span]:
    # The columns stand in the order of a span's fields: this is the hot path of opening an article.
    if not attributes:
        return spans_of(rows)
    return spans_of((*row, attributes.get(row[0], ())) for row in rows)


def _attributes(rows: Iterable[Any]) -> AttributesBySpan:
    found: AttributesBySpan = {}
    for span, name, value in rows:
        found[span] = (*found.get(span, ()), (name, records.attribute_value(json.loads(value))))
    return {span: tuple(sorted(pairs, key=itemgetter(0))) for span, pairs in found.items()}


class LinkRepository:
    """Links as they stand now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Link]:
        """Return an assignment's links."""
        query = select(_LINK).where(_LINK.c.assignment_id == assignment).order_by(_LINK.c.created, _LINK.c.id)
        return [mappers.link(row) for row in self._connection.execute(query)]

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Return which of these ids stand for a link already."""
        return {row.id for row in rows_where(self._connection, (_LINK.c.id,), _LINK.c.id, ids)}


class SubmissionRepository:
    """Sealed submissions; they are never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Submission]:
        """Return an assignment's submissions, the first one first."""
        query = select(_SUBMISSION).where(_SUBMISSION.c.assignment_id == assignment).order_by(_SUBMISSION.c.number)
        return [mappers.submission(row) for row in self._connection.execute(query)]

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Return which of these ids stand for a submission already."""
        return {row.id for row in rows_where(self._connection, (_SUBMISSION.c.id,), _SUBMISSION.c.id, ids)}

    def count_under(self, version: int) -> int:
        """Return how many were sealed under a version of the label set before this one."""
        query = select(func.count()).select_from(_SUBMISSION).where(_SUBMISSION.c.version < version)
        return self._connection.execute(query).scalar_one()

    def first(self, assignment: str) -> Submission | None:
        """Return the first submission, which agreement reads."""
        return self._one(assignment, _SUBMISSION.c.number)

    def latest(self, assignment: str) -> Submission | None:
        """Return the latest submission, which exports read."""
        return self._one(assignment, _SUBMISSION.c.number.desc())

    def _one(self, assignment: str, order: Any) -> Submission | None:
        query = select(_SUBMISSION).where(_SUBMISSION.c.assignment_id == assignment).order_by(order).limit(1)
        row = self._connection.execute(query).one_or_none()
        return mappers.submission(row) if row else None
