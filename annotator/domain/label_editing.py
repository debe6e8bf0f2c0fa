"""Editing a label set into its next version: values in, values out. Nothing is stored here."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.identifiers import new_id
from annotator.domain.label_moves import Condition, Move
from annotator.domain.labels import AttributeKind, Label, LabelSet, Pattern, local

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES: Final = ("en", "ar")
"""The languages every label has a title and a letter in."""
KEYS: Final = range(1, 19)
LONGEST_NAME: Final = 60
_SPACE: Final = re.compile(r"\s")
_EXAMPLE: Final = re.compile(r"[^\[\]]*\[[^\[\]]+\][^\[\]]*")
_CHOOSING: Final = {AttributeKind.CHOICE, AttributeKind.CHOICES}


def next_version(label_set: LabelSet) -> LabelSet:
    """Return the label set as the beginning of its next version."""
    return replace(label_set, version=label_set.version + 1, created="")


def added(label_set: LabelSet, *, name: str, light: str, dark: str) -> tuple[LabelSet, Label]:
    """Add a label at the end, with a pattern and a key that are free; return the set and the label."""
    used = {label.pattern for label in label_set.offered}
    pattern = next((item for item in Pattern if item not in used), Pattern.SOLID)
    letter = free_letter(label_set.labels, name)
    label = Label(
        id=new_id(),
        name=name,
        title=tuple((language, name) for language in LANGUAGES),
        letter=tuple((language, letter) for language in LANGUAGES),
        light=light,
        dark=dark,
        pattern=pattern,
        key=free_key(label_set),
    )
    return replace(label_set, labels=(*label_set.labels, label)), label


def free_key(label_set: LabelSet) -> int:
    """Return the first key that no offered label has, or 0."""
    used = {label.key for label in label_set.offered}
    return next((key for key in KEYS if key not in used), 0)


def free_letter(labels: Iterable[Label], name: str) -> str:
    """Return the first letter of a name that is no label's letter yet, in capitals; else the first of all."""
    used = {letter for label in labels for _, letter in label.letter}
    letters = [char.upper() for char in name if char.isalnum()] or [name[:1]]
    return next((letter for letter in letters if letter not in used), letters[0])


