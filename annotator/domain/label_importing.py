"""Taking a label set from elsewhere into a project that has one: by name what is the same, the rest beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from annotator.domain.labels import AttributeDefinition, Label, LabelSet, LinkType

Named = TypeVar("Named", Label, AttributeDefinition, LinkType)


def taken_over(label_set: LabelSet, base: LabelSet, foreign: LabelSet) -> LabelSet:
    """Return ``label_set`` with what ``foreign`` has in its place.

    A label of the same name keeps its id, so that its spans keep it; one of the same id under another name is the
    same label renamed. What ``base``, the version that is stored, has and ``foreign`` has not is retired, so that no
    span loses its label.
    """
    ids = _ids(base.labels, foreign.labels)
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
        attributes=_joined(base.attributes, tuple(attributes)),
        link_types=_joined(base.link_types, tuple(links)),
        moves=base.moves,
    )


def _retired(labels: tuple[Label, ...], kept: set[str]) -> list[Label]:
    return [replace(label, retired=True) for label in labels if label.id not in kept]


def _joined(base: tuple[Named, ...], foreign: tuple[Named, ...]) -> tuple[Named, ...]:
    ids = _ids(base, foreign)
    result = [replace(item, id=ids[item.id]) for item in foreign]
    result += [replace(item, retired=True) for item in base if item.id not in set(ids.values())]
    return tuple(result)


def _ids(base: tuple[Named, ...], foreign: tuple[Named, ...]) -> dict[str, str]:
    """Return the id that each foreign thing gets, by its own."""
    by_name = {item.name.casefold(): item.id for item in base}
    same = {item.id: by_name[name] for item in foreign if (name := item.name.casefold()) in by_name}
    renamed = {item.id for item in base} - set(same.values())
    taken = {item.id for item in base} | {item.id for item in foreign}
    ids: dict[str, str] = {}
    for item in foreign:
        if item.id in same:
            ids[item.id] = same[item.id]
        elif item.id in renamed or item.id not in {other.id for other in base}:
            ids[item.id] = item.id
        else:
            ids[item.id] = _free(item.id, taken)
            taken.add(ids[item.id])
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(item for item in (wanted, *numbered) if item not in taken)
