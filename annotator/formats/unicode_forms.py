"""UTF-8, UTF-16 and UTF-32: told by their byte order marks, or without one by what the bytes would read."""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE: Final = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""Encodings of more than one byte a character, and how many bytes a unit of theirs has."""

_SAMPLE: Final = 8192
_AROUND: Final = 20_000
_PLAUSIBLE: Final = re.compile(
    "[\t\n\r -~\u00a0-\u08ff\u200b-\u200f\u2010-\u2027\u202a-\u205e\u2066-\u2069\u20a0-\u20cf\u2100-\u214f"
    "\ufb50-\ufdff\ufe0f\ufe70-\ufeff\U0001f000-\U0001faff]"
)
"""What news in scripts from Latin to Arabic is made of. With the bytes of each unit swapped, little of it is left:
a space becomes U+2000, a line feed U+0A00, ASCII and Arabic letters become U+2100 and more."""
_ENOUGH: Final = 0.85
_COMMON: Final = re.compile("[\t\n\r -~\u0400-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_COMMON_SHARE: Final = 0.1


def marked(data: bytes) -> tuple[str, int] | None:
    """Return the encoding that a byte order mark names, and the mark's length; None where there is no mark."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), None)


def unmarked_wide(data: bytes) -> str | None:
    """Return which of UTF-16 and UTF-32 bytes without a mark are in, or None where they read as neither."""
    best, share = None, _ENOUGH
    for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        width = WIDE[name]
        sample = data[: min(_SAMPLE, len(data)) // width * width]
        text = sample.decode(name, "replace")
        found = len(_PLAUSIBLE.findall(text)) / len(text) if text else 0.0
        if found > share and (width == 4 or len(_COMMON.findall(text)) > len(text) * _COMMON_SHARE):
            best, share = name, found
    return best


def mostly_utf8(data: bytes, offset: int) -> bool:
    """Tell whether bytes that are no UTF-8 at ``offset`` are UTF-8 around it: a damaged file, not another encoding.

    In one-byte Arabic letters follow each other, which UTF-8 hardly ever reads as characters; so where most of
    what is not ASCII is well-formed, reading it as anything else would make nonsense of all of it.
    """
    text = data[max(0, offset - _AROUND) : offset + _AROUND].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - broken
    return sound > 2 and sound > 4 * broken
