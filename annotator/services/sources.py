"""Which files an import takes: named ones, and those found in folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.formats.registry import companion_of, format_named, format_of_file, formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.formats.base import Format


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the format to read it with. ``name`` is what reports call it."""

    path: Path
    format: Format
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or text that was left out, and why (a code that the window translates)."""

    name: str
    reason: str


def collect(paths: Iterable[Path], format_name: str | None = None) -> tuple[list[Source], list[Skipped]]:
    """Return the files to read, folders taken recursively in order of name, and those of unknown kind.

    A named file of unknown kind is an error; one inside a folder is skipped. Hidden files are passed over.
    """
    forced = format_named(format_name) if format_name else None
    if forced is not None and forced.reads is None:
        raise AnnotatorError("format.no-reader", name=forced.name)
    sources: list[Source] = []
    skipped: list[Skipped] = []
    for path in paths:
        if not path.exists():
            raise AnnotatorError("file.missing", file=str(path))
        if not path.is_dir():
            if not (path.is_file() or path.is_fifo()):
                raise AnnotatorError("file.unreadable", file=path.name, reason="it is a device")
            found = forced or format_of_file(path)
            if found is None:
                raise AnnotatorError("file.unknown-kind", file=path.name)
            sources.append(Source(path, found, path.name, path.stat().st_size))
            continue
        _take_folder(path, forced, sources, skipped)
    return sources, skipped


def _take_folder(path: Path, forced: Format | None, sources: list[Source], skipped: list[Skipped]) -> None:
    members = list(_members(path))
    siblings: dict[Path, set[str]] = {}
    for member in members:
        siblings.setdefault(member.parent, set()).add(member.name)
    readers = [item for item in formats() if item.reads is not None and forced in {None, item}]
    for member in members:
        if companion_of(member.name, siblings[member.parent], readers):
            continue
        name = member.relative_to(path).as_posix()
        fits = forced is not None and member.name.lower().endswith(forced.suffixes)
        found = forced if fits else format_of_file(member)
        if found is None or (forced is not None and found != forced):
            skipped.append(Skipped(name, "unknown-kind"))
        else:
            sources.append(Source(member, found, name, member.stat().st_size))


def _members(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path
