"""Coefficients as a numerator over a denominator, for one total or for many resampled ones at once.

A denominator that is not positive means: not defined. So no division is done before it is known to be meant, and the
same few lines serve a single table and the thousand tables of a bootstrap. All of them take arrays with any number of
leading axes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Ratio = tuple[Numbers, Numbers]


def _margins(tables: Numbers) -> tuple[Any, Any, Any, Any]:
    import numpy as np

    rows, columns = tables.sum(axis=-1), tables.sum(axis=-2)
    return rows.sum(axis=-1), np.trace(tables, axis1=-2, axis2=-1), rows, columns


def kappa(tables: Numbers) -> Ratio:
    """Cohen's κ of contingency tables (Cohen 1960): chance agreement from each annotator's own distribution."""
    n, same, rows, columns = _margins(tables)
    by_chance = (rows * columns).sum(axis=-1)
    return n * same - by_chance, n * n - by_chance


def pi(tables: Numbers) -> Ratio:
    """Scott's π of contingency tables (Scott 1955): chance agreement from both annotators' common distribution."""
    n, same, rows, columns = _margins(tables)
    by_chance = ((rows + columns) ** 2).sum(axis=-1) / 4
    return n * same - by_chance, n * n - by_chance


def s(tables: Numbers) -> Ratio:
    """Bennett, Alpert and Goldstein's S of contingency tables (1954): every category is as likely by chance."""
    n, same, _, _ = _margins(tables)
    categories = tables.shape[-1]
    return categories * same - n, (categories - 1) * n


def alpha(coincidences: Numbers) -> Ratio:
    """Krippendorff's α for nominal data from coincidence matrices (Krippendorff 2011).

    α = 1 - (n - 1)·(n - Σ o_cc) / (n² - Σ n_c²).
    """
    n, same, rows, _ = _margins(coincidences)
    expected = n * n - (rows * rows).sum(axis=-1)
    return expected - (n - 1) * (n - same), expected


def fleiss(coincidences: Numbers) -> Ratio:
    """Fleiss' κ (1971) from coincidence matrices of units that all have the same number of raters."""
    n, same, rows, _ = _margins(coincidences)
    by_chance = (rows * rows).sum(axis=-1)
    return n * same - by_chance, n * n - by_chance
