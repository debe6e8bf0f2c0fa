"""Writes the labelling configuration that a Label Studio project needs to show what an export holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from annotator.domain.labels import AttributeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.labels import AttributeDefinition, LabelSet
    from annotator.domain.spans import AttributeValue

LABELS: Final = "label"
"""Name of the control that holds the labels."""
TEXT: Final = "text"
"""Name of the text that is labelled, and of the data it stands in."""
YES_NO: Final = ("yes", "no")

_TAKEN: Final = frozenset({LABELS, TEXT, "relation", "relations"})
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUOTED: Final = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


@dataclass(slots=True)
class _Control:
    """The control of one attribute: choices, or a field for text."""

    choosing: bool
    multiple: bool = False
    labels: tuple[str, ...] = ()
    values: dict[str, None] = field(default_factory=dict)


class Configuration:
    """A label set's configuration, which grows by what is used besides it."""

    def __init__(self, label_set: LabelSet) -> None:
        self._label_set = label_set
        self._labels = dict.fromkeys(label.name for label in label_set.labels)
        self._links = dict.fromkeys(link.name for link in label_set.link_types)
        names = {label.id: label.name for label in label_set.labels}
        self._controls = {
            attribute.name: _control(attribute, names) for attribute in label_set.attributes if _fits(attribute.name)
        }

    def use_label(self, name: str) -> None:
        """Offer a label."""
        self._labels.setdefault(name)

    def use_link(self, name: str) -> None:
        """Offer a type of links."""
        self._links.setdefault(name)

    def use_attribute(self, name: str, value: AttributeValue | list[str], texts: list[str]) -> str:
        """Offer an attribute's value, ``texts`` being how it is written; return the type of its result.

        Return "" where neither the name nor the value can stand in a configuration.
        """
        if not _fits(name) or not texts or any(_NOT_XML.search(text) for text in texts):
            return ""
        control = self._controls.setdefault(name, _Control(choosing=not isinstance(value, str)))
        if not control.choosing:
            return "textarea"
        control.multiple |= len(texts) > 1
        control.values.update(dict.fromkeys(texts))
        return "choices"

    def xml(self) -> str:
        """Return the configuration."""
        return "\n".join(("<View>", *(f"  {line}" for line in self._lines()), "</View>", ""))

    def _lines(self) -> Iterator[str]:
        yield f'<Labels name="{LABELS}" toName="{TEXT}">'
        known = {label.name: label for label in self._label_set.labels}
        for name in self._labels:
            label = known.get(name)
            look = f' background="{label.light}"' if label else ""
            hotkey = f' hotkey="{label.key}"' if label and 0 < label.key < 10 else ""
            yield f"  <Label value={_quoted(name)}{look}{hotkey}/>"
        yield "</Labels>"
        yield f'<Text name="{TEXT}" value="${TEXT}"/>'
        for name, control in self._controls.items():
            yield from _control_lines(name, control)
        if self._links:
            yield "<Relations>"
            for name in self._links:
                yield f"  <Relation value={_quoted(name)}/>"
            yield "</Relations>"


def _control(attribute: AttributeDefinition, names: dict[str, str]) -> _Control:
    kind = attribute.kind
    values = YES_NO if kind is AttributeKind.YES_NO else tuple(choice.value for choice in attribute.choices)
    return _Control(
        choosing=kind not in {AttributeKind.TEXT, AttributeKind.DATE},
        multiple=kind is AttributeKind.CHOICES,
        labels=tuple(names[label] for label in attribute.labels if label in names),
        values=dict.fromkeys(value for value in values if not _NOT_XML.search(value)),
    )


def _control_lines(name: str, control: _Control) -> Iterator[str]:
    shared = f'name={_quoted(name)} toName="{TEXT}" perRegion="true"{_condition(control.labels)}'
    if not control.choosing:
        yield f"<TextArea {shared}/>"
    elif control.values:
        yield f'<Choices {shared} choice="{"multiple" if control.multiple else "single"}">'
        for value in control.values:
            yield f"  <Choice value={_quoted(value)}/>"
        yield "</Choices>"


def _condition(labels: Iterable[str]) -> str:
    """Return the attributes that show a control for some labels only; a name with a comma would be taken for two."""
    names = list(labels)
    if not names or any("," in name for name in names):
        return ""
    return f' whenTagName="{LABELS}" whenLabelValue={_quoted(",".join(names))}'


def _fits(name: str) -> bool:
    return bool(name.strip()) and name not in _TAKEN and not _NOT_XML.search(name)


def _quoted(text: str) -> str:
    """Return a text as an attribute of XML, always in double quotes: Label Studio looks for names by pattern."""
    return f'"{escape(_NOT_XML.sub("�", text), _QUOTED)}"'
