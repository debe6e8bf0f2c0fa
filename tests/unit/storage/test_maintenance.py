from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from unit.storage.conftest import TEXT, make_article, make_span

from annotator.domain.assignments import AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.spans import Link
from annotator.storage.maintenance import problems
from annotator.storage.project_file import ProjectFile


@pytest.fixture
def worked(filled):
    """The article "a1" with spans, a link and a submission; "a2" is withdrawn."""
    spans = make_span("s1"), make_span("s2", 18, 30)
    link = Link(id="l1", assignment="w1", type="place", source="s1", target="s2")
    sealed = Submission(id="b1", assignment="w1", number=1, version=1, sealed="t1", spans=spans, links=(link,))
    with filled.unit_of_work(writing=True) as unit:
        unit.articles.add_all([make_article("a2", "قوات النورَس")])
        unit.apply(Change("x", after=(*spans, link, sealed)), by="n1")
        before, info = unit.assignments.get("w1"), unit.articles.info("a2")
        done = replace(before, state=AssignmentState.DONE), replace(info, withdrawn=True)
        unit.apply(Change("x", before=(before, info), after=done), by="n1")
        unit.commit()
    return filled


def run(project, statement):
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute(statement)


def test_a_whole_project_has_no_problems(worked):
    assert list(problems(worked)) == []


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("UPDATE article_text SET text = text || 'x' WHERE article_id = 'a1'", {"article.hash", "article.length"}),
        ("UPDATE article_text SET text = text || 'x' WHERE article_id = 'a2'", {"article.hash", "article.length"}),
        ("UPDATE article SET length = 1 WHERE id = 'a1'", {"article.length"}),
        ("DELETE FROM article_text WHERE article_id = 'a1'", {"article.no-text"}),
        ("UPDATE zone SET end_offset = 999 WHERE kind = 'body'", {"zone.outside"}),
        ("UPDATE zone SET end_offset = start_offset", {"zone.outside"}),
        ("UPDATE span SET surface = 'x' WHERE id = 's1'", {"span.surface"}),
        ("UPDATE span SET end_offset = 999 WHERE id = 's1'", {"span.outside"}),
        ("UPDATE span SET end_offset = start_offset WHERE id = 's1'", {"span.outside"}),
        ("UPDATE span SET start_offset = -1 WHERE id = 's1'", {"span.outside"}),
        ("UPDATE span SET label_id = 'none' WHERE id = 's1'", {"span.label"}),
        ("UPDATE span SET version = 7 WHERE id = 's1'", {"span.version"}),
        ("UPDATE submission SET version = 7", {"submission.version"}),
        ("UPDATE submission SET spans = replace(spans, 'Gull', 'Bull')", {"span.surface"}),
        ("UPDATE submission SET spans = replace(spans, 'faction', 'none')", {"span.label"}),
        ("UPDATE submission SET spans = '[]'", {"link.elsewhere"}),
        ("UPDATE submission SET spans = '[[1]]'", {"row.unreadable"}),
        ("UPDATE submission SET links = 'x'", {"row.unreadable"}),
        ("DELETE FROM submission", {"assignment.unsealed"}),
        ("UPDATE assignment SET state = 'lost'", {"row.unreadable"}),
        ("DELETE FROM annotator", {"row.orphan"}),
        ("DELETE FROM span WHERE id = 's2'", {"row.orphan"}),
        ("DELETE FROM label WHERE id = 'faction'", {"span.label"}),
        ("UPDATE journal_article SET article_id = 'gone' WHERE article_id = 'a2'", {"journal.orphan"}),
    ],
)
def test_the_check_finds_what_is_wrong(worked, statement, codes):
    run(worked, statement)
    found = {problem.code for problem in problems(worked)}
    assert found == codes


def test_a_problem_tells_where_it_is(worked):
    run(worked, "UPDATE span SET surface = 'Gull' WHERE id = 's1'")
    (problem,) = problems(worked)
    assert (problem.article, problem.where) == ("a1", "span s1 0–11")
    assert TEXT[:11] in problem.detail


def test_spans_that_cut_a_letter_are_found(worked):
    with worked.unit_of_work(writing=True) as unit:
        text = "ألنورَس في المرج"
        unit.articles.add_all([make_article("a3", text)])
        work = replace(unit.assignments.get("w1"), id="w3", article="a3", state=AssignmentState.OPEN)
        span = make_span("s3", 0, 5, surface=text[:5])
        unit.apply(Change("x", after=(work, replace(span, assignment="w3"))), by="n1")
        unit.commit()
    assert [(problem.code, problem.article) for problem in problems(worked)] == [("span.grapheme", "a3")]


def test_links_between_the_work_of_two_are_found(worked):
    with worked.unit_of_work(writing=True) as unit:
        work = replace(unit.assignments.get("w1"), id="w2", article="a2", state=AssignmentState.OPEN)
        unit.apply(Change("x", after=(work,)), by="n1")
        unit.commit()
    run(worked, "UPDATE link SET assignment_id = 'w2'")
    assert [problem.code for problem in problems(worked)] == ["link.elsewhere"]


def test_a_damaged_file_is_told_and_the_rest_is_checked(worked, tmp_path):
    with worked.unit_of_work(writing=True) as unit:
        unit.articles.add_all(make_article(f"b{n}", f"Text {n} " * 600) for n in range(50))
        unit.commit()
    worked.close()
    data = bytearray(worked.path.read_bytes())
    place = data.index(b"Text 40 " * 30) // 4096 * 4096
    data[place : place + 4096] = bytes(4096)
    harmed = tmp_path / "harmed.annotator"
    harmed.write_bytes(data)
    with closing(ProjectFile.open(harmed)) as project:
        codes = {problem.code for problem in problems(project)}
    assert "file.damaged" in codes
