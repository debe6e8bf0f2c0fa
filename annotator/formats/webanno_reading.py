"""A WebAnno TSV file as a work: text, spans and links in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.formats.uima_layers import attribute_name, holds_spans, label_of, link_type_of
from annotator.formats.uima_records import FoundLink, FoundSpan, Record, unrecorded
from annotator.formats.uima_remarks import LayerRemarks
from annotator.formats.webanno_annotations import Annotations
from annotator.formats.webanno_escapes import numbered
from annotator.formats.webanno_lines import parse
from annotator.formats.webanno_text import Places, rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.base import ReadOptions
    from annotator.formats.webanno_annotations import Annotation, Relation


def read_tsv(source: str, options: ReadOptions, *, file: str, stem: str) -> ArticleWork:
    """Return the work that the text of a WebAnno TSV 3 file holds.

    Relations with an end that is not there go to ``options.bad``. Raises AnnotatorError with the line.
    """
    found = parse(source, file)
    record = Record(found.record, file=file, line=found.record_line) if found.record else None
    sentences = [sentence for sentence in found.sentences if sentence.units or sentence.text]
    text = rebuilt(sentences, file, before=record.text("before") if record else "")
    if text.gaps and record is None:
        options.notes.append(
            f"{file}: what stands between sentences is not in the file; line feeds were put there: {text.gaps}"
        )
    if text.untold:
        options.notes.append(f"{file}: sentences without text were put together from their tokens: {text.untold}")
    annotations = Annotations(found.layers)
    places = Places(text.text, file)
    for sentence in sentences:
        for unit in sentence.units:
            annotations.add(unit, *places.of(unit))
    reading = _Reading(annotations, options, file, numbers=record is not None)
    spans, links = reading.spans(), list(reading.links())
    options.notes.extend(reading.remarks.sentences())
    if record is not None:
        return record.joined(text.text, spans, links, stem=stem, by_number=True)
    return unrecorded(text.text, spans, links, stem=stem, file=file)


class _Reading:
    """Turns the annotations of a file into spans and links; spans are called by their number where ``numbers``."""

    def __init__(self, annotations: Annotations, options: ReadOptions, file: str, *, numbers: bool) -> None:
        self._annotations = annotations
        self._options = options
        self._file = file
        self._numbers = numbers
        self._keys: dict[int, str] = {}
        self.remarks = LayerRemarks(file)

    def spans(self) -> list[FoundSpan]:
        found = []
        for place, item in enumerate(self._annotations.spans, start=1):
            layer = item.layer.name
            if not holds_spans(layer):
                self.remarks.left_out(layer)
                continue
            if item.start >= item.end:
                self.remarks.empty(layer)
                continue
            self._keys[id(item)] = (item.number or f"u{place}") if self._numbers else str(place)
            found.append(self._span(item))
        return found

    def _span(self, item: Annotation) -> FoundSpan:
        label, feature = label_of(item.layer.name, item.features)
        if not feature:
            self.remarks.unlabelled(item.layer.name)
        rest = {name: value for name, value in item.features.items() if name != feature}
        return FoundSpan(
            key=self._keys[id(item)],
            start=item.start,
            end=item.end,
            label=label,
            entity=rest.pop("identifier", None),
            attributes=tuple(sorted((attribute_name(name), value) for name, value in rest.items())),
        )

    def links(self) -> Iterator[FoundLink]:
        for relation in self._annotations.relations:
            if holds_spans(relation.layer.name):
                yield from self._link(relation)
            else:
                self.remarks.left_out(relation.layer.name)
        for item in self._annotations.spans:
            for role, target in item.slots:
                yield from self._slot(item, role, target)
        for before, after in self._annotations.chained():
            name, _ = link_type_of(before.layer.name, before.features)
            if id(before) in self._keys:
                yield FoundLink(type=name, source=self._keys[id(before)], target=self._keys[id(after)])

    def _link(self, relation: Relation) -> Iterator[FoundLink]:
        unit, number = numbered(relation.source)
        source_number, _, target_number = number.partition("_")
        target = self._annotations.at(relation.unit.id, target_number, relation.target_layer)
        source = self._annotations.at(unit, source_number, relation.target_layer)
        if source is None or target is None:
            self._missing(relation.unit.id if target is None else relation.source, relation.unit.line)
            return
        name, feature = link_type_of(relation.layer.name, relation.features)
        rest = [f"{key}={value}" for key, value in sorted(relation.features.items()) if key != feature]
        yield from self._join(source, target, name, "; ".join(rest), relation.layer.name)

    def _slot(self, source: Annotation, role: str, place: str) -> Iterator[FoundLink]:
        unit, number = numbered(place)
        target = self._annotations.at(unit, number, "")
        if target is None:
            self._missing(place, source.line)
            return
        yield from self._join(source, target, role, "", source.layer.name)

    def _join(self, source: Annotation, target: Annotation, name: str, note: str, layer: str) -> Iterator[FoundLink]:
        if id(source) in self._keys and id(target) in self._keys:
            yield FoundLink(type=name, source=self._keys[id(source)], target=self._keys[id(target)], note=note)
        else:
            self.remarks.loose(layer)

    def _missing(self, unit: str, line: int) -> None:
        self._options.bad.append(AnnotatorError("webanno.reference", file=self._file, line=line, unit=unit))
