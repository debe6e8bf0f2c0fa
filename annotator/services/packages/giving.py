"""Making a package for an annotator: articles and assignments, labels and guidelines, answers, rulings, reopenings.

Nothing of what other annotators did goes in, and nothing that tells a control article from any other.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import Assignment, AssignmentState, SetAsideReason
from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import DEFAULT_ROUND, Annotator
from annotator.formats.label_sets import dumped
from annotator.services.adjudication.case_law import standing
from annotator.services.output import TargetFiles
from annotator.services.packages.archive import LABELS, PackageWriter
from annotator.services.packages.naming import named_by, plain_entities
from annotator.services.packages.origin import Taken, project_id, taken_in
from annotator.services.packages.records import (
    Reopening,
    Work,
    plain_answer,
    plain_article,
    plain_reopening,
    plain_ruling,
    plain_submission,
    plain_work,
)
from annotator.services.projects import annotator_named, round_named
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.domain.adjudication import Answer, Decision
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Given:
    """What a package holds; ``file`` is its name."""

    file: str
    annotator: str
    articles: int
    assignments: int
    version: int
    answers: int
    rulings: int
    reopened: int

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "package": self.file,
            "annotator": self.annotator,
            "articles": self.articles,
            "assignments": self.assignments,
            "label_set": self.version,
            "answers": self.answers,
            "rulings": self.rulings,
            "reopened": self.reopened,
        }


class Giving:
    """Writes packages that carry work out to an annotator."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(
        self,
        target: Path,
        *,
        annotator: str,
        round_name: str = "",
        guidelines: bool = False,
        report: Report = silent,
        cancelled: Cancelled = never,
    ) -> Given:
        """Write a package for an annotator (by name): all that is not done, of one round or of all.

        With ``guidelines`` it holds no articles, only what a project that was given out already takes in: labels,
        guidelines, answers, rulings, and what is to be taken up again. The same content gives the same bytes.
        """
        with self._units() as unit:
            known = bool(project_id(unit))
        with self._units(writing=not known) as unit:
            person = annotator_named(unit, annotator)
            if person.gold:
                raise AnnotatorError("package.for-gold", name=person.name)
            content = _Content(unit, person, round_named(unit, round_name).id if round_name else None)
            works = [] if guidelines else content.works()
            if not works and not guidelines:
                raise AnnotatorError("package.nothing", name=person.name)
            with TargetFiles(target) as files:
                with PackageWriter(files.main) as writer:
                    given = content.write(writer, works, project_id(unit, make=True), report, cancelled)
                files.commit()
            if not known:
                unit.commit()
        return replace(given, file=target.name)


