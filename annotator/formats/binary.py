"""What is not text: files of other kinds, known by their first bytes, and bytes full of control characters."""

from __future__ import annotations

import re
from typing import Final

SAMPLE: Final = 1 << 16
"""How many bytes are looked at."""
FEW: Final = 3
"""So many control characters are an accident in a text, to be told one by one later."""
SHARE: Final = 0.02
"""From this share on, control characters mean that the bytes are no text."""

_BEGINNINGS: Final[tuple[tuple[bytes, str], ...]] = (
    (rb"%PDF-", "a PDF document"),
    (rb"PK(?:\x03\x04|\x05\x06|\x07\x08)", "a ZIP archive or an office document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older or protected office document"),
    (rb"\{\\rtf", "a Rich Text document"),
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\x00|MM\x00\*", "a picture"),
    (rb"ID3[\x02-\x04]|OggS\x00|fLaC|RIFF....(?:WAVE|AVI )|....ftyp|\x1aE\xdf\xa3", "sound or film"),
    (rb"\x7fELF|MZ[^\n]{0,62}\x00|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe", "a program"),
    (rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd", "a packed archive"),
    (rb"SQLite format 3\x00", "a database"),
)
_KINDS: Final = tuple((re.compile(pattern, re.DOTALL), name) for pattern, name in _BEGINNINGS)
CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
"""Control characters that texts do not hold; tab, line breaks and form feed are none of them."""


def kind_of_binary(data: bytes) -> str | None:
    """Return which kind of file bytes begin like, in words, or None where they may be text."""
    head = data[:128]
    return next((name for pattern, name in _KINDS if pattern.match(head)), None)


def controls_in(data: bytes) -> int:
    """Return how many control characters the first bytes hold, if they are too many for a text; else 0.

    Only for encodings in which an ASCII byte is an ASCII character; in UTF-16 every other byte is NUL.
    """
    sample = data[:SAMPLE]
    found = len(CONTROLS.findall(sample))
    return found if found > max(FEW, len(sample) * SHARE) or found == len(sample) else 0
