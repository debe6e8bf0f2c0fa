"""The articles that a lead goes through, in the order of import, with the state of each one's gold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.services.adjudication.cases import GoldState
    from annotator.services.adjudication.overview import GoldStatus


class GoldQueue:
    """Those that somebody has sealed."""

    def __init__(self, items: Iterable[GoldStatus] = ()) -> None:
        self._items = [item for item in items if item.people]
        self._rows = {item.article: row for row, item in enumerate(self._items)}
        self._stale: set[str] = set()
        self._looked_at: set[str] = set()

    def __len__(self) -> int:
        return len(self._items)

    @property
    def first(self) -> str:
        """The first article that is not settled, else the first of all."""
        return next((item for item in self._items if item.to_do), self._items[0]).article

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to settle."""
        return not any(item.to_do for item in self._items)

    def row(self, article: str) -> int:
        """Return where an article stands, -1 where it does not."""
        return self._rows.get(article, -1)

    def beside(self, article: str, step: int) -> str | None:
        """Return the article after (1) or before (-1) another one."""
        row = self.row(article) + step
        return self._items[row].article if 0 <= row < len(self._items) else None

    def next_stale(self, article: str) -> str | None:
        """Return the next article that newer work has come for and that nobody has gone to yet."""
        here = self.row(article)
        following = (item.article for item in (*self._items[here + 1 :], *self._items[: max(here, 0)]))
        return next((item for item in following if item in self._stale - self._looked_at), None)

    def note_stale(self, articles: Iterable[str]) -> None:
        """Take note of the articles that newer work has come for."""
        self._stale = set(articles)

    def note_opened(self, article: str) -> None:
        """Take note that a lead has gone to an article."""
        self._looked_at.add(article)

    def next_to_do(self, article: str) -> str | None:
        """Return the next article that is not settled, from one on and then from the beginning."""
        here = self.row(article)
        following = [*self._items[here + 1 :], *self._items[:here]]
        return next((item.article for item in following if item.to_do), None)

    def note(self, article: str, state: GoldState) -> None:
        """Take note of the state of an article's gold."""
        row = self.row(article)
        if row >= 0:
            self._items[row] = replace(self._items[row], state=state)
