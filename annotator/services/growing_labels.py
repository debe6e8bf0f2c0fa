"""A label set that grows while an import meets names it does not have."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.domain.clock import now
from annotator.domain.colours import Pair, following
from annotator.domain.label_editing import added, next_version
from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice, Label, LabelSet, LinkType
from annotator.formats.label_set_making import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.spans import AttributeValue, Link, Span

_ID: Final = re.compile(r"\S(?:[^\n\r\t]*\S)?")
_LONGEST_ID: Final = 200
_Named = TypeVar("_Named", Label, AttributeDefinition, LinkType)


@dataclass(slots=True)
class _Met:
    """What was seen of an attribute: on which labels (ids), and which values."""

    labels: dict[str, None] = field(default_factory=dict)
    kinds: set[type] = field(default_factory=set)
    choices: dict[str, None] = field(default_factory=dict)

    def take(self, label: str, value: AttributeValue) -> None:
        self.labels.setdefault(label)
        self.kinds.add(type(value))
        if isinstance(value, tuple):
            self.choices.update(dict.fromkeys(value))

    def kind(self) -> AttributeKind:
        """Return the kind that takes every value seen, a text where several kinds were."""
        if self.kinds == {bool}:
            return AttributeKind.YES_NO
        chosen = self.kinds == {tuple} and self.choices and all(map(_is_id, self.choices))
        return AttributeKind.CHOICES if chosen else AttributeKind.TEXT


def _is_id(text: str) -> bool:
    """Tell whether a label set can have an id, or a choice, of this name: one line without spaces at its edges."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


class _NewIds(dict[str, str]):
    """The ids of what is new by its names: the names themselves, where they will do."""

    def __init__(self, defined: Iterable[str]) -> None:
        super().__init__()
        self._taken = set(defined)

    def __missing__(self, name: str) -> str:
        found = name
        if not _is_id(name) or name in self.values():
            found = plain_name(name, {other.casefold() for other in self._taken})
        self._taken.add(found)
        self[name] = found
        return found

    def names(self) -> dict[str, str]:
        """Return the names by their ids."""
        return {id_: name for name, id_ in self.items()}


