"""Decisions, settlements and answers; they are written by applying changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from annotator.domain.adjudication import Answer, Decision, Settlement
from annotator.domain.assignments import AssignmentState
from annotator.storage import mappers, tables

_DECISION = tables.DecisionRow.__table__  # type: ignore[attr-defined]
_SETTLEMENT = tables.SettlementRow.__table__  # type: ignore[attr-defined]
_ANSWER = tables.AnswerRow.__table__  # type: ignore[attr-defined]
_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_ANNOTATOR = tables.AnnotatorRow.__table__  # type: ignore[attr-defined]
_SUBMISSION = tables.SubmissionRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]


_ALIKE = ("id", "assignment_id", "start_offset", "end_offset", "label_id", "surface")


class AlikeSpan(NamedTuple):
    """A span somewhere in the project: its article (id, title), whose it is (a name), and what it is."""

    article: str
    title: str
    annotator: str
    span: str
    assignment: str
    start: int
    end: int
    label: str
    surface: str


class AskingRow(NamedTuple):
    """What an annotator (id) said of an article in their assignment of it."""

    article: str
    assignment: str
    annotator: str
    state: AssignmentState
    reason: str
    flag: str
    note: str


class NotedSpan(NamedTuple):
    """A span that somebody wrote a note on; ``annotator`` is an id."""

    article: str
    title: str
    assignment: str
    annotator: str
    start: int
    end: int
    label: str
    surface: str
    note: str


class SealedIndex(NamedTuple):
    """A submission without its spans: ids of all it belongs to and of itself; ``sealed`` is ISO 8601."""

    article: str
    annotator: str
    assignment: str
    submission: str
    sealed: str
    number: int


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

    def reasoned(self) -> list[Decision]:
        """Return the decisions with a reason, the newest first: the case law."""
        query = select(_DECISION).where(_DECISION.c.reason != "").order_by(_DECISION.c.at.desc(), _DECISION.c.id)
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

    def sealed(self) -> list[SealedIndex]:
        """Return all submissions in the articles' order, whatever their round; withdrawn articles left out."""
        query = (
            select(
                _ASSIGNMENT.c.article_id,
                _ASSIGNMENT.c.annotator_id,
                _ASSIGNMENT.c.id,
                _SUBMISSION.c.id,
                _SUBMISSION.c.sealed,
                _SUBMISSION.c.number,
            )
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SUBMISSION.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(_ARTICLE.c.withdrawn.is_(False))
            .order_by(_ARTICLE.c.position, _ASSIGNMENT.c.annotator_id, _SUBMISSION.c.number, _SUBMISSION.c.id)
        )
        return [SealedIndex(*row) for row in self._connection.execute(query)]

    def alike(self, surfaces: Iterable[str], label: str = "") -> list[AlikeSpan]:
        """Return the spans with one of these surfaces, of a label (id) or of any, in the articles' order."""
        query = (
            select(_ARTICLE.c.id, _ARTICLE.c.title, _ANNOTATOR.c.name, *(_SPAN.c[name] for name in _ALIKE))
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SPAN.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .join(_ANNOTATOR, _ANNOTATOR.c.id == _ASSIGNMENT.c.annotator_id)
            .where(_SPAN.c.surface.in_(sorted(set(surfaces))), _ARTICLE.c.withdrawn.is_(False))
            .order_by(_ARTICLE.c.position, _SPAN.c.start_offset, _ANNOTATOR.c.name_key, _SPAN.c.id)
        )
        if label:
            query = query.where(_SPAN.c.label_id == label)
        return [AlikeSpan(*row) for row in self._connection.execute(query)]

    def surfaces(self, label: str = "") -> list[str]:
        """Return every surface that somebody has labelled, as a label (id) or as any."""
        query = select(_SPAN.c.surface).distinct().order_by(_SPAN.c.surface)
        if label:
            query = query.where(_SPAN.c.label_id == label)
        return list(self._connection.execute(query).scalars())

    def asking(self) -> list[AskingRow]:
        """Return the assignments with a note, a flag or a reason for being set aside, in the articles' order."""
        query = (
            select(
                _ASSIGNMENT.c.article_id,
                _ASSIGNMENT.c.id,
                _ASSIGNMENT.c.annotator_id,
                _ASSIGNMENT.c.state,
                _ASSIGNMENT.c.reason,
                _ASSIGNMENT.c.flag,
                _ASSIGNMENT.c.note,
            )
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .where(
                _ARTICLE.c.withdrawn.is_(False),
                or_(
                    _ASSIGNMENT.c.note != "",
                    _ASSIGNMENT.c.flag != "",
                    _ASSIGNMENT.c.state == AssignmentState.SET_ASIDE.value,
                ),
            )
            .order_by(_ARTICLE.c.position, _ASSIGNMENT.c.id)
        )
        return [
            AskingRow(article, assignment, annotator, AssignmentState(state), *rest)
            for article, assignment, annotator, state, *rest in self._connection.execute(query)
        ]

    def noted(self) -> list[NotedSpan]:
        """Return the spans with a note by people, in the articles' order; gold's and withdrawn articles' left out."""
        query = (
            select(
                _ARTICLE.c.id,
                _ARTICLE.c.title,
                _ASSIGNMENT.c.id,
                _ASSIGNMENT.c.annotator_id,
                _SPAN.c.start_offset,
                _SPAN.c.end_offset,
                _SPAN.c.label_id,
                _SPAN.c.surface,
                _SPAN.c.note,
            )
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SPAN.c.assignment_id)
            .join(_ARTICLE, _ARTICLE.c.id == _ASSIGNMENT.c.article_id)
            .join(_ANNOTATOR, _ANNOTATOR.c.id == _ASSIGNMENT.c.annotator_id)
            .where(_SPAN.c.note != "", _ANNOTATOR.c.gold.is_(False), _ARTICLE.c.withdrawn.is_(False))
            .order_by(_ARTICLE.c.position, _SPAN.c.start_offset, _SPAN.c.id)
        )
        return [NotedSpan(*row) for row in self._connection.execute(query)]

    def answers(self, assignment: str | None = None) -> list[Answer]:
        """Return the answers to an assignment's questions, or all of them, the newest first."""
        query = select(_ANSWER).order_by(_ANSWER.c.at.desc(), _ANSWER.c.id)
        if assignment is not None:
            query = query.where(_ANSWER.c.assignment_id == assignment)
        return [mappers.answer(row) for row in self._connection.execute(query)]
