"""What a person has chosen, kept between sessions. The project file holds none of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from annotator.ui.remembered_exports import RememberedExports

RECENT = 10
"""How many recent projects are kept."""
PLACES = 300
"""In how many articles of a project the place is kept."""
FILTERS = 50
"""How many filters of a project's list are kept."""

THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "ar")


class Preferences(QObject):
    """Typed access to the stored settings; ``changed`` names the one that has a new value."""

    changed = Signal(str)

    DEFAULTS: ClassVar[dict[str, Any]] = {
        "theme": "system",
        "language": "system",
        "font_arabic": "",
        "font_latin": "",
        "interface_size": 100,
        "reduced_motion": False,
        "text_size": 16,
        "line_spacing": 1.0,
        "trim_punctuation": True,
        "word_snap": True,
        "inspector": True,
        "guideline": False,
        "span_panel_height": 0,
        "closed_panels": "",
        "pause_after": 0,
        "article_columns": "",
        "article_widths": "",
        "article_sort": "",
    }

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings or QSettings("annotator", "annotator")
        self._places: dict[str, dict[str, tuple[int, int]]] = {}
        self.exports = RememberedExports(self._settings)

    def _get(self, name: str) -> Any:
        default = self.DEFAULTS[name]
        value = self._settings.value(name, default)
        if isinstance(default, bool):
            return value in {True, "true", "True", "1"}
        try:
            return type(default)(value)
        except (TypeError, ValueError):
            return default

    def _set(self, name: str, value: Any) -> None:
        if self._get(name) != value:
            self._settings.setValue(name, value)
            self.changed.emit(name)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = self._get("theme")
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._set("theme", value)

    @property
    def language(self) -> str:
        """Interface language: ``system``, ``en`` or ``ar``."""
        value = self._get("language")
        return value if value in LANGUAGES else "system"

    @language.setter
    def language(self, value: str) -> None:
        self._set("language", value)

    @property
    def interface_size(self) -> int:
        """Size of the interface's text, in per cent of the system's, 100 to 200."""
        return min(200, max(100, self._get("interface_size")))

    @interface_size.setter
    def interface_size(self, value: int) -> None:
        self._set("interface_size", min(200, max(100, value)))

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing moves by itself, also where the system would let it."""
        return self._get("reduced_motion")

    @reduced_motion.setter
    def reduced_motion(self, value: bool) -> None:
        self._set("reduced_motion", value)

    @property
    def font_arabic(self) -> str:
        """Family for Arabic articles; empty is the best one installed."""
        return self._get("font_arabic")

    @font_arabic.setter
    def font_arabic(self, value: str) -> None:
        self._set("font_arabic", value)

    @property
    def font_latin(self) -> str:
        """Family for articles in Latin script; empty is the best one installed."""
        return self._get("font_latin")

    @font_latin.setter
    def font_latin(self, value: str) -> None:
        self._set("font_latin", value)

    @property
    def text_size(self) -> int:
        """Size of the article's text, in points, 8 to 48."""
        return min(48, max(8, self._get("text_size")))

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._set("text_size", min(48, max(8, value)))

    @property
    def line_spacing(self) -> float:
        """Distance of the article's lines, as a factor, 1.0 to 2.5."""
        return min(2.5, max(1.0, self._get("line_spacing")))

    @line_spacing.setter
    def line_spacing(self, value: float) -> None:
        self._set("line_spacing", min(2.5, max(1.0, value)))

    @property
    def trim_punctuation(self) -> bool:
        """Whether punctuation at the edges of a selection stays outside the span."""
        return self._get("trim_punctuation")

    @trim_punctuation.setter
    def trim_punctuation(self, value: bool) -> None:
        self._set("trim_punctuation", value)

    @property
    def word_snap(self) -> bool:
        """Whether dragging takes whole words (Alt turns it round)."""
        return self._get("word_snap")

    @word_snap.setter
    def word_snap(self, value: bool) -> None:
        self._set("word_snap", value)

    @property
    def inspector(self) -> bool:
        """Whether the strip with the boundaries of what is selected is shown."""
        return self._get("inspector")

    @inspector.setter
    def inspector(self, value: bool) -> None:
        self._set("inspector", value)

    @property
    def guideline(self) -> bool:
        """Whether the guideline is shown beside the article."""
        return self._get("guideline")

    @guideline.setter
    def guideline(self, value: bool) -> None:
        self._set("guideline", value)

    @property
    def span_panel_height(self) -> int:
        """Height of the panel with the selected span, in pixels; 0 is the usual one."""
        return max(0, self._get("span_panel_height"))

    @span_panel_height.setter
    def span_panel_height(self, value: int) -> None:
        self._set("span_panel_height", value)

    @property
    def keys(self) -> dict[str, str]:
        """The keys that were chosen for actions, as they are stored; see ``ui/bindings.py``."""
        self._settings.beginGroup("keys")
        found = {action: str(self._settings.value(action, "")) for action in self._settings.childKeys()}
        self._settings.endGroup()
        return found

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Keep keys for actions, in place of all that were chosen before."""
        if chosen != self.keys:
            self._settings.remove("keys")
            for action, keys in chosen.items():
                self._settings.setValue(f"keys/{action}", keys)
            self.changed.emit("keys")

    @property
    def closed_panels(self) -> frozenset[str]:
        """Names of the panels that were closed."""
        return frozenset(filter(None, self._get("closed_panels").split(",")))

    @closed_panels.setter
    def closed_panels(self, value: frozenset[str]) -> None:
        self._set("closed_panels", ",".join(sorted(value)))

    @property
    def pause_after(self) -> int:
        """After how many minutes of work in a day a pause is suggested; 0 for never."""
        return min(600, max(0, self._get("pause_after")))

    @pause_after.setter
    def pause_after(self, value: int) -> None:
        self._set("pause_after", min(600, max(0, value)))

    @property
    def worked_today(self) -> tuple[str, float, bool]:
        """The day (ISO 8601), the seconds at work on it, and whether a pause was suggested; kept for nothing else."""
        day, seconds, reminded = [*str(self._settings.value("worked_today", "") or "").split(" "), "", "", ""][:3]
        try:
            return day, float(seconds or 0), reminded == "reminded"
        except ValueError:
            return "", 0.0, False

    @worked_today.setter
    def worked_today(self, value: tuple[str, float, bool]) -> None:
        day, seconds, reminded = value
        self._settings.setValue("worked_today", f"{day} {seconds:.0f} {'reminded' if reminded else '-'}")

    @property
    def article_columns(self) -> str:
        """Columns of the article list, between commas; empty for what its width allows."""
        return self._get("article_columns")

    @article_columns.setter
    def article_columns(self, value: str) -> None:
        self._set("article_columns", value)

    @property
    def article_widths(self) -> str:
        """Widths of the article list's columns by number, as JSON."""
        return self._get("article_widths")

    @article_widths.setter
    def article_widths(self, value: str) -> None:
        self._set("article_widths", value)

    @property
    def article_sort(self) -> str:
        """What the article list is sorted by, a minus before it for backwards; empty for the order of import."""
        return self._get("article_sort")

    @article_sort.setter
    def article_sort(self, value: str) -> None:
        self._set("article_sort", value)

    def article_filters(self, project: Path) -> dict[str, str]:
        """Return the filters of a project's list that were kept, as JSON by name."""
        stored = self._settings.value(f"filters/{project_key(project)}", "")
        try:
            kept = json.loads(str(stored or "{}"))
        except ValueError:
            return {}
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}

    def set_article_filters(self, project: Path, filters: dict[str, str]) -> None:
        """Keep the filters of a project's list, the latest of them where there are too many."""
        latest = dict(list(filters.items())[-FILTERS:])
        self._settings.setValue(f"filters/{project_key(project)}", json.dumps(latest, ensure_ascii=False))

    @property
    def recent_projects(self) -> list[Path]:
        """Projects opened lately, the latest first; those that are gone are left out."""
        stored: Any = self._settings.value("recent_projects", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])
        return [path for path in map(Path, names) if path.is_file()]

    def remember_project(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        others = [str(other) for other in self.recent_projects if other != path]
        self._settings.setValue("recent_projects", [str(path), *others][:RECENT])
        self.changed.emit("recent_projects")

    @property
    def recent_commands(self) -> list[str]:
        """Ids of commands chosen from the palette lately, the latest first."""
        stored: Any = self._settings.value("recent_commands", [])
        return [stored] if isinstance(stored, str) else [str(name) for name in stored or []]

    def remember_command(self, name: str) -> None:
        """Put a command first among the recent ones."""
        others = [other for other in self.recent_commands if other != name]
        self._settings.setValue("recent_commands", [name, *others][:RECENT])

    def annotator_of(self, project: Path) -> str:
        """Return the id of who labelled last in a project on this machine, or an empty string."""
        return str(self._settings.value(f"annotators/{project_key(project)}", ""))

    def set_annotator_of(self, project: Path, annotator: str) -> None:
        """Remember who labels in a project on this machine."""
        self._settings.setValue(f"annotators/{project_key(project)}", annotator)

    def lead_of(self, project: Path) -> bool:
        """Return whether a project is opened in lead mode on this machine."""
        return str(self._settings.value(f"lead/{project_key(project)}", "")) == "yes"

    def set_lead_of(self, project: Path, on: bool) -> None:
        """Remember whether a project is opened in lead mode."""
        self._settings.setValue(f"lead/{project_key(project)}", "yes" if on else "no")

    def places_in(self, project: Path) -> dict[str, tuple[int, int]]:
        """Return where an annotator stopped in the articles of a project: (caret, first offset in view) by id.

        The article that was open last stands last.
        """
        key = project_key(project)
        if key not in self._places:
            self._places[key] = _places(str(self._settings.value(f"places/{key}", "") or ""))
        return self._places[key]

    def set_place_in(self, project: Path, article: str, caret: int, top: int) -> None:
        """Remember where work in an article stopped; of many articles, the latest are kept."""
        places = self.places_in(project)
        places.pop(article, None)
        places[article] = caret, top
        for oldest in list(places)[:-PLACES]:
            del places[oldest]
        kept = [[name, *place] for name, place in places.items()]
        self._settings.setValue(f"places/{project_key(project)}", json.dumps(kept, ensure_ascii=False))

    def guideline_read(self, project: Path, annotator: str) -> dict[str, str]:
        """Return the digests of the parts of a project's guideline that an annotator has read; empty for none."""
        stored = self._settings.value(f"guidelines/{project_key(project)}/{annotator}", "")
        pairs = (line.split("=", 1) for line in str(stored or "").split("\n") if "=" in line)
        return {part: digest for digest, part in pairs}

    def set_guideline_read(self, project: Path, annotator: str, parts: dict[str, str]) -> None:
        """Remember which parts of a project's guideline an annotator has read, as digests by part."""
        text = "\n".join(f"{digest}={part}" for part, digest in parts.items())
        self._settings.setValue(f"guidelines/{project_key(project)}/{annotator}", text)

    def store(self) -> None:
        """Write everything to disk now; otherwise it is written before the program ends."""
        self._settings.sync()

    def geometry(self) -> tuple[QByteArray, QByteArray] | None:
        """Return the window's geometry and the state of its panels, if they were kept."""
        geometry, state = self._settings.value("window/geometry"), self._settings.value("window/state")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def set_geometry(self, geometry: QByteArray, state: QByteArray) -> None:
        """Keep the window's geometry and the state of its panels."""
        self._settings.setValue("window/geometry", geometry)
        self._settings.setValue("window/state", state)


def _places(stored: str) -> dict[str, tuple[int, int]]:
    try:
        return {str(name): (max(0, int(caret)), max(0, int(top))) for name, caret, top in json.loads(stored or "[]")}
    except (ValueError, TypeError):
        return {}


def project_key(project: Path) -> str:
    """Return what the settings know a project by."""
    # QSettings takes a slash for a group, and some back ends fold case: a hash is neither.
    from hashlib import sha256

    return sha256(str(project.resolve()).encode()).hexdigest()[:24]
