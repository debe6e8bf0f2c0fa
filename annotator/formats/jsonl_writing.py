"""A work as one line of the project's own JSON Lines: empty values left out, everything in a fixed order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission


def ordered(work: ArticleWork) -> ArticleWork:
    """Return the work as it reads back: spans in reading order with their surfaces, and nothing of its origin."""
    return replace(
        work,
        meta=tuple(sorted(work.meta)),
        spans=_ordered_spans(work, work.spans),
        submissions=tuple(replace(item, spans=_ordered_spans(work, item.spans)) for item in work.submissions),
        headline="",
        encoding="",
        stem="",
        file="",
        line=0,
    )


def _ordered_spans(work: ArticleWork, spans: Iterable[ForeignSpan]) -> tuple[ForeignSpan, ...]:
    found = sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))
    return tuple(
        span if span.text is not None else replace(span, text=work.text[span.start : span.end]) for span in found
    )


def work_document(work: ArticleWork) -> dict[str, Any]:
    """Return a work (see :func:`ordered`) as JSON can hold it. An annotator's line has its spans, be they none."""
    document = {
        "id": work.id,
        "title": work.title,
        "text": work.text,
        "language": work.language,
        "direction": work.direction.value if work.direction.value != "auto" else "",
        "source": work.source,
        "url": work.url,
        "published": work.published,
        "meta": dict(work.meta),
        "zones": [{"kind": zone.kind.value, "start": zone.start, "end": zone.end} for zone in work.zones],
        "raw_sha256": work.raw_sha256,
        "annotator": work.annotator,
        "gold": work.gold,
        "round": work.round,
        "status": work.state.value if work.state else "",
        "flag": work.flag,
        "reason": work.reason,
        "note": work.note,
        "active_seconds": work.active_seconds,
        "opened": work.opened,
        "closed": work.closed,
        "spans": [_span_document(span) for span in work.spans],
        "links": [_link_document(link) for link in work.links],
        "submissions": [_submission_document(item) for item in work.submissions],
        "label_set": _filled({"name": work.label_set, "version": work.version}),
    }
    always = {"text", "spans"} if work.annotator else {"text"}
    return {key: value for key, value in document.items() if value or key in always}


def _span_document(span: ForeignSpan) -> dict[str, Any]:
    return {
        **_filled({"id": span.id}),
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.text,
        **_filled(
            {
                "attributes": {
                    name: list(value) if isinstance(value, tuple) else value for name, value in span.attributes
                },
                "note": span.note,
            }
        ),
        "origin": span.origin,
        **_filled({"created": span.created, "updated": span.updated, "entity": span.entity, "version": span.version}),
    }


def _link_document(link: ForeignLink) -> dict[str, Any]:
    return {
        **_filled({"id": link.id}),
        "type": link.type,
        "source": link.source,
        "target": link.target,
        **_filled({"note": link.note, "created": link.created}),
    }


def _submission_document(item: ForeignSubmission) -> dict[str, Any]:
    return {
        **_filled({"id": item.id}),
        "number": item.number,
        "version": item.version,
        "sealed": item.sealed,
        "origin": item.origin,
        "aids": list(item.aids),
        "spans": [_span_document(span) for span in item.spans],
        "links": [_link_document(link) for link in item.links],
    }


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
