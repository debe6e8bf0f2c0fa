"""Which articles are near-duplicates of each other, so that intervals draw them as one."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from annotator.agreement.resampling import LEAST_ARTICLES
from annotator.domain.errors import AnnotatorError
from annotator.domain.grouping import groups
from annotator.services.near_duplicates import NearTexts
from annotator.services.units import never

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.grouping import IdPair
    from annotator.services.units import Cancelled
    from annotator.storage.unit_of_work import UnitOfWork


class Clustering:
    """Finds near-duplicates, marked or not. Texts never change, so each is read once; to be closed."""

    def __init__(self) -> None:
        self._texts: NearTexts | None = None
        self._known: tuple[frozenset[str], tuple[IdPair, ...]] = frozenset(), ()
        self._lock = Lock()

    def close(self) -> None:
        """Let go of what was read; wait for whoever is at it."""
        with self._lock:
            if self._texts is not None:
                self._texts.close()
                self._texts, self._known = None, (frozenset(), ())

    def of(
        self, unit: UnitOfWork, articles: Iterable[str], marked: Iterable[IdPair], cancelled: Cancelled = never
    ) -> dict[str, str]:
        """Return what stands for the group of each article (ids) that is marked as, or is, nearly the same as others.

        Only intervals need to know, and there are none for few articles. Raise AnnotatorError where the work was
        cancelled.
        """
        ids = frozenset(articles)
        if len(ids) < LEAST_ARTICLES:
            return {}
        with self._lock:
            if self._known[0] != ids:
                near = self._read(unit, ids, cancelled).pairs(ids, cancelled=cancelled)
                self._known = ids, tuple(pair.ids for pair in near)
            pairs = [*marked, *self._known[1]]
        return {id_: members[0] for members in groups(ids, pairs) for id_ in members}

    def _read(self, unit: UnitOfWork, ids: frozenset[str], cancelled: Cancelled) -> NearTexts:
        if self._texts is None:
            self._texts = NearTexts()
        for article in unit.articles.texts([id_ for id_ in ids if id_ not in self._texts]):
            if cancelled():
                raise AnnotatorError("work.stopped")
            self._texts.add(article.id, article.text)
        return self._texts
