"""What one line of the project's own JSON Lines says, as a work: every value checked, none lost silently."""

from __future__ import annotations

from collections import Counter
from dataclasses import MISSING, fields, make_dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.articles import Direction, Zone, ZoneKind
from annotator.domain.assignments import AssignmentState
from annotator.domain.exchange import ArticleWork, ForeignLink, ForeignSpan, ForeignSubmission
from annotator.domain.text import canonicalise
from annotator.formats.jsonl_checks import Place, Remarks, as_attribute, as_text
from annotator.formats.jsonl_dialects import foreign_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.spans import AttributeValue

_STATES: Final = {state.value: state for state in AssignmentState} | {
    "set_aside": AssignmentState.SET_ASIDE,
    "set-aside": AssignmentState.SET_ASIDE,
}
_TEXTS: Final = frozenset(
    {
        *("title", "language", "source", "url", "published", "raw_sha256"),
        *("annotator", "round", "flag", "reason", "note", "opened", "closed"),
    }
)
_COMMON_KEYS: Final = frozenset({"id", "text", "spans", "status", *_TEXTS})
_WORK_KEYS: Final = _COMMON_KEYS | {
    *("direction", "meta", "zones", "gold", "active_seconds", "links", "submissions", "label_set"),
}
_PLAIN_SPAN_KEYS: Final = frozenset(
    {"id", "start", "end", "label", "text", "version", "note", "origin", "created", "updated"}
)
_SPAN_KEYS: Final = _PLAIN_SPAN_KEYS | {"attributes", "entity"}
_LINK_KEYS: Final = frozenset({"id", "type", "source", "target", "note", "created"})
_SUBMISSION_KEYS: Final = frozenset({"id", "number", "version", "sealed", "origin", "aids", "spans", "links"})
_ZONE_KEYS: Final = frozenset({"kind", "start", "end"})
_LARGEST: Final = 2**63


def _draft_of(frozen: type[Any]) -> Any:
    """Return a class with the same fields that becomes ``frozen`` by assigning to ``__class__``.

    A frozen dataclass sets each field through object.__setattr__: over a microsecond a span, a third of an import.
    The slots are the same, so that a filled draft is a filled instance.
    """
    needed: list[Any] = [(item.name, item.type) for item in fields(frozen) if item.default is MISSING]
    given: list[Any] = [(item.name, item.type, item.default) for item in fields(frozen) if item.default is not MISSING]
    return make_dataclass(f"{frozen.__name__}Draft", needed + given, slots=True)


_SpanDraft: Any = _draft_of(ForeignSpan)
_WorkDraft: Any = _draft_of(ArticleWork)


