"""The sections of a DocBin, unpacked to the disk one after the other, however large they are.

Nothing in a file is taken as it comes: what a section claims is held against the others, and values are unpacked as
plain msgpack, which can hold no code.
"""

from __future__ import annotations

import zlib
from array import array
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import numpy as np
from spacy.attrs import ENT_ID, ENT_IOB, ENT_KB_ID, ENT_TYPE, ORTH
from spacy.strings import get_string_id
from srsly.msgpack._unpacker import Unpacker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.formats.docbin_spool import Spool, Spools

COLUMNS: Final[tuple[int, ...]] = (ORTH, ENT_IOB, ENT_TYPE, ENT_KB_ID, ENT_ID)
"""What is read of each token; tags, lemmas and the like are no business of ours."""
_LARGEST: Final = 1 << 28
"""No string and no document's own data may be larger, in bytes."""
_MOST: Final = 1 << 16
"""No list or map inside them may have more members."""
_ROWS: Final = 1 << 14


class Sections:
    """What a DocBin holds: tokens (``COLUMNS`` of them), spaces, strings and what belongs to each document.

    Raises ValueError, or what zlib and msgpack raise, where the file is no DocBin.
    """

    def __init__(self, file: BinaryIO, spools: Spools) -> None:
        self.tokens, self.spaces, self.groups, self.data = (spools.new() for _ in range(4))
        self.strings = Strings(spools.new())
        self.lengths: np.ndarray[Any, Any] = np.zeros(0, dtype="int32")
        self.group_ends = array("Q", [0])
        self.data_ends = array("Q", [0])
        self.unknown_spaces = bytearray()
        self.with_cats = bytearray()
        self.columns: list[Any] = []
        self._attrs: list[int] = []
        self._rows = 0
        self._stream = Unpacker(
            _Inflated(file),
            raw=False,
            max_buffer_size=_LARGEST,
            max_array_len=_MOST,
            max_map_len=_MOST,
        )
        self._read()
        self._check()

    def _read(self) -> None:
        readers: dict[str, Callable[[], None]] = {
            "attrs": self._read_attrs,
            "tokens": self._read_tokens,
            "spaces": self._read_spaces,
            "lengths": self._read_lengths,
            "strings": self._read_strings,
            "cats": lambda: self.with_cats.extend(bool(item) for item in self._items()),
            "flags": self._read_flags,
            "span_groups": lambda: self._read_binaries(self.groups, self.group_ends),
            "user_data": lambda: self._read_binaries(self.data, self.data_ends),
        }
        done = set()
        for _ in range(self._stream.read_map_header()):
            key = self._stream.unpack()
            if not isinstance(key, str):
                raise TypeError("a section has no name")
            if key in done:
                raise ValueError(f"it has two sections “{key}”")
            done.add(key)
            readers.get(key, self._stream.skip)()
        missing = {"attrs", "tokens", "spaces", "lengths", "strings"} - done
        if missing:
            raise ValueError(f"it lacks the section “{min(missing)}”")

    def _check(self) -> None:
        count = len(self.lengths)
        if count and self.lengths.min() < 0:
            raise ValueError("a document has less than no tokens")
        if not int(self.lengths.sum(dtype="int64")) == self._rows == self.spaces.size:
            raise ValueError("its tokens, spaces and documents do not fit each other")
        for name, held in (
            ("span_groups", len(self.group_ends) - 1),
            ("user_data", len(self.data_ends) - 1),
            ("flags", len(self.unknown_spaces)),
            ("cats", len(self.with_cats)),
        ):
            if held not in {0, count}:
                raise ValueError(f"the section “{name}” is not as long as there are documents")

    def _read_attrs(self) -> None:
        attrs = self._stream.unpack()
        if not isinstance(attrs, list) or not all(type(item) is int for item in attrs) or ORTH not in attrs:
            raise ValueError("it does not say what its columns are")
        self._attrs = attrs
        self.columns = [column for column in COLUMNS if column in attrs]

    def _read_tokens(self) -> None:
        if not self._attrs:
            raise ValueError("its tokens come before their columns")
        width = len(self._attrs)
        size = self._binary_size()
        self._rows, rest = divmod(size, width * 8)
        if rest:
            raise ValueError("its tokens and columns do not fit each other")
        chosen = [self._attrs.index(column) for column in self.columns]
        for piece in self._pieces(size, _ROWS * width * 8):
            rows = np.frombuffer(piece, dtype="<u8").reshape((-1, width))
            self.tokens.write(np.ascontiguousarray(rows[:, chosen]).tobytes("C"))

    def _read_spaces(self) -> None:
        for piece in self._pieces(self._binary_size(), 1 << 20):
            self.spaces.write(piece)

    def _read_lengths(self) -> None:
        lengths = self._stream.unpack()
        if not isinstance(lengths, bytes) or len(lengths) % 4:
            raise ValueError("it does not say how long its documents are")
        self.lengths = np.frombuffer(lengths, dtype="<i4")

    def _read_strings(self) -> None:
        for text in self._items():
            if not isinstance(text, str):
                raise TypeError("one of its strings is none")
            self.strings.add(text)
        self.strings.close()

    def _read_flags(self) -> None:
        for flags in self._items():
            self.unknown_spaces.append(isinstance(flags, dict) and bool(flags.get("has_unknown_spaces")))

    def _read_binaries(self, spool: Spool, ends: array[int]) -> None:
        for data in self._items():
            if data is not None and not isinstance(data, bytes):
                raise TypeError("a document's own data is not packed")
            spool.write(data or b"")
            ends.append(spool.size)

    def _items(self) -> Iterator[Any]:
        for _ in range(self._stream.read_array_header()):
            yield self._stream.unpack()

    def _binary_size(self) -> int:
        """Return how large the binary is that comes next."""
        kind = self._exactly(1)[0]
        if not 0xC4 <= kind <= 0xC6:
            raise ValueError("a section is not binary")
        return int.from_bytes(self._exactly(1 << (kind - 0xC4)), "big")

    def _pieces(self, size: int, most: int) -> Iterator[bytes]:
        while size:
            piece = self._exactly(min(size, most))
            size -= len(piece)
            yield piece

    def _exactly(self, size: int) -> bytes:
        data: bytes = self._stream.read_bytes(size)
        if len(data) < size:
            raise ValueError("it ends too early")
        return data


