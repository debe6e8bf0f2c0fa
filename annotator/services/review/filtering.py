"""Which differences are wanted: what a cell, a bar or a point of the figures stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.works import NO_SPAN
from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.agreement.pairing import Cause, Difference, Kind
    from annotator.domain.articles import ArticleInfo

MISSING = NO_SPAN
"""Stands for the label of a span that is not there."""


@dataclass(frozen=True, slots=True)
class DifferenceFilter:
    """All that is set must hold.

    ``pair`` are two annotators (ids); ``kinds`` and ``causes`` any of these; ``label`` (id) is one that either has;
    ``cell`` the labels of the first and the second annotator, ``MISSING`` where one has none; ``misses`` an annotator
    (id) who has no span where the other has one; ``article`` an id; ``language`` and ``source`` those of the article,
    which may have no source; ``zone`` the kind that the difference begins in; ``surface`` a whole surface and ``text``
    a part of a surface or of a title, however they are spelled.
    """

    pair: tuple[str, str] | None = None
    kinds: frozenset[Kind] = frozenset()
    causes: frozenset[Cause] = frozenset()
    label: str = ""
    cell: tuple[str, str] | None = None
    misses: str = ""
    article: str = ""
    language: str = ""
    zone: str = ""
    source: str | None = None
    surface: str = ""
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether everything is wanted."""
        return self == DifferenceFilter()

    def holds(self, difference: Difference) -> bool:
        """Tell whether what is set of kind, cause and labels holds."""
        if self.kinds and difference.kind not in self.kinds:
            return False
        if self.causes and difference.cause not in self.causes:
            return False
        if self.label and all(mark.label != self.label for mark in difference.marks):
            return False
        return self.cell is None or self.cell in cells_of(difference)

    def takes(self, info: ArticleInfo) -> bool:
        """Tell whether what is set of the article holds."""
        if self.article and info.id != self.article:
            return False
        if self.source is not None and info.source != self.source:
            return False
        return not self.language or info.language == self.language

    def missed(self, difference: Difference, first: str, second: str) -> bool:
        """Tell whether the annotator who is to have no span has none; ``first`` and ``second`` are ids."""
        if not self.misses:
            return True
        return (self.misses == first and not difference.first) or (self.misses == second and not difference.second)

    def reading(self) -> Callable[[str, str], bool] | None:
        """Return what tells whether a surface and a title are looked for; None where any are."""
        surface, text = fold_text(self.surface), fold_text(self.text)
        if not surface and not text:
            return None

        def says(found: str, title: str) -> bool:
            folded = fold_text(found)
            return (not surface or folded == surface) and (not text or text in folded or text in fold_text(title))

        return says


def cells_of(difference: Difference) -> list[tuple[str, str]]:
    """Return every cell of the confusion matrix that a difference counts in, as ``agreement.tallies`` fills it.

    Of several spans with one label one is paired, and the others are missing on the other side.
    """
    first, second = [mark.label for mark in difference.first], [mark.label for mark in difference.second]
    found = [(first.pop(), second.pop())] if first and second else []
    return [*found, *((label, MISSING) for label in first), *((MISSING, label) for label in second)]


def cell_of(difference: Difference) -> tuple[str, str]:
    """Return the labels (ids) of the first and the second annotator; of several spans that of the two most alike."""
    join = difference.best_pair()
    if join is not None:
        return join[0].label, join[1].label
    first, second = difference.first, difference.second
    return (first[0].label if first else MISSING), (second[0].label if second else MISSING)
