"""How far the work is: each annotator's assignments by state and hours at work, round by round."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.domain.assignments import AssignmentState

if TYPE_CHECKING:
    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Units


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """One annotator in one round: assignments by state, and active seconds, in which idle time is not counted."""

    annotator: Annotator
    round: Round
    states: dict[AssignmentState, int]
    active_seconds: int

    @property
    def total(self) -> int:
        """How many articles were assigned or taken up."""
        return sum(self.states.values())

    def document(self) -> dict[str, Any]:
        """Return the row as JSON-able values."""
        return {
            "annotator": self.annotator.name,
            "round": self.round.name,
            "kind": self.round.kind.value,
            "states": {state.value: self.states[state] for state in AssignmentState},
            "assignments": self.total,
            "active_seconds": self.active_seconds,
            "active_hours": round(self.active_seconds / 3600, 2),
        }


class States:
    """Counts assignments; gold, and withdrawn annotators and articles, are left out."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def run(self) -> tuple[StateRow, ...]:
        """Return a row for each annotator and each round they have assignments in, by name and the age of the round."""
        counts: dict[tuple[str, str], Counter[AssignmentState]] = {}
        seconds: Counter[tuple[str, str]] = Counter()
        with self._units() as unit:
            people = [person for person in unit.annotators.all() if not person.gold and not person.withdrawn]
            rounds = unit.rounds.all()
            withdrawn = set(unit.articles.ids(withdrawn=True))
            for item in unit.assignments.all():
                if item.article not in withdrawn:
                    key = item.annotator, item.round
                    counts.setdefault(key, Counter())[item.state] += 1
                    seconds[key] += item.active_seconds
        return tuple(
            StateRow(
                annotator=person,
                round=round_,
                states={state: counts[person.id, round_.id][state] for state in AssignmentState},
                active_seconds=seconds[person.id, round_.id],
            )
            for person in people
            for round_ in rounds
            if (person.id, round_.id) in counts
        )
