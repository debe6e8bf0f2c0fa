"""Lists of articles as one annotator sees them: the order of all, and the rows of a few."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select

from annotator.domain.assignments import AssignmentState
from annotator.domain.folding import fold_text
from annotator.domain.listing import ArticleFilter, ArticleRow, ArticleView, SortKey
from annotator.storage import tables
from annotator.storage.interrupting import interruptible

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_FINISHED: Final = (AssignmentState.DONE.value, AssignmentState.SET_ASIDE.value)
_STATES: Final = tuple(AssignmentState)
_FETCHED: Final = 20_000
"""Rows taken from the database at a time; between two lots it is asked whether to go on."""
_LAST: Final = "\U0010ffff"
"""Sorts after whatever may follow a date that is cut short."""


def _never() -> bool:
    return False


class ArticleListRepository:
    """The list of an annotator (id) in a round (id). Places in it are positions, which never change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def order(
        self,
        annotator: str,
        round_: str,
        view: ArticleView,
        *,
        limit: int | None = None,
        cancelled: Callable[[], bool] = _never,
    ) -> array[int]:
        """Return the positions of all articles a list shows, in its order; what there is so far if cancelled."""
        query = select(_ARTICLE.c.position).where(_ARTICLE.c.withdrawn.is_(False))
        query = query.where(*_conditions(view.filter, annotator, round_))
        query = _sorted(query, view, annotator, round_).limit(limit)
        found = array("q")
        with interruptible(self._connection, cancelled):
            # Rows as the driver gives them: for a million, SQLAlchemy's take four times as long.
            cursor: Any = self._connection.execute(query).cursor
            while not cancelled() and (part := cursor.fetchmany(_FETCHED)):
                found.extend([row[0] for row in part])
        return found

    def rows(self, annotator: str, round_: str, positions: Sequence[int]) -> list[ArticleRow]:
        """Return the rows at these positions, in this order; articles that are gone are left out."""
        spans = select(func.count()).where(_SPAN.c.assignment_id == _ASSIGNMENT.c.id).scalar_subquery()
        query = (
            select(
                *(_ARTICLE.c[name] for name in ("position", "id", "title", "language", "published", "source")),
                _ASSIGNMENT.c.state,
                _ASSIGNMENT.c.flag,
                spans.label("spans"),
            )
            .outerjoin(_ASSIGNMENT, _mine(annotator, round_))
            .where(_ARTICLE.c.position.in_(positions))
        )
        found = {row.position: row for row in self._connection.execute(query)}
        return [_row(found[position]) for position in positions if position in found]

    def position_of(self, article: str) -> int:
        """Return the position of an article (id), or -1 where there is none or it is withdrawn."""
        query = select(_ARTICLE.c.position).where(_ARTICLE.c.id == article, _ARTICLE.c.withdrawn.is_(False))
        found: int | None = self._connection.execute(query).scalar_one_or_none()
        return -1 if found is None else found

    def names(self, positions: Sequence[int]) -> list[tuple[str, str]]:
        """Return the (id, title) of the articles at these positions, in this order."""
        found: dict[int, tuple[str, str]] = {}
        for start in range(0, len(positions), 500):
            query = select(_ARTICLE.c.position, _ARTICLE.c.id, _ARTICLE.c.title)
            query = query.where(_ARTICLE.c.position.in_(list(positions[start : start + 500])))
            found.update((row[0], (row[1], row[2])) for row in self._connection.execute(query))
        return [found[position] for position in positions if position in found]

    def finished(self, annotator: str, round_: str, positions: Sequence[int]) -> set[int]:
        """Return at which of these positions the work is done or set aside."""
        query = (
            select(_ARTICLE.c.position)
            .join(_ASSIGNMENT, _mine(annotator, round_))
            .where(_ARTICLE.c.position.in_(positions), _ASSIGNMENT.c.state.in_(_FINISHED))
        )
        return set(self._connection.execute(query).scalars())

    def first_unfinished(self, annotator: str, round_: str, *, assigned: bool = False) -> str | None:
        """Return the id of the first article, in the order of import, that is neither done nor set aside.

        With ``assigned`` only those count that the annotator was given or has taken up.
        """
        finished = exists().where(_mine(annotator, round_), _ASSIGNMENT.c.state.in_(_FINISHED))
        query = select(_ARTICLE.c.id).where(_ARTICLE.c.withdrawn.is_(False), ~finished)
        if assigned:
            query = query.where(exists().where(_mine(annotator, round_)))
        found: str | None = self._connection.execute(query.order_by(_ARTICLE.c.position).limit(1)).scalar_one_or_none()
        return found

    def languages(self) -> list[str]:
        """Return the languages there are articles in."""
        query = select(_ARTICLE.c.language).where(_ARTICLE.c.withdrawn.is_(False)).distinct()
        return sorted(self._connection.execute(query).scalars())

    def titles(self, parts: Sequence[str], cancelled: Callable[[], bool] = _never) -> Iterator[tuple[int, str]]:
        """Yield (position, folded title) of every article whose title has the letters of each part, in order."""
        query = select(_ARTICLE.c.position, _ARTICLE.c.title_key).where(_ARTICLE.c.withdrawn.is_(False))
        for part in parts:
            pattern = "%".join(f"/{letter}" if letter in "%_/" else letter for letter in part)
            query = query.where(_ARTICLE.c.title_key.like(f"%{pattern}%", escape="/"))
        with interruptible(self._connection, cancelled):
            cursor: Any = self._connection.execute(query).cursor
            while not cancelled() and (lot := cursor.fetchmany(1000)):
                yield from lot

    def positions(self, ids: Sequence[str]) -> list[int]:
        """Return the positions of articles (ids), in this order; those that are gone or withdrawn are left out."""
        query = select(_ARTICLE.c.id, _ARTICLE.c.position)
        query = query.where(_ARTICLE.c.id.in_(list(ids)), _ARTICLE.c.withdrawn.is_(False))
        found = {row[0]: row[1] for row in self._connection.execute(query)}
        return [found[article] for article in ids if article in found]


