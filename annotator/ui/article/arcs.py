"""Links drawn over the page: a thin arc from span to span, its type written on it, an arrow where it leads.

Only ends in view are looked for on the page; what lies beyond is pointed at, so that nothing is laid out for an arc.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.article.page import Page, Place
from annotator.ui.article.painting import PagePainter
from annotator.ui.article.palette import ShownLink, ShownSpan

_WIDTH = 1.3
_ARROW = 6.5
_BOW = 9.0
"""How high the lowest arc between two spans of one line stands above them."""
_HIGHER = 5.0
"""How much higher each further one stands."""
_POINTER = 14.0
"""How far an arc to a span out of view is drawn."""


@dataclass(frozen=True, slots=True)
class _End:
    """Where a span in view can be joined: the middle of its first line's part, and that part's top and bottom."""

    x: float
    top: float
    bottom: float


def paint_arcs(
    painter: QPainter,
    page: Page,
    dress: PagePainter,
    links: Sequence[ShownLink],
    *,
    seen: tuple[float, float],
    focus: str | None,
) -> None:
    """Paint links; ``seen`` are the heights of the page between which it is in view.

    Names stand at the ends away from the span ``focus`` (id), which many links share. The painter's origin is the
    column's top left.
    """
    first, last = page.heights.at(max(0.0, seen[0])), page.heights.at(seen[1])
    ends: dict[str, _End | int] = {}
    for link in links:
        for span_id in (link.source, link.target):
            span = page.spans.get(span_id)
            if span is not None and span_id not in ends:
                ends[span_id] = _end_of(page, span, (first, last), seen)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    names = _Names(painter, dress, page.width, seen)
    bows = 0
    for link in links:
        source, target = ends.get(link.source), ends.get(link.target)
        if source is None or target is None:
            continue
        colour = QColor(dress.page_ink.kept)
        pen = QPen(colour, _WIDTH, Qt.PenStyle.SolidLine if link.id else Qt.PenStyle.DashLine)
        path = _path(source, target, bows, seen)
        if path is None:
            continue
        bows += isinstance(source, _End) and isinstance(target, _End)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_arrow(path))
        if link.title:
            own, other = (target, source) if link.target == focus else (source, target)
            names.write(link.title, _name_at(path, own, other, names.width(link.title)), colour)
    painter.restore()


def _end_of(page: Page, span: ShownSpan, blocks: tuple[int, int], seen: tuple[float, float]) -> _End | int:
    """Return where a span lies; -1 where it is above what is in view, 1 below."""
    block = page.blocks.index_at(span.start)
    if block < blocks[0]:
        return -1
    if block > blocks[1]:
        return 1
    line = page.line_of(Place(span.start))
    if line.y + line.box.height <= seen[0]:
        return -1
    if line.y >= seen[1]:
        return 1
    parts = line.layout.stretches(line.number, span.start, span.end)
    left, right = max(parts, key=_width, default=(0.0, page.width))
    rhythm = line.layout.rhythm
    return _End((left + right) / 2, line.baseline - rhythm.above, line.baseline + rhythm.below)


def _width(part: tuple[float, float]) -> float:
    return part[1] - part[0]


def _path(source: _End | int, target: _End | int, bows: int, seen: tuple[float, float]) -> QPainterPath | None:
    """Return the line from the source to the target; None where neither is in view."""
    if isinstance(source, _End) and isinstance(target, _End):
        return _bow(source, target, bows) if abs(source.top - target.top) < 1.0 else _swing(source, target)
    if isinstance(source, _End) and isinstance(target, int):
        return _pointer(source, target, seen, bows)
    if isinstance(target, _End) and isinstance(source, int):
        return _pointer(target, source, seen, bows).toReversed()
    return None


def _bow(source: _End, target: _End, bows: int) -> QPainterPath:
    """Join two spans of one line from above."""
    height = _BOW + _HIGHER * (bows % 4)
    if abs(source.x - target.x) < 1.0:  # one inside the other, middle above middle
        source = _End(source.x - 7.0, source.top, source.bottom)
    away = min(18.0, abs(target.x - source.x) / 3) * (1 if target.x > source.x else -1)
    top = source.top - height
    path = QPainterPath(QPointF(source.x, source.top))
    path.cubicTo(QPointF(source.x, top), QPointF(source.x, top), QPointF(source.x + away, top))
    path.lineTo(QPointF(target.x - away, top))
    path.cubicTo(QPointF(target.x, top), QPointF(target.x, top), QPointF(target.x, target.top))
    return path


def _swing(source: _End, target: _End) -> QPainterPath:
    """Join spans of different lines: from the lower edge of the upper one to the upper edge of the lower one."""
    down = target.top > source.top
    start = QPointF(source.x, source.bottom if down else source.top)
    end = QPointF(target.x, target.top if down else target.bottom)
    reach = max(14.0, abs(end.y() - start.y()) * 0.5) * (1 if down else -1)
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), start.y() + reach), QPointF(end.x(), end.y() - reach), end)
    return path


def _pointer(end: _End, side: int, seen: tuple[float, float], bows: int) -> QPainterPath:
    """Point from a span towards what lies above or below the view."""
    x = end.x + 9.0 * ((bows + 1) // 2) * (1 if bows % 2 else -1)
    if side < 0:
        start, stop = QPointF(x, end.top), QPointF(x, max(seen[0] + 2.0, end.top - _POINTER))
    else:
        start, stop = QPointF(x, end.bottom), QPointF(x, min(seen[1] - 2.0, end.bottom + _POINTER))
    path = QPainterPath(start)
    path.lineTo(stop)
    return path


def _name_at(path: QPainterPath, own: _End | int, other: _End | int, width: float) -> tuple[QPointF, float, float]:
    """Return a point, and which shares of a name's height and ``width`` lie left of it and above it."""
    if isinstance(own, _End) and isinstance(other, _End):
        if abs(own.top - other.top) < 1.0:
            # On the arc where there is room between its ends, else above it.
            room = abs(own.x - other.x) - 2 * _ARROW
            return path.pointAtPercent(0.5), 0.5, 0.5 if room > width else 1.0
        # Between the lines, beside the tip, on the side the arc does not come from.
        aside = 0.0 if own.x <= other.x else 1.0
        beside = other.x + (4.0 if aside == 0.0 else -4.0)
        return (
            (QPointF(beside, other.top), aside, 1.0)
            if own.top < other.top
            else (QPointF(beside, other.bottom), aside, 0.0)
        )
    end, side = (own, other) if isinstance(own, _End) else (other, own)
    assert isinstance(end, _End)  # noqa: S101 - a path has one end in view
    x = path.pointAtPercent(0.5).x() + 4.0
    return (QPointF(x, end.top), 0.0, 1.0) if side == -1 else (QPointF(x, end.bottom), 0.0, 0.0)


