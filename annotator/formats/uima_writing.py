"""A work as a CAS: sentences, tokens, a span layer, a relation layer for links, metadata, and our record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from annotator.formats.jsonl_writing import ordered
from annotator.formats.uima_layers import LINK_LAYER, RECORD_TYPE, feature_name, shown_value
from annotator.formats.uima_records import keys_of, record_of

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.uima_sentences import Sentences

_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api."
_SENTENCE: Final = f"{_DKPRO}segmentation.type.Sentence"
_TOKEN: Final = f"{_DKPRO}segmentation.type.Token"
_METADATA: Final = f"{_DKPRO}metadata.type.DocumentMetaData"
_STRING: Final = "uima.cas.String"
_ANNOTATION: Final = "uima.tcas.Annotation"


class CasWriter:
    """Makes CASes whose spans are annotations of one layer; remembers which features they have."""

    def __init__(self, layer: str) -> None:
        self._layer = layer
        self._features: set[str] = set()
        self._systems: dict[tuple[str, ...], TypeSystem] = {}

    def cas(self, work: ArticleWork, sentences: Sentences) -> Cas:
        """Return the CAS of a work."""
        from cassis import Cas

        work = ordered(work)
        names = {feature_name(name) for span in work.spans for name, _ in span.attributes}
        self._features |= names
        cas = Cas(typesystem=self._system(tuple(sorted(names))))
        cas.sofa_string = work.text
        cas.sofa_mime = "text/plain"
        _Filling(cas, work, sentences, self._layer).fill()
        return cas

    def type_system(self) -> bytes:
        """Return the type system of every CAS that was made, as XML."""
        found: str = self._system(tuple(sorted(self._features))).to_xml()
        return f"{found}\n".encode()

    def _system(self, features: tuple[str, ...]) -> TypeSystem:
        if features not in self._systems:
            self._systems[features] = _type_system(self._layer, features)
        return self._systems[features]


def _type_system(layer: str, features: tuple[str, ...]) -> TypeSystem:
    from cassis import TypeSystem

    system = TypeSystem()
    for name in (_SENTENCE, _TOKEN):
        system.create_type(name, _ANNOTATION)
    metadata = system.create_type(_METADATA, "uima.tcas.DocumentAnnotation")
    spans = system.create_type(layer, _ANNOTATION)
    links = system.create_type(LINK_LAYER, _ANNOTATION)
    record = system.create_type(RECORD_TYPE, "uima.cas.TOP", description="What the annotations cannot say of a work")
    for owner, names in (
        (metadata, ("documentId", "documentTitle")),
        (spans, ("value", "identifier", "note", "spanId", *features)),
        (links, ("value",)),
        (record, ("record",)),
    ):
        for name in names:
            system.create_feature(owner, name, _STRING)
    for name in ("Governor", "Dependent"):
        system.create_feature(links, name, layer)
    return system


class _Filling:
    """One CAS being filled."""

    def __init__(self, cas: Cas, work: ArticleWork, sentences: Sentences, layer: str) -> None:
        self._cas = cas
        self._work = work
        self._sentences = sentences
        self._layer = layer

    def fill(self) -> None:
        work, tokens = self._work, self._sentences.tokens
        self._add(
            _METADATA,
            begin=0,
            end=len(work.text),
            language="x-unspecified" if work.language in {"", "und"} else shown_value(work.language),
            documentId=shown_value(work.id),
            documentTitle=shown_value(work.title or work.id),
        )
        for first, stop in self._sentences.bounds:
            self._add(_SENTENCE, begin=tokens[first].start, end=tokens[stop - 1].end)
        for start, end in tokens:
            self._add(_TOKEN, begin=start, end=end)
        spans = self._add_spans()
        for link in work.links:
            source, target = spans[link.source], spans[link.target]
            self._add(
                LINK_LAYER,
                begin=target.begin,
                end=target.end,
                Governor=source,
                Dependent=target,
                value=shown_value(link.type),
            )
        self._add(RECORD_TYPE, record=record_of(work))

    def _add_spans(self) -> dict[str, Any]:
        found = {}
        for span, key in zip(self._work.spans, keys_of(self._work.spans), strict=True):
            found[span.id] = self._add(
                self._layer,
                begin=span.start,
                end=span.end,
                value=shown_value(span.label),
                identifier=None if span.entity is None else shown_value(span.entity),
                note=shown_value(span.note) if span.note else None,
                spanId=shown_value(key),
                **{feature_name(name): shown_value(value) for name, value in span.attributes},
            )
        return found

    def _add(self, name: str, **features: Any) -> Any:
        made = self._cas.typesystem.get_type(name)(**features)
        self._cas.add(made)
        return made
