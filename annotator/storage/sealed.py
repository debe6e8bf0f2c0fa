"""What is sealed in a round, told without reading the spans: for whoever compares very many submissions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, exists, func, select

from annotator.domain.assignments import AssignmentState, Submission
from annotator.storage import mappers, tables
from annotator.storage.statements import rows_where

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SUBMISSION = tables.SubmissionRow.__table__  # type: ignore[attr-defined]


class SealedRow(NamedTuple):
    """A submission without its spans: ids of it, of its article and of its annotator; ``sealed`` is ISO 8601."""

    submission: str
    article: str
    annotator: str
    number: int
    sealed: str
    aids: tuple[str, ...]


class SealedRepository:
    """Submissions by round."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def index(self, round_: str, article: str = "") -> list[SealedRow]:
        """Return the submissions of a round, of one article or all, in the articles' order, earlier ones first.

        Withdrawn articles are left out. One that was sealed again has the aids of the submissions before it, too: what
        they suggested was seen, and may have stayed.
        """
        query = (
            select(
                _SUBMISSION.c.id,
                _ASSIGNMENT.c.article_id,
                _ASSIGNMENT.c.annotator_id,
                _SUBMISSION.c.number,
                _SUBMISSION.c.sealed,
                _SUBMISSION.c.aids,
            )
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SUBMISSION.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ASSIGNMENT.c.round_id == round_, _ARTICLE.c.withdrawn.is_(False))
            .order_by(_ARTICLE.c.position, _ASSIGNMENT.c.annotator_id, _SUBMISSION.c.number)
        )
        if article:
            query = query.where(_ASSIGNMENT.c.article_id == article)
        found: list[SealedRow] = []
        for row in self._connection.execute(query):
            aids = () if row[5] == "[]" else tuple(json.loads(row[5]))
            last = found[-1] if found else None
            if last is not None and last.aids and (last.article, last.annotator) == (row[1], row[2]):
                aids = tuple(dict.fromkeys((*last.aids, *aids)))
            found.append(SealedRow(row[0], row[1], row[2], row[3], row[4], aids))
        return found

    def unsealed(self, round_: str) -> dict[str, Counter[AssignmentState]]:
        """Return how many assignments of a round have no submission, by annotator and state; withdrawn left out."""
        query = (
            select(_ASSIGNMENT.c.annotator_id, _ASSIGNMENT.c.state, func.count())
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(
                _ASSIGNMENT.c.round_id == round_,
                _ARTICLE.c.withdrawn.is_(False),
                ~exists().where(_SUBMISSION.c.assignment_id == _ASSIGNMENT.c.id),
            )
            .group_by(_ASSIGNMENT.c.annotator_id, _ASSIGNMENT.c.state)
        )
        found: dict[str, Counter[AssignmentState]] = {}
        for annotator, state, number in self._connection.execute(query):
            found.setdefault(annotator, Counter())[AssignmentState(state)] = number
        return found

    def with_ids(self, ids: Iterable[str]) -> Iterator[Submission]:
        """Yield submissions by id."""
        seen: set[str] = set()
        for row in rows_where(self._connection, tuple(_SUBMISSION.c), _SUBMISSION.c.id, ids):
            if row.id not in seen:
                seen.add(row.id)
                yield mappers.submission(row)
