"""Reads a DocBin through spaCy, some hundred documents at a time, in the same memory however many there are."""

from __future__ import annotations

import struct
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from spacy.attrs import ENT_IOB, IDX, LENGTH
from spacy.tokens import DocBin
from spacy.vocab import Vocab
from srsly.msgpack._unpacker import unpackb
from srsly.msgpack.exceptions import UnpackException

from annotator.domain.errors import AnnotatorError
from annotator.formats.docbin_packing import BEGIN, INSIDE, SPAN, PackedSpan
from annotator.formats.docbin_sections import Sections
from annotator.formats.docbin_spool import Spools

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.tokens import Doc

_MOST_TOKENS: Final = 100_000
_MOST_DOCUMENTS: Final = 500
_MOST_STRINGS: Final = 200_000
"""How many strings spaCy may keep in mind before it starts anew."""
_OLDER_SPAN: Final = struct.Struct(">QQllll")
"""The layout of a span before spans had ids."""


class ReadDocument(NamedTuple):
    """A document of a file: its text, its entities and span groups, its user data, and what else it had."""

    number: int
    text: str
    entities: list[PackedSpan]
    groups: dict[str, list[PackedSpan]]
    data: Any
    unknown_spaces: bool
    with_cats: bool
    broken: int


def read_documents(path: Path) -> Iterator[ReadDocument]:
    """Yield each document of a file.

    Raise AnnotatorError where the file cannot be read or is no DocBin. ``broken`` counts spans of a document that lie
    outside of it, hold nothing, or have no label.
    """
    with _told(path), path.open("rb") as file, Spools() as spools:
        sections = Sections(file, spools)
        yield from _Reading(sections).documents()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise AnnotatorError("file.unreadable", file=path.name, reason=problem.strerror or problem) from problem
    except zlib.error as problem:
        raise AnnotatorError("docbin.invalid", file=path.name, reason="it is not compressed as one") from problem
    except UnpackException as problem:
        reason = "it ends too early" if "No more data" in str(problem) else "it is not packed as one"
        raise AnnotatorError("docbin.invalid", file=path.name, reason=reason) from problem
    except KeyError as problem:
        reason = "a word or label is missing among its strings"
        raise AnnotatorError("docbin.invalid", file=path.name, reason=reason) from problem
    except (ValueError, TypeError, AttributeError, OverflowError, MemoryError, struct.error) as problem:
        raise AnnotatorError("docbin.invalid", file=path.name, reason=_reason(problem)) from problem


def _reason(problem: Exception) -> str:
    """Return what is wrong in a phrase; those of spaCy begin with a code and tell more than fits one."""
    if isinstance(problem, UnicodeDecodeError):
        return "one of its strings is no UTF-8"
    text = " ".join(str(problem).split())
    return "it is damaged" if not text or text.startswith("[E") else text


