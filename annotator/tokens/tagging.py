"""Tells from the tags of a whole file which scheme they are in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.tokens.bio import OUTSIDE, Scheme, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.tokens.bio import Entity

_NONE: Final = ""


@dataclass(slots=True)
class TagEvidence:
    """Counts what tells the schemes apart, sentence by sentence.

    ``fresh`` counts tags that begin an entity where none of the same label stands before: ``B-`` there is not IOB1,
    ``I-`` there is no other scheme.
    """

    signs: Counter[str] = field(default_factory=Counter)
    fresh: Counter[str] = field(default_factory=Counter)

    def add(self, codes: Iterable[str]) -> None:
        """Take in the tags of one sentence; what is no tag must have been sorted out."""
        before = _NONE
        for code in codes:
            if code == OUTSIDE:
                before = _NONE
                continue
            sign, label = code[0], code[2:]
            self.signs[sign] += 1
            if label != before:
                self.fresh[sign] += 1
            before = label

    @property
    def scheme(self) -> Scheme:
        """The scheme of the tags; the likeliest where they are mixed, and IOB2 where there is no entity."""
        iobes, bilou = self.signs["E"] + self.signs["S"], self.signs["L"] + self.signs["U"]
        if iobes or bilou:
            return Scheme.BILOU if bilou > iobes else Scheme.IOBES
        return Scheme.IOB1 if self.fresh["I"] > self.fresh["B"] else Scheme.IOB2

    @property
    def described(self) -> str:
        """The scheme's name as people know it, or in what the tags do not tell it."""
        if not self.signs:
            return "any scheme (there is no entity)"
        if self.scheme is Scheme.IOB1 and not self.signs["B"]:
            return "IO, or IOB1 without B-"
        return self.scheme.upper()


def irregular(codes: Sequence[str], entities: Iterable[Entity], scheme: Scheme) -> int:
    """Return how many tags of a sentence are otherwise than the scheme has them for the entities they spell."""
    if codes.count(OUTSIDE) == len(codes):
        return 0
    lawful = encode(len(codes), entities, scheme)
    return sum(code != other for code, other in zip(codes, lawful, strict=True))
