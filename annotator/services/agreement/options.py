"""What of a project is measured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.agreement.resampling import Resampling
from annotator.domain.articles import ZoneKind
from annotator.domain.zoning import wanted_zones
from annotator.services.review.inventory import Which

if TYPE_CHECKING:
    from annotator.domain.assignments import Submission
    from annotator.storage.sealed import SealedRow

__all__ = ["AgreementOptions", "Aids", "Which"]

SEED: Final = Resampling().seed


class Aids(StrEnum):
    """Whether assignments that were done with suggestions on count; each counts, or not, as a whole.

    Leaving out single spans that were accepted would turn the other annotator's into missing ones.
    """

    WITHOUT = "without"
    WITH = "with"
    ALL = "all"

    def wants(self, submission: SealedRow | Submission) -> bool:
        """Tell whether a submission counts."""
        return self is Aids.ALL or bool(submission.aids) == (self is Aids.WITH)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementOptions:
    """What is measured, and how.

    ``between`` names annotators, all people if empty, in the order in which they are to stand; gold is among them
    where it is named or ``include_gold`` is set. ``round`` is a name ("" is the default one), ``zones`` and
    ``without_zones`` those whose spans count. ``seed`` and ``draws`` are for the intervals.
    """

    between: tuple[str, ...] = ()
    round: str = ""
    submissions: Which = Which.FIRST
    aids: Aids = Aids.WITHOUT
    zones: tuple[str, ...] = ()
    without_zones: tuple[str, ...] = ()
    include_gold: bool = False
    seed: int = SEED
    draws: int = 1000

    @property
    def wanted_zones(self) -> frozenset[ZoneKind]:
        """The kinds of zones that count. Raise AnnotatorError for a name that no zone has, and where none is left."""
        return wanted_zones(self.zones, self.without_zones)

    @property
    def resampling(self) -> Resampling:
        """How intervals are made."""
        return Resampling(seed=self.seed, draws=self.draws)
