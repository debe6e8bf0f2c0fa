"""What a figure is: a value with its full name, unit, number, source and what was left out, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import isfinite
from typing import SupportsFloat


class Undefined(StrEnum):
    """Why a figure has no value; each is a sentence."""

    NO_ARTICLES = "no article was sealed by both"
    ONE_ANNOTATOR = "there is only one annotator"
    NO_SPANS = "nobody has a span"
    NO_PAIRS = "no span of one has the boundaries of a span of the other"
    NO_UNITS = "nothing was judged by two annotators"
    NO_OVERLAP = "no span of one lies over a span of the other"
    NO_LINKS = "nobody has a link between spans that both have"
    ONE_CATEGORY = "only one category was used"
    UNEQUAL_RATERS = "the units were not judged by the same number of annotators"
    NOT_USED = "nobody used the label"


class NoInterval(StrEnum):
    """Why a figure has no interval; each is a sentence."""

    NOT_ASKED = "no interval was asked for"
    NO_VALUE = "the figure has no value"
    FEW_ARTICLES = "there are fewer than 20 articles, near-duplicates counted as one"
    UNDEFINED_DRAWS = "no draw has a value"
    NOT_ADDITIVE = "the figure is not resampled"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: a key for machines, the full name, the unit that is counted (``n`` of them) and the source."""

    key: str
    name: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something a figure does not count, in words, and how many of it there are."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a figure lies with the given confidence.

    ``draws`` were made with ``seed``, of which ``undefined`` had no value; a Wilson interval has none of the three.
    """

    low: float
    high: float
    confidence: float
    method: str
    draws: int = 0
    undefined: int = 0
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured value, or the reason why there is none; never a value that is no number."""

    measure: Measure
    value: float | None
    n: int
    why_undefined: Undefined | None = None
    left_out: tuple[LeftOut, ...] = ()
    interval: Interval | None = None
    why_no_interval: NoInterval | None = NoInterval.NOT_ASKED

    def __post_init__(self) -> None:
        """Hold to one of value and reason."""
        if (self.value is None) == (self.why_undefined is None):
            raise ValueError(f"{self.measure.key}: a figure has either a value or a reason")
        if self.value is not None and not isfinite(self.value):
            raise ValueError(f"{self.measure.key}: {self.value} is no value")
        if (self.interval is None) == (self.why_no_interval is None):
            raise ValueError(f"{self.measure.key}: a figure has either an interval or a reason")

    @property
    def key(self) -> str:
        """The measure's key."""
        return self.measure.key

    @property
    def name(self) -> str:
        """The measure's full name."""
        return self.measure.name

    @property
    def unit(self) -> str:
        """What is counted."""
        return self.measure.unit

    @property
    def source(self) -> str:
        """Where the measure is defined."""
        return self.measure.source

    def without(self, what: str, count: int) -> Figure:
        """Return the figure with one more thing it says it left out, where there is any."""
        return replace(self, left_out=(*self.left_out, LeftOut(what, count))) if count else self

    def within(self, interval: Interval | NoInterval) -> Figure:
        """Return the figure with its interval, or with the reason why it has none."""
        if isinstance(interval, Interval):
            return replace(self, interval=interval, why_no_interval=None)
        return replace(self, interval=None, why_no_interval=interval)


def figure(measure: Measure, ratio: tuple[SupportsFloat, SupportsFloat], n: int, why: Undefined) -> Figure:
    """Return a numerator over a denominator as a figure: undefined, for the reason given, unless that is positive."""
    above, below = map(float, ratio)
    if below > 0:
        return Figure(measure=measure, value=above / below, n=n)
    return Figure(measure=measure, value=None, n=n, why_undefined=why)
