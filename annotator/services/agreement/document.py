"""The agreement report as JSON-able values; their form is in ``schemas/agreement.schema.json``.

It holds no time and no path: the same work under the same label set gives the same document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

import annotator
from annotator.agreement.pairing import Cause, PairingCounts
from annotator.agreement.resampling import LEAST_ARTICLES
from annotator.agreement.works import NO_SPAN
from annotator.services.agreement.left_out import omissions, why_figure_leaves_out
from annotator.services.agreement.options import Which
from annotator.tokens.tokenizers import UnicodeWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.agreement.figures import Figure, Interval
    from annotator.agreement.summary import Summary
    from annotator.agreement.tallies import LabelPair
    from annotator.domain.labels import LabelSet
    from annotator.services.agreement.measuring import AgreementReport

VERSION: Final = 1
READS: Final = {
    Which.FIRST: "first submission of each annotator, sealed before differences or gold were shown",
    Which.LATEST: "latest submission of each annotator; differences and gold may have been seen before",
}
WEIGHTING: Final = (
    "figures that count spans pool the spans of all pairs; means over articles and kappas are means of the pairs; "
    "alphas take all annotators together"
)


OF_GOLD: Final = (
    "of gold what was settled last, which was made from the work of these people and counts among the pairs, so that "
    "overall figures are no agreement between people"
)


def _read(report: AgreementReport) -> str:
    told = READS[report.options.submissions]
    return f"{told}; {OF_GOLD}" if any(person.gold for person in report.material.people) else told


def agreement_document(report: AgreementReport) -> dict[str, Any]:
    """Return the whole report."""
    found, material, options = report.measured, report.material, report.options
    writer = _Writer(material.label_set)
    return {
        "annotator_agreement": VERSION,
        "program": {"name": "annotator", "version": annotator.__version__},
        "project": report.project,
        "label_set": {"name": material.label_set.name, "version": material.label_set.version},
        "round": {"name": material.round.name, "kind": material.round.kind.value},
        "reads": {"submissions": options.submissions.value, "what": _read(report)},
        "aids": options.aids.value,
        "zones": sorted(kind.value for kind in options.wanted_zones),
        "tokenizer": {"name": UnicodeWords.name, "version": UnicodeWords().version},
        "intervals": {
            "method": "percentile bootstrap over articles, near-duplicates as one, all pairs together",
            "confidence": options.resampling.confidence,
            "draws": options.draws,
            "seed": options.seed,
            "least_articles": LEAST_ARTICLES,
            "clusters": material.clusters,
        },
        "weighting": WEIGHTING,
        "annotators": [
            {
                "name": person.name,
                "gold": person.gold,
                "sealed": material.accounts[person.id].sealed,
                "compared": material.accounts[person.id].compared,
                "spans": material.accounts[person.id].spans,
            }
            for person in material.people
        ],
        "left_out": [
            {"what": item.what, "annotator": item.annotator or None, "count": item.count, "why": item.why}
            for item in omissions(report)
        ],
        "overall": writer.summary(found.overall),
        "pairs": [
            {"annotators": [report.name(one), report.name(other)], **writer.summary(summary)}
            for (one, other), summary in found.pairs.items()
        ],
        "languages": writer.summaries(found.languages),
        "sources": writer.summaries(found.sources),
        "labels": [
            {**writer.label(label), "figures": writer.figures(figures.values())}
            for label, figures in found.labels.items()
        ],
        "zone_figures": [
            {"name": zone, "figures": writer.figures(figures.values())} for zone, figures in found.zones.items()
        ],
        "surfaces": [
            {"surface": item.surface, "label": item.label, "spans": item.spans, "equal": item.equal}
            for item in report.surfaces
        ],
    }


class _Writer:
    """Writes figures and counts with the names of a label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._labels = {label.id: label for label in label_set.labels}
        self._attributes = {attribute.id: attribute.name for attribute in label_set.attributes}

    def label(self, label: str) -> dict[str, Any]:
        """Return a label: id, name (the id where the set has it no more) and whether it is retired."""
        known = self._labels.get(label)
        return {"id": label, "name": known.name if known else label, "retired": known is None or known.retired}

    def summaries(self, found: Mapping[str, Summary]) -> list[dict[str, Any]]:
        """Return summaries with their names."""
        return [{"name": name, **self.summary(summary)} for name, summary in found.items()]

    def summary(self, found: Summary) -> dict[str, Any]:
        """Return counts, causes, confusions and figures."""
        counts = {item.name: getattr(found.counts, item.name) for item in fields(PairingCounts)}
        return {
            "articles": found.articles,
            "both_empty": found.both_empty,
            "counts": {**counts, "balanced": found.counts.balanced},
            "causes": {cause.value: found.causes.get(cause, 0) for cause in Cause},
            "confusion": _confusion(found),
            "figures": self.figures(found.figures.values()),
        }

    def figures(self, found: Iterable[Figure]) -> list[dict[str, Any]]:
        """Return figures, each with everything that is to be known of it."""
        return [self._figure(figure) for figure in found]

    def _figure(self, found: Figure) -> dict[str, Any]:
        return {
            "key": found.key,
            "name": self._name(found),
            "unit": found.unit,
            "source": found.source,
            "n": found.n,
            "value": None if found.value is None else _settled(found.value),
            "why_undefined": found.why_undefined.value if found.why_undefined else None,
            "interval": _interval(found.interval),
            "why_no_interval": found.why_no_interval.value if found.why_no_interval else None,
            "left_out": [
                {"what": item.what, "count": item.count, "why": why_figure_leaves_out(item.what)}
                for item in found.left_out
            ],
        }

    def _name(self, found: Figure) -> str:
        """Return a figure's name, an attribute called as people call it."""
        kind, _, of = found.key.partition(":")
        if kind.startswith("attribute_") and found.name.endswith(of):
            return found.name.removesuffix(of) + self._attributes.get(of, of)
        return found.name


def _settled(value: float) -> float:
    """Return a value without the last digits, which depend on the order in which it was summed up."""
    return float(f"{value:.12g}")


def _interval(found: Interval | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "low": _settled(found.low),
        "high": _settled(found.high),
        "confidence": found.confidence,
        "method": found.method,
        "draws": found.draws,
        "undefined_draws": found.undefined,
        "seed": found.seed,
    }


def _confusion(found: Summary) -> dict[str, Any]:
    """Return both tables; the last row and column, of the label null, are for spans that the other has not."""
    labels = sorted({label for both in found.confusion for label in both} - {NO_SPAN})
    return {
        "labels": [*labels, None],
        "all": _table(found.confusion, [*labels, NO_SPAN]),
        "same_boundaries": _table(found.same_ends, labels),
    }


def _table(counts: Mapping[LabelPair, int], labels: list[str]) -> list[list[int]]:
    return [[counts.get((row, column), 0) for column in labels] for row in labels]
