"""Where the same name was labelled otherwise, with other boundaries, or not at all.

Spans whose surfaces differ only in attached particles or “the” before them, or in quotes and other signs around them,
name the same thing with other boundaries. What most of its spans have is taken as usual; the rest are listed, to be
looked at by a person. What lies in a longer span, or holds one, is nobody's mistake and is passed over.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from annotator.domain.folding import fold_text
from annotator.domain.particles import particle_length
from annotator.domain.spans import crosses
from annotator.domain.surfaces import KnownSurfaces
from annotator.domain.words import word_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from annotator.domain.spans import Span

_AROUND = regex.compile(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$")


_ENGLISH_ARTICLE = "the "


class Kind(StrEnum):
    """How a place differs from what is usual for its name."""

    UNLABELLED = "unlabelled"
    LABEL = "label"
    BOUNDARY = "boundary"
    CROSSING = "crossing"
    """A span with the usual label takes in a part of it only."""


@dataclass(frozen=True, slots=True)
class Work:
    """Whose work on which article: ids of assignment and article, the article's title, the annotator's name."""

    assignment: str
    article: str
    title: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A place ``[start, end)`` that is not as usual; ``line`` and ``at`` show it, ``span`` is the id of what is there.

    ``line`` is the paragraph around it, cut to what can be shown; the place is ``[at, at + end - start)`` in it.
    """

    work: Work
    start: int
    end: int
    kind: Kind
    label: str
    span: str
    line: str
    at: int


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A name as it is usually labelled, and every place that is not."""

    surface: str
    label: str
    usual: int
    differing: tuple[Differing, ...]

    def counts(self) -> Counter[Kind]:
        """Return how many differing there are of each kind."""
        return Counter(item.kind for item in self.differing)


@dataclass(slots=True)
class _Name:
    labels: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    whole: Counter[tuple[str, str]] = field(default_factory=Counter)


class Consistency:
    """Takes in all spans first, then looks at each text with its spans."""

    AROUND = 120
    """Code points of context kept on either side."""

    def __init__(self) -> None:
        self._names: dict[str, _Name] = {}
        self._known = KnownSurfaces()
        self._found: dict[str, list[Differing]] = {}

    def take(self, surfaces: Iterable[tuple[str, str, int]]) -> None:
        """Take in (surface, label, how often)."""
        for surface, label, times in surfaces:
            core = core_of(surface)
            if not core:
                continue
            name = self._names.setdefault(core, _Name())
            name.labels[label] += times
            name.surfaces[_plain(surface)] += times
            name.whole[surface, label] += times
            self._known.add(core, label, times)

    def look(self, work: Work, text: str, spans: Sequence[Span], leave: Collection[tuple[str, int, int]] = ()) -> None:
        """Find what is not as usual in a text; ``spans`` are its spans in reading order.

        ``leave`` are places (label, start, end) where nobody wants that label.
        """
        cores = {span.id: core_of(span.surface) for span in spans}
        for span in spans:
            self._look_at(work, text, span, cores[span.id])
        for (start, end), met in _overlaps(self._places(text), spans):
            core = core_of(text[start:end])
            name = self._names.get(core)
            if name is None or any(cores[span.id] == core for span in met):
                continue
            usual = name.labels.most_common(1)[0][0]
            if not met and (usual, start, end) not in leave:
                self._add(core, (work, text), Kind.UNLABELLED, (start, end))
            for span in met:
                if span.label == usual and crosses(span, _Stretch(start, end)):
                    self._add(core, (work, text), Kind.CROSSING, span)

    def found(self) -> list[Inconsistency]:
        """Return the names with places that are not as usual, those with the most of these first."""
        names = [self._inconsistency(core, places) for core, places in self._found.items()]
        return sorted(names, key=lambda item: (-len(item.differing), item.surface))

    def _inconsistency(self, core: str, places: list[Differing]) -> Inconsistency:
        (surface, label), usual = self._names[core].whole.most_common(1)[0]
        return Inconsistency(surface, label, usual, tuple(places))

    def _look_at(self, work: Work, text: str, span: Span, core: str) -> None:
        name = self._names.get(core)
        if name is None:
            return
        if span.label != name.labels.most_common(1)[0][0]:
            self._add(core, (work, text), Kind.LABEL, span)
        elif _plain(span.surface) != name.surfaces.most_common(1)[0][0]:
            self._add(core, (work, text), Kind.BOUNDARY, span)

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        done = 0
        for start, end in self._known.places(text, 0):
            if end > done:
                yield start, end
                done = end

    def _add(self, core: str, seen: tuple[Work, str], kind: Kind, place: tuple[int, int] | Span) -> None:
        work, text = seen
        span = place if not isinstance(place, tuple) else None
        start, end = place if isinstance(place, tuple) else (place.start, place.end)
        first = max(text.rfind("\n", 0, start) + 1, start - self.AROUND)
        stop = text.find("\n", end)
        line = text[first : min(len(text) if stop < 0 else stop, end + self.AROUND)]
        label, span_id = (span.label, span.id) if span else ("", "")
        found = Differing(work, start, end, kind, label, span_id, line, start - first)
        self._found.setdefault(core, []).append(found)


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int


def core_of(surface: str) -> str:
    """Return what names a thing in a surface, folded: without particles or “the” before it and signs around it."""
    bare = _AROUND.sub("", surface)
    word = word_at(bare, 0)
    if word is not None and word[0] == 0:
        off = particle_length(bare[: word[1]])
        bare = bare[off:] if off < len(bare) else bare
    folded = fold_text(bare)
    return folded.removeprefix(_ENGLISH_ARTICLE) or folded


def _plain(surface: str) -> str:
    """Return a surface as it is told from others: marks, spelling and case do not count, every sign does."""
    return fold_text(surface)


def _overlaps(places: Iterable[tuple[int, int]], spans: Sequence[Span]) -> Iterator[tuple[tuple[int, int], list[Span]]]:
    """Yield places, which come in order, each with the spans that overlap it."""
    reached = 0
    open_: list[Span] = []
    for start, end in places:
        while reached < len(spans) and spans[reached].start < end:
            open_.append(spans[reached])
            reached += 1
        open_ = [span for span in open_ if span.end > start]
        yield (start, end), [span for span in open_ if span.start < end]