def _arrow(path: QPainterPath) -> QPolygonF:
    """Return the arrow's head at the end of a path."""
    tip = path.pointAtPercent(1.0)
    length = path.length()
    before = path.pointAtPercent(path.percentAtLength(max(0.0, length - _ARROW))) if length else tip
    angle = atan2(tip.y() - before.y(), tip.x() - before.x())
    wings = [
        QPointF(tip.x() - _ARROW * cos(angle + turn), tip.y() - _ARROW * sin(angle + turn))
        for turn in (pi / 7, -pi / 7)
    ]
    return QPolygonF([tip, *wings])


class _Names:
    """Writes the names of link types, none over another."""

    def __init__(self, painter: QPainter, dress: PagePainter, width: float, seen: tuple[float, float]) -> None:
        self._painter = painter
        self._font = dress.letter_font
        self._metrics = QFontMetricsF(self._font)
        self._page = dress.page_ink.page
        self._width = width
        self._seen = seen
        self._taken: list[QRectF] = []

    def width(self, name: str) -> float:
        """Return how wide a name is written."""
        return self._metrics.horizontalAdvance(name) + 6.0

    def write(self, name: str, at: tuple[QPointF, float, float], colour: QColor) -> None:
        """Write a name at a place of :func:`_name_at`, or as near to it as there is room."""
        point, before, above = at
        # Arabic letters reach below the line.
        below = max(0.0, self._metrics.tightBoundingRect(name).bottom())
        size = self.width(name), self._metrics.capHeight() + 4.0 + below
        left = max(-24.0, min(point.x() - size[0] * before, self._width + 24.0 - size[0]))
        top = max(self._seen[0], min(point.y() - size[1] * above, self._seen[1] - size[1]))
        box = QRectF(left, top, *size)
        while any(box.intersects(other) for other in self._taken):
            box.translate(0.0, size[1])
        self._taken.append(box)
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._page)
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setFont(self._font)
        painter.setPen(colour)
        width = self._metrics.horizontalAdvance(name)
        painter.drawText(QPointF(box.center().x() - width / 2, box.bottom() - 2.0 - below), name)
