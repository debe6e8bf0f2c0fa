"""The unitizing alphas: agreement of any number of annotators on where spans lie in a continuous text, and on labels.

Krippendorff, Mathet, Bouvry & Widlöcher 2016, On the reliability of unitizing textual continua: further developments,
Quality & Quantity 50, which replaces the αU of 1995 and 2004: that one gives other values. Every annotator cuts the
text into spans and gaps; what counts are the lengths, in code points, over which two annotators' stretches intersect.

- uα: where the spans lie and which labels they have, gaps being a value of their own;
- |uα: only what lies in a span and what in a gap;
- cuα: only the labels, where spans intersect spans;
- (k)uα: the same for one label.

A corpus is one continuum: coincidences, and with them observed and expected disagreement, are summed over its articles,
each weighted by how many annotators sealed it; a corpus figure is never a mean of figures of articles. Chance never
pairs a span with itself. For cuα the self-pairing of a span is the square of its mean intersection with the spans of
one other annotator; with two annotators there is no other reading, with three this one gives the published 0.724.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.agreement.figures import Figure, Measure, Undefined, figure
from annotator.agreement.matching import Mark

if TYPE_CHECKING:
    from annotator.agreement.ratios import Numbers, Ratio

_SOURCE: Final = "Krippendorff, Mathet, Bouvry & Widlöcher 2016"
U_ALPHA: Final = Measure("u_alpha", "Unitizing alpha (uα)", "code point of text × annotator", _SOURCE)
BINARY: Final = Measure("bar_u_alpha", "Unitizing alpha, span or gap (|uα)", "code point of text × annotator", _SOURCE)
CODING: Final = Measure(
    "cu_alpha", "Unitizing alpha, labels of intersections (cuα)", "intersecting code point", _SOURCE
)
ONE_LABEL: Final = Measure("k_u_alpha", "Unitizing alpha of one label ((k)uα)", "intersecting code point", _SOURCE)
LEFT_OUT: Final = "spans that lie over a longer span of the same annotator"


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """What the alphas are made of, for one article or many; adds up.

    ``continuum`` is code points × annotators, ``lengths`` code points in spans of each label, ``squares`` the sum of
    the spans' squared lengths, ``selves`` that of their squared mean intersections, ``coincidences`` intersections of
    spans with spans by (label, other's label), both ways. ``spans`` were used, ``left_out`` were not.
    """

    continuum: float = 0
    lengths: dict[str, float] = field(default_factory=dict)
    squares: dict[str, float] = field(default_factory=dict)
    selves: dict[str, float] = field(default_factory=dict)
    coincidences: dict[tuple[str, str], float] = field(default_factory=dict)
    spans: int = 0
    left_out: int = 0


def partition(marks: Iterable[Mark]) -> tuple[list[Mark], int]:
    """Return the outermost of one annotator's spans, none over another, and how many were left out.

    Of two that overlap, the one that begins earlier stays; of two that begin together, the longer; of two at the same
    place, the one whose label sorts first.
    """
    ordered = sorted(marks, key=lambda mark: (mark[0], -mark[1], mark[2]))
    kept: list[Mark] = []
    reach = -1
    for mark in ordered:
        if mark[0] >= reach and mark[1] > mark[0]:
            kept.append(mark)
            reach = mark[1]
    return kept, len(ordered) - len(kept)


def unit_counts(annotators: Sequence[Iterable[Mark]], length: int) -> UnitCounts:
    """Count one article of so many code points; each annotator's spans, none of them for an annotator without spans.

    An article with a single annotator counts for nothing.
    """
    if len(annotators) < 2:
        return UnitCounts()
    cut = [partition(marks) for marks in annotators]
    units = [kept for kept, _ in cut]
    others = len(units) - 1
    lengths, squares, selves = (defaultdict[str, float](float) for _ in range(3))
    for start, end, label in (mark for side in units for mark in side):
        lengths[label] += end - start
        squares[label] += (end - start) ** 2
    shared: Counter[tuple[str, str]] = Counter()
    inner = [[0] * len(side) for side in units]
    for one in range(len(units)):
        for two in range(one + 1, len(units)):
            _intersect(units[one], units[two], inner[one], inner[two], shared)
    coincidences = defaultdict[tuple[str, str], float](float)
    for (label, other), code_points in shared.items():
        coincidences[label, other] += code_points / others
        coincidences[other, label] += code_points / others
    for side, sums in zip(units, inner, strict=True):
        for mark, code_points in zip(side, sums, strict=True):
            if code_points:
                selves[mark[2]] += (code_points / others) ** 2
    return UnitCounts(
        length * len(units),
        dict(lengths),
        dict(squares),
        dict(selves),
        dict(coincidences),
        sum(map(len, units)),
        sum(dropped for _, dropped in cut),
    )


def _intersect(
    first: list[Mark], second: list[Mark], of_first: list[int], of_second: list[int], shared: Counter[tuple[str, str]]
) -> None:
    """Add the lengths over which the spans of two annotators intersect, to each span and by labels."""
    here = there = 0
    ends = len(first), len(second)
    while here < ends[0] and there < ends[1]:
        start, end, label = first[here]
        begin, stop, other = second[there]
        # Comparing is several times faster than min and max here, where a corpus spends its time.
        common = (end if end < stop else stop) - (start if start > begin else begin)  # noqa: FURB136
        if common > 0:
            shared[label, other] += common
            of_first[here] += common
            of_second[there] += common
        if end < stop:
            here += 1
        else:
            there += 1


@dataclass(frozen=True, slots=True)
class UnitTotals:
    """The same as arrays over labels, with any number of leading axes: shape (…), (…, k) or (…, k, k)."""

    continuum: Numbers
    lengths: Numbers
    squares: Numbers
    selves: Numbers
    coincidences: Numbers


def totals(counts: Iterable[UnitCounts], labels: Sequence[str]) -> UnitTotals:
    """Return the sum of counts as arrays in the order of the labels."""
    import numpy as np

    place = {label: number for number, label in enumerate(labels)}
    vectors = np.zeros((3, len(labels)))
    table = np.zeros((len(labels), len(labels)))
    continuum = 0.0
    for item in counts:
        continuum += item.continuum
        for row, part in enumerate((item.lengths, item.squares, item.selves)):
            for label, amount in part.items():
                vectors[row, place[label]] += amount
        for (label, other), amount in item.coincidences.items():
            table[place[label], place[other]] += amount
    return UnitTotals(np.asarray(continuum), vectors[0], vectors[1], vectors[2], table)


def _gaps(totals: UnitTotals) -> tuple[Numbers, Numbers, Numbers]:
    """Return the code points in gaps, those in a gap of one and a span of another, and the expected sum's divisor."""
    import numpy as np

    valued = totals.lengths.sum(axis=-1)
    gaps = totals.continuum - valued
    mixed = valued - totals.coincidences.sum(axis=(-1, -2))
    whole = np.where(totals.continuum > 0, totals.continuum, 1)
    return gaps, mixed, totals.continuum - (totals.squares.sum(axis=-1) + gaps) / whole


def u_alpha_ratio(totals: UnitTotals) -> Ratio:
    """uα = 1 - observed / expected disagreement over all values, gaps among them (equations 1 to 5)."""
    import numpy as np

    gaps, mixed, divisor = _gaps(totals)
    same = np.trace(totals.coincidences, axis1=-2, axis2=-1)
    observed = totals.coincidences.sum(axis=(-1, -2)) - same + 2 * mixed
    expected = totals.continuum**2 - (totals.lengths**2).sum(axis=-1) - gaps**2
    return expected - observed * divisor, expected


def binary_ratio(totals: UnitTotals) -> Ratio:
    """|uα: the same where all labels are one (equation 6)."""
    gaps, mixed, divisor = _gaps(totals)
    expected = gaps * totals.lengths.sum(axis=-1)
    return expected - mixed * divisor, expected


def _inner(totals: UnitTotals) -> tuple[Numbers, Numbers, Numbers]:
    """Return the intersections by label, their sum, and the divisor of what is expected."""
    import numpy as np

    by_label = totals.coincidences.sum(axis=-1)
    whole = by_label.sum(axis=-1)
    return by_label, whole, whole - totals.selves.sum(axis=-1) / np.where(whole > 0, whole, 1)


def coding_ratio(totals: UnitTotals) -> Ratio:
    """cuα: observed over expected disagreement of labels within intersections (equations 10 and 11)."""
    import numpy as np

    by_label, whole, divisor = _inner(totals)
    observed = whole - np.trace(totals.coincidences, axis1=-2, axis2=-1)
    expected = whole**2 - (by_label**2).sum(axis=-1)
    return expected - observed * divisor, expected


def label_ratios(totals: UnitTotals) -> Ratio:
    """(k)uα of every label, over the last axis (equation 13)."""
    import numpy as np

    by_label, whole, _ = _inner(totals)
    same = np.diagonal(totals.coincidences, axis1=-2, axis2=-1)
    expected = (by_label * whole[..., None] - totals.selves) * (by_label - same)
    below = by_label * by_label * (whole[..., None] - by_label)
    return below - expected, below


def u_alpha(counts: Iterable[UnitCounts]) -> Figure:
    """Return uα of a corpus."""
    return _whole(list(counts), U_ALPHA)


def binary_u_alpha(counts: Iterable[UnitCounts]) -> Figure:
    """Return |uα of a corpus."""
    return _whole(list(counts), BINARY)


def coding_u_alpha(counts: Iterable[UnitCounts]) -> Figure:
    """Return cuα of a corpus."""
    return _whole(list(counts), CODING)


def label_u_alphas(counts: Iterable[UnitCounts]) -> dict[str, Figure]:
    """Return (k)uα of each label that a span has."""
    known = list(counts)
    labels = _labels(known)
    summed = totals(known, labels)
    above, below = label_ratios(summed)
    length = summed.coincidences.sum(axis=-1)
    return {
        label: figure(
            ONE_LABEL,
            (above[place], below[place]),
            round(float(length[place])),
            Undefined.ONE_CATEGORY if length[place] else Undefined.NO_OVERLAP,
        ).without(LEFT_OUT, sum(item.left_out for item in known))
        for place, label in enumerate(labels)
    }


RATIOS: Final = {U_ALPHA: u_alpha_ratio, BINARY: binary_ratio, CODING: coding_ratio}
"""The three alphas of all labels together."""


def _labels(counts: Iterable[UnitCounts]) -> list[str]:
    return sorted({label for item in counts for label in item.lengths})


def _whole(counts: list[UnitCounts], measure: Measure) -> Figure:
    summed = totals(counts, _labels(counts))
    n, why = number_and_reason(summed, measure, Undefined.NO_SPANS if summed.continuum else Undefined.NO_ARTICLES)
    left_out = sum(item.left_out for item in counts)
    return figure(measure, RATIOS[measure](summed), n, why).without(LEFT_OUT, left_out)


def number_and_reason(summed: UnitTotals, measure: Measure, none: Undefined) -> tuple[int, Undefined]:
    """Return how many of the measure's units there are, and why it would have no value; ``none`` without any span."""
    n = float(summed.coincidences.sum() if measure is CODING else summed.continuum)
    if not summed.lengths.sum():
        return round(n), none
    return round(n), Undefined.ONE_CATEGORY if n else Undefined.NO_OVERLAP
