"""Who sealed what in a round, and what is left out of a comparison: known before any span is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.services.projects import round_named

if TYPE_CHECKING:
    from annotator.domain.assignments import AssignmentState
    from annotator.domain.labels import LabelSet
    from annotator.domain.roster import Annotator, Round
    from annotator.storage.sealed import SealedRow
    from annotator.storage.unit_of_work import UnitOfWork


class Which(StrEnum):
    """Which submission of each annotator is read.

    ``FIRST`` were sealed before annotators saw differences or gold: these are the figures that count. ``LATEST`` are
    shown apart.
    """

    FIRST = "first"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is compared: a round by name ("" is the default one), which submissions, and how work with aids counts."""

    round: str = ""
    which: Which = Which.FIRST
    with_aids: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a comparison does not hold, in whole assignments.

    ``unsealed`` counts those without a submission by annotator (id) and state, ``aided`` those done with suggestions
    on, by annotator; ``alone`` is the number of articles that only one annotator has sealed.
    """

    unsealed: dict[str, Counter[AssignmentState]] = field(default_factory=dict)
    aided: Counter[str] = field(default_factory=Counter)
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Inventory:
    """The submissions that are compared, by article in the articles' order, and by annotator (ids).

    ``reopened`` is the number of assignments that were sealed more than once.
    """

    round: Round
    scope: Scope
    people: tuple[Annotator, ...]
    label_set: LabelSet
    sealed: dict[str, dict[str, SealedRow]]
    left_out: LeftOut
    reopened: int

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two annotators (ids), in the order of their names."""
        return tuple(combinations((person.id for person in self.people), 2))

    def shared(self) -> dict[str, tuple[str, ...]]:
        """Return the submissions (ids) of each article that two or more sealed, in the order of the people."""
        return {
            article: tuple(rows[person.id].submission for person in self.people if person.id in rows)
            for article, rows in self.sealed.items()
            if len(rows) > 1
        }

    def name(self, annotator: str) -> str:
        """Return an annotator's name."""
        return next((person.name for person in self.people if person.id == annotator), annotator)


def taken_stock(unit: UnitOfWork, scope: Scope, article: str = "") -> Inventory:
    """Return who sealed what, of one article (id) or of all; gold and withdrawn people and articles do not count."""
    round_ = round_named(unit, scope.round)
    people = tuple(person for person in unit.annotators.all() if not person.gold and not person.withdrawn)
    known = {person.id for person in people}
    chosen: dict[str, dict[str, SealedRow]] = {}
    again: set[tuple[str, str]] = set()
    for row in unit.sealed.index(round_.id, article):
        if row.annotator not in known:
            continue
        rows = chosen.setdefault(row.article, {})
        if row.annotator in rows:
            again.add((row.article, row.annotator))
            if scope.which is Which.FIRST:
                continue
        rows[row.annotator] = row
    aided: Counter[str] = Counter()
    if not scope.with_aids:
        for rows in chosen.values():
            for annotator in [annotator for annotator, row in rows.items() if row.aids]:
                aided[annotator] += 1
                del rows[annotator]
    unsealed = {person: states for person, states in unit.sealed.unsealed(round_.id).items() if person in known}
    return Inventory(
        round=round_,
        scope=scope,
        people=people,
        label_set=unit.label_sets.current(),
        sealed={article: rows for article, rows in chosen.items() if rows},
        left_out=LeftOut(unsealed, aided, sum(len(rows) == 1 for rows in chosen.values())),
        reopened=len(again),
    )
