"""Site furniture in article texts: what around the news came along when it was copied off a page.

Proposals only: nothing is cut unless the user says so. Better one line of furniture missed than one of news proposed.
Any choice among the proposals leaves a tidy text: a line goes with the empty lines before it, and those at the very
top with the empty lines after them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.folding import fold_text
from annotator.domain.furniture_phrases import OPENINGS, SHAPES, WHOLE, CutKind
from annotator.domain.text import CanonicalText, paragraphs, replaced

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Cut", "CutKind", "cut", "proposals"]

HEAD: Final = 240
"""How much of a line is looked at, in code points: furniture shows its nature early."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A proposed cut: ``text[start:end]`` would become ``replacement``."""

    start: int
    end: int
    kind: CutKind
    replacement: str = ""

    @property
    def whole_lines(self) -> bool:
        """Whether it takes whole lines rather than marks inside one."""
        return self.kind is not CutKind.MARKDOWN


_EDGES: Final = " .…:!?»«›‹\"'|•·-–—>#*_[]()"
_WHOLE = {fold_text(phrase): kind for kind, phrases in WHOLE.items() for phrase in phrases}
_KNOWN = tuple(
    (
        kind,
        re.compile(
            "|".join((*(rf"{re.escape(fold_text(phrase))}(?!\w)" for phrase in OPENINGS.get(kind, ())), *SHAPES[kind]))
        ),
    )
    for kind in WHOLE
)
_MARKED = re.compile(r"\*|__|\]\(|<https?://|^\s*#|(?<!\w)_")
_MARKS = (
    re.compile(r"!?\[(?P<inner>[^\[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)"),
    re.compile(r"(?<![*\\])(?P<mark>\*{1,3})(?![\s*])(?P<inner>[^\n]{1,400}?)(?<![\s*\\])(?P=mark)(?!\*)"),
    re.compile(r"(?<![\w\\])(?P<mark>_{1,3})(?![\s_])(?P<inner>[^\n]{1,400}?)(?<![\s_\\])(?P=mark)(?!\w)"),
    re.compile(r"<(?P<inner>https?://[^<>\s]+)>"),
)
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?=\S)")


def proposals(text: str) -> list[Cut]:
    """Return the proposed cuts of an article's canonical text, in order and apart."""
    found: list[Cut] = []
    marked = _may_be_marked(text)
    lines = [(start, end) for start, end in paragraphs(text) if text[start:end].strip()]
    kept = False
    for number, (start, end) in enumerate(lines):
        kind = _kind_of(text[start:end].strip(), marked=marked)
        if kind is None:
            kept = True
            if marked:
                found.extend(_marks(text, start, end))
        elif kept:
            found.append(Cut(lines[number - 1][1], end, kind))
        else:
            found.append(Cut(start, lines[number + 1][0] if number + 1 < len(lines) else len(text), kind))
    return found


def cut(text: str, cuts: Iterable[Cut]) -> CanonicalText:
    """Return the text with cuts carried out, and the map of offsets.

    What a replacement keeps of a cut's own words keeps its place in the map.
    """
    replacements: list[tuple[int, int, str]] = []
    for item in sorted(cuts, key=lambda item: item.start):
        place = text.find(item.replacement, item.start, item.end) if item.replacement else -1
        if place < 0:
            replacements.append((item.start, item.end, item.replacement))
        else:
            replacements.append((item.start, place, ""))
            replacements.append((place + len(item.replacement), item.end, ""))
    return replaced(text, replacements)


def _may_be_marked(text: str) -> bool:
    """Tell whether a text could hold Markdown marks: most hold none of their signs, and need not be searched."""
    return any(sign in text for sign in "*_[<#")


def _kind_of(line: str, *, marked: bool) -> CutKind | None:
    """Tell what kind of furniture a line is, None for news."""
    head = fold_text(line[:HEAD])
    plain = _plain(head) if marked and _MARKED.search(head) else head
    whole = _WHOLE.get(plain.strip(_EDGES)) if len(head) < HEAD else None
    if whole is not None:
        return whole
    seen = (head,) if plain == head else (head, plain)
    return next((kind for kind, pattern in _KNOWN for words in seen if pattern.match(words)), None)


def _marks(text: str, start: int, end: int) -> list[Cut]:
    """Return the outermost Markdown marks of a line; the words inside them stay."""
    if not _MARKED.search(text[start:end]):
        return []
    heading = _HEADING.match(text, start, end)
    found = [Cut(start, heading.end(), CutKind.MARKDOWN)] if heading else []
    matches = [match for pattern in _MARKS for match in pattern.finditer(text, start, end)]
    done = start
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= done:
            found.append(Cut(match.start(), match.end(), CutKind.MARKDOWN, _plain(match["inner"])))
            done = match.end()
    return found


def _plain(words: str) -> str:
    """Return words without Markdown marks, nested ones included."""
    while True:
        before = words
        for pattern in _MARKS:
            words = pattern.sub(r"\g<inner>", words)
        if words == before:
            return words
