"""Finding where a name stands in all open articles, beside reading every text as it would be without the index."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.bench.material import article_of, text_of
from tests.bench.measures import Measure, milliseconds

NAME = "بلدة الحور القديمة"
LENGTH = 3000
SECOND = 1000


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure a name that one article in fifty holds, and one word that nearly all hold."""
    from annotator.services.everywhere import Everywhere
    from annotator.services.projects import Roster, create_project, open_project

    articles = 1_000 if quick else 10_000
    path = folder / "p.annotator"
    create_project(path).close()
    with closing(open_project(path)) as project:
        with project.unit_of_work() as unit:
            for first in range(0, articles, 100):
                unit.articles.add_all(_article(number) for number in range(first, first + 100))
            unit.commit()
        roster = Roster(project.unit_of_work)
        annotator, round_ = roster.add("A"), roster.overview().rounds[0]
        everywhere = Everywhere(project.unit_of_work, annotator=annotator, round_=round_)
        scanned = milliseconds(lambda: _found(everywhere, NAME), runs=1)[0]
        filling = milliseconds(everywhere.catch_up, runs=1, warm=0)[0]
        return [
            Measure(
                name=f"every place of {what} in {articles:,} articles",
                value=milliseconds(lambda surface=surface: _found(everywhere, surface), runs=3)[1],
                unit="ms",
                baseline="the rare one without the index",
                beside=scanned,
                limit=2 * SECOND,
                absolute=True,
                note=note,
            )
            for what, surface, note in (
                ("a name in one of fifty", NAME, f"the index filled once in {filling / SECOND:.1f} s"),
                ("a name in nearly all", "قوات النورس", ""),
            )
        ]


def _article(number: int):
    text = text_of(LENGTH, seed=number)
    return article_of(f"a{number}", f"{number}\n{text} {NAME if number % 50 == 0 else ''}")


def _found(everywhere, surface: str) -> int:
    from annotator.domain.spans import Span

    sought = Span(id="", assignment="", start=0, end=1, label="location", surface=surface)
    return sum(len(item.places) for item in everywhere.find(sought))
