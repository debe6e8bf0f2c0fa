"""The lead's overview over 10,000 articles that three annotators have sealed."""

from __future__ import annotations

import gc
import random
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from annotator.domain.articles import Article, ArticleInfo
from annotator.domain.assignments import Assignment, AssignmentState, Submission
from annotator.domain.changes import Change
from annotator.domain.spans import Span
from annotator.domain.text import sha256_of
from tests.bench.material import ARABIC, ENGLISH
from tests.bench.measures import Measure, median

FEW = 100
PEOPLE = "ABC"
LABELS = ("faction", "location", "date", "event")
_LOT = 1000


def measure(folder: Path, *, quick: bool) -> list[Measure]:
    """Measure opening the overview, the whole of the comparison, and doing it again after one submission."""
    many = 2_000 if quick else 10_000
    few = _times(made_project(folder / "few.annotator", FEW))
    found = _times(made_project(folder / "many.annotator", many))
    limits = {
        "from the key to the first paint": 1000.0,
        "the first figures on the screen": None,
        "everything compared": None,
        "every figure with its interval": None,
        "the longest the window stood still meanwhile": None,
        "compared again after one submission": None,
    }
    return [
        Measure(
            name=f"{name}, {many:,} articles × {len(PEOPLE)}",
            value=median(found[name]),
            unit="ms",
            baseline=f"the same with {FEW}",
            beside=median(few[name]),
            limit=limit,
            absolute=limit is not None,
        )
        for name, limit in limits.items()
    ]


def _times(path: Path) -> dict[str, list[float]]:
    from annotator.app import make_application, make_window

    # What is left of the window before goes here, in its own thread, and not in that which compares.
    gc.collect()
    window = make_window(make_application())
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    QApplication.processEvents()
    found: dict[str, list[float]] = {}
    started = time.perf_counter()
    window.actions_by_id["agreement"].trigger()
    review = window.panels.review.window
    review.repaint()
    found["from the key to the first paint"] = [_since(started)]
    still: list[float] = []
    _until(lambda: review.reading.overview is not None, still)
    found["the first figures on the screen"] = [_since(started)]
    _until(lambda: review.reading.overview.comparison.whole, still)
    found["everything compared"] = [_since(started)]
    _until(lambda: not review.reading.busy and not review.differences.busy, still)
    found["every figure with its interval"] = [_since(started)]
    found["the longest the window stood still meanwhile"] = [max(still)]
    _seal_again(window)
    started = time.perf_counter()
    review.read_anew()
    before = review.reading.overview
    _until(lambda: review.reading.overview is not before and review.reading.overview.comparison.whole, still)
    found["compared again after one submission"] = [_since(started)]
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return found


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _until(done, still: list[float]) -> None:
    last = time.perf_counter()
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        moment = time.perf_counter()
        still.append((moment - last) * 1000)
        last = moment
        time.sleep(0.001)


def _seal_again(window) -> None:
    with window.context.file.unit_of_work(writing=True) as unit:
        work = next(iter(unit.assignments.all()))
        first = unit.submissions.first(work.id)
        again = Submission(
            id=f"{work.id}-again", assignment=work.id, number=2, version=first.version, sealed="2026-01-02", spans=()
        )
        unit.apply(Change("bench", after=(again,)), by=work.annotator)
        unit.commit()


def made_project(path: Path, articles: int) -> Path:
    """Make a project with so many articles of 120 words, sealed by three annotators with about ten spans each."""
    from annotator.services.projects import Roster, create_project, open_project
    from annotator.ui.preferences import Preferences

    create_project(path).close()
    chance = random.Random(articles)
    with closing(open_project(path)) as project:
        roster = Roster(project.unit_of_work)
        people = [roster.add(name) for name in PEOPLE]
        round_ = roster.overview().rounds[0].id
        for start in range(0, articles, _LOT):
            lot = [_article(n, chance) for n in range(start, min(articles, start + _LOT))]
            with project.unit_of_work(writing=True) as unit:
                unit.articles.add_all(lot)
                records: list[object] = []
                for article in lot:
                    names = _names(article.text, chance)
                    for person in people:
                        work = Assignment(
                            id=f"{person.name}{article.id}",
                            article=article.id,
                            annotator=person.id,
                            round=round_,
                            state=AssignmentState.DONE,
                        )
                        spans = tuple(_spans(work, article.text, names, chance))
                        records += [
                            work,
                            Submission(
                                id=f"s{work.id}",
                                assignment=work.id,
                                number=1,
                                version=1,
                                sealed="2026-01-01",
                                spans=spans,
                            ),
                        ]
                unit.apply(Change("bench", after=tuple(records)), by=people[0].id)  # type: ignore[arg-type]
                unit.commit()
        Preferences().set_annotator_of(path, people[0].id)
        Preferences().set_lead_of(path, True)
    return path


def _article(number: int, chance: random.Random) -> Article:
    words = ARABIC if number % 3 else ENGLISH
    text = " ".join(chance.choice(words) for _ in range(120))
    info = ArticleInfo(
        id=f"a{number:07}",
        title=text[:40],
        language="ar" if number % 3 else "en",
        text_sha256=sha256_of(text),
        length=len(text),
    )
    return Article(info, text)


def _names(text: str, chance: random.Random) -> list[tuple[int, int, str]]:
    starts = [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]
    found = []
    for start in sorted(chance.sample(starts, 12)):
        end = text.find(" ", start)
        found.append((start, len(text) if end < 0 else end, chance.choice(LABELS)))
    return found


def _spans(work: Assignment, text: str, names: list[tuple[int, int, str]], chance: random.Random):
    for number, (start, end, label) in enumerate(names):
        lot = chance.random()
        if lot < 0.1:
            continue
        first = start + 1 if lot < 0.17 and end - start > 1 else start
        yield Span(
            id=f"{work.id}-{number}",
            assignment=work.id,
            start=first,
            end=end,
            label="faction" if lot > 0.95 else label,
            surface=text[first:end],
        )
