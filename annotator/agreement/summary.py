"""All figures of a set of articles, for all pairs together or for one pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, TypeVar

from annotator.agreement import catalogue, columns, unitizing
from annotator.agreement.category_figures import attribute_figures, label_figures, token_figures
from annotator.agreement.figure_making import FigureMaker
from annotator.agreement.figures import Figure, Undefined
from annotator.agreement.pairing import Cause, PairingCounts
from annotator.agreement.resampling import Ledger, Resampling
from annotator.agreement.span_figures import span_figures
from annotator.agreement.surface_scores import surface_f1
from annotator.agreement.tallies import ArticleTally, LabelPair, PairTally
from annotator.agreement.works import PairKey
from annotator.tokens.tokenizers import UnicodeWords

if TYPE_CHECKING:
    from annotator.tokens.tokenizers import Tokenizer

_Part = tuple[str, PairKey, PairTally]
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Summary:
    """What was measured.

    ``articles`` counts articles, ``both_empty`` article × pair where neither has a span. ``figures`` are by key, the
    headline first. ``confusion`` counts all spans by (first's label, second's label), ``works.NO_SPAN`` standing for a
    missing one; ``same_ends`` those with equal boundaries. Over several pairs, the first is the one named first.
    """

    articles: int
    both_empty: int
    figures: Mapping[str, Figure]
    counts: PairingCounts
    causes: Mapping[Cause, int]
    confusion: Mapping[LabelPair, int]
    same_ends: Mapping[LabelPair, int]

    @property
    def headline(self) -> Figure:
        """The exact F1 over all spans."""
        return self.figures[catalogue.EXACT.key]


def summarise(
    tallies: Iterable[ArticleTally],
    *,
    pair: PairKey | None = None,
    resampling: Resampling | None = None,
    labels: Iterable[str] = (),
    tokenizer: Tokenizer | None = None,
    nothing: Undefined = Undefined.NO_ARTICLES,
) -> Summary:
    """Return all figures of these articles: of one pair of annotators, or of all of them.

    ``labels`` are the ids that could be used, for S; those seen are added. ``tokenizer`` is the one the tallies were
    made with. ``nothing`` is the reason given where no article was sealed by two.
    """
    used = [tally for tally in tallies if (pair in tally.pairs if pair else tally.pairs)]
    parts = [
        (tally.cluster, key, part) for tally in used for key, part in tally.pairs.items() if pair is None or key == pair
    ]
    maker = FigureMaker(_ledger(used, parts, pair), resampling)
    seen = sorted({label for _, _, part in parts for label in part.units.lengths}.union(labels))
    tallied = [(key, part) for _, key, part in parts]
    reason = Undefined.NO_SPANS if used else nothing
    counts = reduce(add, (part.counts for _, _, part in parts), PairingCounts())
    empty = sum(not part.cells for _, _, part in parts)
    found = [
        *span_figures(maker, "all", sorted({key for _, key, _ in parts}), empty, reason),
        surface_f1(((cluster, part) for cluster, _, part in parts), reason, resampling),
        *label_figures(maker, tallied, seen, reason if empty == len(parts) else Undefined.NO_PAIRS),
        *_unit_figures(maker, used, pair, seen, reason),
        *token_figures(maker, tallied, seen, tokenizer or UnicodeWords(), nothing),
        *attribute_figures(maker, tallied),
        maker.make(
            catalogue.LINKS,
            lambda view: (view.column(("links", "equal")), view.column(("links", "all"))),
            float(maker.view.column(("links", "all"))),
            Undefined.NO_LINKS if used else nothing,
        ),
    ]
    return Summary(
        articles=len(used),
        both_empty=empty,
        figures={item.key: item for item in found},
        counts=counts,
        causes=_summed(part.causes for _, _, part in parts),
        confusion=_summed(part.confusion for _, _, part in parts),
        same_ends=_summed(part.same_ends for _, _, part in parts),
    )


def _summed(counters: Iterable[Counter[_Key]]) -> Counter[_Key]:
    total: Counter[_Key] = Counter()
    for counter in counters:
        total.update(counter)
    return total


def _ledger(used: Iterable[ArticleTally], parts: Iterable[_Part], pair: PairKey | None) -> Ledger:
    ledger = Ledger()
    for tally in used:
        amount = ledger.open(tally.cluster)
        units = tally.pairs[pair].units if pair else tally.units
        amount("continuum", units.continuum)
        columns.add_units(amount, "units", units)
        if pair is None:
            columns.add_coincidences(amount, tally.boundaries, tally.tokens)
        else:
            columns.add_coincidences(amount, *tally.pairs[pair].coincidences)
    for cluster, key, part in parts:
        amount = ledger.open(cluster)
        columns.add_credits(amount, "all", key, part.cells.values())
        columns.add_pair(amount, key, part)
    return ledger


def _unit_figures(
    maker: FigureMaker, used: Iterable[ArticleTally], pair: PairKey | None, seen: list[str], why: Undefined
) -> list[Figure]:
    counts = [tally.pairs[pair].units if pair else tally.units for tally in used]
    left_out = sum(item.left_out for item in counts)
    whole = columns.unit_totals(maker.view, "units", seen)
    found = []
    for measure, ratio in unitizing.RATIOS.items():
        n, reason = unitizing.number_and_reason(whole, measure, why)
        made = maker.make(measure, columns.units_ratio(ratio, "units", seen), n, reason)
        found.append(made.without(unitizing.LEFT_OUT, left_out))
    return found
