"""Packs tokenised texts with their spans into spaCy's DocBin, to the bytes that ``DocBin.add`` gives, but faster.

``DocBin.add`` asks every token for nine strings, and packing a span group looks through all installed entry
points: together more than all else an export does. Documents of a blank tokeniser hold words, norms and what we
put there ourselves, so their arrays are filled in directly. A test holds the bytes against those of
``DocBin.add``, and every export is read back through spaCy.

What was packed waits on the disk, not in memory, until all of it is there.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from array import array
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from annotator.domain.errors import AnnotatorError
from annotator.formats.docbin_spool import SortedStrings, Spool, Spools, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from spacy.strings import StringStore
    from spacy.tokens import Doc

INSIDE: Final = 1
OUTSIDE: Final = 2
BEGIN: Final = 3
SPAN: Final = struct.Struct(">QQQllll")
"""spaCy's layout of a span in a span group: id, kb_id, label, tokens, characters."""
_LARGEST: Final = 2**32 - 1
"""How many bytes msgpack holds in one piece."""
_NUMBER_SIZE: Final = 8


class PackedSpan(NamedTuple):
    """A span of a document: characters ``[start, end)``, tokens ``[first, stop)``, label, id and entity id."""

    start: int
    end: int
    first: int
    stop: int
    label: str
    id: str
    entity: str


