"""What a lead sees of three annotators' work: later submissions, control rounds, and pictures of each page."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.roster import RoundKind
from annotator.ui.review.difference_model import Column
from tests.sealed_work import SealedWork

THIRD = "Layla"
MANY, FEW = 60, 12
"""Articles, and how many of them have a caption."""
STORIES = {
    "en": ("Gulls advance", "Gull Forces took Idlib on 3 August.", ("Gull Forces", "Idlib", "3 August")),
    "ar": ("تقدم النوارس", "دخلت قوات النورس إدلب في 3 آب.", ("قوات النورس", "إدلب", "3 آب")),
}
CAPTIONS = {"en": "Gull Forces at the harbour.", "ar": "قوات النورس عند الميناء."}
CONTROLS = (("control 1", 0.3), ("control 2", 0.2), ("control 3", 0.08))


def sealed_by_three(path: Path, articles: tuple[str, ...]) -> None:
    """Let a third annotator seal articles as the first did, but not quite; and two of them go through controls."""
    from annotator.services.projects import open_project

    chance = random.Random(3)
    with closing(open_project(path)) as project:
        work = SealedWork(project)
        with project.unit_of_work() as unit:
            people = [person.name for person in unit.annotators.all() if not person.gold]
            if any(round_.name == CONTROLS[0][0] for round_ in unit.rounds.all()):
                return
            first = unit.annotators.by_name(people[0])
            round_ = unit.rounds.all()[0]
            submissions = {}
            for article in articles:
                assignment = unit.assignments.find(article, first.id, round_.id)
                submissions[article] = unit.submissions.first(assignment.id)
                work.texts[article] = unit.articles.get(article).text
        for article in articles:
            work.seal(THIRD, article, _some(work.texts[article], submissions[article].spans, chance, 0.12))
        for number, (name, share) in enumerate(CONTROLS):
            work.round(name, RoundKind.CONTROL, f"2026-0{number + 2}-01T00:00:00Z")
            for person in people[:2]:
                for article in articles:
                    spans = _some(work.texts[article], submissions[article].spans, chance, share)
                    work.seal(person, article, spans, round_=name)


def sealed_parts(path: Path) -> None:
    """Make a project of two languages, three zones and four sources, some with too few articles for an interval."""
    from annotator.services.projects import create_project
    from annotator.ui.preferences import Preferences

    chance = random.Random(5)
    with closing(create_project(path)) as project:
        work = SealedWork(project)
        for number in range(MANY):
            language = "ar" if number % 5 < 2 else "en"
            headline, body, names = STORIES[language]
            # What else is in an article keeps it apart from the others, which would be drawn with it as one.
            rest = " ".join(
                "".join(chance.choices("abcdefgh" if language == "en" else "بترسعملي", k=6)) for _ in "x" * 60
            )
            parts = [headline, f"{body} {rest}", *([CAPTIONS[language]] if number < FEW else [])]
            zones, start = [], 0
            for kind, part in zip((ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION), parts, strict=False):
                zones.append(Zone(kind, start, start + len(part)))
                start += len(part) + 1
            source = ("Gull Radio", "Gull Radio", "إذاعة النورس", "Harbour News", "")[number * 3 % 5]
            work.article(f"p{number}", "\n".join(parts), language=language, source=source, zones=tuple(zones))
            spans = [*zip(names, ("faction", "location", "date"), strict=True), (headline.split()[-1], "event")]
            if number < FEW:
                spans.append((f"{names[0]}#2", "faction"))
            for person in ("Amal", "Badr"):
                kept = [f"{surface}={label}" for surface, label in spans if chance.random() > 0.15]
                work.seal(person, f"p{number}", ", ".join(kept))
        Preferences().set_annotator_of(path, work.person("Amal").id)


def _opened(window):
    """Return the lead's window, opened from a window of the same size."""
    window.preferences.set_lead_of(window.context.file.path, True)
    window.show_lead()
    window.actions_by_id["agreement"].trigger()
    shown = window.panels.review.window
    shown.resize(window.size())
    return shown


def parts(window, save: Callable, wait: Callable, name: str) -> None:
    """Take a picture of the figures by language, zone and source."""
    shown = _opened(window)
    wait(lambda: not shown.reading.busy and not shown.differences.busy)
    bar = shown.overview.verticalScrollBar()
    bar.setValue(bar.maximum())
    save(shown, f"agreement-parts-{name}")
    window.panels.review.close()


def _some(text: str, spans, chance: random.Random, share: float) -> str:
    """Return most of some spans, a few with another label."""
    found = []
    for span in spans:
        if chance.random() < share or any(sign in span.surface for sign in ",=#"):
            continue
        label = "event" if chance.random() < share / 2 else span.label
        found.append(f"{span.surface}#{text[: span.start].count(span.surface) + 1}={label}")
    return ", ".join(found)


def review(window, save: Callable, wait: Callable, name: str) -> None:
    """Take a picture of each page of the lead's window."""
    shown = _opened(window)

    def settle() -> None:
        wait(lambda: not shown.reading.busy and not shown.differences.busy)

    settle()
    save(shown, f"agreement-{name}")
    bar = shown.overview.verticalScrollBar()
    bar.setValue(bar.maximum())
    save(shown, f"agreement-end-{name}")
    bar.setValue(0)
    matrix = shown.overview.confusion
    matrix.setFocus()
    matrix.current = next(number for number, door in enumerate(matrix.doors) if len(set(door.wanted.cell)) > 1)
    save(shown, f"confusion-matrix-{name}")
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    settle()
    save(shown, f"door-opened-{name}")
    shown.overview.opened.emit(shown.overview.parts.doors[-1])
    settle()
    save(shown, f"part-opened-{name}")
    shown.differences.show_everything()
    settle()
    save(shown, f"differences-{name}")
    shown.differences.table.setCurrentIndex(shown.differences.model.index(2, Column.CONTEXT))
    shown.differences.table.setFocus()
    QTest.keyClick(shown.differences.table, Qt.Key.Key_Return)
    assert shown.versions.isVisible()
    save(shown, f"versions-{name}")
    shown.versions.everybody.setChecked(True)
    save(shown, f"versions-everybody-{name}")
    shown.versions.stacked.setChecked(True)
    bar = shown.versions.lanes[1].view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    save(shown, f"versions-stacked-{name}")
    shown.versions.stacked.setChecked(False)
    window.panels.review.close()
