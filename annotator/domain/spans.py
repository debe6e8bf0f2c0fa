"""The span: a labelled stretch of one article by one annotator, and how spans lie to each other.

Offsets are Unicode code points, half-open: ``text[start:end]`` is the surface.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, make_dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AttributeValue = str | bool | tuple[str, ...]
"""A choice, text or normalised date; a yes/no; several choices."""


class Stretch(Protocol):
    """Anything with a half-open range of code points."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


AnyStretch = TypeVar("AnyStretch", bound=Stretch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A labelled stretch ``[start, end)`` of an article, belonging to one assignment.

    ``surface`` always equals the article's ``text[start:end]``. ``label`` is the id of a label, ``version`` the
    label-set version the span was made under. ``origin`` says where it came from: ``manual``, ``import``,
    ``suggestion`` or ``adjudication``. ``attributes`` are (attribute id, value) pairs sorted by id; ``entity``
    is the id of the entity it names, if any.
    """

    id: str
    assignment: str
    start: int
    end: int
    label: str
    surface: str
    attributes: tuple[tuple[str, AttributeValue], ...] = ()
    note: str = ""
    origin: str = "manual"
    created: str = ""
    updated: str = ""
    entity: str | None = None
    version: int = 1

    def __len__(self) -> int:
        """Return the length in code points."""
        return self.end - self.start

    @property
    def has_note(self) -> bool:
        """Whether somebody wrote a note on it."""
        return bool(self.note)


_FIELDS = tuple(field.name for field in fields(Span))
ROW_FIELDS: Final = (*(name for name in _FIELDS if name != "attributes"), "attributes")
"""A span's fields as :func:`spans_of` takes them: in order, the attributes last."""
_Draft: Any = make_dataclass("_Draft", [*ROW_FIELDS[:-1], ("attributes", Any, ())], slots=True)


def spans_of(rows: Iterable[Sequence[object]]) -> list[Span]:
    """Return spans from the values of ``ROW_FIELDS``, for hot paths; the attributes may be left away.

    A frozen dataclass sets each field through ``object.__setattr__``, three microseconds a span; a draft with the
    same slots becomes a span by changing its class.
    """
    made: list[Span] = [_Draft(*row) for row in rows]
    for draft in made:
        draft.__class__ = Span
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A directed, typed relation from one span of an assignment to another."""

    id: str
    assignment: str
    type: str
    source: str
    target: str
    note: str = ""
    created: str = ""


def reading_key(span: Stretch) -> tuple[int, int]:
    """Order spans by where they start; of two that start together the longer comes first."""
    return (span.start, -span.end)


def in_reading_order(spans: Iterable[AnyStretch]) -> list[AnyStretch]:
    """Return the spans sorted by :func:`reading_key`."""
    return sorted(spans, key=reading_key)


def overlaps(a: Stretch, b: Stretch) -> bool:
    """Tell whether the two share at least one code point."""
    return a.start < b.end and b.start < a.end


def contains(outer: Stretch, inner: Stretch) -> bool:
    """Tell whether ``inner`` lies inside ``outer`` (equal ranges contain each other)."""
    return outer.start <= inner.start and inner.end <= outer.end


def crosses(a: Stretch, b: Stretch) -> bool:
    """Tell whether the two overlap without either containing the other."""
    return overlaps(a, b) and not contains(a, b) and not contains(b, a)


def overlap_length(a: Stretch, b: Stretch) -> int:
    """Return how many code points the two share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def outermost(spans: Iterable[AnyStretch]) -> list[AnyStretch]:
    """Return, in reading order, the spans that no other span strictly contains (equal ones are all kept)."""
    kept: list[AnyStretch] = []
    reach = -1
    for span in in_reading_order(spans):
        equal = kept and (kept[-1].start, kept[-1].end) == (span.start, span.end)
        if span.end > reach or equal:
            kept.append(span)
            reach = max(reach, span.end)
    return kept


def lanes(spans: Sequence[Stretch]) -> list[int]:
    """Return for each span the lane (0 nearest the text) in which it hides no span it overlaps.

    Spans are taken in reading order, so an outer span lies nearer to the text than what it holds; each takes
    the lowest lane that is free at its start.
    """
    ends: list[int] = []
    result = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda i: reading_key(spans[i])):
        span = spans[index]
        lane = next((n for n, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(span.end)
        else:
            ends[lane] = span.end
        result[index] = lane
    return result
