"""One annotator's differences from gold as JSON-able values, as ``schemas/gold-differences.schema.json`` has them.

It names nobody else and holds no time and no path: the same work gives the same document.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

import annotator
from annotator.agreement.pairing import Cause, PairingCounts
from annotator.domain.articles import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.agreement.pairing import Mark
    from annotator.domain.articles import ArticleInfo
    from annotator.domain.labels import LabelSet
    from annotator.services.adjudication.differences import ArticleDifferences, GoldDifference, GoldDifferences

VERSION: Final = 1
_SIDES: Final = {
    "first": "theirs",
    "second": "gold",
    "missing_first": "missing_theirs",
    "missing_second": "missing_gold",
}
"""What the two sides of a pairing are called here."""


def differences_document(found: GoldDifferences, *, project: str = "") -> dict[str, Any]:
    """Return what differs, over all and article by article."""
    causes = found.causes
    return {
        "annotator_gold_differences": VERSION,
        "program": {"name": "annotator", "version": annotator.__version__},
        "project": project,
        "label_set": {"name": found.label_set.name, "version": found.label_set.version},
        "annotator": found.annotator.name,
        "left_out": found.left_out,
        "stale": found.stale,
        "overall": {
            "articles": len(found.articles),
            "counts": _counts(found.counts),
            "causes": {cause.value: causes[cause] for cause in Cause},
            "exact_f1": found.exact_f1,
        },
        "labels": _labels(found.label_set, {mark.label for item in found.differences for mark in item.how.marks}),
        "articles": [_article(article) for article in found.articles],
    }


def _counts(counts: PairingCounts) -> dict[str, Any]:
    numbers = {_SIDES.get(item.name, item.name): getattr(counts, item.name) for item in fields(PairingCounts)}
    return {**numbers, "balanced": counts.balanced}


def _labels(label_set: LabelSet, used: set[str]) -> list[dict[str, Any]]:
    """Return the labels of what differs, in the label set's order; one that it has no more is called by its id."""
    known = [label for label in label_set.labels if label.id in used]
    gone = sorted(used - {label.id for label in known})
    return [
        *({"id": item.id, "name": item.name, "title": dict(item.title), "retired": item.retired} for item in known),
        *({"id": label, "name": label, "title": {}, "retired": True} for label in gone),
    ]


def _article(article: ArticleDifferences) -> dict[str, Any]:
    info = article.info
    return {
        "id": info.id,
        "title": info.title,
        "language": info.language,
        "counts": _counts(article.counts),
        "differences": [_difference(item, info) for item in article.differences],
    }


def _difference(item: GoldDifference, info: ArticleInfo) -> dict[str, Any]:
    how, cut = item.how, len(item.how.first)
    return {
        "kind": how.kind.value,
        "cause": how.cause.value if how.cause is not None else None,
        "start": how.start,
        "end": how.end,
        "theirs": _spans(how.first, item.surfaces[:cut]),
        "gold": _spans(how.second, item.surfaces[cut:]),
        "context": {
            "start": item.context.start,
            "text": item.context.text,
            "direction": _direction(item, info).value,
            "before": item.before,
            "after": item.after,
        },
        "reasons": list(item.reasons),
    }


def _direction(item: GoldDifference, info: ArticleInfo) -> Direction:
    """Return which way a difference's paragraph runs: as was chosen for the article, else by letters or language."""
    for found in (info.direction, item.context.direction):
        if found is not Direction.AUTO:
            return found
    return Direction.RIGHT_TO_LEFT if info.language == "ar" else Direction.LEFT_TO_RIGHT


def _spans(marks: Iterable[Mark], surfaces: Iterable[str]) -> list[dict[str, Any]]:
    return [
        {"start": mark.start, "end": mark.end, "label": mark.label, "text": surface}
        for mark, surface in zip(marks, surfaces, strict=True)
    ]
