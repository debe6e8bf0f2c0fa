"""Makes a label set of what other tools' configurations say of labels: names, letters, keys, colours, patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotator.domain.colours import Pair, both, following
from annotator.domain.label_editing import KEYS, LANGUAGES, LONGEST_NAME, free_letter
from annotator.domain.labels import AttributeDefinition, AttributeKind, Choice, Label, LabelSet, LinkType, Pattern

_SPACES: Final = re.compile(r"\s+")
_DIGITS: Final = frozenset("123456789")


def plain_name(foreign: str, taken: Collection[str], *, folded: Callable[[str], str] = str.casefold) -> str:
    """Return a name without spaces that resembles a foreign one and is, ``folded``, none of those ``taken``."""
    tidy = _SPACES.sub("_", foreign.strip())[:LONGEST_NAME] or "_"
    numbered = (f"{tidy[: LONGEST_NAME - 4]}_{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (tidy, *numbered) if folded(name) not in taken)


@dataclass(frozen=True, slots=True)
class ReadLabelSet:
    """A label set and sentences on what of the file it does not carry, or carries otherwise."""

    label_set: LabelSet
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignLabel:
    """A label as another tool has it: any text as its name, perhaps a colour ``#RRGGBB`` and a key."""

    name: str
    colour: str = ""
    key: str = ""


@dataclass(slots=True)
class LabelSetMaker:
    """Collects labels, attributes and link types by the other tool's names, each once, in the order they come.

    Names differ by more than upper and lower case, unless ``case_tells`` two apart.
    """

    name: str
    case_tells: bool = False
    notes: list[str] = field(default_factory=list)
    _labels: dict[str, ForeignLabel] = field(default_factory=dict)
    _attributes: dict[str, AttributeDefinition] = field(default_factory=dict)
    _links: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def add_label(self, label: ForeignLabel) -> None:
        """Take in a label; one that is there already stays as it is."""
        self._labels.setdefault(label.name, label)

    @property
    def labels(self) -> list[str]:
        """The names of the labels so far, as the other tool has them."""
        return list(self._labels)

    def add_attribute(self, name: str, kind: AttributeKind, labels: Iterable[str], choices: Sequence[str] = ()) -> None:
        """Take in an attribute of labels that are known; one that is there already is widened to more labels."""
        known = self._attributes.get(name)
        wanted = dict.fromkeys(
            [*(known.labels if known else ()), *(label for label in labels if label in self._labels)]
        )
        values = dict.fromkeys([*(choice.value for choice in (known.choices if known else ())), *choices])
        if not wanted:
            self.notes.append(f"The attribute “{name}” is for no label and was left out.")
            return
        self._attributes[name] = AttributeDefinition(
            id="",
            name=name,
            title=(("en", name),),
            kind=known.kind if known else kind,
            labels=tuple(wanted),
            choices=tuple(Choice(value=value, title=(("en", value),)) for value in values),
        )

    def add_link(self, name: str, sources: Iterable[str], targets: Iterable[str]) -> None:
        """Take in a link type between labels that are known; one that is there already is widened to more labels."""
        starts, ends = self._links.setdefault(name, ([], []))
        starts += [label for label in sources if label in self._labels and label not in starts]
        ends += [label for label in targets if label in self._labels and label not in ends]

    def made(self) -> ReadLabelSet:
        """Return the label set; it has no label where none was found."""
        labels = self._made_labels()
        ids = {foreign: label.id for foreign, label in zip(self._labels, labels, strict=True)}
        attributes = []
        known: set[str] = set()
        for item in self._attributes.values():
            name = self._plain(item.name, known)
            attributes.append(
                AttributeDefinition(
                    id=name,
                    name=name,
                    title=item.title,
                    kind=item.kind,
                    labels=tuple(ids[label] for label in item.labels),
                    choices=item.choices,
                )
            )
        links = []
        known = set()
        for foreign, (sources, targets) in self._links.items():
            if not sources or not targets:
                self.notes.append(f"The link “{foreign}” is between no labels and was left out.")
                continue
            name = self._plain(foreign, known)
            links.append(
                LinkType(
                    id=name,
                    name=name,
                    title=(("en", foreign),),
                    sources=tuple(ids[label] for label in sources),
                    targets=tuple(ids[label] for label in targets),
                )
            )
        label_set = LabelSet(
            id=self.name,
            name=self.name,
            title=(("en", self.name),),
            labels=tuple(labels),
            attributes=tuple(attributes),
            link_types=tuple(links),
        )
        return ReadLabelSet(label_set, tuple(self.notes))

    def _made_labels(self) -> list[Label]:
        given = {item.name: int(item.key) for item in reversed(self._labels.values()) if item.key in _DIGITS}
        keys = {key: name for name, key in given.items()}
        free = [key for key in KEYS if key not in keys]
        patterns = list(Pattern)
        taken = [both(item.colour) for item in self._labels.values() if item.colour]
        made: list[Label] = []
        known: set[str] = set()
        # A name that will do as it is stays, also where one that will not would become the same.
        fine = [item for item in self._labels if plain_name(item, ()) == item]
        for number, item in enumerate(self._labels.values()):
            name = self._plain(item.name, known, others=() if item.name in fine else fine)
            colours = self._colours(item, taken)
            key = given.get(item.name, 0)
            letter = free_letter(made, name)
            made.append(
                Label(
                    id=name,
                    name=name,
                    title=tuple((language, item.name) for language in LANGUAGES),
                    letter=tuple((language, letter) for language in LANGUAGES),
                    light=colours.light,
                    dark=colours.dark,
                    pattern=patterns[number % len(patterns)],
                    key=key if keys.get(key) == item.name else free.pop(0) if free else 0,
                )
            )
        return made

    def _colours(self, item: ForeignLabel, taken: list[Pair]) -> Pair:
        if not item.colour:
            taken.append(following(taken))
            return taken[-1]
        colours = both(item.colour)
        if item.colour.upper() not in colours:
            self.notes.append(f"The colour of “{item.name}” was changed, so that it can be read on both pages.")
        return colours

    def _plain(self, foreign: str, known: set[str], *, others: Iterable[str] = ()) -> str:
        """Return a name without spaces that no other has; tell where that is not the one the file has."""
        folded = str if self.case_tells else str.casefold
        name = plain_name(foreign, known.union(map(folded, others)), folded=folded)
        known.add(folded(name))
        if name != foreign:
            self.notes.append(f"“{foreign}” is called {name}, as names have no spaces and differ.")
        return name
