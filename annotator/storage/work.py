"""Assignments and what belongs to them: spans, links and sealed submissions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select, update

from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import AttributeValue, Link, Span, span_of
from annotator.storage import mappers, records, tables

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_ATTRIBUTE = tables.SpanAttributeRow.__table__  # type: ignore[attr-defined]
_LINK = tables.LinkRow.__table__  # type: ignore[attr-defined]
_SUBMISSION = tables.SubmissionRow.__table__  # type: ignore[attr-defined]

CHUNK = 500
"""Ids asked for at a time."""


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


class SpanRepository:
    """Spans as they stand now; they are written by applying changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Span]:
        """Return an assignment's spans in reading order."""
        return self._read(_SPAN.c.assignment_id == assignment, _SPAN.c.start_offset, _SPAN.c.end_offset.desc())

    def with_ids(self, ids: Iterable[str]) -> dict[str, Span]:
        """Return spans by id; those that are not there are left out."""
        found: dict[str, Span] = {}
        listed = list(ids)
        for start in range(0, len(listed), CHUNK):
            for span in self._read(_SPAN.c.id.in_(listed[start : start + CHUNK]), _SPAN.c.id):
                found[span.id] = span
        return found

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Return which of these ids stand for a span already."""
        listed = list(ids)
        found: set[str] = set()
        for start in range(0, len(listed), CHUNK):
            query = select(_SPAN.c.id).where(_SPAN.c.id.in_(listed[start : start + CHUNK]))
            found.update(self._connection.execute(query).scalars())
        return found

    def any(self) -> bool:
        """Tell whether there is any span in the project."""
        return self._connection.execute(select(_SPAN.c.id).limit(1)).first() is not None

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

    def _read(self, condition: Any, *order: Any) -> list[Span]:
        attributes = self._attributes(condition)
        # In the order of Span's fields, the attributes left out: this is the hot path of opening an article.
        query = select(
            _SPAN.c.id,
            _SPAN.c.assignment_id,
            _SPAN.c.start_offset,
            _SPAN.c.end_offset,
            _SPAN.c.label_id,
            _SPAN.c.surface,
            _SPAN.c.note,
            _SPAN.c.origin,
            _SPAN.c.created,
            _SPAN.c.updated,
            _SPAN.c.entity_id,
            _SPAN.c.version,
        ).where(condition)
        rows = self._connection.execute(query.order_by(*order)).all()
        if not attributes:
            return [span_of((*row[:6], (), *row[6:])) for row in rows]
        return [span_of((*row[:6], attributes.get(row[0], ()), *row[6:])) for row in rows]

    def _attributes(self, condition: Any) -> dict[str, tuple[tuple[str, AttributeValue], ...]]:
        query = (
            select(_ATTRIBUTE.c.span_id, _ATTRIBUTE.c.attribute_id, _ATTRIBUTE.c.value)
            .join(_SPAN, _SPAN.c.id == _ATTRIBUTE.c.span_id)
            .where(condition)
            .order_by(_ATTRIBUTE.c.attribute_id)
        )
        found: dict[str, tuple[tuple[str, AttributeValue], ...]] = {}
        for span, name, value in self._connection.execute(query):
            found[span] = (*found.get(span, ()), (name, records.attribute_value(json.loads(value))))
        return found


class LinkRepository:
    """Links as they stand now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Link]:
        """Return an assignment's links."""
        query = select(_LINK).where(_LINK.c.assignment_id == assignment).order_by(_LINK.c.created, _LINK.c.id)
        return [mappers.link(row) for row in self._connection.execute(query)]


class SubmissionRepository:
    """Sealed submissions; they are never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_assignment(self, assignment: str) -> list[Submission]:
        """Return an assignment's submissions, the first one first."""
        query = select(_SUBMISSION).where(_SUBMISSION.c.assignment_id == assignment).order_by(_SUBMISSION.c.number)
        return [mappers.submission(row) for row in self._connection.execute(query)]

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
