"""From bytes to text: which encoding a file is in, and how that is known.

In this order: what the user says, a byte order mark, what the file declares, strict UTF-8, UTF-16 and UTF-32 without a
mark, then a guess. Everything is decoded strictly and whole; what fits nowhere is an error, never a text with gaps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.errors import AnnotatorError
from annotator.domain.text import BOM
from annotator.formats.binary import CONTROLS, SAMPLE, controls_in, kind_of_binary
from annotator.formats.encoding_guess import CONVINCING, guesses, sample_of
from annotator.formats.unicode_forms import WIDE, marked, mostly_utf8, unmarked_wide

OFFERED: Final = (
    "utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be", "windows-1252", "mac-arabic", "cp720",
)  # fmt: skip
"""Encodings that Arabic and English texts come in, the commonest first."""


class Evidence(StrEnum):
    """How an encoding is known."""

    FORCED = "forced"
    MARK = "mark"
    DECLARED = "declared"
    STRICT = "strict"
    PATTERN = "pattern"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte order mark, the encoding it was in, by its usual name, and how that is known."""

    text: str
    encoding: str
    how: Evidence


def decode(data: bytes, *, declared: str | None = None, forced: str | None = None, file: str = "") -> Decoded:
    """Return the text that bytes hold.

    ``declared`` is what the file says of itself and counts unless the bytes contradict it; ``forced`` is what the
    user says, and is obeyed or refused. Raises AnnotatorError naming ``file``: text.empty, file.binary,
    encoding.unknown, encoding.wrong, encoding.damaged or encoding.unclear.
    """
    file = file or "the text"
    if not data:
        raise AnnotatorError("text.empty", file=file)
    kind = kind_of_binary(data)
    if kind is not None:
        raise AnnotatorError("file.binary", file=file, reason=f"it begins like {kind}")
    if forced is not None:
        found = _forced(data, forced, file)
    else:
        found = _marked(data, file) or _unmarked(data, declared, file)
    if not found.text:
        raise AnnotatorError("text.empty", file=file)
    return found


def candidates(data: bytes) -> tuple[str, ...]:
    """Return the encodings that a user may choose among: the one found first, then those of ``OFFERED`` that fit.

    Whether they fit is tried on the beginning only.
    """
    head = data[:SAMPLE]
    names = [name for name in OFFERED if _fits(head, codec_named(name) or name, whole=len(head) == len(data))]
    try:
        best = decode(data).encoding
    except AnnotatorError:
        return tuple(names)
    return tuple(dict.fromkeys((best, *names)))


def codec_named(name: str) -> str | None:
    """Return Python's name of an encoding for text, or None where there is none of this name."""
    import codecs

    try:
        found = codecs.lookup(name.strip()).name
        b"  ".decode(found)
    except UnicodeError:
        pass
    except (LookupError, ValueError):
        return None
    return None if found in _NOT_FOR_FILES else found


def usual_name(codec: str) -> str:
    """Return an encoding's usual name: ``windows-1256`` for Python's ``cp1256``."""
    name = re.sub(r"^cp(125\d)$", r"windows-\1", codec.replace("_", "-"))
    return re.sub(r"^iso8859-(\d+)$", r"iso-8859-\1", name).removesuffix("-sig")


_NOT_FOR_FILES: Final = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape", "undefined"}
_LATIN: Final = {"ascii", "iso8859-1", "cp1252"}
_CERTAIN: Final = 4
"""So many characters beyond ASCII in valid UTF-8 are no coincidence."""


def _text(data: bytes, codec: str) -> str:
    """Decode strictly, but let unpaired surrogates of UTF-8, -16 and -32 pass: they are refused with their place."""
    return data.decode(codec, "surrogatepass" if codec.startswith("utf-") and codec != "utf-7" else "strict")


def _decoded(data: bytes, codec: str, how: Evidence) -> Decoded:
    return Decoded(_text(data, codec).removeprefix(BOM), usual_name(codec), how)


