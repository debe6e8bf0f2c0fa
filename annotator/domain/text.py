"""Canonical text: what is stored of an article, and where every offset of the raw text lies in it.

BOMs at the start go; CRLF, CR, U+2028, U+2029 and U+0085 become one line feed; nothing else changes. NUL, other C0
controls but tab, unpaired surrogates and noncharacters are refused, or removed where the user says so. No Unicode
normalisation is done. Canonical text made canonical stays as it is.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterable

BOM: Final = "\ufeff"
_BREAK = "\r\n?|[\u2028\u2029\u0085]"
_REFUSED = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_ASTRAL = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
_TOUCHED = re.compile(f"(?P<line_break>{_BREAK})|[{_REFUSED}{_ASTRAL}]")
# A class that lists characters beyond the first plane is ten times slower: this one sifts, and lets too much through.
_SUSPECT = re.compile(f"[\r\u2028\u2029\u0085{_REFUSED}\U0001fffe-\U0010ffff]")
_START = re.compile(f"[{BOM}{_REFUSED}{_ASTRAL}]*")
_ANY_BREAK = re.compile(f"\n|{_BREAK}")
_C0_NAMES: Final = (
    "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY", "ACKNOWLEDGE",
    "ALERT", "BACKSPACE", "CHARACTER TABULATION", "LINE FEED", "LINE TABULATION", "FORM FEED", "CARRIAGE RETURN",
    "SHIFT OUT", "SHIFT IN", "DATA LINK ESCAPE", "DEVICE CONTROL ONE", "DEVICE CONTROL TWO", "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR", "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL",
    "END OF MEDIUM", "SUBSTITUTE", "ESCAPE", "INFORMATION SEPARATOR FOUR", "INFORMATION SEPARATOR THREE",
    "INFORMATION SEPARATOR TWO", "INFORMATION SEPARATOR ONE",
)  # fmt: skip


class Edit(NamedTuple):
    """``raw[raw_start:raw_end]`` stands as ``text[start:end]``."""

    raw_start: int
    raw_end: int
    start: int
    end: int


_raw_start = attrgetter("raw_start")


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """A text after a few edits, which are in order and apart, and the map of offsets from before them.

    ``removed`` has a sentence on each character that was taken out, for the report.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    removed: tuple[str, ...] = ()

    def offset(self, raw: int) -> int:
        """Return where a code-point offset of the raw text lies; one inside an edit goes to the edit's start."""
        edit = self._edit_before(raw)
        if edit is None:
            return raw
        return edit.start if raw < edit.raw_end else edit.end + raw - edit.raw_end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a raw range lies; one that holds only part of an edit gets the whole of it."""
        first, last = self.offset(start), self.offset(end)
        if first == last and start < end:
            edit = self._edit_before(start)
            if edit is not None and end < edit.raw_end:
                last = edit.end
        return first, last

    def _edit_before(self, raw: int) -> Edit | None:
        """Return the last edit that begins at or before a raw offset."""
        index = bisect_right(self.edits, raw, key=_raw_start) if self.edits else 0
        return self.edits[index - 1] if index else None


def canonicalise(raw: str, *, strip_controls: bool = False, file: str = "", line: int = 0) -> CanonicalText:
    """Return the canonical form of a text, and the map of its offsets.

    Raise AnnotatorError ``text.control`` at the first character that a text cannot hold, or remove them all with
    ``strip_controls``. The error names ``file`` and the line: that of the text, or ``line`` where a file holds a
    whole text on one of its lines.
    """
    if not raw.startswith(BOM) and not _SUSPECT.search(raw):
        return CanonicalText(raw)
    start = _START.match(raw)
    replacements = [(place, place + 1, "") for place, char in enumerate(start.group() if start else "") if char == BOM]
    removed: dict[str, list[int]] = {}
    for match in _TOUCHED.finditer(raw):
        place, end = match.span()
        if match["line_break"]:
            replacements.append((place, end, "\n"))
            continue
        if not strip_controls:
            raise AnnotatorError(
                "text.control",
                file=file or "the text",
                line=line or _line_at(raw, place),
                character=_named(raw[place]),
                offset=place,
            )
        replacements.append((place, end, ""))
        removed.setdefault(raw[place], []).append(place)
    replacements.sort()
    return replaced(raw, replacements, removed=[_counted(raw, char, places) for char, places in removed.items()])


def replaced(raw: str, replacements: Iterable[tuple[int, int, str]], *, removed: Iterable[str] = ()) -> CanonicalText:
    """Return a text with ranges (start, end, new text), in order and apart, replaced."""
    parts: list[str] = []
    edits: list[Edit] = []
    done = size = 0
    for start, end, new in replacements:
        size += start - done
        parts += (raw[done:start], new)
        edits.append(Edit(start, end, size, size + len(new)))
        size += len(new)
        done = end
    parts.append(raw[done:])
    return CanonicalText("".join(parts), tuple(edits), tuple(removed))


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the range of each line of a canonical text, empty ones included; the line feeds belong to none."""
    found = []
    start = 0
    while (end := text.find("\n", start)) >= 0:
        found.append((start, end))
        start = end + 1
    found.append((start, len(text)))
    return found


def _line_at(raw: str, offset: int) -> int:
    """Return the line, from 1, that an offset of a raw text is on, whatever its line breaks are."""
    return sum(1 for _ in _ANY_BREAK.finditer(raw, 0, offset)) + 1


def _counted(raw: str, char: str, places: list[int]) -> str:
    first = f"at character {places[0]}, line {_line_at(raw, places[0])}"
    return f"{_named(char)} {first}" if len(places) == 1 else f"{_named(char)}, {len(places)} times, first {first}"


def _named(char: str) -> str:
    """Return the code and the name of a character that a text cannot hold."""
    code = ord(char)
    if code < len(_C0_NAMES):
        name = _C0_NAMES[code].lower()
    else:
        name = "unpaired surrogate" if 0xD800 <= code <= 0xDFFF else "noncharacter"
    return f"U+{code:04X} ({name})"
