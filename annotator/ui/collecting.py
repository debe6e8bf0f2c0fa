"""Garbage is collected in the main thread alone while there are worker threads."""

from __future__ import annotations

import gc
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 2_000
"""Milliseconds between two looks: the first one comes after the first article is painted."""


class Collecting(QObject):
    """Stands in for Python's own collector until :meth:`end`.

    That one runs in whichever thread passes its threshold. In a worker it would take apart what is left of closed
    windows in cycles of references, and Qt ends the program where a widget goes in another thread than its own.
    """

    _begun: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        Collecting._begun += 1
        gc.disable()

    def end(self) -> None:
        """Let Python collect again, once nobody else holds it back."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Collecting._begun -= 1
        if not Collecting._begun:
            gc.enable()

    def _look(self) -> None:
        """Collect the oldest generation that has passed its threshold."""
        for generation, (count, threshold) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > threshold:
                gc.collect(generation)
                return
