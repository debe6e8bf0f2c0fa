"""Times as this program writes them: UTC, ISO 8601, milliseconds."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment, for example ``2026-03-01T08:15:30.250Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
