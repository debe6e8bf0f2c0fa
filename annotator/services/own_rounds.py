"""In which rounds an annotator has work, and which of them comes next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState
from annotator.domain.roster import DEFAULT_ROUND
from annotator.services.packages.origin import origin_of

if TYPE_CHECKING:
    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Units
    from annotator.storage.unit_of_work import UnitOfWork

_WAITING = frozenset((AssignmentState.UNOPENED, AssignmentState.OPEN))


@dataclass(frozen=True, slots=True)
class OwnRound:
    """A round, how many assignments an annotator has in it, and how many of them are neither done nor set aside."""

    round: Round
    assignments: int
    waiting: int


class OwnRounds:
    """The rounds of one annotator."""

    def __init__(self, units: Units, annotator: Annotator) -> None:
        self._units = units
        self._annotator = annotator.id

    def counted(self) -> tuple[OwnRound, ...]:
        """Return the rounds in which there are assignments, and the one that work belongs to by itself."""
        with self._units() as unit:
            withdrawn = set(unit.articles.ids(withdrawn=True))
            mine = [item for item in unit.assignments.of_annotator(self._annotator) if item.article not in withdrawn]
            all_, waiting = (
                Counter(item.round for item in mine),
                Counter(item.round for item in mine if item.state in _WAITING),
            )
            return tuple(
                OwnRound(item, all_[item.id], waiting[item.id])
                for item in unit.rounds.all()
                if all_[item.id] or item.name == DEFAULT_ROUND
            )

    def waiting(self) -> tuple[Round, ...]:
        """Return the rounds in which articles are waiting, the oldest first."""
        return tuple(item.round for item in self.counted() if item.waiting)

    def current(self, default: Round, wanted: str = "") -> Round:
        """Return the round to work in: the one wanted (id), else the default one unless only others have work."""
        with self._units() as unit:
            named = next((item for item in unit.rounds.all() if item.id == wanted), None)
        if named is not None:
            return named
        waiting = self.waiting()
        return default if not waiting or default in waiting else waiting[0]

    def given(self, round_: Round) -> bool:
        """Tell whether the annotator was given the articles of a round."""
        with self._units() as unit:
            return was_given(unit, self._annotator, round_.id)


def was_given(unit: UnitOfWork, annotator: str, round_: str | None = None) -> bool:
    """Tell whether an annotator (id) was given the articles of a round (id), or of any: by a plan, or in a package."""
    return unit.giving_out.gave(annotator, round_) or origin_of(unit) is not None
