"""Looking for anything wrong in a project: the file, references, texts, spans, submissions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from annotator.domain.articles import Article
from annotator.domain.graphemes import is_boundary
from annotator.domain.listing import Problem
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.storage.project_file import ProjectFile
from annotator.storage.unit_of_work import UnitOfWork


def problems(project: ProjectFile) -> Iterator[Problem]:
    """Yield everything that is wrong; articles are read one at a time."""
    with project.unit_of_work() as unit:
        assert unit._connection is not None  # noqa: S101, SLF001 - the same layer
        yield from _file(unit._connection)  # noqa: SLF001
        labels = {label.id for label in unit.label_sets.current().labels}
        for article in unit.articles.texts():
            yield from _article(article)
            for assignment in unit.assignments.of_article(article.id):
                yield from _spans(article, unit.spans.of_assignment(assignment.id), labels, "span")
                yield from _links(unit, article, assignment.id)
                for submission in unit.submissions.of_assignment(assignment.id):
                    yield from _spans(article, submission.spans, labels, f"submission {submission.number}, span")


def _file(connection: Connection) -> Iterator[Problem]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Problem(code="file.damaged", detail=str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(code="row.orphan", where=f"{row[0]} {row[1]}", detail=f"refers to a {row[2]} that is not there")
    count = "SELECT a.id FROM article a LEFT JOIN article_text t ON t.article_id = a.id WHERE t.article_id IS NULL"
    for row in connection.exec_driver_sql(count):
        yield Problem(code="article.no-text", article=row[0])


def _article(article: Article) -> Iterator[Problem]:
    info = article.info
    if sha256_of(article.text) != info.text_sha256:
        yield Problem(code="article.hash", article=info.id, detail="the text is not the one that was imported")
    if len(article.text) != info.length:
        yield Problem(code="article.length", article=info.id, detail=f"{len(article.text)}, not {info.length}")
    for zone in article.zones:
        if not 0 <= zone.start < zone.end <= len(article.text):
            yield Problem(code="zone.outside", article=info.id, where=f"{zone.kind} {zone.start}–{zone.end}")


def _spans(article: Article, spans: Iterable[Span], labels: set[str], what: str) -> Iterator[Problem]:
    text = article.text
    for span in spans:
        where = f"{what} {span.id} {span.start}–{span.end}"
        if not 0 <= span.start < span.end <= len(text):
            yield Problem(code="span.outside", article=article.id, where=where, detail=f"the text has {len(text)}")
            continue
        found = text[span.start : span.end]
        if found != span.surface:
            yield Problem(code="span.surface", article=article.id, where=where, detail=f"“{span.surface}” ≠ “{found}”")
        if not (is_boundary(text, span.start) and is_boundary(text, span.end)):
            yield Problem(code="span.grapheme", article=article.id, where=where, detail="cuts a letter from its marks")
        if span.label not in labels:
            yield Problem(code="span.label", article=article.id, where=where, detail=f"unknown label {span.label}")


def _links(unit: UnitOfWork, article: Article, assignment: str) -> Iterator[Problem]:
    links = unit.links.of_assignment(assignment)
    if not links:
        return
    ends = {end for link in links for end in (link.source, link.target)}
    here = {span_id for span_id, span in unit.spans.with_ids(ends).items() if span.assignment == assignment}
    for link in links:
        if not {link.source, link.target} <= here:
            yield Problem(code="link.elsewhere", article=article.id, where=f"link {link.id}")
