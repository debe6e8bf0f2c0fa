"""Which zones' spans are wanted; the text of an article stays whole, so that offsets stay true."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.domain.articles import Zone, ZoneKind
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission
    from annotator.domain.spans import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoned:
    """A work with the spans of the zones that are wanted, and what was left out of it, in its order.

    A link is left out where a span at one of its ends is. Earlier submissions are narrowed too; what was left out of
    them is not listed again.
    """

    work: ArticleWork
    spans: tuple[ForeignSpan, ...] = ()
    links: tuple[ForeignLink, ...] = ()


def wanted_zones(only: Iterable[str] = (), without: Iterable[str] = ()) -> frozenset[ZoneKind]:
    """Return the zones that names ask for: all of them, or only those named, less those left out.

    Raise AnnotatorError for a name that no zone has, and where nothing is left.
    """
    found = _kinds(only) or frozenset(ZoneKind)
    found -= _kinds(without)
    if not found:
        raise AnnotatorError("zone.none-left")
    return found


def _kinds(names: Iterable[str]) -> frozenset[ZoneKind]:
    known = {kind.value: kind for kind in ZoneKind}
    asked = list(names)
    for name in asked:
        if name not in known:
            raise AnnotatorError("zone.unknown", name=name, known=", ".join(known))
    return frozenset(known[name] for name in asked)


def zone_of(zones: Sequence[Zone], span: Stretch) -> ZoneKind:
    """Return the kind of zone that a span belongs to: the one that has most of its code points.

    A code point belongs to the shortest zone that holds it (a quote inside the body to the quote), and to the body
    where none does. Of kinds that have as many, the one that comes first in the span is taken.
    """
    near = [zone for zone in zones if zone.start < span.end and span.start < zone.end]
    if not near:
        return ZoneKind.BODY
    edges = sorted({span.start, span.end, *(min(max(edge, span.start), span.end) for z in near for edge in _ends(z))})
    sizes: Counter[ZoneKind] = Counter()
    for start, end in pairwise(edges):
        around = [zone for zone in near if zone.start <= start and end <= zone.end]
        innermost = min(around, key=lambda zone: zone.end - zone.start, default=None)
        sizes[innermost.kind if innermost else ZoneKind.BODY] += end - start
    return max(sizes, key=lambda kind: sizes[kind]) if sizes else ZoneKind.BODY


def _ends(zone: Zone) -> tuple[int, int]:
    return zone.start, zone.end


def in_zones(work: ArticleWork, wanted: Collection[ZoneKind]) -> Zoned:
    """Return a work with only the spans that belong to zones of these kinds; its text and zones stay as they are."""
    if len(set(wanted)) == len(ZoneKind):
        return Zoned(work=work)
    spans, links = _narrowed(work, work, wanted)
    submissions = []
    for submission in work.submissions:
        kept_spans, kept_links = _narrowed(work, submission, wanted)
        submissions.append(replace(submission, spans=kept_spans, links=kept_links))
    kept, joined = set(map(id, spans)), set(map(id, links))
    return Zoned(
        work=replace(work, spans=spans, links=links, submissions=tuple(submissions)),
        spans=tuple(span for span in work.spans if id(span) not in kept),
        links=tuple(link for link in work.links if id(link) not in joined),
    )


def _narrowed(
    work: ArticleWork, part: ArticleWork | ForeignSubmission, wanted: Collection[ZoneKind]
) -> tuple[tuple[ForeignSpan, ...], tuple[ForeignLink, ...]]:
    spans = tuple(span for span in part.spans if zone_of(work.zones, span) in wanted)
    ids = {span.id for span in part.spans} - {span.id for span in spans}
    links = tuple(link for link in part.links if link.source not in ids and link.target not in ids)
    return spans, links
