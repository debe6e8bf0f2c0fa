"""The text of a WebAnno TSV file, put together from its sentences and the offsets of its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError
from annotator.formats.uima_offsets import Utf16Offsets
from annotator.formats.webanno_escapes import unescape_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.formats.webanno_lines import Sentence, Unit

_LONGEST_GAP: Final = 10_000
"""More units than any text leaves between two sentences: offsets beyond are wrong, not a reason to fill memory."""


@dataclass(frozen=True, slots=True)
class RebuiltText:
    """A text, how many stretches between sentences were made up, and how many sentences the tokens alone told."""

    text: str
    gaps: int = 0
    untold: int = 0


def rebuilt(sentences: Sequence[Sentence], file: str, *, before: str = "") -> RebuiltText:
    """Return the text of a file; ``before`` is what is known to stand before its first token.

    Between sentences stand as many line feeds as the offsets say. Raises AnnotatorError where offsets and text
    contradict each other.
    """
    parts = [before]
    length = Utf16Offsets(before).units
    gaps = untold = 0
    for sentence in sentences:
        if not sentence.units:
            raise AnnotatorError("webanno.line", file=file, line=sentence.line, reason="no token stands under it")
        first = sentence.units[0]
        text = "\n".join(sentence.text)
        if not sentence.text:
            text = _of_tokens(sentence.units, file)
            untold += 1
        start = first.start - _indent(text, first.text)
        gap = start - length
        if not 0 <= gap <= _LONGEST_GAP:
            raise AnnotatorError(
                "webanno.line",
                file=file,
                line=first.line,
                reason=f"its sentence begins at {start}, but the text before it ends at {length}",
            )
        gaps += gap > 0
        parts += ("\n" * gap, text)
        length = start + Utf16Offsets(text).units
    return RebuiltText("".join(parts), gaps, untold)


def _indent(text: str, token: str) -> int:
    """Return how many units of white space a sentence has before its first token."""
    indent = len(text) - len(text.lstrip())
    return indent if indent and not text.startswith(token) and text.startswith(token, indent) else 0


def _of_tokens(units: Sequence[Unit], file: str) -> str:
    """Return a sentence by its tokens, with spaces between them."""
    start = units[0].start
    parts: list[str] = []
    length = 0
    for unit in units:
        if not unit.is_token:
            continue
        gap = unit.start - start - length
        if not 0 <= gap <= _LONGEST_GAP:
            reason = f"it begins at {unit.start}, but the token before it ends at {start + length}"
            raise AnnotatorError("webanno.line", file=file, line=unit.line, reason=reason)
        parts += (" " * gap, unit.text)
        length += gap + Utf16Offsets(unit.text).units
    return "".join(parts)


class Places:
    """Where units lie in a text, in code points; each is held against what the file says it reads."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._offsets = Utf16Offsets(text)

    def of(self, unit: Unit) -> tuple[int, int]:
        """Return a unit's range; AnnotatorError where the text there is another."""
        try:
            start, end = self._offsets.to_point(unit.start), self._offsets.to_point(unit.end)
        except ValueError as problem:
            raise AnnotatorError("webanno.line", file=self._file, line=unit.line, reason=str(problem)) from problem
        found = self._text[start:end]
        if found != unit.text and found != unescape_text(unit.text, java=False):
            raise AnnotatorError(
                "webanno.token", file=self._file, line=unit.line, token=unit.id, expected=unit.text, found=found
            )
        return start, end
