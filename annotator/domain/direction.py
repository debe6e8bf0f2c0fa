"""Which way a paragraph runs: by its first strong character (UAX 9, rules P2 and P3)."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from annotator.domain.articles import Direction

_ISOLATES: Final = frozenset(("LRI", "RLI", "FSI"))
_NEUTRAL_RUN = re.compile(r"[ \t!-@\[-`{-~\u00a0\u2010-\u2027]+")


def paragraph_direction(text: str, default: Direction = Direction.LEFT_TO_RIGHT) -> Direction:
    """Return the direction of a paragraph, or of the first of several that has a strong character, else ``default``.

    What stands in isolates does not count, up to the end of the paragraph where an isolate is left open.
    """
    depth = 0
    position = 0
    while position < len(text):
        run = _NEUTRAL_RUN.match(text, position)
        if run:
            position = run.end()
            continue
        kind = unicodedata.bidirectional(text[position])
        position += 1
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif kind == "B":
            depth = 0
        elif not depth and kind in {"L", "R", "AL"}:
            return Direction.LEFT_TO_RIGHT if kind == "L" else Direction.RIGHT_TO_LEFT
    return default
