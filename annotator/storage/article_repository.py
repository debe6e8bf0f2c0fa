"""Articles: added in bulk, listed page by page, streamed with their texts."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from annotator.domain.articles import Article, ArticleInfo, Zone
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import reading_key
from annotator.storage import mappers, tables
from annotator.storage.journal import JournalRepository
from annotator.storage.statements import delete_rows, insert_rows, rows_where

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_TEXT = tables.ArticleTextRow.__table__  # type: ignore[attr-defined]
_ZONE = tables.ZoneRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_SPAN = tables.SpanRow.__table__  # type: ignore[attr-defined]
_SUBMISSION = tables.SubmissionRow.__table__  # type: ignore[attr-defined]
_COUNT = func.count()

STREAMED = 100
"""Articles read at a time when all texts are streamed."""


class ArticleRepository:
    """The articles of a project, in the order they were imported."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_all(self, articles: Iterable[Article]) -> None:
        """Add articles in bulk."""
        listed = list(articles)
        if not listed:
            return
        rows = [mappers.article_values(item.info) for item in listed]
        insert_rows(self._connection, _ARTICLE, tuple(rows[0]), [tuple(row.values()) for row in rows])
        insert_rows(self._connection, _TEXT, ("article_id", "text"), [(item.id, item.text) for item in listed])
        zones = [(item.id, zone.kind.value, zone.start, zone.end) for item in listed for zone in item.zones]
        insert_rows(self._connection, _ZONE, ("article_id", "kind", "start_offset", "end_offset"), zones)

    def get(self, article: str) -> Article:
        """Return an article with its text and zones."""
        query = select(_ARTICLE, _TEXT.c.text).join(_TEXT, _TEXT.c.article_id == _ARTICLE.c.id)
        row = self._connection.execute(query.where(_ARTICLE.c.id == article)).one_or_none()
        if row is None:
            raise AnnotatorError("article.unknown", id=article)
        return Article(mappers.article_info(row), row.text, self._zones([article]).get(article, ()))

    def has(self, article: str) -> bool:
        """Tell whether there is such an article that is not withdrawn."""
        query = select(_ARTICLE.c.position).where(_ARTICLE.c.id == article, _ARTICLE.c.withdrawn.is_(False))
        return self._connection.execute(query).first() is not None

    def naming(self, article: str, names: tuple[str, ...]) -> str | None:
        """Return the first article, not withdrawn, whose metadata has this article's id under one of these names."""
        told = [json.dumps([name, article], ensure_ascii=False) for name in names]
        query = (
            select(_ARTICLE.c.id)
            .where(
                _ARTICLE.c.withdrawn.is_(False),
                or_(*(_ARTICLE.c.meta.contains(part, autoescape=True) for part in told)),
            )
            .order_by(_ARTICLE.c.position)
            .limit(1)
        )
        found: str | None = self._connection.execute(query).scalar_one_or_none()
        return found

    def info(self, article: str) -> ArticleInfo:
        """Return all of an article but its text and zones."""
        row = self._connection.execute(select(_ARTICLE).where(_ARTICLE.c.id == article)).one_or_none()
        if row is None:
            raise AnnotatorError("article.unknown", id=article)
        return mappers.article_info(row)

    def ids(self, *, withdrawn: bool = False) -> list[str]:
        """Return the ids of articles that are (not) withdrawn."""
        query = select(_ARTICLE.c.id).where(_ARTICLE.c.withdrawn == withdrawn).order_by(_ARTICLE.c.position)
        return list(self._connection.execute(query).scalars())

    def hashes(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the text's SHA-256 of every article, withdrawn or not."""
        for row in self._connection.execute(select(_ARTICLE.c.id, _ARTICLE.c.text_sha256)):
            yield row.id, row.text_sha256

    def count(self) -> int:
        """Return how many articles there are, the withdrawn left out."""
        query = select(func.count()).select_from(_ARTICLE).where(_ARTICLE.c.withdrawn.is_(False))
        return self._connection.execute(query).scalar_one()

    def languages(self) -> tuple[dict[str, int], int]:
        """Return how many articles each language has, and how many characters all have, withdrawn left out."""
        query = (
            select(_ARTICLE.c.language, func.count().label("articles"), func.sum(_ARTICLE.c.length).label("length"))
            .where(_ARTICLE.c.withdrawn.is_(False))
            .group_by(_ARTICLE.c.language)
        )
        rows = self._connection.execute(query).all()
        return {row.language: row.articles for row in rows}, sum(row.length for row in rows)

    def texts(self, ids: Collection[str] | None = None) -> Iterator[Article]:
        """Stream every article, or those with these ids, with text and zones, the withdrawn left out, as imported."""
        listed = _ARTICLE.c.withdrawn.is_(False)
        if ids is None:
            return (article for _, article in self._streamed(listed))
        found = sorted(
            row.position for row in rows_where(self._connection, (_ARTICLE.c.position,), _ARTICLE.c.id, set(ids))
        )
        lots = (found[start : start + STREAMED] for start in range(0, len(found), STREAMED))
        return (article for lot in lots for _, article in self._streamed(and_(listed, _ARTICLE.c.position.in_(lot))))

    def infos(self) -> Iterator[ArticleInfo]:
        """Yield all of every article but text and zones, the withdrawn left out, as imported."""
        query = select(_ARTICLE).where(_ARTICLE.c.withdrawn.is_(False)).order_by(_ARTICLE.c.position)
        for row in self._connection.execute(query):
            yield mappers.article_info(row)

    def numbered(self) -> Iterator[tuple[int, Article]]:
        """Stream every article, withdrawn or not, with its number in the order of import."""
        return self._streamed(true())

    def delete_counts(self, ids: Sequence[str]) -> dict[str, int]:
        """Return how much would go with articles: assignments, spans, submissions, journal entries."""
        assignments = [
            row.id for row in rows_where(self._connection, (_ASSIGNMENT.c.id,), _ASSIGNMENT.c.article_id, set(ids))
        ]
        return {
            "assignments": len(assignments),
            "spans": self._count(_SPAN.c.assignment_id, assignments),
            "submissions": self._count(_SUBMISSION.c.assignment_id, assignments),
            "journal": len(JournalRepository(self._connection).numbers_of(set(ids))),
        }

    def delete(self, ids: Sequence[str]) -> None:
        """Delete articles for good, with all work on them and what the journal says of them."""
        JournalRepository(self._connection).forget_articles(ids)
        delete_rows(self._connection, _ARTICLE.c.id, ids)

    def _count(self, column: Any, values: Sequence[str]) -> int:
        return sum(row[0] for row in rows_where(self._connection, (_COUNT,), column, values))

    def _streamed(self, condition: ColumnElement[bool]) -> Iterator[tuple[int, Article]]:
        last = -1
        while True:
            query = (
                select(_ARTICLE, _TEXT.c.text)
                .join(_TEXT, _TEXT.c.article_id == _ARTICLE.c.id)
                .where(condition, _ARTICLE.c.position > last)
                .order_by(_ARTICLE.c.position)
                .limit(STREAMED)
            )
            rows = self._connection.execute(query).all()
            if not rows:
                return
            zones = self._zones([row.id for row in rows])
            for row in rows:
                yield row.position, Article(mappers.article_info(row), row.text, zones.get(row.id, ()))
            last = rows[-1].position

    def _zones(self, articles: Sequence[str]) -> dict[str, tuple[Zone, ...]]:
        found: dict[str, list[Zone]] = {}
        for row in rows_where(self._connection, tuple(_ZONE.c), _ZONE.c.article_id, articles):
            found.setdefault(row.article_id, []).append(mappers.zone(row))
        return {article: tuple(sorted(zones, key=reading_key)) for article, zones in found.items()}
