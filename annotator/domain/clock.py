"""Times as this program writes them: UTC, ISO 8601, milliseconds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Final

_TIMELESS: Final[ContextVar[bool]] = ContextVar("timeless", default=False)


def now() -> str:
    """Return the present moment, for example ``2026-03-01T08:15:30.250Z``; "" inside :func:`timeless`."""
    if _TIMELESS.get():
        return ""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@contextmanager
def timeless() -> Iterator[None]:
    """Let nothing on this thread say when it was done."""
    token = _TIMELESS.set(True)
    try:
        yield
    finally:
        _TIMELESS.reset(token)
