"""Where known surfaces stand unlabelled in the shown article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.words import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.surfaces import KnownSurfaces
    from annotator.ui.article.view import ArticleView

PIECE = 4000
"""Code points that are searched at a time when going backwards."""


def next_place(view: ArticleView, known: KnownSurfaces, offset: int) -> tuple[int, int] | None:
    """Return the first unlabelled place at or after an offset."""
    return next(_places(view, known, offset), None)


def previous_place(view: ArticleView, known: KnownSurfaces, offset: int) -> tuple[int, int] | None:
    """Return the last unlabelled place that begins before an offset."""
    end = offset
    while end > 0:
        word = word_at(view.text(), max(0, end - PIECE))
        begin = word[0] if word is not None and end > PIECE else max(0, end - PIECE)
        found = list(_places(view, known, begin, before=end))
        if found:
            return found[-1]
        end = begin
    return None


def only_label(known: KnownSurfaces, surface: str) -> str | None:
    """Return the label a surface has always had; None where it has had several, or none."""
    labels = known.labels(surface)
    return labels[0] if len(labels) == 1 else None


def _places(
    view: ArticleView, known: KnownSurfaces, start: int, *, before: int | None = None
) -> Iterator[tuple[int, int]]:
    done = start
    for begin, stop in known.places(view.text(), start):
        if before is not None and begin >= before:
            return
        if begin >= done and _is_open(view, known, begin, stop):
            yield begin, stop
            done = stop


def _is_open(view: ArticleView, known: KnownSurfaces, start: int, end: int) -> bool:
    """Tell whether a place bears no span of its own, and lies in none of the label it would get."""
    likely = known.labels(view.text()[start:end])[:1]
    for span_id in view.span_at(start):
        span = view.page.spans.get(span_id)
        if span is not None and span.end >= end and ((span.start, span.end) == (start, end) or span.label in likely):
            return False
    return True
