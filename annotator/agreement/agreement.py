"""Everything at once: all pairs together, each pair, and by label, language, source and zone.

Over several pairs a figure that counts spans pools them, so that a pair with more work weighs more; a mean over
articles and a κ are the mean of the pairs', so that every pair weighs the same; the alphas take all annotators
together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.agreement import catalogue, columns, unitizing
from annotator.agreement.figure_making import FigureMaker
from annotator.agreement.figures import Figure, NoInterval, Undefined
from annotator.agreement.resampling import LEAST_ARTICLES, Ledger, Resampling
from annotator.agreement.span_figures import span_figures
from annotator.agreement.summary import Summary, summarise
from annotator.agreement.surface_scores import surface_f1
from annotator.agreement.tallies import ArticleTally, Credits, PairTally
from annotator.agreement.works import PairKey

if TYPE_CHECKING:
    from annotator.agreement.ratios import Ratio
    from annotator.agreement.resampling import View
    from annotator.tokens.tokenizers import Tokenizer

Figures = dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far annotators agree. ``pairs`` has every pair, also one without a common article.

    ``labels`` and ``zones`` hold the figures that count spans, by key; a label's also its unitizing alphas.
    """

    overall: Summary
    pairs: dict[PairKey, Summary]
    languages: dict[str, Summary]
    sources: dict[str, Summary]
    labels: dict[str, Figures]
    zones: dict[str, Figures]


def measured(
    tallies: Iterable[ArticleTally],
    annotators: Sequence[str],
    *,
    resampling: Resampling | None = None,
    labels: Iterable[str] = (),
    tokenizer: Tokenizer | None = None,
) -> Agreement:
    """Return all figures of these annotators over the articles counted.

    ``annotators`` must come in the order the tallies were made in. ``labels`` are the ids that could be used; each of
    them gets its figures, used or not, and so does any other that a span has.
    """
    known = list(tallies)
    nothing = Undefined.NO_ARTICLES if len(annotators) > 1 else Undefined.ONE_ANNOTATOR
    offered = list(labels)

    def summary(chosen: Iterable[ArticleTally], pair: PairKey | None = None) -> Summary:
        return summarise(chosen, pair=pair, resampling=resampling, labels=offered, tokenizer=tokenizer, nothing=nothing)

    return Agreement(
        overall=summary(known),
        pairs={pair: summary(known, pair) for pair in combinations(annotators, 2)},
        languages={name: summary(chosen) for name, chosen in _grouped(known, "language").items()},
        sources={name: summary(chosen) for name, chosen in _grouped(known, "source").items()},
        labels=by_label(known, offered, resampling=resampling, nothing=nothing),
        zones=by_zone(known, resampling=resampling),
    )


def _grouped(tallies: Iterable[ArticleTally], field: str) -> dict[str, list[ArticleTally]]:
    groups: defaultdict[str, list[ArticleTally]] = defaultdict(list)
    for tally in tallies:
        groups[getattr(tally, field)].append(tally)
    return dict(sorted(groups.items()))


def by_label(
    tallies: Sequence[ArticleTally],
    labels: Iterable[str] = (),
    *,
    resampling: Resampling | None = None,
    nothing: Undefined = Undefined.NO_ARTICLES,
) -> dict[str, Figures]:
    """Return for each label the F1 of its spans, and its unitizing alphas among all annotators.

    Articles in which two annotators leave it unused are none of its articles: see :func:`by_zone`.
    """
    seen = sorted({label for tally in tallies for label in tally.label_units}.union(labels))
    ledger, pairs, empty = _cell_ledger(tallies, 1, seen)
    for tally in tallies:
        amount = ledger.open(tally.cluster)
        amount("continuum", tally.units.continuum)
        columns.add_units(amount, "units", tally.units)
        for label, units in tally.label_units.items():
            columns.add_units(amount, ("alone", label), units)
    maker, clusters = FigureMaker(ledger, resampling), _clusters(tallies, 1)
    found = {}
    for label in seen:
        why = Undefined.NOT_USED if any(tally.pairs for tally in tallies) else nothing
        parts = ((tally.cluster, part) for tally in tallies for part in tally.pairs.values())
        made = (
            *span_figures(maker, label, pairs, empty[label], why),
            surface_f1(parts, why, resampling, label),
            _alone(maker, tallies, label, why),
            _within(maker, tallies, seen, label, why),
        )
        found[label] = _sure(made, clusters.get(label, set()))
    return found


