"""What a TEI document of ours says of spans and articles beside the text: feature structures, as TEI calls them.

``<fs type="span"><f name="kind"><string>battle</string></f></fs>``: a text is a ``string``, yes and no are ``binary``,
several texts a ``vColl``, further pairs another ``fs``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.formats.inline_xml_parsing import Element, is_element, local
from annotator.formats.inline_xml_writing import attributes, content, fitted, restored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.spans import AttributeValue

Features = dict[str, "AttributeValue | Features"]


def structure(kind: str, pairs: Iterable[tuple[str, AttributeValue | Features]], *, name: str = "") -> str:
    """Return a feature structure of some type as XML, with an ``xml:id`` where ``name`` is given; empty for none."""
    features = "".join(f"<f{attributes({'name': key})}>{_value(value)}</f>" for key, value in pairs)
    return f"<fs{attributes({'xml:id': name, 'type': kind})}>{features}</fs>" if features else ""


def _value(value: AttributeValue | Features) -> str:
    if isinstance(value, bool):
        return f'<binary value="{str(value).lower()}"/>'
    if isinstance(value, str):
        return f"<string>{content(fitted(value))}</string>"
    if isinstance(value, tuple):
        return f'<vColl org="list">{"".join(map(_value, value))}</vColl>'
    return structure("attributes", value.items()) or "<fs/>"


def features(element: Element) -> Features:
    """Return what a feature structure holds; a value of another kind is taken as text."""
    found: Features = {}
    for feature in element:
        if is_element(feature) and local(feature.tag) == "f":
            inner = next(filter(is_element, feature), None)
            found[restored(feature.get("name", ""))] = "" if inner is None else _read(inner)
    return found


def _read(element: Element) -> AttributeValue | Features:
    kind = local(element.tag)
    if kind == "binary":
        return bool(element.get("value") in {"true", "1"})
    if kind == "fs":
        return features(element)
    if kind == "vColl":
        return tuple(text_of(item) for item in element if is_element(item))
    return text_of(element)


def text_of(element: Element) -> str:
    """Return an element's text as we wrote it."""
    return restored("".join(element.itertext()))
