"""The articles of a project as lists show them, and their withdrawal and deletion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState
from annotator.domain.changes import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.articles import Direction
    from annotator.domain.listing import ArticleRow
    from annotator.services.units import Units


class Articles:
    """Lists and administers articles."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def count(self, text: str = "") -> int:
        """Return how many articles there are whose title or id holds ``text``, the withdrawn left out."""
        with self._units() as unit:
            return unit.articles.row_count(text)

    def done_count(self, annotator: str, round_: str) -> int:
        """Return how many articles an annotator (id) has done or set aside in a round (id)."""
        with self._units() as unit:
            states = unit.assignments.state_counts(annotator, round_)
        return states.get(AssignmentState.DONE, 0) + states.get(AssignmentState.SET_ASIDE, 0)

    def rows(self, *, annotator: str, round_: str, offset: int, limit: int, text: str = "") -> list[ArticleRow]:
        """Return one page of the list, as one annotator (id) sees it in a round (id)."""
        with self._units() as unit:
            return unit.articles.rows(annotator, round_, offset, limit, text)

    def row_of(self, article: str, text: str = "") -> int:
        """Return the place (from 0) of an article in the list, or -1."""
        with self._units() as unit:
            return unit.articles.row_of(article, text)

    def next_unfinished(self, *, annotator: str, round_: str, after: str, text: str = "") -> str | None:
        """Return the next article of the list that is neither done nor set aside, going round once."""
        with self._units() as unit:
            return unit.articles.next_unfinished(annotator, round_, after, text)

    def withdraw(self, ids: Sequence[str], *, by: str, withdrawn: bool = True) -> Change:
        """Keep articles but take them out of lists, exports and figures (or put them back)."""
        with self._units(writing=True) as unit:
            before = tuple(unit.articles.info(article_id) for article_id in ids)
            after = tuple(replace(info, withdrawn=withdrawn) for info in before)
            action = "article.withdraw" if withdrawn else "article.restore"
            change = Change(
                action,
                before=tuple(info for info in before if info.withdrawn != withdrawn),
                after=tuple(new for old, new in zip(before, after, strict=True) if old.withdrawn != withdrawn),
            )
            if change:
                unit.apply(change, by=by)
                unit.commit()
        return change

    def set_direction(self, article_id: str, direction: Direction, *, by: str) -> Change:
        """Override how the article's paragraphs run."""
        with self._units(writing=True) as unit:
            before = unit.articles.info(article_id)
            after = replace(before, direction=direction)
            change = Change("article.direction", before=(before,), after=(after,))
            if change:
                unit.apply(change, by=by)
                unit.commit()
        return change

    def deletion_counts(self, ids: Sequence[str]) -> dict[str, int]:
        """Return how much would go with the articles: assignments, spans, submissions, journal entries."""
        with self._units() as unit:
            return unit.articles.delete_counts(ids)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete articles for good, with all work on them and their journal entries."""
        with self._units(writing=True) as unit:
            unit.articles.delete(ids)
            unit.commit()

    def withdrawn(self) -> list[str]:
        """Return the ids of withdrawn articles."""
        with self._units() as unit:
            return unit.articles.ids(withdrawn=True)
