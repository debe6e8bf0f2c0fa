"""The boundary inspector: the text around both ends of what is selected, where nothing easily missed is missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.article.fonts import Fonts
from annotator.ui.article.palette import PageInk, translucent
from annotator.ui.inspector.extract import extract
from annotator.ui.inspector.names import full_name, picture, short_name
from annotator.ui.inspector.strip_layout import StripLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from annotator.ui.article.view import ArticleView

CONTEXTS: Final = (20, 15, 11, 8, 6, 4, 3)
"""How many letters are shown on both sides of each end, as far as there is room."""
MARGIN: Final = 16
LARGEST: Final = 20.0
"""Points the text has at most here, however large the article's is."""
_AIR: Final = 6.0


class BoundaryStrip(QWidget):
    """Follows the article view's selected span or selection. It is laid out when the event loop is idle."""

    boundary_chosen = Signal(object)
    """(start, end): what was selected is to reach from here to there."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._reach: tuple[int, int] | None = None
        self._layout: StripLayout | None = None
        self._colour = QColor("#808080")
        self._hovered: tuple[str, int, float] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(0)
        self._delay.timeout.connect(self.refresh)
        for signal in (view.span_selected, view.selection_changed, view.stretch_changed, view.boundary_mode_changed):
            signal.connect(self._follow)
        self.retranslate()

    # What is shown

    @property
    def reach(self) -> tuple[int, int] | None:
        """The stretch whose ends are shown."""
        return self._reach

    def refresh(self) -> None:
        """Show the ends of what is selected now."""
        self._delay.stop()
        self._reach, self._colour = self._selected()
        self._hovered = None
        self._layout = self._laid_out() if self._reach is not None and self.isVisible() else None
        self.setAccessibleDescription(self._told())
        self.update()

    def follow(self) -> None:
        """Look again at what is selected, when there is time."""
        if self.isVisible():
            self._delay.start()

    def _follow(self, _what: object) -> None:
        self.follow()

    def _selected(self) -> tuple[tuple[int, int] | None, QColor]:
        view = self._view
        ink = view.page_painter.page_ink
        span = view.boundary.span if view.boundary is not None else view.page.spans.get(view.selected_span())
        if span is not None:
            return (span.start, span.end), view.page_painter.ink(span.label).line
        return view.kept(), ink.kept

    def _laid_out(self) -> StripLayout | None:
        assert self._reach is not None  # noqa: S101 - asked by the caller
        page = self._view.page
        right_to_left = page.blocks[page.blocks.index_at(self._reach[0])].right_to_left
        font = self._font(right_to_left=right_to_left)
        caption = self._caption_font()
        found: StripLayout | None = None
        for context in CONTEXTS:
            found = StripLayout(extract(page.text, *self._reach, context), font, caption, right_to_left=right_to_left)
            if found.width <= self.width() - 2 * MARGIN:
                break
        return found

    def _font(self, *, right_to_left: bool) -> QFont:
        fonts = self._view.page.fonts
        small = Fonts(fonts.arabic, fonts.latin, min(fonts.size, LARGEST))
        return small.text(right_to_left=right_to_left, headline=False)

    def _caption_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.75))
        return font

    def _told(self) -> str:
        """Return in words what stands just outside and just inside both ends."""
        text, reach = self._view.page.text, self._reach
        if reach is None or self._layout is None:
            return ""
        named = {cell.offset: short_name(cell.sign) for cell in self._layout.extract.cells}
        around = (reach[0] - 1, reach[0], reach[1] - 1, reach[1])
        parts = [named.get(place, text[place]) if 0 <= place < len(text) else "" for place in around]
        return self.tr("Before: {before}. First: {first}. Last: {last}. After: {after}.").format(
            before=parts[0], first=parts[1], last=parts[2], after=parts[3]
        )

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(self.tr("Boundaries of what is selected"))
        self.follow()
        self.update()

    # Where things are

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(self._font(right_to_left=True))
        caption = QFontMetricsF(self._caption_font())
        return QSize(200, round(text.height() * 1.15 + caption.height() + 3 * _AIR))

    def _origin(self) -> float:
        assert self._layout is not None  # noqa: S101 - asked by the callers
        return (self.width() - self._layout.width) / 2

    def _baseline(self) -> float:
        text = QFontMetricsF(self._font(right_to_left=True))
        return round(_AIR + text.ascent() * 1.1)

    def _band(self, left: float, right: float) -> QRectF:
        text = QFontMetricsF(self._font(right_to_left=True))
        top = self._baseline() - text.ascent() * 0.95
        return QRectF(left + self._origin(), top, right - left, text.ascent() * 0.95 + text.descent())

    def _target(self, point: QPointF) -> tuple[str, int, float] | None:
        """Return (edge, offset, pixels) of the boundary that a click at a point would move, and where to."""
        if self._layout is None or self._reach is None or self._view.read_only:
            return None
        found = self._layout.offset_at(point.x() - self._origin())
        if found is None:
            return None
        offset, x = found
        start, end = self._reach
        nearer_start = abs(offset - start) <= abs(offset - end)
        edge = "start" if offset <= start or (offset < end and nearer_start) else "end"
        if offset == (start if edge == "start" else end):
            return None
        return edge, offset, x

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._view.page_painter.page_ink
        painter.fillRect(self.rect(), ink.page)
        painter.setPen(translucent(ink.quiet, 0.35))
        painter.drawLine(0, 0, self.width(), 0)
        if self._layout is None or self._reach is None:
            painter.setPen(ink.quiet)
            hint = self.tr("Select a span or some words: both ends are shown here, with every character easily missed.")
            painter.drawText(self.rect().adjusted(MARGIN, 0, -MARGIN, 0), Qt.AlignmentFlag.AlignCenter, hint)
        else:
            self._paint_text(painter, ink)
        painter.end()

    def _paint_text(self, painter: QPainter, ink: PageInk) -> None:
        assert self._layout is not None and self._reach is not None  # noqa: S101, PT018 - asked by the caller
        layout, (start, end) = self._layout, self._reach
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for left, right in layout.stretches(start, end):
            painter.fillRect(self._band(left, right), translucent(self._colour, 0.22 if ink.dark else 0.16))
        self._paint_cells(painter, ink)
        painter.setPen(ink.text)
        layout.draw(painter, QPointF(self._origin(), self._baseline() - layout.ascent))
        for name, offset in (("start", start), ("end", end)):
            found = layout.edge(offset, after=name == "end")
            if found is not None:
                self._paint_boundary(painter, found[0], inwards=found[1] != (name == "start"))
        if self._hovered is not None:
            painter.setPen(QPen(self._colour, 1.6, Qt.PenStyle.DotLine))
            band = self._band(self._hovered[2], self._hovered[2])
            painter.drawLine(QPointF(band.left(), band.top() - 2), QPointF(band.left(), band.bottom() + 2))

    def _paint_cells(self, painter: QPainter, ink: PageInk) -> None:
        assert self._layout is not None and self._reach is not None  # noqa: S101, PT018 - asked by the caller
        caption = self._caption_font()
        below = self._baseline() + QFontMetricsF(self._font(right_to_left=True)).descent() + _AIR / 2
        for cell in self._layout.extract.cells:
            left, right = self._layout.cell_box(cell)
            box = self._band(left, right).adjusted(1.5, 1.5, -1.5, -1.5)
            inside = self._reach[0] <= cell.offset < self._reach[1]
            colour = self._colour if inside else ink.quiet
            painter.setPen(QPen(colour, 1.0, Qt.PenStyle.SolidLine if inside else Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(ink.text)
            painter.setFont(self._font(right_to_left=self._layout.right_to_left))
            painter.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if self._layout.right_to_left else Qt.LayoutDirection.LeftToRight
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, picture(cell.sign, cell.char))
            painter.setFont(caption)
            painter.setPen(colour if inside else ink.quiet)
            under = QRectF(box.left() - 4, below, box.width() + 8, QFontMetricsF(caption).height())
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, short_name(cell.sign))

    def _paint_boundary(self, painter: QPainter, x: float, *, inwards: bool) -> None:
        """Paint a bracket that opens towards the inside: to the right where ``inwards``."""
        band = self._band(x, x).adjusted(0, -2, 0, 2)
        tick = 5.0 if inwards else -5.0
        painter.setPen(QPen(self._colour, 2.0))
        painter.drawLine(band.topLeft(), band.bottomLeft())
        for y in (band.top(), band.bottom()):
            painter.drawLine(QPointF(x + self._origin(), y), QPointF(x + self._origin() + tick, y))

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        target = self._target(event.position())
        if target != self._hovered:
            self._hovered = target
            self.setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self._target(event.position())
        if event.button() != Qt.MouseButton.LeftButton or target is None or self._reach is None:
            return
        edge, offset, _ = target
        start, end = self._reach
        self.boundary_chosen.emit((offset, end) if edge == "start" else (start, offset))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._show_name(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def _show_name(self, event: QHelpEvent) -> None:
        cells = self._layout.extract.cells if self._layout is not None else ()
        for cell in cells:
            left, right = self._layout.cell_box(cell)  # type: ignore[union-attr]
            if left <= event.pos().x() - self._origin() < right:
                QToolTip.showText(event.globalPos(), full_name(cell.sign, cell.char), self)
                return
        QToolTip.showText(event.globalPos() if event else QPoint(), "", self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
