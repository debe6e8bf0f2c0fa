"""What we put into the comments of CoNLL-U Plus: all of a work that the columns cannot say, as JSON.

``# annotator_work = {…}`` holds a line of the project's own JSON Lines without its text. Its ``written`` has for each
span where the columns have it, ``[column, start, end]`` (and the label as it stands in the tag, where that differs),
or null; ``text_sha256`` is of the text. So what somebody changes in the columns is seen and taken.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from annotator.domain.text import sha256_of
from annotator.formats.jsonl_writing import work_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.exchange import ArticleWork
    from annotator.formats.conll_layout import LaidOut

WORK: Final = "annotator_work"
"""Key of the comment that holds a work."""
HEADER: Final = "annotator_header"
"""Key of the comment that holds label set, rounds and entities."""

_OF_THE_TEXT: Final = ("spans", "links", "zones", "submissions", "raw_sha256")


class Found(NamedTuple):
    """An entity of the columns: the column from 0, its characters, and its label as the tag has it."""

    column: int
    start: int
    end: int
    label: str


class Changes(NamedTuple):
    """How many spans were changed in the columns since they were written, and whether the text was."""

    gone: int = 0
    added: int = 0
    text: bool = False


def own_document(work: ArticleWork, laid: LaidOut) -> dict[str, Any]:
    """Return the comment of a work whose spans stand in order."""
    document = work_document(work)
    text = document.pop("text")
    if laid.tokens:
        document["text_sha256"] = sha256_of(text)
    else:
        document["text"] = text
    if work.spans:
        document["written"] = [_written(laid, index) for index in range(len(work.spans))]
    return document


def _written(laid: LaidOut, index: int) -> list[int | str] | None:
    spot = laid.spots[index]
    if spot is None:
        return None
    place: list[int | str] = [spot.column, laid.tokens[spot.first].start, laid.tokens[spot.stop - 1].end]
    return place if spot.tag == laid.placings[index].span.label else [*place, spot.tag]


def put_together(own: dict[str, Any], text: str, entities: Iterable[Found]) -> tuple[dict[str, Any], Changes]:
    """Return the document of a work by its comment and its columns; ValueError where the comment does not fit itself.

    A span is taken from the comment as long as its tags stand where they were written; what else the columns hold
    comes in as it is there. Where the text is another one, its offsets mean nothing.
    """
    document = dict(own)
    written = document.pop("written", [])
    digest = document.pop("text_sha256", None)
    waiting = Counter(entities)
    if digest is not None and digest != sha256_of(text):
        for key in _OF_THE_TEXT:
            document.pop(key, None)
        added = [_plain(found) for found in sorted(waiting.elements(), key=_by_place)]
        return {**document, "text": text, "spans": added}, Changes(text=True)
    spans = document.get("spans") or []
    if type(spans) is not list or type(written) is not list or len(spans) != len(written):
        raise ValueError("“written” does not go with “spans”")
    kept: list[Any] = []
    gone: set[object] = set()
    lost = 0
    for span, place in zip(spans, written, strict=True):
        found = _found(span, place)
        if found is None or waiting[found] > 0:
            kept.append(span)
            if found is not None:
                waiting[found] -= 1
        else:
            lost += 1
            gone.add(span.get("id"))
    added = [_plain(found) for found in sorted(waiting.elements(), key=_by_place)]
    document.setdefault("text", text)
    document["spans"] = [*kept, *added]
    if gone and type(document.get("links")) is list:
        document["links"] = [link for link in document["links"] if not _ends_at(link, gone)]
    return document, Changes(gone=lost, added=len(added))


def _found(span: Any, place: Any) -> Found | None:
    """Return what the columns must hold for a span; None where it was written nowhere."""
    if place is None:
        return None
    if type(span) is not dict or type(place) is not list or len(place) not in {3, 4}:
        raise ValueError("“written” holds no place")
    column, start, end = place[:3]
    label = place[3] if len(place) == 4 else span.get("label")
    if type(column) is not int or type(start) is not int or type(end) is not int or type(label) is not str:
        raise ValueError("“written” holds no place")
    return Found(column, start, end, label)


def _plain(found: Found) -> dict[str, Any]:
    return {"start": found.start, "end": found.end, "label": found.label}


def _by_place(found: Found) -> tuple[int, int, str]:
    return found.start, -found.end, found.label


def _ends_at(link: Any, ids: set[object]) -> bool:
    return type(link) is dict and any(type(link.get(end)) is str and link[end] in ids for end in ("source", "target"))
