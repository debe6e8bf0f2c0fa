"""Packs tokenised texts with their spans into spaCy's DocBin, to the bytes that ``DocBin.add`` gives, but faster.

``DocBin.add`` asks every token for nine strings, and packing a span group looks through all installed entry
points: together more than all else an export does. Documents of a blank tokeniser hold words, norms and what we
put there ourselves, so their arrays are filled in directly. A test holds the bytes against those of
``DocBin.add``, and every export is read back through spaCy.
"""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from spacy.strings import StringStore
    from spacy.tokens import Doc, DocBin

_INSIDE: Final = 1
_OUTSIDE: Final = 2
_BEGIN: Final = 3
# spaCy's layout of a span in a span group: id, kb_id, label, tokens, characters.
_SPAN: Final = struct.Struct(">QQQllll")


class PackedSpan(NamedTuple):
    """A span of a document: characters ``[start, end)``, tokens ``[first, stop)``, label, id and entity id."""

    start: int
    end: int
    first: int
    stop: int
    label: str
    id: str
    entity: str


class Unpacked(NamedTuple):
    """A document as spaCy reads it back, with its span groups and user data as they are packed."""

    document: Doc
    span_groups: bytes
    user_data: bytes


class Packing:
    """A DocBin being filled, which can be written whole and language by language."""

    def __init__(self, spans_key: str) -> None:
        from spacy.attrs import ENT_ID, ENT_IOB, ENT_KB_ID, ENT_TYPE, NORM, ORTH
        from spacy.tokens import DocBin
        from srsly.msgpack import Packer

        self._spans_key = spans_key
        self._bin: DocBin = DocBin(store_user_data=True)
        self._msgpack = Packer(use_bin_type=True)
        self._languages: list[str] = []
        self._strings: dict[str, set[str]] = {}
        self._seen: dict[str, set[int]] = {}
        column = self._bin.attrs.index
        self._words = [column(ORTH), column(NORM)]
        self._iob = column(ENT_IOB)
        self._entity_columns = [column(ENT_TYPE), column(ENT_ID), column(ENT_KB_ID)]

    @property
    def languages(self) -> list[str]:
        """The languages of the documents, sorted."""
        return sorted(self._strings)

    def add(
        self,
        document: Doc,
        *,
        language: str,
        entities: Sequence[PackedSpan],
        spans: Sequence[PackedSpan],
        user_data: dict[str, Any],
    ) -> tuple[bytes, bytes]:
        """Take in a document of a blank tokeniser; return its span groups and user data as they will be written.

        ``entities`` go to ``doc.ents`` and may not overlap; ``spans`` go to ``doc.spans``. Tokens outside
        entities are marked as outside, not as unknown.
        """
        from spacy.attrs import SPACY

        packed = self._bin
        array = document.to_array(list(packed.attrs)).reshape((len(document), len(packed.attrs)))
        spaces = document.to_array(SPACY).reshape((len(document), 1))
        store = document.vocab.strings
        self._mark(array, entities, store)
        groups = self._group(spans, store)
        data: bytes = self._msgpack.pack(user_data)
        packed.tokens.append(array)
        packed.spaces.append(np.asarray(spaces, dtype=bool))
        packed.flags.append({"has_unknown_spaces": False})
        packed.cats.append({})
        packed.user_data.append(data)
        packed.span_groups.append(groups)
        self._languages.append(language)
        self._take_strings(language, array, spans, store)
        return groups, data

    def _mark(self, array: np.ndarray[Any, Any], entities: Sequence[PackedSpan], store: StringStore) -> None:
        array[:, self._iob] = _OUTSIDE
        if not entities:
            return
        rows: list[int] = []
        codes: list[int] = []
        values: list[tuple[int, ...]] = []
        for entity in entities:
            length = entity.stop - entity.first
            rows += range(entity.first, entity.stop)
            codes += (_BEGIN, *([_INSIDE] * (length - 1)))
            values += [tuple(_number(store, text) for text in (entity.label, entity.id, entity.entity))] * length
        array[rows, self._iob] = codes
        array[np.asarray(rows)[:, None], self._entity_columns] = np.asarray(values, dtype=array.dtype)

    def _group(self, spans: Sequence[PackedSpan], store: StringStore) -> bytes:
        members = [
            _SPAN.pack(
                _number(store, span.id),
                _number(store, span.entity),
                _number(store, span.label),
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
        self, language: str, array: np.ndarray[Any, Any], spans: Sequence[PackedSpan], store: StringStore
    ) -> None:
        own = self._strings.setdefault(language, {""})
        for span in spans:
            own.update((span.label, span.id, span.entity))
        seen = self._seen.setdefault(language, set())
        fresh = set(np.unique(array[:, self._words]).tolist()) - seen
        seen |= fresh
        own.update(store[number] for number in fresh)

    def write(self, whole: Path, parts: Mapping[str, Path]) -> None:
        """Write every document in the order they came, and to ``parts`` those of each language alone.

        The whole is to be read back through spaCy (:func:`unpacked`); the parts, which hold the same documents,
        are compared as bytes.
        """
        self._bin.strings = set().union(*self._strings.values())
        # Compressing takes most of the time and needs no interpreter lock.
        with ThreadPoolExecutor(max_workers=2) as pool:
            jobs = [pool.submit(self._bin.to_disk, whole)]
            jobs += [pool.submit(self._write_part, language, path) for language, path in parts.items()]
            for job in jobs:
                job.result()

    def _write_part(self, language: str, path: Path) -> None:
        content = self._part(language).to_bytes()
        path.write_bytes(content)
        if path.read_bytes() != content:
            raise AnnotatorError("export.read-back", article=language, reason="other bytes on the disk")

    def _part(self, language: str) -> DocBin:
        from spacy.tokens import DocBin

        part = DocBin(store_user_data=True)
        chosen = [index for index, found in enumerate(self._languages) if found == language]
        for name in ("tokens", "spaces", "flags", "cats", "user_data", "span_groups"):
            whole = getattr(self._bin, name)
            setattr(part, name, [whole[index] for index in chosen])
        part.strings = self._strings[language]
        return part


def _number(store: StringStore, text: str) -> int:
    return store.add(text) if text else 0


def unpacked(path: Path) -> Iterator[Unpacked]:
    """Yield each document of a file, text and entities read by spaCy."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    packed = DocBin().from_disk(path)
    groups, user_data = packed.span_groups, packed.user_data
    # Compared as bytes, these need not be unpacked, which would look through all entry points for each.
    packed.span_groups = [b""] * len(packed)
    packed.user_data = [None] * len(packed)
    for document, group, data in zip(packed.get_docs(Vocab()), groups, user_data, strict=True):
        yield Unpacked(document, group, data or b"")
