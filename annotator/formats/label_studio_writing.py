"""An article and the works on it as one Label Studio task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from annotator.formats.label_studio_configuration_writing import LABELS, TEXT
from annotator.formats.label_studio_reading import ARTICLE, KEY
from annotator.formats.label_studio_regions import KEY as DETAILS
from annotator.formats.label_studio_regions import field_texts
from annotator.formats.uima_offsets import Utf16Offsets
from annotator.formats.work_details import taken_apart, without

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.label_studio_configuration_writing import Configuration
    from annotator.formats.work_details import WorkDetails

_ON_REGIONS: Final = ("start", "end", "label", "text", "note", "attributes")


def task_document(works: Sequence[ArticleWork], number: int, configuration: Configuration) -> dict[str, Any]:
    """Return the task of one article, numbered from 1; an article that nobody worked on has no annotation."""
    article = works[0]
    offsets = Utf16Offsets(article.text)
    annotations: list[dict[str, Any]] = []
    details: dict[str, Any] = {}
    for work in works:
        parts = taken_apart(work)
        if len(works) == 1 and not (work.annotator or work.state or parts.spans):
            details[ARTICLE] = parts.whole
            continue
        name = len(annotations) + 1
        details[str(name)] = parts.whole
        annotations.append(
            {
                "id": name,
                "was_cancelled": work.state is not None and work.state.value == "set aside",
                "ground_truth": work.gold,
                "result": list(_results(parts, offsets, configuration)),
            }
        )
    data = {TEXT: article.text, "id": article.id, "title": article.title}
    return {
        "id": number,
        "data": {key: value for key, value in data.items() if value or key == TEXT},
        "annotations": annotations,
        "predictions": [],
        "meta": {KEY: details},
    }


def _results(parts: WorkDetails, offsets: Utf16Offsets, configuration: Configuration) -> Iterator[dict[str, Any]]:
    names: dict[str, str] = {}
    taken: set[str] = set()
    for number, span in enumerate(parts.spans, start=1):
        name = span["id"] or f"region-{number}"
        while name in taken:
            name += "-"
        taken.add(name)
        names.setdefault(span["id"], name)
        yield from _region(name, span, offsets, configuration)
    for link in parts.links:
        configuration.use_link(link["type"])
        yield {
            "type": "relation",
            "from_id": names[link["source"]],
            "to_id": names[link["target"]],
            "direction": "right",
            "labels": [link["type"]],
            "meta": {DETAILS: without(link, ("type", "source", "target"))},
        }


def _region(
    name: str, span: dict[str, Any], offsets: Utf16Offsets, configuration: Configuration
) -> Iterator[dict[str, Any]]:
    """Yield a span's label and, as results on the same region, its attributes."""
    configuration.use_label(span["label"])
    place = {"start": offsets.to_units(span["start"]), "end": offsets.to_units(span["end"])}
    shared = {"id": name, "to_name": TEXT}
    details = without(span, _ON_REGIONS)
    fields = []
    for attribute, value in span.get("attributes", {}).items():
        texts = field_texts(value)
        kind = configuration.use_attribute(attribute, value, texts)
        if kind:
            key = "choices" if kind == "choices" else "text"
            fields.append({**shared, "from_name": attribute, "type": kind, "value": {**place, key: texts}})
        if not kind or value != (texts[0] if len(texts) == 1 else texts):
            details.setdefault("attributes", {})[attribute] = [value, bool(kind)]
    meta: dict[str, Any] = {DETAILS: details}
    if span.get("note"):
        meta = {"text": [span["note"]], **meta}
    value = {**place, "text": span["text"], "labels": [span["label"]]}
    yield {**shared, "from_name": LABELS, "type": "labels", "value": value, "meta": meta}
    yield from fields
