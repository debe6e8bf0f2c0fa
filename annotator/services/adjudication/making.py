"""Gold spans and links made of what annotators sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.identifiers import new_id
from annotator.domain.spans import Link, Span
from annotator.services.adjudication.sealed import common_attributes, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.domain.disputes import Place
    from annotator.services.adjudication.gold_work import GoldWork
    from annotator.services.adjudication.sealed import SealedArticle

ORIGIN = "adjudication"


def holders(read: Iterable[SealedArticle]) -> dict[Place, list[Span]]:
    """Return everybody's spans by their places."""
    found: dict[Place, list[Span]] = {}
    for item in read:
        for span in item.spans:
            found.setdefault(place_of(span), []).append(span)
    return found


def made_spans(work: GoldWork, places: Iterable[Place], read: Iterable[SealedArticle], at: str) -> tuple[Span, ...]:
    """Return new gold spans; an attribute that all who have the span gave the same value comes along."""
    theirs = holders(read)
    return tuple(
        Span(
            id=new_id(),
            assignment=work.assignment.id,
            start=start,
            end=end,
            label=label,
            surface=work.article.text[start:end],
            attributes=common_attributes(theirs.get((start, end, label), ())),
            origin=ORIGIN,
            created=at,
            updated=at,
            version=work.label_set.version,
        )
        for start, end, label in places
    )


def agreed_links(read: Sequence[SealedArticle], places: Iterable[Place]) -> set[tuple[str, Place, Place]]:
    """Return the links that everyone has between the same two of these places."""
    here = set(places)
    shared: set[tuple[str, Place, Place]] = set.intersection(*(item.linked for item in read)) if read else set()
    return {link for link in shared if here.issuperset(link[1:])}


def made_links(
    work: GoldWork, links: Iterable[tuple[str, Place, Place]], spans: Mapping[Place, str], at: str
) -> tuple[Link, ...]:
    """Return new gold links between gold spans (ids by their places)."""
    return tuple(
        Link(
            id=new_id(),
            assignment=work.assignment.id,
            type=kind,
            source=spans[source],
            target=spans[target],
            created=at,
        )
        for kind, source, target in sorted(links)
    )