def by_group(
    tallies: Iterable[ArticleTally], field: str, *, resampling: Resampling | None = None
) -> dict[str, Figures]:
    """Return for each language or source, as ``field`` says, the F1 of the spans in its articles."""
    found = {}
    for name, chosen in _grouped((tally for tally in tallies if tally.pairs), field).items():
        ledger, pairs, empty = Ledger(), set(), 0
        for tally in chosen:
            amount = ledger.open(tally.cluster)
            for key, part in tally.pairs.items():
                pairs.add(key)
                empty += not part.cells
                columns.add_credits(amount, name, key, part.cells.values())
        made = span_figures(FigureMaker(ledger, resampling), name, sorted(pairs), empty, Undefined.NO_SPANS)
        found[name] = {item.key: item for item in made}
    return found


def by_pair(tallies: Iterable[ArticleTally]) -> dict[PairKey, Figures]:
    """Return for each pair of annotators who share an article the F1 of their spans."""
    ledger = Ledger()
    empty: Counter[PairKey] = Counter()
    for tally in tallies:
        amount = ledger.open(tally.cluster)
        for key, part in tally.pairs.items():
            empty[key] += not part.cells
            columns.add_credits(amount, key, key, part.cells.values())
    maker = FigureMaker(ledger, None)
    return {
        key: {item.key: item for item in span_figures(maker, key, [key], empty[key], Undefined.NO_SPANS)}
        for key in sorted(empty)
    }


def by_zone(tallies: Sequence[ArticleTally], *, resampling: Resampling | None = None) -> dict[str, Figures]:
    """Return for each kind of zone the F1 of the spans in it; empty for what lies in none.

    A pair of spans belongs to the zone where the first of the two begins. Articles without a span in a zone are none of
    its articles: where too few are left there is no interval, which would be that of a handful drawn again and again.
    """
    ledger, pairs, empty = _cell_ledger(tallies, 0)
    maker = FigureMaker(ledger, resampling)
    found = {}
    for zone, there in sorted(_clusters(tallies, 0).items()):
        made = span_figures(maker, zone, pairs, empty[zone], Undefined.NO_SPANS)
        found[zone] = _sure(made, there)
    return found


def _clusters(tallies: Iterable[ArticleTally], of: int) -> dict[str, set[str]]:
    """Return the clusters of articles with a span in each zone (``of`` 0) or of each label (1)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tally in tallies:
        for part in tally.pairs.values():
            for cell in part.cells:
                found[cell[of]].add(tally.cluster)
    return found


def _sure(made: Iterable[Figure], clusters: set[str]) -> Figures:
    """Return figures by key, without their intervals where too few articles bear them."""
    few = len(clusters) < LEAST_ARTICLES
    return {item.key: item.within(NoInterval.FEW_ARTICLES) if few and item.interval else item for item in made}


def _cell_ledger(
    tallies: Iterable[ArticleTally], part: int, names: Iterable[str] = ()
) -> tuple[Ledger, list[PairKey], dict[str, int]]:
    """Return credits by zone (part 0) or label (part 1), the pairs, and how many article × pair have none, by name."""
    ledger = Ledger()
    pairs: set[PairKey] = set()
    there: Counter[str] = Counter()
    total = 0
    for tally in tallies:
        amount = ledger.open(tally.cluster)
        for key, tallied in tally.pairs.items():
            pairs.add(key)
            total += 1
            for name, credited in _by_name(tallied, part).items():
                columns.add_credits(amount, name, key, credited)
                there[name] += 1
    return ledger, sorted(pairs), {name: total - there[name] for name in (*names, *there)}


def _by_name(tally: PairTally, part: int) -> dict[str, list[Credits]]:
    found: defaultdict[str, list[Credits]] = defaultdict(list)
    for cell, credited in tally.cells.items():
        found[cell[part]].append(credited)
    return found


def _alone(maker: FigureMaker, tallies: Iterable[ArticleTally], label: str, why: Undefined) -> Figure:
    counts = [tally.label_units[label] for tally in tallies if label in tally.label_units]
    head = ("alone", label)
    n, reason = unitizing.number_and_reason(columns.unit_totals(maker.view, head, [label]), unitizing.U_ALPHA, why)
    ratio = columns.units_ratio(unitizing.u_alpha_ratio, head, [label])
    made = maker.make(catalogue.alone_u_alpha(label), ratio, n, reason)
    return made.without(unitizing.LEFT_OUT, sum(item.left_out for item in counts))


def _within(
    maker: FigureMaker, tallies: Iterable[ArticleTally], labels: list[str], label: str, why: Undefined
) -> Figure:
    place = labels.index(label)
    whole = columns.unit_totals(maker.view, "units", labels)
    n = float(whole.coincidences[place].sum())
    if whole.lengths[place]:
        why = Undefined.ONE_CATEGORY if n else Undefined.NO_OVERLAP

    def ratio(view: View) -> Ratio:
        above, below = unitizing.label_ratios(columns.unit_totals(view, "units", labels))
        return above[..., place], below[..., place]

    made = maker.make(unitizing.ONE_LABEL, ratio, n, why)
    return made.without(unitizing.LEFT_OUT, sum(tally.units.left_out for tally in tallies))
