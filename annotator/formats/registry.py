"""Finds formats through the ``annotator.formats`` entry points; ours register like everybody's."""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Format

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP: Final = "annotator.formats"
_OURS: Final = "annotator.formats."

_log = logging.getLogger(__name__)


@cache
def formats() -> tuple[Format, ...]:
    """Return every format that loads, by name; one that does not is logged and left out.

    Of two that claim one name, the project's own is kept: a plug-in cannot put itself in its place.
    """
    found: dict[str, Format] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: (not point.value.startswith(_OURS), point.name)):
        loaded = _loaded(point)
        if loaded is None:
            continue
        if found.setdefault(loaded.name, loaded) is not loaded:
            _log.warning("The format “%s” (%s) is there already; this one is left out.", loaded.name, point.value)
    return tuple(found[name] for name in sorted(found))


def _loaded(point: EntryPoint) -> Format | None:
    try:
        loaded = point.load()
    except Exception:  # noqa: BLE001 - a broken plug-in must not take the program down
        _log.warning("The format “%s” (%s) does not load and is left out.", point.name, point.value, exc_info=True)
        return None
    if isinstance(loaded, Format):
        return loaded
    _log.warning("The format “%s” (%s) is no Format and is left out.", point.name, point.value)
    return None


def format_named(name: str) -> Format:
    """Return the format with this name or alias, in whatever case, or raise naming those there are."""
    wanted = name.strip().lower()
    for candidate in formats():
        if wanted == candidate.name or wanted in candidate.aliases:
            return candidate
    known = ", ".join(candidate.name for candidate in formats())
    raise AnnotatorError("format.unknown", name=name, known=known)


def format_of_file(file_name: str) -> Format | None:
    """Return the format that reads files with this name's ending, if any; of several endings that fit, the longest."""
    lower = file_name.lower()
    fitting = [
        (len(suffix), candidate)
        for candidate in formats()
        if candidate.reads is not None
        for suffix in candidate.suffixes
        if lower.endswith(suffix)
    ]
    return max(fitting, key=lambda item: item[0])[1] if fitting else None
