"""Making an annotator's own project of a package, and taking into it what the lead sends later."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import FINISHED, Assignment, AssignmentState, moved_to
from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.label_moves import Mover, moves_since
from annotator.domain.roster import DEFAULT_ROUND, Annotator, Round, checked_name
from annotator.services.packages.naming import entities_of, unknown
from annotator.services.packages.origin import (
    Origin,
    given_out,
    origin_of,
    set_given_out,
    set_origin,
)
from annotator.services.packages.package import OUT, UPDATE, Package
from annotator.services.packages.records import (
    answer_of,
    article_of,
    check_numbers,
    check_spans,
    mark_of,
    reopening_of,
    ruling_of,
    submission_of,
    work_of,
)
from annotator.services.staging import Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from annotator.domain.assignments import Submission
    from annotator.domain.changes import Record
    from annotator.domain.labels import LabelSet
    from annotator.services.packages.records import Reopening
    from annotator.services.units import Units
    from annotator.storage.project_file import ProjectFile
    from annotator.storage.unit_of_work import UnitOfWork

OPEN, TAKE_IN = "package.open", "package.update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """An article that the lead wants taken up again, and why."""

    article: str
    title: str
    reason: str

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {"article": self.article, "title": self.title, "reason": self.reason}


@dataclass(slots=True)
class TakenIn:
    """What a package brought into an annotator's project; ``version`` is a new label-set version, 0 for none.

    ``known`` are articles that were there already; ``left_out`` is what it says of articles that are not here.
    ``withdrawn`` are rulings that hold no more, ``older`` tells that it was made before one that came earlier, so that
    rulings stay as they are. ``reopened`` is taken up again now; ``gone_on`` had been before, or had been ended anew,
    and stays as it is.
    """

    file: str
    annotator: str
    articles: int = 0
    assignments: int = 0
    known: int = 0
    version: int = 0
    moved: int = 0
    answers: int = 0
    rulings: int = 0
    withdrawn: int = 0
    older: bool = False
    left_out: int = 0
    reopened: list[Reopened] = field(default_factory=list)
    gone_on: list[Reopened] = field(default_factory=list)

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        return {
            "package": self.file,
            "annotator": self.annotator,
            "articles": self.articles,
            "assignments": self.assignments,
            "known": self.known,
            "label_set": self.version,
            "moved": self.moved,
            "answers": self.answers,
            "rulings": self.rulings,
            "withdrawn": self.withdrawn,
            "older": self.older,
            "left_out": self.left_out,
            "reopened": [item.document() for item in self.reopened],
            "gone_on": [item.document() for item in self.gone_on],
        }


def open_package(source: Path, target: Path) -> TakenIn:
    """Make the project ``target``, which must not exist yet, of a package; nothing is left where it cannot be."""
    from annotator.storage.project_file import ProjectFile
    from annotator.storage.publishing import put_new

    with Package(source, OUT) as package:
        labels = package.label_set()
        for problem, met in (("project.folder", target.is_dir()), ("project.exists", target.exists())):
            if met:
                raise AnnotatorError(problem, file=str(target))
        if not target.parent.is_dir():
            raise AnnotatorError("target.no-folder", file=str(target), folder=str(target.parent))
        # Built beside its place, which it takes when it is whole.
        stage = Stage(target)
        try:
            with closing(ProjectFile.create(stage.content / target.name, label_set=labels)) as project:
                report = _fill(project, package, labels)
            put_new(stage.content / target.name, target)
        except OSError as problem:
            reason = problem.strerror or str(problem)
            raise AnnotatorError("target.unwritable", file=str(target), reason=reason) from problem
        finally:
            stage.clear()
    return report


def _fill(project: ProjectFile, package: Package, labels: LabelSet) -> TakenIn:
    with package.telling(), project.unit_of_work(writing=True) as unit:
        unit.annotators.add(Annotator(id=package.annotator, name=_name(package), created=now()))
        origin = Origin(package.project, package.annotator, new_id(), labels.version, as_of=package.as_of)
        set_origin(unit, origin)
        report = _Taking(unit, package, labels, OPEN).run()
        unit.commit()
    return report


class Updating:
    """Takes later packages of the lead's into an annotator's project."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(self, source: Path) -> TakenIn:
        """Take a package in, all of it or nothing. What the annotator did stays as it is."""
        with Package(source, OUT, UPDATE) as package, self._units(writing=True) as unit:
            origin = origin_of(unit)
            if origin is None:
                raise AnnotatorError("package.not-opened", file=package.file)
            if package.project != origin.project:
                raise AnnotatorError("package.other-project", file=package.file)
            if package.annotator != origin.annotator:
                raise AnnotatorError("package.other-annotator", file=package.file, name=package.annotator_name)
            labels = package.label_set()
            report = _Taking(unit, package, labels, TAKE_IN).run()
            version, as_of = max(origin.version, labels.version), max(origin.as_of, package.as_of)
            set_origin(unit, replace(origin, version=version, as_of=as_of))
            unit.commit()
        return report


