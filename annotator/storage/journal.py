"""The journal: every change that was stored, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.changes import Change
from annotator.domain.listing import JournalEntry
from annotator.domain.spans import Link, Span
from annotator.storage import records, tables

_JOURNAL = tables.JournalRow.__table__  # type: ignore[attr-defined]
_ARTICLES = tables.JournalArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]
CHUNK = 500


class JournalRepository:
    """Appends to the journal and reads it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, change: Change, *, by: str, at: str) -> int:
        """Add an entry for a change; return its number."""
        result = self._connection.execute(
            insert(_JOURNAL),
            {
                "at": at,
                "by": by,
                "action": change.action,
                "before": records.dumped(change.before),
                "after": records.dumped(change.after),
            },
        )
        number = int(result.inserted_primary_key[0])  # type: ignore[index]
        articles = self._articles_of(change)
        if articles:
            rows = [{"article_id": article, "journal_id": number} for article in sorted(articles)]
            self._connection.execute(insert(_ARTICLES), rows)
        return number

    def entries(self, article: str | None = None, limit: int | None = None) -> Iterator[JournalEntry]:
        """Yield entries, the newest first; those that concern one article, if it is given."""
        query = select(_JOURNAL).order_by(_JOURNAL.c.id.desc())
        if article is not None:
            query = query.join(_ARTICLES, _ARTICLES.c.journal_id == _JOURNAL.c.id).where(
                _ARTICLES.c.article_id == article
            )
        if limit is not None:
            query = query.limit(limit)
        for row in self._connection.execute(query):
            yield JournalEntry(
                id=row.id,
                at=row.at,
                by=row.by,
                action=row.action,
                before=tuple(json.loads(row.before)),
                after=tuple(json.loads(row.after)),
            )

    def forget_articles(self, articles: Sequence[str]) -> None:
        """Remove what the journal says of articles that are deleted for good."""
        concerned = select(_ARTICLES.c.journal_id).where(_ARTICLES.c.article_id.in_(articles))
        gone = set(articles)
        mine = set(
            self._connection.execute(select(_ASSIGNMENT.c.id).where(_ASSIGNMENT.c.article_id.in_(articles))).scalars()
        )
        others = select(_ARTICLES.c.journal_id).where(_ARTICLES.c.article_id.not_in(articles))
        shared = select(_JOURNAL).where(_JOURNAL.c.id.in_(concerned), _JOURNAL.c.id.in_(others))
        for row in self._connection.execute(shared).all():
            kept = {
                side: json.dumps(
                    [item for item in json.loads(getattr(row, side)) if not _concerns(item, gone, mine)],
                    ensure_ascii=False,
                    separators=(",", ":"),
                )
                for side in ("before", "after")
            }
            self._connection.execute(update(_JOURNAL).where(_JOURNAL.c.id == row.id).values(kept))
        alone = select(_ARTICLES.c.journal_id).where(
            _ARTICLES.c.journal_id.in_(concerned), _ARTICLES.c.journal_id.not_in(others)
        )
        numbers = list(self._connection.execute(alone).scalars())
        self._connection.execute(delete(_ARTICLES).where(_ARTICLES.c.article_id.in_(articles)))
        self._connection.execute(delete(_JOURNAL).where(_JOURNAL.c.id.in_(numbers)))

    def _articles_of(self, change: Change) -> set[str]:
        found: set[str] = set()
        assignments: dict[str, str] = {}
        wanted: set[str] = set()
        for record in (*change.before, *change.after):
            if isinstance(record, ArticleInfo):
                found.add(record.id)
            elif isinstance(record, Assignment):
                assignments[record.id] = record.article
            elif isinstance(record, Span | Link | Submission):
                wanted.add(record.assignment)
        found.update(assignments.values())
        unknown = sorted(wanted - set(assignments))
        for start in range(0, len(unknown), CHUNK):
            query = select(_ASSIGNMENT.c.article_id).where(_ASSIGNMENT.c.id.in_(unknown[start : start + CHUNK]))
            found.update(self._connection.execute(query).scalars())
        return found


def _concerns(item: dict[str, Any], articles: set[str], assignments: set[str]) -> bool:
    if item["kind"] == "article":
        return item["id"] in articles
    if item["kind"] == "assignment":
        return item["article"] in articles
    return item.get("assignment") in assignments
