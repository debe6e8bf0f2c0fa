"""Paints the page: what lies behind the letters, the letters, and what lies below them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.domain.labels import Pattern
from annotator.ui.article.ink import CORNER, Letter, LineInk, ink_of, letter_widths, pen_of
from annotator.ui.article.page import LinePlace, Page, Place
from annotator.ui.article.palette import UNKNOWN, LabelStyle, PageInk, ShownSpan, SpanInk


@dataclass(slots=True)
class Scene:
    """What is shown besides text and spans. Offsets are code points; ``handles`` says whether they are drawn."""

    selection: tuple[int, int] | None = None
    kept: tuple[int, int] | None = None
    selected: str | None = None
    hovered: str | None = None
    begun: str | None = None
    matches: Sequence[tuple[int, int]] = ()
    current_match: int | None = None
    marks: Sequence[tuple[int, int]] = ()
    caret: Place = field(default_factory=lambda: Place(0))
    caret_shown: bool = False
    handles: bool = False
    active_edge: str | None = None


class PagePainter:
    """Paints visible lines of a page with the present styles."""

    def __init__(self) -> None:
        self.page_ink = PageInk()
        self._styles: dict[str, LabelStyle] = {}
        self._inks: dict[str, SpanInk] = {}
        self._patterns: dict[str, Pattern] = {}
        self._widths: dict[str, float] = {}
        self._letter_font = QFont()
        self._letter_metrics = QFontMetricsF(self._letter_font)

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Dress labels, by id."""
        self._styles = dict(styles)
        self._inks.clear()
        self._patterns = {label: style.pattern for label, style in styles.items()}
        self._measure_letters()

    def set_page_ink(self, ink: PageInk) -> None:
        """Take the colours of another page."""
        self.page_ink = ink
        self._inks.clear()

    @property
    def letter_font(self) -> QFont:
        """The font of the small letters."""
        return self._letter_font

    def set_letter_font(self, font: QFont) -> None:
        """Take the font of the small letters."""
        self._letter_font = font
        self._letter_metrics = QFontMetricsF(font)
        self._measure_letters()

    def _measure_letters(self) -> None:
        letters = {label: style.letter.upper() for label, style in self._styles.items()}
        self._widths = letter_widths(letters, self._letter_metrics)

    def ink(self, label: str) -> SpanInk:
        """Return a label's colours on this page."""
        found = self._inks.get(label)
        if found is None:
            found = self._inks[label] = SpanInk(self._styles.get(label, UNKNOWN), self.page_ink)
        return found

    def paint(self, painter: QPainter, page: Page, scene: Scene, top: float, bottom: float) -> None:
        """Paint the lines between two heights of the page; the painter's origin is the column's top left."""
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        lines = list(page.lines_between(top, bottom))
        inks = [ink_of(line, page.spans.of_block(line.block), self._widths, self._patterns) for line in lines]
        for line, ink in zip(lines, inks, strict=True):
            self._paint_behind(painter, line, ink, page, scene)
        for line in lines:
            quiet = line.layout.block.quiet
            painter.setPen(self.page_ink.quiet if quiet else self.page_ink.text)
            line.box.line.draw(painter, QPointF(0.0, line.baseline - line.box.line.ascent()))
        for line, ink in zip(lines, inks, strict=True):
            self._paint_below(painter, line, ink, scene)
        self._paint_named(painter, lines, inks, page, scene)
        if scene.handles:
            self._paint_handles(painter, page, scene)
        # A block that is laid out while one paints would move what is painted already.
        if scene.caret_shown and page.laid_out(scene.caret):
            self._paint_caret(painter, page, scene.caret)

    # Behind the letters

    def _paint_behind(self, painter: QPainter, line: LinePlace, ink: LineInk, page: Page, scene: Scene) -> None:
        self._paint_matches(painter, line, scene)
        self._paint_selection(painter, line, scene)
        if not ink.labels:
            return
        painter.save()
        painter.translate(0.0, line.baseline)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(self.page_ink.laid_over)
        for label, parts in ink.labels.items():
            painter.setBrush(self.ink(label).tint)
            painter.drawRects(parts.shapes)
        painter.restore()
        for span_id in {scene.hovered, scene.selected, scene.begun} - {None}:
            span = page.spans.get(span_id)
            if span is not None and span.start < line.box.end and span.end > line.box.start:
                self._paint_raised(painter, line, span, selected=span_id in (scene.selected, scene.begun))

    def _band(self, line: LinePlace, left: float, right: float) -> QRectF:
        rhythm = line.layout.rhythm
        return QRectF(left, line.baseline - rhythm.above, right - left, rhythm.above + rhythm.below)

    def _paint_raised(self, painter: QPainter, line: LinePlace, span: ShownSpan, *, selected: bool) -> None:
        ink = self.ink(span.label)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(self.page_ink.laid_over)
        painter.setBrush(ink.selected if selected else ink.hovered)
        painter.setPen(QPen(ink.line, 1.2) if selected else Qt.PenStyle.NoPen)
        for left, right in line.layout.stretches(line.number, span.start, span.end):
            painter.drawRoundedRect(self._band(line, left, right), CORNER, CORNER)
        painter.restore()

    def _paint_matches(self, painter: QPainter, line: LinePlace, scene: Scene) -> None:
        for index in _overlapping(scene.marks, line.box.start, line.box.end):
            for left, right in line.layout.stretches(line.number, *scene.marks[index]):
                band = self._band(line, left, right)
                painter.fillRect(QRectF(left, band.bottom() - 2.0, right - left, 2.0), self.page_ink.current_match)
        for index in _overlapping(scene.matches, line.box.start, line.box.end):
            current = index == scene.current_match
            colour = self.page_ink.current_match if current else self.page_ink.match
            for left, right in line.layout.stretches(line.number, *scene.matches[index]):
                painter.fillRect(self._band(line, left, right), colour)

    def _paint_selection(self, painter: QPainter, line: LinePlace, scene: Scene) -> None:
        if scene.selection is None or scene.selection[0] >= line.box.end or scene.selection[1] <= line.box.start:
            return
        for left, right in line.layout.stretches(line.number, *scene.selection):
            painter.fillRect(self._band(line, left, right), self.page_ink.dropped)
        if scene.kept is None:
            return
        for left, right in line.layout.stretches(line.number, *scene.kept):
            band = self._band(line, left, right)
            painter.fillRect(band, self.page_ink.selection)
            painter.fillRect(QRectF(left, band.bottom() - 2.0, right - left, 2.0), self.page_ink.kept)

    # Below the letters

    def _paint_below(self, painter: QPainter, line: LinePlace, ink: LineInk, scene: Scene) -> None:
        if not ink.labels:
            return
        painter.save()
        painter.translate(0.0, line.baseline)
        stroke = line.layout.rhythm.stroke
        for label, parts in ink.labels.items():
            colours = self.ink(label)
            painter.setPen(pen_of(colours.line, colours.style.pattern, stroke))
            if parts.strokes:
                painter.drawLines(parts.strokes)
            if parts.waves or parts.notes:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for wave in parts.waves:
                    painter.drawPolyline(wave)
                self._paint_notes(painter, parts.notes, colours.line)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(self._letter_font)
        named = (scene.hovered, scene.selected, scene.begun)
        for letter in ink.letters:
            if letter.shown and letter.span.id not in named:
                colours = self.ink(letter.span.label)
                painter.setPen(colours.line)
                painter.drawText(QPointF(letter.left, letter.y), colours.letter)
        painter.restore()

    def _paint_notes(self, painter: QPainter, places: Sequence[QPointF], colour: QColor) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in places:
            painter.drawEllipse(place, 1.8, 1.8)
        painter.restore()

    def _paint_named(
        self, painter: QPainter, lines: list[LinePlace], inks: list[LineInk], page: Page, scene: Scene
    ) -> None:
        """Write the whole names of the selected and the hovered span, over the letters beside them."""
        wanted = [span_id for span_id in (scene.selected, scene.hovered, scene.begun) if span_id is not None]
        if not wanted:
            return
        for line, ink in zip(lines, inks, strict=True):
            for letter in ink.letters:
                if letter.span.id in wanted:
                    self._write_name(painter, line, letter, page.width)

    def _write_name(self, painter: QPainter, line: LinePlace, letter: Letter, column: float) -> None:
        text = self.ink(letter.span.label).title
        width = self._letter_metrics.horizontalAdvance(text)
        left = letter.x - width if letter.backwards else letter.x
        left = max(0.0, min(left, column - width))
        y = line.baseline + letter.y
        back = QRectF(
            left - 2, y - self._letter_metrics.capHeight() - 2, width + 4, self._letter_metrics.capHeight() + 4
        )
        painter.fillRect(back, self.page_ink.page)
        painter.setFont(self._letter_font)
        painter.setPen(self.ink(letter.span.label).line)
        painter.drawText(QPointF(left, y), text)

    # Handles and caret

    def _paint_handles(self, painter: QPainter, page: Page, scene: Scene) -> None:
        span = page.spans.get(scene.selected)
        if span is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.ink(span.label).line
        for edge in ("start", "end"):
            if not page.laid_out(edge_of(span, edge)):
                continue
            bar = handle_bar(page, span, edge)
            active = scene.active_edge == edge
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.page_ink.kept if active else colour)
            painter.drawRect(bar.adjusted(-0.5, 0, 0.5, 0) if active else bar)
            radius = 5.5 if active else 4.0
            knob = bar.center().x(), bar.top() if edge == "start" else bar.bottom()
            painter.setPen(QPen(self.page_ink.page, 1.0))
            painter.drawEllipse(QPointF(*knob), radius, radius)
        painter.restore()

    def _paint_caret(self, painter: QPainter, page: Page, place: Place) -> None:
        line, x = page.x_of(place)
        rhythm = line.layout.rhythm
        bar = QRectF(x - 1.0, line.baseline - rhythm.above, 2.0, rhythm.above + rhythm.below)
        painter.fillRect(bar, self.page_ink.caret)
        cells = line.cells
        if any(cells.backwards) and not all(cells.backwards):
            flag = -4.0 if _runs_backwards(line, place) else 4.0
            painter.fillRect(QRectF(x, bar.top(), flag, 2.0).normalized(), self.page_ink.caret)


