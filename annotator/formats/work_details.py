"""What another tool's format has no place for, so that it can travel in the tool's metadata and come back.

The values are those of the project's own JSON Lines, taken apart: the tool's own form says where spans are and what
they are called, the details say the rest. Reading puts both together and checks them as a line of our own is checked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from annotator.formats.jsonl_reading import WorkReader
from annotator.formats.jsonl_writing import ordered, work_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.jsonl_checks import Remarks

PLACED: Final = ("start", "end", "label", "text")
"""What every tool's own form says of a span."""
JOINED: Final = ("type", "source", "target")
"""What a tool's own form says of a link, if it has links."""


@dataclass(frozen=True, slots=True)
class WorkDetails:
    """A work taken apart, as JSON-able values: what is of the whole, its spans in reading order, its links."""

    text: str
    whole: dict[str, Any]
    spans: list[dict[str, Any]]
    links: list[dict[str, Any]]


def taken_apart(work: ArticleWork) -> WorkDetails:
    """Return the parts of a work. Every span and link names its id, be it empty."""
    whole = work_document(ordered(work))
    spans = [{"id": "", **span} for span in whole.pop("spans", ())]
    links = [{"id": "", **link} for link in whole.pop("links", ())]
    return WorkDetails(whole.pop("text"), whole, spans, links)


def without(record: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """Return a record without some of its keys."""
    left_out = set(keys)
    return {key: value for key, value in record.items() if key not in left_out}


class DetailsByPlace:
    """Details of spans or links that are found again by what the tool's form says of them, in order.

    A tool that gives new ids keeps ranges and labels; what it moved or added has no details.
    """

    def __init__(self, records: Iterable[dict[str, Any]], keys: tuple[str, ...]) -> None:
        self._keys = keys
        self._waiting: defaultdict[tuple[object, ...], list[dict[str, Any]]] = defaultdict(list)
        for record in records:
            self._waiting[tuple(map(_hashable, map(record.get, keys)))].append(without(record, keys))

    def take(self, record: dict[str, Any]) -> dict[str, Any] | None:
        """Return the details of the next one at this place; None where there are none left."""
        found = self._waiting.get(tuple(map(_hashable, map(record.get, self._keys))))
        return found.pop(0) if found else None


def _hashable(value: object) -> object:
    return value if isinstance(value, str | int) else repr(value)


class PutTogether:
    """Makes works of one file from what its tool says and the details that travelled along."""

    def __init__(self, file: str, stem: str) -> None:
        self._reader = WorkReader(file, stem)

    @property
    def remarks(self) -> Remarks:
        """What was taken otherwise than the file has it."""
        return self._reader.remarks

    def work(self, document: dict[str, Any], line: int = 0, **read: str) -> ArticleWork:
        """Return the work of a document as the project's own JSON Lines have it, or raise saying what is wrong.

        ``read`` is what else is known of where it was read: ``stem``, ``encoding``.
        """
        return replace(self._reader.work(document, line), **read)  # type: ignore[arg-type]


def settle_ids(spans: Iterable[dict[str, Any]], links: Iterable[dict[str, Any]]) -> None:
    """Give ids to spans that came without their true one; ``links`` hold their spans under ``from`` and ``to``.

    ``native`` is what the tool calls a span; ``added`` marks one that it added to ours, whose id may be taken. Both go.
    A span that is linked needs an id.
    """
    spans = list(spans)
    for span in (link[end] for link in links for end in ("from", "to")):
        if not span["id"]:
            span.update(id=span["native"], added=True)
    taken = {span["id"] for span in spans if not span.get("added")}
    for span in spans:
        span.pop("native", None)
        if span.pop("added", False) and span["id"]:
            name, number = span["id"], 1
            while span["id"] in taken:
                number += 1
                span["id"] = f"{name}-{number}"
            taken.add(span["id"])
