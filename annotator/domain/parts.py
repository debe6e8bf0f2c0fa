"""What a work is made of, so that a format can say which parts it carries and an export what it left behind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission


class Part(StrEnum):
    """A part of a work that a format may or may not carry; the text and each span's range and label are always there.

    ``SPACING`` is the text's white space; ``BOUNDARIES`` are ends of spans inside tokens and ``OVERLAPS`` spans that
    share characters: what becomes of these two is told span by span.
    """

    SPACING = "spacing"
    BOUNDARIES = "boundaries"
    OVERLAPS = "overlaps"
    ARTICLE_IDS = "article-ids"
    METADATA = "metadata"
    LANGUAGE = "language"
    ZONES = "zones"
    ANNOTATORS = "annotators"
    ROUNDS = "rounds"
    STATES = "states"
    REMARKS = "remarks"
    SUBMISSIONS = "submissions"
    LABEL_SETS = "label-sets"
    SPAN_IDS = "span-ids"
    ATTRIBUTES = "attributes"
    NOTES = "notes"
    ENTITIES = "entities"
    PROVENANCE = "provenance"
    LINKS = "links"
    LINK_DETAILS = "link-details"


PHRASES: Final[dict[Part, str]] = {
    Part.SPACING: "white space",
    Part.BOUNDARIES: "boundaries inside tokens",
    Part.OVERLAPS: "overlaps",
    Part.ARTICLE_IDS: "ids of articles",
    Part.METADATA: "titles, sources, dates and other metadata",
    Part.LANGUAGE: "the language of articles",
    Part.ZONES: "zones",
    Part.ANNOTATORS: "names of annotators",
    Part.ROUNDS: "rounds",
    Part.STATES: "states and times of assignments",
    Part.REMARKS: "notes and flags on articles",
    Part.SUBMISSIONS: "earlier submissions",
    Part.LABEL_SETS: "the version of the label set",
    Part.SPAN_IDS: "ids of spans",
    Part.ATTRIBUTES: "attributes",
    Part.NOTES: "notes on spans",
    Part.ENTITIES: "entities",
    Part.PROVENANCE: "how and when spans were made",
    Part.LINKS: "links",
    Part.LINK_DETAILS: "ids and notes of links",
}
"""What people read for each part."""

EVERY_PART: Final = frozenset(Part)


def missing(work: ArticleWork, carried: frozenset[Part]) -> Counter[Part]:
    """Return how much of a work a format leaves behind that carries only these parts; nothing where it holds none.

    Spans, links and zones are counted one by one, what an article or an assignment has once by work. Boundaries and
    overlaps are not counted here.
    """
    spans, links = work.spans, work.links
    counts = {
        Part.SPACING: 1,
        Part.ARTICLE_IDS: bool(work.id),
        Part.METADATA: any((work.title, work.source, work.url, work.published, work.meta)),
        Part.LANGUAGE: work.language not in {"", "und"} or work.direction is not Direction.AUTO,
        Part.ZONES: len(work.zones),
        Part.ANNOTATORS: bool(work.annotator),
        Part.ROUNDS: bool(work.round),
        Part.STATES: bool(work.state),
        Part.REMARKS: bool(work.flag) + bool(work.note),
        Part.SUBMISSIONS: max(0, len(work.submissions) - 1),
        Part.LABEL_SETS: bool(work.label_set or work.version),
        Part.SPAN_IDS: sum(bool(span.id) for span in spans),
        Part.ATTRIBUTES: sum(len(span.attributes) for span in spans),
        Part.NOTES: sum(bool(span.note) for span in spans),
        Part.ENTITIES: sum(span.entity is not None for span in spans),
        Part.PROVENANCE: sum(bool(span.created or span.updated or span.version) for span in spans),
        Part.LINKS: len(links),
        Part.LINK_DETAILS: sum(bool(link.id or link.note or link.created) for link in links),
    }
    return Counter({part: int(count) for part, count in counts.items() if count and part not in carried})


_OF_WORKS: Final[dict[Part, dict[str, Any]]] = {
    Part.ARTICLE_IDS: {"id": ""},
    Part.METADATA: {"title": "", "source": "", "url": "", "published": "", "meta": ()},
    Part.LANGUAGE: {"language": "", "direction": Direction.AUTO},
    Part.ZONES: {"zones": ()},
    Part.ANNOTATORS: {"annotator": "", "gold": False},
    Part.ROUNDS: {"round": ""},
    Part.STATES: {"state": None, "reason": "", "active_seconds": 0, "opened": "", "closed": ""},
    Part.REMARKS: {"flag": "", "note": ""},
    Part.SUBMISSIONS: {"submissions": ()},
    Part.LABEL_SETS: {"label_set": "", "version": 0},
    Part.LINKS: {"links": ()},
}
_OF_SPANS: Final[dict[Part, dict[str, Any]]] = {
    Part.ATTRIBUTES: {"attributes": ()},
    Part.NOTES: {"note": ""},
    Part.ENTITIES: {"entity": None},
    Part.PROVENANCE: {"origin": "import", "created": "", "updated": "", "version": 0},
}
_WHERE_READ: Final[dict[str, Any]] = {
    "headline": "",
    "raw_sha256": "",
    "encoding": "",
    "stem": "",
    "file": "",
    "line": 0,
}


def reduced(work: ArticleWork, carried: frozenset[Part]) -> ArticleWork:
    """Return a work without what a format does not carry, and without where it was read.

    Two works that say the same are equal then. Spans, links and zones stand in order; spans are numbered where their
    ids are not carried.
    """
    spans = sorted(work.spans, key=_reading_order)
    named = Part.SPAN_IDS in carried
    names = {span.id: span.id if named else str(number) for number, span in enumerate(spans, start=1)}
    bare = _left_out(_OF_SPANS, carried)
    values: dict[str, Any] = {
        "language": "" if work.language == "und" else work.language,
        "meta": tuple(sorted(work.meta)),
        "zones": tuple(sorted(work.zones, key=lambda zone: (zone.start, zone.end, zone.kind))),
        "spans": tuple(_reduced_span(work.text, span, names[span.id], bare) for span in spans),
        "links": _moved(work.links, names, detailed=Part.LINK_DETAILS in carried),
        "submissions": tuple(_reduced_submission(work.text, item) for item in work.submissions),
        **_left_out(_OF_WORKS, carried),
        **_WHERE_READ,
    }
    return replace(work, **values)


def _left_out(values: dict[Part, dict[str, Any]], carried: frozenset[Part]) -> dict[str, Any]:
    return {name: value for part, empty in values.items() if part not in carried for name, value in empty.items()}


def _reduced_span(text: str, span: ForeignSpan, name: str, bare: dict[str, Any]) -> ForeignSpan:
    values = {"attributes": tuple(sorted(span.attributes)), **bare, "id": name, "text": text[span.start : span.end]}
    return replace(span, **values)


def _reading_order(span: ForeignSpan) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.id


def _reduced_submission(text: str, item: ForeignSubmission) -> ForeignSubmission:
    """Return a submission in order; a format carries all of it or none."""
    spans = tuple(_reduced_span(text, span, span.id, {}) for span in sorted(item.spans, key=_reading_order))
    return replace(item, spans=spans, links=_moved(item.links, {}, detailed=True))


def _moved(links: Iterable[ForeignLink], names: dict[str, str], *, detailed: bool) -> tuple[ForeignLink, ...]:
    """Return links between spans that are named otherwise now, in order."""
    bare: dict[str, Any] = {} if detailed else {"id": "", "note": "", "created": ""}
    moved = [
        replace(link, source=names.get(link.source, link.source), target=names.get(link.target, link.target), **bare)
        for link in links
    ]
    return tuple(sorted(moved, key=lambda link: (link.type, link.source, link.target, link.id)))
