"""What is painted for the spans of one line: tints, patterned lines and letters, prepared once and painted often."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from annotator.domain.labels import Pattern
from annotator.ui.article.page import LinePlace
from annotator.ui.article.palette import ShownSpan
from annotator.ui.article.span_store import BlockSpans

_DASHES = {
    Pattern.DASH: [4.0, 2.0],
    Pattern.DOT: [1.0, 1.5],
    Pattern.DASH_DOT: [5.0, 1.75, 1.0, 1.75],
}
"""Dash patterns in widths of the pen."""
_INSET = 1.0
"""Pixels a line stops short of its span's end, so that neighbours in a lane stay apart."""
_FITTED_UP_TO = 48
"""Spans on a line beyond which every letter stands below all lanes."""
CORNER = 3.0


@dataclass(slots=True)
class LabelInk:
    """What one label paints on a line, in pixels from the line's baseline and the column's left."""

    tints: list[QRectF] = field(default_factory=list)
    shapes: list[QRect] = field(default_factory=list)
    strokes: list[QLineF] = field(default_factory=list)
    waves: list[QPolygonF] = field(default_factory=list)
    notes: list[QPointF] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Letter:
    """Where a span's small letter stands: its reading start ``x``, its ``left``, its baseline ``y`` below the line's.

    One that would be wider than what it names is not shown, but in the whole name when that is asked for.
    """

    span: ShownSpan
    x: float
    y: float
    backwards: bool
    left: float
    shown: bool


@dataclass(slots=True)
class LineInk:
    """All that is painted for the spans of one line."""

    labels: dict[str, LabelInk]
    letters: list[Letter]


def ink_of(line: LinePlace, spans: BlockSpans, letter_width: dict[str, float], patterns: dict[str, Pattern]) -> LineInk:
    """Return the ink of a line, preparing it where that has not been done.

    ``letter_width`` holds the pixels each label's letter takes, ``patterns`` each label's line.
    """
    found = line.box.ink
    if isinstance(found, LineInk):
        return found
    prepared = _LineInker(line, spans, letter_width, patterns).ink
    line.box.ink = prepared
    return prepared


class _LineInker:
    """Prepares the ink of one line."""

    def __init__(
        self, line: LinePlace, spans: BlockSpans, letter_width: dict[str, float], patterns: dict[str, Pattern]
    ) -> None:
        self.ink = LineInk({}, [])
        self._line = line
        self._rhythm = line.layout.rhythm
        self._patterns = patterns
        self._letter_width = letter_width
        box = line.box
        touching = spans.touching(box.start, box.end)
        parts = [(spans.spans[index], spans.lanes[index]) for index in touching]
        placed: list[tuple[ShownSpan, int, list[tuple[float, float]]]] = []
        for span, lane in parts:
            stretches = line.layout.stretches(line.number, span.start, span.end)
            if stretches:
                placed.append((span, lane, stretches))
        for span, lane, stretches in placed:
            self._add(span, lane, stretches)
        for ink in self.ink.labels.values():
            for tint in _merged(ink.tints):
                ink.shapes.extend(_rounded(tint))
        self._place_letters(placed)

    def _add(self, span: ShownSpan, lane: int, stretches: list[tuple[float, float]]) -> None:
        rhythm, box = self._rhythm, self._line.box
        ink = self.ink.labels.setdefault(span.label, LabelInk())
        pattern = self._patterns.get(span.label, Pattern.DOT)
        y = rhythm.first_lane + lane * rhythm.lane
        starts, ends = span.start >= box.start, span.end <= box.end
        for left, right in stretches:
            ink.tints.append(QRectF(left, -rhythm.above, right - left, rhythm.above + rhythm.below))
            backwards = self._line.layout.block.right_to_left
            near, far = (_INSET if starts else 0.0), (_INSET if ends else 0.0)
            first, last = (right - near, left + far) if backwards else (left + near, right - far)
            if abs(first - last) < 2 * _INSET:
                first, last = (right, left) if backwards else (left, right)
            _stroke(ink, pattern, (first, last), y, rhythm.stroke)
        if span.has_note and ends:
            ink.notes.append(QPointF(self._reading_end(span), y + rhythm.stroke / 2 + 4))

    def _place_letters(self, placed: list[tuple[ShownSpan, int, list[tuple[float, float]]]]) -> None:
        box, rhythm = self._line.box, self._rhythm
        crowded = len(placed) > _FITTED_UP_TO
        taken: list[tuple[float, float, float]] = []
        for span, lane, stretches in placed:
            if span.start < box.start:
                continue
            width = self._letter_width.get(span.label, 6.0)
            x, backwards, room = self._reading_start(span, stretches)
            step = -1.0 if backwards else 1.0
            deepest = box.depth - 1 if crowded else _lane_under(placed, lane, x, x + step * width)
            y = rhythm.first_lane + deepest * rhythm.lane + rhythm.stroke / 2 + rhythm.letter - 1.5
            while (other := _collision(taken, x, x + step * width, y)) is not None:
                x = (other[1] + 2.0) if step > 0 else (other[0] - 2.0)
                room -= width + 2.0
            shown = room + 1.0 >= width
            self.ink.letters.append(Letter(span, x, y, backwards, x - width if backwards else x, shown))
            if shown:
                taken.append((min(x, x + step * width), max(x, x + step * width), y))

    def _reading_end(self, span: ShownSpan) -> float:
        """Return the pixel, a little inside, at which a span ends to be read."""
        cells = self._line.cells
        index = max(0, bisect_left(cells.bounds, span.end - self._line.origin) - 1)
        return cells.lefts[index] + 3.0 if cells.backwards[index] else cells.rights[index] - 3.0

    def _reading_start(self, span: ShownSpan, stretches: list[tuple[float, float]]) -> tuple[float, bool, float]:
        """Return the pixel at which a span begins to be read, whether it runs leftwards there, and its room."""
        cells, origin = self._line.cells, self._line.origin
        index = min(bisect_left(cells.bounds, span.start - origin), len(cells.lefts) - 1)
        backwards = cells.backwards[index]
        edge = cells.rights[index] if backwards else cells.lefts[index]
        for left, right in stretches:
            if left - 0.5 <= edge <= right + 0.5:
                return edge, backwards, (edge - left if backwards else right - edge)
        left, right = stretches[0]
        return (right if backwards else left), backwards, right - left


