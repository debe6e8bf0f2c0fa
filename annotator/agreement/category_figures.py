"""Figures of categories: labels where boundaries are equal, tokens, and values of attributes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Final

from annotator.agreement import catalogue, columns, ratios
from annotator.agreement.figures import Figure, Undefined
from annotator.agreement.tallies import PairTally
from annotator.agreement.works import NO_SPAN, PairKey

if TYPE_CHECKING:
    from annotator.agreement.figure_making import FigureMaker
    from annotator.agreement.ratios import Ratio
    from annotator.agreement.resampling import View
    from annotator.tokens.tokenizers import Tokenizer

NO_COUNTERPART: Final = "spans without one of equal boundaries"
_Tallies = Sequence[tuple[PairKey, PairTally]]


def label_figures(maker: FigureMaker, tallies: _Tallies, labels: list[str], none: Undefined) -> list[Figure]:
    """Return κ, π, S and α of the labels of spans with equal boundaries; ``none`` is why there may be no such spans."""
    by_pair: Counter[PairKey] = Counter()
    spans = 0
    for key, tally in tallies:
        by_pair[key] += tally.same_ends.total()
        spans += tally.counts.first + tally.counts.second
    heads = [("labels", key) for key in sorted(by_pair)]
    n = by_pair.total()
    why = Undefined.ONE_CATEGORY if n else none
    kinds = ((catalogue.LABEL_KAPPA, ratios.kappa), (catalogue.LABEL_PI, ratios.pi), (catalogue.LABEL_S, ratios.s))
    found = [
        maker.make(measure, columns.table_ratio(ratio, heads, labels), n, why).without(NO_COUNTERPART, spans - 2 * n)
        for measure, ratio in kinds
    ]
    values = float(maker.view.table("boundaries", labels).sum())
    alpha = columns.table_ratio(ratios.alpha, ["boundaries"], labels)
    return [*found, maker.make(catalogue.LABEL_ALPHA, alpha, values, Undefined.ONE_CATEGORY if values else none)]


def token_figures(
    maker: FigureMaker, tallies: _Tallies, labels: list[str], tokenizer: Tokenizer, none: Undefined
) -> list[Figure]:
    """Return κ and α of all tokens, those outside of spans being a category of their own."""
    categories = [NO_SPAN, *labels]
    heads = [("tokens", key) for key in sorted({key for key, _ in tallies})]
    n = sum(tally.tokens.total() for _, tally in tallies)
    values = float(maker.view.table("all tokens", categories).sum())
    kappa = columns.table_ratio(ratios.kappa, heads, categories)
    alpha = columns.table_ratio(ratios.alpha, ["all tokens"], categories)
    why = Undefined.ONE_CATEGORY if n else none
    return [
        maker.make(catalogue.token_kappa(tokenizer), kappa, n, why),
        maker.make(catalogue.token_alpha(tokenizer), alpha, values, why),
    ]


def attribute_figures(maker: FigureMaker, tallies: _Tallies) -> list[Figure]:
    """Return for each attribute how often its values are the same on equal spans, and κ."""
    found: list[Figure] = []
    for name in sorted({name for _, tally in tallies for name in tally.attributes}):
        given = [(key, tally.attributes[name]) for key, tally in tallies if name in tally.attributes]
        values = sorted({value for _, pairs in given for both in pairs for value in both}, key=repr)
        heads = [("attribute", name, key) for key in sorted({key for key, _ in given})]
        n = sum(pairs.total() for _, pairs in given)
        kappa = columns.table_ratio(ratios.kappa, heads, values)
        found += [
            maker.make(catalogue.attribute_share(name), _share(heads, values), n, Undefined.NO_PAIRS),
            maker.make(catalogue.attribute_kappa(name), kappa, n, Undefined.ONE_CATEGORY),
        ]
    return found


def _share(heads: Sequence[Hashable], values: Sequence[Hashable]) -> Callable[[View], Ratio]:
    def read(view: View) -> Ratio:
        import numpy as np

        tables = np.sum([view.table(head, values) for head in heads], axis=0)
        return np.trace(tables, axis1=-2, axis2=-1), tables.sum(axis=(-1, -2))

    return read
