"""What the export dialog remembers between sessions: recipes, the last options, and what was unfolded."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSettings

RECIPES: Final = 8
"""How many recent recipes are kept."""


class RememberedExports:
    """A part of the stored settings; a project goes by ``annotator.ui.preferences.project_key``."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def more(self) -> bool:
        """Whether the dialog shows what most people do not need."""
        return str(self._settings.value("export_more", "")) == "yes"

    @more.setter
    def more(self, value: bool) -> None:
        self._settings.setValue("export_more", "yes" if value else "no")

    def options(self, key: str) -> str:
        """Return the options of the last export from a project, as JSON; empty for none."""
        return str(self._settings.value(f"exports/{key}", "") or "")

    def set_options(self, key: str, options: str) -> None:
        """Keep the options of an export for the next one."""
        self._settings.setValue(f"exports/{key}", options)

    @property
    def recipes(self) -> list[Path]:
        """Recipes used lately, the latest first; those that are gone are left out."""
        stored: Any = self._settings.value("recent_recipes", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])
        return [path for path in map(Path, names) if path.is_file()]

    def remember_recipe(self, path: Path) -> None:
        """Put a recipe first among the recent ones."""
        others = [str(other) for other in self.recipes if other != path]
        self._settings.setValue("recent_recipes", [str(path), *others][:RECIPES])