class _Content:
    """What there is for one annotator."""

    def __init__(self, unit: UnitOfWork, person: Annotator, round_: str | None) -> None:
        self._unit = unit
        self._person = person
        self._round = round_
        order = {item.id: number for number, item in enumerate(unit.rounds.all())}
        mine = [item for item in unit.assignments.of_annotator(person.id) if unit.articles.has(item.article)]
        self._mine = {item.id: item for item in mine}
        self._named: set[str] = set()
        self._of_article: dict[str, list[Assignment]] = {}
        for item in sorted(mine, key=lambda item: order[item.round]):
            self._of_article.setdefault(item.article, []).append(item)

    def works(self) -> list[Assignment]:
        """Return the assignments to give out, in the order of the articles: what is done stays, unless answered."""
        answered = {item.assignment for item in self._answers()}
        return [
            item
            for item in self._mine.values()
            if (self._round is None or item.round == self._round)
            and (item.state is not AssignmentState.DONE or item.id in answered)
        ]

    def write(
        self, writer: PackageWriter, works: list[Assignment], project: str, report: Report, cancelled: Cancelled
    ) -> Given:
        """Write every part and the manifest."""
        label_set = self._unit.label_sets.current()
        articles = list(dict.fromkeys(item.article for item in works))
        answers, rulings, reopenings = self._answers(), self._rulings(), self._reopenings()
        writer.add(LABELS, [dumped(label_set).encode()])
        rounds: dict[str, dict[str, str]] = {}
        if works:
            writer.add_lines("articles.jsonl", self._articles(articles, report, cancelled))
            writer.add_lines("assignments.jsonl", self._assignments(works, project, rounds))
            writer.add_lines("submissions.jsonl", self._submissions(works))
            if self._named:
                writer.add_lines("entities.jsonl", plain_entities(self._unit, self._named, bare=True))
        writer.add_lines("answers.jsonl", map(plain_answer, answers))
        stands = standing(self._unit, rulings)
        writer.add_lines("rulings.jsonl", (plain_ruling(item, stands[item.id]) for item in rulings))
        if reopenings:
            writer.add_lines("reopenings.jsonl", map(plain_reopening, reopenings))
        content = [project, self._person.id, {name: part["sha256"] for name, part in sorted(writer.parts.items())}]
        writer.finish(
            {
                "annotator_package": 1,
                "kind": "out" if works else "update",
                "project": project,
                "package": hashlib.sha256(json.dumps(content).encode()).hexdigest(),
                "annotator": {"id": self._person.id, "name": self._person.name},
                "label_set": label_set.version,
                "rounds": [rounds[name] for name in sorted(rounds)],
                "copy": "",
                "counter": 0,
                "as_of": self._as_of(),
                "parts": writer.parts,
            }
        )
        return Given(
            file="",
            annotator=self._person.name,
            articles=len(articles),
            assignments=len(works),
            version=label_set.version,
            answers=len(answers),
            rulings=len(rulings),
            reopened=len(reopenings),
        )

    def _articles(self, ids: list[str], report: Report, cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        for number, article in enumerate(self._unit.articles.texts(ids), start=1):
            if cancelled():
                raise AnnotatorError("work.stopped")
            yield plain_article(article)
            report(number, len(ids))

    def _assignments(
        self, works: list[Assignment], project: str, rounds: dict[str, dict[str, str]]
    ) -> Iterator[dict[str, Any]]:
        for item in works:
            # Rounds stay with the lead: all first assignments of articles stand together, all second ones, and so on.
            number = self._of_article[item.article].index(item)
            name = DEFAULT_ROUND if number == 0 else f"{DEFAULT_ROUND} {number + 1}"
            key = hashlib.sha256(f"{project}/{number}".encode()).hexdigest()[:32]
            rounds[name] = {"id": key, "name": name}
            spans, links = self._unit.spans.of_assignment(item.id), self._unit.links.of_assignment(item.id)
            self._named |= named_by(spans)
            work = Work(item, tuple(spans), tuple(links))
            text_sha256 = self._unit.articles.info(item.article).text_sha256
            yield plain_work(work, text_sha256=text_sha256, round_=key)

    def _submissions(self, works: list[Assignment]) -> Iterator[dict[str, Any]]:
        for item in works:
            for submission in self._unit.submissions.of_assignment(item.id):
                self._named |= named_by([submission])
                yield plain_submission(submission)

    def _answers(self) -> list[Answer]:
        found = [item for item in self._unit.adjudication.answers() if item.assignment in self._mine]
        return sorted(found, key=lambda item: item.id)

    def _rulings(self) -> list[Decision]:
        """Return the decisions with a reason on articles that this annotator has sealed, in all of their rounds."""
        found = [item for item in self._unit.adjudication.reasoned() if self._sealed(item.article)]
        return sorted(found, key=lambda item: item.id)

    def _as_of(self) -> int:
        """Return a number that grows with every step on gold and every return that was merged of this annotator's.

        These two say which answers and rulings there are; work of others changes no byte of the package.
        """
        merged = sum(item.annotator == self._person.id for item in self._unit.giving_out.packages())
        return self._unit.journal.latest("gold.") + merged

    def _reopenings(self) -> list[Reopening]:
        """Return what the annotator ended, as it came back last, and the lead has reopened or answered since."""
        taken = taken_in(self._unit, self._person.id)
        answers = {(item.assignment, item.question): item for item in reversed(self._unit.adjudication.answers())}
        found = []
        for item in self._mine.values():
            known = taken.get(item.id)
            if known is None:
                continue
            answer = answers.get((item.id, item.note)) if _asks(item) else None
            if answer is not None:
                found.append(_reopening(item, known, closed=item.closed, reason=answer.text, answer=answer.id))
            elif item.state is AssignmentState.OPEN and known.closed:
                found.append(_reopening(item, known, closed=known.closed, reason=item.reason))
        return sorted(found, key=lambda item: item.id)

    def _sealed(self, article: str) -> bool:
        mine = self._of_article.get(article)
        return bool(mine) and all(item.state is AssignmentState.DONE for item in mine or ())


def _asks(item: Assignment) -> bool:
    return item.state is AssignmentState.SET_ASIDE and item.reason == SetAsideReason.QUESTION.value


def _reopening(item: Assignment, known: Taken, *, closed: str, reason: str, answer: str = "") -> Reopening:
    return Reopening(
        id=item.id, article=item.article, submissions=known.submissions, closed=closed, reason=reason, answer=answer
    )