def free_name(label_set: LabelSet, wanted: str) -> str:
    """Return the name, or the name with the first number that makes it the only one."""
    taken = {label.name.casefold() for label in label_set.labels}
    numbered = (f"{wanted}{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wanted, *numbered) if name.casefold() not in taken)


def changed(label_set: LabelSet, label: Label) -> LabelSet:
    """Put a label in the place of the one with its id; a key it takes is taken from the label that had it."""
    labels = tuple(
        label
        if other.id == label.id
        else replace(other, key=0)
        if label.key and other.key == label.key and not label.retired
        else other
        for other in label_set.labels
    )
    return replace(label_set, labels=labels)


def removed(label_set: LabelSet, label: str) -> LabelSet:
    """Take out a label that was never stored, with what this version says of it."""
    return replace(
        label_set,
        labels=tuple(item for item in label_set.labels if item.id != label),
        attributes=tuple(
            replace(item, labels=rest)
            for item in label_set.attributes
            if (rest := tuple(other for other in item.labels if other != label))
        ),
        link_types=tuple(
            replace(item, sources=sources, targets=targets)
            for item in label_set.link_types
            if (sources := tuple(other for other in item.sources if other != label))
            and ((targets := tuple(other for other in item.targets if other != label)) or not item.targets)
        ),
        moves=tuple(move for move in label_set.moves if label not in {move.label, move.into}),
    )


def shifted(label_set: LabelSet, label: str, by: int) -> LabelSet:
    """Move a label up (negative) or down in the order, as far as there is room."""
    labels = list(label_set.labels)
    at = next(index for index, item in enumerate(labels) if item.id == label)
    labels.insert(max(0, min(at + by, len(labels) - 1)), labels.pop(at))
    return replace(label_set, labels=tuple(labels))


def retired(label_set: LabelSet, label: str, *, retire: bool = True) -> LabelSet:
    """Retire a label, or offer it again; it loses a key that has been given away meanwhile."""
    taken = {item.key for item in label_set.offered}
    return replace(
        label_set,
        labels=tuple(
            replace(item, retired=retire, key=item.key if retire or item.key not in taken else 0)
            if item.id == label
            else item
            for item in label_set.labels
        ),
    )


def merged(label_set: LabelSet, labels: Iterable[str], into: str) -> LabelSet:
    """Merge labels into one: their spans move there, and they are retired."""
    for label in labels:
        if label != into:
            moves = (*label_set.moves, Move(version=label_set.version, label=label, into=into))
            label_set = replace(retired(_inheriting(label_set, label, into), label), moves=moves)
    return label_set


def split(label_set: LabelSet, label: str, into: str, where: Condition) -> LabelSet:
    """Move the spans of a label that meet a condition to another; the rest stays, to be looked at by hand."""
    move = Move(version=label_set.version, label=label, into=into, where=where)
    return replace(_inheriting(label_set, label, into), moves=(*label_set.moves, move))


def merged_into(label_set: LabelSet, label: str) -> str:
    """Return the label (id) that a retired one was merged into, step by step; any other is returned as it is."""
    for move in label_set.moves:
        known = label_set.label(label)
        if move.label == label and not move.where and known is not None and known.retired:
            label = move.into
    return label


def new_moves(label_set: LabelSet) -> tuple[Move, ...]:
    """Return the moves that this version makes."""
    return tuple(move for move in label_set.moves if move.version == label_set.version)


def without_move(label_set: LabelSet, index: int, base: LabelSet) -> LabelSet:
    """Take back one of the moves that this version makes, and what it let its label carry besides ``base``.

    A label it merged is offered again.
    """
    move = new_moves(label_set)[index]
    kept = tuple(other for other in label_set.moves if other is not move)
    label_set = replace(label_set, moves=kept)
    still = {other.label for other in new_moves(label_set) if other.into == move.into}

    def narrowed(labels: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
        inherited = move.label in labels and move.into not in before and not still & set(labels)
        return tuple(label for label in labels if label != move.into) if inherited else labels

    attributes = {item.id: item.labels for item in base.attributes}
    sources = {item.id: item.sources for item in base.link_types}
    targets = {item.id: item.targets for item in base.link_types}
    label_set = replace(
        label_set,
        attributes=tuple(
            replace(item, labels=narrowed(item.labels, attributes.get(item.id, item.labels)))
            for item in label_set.attributes
        ),
        link_types=tuple(
            replace(
                item,
                sources=narrowed(item.sources, sources.get(item.id, item.sources)),
                targets=narrowed(item.targets, targets.get(item.id, item.targets)),
            )
            for item in label_set.link_types
        ),
    )
    return label_set if move.where else retired(label_set, move.label, retire=False)


def check(label_set: LabelSet) -> None:
    """Raise for the first thing that keeps a label set from being stored."""
    if not label_set.offered:
        raise AnnotatorError("label-set.no-label")
    for names in (
        [label.name for label in label_set.labels],
        [attribute.name for attribute in label_set.attributes],
        [link_type.name for link_type in label_set.link_types],
    ):
        _check_names(names)
    _check_keys(label_set)
    for label in label_set.labels:
        _check_label(label)
    for attribute in label_set.attributes:
        if attribute.kind in _CHOOSING and not attribute.choices:
            raise AnnotatorError("label-set.no-choices", name=attribute.name)
        if not attribute.labels:
            raise AnnotatorError("label-set.for-no-label", name=attribute.name)
    for link_type in label_set.link_types:
        if not link_type.sources:
            raise AnnotatorError("label-set.for-no-label", name=link_type.name)


def _check_names(names: Iterable[str]) -> None:
    known: set[str] = set()
    for name in names:
        if not name or _SPACE.search(name) or len(name) > LONGEST_NAME:
            raise AnnotatorError("label-set.name", name=name)
        if name.casefold() in known:
            raise AnnotatorError("label-set.name-taken", name=name)
        known.add(name.casefold())


def _check_keys(label_set: LabelSet) -> None:
    keys: dict[int, str] = {}
    for label in label_set.offered:
        if label.key in keys:
            raise AnnotatorError("label-set.key-taken", name=label.name, other=keys[label.key])
        if label.key:
            keys[label.key] = label.name


def _check_label(label: Label) -> None:
    for language in LANGUAGES:
        if not local(label.letter, language).strip():
            raise AnnotatorError("label-set.letter", name=label.name)
    for example in label.examples:
        if not _EXAMPLE.fullmatch(example.text):
            raise AnnotatorError("label-set.example", name=label.name, text=example.text)


def _inheriting(label_set: LabelSet, label: str, into: str) -> LabelSet:
    """Let a label carry every attribute and link that another can, so that moved spans keep theirs."""

    def widened(labels: tuple[str, ...]) -> tuple[str, ...]:
        return (*labels, into) if label in labels and into not in labels else labels

    return replace(
        label_set,
        attributes=tuple(replace(item, labels=widened(item.labels)) for item in label_set.attributes),
        link_types=tuple(
            replace(item, sources=widened(item.sources), targets=widened(item.targets)) for item in label_set.link_types
        ),
    )
