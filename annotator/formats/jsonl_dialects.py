"""Whose JSON Lines a file holds: our own, doccano's, or those of spaCy and Prodigy, told by the keys of its lines.

All three share ``.jsonl``, in UTF-8, -16 or -32, with a byte order mark or without. What comes after a text tells as
well as what comes before it, so lines are looked at whole, and where one cannot tell (a list of entities with none in
it), so is the next.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from annotator.formats.jsonl_header import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD: Final = 1 << 16
MOST: Final = 1 << 25
"""How many bytes are read at most until a line tells."""

_DECODER: Final = json.JSONDecoder()
_OURS: Final = frozenset({KEY, "spans", "zones", "submissions", "status"})
_PRODIGYS: Final = frozenset({"_input_hash", "_task_hash", "_annotator_id", "_session_id", "token_start"})
_ANSWERS: Final = frozenset({"accept", "reject", "ignore"})
_DOCCANOS: Final = frozenset({"annotation_approver", "start_offset", "from_id"})
_LISTS: Final = ("label", "labels", "entities", "annotations", "ents")


class Dialect(StrEnum):
    """Whose a line is; ``UNCLEAR`` is one of a tool that may be either of them, ``PLAIN`` one that nobody marked."""

    OURS = "jsonl"
    DOCCANO = "doccano"
    SPACY = "spacy-jsonl"
    UNCLEAR = "unclear"
    PLAIN = "plain"


def head_of(file: BinaryIO) -> bytes:
    """Return the first bytes of a file: 64 KiB, and of JSON as much as it takes to tell, up to 32 MiB."""
    head = file.read(HEAD)
    while len(head) < MOST and _text(head).startswith(("{", "[")) and dialect_of(head) in {None, Dialect.UNCLEAR}:
        more = file.read(len(head))
        if not more:
            break
        head += more
    return head


def dialect_of(head: bytes) -> Dialect | None:
    """Return whose lines a file begins with; None where no whole value is among them."""
    best: Dialect | None = None
    for value in _values(_text(head)):
        found = _dialect(value)
        if found not in {Dialect.PLAIN, Dialect.UNCLEAR}:
            return found
        best = Dialect.UNCLEAR if Dialect.UNCLEAR in {found, best} else found
    return best


def foreign_key(document: dict[str, Any]) -> tuple[str, Dialect] | None:
    """Return the first key of a line that says of its spans what our own lines say otherwise, and whose key it is."""
    for key, value in document.items():
        if key in _PRODIGYS or (key == "answer" and type(value) is str and value in _ANSWERS):
            return key, Dialect.SPACY
        if key == "annotation_approver":
            return key, Dialect.DOCCANO
        if key in _LISTS and type(value) is list:
            found = next(filter(None, map(_of_span, value)), None)
            if found:
                return key, _of_list(key, found)
    return None


def _of_list(key: str, found: Dialect) -> Dialect:
    """Return whose a list of spans is; plain [start, end, label] may be of either tool, and the key tells."""
    if key not in {"entities", "ents"}:
        return Dialect.DOCCANO
    return Dialect.SPACY if found is Dialect.UNCLEAR else found


def _of_span(item: object) -> Dialect | None:
    if type(item) is list:
        return Dialect.UNCLEAR if len(item) > 1 and type(item[0]) is int else None
    if type(item) is dict:
        if "start_offset" in item:
            return Dialect.DOCCANO
        return Dialect.SPACY if "start" in item and "end" in item else None
    return None


def _dialect(value: object) -> Dialect:
    if type(value) is list:
        # An array of records, or one record as spaCy has it: ["text", {"entities": …}].
        first = value[0] if value else None
        if type(first) is str or (type(first) is list and first and type(first[0]) is str):
            return Dialect.SPACY
        of_first = _dialect(first) if type(first) is dict else Dialect.PLAIN
        return Dialect.SPACY if of_first in {Dialect.SPACY, Dialect.UNCLEAR} else Dialect.PLAIN
    if type(value) is not dict:
        return Dialect.PLAIN
    if KEY in value:
        return Dialect.OURS
    foreign = foreign_key(value)
    return foreign[1] if foreign else _of_keys(value)


def _of_keys(document: dict[str, Any]) -> Dialect:
    """Return whose a record is that has no marks yet, or none that its keys alone do not tell of."""
    entities = document.get("entities")
    if type(entities) is list and entities and type(entities[0]) is dict:
        return Dialect.DOCCANO
    if any(document.get(key) == [] for key in ("label", "labels")) or not _DOCCANOS.isdisjoint(document):
        return Dialect.DOCCANO
    if _is_filled_list(document, "tokens") or type(document.get("ents")) is list or _has_token_spans(document):
        return Dialect.SPACY
    if entities == []:
        return Dialect.DOCCANO if "relations" in document else Dialect.UNCLEAR
    return Dialect.PLAIN if _OURS.isdisjoint(document) else Dialect.OURS


def _is_filled_list(document: dict[str, Any], key: str) -> bool:
    value = document.get(key)
    return type(value) is list and bool(value) and type(value[0]) is dict


def _has_token_spans(document: dict[str, Any]) -> bool:
    spans = document.get("spans")
    return type(spans) is list and any(type(span) is dict and "token_start" in span for span in spans)


def _values(text: str) -> Iterator[object]:
    """Yield the value of each line that holds one; of an array over several lines its first member, in an array."""
    if text.startswith("["):
        try:
            yield _DECODER.raw_decode(text)[0]
        except (ValueError, RecursionError):
            try:
                yield [_DECODER.raw_decode(text[1:].lstrip())[0]]
            except (ValueError, RecursionError):
                return
        return
    for line in text.split("\n"):
        try:
            yield json.loads(line)
        except (ValueError, RecursionError):
            continue


def _text(head: bytes) -> str:
    """Return what first bytes say, in whatever encoding: a letter cut in two at their end changes nothing."""
    return head.decode(json.detect_encoding(head), "replace").removeprefix("\ufeff").lstrip()
