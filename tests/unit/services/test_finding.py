"""Finding an article by its title."""

from __future__ import annotations

import pytest

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.text import sha256_of
from annotator.services.finding import MOST, Finding
from annotator.services.projects import Roster, create_project, open_project

TITLES = ("Talks in Qaranful", "Qaranful", "The long talks of Qaranful go on", "قوّات النورس", "Olive Meadow")


@pytest.fixture
def finding(tmp_path):
    create_project(tmp_path / "p.annotator").close()
    project = open_project(tmp_path / "p.annotator")
    roster = Roster(project.unit_of_work)
    annotator, round_ = roster.add("Amal"), roster.overview().rounds[0]
    with project.unit_of_work() as unit:
        titles = (*TITLES, *(f"Bulletin {n}" for n in range(MOST + 10)))
        unit.articles.add_all(
            Article(ArticleInfo(id=f"a{n}", title=title, language="en", text_sha256=sha256_of("x"), length=1), "x")
            for n, title in enumerate(titles)
        )
        unit.commit()
    yield Finding(project.unit_of_work, annotator=annotator, round_=round_)
    project.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("qar", ["a1", "a0", "a2"]),
        ("talks qar", ["a0", "a2"]),
        ("نورس", ["a3"]),
        ("olmea", ["a4"]),
        ("a4", ["a4"]),
        ("nothing such", []),
    ],
)
def test_the_best_stand_first(finding, typed, found):
    assert [row.id for row in finding.by_title(typed)][: len(found) + 1] == found


def test_no_more_are_offered_than_can_be_looked_at(finding):
    assert len(finding.by_title("bul")) == MOST


def test_cancelled_it_finds_nothing(finding):
    assert finding.by_title("bul", lambda: True) == []


def test_the_latest_that_are_gone_are_left_out(finding):
    assert [row.id for row in finding.latest(["a3", "gone", "a0"])] == ["a3", "a0"]
