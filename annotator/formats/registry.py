"""Finds formats through the ``annotator.formats`` entry points; ours register like everybody's."""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.base import Format, anything
from annotator.formats.jsonl_dialects import HEAD, head_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from importlib.metadata import EntryPoint
    from pathlib import Path

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


def format_of_file(path: Path) -> Format | None:
    """Return the format that reads a file, if any: by the longest ending that fits its name, then by its first bytes.

    Of several that share an ending and recognise the bytes, the one that does not read everything goes first; a file
    that none of them recognises is of no format.
    """
    lower = path.name.lower()
    fitting = [
        (len(suffix), candidate)
        for candidate in formats()
        if candidate.reads is not None
        for suffix in candidate.suffixes
        if lower.endswith(suffix)
    ]
    longest = max((length for length, _ in fitting), default=0)
    candidates = [candidate for length, candidate in fitting if length == longest]
    if not candidates or (len(candidates) == 1 and candidates[0].recognises is anything):
        return candidates[0] if candidates else None
    head = _head(path, by_lines=any(item.by_lines for item in candidates))
    choosy = [item for item in candidates if item.recognises is not anything and item.recognises(head)]
    easy = [item for item in candidates if item.recognises is anything]
    return next(iter((*choosy, *easy)), None)


def _head(path: Path, *, by_lines: bool) -> bytes:
    try:
        with path.open("rb") as file:
            return head_of(file) if by_lines else file.read(HEAD)
    except OSError:  # said when it is read
        return b""


def companion_of(name: str, names: Collection[str], others: Iterable[Format]) -> bool:
    """Tell whether a file belongs to another one among ``names`` of the same folder that one of the formats reads."""
    lower = name.lower()
    for candidate in others:
        for companion in candidate.companions:
            if not companion.startswith("."):
                if lower == companion.lower():
                    return True
                continue
            if lower.endswith(companion):
                stem = name[: -len(companion)]
                if any(f"{stem}{suffix}" in names for suffix in candidate.suffixes):
                    return True
    return False
