"""Annotators and rounds."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from annotator.domain.errors import AnnotatorError
from annotator.domain.roster import Annotator, Round, name_key
from annotator.storage import mappers, tables

_ANNOTATOR = tables.AnnotatorRow.__table__  # type: ignore[attr-defined]
_ROUND = tables.RoundRow.__table__  # type: ignore[attr-defined]


class AnnotatorRepository:
    """The people of a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, annotator: Annotator) -> None:
        """Add an annotator."""
        self._connection.execute(insert(_ANNOTATOR), mappers.annotator_values(annotator))

    def get(self, annotator: str) -> Annotator:
        """Return an annotator by id."""
        row = self._connection.execute(select(_ANNOTATOR).where(_ANNOTATOR.c.id == annotator)).one_or_none()
        if row is None:
            raise AnnotatorError("annotator.unknown", name=annotator, known="–")
        return mappers.annotator(row)

    def by_name(self, name: str) -> Annotator | None:
        """Return the annotator whose name reads like this one."""
        query = select(_ANNOTATOR).where(_ANNOTATOR.c.name_key == name_key(name))
        row = self._connection.execute(query).one_or_none()
        return mappers.annotator(row) if row else None

    def all(self) -> list[Annotator]:
        """Return everybody, by name."""
        query = select(_ANNOTATOR).order_by(_ANNOTATOR.c.name_key)
        return [mappers.annotator(row) for row in self._connection.execute(query)]


class RoundRepository:
    """The rounds of a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, round_: Round) -> None:
        """Add a round."""
        self._connection.execute(insert(_ROUND), mappers.round_values(round_))

    def by_name(self, name: str) -> Round | None:
        """Return the round whose name reads like this one."""
        row = self._connection.execute(select(_ROUND).where(_ROUND.c.name_key == name_key(name))).one_or_none()
        return mappers.round_(row) if row else None

    def all(self) -> list[Round]:
        """Return every round, the oldest first."""
        query = select(_ROUND).order_by(_ROUND.c.created, _ROUND.c.name_key)
        return [mappers.round_(row) for row in self._connection.execute(query)]
