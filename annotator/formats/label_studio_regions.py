"""The results of one Label Studio annotation: regions with their labels and what stands on them, and relations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.jsonl_checks import as_text
from annotator.formats.work_details import settle_ids, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.formats.jsonl_checks import Place, Remarks
    from annotator.formats.label_studio_texts import OtherTexts
    from annotator.formats.uima_offsets import Utf16Offsets

KEY: Final = "annotator_details"
"""Where in a region's or relation's ``meta`` its details travel."""
UNNAMED: Final = "relation"
"""The type of links whose relation has no label."""
_LABELS: Final = frozenset({"labels", "hypertextlabels"})
_FIELDS: Final = {
    "choices": "choices",
    "textarea": "text",
    "rating": "rating",
    "number": "number",
    "datetime": "datetime",
    "taxonomy": "taxonomy",
}
"""Types of results that say something more of a region, and where in ``value`` it stands."""


@dataclass(slots=True)
class _Region:
    """One place that is labelled; ``told`` is that place as the file has it."""

    id: str
    start: int
    end: int
    told: tuple[object, object]
    labels: list[str] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    details: dict[str, Any] | None = None


@dataclass(slots=True)
class Results:
    """What an annotation says: spans and links as the project's own JSON Lines have them, and of the whole article."""

    spans: list[dict[str, Any]] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)


class ResultReader:
    """Reads the results of one annotation on a text."""

    def __init__(self, text: str, offsets: Utf16Offsets, others: OtherTexts, remarks: Remarks, task: str) -> None:
        self._text = text
        self._offsets = offsets
        self._others = others
        self._remarks = remarks
        self._task = task
        self._regions: dict[str, list[_Region]] = {}
        self._left: set[str] = set()
        self._results = Results()

    def read(self, items: Iterable[object], place: Place, *, ours: bool) -> Results:
        """Return what the items say; ``ours`` tells whether the annotation was written by this program."""
        relations: list[tuple[Place, dict[str, Any]]] = []
        later: list[tuple[Place, dict[str, Any]]] = []
        for index, item in enumerate(items):
            inside = place.inside(f"result[{index}]")
            found = inside.object(item)
            kind = str(found.get("type", "")).lower()
            if kind == "relation":
                relations.append((inside, found))
            elif kind in _LABELS:
                self._take_labels(inside, found, kind)
            else:
                later.append((inside, found))
        for inside, found in later:
            self._take_field(inside, found)
        first_spans = self._take_regions(ours=ours)
        links = [link for inside, found in relations for link in self._relation(inside, found, first_spans)]
        settle_ids(self._results.spans, links)
        self._results.links = [_joined(link, ours=ours) for link in links]
        return self._results

    # regions

    def _take_labels(self, place: Place, item: dict[str, Any], kind: str) -> None:
        value_place = place.inside("value")
        value = value_place.object(item.get("value"))
        other = self._others.of(item)
        if other is not None:
            self._remarks.add(*other, place.line)
            self._left.add(place.name(item, "id"))
            return
        start, end = self._range(value, place)
        region = self._region(place.name(item, "id"), start, end, value, place)
        labels = value_place.texts(value, kind if kind in value else "labels")
        region.labels += labels
        if not labels:
            self._remarks.add("labels", "is empty, so the region was left out", place.line)
        elif len(labels) > 1:
            self._remarks.add("labels", "names several labels, which became a span each", place.line)
        claimed = value.get("text")
        if type(claimed) is str and claimed != self._text[start:end]:
            self._remarks.add("value.text", "is not what the text says at its offsets, which hold", place.line)
        self._take_meta(item, region)

    def _region(self, name: str, start: int, end: int, value: dict[str, Any], place: Place) -> _Region:
        """Return the region of an id at a place, which is a new one unless it was there already."""
        name = name or f"region-{len(self._regions) + 1}"
        known = self._regions.setdefault(name, [])
        for region in known:
            if (region.start, region.end) == (start, end):
                return region
        if known:
            self._remarks.add(
                "id", "stands on two regions, which became a span each; links lead to the first", place.line
            )
        known.append(_Region(name, start, end, _told(value)))
        return known[-1]

    def _take_meta(self, item: dict[str, Any], region: _Region) -> None:
        meta = item.get("meta")
        if type(meta) is not dict:
            return
        region.note = region.note or _note(meta.get("text"))
        if type(meta.get(KEY)) is dict:
            region.details = meta[KEY]

    def _range(self, value: dict[str, Any], place: Place) -> tuple[int, int]:
        """Return a region's range in code points."""
        counts = value
        overall = value.get("globalOffsets")
        if type(overall) is dict:
            if "<" in self._text or "&" in self._text:
                raise place.error("label-studio.markup", task=self._task)
            counts = overall
        first, last = (self._unit(counts, key, place) for key in ("start", "end"))
        if not 0 <= first <= last <= self._offsets.units:
            low, high = (min(max(unit, -1), 2**63) for unit in (first, last))
            raise place.error("span.outside", start=low, end=high, length=self._offsets.units)
        if first == last:
            raise place.error("span.empty", start=first, end=last)
        return self._point(first, -1, place), self._point(last, 1, place)

    @staticmethod
    def _unit(counts: dict[str, Any], key: str, place: Place) -> int:
        unit = counts.get(key)
        if type(unit) is not int:
            raise place.misfit(f"value.{key}", "a whole number", unit)
        return unit

    def _point(self, unit: int, step: int, place: Place) -> int:
        try:
            return self._offsets.to_point(unit)
        except ValueError:
            self._remarks.add("value", "cuts a character in two and was widened to all of it", place.line)
            return self._offsets.to_point(unit + step)

    def _take_field(self, place: Place, item: dict[str, Any]) -> None:
        kind = str(item.get("type", "")).lower()
        name = place.text(item, "from_name") or kind
        value = place.inside("value").object(item.get("value"))
        if kind not in _FIELDS or value.get(_FIELDS[kind]) is None:
            self._remarks.add(
                kind or "type", "is a kind of result that has no counterpart and was left out", place.line
            )
            return
        found = _field_value(value[_FIELDS[kind]])
        owner = place.name(item, "id")
        regions = self._regions.get(owner)
        if regions is not None:
            here = (region for region in regions if region.told == _told(value))
            next(here, regions[0]).attributes[name] = found
        elif owner and owner in self._left:
            self._remarks.add(name, "stands on a region that was left out, and was left out with it", place.line)
        elif "start" in value:
            self._remarks.add(name, "stands on a region without a label and was left out", place.line)
        else:
            self._results.meta[name] = "; ".join(found) if isinstance(found, list) else found
            self._remarks.add(name, "is of the whole article and was kept in meta", place.line)

    def _take_regions(self, *, ours: bool) -> dict[str, dict[str, Any]]:
        """Make the spans; return the first one of each region. A region of several labels is a span for each."""
        first: dict[str, dict[str, Any]] = {}
        taken = set(self._regions)
        for region in (region for regions in self._regions.values() for region in regions):
            again = region.id in first
            for number, label in enumerate(dict.fromkeys(region.labels), start=1):
                name = region.id if number == 1 and not again else _free(region.id, taken)
                details = region.details if number == 1 else None
                if again and details is not None:
                    details = without(details, ("id",))
                span = {
                    "id": name,
                    "native": name,
                    "added": ours and (again or details is None),
                    "start": region.start,
                    "end": region.end,
                    "label": label,
                    "note": region.note,
                    **(details or {}),
                    "attributes": _merged(region.attributes, (details or {}).get("attributes")),
                }
                self._results.spans.append(span)
                first.setdefault(region.id, span)
        return first

    # relations

    def _relation(
        self, place: Place, item: dict[str, Any], spans: dict[str, dict[str, Any]]
    ) -> Iterator[dict[str, Any]]:
        ends = []
        labels = place.texts(item, "labels") or (UNNAMED,)
        for key in ("from_id", "to_id"):
            name = place.name(item, key)
            if name not in spans and name in self._left:
                self._remarks.add("relation", "joins a region that was left out, and was left out with it", place.line)
                return
            if name not in spans:
                raise place.error("link.no-span", type=labels[0], span=name)
            ends.append(spans[name])
        direction = item.get("direction")
        if direction == "bi":
            self._remarks.add("direction", "leads both ways and became two links", place.line)
        if not item.get("labels"):
            self._remarks.add("relation", f"has no label and became a link of the type “{UNNAMED}”", place.line)
        meta = item.get("meta")
        details = meta.get(KEY) if type(meta) is dict else None
        for label in labels:
            for source, target in _ways(ends, direction):
                yield {"type": label, "from": source, "to": target, "details": details}


