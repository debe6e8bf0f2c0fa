"""TEI P5: a ``teiCorpus`` of a ``TEI`` for each article and annotator, spans as elements that name things.

FACTION is written as ``orgName``, LOCATION as ``placeName``, DATE as ``date``, PERSON as ``persName``, EVENT as ``rs``
and any other label as ``name``; ``type`` holds the label itself. The text stands in one ``ab`` with its line feeds kept
and an ``lb`` at each, so that spans may go over paragraphs. A span that crosses another stands in parts, joined by
``next`` and ``prev``. Attributes are feature structures that ``ana`` points to, notes are in ``annotation``, links are
``relation``, zones are ``span`` with string ranges, all of them in ``standOff``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from annotator.domain.exchange import ArticleWork, ExportReport, Fate
from annotator.domain.labels import AttributeKind
from annotator.formats.base import Format
from annotator.formats.inline_xml_submissions import submissions_text
from annotator.formats.inline_xml_writing import attributes, content, fitted, marked, pieces
from annotator.formats.tei_features import Features, structure
from annotator.formats.tei_reading import GENERATOR, NAMESPACE, TEXT_ID, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.exchange import ForeignSpan
    from annotator.formats.base import Output, WriteOptions
    from annotator.formats.inline_xml_writing import Piece

LAYER: Final = "elements"
ELEMENTS: Final = {
    "FACTION": "orgName",
    "ORGANIZATION": "orgName",
    "ORGANISATION": "orgName",
    "ORG": "orgName",
    "LOCATION": "placeName",
    "LOC": "placeName",
    "GPE": "placeName",
    "PERSON": "persName",
    "PER": "persName",
    "DATE": "date",
    "EVENT": "rs",
}
"""The element of a label; any other label is a ``name``."""

_ENCODING: Final = (
    f'<encodingDesc><appInfo><application ident="{GENERATOR}" version="1"><label>Annotator</label></application>'
    "</appInfo></encodingDesc>"
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_DATE: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DATES: Final = re.compile(rf"({_DATE.pattern})/({_DATE.pattern})")


def write(works: Iterable[ArticleWork], output: Output, options: WriteOptions) -> ExportReport:
    """Write a corpus; see :class:`annotator.formats.base.Writer`."""
    report = ExportReport(format="tei", fates={LAYER: Counter()})
    dates = frozenset(item.name for item in options.label_set.attributes if item.kind is AttributeKind.DATE)
    last = None
    in_parts = 0
    with output.main.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{NAMESPACE}">\n')
        file.write(_header("", "", "<p>Articles with spans</p>", ""))
        for number, work in enumerate(works, start=1):
            document = _Document(work, f"w{number}", dates)
            file.write(document.xml())
            in_parts += document.in_parts
            report.articles += work.id != last or not last
            last = work.id
            report.spans += len(work.spans)
        file.write("</teiCorpus>\n")
    report.fates[LAYER][Fate.AS_IS] = report.spans
    if in_parts:
        report.notes.append(
            f"spans that cross others and stand in several elements, joined by next and prev: {in_parts}"
        )
    return report


def _header(title: str, annotator: str, source: str, language: str) -> str:
    person = f"<respStmt><resp>spans</resp><name>{_text(annotator)}</name></respStmt>" if annotator else ""
    spoken = f"<langUsage><language{attributes({'ident': language})}/></langUsage>" if language else ""
    return (
        f"<teiHeader>\n<fileDesc><titleStmt><title>{_text(title)}</title>{person}</titleStmt>\n"
        f"<publicationStmt><p>Written by Annotator</p></publicationStmt>\n"
        f"<sourceDesc>{source}</sourceDesc></fileDesc>\n"
        f"{_ENCODING}\n{f'<profileDesc>{spoken}</profileDesc>' if spoken else ''}</teiHeader>\n"
    )


def _text(text: str) -> str:
    return content(fitted(text))


class _Document:
    """One work as a TEI element; ``name`` begins all its ``xml:id``."""

    def __init__(self, work: ArticleWork, name: str, dates: frozenset[str]) -> None:
        self._work, self._name, self._dates = work, name, dates
        self._pieces = pieces(work)
        order = dict.fromkeys(piece.span for piece in self._pieces)
        self._ids = {span: f"{name}.s{number}" for number, span in enumerate(order, start=1)}
        self.in_parts = sum(piece.part == "I" for piece in self._pieces)

    def xml(self) -> str:
        work = self._work
        source = "".join(
            f"<{tag}{attributes(own)}>{_text(text)}</{tag}>"
            for tag, own, text in (
                ("idno", {"type": "article"}, work.id),
                ("publisher", {}, work.source),
                ("date", {"when": work.published if _DATE.fullmatch(work.published) else ""}, work.published),
                ("ref", {"target": work.url}, work.url),
            )
            if text
        )
        own = {"xml:lang": work.language if _LANGUAGE.fullmatch(work.language) else ""}
        bibl = f"<bibl>{source}</bibl>" if source else "<p>Unknown</p>"
        return (
            f"<TEI{attributes({'xml:id': self._name, **own})}>\n"
            f"{_header(work.title, work.annotator, bibl, work.language)}"
            f"{self._stand_off()}"
            f'<text><body><ab{attributes({"xml:id": self._name + TEXT_ID})} xml:space="preserve">'
            f"{marked(work.text, self._pieces, self._tags, _lines)}</ab></body></text>\n</TEI>\n"
        )

    def _tags(self, piece: Piece) -> tuple[str, str]:
        span = self._work.spans[piece.span]
        element = ELEMENTS.get(span.label.upper(), "name")
        name = self._ids[piece.span]
        own = {"xml:id": name if piece.number == 0 else f"{name}.{piece.number + 1}", "type": span.label}
        if piece.number == 0:
            own |= {"n": span.id, "key": span.entity or "", **(self._when(span) if element == "date" else {})}
            own["ana"] = f"#{name}.f" if self._features(piece.span) else ""
        if piece.part:
            before = name if piece.number == 1 else f"{name}.{piece.number}"
            own["part"] = piece.part
            own["prev"] = f"#{before}" if piece.number else ""
            own["next"] = f"#{name}.{piece.number + 2}" if piece.part != "F" else ""
        return f"<{element}{attributes(own)}>", f"</{element}>"

    def _when(self, span: ForeignSpan) -> dict[str, str]:
        """Return the first date that a span says in an attribute for dates, as TEI says it; ``ana`` has it as well."""
        for name, value in span.attributes:
            if name in self._dates and isinstance(value, str):
                if _DATE.fullmatch(value):
                    return {"when": value}
                if found := _DATES.fullmatch(value):
                    return {"from": found[1], "to": found[2]}
        return {}

    def _stand_off(self) -> str:
        lines = [
            structure("work", _of_work(self._work)),
            structure("metadata", self._work.meta),
            structure("submissions", [("json", submissions)] if (submissions := submissions_text(self._work)) else ()),
            *map(self._features, self._ids),
            self._notes(),
            self._zones(),
            self._links(),
        ]
        told = "".join(f"{line}\n" for line in lines if line)
        return f"<standOff>\n{told}</standOff>\n" if told else ""

    def _features(self, index: int) -> str:
        span = self._work.spans[index]
        values: Features = {
            "attributes": dict(span.attributes),
            "origin": span.origin if span.origin != "import" else "",
            "created": span.created,
            "updated": span.updated,
            "version": str(span.version or ""),
        }
        return structure("span", ((key, value) for key, value in values.items() if value), name=self._ids[index] + ".f")

    def _notes(self) -> str:
        told = [
            f"<annotation{attributes({'target': '#' + name})}><note>{_text(self._work.spans[index].note)}</note>"
            "</annotation>"
            for index, name in self._ids.items()
            if self._work.spans[index].note
        ]
        return _group("listAnnotation", told)

    def _zones(self) -> str:
        told = [
            f'<span type="{zone.kind.value}" '
            f'target="#string-range({self._name}{TEXT_ID},{zone.start},{zone.end - zone.start})"/>'
            for zone in self._work.zones
        ]
        return _group("spanGrp", told, ' type="zones"')

    def _links(self) -> str:
        names = {self._work.spans[index].id: name for index, name in self._ids.items()}
        told = []
        for link in self._work.links:
            ends = [f"#{names[end]}" if end in names else end for end in (link.source, link.target)]
            own = {"name": link.type, "active": ends[0], "passive": ends[1], "n": link.id, "when": link.created}
            note = f"<desc>{_text(link.note)}</desc>" if link.note else ""
            told.append(f"<relation{attributes(own)}>{note}</relation>")
        return _group("listRelation", told)


def _group(tag: str, told: Sequence[str], own: str = "") -> str:
    return f"<{tag}{own}>\n" + "\n".join(told) + f"\n</{tag}>" if told else ""


def _of_work(work: ArticleWork) -> list[tuple[str, str]]:
    values = {
        "direction": work.direction.value if work.direction.value != "auto" else "",
        "round": work.round,
        "gold": "true" if work.gold else "",
        "state": work.state.value if work.state else "",
        "reason": work.reason,
        "flag": work.flag,
        "note": work.note,
        "active_seconds": str(work.active_seconds or ""),
        "opened": work.opened,
        "closed": work.closed,
        "label_set": work.label_set,
        "version": str(work.version or ""),
    }
    return [(name, value) for name, value in values.items() if value]


def _lines(text: str) -> str:
    return content(text).replace("\n", "\n<lb/>")


def recognises(head: bytes) -> bool:
    """Tell whether a file begins like TEI."""
    return NAMESPACE.encode() in head


FORMAT = Format(
    name="tei",
    title="TEI P5",
    suffixes=(".xml",),
    recognises=recognises,
    reads=read,
    writes=write,
    round_trips=True,
    several=True,
)