def _attempt(data: bytes, codec: str, how: Evidence) -> Decoded | None:
    try:
        return _decoded(data, codec, how)
    except UnicodeDecodeError:
        return None


def _forced(data: bytes, name: str, file: str) -> Decoded:
    codec = codec_named(name)
    if codec is None:
        raise AnnotatorError("encoding.unknown", file=file, encoding=name)
    if codec in {"utf-16", "utf-32"}:
        mark = marked(data)
        exact = mark[0] if mark else unmarked_wide(data)
        codec = exact if exact is not None and exact.startswith(codec) else f"{codec}-le"
    try:
        return _decoded(data, codec, Evidence.FORCED)
    except UnicodeDecodeError as problem:
        raise AnnotatorError("encoding.wrong", file=file, encoding=name, offset=problem.start) from problem


def _marked(data: bytes, file: str) -> Decoded | None:
    mark = marked(data)
    if mark is None:
        return None
    try:
        return _decoded(data, mark[0], Evidence.MARK)
    except UnicodeDecodeError as problem:
        raise AnnotatorError("encoding.damaged", file=file, encoding=mark[0], offset=problem.start) from problem


def _unmarked(data: bytes, declared: str | None, file: str) -> Decoded:
    wide = unmarked_wide(data) if CONTROLS.search(data, 0, SAMPLE) else None
    if wide is not None:
        try:
            return _decoded(data, wide, Evidence.PATTERN)
        except UnicodeDecodeError as problem:
            raise AnnotatorError("encoding.damaged", file=file, encoding=wide, offset=problem.start) from problem
    controls = controls_in(data)
    if controls:
        raise AnnotatorError("file.binary", file=file, reason=f"{controls} control characters stand near its beginning")
    try:
        utf8 = _decoded(data, "utf-8", Evidence.STRICT)
    except UnicodeDecodeError as problem:
        said = _declared(data, declared, None)
        if said is None and mostly_utf8(data, problem.start):
            raise AnnotatorError("encoding.damaged", file=file, encoding="utf-8", offset=problem.start) from problem
        return said or _guessed(data, file)
    return _declared(data, declared, utf8) or utf8


def _declared(data: bytes, name: str | None, utf8: Decoded | None) -> Decoded | None:
    """Return the text in the encoding that the file declares, unless its bytes tell better.

    Pages declare ISO-8859-1 and mean windows-1252, as browsers read it; and they declare either of them, or whatever
    the editor was set to, over Arabic and UTF-8. A declaration that could be read as bytes is not of UTF-16.
    """
    codec = codec_named(name) if name else None
    if codec is None or codec in WIDE or codec in {"utf-16", "utf-32"}:
        return None
    if codec == "utf-8":
        return Decoded(utf8.text, "utf-8", Evidence.DECLARED) if utf8 else None
    if utf8 is not None and sum(char > "\x7f" for char in utf8.text[:SAMPLE]) >= _CERTAIN:
        return None
    if codec in _LATIN:
        codec = "cp1252"
        best = next(iter(guesses(data)), None)
        if best is not None and best[0] != codec and best[1] > CONVINCING:
            return None
    return _attempt(data, codec, Evidence.DECLARED)


def _guessed(data: bytes, file: str) -> Decoded:
    for codec, score in guesses(data):
        found = _attempt(data, codec, Evidence.GUESSED) if score > CONVINCING else None
        if found is not None:
            return found
    from charset_normalizer import from_bytes

    match = from_bytes(sample_of(data)).best()
    found = _attempt(data, match.encoding, Evidence.GUESSED) if match is not None else None
    if found is None:
        raise AnnotatorError("encoding.unclear", file=file)
    return found


def _fits(head: bytes, codec: str, *, whole: bool) -> bool:
    import codecs

    try:
        codecs.getincrementaldecoder(codec)().decode(head, final=whole)
    except UnicodeDecodeError:
        return False
    return True
