"""Canonical text: what is stored of an article, and where every offset of the raw text lands in it.

A leading BOM goes; CRLF, CR, U+2028, U+2029 and U+0085 become one line feed; nothing else changes. NUL, other C0
controls but tab, unpaired surrogates and noncharacters are refused, or removed where the user says so. No Unicode
normalisation is done.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass

from annotator.domain.errors import AnnotatorError

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
_REFUSED = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff" + _NONCHARACTERS
_BREAKS = "\r\u2028\u2029\u0085"
_TOUCHED = re.compile(f"\r\n|[{_BREAKS}]|[{_REFUSED}]")
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Edit:
    """``raw[raw_start:raw_end]`` stands as ``text[start:end]``."""

    raw_start: int
    raw_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """A text after a few edits, and the map of offsets from before. ``removed`` names what was taken out."""

    text: str
    edits: tuple[Edit, ...] = ()
    removed: tuple[str, ...] = ()

    def offset(self, raw: int) -> int:
        """Return where a code-point offset of the raw text lies; one inside an edit goes to the edit's start."""
        if not self.edits:
            return raw
        index = bisect_right(self.edits, raw, key=_raw_start) - 1
        if index < 0:
            return raw
        edit = self.edits[index]
        return edit.start if raw < edit.raw_end else edit.end + raw - edit.raw_end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a raw range lies."""
        return self.offset(start), self.offset(end)


def _raw_start(edit: Edit) -> int:
    return edit.raw_start


def canonicalise(raw: str, *, strip_controls: bool = False, file: str = "the text") -> CanonicalText:
    """Return the canonical form of a text; refuse (or remove) what a text cannot hold, naming ``file``."""
    if not (raw.startswith(BOM) or _TOUCHED.search(raw)):
        return CanonicalText(raw)
    replacements: list[tuple[int, int, str]] = []
    removed: list[str] = []
    begin = 1 if raw.startswith(BOM) else 0
    if begin:
        replacements.append((0, 1, ""))
    for match in _TOUCHED.finditer(raw, begin):
        found = match.group()
        if found == "\r\n" or found in _BREAKS:
            replacements.append((match.start(), match.end(), "\n"))
            continue
        name = f"U+{ord(found):04X}"
        if not strip_controls:
            raise AnnotatorError(
                "text.control",
                file=file,
                character=name,
                offset=match.start(),
                line=raw.count("\n", 0, match.start()) + 1,
            )
        replacements.append((match.start(), match.end(), ""))
        removed.append(f"{name} at character {match.start()}")
    return replaced(raw, replacements, removed=tuple(removed))


def replaced(raw: str, replacements: list[tuple[int, int, str]], *, removed: tuple[str, ...] = ()) -> CanonicalText:
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
    return CanonicalText("".join(parts), tuple(edits), removed)


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the range of each line of a text; the line feeds belong to none."""
    found = []
    start = 0
    while (end := text.find("\n", start)) >= 0:
        found.append((start, end))
        start = end + 1
    found.append((start, len(text)))
    return found
