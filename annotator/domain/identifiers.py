"""Stable identifiers of records."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Final

_COUNTED: Final[ContextVar[Iterator[str] | None]] = ContextVar("counted", default=None)


def new_id() -> str:
    """Return a new random identifier: UUID 4 (RFC 9562), as 36 characters; UUID 8 inside :func:`counted_ids`."""
    counted = _COUNTED.get()
    # The same as str(uuid.uuid4()) in a third of the time: an import makes millions.
    digits, version = (os.urandom(16).hex(), 4) if counted is None else (next(counted), 8)
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-{version}{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


@contextmanager
def counted_ids(seed: bytes) -> Iterator[None]:
    """Let identifiers on this thread follow from a seed and their order, so that the same work gives the same ones."""
    token = _COUNTED.set(hashlib.sha256(b"%d/%s" % (number, seed)).hexdigest()[:32] for number in count())
    try:
        yield
    finally:
        _COUNTED.reset(token)
