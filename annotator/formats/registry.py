"""Finds formats through the ``annotator.formats`` entry points; ours register like everybody's."""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import entry_points

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Format

GROUP = "annotator.formats"

_log = logging.getLogger(__name__)


@cache
def formats() -> tuple[Format, ...]:
    """Return every format that loads, by name; one that does not is logged and left out."""
    found: dict[str, Format] = {}
    for point in entry_points(group=GROUP):
        try:
            loaded = point.load()
        except Exception:  # noqa: BLE001 - a broken plug-in must not take the program down
            _log.warning("The format “%s” (%s) does not load and is left out.", point.name, point.value, exc_info=True)
            continue
        if not isinstance(loaded, Format):
            _log.warning("The format “%s” (%s) is no Format and is left out.", point.name, point.value)
            continue
        found.setdefault(loaded.name, loaded)
    return tuple(found[name] for name in sorted(found))


def format_named(name: str) -> Format:
    """Return the format with this name or alias, or raise naming those there are."""
    for candidate in formats():
        if name == candidate.name or name in candidate.aliases:
            return candidate
    known = ", ".join(candidate.name for candidate in formats())
    raise AnnotatorError("format.unknown", name=name, known=known)


def format_of_file(file_name: str) -> Format | None:
    """Return the format that reads files with this name's ending, if any."""
    lower = file_name.lower()
    for candidate in formats():
        if candidate.reads is not None and lower.endswith(candidate.suffixes):
            return candidate
    return None
