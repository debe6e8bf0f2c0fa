"""The people and rounds of a project as a lead keeps them: each step is a change, journalled, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from annotator.domain.changes import Change
from annotator.domain.clock import now
from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.roster import DEFAULT_ROUND, Annotator, Round, RoundKind, checked_name, checked_round_name
from annotator.services.projects import annotator_named, round_named

if TYPE_CHECKING:
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork

ADD, RENAME, WITHDRAW, RESTORE = "annotator.add", "annotator.rename", "annotator.withdraw", "annotator.restore"
ADD_ROUND, EDIT_ROUND = "round.add", "round.edit"


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody and every round of a project."""

    annotators: tuple[Annotator, ...]
    rounds: tuple[Round, ...]

    def document(self) -> dict[str, Any]:
        """Return both as JSON-able values."""
        return {
            "annotators": [
                {"name": person.name, "gold": person.gold, "withdrawn": person.withdrawn} for person in self.annotators
            ],
            "rounds": [{"name": round_.name, "kind": round_.kind.value} for round_ in self.rounds],
        }


class Step(Protocol):
    """Something to do about people or rounds."""

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change that it makes; raise AnnotatorError where it cannot be done."""


@dataclass(frozen=True, slots=True)
class Add:
    """Add an annotator."""

    name: str

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change; names that read alike are refused."""
        name = checked_name(self.name, unit.annotators.all())
        return Change(ADD, after=(Annotator(id=new_id(), name=name, created=now()),))


@dataclass(frozen=True, slots=True)
class Rename:
    """Give an annotator another name."""

    name: str
    new: str

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change; names that read alike are refused."""
        person = annotator_named(unit, self.name)
        others = [other for other in unit.annotators.all() if other.id != person.id]
        return _changed(RENAME, person, replace(person, name=checked_name(self.new, others)))


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Withdraw an annotator, or take them back."""

    name: str
    withdrawn: bool = True

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change."""
        person = annotator_named(unit, self.name)
        if person.gold and self.withdrawn:
            raise AnnotatorError("gold.not-withdrawn", name=person.name)
        action = WITHDRAW if self.withdrawn else RESTORE
        return _changed(action, person, replace(person, withdrawn=self.withdrawn))


@dataclass(frozen=True, slots=True)
class AddRound:
    """Define a round."""

    name: str
    kind: RoundKind = RoundKind.WORK

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change; names that read alike are refused."""
        name = checked_round_name(self.name, unit.rounds.all())
        return Change(ADD_ROUND, after=(Round(id=new_id(), name=name, kind=self.kind, created=now()),))


@dataclass(frozen=True, slots=True)
class EditRound:
    """Give a round another name and kind; the default round keeps its name, by which it is found."""

    name: str
    new: str
    kind: RoundKind

    def change(self, unit: UnitOfWork) -> Change:
        """Return the change; names that read alike are refused."""
        found = round_named(unit, self.name)
        others = [other for other in unit.rounds.all() if other.id != found.id]
        name = checked_round_name(self.new, others)
        if found.name == DEFAULT_ROUND and name != DEFAULT_ROUND:
            raise AnnotatorError("round.default", name=DEFAULT_ROUND)
        return _changed(EDIT_ROUND, found, replace(found, name=name, kind=self.kind))


def _changed(action: str, old: Annotator | Round, new: Annotator | Round) -> Change:
    return Change(action, (old,), (new,)) if old != new else Change(action)


class People:
    """Adds, renames and withdraws annotators, and defines rounds. ``by`` is who does it (an annotator's id, or "")."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def team(self) -> Team:
        """Return everybody by name, and the rounds, the oldest first."""
        with self._units() as unit:
            return Team(tuple(unit.annotators.all()), tuple(unit.rounds.all()))

    def add(self, name: str, *, by: str = "") -> Change:
        """Add an annotator; names that read alike are refused."""
        return self.do(Add(name), by=by)[0]

    def rename(self, name: str, new: str, *, by: str = "") -> Change:
        """Give an annotator another name."""
        return self.do(Rename(name, new), by=by)[0]

    def withdraw(self, name: str, *, by: str = "", withdrawn: bool = True) -> Change:
        """Keep an annotator and their work, but out of lists, exports and figures (or take them back)."""
        return self.do(Withdraw(name, withdrawn=withdrawn), by=by)[0]

    def add_round(self, name: str, kind: RoundKind = RoundKind.WORK, *, by: str = "") -> Change:
        """Define a round."""
        return self.do(AddRound(name, kind), by=by)[0]

    def edit_round(self, name: str, new: str, kind: RoundKind, *, by: str = "") -> Change:
        """Give a round another name and kind."""
        return self.do(EditRound(name, new, kind), by=by)[0]

    def do(self, *steps: Step, by: str = "") -> tuple[Change, ...]:
        """Take several steps in order, all of them or none, each a change of its own; return the changes."""
        with self._units(writing=True) as unit:
            changes = []
            for step in steps:
                change = step.change(unit)
                if change:
                    unit.apply(change, by=by)
                changes.append(change)
            unit.commit()
        return tuple(changes)

    def apply(self, change: Change, *, by: str = "") -> None:
        """Store one of these changes again, or its inverse; what has work by now is not removed."""
        with self._units(writing=True) as unit:
            for record in change.removed:
                _check_unused(unit, record)
            unit.apply(change, by=by)
            unit.commit()


def _check_unused(unit: UnitOfWork, record: object) -> None:
    if isinstance(record, Annotator) and (
        unit.assignments.of_annotator(record.id)
        or any(package.annotator == record.id for package in unit.giving_out.packages())
    ):
        raise AnnotatorError("annotator.has-work", name=record.name)
    if isinstance(record, Round) and (
        unit.giving_out.plans(record.id) or any(item.round == record.id for item in unit.assignments.all())
    ):
        raise AnnotatorError("round.in-use", name=record.name)
