"""Writes ``annotation.conf`` and ``visual.conf``: what brat lets people set, and how it looks.

Source: the brat manual, "Annotation configuration" and "Visual configuration".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.domain.labels import AttributeKind, local
from annotator.formats.brat_names import TypeNames
from annotator.formats.brat_spans import is_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from annotator.domain.labels import LabelSet

_TITLE: Final = re.compile(r"[|\r\n\t]|[^\S ]")
_ANY: Final = "<ENTITY>"


def annotation_conf(
    label_set: LabelSet,
    names: tuple[TypeNames, TypeNames, TypeNames],
    *,
    labels: Iterable[str],
    links: Iterable[str],
    values: Mapping[str, Collection[str]],
) -> str:
    """Return the configuration of a label set and of what was used besides it.

    ``names`` are those of labels, attributes and links; ``labels`` and ``links`` were used; ``values`` are those that
    attributes had, none for a flag.
    """
    safe_label, safe_attribute, safe_link = names
    by_id = {label.id: safe_label.safe(label.name) for label in label_set.labels}
    known = [label.name for label in label_set.labels]
    entities = [safe_label.safe(name) for name in dict.fromkeys((*known, *labels))]
    lines = ["[entities]", *entities, "", "[relations]"]
    lines.append(f"<OVERLAP>\tArg1:{_ANY}, Arg2:{_ANY}, <OVL-TYPE>:<ANY>")
    for link in label_set.link_types:
        pairs = [("|".join(_named(link.sources, by_id)), "|".join(_named(link.targets, by_id)))]
        if not link.targets:
            pairs = [(label, label) for label in _named(link.sources, by_id)]
        name = safe_link.safe(link.name)
        lines += [f"{name}\tArg1:{source}, Arg2:{target}" for source, target in pairs if source and target]
    more = [name for name in links if name not in {link.name for link in label_set.link_types}]
    lines += [f"{safe_link.safe(name)}\tArg1:{_ANY}, Arg2:{_ANY}" for name in more]
    lines += ["", "[events]", "", "[attributes]"]
    for attribute in label_set.attributes:
        offered = [choice.value for choice in attribute.choices] if attribute.kind is AttributeKind.CHOICE else []
        found = [*offered, *values.get(attribute.name, ())]
        target = "|".join(_named(attribute.labels, by_id)) or _ANY
        lines.append(_attribute(safe_attribute.safe(attribute.name), target, found))
    told = {attribute.name for attribute in label_set.attributes}
    lines += [_attribute(safe_attribute.safe(name), _ANY, found) for name, found in values.items() if name not in told]
    return "\n".join(lines) + "\n"


def visual_conf(label_set: LabelSet, safe_label: TypeNames) -> str:
    """Return how brat shows the labels: their titles, short forms, and the colours that black letters stand on."""
    titles, colours = ["[labels]"], ["[drawing]", "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken"]
    for label in label_set.labels:
        name = safe_label.safe(label.name)
        shown = [_TITLE.sub(" ", text) for text in (local(label.title, "en"), local(label.letter, "en")) if text]
        titles.append(" | ".join((name, *(shown or [_TITLE.sub(" ", label.name)]))))
        colours.append(f"{name}\tbgColor:{label.dark}")
    return "\n".join((*titles, "", *colours)) + "\n"


def _named(ids: Iterable[str], by_id: Mapping[str, str]) -> list[str]:
    return [by_id[label] for label in ids if label in by_id]


def _attribute(name: str, target: str, values: Iterable[str]) -> str:
    offered = [value for value in dict.fromkeys(values) if is_value(value)]
    return f"{name}\tArg:{target}" + (f", Value:{'|'.join(offered)}" if offered else "")
