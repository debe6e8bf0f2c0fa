"""One annotator's own progress: nobody else's work is in it, and setting aside counts against nobody."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment, AssignmentState, SetAsideReason
from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.services.agreement import Agreement
from annotator.services.progress import Day, OwnProgress
from annotator.services.projects import Roster

UNOPENED, OPEN, DONE, ASIDE = AssignmentState
TEXT = "Gull Forces seize Olive Meadow"
EAST = timezone(timedelta(hours=3))
NOW = datetime(2026, 3, 5, 15, 0, tzinfo=EAST)
"""A Thursday."""


@pytest.fixture
def people(project):
    """Eight articles, and the annotators Amal and Badr."""
    roster = Roster(project.unit_of_work)
    amal, badr = roster.add("Amal"), roster.add("Badr")
    with project.unit_of_work() as unit:
        for n in range(8):
            text = f"{TEXT} {n}"
            info = ArticleInfo(id=f"a{n}", title=text, language="en", text_sha256=sha256_of(text), length=len(text))
            unit.articles.add_all([Article(info, text)])
        unit.commit()
    return project, roster.overview().rounds[0], amal, badr


def worked(project, round_, person, article, state, *, closed="", seconds=0, reason="", spans=()):
    """Store an annotator's work on an article: spans as (label, created)."""
    work = Assignment(
        id=f"{person.id}-{article}", article=article, annotator=person.id, round=round_.id, state=state,
        active_seconds=seconds, closed=closed, reason=reason,
    )  # fmt: skip
    made = [
        Span(
            id=f"{work.id}-{n}", assignment=work.id, start=n, end=n + 1, label=label, surface=TEXT[n],
            created=created, updated=created, origin="import" if label == "date" else "annotator",
        )
        for n, (label, created) in enumerate(spans)
    ]  # fmt: skip
    with project.unit_of_work() as unit:
        unit.apply(Change("test", after=(work, *made)), by=person.id)
        unit.commit()


def counted(people, person=None, **how):
    project, round_, amal, _badr = people
    return OwnProgress(project.unit_of_work, annotator=person or amal, round_=round_).run(now=NOW, **how)


def test_without_work_everything_is_unopened(people):
    found = counted(people)
    assert (found.articles, found.states) == (8, {UNOPENED: 8, OPEN: 0, DONE: 0, ASIDE: 0})
    assert (found.labels, found.seconds, found.finished) == ({}, 0, 0)
    assert found.today == Day(date(2026, 3, 5), 0, 0, 0)


def test_only_ones_own_work_is_counted(people):
    project, round_, amal, badr = people
    worked(project, round_, amal, "a0", OPEN, seconds=30, spans=[("event", "t0")])
    worked(project, round_, badr, "a1", DONE, closed="2026-03-05T08:00:00.000Z", seconds=500, spans=[("date", "t0")])
    found = counted(people)
    assert found.states == {UNOPENED: 7, OPEN: 1, DONE: 0, ASIDE: 0}
    assert (found.labels, found.seconds, found.this_week.articles) == ({"event": 1}, 30, 0)


def test_days_are_those_of_the_annotators_clock(people):
    project, round_, amal, _badr = people
    # Wednesday evening in UTC is Thursday already three hours further east.
    worked(project, round_, amal, "a0", DONE, closed="2026-03-04T22:00:00.000Z", seconds=100)
    worked(project, round_, amal, "a1", DONE, closed="2026-03-04T20:00:00.000Z", seconds=50)
    worked(project, round_, amal, "a2", DONE, closed="2026-03-01T20:59:59.999Z", seconds=7)
    worked(project, round_, amal, "a3", DONE, closed="2026-03-01T21:00:00.000Z", seconds=1)
    found = counted(people)
    assert found.today == Day(date(2026, 3, 5), 1, 0, 100)
    assert [day.articles for day in found.week] == [1, 0, 1, 1, 0, 0, 0]
    assert found.this_week == Day(date(2026, 3, 2), 3, 0, 151)
    # A week that begins on Sunday has the one of Sunday evening, too.
    assert counted(people, first_weekday=7).this_week.articles == 4


def test_spans_of_the_week_are_those_that_were_made_and_not_imported(people):
    project, round_, amal, _badr = people
    at = "2026-03-05T10:00:00.000Z"
    worked(
        project, round_, amal, "a0", OPEN, spans=[("event", at), ("date", at), ("event", "2026-02-05T10:00:00.000Z")]
    )
    found = counted(people)
    assert (found.today.spans, found.this_week.spans) == (1, 1)
    assert found.labels == {"event": 2, "date": 1}


@pytest.mark.parametrize("reason", SetAsideReason)
def test_what_is_set_aside_is_finished_and_in_no_figure_that_counts_against_anybody(people, reason):
    project, round_, amal, _badr = people
    worked(project, round_, amal, "a0", DONE, closed="2026-03-05T08:00:00.000Z", seconds=400)
    before = counted(people)
    worked(
        project, round_, amal, "a1", ASIDE, closed="2026-03-05T09:00:00.000Z", seconds=2, reason=reason.value,
        spans=[("event", "2026-03-05T08:59:00.000Z")],
    )  # fmt: skip
    found = counted(people)
    assert found.finished == before.finished + 1
    assert found.today.articles == before.today.articles + 1
    assert found.times == before.times == (0, 0, 0, 1, 0, 0)
    assert not Agreement(project.unit_of_work).run().measured.overall.articles


def test_withdrawn_articles_are_in_no_figure(people):
    from annotator.services.articles import Articles

    project, round_, amal, _badr = people
    worked(project, round_, amal, "a0", DONE, closed="2026-03-05T08:00:00.000Z", seconds=400, spans=[("event", "t")])
    Articles(project.unit_of_work).withdraw(["a0"], by=amal.id)
    found = counted(people)
    assert (found.articles, found.finished, found.labels, found.seconds) == (7, 0, {}, 0)
    assert (found.times, found.today.articles) == ((0,) * 6, 0)