class Strings:
    """Strings by their number, which is their hash; they lie on the disk, only where they lie is held."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._numbers = array("Q")
        self._ends = array("Q", [0])
        self._order: np.ndarray[Any, Any] = np.zeros(0, dtype="int64")
        self._sorted: np.ndarray[Any, Any] = np.zeros(0, dtype="uint64")

    def add(self, text: str) -> None:
        """Take a string in."""
        self._numbers.append(get_string_id(text))
        self._spool.write(text.encode())
        self._ends.append(self._spool.size)

    def close(self) -> None:
        """Take no more."""
        numbers = np.frombuffer(self._numbers, dtype="uint64")
        self._order = np.argsort(numbers, kind="stable")
        self._sorted = numbers[self._order]

    def texts(self, numbers: np.ndarray[Any, Any]) -> dict[int, str]:
        """Return {number: string} of those numbers that a string has."""
        if not len(self._sorted):
            return {}
        places = np.minimum(np.searchsorted(self._sorted, numbers), len(self._sorted) - 1)
        known = self._sorted[places] == numbers
        indices = self._order[places[known]].tolist()
        return {
            number: str(self._spool.read(self._ends[index], self._ends[index + 1]), "utf-8")
            for number, index in zip(numbers[known].tolist(), indices, strict=True)
        }


class _Inflated:
    """A compressed file as what it was before, to be read as far as it is wanted."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._inflating = zlib.decompressobj()

    def read(self, size: int) -> bytes:
        """Return so many bytes, fewer only at the end."""
        found = []
        while size and not self._inflating.eof:
            data = self._inflating.unconsumed_tail or self._file.read(1 << 16)
            piece = self._inflating.decompress(data, size)
            if not data and not piece:
                break
            found.append(piece)
            size -= len(piece)
        return b"".join(found)
