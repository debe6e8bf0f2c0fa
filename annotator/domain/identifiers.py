"""Stable identifiers of records."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """Return a new random identifier (UUID 4, as 36 characters)."""
    return str(uuid4())
