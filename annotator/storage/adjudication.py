"""Decisions, settlements and answers; they are written by applying changes."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from annotator.domain.adjudication import Answer, Decision, Settlement
from annotator.storage import mappers, tables

_DECISION = tables.DecisionRow.__table__  # type: ignore[attr-defined]
_SETTLEMENT = tables.SettlementRow.__table__  # type: ignore[attr-defined]
_ANSWER = tables.AnswerRow.__table__  # type: ignore[attr-defined]
_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]


class AdjudicationRepository:
    """What leads settled."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decisions(self, article: str | None = None) -> list[Decision]:
        """Return the decisions on an article, or on all that are not withdrawn, in the order of their places."""
        query = select(_DECISION).order_by(_DECISION.c.article_id, _DECISION.c.start_offset, _DECISION.c.id)
        if article is not None:
            query = query.where(_DECISION.c.article_id == article)
        else:
            query = query.join(_ARTICLE, _ARTICLE.c.id == _DECISION.c.article_id).where(_ARTICLE.c.withdrawn.is_(False))
        return [mappers.decision(row) for row in self._connection.execute(query)]

    def reasoned(self, label: str | None = None) -> list[Decision]:
        """Return the decisions with a reason, of a label (id) or of all, the newest first: the case law."""
        query = select(_DECISION).where(_DECISION.c.reason != "").order_by(_DECISION.c.at.desc(), _DECISION.c.id)
        if label is not None:
            query = query.where(_DECISION.c.label_id == label)
        return [mappers.decision(row) for row in self._connection.execute(query)]

    def settlement(self, article: str) -> Settlement | None:
        """Return what an article's gold began from, if it has begun."""
        row = self._connection.execute(select(_SETTLEMENT).where(_SETTLEMENT.c.article_id == article)).one_or_none()
        return mappers.settlement(row) if row else None

    def settlements(self) -> Iterator[Settlement]:
        """Yield every settlement, those of withdrawn articles left out."""
        query = select(_SETTLEMENT).join(_ARTICLE, _ARTICLE.c.id == _SETTLEMENT.c.article_id)
        query = query.where(_ARTICLE.c.withdrawn.is_(False)).order_by(_ARTICLE.c.position)
        for row in self._connection.execute(query):
            yield mappers.settlement(row)

    def answers(self, assignment: str | None = None) -> list[Answer]:
        """Return the answers to an assignment's questions, or all of them, the newest first."""
        query = select(_ANSWER).order_by(_ANSWER.c.at.desc(), _ANSWER.c.id)
        if assignment is not None:
            query = query.where(_ANSWER.c.assignment_id == assignment)
        return [mappers.answer(row) for row in self._connection.execute(query)]