class GrowingLabelSet:
    """The newest version of a project's label set, and the version that comes of what is added to it.

    Names of labels are added when they are met; attributes and link types when all spans that have them are known.
    What the file itself says of a name (``foreign``) is taken over.
    """

    def __init__(self, base: LabelSet) -> None:
        self.base = base
        self.current = base
        self.foreign: LabelSet | None = None
        self._attributes: dict[str, _Met] = {}
        self._links: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        self._defined = {item.id for item in base.attributes}, {item.id for item in base.link_types}
        self._ids = _NewIds(self._defined[0]), _NewIds(self._defined[1])

    @property
    def added_labels(self) -> tuple[Label, ...]:
        """The labels that were added."""
        return self.current.labels[len(self.base.labels) :]

    def find(self, name: str) -> Label | None:
        """Return the label that goes by a name, or that is titled so and is the only one."""
        found = self.current.by_name(name)
        if found is not None or not name:
            return found
        titled = [label for label in self.current.offered if name in {title for _, title in label.title}]
        return titled[0] if len(titled) == 1 else None

    def add_label(self, name: str) -> Label:
        """Add a label for a name that is not there."""
        if self.current is self.base:
            self.current = next_version(self.base)
        plain = _plain(name, (label.name for label in self.current.labels))
        # Colours are found when it is stored: they take time, and a look at a file needs none.
        self.current, label = added(self.current, name=plain, light="", dark="")
        known = self.foreign.by_name(name) if self.foreign else None
        better = _described(label, known) if known else replace(label, title=_titled(name, label))
        self.current = replace(self.current, labels=(*self.current.labels[:-1], better))
        return better

    def go_back(self, earlier: LabelSet) -> None:
        """Take back the labels that were added since ``current`` was an earlier one."""
        self.current = earlier

    def attribute_id(self, name: str) -> str:
        """Return the id of an attribute by a name that is none of the label set's."""
        return self._ids[0][name]

    def link_type_id(self, name: str) -> str:
        """Return the id of a link type by a name that is none of the label set's."""
        return self._ids[1][name]

    def meet(self, spans: Iterable[Span], links: Iterable[Link]) -> None:
        """Take note of the attributes and link types of work that will be stored."""
        labels = {}
        for span in spans:
            labels[span.id] = span.label
            for name, value in span.attributes:
                if name not in self._defined[0]:
                    self._attributes.setdefault(name, _Met()).take(span.label, value)
        for link in links:
            if link.type not in self._defined[1]:
                starts, ends = self._links.setdefault(link.type, ({}, {}))
                starts.setdefault(labels[link.source])
                ends.setdefault(labels[link.target])

    def finished(self) -> LabelSet | None:
        """Return the version to be stored; None if nothing is new."""
        if self.current is self.base and not self._attributes and not self._links:
            return None
        grown = self.current if self.current is not self.base else next_version(self.base)
        grown = replace(grown, labels=_coloured(grown.labels))
        attributes, links = list(grown.attributes), list(grown.link_types)
        names = self._ids[0].names()
        for id_, met in self._attributes.items():
            attributes.append(self._attribute(id_, names.get(id_, id_), met, attributes))
        names = self._ids[1].names()
        for id_, (starts, ends) in self._links.items():
            name = names.get(id_, id_)
            title = _title_of(self.foreign.link_types if self.foreign else (), name)
            plain = _plain(name, (item.name for item in links))
            links.append(LinkType(id=id_, name=plain, title=title, sources=tuple(starts), targets=tuple(ends)))
        return replace(grown, attributes=tuple(attributes), link_types=tuple(links), created=now())

    def notes(self) -> list[str]:
        """Return sentences on what was added."""
        found = []
        for what, names in (
            ("labels", [_called(label.name, dict(label.title)) for label in self.added_labels]),
            ("attributes", list(self._attributes)),
            ("link types", list(self._links)),
        ):
            if names:
                found.append(f"added to the label set as {what}: {', '.join(names)}")
        return found

    def _attribute(self, id_: str, name: str, met: _Met, others: Iterable[AttributeDefinition]) -> AttributeDefinition:
        theirs = next((item for item in (self.foreign.attributes if self.foreign else ()) if item.name == name), None)
        kind = theirs.kind if theirs else met.kind()
        choices = theirs.choices if theirs else ()
        if not theirs and kind is AttributeKind.CHOICES:
            choices = tuple(Choice(value=value, title=(("en", value),)) for value in met.choices)
        return AttributeDefinition(
            id=id_,
            name=_plain(name, (item.name for item in others)),
            title=theirs.title if theirs else (("en", name),),
            kind=kind,
            labels=tuple(met.labels),
            choices=choices,
        )


def _coloured(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Give colours to those labels that have none."""
    found: list[Label] = []
    for label in labels:
        if label.light:
            found.append(label)
            continue
        light, dark = following([Pair(other.light, other.dark) for other in found])
        found.append(replace(label, light=light, dark=dark))
    return tuple(found)


def _described(label: Label, known: Label) -> Label:
    """Return a label as another label set describes it, under its own id, name and key."""
    letter = known.letter or label.letter
    return replace(known, id=label.id, name=label.name, key=label.key, letter=letter, retired=False)


def _titled(name: str, label: Label) -> tuple[tuple[str, str], ...]:
    shown = name.strip() or label.name
    return tuple((language, shown) for language, _ in label.title)


def _title_of(items: Iterable[_Named], name: str) -> tuple[tuple[str, str], ...]:
    return next((item.title for item in items if item.name == name), (("en", name),))


def _plain(name: str, taken: Iterable[str]) -> str:
    """Return a name without spaces that no other has."""
    return plain_name(name, {other.casefold() for other in taken})


def _called(name: str, titles: Mapping[str, str]) -> str:
    title = titles.get("en", name)
    return name if title == name else f"{name} (“{title}”)"
