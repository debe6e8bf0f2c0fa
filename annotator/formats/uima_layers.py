"""Annotation layers as INCEpTION and DKPro name them: which hold spans of ours, and what in them is the label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.spans import AttributeValue

NAMED_ENTITY: Final = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
"""The layer that every project of INCEpTION has; its features are ``identifier`` and ``value``."""
LINK_LAYER: Final = "webanno.custom.Link"
"""The layer that links are written to: a relation layer named *Link* in INCEpTION."""

RECORD_TYPE: Final = "annotator.Work"
"""The type whose ``record`` says of a work what its annotations cannot."""

_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api."
_NAMES: Final = (f"{_DKPRO}ner.type.", f"{_DKPRO}coref.type.CoreferenceLink")
_STRUCTURE: Final = (
    f"{_DKPRO}segmentation.type.Token",
    f"{_DKPRO}segmentation.type.Sentence",
    f"{_DKPRO}segmentation.type.Paragraph",
    f"{_DKPRO}metadata.type.",
    "org.dkpro.core.api.",
    "de.tudarmstadt.ukp.clarin.webanno.api.",
    "de.tudarmstadt.ukp.inception.",
    "uima.",
)
_LABELS: Final = ("value", "label", "category", "type", "referenceType")
_LINK_TYPES: Final = ("label", "value", "role", "referenceRelation")


def short_name(layer: str) -> str:
    """Return the last part of a layer's name."""
    return layer.rpartition(".")[2]


def is_structure(layer: str) -> bool:
    """Tell whether a layer says how the text is built, and nothing of what it is about."""
    return layer.startswith(_STRUCTURE)


def holds_spans(layer: str) -> bool:
    """Tell whether a layer is one of names, or of a project's own; linguistic and structural ones are not."""
    return layer.startswith(_NAMES) or not (layer.startswith(_DKPRO) or is_structure(layer))


def label_of(layer: str, features: Mapping[str, AttributeValue | None]) -> tuple[str, str]:
    """Return an annotation's label and the feature it stands in; the layer's short name, and "", where none has it."""
    return _named(_LABELS, layer, features)


def link_type_of(layer: str, features: Mapping[str, AttributeValue | None]) -> tuple[str, str]:
    """Return a relation's type and the feature it stands in; the layer's short name, and "", where none has it."""
    return _named(_LINK_TYPES, layer, features)


def _named(names: tuple[str, ...], layer: str, features: Mapping[str, AttributeValue | None]) -> tuple[str, str]:
    for name in names:
        value = features.get(name)
        if isinstance(value, str) and value.strip():
            return value, name
    return short_name(layer), ""


_TYPE: Final = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)+", re.ASCII)


def checked_layer(name: str, form: str) -> str:
    """Return the name of a layer that a format may write spans to; raise AnnotatorError on any other."""
    if _TYPE.fullmatch(name) and holds_spans(name) and name not in {LINK_LAYER, RECORD_TYPE}:
        return name
    raise AnnotatorError(
        "format.option-value", format=form, option="layer", value=name, known=f"{NAMED_ENTITY}, webanno.custom.NAME"
    )


_PLAIN: Final = re.compile(r"(?!x_)[A-Za-z][A-Za-z0-9_]*")
_ESCAPED: Final = re.compile(r"x_(?:[A-Za-z0-9]|_[0-9A-F]{1,6}_)*")
_CODE: Final = re.compile(r"_([0-9A-F]{1,6})_")
_RESERVED: Final = frozenset(
    ("value", "identifier", "note", "spanId", "begin", "end", "sofa", "self", "type", "xmiID", "elements", "head")
)


def feature_name(attribute: str) -> str:
    """Return an attribute's name as a feature may be named: ASCII letters, digits and underscores."""
    if _PLAIN.fullmatch(attribute) and attribute not in _RESERVED:
        return attribute
    return "x_" + "".join(char if char.isascii() and char.isalnum() else f"_{ord(char):X}_" for char in attribute)


def attribute_name(feature: str) -> str:
    """Return the attribute that :func:`feature_name` made a feature's name of; any other name as it is."""
    if not _ESCAPED.fullmatch(feature):
        return feature
    codes = [int(code, 16) for code in _CODE.findall(feature[2:])]
    if any(code > 0x10FFFF for code in codes):
        return feature
    return _CODE.sub(lambda found: chr(int(found.group(1), 16)), feature[2:])


_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def shown_value(value: AttributeValue) -> str:
    """Return an attribute's value as the string that a feature holds; control characters become U+FFFD."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value if isinstance(value, str) else "; ".join(value)
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
