"""What the journal knows of one's own work on an article, and taking one of its steps back."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import Assignment
from annotator.domain.changes import Change, key_of
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.spans import Link, Span

if TYPE_CHECKING:
    from annotator.domain.changes import Record
    from annotator.domain.history import Step
    from annotator.services.annotating import ArticleSession
    from annotator.services.units import Units

MOST = 1000
"""Steps that are read at most, the newest ones."""


class History:
    """Reads the journal by article: one annotator's own work, as nobody sees another's before it is sealed."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def of(self, article: str, assignment: str, *, span: str = "", most: int = MOST) -> list[Step]:
        """Return the steps of an assignment (id), or of one of its spans (id), the newest first."""
        with self._units() as unit:
            return list(islice(unit.journal.steps(article, assignment, span=span), most))

    def people(self) -> dict[str, str]:
        """Return the names of annotators by id."""
        with self._units() as unit:
            return {person.id: person.name for person in unit.annotators.all()}


def plan_revert(session: ArticleSession, step: Step) -> Change:
    """Plan the inverse of a step of this article, if what it left is still so.

    Raise what stands against it: ``history.changed``, ``history.ends``, ``history.state``, ``history.import``,
    ``history.label-set``, ``history.nothing``, ``span.duplicate`` or ``assignment.sealed``. Links made since to a
    span that goes away, or that its earlier label does not allow, go with it.
    """
    session.check_open()
    for beginning, code in (("import.", "history.import"), ("label-set.", "history.label-set")):
        if step.action.startswith(beginning):
            raise AnnotatorError(code)
    return _Reverting(session, step.change).change()


class _Reverting:
    """Plans one inverse."""

    def __init__(self, session: ArticleSession, step: Change) -> None:
        self._session = session
        self._step = step
        self._at = now()
        self._old = {key_of(record): record for record in step.before}
        self._left = {key_of(record) for record in step.after}

    def change(self) -> Change:
        """Return the inverse."""
        before: list[Record] = []
        after: list[Record] = []
        for record in self._step.after:
            old, current = self._old.get(key_of(record)), self._current(record)
            if current is None:
                raise AnnotatorError("history.changed")
            before.append(current)
            if old is not None:
                after.append(self._taken_back(old, record, current))
            elif isinstance(record, Assignment):
                raise AnnotatorError("history.state")
            elif _essence(current) != _essence(record):
                raise AnnotatorError("history.changed")
        for record in self._step.before:
            if key_of(record) not in self._left:
                if self._current(record) is not None:
                    raise AnnotatorError("history.changed")
                after.append(replace(record, updated=self._at) if isinstance(record, Span) else record)
        return self._whole(before, after)

    def _whole(self, before: list[Record], after: list[Record]) -> Change:
        """Return the change with the links that go with it, once nothing stands against it."""
        spans = {record.id for record in before if isinstance(record, Span)}
        gone = spans - {record.id for record in after if isinstance(record, Span)}
        self._check_places(after, spans)
        self._check_ends(after, gone)
        lost = list(self._session.links.of_all(gone))
        for record in after:
            if isinstance(record, Span) and record.id in self._session.spans:
                lost += self._session.misfits((record,))
        named = {record.id for record in before if isinstance(record, Link)}
        links = {link.id: link for link in lost if link.id not in named}
        change = Change("history.revert", before=(*before, *links.values()), after=tuple(after))
        if not change:
            raise AnnotatorError("history.nothing")
        return change

    def _current(self, record: Record) -> Record | None:
        if isinstance(record, Span):
            return self._session.spans.get(record.id)
        if isinstance(record, Link):
            return self._session.links.get(record.id)
        if isinstance(record, Assignment):
            return self._session.assignment
        raise AnnotatorError("history.state")

    def _taken_back(self, old: Record, new: Record, current: Record) -> Record:
        """Return what stands now with everything as it was that the step changed, and nothing else."""
        if isinstance(old, Assignment) and isinstance(new, Assignment) and isinstance(current, Assignment):
            if old.state is not new.state:
                raise AnnotatorError("history.state")
            return replace(current, **_fields_back(old, new, current, ("note", "flag")))
        if isinstance(old, Span) and isinstance(new, Span) and isinstance(current, Span):
            fields = _fields_back(old, new, current, ("start", "end", "surface", "label", "note", "entity"))
            attributes = dict(current.attributes)
            was, made = dict(old.attributes), dict(new.attributes)
            for name in was.keys() | made.keys():
                if was.get(name) == made.get(name):
                    continue
                if attributes.get(name) != made.get(name):
                    raise AnnotatorError("history.changed")
                attributes.pop(name, None)
                if name in was:
                    attributes[name] = was[name]
            return replace(current, **fields, attributes=tuple(sorted(attributes.items())), updated=self._at)
        raise AnnotatorError("history.changed")

    def _check_places(self, after: list[Record], moving: set[str]) -> None:
        places = {span.id: (span.start, span.end, span.label) for span in after if isinstance(span, Span)}
        for span in after:
            if isinstance(span, Span):
                holder = self._session.holder(*places[span.id])
                stays = holder not in moving or (holder != span.id and places.get(str(holder)) == places[span.id])
                if holder is not None and stays:
                    label = self._session.label_set.label(span.label)
                    raise AnnotatorError("span.duplicate", text=span.surface, label=label.name if label else span.label)

    def _check_ends(self, after: list[Record], gone: set[str]) -> None:
        there = {record.id for record in after if isinstance(record, Span)}
        for link in after:
            if isinstance(link, Link):
                for end in (link.source, link.target):
                    if end in gone or (end not in there and end not in self._session.spans):
                        raise AnnotatorError("history.ends")


def _fields_back(old: Record, new: Record, current: Record, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the old values of the fields that a step changed; raise where one is another by now."""
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    if any(getattr(current, name) != getattr(new, name) for name in changed):
        raise AnnotatorError("history.changed")
    return {name: getattr(old, name) for name in changed}


def _essence(record: Record) -> Record:
    """Return a record without what changes beside the work itself."""
    return replace(record, updated="", version=1) if isinstance(record, Span) else record
