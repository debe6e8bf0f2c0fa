"""Reads a Label Studio labelling configuration (XML): Labels, per-region Choices, Rating-like fields and Relations.

The file is XML from anywhere: a document type is refused, so that no entity is ever expanded.
"""

from __future__ import annotations

import re
from typing import Any, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import AttributeKind
from annotator.formats.label_set_making import ForeignLabel, LabelSetMaker, ReadLabelSet

LARGEST: Final = 2_000_000
"""Bytes of a configuration; larger files are refused unread."""
_LABELS: Final = frozenset({"Labels", "HyperTextLabels", "ParagraphLabels"})
_FIELDS: Final = {"TextArea": AttributeKind.TEXT, "DateTime": AttributeKind.DATE, "Number": AttributeKind.TEXT}
_QUIET: Final = frozenset({"View", "Text", "HyperText", "Paragraphs", "Header", "Style", "Label", "Choice", "Relation"})
_NAMED: Final = {
    "black": "#000000", "silver": "#C0C0C0", "gray": "#808080", "grey": "#808080", "white": "#FFFFFF",
    "maroon": "#800000", "red": "#FF0000", "purple": "#800080", "fuchsia": "#FF00FF", "magenta": "#FF00FF",
    "green": "#008000", "lime": "#00FF00", "olive": "#808000", "yellow": "#FFFF00", "navy": "#000080",
    "blue": "#0000FF", "teal": "#008080", "aqua": "#00FFFF", "cyan": "#00FFFF", "orange": "#FFA500",
    "darkorange": "#FF8C00", "pink": "#FFC0CB", "brown": "#A52A2A", "gold": "#FFD700", "darkgreen": "#006400",
    "lightgreen": "#90EE90", "lightblue": "#ADD8E6", "darkblue": "#00008B", "violet": "#EE82EE", "indigo": "#4B0082",
    "coral": "#FF7F50", "tomato": "#FF6347", "salmon": "#FA8072", "crimson": "#DC143C", "turquoise": "#40E0D0",
}  # fmt: skip
"""CSS Color Module Level 4, 6.1: the names that configurations use most."""
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*[\d.]+\s*)?\)")
_SHORT, _LONG = re.compile(r"#[0-9A-Fa-f]{3}"), re.compile(r"#[0-9A-Fa-f]{6}")


def read_label_studio_configuration(data: bytes, *, name: str, file: str) -> ReadLabelSet:
    """Return the label set that a configuration describes, or raise ``label-set.invalid`` with what is wrong."""
    root = _parsed(data, file)
    maker = LabelSetMaker(name)
    groups: dict[str, list[str]] = {}
    for element in root.iter():
        if element.tag in _LABELS:
            groups[element.get("name", "")] = _take_labels(element, maker)
    if not maker.labels:
        raise AnnotatorError("label-set.invalid", file=file, reason="it has no labels")
    for element in root.iter():
        if isinstance(element.tag, str):
            _take_field(element, maker, groups)
    return maker.made()


def _parsed(data: bytes, file: str) -> Any:
    from lxml import etree

    if len(data) > LARGEST:
        raise AnnotatorError("label-set.invalid", file=file, reason="it is too large for a configuration")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        line = getattr(problem, "lineno", 0) or 0
        place = {"line": line} if line else {}
        raise AnnotatorError("label-set.invalid", file=file, reason="it is no well-formed XML", **place) from problem
    document: Any = root.getroottree()
    if document.docinfo.doctype:
        raise AnnotatorError("label-set.invalid", file=file, reason="it has a document type, which is not read")
    return root


def _take_labels(element: Any, maker: LabelSetMaker) -> list[str]:
    found = []
    for label in element.iter("Label"):
        value = " ".join((label.get("value") or "").split())
        if not value:
            continue
        colour = _colour(label.get("background") or "")
        if label.get("background") and not colour:
            maker.notes.append(f"The colour “{label.get('background')}” of “{value}” is not known; another was taken.")
        maker.add_label(ForeignLabel(value, colour, label.get("hotkey") or ""))
        found.append(value)
    return found


def _take_field(element: Any, maker: LabelSetMaker, groups: dict[str, list[str]]) -> None:
    tag = element.tag
    if tag == "Relations":
        for relation in element.iter("Relation"):
            if relation.get("value"):
                maker.add_link(relation.get("value"), maker.labels, maker.labels)
    elif tag == "Choices" or tag in _FIELDS:
        name = element.get("name") or tag
        if (element.get("perRegion") or "").lower() != "true":
            maker.notes.append(f"“{name}” is of the whole article, not of a span, and was left out.")
            return
        labels = _labels_of(element, maker, groups)
        if tag in _FIELDS:
            maker.add_attribute(name, _FIELDS[tag], labels)
            return
        values = [" ".join(choice.get("value", "").split()) for choice in element.iter("Choice")]
        several = element.get("choice") == "multiple"
        kind = AttributeKind.CHOICES if several else AttributeKind.CHOICE
        maker.add_attribute(name, kind, labels, [value for value in values if value])
    elif tag not in _QUIET and tag not in _LABELS:
        maker.notes.append(f"“{tag}” has no counterpart here and was left out.")


def _labels_of(element: Any, maker: LabelSetMaker, groups: dict[str, list[str]]) -> list[str]:
    """Return the labels that a field is shown for."""
    if element.get("whenLabelValue"):
        return [value.strip() for value in element.get("whenLabelValue").split(",")]
    return groups.get(element.get("whenTagName") or "", maker.labels)


def _colour(text: str) -> str:
    """Return a CSS colour as #RRGGBB, or "" where it is not one that is known."""
    text = text.strip()
    if _LONG.fullmatch(text):
        return text.upper()
    if _SHORT.fullmatch(text):
        return "#" + "".join(digit * 2 for digit in text[1:]).upper()
    found = _RGB.fullmatch(text.lower())
    if found and all(int(part) < 256 for part in found.groups()):
        return "#" + "".join(f"{int(part):02X}" for part in found.groups())
    return _NAMED.get(text.lower(), "")
