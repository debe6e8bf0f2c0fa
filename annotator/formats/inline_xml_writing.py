"""What writers of XML share: characters escaped, spans as nested elements, those that cross cut into pieces.

XML 1.0 cannot hold some characters that a note or an attribute's value may hold. They are written
there as JSON does, a backslash, ``u`` and four digits, and backslashes are doubled where they would be taken for
such; :func:`restored` undoes it. The text of an article never holds one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from annotator.domain.exchange import ArticleWork, ForeignSpan

DEEPEST: Final = 200
"""How many spans may lie over each other: libxml2 takes no document nested deeper than 256 elements."""

_SPECIAL: Final = re.compile('[&<>"\t\n\r\x7f-\x9f\u2028]')
_IN_CONTENT: Final = re.compile("[&<>\r\x7f-\x9f\u2028]")
_NAMED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_UNFIT: Final = re.compile("(\\\\*)(?:([\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])|(?=u[0-9A-F]{4}))")
_FITTED: Final = re.compile(r"(\\+)u([0-9A-F]{4})")
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME: Final = re.compile(f"[{_START}][{_START}.0-9\u00b7\u0300-\u036f\u203f\u2040-]*")


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of an element or attribute (an NCName), and is not kept for XML itself."""
    return _NAME.fullmatch(text) is not None and not text.lower().startswith("xml")


def content(text: str) -> str:
    """Return a text as it stands between tags; what an editor might change is written as a reference."""
    return _IN_CONTENT.sub(_reference, text)


def value(text: str) -> str:
    """Return a text as it stands in an attribute in double quotes, white space and all."""
    return _SPECIAL.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    char = found[0]
    return _NAMED.get(char) or f"&#{ord(char)};"


def fitted(text: str) -> str:
    """Return a text with each character that XML cannot hold as a code; see :func:`restored`."""
    return _UNFIT.sub(_as_code, text)


def _as_code(found: re.Match[str]) -> str:
    slashes, unfit = found.groups()
    return slashes * 2 + (f"\\u{ord(unfit):04X}" if unfit else "")


def restored(text: str) -> str:
    """Return the text that :func:`fitted` was given."""
    return _FITTED.sub(_as_character, text)


def _as_character(found: re.Match[str]) -> str:
    slashes, code = found.groups()
    half = "\\" * (len(slashes) // 2)
    return half + (chr(int(code, 16)) if len(slashes) % 2 else f"u{code}")


def attributes(pairs: dict[str, str]) -> str:
    """Return attributes as they stand in a tag, in order, each with a space before it; empty ones are left out."""
    return "".join(f' {name}="{value(fitted(text))}"' for name, text in pairs.items() if text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one span (by its place in the work) as one element; ``number`` counts from 0 of ``total`` pieces."""

    start: int
    end: int
    span: int
    depth: int
    number: int = 0
    total: int = 1

    @property
    def part(self) -> str:
        """``I``, ``M`` or ``F`` (initial, medial, final) as TEI calls the parts of a whole; empty for a whole span."""
        if self.total == 1:
            return ""
        return "I" if self.number == 0 else "F" if self.number == self.total - 1 else "M"


def pieces(work: ArticleWork) -> list[Piece]:
    """Return a work's spans as elements that nest, in document order.

    Raise export.too-deep where more than ``DEEPEST`` lie over each other.
    """
    found = sorted(_cut(work), key=lambda piece: (piece.start, piece.depth))
    totals = Counter(piece.span for piece in found)
    numbers: Counter[int] = Counter()
    numbered = []
    for piece in found:
        number = numbers[piece.span]
        numbers[piece.span] += 1
        numbered.append(Piece(piece.start, piece.end, piece.span, piece.depth, number, totals[piece.span]))
    return numbered


def _cut(work: ArticleWork) -> Iterator[Piece]:
    spans = work.spans
    waiting = sorted(range(len(spans)), key=lambda index: _order(spans[index]), reverse=True)
    open_: list[tuple[int, int]] = []  # (index of the span, where its piece begins), the outermost first
    for at in sorted({edge for span in spans for edge in (span.start, span.end)}):
        stay = next((depth for depth, (index, _) in enumerate(open_) if spans[index].end == at), len(open_))
        opened = [index for index, _ in open_[stay:] if spans[index].end > at]
        for depth in range(stay, len(open_)):
            index, start = open_[depth]
            yield Piece(start, at, index, depth)
        del open_[stay:]
        while waiting and spans[waiting[-1]].start == at:
            opened.append(waiting.pop())
        open_ += [(index, at) for index in sorted(opened, key=lambda index: -spans[index].end)]
        if len(open_) > DEEPEST:
            raise AnnotatorError("export.too-deep", article=work.id, limit=DEEPEST, offset=at)


def _order(span: ForeignSpan) -> tuple[int, int, str, str]:
    return (span.start, -span.end, span.label, span.id)


def marked(
    text: str,
    found: Sequence[Piece],
    tags: Callable[[Piece], tuple[str, str]],
    escaped: Callable[[str], str] = content,
) -> str:
    """Return a text with its pieces as elements; ``tags`` gives the tags of a piece."""
    parts: list[str] = []
    open_: list[tuple[int, str]] = []
    done = 0
    for piece in found:
        while open_ and open_[-1][0] <= piece.start:
            end, tag = open_.pop()
            parts += (escaped(text[done:end]), tag)
            done = end
        opening, closing = tags(piece)
        parts += (escaped(text[done : piece.start]), opening)
        done = piece.start
        open_.append((piece.end, closing))
    for end, tag in reversed(open_):
        parts += (escaped(text[done:end]), tag)
        done = end
    parts.append(escaped(text[done:]))
    return "".join(parts)
