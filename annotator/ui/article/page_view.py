"""The page in a scroll area: fits it, keeps it still while heights change, and finds places on it.

What is painted and what keys and mouse do is up to the view that builds on it. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.domain.articles import Direction
from annotator.ui.article.fonts import LARGEST_SIZE, SMALLEST_SIZE, USUAL_SIZE, Fonts
from annotator.ui.article.page import Page, Place
from annotator.ui.article.painting import PagePainter
from annotator.ui.article.palette import LabelStyle, PageInk
from annotator.ui.theme import PageColours

_SIDE_MARGIN = 28
_TOP_MARGIN = 26
_BOTTOM_MARGIN = 48


class PageView(QAbstractScrollArea):
    """Scrolls and sizes a page."""

    zoom_changed = Signal(object)
    """The text size in points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page()
        self.page_painter = PagePainter()
        self._fitting = False
        self._still = (0, 0)
        self._widest: float | None = None
        self._below = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(240, 160)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.page_painter.set_letter_font(self.page.fonts.letter())

    @property
    def overlaid(self) -> bool:
        """Whether something is painted that does not scroll with the page."""
        return False

    # Dress

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Dress labels, by id."""
        self.page_painter.set_styles(styles)
        self.page.forget_ink()
        self.viewport().update()

    def set_page_colours(self, colours: PageColours) -> None:
        """Take the page's colours of a theme."""
        self.page_painter.set_page_ink(PageInk(colours))
        self.page.forget_ink()
        self.viewport().update()

    # Text size and direction

    def set_fonts(self, *, arabic: str = "", latin: str = "") -> None:
        """Set both scripts' families; an empty name is the best one installed."""
        self._refit(Fonts(arabic, latin, self.page.fonts.size))

    def set_text_size(self, points: float) -> None:
        """Set the text's size in points."""
        points = min(LARGEST_SIZE, max(SMALLEST_SIZE, points))
        if points != self.page.fonts.size:
            self._refit(Fonts(self.page.fonts.arabic, self.page.fonts.latin, points))
            self.zoom_changed.emit(points)

    def text_size(self) -> float:
        """Return the text's size in points."""
        return self.page.fonts.size

    def set_line_spacing(self, factor: float) -> None:
        """Set the lines' distance, 1.0 being a book's."""
        if factor != self.page.spacing:
            self.page.spacing = factor
            self._refit(self.page.fonts)

    def set_direction(self, direction: Direction) -> None:
        """Let all paragraphs run one way, or each its own."""
        if direction is not self.page.blocks.direction:
            self.page.blocks.direction = direction
            self._refit(self.page.fonts)

    def zoom_in(self) -> None:
        """Make the text one point larger."""
        self.set_text_size(self.page.fonts.size + 1)

    def zoom_out(self) -> None:
        """Make the text one point smaller."""
        self.set_text_size(self.page.fonts.size - 1)

    def zoom_reset(self) -> None:
        """Give the text its usual size."""
        self.set_text_size(USUAL_SIZE)

    def _refit(self, fonts: Fonts) -> None:
        """Lay out anew, keeping what stands at the window's top where it is."""
        top = self.verticalScrollBar().value()
        line = self.page.line_at(top - _TOP_MARGIN)
        kept, beyond = line.box.start, top - _TOP_MARGIN - line.y
        self.page.fonts = fonts
        self.page.width = self.column_width()
        self.page_painter.set_letter_font(fonts.letter())
        self.page.relayout()
        self.fit()
        if top > 0:
            y = self.page.line_of(Place(kept)).y + min(beyond, 0.0 if beyond > 0 else beyond)
            self.fit()
            self.verticalScrollBar().setValue(round(y + _TOP_MARGIN))
        self.viewport().update()

    # Where things are

    def origin(self) -> QPointF:
        """Return where the page's column begins, in pixels of the viewport."""
        left = (self.viewport().width() - self.page.width) / 2
        return QPointF(round(left), _TOP_MARGIN - self.verticalScrollBar().value())

    def rect_of(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of a stretch that lie in or near the viewport, in its pixels."""
        origin, result = self.origin(), []
        first = self.page.line_of(Place(start))
        top = max(first.y, -origin.y() - self.viewport().height())
        for line in self.page.lines_between(top, -origin.y() + 2 * self.viewport().height()):
            if line.box.start >= end:
                break
            rhythm = line.layout.rhythm
            for left, right in line.layout.stretches(line.number, start, end):
                y = line.baseline - rhythm.above
                result.append(
                    QRectF(left, y, right - left, rhythm.above + rhythm.below).translated(origin.x(), origin.y())
                )
        return result

    def offset_at(self, point: QPoint) -> int:
        """Return the offset nearest to a point of the viewport."""
        return self.place_at(QPointF(point)).offset

    def place_at(self, point: QPointF) -> Place:
        """Return the caret's place nearest to a point of the viewport."""
        inside = point - self.origin()
        return self.page.place_on(self.page.line_at(inside.y()), inside.x())

    def letter_at(self, point: QPointF) -> int | None:
        """Return the offset of the letter under a point of the viewport."""
        inside = point - self.origin()
        return self.page.letter_at(inside.x(), inside.y())

    # Scrolling

    def ensure_visible(self, start: int, end: int) -> None:
        """Bring a stretch into view, its first line before all."""
        self.reveal(start, end)

    def reveal(self, start: int, end: int) -> None:
        top, bottom = self.page.extent(start, end)
        self.fit()
        top, bottom = self.page.extent(start, end)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        air = min(60.0, height / 6)
        seen_top, seen_bottom = bar.value() - _TOP_MARGIN, bar.value() - _TOP_MARGIN + height
        bottom = min(bottom, top + height - 2 * air)
        target = None
        if top - air < seen_top:
            target = top - air
        elif bottom + air > seen_bottom:
            target = bottom + air - height
        if target is not None:
            far = abs(target - seen_top) > height
            bar.setValue(round((top - height / 3 if far else target) + _TOP_MARGIN))

    def top(self) -> int:
        """Return the offset at which the first line in view begins."""
        return self.page.line_at(self.verticalScrollBar().value() - _TOP_MARGIN + 1).box.start

    def scroll_to(self, offset: int) -> None:
        """Let the line of an offset be the first in view, as far as there is text below it."""
        self.put(offset, 0 if offset else _TOP_MARGIN)

    def first_line(self) -> tuple[int, int]:
        """Return the offset at which the first line in view begins, and how many pixels below the upper edge it is."""
        line = self.page.line_at(self.verticalScrollBar().value() - _TOP_MARGIN + 1)
        return line.box.start, round(line.y) + _TOP_MARGIN - self.verticalScrollBar().value()

    def put(self, offset: int, y: int) -> None:
        """Let the line of an offset be so many pixels below the upper edge, as far as there is text below it."""
        bar = self.verticalScrollBar()
        # What is laid out on the way may turn out taller than estimated.
        for _ in range(2):
            value = round(self.page.line_of(Place(offset)).y) + _TOP_MARGIN - y
            self._fitting = True
            bar.setMaximum(max(bar.maximum(), value))
            bar.setValue(value)
            self._fitting = False
            self.fit()

    def set_limits(self, *, widest: float | None, below: int) -> None:
        """Keep the column to a width, and so much free below the text, in pixels: views beside have no more."""
        self._widest = widest
        if below != self._below:
            self._below = below
            self.fit()
        if self.column_width() != self.page.width:
            self._refit(self.page.fonts)

    def room(self) -> float:
        """Return how wide the column could be, in pixels."""
        return float(self.viewport().width() - 2 * _SIDE_MARGIN)

    def column_width(self) -> float:
        room = self.room() if self._widest is None else min(self.room(), self._widest)
        return float(round(max(120.0, min(room, self.page.fonts.column_width()))))

    def fit(self) -> None:
        """Lay out what is in view; keep it still where blocks above turn out taller or lower than estimated."""
        if self._fitting:
            return
        self._fitting = True
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        for _ in range(4):
            top = bar.value() - _TOP_MARGIN
            self.page.anchor = self.page.heights.at(top)
            inner = self.page.heights.top(self.page.anchor)
            before = self.page.heights[self.page.anchor]
            for _line in self.page.lines_between(top, top + height):
                pass
            growth = self.page.heights[self.page.anchor] - before
            shift, self.page.shift = self.page.shift, 0.0
            if growth and inner < top:
                shift += growth
            whole = self.page.heights.total + _TOP_MARGIN + _BOTTOM_MARGIN + self._below
            bar.setRange(0, max(0, round(whole - height)))
            bar.setPageStep(max(1, height - 40))
            bar.setSingleStep(40)
            if not round(shift):
                break
            bar.setValue(bar.value() + round(shift))
        self._fitting = False
        self._still = self.page.anchor, self._y_of(self.page.anchor)

    def keep_still(self, change: Callable[[], None]) -> None:
        """Change what lies on the page, and keep the first line in view where it is."""
        bar = self.verticalScrollBar()
        line = self.page.line_at(bar.value() - _TOP_MARGIN)
        block, number, y = line.block, line.number, line.y
        change()
        self.page.shift = 0.0
        moved = round(self.page.line(block, number).y - y)
        self._fitting = True
        if moved and bar.value():
            bar.setMaximum(bar.maximum() + max(0, moved))
            bar.setValue(bar.value() + moved)
        self._fitting = False
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - as Qt calls it
        if self._fitting:
            return
        block, y = self._still
        self.fit()
        moved = self._y_of(block) - y if block < len(self.page.blocks) else 0
        if self.overlaid or not moved or abs(moved) >= self.viewport().height():
            self.viewport().update()
        else:
            # With a rectangle, what lies on the page for screen readers stays where it is.
            self.viewport().scroll(0, moved, self.viewport().rect())

    def _y_of(self, block: int) -> int:
        """Return where a block begins, in pixels of the viewport."""
        return round(self.page.heights.top(block)) + _TOP_MARGIN - self.verticalScrollBar().value()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.column_width() != self.page.width:
            self._refit(self.page.fonts)
        else:
            self.fit()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                (self.zoom_in if delta > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)
