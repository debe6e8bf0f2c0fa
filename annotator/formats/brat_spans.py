"""How a span stands in brat's files: fragments that hold no line break, and its text with a space between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTES: Final = "AnnotatorNotes"
"""The type of notes that people write in brat."""
DETAILS: Final = "AnnotatorDetails"
"""The type of notes, of our own, with what brat's other lines cannot hold, as JSON."""
ENTITIES: Final = "Annotator"
"""The resource whose entries are a project's entities."""

_BRATS: Final = ("start", "end", "label", "type", "source", "target")
_BREAKS: Final = re.compile("[\r\n\u0085\u2028\u2029]*")
_VALUE: Final = re.compile(r"[^\s|,:<>*&]+")
_SPACES: Final = re.compile(r"\s+")


def fragments_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the fragments in which brat writes a span: what stands between line breaks.

    Of a span that is nothing but line breaks, all of it is one.
    """
    found = []
    place = start
    for line in text[start:end].split("\n"):
        if line:
            found.append((place, place + len(line)))
        place += len(line) + 1
    return found or [(start, end)]


def shown_text(text: str, fragments: Iterable[tuple[int, int]]) -> str:
    """Return the text of fragments as it stands at the end of a line."""
    return " ".join(text[start:end].replace("\n", " ") for start, end in fragments)


def shown_note(note: str) -> str:
    """Return a note as it can stand at the end of a line."""
    return " ".join(note.split())


def reads_so(text: str, fragments: Sequence[tuple[int, int]], claimed: str) -> bool:
    """Tell whether fragments read as a line claims, white space aside, which tools write as they please."""
    parts = [text[start:end] for start, end in fragments]
    return _SPACES.sub(" ", claimed) in {_SPACES.sub(" ", joint.join(parts)) for joint in (" ", "")}


def pieces_of(text: str, fragments: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges that fragments cover: those with nothing but line breaks between them are one."""
    pieces: list[tuple[int, int]] = []
    for start, end in sorted(fragments):
        if pieces and (start < pieces[-1][1] or _BREAKS.fullmatch(text, pieces[-1][1], start)):
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return pieces


def attribute_value(values: Iterable[str | bool]) -> str | bool | list[str]:
    """Return the value of an attribute that stands on a span once or more: a flag, a text, or several."""
    texts = list(dict.fromkeys(value for value in values if isinstance(value, str)))
    return texts if len(texts) > 1 else texts[0] if texts else True


def native_value(value: object) -> str | None:
    """Return an attribute's value as brat's grammar holds it, "" for a flag; None where it cannot."""
    if value is True:
        return ""
    return value if isinstance(value, str) and is_value(value) else None


def is_value(text: str) -> bool:
    """Tell whether a text can be a value of an attribute, in a line and in a configuration's list of values."""
    return _VALUE.fullmatch(text) is not None


def with_details(own: dict[str, Any], details: dict[str, Any]) -> dict[str, Any]:
    """Return what brat says of a span or link and the details that travelled with it, brat's word going first.

    A note counts as changed in brat where it is not what was shown of the one in the details.
    """
    note = own.get("note", "")
    full = details.get("note", note)
    if isinstance(full, str) and shown_note(full) != shown_note(note):
        full = note
    merged = {**own, **details, "note": full}
    attributes = details.get("attributes")
    if isinstance(attributes, dict):
        merged["attributes"] = attributes | own.get("attributes", {})
    return merged | {key: own[key] for key in _BRATS if key in own}