def edge_of(span: ShownSpan, edge: str) -> Place:
    """Return the place of a span's ``start`` or ``end``."""
    return Place(span.start) if edge == "start" else Place(span.end, after=True)


def handle_bar(page: Page, span: ShownSpan, edge: str) -> QRectF:
    """Return the bar of a span's handle, in page pixels: 2 wide at its start or end."""
    line, x = page.x_of(edge_of(span, edge))
    rhythm = line.layout.rhythm
    return QRectF(x - 1.0, line.baseline - rhythm.above, 2.0, rhythm.above + rhythm.below)


def _runs_backwards(line: LinePlace, place: Place) -> bool:
    cells = line.cells
    offset = place.offset - line.origin
    for index, bound in enumerate(cells.bounds[:-1]):
        if bound == offset and not place.after:
            return cells.backwards[index]
        if cells.bounds[index + 1] == offset and (place.after or index + 2 == len(cells.bounds)):
            return cells.backwards[index]
    return line.layout.block.right_to_left


def _overlapping(ranges: Sequence[tuple[int, int]], start: int, end: int) -> range:
    """Return the indexes of sorted, disjoint ranges that reach into ``[start, end)``."""
    if not ranges:
        return range(0)
    first = bisect_right(ranges, start, key=_range_end)
    last = bisect_left(ranges, end, key=_range_start)
    return range(first, max(first, last))


def _range_start(pair: tuple[int, int]) -> int:
    return pair[0]


def _range_end(pair: tuple[int, int]) -> int:
    return pair[1]
