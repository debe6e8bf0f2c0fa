"""IOB2 codes: ``B-`` opens an entity, ``I-`` goes on in it, ``O`` is outside.

Source of the scheme: Tjong Kim Sang & Veenstra 1999, "Representing Text Chunks"; CoNLL-2003 files use it in
the column of named entities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OUTSIDE = "O"


class Entity(NamedTuple):
    """Tokens ``[first, stop)`` that carry a label."""

    first: int
    stop: int
    label: str


def encode(length: int, entities: Iterable[Entity]) -> list[str]:
    """Return the codes of ``length`` tokens; the entities may not overlap, be empty or lie outside (ValueError)."""
    codes = [OUTSIDE] * length
    for entity in entities:
        if not 0 <= entity.first < entity.stop <= length:
            raise ValueError(f"{entity} does not lie within {length} tokens")
        if any(code != OUTSIDE for code in codes[entity.first : entity.stop]):
            raise ValueError(f"{entity} overlaps another entity")
        codes[entity.first] = f"B-{entity.label}"
        codes[entity.first + 1 : entity.stop] = [f"I-{entity.label}"] * (entity.stop - entity.first - 1)
    return codes


def decode(codes: Sequence[str]) -> list[Entity]:
    """Return the entities that codes spell; ValueError on a code that is none, or an ``I-`` that goes on nothing."""
    entities: list[Entity] = []
    first, label = 0, ""
    for index, code in enumerate((*codes, OUTSIDE)):
        sign, _, name = code.partition("-")
        if code != OUTSIDE and (sign not in {"B", "I"} or not name):
            raise ValueError(f"token {index}: “{code}” is no IOB2 code")
        if sign == "I":
            if name != label:
                raise ValueError(f"token {index}: “{code}” does not go on in an entity")
            continue
        if label:
            entities.append(Entity(first, index, label))
        first, label = index, name
    return entities
