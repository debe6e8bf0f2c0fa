"""The index of words: which open articles of an annotator may hold a surface, without reading every text.

It is an aid, filled from the texts when it is first asked and never needed for an answer to be right: articles that
are not in it yet are given out as ones that may hold anything. SQLite's FTS5 keeps it; each folded word comes as a
token of its own, so that SQLite and Python cannot disagree on what a word is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, and_, column, func, insert, literal_column, or_, select, table, text

from annotator.domain.assignments import Assignment, AssignmentState
from annotator.storage import mappers, tables

_ARTICLE = tables.ArticleRow.__table__  # type: ignore[attr-defined]
_TEXT = tables.ArticleTextRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
_INDEXED = tables.IndexedRow.__table__  # type: ignore[attr-defined]
_WORDS = table("word_index", column("rowid"), column("words"))
_FINISHED: Final = (AssignmentState.DONE.value, AssignmentState.SET_ASIDE.value)
_READ: Final = 200
"""Texts read at a time."""

DDL: Final = (
    "CREATE VIRTUAL TABLE word_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')",
)
"""What makes the index, beside the tables that SQLAlchemy knows."""


class OpenArticle(NamedTuple):
    """An article that an annotator can work on: its id, title and text, and their assignment if there is one."""

    id: str
    title: str
    text: str
    assignment: Assignment | None


class SearchRepository:
    """Fills the index of words and asks it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self) -> int:
        """Return how many articles are not in the index yet."""
        query = select(func.count()).select_from(_ARTICLE).where(~_is_indexed())
        return int(self._connection.execute(query).scalar_one())

    def unread(self, limit: int) -> list[tuple[str, str]]:
        """Return the id and text of some articles that are not in the index yet, in the order of import."""
        query = (
            select(_ARTICLE.c.id, _TEXT.c.text)
            .join(_TEXT, _TEXT.c.article_id == _ARTICLE.c.id)
            .where(~_is_indexed())
            .order_by(_ARTICLE.c.position)
            .limit(limit)
        )
        return [(row.id, row.text) for row in self._connection.execute(query)]

    def add(self, words_of: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Take in the folded words of articles (ids); those that are in the index already are passed over."""
        for article, words in words_of:
            known = select(_INDEXED.c.number).where(_INDEXED.c.article_id == article)
            if self._connection.execute(known).first() is not None:
                continue
            number = self._connection.execute(
                insert(_INDEXED).returning(_INDEXED.c.number), {"article_id": article}
            ).scalar_one()
            self._connection.execute(
                text("INSERT INTO word_index (rowid, words) VALUES (:number, :words)"),
                {"number": number, "words": " ".join(words)},
            )

    def open_articles(
        self, annotator: str, round_: str, groups: Sequence[Sequence[str]], *, without: str = ""
    ) -> Iterator[OpenArticle]:
        """Yield the articles that an annotator can work on and that may hold a word of each group, in list order.

        Without groups, and where an article is not in the index yet, it may. ``without`` is left out.
        """
        places = [row[0] for row in self._connection.execute(self._candidates(annotator, round_, groups, without))]
        for start in range(0, len(places), _READ):
            yield from self._read(annotator, round_, places[start : start + _READ])

    def _candidates(self, annotator: str, round_: str, groups: Sequence[Sequence[str]], without: str) -> Any:
        finished = select(_ASSIGNMENT.c.id).where(_mine(annotator, round_), _ASSIGNMENT.c.state.in_(_FINISHED)).exists()
        query = select(_ARTICLE.c.position).where(_ARTICLE.c.withdrawn.is_(False), _ARTICLE.c.id != without, ~finished)
        if groups:
            match = text("word_index MATCH :wanted").bindparams(wanted=_query(groups))
            holding: Any = select(literal_column("word_index.rowid")).select_from(_WORDS).where(match)
            indexed = select(_INDEXED.c.article_id).where(_INDEXED.c.number.in_(holding))
            query = query.where(or_(_ARTICLE.c.id.in_(indexed), ~_is_indexed()))
        return query.order_by(_ARTICLE.c.position)

    def _read(self, annotator: str, round_: str, places: Sequence[int]) -> Iterator[OpenArticle]:
        query = (
            select(_ARTICLE.c.id.label("article"), _ARTICLE.c.title, _TEXT.c.text, _ASSIGNMENT)
            .join(_TEXT, _TEXT.c.article_id == _ARTICLE.c.id)
            .outerjoin(_ASSIGNMENT, _mine(annotator, round_))
            .where(_ARTICLE.c.position.in_(places))
            .order_by(_ARTICLE.c.position)
        )
        for row in self._connection.execute(query):
            mine = mappers.assignment(row) if row.id is not None else None
            yield OpenArticle(row.article, row.title, row.text, mine)


def _is_indexed() -> Any:
    return select(_INDEXED.c.number).where(_INDEXED.c.article_id == _ARTICLE.c.id).exists()


def _mine(annotator: str, round_: str) -> Any:
    return and_(
        _ASSIGNMENT.c.article_id == _ARTICLE.c.id,
        _ASSIGNMENT.c.annotator_id == annotator,
        _ASSIGNMENT.c.round_id == round_,
    )


def _query(groups: Sequence[Sequence[str]]) -> str:
    """Return the words in FTS5's own language. They hold letters and digits only, so nothing needs escaping."""
    for word in (word for group in groups for word in group):
        if not word.isalnum():
            raise ValueError(f"{word!r} is no folded word")
    return " AND ".join("(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in groups)
