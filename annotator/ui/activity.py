"""Counts active time at an article: gaps of over a minute between two actions are idle and do not count."""

from __future__ import annotations

import time
from collections.abc import Callable

IDLE_SECONDS = 60.0


class ActivityClock:
    """Adds up the time between actions."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._last: float | None = None
        self._active = 0.0
        self.total = 0.0
        """All active seconds since the program was started, those of every article."""

    def touch(self) -> None:
        """Take note of an action."""
        moment = self._monotonic()
        if self._last is not None and moment - self._last <= IDLE_SECONDS:
            self._active += moment - self._last
            self.total += moment - self._last
        self._last = moment

    @property
    def seconds(self) -> int:
        """Whole active seconds not yet taken."""
        return int(self._active)

    def take(self) -> int:
        """Return the whole active seconds since the last call, and start over with the rest."""
        whole = int(self._active)
        self._active -= whole
        return whole

    def stop(self) -> None:
        """Forget the last action: another article begins."""
        self._last = None
