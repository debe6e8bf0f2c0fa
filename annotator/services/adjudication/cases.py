"""What a lead decides on: a dispute, or an agreed span that is looked at again; and what a decision says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.adjudication import Decision, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.disputes import Dispute, Place


class GoldState(StrEnum):
    """Where an article's gold stands. Whether it is stale is told beside that."""

    NOT_STARTED = "not started"
    IN_REVIEW = "in review"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to decide: a dispute, or with ``audited`` an agreed span that is looked at again."""

    dispute: Dispute
    audited: bool = False
    decision: Decision | None = None

    @property
    def key(self) -> tuple[bool, tuple[Place, ...]]:
        """What tells it from the other cases of its article."""
        return self.audited, self.dispute.places


def verdict_of(case: Case, places: Sequence[Place]) -> Verdict:
    """Return what a lead decided who lets just these spans stand."""
    versions = set(case.dispute.places)
    if not places:
        return Verdict.NONE
    if not set(places) <= versions:
        return Verdict.CHANGED
    if case.audited:
        return Verdict.CONFIRMED
    return Verdict.ALL if len(versions) > 1 and set(places) == versions else Verdict.TAKEN


def filed_under(case: Case, places: Sequence[Place]) -> str:
    """Return the label that a case is filed under: that of the first span that stands, else of the first version."""
    return min(places)[2] if places else case.dispute.places[0][2]
