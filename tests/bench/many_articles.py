"""Projects of very many articles, made quickly: short texts, a tenth of them worked on."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from tests.bench.material import ARABIC, ENGLISH

_LOT = 5000
_STATES = (AssignmentState.DONE, AssignmentState.OPEN, AssignmentState.SET_ASIDE)


def made_project(path: Path, articles: int) -> Path:
    """Make a project with so many articles, of which the annotator A has worked on every tenth."""
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    create_project(path).close()
    chance = random.Random(articles)
    with closing(open_project(path)) as project:
        roster = Roster(project.unit_of_work)
        annotator = roster.add("A")
        round_ = roster.overview().rounds[0].id
        for start in range(0, articles, _LOT):
            lot = [_article(n, chance) for n in range(start, min(articles, start + _LOT))]
            with project.unit_of_work(writing=True) as unit:
                unit.articles.add_all(lot)
                records: list[object] = []
                for n, article in enumerate(lot):
                    if n % 10 == 5:
                        work = Assignment(
                            id=f"w{article.id}", article=article.id, annotator=annotator.id, round=round_,
                            state=_STATES[n // 10 % 3], active_seconds=60,
                        )  # fmt: skip
                        records += [work, *_spans(work, article.text)]
                unit.apply(Change("bench", after=tuple(records)), by=annotator.id)  # type: ignore[arg-type]
                unit.commit()
    Preferences().set_annotator_of(path, annotator.id)
    return path


def _article(number: int, chance: random.Random) -> Article:
    words = ARABIC if number % 3 else ENGLISH
    title = " ".join(chance.choice(words) for _ in range(8))
    text = f"{title}\n" + " ".join(chance.choice(words) for _ in range(20))
    info = ArticleInfo(
        id=f"a{number:07}",
        title=title,
        language="ar" if number % 3 else "en",
        source=f"Source {chance.randrange(20)}",
        published=f"20{chance.randrange(10, 20)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        text_sha256=sha256_of(text),
        length=len(text),
    )
    return Article(info, text)


def _spans(work: Assignment, text: str) -> list[Span]:
    return [
        Span(id=f"{work.id}-{n}", assignment=work.id, start=n, end=n + 1, label="faction", surface=text[n])
        for n in range(5)
    ]
