"""Where an export keeps what it cannot write yet: temporary files without a name, and strings in order.

A DocBin begins with the tokens of all its documents and ends with what belongs to each, so that nothing of it can
be written before the last document is there; held in memory, 100,000 articles would take gigabytes.
"""

from __future__ import annotations

import heapq
import tempfile
from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

_PIECE: Final = 1 << 20
"""How many bytes are read at once."""
_HELD: Final = 200_000
"""How many strings are held before they are put on the disk: some 30 MB."""


class Spool:
    """Bytes on the disk, written once and read in any order, by several threads too; gone when closed."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder, buffering=_PIECE)  # noqa: SIM115 - closed by close
        self._lock = Lock()
        self.size = 0

    def write(self, data: bytes) -> None:
        """Append some bytes."""
        self._file.write(data)
        self.size += len(data)

    def read(self, start: int, stop: int) -> bytes:
        """Return the bytes ``[start, stop)``; what was written must be all there by now."""
        with self._lock:
            self._file.seek(start)
            found: bytes = self._file.read(stop - start)
        return found

    def pieces(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Yield the bytes ``[start, stop)``, some at a time."""
        stop = self.size if stop is None else stop
        for place in range(start, stop, _PIECE):
            yield self.read(place, min(stop, place + _PIECE))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class Spools:
    """Some spools in one folder, closed together."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def new(self) -> Spool:
        """Return a new one."""
        spool = Spool(self.folder)
        self._open.callback(spool.close)
        return spool


class SortedStrings:
    """A set of strings of any size, to be read in order, as UTF-8."""

    def __init__(self, spools: Spools, held: int = _HELD) -> None:
        self._spools = spools
        self._most = held
        self._held: set[str] = set()
        self._runs: list[Spool] = []

    def update(self, strings: Iterable[str]) -> bool:
        """Take strings in; tell whether those held until now went to the disk."""
        self._held.update(strings)
        if len(self._held) <= self._most:
            return False
        run = self._spools.new()
        for text in sorted(self._held):
            data = text.encode()
            run.write(len(data).to_bytes(4, "big") + data)
        self._runs.append(run)
        self._held = set()
        return True

    def __iter__(self) -> Iterator[bytes]:
        """Yield each string once, in the order of its code points, which is that of its bytes."""
        held = [text.encode() for text in sorted(self._held)]
        return merged([held, *map(_members, self._runs)])


def merged(sets: Iterable[Iterable[bytes]]) -> Iterator[bytes]:
    """Yield the members of sets that are in order, each once and in order."""
    last: bytes | None = None
    for data in heapq.merge(*sets):
        if data != last:
            yield data
            last = data


def _members(run: Spool) -> Iterator[bytes]:
    held = b""
    for piece in run.pieces():
        held += piece
        place = 0
        while place + 4 <= len(held):
            stop = place + 4 + int.from_bytes(held[place : place + 4], "big")
            if stop > len(held):
                break
            yield held[place + 4 : stop]
            place = stop
        held = held[place:]
