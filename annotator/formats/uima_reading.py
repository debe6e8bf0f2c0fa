"""A CAS as a work: its text, the annotations of names and of a project's own layers, relations as links."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.formats.uima_layers import RECORD_TYPE, attribute_name, holds_spans, label_of, link_type_of
from annotator.formats.uima_loading import load_json, load_xmi
from annotator.formats.uima_records import FoundLink, FoundSpan, Record, unrecorded
from annotator.formats.uima_remarks import LayerRemarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cassis import Cas

    from annotator.domain.exchange import ArticleWork
    from annotator.domain.spans import AttributeValue
    from annotator.formats.base import ReadOptions

_ANNOTATION: Final = "uima.tcas.Annotation"
_METADATA: Final = frozenset(
    ("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData", "uima.tcas.DocumentAnnotation")
)
_SOURCES: Final = frozenset(("governor", "source", "from", "arg1", "first", "head"))
_TARGETS: Final = frozenset(("dependent", "target", "to", "arg2", "second"))
_PLACE: Final = frozenset(("begin", "end", "sofa"))


def read_cas(data: bytes, types: bytes | None, options: ReadOptions, *, file: str, stem: str) -> ArticleWork:
    """Return the work that the bytes of an XMI or CAS JSON file hold; ``types`` is its type system in XML.

    Raises AnnotatorError.
    """
    unknown = 0
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        cas = load_json(data, types, file=file)
    else:
        cas, unknown = load_xmi(data, types, file=file)
    if unknown:
        options.notes.append(f"{file}: annotations of types that are not in TypeSystem.xml were left out: {unknown}")
    views = [view for view in cas.views if view.sofa.sofaString]
    if not views:
        raise AnnotatorError("uima.no-text", file=file)
    if len(views) > 1:
        options.notes.append(
            f"{file}: texts in other views than {views[0].sofa.sofaID} were left out: {len(views) - 1}"
        )
    reading = _Reading(cas, views[0], file)
    work = reading.work(stem)
    options.notes.extend(reading.remarks.sentences())
    return work


class _Features(NamedTuple):
    """What an annotation says: plain values, annotations it points to, and (role, annotation) of its slots."""

    values: dict[str, AttributeValue | None]
    ends: list[tuple[str, Any]]
    slots: list[tuple[str, Any]]


class _Reading:
    """One view of a CAS being read. What dkpro-cassis makes of types is typed nowhere, hence ``Any``."""

    def __init__(self, cas: Cas, view: Any, file: str) -> None:
        self._types = cas.typesystem
        self._text: str = view.sofa.sofaString
        self._members = sorted(view.get_all_fs(), key=lambda item: item.xmiID)
        self._file = file
        self._keys: dict[int, str] = {}
        self._taken: set[str] = set()
        self._relations: dict[str, bool] = {}
        self.remarks = LayerRemarks(file)

    def work(self, stem: str) -> ArticleWork:
        source = next((item.record for item in self._members if item.type.name == RECORD_TYPE and item.record), None)
        record = Record(source, file=self._file) if isinstance(source, str) else None
        annotations = [item for item in self._members if self._is_annotation(item.type.name)]
        named = [item for item in annotations if self._named(item)]
        spans = [self._span(item, place) for place, item in enumerate(named, start=1) if not self._is_relation(item)]
        found = [span for span in spans if span is not None]
        links = list(self._links(named))
        if record is not None:
            return record.joined(self._text, found, links, stem=stem)
        plain = unrecorded(self._text, found, links, stem=stem, file=self._file)
        return self._described(plain, annotations)

    def _described(self, work: ArticleWork, annotations: list[Any]) -> ArticleWork:
        """Return a work with what the metadata say of the article; a title that is its id, or none, is not one."""
        for item in annotations:
            if item.type.name in _METADATA:
                title, name = _text(item, "documentTitle"), _text(item, "documentId")
                language = _text(item, "language")
                return replace(
                    work,
                    id=name,
                    title="" if title == name else title,
                    language="" if language in {"x-unspecified", "unspecified"} else language,
                )
        return work

    def _is_annotation(self, name: str) -> bool:
        return bool(self._types.is_instance_of(name, _ANNOTATION))

    def _named(self, item: Any) -> bool:
        if holds_spans(item.type.name):
            return True
        self.remarks.left_out(item.type.name)
        return False

    def _is_relation(self, item: Any) -> bool:
        """Tell whether annotations of a type join two others: by its features, whatever they hold."""
        name = item.type.name
        if name not in self._relations:
            ends = [feature for feature in item.type.all_features if self._is_annotation(feature.rangeType.name)]
            self._relations[name] = len(ends) == 2
        return self._relations[name]

    def _features(self, item: Any) -> _Features:
        found = _Features({}, [], [])
        for feature in item.type.all_features:
            name = feature.name.removesuffix("_") if feature.name in {"self_", "type_"} else feature.name
            value = getattr(item, feature.name)
            if name in _PLACE or value is None:
                continue
            elements = getattr(value, "elements", None)
            if elements is not None and any(hasattr(element, "xmiID") for element in elements):
                found.slots.extend(_slot(name, element) for element in elements if element is not None)
            elif hasattr(value, "xmiID") and elements is None:
                if self._is_annotation(value.type.name):
                    found.ends.append((name, value))
            else:
                found.values[name] = _value(value if elements is None else elements)
        return found

    def _span(self, item: Any, place: int) -> FoundSpan | None:
        layer = item.type.name
        start, end = item.begin, item.end
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(self._text)):
            raise AnnotatorError(
                "uima.unreadable", file=self._file, reason=f"an annotation of the type {layer} has no place in the text"
            )
        if start == end:
            self.remarks.empty(layer)
            return None
        values = self._features(item).values
        label, feature = label_of(layer, values)
        if not feature:
            self.remarks.unlabelled(layer)
        rest = {name: value for name, value in values.items() if name != feature and value is not None}
        key = rest.pop("spanId", None)
        if not isinstance(key, str) or key in self._taken:
            key = f"u{place}"
        self._taken.add(key)
        self._keys[id(item)] = key
        note, entity = rest.pop("note", None), rest.pop("identifier", None)
        return FoundSpan(
            key=key,
            start=start,
            end=end,
            label=label,
            entity=None if entity is None else str(entity),
            note=None if note is None else str(note),
            attributes=tuple(sorted((attribute_name(name), value) for name, value in rest.items())),
        )

    def _links(self, named: list[Any]) -> Iterator[FoundLink]:
        for item in named:
            layer = item.type.name
            found = self._features(item)
            if self._is_relation(item):
                yield from self._relation(layer, found)
                continue
            for role, target in (*found.ends, *found.slots):
                yield from self._join(item, target, _chained(role, found.values), "", layer)

    def _relation(self, layer: str, found: _Features) -> Iterator[FoundLink]:
        ends = sorted(found.ends, key=lambda end: _rank(end[0]))
        if len(ends) < 2:
            self.remarks.loose(layer)
            return
        name, feature = link_type_of(layer, found.values)
        rest = {key: value for key, value in found.values.items() if key != feature and value is not None}
        note = str(rest.pop("note", ""))
        said = [note, *(f"{key}={value}" for key, value in sorted(rest.items()))]
        yield from self._join(ends[0][1], ends[1][1], name, "; ".join(filter(None, said)), layer)

    def _join(self, source: Any, target: Any, name: str, note: str, layer: str) -> Iterator[FoundLink]:
        if id(source) in self._keys and id(target) in self._keys:
            yield FoundLink(type=name, source=self._keys[id(source)], target=self._keys[id(target)], note=note)
        else:
            self.remarks.loose(layer)


def _rank(name: str) -> int:
    lower = name.lower()
    return 0 if lower in _SOURCES else 2 if lower in _TARGETS else 1


def _chained(role: str, values: dict[str, AttributeValue | None]) -> str:
    """Return a link's type by the feature it stands in; in a chain the element itself names it."""
    relation = values.get("referenceRelation") if role == "next" else None
    return relation if isinstance(relation, str) and relation else role


def _slot(feature: str, element: Any) -> tuple[str, Any]:
    """Return role and target of a slot; what holds no target is one itself."""
    target = getattr(element, "target", None)
    if target is None:
        return feature, element
    role = getattr(element, "role", None)
    return (role if isinstance(role, str) and role else feature), target


def _value(value: Any) -> AttributeValue:
    if isinstance(value, bool | str):
        return value
    return tuple(map(_plain, value)) if isinstance(value, list) else _plain(value)


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(item: Any, name: str) -> str:
    value = getattr(item, name, None)
    return value.strip() if isinstance(value, str) else ""
