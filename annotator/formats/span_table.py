"""A table of spans for people: a row for each span, what stands around it, and a row for an article without spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.graphemes import is_boundary, next_boundary, previous_boundary
from annotator.domain.parts import EVERY_PART, Part
from annotator.domain.spans import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.exchange import ArticleWork, ForeignSpan
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import AttributeValue

Cell = str | int

CONTEXT: Final = 40
"""About so many code points are shown before a span and after it."""
CARRIES: Final = EVERY_PART - {
    *(Part.ZONES, Part.STATES, Part.REMARKS, Part.SUBMISSIONS, Part.LABEL_SETS),
    *(Part.SPAN_IDS, Part.PROVENANCE, Part.LINK_DETAILS),
}
ALSO_LOSES: Final = ("the text outside spans", "the direction of articles")
LAYER: Final = "rows"

_FIRST: Final = (
    *("article id", "title", "language", "annotator", "round"),
    *("start", "end", "label", "before", "span", "after"),
)
_LAST: Final = ("other attributes", "note", "entity", "links", "source", "url", "published", "metadata")
SPAN: Final = _FIRST.index("span")
"""Which column holds the span itself."""
_BARE: Final[tuple[Cell, ...]] = ("",) * (len(_FIRST) - 5)


class SpanTable:
    """The columns for a label set, and works as rows of them."""

    def __init__(self, label_set: LabelSet) -> None:
        self._attributes = [item.name for item in label_set.attributes]
        taken = {*_FIRST, *_LAST}
        own = [f"{name} (attribute)" if name in taken else name for name in self._attributes]
        self.header: tuple[str, ...] = (*_FIRST, *own, *_LAST)

    def rows(self, work: ArticleWork) -> Iterator[tuple[Cell, ...]]:
        """Yield a work's rows, in reading order. Offsets are code points of the article's text."""
        head = (work.id, work.title, work.language, work.annotator, work.round)
        tail = (work.source, work.url, work.published, "; ".join(f"{name}={value}" for name, value in work.meta))
        links: dict[str, list[str]] = {}
        surfaces = {span.id: " ".join(work.text[span.start : span.end].split()) for span in work.spans}
        for link in work.links:
            target = surfaces.get(link.target, link.target)
            links.setdefault(link.source, []).append(f"{link.type} → {target}")
        for span in in_reading_order(work.spans):
            yield (
                *head,
                *(span.start, span.end, span.label),
                *(before(work.text, span.start), work.text[span.start : span.end], after(work.text, span.end)),
                *self._values(span),
                *(span.note, span.entity or "", "; ".join(links.get(span.id, ()))),
                *tail,
            )
        if not work.spans:
            yield (*head, *_BARE, *([""] * len(self._attributes)), "", "", "", "", *tail)

    def _values(self, span: ForeignSpan) -> list[str]:
        values = {name: told(value) for name, value in span.attributes}
        own = [values.pop(name, "") for name in self._attributes]
        return [*own, "; ".join(f"{name}={value}" for name, value in sorted(values.items()))]


def told(value: AttributeValue) -> str:
    """Return an attribute's value as people read it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else "; ".join(value)


def before(text: str, start: int) -> str:
    """Return what stands before a span on one line: whole words, with an ellipsis where more goes before."""
    first = max(0, start - CONTEXT)
    if first and not is_boundary(text, first):
        first = next_boundary(text, first)
    piece = text[first:start]
    if first:
        words = piece.split(maxsplit=1)
        cut = len(words) == 2 and not text[first - 1].isspace() and not piece[0].isspace()
        piece = "…" + (words[1] if cut else piece.lstrip())
    return _one_line(piece)


def after(text: str, end: int) -> str:
    """Return what stands after a span on one line, as :func:`before` does."""
    last = min(len(text), end + CONTEXT)
    if last < len(text) and not is_boundary(text, last):
        last = previous_boundary(text, last)
    piece = text[end:last]
    if last < len(text):
        words = piece.rsplit(maxsplit=1)
        cut = len(words) == 2 and not text[last].isspace() and not piece[-1].isspace()
        piece = (words[0] if cut else piece.rstrip()) + "…"
    return _one_line(piece)


def _one_line(text: str) -> str:
    """Return a text with its line breaks as spaces."""
    return " ".join(text.split("\n"))
