"""The zip that a package is: written the same for the same content, and read as what it is, an unknown's file.

Nothing is unpacked to disk. Only names that a package has may stand in it, each once; how many entries, how large, how
much larger than packed, and how long a line may be has bounds, and every part is held against its SHA-256 before
anything is made of it.
"""

from __future__ import annotations

import hashlib
import json
import stat
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Self

from annotator.domain.errors import AnnotatorError
from annotator.formats.strict_json import one_line, whole_value
from annotator.services.packages.checks import MisfitError, checker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

SUFFIX: Final = ".annotator-package"
MANIFEST: Final = "manifest.json"
LABELS: Final = "labels.json"
PARTS: Final = {
    "articles.jsonl": "article",
    "assignments.jsonl": "assignment",
    "submissions.jsonl": "submission",
    "answers.jsonl": "answer",
    "rulings.jsonl": "ruling",
    "reopenings.jsonl": "reopening",
    "entities.jsonl": "entity",
}
"""Parts of JSON Lines, and the schema of their lines."""

LARGEST_FILE: Final = 1 << 30
LARGEST_PART: Final = 1 << 30
LARGEST_DOCUMENT: Final = 4 << 20
"""Bytes of the manifest or of a label set."""
LONGEST_LINE: Final = 32 << 20
LARGEST_RATIO: Final = 200
"""How many times its packed size a part may unpack to; JSON of spans stays under 40."""
_SMALL: Final = 1 << 20
_CHUNK: Final = 1 << 18
_END: Final = 22
"""Bytes of the record that ends a zip without a comment."""
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_PROBLEMS: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class PackageWriter:
    """Writes a package: parts in the order of their names, then the manifest that tells their hashes."""

    def __init__(self, path: Path) -> None:
        self._file = path.name
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.parts: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Add a part."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(_entry(name), "w", force_zip64=False) as entry:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                entry.write(chunk)
        self.parts[name] = {"sha256": digest.hexdigest(), "size": size}

    def add_lines(self, name: str, values: Iterable[dict[str, Any]]) -> None:
        """Add a part of JSON Lines; raise AnnotatorError at what nobody could read again."""
        self.add(name, (self._line(name, value) for value in values))

    def _line(self, name: str, value: dict[str, Any]) -> bytes:
        try:
            checker(PARTS[name])(value, "")
        except MisfitError as problem:
            raise AnnotatorError("package.unfit", file=self._file, what=value["id"], reason=problem) from None
        line = one_line(value).encode() + b"\n"
        if len(line) > LONGEST_LINE:
            raise AnnotatorError("package.too-large", file=self._file, what=value["id"])
        return line

    def finish(self, manifest: dict[str, Any]) -> None:
        """Add the manifest."""
        text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        with self._zip.open(_entry(MANIFEST), "w") as entry:
            entry.write(text.encode())


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    return info


