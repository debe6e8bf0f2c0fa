"""Whose work an import brings and in which round: those of the project, and new ones as they are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.clock import now
from annotator.domain.identifiers import new_id
from annotator.domain.roster import DEFAULT_ROUND, Annotator, Round, checked_name, name_key

if TYPE_CHECKING:
    from annotator.storage.unit_of_work import UnitOfWork


class ImportRoster:
    """People and rounds by name. A new one is stored when it is first kept, not when it is first met."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._people = {name_key(person.name): person for person in unit.annotators.all()}
        self._rounds = {name_key(round_.name): round_ for round_ in unit.rounds.all()}
        self._stored = {item.id for item in self._people.values()} | {item.id for item in self._rounds.values()}
        self._gold = next((person for person in self._people.values() if person.gold), None)
        self._golden: dict[str, str] = {}

    def person(self, name: str, *, gold: bool = False) -> Annotator:
        """Return the annotator with a name. Settled work is gold's, of whom a project has one, whatever the name."""
        if gold:
            return self._gold_person(name)
        key = name_key(name)
        if key not in self._people:
            self._people[key] = self._new(name)
        return self._people[key]

    def round(self, name: str) -> Round:
        """Return the round with a name, the default one for an empty name."""
        tidy = " ".join(name.split()) or DEFAULT_ROUND
        key = name_key(tidy)
        if key not in self._rounds:
            self._rounds[key] = Round(id=new_id(), name=tidy, created=now())
        return self._rounds[key]

    def keep(self, person: Annotator, round_: Round | None = None) -> None:
        """Store those that are new."""
        if person.id not in self._stored:
            self._unit.annotators.add(person)
            self._stored.add(person.id)
        if round_ is not None and round_.id not in self._stored:
            self._unit.rounds.add(round_)
            self._stored.add(round_.id)

    def keep_round(self, round_: Round) -> None:
        """Store a round as a file describes it, unless there is one of that name."""
        if self._rounds.setdefault(name_key(round_.name), round_) is round_:
            self._unit.rounds.add(round_)
            self._stored.add(round_.id)

    def notes(self) -> list[str]:
        """Return sentences on whose work goes by another name here."""
        return [
            f"the settled work of {theirs} was taken in as gold, which is called {ours} here"
            for theirs, ours in self._golden.items()
        ]

    def _gold_person(self, name: str) -> Annotator:
        if self._gold is None:
            # One who settles has often labelled as well; that work stays apart from gold.
            numbered = (f"{name} (gold {number})" for number in range(2, len(self._people) + 3))
            names = (name, f"{name} (gold)", *numbered)
            free = next(item for item in names if name_key(item) not in self._people)
            self._gold = self._people[name_key(free)] = self._new(free, gold=True)
        if name_key(self._gold.name) != name_key(name):
            self._golden.setdefault(name, self._gold.name)
        return self._gold

    def _new(self, name: str, *, gold: bool = False) -> Annotator:
        return Annotator(id=new_id(), name=checked_name(name, self._people.values()), gold=gold, created=now())
