"""Taking a label set from elsewhere into a project that has one: by name what is the same, the rest beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from annotator.domain.labels import AttributeDefinition, Label, LabelSet, LinkType

Named = TypeVar("Named", Label, AttributeDefinition, LinkType)


def taken_over(label_set: LabelSet, base: LabelSet, foreign: LabelSet) -> LabelSet:
    """Return ``label_set`` with what ``foreign`` has in its place.

    A label of the same name keeps its id, so that its spans keep it. What ``base``, the version that is stored, has
    and ``foreign`` has not is retired, so that no span loses its label.
    """
    known = {label.name.casefold(): label.id for label in base.labels}
    taken = {label.id for label in base.labels}
    ids: dict[str, str] = {}
    for label in foreign.labels:
        ids[label.id] = known.get(label.name.casefold()) or _free(label.id, taken)
        taken.add(ids[label.id])
    labels = [replace(label, id=ids[label.id]) for label in foreign.labels]

    def led(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(ids[label] for label in labels if label in ids)

    attributes = [replace(item, labels=led(item.labels)) for item in foreign.attributes]
    links = [replace(item, sources=led(item.sources), targets=led(item.targets)) for item in foreign.link_types]
    return replace(
        label_set,
        title=foreign.title or label_set.title,
        guideline=foreign.guideline or label_set.guideline,
        labels=(*labels, *_retired(base.labels, set(ids.values()))),
        attributes=_joined(base.attributes, attributes),
        link_types=_joined(base.link_types, links),
        moves=base.moves,
    )


def _retired(labels: tuple[Label, ...], kept: set[str]) -> list[Label]:
    return [replace(label, retired=True) for label in labels if label.id not in kept]


def _joined(base: tuple[Named, ...], foreign: list[Named]) -> tuple[Named, ...]:
    known = {item.name.casefold(): item.id for item in base}
    taken = {item.id for item in base}
    result: list[Named] = []
    for item in foreign:
        found = known.get(item.name.casefold()) or _free(item.id, taken)
        taken.add(found)
        result.append(replace(item, id=found))
    kept = {item.id for item in result}
    result += [replace(item, retired=True) for item in base if item.id not in kept]
    return tuple(result)


def _free(wanted: str, taken: set[str]) -> str:
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(item for item in (wanted, *numbered) if item not in taken)
