"""Storing a new version of the label set, with every span that it touches, as one change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_editing import check, new_moves
from annotator.domain.label_moves import Mover
from annotator.services.units import never, silent

if TYPE_CHECKING:
    from annotator.domain.changes import Record
    from annotator.domain.label_moves import Move
    from annotator.domain.labels import Label, LabelSet
    from annotator.domain.spans import Span
    from annotator.services.units import Cancelled, Report, Units
    from annotator.storage.unit_of_work import UnitOfWork
    from annotator.storage.work import SpanWork

EDIT, MIGRATE = "label-set.edit", "label-set.migrate"
"""Actions: a version that touches no span, and one that does."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span as a preview lists it: its surface, the article's id and title, and whose it is."""

    surface: str
    article: str
    title: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Touched:
    """How many spans of how many articles, and by whom: (name, spans), most first."""

    spans: int = 0
    articles: int = 0
    people: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MovedPreview:
    """What one move does: the spans that go, and those that stay with the label, to be looked at by hand."""

    move: Move
    goes: Touched
    stays: Touched
    rest: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """A label before and after: another name, title, look or policy; its spans only look otherwise."""

    before: Label
    after: Label
    touched: Touched


@dataclass(frozen=True, slots=True)
class Preview:
    """All that a new version of the label set changes.

    ``changes`` tells how many spans are stored anew; ``collapsed`` are spans that fall together with another of their
    work; ``links`` is how many links go with them; ``submissions`` how many sealed ones are read through the moves.
    """

    version: int
    added: tuple[Label, ...] = ()
    changed: tuple[Renamed, ...] = ()
    retired: tuple[Renamed, ...] = ()
    moves: tuple[MovedPreview, ...] = ()
    changes: Touched = Touched()
    collapsed: tuple[Place, ...] = ()
    links: int = 0
    submissions: int = 0
    reordered: bool = False
    guideline: bool = False
    attributes: bool = False
    link_types: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the label set is as it was."""
        told = (self.added, self.changed, self.retired, self.moves)
        return not (any(told) or self.reordered or self.guideline or self.attributes or self.link_types)

    def document(self) -> dict[str, Any]:
        """Return the numbers as JSON-able values."""
        return {
            "version": self.version,
            "added": [label.name for label in self.added],
            "changed": [[item.before.name, item.after.name, item.touched.spans] for item in self.changed],
            "retired": [[item.after.name, item.touched.spans] for item in self.retired],
            "moved": [[item.move.label, item.move.into, item.goes.spans, item.stays.spans] for item in self.moves],
            "spans": self.changes.spans,
            "articles": self.changes.articles,
            "annotators": dict(self.changes.people),
            "collapsed": len(self.collapsed),
            "links": self.links,
            "submissions": self.submissions,
        }


@dataclass(frozen=True, slots=True)
class Migration:
    """A planned new version: the change to store, and what it does."""

    change: Change
    preview: Preview
    label_set: LabelSet


class LabelSets:
    """Reads the label set of a project and stores new versions of it."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def current(self) -> LabelSet:
        """Return the newest version."""
        with self._units() as unit:
            return unit.label_sets.current()

    def guideline_version(self) -> int:
        """Return the version that last changed what a reader of the guideline sees, 1 if none did."""
        with self._units() as unit:
            versions = unit.label_sets.all()
        changed = [after.version for before, after in pairwise(versions) if _read(before) != _read(after)]
        return changed[-1] if changed else versions[0].version

    def plan(self, edited: LabelSet, *, report: Report = silent, cancelled: Cancelled = never) -> Migration:
        """Return what storing ``edited`` would change; it must be made from the newest version.

        Raise ``label-set.…`` for what keeps it from being stored, ``change.conflict`` where another version was
        stored meanwhile, ``work.stopped`` where it was cancelled.
        """
        check(edited)
        with self._units() as unit:
            return _Planning(unit, edited, report, cancelled).migration(now())

    def apply(self, migration: Migration, *, by: str) -> LabelSet:
        """Store a planned version and all it touches in one transaction; return it.

        Raise ``change.conflict`` if the project has changed since it was planned. ``by`` is the id of an annotator.
        """
        with self._units(writing=True) as unit:
            again = _Planning(unit, migration.label_set, silent, never).migration("")
            if again.change.before != migration.change.before:
                raise AnnotatorError("change.conflict")
            unit.apply(migration.change, by=by)
            unit.commit()
        return migration.label_set

    def undo(self, migration: Migration, *, by: str) -> LabelSet:
        """Take a stored version back, with all it touched; return the one before.

        Raise ``label-set.in-use`` if work was done under it meanwhile, which would be left hanging.
        """
        with self._units(writing=True) as unit:
            try:
                unit.apply(migration.change.inverse(), by=by)
            except AnnotatorError as problem:
                if problem.code != "change.conflict":
                    raise
                raise AnnotatorError("label-set.in-use", version=migration.label_set.version) from problem
            unit.commit()
            return unit.label_sets.current()