class _Reading:
    """The documents of some sections, being read."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        columns = sections.columns
        self._iob = columns.index(ENT_IOB) if ENT_IOB in columns else None
        self._named = [place for place in range(len(columns)) if place != self._iob]
        self._vocab = Vocab()
        self._texts: dict[int, str] = {0: ""}

    def documents(self) -> Iterator[ReadDocument]:
        lengths = self._sections.lengths.tolist()
        first = token = 0
        while first < len(lengths):
            stop, token_stop = first, token
            while stop < len(lengths) and stop - first < _MOST_DOCUMENTS and token_stop - token < _MOST_TOKENS:
                token_stop += lengths[stop]
                stop += 1
            yield from self._lot(first, lengths[first:stop], token, token_stop)
            first, token = stop, token_stop

    def _lot(self, first: int, lengths: list[int], token: int, token_stop: int) -> Iterator[ReadDocument]:
        """Yield neighbouring documents, which have the tokens ``[token, token_stop)`` among all."""
        sections = self._sections
        width = len(sections.columns)
        rows = np.frombuffer(sections.tokens.read(token * width * 8, token_stop * width * 8), dtype="uint64")
        rows = rows.reshape((-1, width))
        spaces = np.frombuffer(sections.spaces.read(token, token_stop), dtype=bool).reshape((-1, 1))
        groups = [_groups(self._slice(sections.groups, sections.group_ends, first + n)) for n in range(len(lengths))]
        fresh = self._know(rows, groups)
        cuts = np.cumsum(lengths[:-1])
        packed = DocBin(store_user_data=False)
        packed.attrs = sections.columns
        packed.tokens = np.split(rows, cuts)
        packed.spaces = np.split(spaces, cuts)
        packed.flags = [
            {"has_unknown_spaces": self._is(sections.unknown_spaces, first + n)} for n in range(len(lengths))
        ]
        packed.cats = [{} for _ in lengths]
        # Unpacked here, as spaCy would look through all entry points for each, and trust what it finds.
        packed.span_groups = [b""] * len(lengths)
        packed.user_data = [None] * len(lengths)
        packed.strings = fresh
        for place, document in enumerate(packed.get_docs(self._vocab)):
            number = first + place
            data = self._slice(sections.data, sections.data_ends, number)
            yield self._read(document, number, packed.tokens[place], groups[place], unpacked(data) if data else None)

    def _read(
        self, document: Doc, number: int, rows: np.ndarray[Any, Any], groups: dict[str, list[bytes]], data: Any
    ) -> ReadDocument:
        unknown = self._is(self._sections.unknown_spaces, number)
        text = document.text
        bounds = _Bounds(document)
        entities = [
            PackedSpan(ent.start_char, ent.end_char, ent.start, ent.end, ent.label_, ent.id_, ent.kb_id_)
            for ent in (document.ents if len(rows) and self._marked(rows) else ())
        ]
        found: dict[str, list[PackedSpan]] = {}
        broken = 0
        for name, members in groups.items():
            spans = [self._span(_values(member), bounds) for member in members]
            found[name] = [span for span in spans if span is not None]
            broken += len(spans) - len(found[name])
        whole = [entity for entity in entities if entity.label]
        return ReadDocument(
            number=number + 1,
            text=text.removesuffix(" ") if unknown else text,
            entities=whole,
            groups=found,
            data=data,
            unknown_spaces=unknown,
            with_cats=self._is(self._sections.with_cats, number),
            broken=broken + len(entities) - len(whole),
        )

    def _marked(self, rows: np.ndarray[Any, Any]) -> bool:
        """Tell whether a document has entities; asking spaCy is dear."""
        return self._iob is not None and bool(np.isin(rows[:, self._iob], (INSIDE, BEGIN)).any())

    def _span(self, values: tuple[int, ...], bounds: _Bounds) -> PackedSpan | None:
        id_, entity, label, first, stop, _, _ = values
        name = self._texts.get(label, "")
        if not (0 <= first < stop <= bounds.count) or not name:
            return None
        start, end = bounds.of(first, stop)
        return PackedSpan(start, end, first, stop, name, self._texts.get(id_, ""), self._texts.get(entity, ""))

    def _know(self, rows: np.ndarray[Any, Any], groups: list[dict[str, list[bytes]]]) -> set[str]:
        """Look up the strings of some documents; return those that spaCy does not know yet."""
        if len(self._texts) > _MOST_STRINGS:
            self._vocab = Vocab()
            self._texts = {0: ""}
        wanted = set(np.unique(rows[:, self._named]).tolist())
        for members in groups:
            for group in members.values():
                for member in group:
                    wanted.update(_values(member)[:3])
        wanted -= self._texts.keys()
        found = self._sections.strings.texts(np.asarray(sorted(wanted), dtype="uint64"))
        self._texts.update(found)
        return set(found.values())

    @staticmethod
    def _is(flags: bytearray, number: int) -> bool:
        return bool(flags[number]) if flags else False

    @staticmethod
    def _slice(spool: Any, ends: Any, number: int) -> bytes:
        return b"" if len(ends) == 1 else spool.read(ends[number], ends[number + 1])


class _Bounds:
    """Where the tokens of a document begin and end, asked for when first needed."""

    def __init__(self, document: Doc) -> None:
        self._document = document
        self.count = len(document)
        self._starts: list[int] = []
        self._ends: list[int] = []

    def of(self, first: int, stop: int) -> tuple[int, int]:
        """Return the characters of the tokens ``[first, stop)``."""
        if not self._starts:
            columns = self._document.to_array([IDX, LENGTH]).astype("int64")
            self._starts = columns[:, 0].tolist()
            self._ends = columns.sum(axis=1).tolist()
        return self._starts[first], self._ends[stop - 1]


def unpacked(data: bytes) -> Any:
    """Return what is packed in some bytes: plain values only, of which a tuple may be a key."""
    try:
        return unpackb(data, raw=False)
    except TypeError:
        return _with_lists(unpackb(data, raw=False, use_list=False))


def _with_lists(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_with_lists(item) for item in value]
    return {key: _with_lists(item) for key, item in value.items()} if isinstance(value, dict) else value


def _groups(data: bytes) -> dict[str, list[bytes]]:
    """Return the packed spans of each span group, as any version of spaCy since 3.0 packs groups."""
    if not data:
        return {}
    found = unpacked(data)
    groups: dict[str, list[bytes]] = {}
    pairs = found.items() if isinstance(found, dict) else [(group, None) for group in found]
    for packed, names in pairs:
        group = unpacked(packed)
        members = group["spans"]
        for name in [group.get("name", "")] if names is None else names:
            groups[str(name)] = members
    return groups


def _values(member: bytes) -> tuple[int, ...]:
    return SPAN.unpack(member) if len(member) == SPAN.size else (0, *_OLDER_SPAN.unpack(member))
