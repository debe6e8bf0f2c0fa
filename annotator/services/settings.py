"""What a team has settled for a project, kept in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.services.units import Units

_EMPTY_DONE = "ask-before-done-without-spans"


class ProjectSettings:
    """Reads and writes the settings of one project."""

    def __init__(self, units: Units) -> None:
        self._units = units

    @property
    def ask_before_empty_done(self) -> bool:
        """Whether to make sure before an article without spans is done."""
        with self._units() as unit:
            return bool(unit.settings.get(_EMPTY_DONE, True))

    @ask_before_empty_done.setter
    def ask_before_empty_done(self, value: bool) -> None:
        with self._units(writing=True) as unit:
            unit.settings.set(_EMPTY_DONE, value)
            unit.commit()