@dataclass(slots=True)
class _Records:
    before: list[Record] = field(default_factory=list)
    after: list[Record] = field(default_factory=list)


class _Taking:
    """One package going into one project, which may be new."""

    def __init__(self, unit: UnitOfWork, package: Package, labels: LabelSet, action: str) -> None:
        self._unit = unit
        self._package = package
        self._labels = labels
        self._action = action
        self._at = now()
        self._records = _Records()
        origin = origin_of(unit)
        older = origin is not None and package.as_of < origin.as_of
        self._report = TakenIn(package.file, package.annotator_name, older=older)
        self._texts: dict[str, str] = {}
        self._known = dict(unit.articles.hashes())
        self._rounds = {item.name: item for item in unit.rounds.all()}
        self._mine = {item.id: item for item in unit.assignments.of_annotator(package.annotator)}
        self._places = {(item.article, item.round) for item in self._mine.values()}
        self._given = given_out(unit)
        self._fresh: set[str] = set()

    def run(self) -> TakenIn:
        self._take_labels()
        with self._package.telling():
            self._take_articles()
            self._take_assignments()
            answered = self._take_answers()
            self._take_reopenings(answered)
            for entity in unknown(self._unit, entities_of(self._package), self._records.after):
                self._unit.entities.add(entity)
        after = tuple(self._records.after)
        if after or self._records.before:
            self._unit.apply(Change(self._action, tuple(self._records.before), after), by=self._package.annotator)
        set_given_out(self._unit, self._given)
        return self._report

    def _take_labels(self) -> None:
        """Store the label set if it is newer, and move the drafts that its moves touch."""
        here = self._unit.label_sets.current()
        if self._labels.version < here.version:
            if self._labels.version < self._lead_version():
                return  # an older package after a newer one
            raise AnnotatorError("package.labels-changed", file=self._package.file)
        if self._labels.version == here.version:
            if replace(self._labels, created=here.created) != here:
                raise AnnotatorError("package.labels-changed", file=self._package.file)
            return
        if here.version != self._lead_version():
            raise AnnotatorError("package.labels-changed", file=self._package.file)
        self._report.version = self._labels.version
        self._records.before.append(here)
        self._records.after.append(self._labels)
        moves = moves_since(self._labels.moves, here.version)
        sources = {move.label for move in moves}
        mover = Mover(moves, stamp=lambda span: replace(span, version=self._labels.version, updated=self._at))
        for work in self._unit.spans.work_with_labels(sources) if sources else ():
            spans = self._unit.spans.of_assignment(work.assignment)
            links = self._unit.links.of_assignment(work.assignment)
            moved = mover.moved(spans, links, work.language)
            self._report.moved += _replace(self._records, spans, moved.spans)
            _replace(self._records, links, moved.links)

    def _lead_version(self) -> int:
        origin = origin_of(self._unit)
        return origin.version if origin else 0

    def _take_articles(self) -> None:
        fresh = []
        for values in self._package.articles():
            key = values["id"]
            article = article_of(values, imported=self._at)
            if key in self._texts:
                raise self._package.broken(f"the article {key[:60]} stands twice")
            self._texts[key] = article.text
            if key not in self._known:
                fresh.append(article)
            elif self._known[key] != article.info.text_sha256:
                raise AnnotatorError("package.other-text", file=self._package.file, article=article.info.title)
            else:
                self._report.known += 1
        self._unit.articles.add_all(fresh)
        self._report.articles = len(fresh)

    def _take_assignments(self) -> None:
        submissions: dict[str, list[Submission]] = {}
        version = self._labels.version
        listed = list(self._package.assignments())
        names = {values["id"] for values in listed}
        for values in self._package.submissions():
            if values["assignment"] not in names:
                raise self._package.broken("a submission belongs to no assignment in it")
            submissions.setdefault(values["assignment"], []).append(submission_of(values))
        for values in listed:
            text = self._texts.get(values["article"])
            if text is None:
                raise self._package.broken(f"the article {values['article'][:60]} is missing")
            sealed = submissions.get(values["id"], [])
            check_numbers(sealed, AssignmentState(values["state"]))
            work = work_of(values, annotator=self._package.annotator, round_="", created=self._at)
            check_spans(work.spans, work.links, text=text, labels=self._labels, version=version)
            for item in sealed:
                check_spans(item.spans, item.links, text=text, labels=self._labels, version=version)
            if values["id"] in self._mine:
                continue
            round_ = self._round(values.get("round", ""), values["article"])
            assignment = replace(work.assignment, round=round_.id)
            self._keep(assignment)
            self._records.after += [assignment, *work.spans, *work.links, *sealed]
            self._given[assignment.id] = mark_of(work, version)
            self._report.assignments += 1

    def _keep(self, assignment: Assignment) -> None:
        self._places.add((assignment.article, assignment.round))
        self._fresh.add(assignment.id)

    def _round(self, key: str, article: str) -> Round:
        """Return the round here that a round of the package stands for, the next one where the article is in it."""
        name = self._package.rounds.get(key)
        if name is None:
            raise self._package.broken("an assignment is in a round that it does not tell of")
        number = 1
        while True:
            if name not in self._rounds:
                self._rounds[name] = Round(id=new_id(), name=name, created=self._at)
                self._unit.rounds.add(self._rounds[name])
            if (article, self._rounds[name].id) not in self._places:
                return self._rounds[name]
            number += 1
            name = f"{DEFAULT_ROUND} {number}"

    def _take_answers(self) -> set[str]:
        """Store answers and rulings; return the answers (ids) that were here before."""
        here = self._mine.keys() | self._fresh
        articles = self._known.keys() | self._texts.keys()
        answered = {item.id: item for item in self._unit.adjudication.answers()}
        for values in self._package.answers():
            answer = answer_of(values)
            if answer.assignment not in here or answer.article not in articles:
                self._report.left_out += 1
            elif not (self._report.older and answer.id in answered):
                self._report.answers += _store(self._records, answered.get(answer.id), answer)
        if not self._report.older:
            self._take_rulings(articles)
        return set(answered)

    def _take_rulings(self, articles: Collection[str]) -> None:
        """Store rulings, and take those away that are not among them: a package brings all there are."""
        here = {item.id: item for item in self._unit.adjudication.reasoned() if not item.by}
        brought = {item.id: item for item in map(ruling_of, self._package.rulings())}
        withdrawn = [item for key, item in here.items() if key not in brought]
        self._records.before += withdrawn
        self._report.withdrawn = len(withdrawn)
        for ruling in brought.values():
            if ruling.article in articles:
                self._report.rulings += _store(self._records, here.get(ruling.id), ruling)
            else:
                self._report.left_out += 1

    def _take_reopenings(self, answered: set[str]) -> None:
        """Take up again what stands as the lead saw it ended; list what has gone on since."""
        for values in self._package.reopenings():
            wanted = reopening_of(values)
            here = self._mine.get(wanted.id)
            if here is None:
                # One that is new here has come in the state that it is in there.
                self._report.left_out += wanted.id not in self._fresh
                continue
            if wanted.answer in answered or (here.state, here.reason) == (AssignmentState.OPEN, wanted.reason):
                continue
            title = self._unit.articles.info(here.article).title
            told = Reopened(article=here.article, title=title, reason=wanted.reason)
            if self._stands(here, wanted):
                self._records.before.append(here)
                self._records.after.append(
                    moved_to(here, AssignmentState.OPEN, at=self._at, reason=wanted.reason, title=title)
                )
                self._report.reopened.append(told)
            else:
                self._report.gone_on.append(told)

    def _stands(self, here: Assignment, wanted: Reopening) -> bool:
        """Tell whether an assignment is still ended as the lead saw it."""
        sealed = len(self._unit.submissions.of_assignment(here.id))
        return here.state in FINISHED and (here.closed, sealed) == (wanted.closed, wanted.submissions)


def _store(records: _Records, old: Record | None, new: Record) -> bool:
    if old == new:
        return False
    records.before += [old] if old is not None else []
    records.after.append(new)
    return True


def _replace(records: _Records, old: Iterable[Record], new: Iterable[Record]) -> int:
    """Note what becomes of records of one kind; return how many are changed or go."""
    after = {record.id: record for record in new}
    changed = [record for record in old if after.get(record.id) != record]
    records.before += changed
    records.after += [after[record.id] for record in changed if record.id in after]
    return len(changed)


def _name(package: Package) -> str:
    return checked_name(package.annotator_name, ())
