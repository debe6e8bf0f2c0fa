"""The articles of a project as lists show them, and their withdrawal and deletion."""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from annotator.domain.assignments import AssignmentState
from annotator.domain.changes import Change
from annotator.services.units import never

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.domain.articles import Direction
    from annotator.domain.listing import ArticleRow, ArticleView
    from annotator.services.units import Cancelled, Units

_SIZES = (16, 500)
"""How many articles are looked at in the first lot, and in each after it: mostly one of the next few is wanted."""


class Articles:
    """Lists and administers articles."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def count(self) -> int:
        """Return how many articles there are, the withdrawn left out."""
        with self._units() as unit:
            return unit.articles.count()

    def done_count(self, annotator: str, round_: str) -> int:
        """Return how many articles an annotator (id) has done or set aside in a round (id)."""
        with self._units() as unit:
            states = unit.assignments.state_counts(annotator, round_)
        return states.get(AssignmentState.DONE, 0) + states.get(AssignmentState.SET_ASIDE, 0)

    def assigned_count(self, annotator: str, round_: str) -> int:
        """Return how many articles an annotator (id) was given or has taken up in a round (id)."""
        with self._units() as unit:
            return sum(unit.assignments.state_counts(annotator, round_).values())

    def is_assigned(self, article: str, annotator: str, round_: str) -> bool:
        """Tell whether an annotator (id) was given an article (id), or has taken it up, in a round (id)."""
        with self._units() as unit:
            return unit.assignments.find(article, annotator, round_) is not None

    def order(
        self,
        view: ArticleView,
        *,
        annotator: str,
        round_: str,
        limit: int | None = None,
        cancelled: Cancelled = never,
    ) -> array[int]:
        """Return the positions of the articles in a list, in its order, as one annotator (id) sees them in a round."""
        if cancelled():
            return array("q")
        with self._units() as unit:
            return unit.article_lists.order(annotator, round_, view, limit=limit, cancelled=cancelled)

    def rows(self, positions: Sequence[int], *, annotator: str, round_: str) -> list[ArticleRow]:
        """Return the rows at some positions, as one annotator (id) sees them in a round (id)."""
        with self._units() as unit:
            return unit.article_lists.rows(annotator, round_, list(positions))

    def position_of(self, article: str) -> int:
        """Return the position of an article (id), or -1 where it is in no list."""
        with self._units() as unit:
            return unit.article_lists.position_of(article)

    def names(self, positions: Sequence[int]) -> list[tuple[str, str]]:
        """Return the (id, title) of the articles at some positions."""
        with self._units() as unit:
            return unit.article_lists.names(positions)

    def languages(self) -> list[str]:
        """Return the languages there are articles in."""
        with self._units() as unit:
            return unit.article_lists.languages()

    def first_unfinished(self, *, annotator: str, round_: str, assigned: bool = False) -> str | None:
        """Return the first article (id) in the order of import that is neither done nor set aside.

        With ``assigned``, of those that the annotator was given or has taken up.
        """
        with self._units() as unit:
            return unit.article_lists.first_unfinished(annotator, round_, assigned=assigned)

    def unfinished_in(self, positions: Iterable[int], *, annotator: str, round_: str) -> int:
        """Return the first of these positions at which the work is neither done nor set aside, or -1."""
        with self._units() as unit:
            for lot in _in_lots(positions):
                finished = unit.article_lists.finished(annotator, round_, lot)
                found = next((position for position in lot if position not in finished), None)
                if found is not None:
                    return found
        return -1

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


def _in_lots(positions: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(positions)
    size = _SIZES[0]
    while lot := list(islice(rest, size)):
        yield lot
        size = _SIZES[1]
