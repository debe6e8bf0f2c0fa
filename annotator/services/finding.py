"""Finding an article by a few letters of its title."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from annotator.domain.folding import fold_text
from annotator.domain.fuzzy import folded_score
from annotator.services.units import never

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.listing import ArticleRow
    from annotator.domain.roster import Annotator, Round
    from annotator.services.units import Cancelled, Units

MOST = 50
"""Articles offered at a time: whoever does not see theirs types one more letter."""


class Finding:
    """Finds articles as one annotator sees them in a round."""

    def __init__(self, units: Units, *, annotator: Annotator, round_: Round) -> None:
        self._units = units
        self._annotator = annotator.id
        self._round = round_.id

    def by_title(self, typed: str, cancelled: Cancelled = never) -> list[ArticleRow]:
        """Return the articles whose titles fit best, the best first; among equals, shorter titles and earlier ones.

        An article whose id is what was typed stands before all.
        """
        parts = fold_text(typed).split()
        with self._units() as unit:
            scored = (
                (-folded_score(parts, title), len(title), position)
                for position, title in unit.article_lists.titles(parts, cancelled)
            )
            best = [position for score, _length, position in heapq.nsmallest(MOST, scored) if score]
            exact = unit.article_lists.positions([typed.strip()])
            wanted = [*exact, *(position for position in best if position not in exact)]
            return [] if cancelled() else unit.article_lists.rows(self._annotator, self._round, wanted)

    def latest(self, ids: Sequence[str]) -> list[ArticleRow]:
        """Return the rows of articles (ids) that are still there, in this order."""
        with self._units() as unit:
            return unit.article_lists.rows(self._annotator, self._round, unit.article_lists.positions(ids[:MOST]))
