"""Places where an annotator never wants a label proposed: a memory of the desk, not work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, and_, delete, select

from annotator.storage import tables
from annotator.storage.statements import insert_rows

_DISMISSAL = tables.DismissalRow.__table__  # type: ignore[attr-defined]
_COLUMNS = ("annotator_id", "label_id", "article_id", "start_offset", "end_offset")


class DismissalRepository:
    """Remembers them by annotator, article and label (ids)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_label(self, annotator: str, label: str) -> dict[str, set[tuple[int, int]]]:
        """Return the places ``[start, end)`` by article."""
        query = select(_DISMISSAL.c.article_id, _DISMISSAL.c.start_offset, _DISMISSAL.c.end_offset).where(
            _DISMISSAL.c.annotator_id == annotator, _DISMISSAL.c.label_id == label
        )
        found: dict[str, set[tuple[int, int]]] = {}
        for article, start, end in self._connection.execute(query):
            found.setdefault(article, set()).add((start, end))
        return found

    def of_article(self, annotator: str, article: str) -> list[tuple[str, int, int]]:
        """Return the places in one article, each (label, start, end)."""
        query = select(_DISMISSAL.c.label_id, _DISMISSAL.c.start_offset, _DISMISSAL.c.end_offset).where(
            _DISMISSAL.c.annotator_id == annotator, _DISMISSAL.c.article_id == article
        )
        return [(label, start, end) for label, start, end in self._connection.execute(query)]

    def add(self, annotator: str, label: str, places: Iterable[tuple[str, int, int]]) -> None:
        """Remember places, each (article, start, end); those that are remembered already are passed over."""
        known = self.of_label(annotator, label)
        new = [
            (annotator, label, article, start, end)
            for article, start, end in dict.fromkeys(places)
            if (start, end) not in known.get(article, set())
        ]
        insert_rows(self._connection, _DISMISSAL, _COLUMNS, new)

    def remove(self, annotator: str, label: str, places: Sequence[tuple[str, int, int]]) -> None:
        """Forget places."""
        for article, start, end in places:
            self._connection.execute(
                delete(_DISMISSAL).where(
                    and_(
                        _DISMISSAL.c.annotator_id == annotator,
                        _DISMISSAL.c.label_id == label,
                        _DISMISSAL.c.article_id == article,
                        _DISMISSAL.c.start_offset == start,
                        _DISMISSAL.c.end_offset == end,
                    )
                )
            )
