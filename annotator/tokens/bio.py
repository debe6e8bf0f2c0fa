"""Tags on tokens: a letter for the place in an entity and the entity's label, such as ``B-LOCATION``; ``O`` outside.

Sources of the schemes: Ramshaw & Marcus 1995, "Text Chunking using Transformation-Based Learning" (IOB1); Tjong Kim
Sang & Veenstra 1999, "Representing Text Chunks" (IOB2); Ratinov & Roth 2009, "Design Challenges and Misconceptions in
Named Entity Recognition" (BILOU, which IOBES is with other letters). Tags are of one sentence: no entity goes on in
the next.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OUTSIDE: Final = "O"

BEGIN_SIGNS: Final = frozenset("BSU")
"""Letters that always begin an entity."""
END_SIGNS: Final = frozenset("ESLU")
"""Letters that always end one."""


class Scheme(StrEnum):
    """How tags spell entities.

    IOB2 begins each with ``B-`` and goes on with ``I-``; IOB1 has ``B-`` only where an entity of the same label ends
    right before. IOBES ends entities with ``E-`` and has ``S-`` for those of one token; BILOU the same with ``L-`` and
    ``U-``.
    """

    IOB1 = "iob1"
    IOB2 = "iob2"
    IOBES = "iobes"
    BILOU = "bilou"


_SIGNS: Final = {
    Scheme.IOB1: frozenset("BI"),
    Scheme.IOB2: frozenset("BI"),
    Scheme.IOBES: frozenset("BIES"),
    Scheme.BILOU: frozenset("BILU"),
}
_ANY_SIGN: Final = frozenset("BIESLU")


class Entity(NamedTuple):
    """Tokens ``[first, stop)`` that carry a label."""

    first: int
    stop: int
    label: str


def is_code(code: str) -> bool:
    """Tell whether this is a tag of any of the schemes."""
    return code == OUTSIDE or (code[:1] in _ANY_SIGN and code[1:2] == "-" and len(code) > 2)


def encode(length: int, entities: Iterable[Entity], scheme: Scheme = Scheme.IOB2) -> list[str]:
    """Return the tags of ``length`` tokens; the entities may not overlap, be empty or lie outside (ValueError)."""
    codes = [OUTSIDE] * length
    for entity in sorted(entities):
        first, stop, label = entity
        if not 0 <= first < stop <= length:
            raise ValueError(f"{entity} does not lie within {length} tokens")
        if codes[first] != OUTSIDE:
            raise ValueError(f"{entity} overlaps another entity")
        before = codes[first - 1] if first else OUTSIDE
        codes[first:stop] = [f"{sign}-{label}" for sign in _signs(stop - first, scheme, touches=before[2:] == label)]
    return codes


def _signs(length: int, scheme: Scheme, *, touches: bool) -> str:
    """Return a letter for each token of an entity; ``touches`` tells that one of the same label ends right before."""
    if scheme is Scheme.IOB2 or (scheme is Scheme.IOB1 and touches):
        return "B" + "I" * (length - 1)
    if scheme is Scheme.IOB1:
        return "I" * length
    last, only = ("E", "S") if scheme is Scheme.IOBES else ("L", "U")
    return only if length == 1 else "B" + "I" * (length - 2) + last


def spelt(codes: Iterable[str]) -> list[Entity]:
    """Return the entities that tags of any scheme spell, also where they break its rules; ValueError on no tag.

    ``B``, ``S`` and ``U`` begin an entity; ``I``, ``E`` and ``L`` go on in one of the same label that stands right
    before, and begin one otherwise; ``E``, ``L``, ``S``, ``U`` end it. All schemes agree in this.
    """
    entities: list[Entity] = []
    first, label = 0, ""
    index = -1
    for index, code in enumerate(codes):
        if not is_code(code):
            raise ValueError(f"token {index}: “{code}” is no tag")
        sign, name = (code[0], code[2:]) if code != OUTSIDE else ("", "")
        if label and (name != label or sign in BEGIN_SIGNS):
            entities.append(Entity(first, index, label))
            label = ""
        if name and not label:
            first, label = index, name
        if sign in END_SIGNS:
            entities.append(Entity(first, index + 1, label))
            label = ""
    if label:
        entities.append(Entity(first, index + 1, label))
    return entities


def decode(codes: Sequence[str], scheme: Scheme = Scheme.IOB2) -> list[Entity]:
    """Return the entities that tags spell by the letter of a scheme; ValueError on whatever it does not have so."""
    for index, code in enumerate(codes):
        if code != OUTSIDE and (not is_code(code) or code[0] not in _SIGNS[scheme]):
            raise ValueError(f"token {index}: “{code}” is no {scheme.upper()} code")
    entities = spelt(codes)
    for index, (code, lawful) in enumerate(zip(codes, encode(len(codes), entities, scheme), strict=True)):
        if code != lawful:
            raise ValueError(f"token {index}: {scheme.upper()} has “{lawful}” here, not “{code}”")
    return entities
