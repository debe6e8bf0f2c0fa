"""Agreement on categories: of two annotators by a contingency table, of any number by coders × units.

Observed agreement corrected for chance, in the ways of Bennett, Alpert & Goldstein 1954 (S), Scott 1955 (π),
Cohen 1960 (κ), Fleiss 1971 (κ of several raters) and Krippendorff 2011 (α, which allows for missing values and small
samples). Artstein & Poesio 2008, Inter-coder agreement for computational linguistics, compares them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.agreement import ratios
from annotator.agreement.figures import Figure, Measure, Undefined, figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.agreement.ratios import Numbers, Ratio

Table = Sequence[Sequence[float]]
"""Counts: rows are the first annotator's categories, columns the second's, in the same order."""
Category = TypeVar("Category", bound=Hashable)

COHEN: Final = Measure("kappa", "Cohen's kappa", "unit judged by both", "Cohen 1960")
SCOTT: Final = Measure("pi", "Scott's pi", "unit judged by both", "Scott 1955")
BENNETT: Final = Measure("s", "Bennett, Alpert and Goldstein's S", "unit judged by both", "Bennett et al. 1954")
FLEISS: Final = Measure("fleiss_kappa", "Fleiss' kappa", "unit judged by all", "Fleiss 1971")
ALPHA: Final = Measure("alpha", "Krippendorff's alpha, nominal", "value of a unit judged by two", "Krippendorff 2011")


def cohen_kappa(table: Table, measure: Measure = COHEN) -> Figure:
    """Return Cohen's κ of a contingency table (Cohen 1960, A coefficient of agreement for nominal scales)."""
    return _of_table(table, ratios.kappa, measure)


def scott_pi(table: Table, measure: Measure = SCOTT) -> Figure:
    """Return Scott's π of a contingency table (Scott 1955, Reliability of content analysis)."""
    return _of_table(table, ratios.pi, measure)


def bennett_s(table: Table, measure: Measure = BENNETT) -> Figure:
    """Return S of a contingency table; its size is the number of categories that could be used."""
    return _of_table(table, ratios.s, measure)


def alpha_of_table(table: Table, measure: Measure = ALPHA) -> Figure:
    """Return Krippendorff's nominal α of two annotators without missing values, from a contingency table."""
    there = _array(table)
    return _of_coincidences(there + there.T, measure)


def alpha_of_units(units: Iterable[Mapping[Category, int]], measure: Measure = ALPHA) -> Figure:
    """Return Krippendorff's nominal α of units, each with how often which value was given.

    A unit with fewer than two values is not pairable and does not count (Krippendorff 2011, Computing Krippendorff's
    alpha-reliability).
    """
    return _of_coincidences(square(coincidences(units)), measure)


def nominal_alpha(coders: Sequence[Sequence[Category | None]], measure: Measure = ALPHA) -> Figure:
    """Return Krippendorff's nominal α of coders × units; None is a missing value."""
    units = (Counter(value for value in unit if value is not None) for unit in zip(*coders, strict=True))
    return alpha_of_units(units, measure)


def fleiss_kappa(units: Iterable[Mapping[Category, int]], measure: Measure = FLEISS) -> Figure:
    """Return Fleiss' κ of units, each with how often which value was given (Fleiss 1971).

    All units must have the same number of raters; it is biased where values are missing (Zapf et al. 2016).
    """
    known = [dict(unit) for unit in units]
    raters = {sum(unit.values()) for unit in known}
    if len(raters) > 1 or (known and raters <= {0, 1}):
        return Figure(measure=measure, value=None, n=len(known), why_undefined=Undefined.UNEQUAL_RATERS)
    table = square(coincidences(known))
    return figure(measure, ratios.fleiss(table), len(known), _reason(table))


def contingency(pairs: Mapping[tuple[Category, Category], float]) -> tuple[list[Category], Numbers]:
    """Return the categories, sorted, and the square table of counts of (first's, second's)."""
    import numpy as np

    categories = sorted({category for pair in pairs for category in pair}, key=str)
    place = {category: number for number, category in enumerate(categories)}
    table = np.zeros((len(categories), len(categories)))
    for (first, second), count in pairs.items():
        table[place[first], place[second]] += count
    return categories, table


def square(pairs: Mapping[tuple[Category, Category], float]) -> Numbers:
    """Return only the table of :func:`contingency`."""
    return contingency(pairs)[1]


def coincidences(units: Iterable[Mapping[Category, int]]) -> dict[tuple[Category, Category], float]:
    """Return the coincidences of values within units; a unit of m values adds m to their sum, one of a single none."""
    found: dict[tuple[Category, Category], float] = {}
    for unit in units:
        values = sum(unit.values())
        if values < 2:
            continue
        for first, count in unit.items():
            for second, other in unit.items():
                pairs = count * (other - (first == second))
                if pairs:
                    found[first, second] = found.get((first, second), 0.0) + pairs / (values - 1)
    return found


def _array(table: Table) -> Numbers:
    import numpy as np

    array = np.asarray(table, dtype=np.float64)
    return array.reshape(0, 0) if not array.size else array


def _of_table(table: Table, ratio: Callable[[Numbers], Ratio], measure: Measure) -> Figure:
    array = _array(table)
    return figure(measure, ratio(array), round(float(array.sum())), _reason(array))


def _of_coincidences(table: Numbers, measure: Measure) -> Figure:
    return figure(measure, ratios.alpha(table), round(float(table.sum())), _reason(table))


def _reason(table: Numbers) -> Undefined:
    return Undefined.ONE_CATEGORY if table.sum() else Undefined.NO_UNITS