def _row(row: Any) -> ArticleRow:
    return ArticleRow(
        id=row.id,
        title=row.title,
        language=row.language,
        state=AssignmentState(row.state) if row.state else AssignmentState.UNOPENED,
        spans=row.spans,
        flag=row.flag or "",
        position=row.position,
        published=row.published,
        source=row.source,
    )


def _mine(annotator: str, round_: str) -> ColumnElement[bool]:
    return and_(
        _ASSIGNMENT.c.article_id == _ARTICLE.c.id,
        _ASSIGNMENT.c.annotator_id == annotator,
        _ASSIGNMENT.c.round_id == round_,
    )


def _conditions(wanted: ArticleFilter, annotator: str, round_: str) -> Iterator[ColumnElement[bool]]:
    # Sets of an annotator's articles are read from the assignments, whose index begins with the annotator.
    mine = and_(_ASSIGNMENT.c.annotator_id == annotator, _ASSIGNMENT.c.round_id == round_)
    articles = select(_ASSIGNMENT.c.article_id).where(mine)
    if wanted.text.strip():
        words = [_ARTICLE.c.title_key.contains(word, autoescape=True) for word in fold_text(wanted.text).split()]
        yield or_(and_(True, *words), _ARTICLE.c.id.icontains(wanted.text.strip(), autoescape=True))
    if wanted.states and AssignmentState.UNOPENED in wanted.states:
        others = [state.value for state in AssignmentState if state not in wanted.states]
        yield _ARTICLE.c.id.not_in(articles.where(_ASSIGNMENT.c.state.in_(others)))
    elif wanted.states:
        yield _ARTICLE.c.id.in_(articles.where(_ASSIGNMENT.c.state.in_([state.value for state in wanted.states])))
    if wanted.assigned:
        yield _ARTICLE.c.id.in_(articles)
    if wanted.languages:
        yield _ARTICLE.c.language.in_(sorted(wanted.languages))
    if wanted.unsure:
        yield _ARTICLE.c.id.in_(articles.where(_ASSIGNMENT.c.flag != ""))
    if wanted.labels:
        labelled = exists().where(
            _SPAN.c.assignment_id == _ASSIGNMENT.c.id, _SPAN.c.label_id.in_(sorted(wanted.labels))
        )
        yield _ARTICLE.c.id.in_(articles.where(labelled))
    yield from _dated(wanted)


def _dated(wanted: ArticleFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.since or wanted.until:
        yield _ARTICLE.c.published != ""
    if wanted.since:
        yield _ARTICLE.c.published >= wanted.since
    if wanted.until:
        yield _ARTICLE.c.published <= wanted.until + _LAST


def _sorted(query: Select[Any], view: ArticleView, annotator: str, round_: str) -> Select[Any]:
    """Sort by a value, what has none last, and by position where values are equal."""
    if view.sort in {SortKey.STATE, SortKey.SPANS, SortKey.FLAG}:
        query = query.outerjoin_from(_ARTICLE, _ASSIGNMENT, _mine(annotator, round_))
    spans = select(func.count()).where(_SPAN.c.assignment_id == _ASSIGNMENT.c.id).scalar_subquery()
    numbers = {state.value: number for number, state in enumerate(_STATES)}
    value: Any = {
        SortKey.IMPORTED: _ARTICLE.c.position,
        SortKey.STATE: case(numbers, value=_ASSIGNMENT.c.state, else_=0),
        SortKey.TITLE: _ARTICLE.c.title_key,
        SortKey.LANGUAGE: _ARTICLE.c.language,
        SortKey.SPANS: spans,
        SortKey.FLAG: func.coalesce(_ASSIGNMENT.c.flag, ""),
        SortKey.PUBLISHED: _ARTICLE.c.published,
        SortKey.SOURCE: _ARTICLE.c.source,
    }[view.sort]
    if view.sort in {SortKey.FLAG, SortKey.PUBLISHED, SortKey.SOURCE}:
        query = query.order_by(value == "")
    return query.order_by(value.desc() if view.descending else value, _ARTICLE.c.position)
