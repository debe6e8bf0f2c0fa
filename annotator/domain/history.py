"""What journal entries say in an article's own terms: labelled, relabelled, moved, and what stood before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, AssignmentState
from annotator.domain.spans import Link, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.changes import Change, Record
    from annotator.domain.spans import AttributeValue


class What(StrEnum):
    """Kinds of happenings."""

    LABELLED = "labelled"
    REMOVED = "removed"
    RELABELLED = "relabelled"
    MOVED = "moved"
    ATTRIBUTE = "attribute"
    NOTE = "note"
    LINKED = "linked"
    UNLINKED = "unlinked"
    ARTICLE_NOTE = "article note"
    FLAG = "flag"
    OPENED = "opened"
    DONE = "done"
    SET_ASIDE = "set aside"
    REOPENED = "reopened"
    DIRECTION = "direction"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    IMPORTED = "imported"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened. ``span`` is as it was afterwards, or before it was removed.

    ``old`` and ``new`` are label ids, surfaces, notes, reasons or values, by kind; ``name`` is an attribute's id.
    ``link`` stands for links made and removed.
    """

    what: What
    span: Span | None = None
    link: Link | None = None
    name: str = ""
    old: AttributeValue | None = None
    new: AttributeValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A journal entry as one assignment's history shows it: ``change`` holds what of it concerns that.

    ``by`` is the id of who did it, empty for an import; ``at`` is ISO 8601.
    """

    id: int
    at: str
    by: str
    action: str
    change: Change

    def concerns(self, span: str) -> bool:
        """Tell whether it changed a span (id), or a link that joins it."""
        for record in (*self.change.before, *self.change.after):
            if isinstance(record, Span) and record.id == span:
                return True
            if isinstance(record, Link) and span in {record.source, record.target}:
                return True
        return False


def happenings(change: Change, span: str | None = None) -> tuple[Happening, ...]:
    """Return what happened by a change, in its order; with ``span`` (id) only what concerns that one."""
    old = {(type(record), record.id): record for record in change.before}
    new = {(type(record), record.id) for record in change.after}
    found: list[Happening] = []
    for record in change.before:
        if (type(record), record.id) not in new and _concerns(record, span):
            found += _gone(record)
    for record in change.after:
        if _concerns(record, span):
            before = old.get((type(record), record.id))
            found += _come(record) if before is None else _changed(before, record)
    return tuple(found)


def _concerns(record: Record, span: str | None) -> bool:
    if span is None:
        return True
    if isinstance(record, Span):
        return record.id == span
    return isinstance(record, Link) and span in {record.source, record.target}


def _gone(record: Record) -> Iterator[Happening]:
    if isinstance(record, Span):
        yield Happening(what=What.REMOVED, span=record, old=record.label)
    elif isinstance(record, Link):
        yield Happening(what=What.UNLINKED, link=record)


def _come(record: Record) -> Iterator[Happening]:
    if isinstance(record, Span):
        yield Happening(what=What.LABELLED, span=record, new=record.label)
    elif isinstance(record, Link):
        yield Happening(what=What.LINKED, link=record)
    elif isinstance(record, ArticleInfo):
        yield Happening(what=What.IMPORTED)
    elif isinstance(record, Assignment) and record.state is not AssignmentState.UNOPENED:
        yield Happening(what=_STATES[record.state], new=record.reason)


def _changed(old: Record, new: Record) -> Iterator[Happening]:
    if isinstance(old, Span) and isinstance(new, Span):
        yield from _changed_span(old, new)
    elif isinstance(old, Assignment) and isinstance(new, Assignment):
        yield from _changed_assignment(old, new)
    elif isinstance(old, ArticleInfo) and isinstance(new, ArticleInfo):
        if old.withdrawn != new.withdrawn:
            yield Happening(what=What.WITHDRAWN if new.withdrawn else What.RESTORED)
        if old.direction is not new.direction:
            yield Happening(what=What.DIRECTION)


def _changed_span(old: Span, new: Span) -> Iterator[Happening]:
    if old.label != new.label:
        yield Happening(what=What.RELABELLED, span=new, old=old.label, new=new.label)
    if (old.start, old.end) != (new.start, new.end):
        yield Happening(what=What.MOVED, span=new, old=old.surface, new=new.surface)
    before, after = dict(old.attributes), dict(new.attributes)
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield Happening(what=What.ATTRIBUTE, span=new, name=name, old=before.get(name), new=after.get(name))
    if old.note != new.note:
        yield Happening(what=What.NOTE, span=new, old=old.note, new=new.note)
    if old.entity != new.entity:
        yield Happening(what=What.OTHER, span=new)


def _changed_assignment(old: Assignment, new: Assignment) -> Iterator[Happening]:
    if old.state is not new.state:
        closed = old.state in {AssignmentState.DONE, AssignmentState.SET_ASIDE}
        reopened = new.state is AssignmentState.OPEN and closed
        yield Happening(what=What.REOPENED if reopened else _STATES[new.state], new=new.reason)
    if old.note != new.note:
        yield Happening(what=What.ARTICLE_NOTE, old=old.note, new=new.note)
    if old.flag != new.flag:
        yield Happening(what=What.FLAG, old=old.flag, new=new.flag)


_STATES = {
    AssignmentState.UNOPENED: What.OTHER,
    AssignmentState.OPEN: What.OPENED,
    AssignmentState.DONE: What.DONE,
    AssignmentState.SET_ASIDE: What.SET_ASIDE,
}