class WorkReader:
    """Turns parsed lines of one file into works."""

    def __init__(self, file: str, stem: str) -> None:
        self._file = file
        self._stem = stem
        self._shapes: set[tuple[str, ...]] = set()
        self.remarks = Remarks(file)

    def work(self, document: object, line: int) -> ArticleWork:
        """Return the work a parsed line describes, or raise AnnotatorError saying what is wrong with which key."""
        place = Place(self._file, line)
        found = place.object(document)
        text = found.get("text")
        if type(text) is not str:
            raise place.misfit("text", "a string", text)
        draft = _WorkDraft(text)
        unknown: list[str] = []
        for key, value in found.items():
            if key in _TEXTS:
                if type(value) is not str:
                    value = place.text(found, key)  # noqa: PLW2901 - null is as good as none
                setattr(draft, key, value)
            elif key not in _WORK_KEYS:
                unknown.append(key)
        draft.id = place.name(found, "id")
        draft.stem = f"{self._stem}-{line}"
        draft.file = self._file
        draft.line = line
        if "spans" in found:
            draft.spans = self._spans(found, text, place)
        if "status" in found:
            draft.state = _state(found, place)
        if unknown or not found.keys() <= _COMMON_KEYS:
            self._fill_work(draft, found, unknown, place)
        draft.__class__ = ArticleWork
        work: ArticleWork = draft
        return work

    def _fill_work(self, draft: Any, found: dict[str, Any], unknown: list[str], place: Place) -> None:
        """Set on a draft what few lines have."""
        draft.direction = _direction(found, place)
        draft.meta = self._meta(found, unknown, place)
        draft.zones = self._zones(found, draft.text, place)
        draft.gold = place.flag(found, "gold")
        draft.active_seconds = place.count(found, "active_seconds")
        draft.links = self._links(found, place)
        draft.submissions = self._submissions(found, draft.text, place)
        draft.label_set, draft.version = self._label_set(found, place)

    def _meta(self, document: dict[str, Any], unknown: list[str], place: Place) -> tuple[tuple[str, str], ...]:
        meta = {name: as_text(value) for name, value in place.pairs(document, "meta").items() if value is not None}
        foreign = foreign_key({key: document[key] for key in unknown})
        if foreign is not None:
            raise place.error("jsonl.foreign", key=foreign[0], name=foreign[1].value)
        for key in unknown:
            value = document[key]
            if value is None:
                continue
            name = key
            while name in meta:
                name += "_"
            meta[name] = as_text(value)
            self.remarks.add(key, "is no key of ours and was kept in meta", place.line)
        return tuple(sorted(meta.items()))

    def _label_set(self, document: dict[str, Any], place: Place) -> tuple[str, int]:
        value = document.get("label_set")
        if value is None or type(value) is str:
            return value or "", 0
        inside = place.inside("label_set")
        found = inside.object(value, "a name, or an object")
        self._leave_out(found, frozenset({"name", "version"}), "label_set", place)
        return inside.text(found, "name"), inside.count(found, "version")

    def _zones(self, document: dict[str, Any], text: str, place: Place) -> tuple[Zone, ...]:
        zones: list[Zone] = []
        for index, item in enumerate(place.members(document, "zones")):
            inside = place.inside(f"zones[{index}]")
            found = inside.object(item)
            kind = inside.needed(found, "kind")
            if kind not in set(ZoneKind):
                raise inside.misfit("kind", f"one of {', '.join(ZoneKind)}", kind)
            start, end = _range(found, len(text), inside)
            self._leave_out(found, _ZONE_KEYS, "zones[].", place)
            zones.append(Zone(ZoneKind(kind), start, end))
        return tuple(zones)

    def _spans(self, document: dict[str, Any], text: str, place: Place) -> tuple[ForeignSpan, ...]:
        length = len(text)
        spans: list[ForeignSpan] = []
        named = 0
        for item in place.members(document, "spans"):
            draft = self._plain_span(item, text, length)
            if draft is None:
                draft = self._span(item, text, place.inside(f"spans[{len(spans)}]"))
            if draft.id:
                named += 1
            draft.__class__ = ForeignSpan
            spans.append(draft)
        if named > 1 and len({span.id for span in spans if span.id}) < named:
            repeated = Counter(span.id for span in spans if span.id).most_common(1)[0][0]
            raise place.error("jsonl.repeated", what="span id", id=repeated)
        return tuple(spans)

    def _plain_span(self, item: Any, text: str, length: int) -> Any:
        """Return the draft of a span that is as we write it, which nearly all are; None for any other."""
        try:
            start, end, label = item["start"], item["end"], item["label"]
        except (KeyError, TypeError):
            return None
        if not (type(start) is int is type(end) and 0 <= start < end <= length and type(label) is str and label):
            return None
        if len(item) == 3:
            return _SpanDraft(start, end, label)
        get = item.get
        surface, id_, note, origin = get("text"), get("id", ""), get("note", ""), get("origin", "import")
        created, updated, version = get("created", ""), get("updated", ""), get("version", 0)
        plain = (
            (type(id_) is str is type(note) and type(origin) is str is type(created) and type(updated) is str)
            and (type(version) is int and 0 <= version < _LARGEST)
            and (surface is None or surface == text[start:end])
            and self._has_plain_keys(item)
        )
        if not plain:
            return None
        return _SpanDraft(start, end, label, surface, id_, (), note, origin, created, updated, None, version)

    def _has_plain_keys(self, item: dict[str, Any]) -> bool:
        shape = tuple(item)
        if shape in self._shapes:
            return True
        plain = item.keys() <= _PLAIN_SPAN_KEYS
        if plain:
            self._shapes.add(shape)
        return plain

    def _span(self, item: object, text: str, place: Place) -> Any:
        """Return the draft of any span, or raise saying what is wrong with it."""
        found = place.object(item)
        start, end = _range(found, len(text), place)
        draft = _SpanDraft(start, end, place.needed(found, "label"))
        surface = found.get("text")
        if surface is not None:
            if surface != text[start:end]:
                _check_surface(surface, draft, text, place)
            draft.text = surface
        draft.id = place.name(found, "id")
        draft.note = place.text(found, "note")
        draft.origin = place.text(found, "origin", "import")
        draft.created = place.text(found, "created")
        draft.updated = place.text(found, "updated")
        draft.entity = place.name(found, "entity") or None
        draft.version = place.count(found, "version")
        draft.attributes = self._attributes(found, place)
        return draft

    def _attributes(self, span: dict[str, Any], place: Place) -> tuple[tuple[str, AttributeValue], ...]:
        attributes: dict[str, AttributeValue] = {}
        for name, value in place.pairs(span, "attributes").items():
            if value is not None:
                attributes[name] = as_attribute(value)
        for key, value in span.items():
            if key in _SPAN_KEYS or value is None:
                continue
            name = key
            while name in attributes:
                name += "_"
            attributes[name] = as_attribute(value)
            self.remarks.add(f"spans[].{key}", "is no key of ours and was kept as an attribute", place.line)
        return tuple(sorted(attributes.items()))

    def _links(self, document: dict[str, Any], place: Place) -> tuple[ForeignLink, ...]:
        links: list[ForeignLink] = []
        for index, item in enumerate(place.members(document, "links")):
            inside = place.inside(f"links[{index}]")
            found = inside.object(item)
            self._leave_out(found, _LINK_KEYS, "links[].", place)
            links.append(
                ForeignLink(
                    type=inside.needed(found, "type"),
                    source=_end(found, "source", inside),
                    target=_end(found, "target", inside),
                    id=inside.name(found, "id"),
                    note=inside.text(found, "note"),
                    created=inside.text(found, "created"),
                )
            )
        _check_once("link id", (link.id for link in links if link.id), place)
        return tuple(links)

    def _submissions(self, document: dict[str, Any], text: str, place: Place) -> tuple[ForeignSubmission, ...]:
        submissions: list[ForeignSubmission] = []
        for index, item in enumerate(place.members(document, "submissions")):
            inside = place.inside(f"submissions[{index}]")
            found = inside.object(item)
            self._leave_out(found, _SUBMISSION_KEYS, "submissions[].", place)
            submissions.append(
                ForeignSubmission(
                    id=inside.name(found, "id"),
                    number=inside.count(found, "number", index + 1),
                    version=inside.count(found, "version", 1),
                    sealed=inside.text(found, "sealed"),
                    origin=inside.text(found, "origin", "import"),
                    aids=inside.texts(found, "aids"),
                    spans=self._spans(found, text, inside),
                    links=self._links(found, inside),
                )
            )
        _check_once("submission id", (item.id for item in submissions if item.id), place)
        _check_once("submission number", (str(item.number) for item in submissions), place)
        return tuple(submissions)

    def _leave_out(self, document: dict[str, Any], known: frozenset[str], where: str, place: Place) -> None:
        if not document.keys() <= known:
            for key in document.keys() - known:
                self.remarks.add(f"{where}{key}", "is no key of ours and was left out", place.line)