def _told(value: dict[str, Any]) -> tuple[object, object]:
    return value.get("start"), value.get("end")


def _free(name: str, taken: set[str]) -> str:
    """Return a name made of another one that nothing has yet, and take it."""
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    taken.add(f"{name}-{number}")
    return f"{name}-{number}"


def _ways(ends: list[dict[str, Any]], direction: object) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    first, second = ends
    forth, back = (first, second), (second, first)
    return [back] if direction == "left" else [forth, back] if direction == "bi" else [forth]


def _joined(link: dict[str, Any], *, ours: bool) -> dict[str, Any]:
    details = link["details"]
    told = details if type(details) is dict and ours else {}
    return {**told, "type": link["type"], "source": link["from"]["id"], "target": link["to"]["id"]}


def _note(text: object) -> str:
    if type(text) is list:
        return "\n".join(as_text(part) for part in text)
    return text if type(text) is str else ""


def _field_value(value: object) -> str | list[str]:
    """Return what a field holds: one text, or several; the levels of a taxonomy are joined."""
    if type(value) is not list:
        return as_text(value)
    texts = [" / ".join(map(as_text, item)) if type(item) is list else as_text(item) for item in value]
    return texts[0] if len(texts) == 1 else texts


def field_texts(value: object) -> list[str]:
    """Return an attribute's value as the texts of a field."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, str):
        return [value]
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def _merged(native: dict[str, Any], details: object) -> dict[str, Any]:
    """Return attributes as Label Studio has them, with the exact value from the details where they say the same.

    ``[exact, field]`` stands in the details: the value, and whether it was written as a field too.
    """
    merged = dict(native)
    for name, told in details.items() if type(details) is dict else ():
        if type(told) is not list or len(told) != 2:
            continue
        exact, written = told
        if name in native:
            texts = native[name] if type(native[name]) is list else [native[name]]
            if texts == field_texts(exact):
                merged[name] = exact
        elif not written:
            merged[name] = exact
    return merged
