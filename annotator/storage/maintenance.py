"""Looking for anything wrong in a project: the file, references, texts, spans, submissions."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from annotator.domain.articles import Article
from annotator.domain.assignments import AssignmentState
from annotator.domain.graphemes import is_boundary
from annotator.domain.listing import Problem
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.storage import records
from annotator.storage.article_repository import ArticleRepository
from annotator.storage.failures import DamagedRowError, told
from annotator.storage.label_sets import LabelSetRepository
from annotator.storage.project_file import ProjectFile

_BROKEN: Final = {
    "article.no-text": """
        SELECT article.id AS article, '' AS place, '' AS detail FROM article
        WHERE article.id NOT IN (SELECT article_id FROM article_text)""",
    "assignment.unsealed": """
        SELECT article_id AS article, 'assignment ' || id AS place, 'done, but nothing was sealed' AS detail
        FROM assignment WHERE state = 'done' AND id NOT IN (SELECT assignment_id FROM submission)""",
    "link.elsewhere": """
        SELECT assignment.article_id AS article, 'link ' || link.id AS place, 'joins spans of other work' AS detail
        FROM link JOIN assignment ON assignment.id = link.assignment_id
        JOIN span AS source ON source.id = link.source_id JOIN span AS target ON target.id = link.target_id
        WHERE source.assignment_id <> link.assignment_id OR target.assignment_id <> link.assignment_id""",
    "journal.orphan": """
        SELECT article_id AS article, 'journal ' || min(journal_id) AS place, 'names an article that is gone' AS detail
        FROM journal_article WHERE article_id NOT IN (SELECT id FROM article) GROUP BY article_id""",
}
"""What one query finds, by the problem's code."""
_SPANS: Final = """
    SELECT article.position AS position, span.id AS id, span.start_offset AS start_offset,
        span.end_offset AS end_offset, span.label_id AS label_id, span.surface AS surface, span.version AS version
    FROM article JOIN assignment ON assignment.article_id = article.id JOIN span ON span.assignment_id = assignment.id
    ORDER BY article.position"""
_SUBMISSIONS: Final = """
    SELECT article.position AS position, submission.assignment_id AS assignment_id, submission.number AS number,
        submission.version AS version, submission.spans AS spans, submission.links AS links
    FROM article JOIN assignment ON assignment.article_id = article.id
    JOIN submission ON submission.assignment_id = assignment.id
    ORDER BY article.position"""


def problems(project: ProjectFile) -> Iterator[Problem]:
    """Yield everything that is wrong, withdrawn articles included; texts are read a few at a time.

    Where the file itself is damaged, what can still be read is checked.
    """
    with project.unit_of_work() as unit:
        for part in (_file, _broken, _contents):
            try:
                yield from part(unit.connection)
            except (DBAPIError, DamagedRowError) as problem:
                meant = told(problem, project.path)
                if meant is None or meant.code != "project.damaged":
                    raise
                yield Problem(code="file.damaged", detail=str(meant.arguments["reason"]))


class _Known(NamedTuple):
    """What spans may refer to: versions of the label set, and labels of any of them."""

    versions: frozenset[int]
    labels: frozenset[str]

    def has(self, version: int) -> bool:
        """Tell whether a version is there, or was before this project began with a label set taken from another."""
        return version in self.versions or 1 <= version < min(self.versions)


class _Span(NamedTuple):
    """What is checked of a span."""

    id: str
    start: int
    end: int
    label: str
    surface: str
    version: int


