"""The F1 scores over spans, under one head of a ledger: of everything, or of a part such as a label or a zone."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Final

from annotator.agreement import catalogue, columns
from annotator.agreement.figures import Figure, Undefined
from annotator.agreement.works import PairKey

if TYPE_CHECKING:
    from annotator.agreement.figure_making import FigureMaker

CREDITS: Final = (
    (catalogue.EXACT, "exact"),
    (catalogue.ENDS, "ends"),
    (catalogue.OVERLAP, "overlap"),
    (catalogue.PARTIAL, "partial"),
    (catalogue.LENIENT, "lenient"),
)
BOTH_EMPTY: Final = "articles where neither has a span (article × pair)"


def span_figures(
    maker: FigureMaker, head: Hashable, pairs: Sequence[PairKey], empty: int, why: Undefined
) -> list[Figure]:
    """Return exact F1, micro and macro, and the F1 scores that are kinder, the headline first.

    ``empty`` is how many article × pair have no span, ``why`` why there may be nothing to measure.
    """
    spans = float(maker.view.column((head, "spans")))
    scored = sum(float(maker.view.column((head, "scored", key))) for key in pairs)
    exact, *others = [maker.make(measure, columns.credit_ratio(head, name), spans, why) for measure, name in CREDITS]
    macro = maker.make(catalogue.EXACT_MACRO, columns.macro_ratio(head, pairs), scored, why)
    return [exact, macro.without(BOTH_EMPTY, empty), *others]
