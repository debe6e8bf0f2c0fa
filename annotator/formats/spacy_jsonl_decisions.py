"""Prodigy's binary tasks: one span a line, accepted by itself. Those of one text and person are one work."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.spacy_jsonl_reading import KEY, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.formats.jsonl_checks import Remarks
    from annotator.formats.spacy_jsonl_records import Record

_WHERE: Final = ("start", "end", "token_start", "token_end", "label")


class Decisions:
    """The accepted spans of texts that several lines have; made by one look at all records.

    A text's first line takes the place of all; only spans of further lines are kept, so a file of other tasks costs
    some bytes a line.
    """

    def __init__(self, found: Iterable[Record]) -> None:
        self._spans: dict[bytes, list[Any]] = {}
        self._done: set[bytes] = set()
        first: dict[bytes, tuple[Any, ...]] = {}
        for number, record in enumerate(found):
            if number == 0 and not (type(record.value) is dict and "answer" in record.value):
                return  # every task of Prodigy's has an answer
            key = _key(record.value)
            if key is None:
                continue
            (span,) = record.value["spans"]
            if key not in first:
                first[key] = _where(span)
                continue
            known = self._spans.setdefault(key, [])
            if _where(span) not in {first[key], *map(_where, known)}:
                known.append(span)

    def put_together(self, found: Iterable[Record], remarks: Remarks) -> Iterator[Record]:
        """Yield the records once more, the first of each such text with all its spans and the others not."""
        for record in found:
            key = _key(record.value) if self._spans else None
            if key is None or key not in self._spans:
                yield record
            elif key not in self._done:
                self._done.add(key)
                yield record._replace(value={**record.value, "spans": [*record.value["spans"], *self._spans[key]]})
            else:
                remarks.add("spans", "was accepted by itself and put to those of the same text", record.line)


def _key(value: object) -> bytes | None:
    """Return what the accepted spans of a text and person have in common; None for what is no binary task."""
    if type(value) is not dict or value.get("answer") != "accept" or value.get("relations"):
        return None
    spans, text = value.get("spans"), value.get("text")
    if type(text) is not str or type(spans) is not list or len(spans) != 1 or type(spans[0]) is not dict:
        return None
    if KEY in value or str(value.get("_view_id", "")).endswith("manual"):
        return None
    person = next(filter(None, (str(value.get(name) or "") for name in PEOPLE)), "")
    meta = value.get("meta")
    article = str(value.get("id") or (meta.get("id") if type(meta) is dict else None) or "")
    return hashlib.sha256(repr((article, person, text)).encode()).digest()


def _where(span: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(str(span.get(key)) for key in _WHERE)