class PackageReader:
    """A package that is read; opening it has checked the archive, the manifest's form and every hash."""

    def __init__(self, path: Path) -> None:
        self.file = path.name
        self._zip = self._opened(path)
        try:
            self._entries = self._checked()
            raw = self._whole(MANIFEST)
            self.manifest = self._parsed(raw, "manifest", MANIFEST)
            self.sha256 = hashlib.sha256(raw).hexdigest()
            self._check_parts()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def broken(self, reason: object) -> AnnotatorError:
        """Return the problem of a package that is none, or is not whole."""
        return AnnotatorError("package.invalid", file=self.file, reason=reason)

    def document(self, name: str) -> Any:
        """Return a part that is one JSON document; it was checked for nothing but being JSON."""
        if name not in self._entries:
            raise self.broken(f"{name} is missing")
        return self._json(self._whole(name), name)

    def lines(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield the objects of a part, each checked against its schema; nothing where it is not there."""
        if name not in self._entries:
            return
        number = 0
        with self._telling(name), self._zip.open(self._entries[name]) as entry:
            while line := entry.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    raise AnnotatorError("package.too-large", file=self.file, what=f"line {number} of {name}")
                yield self._parsed(line, PARTS[name], f"{name}, line {number}")

    def _opened(self, path: Path) -> zipfile.ZipFile:
        try:
            with path.open("rb") as file:
                size = file.seek(0, 2)
                if size > LARGEST_FILE:
                    raise AnnotatorError("package.too-large", file=self.file, what="the file")
                file.seek(max(0, size - _END - 20))
                tail = file.read()
        except FileNotFoundError as problem:
            raise AnnotatorError("file.missing", file=self.file) from problem
        except IsADirectoryError as problem:
            raise AnnotatorError("file.folder", file=self.file) from problem
        except OSError as problem:
            raise AnnotatorError("file.unreadable", file=self.file, reason=problem.strerror or problem) from problem
        # The end is looked at first, so that a directory of millions of entries is not even read.
        end = tail[-_END:]
        if len(end) < _END or not end.startswith(b"PK\5\6") or tail[-_END - 20 : -_END].startswith(b"PK\6\7"):
            raise self.broken("it is no zip, or was cut off")
        entries, length = int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little")
        if entries > len(PARTS) + 2 or length > _CHUNK:
            raise self.broken("it holds more files than a package has")
        try:
            return zipfile.ZipFile(path)
        except _PROBLEMS as problem:
            raise self.broken(problem) from problem

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        found: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            name = info.orig_filename
            if name not in PARTS and name not in {MANIFEST, LABELS}:
                raise self.broken(f"“{name[:60]}” in it is no part of a package")
            if name in found:
                raise self.broken(f"{name} stands twice in it")
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in {0, stat.S_IFREG}:
                raise self.broken(f"{name} in it is no ordinary file")
            if info.flag_bits & 1 or info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise self.broken(f"{name} in it is packed in a way that no package is")
            self._check_size(info, LARGEST_PART if name in PARTS else LARGEST_DOCUMENT)
            found[name] = info
        if MANIFEST not in found:
            raise self.broken(f"{MANIFEST} is missing")
        return found

    def _check_size(self, info: zipfile.ZipInfo, limit: int) -> None:
        packed = info.file_size > _SMALL and info.file_size > info.compress_size * LARGEST_RATIO
        if packed or info.file_size > limit:
            raise AnnotatorError("package.too-large", file=self.file, what=info.filename)

    def _check_parts(self) -> None:
        told = self.manifest["parts"]
        for name in sorted(self._entries.keys() - {MANIFEST} | told.keys()):
            if name not in self._entries or name not in told:
                raise self.broken(f"{name} is missing" if name in told else f"its manifest does not name {name}")
            digest, size = hashlib.sha256(), 0
            with self._telling(name), self._zip.open(self._entries[name]) as entry:
                while chunk := entry.read(_CHUNK):
                    size += len(chunk)
                    digest.update(chunk)
            if size != told[name]["size"] or digest.hexdigest() != told[name]["sha256"]:
                raise self.broken(f"{name} is not what its manifest says")

    def _whole(self, name: str) -> bytes:
        with self._telling(name), self._zip.open(self._entries[name]) as entry:
            return entry.read(LARGEST_DOCUMENT + 1)

    def _json(self, raw: bytes, where: str) -> Any:
        try:
            return whole_value(raw.decode("utf-8"))
        except UnicodeDecodeError:
            raise self.broken(f"{where} is not text in UTF-8") from None
        except ValueError as problem:
            raise self.broken(f"{where} is no JSON: {problem}") from None

    def _parsed(self, raw: bytes, kind: str, where: str) -> dict[str, Any]:
        value = self._json(raw, where)
        if kind == "manifest" and type(value) is dict:
            version = value.get("annotator_package")
            if type(version) is int and version > 1:
                raise AnnotatorError("package.newer", file=self.file)
        try:
            checker(kind)(value, "")
        except MisfitError as problem:
            raise self.broken(f"{where}: {problem}") from None
        found: dict[str, Any] = value
        return found

    @contextmanager
    def _telling(self, name: str) -> Iterator[None]:
        try:
            yield
        except AnnotatorError:
            raise
        except _PROBLEMS as problem:
            raise self.broken(f"{name} in it: {str(problem) or 'it ends too early'}") from problem
