"""SQL that SQLAlchemy compiles once: for many rows, and for the few rows of a labelling action.

Building and compiling a statement costs SQLAlchemy ten times what SQLite needs to run it, and converting each row's
parameters as much again. These run as the driver takes them: no value is converted on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import sqlite

_SIZES: Final = (1, 8, 64, 500)
"""How many values are asked for at a time: few sizes, so that few statements are compiled."""

_DIALECT: Final = sqlite.dialect()
"""One for all projects: each connection has its own, which a cache of statements would keep for ever."""

Rows = Sequence[tuple[Any, ...]]


def insert_rows(connection: Connection, table: Table, columns: tuple[str, ...], rows: Rows) -> None:
    """Insert rows, each a tuple of the columns' values in order."""
    if rows:
        connection.exec_driver_sql(_insert(table, columns), list(rows))


def insert_numbered(connection: Connection, table: Table, columns: tuple[str, ...], row: tuple[Any, ...]) -> int:
    """Insert a row into a table that numbers its rows, and return its ``id``."""
    statement = _insert(table, columns, returning=True)
    return int(connection.exec_driver_sql(statement, row).scalar_one())


def update_rows(connection: Connection, table: Table, columns: tuple[str, ...], rows: Rows) -> None:
    """Update rows by id, each a tuple of the columns' values in order and then the id."""
    if rows:
        connection.exec_driver_sql(_update(table, columns), list(rows))


def delete_rows(connection: Connection, column: Column[Any], values: Iterable[Any]) -> None:
    """Delete the rows in which a column has one of these values."""
    rows = [(value,) for value in values]
    if rows:
        connection.exec_driver_sql(_delete(column), rows)


def rows_where(
    connection: Connection, columns: tuple[Any, ...], where: Column[Any], values: Iterable[Any]
) -> Iterator[Any]:
    """Yield the rows in which a column has one of these values; how many they are does not matter."""
    for part in padded(list(values)):
        yield from connection.exec_driver_sql(_select(columns, where, len(part)), part)


def padded(values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the values in parts of few sizes, the last one filled up by repeating its last value."""
    for start in range(0, len(values), _SIZES[-1]):
        part = tuple(values[start : start + _SIZES[-1]])
        size = next(size for size in _SIZES if size >= len(part))
        yield part + part[-1:] * (size - len(part))


def compiled(statement: Any, **options: Any) -> str:
    """Return a statement's SQL as a driver takes it."""
    return str(statement.compile(dialect=_DIALECT, **options))


@lru_cache(maxsize=64)
def _insert(table: Table, columns: tuple[str, ...], *, returning: bool = False) -> str:
    statement = insert(table).returning(table.c.id) if returning else insert(table)
    found = statement.compile(dialect=_DIALECT, column_keys=list(columns))
    assert found.positiontup == list(columns)  # noqa: S101 - in the order given
    return str(found)


@lru_cache(maxsize=64)
def _update(table: Table, columns: tuple[str, ...]) -> str:
    values: list[Any] = [(table.c[name], bindparam(f"new_{name}")) for name in columns]
    statement = update(table).where(table.c.id == bindparam("old_id")).ordered_values(*values)
    found = statement.compile(dialect=_DIALECT)
    assert found.positiontup == [*(f"new_{name}" for name in columns), "old_id"]  # noqa: S101 - in the order given
    return str(found)


@lru_cache(maxsize=64)
def _delete(column: Column[Any]) -> str:
    return compiled(delete(column.table).where(column == bindparam("value")))


@lru_cache(maxsize=128)
def _select(columns: tuple[Any, ...], where: Column[Any], size: int) -> str:
    wanted: list[Any] = [bindparam(f"value_{number}") for number in range(size)]
    return compiled(select(*columns).where(where.in_(wanted)))
