"""What a measurement is, and how a table of them is printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure beside its baseline. ``limit`` is the goal: of the ratio, or of the value where ``absolute``."""

    name: str
    value: float
    unit: str
    baseline: str
    beside: float
    limit: float | None = None
    absolute: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours over the baseline's."""
        return self.value / self.beside if self.beside else float("inf")

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        if self.limit is None:
            return None
        return (self.value if self.absolute else self.ratio) <= self.limit

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.limit is None:
            return "–"
        return f"< {self.limit:g} {self.unit}" if self.absolute else f"< {self.limit:g} ×"


def milliseconds(work: Callable[[], object], *, runs: int, warm: int = 1) -> list[float]:
    """Return how long each of several runs took, in milliseconds, after some that are not counted."""
    for _ in range(warm):
        work()
    found = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        found.append((time.perf_counter() - started) * 1000)
    return found


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], *, runs: int) -> tuple[float, float]:
    """Return the medians of two pieces of work run in turn, so that a slow moment of the machine hits both."""
    ours()
    theirs()
    a, b = [], []
    for _ in range(runs):
        a += milliseconds(ours, runs=1, warm=0)
        b += milliseconds(theirs, runs=1, warm=0)
    return statistics.median(a), statistics.median(b)


def median(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def lines(measures: list[Measure]) -> list[str]:
    """Return a table of measures."""
    head = ("measure", "ours", "beside it", "", "ratio", "goal", "")
    rows = [
        (
            item.name,
            f"{item.value:,.1f} {item.unit}",
            f"{item.beside:,.1f} {item.unit}",
            item.baseline,
            f"{item.ratio:.2f} ×",
            item.goal,
            {True: "met", False: "MISSED", None: ""}[item.met] + (f"  {item.note}" if item.note else ""),
        )
        for item in measures
    ]
    widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    ]
