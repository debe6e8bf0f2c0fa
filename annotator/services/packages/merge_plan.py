"""What one return changes in a project, assignment by assignment.

The rule, which gives the same project in whatever order returns come and however often:

- Submissions are never changed; those that are new are added. The same id with other content, or the same number
  with another id, is a conflict.
- State and draft go by the return with the most submissions, and of these by the one that its project numbered last.
  No clock is asked.
- What the project has reopened or changed stays where its annotator did nothing on it since.
- Work on an assignment that is not as it was given out, nor as this annotator's project returned it last, was done
  elsewhere: that is a conflict, unless both are the same.
- What is in conflict stays as the project has it, unless the package's side is chosen. Then its draft and state are
  taken, and what it sealed comes after the submissions that are here, which stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState, SetAsideReason
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.giving_out import MergedPackage
from annotator.domain.label_moves import Mover, moves_since
from annotator.domain.spans import Span
from annotator.services.packages.checks import MisfitError
from annotator.services.packages.contradictions import REFUSALS, altered, contradict, no_newer, obstacle_of
from annotator.services.packages.merge_report import Conflict, MergedWork, MergeFate, PackageMerge
from annotator.services.packages.naming import entities_of, unknown
from annotator.services.packages.origin import Taken, project_id, taken_in
from annotator.services.packages.records import (
    Mark,
    Work,
    check_numbers,
    check_spans,
    mark_of,
    submission_of,
    work_of,
)
from annotator.services.packages.sides import differences, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from annotator.domain.assignments import Assignment, Submission
    from annotator.domain.changes import Record
    from annotator.domain.labels import LabelSet
    from annotator.domain.listing import Entity
    from annotator.domain.roster import Annotator
    from annotator.domain.spans import Link
    from annotator.services.packages.merge_report import Choices
    from annotator.services.packages.package import Package
    from annotator.storage.unit_of_work import UnitOfWork

MERGE = "package.merge"


@dataclass(frozen=True, slots=True)
class MergeStep:
    """What a merge stores of one package: a change, and beside it what no change carries.

    ``seconds`` are active seconds added to assignments (ids), ``entities`` are new here; ``before`` and ``after`` tell
    which returns were taken in last of the ``annotator``'s (id) assignments.
    """

    change: Change
    annotator: str
    seconds: tuple[tuple[str, int], ...]
    entities: tuple[Entity, ...]
    before: dict[str, Taken]
    after: dict[str, Taken]


@dataclass(frozen=True, slots=True)
class _Incoming:
    """An assignment as a return has it, its draft moved to the labels of the project."""

    work: Work
    given: Mark
    submissions: tuple[Submission, ...]
    mark: Mark

    @property
    def untouched(self) -> bool:
        return (self.mark.state, self.mark.work) == (self.given.state, self.given.work)


@dataclass(slots=True)
class _Result:
    before: list[Record] = field(default_factory=list)
    after: list[Record] = field(default_factory=list)
    seconds: list[tuple[str, int]] = field(default_factory=list)


class MergePlanning:
    """Reads one package and plans its merge inside a unit of work; nothing is stored here."""

    def __init__(self, unit: UnitOfWork, package: Package, *, by: str, at: str, choices: Choices) -> None:
        self._unit = unit
        self._package = package
        self._choices = choices
        self._by, self._at = by, at
        self._person = self._checked_person()
        self._labels = unit.label_sets.current()
        if package.version > self._labels.version:
            raise AnnotatorError(
                "package.newer-labels", file=package.file, version=package.version, known=self._labels.version
            )
        self._known_labels = _of_all_versions(unit, self._labels)
        self._moves = moves_since(self._labels.moves, package.version)
        self._mover = Mover(self._moves, stamp=lambda span: replace(span, version=self._labels.version))
        self._taken_before = taken_in(unit, self._person.id)
        self._taken = dict(self._taken_before)
        self._result = _Result()
        self._span_ids: set[str] = set()
        self._link_ids: set[str] = set()

    def run(self) -> tuple[MergeStep, PackageMerge]:
        """Return what is to be stored, and the report of it."""
        package, unit = self._package, self._unit
        again = unit.giving_out.merged(package.id)
        report = PackageMerge(package.id, package.file, self._person.name, again)
        with package.telling():
            sealed = self._sealed()
            for values in package.assignments():
                report.works.append(self._take(values, tuple(sealed.pop(values["id"], ()))))
            if sealed:
                raise package.broken("a submission belongs to no assignment in it")
        if report.works and all(work.fate is MergeFate.UNKNOWN for work in report.works):
            raise AnnotatorError("package.unknown-work", file=package.file)
        result = self._result
        with package.telling():
            entities = tuple(unknown(unit, entities_of(package), result.after))
        if not again:
            merged = MergedPackage(
                id=package.id,
                source=package.source,
                annotator=self._person.id,
                articles=len({work.article for work in report.works}),
                by=self._by,
                at=self._at,
            )
            result.after.append(merged)
        change = Change(MERGE, tuple(result.before), tuple(result.after))
        step = MergeStep(change, self._person.id, tuple(result.seconds), entities, self._taken_before, self._taken)
        return step, report

    def _checked_person(self) -> Annotator:
        package, unit = self._package, self._unit
        if package.project != project_id(unit):
            raise AnnotatorError("package.other-project", file=package.file)
        person = next((item for item in unit.annotators.all() if item.id == package.annotator), None)
        if person is None or person.gold:
            raise AnnotatorError("package.unknown-annotator", file=package.file, name=package.annotator_name)
        return person

    def _sealed(self) -> dict[str, list[Submission]]:
        found: dict[str, list[Submission]] = {}
        for values in self._package.submissions():
            found.setdefault(values["assignment"], []).append(submission_of(values))
        return found

    def _take(self, values: dict[str, Any], sealed: tuple[Submission, ...]) -> MergedWork:
        ours = self._ours(values)
        if ours is None:
            return MergedWork(
                assignment=values["id"], article=values["article"], title=values["article"], fate=MergeFate.UNKNOWN
            )
        article = self._unit.articles.get(ours.assignment.article)
        if (article.id, article.info.text_sha256) != (values["article"], values["text_sha256"]):
            raise AnnotatorError("package.other-text", file=self._package.file, article=article.info.title)
        theirs = self._incoming(values, sealed, ours, article.text, article.info.language)
        known = {item.id: item for item in self._unit.submissions.of_assignment(ours.assignment.id)}
        fate, conflict = self._fate(ours, theirs, known)
        told = MergedWork(
            assignment=ours.assignment.id,
            article=article.id,
            title=article.info.title,
            fate=fate,
            conflict=conflict,
            before=ours.assignment.state,
            after=ours.assignment.state,
        )
        if conflict is not None:
            told = self._settled(told, ours, theirs, known, article.text)
            fate = told.fate
        if fate is not MergeFate.CONFLICT:
            more = theirs.work.assignment.active_seconds - ours.assignment.active_seconds
            if more > 0:
                self._result.seconds.append((ours.assignment.id, more))
        if fate is not MergeFate.TAKEN:
            return told
        unknown = [item for item in theirs.submissions if item.id not in known]
        # Their own numbers, unless some were sealed here that they do not have.
        new = [replace(item, number=number) for number, item in enumerate(unknown, start=len(known) + 1)]
        added, changed, removed = self._store(ours, theirs, new)
        return replace(
            told,
            after=theirs.work.assignment.state,
            submissions=len(new),
            added=added,
            changed=changed,
            removed=removed,
        )

    def _settled(
        self, told: MergedWork, ours: Work, theirs: _Incoming, known: dict[str, Submission], text: str
    ) -> MergedWork:
        """Describe a conflict, and take the package's side of it where that is chosen."""
        obstacle = obstacle_of(theirs.work.assignment, theirs.submissions, known)
        told = replace(
            told,
            here=side_of(ours, tuple(known.values()), by=self._changed_by(ours.assignment)),
            there=side_of(theirs.work, theirs.submissions, by=self._person.name),
            differences=differences(ours, theirs.work, text=text, labels=self._known_labels),
            obstacle=obstacle,
        )
        if not self._choices.take(self._package.id, told):
            return told
        if obstacle is not None:
            raise AnnotatorError(REFUSALS[obstacle], file=self._package.file, article=told.title)
        others = known.keys() - {item.id for item in theirs.submissions}
        self._remember(ours, theirs, others=tuple(sorted(others)))
        return replace(told, fate=MergeFate.TAKEN)

    def _changed_by(self, assignment: Assignment) -> str:
        """Return the name of who changed an assignment last; "" where nobody was named."""
        last = next(self._unit.journal.steps(assignment.article, assignment.id), None)
        if last is None or last.action == MERGE:
            return self._person.name
        return next((person.name for person in self._unit.annotators.all() if person.id == last.by), "")

    def _ours(self, values: dict[str, Any]) -> Work | None:
        """Return the project's own assignment with its draft; None where there is none any more."""
        try:
            found: Assignment = self._unit.assignments.get(values["id"])
        except AnnotatorError:
            return None
        if found.annotator != self._person.id:
            raise AnnotatorError("package.others-work", file=self._package.file, name=self._person.name)
        spans, links = self._unit.spans.of_assignment(found.id), self._unit.links.of_assignment(found.id)
        return Work(found, tuple(spans), tuple(links))

    def _incoming(
        self, values: dict[str, Any], sealed: tuple[Submission, ...], ours: Work, text: str, language: str
    ) -> _Incoming:
        if "given" not in values:
            raise MisfitError("an assignment does not tell in which state it was given out")
        work = work_of(values, annotator=self._person.id, round_=ours.assignment.round)
        state, version = work.assignment.state, self._package.version
        if state is AssignmentState.SET_ASIDE and work.assignment.reason not in set(SetAsideReason):
            raise MisfitError("an article was set aside for no reason that there is")
        check_numbers(sealed, state)
        check_spans(work.spans, work.links, text=text, labels=self._known_labels, version=version)
        for item in sealed:
            if item.version > version:
                raise MisfitError("a submission is of a later version of the label set than its package")
            check_spans(item.spans, item.links, text=text, labels=self._known_labels, version=version)
        moved = self._mover.moved(work.spans, work.links, language)
        entities = {span.id: span.entity for span in ours.spans}
        spans = tuple(replace(span, entity=entities.get(span.id) or span.entity) for span in moved.spans)
        self._check_ids(spans, moved.links, sealed, ours)
        work = Work(work.assignment, spans, moved.links)
        return _Incoming(
            work, Mark(**values["given"]), tuple(sorted(sealed, key=lambda item: item.number)), self._mark(work)
        )

    def _check_ids(
        self, spans: tuple[Span, ...], links: tuple[Link, ...], sealed: tuple[Submission, ...], ours: Work
    ) -> None:
        """Raise where an id stands for something of another assignment."""
        new_spans = {span.id for span in spans} - {span.id for span in ours.spans}
        new_links = {link.id for link in links} - {link.id for link in ours.links}
        known = {item.id for item in self._unit.submissions.of_assignment(ours.assignment.id)}
        new_sealed = {item.id for item in sealed} - known
        taken = (
            *(self._unit.spans.taken(new_spans) | self._span_ids & new_spans),
            *(self._unit.links.taken(new_links) | self._link_ids & new_links),
            *self._unit.submissions.taken(new_sealed),
        )
        if taken:
            raise MisfitError(f"the id {taken[0][:60]} stands for other work in the project")
        self._span_ids |= new_spans
        self._link_ids |= new_links

    def _mark(self, work: Work) -> Mark:
        return mark_of(work, self._labels.version)

    def _fate(self, ours: Work, theirs: _Incoming, known: dict[str, Submission]) -> tuple[MergeFate, Conflict | None]:
        taken = self._taken.get(ours.assignment.id)
        same_copy = taken is not None and taken.copy == self._package.copy
        rank = (len(theirs.submissions), self._package.counter)
        older = taken is not None and same_copy and rank < taken.rank
        new = any(item.id not in known for item in theirs.submissions)
        others = frozenset(taken.others if taken is not None and same_copy else ())
        if contradict(theirs.submissions, known, others=others, may_lack=older):
            if not same_copy and theirs.untouched and not new and not altered(theirs.submissions, known):
                return MergeFate.UNTOUCHED, None
            return MergeFate.CONFLICT, Conflict.SUBMISSION
        if older:
            return MergeFate.OLDER, None
        here = self._mark(ours)
        equal = not new and (here.state, here.work) == (theirs.mark.state, theirs.mark.work)
        if taken is not None and same_copy:
            return self._fate_of_same_copy(taken, rank, ours, theirs, known, equal=equal, new=new)
        return self._fate_of_other_copy(taken, ours, theirs, equal=equal, new=new)

    def _fate_of_other_copy(
        self, taken: Taken | None, ours: Work, theirs: _Incoming, *, equal: bool, new: bool
    ) -> tuple[MergeFate, Conflict | None]:
        here = self._mark(ours)
        unworked = self._as_it_was(here, theirs.given) and here.state == theirs.given.state
        if equal or (theirs.untouched and not new):
            if taken is None and (equal or unworked):
                self._remember(ours, theirs)
            return (MergeFate.UNTOUCHED if theirs.untouched else MergeFate.SAME), None
        if unworked:
            self._remember(ours, theirs)
            return MergeFate.TAKEN, None
        return MergeFate.CONFLICT, Conflict.TWO_PROJECTS if taken is not None else Conflict.CHANGED_HERE

    def _fate_of_same_copy(
        self,
        taken: Taken,
        rank: tuple[int, int],
        ours: Work,
        theirs: _Incoming,
        known: dict[str, Submission],
        *,
        equal: bool,
        new: bool,
    ) -> tuple[MergeFate, Conflict | None]:
        if rank == taken.rank:
            if theirs.mark.state != taken.mark.state or not self._as_it_was(theirs.mark, taken.mark):
                return MergeFate.CONFLICT, Conflict.TWO_PROJECTS
            return (MergeFate.SAME if equal else MergeFate.KEPT), None
        if not equal and not new and no_newer(ours.assignment, theirs.work.assignment, theirs.mark, taken):
            self._remember(ours, theirs)
            return MergeFate.KEPT, None
        if not equal and not self._as_it_was(self._mark(ours), taken.mark):
            return MergeFate.CONFLICT, Conflict.CHANGED_HERE
        if not equal and obstacle_of(theirs.work.assignment, theirs.submissions, known):
            # An older draft of this copy was chosen after another copy's work was sealed.
            return MergeFate.CONFLICT, Conflict.SUBMISSION
        self._remember(ours, theirs)
        return (MergeFate.SAME if equal else MergeFate.TAKEN), None

    def _as_it_was(self, here: Mark, before: Mark) -> bool:
        """Tell whether work is what it was at a mark; where labels were moved since, that cannot be told by it."""
        return here.work == before.work or bool(moves_since(self._labels.moves, before.version))

    def _remember(self, ours: Work, theirs: _Incoming, *, others: tuple[str, ...] | None = None) -> None:
        package, taken = self._package, self._taken.get(ours.assignment.id)
        if others is None:
            others = taken.others if taken is not None and taken.copy == package.copy else ()
        self._taken[ours.assignment.id] = Taken(
            copy=package.copy,
            submissions=len(theirs.submissions),
            counter=package.counter,
            mark=theirs.mark,
            closed=theirs.work.assignment.closed,
            others=others,
        )

    def _store(self, ours: Work, theirs: _Incoming, new: list[Submission]) -> tuple[int, int, int]:
        """Note what is stored; return how many spans of the draft are added, changed and removed."""
        result, there = self._result, theirs.work.assignment
        assignment = replace(
            ours.assignment,
            state=there.state,
            reason=there.reason,
            flag=there.flag,
            note=there.note,
            opened=there.opened,
            closed=there.closed,
        )
        added = changed = removed = 0
        for old, fresh in (
            *_matched((ours.assignment,), (assignment,)),
            *_matched(ours.spans, theirs.work.spans),
            *_matched(ours.links, theirs.work.links),
        ):
            if old == fresh:
                continue
            result.before += [old] if old is not None else []
            result.after += [fresh] if fresh is not None else []
            if isinstance(old or fresh, Span):
                added += old is None
                removed += fresh is None
                changed += old is not None and fresh is not None
        result.after += new
        return added, changed, removed


def _matched(old: Iterable[Record], new: Iterable[Record]) -> Iterator[tuple[Record | None, Record | None]]:
    """Yield what was and what is, by id."""
    before, after = {item.id: item for item in old}, {item.id: item for item in new}
    for key in {**before, **after}:
        yield before.get(key), after.get(key)


def _of_all_versions(unit: UnitOfWork, current: LabelSet) -> LabelSet:
    """Return the newest label set with all that any version had: sealed work may have what is gone since."""
    versions = unit.label_sets.all()
    return replace(
        current,
        labels=tuple({item.id: item for version in versions for item in version.labels}.values()),
        attributes=tuple({item.id: item for version in versions for item in version.attributes}.values()),
        link_types=tuple({item.id: item for version in versions for item in version.link_types}.values()),
    )
