"""The article view: shows an article with its spans, and lets text and spans be selected by mouse and keys.

It knows neither projects nor storage: it is told what to show and tells what the user did. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.domain.articles import Direction, Zone
from annotator.domain.surfaces import KnownSurfaces
from annotator.ui.article.announcing import Announcer
from annotator.ui.article.arcs import paint_arcs
from annotator.ui.article.boundary_mode import BoundaryMove
from annotator.ui.article.hint import hint_text, paint_hint
from annotator.ui.article.jumping import Jump
from annotator.ui.article.keyboard import Keyboard
from annotator.ui.article.linking import Linking
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.offering import Offer
from annotator.ui.article.page import Place
from annotator.ui.article.page_view import PageView
from annotator.ui.article.painting import Scene
from annotator.ui.article.palette import ShownLink, ShownSpan
from annotator.ui.article.selection import Selection


class ArticleView(PageView):
    """Shows one article."""

    selection_changed = Signal(object)
    """(start, end) of what is selected, or None."""
    caret_moved = Signal(object)
    """The caret's offset."""
    span_selected = Signal(object)
    """Id of the selected span, or None."""
    boundary_chosen = Signal(object)
    """(span id, start, end) that the user gave a span; the view shows the span as before until told otherwise."""
    span_menu_requested = Signal(object)
    """(span id or None, global QPoint)."""
    span_hovered = Signal(object)
    """Id of the span under the pointer, or None."""
    stretch_changed = Signal(object)
    """Id of the selected span, which reaches elsewhere now, or whose boundary is being moved."""
    boundary_mode_changed = Signal(object)
    """``start`` or ``end`` while that boundary is being moved, else None."""
    link_wanted = Signal(object)
    """(span id, span id) that Enter joins while a link is made; the mode stays on until it is ended."""
    offer_taken = Signal(object)
    """Id of the label that was offered for the selected name, and taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picking = Selection()
        self.trim_punctuation = True
        self.word_snap = True
        self.bare_words = True
        self.known: KnownSurfaces | None = None
        self._read_only = False
        self._selected: str | None = None
        self._hovered: str | None = None
        self._matches: Sequence[tuple[int, int]] = ()
        self._current_match: int | None = None
        self._boundary: BoundaryMove | None = None
        self._told: tuple[tuple[int, int] | None, int] = (None, 0)
        self.announcer = Announcer(self)
        self.jump = Jump(self)
        self.offer = Offer(self)
        self.linking = Linking(self)
        self._links: Sequence[ShownLink] = ()
        self._jump_marks: Sequence[tuple[int, int]] = ()
        self._keyboard = Keyboard(self)
        self._mouse = Mouse(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Article"))

    # What is shown

    def show_article(
        self,
        text: str,
        spans: Sequence[ShownSpan],
        *,
        zones: Sequence[Zone] = (),
        direction: Direction = Direction.AUTO,
        caret: int = 0,
        top: int | None = None,
        beside: Sequence[Sequence[ShownSpan]] = (),
    ) -> None:
        """Show an article with its spans, the caret at an offset; in view is that, or what begins with ``top``.

        Lines have room for the spans of each view ``beside``, too, so that they stand as high there as here.
        """
        self._leave_boundary(keep=False)
        self.jump.end()
        self.linking.end()
        self._links = ()
        self._hovered = None
        self._matches, self._current_match = (), None
        self.page.width = self.column_width()
        self.page.show(text, spans, zones, direction, beside)
        self.picking = Selection()
        self.picking.move(Place(min(max(0, caret), len(text))))
        self._select_span(None)
        if top is not None:
            self.scroll_to(min(top, len(text)))
        else:
            self.fit()
            self.verticalScrollBar().setValue(0)
            if caret:
                self.reveal(caret, caret)
        self._tell_moves()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_article("", ())

    def text(self) -> str:
        """Return the article's text."""
        return self.page.text

    def change_spans(self, removed: Iterable[str], added: Iterable[ShownSpan]) -> None:
        """Take spans away by id and show others; where one id is in both, the span is replaced."""
        self._leave_boundary(keep=False)
        self.jump.end()
        self.linking.end()
        self.keep_still(lambda: self.page.change_spans(removed, added))
        if self._selected is not None and self.page.spans.get(self._selected) is None:
            self._select_span(None)
        if self._hovered is not None and self.page.spans.get(self._hovered) is None:
            self._hovered = None
        self.announcer.follow()
        self.viewport().update()
        if self._selected is not None:
            self.stretch_changed.emit(self._selected)

    def set_matches(self, matches: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Highlight stretches that were found, in order and apart; ``current`` is the number of one of them."""
        self._matches, self._current_match = matches, current
        self.viewport().update()

    def set_links(self, links: Sequence[ShownLink]) -> None:
        """Show links as arcs: those of the selected span."""
        if links != self._links:
            self._links = links
            self.viewport().update()

    def set_read_only(self, read_only: bool) -> None:
        """Let spans be looked at but not moved."""
        self._read_only = read_only
        if read_only:
            self.leave_boundary()
            self.linking.end()
        self.viewport().update()

    @property
    def read_only(self) -> bool:
        """Whether spans can only be looked at."""
        return self._read_only

    # Caret, selection, spans

    def caret(self) -> int:
        """Return the caret's offset."""
        return self.picking.caret.offset

    def set_caret(self, offset: int, select: bool = False) -> None:
        """Put the caret to an offset, and bring it into view; with ``select`` the selection reaches there."""
        self.move_caret(Place(min(max(0, offset), len(self.page.text))), extend=select)

    def move_caret(self, place: Place, *, extend: bool = False) -> None:
        """Put the caret to a place as a key or a click does: the selected span is let go."""
        self.jump.end()
        self.picking.move(place, extend=extend)
        self.selection_moved()
        self.reveal(place.offset, place.offset)

    def selection_moved(self) -> None:
        """Tell and show that caret or selection have changed; a span is not selected beside a moved caret."""
        self._select_span(None)
        self.show_moves()

    def selection(self) -> tuple[int, int] | None:
        """Return what is selected, as it was dragged."""
        return self.picking.range

    def kept(self) -> tuple[int, int] | None:
        """Return what a label would take of the selection."""
        return self.picking.kept(self.page.text, punctuation=self.trim_punctuation)

    def set_selection(self, start: int, end: int) -> None:
        """Select a stretch; the caret goes to its end."""
        self.jump.end()
        length = len(self.page.text)
        self.picking.select(min(max(0, start), length), min(max(0, end), length))
        self.selection_moved()

    def select_jumped(self, start: int, end: int) -> None:
        """Select what typed letters led to, and bring it into view."""
        self.picking.select(start, end)
        self.selection_moved()
        self.reveal(start, end)

    def set_jump_marks(self, marks: Sequence[tuple[int, int]]) -> None:
        """Mark other words that begin with the letters typed, in order and apart."""
        self._jump_marks = marks
        self.viewport().update()

    def known_end(self, start: int) -> int | None:
        """Return where the longest surface ends that begins here and was labelled before; None without one."""
        return self.known.longest_at(self.page.text, start) if self.known is not None else None

    def show_moves(self) -> None:
        """Tell and show that caret or selection have changed; the selected span stays."""
        self._tell_moves()
        self.viewport().update()

    def selected_span(self) -> str | None:
        """Return the id of the selected span."""
        return self._selected

    def select_span(self, span_id: str | None, reveal: bool = True) -> None:
        """Select a span (or none); the caret goes to its start where that brings it into view."""
        self.jump.end()
        span = self.page.spans.get(span_id)
        if span is not None:
            self.announcer.expect(span)
        if span is not None and reveal:
            self.picking.move(Place(span.start))
            self._tell_moves()
        elif span is not None:
            self.picking.anchor = self.picking.caret.offset
            self._tell_moves()
        self._select_span(span.id if span else None)
        if span is not None and reveal:
            self.reveal(span.start, span.end)

    def _select_span(self, span_id: str | None) -> None:
        if self._boundary is not None and self._boundary.span.id != span_id:
            self._leave_boundary(keep=False)
        if span_id != self._selected:
            self._selected = span_id
            self.viewport().update()
            self.span_selected.emit(span_id)
            span = self.page.spans.get(span_id)
            if span is not None:
                self.announcer.tell_selected(span)

    def span_at(self, offset: int) -> list[str]:
        """Return the ids of the spans that hold the letter at an offset, innermost first."""
        return [span.id for span in self.page.spans.at(offset)]

    def step_span(self, step: int) -> None:
        """Select the next (1) or previous (-1) span in reading order; stay where there is none."""
        current = self.page.spans.get(self._selected)
        found = self.page.spans.neighbour(current, self.caret(), step)
        if found is not None:
            self.select_span(found.id)

    def _tell_moves(self) -> None:
        now = (self.picking.range, self.picking.caret.offset)
        before, self._told = self._told, now
        if now[1] != before[1]:
            self.caret_moved.emit(now[1])
        if now[0] != before[0]:
            self.selection_changed.emit(now[0])
        self.announcer.follow()

    def copy(self) -> None:
        """Copy the selected text, else the selected span's, from the article itself."""
        span = self.page.spans.get(self._selected)
        stretch = self.picking.range or ((span.start, span.end) if span else None)
        if stretch:
            QGuiApplication.clipboard().setText(self.page.text[slice(*stretch)])

    # Moving a boundary

    def boundary_mode(self) -> str | None:
        """Return which boundary is being moved: ``start``, ``end`` or None."""
        return self._boundary.edge if self._boundary else None

    def begin_boundary(self, edge: str) -> None:
        """Begin moving the ``start`` or the ``end`` of the selected span, else of the innermost one at the caret."""
        if self._read_only:
            return
        self.linking.end()
        if self._selected is None:
            under = self.span_at(self.caret())
            if not under:
                return
            self.select_span(under[0], reveal=False)
        span = self.page.spans.get(self._selected)
        if span is None:
            return
        if self._boundary is not None:
            self._boundary.edge = edge
        else:
            self._boundary = BoundaryMove(self.page, span, edge)
        self._show_boundary()
        self.boundary_mode_changed.emit(edge)
        self.announcer.say(hint_text(edge))

    @property
    def boundary(self) -> BoundaryMove | None:
        """The move of a boundary that is going on."""
        return self._boundary

    def boundary_moved(self, *, reveal: bool = True) -> None:
        """Show where the boundary is now."""
        self._show_boundary(reveal=reveal)

    def let_drag_go(self) -> bool:
        """Break off a boundary's drag by mouse; tell whether there was one."""
        return self._mouse.let_go()

    def leave_boundary(self, *, keep: bool = False) -> None:
        """End moving a boundary; with ``keep`` tell where it was moved to, else show it where it was."""
        self._leave_boundary(keep=keep)

    def _leave_boundary(self, *, keep: bool) -> None:
        move, self._boundary = self._boundary, None
        if move is None:
            return
        chosen = (move.span.id, move.span.start, move.span.end) if keep and move.changed else None
        move.take_back()
        self.fit()
        self.viewport().update()
        self.boundary_mode_changed.emit(None)
        if chosen:
            self.boundary_chosen.emit(chosen)

    def _show_boundary(self, *, reveal: bool = True) -> None:
        if self._boundary is not None:
            offset = self._boundary.place.offset
            self.fit()
            if reveal:
                self.reveal(offset, offset)
            self.stretch_changed.emit(self._boundary.span.id)
        self.viewport().update()

    def caret_rect(self) -> QRectF:
        """Return where the caret is, in pixels of the viewport."""
        line, x = self.page.x_of(self.picking.caret)
        rhythm, origin = line.layout.rhythm, self.origin()
        return QRectF(x - 1, line.baseline - rhythm.above, 2, rhythm.above + rhythm.below).translated(origin)

    def hover(self, span_id: str | None) -> None:
        """Show a span as being under the pointer."""
        if span_id != self._hovered:
            self._hovered = span_id
            self.viewport().update()
            self.span_hovered.emit(span_id)

    # Events

    @property
    def overlaid(self) -> bool:
        """Whether the hint lies over the page."""
        modes = (self.jump, self.offer, self.linking)
        return self._boundary is not None or bool(self._links) or any(mode.active for mode in modes)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.hover(None)
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.page_painter.page_ink.page)
        origin = self.origin()
        painter.translate(origin)
        top, bottom = event.rect().top() - origin.y(), event.rect().bottom() + 1 - origin.y()
        self.page_painter.paint(painter, self.page, self._scene(), top, bottom)
        links = self._shown_links()
        if links:
            seen = -origin.y(), self.viewport().height() - origin.y()
            focus = self.linking.start or self._selected
            paint_arcs(painter, self.page, self.page_painter, links, seen=seen, focus=focus)
        painter.resetTransform()
        hint = self._hint()
        if hint:
            paint_hint(painter, self.viewport().rect(), hint, self.page_painter.page_ink, self.font())
        painter.end()

    def _hint(self) -> str:
        if self._boundary is not None:
            return hint_text(self._boundary.edge)
        # While a link is made, letters typed lead to its other end: their hint goes first.
        mode = next((mode for mode in (self.jump, self.linking, self.offer) if mode.active), None)
        return mode.text if mode else ""

    def _shown_links(self) -> Sequence[ShownLink]:
        start, target = self.linking.start, self.linking.target
        if start is None:
            return self._links
        return (*self._links, ShownLink("", start, target, "")) if target is not None else self._links

    def _scene(self) -> Scene:
        return Scene(
            selection=self.picking.range,
            kept=self.kept(),
            selected=self._selected,
            hovered=self._hovered or self.linking.target,
            begun=self.linking.start,
            matches=self._matches,
            current_match=self._current_match,
            marks=self._jump_marks,
            caret=self.picking.caret if self._boundary is None else self._boundary.place,
            caret_shown=self.hasFocus() and bool(self.page.text),
            handles=self._selected is not None and not self._read_only and not self.linking.active,
            active_edge=self._boundary.edge if self._boundary else None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keyboard.press(event):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002 - as Qt calls it
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.announcer.tell_focus()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._mouse.menu(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        if not self._mouse.tick(event.timerId()):
            super().timerEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._boundary is not None:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article"))
            self.announcer.rename()
        super().changeEvent(event)
