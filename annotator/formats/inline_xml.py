"""Plain XML with spans as elements: ``<articles><article id="1">to <LOCATION>Reed</LOCATION></article></articles>``.

Every element inside an article is a span, labelled by its name; ``<span label="…">`` is for labels that are no names.
A span that crosses another stands in pieces, ``part`` I, M or F (initial, medial, final) ``of`` one number. What else
belongs to an article follows it in an ``<about>``: metadata, zones, links and submissions.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.formats.base import Format
from annotator.formats.inline_xml_reading import read
from annotator.formats.inline_xml_submissions import submissions_text
from annotator.formats.inline_xml_writing import attributes, content, fitted, is_name, marked, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ForeignSpan
    from annotator.domain.spans import AttributeValue
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.inline_xml_writing import Piece

LAYER: Final = "elements"
RESERVED: Final = frozenset(
    {"id", "label", "entity", "note", "origin", "created", "updated", "version", "attributes", "of", "part"}
)
"""Names of attributes that are a span's own; an attribute of the label set with such a name goes to ``attributes``."""


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:  # noqa: ARG001
    """Write a file; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="inline-xml", fates={LAYER: Counter()})
    last = None
    in_parts = 0
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<articles annotator="1">\n')
        for work in works:
            found = pieces(work)
            in_parts += sum(piece.part == "I" for piece in found)
            file.write(_article(work, found) + _about(work))
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
        file.write("</articles>\n")
    report.fates[LAYER][Fate.AS_IS] = report.spans
    if in_parts:
        report.notes.append(f"spans that cross others and stand in several elements, joined by their “of”: {in_parts}")
    return report


def _article(work: ArticleWork, found: list[Piece]) -> str:
    numbers: dict[int, int] = {}

    def tags(piece: Piece) -> tuple[str, str]:
        span = work.spans[piece.span]
        name = span.label if is_name(span.label) and span.label != "span" else "span"
        of = str(numbers.setdefault(piece.span, len(numbers) + 1)) if piece.part else ""
        own = _of_span(span, named=name != "span") if piece.number == 0 else {}
        if piece.number and name == "span":
            own = {"label": span.label}
        return f"<{name}{attributes({**own, 'part': piece.part, 'of': of})}>", f"</{name}>"

    head = {
        "id": work.id,
        "title": work.title,
        "language": work.language,
        "direction": work.direction.value if work.direction.value != "auto" else "",
        "source": work.source,
        "url": work.url,
        "published": work.published,
        "annotator": work.annotator,
        "gold": "true" if work.gold else "",
        "round": work.round,
        "state": work.state.value if work.state else "",
        "reason": work.reason,
        "flag": work.flag,
        "note": work.note,
        "active_seconds": str(work.active_seconds or ""),
        "opened": work.opened,
        "closed": work.closed,
        "label_set": work.label_set,
        "label_set_version": str(work.version or ""),
    }
    return f'<article{attributes(head)} xml:space="preserve">{marked(work.text, found, tags)}</article>\n'


def _of_span(span: ForeignSpan, *, named: bool) -> dict[str, str]:
    plain: dict[str, str] = {}
    others: dict[str, AttributeValue] = {}
    for name, value in span.attributes:
        if isinstance(value, str) and value and is_name(name) and name not in RESERVED:
            plain[name] = value
        else:
            others[name] = value
    return {
        "label": "" if named else span.label,
        "id": span.id,
        "entity": span.entity or "",
        **plain,
        "attributes": json.dumps(others, ensure_ascii=False) if others else "",
        "note": span.note,
        "origin": span.origin if span.origin != "import" else "",
        "created": span.created,
        "updated": span.updated,
        "version": str(span.version or ""),
    }


def _about(work: ArticleWork) -> str:
    lines = [f"<meta{attributes({'name': name})}>{content(fitted(text))}</meta>" for name, text in work.meta]
    lines += [f'<zone kind="{zone.kind.value}" start="{zone.start}" end="{zone.end}"/>' for zone in work.zones]
    if work.submissions:
        lines.append(f"<submissions>{content(fitted(submissions_text(work)))}</submissions>")
    for link in work.links:
        values = {"id": link.id, "type": link.type, "source": link.source, "target": link.target}
        lines.append(f"<link{attributes({**values, 'note': link.note, 'created': link.created})}/>")
    return "".join(("<about>\n", *(f"  {line}\n" for line in lines), "</about>\n")) if lines else ""


def recognises(head: bytes) -> bool:
    """Tell whether a file begins like one of ours, or like another's with articles."""
    return b"<article" in head


FORMAT = Format(
    name="inline-xml",
    title="XML with spans as elements",
    suffixes=(".xml",),
    recognises=recognises,
    reads=read,
    writes=write,
    round_trips=True,
    several=True,
)
