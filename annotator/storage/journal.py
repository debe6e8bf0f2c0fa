"""The journal: every change that was stored, in order."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from annotator.domain.adjudication import Answer, Decision, Settlement
from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.changes import Change, Record
from annotator.domain.history import Step
from annotator.domain.listing import JournalEntry
from annotator.domain.spans import Link, Span
from annotator.storage import records, tables
from annotator.storage.statements import compiled, delete_rows, insert_numbered, insert_rows, rows_where, update_rows

_JOURNAL = tables.JournalRow.__table__  # type: ignore[attr-defined]
_ARTICLES = tables.JournalArticleRow.__table__  # type: ignore[attr-defined]
_ASSIGNMENT = tables.AssignmentRow.__table__  # type: ignore[attr-defined]


class JournalRepository:
    """Appends to the journal and reads it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, change: Change, *, by: str, at: str) -> int:
        """Add an entry for a change; return its number."""
        row = (at, by, change.action, records.dumped(change.before), records.dumped(change.after))
        number = insert_numbered(self._connection, _JOURNAL, ("at", "by", "action", "before", "after"), row)
        articles = sorted(self._articles_of(change))
        insert_rows(
            self._connection, _ARTICLES, ("article_id", "journal_id"), [(article, number) for article in articles]
        )
        return number

    def entries(
        self, article: str | None = None, limit: int | None = None, *, naming: str = ""
    ) -> Iterator[JournalEntry]:
        """Yield entries, the newest first; those that concern one article, if it is given.

        With ``naming`` only those are read out in which that id stands somewhere.
        """
        query = select(_JOURNAL).order_by(_JOURNAL.c.id.desc())
        if article is not None:
            query = query.join(_ARTICLES, _ARTICLES.c.journal_id == _JOURNAL.c.id).where(
                _ARTICLES.c.article_id == article
            )
        if limit is not None:
            query = query.limit(limit)
        for row in self._connection.execute(query):
            if naming and naming not in row.before and naming not in row.after:
                continue
            yield JournalEntry(
                id=row.id,
                at=row.at,
                by=row.by,
                action=row.action,
                before=tuple(json.loads(row.before)),
                after=tuple(json.loads(row.after)),
            )

    @staticmethod
    def record(item: dict[str, Any]) -> Record | None:
        """Return a record of an entry; None for label sets and submissions, which are told by reference."""
        return records.record(item)

    def mark(self, article: str) -> int:
        """Return the number of the newest entry that concerns an article, 0 if there is none."""
        newest = self._connection.exec_driver_sql(_newest_of(), (article,)).scalar_one()
        return int(newest or 0)

    def latest(self, actions: str) -> int:
        """Return the number of the newest entry whose action begins so, 0 if there is none."""
        query = select(func.max(_JOURNAL.c.id)).where(_JOURNAL.c.action.startswith(actions, autoescape=True))
        return int(self._connection.execute(query).scalar_one() or 0)

    def steps(self, article: str, assignment: str, *, span: str = "") -> Iterator[Step]:
        """Yield what the journal knows of one annotator's work on an article, the newest first.

        Each step holds only the records of that assignment and of the article itself; with ``span`` (id) only those
        steps are there that concern it. What a submission held is not told again.
        """
        for entry in self.entries(article, naming=span or ""):
            change = Change(
                entry.action,
                before=tuple(_records_of(article, assignment, entry.before)),
                after=tuple(_records_of(article, assignment, entry.after)),
            )
            step = Step(id=entry.id, at=entry.at, by=entry.by, action=entry.action, change=change)
            if change and (not span or step.concerns(span)):
                yield step

    def numbers_of(self, articles: Iterable[str]) -> set[int]:
        """Return the numbers of the entries that concern any of these articles."""
        rows = rows_where(self._connection, (_ARTICLES.c.journal_id,), _ARTICLES.c.article_id, articles)
        return {row.journal_id for row in rows}

    def forget_articles(self, articles: Collection[str]) -> None:
        """Remove what the journal says of articles that are deleted for good.

        An entry that concerns other articles too stays, without what it says of these.
        """
        gone = set(articles)
        concerned = self.numbers_of(gone)
        columns = (_ARTICLES.c.journal_id, _ARTICLES.c.article_id)
        rows = rows_where(self._connection, columns, _ARTICLES.c.journal_id, sorted(concerned))
        shared = {row.journal_id for row in rows if row.article_id not in gone}
        rows = rows_where(self._connection, (_ASSIGNMENT.c.id,), _ASSIGNMENT.c.article_id, gone)
        assignments = {row.id for row in rows}
        # One entry at a time: an import's can be long.
        for number in sorted(shared):
            self._cut(number, gone, assignments)
        delete_rows(self._connection, _ARTICLES.c.article_id, gone)
        delete_rows(self._connection, _JOURNAL.c.id, concerned - shared)

    def _cut(self, number: int, articles: set[str], assignments: set[str]) -> None:
        columns = (_JOURNAL.c.before, _JOURNAL.c.after)
        (row,) = rows_where(self._connection, columns, _JOURNAL.c.id, [number])
        sides = [json.loads(side) for side in row]
        # Assignments that are there no more are known from the entry alone.
        items = [item for side in sides for item in side if item["kind"] == "assignment"]
        mine = assignments | {item["id"] for item in items if item["article"] in articles}
        kept = [[item for item in side if not _concerns(item, articles, mine)] for side in sides]
        before, after = (json.dumps(side, ensure_ascii=False, separators=(",", ":")) for side in kept)
        update_rows(self._connection, _JOURNAL, ("before", "after"), [(before, after, number)])

    def _articles_of(self, change: Change) -> set[str]:
        found: set[str] = set()
        assignments: dict[str, str] = {}
        wanted: set[str] = set()
        for record in (*change.before, *change.after):
            if isinstance(record, ArticleInfo):
                found.add(record.id)
            elif isinstance(record, Assignment):
                assignments[record.id] = record.article
            elif isinstance(record, Decision | Settlement | Answer):
                found.add(record.article)
            elif isinstance(record, Span | Link | Submission):
                wanted.add(record.assignment)
        found.update(assignments.values())
        unknown = wanted - set(assignments)
        rows = rows_where(self._connection, (_ASSIGNMENT.c.article_id,), _ASSIGNMENT.c.id, unknown)
        found.update(row.article_id for row in rows)
        return found


@cache
def _newest_of() -> str:
    mine = _ARTICLES.c.article_id == bindparam("article")
    return compiled(select(func.max(_ARTICLES.c.journal_id)).where(mine))


def _records_of(article: str, assignment: str, side: Iterable[dict[str, Any]]) -> Iterator[Record]:
    own = {"article": ("id", article), "assignment": ("id", assignment)}
    for item in side:
        name, wanted = own.get(item["kind"], ("assignment", assignment))
        found = records.record(item) if item.get(name) == wanted else None
        if found is not None:
            yield found


def _concerns(item: dict[str, Any], articles: set[str], assignments: set[str]) -> bool:
    if item["kind"] == "article":
        return item["id"] in articles
    if item["kind"] in {"assignment", "decision", "settlement", "answer"}:
        return item["article"] in articles
    return item.get("assignment") in assignments
