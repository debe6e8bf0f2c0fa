"""Which way a paragraph runs: by its first strong character (UAX 9, rules P2 and P3)."""

from __future__ import annotations

import re
import unicodedata

from annotator.domain.articles import Direction

_ISOLATE_STARTS = "\u2066\u2067\u2068"
_ISOLATE_END = "\u2069"
_NEUTRAL_RUN = re.compile(r"[\s\d!-@\[-`{-~\u2010-\u2027]+")


def paragraph_direction(text: str, default: Direction = Direction.LEFT_TO_RIGHT) -> Direction:
    """Return the direction of a paragraph; what stands in isolates does not count; ``default`` if none is strong."""
    depth = 0
    position = 0
    while position < len(text):
        run = _NEUTRAL_RUN.match(text, position)
        if run:
            position = run.end()
            continue
        char = text[position]
        position += 1
        if char in _ISOLATE_STARTS:
            depth += 1
        elif char == _ISOLATE_END:
            depth = max(0, depth - 1)
        elif not depth:
            kind = unicodedata.bidirectional(char)
            if kind == "L":
                return Direction.LEFT_TO_RIGHT
            if kind in {"R", "AL"}:
                return Direction.RIGHT_TO_LEFT
    return default
