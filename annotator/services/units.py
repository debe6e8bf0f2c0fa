"""How use cases reach the project: a factory of units of work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.storage.unit_of_work import UnitOfWork


class Units(Protocol):
    """Makes a unit of work; each is used in one thread, as a context manager."""

    def __call__(self, *, writing: bool = False) -> UnitOfWork:
        """Return a new one, ``writing`` if it is to read first and then to write what follows from it."""


Report = Callable[[int, int], None]
"""Told how far long work is: (done, total); a total of 0 is not known yet."""

Cancelled = Callable[[], bool]
"""Asked now and then whether long work should stop."""


def silent(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def never() -> bool:
    """Never cancel."""
    return False