def _check_once(what: str, ids: Iterable[str], place: Place) -> None:
    """Raise where an id stands twice."""
    for found, count in Counter(ids).items():
        if count > 1:
            raise place.error("jsonl.repeated", what=what, id=found)


def _range(document: dict[str, Any], length: int, place: Place) -> tuple[int, int]:
    """Return a range of the text, or raise saying how it is none."""
    for key in ("start", "end"):
        if type(document.get(key)) is not int:
            raise place.misfit(key, "a whole number", document.get(key))
    start, end = document["start"], document["end"]
    # int.__format__ refuses numbers of thousands of digits.
    if not (0 <= start <= length and 0 <= end <= length):
        low, high = (min(max(value, -1), 2**63) for value in (start, end))
        raise place.error("span.outside", start=low, end=high, length=length)
    if start >= end:
        raise place.error("span.empty", start=start, end=end)
    return start, end


def _check_surface(surface: object, span: ForeignSpan, text: str, place: Place) -> None:
    """Raise unless the surface differs from the text in nothing but how lines end."""
    if type(surface) is not str:
        raise place.misfit("text", "a string", surface)
    found = text[span.start : span.end]
    if canonicalise(surface, strip_controls=True).text != canonicalise(found, strip_controls=True).text:
        raise place.error("span.surface", start=span.start, end=span.end, expected=surface, found=found)


def _end(link: dict[str, Any], key: str, place: Place) -> str:
    value = place.name(link, key)
    if not value:
        raise place.misfit(key, "the id of a span", link.get(key))
    return value


def _direction(document: dict[str, Any], place: Place) -> Direction:
    value = place.text(document, "direction")
    if value and value not in set(Direction):
        raise place.misfit("direction", f"one of {', '.join(Direction)}", value)
    return Direction(value or Direction.AUTO)


def _state(document: dict[str, Any], place: Place) -> AssignmentState | None:
    value = place.text(document, "status")
    if not value:
        return None
    state = _STATES.get(value.strip().lower())
    if state is None:
        raise place.misfit("status", f"one of {', '.join(AssignmentState)}", value)
    return state
