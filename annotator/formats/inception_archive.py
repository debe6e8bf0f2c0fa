"""A zip archive that is not trusted: nothing of it is unpacked to disk, and how much of it is read has bounds."""

from __future__ import annotations

import zipfile
import zlib
from typing import IO, TYPE_CHECKING, Final, Self

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

MOST_ENTRIES: Final = 200_000
LARGEST_ENTRY: Final = 128 << 20
"""Bytes that one entry may unpack to."""
LARGEST_RATIO: Final = 400
"""How many times its packed size an entry of more than a megabyte may unpack to; XML of tokens stays under 60."""
_SMALL: Final = 1 << 20
_PROBLEMS: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def most_of(info: zipfile.ZipInfo) -> int:
    """Return to how many bytes an entry may unpack."""
    if info.file_size <= _SMALL:
        return LARGEST_ENTRY
    return min(LARGEST_ENTRY, max(_SMALL, info.compress_size * LARGEST_RATIO))


class Archive:
    """The files in a zip, by the names they have there. Raises AnnotatorError, naming ``file``."""

    def __init__(self, source: Path | IO[bytes], *, file: str, most_entries: int = MOST_ENTRIES) -> None:
        self._file = file
        try:
            self._zip = zipfile.ZipFile(source)
        except FileNotFoundError as problem:
            raise AnnotatorError("file.missing", file=file) from problem
        except _PROBLEMS as problem:
            raise self._broken(str(problem)) from problem
        entries = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(entries) > most_entries:
            self._zip.close()
            raise self._broken(f"it holds more than {most_entries} files")
        self._entries = {info.filename.lstrip("/"): info for info in entries}
        self.names = sorted(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        info = self._entries[name]
        limit = most_of(info)
        if info.file_size > limit:
            raise self._too_large(name, limit)
        try:
            with self._zip.open(info) as entry:
                data = entry.read(limit + 1)
        except _PROBLEMS as problem:
            raise self._broken(f"“{name}” in it: {str(problem) or 'it ends too early'}") from problem
        if len(data) > limit:
            raise self._too_large(name, limit)
        return data

    def _too_large(self, name: str, limit: int) -> AnnotatorError:
        return AnnotatorError("inception.too-large", file=self._file, entry=name, limit=f"{limit >> 20} MB")

    def _broken(self, reason: str) -> AnnotatorError:
        return AnnotatorError("inception.zip", file=self._file, reason=reason)
