"""How often annotators agree on what is wrong: the share of audited agreed spans that the lead did not let stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from annotator.domain.adjudication import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.adjudication import Decision

Z95 = 1.959963984540054
"""The normal quantile of a 95 % interval."""
DRAWN = "5 % of the agreed spans of each article, rounded up, drawn by the seed that the article's settlement records"


@dataclass(frozen=True, slots=True)
class AuditResult:
    """``errors`` among ``checked`` agreed spans that were put before the lead."""

    checked: int
    errors: int

    @property
    def rate(self) -> float | None:
        """The error rate; None where nothing was checked."""
        return self.errors / self.checked if self.checked else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The rate's 95 % interval (Wilson 1927); None where nothing was checked."""
        return wilson(self.errors, self.checked) if self.checked else None

    def document(self) -> dict[str, Any]:
        """Return it as JSON-able values."""
        interval = self.interval
        return {
            "drawn": DRAWN,
            "checked": self.checked,
            "errors": self.errors,
            "rate": self.rate,
            "interval": None if interval is None else {"low": interval[0], "high": interval[1]},
            "interval_method": "Wilson score, 95 %",
        }


def audit_of(decisions: Iterable[Decision]) -> AuditResult:
    """Return the audit's figures over decisions."""
    audited = [decision for decision in decisions if decision.audited]
    return AuditResult(len(audited), sum(decision.verdict is not Verdict.CONFIRMED for decision in audited))


def wilson(hits: int, trials: int, z: float = Z95) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion (Wilson 1927, JASA 22: 209-212)."""
    share, square = hits / trials, z * z / trials
    centre = (share + square / 2) / (1 + square)
    half = z * sqrt(share * (1 - share) / trials + square / (4 * trials)) / (1 + square)
    return (0.0 if hits == 0 else max(0.0, centre - half), 1.0 if hits == trials else min(1.0, centre + half))
