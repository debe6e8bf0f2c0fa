"""Turns what was sealed into what the measures take: the same for the report and for the lead's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.agreement.works import MeasuredArticle, Work
from annotator.services.agreement.zone_cutting import pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.agreement.works import Attributes
    from annotator.domain.articles import Article
    from annotator.domain.label_moves import Moved
    from annotator.domain.labels import LabelSet

Offered = dict[str, frozenset[str]]
"""The labels (ids) that each attribute (id) is for."""


def offered_attributes(label_set: LabelSet) -> Offered:
    """Return the attributes of a label set."""
    return {attribute.id: frozenset(attribute.labels) for attribute in label_set.attributes}


def whole_article(article: Article, cluster: str = "") -> MeasuredArticle:
    """Return an article with all its zones as the measures take it."""
    return MeasuredArticle(
        id=article.id,
        text=article.text,
        language=article.info.language,
        source=article.info.source,
        cluster=cluster,
        zones=pieces_of(article.zones, len(article.text)),
    )


def work_of(sealed: Moved, offered: Offered, places: Sequence[tuple[int, int] | None] | None = None) -> Work:
    """Return one annotator's spans and links; at these places, if given, without spans that have none.

    Values of attributes that the label set has not, or not any more, for the label of the span are left out.
    """
    spans = sealed.spans
    where = [(span.start, span.end) for span in spans] if places is None else places
    kept = [(place, span) for place, span in zip(where, spans, strict=True) if place is not None]
    number = {span.id: at for at, (_, span) in enumerate(kept)}
    attributes: list[Attributes] = []
    if any(span.attributes for _, span in kept):
        attributes = [
            tuple(item for item in span.attributes if span.label in offered.get(item[0], ())) for _, span in kept
        ]
    links = [
        (link.type, number[link.source], number[link.target])
        for link in sealed.links
        if link.source in number and link.target in number
    ]
    return Work.of(((*place, span.label) for place, span in kept), attributes, links)
