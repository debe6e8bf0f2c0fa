"""Tallies written into a ledger's columns, and the coefficients read off them: of one total or of every draw alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.agreement.tallies import Credits, LabelPair, PairTally
from annotator.agreement.unitizing import UnitCounts, UnitTotals

if TYPE_CHECKING:
    from annotator.agreement.ratios import Numbers, Ratio
    from annotator.agreement.resampling import View

Add = Callable[[Hashable, float], None]
Coincidences = Mapping[LabelPair, float]


def add_credits(add: Add, head: Hashable, pair: Hashable, cells: Iterable[Credits]) -> None:
    """Add one article's credits of a pair of annotators under a head, and its F1 for the mean over articles."""
    sums = [sum(amounts) for amounts in zip(*cells, strict=True)]
    if not sums or not sums[0]:
        return
    for name, amount in zip(Credits._fields, sums, strict=True):
        add((head, name), amount)
    add((head, "scores", pair), sums[1] / sums[0])
    add((head, "scored", pair), 1)


def add_pair(add: Add, pair: Hashable, tally: PairTally) -> None:
    """Add one article's labels, tokens, attributes and links of a pair of annotators."""
    for labels, count in tally.same_ends.items():
        add((("labels", pair), labels), count)
    for labels, count in tally.tokens.items():
        add((("tokens", pair), labels), count)
    for attribute, values in tally.attributes.items():
        for both, count in values.items():
            add((("attribute", attribute, pair), both), count)
    first, second, equal = tally.links
    add(("links", "all"), first + second)
    add(("links", "equal"), 2 * equal)


def add_units(add: Add, head: Hashable, counts: UnitCounts) -> None:
    """Add one article's counts for the unitizing alphas under a head; the continuum goes by itself.

    So the text of an article where nobody used a label counts for that label as well.
    """
    for name, amounts in (("lengths", counts.lengths), ("squares", counts.squares), ("selves", counts.selves)):
        for label, amount in amounts.items():
            add(((head, name), label), amount)
    for labels, amount in counts.coincidences.items():
        add(((head, "coincidences"), labels), amount)


def add_coincidences(add: Add, boundaries: Coincidences, tokens: Coincidences) -> None:
    """Add one article's coincidences of labels: at boundaries that two or more have, and of tokens."""
    for labels, amount in boundaries.items():
        add(("boundaries", labels), amount)
    for labels, amount in tokens.items():
        add(("all tokens", labels), amount)


def credit_ratio(head: Hashable, name: str) -> Callable[[View], Ratio]:
    """Return what reads an F1 over spans: of one of the five credits."""
    return lambda view: (view.column((head, name)), view.column((head, "spans")))


def macro_ratio(head: Hashable, pairs: Sequence[Hashable]) -> Callable[[View], Ratio]:
    """Return what reads the mean of pairs of the mean F1 over articles."""

    def of(pair: Hashable) -> Callable[[View], Ratio]:
        return lambda view: (view.column((head, "scores", pair)), view.column((head, "scored", pair)))

    return mean_of([of(pair) for pair in pairs])


def table_ratio(
    ratio: Callable[[Numbers], Ratio], heads: Sequence[Hashable], keys: Sequence[Hashable]
) -> Callable[[View], Ratio]:
    """Return what reads the mean of a coefficient over the contingency tables under several heads."""

    def of(head: Hashable) -> Callable[[View], Ratio]:
        return lambda view: ratio(view.table(head, keys))

    return mean_of([of(head) for head in heads])


def mean_of(parts: Sequence[Callable[[View], Ratio]]) -> Callable[[View], Ratio]:
    """Return what reads the mean of those of several ratios that are defined; of a single one it is that itself."""

    def read(view: View) -> Ratio:
        import numpy as np

        if len(parts) == 1:
            return parts[0](view)
        above = np.zeros(view.sums.shape[:-1])
        count = np.zeros(view.sums.shape[:-1])
        for part in parts:
            over, under = part(view)
            defined = under > 0
            above += np.where(defined, over / np.where(defined, under, 1), 0)
            count += defined
        return above, count

    return read


def unit_totals(view: View, head: Hashable, labels: Sequence[str]) -> UnitTotals:
    """Return the sums for the unitizing alphas under a head."""
    return UnitTotals(
        view.column("continuum"),
        view.vector((head, "lengths"), labels),
        view.vector((head, "squares"), labels),
        view.vector((head, "selves"), labels),
        view.table((head, "coincidences"), labels),
    )


def units_ratio(ratio: Callable[[UnitTotals], Ratio], head: Hashable, labels: Sequence[str]) -> Callable[[View], Ratio]:
    """Return what reads one of the unitizing alphas."""
    return lambda view: ratio(unit_totals(view, head, labels))