class _Planning:
    """Goes through the assignments that a version touches, one by one, and counts."""

    def __init__(self, unit: UnitOfWork, edited: LabelSet, report: Report, cancelled: Cancelled) -> None:
        self._unit = unit
        self._report, self._cancelled = report, cancelled
        self._old = unit.label_sets.current()
        if edited.version != self._old.version + 1:
            raise AnnotatorError("change.conflict")
        self._new = edited
        self._moves = new_moves(edited)
        self._people = {person.id: person.name for person in unit.annotators.all()}
        self._counts: dict[object, _Count] = {}
        self._rest: dict[int, list[Place]] = {number: [] for number, _ in enumerate(self._moves)}
        self._collapsed: list[Place] = []
        self._links = 0
        self._before: list[Record] = [self._old]
        self._after: list[Record] = []

    def migration(self, at: str) -> Migration:
        new = replace(self._new, created=at)
        self._after.append(new)
        changed = self._changed_labels()
        sources = {move.label for move in self._moves}
        works = self._unit.spans.work_with_labels(sources) if sources else []
        for number, work in enumerate(works):
            if self._cancelled():
                raise AnnotatorError("work.stopped")
            self._report(number, len(works))
            self._take(work, sources, at)
        change = Change(MIGRATE if len(self._before) > 1 else EDIT, tuple(self._before), tuple(self._after))
        return Migration(change, self._preview(changed), new)

    def _take(self, work: SpanWork, sources: set[str], at: str) -> None:
        spans = self._unit.spans.of_assignment(work.assignment)
        person = self._people.get(work.annotator, work.annotator)
        self._count_moves([span for span in spans if span.label in sources], work, person)
        links = self._unit.links.of_assignment(work.assignment)
        version = self._new.version
        moved = Mover(self._moves, stamp=lambda span: replace(span, version=version, updated=at)).moved(
            spans, links, work.language
        )
        after = {span.id: span for span in moved.spans}
        for span in spans:
            if after.get(span.id) is not span:
                self._before.append(span)
                self._count("all", work, person)
        known = {span.id: span for span in spans}
        self._after += [span for span in moved.spans if known[span.id] is not span]
        led = {link.id: link for link in moved.links}
        for link in links:
            if led.get(link.id) != link:
                self._before.append(link)
                self._links += link.id not in led
                self._after += [led[link.id]] if link.id in led else []
        self._collapsed += [Place(item.lost.surface, work.article, work.title, person) for item in moved.collapses]

    def _count_moves(self, spans: list[Span], work: SpanWork, person: str) -> None:
        tests = [move.where.test() for move in self._moves]
        for span in spans:
            label = span.label
            for number, (move, met) in enumerate(zip(self._moves, tests, strict=True)):
                if move.label != label:
                    continue
                if met(span, work.language):
                    label = move.into
                    self._count(("goes", number), work, person)
                else:
                    self._count(("stays", number), work, person)
                    self._rest[number].append(Place(span.surface, work.article, work.title, person))

    def _count(self, what: object, work: SpanWork, person: str) -> None:
        self._counts.setdefault(what, _Count()).take(work.article, person)

    def _touched(self, what: object) -> Touched:
        found = self._counts.get(what)
        return found.touched() if found else Touched()

    def _changed_labels(self) -> list[tuple[Label, Label]]:
        pairs = ((old, self._new.label(old.id)) for old in self._old.labels)
        return [(old, new) for old, new in pairs if new is not None and new != old]

    def _tallies(self, labels: list[str]) -> dict[str, Touched]:
        """Return how many spans labels have: their look changes, they do not."""
        people: dict[str, Counter[str]] = {}
        whole: dict[str, tuple[int, int]] = {}
        for label, annotator, spans, articles in self._unit.spans.tally(labels) if labels else ():
            if annotator:
                people.setdefault(label, Counter())[self._people.get(annotator, annotator)] += spans
            else:
                whole[label] = (spans, articles)
        return {label: Touched(*numbers, tuple(people[label].most_common())) for label, numbers in whole.items()}

    def _preview(self, changed: list[tuple[Label, Label]]) -> Preview:
        old, new = self._old, self._new
        merged = {move.label for move in self._moves}
        tallies = self._tallies([before.id for before, _ in changed])
        renamed = [Renamed(before, after, tallies.get(before.id, Touched())) for before, after in changed]
        return Preview(
            version=new.version,
            added=tuple(label for label in new.labels if old.label(label.id) is None),
            changed=tuple(item for item in renamed if item.before.retired or not item.after.retired),
            retired=tuple(
                item
                for item in renamed
                if item.after.retired and not item.before.retired and item.after.id not in merged
            ),
            moves=tuple(
                MovedPreview(
                    move, self._touched(("goes", number)), self._touched(("stays", number)), tuple(self._rest[number])
                )
                for number, move in enumerate(self._moves)
            ),
            changes=self._touched("all"),
            collapsed=tuple(self._collapsed),
            links=self._links,
            submissions=self._unit.submissions.count_under(new.version) if self._moves else 0,
            reordered=_order(old, new) != _order(new, old),
            guideline=(old.guideline, old.title, old.name) != (new.guideline, new.title, new.name),
            attributes=old.attributes != new.attributes,
            link_types=old.link_types != new.link_types,
        )


class _Count:
    """Spans, articles and people as they are met."""

    def __init__(self) -> None:
        self._spans: Counter[str] = Counter()
        self._articles: set[str] = set()

    def take(self, article: str, person: str) -> None:
        self._spans[person] += 1
        self._articles.add(article)

    def touched(self) -> Touched:
        return Touched(self._spans.total(), len(self._articles), tuple(self._spans.most_common()))


def _read(label_set: LabelSet) -> object:
    """Return what the guideline shows of a label set."""
    labels = [(item.id, item.title, item.guideline, item.examples, item.policy) for item in label_set.offered]
    return label_set.title, label_set.guideline, labels


def _order(one: LabelSet, other: LabelSet) -> list[str]:
    """Return the order of the labels that both have."""
    return [label.id for label in one.labels if other.label(label.id) is not None]
