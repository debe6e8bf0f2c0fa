"""One article counted: everything the figures are made of, which adds up over articles and can be kept for later."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from annotator.agreement.categorical import coincidences
from annotator.agreement.matching import Mark, iou
from annotator.agreement.pairing import Cause, Difference, Kind, Pairing, PairingCounts, pair
from annotator.agreement.token_labels import token_labels
from annotator.agreement.unitizing import UnitCounts, unit_counts
from annotator.agreement.works import NO_SPAN, MeasuredArticle, PairKey, Work
from annotator.tokens.tokenizers import UnicodeWords

if TYPE_CHECKING:
    from annotator.domain.spans import AttributeValue
    from annotator.tokens.tokenizers import Tokenizer

LabelPair = tuple[str, str]
Cell = tuple[str, str]
"""(zone, label)."""


class Credits(NamedTuple):
    """Spans of both annotators, and how many of them have a counterpart, in five senses of the word.

    Every span counts for itself, a pair therefore twice: an F1 is one of the five over ``spans``.
    """

    spans: float = 0
    exact: float = 0
    ends: float = 0
    overlap: float = 0
    partial: float = 0
    lenient: float = 0


@dataclass(frozen=True, slots=True)
class PairTally:
    """Two annotators in one article.

    ``confusion`` counts all spans by (first's label, second's label), ``same_ends`` those with equal boundaries;
    ``tokens`` counts tokens in the same way. ``surfaces`` are (spans of both, equal pairs) by surface and label.
    ``attributes`` are (first's value, second's) of equal spans where either has one. ``links`` are those between spans
    that both have: of the first, of the second, and equal ones. ``units`` is for the unitizing alphas, ``label_units``
    for each label alone.
    """

    counts: PairingCounts
    causes: Counter[Cause]
    cells: dict[Cell, Credits]
    confusion: Counter[LabelPair]
    same_ends: Counter[LabelPair]
    tokens: Counter[LabelPair]
    surfaces: dict[tuple[str, str], tuple[int, int]]
    attributes: dict[str, Counter[tuple[Hashable, Hashable]]]
    links: tuple[int, int, int]
    units: UnitCounts
    label_units: dict[str, UnitCounts]

    @property
    def coincidences(self) -> tuple[dict[LabelPair, float], dict[LabelPair, float]]:
        """Coincidences of labels between the two: at common boundaries, and of tokens."""
        return _both_ways(self.same_ends), _both_ways(self.tokens)


@dataclass(frozen=True, slots=True)
class ArticleTally:
    """All annotators of one article, by pairs and together.

    ``boundaries`` and ``tokens`` are coincidences of labels: at boundaries that two or more have, and of tokens;
    ``annotators`` says how many sealed it.
    """

    article: str
    cluster: str
    language: str
    source: str
    annotators: tuple[str, ...]
    pairs: dict[PairKey, PairTally]
    boundaries: dict[LabelPair, float]
    tokens: dict[LabelPair, float]
    units: UnitCounts
    label_units: dict[str, UnitCounts]


def tallied(article: MeasuredArticle, works: Mapping[str, Work], tokenizer: Tokenizer | None = None) -> ArticleTally:
    """Count one article that these annotators sealed; pairs are made in the order of the mapping.

    An annotator without spans has a work without marks; one who has not sealed the article has none.
    """
    tokens = (tokenizer or UnicodeWords())(article.text) if len(works) > 1 else []
    labels = dict(zip(works, token_labels(tokens, [work.marks for work in works.values()]), strict=True))
    pairs = {
        (a, b): _pair_tally(article, works[a], works[b], Counter(zip(labels[a], labels[b], strict=True)))
        for a, b in combinations(works, 2)
    }
    together = Counter(zip(*labels.values(), strict=True))
    sides = [work.marks for work in works.values()]
    if len(works) == 2:
        (only,) = pairs.values()
        units, label_units = only.units, only.label_units
    else:
        units, label_units = _units(sides, len(article.text))
    return ArticleTally(
        article=article.id,
        cluster=article.cluster or article.id,
        language=article.language,
        source=article.source,
        annotators=tuple(works),
        pairs=pairs,
        boundaries=coincidences(_by_boundaries(sides)),
        tokens=_weighted(together),
        units=units,
        label_units=label_units,
    )


def _units(sides: list[tuple[Mark, ...]], length: int) -> tuple[UnitCounts, dict[str, UnitCounts]]:
    labels = sorted({mark.label for marks in sides for mark in marks})
    alone = {
        label: unit_counts([[mark for mark in marks if mark.label == label] for marks in sides], length)
        for label in labels
    }
    return unit_counts(sides, length), alone


def _both_ways(table: Mapping[LabelPair, int]) -> dict[LabelPair, float]:
    found: defaultdict[LabelPair, float] = defaultdict(float)
    for (first, second), count in table.items():
        found[first, second] += count
        found[second, first] += count
    return dict(found)


def _weighted(together: Mapping[tuple[str, ...], int]) -> dict[LabelPair, float]:
    """Return the coincidences of many units of which most are alike."""
    found: defaultdict[LabelPair, float] = defaultdict(float)
    for values, times in together.items():
        for key, amount in coincidences([Counter(values)]).items():
            found[key] += amount * times
    return dict(found)


def _by_boundaries(sides: Iterable[Iterable[Mark]]) -> Iterable[Counter[str]]:
    """Return for each boundaries the labels there; an annotator with two labels there judges by the first by id."""
    found: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for marks in sides:
        first: dict[tuple[int, int], str] = {}
        for mark in sorted(marks):
            first.setdefault((mark.start, mark.end), mark.label)
        for place, label in first.items():
            found[place][label] += 1
    return found.values()


def _pair_tally(article: MeasuredArticle, first: Work, second: Work, tokens: Counter[LabelPair]) -> PairTally:
    pairing = pair(first.marks, second.marks, article.text)
    confusion, same_ends = _confusions(pairing)
    units, label_units = _units([first.marks, second.marks], len(article.text))
    return PairTally(
        counts=pairing.counts,
        causes=pairing.causes,
        cells=_cells(pairing, article),
        confusion=confusion,
        same_ends=same_ends,
        tokens=tokens,
        surfaces=_surfaces(pairing, first, second, article.text),
        attributes=_attributes(pairing, first, second),
        links=_links(pairing, first, second),
        units=units,
        label_units=label_units,
    )


def _cells(pairing: Pairing, article: MeasuredArticle) -> dict[Cell, Credits]:
    """Credit every span in the zone where what it belongs to begins."""
    found: defaultdict[Cell, list[float]] = defaultdict(lambda: [0.0] * len(Credits._fields))
    for cell, count in Counter((article.zone_at(mark.start), mark.label) for mark in pairing.equal).items():
        found[cell] = [2.0 * count] * len(Credits._fields)
    for item in pairing.differences:
        zone = article.zone_at(item.start)
        for mark in item.marks:
            found[zone, mark.label][0] += 1
        for mark in item.best_pair() or ():
            credited = found[zone, mark.label]
            for number, amount in enumerate(_credits(item)[1:], start=1):
                credited[number] += amount
    return {cell: Credits(*amounts) for cell, amounts in found.items()}


def _credits(item: Difference) -> Credits:
    """Return what each of the two spans of a pair that is not equal counts for."""
    match item.kind:
        case Kind.LABEL:
            return Credits(1, ends=1)
        case Kind.BOUNDARY | Kind.SPLIT_MERGE:
            best = item.best_pair()
            shared = iou(*best) if best else 0.0
            alike = item.cause in {Cause.PARTICLE, Cause.PUNCTUATION}
            return Credits(1, overlap=1, partial=shared, lenient=float(alike))
        case _:
            return Credits(1)


def _confusions(pairing: Pairing) -> tuple[Counter[LabelPair], Counter[LabelPair]]:
    """Return (first's label, second's label) of all spans, and of pairs with equal boundaries."""
    everything: Counter[LabelPair] = Counter((mark.label, mark.label) for mark in pairing.equal)
    same_ends = everything.copy()
    for item in pairing.differences:
        here, there = [mark.label for mark in item.first], [mark.label for mark in item.second]
        if here and there:  # of a split/merge group, where all have one label, one pair counts
            everything[here.pop(), there.pop()] += 1
        everything.update((label, NO_SPAN) for label in here)
        everything.update((NO_SPAN, label) for label in there)
        if item.kind is Kind.LABEL:
            same_ends[item.first[0].label, item.second[0].label] += 1
    return everything, same_ends


def _surfaces(pairing: Pairing, first: Work, second: Work, text: str) -> dict[tuple[str, str], tuple[int, int]]:
    spans = Counter((text[mark.start : mark.end], mark.label) for work in (first, second) for mark in work.marks)
    equal = Counter((text[mark.start : mark.end], mark.label) for mark in pairing.equal)
    return {surface: (count, equal[surface]) for surface, count in spans.items()}


def _attributes(pairing: Pairing, first: Work, second: Work) -> dict[str, Counter[tuple[Hashable, Hashable]]]:
    here, there = first.attributes_by_mark(), second.attributes_by_mark()
    found: defaultdict[str, Counter[tuple[Hashable, Hashable]]] = defaultdict(Counter)
    none: dict[str, AttributeValue] = {}
    for mark in pairing.equal if here or there else ():
        mine, theirs = here.get(mark, none), there.get(mark, none)
        for name in sorted({*mine, *theirs}):
            found[name][mine.get(name), theirs.get(name)] += 1
    return dict(found)


def _links(pairing: Pairing, first: Work, second: Work) -> tuple[int, int, int]:
    both = set(pairing.equal)
    sides = [
        Counter(
            (kind, work.marks[source], work.marks[target])
            for kind, source, target in work.links
            if work.marks[source] in both and work.marks[target] in both
        )
        for work in (first, second)
    ]
    return sides[0].total(), sides[1].total(), (sides[0] & sides[1]).total()
