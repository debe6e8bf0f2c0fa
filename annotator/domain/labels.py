"""Label sets: the versioned set of labels, attributes, link types and guidelines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.label_moves import Move

LocalText = tuple[tuple[str, str], ...]
"""The same text in several interface languages: (language code, text) pairs."""


def local(text: LocalText, language: str, otherwise: str = "") -> str:
    """Return the text in a language, else in English, else ``otherwise``."""
    found = dict(text)
    return found.get(language) or found.get("en") or otherwise


class Pattern(StrEnum):
    """How a label's line is drawn, so that colour is never the only sign."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "dot"
    DASH_DOT = "dash-dot"
    DOUBLE = "double"
    WAVE = "wave"


class Keep(StrEnum):
    """What a label's policy says of a particle, article, quote or title at the edge of a span."""

    KEEP = "keep"
    EXCLUDE = "exclude"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryPolicy:
    """What belongs inside a span of a label."""

    particles: Keep = Keep.EXCLUDE
    article: Keep = Keep.KEEP
    quotes: Keep = Keep.EXCLUDE
    titles: Keep = Keep.FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence with its label stretch in brackets, and whether to label it so."""

    language: str
    text: str
    right: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One label. ``id`` never changes; ``name`` is what exports write; ``title`` is what the interface shows.

    ``letter`` is the sign at a span's reading start, by language. ``light`` and ``dark`` are the colours
    (``#RRGGBB``) on the light and the dark page. ``key`` is the digit that sets it, 1 to 18: 1 to 9, then
    Shift+1 to Shift+9; 0 is none. ``guideline`` is Markdown. A retired label stays on its spans but is not
    offered.
    """

    id: str
    name: str
    title: LocalText
    letter: LocalText
    light: str
    dark: str
    pattern: Pattern = Pattern.SOLID
    key: int = 0
    guideline: LocalText = ()
    examples: tuple[Example, ...] = ()
    policy: BoundaryPolicy = BoundaryPolicy()
    retired: bool = False


class AttributeKind(StrEnum):
    """What values an attribute takes."""

    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    DATE = "date"
    YES_NO = "yes/no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a choice attribute and what the interface calls it."""

    value: str
    title: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeDefinition:
    """An attribute that spans of the given labels (ids) may carry."""

    id: str
    name: str
    title: LocalText
    kind: AttributeKind
    labels: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkType:
    """A directed relation allowed from spans of some labels to spans of others (ids).

    Without any ``targets`` it joins spans of one label, as a name in two pieces does.
    """

    id: str
    name: str
    title: LocalText
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    retired: bool = False

    def joins(self, source: str, target: str) -> bool:
        """Tell whether it may lead from a span of one label (id) to a span of another."""
        return source in self.sources and (target in self.targets if self.targets else target == source)

    def meets(self, label: str) -> bool:
        """Tell whether it may begin or end at a span of a label (id)."""
        return label in self.sources or label in self.targets


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSet:
    """One version of a project's labels; labels stand in their order. ``version`` counts from 1.

    ``moves`` are all that merged or split labels up to this version, the oldest first: what was sealed under an
    earlier version is read through those made since.
    """

    id: str
    name: str
    version: int = 1
    title: LocalText = ()
    labels: tuple[Label, ...] = ()
    attributes: tuple[AttributeDefinition, ...] = ()
    link_types: tuple[LinkType, ...] = ()
    guideline: LocalText = ()
    created: str = ""
    moves: tuple[Move, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """Return the label with this id, retired or not."""
        return next((label for label in self.labels if label.id == label_id), None)

    def by_name(self, name: str) -> Label | None:
        """Return the label that exports call ``name``; an exact match goes before a caseless one."""
        exact = next((label for label in self.labels if label.name == name), None)
        folded = name.casefold()
        return exact or next((label for label in self.labels if label.name.casefold() == folded), None)

    def by_key(self, key: int) -> Label | None:
        """Return the offered label that the digit sets (see :class:`Label`); 0 sets none."""
        return next((label for label in self.offered if label.key == key), None) if key else None

    @property
    def offered(self) -> tuple[Label, ...]:
        """The labels that can be set, in order."""
        return tuple(label for label in self.labels if not label.retired)
