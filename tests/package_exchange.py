"""A lead with two annotators, and what each of them does in a project of their own."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.domain.clock import now
from annotator.domain.roster import Annotator
from annotator.services.adjudication.questions import Questions
from annotator.services.annotating import Annotating
from annotator.services.batches import reopened_by_lead
from annotator.services.importing import Importing
from annotator.services.intake import ImportOptions
from annotator.services.packages.giving import Giving
from annotator.services.packages.merging import Merging
from annotator.services.packages.opening import Updating, open_package
from annotator.services.packages.returning import Returning
from annotator.services.projects import Roster, create_project, open_project
from annotator.services.sealing import Sealing

TEXTS = {
    "a1": "Rebels of Ahrar entered Idlib on Monday.",
    "a2": "قال ناشطون إن هيئة تحرير الشام دخلت إدلب.",
    "a3": "A quiet day in Hama. 👩‍👩‍👧 walked by.",
}

HISTORY = (
    ("a1", ("label", "Idlib"), "back", ("done",), "finished", ("reopen",), "back", ("label", "Ahrar"), "back"),
    ("a2", ("label", "إدلب"), "back", ("unlabel",), "back", ("label", "هيئة"), ("done",), ("reopen",), "back"),
    ("a3", "back", ("set_aside",), "finished", ("reopen",), ("done",), "back", ("reopen",), ("unlabel",), "back"),
)
"""What happens to each article, in steps of a desk; between them, packages of all or of what is finished go back."""


class Lead:
    """The lead's project: Amal has all three articles, Basim the first and the last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "lead.annotator"
        self._packages = 0

    def build(self) -> Lead:
        create_project(self.path).close()
        source = self.folder / "in.jsonl"
        rows = [
            {"id": key, "text": TEXTS[key], "annotator": name, "round": "work", "status": "unopened"}
            for name, keys in (("Amal", ("a1", "a2", "a3")), ("Basim", ("a1", "a3")))
            for key in keys
        ]
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        with self.opened() as project:
            Importing(project.unit_of_work).run([source], ImportOptions())
            with project.unit_of_work() as unit:
                unit.annotators.add(Annotator(id="gold", name="Gold", gold=True, created=now()))
                unit.commit()
        return self

    @contextmanager
    def opened(self):
        with closing(open_project(self.path)) as project:
            yield project

    def give(self, name: str, **options) -> Path:
        self._packages += 1
        target = self.folder / f"{name}-{self._packages}.annotator-package"
        with self.opened() as project:
            Giving(project.unit_of_work).run(target, annotator=name, **options)
        return target

    def open_for(self, name: str, copy: str = "") -> Desk:
        path = self.folder / f"{name}{copy}.annotator"
        open_package(self.give(name), path)
        return Desk(path)

    def merge(self, *packages: Path, **options):
        with self.opened() as project:
            return Merging(project.unit_of_work).merge(packages, **options)

    def reopen(self, article: str, reason: str, name: str = "Amal") -> bool:
        with self.opened() as project:
            moved = reopened_by_lead(project.unit_of_work, [article], of=name, round_name="", reason=reason)
        return moved.moved == 1

    def answer(self, text: str) -> None:
        """Answer the only question."""
        with self.opened() as project:
            questions = Questions(project.unit_of_work, lead="gold")
            (question,) = questions.all()
            questions.answer(question, text)

    def standing(self, article: str, name: str = "Amal") -> tuple[str, str, int]:
        """Return an assignment's state, its reason, and how many submissions it has."""
        return standing_of(self.path, article, name)

    def state(self) -> dict[str, list[tuple]]:
        return state_of(self.path)


class Desk:
    """An annotator at their own project."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.returned = 0

    @contextmanager
    def session(self, article: str):
        with closing(open_project(self.path)) as project:
            overview = Roster(project.unit_of_work).overview()
            (person,) = overview.annotators
            session = Annotating(project.unit_of_work, annotator=person, round_=overview.rounds[0]).open(article)
            yield session, Sealing(project.unit_of_work), overview.label_set

    def label(self, article: str, surface: str, name: str = "LOCATION") -> None:
        with self.session(article) as (session, _sealing, labels):
            start = session.article.text.index(surface)
            label = labels.by_name(name)
            session.apply(session.plan_label(start, start + len(surface), label.id))

    def unlabel(self, article: str) -> None:
        with self.session(article) as (session, _sealing, _labels):
            session.apply(session.plan_remove([span.id for span in session.in_order()]))

    def done(self, article: str) -> None:
        with self.session(article) as (session, sealing, _labels):
            sealing.done(session)
            session.add_active_seconds(30)

    def reopen(self, article: str) -> None:
        with self.session(article) as (session, sealing, _labels):
            sealing.reopen(session, "one more look")

    def set_aside(self, article: str) -> None:
        from annotator.domain.assignments import SetAsideReason

        with self.session(article) as (session, sealing, _labels):
            sealing.set_aside(session, SetAsideReason.QUESTION, "Is Hama meant?")

    def back(self, **options) -> Path:
        self.returned += 1
        target = self.path.with_name(f"{self.path.stem}-back-{self.returned}.annotator-package")
        with closing(open_project(self.path)) as project:
            Returning(project.unit_of_work).run(target, **options)
        return target

    def update(self, package: Path):
        with closing(open_project(self.path)) as project:
            return Updating(project.unit_of_work).run(package)

    def standing(self, article: str) -> tuple[str, str, int]:
        return standing_of(self.path, article, "Amal")

    def state(self) -> dict[str, list[tuple]]:
        return state_of(self.path)


def standing_of(path: Path, article: str, name: str) -> tuple[str, str, int]:
    """Return the state, the reason and the number of submissions of an annotator's work on an article."""
    with closing(open_project(path)) as project, project.unit_of_work() as unit:
        person = unit.annotators.by_name(name)
        (item,) = [item for item in unit.assignments.of_annotator(person.id) if item.article == article]
        return item.state.value, item.reason, len(unit.submissions.of_assignment(item.id))


def state_of(path: Path, *, journal: bool = True) -> dict[str, list[tuple]]:
    """Return every table of a project, row by row."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if not name.startswith(("sqlite_", "word_index")) and name != "alembic_version"]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in kept
            if journal or not name.startswith("journal")
        }


def settled(path: Path) -> dict[str, list[tuple]]:
    """Return what a project holds, but when it came to hold it."""
    state = state_of(path, journal=False)
    state["merged_package"] = [row[:4] for row in state["merged_package"]]
    return state


def played(desk, history) -> list[Path]:
    """Play a history article by article; return the packages that came of it."""
    packages = []
    for article, *steps in history:
        for step in steps:
            if step == "back":
                packages.append(desk.back())
            elif step == "finished":
                packages.append(desk.back(finished=True))
            else:
                getattr(desk, step[0])(article, *step[1:])
    return packages


def fates(merge):
    """Return what becomes of each article (id) in a merge."""
    return {work.article: work.fate for package in merge.report.packages for work in package.works}