def _file(connection: Connection) -> Iterator[Problem]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem(code="file.damaged", detail=str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(code="row.orphan", where=f"{row[0]} {row[1]}", detail=f"refers to a {row[2]} that is not there")


def _broken(connection: Connection) -> Iterator[Problem]:
    for code, query in _BROKEN.items():
        for row in connection.exec_driver_sql(query):
            yield Problem(code=code, article=row.article, where=row.place, detail=row.detail)
    states = ", ".join(f"'{state.value}'" for state in AssignmentState)
    query = f"SELECT id, article_id, state FROM assignment WHERE state NOT IN ({states})"  # noqa: S608 - our own names
    for row in connection.exec_driver_sql(query):
        yield Problem(code="row.unreadable", article=row.article_id, where=f"assignment {row.id}", detail=row.state)


def _contents(connection: Connection) -> Iterator[Problem]:
    versions = LabelSetRepository(connection).all()
    known = _Known(
        versions=frozenset(item.version for item in versions),
        labels=frozenset(label.id for item in versions for label in item.labels),
    )
    streams: tuple[Iterator[tuple[int, int, Any]], ...] = (
        ((position, 0, article) for position, article in ArticleRepository(connection).numbered()),
        ((row.position, 1, row) for row in connection.exec_driver_sql(_SPANS)),
        ((row.position, 2, row) for row in connection.exec_driver_sql(_SUBMISSIONS)),
    )
    for _, group in groupby(merge(*streams, key=itemgetter(0, 1)), key=itemgetter(0)):
        article: Article | None = None
        for _, kind, item in group:
            if kind == 0:
                article = item
                yield from _article(item)
            elif article is None:  # without a text, which is told already
                break
            elif kind == 1:
                span = _Span(item.id, item.start_offset, item.end_offset, item.label_id, item.surface, item.version)
                yield from _span(article, span, known, f"span {span.id}")
            else:
                yield from _submission(article, item, known)


def _article(article: Article) -> Iterator[Problem]:
    info = article.info
    if sha256_of(article.text) != info.text_sha256:
        yield Problem(code="article.hash", article=info.id, detail="the text is not the one that was imported")
    if len(article.text) != info.length:
        yield Problem(
            code="article.length", article=info.id, detail=f"{len(article.text)} characters, not {info.length}"
        )
    for zone in article.zones:
        if not 0 <= zone.start < zone.end <= len(article.text):
            yield Problem(code="zone.outside", article=info.id, where=f"{zone.kind} {zone.start}–{zone.end}")


def _span(article: Article, span: _Span | Span, known: _Known, what: str) -> Iterator[Problem]:
    text, start, end = article.text, span.start, span.end
    where = f"{what} {start}–{end}"
    if span.label not in known.labels:
        yield Problem(code="span.label", article=article.id, where=where, detail=f"unknown label {span.label}")
    if not known.has(span.version):
        yield Problem(code="span.version", article=article.id, where=where, detail=f"label set {span.version}")
    if not 0 <= start < end <= len(text):
        yield Problem(code="span.outside", article=article.id, where=where, detail=f"the text has {len(text)}")
        return
    found = text[start:end]
    if found != span.surface:
        yield Problem(code="span.surface", article=article.id, where=where, detail=f"“{span.surface}” ≠ “{found}”")
    if not (is_boundary(text, start) and is_boundary(text, end)):
        yield Problem(code="span.grapheme", article=article.id, where=where, detail="cuts a letter from its marks")


def _submission(article: Article, row: Any, known: _Known) -> Iterator[Problem]:
    where = f"submission {row.number}"
    if not known.has(row.version):
        yield Problem(code="submission.version", article=article.id, where=where, detail=f"label set {row.version}")
    try:
        spans = records.loaded_spans(row.spans, row.assignment_id)
        links = records.loaded_links(row.links, row.assignment_id)
    except (ValueError, TypeError, LookupError) as problem:
        yield Problem(code="row.unreadable", article=article.id, where=where, detail=str(problem))
        return
    for span in spans:
        yield from _span(article, span, known, f"{where}, span {span.id}")
    ids = {span.id for span in spans}
    for link in links:
        if not {link.source, link.target} <= ids:
            yield Problem(code="link.elsewhere", article=article.id, where=f"{where}, link {link.id}")
