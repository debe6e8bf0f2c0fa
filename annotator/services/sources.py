"""Which files an import takes: named ones, and those found in folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.registry import companion_of, format_named, format_of_file, formats
from annotator.services.output import MANIFEST, is_export

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from annotator.formats.base import Format

BESIDE_EXPORTS: Final = (".report.json", ".manifest.json", ".card.md", ".articles.jsonl", ".splits.jsonl")
"""Endings of what our own exports write beside their target."""
OWN_FILES: Final = (MANIFEST, "report.json", "README.md")
"""What they write into a folder besides what the format does."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the format to read it with. ``name`` is what reports call it.

    ``folder`` is the first folder below the one that was named, which often bears an annotator's name; empty for a
    file that lies in it directly.
    """

    path: Path
    format: Format
    name: str
    size: int
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or text that was left out, and why (a code that the window translates)."""

    name: str
    reason: str
    path: Path | None = None


def reading_formats() -> list[Format]:
    """Return the formats that files can be read in."""
    return [item for item in formats() if item.reads is not None]


def source_of(path: Path, name: str, *, folder: str = "", format_name: str = "") -> Source | None:
    """Return a single file as it will be read: in the format that is named, or in its own; None if that is unknown."""
    found = _reader_named(format_name) if format_name else format_of_file(path)
    return None if found is None else Source(path, found, name, path.stat().st_size, folder)


def collect(
    paths: Iterable[Path], format_name: str | None = None, chosen: Mapping[Path, str] | None = None
) -> tuple[list[Source], list[Skipped]]:
    """Return the files to read, folders taken recursively in order of name, and those of unknown kind.

    ``format_name`` is the format of all files, ``chosen`` those of single ones. A named file of unknown kind is an
    error; one inside a folder is skipped. Hidden files, and what goes with another file, are passed over.
    """
    forced = _reader_named(format_name) if format_name else None
    sources: list[Source] = []
    skipped: list[Skipped] = []
    for path in paths:
        if not path.exists():
            raise AnnotatorError("file.missing", file=str(path))
        if not path.is_dir():
            if not (path.is_file() or path.is_fifo()):
                raise AnnotatorError("file.unreadable", file=path.name, reason="it is a device")
            found = source_of(path, path.name, format_name=(chosen or {}).get(path) or format_name or "")
            if found is None:
                raise AnnotatorError("file.unknown-kind", file=path.name)
            sources.append(found)
            continue
        _take_folder(path, forced, sources, skipped)
    return sources, skipped


def _reader_named(name: str) -> Format:
    found = format_named(name)
    if found.reads is None:
        raise AnnotatorError("format.no-reader", name=found.name)
    return found


def _take_folder(path: Path, forced: Format | None, sources: list[Source], skipped: list[Skipped]) -> None:
    members = list(_visible(path))
    siblings: dict[Path, set[str]] = {}
    for entry in members:
        siblings.setdefault(entry.parent, set()).add(entry.name)
    readers = [item for item in reading_formats() if forced in {None, item}]
    for member in members:
        names = siblings[member.parent]
        if member.name in OWN_FILES and is_export(member.parent):
            continue
        if not member.is_file() or _beside_export(member.name, names) or companion_of(member.name, names, readers):
            continue
        inside = member.relative_to(path)
        name = inside.as_posix()
        fits = forced is not None and member.name.lower().endswith(forced.suffixes)
        found = forced if fits else format_of_file(member)
        if found is None or (forced is not None and found != forced):
            skipped.append(Skipped(name, "unknown-kind", member))
        else:
            folder = inside.parts[0] if len(inside.parts) > 1 else ""
            sources.append(Source(member, found, name, member.stat().st_size, folder))


def _beside_export(name: str, names: Collection[str]) -> bool:
    """Tell whether a file was written beside an export that is there, or beside the parts it was split into."""
    for ending in BESIDE_EXPORTS:
        target = name.removesuffix(ending)
        if target != name:
            stem = target.split(".", 1)[0]
            others = (other for other in names if not other.endswith(BESIDE_EXPORTS))
            return any(other == target or other.startswith(f"{stem}.") for other in others)
    return False


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
