"""Which article belongs to which: read from their metadata, and noted there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.pairs import PairKind, named_partner, with_partner

if TYPE_CHECKING:
    from annotator.services.units import Units


class Pairs:
    """Finds the partner of an article, and makes and parts pairs."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def partner(self, article: str) -> str | None:
        """Return the id of the article, not withdrawn, that belongs to this one, whichever of the two says so."""
        with self._units() as unit:
            named = named_partner(unit.articles.info(article))
            if named is not None and unit.articles.has(named):
                return named
            return unit.articles.naming(article, tuple(kind.value for kind in PairKind))

    def pair(self, article: str, other: str, kind: PairKind, *, by: str) -> Change:
        """Note on both that two articles belong together; whoever they belonged to before is let go."""
        if article == other:
            raise AnnotatorError("pair.itself")
        with self._units(writing=True) as unit:
            before = [unit.articles.info(article), unit.articles.info(other)]
            after = [with_partner(before[0], kind, other), with_partner(before[1], kind, article)]
            for gone in {named_partner(info) for info in before} - {None, article, other}:
                if gone is not None and unit.articles.has(gone):
                    before.append(unit.articles.info(gone))
                    after.append(with_partner(before[-1], kind, None))
            pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
            change = Change("article.pair", tuple(old for old, _ in pairs), tuple(new for _, new in pairs))
            if change:
                unit.apply(change, by=by)
                unit.commit()
        return change