def _lane_under(
    placed: list[tuple[ShownSpan, int, list[tuple[float, float]]]], lane: int, near: float, far: float
) -> int:
    """Return the deepest lane used under a stretch of the line."""
    low, high = min(near, far), max(near, far)
    for _, other, stretches in placed:
        if other > lane and any(left < high and right > low for left, right in stretches):
            lane = other
    return lane


def _collision(
    taken: list[tuple[float, float, float]], near: float, far: float, y: float
) -> tuple[float, float, float] | None:
    low, high = min(near, far), max(near, far)
    return next((box for box in taken if box[0] < high and box[1] > low and abs(box[2] - y) < 6), None)


def _merged(tints: list[QRectF]) -> list[QRectF]:
    """Return tints of one label and line from left to right, those that overlap as one: no pixel is tinted twice."""
    merged: list[QRectF] = []
    for tint in sorted(tints, key=QRectF.left):
        if merged and tint.left() < merged[-1].right() - 0.5:
            merged[-1].setRight(max(merged[-1].right(), tint.right()))
        else:
            merged.append(QRectF(tint))
    return merged


def _rounded(tint: QRectF) -> Iterator[QRect]:
    """Yield rectangles on whole pixels that make a tint with round corners.

    They are filled ten times as fast as a path, whose edges Qt must soften.
    """
    box = QRect(
        QPoint(round(tint.left()), round(tint.top())), QPoint(round(tint.right()) - 1, round(tint.bottom()) - 1)
    )
    if box.width() < 2 * CORNER:
        yield box
        return
    yield box.adjusted(2, 0, -2, 0)
    for column, shorter in ((0, 2), (1, 1)):
        for x in (box.left() + column, box.right() - column):
            yield QRect(x, box.top() + shorter, 1, box.height() - 2 * shorter)


def _stroke(ink: LabelInk, pattern: Pattern, reach: tuple[float, float], y: float, stroke: float) -> None:
    """Add a label's line from where it is read first to where last."""
    first, last = reach
    if pattern is Pattern.DOUBLE:
        apart = stroke * 0.75
        ink.strokes.append(QLineF(first, y - apart, last, y - apart))
        ink.strokes.append(QLineF(first, y + apart, last, y + apart))
    elif pattern is Pattern.WAVE:
        ink.waves.append(_wave(first, last, y, stroke))
    else:
        ink.strokes.append(QLineF(first, y, last, y))


def _wave(first: float, last: float, y: float, stroke: float) -> QPolygonF:
    step, swing = stroke * 1.5, stroke * 0.65
    count = max(1, int(abs(last - first) / step))
    direction = 1.0 if last > first else -1.0
    points = [QPointF(first + direction * step * k, y + (swing if k % 2 else -swing)) for k in range(count + 1)]
    return QPolygonF(points)


def pen_of(colour: object, pattern: Pattern, stroke: float) -> QPen:
    """Return the pen that draws a label's line."""
    pen = QPen(colour)
    width = stroke
    if pattern is Pattern.DOUBLE:
        width = max(1.0, stroke / 2)
    elif pattern is Pattern.WAVE:
        width = max(1.2, stroke * 0.7)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _DASHES.get(pattern)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def letter_widths(letters: dict[str, str], metrics: QFontMetricsF) -> dict[str, float]:
    """Return how wide each label's letter is painted, in pixels."""
    return {label: metrics.horizontalAdvance(letter) for label, letter in letters.items()}
