"""Moves of spans from one label to another, as merging and splitting labels in mid-project makes them.

Drafts are moved once, when the new version of the label set is stored. Submissions are never changed: the same moves
are applied whenever one that was sealed under an earlier version is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.folding import fold_text

if TYPE_CHECKING:
    from annotator.domain.spans import AttributeValue, Link, Span

ANYTHING = "*"
"""At the start or the end of a surface in a condition: whatever stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Which spans of a label are meant: those that meet every part that is set; all of them if none is.

    ``surfaces`` are alternatives, compared folded; a ``*`` at either end stands for anything. ``attribute`` is the
    id of an attribute and ``value`` one of its values; ``language`` that of the article.
    """

    surfaces: tuple[str, ...] = ()
    attribute: str = ""
    value: AttributeValue = ""
    language: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.surfaces or self.attribute or self.language)

    def test(self) -> Callable[[Span, str], bool]:
        """Return a test of a span and its article's language; what can be prepared is prepared once."""
        surfaces = [_surface_test(surface) for surface in self.surfaces]

        def met(span: Span, language: str) -> bool:
            if self.language and language != self.language:
                return False
            if self.attribute and not _holds(dict(span.attributes).get(self.attribute), self.value):
                return False
            if not surfaces:
                return True
            folded = _folded(span.surface)
            return any(test(folded) for test in surfaces)

        return met


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Spans of ``label`` that meet the condition are of ``into`` from ``version`` of the label set on (ids)."""

    version: int
    label: str
    into: str
    where: Condition = Condition()


@dataclass(frozen=True, slots=True)
class Collapse:
    """A span that became the same as another of its work, which took over its links, attributes and note."""

    lost: Span
    kept: Span


@dataclass(frozen=True, slots=True)
class Moved:
    """Spans and links of one assignment after moves, and the spans that fell together."""

    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    collapses: tuple[Collapse, ...] = ()


class Mover:
    """Applies moves in order, one assignment after the other."""

    def __init__(self, moves: Iterable[Move], *, stamp: Callable[[Span], Span] | None = None) -> None:
        """``stamp`` marks a span that was moved, with a version and a time for instance."""
        self._moves = [(move, move.where.test()) for move in moves]
        self._stamp = stamp

    def label_of(self, span: Span, language: str) -> str:
        """Return the label that a span has after the moves."""
        label = span.label
        for move, met in self._moves:
            if move.label == label and met(span, language):
                label = move.into
        return label

    def moved(self, spans: Sequence[Span], links: Sequence[Link], language: str) -> Moved:
        """Return the spans and links of one assignment as the moves leave them, in the order they came."""
        changed: set[str] = set()
        now: list[Span] = []
        for span in spans:
            label = self.label_of(span, language)
            if label != span.label:
                changed.add(span.id)
                span = replace(span, label=label)  # noqa: PLW2901 - the span as it is from here on
                span = self._stamp(span) if self._stamp else span  # noqa: PLW2901
            now.append(span)
        if not changed:
            return Moved(tuple(spans), tuple(links))
        return _collapsed(now, links, changed)


def moves_since(moves: Iterable[Move], version: int) -> tuple[Move, ...]:
    """Return the moves made after a version of the label set."""
    return tuple(move for move in moves if move.version > version)


def taking_over(span: Span, other: Span) -> Span:
    """Return a span with what another one of the same place and label has and it has not: attributes, note, entity."""
    attributes = {**dict(other.attributes), **dict(span.attributes)}
    said = f"\n{other.note}\n" in f"\n{span.note}\n"
    notes = filter(None, (span.note, "" if said else other.note))
    whole = replace(
        span,
        attributes=tuple(sorted(attributes.items())),
        note="\n".join(notes),
        entity=span.entity or other.entity,
    )
    return span if whole == span else whole


def _collapsed(spans: list[Span], links: Sequence[Link], changed: set[str]) -> Moved:
    places: dict[tuple[int, int, str], list[Span]] = {}
    for span in spans:
        places.setdefault((span.start, span.end, span.label), []).append(span)
    kept: dict[str, Span] = {}
    collapses = []
    for found in places.values():
        if len(found) == 1 or not any(span.id in changed for span in found):
            kept.update((span.id, span) for span in found)
            continue
        # One that always had the label stays, whoever came first otherwise.
        stays = next((span for span in found if span.id not in changed), found[0])
        whole = stays
        for other in found:
            if other is not stays:
                whole = taking_over(whole, other)
        kept[stays.id] = whole
        collapses += [Collapse(other, whole) for other in found if other is not stays]
    ends = {collapse.lost.id: collapse.kept.id for collapse in collapses}
    ordered = tuple(kept[span.id] for span in spans if span.id in kept)
    return Moved(ordered, _led(links, ends), tuple(collapses))


def _led(links: Sequence[Link], ends: dict[str, str]) -> tuple[Link, ...]:
    """Lead links to the spans that stayed; one that joins a span to itself or stands twice by that is gone."""
    if not ends:
        return tuple(links)
    known = {(link.type, link.source, link.target) for link in links if not ends.keys() & {link.source, link.target}}
    result = []
    for link in links:
        if not ends.keys() & {link.source, link.target}:
            result.append(link)
            continue
        led = replace(link, source=ends.get(link.source, link.source), target=ends.get(link.target, link.target))
        place = (led.type, led.source, led.target)
        if led.source != led.target and place not in known:
            known.add(place)
            result.append(led)
    return tuple(result)


def _folded(text: str) -> str:
    return " ".join(fold_text(text).split())


def _surface_test(surface: str) -> Callable[[str], bool]:
    core = _folded(surface.strip().strip(ANYTHING))
    before, after = surface.strip().startswith(ANYTHING), surface.strip().endswith(ANYTHING)
    if before and after:
        return lambda text: core in text
    if before:
        return lambda text: text.endswith(core)
    if after:
        return lambda text: text.startswith(core)
    return lambda text: text == core


def _holds(found: AttributeValue | None, wanted: AttributeValue) -> bool:
    if isinstance(found, tuple) and isinstance(wanted, str):
        return wanted in found
    return found == wanted
