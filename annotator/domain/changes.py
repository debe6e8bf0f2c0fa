"""A change: records before and after. Undo, the journal and merging are all made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Answer, Decision, Settlement
from annotator.domain.articles import ArticleInfo
from annotator.domain.assignments import Assignment, Submission
from annotator.domain.giving_out import AssignmentPlan, MergedPackage
from annotator.domain.labels import LabelSet
from annotator.domain.roster import Annotator, Round
from annotator.domain.spans import Link, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = (
    Span
    | Link
    | Assignment
    | Submission
    | ArticleInfo
    | Annotator
    | Round
    | LabelSet
    | Decision
    | Settlement
    | Answer
    | AssignmentPlan
    | MergedPackage
)
"""Whatever a change can touch; each has an ``id`` that is stable and unique among its kind."""

RecordKey = tuple[type[Record], str]


def key_of(record: Record) -> RecordKey:
    """Return the record's kind and id."""
    return (type(record), record.id)


@dataclass(frozen=True, slots=True)
class Change:
    """What was, and what is instead.

    A record only in ``before`` is removed, one only in ``after`` is added, one in both is replaced. ``action``
    is a stable code such as ``span.add``; the journal keeps it and the window translates it into the name of an
    undo step. Each side names a record at most once, and no record stands unchanged on both sides.
    """

    action: str
    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a change that names a record twice on one side."""
        for side in (self.before, self.after):
            if len({key_of(record) for record in side}) != len(side):
                raise ValueError(f"{self.action}: a record stands twice on one side")

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.action, before=self.after, after=self.before)

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return self.before != self.after

    @property
    def added(self) -> tuple[Record, ...]:
        """Records that exist only afterwards."""
        old = {key_of(record) for record in self.before}
        return tuple(record for record in self.after if key_of(record) not in old)

    @property
    def removed(self) -> tuple[Record, ...]:
        """Records that exist only before."""
        new = {key_of(record) for record in self.after}
        return tuple(record for record in self.before if key_of(record) not in new)

    @property
    def replaced(self) -> tuple[tuple[Record, Record], ...]:
        """(old, new) of each record that stands on both sides."""
        old = {key_of(record): record for record in self.before}
        return tuple((old[key], record) for record in self.after if (key := key_of(record)) in old)


def composed(action: str, changes: Iterable[Change]) -> Change:
    """Return one change with the effect of several in order; what cancels out is left out."""
    before: dict[RecordKey, Record] = {}
    after: dict[RecordKey, Record] = {}
    for change in changes:
        for record in change.before:
            key = key_of(record)
            if key in after:
                del after[key]
            else:
                before[key] = record
        for record in change.after:
            after[key_of(record)] = record
    same = {key for key, record in before.items() if after.get(key) == record}
    return Change(
        action,
        before=tuple(record for key, record in before.items() if key not in same),
        after=tuple(record for key, record in after.items() if key not in same),
    )


def parted(change: Change, assignment: str) -> tuple[Change, Change]:
    """Return what a change does to the spans and links of one assignment (id), and all else that it does."""

    def mine(record: Record) -> bool:
        return isinstance(record, Span | Link) and record.assignment == assignment

    return (
        Change(change.action, tuple(filter(mine, change.before)), tuple(filter(mine, change.after))),
        Change(
            change.action,
            tuple(record for record in change.before if not mine(record)),
            tuple(record for record in change.after if not mine(record)),
        ),
    )