class Packing:
    """A DocBin being filled, which can be written whole and language by language.

    ``largest`` is how many bytes the tokens may take together.
    """

    def __init__(self, spans_key: str, spools: Spools, *, largest: int = _LARGEST) -> None:
        from spacy.attrs import ENT_ID, ENT_IOB, ENT_KB_ID, ENT_TYPE, NORM, ORTH
        from spacy.tokens import DocBin
        from srsly.msgpack import Packer

        empty = DocBin(store_user_data=True)
        # spaCy says that these are names; they are numbers.
        self._attrs: list[Any] = empty.attrs
        self._version: str = empty.version
        self._spans_key = spans_key
        self._spools = spools
        self._largest = largest
        self._msgpack = Packer(use_bin_type=True)
        self._tokens, self._spaces, self._groups, self._data = (spools.new() for _ in range(4))
        # Per document: its language, how many tokens it has, where its packed parts end.
        self._names: list[str] = []
        self._languages = array("B")
        self._lengths = array("i")
        self._group_ends = array("Q", [0])
        self._data_ends = array("Q", [0])
        self._strings: dict[str, SortedStrings] = {}
        self._seen: dict[str, set[int]] = {}
        column = self._attrs.index
        self._words = [column(ORTH), column(NORM)]
        self._iob = column(ENT_IOB)
        self._entity_columns = [column(ENT_TYPE), column(ENT_ID), column(ENT_KB_ID)]

    @property
    def languages(self) -> list[str]:
        """The languages of the documents, sorted."""
        return sorted(self._names)

    def add(
        self,
        document: Doc,
        *,
        language: str,
        entities: Sequence[PackedSpan],
        spans: Sequence[PackedSpan],
        user_data: dict[str, Any],
    ) -> None:
        """Take in a document of a blank tokeniser.

        ``entities`` go to ``doc.ents`` and may not overlap; ``spans`` go to ``doc.spans``. Tokens outside
        entities are marked as outside, not as unknown. Raise AnnotatorError where a DocBin cannot hold so much.
        """
        from spacy.attrs import SPACY

        rows = document.to_array(self._attrs).reshape((len(document), len(self._attrs)))
        self._mark(rows, entities)
        self._tokens.write(rows.tobytes("C"))
        self._spaces.write(np.asarray(document.to_array(SPACY), dtype=bool).tobytes("C"))
        if self._tokens.size > self._largest:
            raise AnnotatorError("docbin.too-large", most=self._largest // (_NUMBER_SIZE * len(self._attrs)))
        self._lengths.append(len(document))
        self._groups.write(self._msgpack.pack(self._group(spans)))
        self._group_ends.append(self._groups.size)
        self._data.write(self._msgpack.pack(self._msgpack.pack(user_data)))
        self._data_ends.append(self._data.size)
        if language not in self._strings:
            self._names.append(language)
            self._strings[language] = SortedStrings(self._spools)
            self._strings[language].update([""])
            self._seen[language] = set()
        self._languages.append(self._names.index(language))
        self._take_strings(language, rows, spans, document.vocab.strings)

    def _mark(self, rows: np.ndarray[Any, Any], entities: Sequence[PackedSpan]) -> None:
        rows[:, self._iob] = OUTSIDE
        if not entities:
            return
        places: list[int] = []
        codes: list[int] = []
        values: list[tuple[int, ...]] = []
        for entity in entities:
            length = entity.stop - entity.first
            places += range(entity.first, entity.stop)
            codes += (BEGIN, *([INSIDE] * (length - 1)))
            values += [tuple(map(_number, (entity.label, entity.id, entity.entity)))] * length
        rows[places, self._iob] = codes
        rows[np.asarray(places)[:, None], self._entity_columns] = np.asarray(values, dtype=rows.dtype)

    def _group(self, spans: Sequence[PackedSpan]) -> bytes:
        members = [
            SPAN.pack(
                _number(span.id),
                _number(span.entity),
                _number(span.label),
                span.first,
                span.stop,
                span.start,
                span.end,
            )
            for span in spans
        ]
        group: bytes = self._msgpack.pack({"name": self._spans_key, "attrs": {}, "spans": members})
        groups: bytes = self._msgpack.pack({group: [self._spans_key]})
        return groups

    def _take_strings(
        self, language: str, rows: np.ndarray[Any, Any], spans: Sequence[PackedSpan], store: StringStore
    ) -> None:
        seen = self._seen[language]
        fresh = set(np.unique(rows[:, self._words]).tolist()) - seen
        seen |= fresh
        words = [store[number] for number in fresh]
        if self._strings[language].update(words + [text for span in spans for text in span[4:]]):
            seen.clear()

    def write(self, whole: Path, parts: Mapping[str, Path]) -> None:
        """Write every document in the order they came, and to ``parts`` those of each language alone.

        The whole is to be read back; the parts, which hold the same documents, are compared as bytes.
        """
        strings = {language: self._packed_strings(self._strings[language]) for language in parts}
        every = self._packed_strings(merged(self._strings.values()))
        # Compressing takes most of the time and needs no interpreter lock.
        with ThreadPoolExecutor(max_workers=2) as pool:
            jobs: list[Future[Any]] = [pool.submit(_compress, self._message(every, None), whole)]
            jobs += [
                pool.submit(self._write_part, language, strings[language], path) for language, path in parts.items()
            ]
            for job in jobs:
                job.result()

    def _write_part(self, language: str, strings: tuple[int, Spool], path: Path) -> None:
        written = _compress(self._message(strings, self._names.index(language)), path)
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").digest() != written:
                raise AnnotatorError("export.read-back", article=language, reason="other bytes on the disk")

    def _packed_strings(self, strings: Iterable[bytes]) -> tuple[int, Spool]:
        spool = self._spools.new()
        count = 0
        for data in strings:
            spool.write(self._msgpack.pack(str(data, "utf-8")))
            count += 1
        return count, spool

    def _message(self, strings: tuple[int, Spool], language: int | None) -> Iterator[bytes]:
        """Yield the msgpack of a DocBin with all documents or those of a language, as ``DocBin.to_bytes`` packs it."""
        # A thread of its own may be at this: packers are not to be shared.
        from srsly.msgpack import Packer

        runs, count, tokens = self._chosen(language)
        pack = Packer(use_bin_type=True).pack
        row = _NUMBER_SIZE * len(self._attrs)
        yield _header(0x80, 10) + pack("version") + pack(self._version) + pack("attrs") + pack(self._attrs)
        yield pack("tokens") + _binary_header(tokens * row)
        for run in runs:
            yield from self._tokens.pieces(run.token * row, run.token_stop * row)
        yield pack("spaces") + _binary_header(tokens)
        for run in runs:
            yield from self._spaces.pieces(run.token, run.token_stop)
        yield pack("lengths") + _binary_header(count * 4)
        for run in runs:
            yield np.asarray(self._lengths[run.first : run.stop], dtype="int32").tobytes("C")
        yield pack("strings") + _header(0x90, strings[0])
        yield from strings[1].pieces()
        yield pack("cats") + _header(0x90, count)
        yield from (pack({}) * (run.stop - run.first) for run in runs)
        yield pack("flags") + _header(0x90, count)
        yield from (pack({"has_unknown_spaces": False}) * (run.stop - run.first) for run in runs)
        for name, spool, ends in (
            ("span_groups", self._groups, self._group_ends),
            ("user_data", self._data, self._data_ends),
        ):
            yield pack(name) + _header(0x90, count)
            for run in runs:
                yield from spool.pieces(ends[run.first], ends[run.stop])

    def _chosen(self, language: int | None) -> tuple[list[_Run], int, int]:
        """Return the runs of neighbouring documents of a language (or all), how many these are, and their tokens."""
        runs: list[_Run] = []
        count = tokens = token = 0
        for place, length in enumerate(self._lengths):
            if language is None or self._languages[place] == language:
                if runs and runs[-1].stop == place:
                    runs[-1] = runs[-1]._replace(stop=place + 1, token_stop=token + length)
                else:
                    runs.append(_Run(place, place + 1, token, token + length))
                count += 1
                tokens += length
            token += length
        return runs, count, tokens


class _Run(NamedTuple):
    """Neighbouring documents ``[first, stop)`` and their tokens ``[token, token_stop)`` among all."""

    first: int
    stop: int
    token: int
    token_stop: int


def _number(text: str) -> int:
    """Return a string's number, which is its hash, without keeping the string anywhere."""
    from spacy.strings import get_string_id

    number: int = get_string_id(text)
    return number


def _header(kind: int, count: int) -> bytes:
    """Return the header of a msgpack map (kind 0x80) or array (0x90)."""
    if count < 16:
        return bytes([kind | count])
    short, long = (0xDE, 0xDF) if kind == 0x80 else (0xDC, 0xDD)
    return struct.pack(">BH", short, count) if count < 1 << 16 else struct.pack(">BI", long, count)


def _binary_header(size: int) -> bytes:
    if size < 1 << 8:
        return struct.pack(">BB", 0xC4, size)
    return struct.pack(">BH", 0xC5, size) if size < 1 << 16 else struct.pack(">BI", 0xC6, size)


def _compress(pieces: Iterable[bytes], path: Path) -> bytes:
    """Write bytes as ``zlib.compress`` gives them; return the SHA-256 of what was written."""
    packing = zlib.compressobj()
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for piece in pieces:
            data = packing.compress(piece)
            if data:
                digest.update(data)
                file.write(data)
        data = packing.flush()
        digest.update(data)
        file.write(data)
    return digest.digest()
