from __future__ import annotations

import pytest

from annotator.domain.articles import Article, ArticleInfo, Zone, ZoneKind
from annotator.domain.assignments import Assignment
from annotator.domain.changes import Change
from annotator.domain.roster import Annotator
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from annotator.formats.label_sets import load_named
from annotator.storage.project_file import ProjectFile

TEXT = "Gull Forces seize Olive Meadow\nقوات النورس في مرج الزيتون."


def make_article(article_id: str, text: str = TEXT) -> Article:
    title = text.split("\n", maxsplit=1)[0]
    zones = [Zone(ZoneKind.HEADLINE, 0, len(title)), Zone(ZoneKind.BODY, len(title) + 1, len(text))]
    info = ArticleInfo(
        id=article_id,
        title=title,
        language="en",
        meta=(("author", "Amal"), ("page", "3")),
        text_sha256=sha256_of(text),
        length=len(text),
    )
    return Article(info, text, tuple(zone for zone in zones if zone.start < zone.end))


def make_span(span_id: str, start: int = 0, end: int = 11, **more) -> Span:
    values = {"label": "faction", "surface": TEXT[start:end], "created": "t0", "updated": "t0", **more}
    return Span(id=span_id, assignment="w1", start=start, end=end, **values)


@pytest.fixture
def project(tmp_path):
    made = ProjectFile.create(tmp_path / "p.annotator", label_set=load_named("conflict-news"))
    yield made
    made.close()


@pytest.fixture
def filled(project):
    """A project with the article "a1", the annotator "n1" and her assignment "w1"."""
    with project.unit_of_work() as unit:
        unit.articles.add_all([make_article("a1")])
        unit.annotators.add(Annotator(id="n1", name="Amal"))
        round_ = unit.rounds.all()[0]
        unit.apply(Change("test", after=(Assignment(id="w1", article="a1", annotator="n1", round=round_.id),)), by="n1")
        unit.commit()
    return project
