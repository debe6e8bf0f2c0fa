"""What one annotator has done, in numbers, withdrawn articles left out."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from annotator.domain.assignments import AssignmentState
from annotator.storage import tables

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_FINISHED = (AssignmentState.DONE.value, AssignmentState.SET_ASIDE.value)


class ProgressRepository:
    """The work of an annotator (id) in a round (id)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def finished_since(self, annotator: str, round_: str, moment: str) -> list[tuple[str, int]]:
        """Return (when, active seconds) of each article done or set aside since a moment (ISO 8601, UTC)."""
        query = self._mine(_ASSIGNMENT.c.closed, _ASSIGNMENT.c.active_seconds, annotator=annotator, round_=round_)
        query = query.where(_ASSIGNMENT.c.state.in_(_FINISHED), _ASSIGNMENT.c.closed >= moment)
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def spans_since(self, annotator: str, round_: str, moment: str) -> list[str]:
        """Return when each span that was made since a moment was made; imported ones left out."""
        query = self._mine(_SPAN.c.created, annotator=annotator, round_=round_)
        query = query.join(_SPAN, _SPAN.c.assignment_id == _ASSIGNMENT.c.id)
        query = query.where(_SPAN.c.created >= moment, _SPAN.c.origin != "import")
        return list(self._connection.execute(query).scalars())

    def done_seconds(self, annotator: str, round_: str) -> list[int]:
        """Return the active seconds of each article that is done, where any were counted."""
        query = self._mine(_ASSIGNMENT.c.active_seconds, annotator=annotator, round_=round_)
        query = query.where(_ASSIGNMENT.c.state == AssignmentState.DONE.value, _ASSIGNMENT.c.active_seconds > 0)
        return list(self._connection.execute(query).scalars())

    def seconds(self, annotator: str, round_: str) -> int:
        """Return all active seconds."""
        query = self._mine(func.coalesce(func.sum(_ASSIGNMENT.c.active_seconds), 0), annotator=annotator, round_=round_)
        return int(self._connection.execute(query).scalar_one())

    def labels(self, annotator: str, round_: str) -> dict[str, int]:
        """Return how many spans there are of each label (id)."""
        query = self._mine(_SPAN.c.label_id, func.count(), annotator=annotator, round_=round_)
        query = query.join(_SPAN, _SPAN.c.assignment_id == _ASSIGNMENT.c.id).group_by(_SPAN.c.label_id)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    @staticmethod
    def _mine(*columns: Any, annotator: str, round_: str) -> Select[Any]:
        return (
            select(*columns)
            .select_from(_ASSIGNMENT)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(
                _ASSIGNMENT.c.annotator_id == annotator,
                _ASSIGNMENT.c.round_id == round_,
                _ARTICLE.c.withdrawn.is_(False),
            )
        )
